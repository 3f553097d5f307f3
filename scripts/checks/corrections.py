"""Rules on corrections of what is printed."""

from __future__ import annotations

from collections.abc import Iterator

from .catalogue import rule
from .findings import Finding
from .package import Package
from .sql import Query


def _unpointed(text: str) -> str:
    """A text without its punctuation, as SQL."""
    return f"regexp_replace({text}, '\\p{{P}}', '', 'g')"


@rule(
    name="inconsistent-correction",
    aliases=("corrections-kept",),
    description="Every corrected cell has a correction that points to it and is read as its value. "
    "What is printed differs from what it is read as. The kind is punctuation if that is all that "
    "differs, and only then. A misspelt name, and nothing else, points to the table of names.",
    why="A correction departs from the printed words, so users must see what is printed and how it "
    "is read.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def inconsistent_correction(package: Package) -> Iterator[Finding]:
    queries: list[Query] = []
    queries.append(
        Query(
            "evidence",
            "basis",
            "a row of corrections that points to the cell",
            """SELECT line, id, basis FROM evidence AS e WHERE basis = 'corrected'
           AND NOT EXISTS (SELECT 1 FROM corrections AS c WHERE c."table" = e."table"
               AND c."row" = e."row" AND c."column" = e."column")""",
        ),
    )
    queries.append(
        Query(
            "corrections",
            "read_as",
            "a reading that differs from what is printed",
            "SELECT line, id, read_as FROM corrections WHERE read_as = printed",
        ),
    )
    queries.append(
        Query(
            "corrections",
            "row",
            "table, row and column, or none of them; a name, if the kind is misspelt_name",
            """SELECT line, id, concat_ws(', ', kind, "table", "row", "column") FROM corrections
           WHERE ("table" IS NULL) <> ("row" IS NULL) OR ("table" IS NULL) <> ("column" IS NULL)
           OR (kind = 'misspelt_name') <> ("table" IS NOT DISTINCT FROM 'names')""",
        ),
    )
    queries.append(
        Query(
            "corrections",
            "read_as",
            "the value of the cell",
            """SELECT line, id, read_as FROM corrections AS c WHERE EXISTS (
               SELECT 1 FROM evidence AS e WHERE e."table" = c."table" AND e."row" = c."row"
               AND e."column" = c."column" AND e.basis = 'corrected'
               AND coalesce(e.value <> read_as AND TRY_CAST(e.value AS DOUBLE) IS DISTINCT FROM
                   TRY_CAST(replace(read_as, ',', '') AS DOUBLE), true))""",
        ),
    )
    queries.append(
        Query(
            "corrections",
            "kind",
            "punctuation, if nothing else differs, and only then",
            f"""SELECT line, id, concat_ws(', ', kind, printed, read_as) FROM corrections
            WHERE read_as IS DISTINCT FROM printed AND (kind = 'punctuation') <>
            coalesce({_unpointed("printed")} = {_unpointed("read_as")}, false)""",
        ),
    )
    yield from package.found("inconsistent-correction", *queries)
