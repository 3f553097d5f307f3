"""The table `statements`."""

from __future__ import annotations

from .fields import ACTORS, ClaimColumns, StoryColumns, Table, curated, key, quoted


class Statements(
    StoryColumns,
    ClaimColumns,
    Table,
    title="What an article states of an entity and no other table can hold, as a sentence.",
    row_name="statement",
    has_evidence=True,
    identity=("subject", "text", "speaker"),
):
    id = key()
    subject = quoted("What the statement is about.", references="entities")
    topic = curated("What the statement is about the subject.", vocabulary="statement_topic")
    text = curated("The statement in plain English.")
    status = quoted(
        "Whether it is said as fact, plan, expectation or claim.", vocabulary="statement_status"
    )
    speaker = quoted(
        "Who says so, where it is not the article itself.",
        optional=True,
        references="entities",
        kinds=(*ACTORS, "work"),
    )
    event = quoted(
        "The event that it is about, tells of, or comments on.",
        optional=True,
        references="events",
    )
