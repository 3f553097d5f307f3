"""What the hub's own client is used for, and what it may not do."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx2
import huggingface_hub
import pytest
from huggingface_hub import constants, get_session
from huggingface_hub.utils.tqdm import are_progress_bars_disabled

from alibaba_press.scripts.publish.access import Access
from alibaba_press.scripts.publish.http_client import HttpClient
from alibaba_press.scripts.publish.hugging_face import client as hugging_face_client
from alibaba_press.scripts.publish.registry_errors import RegistryError, WrongCall
from alibaba_press.scripts.publish.targets import open_source
from alibaba_press.scripts.publish.token import VARIABLE
from alibaba_press.tests.publish.hub import REPOSITORY
from alibaba_press.tests.publish.hub_places import SHOWN, TOKEN, OnTheHub, on_the_hub
from alibaba_press.tests.publish.registries import bundle, files

# The client sends files in a way that its HTTP library would have otherwise.
pytestmark = pytest.mark.filterwarnings("ignore:Use 'content=:DeprecationWarning")


@pytest.fixture
def place() -> Iterator[OnTheHub]:
    with on_the_hub() as place:
        yield place


@pytest.mark.parametrize(
    "target", ["hf:", "hf:press", "hf:a/b/c", "hf:a/b?x", "hf://datasets/a/b", "hf:a/b@main"]
)
def test_a_target_that_names_no_repository_is_refused(target: str) -> None:
    with pytest.raises(WrongCall, match="hf:organization/name"):
        open_source(target, Access(environment={}))


@pytest.mark.parametrize(
    "endpoint", ["http://mirror.example.org", "ftp://x.example", "https://me:pw@mirror.example.org"]
)
def test_a_mirror_needs_https_and_no_password(endpoint: str) -> None:
    with pytest.raises(WrongCall) as refused:
        open_source("hf:a/b", Access(environment={"HF_ENDPOINT": endpoint}))
    assert "pw" not in str(refused.value)


def test_a_mirror_replaces_the_hub() -> None:
    open_source("hf:a/b", Access(environment={"HF_ENDPOINT": "https://mirror.example.org/hub"}))
    open_source("hf:a/b", Access(environment={"HF_ENDPOINT": ""}))


def test_no_redirect_leads_from_https_to_plain_http() -> None:
    client = HttpClient(Access(environment={}))
    bridge = hugging_face_client.Bridge(client, "https://hub.example.org")
    with pytest.raises(RegistryError, match=r"a redirect to https:\n.*one to http://hub\.example"):
        bridge.handle_request(httpx2.Request("GET", "http://hub.example.org/"))


def test_the_settings_of_the_client_are_restored(place: OnTheHub, tmp_path: Path) -> None:
    clients = list[httpx2.Client]()

    def factory() -> httpx2.Client:
        clients.append(httpx2.Client())
        return clients[-1]

    huggingface_hub.set_client_factory(factory)
    before = {name: getattr(constants, name) for name in hugging_face_client.SETTINGS}
    log = logging.getLogger("huggingface_hub")
    level = log.level
    try:
        place.put(bundle(tmp_path))
        assert clients == []
        assert get_session() is clients[0]
        assert {name: getattr(constants, name) for name in before} == before
        assert set(before.values()) == {False}
        assert log.level == level < logging.CRITICAL
        assert not are_progress_bars_disabled()
    finally:
        huggingface_hub.set_client_factory(httpx2.Client)


PUBLISH = """
import sys
from pathlib import Path
from alibaba_press.scripts.publish.access import Access
from alibaba_press.scripts.publish.bundle import verify_hashes_only
from alibaba_press.scripts.publish.publishing import publish

publish(Path(sys.argv[1]), sys.argv[2], access=Access(plain_http=True), check=verify_hashes_only)
"""


@pytest.mark.slow
def test_no_file_of_the_user_is_read_or_written_and_no_other_server_is_called(
    place: OnTheHub, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    token_file = home / ".cache" / "huggingface" / "token"
    token_file.parent.mkdir(parents=True)
    token_file.write_text("hf_of-the-file")
    (home / ".netrc").write_text("machine 127.0.0.1 login x password y\n")
    before = files(home)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "HF_ENDPOINT": place.server.url,
        "HF_TOKEN": "hf_of-the-environment",
        # The client would ask another server for a token, and fail as there is none.
        "HF_OIDC_RESOURCE": f"datasets/{REPOSITORY}",
        VARIABLE: TOKEN,
    }
    command = [sys.executable, "-c", PUBLISH, str(bundle(tmp_path)), place.to]
    process = subprocess.run(
        command, check=False, capture_output=True, text=True, env=environment, cwd=tmp_path
    )
    assert (process.returncode, process.stdout, process.stderr) == (0, "", "")
    assert files(home) == before
    assert place.server.authorizations == SHOWN
    assert [call for call in place.server.calls if "agent" in call or "telemetry" in call] == []
    assert place.versions() == ["1.0.0"]
