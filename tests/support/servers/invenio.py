"""A private InvenioRDM, with its own PostgreSQL and Redis, and a stand-in for OpenSearch.

Published records cannot be removed. The site therefore has many users: a test that needs an empty
registry takes a user who has published nothing.
"""

from __future__ import annotations

import json
import subprocess
import time
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import Any

from alibaba_press.tests.support.servers import postgres
from alibaba_press.tests.support.servers.opensearch import OpenSearch
from alibaba_press.tests.support.servers.postgres import Postgres, free_port
from alibaba_press.tests.support.servers.processes import program_environment, start_program

DEBIAN = [*postgres.DEBIAN, "redis-server"]
ENVIRONMENT = "invenio"
HOME = Path(__file__).parents[3] / ".venv-registries" / ENVIRONMENT

DATABASE = "invenio"
RECORDS, DRAFTS = "rdm_records_metadata", "rdm_drafts_metadata"
"""The tables of published records and of drafts."""

USERS = 120
PATIENCE = 300
"""How many seconds the start can take."""


class Invenio:
    """A site at ``url``. ``token`` returns the token of a user whom no test has used."""

    def __init__(self, folder: Path) -> None:
        """``folder`` exists and is empty."""
        self.folder = folder
        self.port, self.redis_port = free_port(), free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = folder / "invenio.log"
        self.search: OpenSearch | None = None
        self._postgres = Postgres()
        self._redis: subprocess.Popen[bytes] | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._tokens: list[str] = []

    def start(self) -> None:
        """Start it, and return when it answers. The first time, start what it needs too."""
        if self._process is not None:
            raise RuntimeError("InvenioRDM runs already")
        first = self.search is None
        if first:
            self._prepare()
        program = Path(__file__).with_name("invenio_instance.py")
        self._process = start_program(
            [HOME / "bin" / "python", program, str(self.port), str(USERS)],
            log=self.log,
            environment={**program_environment(), "INVENIO_INSTANCE_PATH": str(self.folder)},
        )
        self._await_answer()
        if first:
            self._tokens = json.loads((self.folder / "tokens.json").read_text())

    def kill(self) -> None:
        """Kill InvenioRDM (SIGKILL). The other servers keep running, and all data stays."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait(PATIENCE)

    def stop(self) -> None:
        """Stop all servers, whether or not they run."""
        self.kill()
        self._postgres.stop()
        if self._redis is not None:
            self._redis.kill()
            self._redis.wait(PATIENCE)
        if self.search is not None:
            self.search.stop()

    def token(self) -> str:
        """Return the token of a user who has published nothing."""
        return self._tokens.pop()

    def call(self, path: str, token: str = "", method: str = "GET", body: Any = None) -> Any:
        """Call the API, by default without a token, and return its answer or None.

        Raises HTTPError if the site refuses.
        """
        headers = {"Content-Type": "application/json"}
        headers |= {"Authorization": f"Bearer {token}"} if token else {}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.url}/api{path}", data, headers, method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.loads(answer.read() or b"null")

    def flip(self, record: str, key: str, table: str = RECORDS) -> None:
        """Change a byte of a record's file in the storage of the server."""
        rows = self._postgres.run(
            "select uri from files_files f join files_object o on o.file_id = f.id"
            f" join {table} r on r.bucket_id = o.bucket_id"
            f" where r.json->>'id' = '{record}' and o.key = '{key}'",
            DATABASE,
        )
        [path] = map(Path, rows.split())
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)

    def _prepare(self) -> None:
        """Start what InvenioRDM needs, and write its configuration."""
        self._postgres.start()
        self.search = OpenSearch()
        self._redis = start_program(
            ["redis-server", "--bind", "127.0.0.1", "--port", str(self.redis_port), "--save", ""],
            log=self.log,
        )
        database = self._postgres.database(DATABASE)
        settings = self._settings(database.replace("postgresql:", "postgresql+psycopg2:"))
        lines = (f"{name} = {value!r}\n" for name, value in settings.items())
        (self.folder / "invenio.cfg").write_text("".join(lines))

    def _settings(self, database: str) -> dict[str, object]:
        """Return the configuration of InvenioRDM."""
        assert self.search is not None
        redis = f"redis://127.0.0.1:{self.redis_port}"
        hosts = ["127.0.0.1", "localhost"]
        return {
            "SQLALCHEMY_DATABASE_URI": database,
            "SECRET_KEY": "a key of tests, and no secret",
            "SEARCH_HOSTS": [{"host": "127.0.0.1", "port": self.search.port}],
            "SEARCH_INDEX_PREFIX": "tests-",
            "CACHE_TYPE": "flask_caching.backends.simplecache.SimpleCache",
            "CACHE_REDIS_URL": f"{redis}/1",
            "ACCOUNTS_SESSION_REDIS_URL": f"{redis}/2",
            "COMMUNITIES_IDENTITIES_CACHE_REDIS_URL": f"{redis}/3",
            "IIIF_CACHE_REDIS_URL": f"{redis}/4",
            "CELERY_TASK_ALWAYS_EAGER": True,
            "CELERY_TASK_EAGER_PROPAGATES": True,
            "CELERY_BROKER_URL": "memory://",
            "BROKER_URL": "memory://",
            "CELERY_CACHE_BACKEND": "memory",
            "CELERY_RESULT_BACKEND": "cache+memory://",
            "RATELIMIT_STORAGE_URI": "memory://",
            "RATELIMIT_ENABLED": False,
            "SITE_UI_URL": self.url,
            "SITE_API_URL": f"{self.url}/api",
            "TRUSTED_HOSTS": hosts,
            "APP_ALLOWED_HOSTS": hosts,
            "APP_ENABLE_SECURE_HEADERS": False,
            "DATACITE_ENABLED": False,
            "RDM_PERSISTENT_IDENTIFIERS": {},
            "RDM_PARENT_PERSISTENT_IDENTIFIERS": {},
            "OAISERVER_ID_PREFIX": "local",
            "THEME_FRONTPAGE": False,
            "REST_CSRF_ENABLED": False,
            "SESSION_COOKIE_SECURE": False,
            "WSGI_PROXIES": 0,
        }

    def _await_answer(self) -> None:
        """Wait until the site answers. Raises RuntimeError with the end of the log."""
        deadline = time.monotonic() + PATIENCE
        while not self._answers():
            assert self._process is not None
            if self._process.poll() is not None or time.monotonic() > deadline:
                log_end = self.log.read_text(errors="replace")[-3000:]
                self.stop()
                raise RuntimeError(f"InvenioRDM does not start: {log_end}")
            time.sleep(0.1)

    def _answers(self) -> bool:
        """Return whether the site answers."""
        url = f"{self.url}/api/records"
        with suppress(OSError), urllib.request.urlopen(url, timeout=PATIENCE) as answer:
            status: int = answer.status
            return status == 200
        return False
