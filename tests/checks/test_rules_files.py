"""Each rule on files reports its recorded finding, and the other violations that it covers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.checks import RULES, Finding
from alibaba_press.scripts.checks.examples import examples
from alibaba_press.scripts.validate import NotAPackage, validate
from alibaba_press.tests.support.broken_files import (
    BROKEN_FILES,
    FileChange,
    in_bytes,
    in_content,
    in_descriptor,
    replaced,
)
from alibaba_press.tests.support.small import FILE, TEXT
from alibaba_press.tests.support.small_package import small_package

DESCRIPTOR = "datapackage.json"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a copy of the small package, which a test may break."""
    return Path(shutil.copytree(small_package(), tmp_path / "package"))


def findings(folder: Path, *, fast: bool) -> list[Finding]:
    """Return the findings of a validation. A fast one runs the rules on files alone."""
    return validate(folder, tables(), None, fast=fast).findings


def findings_of(rule: str, folder: Path, *, all_rules: bool) -> list[Finding]:
    """Return the findings of all rules, or at least of those of the stage of a rule."""
    return findings(folder, fast=not all_rules and RULES[rule].needs == "files")


RULES_OF_STAGE_AND_ALL = pytest.mark.parametrize(
    "all_rules",
    [
        pytest.param(False, id="rules of its stage"),
        pytest.param(True, id="all rules", marks=pytest.mark.slow),
    ],
)


def test_every_rule_on_files_is_broken_here() -> None:
    on_files = {name for name, rule in RULES.items() if rule.needs == "files"}
    assert set(BROKEN_FILES) == on_files | {"resource-metadata-mismatch"}


@RULES_OF_STAGE_AND_ALL
@pytest.mark.parametrize("name", BROKEN_FILES)
def test_the_smallest_violation_of_a_rule_gives_its_recorded_finding(
    name: str, package: Path, *, all_rules: bool
) -> None:
    BROKEN_FILES[name](package)
    assert findings_of(name, package, all_rules=all_rules) == [examples()[name].finding]
    assert RULES[name].remedy == examples()[name].remedy


@RULES_OF_STAGE_AND_ALL
@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(
            in_descriptor(lambda d: d.pop("licenses")),
            Finding(
                "invalid-descriptor-member",
                DESCRIPTOR,
                expected="a member that every package has",
                found="no such member",
                key="/licenses",
            ),
            id="a missing member",
        ),
        pytest.param(
            in_descriptor(lambda d: d.update(keywords="press")),
            Finding(
                "invalid-descriptor-member",
                DESCRIPTOR,
                expected="an array of strings",
                found="a string: 'press'",
                key="/keywords",
            ),
            id="a member of another type",
        ),
        pytest.param(
            in_descriptor(lambda d: d["keywords"].append(7)),
            Finding(
                "invalid-descriptor-member",
                DESCRIPTOR,
                expected="a string",
                found="an integer: '7'",
                key="/keywords/7",
            ),
            id="a list with an item of another type",
        ),
        pytest.param(
            in_descriptor(lambda d: d["sources"][0].update(title="Another article")),
            Finding(
                "package-metadata-mismatch",
                DESCRIPTOR,
                expected="'[Article without a title: A firm is bought], sha256 "
                "ad25be79a8e46ee70d70f797133a4defebf08e92814e68c203198c46bdbc760a'",
                found="'Another article'",
                key="/sources/0/title",
            ),
            id="a source that is no article of the table",
        ),
        pytest.param(
            in_descriptor(lambda d: d.update(version="1.x")),
            Finding(
                "package-metadata-mismatch",
                DESCRIPTOR,
                expected="a semantic version",
                found="1.x",
                key="/version",
            ),
            id="a version that is not semantic",
        ),
        pytest.param(
            in_descriptor(lambda d: d["resources"][3]["schema"].pop("foreignKeys")),
            Finding(
                "resource-metadata-mismatch",
                DESCRIPTOR,
                expected="[{'fields': ['id'], 'reference': {'resource': 'entities', 'fields': "
                "['id']}}, {'fields': ['headquarters'], 'reference': {'resource': 'places', "
                "'fields': ['id']}}]",
                found="no such member",
                key="/resources/3/schema/foreignKeys",
            ),
            id="a missing foreign key",
        ),
        pytest.param(
            in_bytes("numbers.csv", lambda data: data[:-10]),
            Finding("damaged-file", "data/numbers.csv", expected="423 bytes", found="413 bytes"),
            id="a cut file",
        ),
        pytest.param(
            in_content("figures.csv", lambda data: data + b"\n"),
            Finding(
                "unreadable-file",
                "data/figures.csv",
                expected="a file that can be read",
                found="Casting field 'id' with null values to non-nullable",
            ),
            id="an empty line in a CSV file",
        ),
        pytest.param(
            in_content("vocabulary.csv", replaced("term,label_en", "wort,label_en")),
            Finding(
                "unreadable-file",
                "data/vocabulary.csv",
                expected="a file that can be read",
                found="the columns are 'id,vocabulary,wort,label_en,label_de,definition'",
            ),
            id="another column in a CSV file",
        ),
    ],
)
def test_another_violation_of_a_rule_gives_one_finding(
    package: Path, change: FileChange, expected: Finding, *, all_rules: bool
) -> None:
    change(package)
    assert findings_of(expected.rule, package, all_rules=all_rules) == [expected]


@RULES_OF_STAGE_AND_ALL
def test_a_path_that_leaves_the_folder_is_reported_and_not_read(
    package: Path, *, all_rules: bool
) -> None:
    in_descriptor(lambda d: d["resources"][0].update(path="../secret.csv"))(package)
    assert findings(package, fast=not all_rules) == [
        Finding(
            "resource-list-mismatch",
            DESCRIPTOR,
            expected="resource 'facts' at 'data/facts.csv'",
            found="no such resource",
            key="facts",
        ),
        Finding(
            "resource-list-mismatch",
            DESCRIPTOR,
            expected="no resource except one for each table and format",
            found="resource 'facts' at '../secret.csv'",
            key="/resources/0",
        ),
    ]


@pytest.mark.parametrize("name", ["figures.csv", "figures.parquet"])
def test_an_altered_byte_is_reported(package: Path, name: str) -> None:
    def alter(data: bytes) -> bytes:
        middle = len(data) // 2
        return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]

    in_bytes(name, alter)(package)
    assert [(finding.rule, finding.file) for finding in findings(package, fast=False)] == [
        ("damaged-file", f"data/{name}")
    ]


@pytest.mark.slow
def test_a_written_package_breaks_no_rule_and_those_on_articles_do_not_run_without_them(
    package: Path,
) -> None:
    outcome = validate(package, tables(), None)
    assert outcome.valid
    needing = {name for name, rule in RULES.items() if rule.needs in ("article files", "articles")}
    assert set(outcome.not_run) == needing
    assert needing.isdisjoint(rule.name for rule in outcome.ran)


def test_every_rule_runs_with_the_articles(package: Path, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / FILE).write_text(TEXT, encoding="utf-8")
    outcome = validate(package, tables(), folder)
    assert outcome.valid
    assert {rule.name for rule in outcome.ran} == set(RULES)


@pytest.mark.parametrize("text", [None, "{", "[]"])
def test_a_folder_without_a_descriptor_is_not_a_package(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / DESCRIPTOR).write_text(text)
    with pytest.raises(NotAPackage, match=r"datapackage\.json"):
        validate(tmp_path, tables(), None)
