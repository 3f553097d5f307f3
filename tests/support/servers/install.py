"""Installs what the real servers of the tests need: ``make test-registries`` begins with it.

A module beside this one that starts a server says so in constants: ``DEBIAN`` for packages of
Debian, and ``ENVIRONMENT`` for a Python environment, if it needs one, whose pinned packages are in
NAME.lock and which is put into ``.venv-registries``. What is there already is left as it is.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import Protocol

from alibaba_press.scripts.project import ROOT

from . import ckan, hf, invenio, oci


class Server(Protocol):
    """A module that says what a server needs."""

    @property
    def DEBIAN(self) -> list[str]: ...

    @property
    def ENVIRONMENT(self) -> str | None: ...


SERVERS: tuple[Server, ...] = (ckan, hf, invenio, oci)
HERE = Path(__file__).parent
ENVIRONMENTS = ROOT / ".venv-registries"
MARK = "locked"
"""The file of an environment that holds the hash of its lock, when all is installed."""

QUIET = {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
"""No questions, and no service is started."""


def main() -> None:
    """Install what is missing. Ends with a message where that cannot be done."""
    packages = {name for server in SERVERS for name in server.DEBIAN}
    debian(sorted(name for name in packages if not is_installed(name)))
    for server in SERVERS:
        if server.ENVIRONMENT is not None:
            environment(server.ENVIRONMENT)


def is_installed(package: str) -> bool:
    """Whether a package of Debian is installed."""
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}", package]
    done = subprocess.run(query, capture_output=True, text=True, check=False)
    return done.stdout == "installed"


def debian(packages: list[str]) -> None:
    """Install packages of Debian."""
    if not packages:
        return
    install = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        sys.exit(f"missing packages of Debian; install them with: sudo {' '.join(install)}")
    print(f"   {' '.join(packages)}", flush=True)
    for command in (["apt-get", "update", "--quiet"], install):
        done = subprocess.run(command, env=os.environ | QUIET, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def environment(name: str) -> None:
    """Make a Python environment, if there is none, or one of another lock."""
    lock, folder = HERE / f"{name}.lock", ENVIRONMENTS / name
    hash = hashlib.sha256(lock.read_bytes()).hexdigest()
    mark = folder / MARK
    if mark.is_file() and mark.read_text() == hash:
        return
    print(f"   {folder.relative_to(ROOT)}", flush=True)
    venv.create(folder, clear=True, with_pip=True)
    pip = [str(folder / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "-qq"]
    subprocess.run([*pip, "install", "--require-hashes", "--requirement", str(lock)], check=True)
    mark.write_text(hash)


if __name__ == "__main__":
    main()
