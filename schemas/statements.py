"""The table `statements`."""

from __future__ import annotations

from .date_fields import date, earliest, latest, modifier
from .fact_forms import FactForm
from .fields import ACTORS, ClaimColumns, DatedColumns, StoryColumns, Table, curated, key, quoted


class Statements(
    StoryColumns,
    DatedColumns,
    ClaimColumns,
    Table,
    title="What an article states of an entity and no other table can hold, as a sentence.",
    row_name="statement",
    has_evidence=True,
    identity=("subject", "text", "speaker"),
    fact=FactForm(subject="subject", aspect="topic", sentence="{text}"),
):
    id = key()
    subject = quoted("What the statement is about.", references="entities", named_in_context=True)
    topic = curated("What the statement is about the subject.", vocabulary="statement_topic")
    text = curated("The statement in plain English.", stands_alone=True)
    status = quoted(
        "Whether it is said as fact, plan, expectation or claim.", vocabulary="statement_status"
    )
    speaker = quoted(
        "Who says so, where it is not the article itself.",
        optional=True,
        references="entities",
        kinds=(*ACTORS, "work"),
        named_in_context=True,
    )
    event = quoted(
        "The event that it is about, tells of, or comments on.",
        optional=True,
        references="events",
    )
    date = date("When it is stated to hold, or was said or happened.", dates_row=True)
    date_modifier = modifier("date")
    date_earliest = earliest("date")
    date_latest = latest("date")
