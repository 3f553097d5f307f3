"""What holds for every kind of registry. The tests of a kind inherit `Contract` and give the
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
from alibaba_press.scripts.publish.bundle import by_hashes
from alibaba_press.scripts.publish.fetching import fetch
from alibaba_press.scripts.publish.metadata import NO_PLACE
from alibaba_press.scripts.publish.publishing import publish, rehearse
from alibaba_press.scripts.publish.references import listing
from alibaba_press.scripts.publish.registry import (
    Damaged,
    NotThere,
    Published,
    RegistryError,
    Step,
    Taken,
)
from alibaba_press.scripts.publish.targets import source
from alibaba_press.scripts.publish.token import VARIABLE
from alibaba_press.tests.publish.registries import NAME, QUICK, bundle, digest, files

WRONG = "wrong-token-3f1c"


@dataclass
class Place:
    """A registry to test: where one publishes, where one reads, and what can be done to it.

    ``flip`` changes a byte of a file of a version in the store of the server. ``token`` is one that
    may write, None where nobody asks for one. ``kill`` and ``start`` end and begin the server, None
    where there is none. ``limits`` are how long it may take to answer.
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

    def put(self, made: Path, step: Step = lambda name: None) -> Published:
        return publish(made, self.to, access=self.access(), check=by_hashes, step=step)

    def bring(self, reference: str, output: Path) -> Path:
        return fetch(reference, self.source, output, access=self.access()).folder

    def versions(self) -> list[str]:
        try:
            return [one.version for one in listing(NAME, source(self.source, self.access()))]
        except NotThere:
            return []


class Contract:
    """A registry of any kind."""

    def test_what_is_published_comes_back_equal(self, place: Place, tmp_path: Path) -> None:
        made = bundle(tmp_path)
        published = place.put(made)
        assert published.new
        assert published.version.digest == digest(made)
        assert files(place.bring(NAME, tmp_path)) == files(made)
        assert place.versions() == ["1.0.0"]

    def test_the_same_bytes_again_are_nothing_new(self, place: Place, tmp_path: Path) -> None:
        made = bundle(tmp_path)
        place.put(made)
        again = place.put(made)
        assert not again.new
        assert again.version.digest == digest(made)

    def test_other_bytes_under_a_version_are_refused(self, place: Place, tmp_path: Path) -> None:
        made = bundle(tmp_path / "one")
        place.put(made)
        with pytest.raises(Taken, match="raise the version") as refused:
            place.put(bundle(tmp_path / "other", text="It is another.\n"))
        assert digest(made) in str(refused.value)
        assert files(place.bring(NAME, tmp_path)) == files(made)

    def race(self, place: Place, ones: list[Path]) -> list[Published | Taken]:
        together = threading.Barrier(len(ones), timeout=20)

        def start(made: Path) -> Published | Taken:
            waited = False

            def step(name: str) -> None:
                # All have seen that the version is not there when the first one begins to send.
                nonlocal waited
                if not waited and name.endswith("files)"):
                    waited = True
                    together.wait()

            try:
                return place.put(made, step)
            except Taken as error:
                return error

        with ThreadPoolExecutor(len(ones)) as pool:
            return list(pool.map(start, ones))

    def test_of_two_publishers_at_once_one_is_refused(self, place: Place, tmp_path: Path) -> None:
        ones = [bundle(tmp_path / text, text=text) for text in ("one", "other")]
        came = self.race(place, ones)
        [winner] = [
            made for made, end in zip(ones, came, strict=True) if isinstance(end, Published)
        ]
        [loser] = [end for end in came if isinstance(end, Taken)]
        assert "expected:" in str(loser)
        assert files(place.bring(NAME, tmp_path)) == files(winner)
        assert place.versions() == ["1.0.0"]

    def test_two_publishers_of_the_same_bytes_both_succeed(
        self, place: Place, tmp_path: Path
    ) -> None:
        came = self.race(place, [bundle(tmp_path)] * 2)
        assert sorted(isinstance(end, Published) and end.new for end in came) == [False, True]

    def test_a_version_is_fetched_by_number_by_digest_or_as_the_newest(
        self, place: Place, tmp_path: Path
    ) -> None:
        made = {
            version: bundle(tmp_path, version, text=version)
            for version in ("1.10.0", "1.9.0", "1.2.0")
        }
        for one in made.values():
            place.put(one)
        assert place.versions() == ["1.10.0", "1.9.0", "1.2.0"]
        for at, (reference, version) in enumerate(
            [
                (NAME, "1.10.0"),
                (f"{NAME}@1.9.0", "1.9.0"),
                (f"{NAME}@{digest(made['1.2.0'])}", "1.2.0"),
            ]
        ):
            found = place.bring(reference, tmp_path / str(at))
            assert found.name == f"{NAME}-{version}"
            assert files(found) == files(made[version])

    def test_what_is_not_there_is_told_with_what_is(self, place: Place, tmp_path: Path) -> None:
        place.put(bundle(tmp_path))
        for pin in ("2.0.0", "sha256:" + "0" * 64):
            with pytest.raises(NotThere, match=r"the versions 1\.0\.0"):
                place.bring(f"{NAME}@{pin}", tmp_path / "out")
        assert not (tmp_path / "out").exists()

    @pytest.mark.parametrize("file", ["data/people.csv", "SHA256SUMS", "README.md"])
    def test_a_byte_that_is_flipped_in_the_store_is_found(
        self, place: Place, tmp_path: Path, file: str
    ) -> None:
        made = bundle(tmp_path)
        place.put(made)
        place.flip("1.0.0", file)
        for reference in (f"{NAME}@1.0.0", f"{NAME}@{digest(made)}"):
            if reference.endswith("1.0.0") and file == "SHA256SUMS":
                continue  # where the digest comes from may hang on the kind
            with pytest.raises((Damaged, NotThere)):
                place.bring(reference, tmp_path / "out")
        assert [path.name for path in tmp_path.glob("out/*")] == []
        with pytest.raises((Damaged, Taken)):
            place.put(made)

    def test_where_each_field_goes_is_told_and_nothing_is_sent(
        self, place: Place, tmp_path: Path
    ) -> None:
        said = rehearse(bundle(tmp_path), place.to, access=place.access(), check=by_hashes)
        lines = {line.split()[0]: line for line in said.splitlines()[3:]}
        assert lines.keys() == {
            "name", "version", "date", "title", "description", "licenses", "keywords",
            "contributors", "sources", "resources", "columns", "homepage",
        }  # fmt: skip
        told = source(place.to, place.access())
        assert all(NO_PLACE not in lines[name] for name in ("title", "version", "licenses"))
        assert told.target in said
        assert place.versions() == []

    def test_the_token_is_nowhere_in_what_is_said(self, place: Place, tmp_path: Path) -> None:
        access, said = place.access(place.token or WRONG), list[str]()
        secret = place.token or WRONG
        assert access.token() is not None
        publish(bundle(tmp_path), place.to, access=access, check=by_hashes, step=said.append)
        for reference in (NAME, f"{NAME}@7.7.7"):
            try:
                fetch(reference, place.source, tmp_path, access=access, step=said.append)
            except PressError as error:
                said += [str(error), repr(error), repr(error.args)]
        other = bundle(tmp_path / "other", text="x")
        with pytest.raises(Taken) as refused:
            publish(other, place.to, access=access, check=by_hashes, step=said.append)
        said += [str(refused.value), repr(refused.value), repr(access)]
        assert said
        assert [text for text in said if secret in text] == []

    @pytest.mark.parametrize("token", [WRONG, ""], ids=["wrong", "none"])
    def test_without_the_right_token_nothing_is_published(
        self, place: Place, tmp_path: Path, token: str
    ) -> None:
        if place.token is None:
            pytest.skip("this kind of registry asks for no token")
        with pytest.raises(RegistryError) as refused:
            publish(bundle(tmp_path), place.to, access=place.access(token), check=by_hashes)
        assert WRONG not in str(refused.value)
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

        made = bundle(tmp_path)
        with pytest.raises(RegistryError, match="remedy"):
            place.put(made, step)
        place.start()
        for version in place.versions():
            assert files(place.bring(f"{NAME}@{version}", tmp_path)) == files(made)
        place.put(made)
        assert files(place.bring(NAME, tmp_path)) == files(made)
