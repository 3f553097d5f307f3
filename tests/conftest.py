"""Fixtures that several folders of tests use.

The repository root has an ``__init__.py``, because it is the package ``alibaba_press``. pytest
would import it a second time, under the name of the checkout's folder. It is therefore collected as
a plain folder. For the same reason ``tests/`` has no ``__init__.py``: tests import shared helpers
from ``alibaba_press.tests.…``.
"""

import os
import re
from pathlib import Path

import pytest
from xdist.scheduler import LoadFileScheduling  # type: ignore[import-untyped]

from alibaba_press.scripts import validate as library
from alibaba_press.scripts.checks import Outcome
from alibaba_press.tests.support import examples, shared

SERVER_TESTS = re.compile(r".*/test_registry_[a-z]+")


class RootCollector:
    """Collect the repository root as a plain folder."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_collect_directory(self, path: Path, parent: pytest.Collector) -> pytest.Dir | None:
        return pytest.Dir.from_parent(parent, path=path) if path == parent.config.rootpath else None


class ServerScheduling(LoadFileScheduling):  # type: ignore[misc]
    """Keep the modules ``test_registry_KIND…`` in one process of ``pytest --dist loadfile``, so
    that they share a server."""

    def _split_scope(self, nodeid: str) -> str:
        file = str(super()._split_scope(nodeid))
        match = SERVER_TESTS.match(file)
        return match[0] if match else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ServerScheduling | None:
    return ServerScheduling(config, log) if config.getvalue("dist") == "loadfile" else None


examples.register_profiles()


def pytest_configure(config: pytest.Config) -> None:
    # pytest does not call the hooks of this file for the folders above it.
    config.pluginmanager.register(RootCollector())
    _keep_to_one_core()


def _keep_to_one_core() -> None:
    """Give each of several test processes one core, because two threads in each are slower."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "")
    if worker and hasattr(os, "sched_setaffinity"):
        cores = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {cores[int(worker.removeprefix("gw")) % len(cores)]})


@pytest.fixture(scope="session", autouse=True)
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Let all processes of the test run share what is made once."""
    folder = tmp_path_factory.getbasetemp()
    shared.set_run_folder(folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder)


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
