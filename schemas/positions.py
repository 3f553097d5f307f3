"""The table `positions`."""

from __future__ import annotations

from .date_fields import date, earliest, latest, modifier
from .fact_forms import Choice, FactForm
from .fields import ClaimColumns, DatedColumns, Table, curated, key, quoted
from .held_columns import HeldColumns

TIME = "[, from {since:date} to {until:date}|, until {until:date}|, since {since:date}]"
SOURCE = "[, according to {speaker}]"
ROLE = "[{title:small} of {organization}|{title:a}]"

SENTENCE = Choice(
    "status",
    {
        "held": f"{{person}} [was{{until:if}}|is] {ROLE}{TIME}{SOURCE}.",
        "former": "{person} is a former {title:small}[ of {organization}]" + f"{TIME}{SOURCE}.",
        "planned": f"{{person}} is to become {ROLE}{SOURCE}.",
        "claimed": f"{{person}} [was{{until:if}}|is] {ROLE}{TIME}, "
        "[according to {speaker}|as is claimed].",
    },
)


class Positions(
    HeldColumns,
    DatedColumns,
    ClaimColumns,
    Table,
    title="A person's position in an organisation.",
    row_name="position",
    has_evidence=True,
    identity=("person", "organization", "title", "since", "until", "as_of"),
    fact=FactForm(subject="person", object="organization", sentence=SENTENCE),
):
    id = key()
    person = quoted("Who holds it.", references="people", named_in_context=True)
    organization = quoted(
        "Where it is held.",
        optional=True,
        references="entities",
        kinds=("company", "organization", "place", "product"),
    )
    title = curated("The position in English.")
    title_printed = quoted("The position as printed.", format="verbatim")
    since = date("When it began.")
    since_modifier = modifier("since", implied="ON_OR_AFTER")
    since_earliest = earliest("since")
    since_latest = latest("since")
    until = date("When it ended.")
    until_modifier = modifier("until", implied="ON_OR_BEFORE")
    until_earliest = earliest("until")
    until_latest = latest("until")
