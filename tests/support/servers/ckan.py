"""A CKAN site of its own: CKAN in its own environment, on a PostgreSQL of its own; Solr is stood in
for. It has an organisation, an editor of it, and an administrator of the site."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from alibaba_press.tests.support.servers import postgres
from alibaba_press.tests.support.servers.postgres import Postgres, free_port
from alibaba_press.tests.support.servers.solr import Solr

DEBIAN = [*postgres.DEBIAN, "libpq-dev", "libmagic1"]
ENVIRONMENT = "ckan"
HOME = Path(__file__).parents[3] / ".venv-registries" / ENVIRONMENT

ORGANIZATION, OTHER_ORGANIZATION = "the-press", "another-house"
PASSWORD = "a-password-of-tests"
PATIENCE = 120
"""Seconds that a command or the start may take."""

COMMANDS = """
import json, sys
from ckan.cli.cli import ckan

for words in json.loads(sys.argv[1]):
    sys.argv = ["ckan", *words]
    ckan(standalone_mode=False)
"""
"""A program that has CKAN do several commands."""


class Ckan:
    """A site at ``url``, with the tokens of two editors of its organisation, of an editor of
    another one, and of the administrator."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is there and empty."""
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.configuration = folder / "ckan.ini"
        self.log = folder / "ckan.log"
        self.editor = self.colleague = self.other_editor = self.administrator = ""
        self._postgres = Postgres()
        self._solr: Solr | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and return when it answers; the first time, make what it needs."""
        if self._process is not None:
            raise RuntimeError("CKAN runs already")
        if self._solr is None:
            self._make()
        self._serve()
        if not self.editor:
            self._fill()

    def kill(self) -> None:
        """End CKAN at once (SIGKILL); the others run on, and all data stays."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait(PATIENCE)

    def stop(self) -> None:
        """End all of it. It need not run."""
        self.kill()
        self._postgres.stop()
        if self._solr is not None:
            self._solr.stop()

    def call(self, action: str, token: str = "", **words: Any) -> Any:
        """Call the API of the site, by default as nobody; return the result.

        Raises RuntimeError with what the site says where it refuses.
        """
        headers = {"Content-Type": "application/json"} | ({"Authorization": token} if token else {})
        request = urllib.request.Request(
            f"{self.url}/api/3/action/{action}", json.dumps(words).encode(), headers
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return json.load(answer)["result"]
        except urllib.error.HTTPError as error:
            said = error.read(2000).decode(errors="replace")
            raise RuntimeError(f"{action}: {error.code} {said}") from None

    def empty(self) -> None:
        """Purge every dataset, also those that are hidden or deleted, and all that was uploaded."""
        for id in self.datasets():
            self.call("dataset_purge", self.administrator, id=id)
        shutil.rmtree(self.folder / "storage" / "resources", ignore_errors=True)

    def forget(self) -> None:
        """Have the search know of no dataset, as when it lags behind."""
        if self._solr is not None:
            self._solr.documents = {}

    def datasets(self) -> dict[str, tuple[str, str, str]]:
        """The name, the state and ``t`` or ``f`` for private of each dataset, by its id."""
        rows = self._postgres.run("select id, name, state, private from package", "ckan")
        found = (line.split("\t") for line in rows.splitlines())
        return {id: (name, state, private) for id, name, state, private in found}

    def stored(self, dataset: str, file: str) -> Path:
        """Where CKAN keeps a file of a dataset that is there, by its name in that dataset."""
        sql = (
            "select r.id from resource r join package p on r.package_id = p.id"
            " where r.state = 'active' and p.state = 'active'"
            f" and p.name = '{dataset}' and r.name = '{file}'"
        )
        [id] = self._postgres.run(sql, "ckan").split()
        return self.folder / "storage" / "resources" / id[:3] / id[3:6] / id[6:]

    def flip(self, dataset: str, file: str) -> None:
        """Change a byte of a file of a dataset in the store."""
        path = self.stored(dataset, file)
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)

    def _make(self) -> None:
        [schema] = HOME.glob("lib/python3*/site-packages/ckan/config/solr/schema.xml")
        self._solr = Solr(schema)
        self._solr.start()
        self._postgres.start()
        settings = {
            "sqlalchemy.url": self._postgres.database("ckan"),
            "ckan.site_url": self.url,
            "solr_url": self._solr.url,
            "ckan.redis.url": "redis://127.0.0.1:1/0",  # for jobs, of which there are none here
            "ckan.storage_path": str(self.folder / "storage"),
        }
        words = [f"{name} = {value}" for name, value in settings.items()]
        on = ["-c", str(self.configuration)]
        said = self._run(
            ["generate", "config", str(self.configuration)],
            ["config-tool", str(self.configuration), *words],
            [*on, "db", "init"],
            [*on, "user", "add", "admin", "email=admin@example.org", f"password={PASSWORD}"],
            [*on, "sysadmin", "add", "admin"],
            [*on, "user", "token", "add", "admin", "tests"],
        )
        self.administrator = said.split()[-1]

    def _serve(self) -> None:
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [
                    str(HOME / "bin" / "ckan"), "-c", str(self.configuration),
                    "run", "-H", "127.0.0.1", "-p", str(self.port), "--disable-reloader",
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=_environment(),
                cwd=self.folder,
                start_new_session=True,
            )  # fmt: skip
        until = time.monotonic() + PATIENCE
        while True:
            try:
                self.call("status_show")
                return
            except (urllib.error.URLError, ConnectionError) as error:
                if self._process.poll() is not None or time.monotonic() > until:
                    said = self.log.read_text(errors="replace")[-2000:]
                    self.stop()
                    raise RuntimeError(f"CKAN does not start: {said}") from error
            time.sleep(0.1)

    def _fill(self) -> None:
        """Make the organisations and their editors."""
        for organization in (ORGANIZATION, OTHER_ORGANIZATION):
            self.call("organization_create", self.administrator, name=organization)
        self.editor = self._editor("erika", ORGANIZATION)
        self.colleague = self._editor("carla", ORGANIZATION)
        self.other_editor = self._editor("otto", OTHER_ORGANIZATION)

    def _editor(self, name: str, organization: str) -> str:
        """Make an editor of an organisation; return a token of theirs."""
        by, mail = self.administrator, f"{name}@example.org"
        self.call("user_create", by, name=name, email=mail, password=PASSWORD)
        self.call("organization_member_create", by, id=organization, username=name, role="editor")
        token: str = self.call("api_token_create", by, user=name, name="tests")["token"]
        return token

    def _run(self, *commands: list[str]) -> str:
        """Have commands of CKAN done, in one process, as it takes long to begin; return what they
        print."""
        done = subprocess.run(
            [str(HOME / "bin" / "python"), "-c", COMMANDS, json.dumps(commands)],
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
            env=_environment(),
            cwd=self.folder,
        )
        if done.returncode:
            raise RuntimeError(f"CKAN's commands fail: {done.stdout} {done.stderr}"[-2000:])
        return done.stdout


def _environment() -> Mapping[str, str]:
    """The environment, without what would lead CKAN elsewhere."""
    return {name: value for name, value in os.environ.items() if not name.startswith("CKAN")}
