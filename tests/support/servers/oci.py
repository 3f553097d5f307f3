"""Start Debian's docker-registry (CNCF Distribution 2.8), an OCI registry, on 127.0.0.1.

The environment holds oras, another client of such registries.
"""

from __future__ import annotations

import json
import secrets
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

from alibaba_press.scripts.project import ROOT
from alibaba_press.tests.support.servers.postgres import free_port
from alibaba_press.tests.support.servers.processes import start_program

DEBIAN = ["docker-registry", "openssl"]
ENVIRONMENT = "oci"
CLIENT = ROOT / ".venv-registries" / ENVIRONMENT / "bin" / "python"
"""The Python with oras."""

PROGRAM = "docker-registry"
PATIENCE = 300
"""Seconds that the start may take."""

TOKEN = "publisher:pass-7d1e5b"
HTPASSWD = "publisher:$2b$04$iTANXTfCuaDuOuBNAU8lFeTxvwU1FibQgwIx8tQQrfrXiIA4Yk0fS\n"
"""The user and the bcrypt hash of the password in TOKEN. The server accepts no other hash."""

CONFIG = """\
version: 0.1
log: {{level: error, accesslog: {{disabled: true}}}}
storage: {{filesystem: {{rootdirectory: {store}}}}}
http: {{addr: "127.0.0.1:{port}", secret: {secret}}}
auth: {auth}
"""


class Registry:
    """A server with its data in a folder. It keeps port and data when it is killed and started.

    ``auth`` is that part of its configuration. By default it asks for HTTP Basic at every call.
    """

    def __init__(self, folder: Path, *, auth: object = None) -> None:
        program = shutil.which(PROGRAM)
        if program is None:
            raise FileNotFoundError(
                f"{PROGRAM} is not installed; install it: apt-get install {DEBIAN[0]}"
            )
        folder.mkdir(parents=True, exist_ok=True)
        self._command = [program, "serve", str(folder / "config.yml")]
        self._log = folder / "registry.log"
        self._store = folder / "store" / "docker" / "registry" / "v2"
        self._process: subprocess.Popen[bytes] | None = None
        self._originals: dict[Path, bytes] = {}
        self.port = free_port()
        self.host = f"127.0.0.1:{self.port}"
        (folder / "htpasswd").write_text(HTPASSWD)
        basic = {"htpasswd": {"realm": "a registry", "path": str(folder / "htpasswd")}}
        config = CONFIG.format(
            store=folder / "store",
            port=self.port,
            secret=secrets.token_hex(16),
            auth=json.dumps(auth or basic),
        )
        (folder / "config.yml").write_text(config)

    def start(self) -> None:
        """Start the server, and return when it answers."""
        self._process = start_program(self._command, log=self._log)
        until = time.monotonic() + PATIENCE
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                self.stop()
                raise RuntimeError(f"{PROGRAM} does not answer:\n{self._log.read_text()[-2000:]}")
            time.sleep(0.05)

    def kill(self) -> None:
        """End the server at once, as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    stop = kill

    def target(self) -> str:
        """Return the target of a repository that does not exist yet."""
        return f"oci://{self.host}/tests/press-{secrets.token_hex(6)}"

    def flip(self, target: str, tag: str, file: str | None) -> None:
        """Change a byte of a layer in the store, or of the manifest if no file is named.

        All repositories share the store, so call `mend` afterwards.
        """
        repository = target.removeprefix(f"oci://{self.host}/")
        path = self._blob(self._tag(repository, tag))
        if file is not None:
            [digest] = [
                layer["digest"]
                for layer in json.loads(path.read_bytes())["layers"]
                if layer["annotations"]["org.opencontainers.image.title"] == file
            ]
            path = self._blob(digest)
        data = path.read_bytes()
        self._originals.setdefault(path, data)
        middle = len(data) // 2
        path.write_bytes(data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :])

    def mend(self) -> None:
        """Restore every byte that was changed."""
        while self._originals:
            path, data = self._originals.popitem()
            path.write_bytes(data)

    def _tag(self, repository: str, tag: str) -> str:
        link = f"repositories/{repository}/_manifests/tags/{tag}/current/link"
        return (self._store / link).read_text()

    def _blob(self, digest: str) -> Path:
        hash = digest.removeprefix("sha256:")
        return self._store / "blobs" / "sha256" / hash[:2] / hash / "data"

    def _answers(self) -> bool:
        try:
            urllib.request.urlopen(f"http://{self.host}/v2/", timeout=PATIENCE).close()
        except urllib.error.HTTPError as error:
            error.close()
            return True
        except OSError:
            return False
        return True
