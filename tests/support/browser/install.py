"""Install the browser and the checkers that tests of the site use, as a step of ``make test-slow``.

Chromium and a Java runtime are Debian packages. axe-core and the Nu checker are npm packages that
`package-lock.json` pins with their hashes. What cannot be installed is told, and the tests that
need it are skipped with the same reason.
"""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from alibaba_press.scripts.project import ROOT

HERE = Path(__file__).parent
LOCK = HERE / "package-lock.json"
FOLDER = ROOT / ".venv-browser"
MODULES = FOLDER / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
NU_CHECKER = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
MARK = FOLDER / "locked"
"""The file of a complete installation that contains the hash of its lock."""

PROGRAMS = {"chromium": "chromium", "java": "default-jre-headless", "npm": "npm"}
"""The programs that are needed, and the Debian packages that have them."""

QUIET = {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}


class CannotInstall(Exception):
    """Something that tests of the site need is missing, and cannot be installed here."""


def main() -> None:
    """Install what is missing, or say why it cannot be."""
    try:
        install_programs([name for name in PROGRAMS if shutil.which(name) is None])
        install_checkers()
    except CannotInstall as problem:
        print(f"   tests of the site in a browser are skipped: {problem}", file=sys.stderr)


def missing() -> str:
    """Return what the tests lack, in words, or nothing."""
    programs = [name for name in ("chromium", "java") if shutil.which(name) is None]
    files = [path.name for path in (AXE, NU_CHECKER) if not path.is_file()]
    lacking = ", ".join([*programs, *files])
    install = "python -m alibaba_press.tests.support.browser.install"
    return f"{lacking} not installed; as root: {install}" if lacking else ""


def install_programs(names: list[str]) -> None:
    """Install the Debian packages of programs."""
    if not names:
        return
    packages = [PROGRAMS[name] for name in names]
    install = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        raise CannotInstall(f"{', '.join(names)} missing; install with: sudo {shlex.join(install)}")
    print(f"   {' '.join(packages)}", flush=True)
    for command in (["apt-get", "update", "--quiet"], install):
        _run(command)


def install_checkers() -> None:
    """Install the npm packages, unless they are there from the same lock."""
    hash = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if MARK.is_file() and MARK.read_text() == hash:
        return
    print(f"   {FOLDER.relative_to(ROOT)}", flush=True)
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    for name in ("package.json", LOCK.name):
        shutil.copy(HERE / name, FOLDER)
    # Scripts of packages are not run: that of vnu-jar downloads a Java runtime.
    _run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", FOLDER])
    MARK.write_text(hash)


def _run(command: Sequence[str | Path]) -> None:
    """Run a command. Raise CannotInstall with the end of its output if it fails."""
    environment = os.environ | QUIET
    result = subprocess.run(command, env=environment, capture_output=True, text=True)
    if result.returncode:
        words = shlex.join(map(str, command))
        raise CannotInstall(f"{words} failed:\n{(result.stdout + result.stderr)[-2000:]}")


if __name__ == "__main__":
    main()
