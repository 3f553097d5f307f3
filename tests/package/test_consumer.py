"""`load` and `trace`: what a consumer of the tables calls."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

import alibaba_press as ap
from alibaba_press.schemas import tables
from alibaba_press.scripts import changelog
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.package import load as load_module
from alibaba_press.scripts.package import trace as trace_module
from alibaba_press.scripts.package.trace import Trace

DTYPES = {"string": "str", "integer": "Int64", "number": "float64", "date": "datetime64[ms]"}


@pytest.mark.parametrize("name", tables())
def test_a_table_has_the_types_of_its_model(name: str) -> None:
    frame = ap.load(name)
    assert {column: str(dtype) for column, dtype in frame.dtypes.items()} == {
        column.name: DTYPES[column.type] for column in tables()[name].columns
    }


def test_all_tables_are_loaded_by_name() -> None:
    frames = ap.load()
    assert set(frames) == set(tables())
    pd.testing.assert_frame_equal(frames["figures"], ap.load("figures"))


def test_a_figure_has_its_value_unit_date_and_words() -> None:
    figures = ap.load("figures").set_index("id")
    row = figures.loc["ebay-market-share-china-2003"]
    assert (row["value"], row["unit"], row["qualifier"]) == (85.0, "percent", "unqualified")
    assert row["period_earliest"] == pd.Timestamp("2003-01-01")
    assert row["printed"] == "85 Prozent"


def test_a_cell_is_traced_to_its_words_and_the_rest_of_their_sentence() -> None:
    traced = ap.trace("figures", "singles-day-2016-sales")
    assert traced.row["value"] == 17_000_000_000
    [value] = traced.cells["value"]
    assert value.quote == "über 17 Milliarden Dollar"
    assert value.article == "alipay-rossmann"
    assert value.basis == "stated"
    assert value.before == "Innerhalb von 24 Stunden gingen Waren für "
    assert value.after == " über die Online-Ladentheke."


def test_a_printed_trace_shows_the_words_and_their_place() -> None:
    text = str(ap.trace("figures", "singles-day-2016-sales"))
    assert "Waren für »über 17 Milliarden Dollar« über die Online-Ladentheke." in text
    assert "alipay-rossmann (000_5a98e9f3dca28ffe.txt) 548–573" in text


def test_an_inferred_cell_is_traced_to_all_its_articles_with_the_reason() -> None:
    traced = ap.trace("events", "alipay-starts-at-rossmann")
    assert {e.article for e in traced.cells["start"]} == {"alipay-rossmann", "superpower"}
    assert {e.basis for e in traced.cells["start"]} == {"inferred"}
    assert all(e.reason for e in traced.cells["start"])
    assert "because" in str(traced)


def test_a_trace_is_a_frame_with_a_row_for_each_piece_of_evidence() -> None:
    traced = ap.trace("figures", "singles-day-2016-sales")
    frame = traced.to_frame()
    assert len(frame) == len(traced.evidence) + sum(map(len, traced.cells.values()))
    assert frame["column"].isna().sum() == len(traced.evidence)
    [value] = frame[frame["column"] == "value"].to_dict("records")
    assert value["quote"] == "über 17 Milliarden Dollar"
    assert (value["basis"], value["start"], value["end"]) == ("stated", 548, 573)


def test_a_trace_without_evidence_is_an_empty_frame_of_the_same_columns() -> None:
    empty = ap.trace("vocabulary", "unit/percent").to_frame()
    assert empty.empty
    assert list(empty) == list(ap.trace("places", "china").to_frame())


def test_a_notebook_shows_a_trace_with_its_words_marked() -> None:
    shown = ap.trace("figures", "singles-day-2016-sales")._repr_html_()
    assert "Waren für <mark>über 17 Milliarden Dollar</mark> über die Online-Ladentheke." in shown
    assert "no words of an article" in ap.trace("vocabulary", "unit/percent")._repr_html_()


def test_a_notebook_does_not_run_what_a_cell_or_an_article_contains() -> None:
    hostile = "<script>alert('x')</script>\u202e"
    piece = replace(ap.trace("places", "china").evidence[0], quote=hostile, before=hostile)
    elsewhere = replace(piece, start=piece.start + 1)
    traced = Trace("places", hostile, {"id": hostile}, (piece,), {"name": (elsewhere,)})
    shown = traced._repr_html_()
    assert "<script" not in shown
    assert "\u202e" not in shown
    assert shown.count("&lt;script&gt;") == 6


def test_whoever_holds_the_articles_names_their_folder(tmp_path: Path) -> None:
    for file in (ap.ROOT / "seeds").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    with_articles = ap.trace("figures", "singles-day-2016-sales", articles=str(tmp_path))
    assert with_articles == ap.trace("figures", "singles-day-2016-sales")
    (tmp_path / "empty").mkdir()
    elsewhere = ap.trace("figures", "singles-day-2016-sales", articles=tmp_path / "empty")
    assert [e.before for e in elsewhere.cells["value"]] == [""]


def test_the_package_says_its_version() -> None:
    assert ap.__version__ == changelog.version()
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        _ = ap.nonsense


def test_rows_of_every_table_with_evidence_can_be_traced() -> None:
    for name, table in tables().items():
        if not table.has_evidence:
            continue
        for id in ap.load(name)["id"].iloc[:3]:
            assert ap.trace(name, id).evidence, (name, id)


def test_a_printed_trace_of_a_curated_row_says_that_no_words_support_it() -> None:
    text = str(ap.trace("vocabulary", "unit/percent"))
    assert "no words of an article support it" in text


def test_without_the_articles_a_trace_shows_the_published_words(tmp_path) -> None:
    from alibaba_press.scripts.package.trace import trace

    (tmp_path / "data").symlink_to(ap.DATA)
    [value] = trace("figures", "singles-day-2016-sales", tmp_path).cells["value"]
    assert (value.before, value.quote, value.after) == ("", "über 17 Milliarden Dollar", "")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: ap.describe("figure"), "there is no table 'figure': did you mean 'figures'"),
        (lambda: ap.schema("figure"), "there is no table 'figure': did you mean 'figures'"),
        (lambda: ap.load("figure"), "there is no table 'figure': did you mean 'figures'"),
        (lambda: ap.load("../figures"), "there is no table '../figures'"),
        (lambda: ap.trace("figurs", "x"), "there is no table 'figurs': did you mean 'figures'"),
        (
            lambda: ap.trace("figures", "singles-day-2016-sale"),
            "there is no row 'singles-day-2016-sale' in figures: did you mean "
            "'singles-day-2016-sales'",
        ),
        (lambda: ap.load("zzzz"), "there is no table 'zzzz': no name is similar"),
    ],
)
def test_an_unknown_name_is_refused_with_similar_names(call, message: str) -> None:
    with pytest.raises(KeyError) as raised:
        call()
    assert message in str(raised.value)


@pytest.fixture
def damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a package without tables, which `load` and `trace` read."""
    (tmp_path / "data").mkdir()
    for function in (load_module.table_names, load_module.table_path, load_module.load_table):
        monkeypatch.setattr(function, "__defaults__", (tmp_path,))
    monkeypatch.setattr(trace_module.trace, "__defaults__", (tmp_path, None))
    return tmp_path


def test_a_package_without_tables_is_not_loaded_as_an_empty_one(damaged: Path) -> None:
    (damaged / "data").rmdir()
    for call in (ap.load, lambda: ap.load("figures"), lambda: ap.trace("figures", "x")):
        with pytest.raises(FileNotFoundError, match="the package is not complete"):
            call()


def test_the_missing_tables_of_a_package_are_named(damaged: Path) -> None:
    for name in tables().keys() - {"figures", "people"}:
        (damaged / "data" / f"{name}.parquet").touch()
    with pytest.raises(load_module.NoTables, match=r"found: +none of figures, people\n"):
        ap.load("places")


@pytest.mark.parametrize("content", [b"", b"PAR1" * 100, b"id,name\n"])
def test_a_damaged_table_is_named(damaged: Path, content: bytes) -> None:
    for name in tables():
        (damaged / "data" / f"{name}.parquet").write_bytes(content)
    with pytest.raises(
        load_module.DamagedTable, match=r"people\.parquet: the table cannot be read"
    ):
        ap.load("people")
    result = CliRunner().invoke(app, ["trace", "figures", "x"])
    assert result.exit_code == 3
    assert "figures.parquet: the table cannot be read" in result.stderr


def test_the_command_trace_cannot_run_without_tables(damaged: Path) -> None:
    result = CliRunner().invoke(app, ["trace", "figures", "x"])
    assert result.exit_code == 3
    assert "the package is not complete" in result.stderr


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        ("import alibaba_press", "pandas pyarrow pandera frictionless typer edtf numpy requests"),
        (
            "import alibaba_press as ap; ap.load('figures')",
            "pandera frictionless typer edtf requests",
        ),
        (
            "import alibaba_press as ap; ap.trace('places', 'china')",
            "pandas pandera typer edtf requests",
        ),
        (
            "from alibaba_press.scripts.publish.targets import open_source\n"
            "from alibaba_press.scripts.publish.access import Access\n"
            "open_source('folder', Access())",
            "requests urllib3",
        ),
    ],
)
def test_libraries_that_are_not_needed_are_not_imported(code: str, absent: str) -> None:
    check = f"{code}; import sys; print([m for m in '{absent}'.split() if m in sys.modules])"
    result = subprocess.run(
        [sys.executable, "-c", check], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"


def test_a_conflict_is_traced_to_the_words_of_each_claim() -> None:
    text = str(ap.trace("conflicts", "who-founded-alibaba"))
    claims = ap.load("conflict_claims").query("conflict == 'who-founded-alibaba'")
    assert len(claims) >= 2
    for claim in claims.itertuples():
        assert f"{claim.table}/{claim.row}" in text
    assert "Alibaba wurde 1999 von Jack Ma" in text


def test_a_frame_says_what_it_is_and_under_which_licence() -> None:
    attributes = ap.load("figures").attrs
    model = tables()["figures"]
    assert attributes["description"] == model.title
    assert attributes["license"] == "CC-BY-4.0"
    assert attributes["columns"] == {column.name: column.description for column in model.columns}
    assert all(ap.load(name).attrs["title"] for name in ("events", "people"))
