"""The table `positions`."""

from __future__ import annotations

from .date_fields import date, earliest, latest, modifier
from .fields import ACTORS, ClaimColumns, DatedColumns, Table, curated, key, quoted


class Positions(
    DatedColumns,
    ClaimColumns,
    Table,
    title="A person's position in an organisation.",
    row_name="position",
    has_evidence=True,
    identity=("person", "organization", "title", "since", "until", "as_of"),
):
    id = key()
    person = quoted("Who holds it.", references="people")
    organization = quoted(
        "Where it is held.",
        optional=True,
        references="entities",
        kinds=("company", "organization", "place"),
    )
    title = curated("The position in English.")
    title_printed = quoted("The position as printed.", format="verbatim")
    status = quoted(
        "Whether it is held, as the article puts it.",
        vocabulary="relation_status",
        default="held",
    )
    speaker = quoted(
        "Who says so, where it is not the article itself.",
        optional=True,
        references="entities",
        kinds=(*ACTORS, "work"),
    )
    since = date("When it began.")
    since_modifier = modifier("since", implied="ON_OR_AFTER")
    since_earliest = earliest("since")
    since_latest = latest("since")
    until = date("When it ended.")
    until_modifier = modifier("until", implied="ON_OR_BEFORE")
    until_earliest = earliest("until")
    until_latest = latest("until")
    as_of = date("When its status is stated: that it is held, or over.", dates_row=True)
    as_of_modifier = modifier("as_of")
    as_of_earliest = earliest("as_of")
    as_of_latest = latest("as_of")
