"""The table `statements`."""

from __future__ import annotations

from .fields import Table, Text, curated, key, quoted


class Statements(Table, singular="statement", evidenced=True):
    """What an article states of an entity and no other table can hold, as a sentence."""

    id: Text = key()
    subject: Text = quoted("What the statement is about.", references="entities")
    topic: Text = curated("What the statement is about the subject.", vocabulary="statement_topic")
    text: Text = curated("The statement in plain English.")
    status: Text = quoted(
        "Whether it is said as fact, plan, expectation or claim.", vocabulary="statement_status"
    )
    speaker: Text = quoted(
        "Who says so, where it is not the article itself.", optional=True, references="entities"
    )
