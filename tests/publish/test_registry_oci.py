"""Publish to a real docker-registry: what holds for every kind of registry, and for OCI alone.
Publishers at the same time, crashes, and tokens have modules of their own.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from alibaba_press.scripts.publish.bundle import verify_hashes_only
from alibaba_press.scripts.publish.publishing import dry_run
from alibaba_press.scripts.publish.registry_errors import (
    Damaged,
    NotFound,
    RegistryError,
    VersionExists,
)
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.oci_places import (
    OciContract,
    call,
    place,
    place_in,
    push,
    push_blob,
    server,
    tagged,
    tags,
)
from alibaba_press.tests.publish.registries import (
    NAME,
    bundle,
    describe,
    digest,
    files,
    write_hash_list,
)
from alibaba_press.tests.publish.test_oci import RECORDED
from alibaba_press.tests.support.servers.oci import CLIENT, TOKEN, Registry

__all__ = ["place", "server"]

pytestmark = pytest.mark.servers

IMAGE = "org.opencontainers.image"


class TestOci(OciContract):
    """A repository of docker-registry that asks for HTTP Basic."""


def test_a_manifest_shows_what_the_descriptor_says(place: Place, tmp_path: Path) -> None:
    folder = bundle(tmp_path)
    place.put(folder)
    descriptor = json.loads((folder / "datapackage.json").read_text())
    manifest = tagged(place)
    assert manifest["annotations"] == {
        f"{IMAGE}.title": descriptor["title"],
        f"{IMAGE}.description": descriptor["description"],
        f"{IMAGE}.version": descriptor["version"],
        f"{IMAGE}.licenses": descriptor["licenses"][0]["name"],
        f"{IMAGE}.authors": descriptor["contributors"][0]["title"],
        f"{IMAGE}.url": descriptor["homepage"],
        f"{IMAGE}.created": "2026-01-31T00:00:00Z",
        "vnd.alibaba-press.name": descriptor["name"],
        "vnd.alibaba-press.keywords": ", ".join(descriptor["keywords"]),
        "vnd.alibaba-press.digest": digest(folder),
    }
    assert manifest["artifactType"] == "application/vnd.alibaba-press.release.v1"
    assert call(place, f"blobs/{manifest['config']['digest']}").json() == descriptor
    report = dry_run(folder, place.to, access=place.access(), check=verify_hashes_only)
    rows = {line.split()[0]: line for line in report.splitlines()[3:]}
    for field in (*descriptor, "date", "columns"):
        assert "no place" not in rows[field]
        assert "config (datapackage.json)" in rows[field] or field == "date"
    for field in ("title", "description", "version", "licenses"):
        assert f"annotation {IMAGE}.{field}" in rows[field]


def test_each_file_is_a_layer_with_its_path_and_kind(place: Place, tmp_path: Path) -> None:
    folder = bundle(tmp_path)
    place.put(folder)
    layers = {layer["annotations"][f"{IMAGE}.title"]: layer for layer in tagged(place)["layers"]}
    assert {name: layer["mediaType"] for name, layer in layers.items()} == {
        "SHA256SUMS": "text/plain",
        "README.md": "text/markdown",
        "CHANGELOG.md": "text/markdown",
        "datapackage.json": "application/json",
        "data/people.csv": "text/csv",
        "data/noise.bin": "application/octet-stream",
    }
    for name, data in files(folder).items():
        assert layers[name]["digest"] == "sha256:" + hashlib.sha256(data).hexdigest()
        assert layers[name]["size"] == len(data)


@pytest.fixture
def second_server(tmp_path: Path) -> Iterator[Registry]:
    server = Registry(tmp_path / "second")
    server.start()
    yield server
    server.stop()


def test_the_same_release_is_the_same_manifest_wherever_it_is_published(
    server: Registry, second_server: Registry, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    places = [place_in(server, TOKEN), place_in(server, TOKEN), place_in(second_server, TOKEN)]
    for one_place in places:
        one_place.put(folder)
    assert len({call(one_place, "manifests/1.0.0").content for one_place in places}) == 1


PULL = """
import sys
from oras.provider import Registry

target, token, folder = sys.argv[1:]
client = Registry(insecure=True, auth_backend="basic")
client.auth.set_basic_auth(*token.split(":"))
client.pull(target=target, outdir=folder)
"""


def test_another_client_pulls_the_release_with_its_folders(place: Place, tmp_path: Path) -> None:
    folder = bundle(tmp_path)
    place.put(folder)
    pulled = tmp_path / "pulled"
    target = f"{place.to.removeprefix('oci://')}:1.0.0"
    subprocess.run([CLIENT, "-c", PULL, target, TOKEN, pulled], check=True, timeout=300)
    assert files(pulled) == files(folder)


def test_what_version_1_0_0_of_the_program_published_is_the_same(
    place: Place, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    for data in files(folder).values():
        push_blob(place, data)
    push(place, "1.0.0", RECORDED.read_bytes())
    published = place.put(folder)
    assert not published.created
    assert published.version.digest == digest(folder)
    assert call(place, "manifests/1.0.0").content == RECORDED.read_bytes()
    assert files(place.bring(NAME, tmp_path / "out")) == files(folder)


def test_empty_files_files_that_are_alike_and_deep_folders_come_back(
    place: Place, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    (folder / "a" / "b" / "c").mkdir(parents=True)
    for name in ("empty", "a/empty", "a/b/c/people.csv", "LICENSE"):
        (folder / name).write_bytes(b"" if "empty" in name else b"id,name\n")
    write_hash_list(folder)
    place.put(folder)
    assert files(place.bring(NAME, tmp_path / "out")) == files(folder)


def test_a_manifest_that_was_changed_is_found_by_its_digest(place: Place, tmp_path: Path) -> None:
    folder = bundle(tmp_path)
    place.put(folder)
    place.flip("1.0.0", None)  # type: ignore[arg-type]
    for pin in ("", "@1.0.0"):
        with pytest.raises(Damaged, match=r"tag 1\.0\.0"):
            place.bring(f"{NAME}{pin}", tmp_path / "out")
    with pytest.raises(NotFound):
        place.bring(f"{NAME}@{digest(folder)}", tmp_path / "out")
    with pytest.raises(Damaged):
        place.put(folder)


def test_artifacts_of_others_are_not_touched(place: Place, tmp_path: Path) -> None:
    place.put(bundle(tmp_path, "0.9.0"))
    image = tagged(place, "0.9.0") | {"artifactType": "application/vnd.example.image"}
    push(place, "1.0.0", image)
    push(place, "latest", image)
    assert place.versions() == ["0.9.0"]
    with pytest.raises(VersionExists, match="something else is tagged so"):
        place.put(bundle(tmp_path))
    assert tagged(place) == image
    assert tags(place)[-2:] == ["1.0.0", "latest"]


def test_a_tag_that_was_moved_is_refused(place: Place, tmp_path: Path) -> None:
    folder = bundle(tmp_path)
    place.put(folder)
    place.put(bundle(tmp_path / "other", "1.1.0"))
    push(place, "1.0.0", tagged(place, "1.1.0"))
    with pytest.raises(Damaged, match=r"'1\.1\.0' under the tag 1\.0\.0"):
        place.bring(f"{NAME}@1.0.0", tmp_path / "out")
    lying = tagged(place, "1.1.0")
    lying["annotations"][f"{IMAGE}.version"] = "1.0.0"
    push(place, "1.0.0", lying)
    with pytest.raises(Damaged, match=r"a descriptor of alibaba-press 1\.0\.0"):
        place.bring(f"{NAME}@1.0.0", tmp_path / "out")
    with pytest.raises(VersionExists, match="raise the version"):
        place.put(folder)


def test_a_manifest_with_another_digest_of_the_version_is_refused(
    place: Place, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    place.put(folder)
    lying = tagged(place)
    lying["annotations"]["vnd.alibaba-press.digest"] = "sha256:" + "0" * 64
    push(place, "1.0.0", lying)
    with pytest.raises(Damaged, match="SHA256SUMS is sha256:"):
        place.bring(NAME, tmp_path / "out")
    with pytest.raises(Damaged, match="SHA256SUMS is sha256:"):
        place.put(folder)


def test_two_packages_in_a_repository_are_not_mixed_up(place: Place, tmp_path: Path) -> None:
    place.put(bundle(tmp_path))
    folder = bundle(tmp_path, "2.0.0")
    describe(folder, "2.0.0", name="another")
    assert place.put(folder).version.name == "another"
    assert place.versions() == ["1.0.0"]
    another = bundle(tmp_path / "another")
    describe(another, "1.0.0", name="another")
    with pytest.raises(VersionExists, match="something else is tagged so"):
        place.put(another)


def test_a_file_that_the_server_has_already_is_read_back_too(place: Place, tmp_path: Path) -> None:
    place.put(bundle(tmp_path))
    place.flip("1.0.0", "data/noise.bin")
    with pytest.raises(Damaged, match=r"for noise\.bin") as error:
        place.put(bundle(tmp_path, "1.1.0"))
    assert "remove this blob" in str(error.value)
    assert "has no tag" in str(error.value)
    assert tags(place)[0] == "1.0.0"
    assert "1.1.0" not in tags(place)


def test_a_release_that_changes_while_it_is_published_is_refused(
    place: Place, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)

    def step(name: str) -> None:
        if name.startswith("README.md"):
            (folder / "README.md").write_text("changed")

    with pytest.raises(RegistryError, match="digest"):
        place.put(folder, step)
    assert place.versions() == []


def test_a_missing_repository_is_reported(place: Place, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no repository of this name"):
        place.bring(NAME, tmp_path / "out")
