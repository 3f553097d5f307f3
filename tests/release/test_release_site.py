"""`site.zip` is the site of a release, with the words that may be published."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import pytest

from alibaba_press.scripts import changelog
from alibaba_press.scripts.intake.unpacking import unpack
from alibaba_press.scripts.release import site_archive
from alibaba_press.scripts.release.archive import compress, directory_size
from alibaba_press.scripts.release.bundle import read_inputs, release
from alibaba_press.scripts.release.file_list import UnfitForRelease
from alibaba_press.scripts.release.verify import verify
from alibaba_press.scripts.site.files import MARKER
from alibaba_press.tests.support.site_pages import faults_of, small_site
from alibaba_press.tests.support.small_package import NAME, files_in, small_package

DAY = datetime.date(2026, 1, 31)
FILES = [("site/index.html", b"<p>3.5</p>" * 500), ("site/leer.txt", b""), ("site/ä.txt", b"x")]


def packed(files: list[tuple[str, bytes]]) -> bytes:
    target = io.BytesIO()
    compress(files, target, DAY)
    return target.getvalue()


def test_others_read_a_compressed_archive() -> None:
    with zipfile.ZipFile(io.BytesIO(packed(FILES))) as archive:
        assert archive.testzip() is None
        assert [(name, archive.read(name)) for name in archive.namelist()] == FILES
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(2026, 1, 31, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}
    assert entries[0].compress_size < entries[0].file_size / 10
    names = [name for name, _ in FILES]
    assert packed(FILES)[-22:][12:16] == directory_size(names).to_bytes(4, "little")


def test_a_site_of_more_pages_than_a_registry_unpacks_is_not_released(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = iter([("a.html", b""), ("b.html", b"")])
    monkeypatch.setattr("alibaba_press.scripts.site.files.site_files", lambda *arguments: pages)
    monkeypatch.setattr("alibaba_press.scripts.site.files.open_contents", lambda *a, **b: None)
    monkeypatch.setattr(site_archive, "MAX_SITE_FILES", 1)
    with pytest.raises(UnfitForRelease) as raised:
        site_archive.write(read_inputs(small_package(), changelog.latest()), tmp_path)
    assert str(raised.value).splitlines() == [
        "site.zip: the site has too many pages for one archive",
        "    expected: at most 1 files, whose list has 1048576 bytes",
        "    found:    2 files, whose list has 154 bytes",
        "    remedy:   leave it out with: alibaba-press release --no-site",
    ]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_a_release_has_the_site_of_its_package_lists_it_and_verifies(tmp_path: Path) -> None:
    output = tmp_path / "dist"
    release(small_package(), changelog.latest(), output, with_frictionless=False)
    folder = output / NAME
    site = unpack(folder / "site.zip", tmp_path, most_entries=10_000)
    assert site.name == f"{NAME}-site"
    assert files_in(site) == files_in(small_site())
    assert b'"full": false' in (site / MARKER).read_bytes()
    assert faults_of(site) == []
    assert "  site.zip\n" in (folder / "SHA256SUMS").read_text("utf-8")
    assert '<a href="site.zip">site.zip</a>' in (folder / "index.html").read_text("utf-8")
    assert '"site.zip"' in (folder / "ro-crate-metadata.json").read_text("utf-8")
    assert verify(output / f"{NAME}.zip").passed
