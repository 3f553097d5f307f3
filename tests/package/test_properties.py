"""Properties of all values: of spans, dates, tables and their files, lines and descriptors."""

from __future__ import annotations

import datetime
import hashlib
import io
import json
import math
import tempfile
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from edtf import parse_edtf
from hypothesis import assume, given
from hypothesis import strategies as st

from alibaba_press.scripts.extraction.quote_search import QuoteError, locate_quote
from alibaba_press.scripts.intake import strict_json
from alibaba_press.scripts.intake.table_comparison import pair_chunks
from alibaba_press.scripts.package import (
    descriptor,
    formats,
    plain_files,
    plain_lines,
)
from alibaba_press.scripts.package.edtf import OPEN, bounds, precision
from alibaba_press.scripts.package.seeds import FORMULA, ArticleText
from alibaba_press.tests.support.examples import examples

pytestmark = pytest.mark.properties

MANY = examples(100)
FEW = examples(25)


def text_of(words: str) -> ArticleText:
    return ArticleText("a", "a.txt", "0" * 64, words)


# Spans

words = st.text(
    st.sampled_from([*"aäß„“\u00a0\u2009\U0001f600=-+@. "]), min_size=1, max_size=8
).filter(lambda text: text == text.strip())
around = st.text(st.sampled_from([*"aäß„“\u00a0\u2009\U0001f600=-+@. \n\r\u2028"]), max_size=60)


@MANY
@given(around, words, around)
def test_words_are_located_where_they_were_planted(before: str, quote: str, after: str) -> None:
    text = before + quote + after
    places = [n for n in range(len(text)) if text.startswith(quote, n)]
    if len(places) == 1:
        assert locate_quote(text_of(text), quote) == ("a", len(before), len(before) + len(quote))
        with pytest.raises(QuoteError, match="needs no occurrence"):
            locate_quote(text_of(text), quote, 1)
        return
    with pytest.raises(QuoteError, match=f"occurs {len(places)} times"):
        locate_quote(text_of(text), quote)
    for number, place in enumerate(places, start=1):
        assert locate_quote(text_of(text), quote, number) == ("a", place, place + len(quote))


@MANY
@given(around, words)
def test_words_that_are_not_in_the_article_are_not_located(text: str, quote: str) -> None:
    assume(quote not in text)
    with pytest.raises(QuoteError, match="not in the article") as raised:
        locate_quote(text_of(text), quote)
    assert "nearest, line " in raised.value.found


@MANY
@given(around, words, around, st.integers(0, 40))
def test_the_context_of_a_span_is_the_text_around_it_in_its_line(
    before: str, quote: str, after: str, size: int
) -> None:
    start, end = len(before), len(before) + len(quote)
    prefix, suffix = text_of(before + quote + after).context(start, end, size)
    line_before, line_after = before.split("\n")[-1], after.split("\n")[0]
    assert line_before.endswith(prefix)
    assert line_after.startswith(suffix)
    assert max(len(prefix), len(suffix)) <= size
    assert not prefix.startswith(tuple(FORMULA))
    assert not suffix.lstrip().startswith(tuple(FORMULA))
    # Only signs of formulas at the beginning and white space at an end are left out.
    if "=" not in (near := line_before[-size:] if size else "") and not set(near) & set("+-@"):
        assert prefix == near.lstrip(" \u00a0")
    if not set(near := line_after[:size]) & set(FORMULA):
        assert suffix == near.rstrip()


@MANY
@given(around.map(lambda text: text or "a"), st.integers(0, 60))
def test_the_line_of_an_offset_is_counted_as_in_the_file(text: str, offset: int) -> None:
    offset %= len(text)
    if text[max(0, offset - 1) : offset + 1] == "\r\n":
        offset -= 1  # a line end is not divided
    assert text_of(text).line(offset) == len((text[:offset] + "x").splitlines())


# Dates

years = st.integers(1, 9999).map("{:04}".format)
decades = st.integers(1, 999).map("{:03}X".format)
centuries = st.integers(1, 99).map("{:02}XX".format)
months = st.dates(datetime.date(1000, 1, 1)).map("{:%Y-%m}".format)
seasons = st.tuples(years, st.integers(21, 24)).map("{0[0]}-{0[1]}".format)
days = st.dates(datetime.date(1000, 1, 1)).map(datetime.date.isoformat)
unsure = st.tuples(st.one_of(decades, centuries, years, months, days), st.sampled_from("~?")).map(
    "".join
)
points = st.one_of(decades, centuries, years, months, seasons, days, unsure)
ends = st.one_of(points, st.just(OPEN))
edtf_dates = st.one_of(points, st.tuples(ends, ends).map("/".join))


def library_bounds(edtf: str) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the first and the last day according to the library `edtf`. None is an open end."""
    parsed = parse_edtf(edtf)
    ends = (parsed.lower_strict(), parsed.upper_strict())
    if any(isinstance(end, float) and not math.isinf(end) for end in ends):
        raise AssertionError(ends)
    return tuple(None if isinstance(end, float) else datetime.date(*end[:3]) for end in ends)  # type: ignore[return-value]


@FEW
@given(edtf_dates)
def test_the_bounds_of_a_date_are_those_of_the_library(edtf: str) -> None:
    assume(edtf != "../..")  # for us it has no bounds
    assume(not ("X" in edtf and "/" in edtf))  # the library cannot read some of these
    first, last = library_bounds(edtf)
    if first and last and last < first:
        with pytest.raises(ValueError, match="ends before it begins"):
            bounds(edtf)
    else:
        assert bounds(edtf) == (first, last)


@FEW
@given(st.text("0123456789X~?/.-", max_size=11))
def test_a_text_that_has_bounds_has_them_in_the_library_too(edtf: str) -> None:
    assume("XXXX" not in edtf)  # the library gives it the years 0 to 9999
    try:
        computed = bounds(edtf)
    except ValueError:
        return
    assert computed == library_bounds(edtf)


@MANY
@given(st.one_of(years, months, days))
def test_a_date_lies_within_its_year_and_its_month(edtf: str) -> None:
    first, last = bounds(edtf)
    assert precision(edtf) == edtf.count("-") + 1
    for coarser in (edtf[:4], edtf[:7]):
        begin, end = bounds(coarser)
        assert begin <= first <= last <= end  # type: ignore[operator]


@pytest.mark.parametrize("edtf", ["２０１８", "٢٠١٨-٠١", "2018-１２", "2018\n", " 2018"])
def test_a_date_has_only_ascii_digits(edtf: str) -> None:
    with pytest.raises(ValueError, match="no EDTF date"):
        bounds(edtf)


# Tables and their files

SCHEMA = pa.schema(
    [
        pa.field("id", pa.string(), nullable=False),
        pa.field("text", pa.string()),
        pa.field("whole", pa.int64()),
        pa.field("number", pa.float64()),
        pa.field("day", pa.date32()),
    ]
)
plain = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"]), min_size=1, max_size=12
).filter(lambda text: text == text.strip())
rows = st.lists(
    st.tuples(
        plain,
        st.none() | plain | st.sampled_from(['"', ",", '","', "nan", "1.0", "true", "'", "\\N"]),
        st.none() | st.integers(-(2**63), 2**63 - 1),
        st.none() | st.floats(allow_nan=False, allow_infinity=False),
        st.none() | st.dates(),
    ),
    max_size=8,
)


def table_of(rows: list[tuple[Any, ...]]) -> pa.Table:
    columns = zip(*rows, strict=True) if rows else [()] * len(SCHEMA)
    arrays = [pa.array(list(c), f.type) for c, f in zip(columns, SCHEMA, strict=True)]
    return pa.Table.from_arrays(arrays, schema=SCHEMA)


@MANY
@given(rows)
def test_a_table_is_read_as_it_was_written(table_rows: list[tuple[Any, ...]]) -> None:
    table = table_of(table_rows)
    with tempfile.TemporaryDirectory() as folder:
        for format in formats.FORMATS:
            path = Path(folder) / format.name
            format.write(table, path)
            chunks = list(format.read_chunks(path, SCHEMA))
            assert pa.concat_tables(chunks).equals(table), format.name
            before = path.read_bytes()
            format.write(pa.concat_tables(chunks), path)
            assert path.read_bytes() == before


cuts = st.lists(st.integers(0, 7), max_size=12)


def batches(sizes: list[int]) -> list[pa.RecordBatch]:
    """Return batches of these sizes, whose rows are numbered."""
    table = pa.table({"n": pa.array(range(sum(sizes)))})
    starts = [sum(sizes[:n]) for n in range(len(sizes))]
    return [
        pa.record_batch([table["n"].slice(start, size).combine_chunks()], names=["n"])
        for start, size in zip(starts, sizes, strict=True)
    ]


@MANY
@given(cuts, st.integers(1, 9), st.integers(1, 90))
def test_rechunked_batches_have_the_same_rows_in_chunks_of_limited_size(
    sizes: list[int], chunk_rows: int, chunk_bytes: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(formats, "CHUNK_ROWS", chunk_rows)
        patch.setattr(formats, "CHUNK_BYTES", chunk_bytes)
        chunks = list(formats.rechunk(batches(sizes), pa.schema([("n", pa.int64())])))
    total = sum(sizes)
    assert [n for chunk in chunks for n in chunk["n"].to_pylist()] == list(range(total))
    assert all(0 < chunk.num_rows <= chunk_rows for chunk in chunks if total)
    assert len(chunks) == 1 or total
    if chunk_bytes > 8 * total:
        assert [chunk.num_rows for chunk in chunks[:-1]] == [chunk_rows] * (len(chunks) - 1)


@MANY
@given(cuts, cuts)
def test_paired_chunks_have_all_rows_of_both_tables(
    left_sizes: list[int], right_sizes: list[int]
) -> None:
    tables = [
        [pa.Table.from_batches([batch]) for batch in batches(sizes)]
        for sizes in (left_sizes, right_sizes)
    ]
    pairs = list(pair_chunks(*map(iter, tables)))
    assert all(left.num_rows == right.num_rows for left, right in pairs[:-1])
    shared = min(sum(left_sizes), sum(right_sizes))
    for side in (0, 1):
        rows = [n for pair in pairs for n in pair[side]["n"].to_pylist()]
        assert rows[:shared] == list(range(shared))
    if sum(left_sizes) != sum(right_sizes):
        assert pairs[-1][0].num_rows != pairs[-1][1].num_rows


# Bytes and JSON


@MANY
@given(st.binary(max_size=60) | st.text("ab\n\r\0", max_size=60).map(str.encode), st.integers(1, 9))
def test_a_file_is_hashed_and_its_lines_are_checked_in_blocks_of_any_size(
    data: bytes, block: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plain_files, "BLOCK", block)
        patch.setattr(plain_lines, "MAX_LINE_SIZE", 5)
        check = plain_lines.LineCheck()
        sha256 = plain_files.hash_file(io.BytesIO(data), check.add)
        assert plain_files.hash_file(io.BytesIO(data)) == sha256
    assert sha256 == hashlib.sha256(data).hexdigest()
    has_long_line = any(len(line) >= 5 for line in data.split(b"\n"))
    has_bom = data[:block].startswith(plain_lines.BOM)
    has_fault = has_long_line or has_bom or b"\r" in data or b"\0" in data
    assert (check.finish() is None) == (data.endswith(b"\n") and not has_fault)


tree = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda node: st.lists(node, max_size=4)
    | st.dictionaries(st.text(max_size=4), node, max_size=4),
    max_leaves=20,
)  # fmt: skip


@MANY
@given(st.dictionaries(st.text(max_size=8), tree, max_size=5))
def test_a_descriptor_is_read_as_it_was_written(members: dict[str, Any]) -> None:
    text = descriptor.to_json(members)
    assert strict_json.loads(text.encode("utf-8", "surrogatepass")) == json.loads(text) == members
