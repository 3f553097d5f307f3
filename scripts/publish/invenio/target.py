"""Read the target of an InvenioRDM, such as Zenodo: the site, and a record there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..access import Access
from ..address import address
from ..registry_errors import WrongCall

PREFIX = "invenio+"
ZENODO = "zenodo:"
SANDBOX = "sandbox"
SITES = {"": "https://zenodo.org", SANDBOX: "https://sandbox.zenodo.org"}
"""The address of a site by the word that stands before the ID in a zenodo: target."""

RECORD = re.compile(r"(?P<path>|.*/)records/(?P<record>[A-Za-z0-9]+(-[A-Za-z0-9]+)*)")
ZENODO_REST = re.compile(rf"((?P<site>{SANDBOX})(/(?=[0-9])|$))?(?P<record>[0-9]+)?")
EXAMPLE = "invenio+https://data.example.org or invenio+https://data.example.org/records/ID"
ZENODO_FORMS = "zenodo:, zenodo:ID, zenodo:sandbox or zenodo:sandbox/ID, with an ID of digits"


@dataclass(frozen=True, slots=True)
class Location:
    """A site, by the address that ``/api`` follows, and the record that a target names, if any.

    The ID of the record stands for all versions, for one of them, or for a draft that was created
    to have an ID before anything is published.
    """

    site: str
    record: str | None

    def target_of(self, record: str) -> str:
        """Return the target that names a record of the site."""
        for name, site in SITES.items():
            if site == self.site:
                return f"{ZENODO}{name}{'/' if name else ''}{record}"
        return f"{PREFIX}{self.site}/records/{record}"


def parse_target(target: str, access: Access) -> Location:
    """Return the site and the record that a target means. Raises WrongCall."""
    scheme, _, rest = target.partition(":")
    if f"{scheme.lower()}:" == ZENODO:
        return _parse_zenodo(target, rest)
    parts = address(target, target[len(PREFIX) :], access, EXAMPLE)
    if (match := RECORD.fullmatch(parts.path)) is not None:
        path = match["path"].rstrip("/")
        return Location(f"{parts.root}/{path}" if path else parts.root, match["record"])
    if "records" in parts.path.split("/"):
        raise WrongCall(
            target,
            "this names no record",
            expected=EXAMPLE,
            found=parts.path,
            remedy="copy the ID from the record's page",
        )
    return Location(parts.url, None)


def _parse_zenodo(target: str, rest: str) -> Location:
    if (match := ZENODO_REST.fullmatch(rest)) is None:
        raise WrongCall(
            target,
            "this is not a target",
            expected=ZENODO_FORMS,
            found=rest,
            remedy="copy the ID from the end of the record's address",
        )
    return Location(SITES[match["site"] or ""], match["record"])
