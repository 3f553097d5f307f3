"""The table of all claims, as a frame and as a command."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest
from typer.testing import CliRunner

import alibaba_press as ap
from alibaba_press.schemas import tables
from alibaba_press.scripts.cli import app

CLAIMS = [name for name, model in tables().items() if model.fact]
NUMBERS = {"figures": ["value"], "shareholdings": ["share", "amount"]}


@pytest.fixture(scope="module")
def facts() -> pd.DataFrame:
    return ap.facts()


def test_each_claim_is_a_fact_and_nothing_else_is(facts: pd.DataFrame) -> None:
    claims = {f"{name}/{id}" for name in CLAIMS for id in ap.load(name)["id"]}
    assert set(facts["id"]) == claims
    assert len(facts) == len(claims)
    assert facts.equals(ap.load("facts"))


def test_a_fact_shows_words_wherever_words_of_its_row_or_its_number_are_published(
    facts: pd.DataFrame,
) -> None:
    evidence = ap.load("evidence")
    published = evidence[evidence["quote"].notna()]
    for name in CLAIMS:
        of_table = published[published["table"] == name]
        numbers = of_table["column"].isin(NUMBERS.get(name, []))
        stating = of_table[of_table["column"].isna() | numbers]
        with_words = facts[(facts["table"] == name) & facts["quote"].notna()]
        assert set(with_words["row"]) >= set(of_table[of_table["column"].isna()]["row"])
        assert set(with_words["row"]) <= set(stating["row"])
        words = set(zip(stating["row"], stating["quote"], stating["start"], strict=True))
        shown = with_words[["row", "quote", "start"]].itertuples(index=False, name=None)
        assert words >= set(shown)


def test_each_figure_shows_words(facts: pd.DataFrame) -> None:
    assert facts[facts["table"] == "figures"]["quote"].notna().all()


def test_a_fact_is_traced_as_its_claim() -> None:
    claim = ap.trace("figures", "singles-day-2016-sales")
    assert ap.trace("facts", "figures/singles-day-2016-sales") == claim
    with pytest.raises(KeyError, match="did you mean 'figures/singles-day-2016-sales'"):
        ap.trace("facts", "figures/singles-day-2016-sale")


def test_the_command_prints_all_claims_in_each_format(facts: pd.DataFrame) -> None:
    csv = CliRunner().invoke(app, ["facts", "--format", "csv"])
    assert list(pd.read_csv(io.StringIO(csv.stdout))["id"]) == list(facts["id"])
    once = CliRunner().invoke(app, ["facts", "--once", "--format", "json"])
    rows = json.loads(once.stdout)
    assert 0 < len(rows) < len(facts)
    assert list(rows[0]) == list(facts)
    assert not any(row["restates"] or row["rank"] == "deprecated" for row in rows)
    table = CliRunner().invoke(app, ["facts"])
    assert table.stdout.split()[:5] == ["id", "date", "claim", "speaker_name", "quote"]


@pytest.mark.parametrize("width", [40, 80, 200])
def test_each_identifier_stands_unbroken_on_a_line_of_its_own(
    facts: pd.DataFrame, width: int
) -> None:
    table = CliRunner(env={"COLUMNS": str(width)}).invoke(app, ["facts"])
    first, *lines = table.stdout.splitlines()
    assert first == "id"
    assert [line for line in lines if line[:1].strip()] == list(facts["id"])
    assert all(len(line) <= width for line in lines if line.startswith(" "))


def test_a_table_in_full_has_names_owners_and_words() -> None:
    stakes, full = ap.load("shareholdings"), ap.load("shareholdings", full=True)
    assert full[list(stakes)].equals(stakes)
    [stake] = full[full["id"] == "us-funds-ant-group-002"].to_dict("records")
    assert stake["owned_name"] == "Ant Group"
    assert stake["owners"] == "Carlyle; Silver Lake Management; Warburg Pincus"
    assert stake["quote"] == "500 Millionen Dollar"
    assert stake["quote_end"] - stake["quote_start"] == len(stake["quote"])
    assert full.attrs["columns"].keys() == set(full)
    assert full.attrs["license"] == stakes.attrs["license"]


def test_conflicts_in_full_say_what_is_claimed_in_which_words() -> None:
    claims = ap.load("conflict_claims", full=True)
    share = claims[claims["row"] == "taobao-share-of-online-trade"].iloc[0]
    assert (share["value"], share["quote"]) == ("80", "80\N{NO-BREAK SPACE}Prozent")
    conflicts = ap.load("conflicts", full=True).set_index("id")
    text = conflicts.loc[share["conflict"], "claims_in_words"]
    assert f'figures/{share["row"]}, value: 80 (stands) "{share["quote"]}"' in text.splitlines()
    counts = conflicts["claims_in_words"].str.count("\n") + 1
    assert list(counts) == list(conflicts["claims"])


def test_a_table_without_references_is_the_same_in_full() -> None:
    for name in ("vocabulary", "entities", "facts"):
        assert ap.load(name, full=True).equals(ap.load(name))
    with pytest.raises(KeyError, match="did you mean 'figures'"):
        ap.load("figure", full=True)


def test_all_tables_load_in_full() -> None:
    assert list(ap.load(full=True)) == list(ap.load())
