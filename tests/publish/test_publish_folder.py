"""A registry in a folder keeps the contract, read from the folder or through a web server. It lists
its versions for programs, for Frictionless tools and for people."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import pytest
from frictionless import Catalog

from alibaba_press.scripts import changelog
from alibaba_press.scripts.errors import PressError
from alibaba_press.scripts.publish.registry_errors import Damaged, RegistryError
from alibaba_press.scripts.release.archive import pack
from alibaba_press.tests.publish.contract import Contract, Place
from alibaba_press.tests.publish.registries import (
    NAME,
    bring,
    bundle,
    digest,
    files,
    put,
    serving,
    write_hash_list,
)


def flip(root: Path, version: str, file: str) -> None:
    path = root / NAME / version / file
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


class TestFolder(Contract):
    @pytest.fixture
    def place(self, tmp_path: Path) -> Place:
        root = tmp_path / "registry"
        return Place(str(root), str(root), partial(flip, root))


class TestServedFolder(Contract):
    @pytest.fixture
    def place(self, tmp_path: Path) -> Iterator[Place]:
        root = tmp_path / "registry"
        root.mkdir()
        with serving(root) as server:
            yield Place(root.as_uri(), server.url, partial(flip, root))


def versions_in(root: Path) -> list[dict[str, str]]:
    packages: dict[str, list[dict[str, str]]]
    packages = json.loads((root / "versions.json").read_text())["packages"]
    return packages[NAME]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "registry"


def test_the_versions_are_listed_with_digest_and_date_of_the_changelog(
    root: Path, tmp_path: Path
) -> None:
    folders = {version: bundle(tmp_path, version) for version in ("1.9.0", "1.10.0")}
    for folder in folders.values():
        put(folder, root)
    assert versions_in(root) == [
        {"version": version, "digest": digest(folders[version]), "date": "2026-01-31"}
        for version in ("1.10.0", "1.9.0")
    ]


def test_frictionless_reads_the_catalog_and_its_packages(root: Path, tmp_path: Path) -> None:
    for version in ("1.0.0", "1.1.0"):
        put(bundle(tmp_path, version), root)
    catalog = Catalog.from_descriptor(str(root / "catalog.json"))
    assert catalog.dataset_names == [f"{NAME}-1.1.0", f"{NAME}-1.0.0"]
    for dataset, version in zip(catalog.datasets, ("1.1.0", "1.0.0"), strict=True):
        assert dataset.package.version == version
        [people] = dataset.package.resources
        assert Path(people.basepath or "", people.path or "").read_bytes() == b"id,name\na,Erika\n"


def test_the_page_lists_the_versions_and_its_links_lead_to_files(
    root: Path, tmp_path: Path
) -> None:
    class Links(HTMLParser):
        targets: list[str]

        def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
            self.targets += [value or "" for name, value in attributes if name == "href"]

    folder = bundle(tmp_path)
    put(folder, root)
    text = (root / "index.html").read_text("utf-8")
    links = Links()
    links.targets = []
    links.feed(text)
    assert f"{NAME}/1.0.0/datapackage.json" in links.targets
    assert [link for link in links.targets if not (root / link).is_file()] == []
    assert "People &lt;of the press&gt;" in text
    assert digest(folder) in text


def test_the_page_links_to_the_page_of_a_version_that_has_one(root: Path, tmp_path: Path) -> None:
    link = f'<a href="{NAME}/1.0.0/index.html">index.html</a>: all files'
    folder = bundle(tmp_path)
    put(folder, root)
    assert link not in (root / "index.html").read_text("utf-8")
    shutil.rmtree(root)
    (folder / "index.html").write_text("<!doctype html>", "utf-8")
    write_hash_list(folder)
    put(folder, root)
    assert link in (root / "index.html").read_text("utf-8")


def test_everybody_can_read_what_is_published_whatever_the_umask(
    root: Path, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    before = os.umask(0o077)
    try:
        root.mkdir(mode=0o755)
        put(folder, root)
    finally:
        os.umask(before)
    for path in root.rglob("*"):
        if path.name != ".lock":
            assert path.stat().st_mode & 0o777 == (0o755 if path.is_dir() else 0o644), path


def test_a_zip_is_published_as_its_folder(root: Path, tmp_path: Path) -> None:
    folder = bundle(tmp_path)
    archive = tmp_path / "press.zip"
    pack(folder, archive, changelog.latest().date)
    put(archive, root)
    assert files(root / NAME / "1.0.0") == files(folder)
    assert not put(folder, root).created


def test_a_file_is_not_a_registry(tmp_path: Path) -> None:
    with pytest.raises(RegistryError, match="Not a directory"):
        put(bundle(tmp_path), tmp_path / "bundle-1.0.0" / "README.md")


def test_a_folder_with_something_else_is_not_a_registry(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "index.html").write_text("mine")
    with pytest.raises(RegistryError, match=r"'index\.html', and no versions\.json"):
        put(bundle(tmp_path), tmp_path / "home")
    assert [path.name for path in (tmp_path / "home").iterdir()] == ["index.html"]


def test_a_link_in_the_store_is_not_followed(root: Path, tmp_path: Path) -> None:
    put(bundle(tmp_path, "1.0.0"), root)
    put(bundle(tmp_path, "1.1.0"), root)
    (root / NAME / "1.2.0").symlink_to(root / NAME / "1.0.0")
    with pytest.raises(Damaged, match="a link"):
        put(bundle(tmp_path, "1.2.0"), root)
    with pytest.raises(Damaged, match="a link"):
        bring(NAME, root, tmp_path / "out")
    readme = root / NAME / "1.1.0" / "README.md"
    readme.unlink()
    readme.symlink_to(root / NAME / "1.0.0" / "README.md")
    with pytest.raises(RegistryError, match="a link"):
        put(tmp_path / "bundle-1.1.0", root)
    elsewhere = tmp_path / "elsewhere"
    (root / NAME).rename(elsewhere)
    (root / NAME).symlink_to(elsewhere)
    with pytest.raises(Damaged, match="a link"):
        put(bundle(tmp_path, "1.3.0"), root)
    assert not (elsewhere / "1.3.0").exists()


@pytest.mark.parametrize("part", ["", "1.1.0", "1.1.0/data"])
def test_nothing_is_written_or_removed_through_a_link_that_appears_while_files_are_sent(
    root: Path, tmp_path: Path, part: str
) -> None:
    put(bundle(tmp_path), root)
    victim = tmp_path / "victim"
    (victim / "1.1.0" / "data").mkdir(parents=True)
    (victim / "1.1.0" / "data" / "precious.csv").write_text("mine")
    (victim / "SHA256SUMS").write_text("mine")
    before, replacements = files(victim), 0

    def step(name: str) -> None:
        nonlocal replacements
        if name.startswith("data/people.csv") and not replacements:
            [staged] = root.glob(".publishing-*")
            path = staged / part
            path.rename(path.with_name(f"{path.name}-moved"))
            path.symlink_to(victim / part)
            replacements += 1

    with suppress(PressError):
        put(bundle(tmp_path, "1.1.0"), root, step)
    assert replacements == 1
    assert files(victim) == before
