"""The rule on the characters of our own texts: those of English and German, and nothing unseen."""

from __future__ import annotations

from collections.abc import Iterator

from ...schemas import Column
from .catalogue import rule
from .findings import Finding
from .hygiene import POINTING
from .package import Package
from .queries import findings_of

LETTERS = "ÄÖÜÉäöüßàâçèéêëíîïñóôú"
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

BEGINNING = r"""^["'“‘(]*(?:[\p{Lu}0-9]|[a-z]+[A-Z])"""
"""A pattern for the beginning of a sentence: a capital letter, a number, or a name such as eWTP."""

SENTENCES = ("description", "text", "explanation", "note")
"""The columns with whole sentences."""

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
    "placeholder, such as TODO. A title begins as a sentence does, and a description, a statement, "
    "an explanation and a note end as one, too.",
    why="A character that looks like another one, or like none, breaks searches, and a placeholder "
    "says nothing.",
    needs="tables",
    remedy="type the text anew, or add a letter of a new name to `LETTERS` in checks/own_texts.py",
)
def unclean_text(package: Package) -> Iterator[Finding]:
    columns = list(package.columns(is_own_text))
    parameters: dict[str, object] = {"sentences": SENTENCES, "beginning": BEGINNING}
    cases = []
    for number, (expected, fault) in enumerate(FAULTS.items()):
        parameters |= {f"fault{number}": fault, f"expected{number}": expected}
        cases.append(f"WHEN regexp_matches(value, $fault{number}) THEN $expected{number}")
    # Many rows have the same reason, so each text is looked at once.
    yield from findings_of(
        package,
        "unclean-text",
        f"""WITH own_cells AS ({package.database.cells_query(columns)}),
        faults AS (
            SELECT column_number, value, CASE
                {" ".join(cases)}
                WHEN list_contains(list_append($sentences, 'title'), column_name)
                    AND NOT regexp_matches(value, $beginning)
                    THEN 'a sentence that begins with a capital letter or a number'
                WHEN list_contains($sentences, column_name)
                    AND NOT regexp_matches(value, '[.?!]["”’)]*$')
                    THEN 'a sentence with a mark at its end'
                WHEN column_name = 'title' AND ends_with(value, '.')
                    THEN 'a title without a full stop'
            END AS expected
            FROM (
                -- unsafe-text reports other faults of these.
                SELECT DISTINCT column_number, value FROM own_cells
                WHERE nfc_normalize(value) = value AND NOT regexp_matches(value, '^[=+@-]')
            )
            JOIN model_columns USING (column_number)
        )
        SELECT table_name, column_name, csv_line, row_id, expected, value AS found
        FROM (FROM faults WHERE expected IS NOT NULL)
        JOIN own_cells USING (column_number, value)
        JOIN model_columns USING (column_number)""",
        parameters,
    )
