"""A folder registry unpacks the site of a release beside the version, and begins with it."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from alibaba_press.scripts.changelog import latest
from alibaba_press.scripts.package.open_folder import OpenFolder
from alibaba_press.scripts.publish.bundle import verify_hashes_only
from alibaba_press.scripts.publish.folder import sites
from alibaba_press.scripts.publish.publishing import publish
from alibaba_press.scripts.publish.registry_errors import RegistryError
from alibaba_press.scripts.release.archive import compress
from alibaba_press.tests.publish.registries import (
    NAME,
    bring,
    bundle,
    describe,
    files,
    put,
    write_hash_list,
)
from alibaba_press.tests.support.progress import Recorder

START = b"<!doctype html><title>Claims</title>"
SITE = {"index.html": START, "tables/figures.html": b"<!doctype html>3.5"}
REFRESH = '<meta http-equiv="refresh" content="0; url={}">'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "registry"


def add_site(folder: Path, pages: dict[str, bytes], top: str = "press-site") -> Path:
    """Add a site to a made-up release, and return its folder."""
    with (folder / "site.zip").open("wb") as target:
        compress(((f"{top}/{name}", data) for name, data in pages.items()), target, latest().date)
    write_hash_list(folder)
    return folder


def site_in(root: Path, version: str = "1.0.0") -> dict[str, bytes]:
    """Return the pages of the site of a version."""
    pages = files(root / NAME / f"{version}-site")
    pages.pop("site.zip.sha256", None)
    return pages


def warnings_of(folder: Path, root: Path) -> list[str]:
    """Publish a made-up release, and return what the publisher is warned of."""
    progress = Recorder()
    publish(folder, str(root), check=verify_hashes_only, progress=progress)
    return progress.notes


def test_the_site_is_unpacked_beside_the_version_and_is_the_first_page_of_the_registry(
    root: Path, tmp_path: Path
) -> None:
    folder = add_site(bundle(tmp_path), SITE)
    put(folder, root)
    assert site_in(root) == SITE
    assert files(root / NAME / "1.0.0") == files(folder)
    start = f"{NAME}/1.0.0-site/index.html"
    assert REFRESH.format(start) in (root / "index.html").read_text("utf-8")
    versions = (root / "versions.html").read_text("utf-8")
    assert f'<a href="{start}">site</a>' in versions
    assert "refresh" not in versions
    assert '<a href="index.html">Start' in versions
    modes = {path.stat().st_mode & 0o777 for path in (root / NAME / "1.0.0-site").rglob("*")}
    assert modes == {0o644, 0o755}


def test_the_first_page_is_the_site_of_the_newest_version(root: Path, tmp_path: Path) -> None:
    for version in ("1.10.0", "1.9.0"):
        put(add_site(bundle(tmp_path, version), SITE), root)
    page = (root / "index.html").read_text("utf-8")
    assert REFRESH.format(f"{NAME}/1.10.0-site/index.html") in page
    put(bundle(tmp_path, "1.11.0"), root)
    assert "refresh" not in (root / "index.html").read_text("utf-8")


def test_the_first_page_of_a_registry_of_two_packages_lists_them(
    root: Path, tmp_path: Path
) -> None:
    put(add_site(bundle(tmp_path), SITE), root)
    neighbour = bundle(tmp_path / "neighbour")
    describe(neighbour, "1.0.0", name="neighbour")
    put(neighbour, root)
    page = (root / "index.html").read_text("utf-8")
    assert page == (root / "versions.html").read_text("utf-8")
    assert f'<a href="{NAME}/1.0.0-site/index.html">site</a>' in page


def test_a_fetched_version_has_the_archive_and_not_the_pages(root: Path, tmp_path: Path) -> None:
    folder = add_site(bundle(tmp_path), SITE)
    put(folder, root)
    assert files(bring(NAME, root, tmp_path / "out").folder) == files(folder)


def test_the_site_of_a_version_that_was_withdrawn_is_removed(root: Path, tmp_path: Path) -> None:
    put(add_site(bundle(tmp_path), SITE), root)
    shutil.rmtree(root / NAME / "1.0.0")
    put(bundle(tmp_path, "1.1.0"), root)
    assert sorted(path.name for path in (root / NAME).iterdir()) == ["1.1.0"]
    assert list(root.glob(".publishing-*")) == []


def test_the_site_of_a_version_that_was_replaced_is_replaced(root: Path, tmp_path: Path) -> None:
    put(add_site(bundle(tmp_path), SITE), root)
    shutil.rmtree(root / NAME / "1.0.0")
    other = {"index.html": b"<!doctype html>Other"}
    put(add_site(bundle(tmp_path / "other"), other), root)
    assert site_in(root) == other


@pytest.mark.parametrize("can_exchange", [True, False])
def test_the_next_publisher_unpacks_a_site_that_is_missing_or_of_another_archive(
    root: Path, tmp_path: Path, can_exchange: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not can_exchange:
        monkeypatch.setattr(OpenFolder, "exchange", lambda *arguments: False)
    folder = add_site(bundle(tmp_path), SITE)
    put(folder, root)
    site = root / NAME / "1.0.0-site"
    (site / "site.zip.sha256").write_text("0" * 64 + "  site.zip\n")
    (site / "index.html").write_text("changed")
    assert not put(folder, root).created
    assert site_in(root) == SITE
    shutil.rmtree(site)
    put(folder, root)
    assert site_in(root) == SITE


def half_unpacked(archive: Path, folder: Path, most_entries: int) -> Path:
    """Write half of a site, until the disk is full."""
    (folder / "press-site").mkdir()
    (folder / "press-site" / "index.html").write_bytes(START)
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_leaves_no_half_of_a_site_and_the_next_publisher_completes_it(
    root: Path, tmp_path: Path
) -> None:
    folder = add_site(bundle(tmp_path), SITE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sites, "unpack", half_unpacked)
        with pytest.raises(
            RegistryError, match=r"No space left[^$]+ is published, but may not be listed yet"
        ):
            put(folder, root)
    assert sorted(path.name for path in (root / NAME).iterdir()) == ["1.0.0"]
    assert list(root.glob(".publishing-*")) == []
    assert not put(folder, root).created
    assert site_in(root) == SITE


def leave_the_folder(folder: Path) -> None:
    add_site(folder, {"../../../../evil.html": START})


def name_an_absolute_path(folder: Path) -> None:
    add_site(folder, SITE, top="/tmp")


def add_a_link(folder: Path) -> None:
    with zipfile.ZipFile(folder / "site.zip", "w") as archive:
        link = zipfile.ZipInfo("site/index.html")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    write_hash_list(folder)


def add_too_many_pages(folder: Path) -> None:
    add_site(folder, {f"{number}.html": b"" for number in range(6)})


def unpack_to_very_much(folder: Path) -> None:
    add_site(folder, {"index.html": bytes(3_000_000)})


def use_the_name_of_the_hash(folder: Path) -> None:
    add_site(folder, {**SITE, "site.zip.sha256": b"0" * 64})


def be_no_archive(folder: Path) -> None:
    (folder / "site.zip").write_bytes(b"no archive")
    write_hash_list(folder)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (leave_the_folder, "is not unpacked"),
        (name_an_absolute_path, "is not unpacked"),
        (add_a_link, "expected: a plain file; found:    a link"),
        (add_too_many_pages, "expected: 1 to 5 entries; found:    6"),
        (unpack_to_very_much, "found:    3000000 bytes"),
        (use_the_name_of_the_hash, "expected: a site without site.zip.sha256"),
        (be_no_archive, "is not unpacked"),
    ],
)
def test_an_archive_that_is_unsafe_is_published_as_a_file_and_not_unpacked(
    spoil: Callable[[Path], None],
    told: str,
    root: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sites, "MAX_SITE_FILES", 5)
    folder = bundle(tmp_path)
    spoil(folder)
    [warning] = warnings_of(folder, root)
    assert f"{root / NAME / '1.0.0-site'} is not made" in warning
    assert told in warning
    assert sorted(path.name for path in (root / NAME).iterdir()) == ["1.0.0"]
    assert "refresh" not in (root / "index.html").read_text("utf-8")
    assert not (tmp_path / "evil.html").exists()


def test_an_archive_that_was_damaged_after_it_was_published_is_not_unpacked(
    root: Path, tmp_path: Path
) -> None:
    folder = add_site(bundle(tmp_path), SITE)
    put(folder, root)
    shutil.rmtree(root / NAME / "1.0.0-site")
    add_site(root / NAME / "1.0.0", {"index.html": b"evil"})
    shutil.copy(folder / "SHA256SUMS", root / NAME / "1.0.0" / "SHA256SUMS")
    [warning] = warnings_of(bundle(tmp_path, "1.1.0"), root)
    assert "expected: site.zip: " in warning
    assert not (root / NAME / "1.0.0-site").exists()


def make_folder(place: Path, hash: str) -> None:
    place.mkdir()
    (place / "index.html").write_text("own")


def make_folder_with_another_hash(place: Path, hash: str) -> None:
    make_folder(place, hash)
    (place / "site.zip.sha256").write_text("own")


def make_link(place: Path, hash: str) -> None:
    place.symlink_to(os.curdir)


def make_link_to_a_site(place: Path, hash: str) -> None:
    target = place.parent / "elsewhere"
    make_folder(target, hash)
    (target / "site.zip.sha256").write_text(f"{hash}  site.zip\n")
    place.symlink_to(target)


@pytest.mark.parametrize(
    "make", [make_folder, make_folder_with_another_hash, make_link, make_link_to_a_site]
)
def test_what_somebody_else_put_in_the_place_of_a_site_stays_and_is_no_start_page(
    make: Callable[[Path, str], None], root: Path, tmp_path: Path
) -> None:
    (root / NAME).mkdir(parents=True)
    place = root / NAME / "1.0.0-site"
    folder = add_site(bundle(tmp_path), SITE)
    (root / "versions.json").write_text('{"layout": 1, "packages": {}}')
    make(place, hashlib.sha256((folder / "site.zip").read_bytes()).hexdigest())
    before = os.lstat(place)
    [warning] = warnings_of(folder, root)
    assert f"{place} stays as it is: {root / NAME / '1.0.0' / 'site.zip'}: unpacking" in warning
    assert "found:    something else" in warning
    assert os.path.samestat(os.lstat(place), before)
    assert "1.0.0-site" not in (root / "index.html").read_text("utf-8")
