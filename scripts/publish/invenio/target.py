"""The target of a registry that is an InvenioRDM, such as Zenodo: the site, and a record of it."""

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
"""Address by what stands before the ID in a target of the scheme zenodo."""

RECORD = re.compile(r"(?P<path>|.*/)records/(?P<record>[A-Za-z0-9]+(-[A-Za-z0-9]+)*)")
ZENODO_REST = re.compile(rf"((?P<site>{SANDBOX})(/(?=[0-9])|$))?(?P<record>[0-9]+)?")
EXAMPLE = "invenio+https://data.example.org or invenio+https://data.example.org/records/ID"
ZENODO_FORMS = "zenodo:, zenodo:ID, zenodo:sandbox or zenodo:sandbox/ID, with an ID of digits"


@dataclass(frozen=True, slots=True)
class Place:
    """A site, by the address that ``/api`` follows, and the record that is named, if one is.

    The record may be the one that stands for all versions, any of them, or a draft that was made
    to have its ID before anything is published.
    """

    site: str
    record: str | None

    def named(self, record: str) -> str:
        """The target that names a record of the site."""
        for name, site in SITES.items():
            if site == self.site:
                return f"{ZENODO}{name}{'/' if name else ''}{record}"
        return f"{PREFIX}{self.site}/records/{record}"


def place(target: str, access: Access) -> Place:
    """What a target means. Raises WrongCall."""
    scheme, _, rest = target.partition(":")
    if f"{scheme.lower()}:" == ZENODO:
        return _zenodo(target, rest)
    at = address(target, target[len(PREFIX) :], access, EXAMPLE)
    if (found := RECORD.fullmatch(at.path)) is not None:
        path = found["path"].rstrip("/")
        return Place(f"{at.root}/{path}" if path else at.root, found["record"])
    if "records" in at.path.split("/"):
        expected, remedy = EXAMPLE, "copy the ID from the record's page"
        raise WrongCall(
            target, "this names no record", expected=expected, found=at.path, remedy=remedy
        )
    return Place(at.url, None)


def _zenodo(target: str, rest: str) -> Place:
    if (found := ZENODO_REST.fullmatch(rest)) is None:
        message, remedy = "this is no target", "copy the ID from the end of the record's address"
        raise WrongCall(target, message, expected=ZENODO_FORMS, found=rest, remedy=remedy)
    return Place(SITES[found["site"] or ""], found["record"])
