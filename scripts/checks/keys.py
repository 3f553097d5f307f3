"""Rules on what refers to what."""

from __future__ import annotations

from collections.abc import Iterator

from ...schemas.terms import terms
from ..errors import nearest
from ..limits import MAX_FINDINGS
from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of, read_query
from .sql_names import quote_name

SUGGESTED = 20
"""The number of findings that suggest a similar identifier."""

LONGEST = 100
"""The length up to which identifiers are compared."""


@rule(
    name="dangling-reference",
    aliases=("reference",),
    description="Every reference names a row of the table that it refers to.",
    why="A join silently drops a row whose reference leads nowhere.",
    needs="tables",
    remedy="correct the reference, or add the row that it names",
)
def dangling_reference(package: Package) -> Iterator[Finding]:
    rows = package.database.query(f"{read_query('dangling-reference')} LIMIT {MAX_FINDINGS}")
    for index, (target, value, times, (table, column, line, key)) in enumerate(rows):
        reference = repr(value)
        if index < SUGGESTED and len(value) <= LONGEST and value.isprintable():
            similar = package.database.query(
                f"""SELECT id FROM {quote_name(target)} WHERE length(id) <= {LONGEST}
                ORDER BY jaro_winkler_similarity(id, ?) DESC, id LIMIT 9""",
                [value],
            )
            reference += f": {nearest(value, (id for (id,) in similar))}"
        if times > 1:
            reference += f", here and in {times - 1} more cells"
        yield Finding(
            "dangling-reference",
            f"data/{table}.csv",
            expected=f"the identifier of a row of {target}",
            found=reference,
            line=line,
            column=column,
            key=key,
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
    yield from findings_of(package, "dangling-pointer")


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
    yield from findings_of(package, "entity-table-mismatch")


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
    yield from findings_of(package, "composed-id-mismatch")


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
    used = {
        (str(column.vocabulary), term)
        for table in package.models.values()
        for column in table.columns
        if column.vocabulary
        for term in column.terms
    }
    labels = {(name, term): tuple(terms()[name][term]) for name, term in used}
    rows = package.database.stream(
        "SELECT csv_line, id, vocabulary, term, label_en, label_de, definition FROM vocabulary "
        "ORDER BY 1"
    )
    missing = set(used)
    file = "data/vocabulary.csv"
    for line, key, vocabulary, term, *words in rows:
        missing.discard((vocabulary, term))
        if (vocabulary, term) not in used:
            yield Finding(
                "vocabulary-mismatch",
                file,
                expected="a term that a column may hold",
                found=term,
                line=line,
                column="term",
                key=key,
            )
            continue
        columns = ("label_en", "label_de", "definition")
        for column, expected, found in zip(columns, labels[vocabulary, term], words, strict=True):
            if found != expected:
                yield Finding(
                    "vocabulary-mismatch",
                    file,
                    expected=expected,
                    found=str(found),
                    line=line,
                    column=column,
                    key=key,
                )
    for vocabulary, term in sorted(missing):
        yield Finding(
            "vocabulary-mismatch", file, expected=f"a row for {vocabulary}/{term}", found="no row"
        )
