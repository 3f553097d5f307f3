"""A file of vocabularies that cannot be read is reported with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.schemas.terms import (
    TERMS,
    read_units,
    read_vocabularies,
    terms,
    units_of_metrics,
)
from alibaba_press.scripts.errors import Problems
from alibaba_press.scripts.german.words.units import CURRENCIES, TIMES
from alibaba_press.tests.support.checkout import CheckoutCopy

BROKEN: dict[str, tuple[str | bytes, str]] = {
    "no TOML": ("[kind]\na = [\n\nb", ":4: the file is not TOML"),
    "no end": ("[kind]\na = [\n", ":2: the file is not TOML"),
    "two of one name": ("[k]\n\na = ['A', 'A', 'A.']\na = ['A']", ":4: the file is not TOML"),
    "a NUL": ("[kind]\n\0", ":2: the file is not TOML"),
    "a byte order mark": ("\ufeff[kind]\n", ":1: the file is not TOML"),
    "Latin-1": (b"[kind]\na = ['\xfc']", ":2: the file is not UTF-8"),
    "deep nesting": ("a = " + "[" * 100_000, ":1: the file is not TOML"),
    "a huge number": ("a = " + "1" * 5_000, ":1: the file is not TOML"),
    "no vocabulary": ("\nkind = 3\n", ":2: this is no vocabulary"),
    "a list of vocabularies": ("[[kind]]\na = 1\n", ":1: this is no vocabulary"),
    "a term without labels": ("[a]\nb = ['a', 'a', 'a.']\n\na = 'A'\n", ":4: a.a is no term"),
    "a table as a term": ("[kind.a]\nlabel = 'A'\n", ":1: kind.a is no term"),
    "too few labels": ("[kind]\na = ['A', 'A']\n", ":2: kind.a is no term"),
    "too many labels": ("[kind]\na = ['A', 'A', 'A.', 'A']\n", ":2: kind.a is no term"),
    "another type of label": ("[kind]\na = ['A', 'A', 3]\n", ":2: kind.a is no term"),
    "a property of another vocabulary": (
        "[kind]\na = ['A', 'A', 'A.', {kind = 'money'}]\n",
        ":2: kind.a is no term",
    ),
    "another property": ("[unit]\na = ['A', 'A', 'A.', {sort = 'x'}]\n", ":2: unit.a is no term"),
    "a property of another type": (
        "[metric]\na = ['A', 'A', 'A.', {units = 'money'}]\n",
        ":2: metric.a is no term",
    ),
    "no units": ("[metric]\na = ['A', 'A', 'A.', {units = []}]\n", ":2: metric.a is no term"),
    "two properties": (
        "[unit]\na = ['A', 'A', 'A.', {kind = 'x'}, {kind = 'x'}]\n",
        ":2: unit.a is no term",
    ),
    "a currency without a plural": (
        "[currency]\na = ['A', 'A', 'A.', {forms = ['A']}]\n",
        ":2: currency.a has no plural",
    ),
    "a currency with one plural": (
        "[currency]\na = ['A', 'A', 'A.', {plural = ['As']}]\n",
        ":2: currency.a has no plural",
    ),
    "a currency that is a unit too": (
        "[currency]\na = ['A', 'A', 'A.', {plural = ['As', 'As']}]\n[unit]\na = ['A', 'A', 'A.']",
        ":4: unit.a is a currency",
    ),
    "an empty label": ("[kind]\na = ['A', ' ', 'A.']\n", ":2: kind.a is no term"),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_file_that_is_not_of_the_shape_of_vocabularies_is_refused(
    tmp_path: Path, fault: str
) -> None:
    content, message = BROKEN[fault]
    file = tmp_path / "terms.toml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(Problems) as raised:
        read_vocabularies(file)
    assert str(raised.value).startswith(f"{file}{message}")


UNITS = """
[unit]
EUR = ["euro", "Euro", "Money.", {kind = "money"}]
CHF = ["franc", "Franken", "Money.", {kind = "money"}]
item = ["items", "Stück", "Things."]
"""


def units_of(folder: Path, metric: str) -> dict[str, tuple[str, ...]]:
    """Return the units of each metric in a file with one metric."""
    file = folder / "terms.toml"
    file.write_text(f"{UNITS}\n[metric]\n{metric}\n")
    return read_units(read_vocabularies(file))


def test_a_metric_is_in_the_units_that_it_names_and_in_those_of_a_kind(tmp_path: Path) -> None:
    units = units_of(tmp_path, 'pay = ["pay", "Lohn", "Pay.", {units = ["money", "item"]}]')
    assert units == {"pay": ("EUR", "CHF", "item")}


@pytest.mark.parametrize(
    ("properties", "message"),
    [
        ("", ":8: metric.pay has no units"),
        (', {units = ["monye"]}', ":8: metric.pay is in a unit that is no term"),
    ],
)
def test_a_metric_without_units_or_with_an_unknown_one_is_refused(
    tmp_path: Path, properties: str, message: str
) -> None:
    with pytest.raises(Problems) as raised:
        units_of(tmp_path, f'pay = ["pay", "Lohn", "Pay."{properties}]')
    assert str(raised.value).startswith(f"{tmp_path / 'terms.toml'}{message}")


def test_every_metric_of_the_project_has_units_and_takes_all_of_a_kind() -> None:
    assert units_of_metrics().keys() == terms()["metric"].keys()
    assert set(units_of_metrics()["revenue"]) == CURRENCIES
    assert {*TIMES, "oclock"} <= {u for units in units_of_metrics().values() for u in units}


def test_a_currency_is_a_unit_of_money(tmp_path: Path) -> None:
    file = tmp_path / "terms.toml"
    file.write_text(
        "[currency]\nEUR = ['euro', 'Euro', 'Money.', {plural = ['euros', 'Euro'], "
        "forms = ['Euro'], signs = ['€']}]\n[unit]\nitem = ['items', 'Stück', 'Things.']"
    )
    vocabularies = read_vocabularies(file)
    assert vocabularies.labels["unit"] == {
        "EUR": ["euros", "Euro", "Money in euros."],
        "item": ["items", "Stück", "Things."],
    }
    assert vocabularies.properties["unit"] == {
        "EUR": {"kind": "money", "forms": ["Euro"], "signs": ["€"]}
    }


def test_the_vocabularies_of_the_project_are_read() -> None:
    assert read_vocabularies(TERMS).labels == terms()


@pytest.fixture
def copy(tmp_path: Path) -> CheckoutCopy:
    return CheckoutCopy(tmp_path)


@pytest.mark.parametrize(
    ("command", "code"),
    [("build", 1), ("validate", 3), ("trace figures x", 3)],
)
def test_a_command_names_the_broken_file(copy: CheckoutCopy, command: str, code: int) -> None:
    (copy.root / "schemas" / "terms.toml").write_text("[kind]\na = [\n")
    message = copy.call(*command.split(), code=code)
    assert message.startswith(f"{copy.root}/schemas/terms.toml:2: the file is not TOML")
    assert "fault of" not in message


@pytest.mark.slow
def test_a_currency_whose_signs_the_reader_reads_can_be_removed(copy: CheckoutCopy) -> None:
    file = copy.root / "schemas" / "terms.toml"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith("CHF =")), "utf-8")
    assert copy.call("rules", "unsupported-number").startswith("unsupported-number")


def test_a_column_of_an_unknown_vocabulary_is_reported(copy: CheckoutCopy) -> None:
    model = copy.root / "schemas" / "figures.py"
    model.write_text(model.read_text("utf-8").replace('"metric"', '"metrik"'), "utf-8")
    message = copy.call("build", code=1)
    assert "there is no vocabulary 'metrik'" in message
    assert "did you mean 'metric'" in message


def test_an_error_in_a_model_is_reported_with_its_line(copy: CheckoutCopy) -> None:
    model = copy.root / "schemas" / "figures.py"
    lines = model.read_text("utf-8").count("\n")
    with model.open("a", encoding="utf-8") as file:
        file.write("quoted(3, optionl=True)\n")
    message = copy.call("validate", code=3)
    assert message.startswith(f"{model}:{lines + 1}: the module fails\n")
    assert "TypeError: quoted() got an unexpected keyword argument 'optionl'" in message
