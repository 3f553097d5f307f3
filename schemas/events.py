"""The table `events`."""

from __future__ import annotations

from .date_fields import date, earliest, latest, modifier
from .fact_forms import FactForm
from .fields import (
    ACTORS,
    OWN_TABLE,
    ClaimColumns,
    DatedColumns,
    StoryColumns,
    Table,
    curated,
    key,
    quoted,
)

ROLES_OF_SUBJECTS = (
    *("subject", "actor", "founder", "buyer", "investor", "issuer", "organizer", "host"),
    *("speaker", "publisher", "performer", "employer", "seller", "lender", "borrower"),
    *("provider", "regulator", "target", "affected", "beneficiary", "attendee"),
)
"""The roles that say what an event is about, the most telling first."""


class Events(
    StoryColumns,
    DatedColumns,
    ClaimColumns,
    Table,
    title=(
        "A dated or nameable happening: one that happened, is planned, was claimed or called off."
    ),
    row_name="event",
    has_evidence=True,
    fact=FactForm(
        subject="participants", roles=ROLES_OF_SUBJECTS, aspect="type", sentence="{title}"
    ),
):
    id = key()
    type = curated("What sort of happening it is.", vocabulary="event_type")
    title = curated(
        "What happened, in English, understandable without the article.", stands_alone=True
    )
    start = date("When it happened or began.")
    start_modifier = modifier("start", implied="ON_OR_AFTER")
    start_earliest = earliest("start")
    start_latest = latest("start")
    end = date("When it ended.")
    end_modifier = modifier("end", implied="ON_OR_BEFORE")
    end_earliest = earliest("end")
    end_latest = latest("end")
    place = quoted("Where it happened.", optional=True, references="places")
    status = quoted("Whether it happened, as the article puts it.", vocabulary="event_status")
    speaker = quoted(
        "Who says so, where it is not the article itself.",
        optional=True,
        references="entities",
        kinds=(*ACTORS, "work"),
        named_in_context=True,
    )
    series = quoted("The series that it belongs to.", optional=True, references="event_series")
    part_of = curated(
        "The event that this one is a part of, such as the conference of a speech.",
        optional=True,
        references=OWN_TABLE,
    )
