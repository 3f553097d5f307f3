"""A private PostgreSQL, for the registries that store their data in one."""

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

from alibaba_press.tests.support.servers.processes import (
    start_program,
    start_removal,
    user_options,
)

DEBIAN = ["postgresql"]
BINARIES = Path("/usr/lib/postgresql")
"""The folder where Debian installs each version of PostgreSQL."""

USER = "postgres"
PORTS = range(15_000, 32_000)
PATIENCE = 300
"""How many seconds a start or a stop can take."""


def free_port() -> int:
    """Return a free TCP port of 127.0.0.1.

    The system uses no port of this range for outgoing connections, so it stays free until a server
    is started.
    """
    for port in random.SystemRandom().sample(PORTS, 100):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise OSError(f"127.0.0.1: no free port was found in {PORTS}")


def binaries() -> Path:
    """Return the folder with the programs of the newest installed PostgreSQL."""
    folders = [path for path in BINARIES.glob("*/bin") if (path / "postgres").is_file()]
    if not folders:
        raise FileNotFoundError(
            f"{BINARIES}: no PostgreSQL; install it: apt-get install {DEBIAN[0]}"
        )
    return max(folders, key=lambda path: [int(part) for part in path.parent.name.split(".")])


class Postgres:
    """A server with its own data folder, a Unix socket in it, and a port of 127.0.0.1.

    Folder and port stay the same after a restart. The folder is a temporary folder of the system:
    pytest's folders are closed to other users, and their names are too long for a socket. For root
    the server runs as the user postgres, because it refuses to run as root. All users of the
    machine can connect.
    """

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="postgres-", dir="/tmp"))
        self.data = self.folder / "data"
        self.log = self.folder / "postgres.log"
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self._removal = start_removal(self.folder)

    def start(self) -> None:
        """Start it, and return when it accepts connections. The first time, create its data."""
        if self._process is not None:
            raise RuntimeError("PostgreSQL runs already")
        if not self.data.exists():
            self._create_data()
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        settings = {
            "listen_addresses": "127.0.0.1",
            "port": str(self.port),
            "unix_socket_directories": str(self.folder),
            "fsync": "off",
            "full_page_writes": "off",
        }
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        self._process = start_program(
            [binaries() / "postgres", "-D", self.data, *options],
            log=self.log,
            user=_user(),
            end_signal="INT",  # so that it ends the processes that it has started
        )
        deadline = time.monotonic() + PATIENCE
        while not self._is_ready():
            if self._process.poll() is not None or time.monotonic() > deadline:
                log_end = self.log.read_text(errors="replace")[-2000:]
                self.stop()
                raise RuntimeError(f"PostgreSQL does not start: {log_end}")
            time.sleep(0.05)

    def kill(self) -> None:
        """Kill it (SIGKILL) with the processes that it has started. Its data stays."""
        process, self._process = self._process, None
        if process is not None:
            children = _children(process.pid)
            process.kill()
            process.wait(PATIENCE)
            for pid in children:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)

    def stop(self) -> None:
        """Stop it, whether or not it runs, and remove its data."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(PATIENCE)
                self._process = None
        self.kill()
        self._removal.communicate(timeout=PATIENCE)

    def run(self, sql: str, database: str = USER) -> str:
        """Execute statements as the superuser, and return the output of psql.

        Tabs separate the fields of a row.
        """
        command = [
            *_as_user(), str(binaries() / "psql"), "-X", "-q", "-A", "-t", "-F", "\t",
            "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(self.port), "-U", USER,
            "-d", database, "-c", sql,
        ]  # fmt: skip
        result = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=PATIENCE
        )
        if result.returncode:
            raise RuntimeError(f"psql: {result.stderr}")
        return result.stdout

    def database(self, name: str) -> str:
        """Create a role and a database of the same name, and return the address of the database."""
        self.run(f'create role "{name}" login')
        self.run(f'create database "{name}" owner "{name}"')
        return f"postgresql://{name}@127.0.0.1:{self.port}/{name}"

    def _create_data(self) -> None:
        """Create the data folder with initdb."""
        if os.geteuid() == 0:
            shutil.chown(self.folder, USER, USER)
        options = ["-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        result = subprocess.run(
            [*_as_user(), str(binaries() / "initdb"), "-D", str(self.data), *options],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        if result.returncode:
            raise RuntimeError(f"initdb: {result.stderr}")

    def _is_ready(self) -> bool:
        """Return whether it accepts connections."""
        options = ["-q", "-h", "127.0.0.1", "-p", str(self.port), "-t", "2"]
        command = [str(binaries() / "pg_isready"), *options]
        return subprocess.run(command, check=False, timeout=PATIENCE).returncode == 0


def _user() -> str | None:
    """Return the user who runs PostgreSQL, None for the present one."""
    return USER if os.geteuid() == 0 else None


def _as_user() -> list[str]:
    """Return the prefix that runs a command as a user whom PostgreSQL accepts."""
    return ["setpriv", *user_options(USER), "--"] if os.geteuid() == 0 else []


def _children(pid: int) -> list[int]:
    """Return the processes that a process has started."""
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
