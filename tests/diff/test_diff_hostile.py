"""A hostile package is compared or refused with a reason, whatever its descriptor says."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alibaba_press.scripts.diff import FORMATS
from alibaba_press.scripts.diff.compare import compare
from alibaba_press.scripts.diff.difference import Level
from alibaba_press.scripts.diff.package_contents import NotCompared, read_package
from alibaba_press.scripts.diff.version_step import NotAVersion, VersionStep, raises_enough
from alibaba_press.scripts.errors import PressError
from alibaba_press.scripts.limits import MAX_DOCUMENT_SIZE, MAX_DOCUMENTS
from alibaba_press.tests.support.editions import TABLES, Edition
from alibaba_press.tests.support.examples import examples
from alibaba_press.tests.support.not_plain_files import REPLACEMENTS, Replacement

Place = tuple[str | int, ...]

VALUES: tuple[Any, ...] = (
    None, True, False, 0, -0.0, -1, 5, 1.5, 1e308, 10**400, "", "x", "\ud800", "\n::error::", "٣",
    "9" * 5000, "9" * 5000 + ".0.0", "../figures.csv", [], {}, [[]], [None], {"a": None}, ["a"],
    [{"a": ["b"]}],
)  # fmt: skip


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first edition."""
    return Edition().write(tmp_path_factory.mktemp("old") / "press-1.0.0")


@pytest.fixture
def new(old: Path, tmp_path: Path) -> Path:
    """A copy of the first edition that a test may change."""
    return Path(shutil.copytree(old, tmp_path / "new"))


# Descriptors


def places(value: Any, place: Place = ()) -> Iterator[Place]:
    """Yield the places in a JSON value: of lists, those in the first two elements."""
    items = list(value.items()) if isinstance(value, dict) else []
    items += list(enumerate(value))[:2] if isinstance(value, list) else []
    for name, item in items:
        yield (*place, name)
        yield from places(item, (*place, name))


def change(descriptor: Any, place: Place, value: Any) -> None:
    """Set the value at a place of a descriptor."""
    *parents, last = place
    for name in parents:
        descriptor = descriptor[name]
    descriptor[last] = value


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """An edition and a copy of it, whose descriptor many examples change.

    It has the first two tables only, as `places` has the first two resources only.
    """
    edition, folder = Edition(), tmp_path_factory.mktemp("many")
    for name in TABLES[2:]:
        edition.remove_table(name)
    old = edition.write(folder / "press-1.0.0")
    return old, Path(shutil.copytree(old, folder / "new"))


@pytest.mark.properties
@examples(30)
@given(st.data())
def test_any_value_at_any_place_of_a_descriptor_is_compared_or_refused(
    editions: tuple[Path, Path], data: st.DataObject
) -> None:
    old, new = editions
    descriptor = json.loads((old / "datapackage.json").read_bytes())
    place = data.draw(st.sampled_from(sorted(places(descriptor), key=str)))
    change(descriptor, place, data.draw(st.sampled_from(VALUES)))
    (new / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    try:
        difference = compare(old, new)
    except PressError:
        return
    for name, format in FORMATS.items():
        text = format.render(difference)
        assert text.isprintable() or "\n" in text
        if name == "json":
            json.loads(text, parse_constant=pytest.fail)


def test_an_infinite_number_in_a_descriptor_is_refused(new: Path) -> None:
    path = new / "datapackage.json"
    path.write_text(path.read_text(encoding="utf-8").replace("{", '{"x": -1e400, ', 1))
    with pytest.raises(NotCompared, match="expected: numbers that are not infinite"):
        compare(new, new)


@pytest.mark.parametrize("version", ["9" * 5000 + ".0.0", "1.0." + "9" * 19, "٣.0.0"])
def test_a_version_of_very_many_digits_is_none(version: str) -> None:
    step = VersionStep(Level.PATCH, ())
    for pair in (("1.0.0", version), (version, "1.0.0")):
        with pytest.raises(NotAVersion):
            raises_enough(*pair, step)


# Documents


def test_a_document_that_is_too_large_is_not_read(new: Path) -> None:
    os.truncate(new / "README.md", 256 << 30)  # a sparse file
    with pytest.raises(NotCompared, match=f"README.md of at most {MAX_DOCUMENT_SIZE} bytes"):
        compare(new, new)


def test_very_many_documents_are_refused(new: Path) -> None:
    for number in range(MAX_DOCUMENTS):
        (new / f"DOCUMENT-{number}.md").touch()
    with pytest.raises(NotCompared, match=f"at most {MAX_DOCUMENTS} documents"):
        compare(new, new)


@pytest.mark.parametrize("replace", REPLACEMENTS)
def test_a_document_that_is_not_a_plain_file_is_left_out(new: Path, replace: Replacement) -> None:
    replace(new / "README.md", new)
    with read_package(new) as package:
        assert package.documents == {}
