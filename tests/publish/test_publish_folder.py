"""A registry in a folder keeps the contract, read from the folder or through a web server, and says
what it holds to programs, to Frictionless tools and to people."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from frictionless import Catalog

from alibaba_press.scripts import changelog
from alibaba_press.scripts.publish.registry_errors import Damaged, RegistryError
from alibaba_press.scripts.release.archive import pack
from alibaba_press.tests.publish.contract import Contract, Place
from alibaba_press.tests.publish.registries import NAME, bring, bundle, digest, files, put, serving


def flip(root: Path, version: str, file: str) -> None:
    path = root / NAME / version / file
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


class TestAFolder(Contract):
    @pytest.fixture
    def place(self, tmp_path: Path) -> Place:
        root = tmp_path / "registry"
        return Place(str(root), str(root), lambda *what: flip(root, *what))


class TestAFolderThatIsServed(Contract):
    @pytest.fixture
    def place(self, tmp_path: Path) -> Iterator[Place]:
        root = tmp_path / "registry"
        root.mkdir()
        with serving(root) as server:
            yield Place(root.as_uri(), server.url, lambda *what: flip(root, *what))


def versions_in(root: Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((root / "versions.json").read_text())["packages"][NAME]
    return found


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "registry"


def test_what_is_there_is_listed_for_programs_with_the_day_of_the_changelog(
    root: Path, tmp_path: Path
) -> None:
    made = [bundle(tmp_path, version) for version in ("1.9.0", "1.10.0")]
    for one in made:
        put(one, root)
    assert versions_in(root) == [
        {"version": version, "digest": digest(one), "date": "2026-01-31"}
        for version, one in (("1.10.0", made[1]), ("1.9.0", made[0]))
    ]


def test_the_catalog_is_one_of_frictionless_and_its_packages_can_be_read(
    root: Path, tmp_path: Path
) -> None:
    for version in ("1.0.0", "1.1.0"):
        put(bundle(tmp_path, version), root)
    catalog = Catalog.from_descriptor(str(root / "catalog.json"))
    assert catalog.dataset_names == [f"{NAME}-1.1.0", f"{NAME}-1.0.0"]
    for dataset, version in zip(catalog.datasets, ("1.1.0", "1.0.0"), strict=True):
        assert dataset.package.version == version
        [people] = dataset.package.resources
        assert Path(people.basepath or "", people.path or "").read_bytes() == b"id,name\na,Erika\n"


def test_the_page_lists_what_is_there_and_its_links_lead_somewhere(
    root: Path, tmp_path: Path
) -> None:
    class Links(HTMLParser):
        found: list[str]

        def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
            self.found += [value or "" for name, value in attributes if name == "href"]

    made = bundle(tmp_path)
    put(made, root)
    text = (root / "index.html").read_text("utf-8")
    links = Links()
    links.found = []
    links.feed(text)
    assert f"{NAME}/1.0.0/datapackage.json" in links.found
    assert [link for link in links.found if not (root / link).is_file()] == []
    assert "People &lt;of the press&gt;" in text
    assert digest(made) in text


def test_everybody_can_read_what_is_published_whatever_mask_is_set(
    root: Path, tmp_path: Path
) -> None:
    made = bundle(tmp_path)
    before = os.umask(0o077)
    try:
        root.mkdir(mode=0o755)
        put(made, root)
    finally:
        os.umask(before)
    for path in root.rglob("*"):
        if path.name != ".lock":
            assert path.stat().st_mode & 0o777 == (0o755 if path.is_dir() else 0o644), path


def test_a_zip_is_published_as_its_folder(root: Path, tmp_path: Path) -> None:
    made = bundle(tmp_path)
    archive = tmp_path / "press.zip"
    pack(made, archive, changelog.latest().date)
    put(archive, root)
    assert files(root / NAME / "1.0.0") == files(made)
    assert not put(made, root).created


def test_a_file_is_no_registry(tmp_path: Path) -> None:
    with pytest.raises(RegistryError, match="Not a directory"):
        put(bundle(tmp_path), tmp_path / "bundle-1.0.0" / "README.md")


def test_a_folder_of_something_else_is_no_registry(tmp_path: Path) -> None:
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
