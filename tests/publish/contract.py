"""Behaviour that every kind of registry has. The tests of a kind inherit `Contract` and define the
fixture ``place``: a fresh, empty registry of that kind."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from alibaba_press.scripts.errors import PressError
from alibaba_press.scripts.publish.access import Access, Limits
from alibaba_press.scripts.publish.bundle import verify_hashes_only
from alibaba_press.scripts.publish.fetching import fetch
from alibaba_press.scripts.publish.metadata import NO_LOCATION
from alibaba_press.scripts.publish.publishing import dry_run, publish
from alibaba_press.scripts.publish.references import list_versions
from alibaba_press.scripts.publish.registry import Publication, file_progress
from alibaba_press.scripts.publish.registry_errors import (
    Damaged,
    NotFound,
    RegistryError,
    VersionExists,
)
from alibaba_press.scripts.publish.targets import open_source
from alibaba_press.scripts.publish.token import VARIABLE
from alibaba_press.tests.publish.registries import HANGING, NAME, QUICK, bundle, digest, files
from alibaba_press.tests.support.progress import Recorder, ignore

WRONG_TOKEN = "wrong-token-3f1c"


@dataclass
class Place:
    """A registry to test: the target to publish to, the target to read from, and what can be done
    to it.

    ``flip`` changes a byte of a file of a version in the store of the server. ``token`` is one that
    may write, None if no token is needed. ``kill`` and ``start`` end and start the server, None if
    there is none. ``limits`` are how long it may take to answer.
    """

    to: str
    source: str
    flip: Callable[[str, str], None]
    token: str | None = None
    kill: Callable[[], None] | None = None
    start: Callable[[], None] | None = None
    limits: Limits = QUICK

    def access(self, token: str | None = None) -> Access:
        secret = token if token is not None else self.token or ""
        return Access(plain_http=True, limits=self.limits, environment={VARIABLE: secret})

    def put(self, folder: Path, step: Callable[[str], None] = ignore) -> Publication:
        return publish(
            folder,
            self.to,
            access=self.access(),
            check=verify_hashes_only,
            progress=Recorder(step, step),
        )

    def bring(self, reference: str, output: Path) -> Path:
        return fetch(reference, self.source, output, access=self.access()).folder

    def versions(self) -> list[str]:
        try:
            source = open_source(self.source, self.access())
            return [version.version for version in list_versions(NAME, source)]
        except NotFound:
            return []


class Contract:
    """The tests of any kind of registry."""

    def test_what_is_published_comes_back_equal(self, place: Place, tmp_path: Path) -> None:
        folder = bundle(tmp_path)
        publication = place.put(folder)
        assert publication.created
        assert publication.version.digest == digest(folder)
        assert files(place.bring(NAME, tmp_path)) == files(folder)
        assert place.versions() == ["1.0.0"]

    def test_publishing_and_fetching_do_the_steps_and_the_bytes_that_they_plan(
        self, place: Place, tmp_path: Path
    ) -> None:
        folder, access = bundle(tmp_path), place.access()
        sizes = {name: len(content) for name, content in files(folder).items()}
        for repetition in range(2):
            progress = Recorder()
            publish(folder, place.to, access=access, check=verify_hashes_only, progress=progress)
            progress.require_complete()
            assert (
                progress.total_of("hashing the bundle") == sum(sizes.values()) - sizes["SHA256SUMS"]
            )
            sent = [step for step in progress.steps if step.endswith(f"of {len(sizes)} files)")]
            # All files are sent once, and all but the first are read back like this.
            assert len(sent) >= len(sizes) * (2 - repetition) - 1
        for _ in range(2):
            progress = Recorder()
            fetch(NAME, place.source, tmp_path / "out", access=access, progress=progress)
            progress.require_complete()
            if len(progress.steps) > 1:
                assert progress.total_of("SHA256SUMS") == sizes["SHA256SUMS"]
                for number, name in enumerate(sorted(sizes.keys() - {"SHA256SUMS"}), 2):
                    step = file_progress(name, number, len(sizes))
                    assert progress.total_of(step) == (sizes[name] or None)

    def test_publishing_the_same_bytes_again_creates_nothing(
        self, place: Place, tmp_path: Path
    ) -> None:
        folder = bundle(tmp_path)
        place.put(folder)
        again = place.put(folder)
        assert not again.created
        assert again.version.digest == digest(folder)

    def test_other_bytes_under_a_published_version_are_refused(
        self, place: Place, tmp_path: Path
    ) -> None:
        folder = bundle(tmp_path / "first")
        place.put(folder)
        with pytest.raises(VersionExists, match="raise the version") as refused:
            place.put(bundle(tmp_path / "second", text="It is another.\n"))
        assert digest(folder) in str(refused.value)
        assert files(place.bring(NAME, tmp_path)) == files(folder)

    def race(self, place: Place, folders: list[Path]) -> list[Publication | VersionExists]:
        barrier = threading.Barrier(len(folders), timeout=HANGING)

        def start(folder: Path) -> Publication | VersionExists:
            waited = False

            def step(name: str) -> None:
                # When the first publisher sends a file, all have seen that the version is free.
                nonlocal waited
                if not waited and name.endswith("files)"):
                    waited = True
                    barrier.wait()

            try:
                return place.put(folder, step)
            except VersionExists as error:
                return error

        with ThreadPoolExecutor(len(folders)) as pool:
            return list(pool.map(start, folders))

    def test_of_two_publishers_at_once_one_is_refused(self, place: Place, tmp_path: Path) -> None:
        folders = [bundle(tmp_path / text, text=text) for text in ("first", "second")]
        results = self.race(place, folders)
        fetched = files(place.bring(NAME, tmp_path))
        [winner] = [folder for folder in folders if files(folder) == fetched]
        for folder, result in zip(folders, results, strict=True):
            if folder == winner:
                assert isinstance(result, Publication)
                assert result.version.digest == digest(winner)
            else:
                assert isinstance(result, VersionExists)
                assert "expected:" in str(result)
        assert place.versions() == ["1.0.0"]

    def test_two_publishers_of_the_same_bytes_both_succeed(
        self, place: Place, tmp_path: Path
    ) -> None:
        results = self.race(place, [bundle(tmp_path)] * 2)
        created = [isinstance(result, Publication) and result.created for result in results]
        assert sorted(created) == [False, True]

    def test_a_version_is_fetched_by_number_by_digest_or_as_the_newest(
        self, place: Place, tmp_path: Path
    ) -> None:
        folders = {
            version: bundle(tmp_path, version, text=version)
            for version in ("1.10.0", "1.9.0", "1.2.0")
        }
        for folder in folders.values():
            place.put(folder)
        assert place.versions() == ["1.10.0", "1.9.0", "1.2.0"]
        references = {
            NAME: "1.10.0",
            f"{NAME}@1.9.0": "1.9.0",
            f"{NAME}@{digest(folders['1.2.0'])}": "1.2.0",
        }
        for reference, version in references.items():
            fetched = place.bring(reference, tmp_path / f"out-{version}")
            assert fetched.name == f"{NAME}-{version}"
            assert files(fetched) == files(folders[version])

    def test_for_a_missing_version_the_message_lists_the_published_ones(
        self, place: Place, tmp_path: Path
    ) -> None:
        place.put(bundle(tmp_path))
        for pin in ("2.0.0", "sha256:" + "0" * 64):
            with pytest.raises(NotFound, match=r"the versions 1\.0\.0"):
                place.bring(f"{NAME}@{pin}", tmp_path / "out")
        assert not (tmp_path / "out").exists()

    @pytest.mark.parametrize("file", ["data/people.csv", "SHA256SUMS", "README.md"])
    def test_a_flipped_byte_in_the_store_is_detected(
        self, place: Place, tmp_path: Path, file: str
    ) -> None:
        folder = bundle(tmp_path)
        place.put(folder)
        place.flip("1.0.0", file)
        for reference in (f"{NAME}@1.0.0", f"{NAME}@{digest(folder)}"):
            if reference.endswith("1.0.0") and file == "SHA256SUMS":
                continue  # some kinds compute the digest from this file
            with pytest.raises((Damaged, NotFound)):
                place.bring(reference, tmp_path / "out")
        assert [path.name for path in tmp_path.glob("out/*")] == []
        with pytest.raises((Damaged, VersionExists)):
            place.put(folder)

    def test_a_dry_run_shows_where_each_field_goes_and_sends_nothing(
        self, place: Place, tmp_path: Path
    ) -> None:
        plan = dry_run(bundle(tmp_path), place.to, access=place.access(), check=verify_hashes_only)
        lines = {line.split()[0]: line for line in plan.splitlines()[3:]}
        assert lines.keys() == {
            "name", "version", "date", "title", "description", "licenses", "keywords",
            "contributors", "sources", "resources", "columns", "homepage",
        }  # fmt: skip
        assert all(NO_LOCATION not in lines[name] for name in ("title", "version", "licenses"))
        assert open_source(place.to, place.access()).target in plan
        assert place.versions() == []

    def test_the_token_is_in_no_message(self, place: Place, tmp_path: Path) -> None:
        access, messages = place.access(place.token or WRONG_TOKEN), list[str]()
        secret, progress = place.token or WRONG_TOKEN, Recorder(messages.append, messages.append)
        assert access.token() is not None
        publish(
            bundle(tmp_path),
            place.to,
            access=access,
            check=verify_hashes_only,
            progress=progress,
        )
        for reference in (NAME, f"{NAME}@7.7.7"):
            try:
                fetch(reference, place.source, tmp_path, access=access, progress=progress)
            except PressError as error:
                messages += [str(error), repr(error), repr(error.args)]
        other = bundle(tmp_path / "other", text="x")
        with pytest.raises(VersionExists) as refused:
            publish(
                other,
                place.to,
                access=access,
                check=verify_hashes_only,
                progress=progress,
            )
        messages += [str(refused.value), repr(refused.value), repr(access)]
        assert messages
        assert [message for message in messages if secret in message] == []

    @pytest.mark.parametrize("token", [WRONG_TOKEN, ""], ids=["wrong", "none"])
    def test_without_the_right_token_nothing_is_published(
        self, place: Place, tmp_path: Path, token: str
    ) -> None:
        if place.token is None:
            pytest.skip("this kind of registry needs no token")
        access = place.access(token)
        with pytest.raises(RegistryError) as refused:
            publish(bundle(tmp_path), place.to, access=access, check=verify_hashes_only)
        assert WRONG_TOKEN not in str(refused.value)
        assert place.versions() == []

    def test_a_server_that_dies_in_mid_upload_has_all_or_nothing(
        self, place: Place, tmp_path: Path
    ) -> None:
        if place.kill is None or place.start is None:
            pytest.skip("this kind of registry has no server to publish to")
        kill, sent = place.kill, 0

        def step(name: str) -> None:
            nonlocal sent
            sent += name.endswith("files)")
            if sent == 3:
                kill()

        folder = bundle(tmp_path)
        with pytest.raises(RegistryError, match="remedy"):
            place.put(folder, step)
        place.start()
        for version in place.versions():
            assert files(place.bring(f"{NAME}@{version}", tmp_path)) == files(folder)
        place.put(folder)
        assert files(place.bring(NAME, tmp_path)) == files(folder)
