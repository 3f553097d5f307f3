"""Rules on what refers to what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ...schemas import Column, TableModel
from ...schemas.terms import terms
from ..errors import nearest
from .catalogue import rule
from .cells import held_in
from .filled import share_filled
from .findings import Finding
from .package import MOST, Package
from .sql import Query, literal, quoted

SUGGESTED = 20
LONGEST = 100
"""Findings of dangling references for which the nearest identifier is looked up, and characters
of identifiers that are."""


@rule(
    name="dangling-reference",
    aliases=("reference",),
    description="Every reference names a row of the table that it refers to.",
    why="A join silently drops a row whose reference leads nowhere.",
    needs="tables",
    remedy="correct the reference, or add the row that it names",
)
def dangling_reference(package: Package) -> Iterator[Finding]:
    referring: dict[str, list[tuple[TableModel, Column]]] = defaultdict(list)
    for table, column in package.columns(lambda column: column.references):
        referring[str(column.references)].append((table, column))
    if not referring:
        return
    targets = list(referring)
    references = _numbered(held_in(referring[target]) for target in targets)
    identifiers = _numbered(f"SELECT id FROM {quoted(target)}" for target in targets)
    # One row that is missing is one finding, however many refer to it.
    rows = package.sql(
        f"""SELECT target, held, count(*), arg_min((tab, col, line, id), (tab, line))
            FROM ({references}) AS r ANTI JOIN ({identifiers}) AS i
            ON i.target = r.target AND i.id = held
            GROUP BY target, held ORDER BY 1, 2 LIMIT {MOST}"""
    )
    for number, (place, value, times, (table, column, line, id)) in enumerate(rows):
        target, found = targets[place], f"{value!r}"
        if number < SUGGESTED and len(value) <= LONGEST and value.isprintable():
            similar = package.sql(
                f"""SELECT id FROM {quoted(target)} WHERE length(id) <= {LONGEST}
                ORDER BY jaro_winkler_similarity(id, {literal(value)}) DESC, id LIMIT 9"""
            )
            found += f": {nearest(value, (one for (one,) in similar))}"
        if times > 1:
            found += f", here and in {times - 1} more cells"
        yield Finding(
            "dangling-reference",
            f"data/{table}.csv",
            expected=f"the identifier of a row of {target}",
            found=found,
            line=line,
            column=column,
            key=id,
        )


def _numbered(queries: Iterable[str]) -> str:
    """What queries give, each with the number of its ``target``, as SQL."""
    return " UNION ALL ".join(
        f"SELECT {number} AS target, * FROM ({query})" for number, query in enumerate(queries)
    )


@rule(
    name="dangling-pointer",
    aliases=("pointer",),
    description="Evidence, corrections and conflicts point to a row that exists and, if they name "
    "a column, to a filled cell.",
    why="What points nowhere supports and corrects nothing, and is a sign that a row was renamed "
    "or removed.",
    needs="tables",
    remedy="correct the pointer, or add the row that it points to",
)
def dangling_pointer(package: Package) -> Iterator[Finding]:
    pointing = [table.name for table in package.models.values() if table.column("table")]
    pointers = " UNION ALL ".join(
        f"""SELECT "table" AS tab, "row" AS key, coalesce("column", 'id') AS col
        FROM {quoted(name)} WHERE tab IS NOT NULL"""
        for name in pointing
    )
    places = ", ".join(
        f"({literal(table)}, {literal(column)}, {place})"
        for (table, column), place in share_filled(package).items()
    )
    package.keep(
        "dangling",
        f"""SELECT DISTINCT p.* FROM ({pointers}) AS p
        LEFT JOIN (VALUES {places}) AS c(tab, col, place) ON c.tab = p.tab AND c.col = p.col
        LEFT JOIN filled AS f ON f.tab = p.tab AND f.id = p.key
        WHERE cells[place] IS NOT TRUE""",
    )
    queries = [
        Query(
            name,
            "row",
            "an existing row and, if a column is named, a filled cell",
            f"""SELECT min(line), min_by(id, line), concat_ws('/', "table", "row", "column")
            FROM {quoted(name)} JOIN dangling ON tab = "table" AND key IS NOT DISTINCT FROM "row"
            AND col = coalesce("column", 'id') GROUP BY "table", "row", "column" """,
        )
        for name in pointing
    ]
    yield from package.found("dangling-pointer", *queries)


@rule(
    name="entity-table-mismatch",
    aliases=("entity-kind",),
    description="Every entity is described once, in the table of its kind, under the same name.",
    why="The table of entities is the index of the tables of kinds, so users must find each entity "
    "where it says.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def entity_table_mismatch(package: Package) -> Iterator[Finding]:
    described = " UNION ALL ".join(
        f"SELECT id, {literal(table.entity_kind)} AS kind, name FROM {quoted(table.name)}"
        for table in package.models.values()
        if table.entity_kind
    )
    yield from package.found(
        "entity-table-mismatch",
        Query(
            "entities",
            "kind",
            "one row with this name, in the table of this kind",
            f"""WITH described AS ({described})
            SELECT line, id, kind || ', ' || name FROM entities WHERE (
                SELECT count(*) FILTER (WHERE d.kind = entities.kind AND d.name = entities.name)
                    = 1 AND count(*) = 1
                FROM described AS d WHERE d.id = entities.id) IS NOT TRUE""",
        ),
    )


@rule(
    name="composed-id-mismatch",
    aliases=("composed-id",),
    description="An identifier that is composed of other cells of the row agrees with them.",
    why="People and programs read the parts of such an identifier, which must not contradict the "
    "row.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def composed_id_mismatch(package: Package) -> Iterator[Finding]:
    queries: list[Query] = []
    span = "article || '/' || lpad(start::VARCHAR, 5, '0') || '-' || lpad(\"end\"::VARCHAR, 5, '0')"
    pointed = 'concat_ws(\'/\', "table", "row", "column")'
    made = {
        "evidence": f"{pointed} || '/' || {span}",
        "mentions": span,
        "sentences": span,
        "numbers": span,
        "conflict_claims": f"conflict || '/' || {pointed}",
        "vocabulary": "vocabulary || '/' || lower(term)",
    }
    for table in package.models.values():
        if table.link is not None:
            near, far = table.link.column, table.link.entity_column
            made[table.name] = f"{quoted(near)} || '-' || {quoted(far)}"
    for name, expression in made.items():
        queries.append(
            Query(
                name,
                "id",
                None,
                f"SELECT line, id, id, {expression} FROM {quoted(name)} WHERE id <> {expression}",
            ),
        )
    yield from package.found("composed-id-mismatch", *queries)


@rule(
    name="vocabulary-mismatch",
    aliases=("vocabulary-table",),
    description="The table of vocabularies lists exactly the terms that the columns can hold, with "
    "the labels and the definition of each.",
    why="Users look up here which terms exist and what they mean.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def vocabulary_mismatch(package: Package) -> Iterator[Finding]:
    named = {
        (str(column.vocabulary), term)
        for _, column in package.columns(lambda column: column.vocabulary)
        for term in column.terms
    }
    wanted = {(name, term): tuple(terms()[name][term]) for name, term in named}
    rows = package.sql(
        "SELECT line, id, vocabulary, term, label_en, label_de, definition FROM vocabulary "
        "ORDER BY 1"
    )
    file = "data/vocabulary.csv"
    for line, id, vocabulary, term, *words in rows:
        if (vocabulary, term) not in named:
            yield Finding(
                "vocabulary-mismatch",
                file,
                expected="a term that a column may hold",
                found=term,
                line=line,
                column="term",
                key=id,
            )
        elif tuple(words) != wanted[vocabulary, term]:
            expected = ", ".join(wanted[vocabulary, term])
            found = ", ".join(map(str, words))
            yield Finding(
                "vocabulary-mismatch",
                file,
                expected=expected,
                found=found,
                line=line,
                column="definition",
                key=id,
            )
    for vocabulary, term in sorted(named - {(row[2], row[3]) for row in rows}):
        yield Finding(
            "vocabulary-mismatch", file, expected=f"a row for {vocabulary}/{term}", found="no row"
        )
