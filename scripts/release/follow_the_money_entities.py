"""Entities, events and articles of the tables as entities of FollowTheMoney."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from .export_rows import DEPRECATED, Row, group_restating, row_id, rows_by_id, rows_of
from .follow_the_money import IS_A, Cells, Entity, Statement, entity, proof
from .inputs import ReleaseInputs

TABLES = {"company": "companies", "organization": "organizations", "person": "people"}
"""The table of each kind of entity that FollowTheMoney has a schema for."""

SCHEMAS = {"companies": "Company", "organizations": "Organization", "people": "Person"}
SCHEMAS_OF_KINDS = {
    "authority": "PublicBody",
    "government": "PublicBody",
    "group": "LegalEntity",
    "character": None,
}
"""The schema of a row whose kind is not what its table has otherwise. A character of a tale is no
natural person and has none."""

PROPERTIES = {
    "companies": (
        ("name", "name"),
        ("classification", "kind"),
        ("country", "country"),
        ("incorporationDate", "founded"),
        ("sector", "industry"),
        ("summary", "description"),
    ),
    "organizations": (
        ("name", "name"),
        ("classification", "kind"),
        ("country", "country"),
        ("summary", "description"),
    ),
    "people": (("name", "name"), ("alias", "native_name"), ("summary", "description")),
    "events": (("name", "title"), ("keywords", "type"), ("keywords", "status")),
    "articles": (
        ("fileName", "file"),
        ("title", "title"),
        ("publishedAt", "published"),
        ("summary", "label"),
    ),
}
"""The properties and columns of each table."""

ALIASES = frozenset({"abbreviation", "former", "pseudonym", "short", "translation", "variant"})
"""The kinds of names that become aliases."""


def schemas_of_entities(inputs: ReleaseInputs) -> dict[str, str]:
    """Return the schema of each entity that has one, by its identifier."""
    rows = {table: rows_by_id(inputs, table) for table in SCHEMAS}
    schemas: dict[str, str] = {}
    for row in rows_of(inputs, "entities"):
        table = TABLES.get(row["kind"])
        if table is not None and row["id"] in rows[table]:
            kind = rows[table][row["id"]]["kind"]
            schema = SCHEMAS_OF_KINDS.get(kind, SCHEMAS[table])
            if schema is not None:
                schemas[row["id"]] = schema
    return schemas


def entities(inputs: ReleaseInputs, cells: Cells, schemas: Mapping[str, str]) -> Iterator[Entity]:
    """Yield the companies, organizations and people."""
    kinds = {row["id"]: row["kind"] for row in rows_of(inputs, "entities")}
    rows = {table: rows_by_id(inputs, table) for table in SCHEMAS}
    extra = _names(inputs), _mentions(inputs), _positions(inputs, schemas)
    for id, schema in schemas.items():
        table = TABLES[kinds[id]]
        row = rows[table][id]
        statements = list(cells.statements(table, row, PROPERTIES[table]))
        names = {statement.value for statement in statements if statement.prop == "name"}
        for more in extra:
            statements += (each for each in more[id] if each.value not in names)
        yield entity(id, schema, statements)


def _names(inputs: ReleaseInputs) -> Mapping[str, list[Statement]]:
    """Return the aliases of each entity."""
    aliases = defaultdict(list)
    for row in rows_of(inputs, "names"):
        if row["kind"] in ALIASES:
            origin = row_id("names", row["id"])
            aliases[row["entity"]].append(Statement("alias", row["name"], origin))
    return aliases


def _mentions(inputs: ReleaseInputs) -> Mapping[str, list[Statement]]:
    """Return the articles that mention each entity, as its proof."""
    proofs = defaultdict(list)
    for row in rows_of(inputs, "mentions"):
        article, origin = row_id("articles", row["article"]), row_id("mentions", row["id"])
        proofs[row["entity"]].append(Statement("proof", article, origin))
    return proofs


def _positions(inputs: ReleaseInputs, schemas: Mapping[str, str]) -> Mapping[str, list[Statement]]:
    """Return as texts those positions of each person that no link can hold."""
    places = _entity_names(inputs)
    texts = defaultdict(list)
    for row in rows_of(inputs, "positions"):
        is_link = row["organization"] in schemas
        if not is_link and row["rank"] != DEPRECATED:
            parts = [row["title"], places.get(row["organization"])]
            text = ", ".join(part for part in parts if part)
            text += f" ({row['status']})" if row["status"] != "held" else ""
            origin = row_id("positions", row["id"])
            texts[row["person"]].append(Statement("position", text, origin, row["title_printed"]))
    return texts


def events(inputs: ReleaseInputs, cells: Cells, schemas: Mapping[str, str]) -> Iterator[Entity]:
    """Yield the events, each once."""
    places = {row["id"]: row["name"] for row in rows_of(inputs, "places")}
    participants: dict[str, list[Row]] = defaultdict(list)
    for row in rows_of(inputs, "participants"):
        if row["rank"] != DEPRECATED and "LegalEntity" in IS_A.get(
            schemas.get(row["entity"], ""), ()
        ):
            participants[row["event"]].append(row)
    for group in group_restating(rows_of(inputs, "events")):
        main = group[0]
        statements = list(cells.statements("events", main, PROPERTIES["events"]))
        for row in group:
            statements += cells.statements("events", row, _event_dates(row))
            statements += cells.name_statements("location", "events", row, "place", places)
            statements += map(_involved, participants[row["id"]])
            statements.append(proof("events", row))
        yield entity(row_id("events", main["id"]), "Event", statements)


def _event_dates(row: Row) -> tuple[tuple[str, str], ...]:
    """Return the properties of dates: a span if the event has an end, or else one date."""
    if row["end"] is None:
        return (("date", "start"),)
    return (("startDate", "start"), ("endDate", "end"))


def _involved(row: Row) -> Statement:
    """Return the part that an entity takes in an event."""
    prop = "organizer" if row["role"] == "organizer" else "involved"
    return Statement(prop, row["entity"], row_id("participants", row["id"]))


def articles(inputs: ReleaseInputs, cells: Cells) -> Iterator[Entity]:
    """Yield the articles, without their texts."""
    names = _entity_names(inputs)
    for row in rows_of(inputs, "articles"):
        statements = list(cells.statements("articles", row, PROPERTIES["articles"]))
        for column in ("author", "publisher"):
            statements += cells.name_statements(column, "articles", row, column, names)
        yield entity(row_id("articles", row["id"]), "Article", statements)


def _entity_names(inputs: ReleaseInputs) -> dict[str, str]:
    """Return the name of each entity by its identifier."""
    return {row["id"]: row["name"] for row in rows_of(inputs, "entities")}
