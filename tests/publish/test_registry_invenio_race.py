"""The next version, and a named record, on a real InvenioRDM: one draft for several publishers."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.scripts.publish.registry import Publication
from alibaba_press.scripts.publish.registry_errors import RegistryError, VersionExists
from alibaba_press.tests.publish.contract import Contract, Place
from alibaba_press.tests.publish.invenio_places import crash, drafts, published, registry
from alibaba_press.tests.publish.registries import NAME, bundle, files, write_hash_list
from alibaba_press.tests.support.servers.invenio import Invenio

pytestmark = pytest.mark.servers


def check_one_published(results: list[Publication | VersionExists]) -> None:
    """Check that one publisher has published, and that every other one knows that it has not."""
    published = [result for result in results if isinstance(result, Publication)]
    assert sum(result.created for result in published) == 1
    for result in results:
        if isinstance(result, VersionExists):
            assert "publish again to see what is published" in str(result)


class TestNamedRecord:
    """The target names a draft that was created to have an ID before anything is published."""

    @pytest.fixture
    def place(self, invenio: Invenio) -> Place:
        token = invenio.token()
        draft = invenio.call("/records", token, "POST", {"metadata": {"title": "Reserved"}})
        return registry(invenio, f"invenio+{invenio.url}/records/{draft['id']}", token)

    test_publish = Contract.test_what_is_published_comes_back_equal
    test_differing = Contract.test_of_two_publishers_at_once_one_is_refused
    test_versions = Contract.test_a_version_is_fetched_by_number_by_digest_or_as_the_newest
    test_tokens = Contract.test_without_the_right_token_nothing_is_published
    test_death = Contract.test_a_server_that_dies_in_mid_upload_has_all_or_nothing
    race = Contract.race

    def test_of_two_publishers_of_the_same_bytes_one_publishes_and_one_is_told(
        self, place: Place, tmp_path: Path
    ) -> None:
        folder = bundle(tmp_path)
        check_one_published(Contract().race(place, [folder] * 2))
        assert files(place.bring(NAME, tmp_path)) == files(folder)
        assert not place.put(folder).created

    def test_the_named_draft_of_a_crashed_publisher_is_claimed_by_the_next_one(
        self, invenio: Invenio, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        crash(place, bundle(tmp_path / "crashed", text="It crashed.\n"), monkeypatch)
        folder = bundle(tmp_path)
        (folder / "data" / "noise.bin").unlink()
        write_hash_list(folder)
        place.put(folder)
        assert files(place.bring(NAME, tmp_path)) == files(folder)
        assert drafts(invenio, place) == []

    def test_a_named_draft_outlives_a_failed_publication(
        self, invenio: Invenio, place: Place, tmp_path: Path
    ) -> None:
        def fail(name: str) -> None:
            if name.startswith("data/noise.bin"):
                raise RegistryError(expected="an answer", found="none")

        folder = bundle(tmp_path)
        with pytest.raises(RegistryError, match=r"/uploads/[a-z0-9-]+ stays"):
            place.put(folder, fail)
        [draft] = drafts(invenio, place)
        assert place.to.endswith(draft)
        place.put(folder)
        assert place.versions() == ["1.0.0"]


@pytest.fixture
def place(invenio: Invenio) -> Place:
    return registry(invenio, f"invenio+{invenio.url}", invenio.token())


class TestNextVersionAtOnce:
    """Several publishers of the next version of a record, for which the server has one draft."""

    def race(self, place: Place, folders: list[Path]) -> list[Publication | VersionExists]:
        return Contract().race(place, folders)

    def check_next_version(self, place: Place, scratch: Path) -> None:
        """Check that no draft that they left keeps anybody from the version after."""
        folder = bundle(scratch, "1.1.0")
        assert place.put(folder).created
        assert files(place.bring(NAME, scratch / "out")) == files(folder)

    def test_one_wins_where_the_bytes_differ(
        self, invenio: Invenio, place: Place, tmp_path: Path
    ) -> None:
        place.put(bundle(tmp_path, "0.1.0"))
        folders = [bundle(tmp_path / text, text=text) for text in ("first", "second", "third")]
        results = self.race(place, folders)
        [winner] = [
            folder
            for folder, result in zip(folders, results, strict=True)
            if isinstance(result, Publication)
        ]
        assert sum(isinstance(result, VersionExists) for result in results) == 2
        assert files(place.bring(NAME, tmp_path)) == files(winner)
        assert place.versions() == ["1.0.0", "0.1.0"]
        assert len(published(invenio, str(place.token), "1.0.0")) == 1
        self.check_next_version(place, tmp_path / "next")

    def test_one_publishes_what_is_the_same(
        self, invenio: Invenio, place: Place, tmp_path: Path
    ) -> None:
        place.put(bundle(tmp_path, "0.1.0"))
        winner = bundle(tmp_path)
        check_one_published(self.race(place, [winner] * 3))
        assert files(place.bring(NAME, tmp_path)) == files(winner)
        assert len(published(invenio, str(place.token), "1.0.0")) == 1
        self.check_next_version(place, tmp_path / "next")
