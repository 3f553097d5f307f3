"""A stand-in for the Hugging Face Hub, in memory, with the calls that are used.

The software of the hub is not available. The stand-in follows what huggingface_hub sends and
expects. Tests with it show that the steps are right if the hub behaves like this, not that it does.
Large content goes through another host, as on the hub; that host must not see the token.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import threading
import urllib.parse
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from alibaba_press.tests.publish.hub_store import Commit, Store, large, oid

REPOSITORY = "press/alibaba"


class Refusal(Exception):
    """An answer other than a success."""

    def __init__(self, status: int, message: str, code: str = "") -> None:
        super().__init__(message)
        self.status, self.code = status, code


Fault = Callable[["Handler"], None]
Answer = tuple[int, dict[str, str], bytes]
"""Status, headers and content."""


class Handler(BaseHTTPRequestHandler):
    """Answers one call."""

    server: Hub
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # an answer goes in one piece

    def do_GET(self) -> None:
        if self.server.dead:
            self.close_connection = True
            return
        self.body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
        self.server.calls.append(f"{self.command} {self.path}")
        host = self.headers["Host"].partition(":")[0]
        self.server.authorizations.add((host, self.headers.get("Authorization")))
        try:
            for part, fault in self.server.faults.items():
                if f"{self.command} {path}".startswith(part):
                    fault(self)
            for pattern, name in ROUTES.items():
                if match := re.fullmatch(pattern, f"{self.command} {path}"):
                    self.check_authorization(writing=self.command in ("POST", "PUT"), path=path)
                    with self.server.store.lock:
                        status, headers, body = getattr(self, name)(*match.groups())
                    break
            else:
                raise Refusal(404, f"no such call: {self.command} {path}")
        except Refusal as error:
            status, body = error.status, json.dumps({"error": str(error)}).encode()
            headers = {"Content-Type": "application/json", "X-Error-Code": error.code}
        self.send_response(status)
        for header, value in {**headers, "Content-Length": len(body)}.items():
            self.send_header(header, str(value))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_HEAD = do_POST = do_PUT = do_GET

    def check_authorization(self, writing: bool, path: str) -> None:
        store, authorization = self.server.store, self.headers.get("Authorization")
        if path.startswith("/storage/"):
            if authorization is not None:
                raise Refusal(400, "only one kind of authorization is allowed")
            return
        if authorization not in (None, f"Bearer {store.token}"):
            raise Refusal(401, "Invalid credentials in Authorization header")
        if authorization is None and path == "/api/repos/create":
            raise Refusal(401, "Invalid username or password.")
        hidden = store.private or not store.exists
        if authorization is None and (hidden or writing):
            raise Refusal(401, "Repository not found", "RepoNotFound")
        if not store.exists and path not in ("/api/repos/create", "/api/validate-yaml"):
            raise Refusal(404, "Repository not found", "RepoNotFound")

    def json(self, document: Any) -> Answer:
        return 200, {"Content-Type": "application/json"}, json.dumps(document).encode()

    def create(self) -> Answer:
        url = f"{self.server.url}/datasets/{REPOSITORY}"
        status, headers, body = self.json({"url": url, "error": "You already created this repo"})
        self.server.store.exists, existed = True, self.server.store.exists
        return (409 if existed else status), headers, body

    def valid(self) -> Answer:
        return self.json({"errors": [], "warnings": []})

    def refs(self) -> Answer:
        store = self.server.store
        heads = {"main": store.main[-1]}
        return self.json(
            {
                "converts": [],
                **{
                    kind: [
                        {"name": name, "ref": f"refs/{git}/{name}", "targetCommit": commit}
                        for name, commit in refs.items()
                    ]
                    for kind, git, refs in (
                        ("branches", "heads", heads),
                        ("tags", "tags", store.tags),
                    )
                },
            }
        )

    def history(self) -> Answer:
        return self.json(
            [
                {
                    "id": commit,
                    "authors": [{"user": "someone"}],
                    "date": "2026-02-03T04:05:06.000Z",
                    "title": self.server.store.commits[commit].title,
                    "message": self.server.store.commits[commit].message,
                }
                for commit in reversed(self.server.store.main)
            ]
        )

    def tree(self, commit: str) -> Answer:
        files = self.find_commit(commit).files
        folders = {name.rpartition("/")[0] for name in files} - {""}
        return self.json(
            [{"type": "directory", "oid": "0" * 40, "size": 0, "path": path} for path in folders]
            + [
                {"type": "file", "oid": "0" * 40, "size": len(data), "path": name}
                for name, data in files.items()
            ]
        )

    def preupload(self) -> Answer:
        existing = self.server.store.commits[self.server.store.main[-1]].files
        return self.json(
            {
                "files": [
                    {
                        "path": file["path"],
                        "uploadMode": "lfs" if large(file["path"]) else "regular",
                        "shouldIgnore": False,
                        "oid": oid(file["path"], existing.get(file["path"])),
                    }
                    for file in json.loads(self.body)["files"]
                ]
            }
        )

    def batch(self) -> Answer:
        def with_upload(entry: dict[str, Any]) -> dict[str, Any]:
            if entry["oid"] in self.server.store.large:
                return entry
            upload = {"href": f"{self.server.storage}/storage/{entry['oid']}"}
            return {**entry, "actions": {"upload": upload}}

        objects = [with_upload(entry) for entry in json.loads(self.body)["objects"]]
        return self.json({"transfer": "basic", "objects": objects})

    def upload(self, oid: str) -> Answer:
        if hashlib.sha256(self.body).hexdigest() != oid:
            raise Refusal(400, "the content has another hash")
        self.server.store.large[oid] = self.body
        return 200, {}, b""

    def commit(self) -> Answer:
        store = self.server.store
        lines = [json.loads(line) for line in self.body.splitlines()]
        header = lines[0]["value"]
        if header.get("parentCommit", store.main[-1]) != store.main[-1]:
            raise Refusal(412, "A commit has happened since. Please refresh and try again.")
        files = dict(store.commits[store.main[-1]].files)
        for line in lines[1:]:
            value = line["value"]
            if line["key"] == "file":
                files[value["path"]] = base64.b64decode(value["content"])
            elif line["key"] == "lfsFile":
                if value["oid"] not in store.large:
                    raise Refusal(400, f"no such object: {value['oid']}")
                files[value["path"]] = store.large[value["oid"]]
            elif files.pop(value["path"], None) is None:
                raise Refusal(404, "A file with this name doesn't exist", "EntryNotFound")
        hash = store.commit(header["summary"], header["description"], files)
        url = f"{self.server.url}/datasets/{REPOSITORY}/commit/{hash}"
        return self.json({"success": True, "commitOid": hash, "commitUrl": url})

    def tag(self, commit: str) -> Answer:
        self.find_commit(commit)
        name = json.loads(self.body)["tag"]
        if name in self.server.store.tags:
            raise Refusal(409, f"Tag reference exists already: {name}")
        self.server.store.tags[name] = commit
        return self.json({})

    def resolve(self, commit: str, file: str) -> Answer:
        data = self.file(commit, file)
        if large(file):
            url = f"{self.server.storage}/storage/{commit}/{file}"
        else:
            url = f"/api/resolve-cache/datasets/{REPOSITORY}/{commit}/{file}"
        return 307, {"Location": url, "X-Repo-Commit": commit, "X-Linked-Size": str(len(data))}, b""

    def content(self, commit: str, file: str) -> Answer:
        data = self.file(commit, file)
        return 200, {"Content-Type": "text/plain", "X-Repo-Commit": commit, "ETag": '"x"'}, data

    def find_commit(self, commit: str) -> Commit:
        existing = self.server.store.commits.get(commit)
        if existing is None:
            raise Refusal(404, f"Invalid rev id: {commit}", "RevisionNotFound")
        return existing

    def file(self, commit: str, file: str) -> bytes:
        data = self.find_commit(commit).files.get(file)
        if data is None:
            raise Refusal(404, "Entry not found", "EntryNotFound")
        return data

    def log_message(self, format: str, *args: object) -> None:
        pass


ROUTES = {
    "POST /api/repos/create": "create",
    "POST /api/validate-yaml": "valid",
    f"GET /api/datasets/{REPOSITORY}/refs": "refs",
    f"GET /api/datasets/{REPOSITORY}/commits/main": "history",
    f"GET /api/datasets/{REPOSITORY}/tree/([^/]+)": "tree",
    f"POST /api/datasets/{REPOSITORY}/preupload/main": "preupload",
    f"POST /datasets/{REPOSITORY}.git/info/lfs/objects/batch": "batch",
    "PUT /storage/([0-9a-f]{64})": "upload",
    f"POST /api/datasets/{REPOSITORY}/commit/main": "commit",
    f"POST /api/datasets/{REPOSITORY}/tag/([^/]+)": "tag",
    f"(?:GET|HEAD) /datasets/{REPOSITORY}/resolve/([^/]+)/(.+)": "resolve",
    f"(?:GET|HEAD) /api/resolve-cache/datasets/{REPOSITORY}/([^/]+)/(.+)": "content",
    "GET /storage/([^/]+)/(.+)": "content",
}


class Hub(ThreadingHTTPServer):
    """The hub at 127.0.0.1, and its storage at localhost.

    ``faults`` are functions that are called first, by the beginning of a call. ``calls`` are all
    methods and paths, ``authorizations`` the pairs of host and Authorization.
    """

    daemon_threads = True

    def __init__(self, store: Store, port: int = 0) -> None:
        self.store = store
        self.dead = False
        self.faults: dict[str, Fault] = {}
        self.calls: list[str] = []
        self.authorizations: set[tuple[str, str | None]] = set()
        super().__init__(("127.0.0.1", port), Handler)
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.storage = f"http://localhost:{self.server_port}"
        self._thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def die(self) -> None:
        """Stop answering, on open connections too."""
        self.dead = True
        self.shutdown()
        self._thread.join()
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore a client that disconnects."""
