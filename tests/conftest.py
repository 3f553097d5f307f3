"""Fixtures that several folders of tests use.

The repository root has an ``__init__.py``, because it is the package ``alibaba_press``. pytest
would import it a second time, under the name of the checkout's folder. It is therefore collected as
a plain folder. For the same reason ``tests/`` has no ``__init__.py``: tests import shared helpers
from ``alibaba_press.tests.…``.
"""

import gc
import os
import re
import tempfile
from collections.abc import Generator, Iterator
from functools import cache
from pathlib import Path

import pytest
from typer.main import get_command
from xdist.scheduler import LoadFileScheduling, LoadScopeScheduling  # type: ignore[import-untyped]

from alibaba_press.scripts import validate as library
from alibaba_press.scripts.checks import Outcome
from alibaba_press.tests.support import examples, shared
from alibaba_press.tests.support.sandbox import Sandbox
from alibaba_press.tests.support.shared_wheel import shared_wheel

TOGETHER = re.compile(r".*/(corruptions/|test_registry_(ckan|oci))")
"""Modules whose tests share the loaded package, or a server, in one process."""

SHARING_TESTS = re.compile(r".*/(corruptions/|test_(packaging|registry_hf|release_elsewhere)\.py)")
"""Modules whose tests share what takes long to make, such as a release in two environments."""


class RootCollector:
    """Collect the repository root as a plain folder."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_collect_directory(self, path: Path, parent: pytest.Collector) -> pytest.Dir | None:
        return pytest.Dir.from_parent(parent, path=path) if path == parent.config.rootpath else None


class FileScheduling(LoadFileScheduling):  # type: ignore[misc]
    """Keep modules that share something in one process of ``pytest --dist loadfile``.

    Tests of InvenioRDM take longer than the start of its server, so each process may start one.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = str(super()._split_scope(nodeid))
        match = TOGETHER.match(file)
        return match[0] if match else file


class TestScheduling(LoadScopeScheduling):  # type: ignore[misc]
    """Keep a module of `SHARING_TESTS` in one process of ``pytest --dist loadgroup``.

    Other tests are distributed one by one. xdist itself groups no tests with pytest 9.2.
    """

    __test__ = False

    def _split_scope(self, nodeid: str) -> str:
        match = SHARING_TESTS.match(nodeid)
        return match[0] if match else nodeid


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> LoadScopeScheduling | None:
    schedulings = {"loadfile": FileScheduling, "loadgroup": TestScheduling}
    scheduling = schedulings.get(config.getvalue("dist"))
    return scheduling(config, log) if scheduling else None


examples.register_profiles()


def pytest_configure(config: pytest.Config) -> None:
    # pytest does not call the hooks of this file for the folders above it.
    config.pluginmanager.register(RootCollector())
    _keep_to_one_core()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect no garbage while tests are collected: there is hardly any, and it takes a second."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    """Leave modules and tests out of garbage collections, which look at all objects otherwise."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000)


def pytest_unconfigure() -> None:
    gc.unfreeze()


def _keep_to_one_core() -> None:
    """Give each of several test processes one core, because two threads in each are slower."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "")
    if worker and hasattr(os, "sched_setaffinity"):
        cores = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {cores[int(worker.removeprefix("gw")) % len(cores)]})


@pytest.fixture(scope="session", autouse=True)
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let all processes of the test run share what is made once, and keep temporary files there.

    Processes that a test kills leave such files. pytest removes the folders of old runs.
    Processes that a test starts write no compiled modules: a limit on the size of files would
    truncate these, and later processes would not be able to import them.
    """
    folder = tmp_path_factory.getbasetemp()
    shared.set_run_folder(folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder)
    temporary = folder / "tmp"
    temporary.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(temporary))
        patch.setenv("PYTHONDONTWRITEBYTECODE", "1")
        patch.setattr(tempfile, "tempdir", str(temporary))
        yield


@pytest.fixture(scope="session", autouse=True)
def commands_made_once() -> Iterator[None]:
    """Make the commands of a program for the first call of them, not for each: it takes long."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("typer.testing._get_command", cache(get_command))
        yield


@pytest.fixture(scope="session", autouse=True)
def wheels_built_once() -> Iterator[None]:
    """Build the wheel of each source tree for the first release with it: it takes a second."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("alibaba_press.scripts.release.wheel._build", shared_wheel)
        yield


@pytest.fixture(scope="session")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    """Return a process that runs each program in a copy of itself, with little memory and time."""
    with Sandbox(tmp_path_factory.mktemp("sandbox")) as sandbox:
        yield sandbox


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a folder like that of a package, for tests that replace its validation."""
    folder = tmp_path / "press"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "people.csv").write_text('id,name\na,"x, y"\n', encoding="utf-8")
    (folder / "datapackage.json").write_text('{"name": "press", "version": "7.8.9"}')
    return folder


@pytest.fixture
def set_validation_outcome(monkeypatch: pytest.MonkeyPatch):
    """Return a function that makes every validation return an outcome, or raise an error."""

    def set_outcome(outcome: Outcome | Exception) -> None:
        def validate(*arguments: object, **options: object) -> Outcome:
            if isinstance(outcome, Exception):
                raise outcome
            return outcome

        monkeypatch.setattr(library, "validate", validate)

    return set_outcome
