"""The table `articles`."""

from __future__ import annotations

from .date_fields import date, earliest, latest, modifier
from .fields import Table, curated, derived, key, quoted


class Articles(
    Table,
    title="An article of the German-language press: a source of everything else.",
    row_name="article",
    has_evidence=False,
):
    id = key("Identifier of the article.")
    label = curated("What the article is about, in a few English words.")
    file = derived("Name of the text file, as it was given.", unique=True, format="verbatim")
    sha256 = derived("SHA-256 of the bytes of the file.", format="sha256", unique=True)
    characters = derived(
        "Length of the decoded text in Unicode code points.", type="integer", minimum=1
    )
    title = quoted("Title as printed.", optional=True, format="verbatim")
    publisher = quoted(
        "Who published the article.",
        optional=True,
        references="entities",
        kinds=("company", "organization"),
    )
    author = quoted("Who wrote the article.", optional=True, references="people")
    translator = quoted("Who translated the article.", optional=True, references="people")
    dateline = quoted(
        "Where the article is written, as it says.", optional=True, references="places"
    )
    published = date("Date of publication.")
    published_modifier = modifier("published")
    published_earliest = earliest("published")
    published_latest = latest("published")
    language = curated("Language of the text (ISO 639-1).", format="language")
    original_language = quoted(
        "Language the article was translated from.", optional=True, format="language"
    )
    quotable = curated(
        "Share of the text, from 0 to 1, that quotes, names and numbers of this package together "
        "may give back; quotes beyond it are withheld.",
        type="number",
        minimum=0,
    )
    rights = quoted("Statement of rights as printed.", optional=True, format="verbatim")
