"""The columns of the tables that say whether something holds: positions and relationships."""

from __future__ import annotations

from .date_fields import date, earliest, latest, modifier
from .fields import ACTORS, quoted


class HeldColumns:
    """Whether a row holds, who says so, and of when."""

    status = quoted(
        "Whether it holds, as the article puts it.",
        vocabulary="relation_status",
        default="held",
    )
    speaker = quoted(
        "Who says so, where it is not the article itself.",
        optional=True,
        references="entities",
        kinds=(*ACTORS, "work"),
    )
    as_of = date("When its status is stated: that it holds, or is over.", dates_row=True)
    as_of_modifier = modifier("as_of")
    as_of_earliest = earliest("as_of")
    as_of_latest = latest("as_of")
