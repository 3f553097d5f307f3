"""`about`, `search` and `conflicts`: what all tables say of an entity, of words, of a conflict."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd
import pytest
from pyarrow import parquet
from typer.testing import CliRunner

import alibaba_press as ap
from alibaba_press.schemas import tables
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.package.load import DamagedTable
from alibaba_press.scripts.package.lookup import NOT_LISTED, rows_with_words


def keys(frame: pd.DataFrame) -> set[tuple[str, str]]:
    """Return table and identifier of each row."""
    return set(zip(frame["table"], frame["id"], strict=True))


def test_all_rows_that_refer_to_an_entity_are_listed_with_its_own() -> None:
    expected = {("people", "jack-ma")}
    for name, model in tables().items():
        if name not in NOT_LISTED:
            frame = ap.load(name)
            for column in model.columns:
                if column.references in ("entities", "people"):
                    ids = frame.loc[frame[column.name] == "jack-ma", "id"]
                    expected |= {(name, id) for id in ids}
    assert keys(ap.about("jack-ma")) == expected
    assert {"figures", "events", "positions", "owners"} & {table for table, _ in expected}


def test_a_claim_is_not_listed_again_as_a_fact() -> None:
    for rows in (ap.about("jack-ma"), ap.search("Jack Ma"), ap.search("Übernahme")):
        assert len(rows) > 1
        assert "facts" not in set(rows["table"])


def test_an_entity_is_known_by_any_name_that_only_it_has() -> None:
    assert ap.about("Lüttich").equals(ap.about("liege"))


def test_a_row_without_a_title_is_shown_by_its_names_and_terms() -> None:
    rows = ap.about("angel-gurria")
    [position] = rows.loc[rows["table"] == "positions", "text"]
    assert position.startswith("Angel Gurría · OECD · Secretary-general")


@pytest.mark.parametrize("words", ["Börsengang", "BÖRSENGANG", "boersengang", "börsen"])
def test_a_german_word_finds_the_rows_whose_term_it_names(words: str) -> None:
    found = ap.search(words)
    assert ("events", "alibaba-ipo-2014") in keys(found)
    assert found["match"].str.contains("Börsengang").any()


def test_accents_make_no_difference() -> None:
    assert ("people", "angel-gurria") in keys(ap.search("gurria"))
    assert ap.search("GURRÍA").equals(ap.search("gurria"))


def test_all_words_must_stand_in_one_place() -> None:
    found = ap.search("shop wine")
    assert ("events", "ma-closes-wine-shop") in keys(found)
    assert all("wine" in text.lower() and "shop" in text.lower() for text in found["match"])
    assert ap.search("wine zzzz").empty


def test_published_words_are_found_with_the_row_that_they_support() -> None:
    found = ap.search("über 17 Milliarden Dollar")
    quotes = found[found["column"] == "quote"]
    assert ("figures", "singles-day-2016-sales") in keys(quotes)
    assert set(quotes["article"]) == {"alipay-rossmann"}


def test_words_that_stand_nowhere_give_a_frame_without_rows() -> None:
    nothing = ap.search("zzzz")
    assert nothing.empty
    assert list(nothing) == list(ap.search("Alibaba"))


def test_each_claim_of_a_conflict_has_its_value_and_its_words() -> None:
    claims = ap.conflicts()
    assert len(claims) == len(ap.load("conflict_claims"))
    figures = ap.load("figures")
    value_by_id = dict(zip(figures["id"], figures["value"], strict=True))
    values = claims[(claims["table"] == "figures") & (claims["column"] == "value")]
    assert not values.empty
    for claim in values.itertuples():
        assert float(str(claim.value).replace(",", "")) == value_by_id[str(claim.row)]
    [share] = claims.loc[claims["row"] == "taobao-share-of-online-trade"].to_dict("records")
    assert (share["value"], share["article"]) == ("80", "superpower")
    assert share["words"] == "80\u00a0Prozent"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("jack-mae", "there is no entity 'jack-mae': did you mean 'jack-ma'"),
        ("Jack Maa", "there is no entity 'Jack Maa': did you mean 'Jack Ma'"),
        ("", "there is no entity ''"),
        ("qqqqqqqq", "there is no entity 'qqqqqqqq': no name is similar"),
    ],
)
def test_an_unknown_entity_is_refused_with_similar_names(name: str, message: str) -> None:
    with pytest.raises(KeyError) as raised:
        ap.about(name)
    assert message in str(raised.value)
    result = CliRunner().invoke(app, ["about", name])
    assert (result.exit_code, message in result.stderr) == (2, True)


def test_a_reference_to_nothing_is_a_damaged_package(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    for path in ap.DATA.glob("*.parquet"):
        (data / path.name).symlink_to(path)
    (data / "events.parquet").unlink()
    events = parquet.read_table(ap.DATA / "events.parquet")
    parquet.write_table(events.slice(0, 0), data / "events.parquet")
    with pytest.raises(DamagedTable, match=r"events\.parquet: there is no row '[a-z-]+'"):
        rows_with_words("founder", tmp_path)


def test_the_commands_print_what_python_returns() -> None:
    for arguments, expected in (
        (["about", "jack-ma"], ap.about("jack-ma")),
        (["search", "wine", "shop"], ap.search("wine shop")),
    ):
        result = CliRunner().invoke(app, [*arguments, "--format", "csv"])
        assert result.exit_code == 0, result.stderr
        rows = list(csv.DictReader(io.StringIO(result.stdout)))
        assert [(row["table"], row["id"]) for row in rows] == [
            (row.table, row.id) for row in expected.itertuples()
        ]


def test_a_search_that_finds_nothing_says_what_was_searched() -> None:
    result = CliRunner().invoke(app, ["search", "zzzz", "\x1b[31m"])
    assert result.exit_code == 1
    assert "names, titles, texts, terms and the published words" in result.stderr
    assert "\x1b" not in result.stderr
