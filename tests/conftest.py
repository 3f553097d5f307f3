"""What all tests share.

The repository root holds an ``__init__.py``, as it is the package ``alibaba_press``. pytest would
take it for a package of tests and import it a second time under the name of the checkout's folder,
so that what the tests see hangs on that name. It is collected as a plain folder instead. For the
same reason ``tests/`` has no ``__init__.py``; a test imports a shared helper from
``alibaba_press.tests.…``.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from alibaba_press.scripts import validate as library
from alibaba_press.scripts.checks import Outcome
from alibaba_press.tests.support import hostile
from alibaba_press.tests.support.servers.invenio import Invenio


class RootIsNoTestPackage:
    """Collects the repository root as a folder."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_collect_directory(self, path: Path, parent: pytest.Collector) -> pytest.Dir | None:
        return pytest.Dir.from_parent(parent, path=path) if path == parent.config.rootpath else None


def pytest_configure(config: pytest.Config) -> None:
    # A hook in this file itself would not be asked about folders above it.
    config.pluginmanager.register(RootIsNoTestPackage())
    _keep_to_one_core()


def _keep_to_one_core() -> None:
    """Of several processes that test at once, give each a core: what each does by two threads
    takes more time in all than by one."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "")
    if worker and hasattr(os, "sched_setaffinity"):
        known = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {known[int(worker.removeprefix("gw")) % len(known)]})


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A folder that stands for a package; its outcome is decided by `found`."""
    folder = tmp_path / "press"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "people.csv").write_text('id,name\na,"x, y"\n', encoding="utf-8")
    (folder / "datapackage.json").write_text('{"name": "press", "version": "7.8.9"}')
    return folder


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch):
    """Decides what validating comes to."""

    def decide(outcome: Outcome | Exception) -> None:
        def validate(*arguments: object, **options: object) -> Outcome:
            if isinstance(outcome, Exception):
                raise outcome
            return outcome

        monkeypatch.setattr(library, "validate", validate)

    return decide


@pytest.fixture(scope="session")
def cell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[hostile.Cell]:
    """Where a hostile package is validated with little memory and time."""
    with hostile.Cell(tmp_path_factory.mktemp("cell")) as cell:
        yield cell


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of the small article, with the article in its folder ``seeds``."""
    folder = tmp_path_factory.mktemp("sound")
    return hostile.write(hostile.build(folder), folder / "package")


@pytest.fixture
def victim(sound: Path, tmp_path: Path) -> Path:
    """A copy of that package, to do harm to."""
    return hostile.copy(sound, tmp_path / "victim")


@pytest.fixture(scope="session")
def invenio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Invenio]:
    """A real InvenioRDM, for `make test-registries`: it takes long to start."""
    started = Invenio(tmp_path_factory.mktemp("invenio"))
    try:
        started.start()
        yield started
    finally:
        started.stop()
