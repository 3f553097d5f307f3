"""Corruptions of claims: doubled ones, decided conflicts, the basis of evidence, printed words."""

from __future__ import annotations

import re
from random import Random

from alibaba_press.scripts.package.seeds import sha256
from alibaba_press.tests.corruptions.corrupt_references import change_cells
from alibaba_press.tests.corruptions.corrupt_rows import copied_words
from alibaba_press.tests.corruptions.edits import (
    Change,
    Contents,
    Edit,
    Row,
    insert_row,
    with_span_id,
)

WORDS = ("quote", "prefix", "suffix")
VERBATIM = (
    ("positions", "title_printed"),
    ("corrections", "printed"),
    ("works", "locator"),
    ("works", "footnote"),
    ("articles", "title"),
    ("articles", "rights"),
    ("event_series", "recurs"),
    ("people", "native_name"),
)
"""Columns that repeat printed words."""


def double_claim(rng: Random, contents: Contents) -> Change | None:
    """Add a copy of a claim with its evidence, under another identifier."""
    facts = [m.name for m in contents.models.values() if m.column("rank") and not m.link]
    facts = [name for name in facts if not contents.models[name].is_derived]
    table, _, row = contents.any_row(rng, facts)
    if row["conflict"] or row["restates"]:
        return None
    copy = row | {"id": f"{row['id']}-again"}
    change = [insert_row(contents, table, copy), *_copied_evidence(contents, table, row, copy)]
    for name, model in contents.models.items():
        if not model.link or model.link.table != table:
            continue
        for link in contents.rows[name]:
            if link[model.link.column] == row["id"]:
                entity = link[model.link.entity_column]
                other = link | {"id": f"{copy['id']}-{entity}", model.link.column: copy["id"]}
                change += [
                    insert_row(contents, name, other),
                    *_copied_evidence(contents, name, link, other, model.link.column),
                ]
    return change


def _copied_evidence(
    contents: Contents, table: str, row: Row, copy: Row, column: str | None = None
) -> Change:
    """Return the edits that give a copy of a row the evidence of the row."""
    return [
        insert_row(
            contents,
            "evidence",
            with_span_id(
                "evidence",
                evidence
                | {"row": copy["id"]}
                | ({"value": copy[column]} if column and evidence["column"] == column else {}),
            ),
        )
        for evidence in contents.rows["evidence"]
        if (evidence["table"], evidence["row"]) == (table, row["id"])
    ]


def use_other_reading(rng: Random, contents: Contents) -> Change | None:
    """Use another claim of a conflict that the latest article decides."""
    decided = [row["id"] for row in contents.rows["conflicts"] if row["rule"] == "latest_article"]
    claims = [
        (index, row)
        for index, row in enumerate(contents.rows["conflict_claims"])
        if row["conflict"] in decided
    ]
    index, used = rng.choice([(index, row) for index, row in claims if row["used"] == "used"])
    others = [
        (place, row)
        for place, row in claims
        if row["conflict"] == used["conflict"] and row["used"] != "used"
    ]
    other, unused = rng.choice(others)
    ranks = {"used": "preferred", "set_aside": "deprecated", "stands": "normal"}
    change = [
        Edit("conflict_claims", index, {"used": unused["used"]}),
        Edit("conflict_claims", other, {"used": "used"}),
    ]
    for row, use in ((used, unused["used"]), (unused, "used")):
        for place, claim in enumerate(contents.rows[row["table"]]):
            if claim["id"] == row["row"] and "rank" in claim:
                change.append(Edit(row["table"], place, {"rank": ranks[use]}))
    return change


def state_inferred(rng: Random, contents: Contents) -> Change | None:
    """Let all evidence of an inferred cell count as stated, without its reason."""
    cells = [
        cell
        for cell, places in contents.evidence.items()
        if cell[2] and places and contents.rows["evidence"][places[0]]["basis"] == "inferred"
        if not contents.models[cell[0]].link
    ]
    return call_stated(contents, *rng.choice(sorted(cells)))


def call_stated(contents: Contents, table: str, id: str, column: str | None) -> Change:
    """Return the edits that let the evidence of a cell count as stated."""
    places = contents.evidence[table, id, column]
    change = [Edit("evidence", p, {"basis": "stated", "reason": None}) for p in places]
    others = [
        contents.rows["evidence"][place]["basis"]
        for (t, r, c), of_cell in contents.evidence.items()
        for place in of_cell
        if (t, r) == (table, id) and c != column
    ]
    for index, row in enumerate(contents.rows[table]):
        if row["id"] == id and "basis" in row:
            weakest = max(others, key=("stated", "inferred", "corrected").index)
            change.append(Edit(table, index, {"basis": weakest}))
    return change


def change_corrected_unit(rng: Random, contents: Contents) -> Change | None:
    """Change the unit or the qualifier of a number that a correction reads."""
    corrected = [
        (row["table"], row["row"])
        for row in contents.rows["corrections"]
        if row["table"] in ("figures", "shareholdings")
    ]
    table, id = rng.choice(corrected)
    [index] = [n for n, row in enumerate(contents.rows[table]) if row["id"] == id]
    row = contents.rows[table][index]
    unit, qualifier = (
        ("unit", "qualifier") if table == "figures" else ("currency", "share_qualifier")
    )
    name = rng.choice((unit, qualifier))
    values = sorted({other[name] for other in contents.rows[table]} - {row[name], None})
    return change_cells(contents, table, index, {name: rng.choice(values)}) if values else None


def cut_printed_words(rng: Random, contents: Contents) -> Change | None:
    """Cut a letter or two from printed words."""
    table, name = rng.choice(VERBATIM)
    rows = [n for n, row in enumerate(contents.rows[table]) if row[name]]
    if not rows:
        return None
    index = rng.choice(rows)
    words = contents.rows[table][index][name]
    letters = rng.choice((1, 2))
    place = letters if rng.random() < 0.5 else len(words) - letters
    if not words[max(place - 1, 0) : place + 1].isalnum() or not 0 < place < len(words):
        return None
    cut = words[place:] if place == letters else words[:place]
    return change_cells(contents, table, index, {name: cut})


def extract_by_correction(rng: Random, contents: Contents) -> Change | None:
    """Call a sentence that is set aside extracted, and correct its first word."""
    aside = [
        (place, row)
        for place, row in enumerate(contents.rows["sentences"])
        if row["disposition"] != "extracted"
    ]
    place, sentence = rng.choice(aside)
    [correction] = rng.sample([r for r in contents.rows["corrections"] if r["table"] is None], 1)
    text = contents.texts[sentence["article"]].text[sentence["start"] : sentence["end"]]
    word = re.match(r"\w+", text)
    if word is None:
        return None
    new = {"id": f"{correction['id']}-2", "printed": word[0], "read_as": f"{word[0]}s"}
    span = {
        "article": sentence["article"],
        "start": sentence["start"],
        "end": sentence["start"] + word.end(),
        "row": new["id"],
    }
    change = [
        Edit("sentences", place, {"disposition": "extracted", "note": None}),
        insert_row(contents, "corrections", correction | new | {"kind": "misprint"}),
    ]
    for position in contents.evidence["corrections", correction["id"], None]:
        for column, value in ((None, None), ("printed", word[0])):
            row = contents.rows["evidence"][position] | span | {"column": column, "value": value}
            row |= copied_words(contents, row)
            change.append(insert_row(contents, "evidence", with_span_id("evidence", row)))
    return change


def withhold_words(rng: Random, contents: Contents) -> Change | None:
    """Withhold published words, wherever they are evidence."""
    shown = [row for row in contents.rows["evidence"] if row["quote"]]
    row = rng.choice(shown)
    return _withhold(contents, [row])


def withhold_article(rng: Random, contents: Contents) -> Change | None:
    """Withhold a tenth of the published words of an article."""
    article = rng.choice(sorted(contents.texts))
    shown = [r for r in contents.rows["evidence"] if r["quote"] and r["article"] == article]
    return _withhold(contents, rng.sample(shown, max(1, len(shown) // 10)))


def _withhold(contents: Contents, rows: list[Row]) -> Change:
    spans = {(row["article"], row["start"], row["end"]) for row in rows}
    return [
        Edit("evidence", index, dict.fromkeys(WORDS))
        for index, row in enumerate(contents.rows["evidence"])
        if (row["article"], row["start"], row["end"]) in spans
    ]


def publish_instead(rng: Random, contents: Contents) -> Change | None:
    """Publish withheld words, and withhold so many others that they fit."""
    withheld = [r for r in contents.rows["evidence"] if not r["quote"]]
    new = rng.choice([row for row in withheld if row["end"] - row["start"] <= 119])
    shown = [
        r
        for r in contents.rows["evidence"]
        if r["quote"] and r["article"] == new["article"]
        if r["end"] - r["start"] >= new["end"] - new["start"]
    ]
    if not shown:
        return None
    text = contents.texts[new["article"]]
    words = text.text[new["start"] : new["end"]]
    prefix, suffix = text.context(new["start"], new["end"])
    published = {"quote": words, "prefix": prefix or None, "suffix": suffix or None}
    assert sha256(words.encode("utf-8")) == new["sha256"]
    return [
        *_withhold(contents, rng.sample(shown, min(3, len(shown)))),
        *(
            Edit("evidence", index, published)
            for index, row in enumerate(contents.rows["evidence"])
            if (row["article"], row["start"], row["end"])
            == (new["article"], new["start"], new["end"])
        ),
    ]


def change_restatement(rng: Random, contents: Contents) -> Change | None:
    """Let a row restate another one, or none."""
    tables = [
        m.name
        for m in contents.models.values()
        if (c := m.column("restates")) and c.provenance == "curated"
    ]
    table, index, row = contents.any_row(rng, tables)
    restating = [n for n, r in enumerate(contents.rows[table]) if r["restates"]]
    if restating and rng.random() < 0.5:
        index = rng.choice(restating)
        row = contents.rows[table][index]
    others = [r["id"] for r in contents.rows[table] if r["id"] not in (row["id"], row["restates"])]
    target = rng.choice(others)
    return [Edit(table, index, {"restates": target}), *_ranks(contents, table, index, target)]


def _ranks(contents: Contents, table: str, index: int, target: str) -> Change:
    """Return the edits of the ranks that follow from another restatement."""
    old = contents.rows[table][index]["restates"]
    change = []
    still = {r["restates"] for n, r in enumerate(contents.rows[table]) if n != index} | {target}
    for place, row in enumerate(contents.rows[table]):
        if row["id"] == target and not row["conflict"]:
            change.append(Edit(table, place, {"rank": "preferred"}))
        elif row["id"] == old and old not in still and not row["conflict"]:
            change.append(Edit(table, place, {"rank": "normal"}))
    return change


def change_attribution(rng: Random, contents: Contents) -> Change | None:
    """Change the rank, the basis, the article or the conflict of a row alone."""
    tables = [m.name for m in contents.models.values() if m.column("rank") and not m.is_derived]
    table, index, row = contents.any_row(rng, tables)
    name = rng.choice(("rank", "basis", "article", "conflict"))
    column = contents.models[table].column(name)
    assert column is not None
    if column.references:
        values = [r["id"] for r in contents.rows[column.references]]
    else:
        values = list(column.terms)
    return [Edit(table, index, {name: rng.choice([v for v in values if v != row[name]])})]


def change_part(rng: Random, contents: Contents) -> Change | None:
    """Name another row that contains a row, or none."""
    table, index, row = contents.any_row(rng, ["events", "figures"])
    others = [r["id"] for r in contents.rows[table] if r["id"] not in (row["id"], row["part_of"])]
    value = None if row["part_of"] and rng.random() < 0.3 else rng.choice(others)
    return [Edit(table, index, {"part_of": value})]
