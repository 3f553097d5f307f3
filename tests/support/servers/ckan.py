"""A private CKAN site, with its own PostgreSQL and a stand-in for Solr.

It has two organisations, their editors, and an administrator.
"""

from __future__ import annotations

import json
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
from alibaba_press.tests.support.servers.processes import program_environment, start_program
from alibaba_press.tests.support.servers.solr import Solr

DEBIAN = [*postgres.DEBIAN, "libpq-dev", "libmagic1"]
ENVIRONMENT = "ckan"
HOME = Path(__file__).parents[3] / ".venv-registries" / ENVIRONMENT

ORGANIZATION, OTHER_ORGANIZATION = "the-press", "another-house"
PASSWORD = "a-password-of-tests"
PATIENCE = 300
"""How many seconds a command or the start can take."""

COMMANDS = """
import json, sys
from ckan.cli.cli import ckan

for arguments in json.loads(sys.argv[1]):
    sys.argv = ["ckan", *arguments]
    ckan(standalone_mode=False)
"""
"""A program that runs several commands of CKAN."""


class Ckan:
    """A site at ``url``, with tokens of its users.

    ``editor`` and ``colleague`` belong to one organisation, ``other_editor`` to the other.
    """

    def __init__(self, folder: Path) -> None:
        """``folder`` exists and is empty."""
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
        """Start it, and return when it answers. The first time, start what it needs too."""
        if self._process is not None:
            raise RuntimeError("CKAN runs already")
        if self._solr is None:
            self._prepare()
        self._serve()
        if not self.editor:
            self._create_users()

    def kill(self) -> None:
        """Kill CKAN (SIGKILL). The other servers keep running, and all data stays."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait(PATIENCE)

    def stop(self) -> None:
        """Stop all servers, whether or not they run."""
        self.kill()
        self._postgres.stop()
        if self._solr is not None:
            self._solr.stop()

    def call(self, action: str, token: str = "", **parameters: Any) -> Any:
        """Call an action of the API, by default without a token, and return the result.

        Raises RuntimeError with the message of the site if it refuses.
        """
        headers = {"Content-Type": "application/json"} | ({"Authorization": token} if token else {})
        request = urllib.request.Request(
            f"{self.url}/api/3/action/{action}", json.dumps(parameters).encode(), headers
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return json.load(answer)["result"]
        except urllib.error.HTTPError as error:
            server_message = error.read(2000).decode(errors="replace")
            raise RuntimeError(f"{action}: {error.code} {server_message}") from None

    def purge(self) -> None:
        """Purge every dataset, including hidden and deleted ones, and all uploaded files."""
        for id in self.datasets():
            self.call("dataset_purge", self.administrator, id=id)
        shutil.rmtree(self.folder / "storage" / "resources", ignore_errors=True)

    def clear_search(self) -> None:
        """Remove all datasets from the search index, as if it lagged behind."""
        if self._solr is not None:
            self._solr.documents = {}

    def datasets(self) -> dict[str, tuple[str, str, str]]:
        """Return name, state, and ``t`` or ``f`` for private, of each dataset by its id."""
        rows = self._postgres.run("select id, name, state, private from package", "ckan")
        datasets = (line.split("\t") for line in rows.splitlines())
        return {id: (name, state, private) for id, name, state, private in datasets}

    def stored_file(self, dataset: str, file: str) -> Path:
        """Return where CKAN stores a file of an active dataset, by the name of the file."""
        sql = (
            "select r.id from resource r join package p on r.package_id = p.id"
            " where r.state = 'active' and p.state = 'active'"
            f" and p.name = '{dataset}' and r.name = '{file}'"
        )
        [id] = self._postgres.run(sql, "ckan").split()
        return self.folder / "storage" / "resources" / id[:3] / id[3:6] / id[6:]

    def flip(self, dataset: str, file: str) -> None:
        """Change a byte of a dataset's file in the storage of the server."""
        path = self.stored_file(dataset, file)
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)

    def _prepare(self) -> None:
        """Start what CKAN needs, write its configuration, and create its tables."""
        [schema] = HOME.glob("lib/python3*/site-packages/ckan/config/solr/schema.xml")
        self._solr = Solr(schema)
        self._solr.start()
        self._postgres.start()
        settings = {
            "sqlalchemy.url": self._postgres.database("ckan"),
            "ckan.site_url": self.url,
            "solr_url": self._solr.url,
            "ckan.redis.url": "redis://127.0.0.1:1/0",  # for background jobs, which are not used
            "ckan.storage_path": str(self.folder / "storage"),
        }
        lines = [f"{name} = {value}" for name, value in settings.items()]
        option = ["-c", str(self.configuration)]
        output = self._run(
            ["generate", "config", str(self.configuration)],
            ["config-tool", str(self.configuration), *lines],
            [*option, "db", "init"],
            [*option, "user", "add", "admin", "email=admin@example.org", f"password={PASSWORD}"],
            [*option, "sysadmin", "add", "admin"],
            [*option, "user", "token", "add", "admin", "tests"],
        )
        self.administrator = output.split()[-1]

    def _serve(self) -> None:
        """Start CKAN, and wait until it answers. Raises RuntimeError with the end of the log."""
        self._process = start_program(
            [
                HOME / "bin" / "ckan", "-c", self.configuration,
                "run", "-H", "127.0.0.1", "-p", str(self.port), "--disable-reloader",
            ],
            log=self.log,
            environment=_environment(),
        )  # fmt: skip
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                self.call("status_show")
                return
            except (urllib.error.URLError, ConnectionError) as error:
                if self._process.poll() is not None or time.monotonic() > deadline:
                    log_end = self.log.read_text(errors="replace")[-2000:]
                    self.stop()
                    raise RuntimeError(f"CKAN does not start: {log_end}") from error
            time.sleep(0.1)

    def _create_users(self) -> None:
        """Create the organisations and their editors."""
        for organization in (ORGANIZATION, OTHER_ORGANIZATION):
            self.call("organization_create", self.administrator, name=organization)
        self.editor = self._editor("erika", ORGANIZATION)
        self.colleague = self._editor("carla", ORGANIZATION)
        self.other_editor = self._editor("otto", OTHER_ORGANIZATION)

    def _editor(self, name: str, organization: str) -> str:
        """Create an editor of an organisation, and return a token of the editor."""
        token, mail = self.administrator, f"{name}@example.org"
        self.call("user_create", token, name=name, email=mail, password=PASSWORD)
        self.call(
            "organization_member_create", token, id=organization, username=name, role="editor"
        )
        created: dict[str, str] = self.call("api_token_create", token, user=name, name="tests")
        return created["token"]

    def _run(self, *commands: list[str]) -> str:
        """Run commands of CKAN in one process, because its start is slow; return their output."""
        result = subprocess.run(
            [str(HOME / "bin" / "python"), "-c", COMMANDS, json.dumps(commands)],
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
            env=_environment(),
            cwd=self.folder,
        )
        if result.returncode:
            raise RuntimeError(f"CKAN's commands fail: {result.stdout} {result.stderr}"[-2000:])
        return result.stdout


def _environment() -> Mapping[str, str]:
    """Return the environment without variables that configure CKAN."""
    return {
        name: value for name, value in program_environment().items() if not name.startswith("CKAN")
    }
