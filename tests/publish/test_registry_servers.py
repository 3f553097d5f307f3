"""The servers of the tests end when the process that started them ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from alibaba_press.tests.publish.registries import HANGING

pytestmark = pytest.mark.servers

STARTER = """
import json, signal, sys
from pathlib import Path
from alibaba_press.tests.support.servers.oci import Registry
from alibaba_press.tests.support.servers.postgres import Postgres

postgres, registry = Postgres(), Registry(Path(sys.argv[1]))
postgres.start()
registry.start()
servers = [postgres._process.pid, registry._process.pid, postgres._removal.pid]
print(json.dumps([servers, str(postgres.folder)]), flush=True)
signal.pause()
"""


def runs(pid: int) -> bool:
    """Return whether a process runs, even if nobody has asked for its exit status."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] not in "ZX"


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_servers_and_their_data_go_if_the_process_that_started_them_is_ended(
    tmp_path: Path, end: signal.Signals
) -> None:
    command = [sys.executable, "-c", STARTER, str(tmp_path / "registry")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as starter:
        assert starter.stdout is not None
        pids, folder = json.loads(starter.stdout.readline())
        assert all(runs(pid) for pid in pids)
        assert Path(folder, "data").is_dir()
        os.kill(starter.pid, end)
    deadline = time.monotonic() + HANGING
    while any(runs(pid) for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [pid for pid in pids if runs(pid)] == []
    assert not Path(folder).exists()
