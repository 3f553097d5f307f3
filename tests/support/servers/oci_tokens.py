"""A token service for docker-registry. It gives bearer tokens as those of public registries do
(distribution's specification of token authentication). The user's token is the password at it."""

from __future__ import annotations

import base64
import json
import subprocess
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

SERVICE, ISSUER = "a registry", "a token service"
GRANTED = 300
"""Seconds until a token expires."""


class TokenService(ThreadingHTTPServer):
    """Lets everybody read, and whoever has the secret do what they ask for.

    ``requests`` holds the scope and the header Authorization of each request.
    """

    daemon_threads = True

    def __init__(self, folder: Path, secret: str) -> None:
        self.secret = secret
        self.requests: list[tuple[str, str]] = []
        self._key, self._certificate = folder / "key.pem", folder / "certificate.pem"
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
             "-subj", "/CN=token service", "-keyout", self._key, "-out", self._certificate],
            check=True,
            capture_output=True,
        )  # fmt: skip
        super().__init__(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self.serve_forever, args=(0.05,))

    def auth(self) -> dict[str, dict[str, str]]:
        """Return the part of a registry's configuration that makes it accept these tokens."""
        return {
            "token": {
                "realm": f"http://127.0.0.1:{self.server_port}/token",
                "service": SERVICE,
                "issuer": ISSUER,
                "rootcertbundle": str(self._certificate),
            }
        }

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self.shutdown()
        self._thread.join()
        self.server_close()

    def token(self, access: list[dict[str, Any]]) -> str:
        """Return a JSON Web Token that grants access, signed by RS256."""
        now = int(time.time())
        lines = self._certificate.read_text().splitlines()
        head = {"typ": "JWT", "alg": "RS256", "x5c": ["".join(lines[1:-1])]}
        claims = {
            "iss": ISSUER,
            "sub": "",
            "aud": SERVICE,
            "exp": now + GRANTED,
            "nbf": now - 10,
            "iat": now,
            "jti": str(time.time_ns()),
            "access": access,
        }
        text = ".".join(_base64(json.dumps(part).encode()) for part in (head, claims))
        signed = subprocess.run(
            ["openssl", "dgst", "-sha256", "-sign", self._key],
            input=text.encode(),
            check=True,
            capture_output=True,
        )
        return f"{text}.{_base64(signed.stdout)}"


class Handler(BaseHTTPRequestHandler):
    """Answers requests for a token."""

    server: TokenService

    def do_GET(self) -> None:
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        [scope] = query.get("scope", [""])
        authorization = self.headers.get("Authorization", "")
        self.server.requests.append((scope, authorization))
        secret = base64.b64decode(authorization.partition(" ")[2]).decode().partition(":")[2]
        if secret not in ("", self.server.secret):
            self._answer(401, {"errors": [{"message": f"{secret} is no token of ours"}]})
            return
        access = []
        if scope:
            kind, name, actions = scope.split(":")
            allowed = {"pull", "push"} if secret else {"pull"}
            granted = [action for action in actions.split(",") if action in allowed]
            access = [{"type": kind, "name": name, "actions": granted}]
        self._answer(200, {"token": self.server.token(access)})

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _answer(self, status: int, body: dict[str, Any]) -> None:
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")
