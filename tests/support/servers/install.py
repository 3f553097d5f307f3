"""Install what the servers of the tests need, as the first step of ``make test-registries``.

Each module of a server has two constants: ``DEBIAN`` names the Debian packages that it needs, and
``ENVIRONMENT`` its Python environment, or None. The packages of an environment are pinned in
NAME.lock, and it is created in ``.venv-registries``. What is installed already is not changed.
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
    """A module that names what a server needs."""

    @property
    def DEBIAN(self) -> list[str]: ...

    @property
    def ENVIRONMENT(self) -> str | None: ...


SERVERS: tuple[Server, ...] = (ckan, hf, invenio, oci)
HERE = Path(__file__).parent
ENVIRONMENTS = ROOT / ".venv-registries"
MARK = "locked"
"""The file of a complete environment that contains the hash of its lock."""

QUIET = {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
"""Ask no questions, and start no services."""


def main() -> None:
    """Install what is missing, or exit with a message."""
    packages = {name for server in SERVERS for name in server.DEBIAN}
    install_packages(sorted(name for name in packages if not is_installed(name)))
    for server in SERVERS:
        if server.ENVIRONMENT is not None:
            create_environment(server.ENVIRONMENT)


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
        result = subprocess.run(command, env=os.environ | QUIET, capture_output=True, text=True)
        if result.returncode:
            sys.exit(f"{' '.join(command)} failed:\n{result.stdout}{result.stderr}")


def create_environment(name: str) -> None:
    """Create a Python environment, unless it exists with the same lock."""
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
