"""The table `subsidiaries`."""

from __future__ import annotations

from .date_fields import date, earliest, latest, modifier
from .fact_forms import Choice, FactForm
from .fields import ClaimColumns, DatedColumns, Table, key, quoted

IS = "[{child:many}were{until:if}|was{until:if}|{child:many}are|is]"
TIME = "[, from {since:date} to {until:date}|, until {until:date}|, since {since:date}]"

SENTENCE = Choice(
    "relation",
    {
        relation: f"{{child}} {IS} {words} {{parent}}[ for {{segment}}]{TIME}."
        for relation, words in {
            "subsidiary": "[{child:many}subsidiaries|a subsidiary] of",
            "division": "[{child:many}divisions|a division] of",
            "brand": "[{child:many}brands or platforms|a brand or platform] of",
            "affiliate": "affiliated with",
        }.items()
    },
)


class Subsidiaries(
    DatedColumns,
    ClaimColumns,
    Table,
    title="Parent and child, as an article states it.",
    row_name="subsidiary",
    has_evidence=True,
    identity=("parent", "child"),
    fact=FactForm(subject="child", aspect="relation", object="parent", sentence=SENTENCE),
):
    id = key()
    parent = quoted(
        "The owning or controlling entity.",
        references="entities",
        kinds=("company", "organization"),
    )
    child = quoted(
        "The owned or controlled entity.",
        references="entities",
        kinds=("company", "organization", "product"),
    )
    relation = quoted("How the child belongs to the parent.", vocabulary="ownership_relation")
    segment = quoted(
        "Line of business that the child covers for the parent.",
        optional=True,
        vocabulary="industry",
    )
    since = date("When the relation began.")
    since_modifier = modifier("since", implied="ON_OR_AFTER")
    since_earliest = earliest("since")
    since_latest = latest("since")
    until = date("When the relation ended.")
    until_modifier = modifier("until", implied="ON_OR_BEFORE")
    until_earliest = earliest("until")
    until_latest = latest("until")
    as_of = date("When the relation is stated to hold.", dates_row=True)
    as_of_modifier = modifier("as_of")
    as_of_earliest = earliest("as_of")
    as_of_latest = latest("as_of")
