"""A package from a stranger who means harm with its descriptor: it ends in a finding or in a
refusal, and what it says is shown without doing anything."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import alibaba_press as ap
from alibaba_press.schemas import tables
from alibaba_press.scripts.intake import strict_json
from alibaba_press.scripts.intake.descriptor_reader import LARGEST_DESCRIPTOR, NotAPackage
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support import hostile
from alibaba_press.tests.support.hostile import Cell

NESTED = b'{"a": ' + b"[" * 40 + b"]" * 40 + b"}"
REFUSED = {
    "nothing": b"",
    "half of one": b'{"name": "alibaba-press", "resou',
    "another thing behind it": b"{} {}",
    "a byte order mark": b"\xef\xbb\xbf{}",
    "UTF-16": "{}".encode("utf-16"),
    "Latin-1": b'{"title": "K\xf6ln"}',
    "a NUL byte": b"{}\0",
    "a comment": b"{} // so it is",
    "null": b"null",
    "a list": b"[]",
    "a text": b'"datapackage.json"',
    "not a number": b'{"resources": NaN}',
    "infinity": b'{"version": [Infinity]}',
    "minus infinity": b'{"version": [-Infinity]}',
    "a member twice": b'{"name": "one", "name": "other"}',
    "a member twice further in": b'{"resources": [{"path": "a", "p\\u0061th": "b"}]}',
    "a whole number of 5000 digits": b'{"bytes": ' + b"9" * 5000 + b"}",
    "forty lists within each other": NESTED,
    "a hundred thousand lists": b"[" * 100_000 + b"]" * 100_000,
    "a hundred thousand objects": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "one that never ends": b'{"a": "' + b"x" * (LARGEST_DESCRIPTOR + 1),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_descriptor_that_is_no_json_object_is_refused(tmp_path: Path, what: str) -> None:
    (tmp_path / "datapackage.json").write_bytes(REFUSED[what])
    with pytest.raises(NotAPackage, match=r"datapackage\.json: the descriptor is ") as raised:
        validate(tmp_path, tables(), None)
    assert len(str(raised.value)) < 1000


def test_a_refusal_ends_with_3(tmp_path: Path, cell: Cell) -> None:
    """A hundred thousand lists within each other overflow the stack of those who follow them."""
    (tmp_path / "datapackage.json").write_bytes(REFUSED["a hundred thousand lists"])
    end = cell.validate(tmp_path)
    assert (end.code, end.out) == (3, "")
    assert "datapackage.json: the descriptor is not valid JSON" in end.error
    assert "Traceback" not in end.error


DEEP = json.loads("[" * 20 + "]" * 20)
Change = Callable[[dict[str, Any]], object]
FOUND: dict[str, Change] = {
    "no resources": lambda d: d.pop("resources"),
    "resources that are null": lambda d: d.update(resources=None),
    "resources that are a number": lambda d: d.update(resources=5),
    "resources that are a text": lambda d: d.update(resources="data"),
    "resources that are an object": lambda d: d.update(resources={"path": "data/people.csv"}),
    "resources that are none": lambda d: d.update(resources=[None, 0, "a", [], True, 1.5]),
    "resources without anything": lambda d: d.update(resources=[{}] * 100_000),
    "a resource many times": lambda d: d.update(resources=d["resources"][:1] * 500),
    "paths that are none": lambda d: [one.update(path=[one["path"]]) for one in d["resources"]],
    "paths that are objects": lambda d: [one.update(path={"a": DEEP}) for one in d["resources"]],
    "names that are numbers": lambda d: [one.update(name=5) for one in d["resources"]],
    "names that are deep": lambda d: [one.update(name=DEEP) for one in d["resources"]],
    "a name that is a number": lambda d: d.update(name=5),
    "hashes that are null": lambda d: [one.update(hash=None) for one in d["resources"]],
    "sizes that are true": lambda d: [one.update(bytes=True) for one in d["resources"]],
    "sizes without end": lambda d: [one.update(bytes=1e999) for one in d["resources"]],
    "schemas that are null": lambda d: [one.update(schema=None) for one in d["resources"]],
    "schemas that are a path": lambda d: [one.update(schema="../a") for one in d["resources"]],
    "fields that are null": lambda d: d["resources"][0]["schema"].update(fields=None),
    "sources that are null": lambda d: d.update(sources=None),
    "many members of no standard": lambda d: d.update({str(n): n for n in range(50_000)}),
}


@pytest.mark.parametrize("what", FOUND)
def test_a_descriptor_of_another_form_is_a_finding(victim: Path, what: str) -> None:
    hostile.edit(victim, FOUND[what])
    path = victim / "datapackage.json"
    path.write_text(path.read_text().replace("Infinity", "1e999"))  # which is a number of JSON
    outcome = validate(victim, tables(), None, fast=True)
    assert outcome.findings
    assert len(outcome.findings) <= 5000
    assert {one.rule for one in outcome.findings} <= {
        *(
            "invalid-descriptor-member",
            "package-metadata-mismatch",
            "resource-list-mismatch",
            "damaged-file",
        ),
    }


def test_very_many_resources_take_little_time(victim: Path, cell: Cell) -> None:
    one = b'{"name":[],"path":{}},'
    many = one * (LARGEST_DESCRIPTOR // len(one) - 100)
    (victim / "datapackage.json").write_bytes(b'{"resources":[' + many + b"{}]}")
    end = cell.validate(victim)
    assert end.code == 1, end.error
    assert "resource-list-mismatch" in end.found


ESCAPE = "\x1b]0;owned\x07\x1b[2J\u202e\r\n::error::owned\n##[group]\ud800 ' \" <b> ]]> %s {0}"


@pytest.mark.parametrize("format", ["text", "json", "github", "sarif", "junit"])
def test_what_a_stranger_writes_is_shown_and_does_nothing(
    victim: Path, cell: Cell, format: str
) -> None:
    def change(descriptor: dict[str, Any]) -> None:
        descriptor.update({"name": ESCAPE, "version": ESCAPE, ESCAPE: ESCAPE})
        for one in descriptor["resources"][:3]:
            one.update(name=ESCAPE, path=ESCAPE, hash=ESCAPE)
        descriptor["resources"][5]["hash"] = ESCAPE

    hostile.edit(victim, change)
    end = cell.validate(victim, "--fast", format=format)
    assert end.code == 1, end.error
    assert end.error == ""
    assert all(character.isprintable() or character == "\n" for character in end.out)
    orders = [line for line in end.out.splitlines() if line.lstrip().startswith(("::", "##"))]
    assert all(line.startswith(("::error file=", "::notice title=")) for line in orders)
    assert "owned" in end.out


def test_a_member_twice_is_named_without_doing_anything() -> None:
    text = json.dumps(ESCAPE)
    with pytest.raises(ValueError, match="stands twice") as raised:
        strict_json.loads(f"{{{text}: 1, {text}: 2}}".encode())
    assert str(raised.value).isprintable()


# The side of the consumer

TRICKS = (
    "../figures",
    "data/figures",
    "/etc/passwd",
    "figures.parquet",
    "figures\0",
    "figures\n",
    "FIGURES",
    "*",
    "..",
    "",
    "https://example.org/figures",
    "x'; DROP TABLE figures; --",
)


@pytest.mark.parametrize("name", TRICKS)
def test_a_consumer_asks_for_tables_by_name_only(name: str) -> None:
    for call in (lambda: ap.load(name), lambda: ap.trace(name, "singles-day-2016-sales")):
        with pytest.raises(KeyError, match="there is no table") as raised:
            call()
        assert str(raised.value).isprintable()


@pytest.mark.parametrize("id", TRICKS)
def test_a_consumer_asks_for_rows_by_identifier_only(id: str) -> None:
    with pytest.raises(KeyError, match="there is no row") as raised:
        ap.trace("figures", id)
    assert str(raised.value).isprintable()
