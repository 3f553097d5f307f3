"""Descriptors of untrusted packages: they end in findings or are refused, and are shown safely."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import alibaba_press as ap
from alibaba_press.schemas import tables
from alibaba_press.scripts.intake import strict_json
from alibaba_press.scripts.intake.descriptor_reader import NotAPackage
from alibaba_press.scripts.limits import MAX_DESCRIPTOR_SIZE
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support import untrusted
from alibaba_press.tests.support.sandbox import Sandbox

NESTED = b'{"a": ' + b"[" * 40 + b"]" * 40 + b"}"
REFUSED = {
    "an empty file": b"",
    "a truncated object": b'{"name": "alibaba-press", "resou',
    "a second object": b"{} {}",
    "a byte order mark": b"\xef\xbb\xbf{}",
    "UTF-16": "{}".encode("utf-16"),
    "Latin-1": b'{"title": "K\xf6ln"}',
    "a NUL byte": b"{}\0",
    "a comment": b"{} // comment",
    "null": b"null",
    "a list": b"[]",
    "a text": b'"datapackage.json"',
    "not a number": b'{"resources": NaN}',
    "infinity": b'{"version": [Infinity]}',
    "minus infinity": b'{"version": [-Infinity]}',
    "a duplicate member": b'{"name": "one", "name": "other"}',
    "a duplicate member of a resource": b'{"resources": [{"path": "a", "p\\u0061th": "b"}]}',
    "a whole number of 5000 digits": b'{"bytes": ' + b"9" * 5000 + b"}",
    "forty nested lists": NESTED,
    "a hundred thousand nested lists": b"[" * 100_000 + b"]" * 100_000,
    "a hundred thousand nested objects": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "a text that is too long": b'{"a": "' + b"x" * (MAX_DESCRIPTOR_SIZE + 1),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_descriptor_that_is_not_strict_json_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "datapackage.json").write_bytes(REFUSED[name])
    with pytest.raises(NotAPackage, match=r"datapackage\.json: the descriptor is ") as raised:
        validate(tmp_path, tables(), None)
    assert len(str(raised.value)) < 1000


def test_the_exit_code_of_a_refused_descriptor_is_3(tmp_path: Path, sandbox: Sandbox) -> None:
    """Deeply nested lists overflow the stack of a recursive parser."""
    (tmp_path / "datapackage.json").write_bytes(REFUSED["a hundred thousand nested lists"])
    result = sandbox.validate(tmp_path)
    assert (result.code, result.out) == (3, "")
    assert "datapackage.json: the descriptor is not valid JSON" in result.error
    assert "Traceback" not in result.error


DEEP = json.loads("[" * 20 + "]" * 20)
Change = Callable[[dict[str, Any]], object]
MALFORMED: dict[str, Change] = {
    "no resources": lambda d: d.pop("resources"),
    "resources that are null": lambda d: d.update(resources=None),
    "resources that are a number": lambda d: d.update(resources=5),
    "resources that are a text": lambda d: d.update(resources="data"),
    "resources that are an object": lambda d: d.update(resources={"path": "data/people.csv"}),
    "resources that are no objects": lambda d: d.update(resources=[None, 0, "a", [], True, 1.5]),
    "empty resources": lambda d: d.update(resources=[{}] * 100_000),
    "a repeated resource": lambda d: d.update(resources=d["resources"][:1] * 200),
    "paths that are lists": lambda d: [r.update(path=[r["path"]]) for r in d["resources"]],
    "paths that are objects": lambda d: [r.update(path={"a": DEEP}) for r in d["resources"]],
    "names that are numbers": lambda d: [r.update(name=5) for r in d["resources"]],
    "names that are nested lists": lambda d: [r.update(name=DEEP) for r in d["resources"]],
    "a name that is a number": lambda d: d.update(name=5),
    "hashes that are null": lambda d: [r.update(hash=None) for r in d["resources"]],
    "sizes that are true": lambda d: [r.update(bytes=True) for r in d["resources"]],
    "infinite sizes": lambda d: [r.update(bytes=1e999) for r in d["resources"]],
    "schemas that are null": lambda d: [r.update(schema=None) for r in d["resources"]],
    "schemas that are a path": lambda d: [r.update(schema="../a") for r in d["resources"]],
    "fields that are null": lambda d: d["resources"][0]["schema"].update(fields=None),
    "sources that are null": lambda d: d.update(sources=None),
    "many unknown members": lambda d: d.update({str(n): n for n in range(50_000)}),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_descriptor_has_findings(package: Path, name: str) -> None:
    untrusted.edit_descriptor(package, MALFORMED[name])
    path = package / "datapackage.json"
    path.write_text(path.read_text().replace("Infinity", "1e999"))  # a valid number of JSON
    outcome = validate(package, tables(), None, fast=True)
    assert outcome.findings
    assert len(outcome.findings) <= 5000
    assert {finding.rule for finding in outcome.findings} <= {
        "invalid-descriptor-member",
        "package-metadata-mismatch",
        "resource-list-mismatch",
        "damaged-file",
    }


@pytest.mark.parametrize(
    "share",
    [
        pytest.param(8, id="an eighth of the largest size"),
        pytest.param(1, id="the largest size", marks=pytest.mark.slow),
    ],
)
def test_very_many_resources_stay_within_the_limits_of_time_and_memory(
    package: Path, sandbox: Sandbox, share: int
) -> None:
    resource = b'{"name":[],"path":{}},'
    many = resource * (MAX_DESCRIPTOR_SIZE // share // len(resource) - 100)
    (package / "datapackage.json").write_bytes(b'{"resources":[' + many + b"{}]}")
    result = sandbox.validate(package)
    assert result.code == 1, result.error
    assert "resource-list-mismatch" in result.files_by_rule


INJECTION = "\x1b]0;owned\x07\x1b[2J\u202e\r\n::error::owned\n##[group]\ud800 ' \" <b> ]]> %s {0}"


@pytest.mark.parametrize("format", ["text", "json", "github", "sarif", "junit"])
def test_control_characters_and_commands_are_shown_without_effect(
    package: Path, sandbox: Sandbox, format: str
) -> None:
    def change(descriptor: dict[str, Any]) -> None:
        descriptor.update({"name": INJECTION, "version": INJECTION, INJECTION: INJECTION})
        for resource in descriptor["resources"][:3]:
            resource.update(name=INJECTION, path=INJECTION, hash=INJECTION)
        descriptor["resources"][5]["hash"] = INJECTION

    untrusted.edit_descriptor(package, change)
    result = sandbox.validate(package, "--fast", format=format)
    assert result.code == 1, result.error
    assert result.error == ""
    assert all(character.isprintable() or character == "\n" for character in result.out)
    commands = [line for line in result.out.splitlines() if line.lstrip().startswith(("::", "##"))]
    assert all(line.startswith(("::error file=", "::notice title=")) for line in commands)
    assert "owned" in result.out


def test_a_duplicate_member_is_named_in_visible_characters() -> None:
    text = json.dumps(INJECTION)
    with pytest.raises(ValueError, match="stands twice") as raised:
        strict_json.loads(f"{{{text}: 1, {text}: 2}}".encode())
    assert str(raised.value).isprintable()


# Names that a consumer passes

BAD_NAMES = (
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


@pytest.mark.parametrize("name", BAD_NAMES)
def test_a_table_is_loaded_only_by_its_exact_name(name: str) -> None:
    for call in (lambda: ap.load(name), lambda: ap.trace(name, "singles-day-2016-sales")):
        with pytest.raises(KeyError, match="there is no table") as raised:
            call()
        assert str(raised.value).isprintable()


@pytest.mark.parametrize("id", BAD_NAMES)
def test_a_row_is_traced_only_by_its_exact_identifier(id: str) -> None:
    with pytest.raises(KeyError, match="there is no row") as raised:
        ap.trace("figures", id)
    assert str(raised.value).isprintable()
