"""The release of this checkout, and an environment with its wheel, each made once per test run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from alibaba_press import ROOT
from alibaba_press.scripts import changelog
from alibaba_press.scripts.release.bundle import release
from alibaba_press.scripts.wheel_file import wheel_file
from alibaba_press.tests.support.shared import run_folder, shared_folder
from alibaba_press.tests.support.small_package import NAME

UV = Path(sys.executable).with_name("uv")


def real_release() -> Path:
    """Return the folder of the release of this checkout, beside its archive. It is shared."""

    def make(folder: Path) -> None:
        release(ROOT, changelog.latest(), folder / "dist", with_frictionless=False, with_site=False)

    return shared_folder("real-release", make) / "dist" / NAME


def wheel_environment(*libraries: str) -> Path:
    """Return the folder of the programs of a new environment, with the wheel and its extra
    `validate`, and these libraries. It is shared, and its libraries are the locked ones."""
    folder = run_folder() / "wheel-environment"

    def make(mark: Path) -> None:
        wheel = real_release() / wheel_file()
        run_uv("venv", "--quiet", "--clear", "--seed", "--python", sys.executable, folder)
        run_uv(
            *("pip", "install", "--quiet", "--python", folder / "bin" / "python"),
            *("--constraint", ROOT / "requirements.lock"),
            *("--build-constraint", ROOT / "requirements-build.lock"),
            *(f"{wheel}[validate]", *libraries),
        )

    shared_folder("wheel-environment-mark", make)
    return folder / "bin"


def run_uv(*arguments: str | Path) -> None:
    environment = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
    result = subprocess.run([UV, *arguments], env=environment, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
