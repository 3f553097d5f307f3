"""Stakes, subsidiaries, positions and relationships as links of FollowTheMoney.

A link says what holds or held. A stake that is sold, pending or cancelled, a position that is
planned or only claimed, and whatever has ends that a schema does not allow is an `UnknownLink`,
which says only that two entities have to do with each other, and in which role.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from .export_rows import Row, group_restating, is_deprecated, row_id, rows_by_id, rows_of
from .follow_the_money import IS_A, Cells, Entity, Statement, entity, proof
from .inputs import ReleaseInputs

UNKNOWN = "UnknownLink"

ENDS = {
    "Ownership": (("owner", "LegalEntity"), ("asset", "Asset")),
    "Directorship": (("director", "LegalEntity"), ("organization", "Organization")),
    "Employment": (("employee", "Person"), ("employer", "Organization")),
    UNKNOWN: (("subject", None), ("object", None)),
}
"""The properties of the two ends of a link, and what each end has to be."""

HELD, FORMER = "held", "former"
OWNING_RELATIONS = frozenset({"subsidiary", "division", "brand"})
"""The relations of a child to a parent that owns it. An affiliate may be owned in part or not."""

WORDS_OF_TITLES = {
    "Employment": {"employee", "expert", "manager"},
    "Directorship": {
        "chairman",
        "chief",
        "director",
        "director-general",
        "head",
        "leader",
        "president",
        "secretary-general",
        "vice-chairman",
    },
}
"""The words of a title that tell the schema. The first schema that has one of them applies."""

EXACT = frozenset({"unqualified", "fraction"})
"""The qualifiers of numbers that can stand without them."""


def links(inputs: ReleaseInputs, cells: Cells, schemas: Mapping[str, str]) -> Iterator[Entity]:
    """Yield a link for each fact whose two ends are entities of FollowTheMoney."""
    for link in (
        *_stakes(inputs, cells, schemas),
        *_subsidiaries(inputs, cells, schemas),
        *_positions(inputs, cells, schemas),
        *_relationships(inputs, cells, schemas),
    ):
        if link is not None:
            yield link


def _stakes(
    inputs: ReleaseInputs, cells: Cells, schemas: Mapping[str, str]
) -> Iterator[Entity | None]:
    stakes = rows_by_id(inputs, "shareholdings")
    owners = [
        row for row in rows_of(inputs, "owners") if not is_deprecated(stakes[row["shareholding"]])
    ]
    for group in group_restating(owners):
        stake = stakes[group[0]["shareholding"]]
        ends = (group[0]["entity"], stake["owned"])
        schema = _fitting("Ownership" if stake["status"] == HELD else UNKNOWN, ends, schemas)
        columns = [("role", "kind"), ("status", "status")]
        if schema == "Ownership" and group[0]["owner_count"] == 1:
            columns += _numbers(stake)
        statements = list(cells.statements("shareholdings", stake, columns))
        for row in group:
            stake_of_row = stakes[row["shareholding"]]
            statements += cells.statements("shareholdings", stake_of_row, [("date", "as_of")])
        yield _link("owners", group, schema, ends, schemas, statements)


def _numbers(stake: Row) -> list[tuple[str, str]]:
    """Return the properties of the share and the sum, as far as these are exact."""
    columns = [("percentage", "share")] if stake["share_qualifier"] in EXACT else []
    if stake["amount_qualifier"] in EXACT:
        columns += [("sharesValue", "amount"), ("sharesCurrency", "currency")]
    return columns


def _subsidiaries(
    inputs: ReleaseInputs, cells: Cells, schemas: Mapping[str, str]
) -> Iterator[Entity | None]:
    for group in group_restating(rows_of(inputs, "subsidiaries")):
        main = group[0]
        ends = (main["parent"], main["child"])
        schema = "Ownership" if main["relation"] in OWNING_RELATIONS else UNKNOWN
        columns = [("role", "relation"), ("startDate", "since"), ("endDate", "until")]
        columns += [("date", "as_of")]
        statements = _of_group("subsidiaries", group, cells, columns)
        schema = _fitting(schema, ends, schemas)
        yield _link("subsidiaries", group, schema, ends, schemas, statements)


def _positions(
    inputs: ReleaseInputs, cells: Cells, schemas: Mapping[str, str]
) -> Iterator[Entity | None]:
    for group in group_restating(rows_of(inputs, "positions")):
        main = group[0]
        ends = (main["person"], main["organization"])
        schema = UNKNOWN
        if main["status"] in (HELD, FORMER):
            schema = _fitting(schema_of_title(main["title"]), ends, schemas)
        columns = [("startDate", "since"), ("endDate", "until")]
        columns += _date_of_status(main)
        statements = [
            Statement("role", row["title"], row_id("positions", row["id"]), row["title_printed"])
            for row in group
        ]
        statements += cells.statements("positions", main, [("status", "status")])
        statements += _of_group("positions", group, cells, columns)
        yield _link("positions", group, schema, ends, schemas, statements)


def _relationships(
    inputs: ReleaseInputs, cells: Cells, schemas: Mapping[str, str]
) -> Iterator[Entity | None]:
    for group in group_restating(rows_of(inputs, "relationships")):
        main = group[0]
        ends = (main["subject"], main["object"])
        columns = [("role", "relation"), ("status", "status")]
        statements = list(cells.statements("relationships", main, columns))
        statements += _of_group("relationships", group, cells, _date_of_status(main))
        yield _link("relationships", group, UNKNOWN, ends, schemas, statements)


def _date_of_status(row: Row) -> list[tuple[str, str]]:
    """Return the date on which something is held. What is former is only stated on that date."""
    return [("date", "as_of")] if row["status"] == HELD else []


def schema_of_title(title: str) -> str:
    """Return the schema of the link for a title: a founder neither directs nor is employed."""
    words = set(re.findall(r"[\w-]+", title.lower()))
    matching = (schema for schema, marks in WORDS_OF_TITLES.items() if words & marks)
    return next(matching, UNKNOWN)


def _fitting(schema: str, ends: tuple[str, str], schemas: Mapping[str, str]) -> str:
    """Return the schema, or that of any link if it does not allow one of the ends."""
    for (_, demanded), end in zip(ENDS[schema], ends, strict=True):
        actual = schemas.get(end, "")
        if demanded is not None and demanded != actual and demanded not in IS_A.get(actual, ()):
            return UNKNOWN
    return schema


def _of_group(
    table: str, group: Sequence[Row], cells: Cells, columns: Sequence[tuple[str, str]]
) -> list[Statement]:
    """Return the statements of all rows that state the same."""
    return [each for row in group for each in cells.statements(table, row, columns)]


def _link(
    table: str,
    group: Sequence[Row],
    schema: str,
    ends: tuple[str, str],
    schemas: Mapping[str, str],
    statements: Iterable[Statement],
) -> Entity | None:
    """Return the link of a group of rows, or None if one of its ends is no entity."""
    if not set(ends) <= schemas.keys():
        return None
    id = row_id(table, group[0]["id"])
    props = (prop for prop, _ in ENDS[schema])
    return entity(
        id,
        schema,
        [
            *(Statement(prop, end, id) for prop, end in zip(props, ends, strict=True)),
            *statements,
            *(proof(table, row) for row in group),
        ],
    )
