"""The kinds of registries, chosen by the scheme of a target. A new kind is a module and a line."""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass
from types import ModuleType

from ..errors import PressError, Problem, nearest
from ..project import NAME
from .access import Access
from .registry import Registry, Source, WrongCall


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of registry: its module in this package, and the extra that brings its client, which
    the module imports as it begins."""

    module: str
    extra: str | None = None


class NoClient(PressError):
    """The client of a kind of registry is not installed."""


KINDS = {
    "file": Kind("folder"),
    "https": Kind("folder.web"),
    "http": Kind("folder.web"),
    "oci": Kind("oci", extra="oci"),
    "ckan+https": Kind("ckan", extra="ckan"),
    "ckan+http": Kind("ckan", extra="ckan"),
    "invenio+https": Kind("invenio"),
    "invenio+http": Kind("invenio"),
    "zenodo": Kind("invenio"),
    "hf": Kind("hugging_face", extra="hf"),
}
"""By scheme. A target without a scheme is the path of a folder."""


SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")
"""Of two letters at least: one is a drive of Windows."""

CREDENTIALS = re.compile(r"//[^/?#]*@")


def source(target: str, access: Access) -> Source:
    """The registry at a target, to be read. Raises WrongCall."""
    match = SCHEME.match(target)
    shown = CREDENTIALS.sub("//", target)
    if match is not None and shown != target:
        expected, found = "an address without a user and a password", "one with them"
        remedy = "leave them out: a secret in an address ends up in logs"
        raise WrongCall(
            str(Problem(shown, "this is no target", expected=expected, found=found, remedy=remedy))
        )
    scheme = match[1].lower() if match else "file"
    if scheme not in KINDS:
        known = ", ".join(f"{one}:" for one in KINDS)
        expected = f"the path of a folder, or an address that begins with one of {known}"
        remedy = f"{nearest(scheme, KINDS)}; a folder of this name is ./{shown}"
        message = "there is no such kind of registry"
        raise WrongCall(
            str(Problem(shown, message, expected=expected, found=f"{scheme}:", remedy=remedy))
        )
    opened: Source = _module(KINDS[scheme], shown).open_registry(target, access)
    return opened


def registry(target: str, access: Access) -> Registry:
    """The registry at a target, to be published to. Raises WrongCall."""
    found = source(target, access)
    if not isinstance(found, Registry):
        expected = "a registry that can be published to"
        remedy = "name the folder that is served there"
        problem = Problem(
            found.target,
            "this target can only be read",
            expected=expected,
            found="one",
            remedy=remedy,
        )
        raise WrongCall(str(problem))
    return found


def _module(kind: Kind, target: str) -> ModuleType:
    """The module of a kind. Raises NoClient."""
    try:
        return importlib.import_module(f".{kind.module}", __package__)
    except ModuleNotFoundError as error:
        client = (error.name or "").partition(".")[0]
        if kind.extra is None or client == __name__.partition(".")[0]:
            raise
        remedy = f"install it with: pip install '{NAME}[{kind.extra}]'"
        problem = Problem(
            target, "its client is missing", expected=client, found="no such module", remedy=remedy
        )
        raise NoClient(str(problem)) from None
