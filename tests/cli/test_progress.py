"""What operations report of their progress."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts.checks import RULES
from alibaba_press.scripts.errors import Problems
from alibaba_press.scripts.publish.access import Access
from alibaba_press.scripts.publish.bundle import verify_hashes_only
from alibaba_press.scripts.publish.fetching import fetch
from alibaba_press.scripts.publish.publishing import publish
from alibaba_press.scripts.publish.registry_errors import Damaged, VersionExists
from alibaba_press.scripts.release.verify import verify
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.publish.registries import write_hash_list
from alibaba_press.tests.support.progress import Recorder
from alibaba_press.tests.support.small import small_extraction
from alibaba_press.tests.support.small_package import (
    NAME,
    files_in,
    progress_of_small_release,
    small_release,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for the small package and its article."""
    return tmp_path_factory.mktemp("progress")


@pytest.fixture(scope="module")
def building(folder: Path) -> Recorder:
    """Build and write the small package, and return what was reported."""
    progress = Recorder()
    progress.plan(library.count_steps() + 1)
    built = library.build(small_extraction(folder).inputs(), progress)
    with library.staged_package(built, folder, progress) as staged:
        staged.rename(folder / "package")
    return progress


@pytest.fixture(scope="module")
def releasing() -> Recorder:
    """Return what was reported while the small package was released."""
    return progress_of_small_release()


@pytest.fixture(scope="module")
def bundle() -> Path:
    """Return the release of the small package."""
    return small_release() / NAME


def test_a_build_does_the_steps_that_are_planned_and_plans_none_twice(building: Recorder) -> None:
    building.require_complete()
    assert building.planned == building.planned_at_start == library.count_steps() + 1
    assert building.steps[:2] == ["assembling", "withholding"]
    assert set(building.steps[2:-1]) < set(RULES)
    assert building.steps[-1] == "writing"


def test_a_build_with_errors_stops_at_the_step_that_finds_them(tmp_path: Path) -> None:
    small, progress = small_extraction(tmp_path), Recorder()
    small.register.person("nobody", "Nobody", description="A person in no article.")
    with pytest.raises(Problems):
        library.build(small.inputs(), progress)
    assert progress.steps == ["assembling"]
    assert progress.planned == library.count_steps()


def test_a_validation_reads_each_file_to_its_end_and_runs_each_rule(
    folder: Path, building: Recorder
) -> None:
    progress = Recorder()
    outcome = validate(folder / "package", tables(), folder / "seeds", progress=progress)
    assert outcome.valid
    progress.require_complete()
    assert progress.planned_at_start == progress.planned
    rules = [rule.name for rule in outcome.ran]
    assert progress.steps[-len(rules) :] == rules
    for table in tables():
        csv = (folder / "package" / "data" / f"{table}.csv").stat().st_size
        assert progress.total_of(f"hashing data/{table}.csv") == csv
        assert progress.total_of(f"reading {table}") == csv


def test_a_validation_that_fails_skips_the_rules_that_it_does_not_run(
    folder: Path, building: Recorder, tmp_path: Path
) -> None:
    (tmp_path / "datapackage.json").write_bytes(
        (folder / "package" / "datapackage.json").read_bytes()
    )
    for fast in (False, True):
        progress = Recorder()
        outcome = validate(tmp_path, tables(), None, fast=fast, progress=progress)
        assert not outcome.valid
        progress.require_complete()
        assert progress.skipped > len(outcome.not_run)
        assert not any(step.startswith("reading") for step in progress.steps)


def test_a_release_does_the_steps_that_it_plans(releasing: Recorder) -> None:
    releasing.require_complete()
    assert releasing.planned_at_start == releasing.planned
    parts = ["reading the package", "sqlite", "checksums", "zip", "unpacking", "hashing the tables"]
    assert [step for step in releasing.steps if step in parts] == parts


@pytest.mark.slow
@pytest.mark.parametrize("name", [NAME, f"{NAME}.zip"], ids=["folder", "archive"])
def test_a_verification_hashes_all_bytes_and_does_the_steps_that_it_plans(
    folder: Path, building: Recorder, bundle: Path, name: str
) -> None:
    progress = Recorder()
    assert verify(bundle.parent / name, folder / "seeds", progress).passed
    progress.require_complete()
    assert progress.planned_at_start == progress.planned
    sizes = [file.stat().st_size for file in bundle.rglob("*") if file.is_file()]
    sums = (bundle / "SHA256SUMS").stat().st_size
    assert progress.total_of("hashing the files") == sum(sizes) - sums
    assert ("unpacking" in progress.steps) == name.endswith(".zip")


@pytest.mark.slow
def test_publishing_sends_each_file_and_reads_each_back(bundle: Path, tmp_path: Path) -> None:
    progress = Recorder()
    publish(bundle, str(tmp_path), access=Access(), progress=progress)
    progress.require_complete()
    assert "hashing the tables" in progress.steps
    names = sorted(files_in(bundle).keys() - {"SHA256SUMS"})
    sent = progress.steps.index(f"SHA256SUMS (1 of {len(names) + 1} files)")
    read = progress.steps.index("SHA256SUMS")
    for start in (sent, read):
        for number, name in enumerate(names, 1):
            assert progress.steps[start + number].startswith(f"{name} ({number + 1} of ")
            size = (bundle / name).stat().st_size
            assert progress.bytes_done[start + number][-1:] == [(size, size)] * bool(size)


def test_publishing_other_bytes_stops_before_anything_is_sent(bundle: Path, tmp_path: Path) -> None:
    publish(bundle, str(tmp_path), access=Access(), check=verify_hashes_only)
    changed = tmp_path / "changed"
    shutil.copytree(bundle, changed)
    (changed / "README.md").write_text("Another text.\n")
    write_hash_list(changed)
    progress = Recorder()
    with pytest.raises(VersionExists):
        publish(changed, str(tmp_path), check=verify_hashes_only, progress=progress)
    assert progress.steps == ["hashing the bundle", f"asking {tmp_path}"]


def test_fetching_receives_the_bytes_of_each_file(bundle: Path, tmp_path: Path) -> None:
    progress = Recorder()
    publish(bundle, str(tmp_path / "data"), access=Access(), check=verify_hashes_only)
    fetch("alibaba-press", str(tmp_path / "data"), tmp_path, access=Access(), progress=progress)
    progress.require_complete()
    received = sum(reports[-1][0] for reports in progress.bytes_done if reports)
    assert received == sum(map(len, files_in(bundle).values()))
    assert len(progress.steps) == 1 + len(files_in(bundle))


def test_a_fetch_of_a_damaged_file_stops_there(bundle: Path, tmp_path: Path) -> None:
    publish(bundle, str(tmp_path / "data"), access=Access(), check=verify_hashes_only)
    [file] = tmp_path.glob("data/alibaba-press/*/README.md")
    file.write_text("Another text.\n")
    progress = Recorder()
    with pytest.raises(Damaged):
        fetch("alibaba-press", str(tmp_path / "data"), tmp_path, access=Access(), progress=progress)
    assert progress.steps[-1].startswith("README.md (")
    assert progress.done < progress.planned
