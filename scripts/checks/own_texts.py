"""The rule on the characters of our own texts: those of English and German, and nothing unseen."""

from __future__ import annotations

from collections.abc import Iterator

from ...schemas import Column
from .catalogue import rule
from .findings import Finding
from .hygiene import POINTING
from .package import Package
from .queries import findings_of

LETTERS = "ÄÖÜäöüßàâçèéêëíîïñóôú"
"""The letters beyond ASCII of German, and of the names in our texts."""

MARKS = "‘’“”„–"

FAULTS = {
    f"characters of English and German, beyond ASCII only {LETTERS}{MARKS}": (
        f"[^ -~{LETTERS}{MARKS}]"
    ),
    "single blanks": "  ",
    "characters themselves, not as in HTML": r"&(?:[A-Za-z]+|#[0-9]+|#x[0-9A-Fa-f]+);",
    "a text, not a placeholder": r"(?i)\b(?:todo|fixme|tbd|xxx|lorem ipsum|placeholder)\b"
    r"|^(?:unknown|n\.?n\.?)\.?$|^[^\pL]*$",
}
"""What is expected of a text, with the pattern of DuckDB for what breaks it."""

AS_PRINTED = "read_as"
"""The column with words as an article would print them, in whatever characters it has."""


def is_own_text(column: Column) -> bool:
    """Return whether a column holds a text of ours: no term, no code, and no identifier."""
    limited = column.terms or column.references or column.pattern or column.name in POINTING
    return (
        column.provenance == "curated"
        and column.type == "string"
        and not limited
        and column.name != AS_PRINTED
    )


@rule(
    name="unclean-text",
    description="Our own texts have the letters and marks of English and German, and single "
    "blanks. They have no characters as HTML writes them, such as `&quot;`, and are no "
    "placeholder, such as TODO.",
    why="A character that looks like another one, or like none, breaks searches, and a placeholder "
    "says nothing.",
    needs="tables",
    remedy="type the text anew, or add a letter of a new name to `LETTERS` in checks/own_texts.py",
)
def unclean_text(package: Package) -> Iterator[Finding]:
    columns = list(package.columns(is_own_text))
    pattern = "|".join(f"(?:{pattern})" for pattern in FAULTS.values())
    cells = package.database.cells_query(columns)
    # Many rows have the same reason, so each text is looked at once.
    distinct = f"SELECT DISTINCT value FROM ({cells})"
    if not package.database.query(
        f"SELECT 1 FROM ({distinct}) WHERE regexp_matches(value, ?) LIMIT 1", [pattern]
    ):
        return
    cases = " ".join(
        f"WHEN regexp_matches(value, $fault{number}) THEN $expected{number}"
        for number in range(len(FAULTS))
    )
    parameters = {"pattern": pattern}
    for number, (expected, fault) in enumerate(FAULTS.items()):
        parameters |= {f"fault{number}": fault, f"expected{number}": expected}
    yield from findings_of(
        package,
        "unclean-text",
        f"""SELECT table_name, column_name, csv_line, row_id, CASE {cases} END AS expected,
            value AS found
        FROM ({cells}) JOIN model_columns USING (column_number)
        WHERE regexp_matches(value, $pattern)""",
        parameters,
    )
