"""A registry that is an InvenioRDM, such as Zenodo: a version is a published record, and the
versions of a package are those of one record.

docs/registry-invenio.md says what is where. The server itself lets nobody change the files of what
is published; publishing a draft is the step that makes a version.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from ...package.plain_files import hash_file, open_plain
from ...release.hash_list import LARGEST_LIST, SUMS
from ..access import Access
from ..bundle import Bundle
from ..metadata import Metadata
from ..registry import (
    REPORT,
    Damaged,
    NotThere,
    Registry,
    RegistryError,
    Step,
    Taken,
    Version,
    counted,
)
from ..token import FILE_VARIABLE, VARIABLE
from .api import GONE, Api, Record, path_part
from .claims import PATIENCE, Claims, clear, own
from .metadata import PLACES, Mark, identifier, record_of, rights_of
from .target import place
from .upload import DIVIDER, Upload, clash, key

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def open_registry(target: str, access: Access) -> Registry:
    """The registry at a target of an InvenioRDM or of Zenodo. Raises WrongCall."""
    return Invenio(target, access)


class Invenio:
    """A registry on an InvenioRDM."""

    def __init__(self, target: str, access: Access) -> None:
        self.target = target
        self._place = place(target, access)
        self._access = access
        self._opened: Api | None = None
        self._home: str | None = None
        self._records: dict[str, str] = {}
        self._shown: list[str] = []

    def versions(self, name: str) -> list[Version]:
        doing = f"listing the versions of {name}"
        found: dict[str, Version] = {}
        for record in self._published(name, doing):
            version = self._version(name, record, doing)
            # What is published first stays the version, whatever is published later.
            if version is not None and version.version not in found:
                found[version.version] = version
                self._records[f"{name} {version.version}"] = record.id
                self.target = self._place.named(record.parent)
        return list(found.values())

    def download(self, version: Version, file: str, path: Path, largest: int, step: Step) -> None:
        doing = f"reading {version.name} {version.version}: {file}"
        wanted = f"{version.name} {version.version}"
        if wanted not in self._records:
            self.versions(version.name)
        if wanted not in self._records:
            raise NotThere(self.target, doing, "a record of the version", "none", REPORT)
        self._get(self._records[wanted], file, path, largest, step, doing)

    def field_locations(self, metadata: Metadata) -> Mapping[str, str]:
        return {name: PLACES[name] for name in metadata.fields() if name in PLACES}

    def publish(self, bundle: Bundle, step: Step) -> None:
        doing = f"publishing {bundle.name} {bundle.version}"
        files = bundle.content.files
        if (pair := clash(files)) is not None:
            expected = f"names that differ when / is written {DIVIDER}"
            remedy = "rename one of them"
            raise RegistryError(self.target, doing, expected, f"{pair[0]}, {pair[1]}", remedy)
        upload: Upload | None = None
        try:
            for number, file in enumerate(files, 1):
                step(counted(file, number, len(files)))
                upload = upload or self._begin(bundle, step, doing)
                upload.send(file)
            if upload is not None:
                upload.complete()
                upload.read_back(step)
                self._look_again(bundle, upload, doing)
                step("publishing")
                upload.show()
                self._shown.append(upload.draft.id)
                self.target = self._place.named(upload.draft.parent)
        except BaseException as error:
            if upload is not None:
                self._end(upload, error, doing)
            raise

    def refresh(self, name: str, step: Step) -> None:
        """Remove the drafts that came to nothing, where publishers met."""
        if self._api.has_token:
            clear(self._api, name, f"clearing the drafts of {name}")

    @property
    def _api(self) -> Api:
        self._opened = self._opened or Api(self.target, self._place.site, self._access)
        return self._opened

    def _anchor(self, name: str, doing: str) -> str | None:
        """A published record of the package, None where nothing is published. Raises NotThere."""
        if self._home is not None:
            return self._home
        if self._place.record is not None:
            self._home = self._named(self._place.record, doing)
            return self._home
        if self._shown:
            return self._shown[0]
        if not self._api.has_token:
            expected = "a token, or a record that is named"
            remedy = (
                f"name the record, as in {self._place.named('ID')}: anybody can publish one under "
                f"the name {name}; or give a token in {VARIABLE} or {FILE_VARIABLE}, and the "
                "records of its user are looked at"
            )
            raise RegistryError(self.target, doing, expected, "neither", remedy)
        found = {one.parent: one.id for one in own(self._api, name, doing) if one.published}
        if len(found) < 2:
            self._home = next(iter(found.values()), None)
        else:
            self._home = min(found.values(), key=lambda one: self._first_shown(one, doing))
        return self._home

    def _named(self, record: str, doing: str) -> str | None:
        if (found := self._api.look(f"records/{record}", doing)) is not None:
            return found.id
        if self._api.has_token and self._api.look(f"records/{record}/draft", doing) is not None:
            return None
        remedy = "correct the ID, or give the token of the user whose draft it is"
        raise NotThere(self.target, doing, f"the record {record}", "none that is public", remedy)

    def _first_shown(self, record: str, doing: str) -> str:
        """When the first version of a record was published."""
        found = self._api.pages(f"records/{record}/versions", doing, {"sort": "version"})
        return min((one.created for one in found), default="~")

    def _published(self, name: str, doing: str) -> list[Record]:
        """The records of the package's versions, the first that was published first."""
        anchor = self._anchor(name, doing)
        if anchor is None:
            return []
        pages = self._api.pages(f"records/{anchor}/versions", doing, {"sort": "version"})
        found = {one.id: one for one in pages if one.published}
        # That list is of an index, which lags behind; these are not.
        shown = [id for id in self._shown if id not in found]
        for path in [f"{anchor}/versions/latest", *shown]:
            if (one := self._api.look(f"records/{path}", doing)) is not None and one.published:
                found[one.id] = one
        return sorted(found.values(), key=lambda one: (one.index, one.created))

    def _version(self, name: str, record: Record, doing: str) -> Version | None:
        """The version in a record; None where it is none of the package."""
        mark = record.mark
        version = mark.version if mark else record.version
        if (mark is not None and mark.name != name) or not version:
            return None
        day = record.date if record.date and DAY.fullmatch(record.date) else None
        found = self._digest(record, doing)
        if found is None and mark is None:
            return None
        fault = None
        if found is None:
            fault = f"record {record.id} has no {SUMS}"
        elif mark is not None and (mark.version, mark.digest) != (record.version, found):
            said = f"{mark.version}, {mark.digest}"
            fault = f"record {record.id} says {said}; it has {record.version or 'none'}, {found}"
        return Version(name, version, "" if fault else str(found), day, fault)

    def _digest(self, record: Record, doing: str) -> str | None:
        with tempfile.TemporaryDirectory(prefix="alibaba-press-") as scratch:
            path = Path(scratch, SUMS)
            try:
                self._get(record.id, SUMS, path, LARGEST_LIST, lambda name: None, doing)
            except NotThere:
                return None
            with open_plain(path) as file:
                return f"sha256:{hash_file(file)}"

    def _get(
        self, record: str, file: str, path: Path, largest: int, step: Step, doing: str
    ) -> None:
        self._api.get(
            f"records/{record}/files/{path_part(key(file))}/content", path, largest, step, doing
        )

    def _begin(self, bundle: Bundle, step: Step, doing: str) -> Upload:
        """The draft to send to, with the files announced."""
        claims = Claims(self._api, bundle, self._body(bundle, doing), doing, PATIENCE)
        anchor = self._anchor(bundle.name, doing)
        if anchor is not None:
            draft, made = claims.next(anchor)
        elif self._place.record is not None:
            draft, made = claims.reserved(self._place.record)
        else:
            draft, made = claims.first()
        upload = Upload(self._api, bundle, draft, made, doing)
        upload.lost = draft.id == self._place.record
        try:
            # While the draft is ours nobody else publishes; but one may have been quicker.
            if anchor is not None:
                self._look_again(bundle, upload, doing)
            if not made:
                step(f"waiting for whoever sends to {upload.page}")
                upload.await_quiet()
            upload.begin()
        except BaseException as error:
            self._end(upload, error, doing)
            raise
        return upload

    def _body(self, bundle: Bundle, doing: str) -> dict[str, Any]:
        rights = [rights_of(one, self._knows(one, doing)) for one in bundle.metadata.licenses]
        mark = Mark(bundle.name, bundle.version, bundle.digest)
        return record_of(bundle.metadata, mark, self._api.now.date().isoformat(), rights)

    def _knows(self, license: Mapping[str, Any], doing: str) -> bool:
        """Whether the server knows a licence by its identifier."""
        path = f"vocabularies/licenses/{path_part(identifier(license))}"
        return bool(identifier(license)) and bool(self._api.call("GET", path, doing, taken=GONE))

    def _look_again(self, bundle: Bundle, upload: Upload, doing: str) -> None:
        """Raises Taken where another publisher was first, or is the one who counts."""
        claims = Claims(self._api, bundle, {}, doing, PATIENCE)
        try:
            claims.demand_own(upload.draft)
        except Taken:
            upload.lost = True
            raise
        if self._anchor(bundle.name, doing) is None and self._place.record is None:
            claims.demand_oldest(upload.draft)
            return
        for record in self._published(bundle.name, doing):
            there = record.mark.version if record.mark else record.version
            same = there == bundle.version and record.id != upload.draft.id
            if same or record.parent != upload.draft.parent:
                self._raise_taken(record.id, doing)

    def _raise_taken(self, record: str, doing: str) -> NoReturn:
        expected, found = "what nobody has published", f"record {record}, published meanwhile"
        remedy = "publish again to see whether it is the same; raise the version if not"
        raise Taken(self.target, doing, expected, found, remedy)

    def _end(self, upload: Upload, error: BaseException, doing: str) -> None:
        """Clean up after an error. Raises Taken where the draft was published by another one."""
        if upload.draft.id in self._shown:
            return
        try:
            shown = upload.is_shown()
            if not shown and not upload.lost and (upload.made or isinstance(error, Taken)):
                upload.discard()
                return
        except RegistryError:
            shown = False
        if shown:
            self._shown.append(upload.draft.id)
            if isinstance(error, RegistryError) and not isinstance(error, Damaged | Taken):
                self._raise_taken(upload.draft.id, doing)
        elif isinstance(error, RegistryError):
            error.leaves(f"the draft {upload.page} stays")
