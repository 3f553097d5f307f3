"""Install what the servers of the tests need, as the first step of ``make test-registries``.

Each module of a server has two constants: ``DEBIAN`` names the Debian packages that it needs, and
``ENVIRONMENT`` its Python environment, or None. The packages of an environment are pinned in
NAME.lock, and it is created in ``.venv-registries`` by uv, which links the files of packages from
its cache. Packages without wheels are built with the setuptools of `BUILD_LOCK`. What is installed
already is not changed.
"""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol

from alibaba_press.scripts.project import ROOT

from . import ckan, format_validators, ftm, hf, invenio, oci, r


class Server(Protocol):
    """A module that names what a server needs."""

    @property
    def DEBIAN(self) -> list[str]: ...

    @property
    def ENVIRONMENT(self) -> str | None: ...


SERVERS: tuple[Server, ...] = (ckan, format_validators, ftm, hf, invenio, oci, r)
HERE = Path(__file__).parent
BUILD_LOCK = ROOT / "requirements-build.lock"
ENVIRONMENTS = ROOT / ".venv-registries"
UV = Path(sys.executable).with_name("uv")
MARK = "locked"
"""The file of a complete environment that contains the hash of its lock."""

QUIET = {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
"""Ask no questions, and start no services."""


def main() -> None:
    """Install what is missing, or exit with a message."""
    packages = {name for server in SERVERS for name in server.DEBIAN}
    install_packages(sorted(name for name in packages if not is_installed(name)))
    names = [server.ENVIRONMENT for server in SERVERS if server.ENVIRONMENT is not None]
    with ThreadPoolExecutor(len(names)) as pool:
        # Each of them waits for downloads most of the time.
        list(pool.map(create_environment, names))


def is_installed(package: str) -> bool:
    """Return whether a Debian package is installed."""
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}", package]
    result = subprocess.run(query, capture_output=True, text=True, check=False)
    return result.stdout == "installed"


def install_packages(packages: list[str]) -> None:
    """Install Debian packages."""
    if not packages:
        return
    install = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        sys.exit(f"missing Debian packages; install them with: sudo {' '.join(install)}")
    print(f"   {' '.join(packages)}", flush=True)
    for command in (["apt-get", "update", "--quiet"], install):
        run(command)


def create_environment(name: str) -> None:
    """Create a Python environment, unless it exists with the same lock."""
    lock, folder = HERE / f"{name}.lock", ENVIRONMENTS / name
    hash = hashlib.sha256(lock.read_bytes()).hexdigest()
    mark = folder / MARK
    if mark.is_file() and mark.read_text() == hash:
        return
    print(f"   {folder.relative_to(ROOT)}", flush=True)
    python = folder / "bin" / "python"
    run([UV, "venv", "--quiet", "--clear", "--python", sys.executable, folder])
    pinned = ("--require-hashes", "--build-constraints", BUILD_LOCK)
    run([UV, "pip", "sync", "--quiet", *pinned, "--python", python, lock])
    mark.write_text(hash)


def run(command: Sequence[str | Path]) -> None:
    """Run a command, or exit with its output if it fails."""
    environment = os.environ | QUIET
    result = subprocess.run(command, env=environment, capture_output=True, text=True)
    if result.returncode:
        sys.exit(f"{shlex.join(map(str, command))} failed:\n{result.stdout}{result.stderr}")


if __name__ == "__main__":
    main()
