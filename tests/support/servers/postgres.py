"""A private PostgreSQL, for the registries that keep what they hold in one."""

from __future__ import annotations

import os
import random
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path

DEBIAN = ["postgresql"]
BINARIES = Path("/usr/lib/postgresql")
"""Where Debian puts PostgreSQL: a folder for each version."""

USER = "postgres"
PORTS = range(15_000, 32_000)
PATIENCE = 60
"""Seconds that it may take to start or to stop."""


def free_port() -> int:
    """A TCP port of 127.0.0.1 that nobody listens at just now, of those that the system gives to
    no connection that begins here: so it stays free until a server is started at it."""
    for port in random.SystemRandom().sample(PORTS, 100):
        with socket.socket() as one, suppress(OSError):
            one.bind(("127.0.0.1", port))
            return port
    raise OSError(f"127.0.0.1: no free port was found in {PORTS}")


def binaries() -> Path:
    """The programs of the newest PostgreSQL that is installed."""
    found = [path for path in BINARIES.glob("*/bin") if (path / "postgres").is_file()]
    if not found:
        raise FileNotFoundError(
            f"{BINARIES}: no PostgreSQL; install it: apt-get install {DEBIAN[0]}"
        )
    return max(found, key=lambda path: [int(part) for part in path.parent.name.split(".")])


class Postgres:
    """A server with its data in a folder of its own, on a Unix socket there and a port of
    127.0.0.1; they stay the same when it is killed and started again.

    The folder is one of the system's for what is temporary: those of pytest are closed to other
    users, and their names are too long for a socket. Where we are root, the server runs as the user
    postgres, as it refuses to be root. To whoever is on this machine it is open.
    """

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="postgres-"))
        self.data = self.folder / "data"
        self.log = self.folder / "postgres.log"
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and return when it takes connections; the first time, make its data."""
        if self._process is not None:
            raise RuntimeError("PostgreSQL runs already")
        if not self.data.exists():
            self._make()
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        settings = {
            "listen_addresses": "127.0.0.1",
            "port": str(self.port),
            "unix_socket_directories": str(self.folder),
            "fsync": "off",
            "full_page_writes": "off",
        }
        words = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*_as_user(), str(binaries() / "postgres"), "-D", str(self.data), *words],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                cwd=self.folder,
            )
        until = time.monotonic() + PATIENCE
        while not self._is_ready():
            if self._process.poll() is not None or time.monotonic() > until:
                said = self.log.read_text(errors="replace")[-2000:]
                self.stop()
                raise RuntimeError(f"PostgreSQL does not start: {said}")
            time.sleep(0.05)

    def kill(self) -> None:
        """End it at once (SIGKILL), with the processes that it has started; its data stays."""
        process, self._process = self._process, None
        if process is not None:
            children = _children(process.pid)
            process.kill()
            process.wait(PATIENCE)
            for pid in children:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)

    def stop(self) -> None:
        """End it, and remove its data. It need not run."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(PATIENCE)
                self._process = None
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, sql: str, database: str = USER) -> str:
        """Have statements done, as the one who may do everything; return what psql prints, the
        fields of a row divided by tabs."""
        command = [
            *_as_user(), str(binaries() / "psql"), "-X", "-q", "-A", "-t", "-F", "\t",
            "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(self.port), "-U", USER,
            "-d", database, "-c", sql,
        ]  # fmt: skip
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=PATIENCE
        )
        if done.returncode:
            raise RuntimeError(f"psql: {done.stderr}")
        return done.stdout

    def database(self, name: str) -> str:
        """Make a role that may log in and a database of its own, both of one name; return the
        address of the database."""
        self.run(f'create role "{name}" login')
        self.run(f'create database "{name}" owner "{name}"')
        return f"postgresql://{name}@127.0.0.1:{self.port}/{name}"

    def _make(self) -> None:
        if os.geteuid() == 0:
            shutil.chown(self.folder, USER, USER)
        words = ["-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        done = subprocess.run(
            [*_as_user(), str(binaries() / "initdb"), "-D", str(self.data), *words],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        if done.returncode:
            raise RuntimeError(f"initdb: {done.stderr}")

    def _is_ready(self) -> bool:
        words = ["-q", "-h", "127.0.0.1", "-p", str(self.port), "-t", "2"]
        command = [str(binaries() / "pg_isready"), *words]
        return subprocess.run(command, check=False, timeout=PATIENCE).returncode == 0


def _as_user() -> list[str]:
    """What makes a command run as a user that PostgreSQL takes."""
    if os.geteuid() != 0:
        return []
    return ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups", "--"]


def _children(pid: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
