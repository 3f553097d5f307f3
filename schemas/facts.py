"""The table `facts`."""

from __future__ import annotations

from .date_fields import MODIFIERS
from .fields import OWN_TABLE, Table, derived, key


class Facts(
    Table,
    title="A claim of any table, with the names, the date and the best published words at hand.",
    row_name="fact",
    has_evidence=False,
    is_derived=True,
):
    """Each row follows from the other tables. `fact_forms` says how, and each model what."""

    id = key("Table and row of the claim.", format="path")
    table = derived("The table of the claim, which has all its columns.")
    row = derived("The identifier of the claim in that table.")
    article = derived(
        "The article that states the claim; of several, the one that was published first.",
        references="articles",
    )
    article_date = derived(
        "The date of that article, as precise as it is printed. EDTF (ISO 8601-2).",
        optional=True,
        format="edtf",
    )
    story = derived("The story that the claim belongs to.", optional=True, vocabulary="story")
    salience = derived(
        "Whether a summary of the story would mention it.", optional=True, vocabulary="salience"
    )
    subject = derived(
        "What the claim is about. Of an event, what it is about, or who acts, speaks or is "
        "affected; empty if several entities are, each in the same way, or if nobody takes part.",
        optional=True,
        references="entities",
    )
    subject_name = derived("The name of the subject.", optional=True)
    aspect = derived(
        "What is claimed of the subject: the metric of a figure, the type of an event, the topic "
        "of a statement, the relation, the kind of stake; empty for positions.",
        optional=True,
    )
    object = derived(
        "What the claim ties the subject to: where a position is held, the parent, the owner, the "
        "other one of a relationship; empty where there is none, and if owners share a stake.",
        optional=True,
        references="entities",
    )
    object_name = derived("The name of the object.", optional=True)
    claim = derived("What is claimed, as an English sentence.")
    status = derived(
        "Whether it is fact, plan, claim or over, as the article puts it: a term of `status` in "
        "the table of the claim.",
        optional=True,
    )
    value = derived("The number of the claim, in `unit`.", type="number", optional=True)
    value_max = derived("Upper end where the article gives a range.", type="number", optional=True)
    unit = derived("Unit of `value`.", optional=True, vocabulary="unit")
    per = derived(
        "The time for which the number is counted, if it is a rate.",
        optional=True,
        vocabulary="per",
    )
    qualifier = derived(
        "How exact the article says the number is.", optional=True, vocabulary="qualifier"
    )
    date = derived(
        "When it is stated to hold, happened or began; without that, when it ended. EDTF (ISO "
        "8601-2).",
        optional=True,
        format="edtf",
    )
    date_modifier = derived(
        "What the words say of the date and EDTF cannot. As in TIMEX3.",
        optional=True,
        vocabulary=MODIFIERS,
    )
    date_earliest = derived(
        "First day that the date with its modifier can mean.", type="date", optional=True
    )
    date_latest = derived(
        "Last day that the date with its modifier can mean.", type="date", optional=True
    )
    date_from = derived(
        "Where the date comes from: words on the claim, its event, or its article.",
        optional=True,
        vocabulary="date_source",
    )
    speaker = derived(
        "Who says so, where it is not the article itself.", optional=True, references="entities"
    )
    speaker_name = derived("The name of the speaker.", optional=True)
    basis = derived("The weakest basis of the claim and its cells.", vocabulary="basis")
    rank = derived(
        "Which claim to use if several state the same, or if articles disagree.", vocabulary="rank"
    )
    restates = derived(
        "The claim that states the same, in another article or another place.",
        optional=True,
        references=OWN_TABLE,
    )
    conflict = derived(
        "The conflict that the claim is one side of.", optional=True, references="conflicts"
    )
    quote = derived(
        "Words of an article that state the claim: of those that are published, words with the "
        "number, then the number alone, then the longest; empty where all are withheld.",
        optional=True,
        format="verbatim",
    )
    quote_article = derived(
        "The article of the words, which may be withheld.", references="articles"
    )
    start = derived(
        "First code point of the words in the article, counted from 0.", type="integer", minimum=0
    )
    end = derived("Code point after the last one of the words.", type="integer", minimum=1)
