"""Say which identifiers in calls lead nowhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...schemas import TableModel
from ..errors import Problem, similar_names, suggest
from ..extraction.assembly import Assembly, count_uses

REGISTER = "scripts/extract/who/"
"""The modules of the register."""

Use = tuple[str, str, str, str]
"""A table, a row and a column, and the identifier in it."""


def report_references(assembly: Assembly) -> None:
    """Report the identifiers in calls that no row has, each once, and put their cells in doubt."""
    ids = {name: {str(row["id"]) for row in rows} for name, rows in assembly.rows.items()}
    problems: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for target, (table, row, column, value), place in _references(assembly):
        if value in ids[target.name] or assembly.doubts.includes(table, row, column):
            continue
        assembly.doubts.add_row(table, row, [column])
        if value not in assembly.doubts.ids and place and not _is_unread(assembly, target):
            problem = _unknown(assembly, place, target, column, value, ids[target.name])
            problems[target.name, value].append(problem)
    for (_, value), uses in problems.items():
        assembly.problems.append(count_uses(uses[0], len(uses)))
        assembly.doubts.ids.add(value)


def _is_unread(assembly: Assembly, target: TableModel) -> bool:
    """Return whether an article that could not be read may state the rows of a table."""
    return assembly.doubts.is_partial and target.entity_kind is None and target.name != "entities"


def _references(assembly: Assembly) -> Iterator[tuple[TableModel, Use, str | None]]:
    """Yield the filled cells that refer to a row: with the table that they refer to, their place.

    Every table has its speakers in the evidence, and few have a column for them.
    """
    entities = assembly.tables["entities"]
    for table in assembly.tables.values():
        columns = [(c.name, assembly.tables[c.references]) for c in table.columns if c.references]
        for row in assembly.rows.get(table.name, ()):
            for column, target in columns:
                if row[column] is not None:
                    id = str(row["id"])
                    place = assembly.place(table.name, id, column)
                    yield target, (table.name, id, column, row[column]), place
    for evidence in assembly.evidence:
        if evidence.speaker is not None and evidence.column is None:
            use = (evidence.table, evidence.row, "speaker", evidence.speaker)
            yield entities, use, str(evidence.origin)


def _unknown(
    assembly: Assembly,
    place: str,
    target: TableModel,
    column: str,
    value: str,
    ids: set[str],
) -> Problem:
    """Return the problem of an identifier that no row of a table has."""
    is_entity = target.entity_kind is not None or target.name == "entities"
    similar = similar_names(value, sorted(ids))
    similar_place = assembly.place(target.name, similar[0], None) if similar else None
    module = f"{target.name}.py" if target.entity_kind else ""
    home = (
        f"New entities go into {REGISTER}{module}"
        if is_entity
        else f"New ones are calls: article.{target.row_name}(…)"
    )
    found = f"{column}={value!r}"
    entity = assembly.row("entities", value)
    if entity is not None:
        found += f", which is a {entity['kind']}"
    return Problem(
        place,
        f"{value!r} is no {target.row_name}" + (" of the register" if is_entity else ""),
        expected=f"the identifier of a row of {target.name}",
        found=found,
        remedy=suggest(value, sorted(ids))
        + (f" {similar[0]!r} is in {similar_place}." if similar_place else "")
        + f" {home}",
    )
