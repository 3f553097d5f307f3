"""The quotes of the package, checked without any code of the project and any library."""

import csv
import hashlib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def rows(table: str) -> list[dict[str, str]]:
    """Return the rows of a table from its CSV file."""
    with (ROOT / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_quote_stands_in_its_article_at_its_span_and_has_its_hash() -> None:
    texts = {}
    for article in rows("articles"):
        data = (ROOT / "seeds" / article["file"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == article["sha256"]
        texts[article["id"]] = data.decode("utf-8")
        assert len(texts[article["id"]]) == int(article["characters"])
    evidence = rows("evidence")
    assert evidence
    for row in evidence:
        text, start, end = texts[row["article"]], int(row["start"]), int(row["end"])
        assert hashlib.sha256(text[start:end].encode("utf-8")).hexdigest() == row["sha256"]
        assert row["quote"] in ("", text[start:end])
        assert text[:start].endswith(row["prefix"])
        assert text[end:].startswith(row["suffix"])
