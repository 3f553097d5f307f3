"""Rules on evidence: that all that is claimed has it, and that it is what the article says."""

from __future__ import annotations

from collections.abc import Iterator

from .catalogue import rule
from .findings import Finding
from .package import Package


@rule(
    "evidenced",
    "Every row that makes a claim has evidence, and every filled quoted cell has evidence of its "
    "own or its row's; the cells of an entity, but its name, have their own.",
    needs="tables",
    remedy="quote the words that carry the row or the cell",
)
def evidenced(package: Package) -> Iterator[Finding]:
    for table, line, row in package.cells():
        has_row = (table.name, row["id"], None) in package.evidence
        if table.evidenced and not has_row:
            yield Finding(
                "evidenced",
                f"data/{table.name}.csv",
                "evidence of the row",
                "none",
                line,
                None,
                row["id"],
            )
            continue
        for column in table.columns:
            if column.known != "quoted" or row[column.name] is None:
                continue
            own = table.describes is not None and column.name != "name"
            if (table.name, row["id"], column.name) in package.evidence or (has_row and not own):
                continue
            yield Finding(
                "evidenced",
                f"data/{table.name}.csv",
                "evidence of the cell",
                "none",
                line,
                column.name,
                row["id"],
            )


@rule(
    "evidence-shape",
    "A span lies in its article and is as long as its quote; what is inferred or corrected has a "
    "reason, and what is stated has none.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def evidence_shape(package: Package) -> Iterator[Finding]:
    for line, row in enumerate(package.rows("evidence"), start=2):
        article = package.by_id["articles"].get(row["article"])
        length = article["characters"] if article else row["end"]
        if not 0 <= row["start"] < row["end"] <= length:
            expected, found = f"a span within 0 to {length}", f"{row['start']} to {row['end']}"
        elif row["end"] - row["start"] != len(row["quote"]):
            expected = f"a quote of {row['end'] - row['start']} code points"
            found = f"{len(row['quote'])} in {row['quote']!r}"
        elif (row["basis"] == "stated") != (row["reason"] is None):
            expected = "no reason" if row["basis"] == "stated" else "a reason"
            found = repr(row["reason"])
        else:
            continue
        yield Finding(
            "evidence-shape", "data/evidence.csv", expected, found, line, "start", row["id"]
        )


@rule(
    "printed-words",
    "A cell that repeats printed words has them from the words of its evidence.",
    needs="tables",
    remedy="copy the words from the quote",
)
def printed_words(package: Package) -> Iterator[Finding]:
    for table, line, row in package.cells():
        for column in table.columns:
            value = row[column.name]
            if column.format != "verbatim" or value is None:
                continue
            if column.words_of is not None:
                words = package.evidence.get((table.name, row["id"], column.words_of), [])
                kept = any(e["quote"] == value for e in words)
            elif column.known == "quoted":
                words = package.evidence.get((table.name, row["id"], column.name), [])
                words = words or package.evidence.get((table.name, row["id"], None), [])
                kept = any(value in e["quote"] for e in words)
            else:
                continue
            if not kept:
                yield Finding(
                    "printed-words",
                    f"data/{table.name}.csv",
                    f"words of {[e['quote'] for e in words]}",
                    repr(value),
                    line,
                    column.name,
                    row["id"],
                )


@rule(
    "quote-in-article",
    "text[start:end] is the quote, with its prefix before and its suffix after it.",
    needs="articles",
    remedy="rebuild the package with: alibaba-press build",
)
def quote_in_article(package: Package) -> Iterator[Finding]:
    assert package.texts is not None
    for line, row in enumerate(package.rows("evidence"), start=2):
        text = package.texts.get(row["article"])
        if text is None:
            continue  # the rule on references reports an unknown article
        start, end = row["start"], row["end"]
        prefix, suffix = text.context(start, end)
        wanted = (text.text[start:end], prefix or None, suffix or None)
        if (found := (row["quote"], row["prefix"], row["suffix"])) != wanted:
            yield Finding(
                "quote-in-article",
                "data/evidence.csv",
                str(wanted),
                str(found),
                line,
                "quote",
                row["id"],
            )


@rule(
    "article-file",
    "Every article at hand has the SHA-256 and the length that the table of articles says.",
    needs="articles",
    remedy="put the articles that the package was made from where they were looked for",
)
def article_file(package: Package) -> Iterator[Finding]:
    assert package.texts is not None
    for line, row in enumerate(package.rows("articles"), start=2):
        text = package.texts.get(row["id"])
        found = (text.sha256, len(text.text)) if text else None
        if found != (row["sha256"], row["characters"]):
            yield Finding(
                "article-file",
                "data/articles.csv",
                f"{row['sha256']}, {row['characters']} code points",
                f"{found[0]}, {found[1]} code points" if found else "no such article",
                line,
                "sha256",
                row["id"],
            )
