"""The parts that describe a release are the same to the byte wherever and whenever they are
written."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from pathlib import Path

from alibaba_press.tests import bundles, released

ELSEWHERE = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "0"}
PROGRAM = """
import sys
from pathlib import Path
from alibaba_press.tests import bundles, released

folder = bundles.bundle(released.small(), Path(sys.argv[1]))
for part in bundles.PARTS:
    part.write(released.small(), folder)
"""


def files(folder: Path) -> dict[str, bytes]:
    return {part.FILE: (folder / part.FILE).read_bytes() for part in bundles.PARTS}


def test_another_process_elsewhere_writes_the_same_bytes(tmp_path: Path) -> None:
    here = bundles.bundle(released.small(), tmp_path / "here")
    for part in bundles.PARTS:
        part.write(released.small(), here)
    there = tmp_path / "a longer way" / "there"
    command = [sys.executable, "-W", "ignore", "-c", PROGRAM, str(there)]
    subprocess.run(command, env=os.environ | ELSEWHERE, cwd=tmp_path, check=True)
    assert files(there) == files(here)


def test_neither_the_clock_nor_the_machine_is_in_them(tmp_path: Path) -> None:
    folder = bundles.bundle(released.small(), tmp_path / "here")
    for part in bundles.PARTS:
        part.write(released.small(), folder)
    for name, data in files(folder).items():
        assert str(tmp_path).encode() not in data, name
        assert str(datetime.date.today()).encode() not in data, name
        assert b"\r" not in data, name
