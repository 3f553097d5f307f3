"""Open the registry at a target. The scheme of the target chooses the kind of registry."""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass
from types import ModuleType

from ..errors import PressError, Problem, nearest
from ..wheel_file import install_remedy
from .access import Access
from .registry import Registry, Source
from .registry_errors import WrongCall


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of registry: its module in this package, and the extra that installs its client if it
    has one. The module imports its client at the top."""

    module: str
    extra: str | None = None


class NoClient(PressError):
    """The client of a kind of registry is not installed."""


KINDS = {
    "file": Kind("folder"),
    "https": Kind("folder.web"),
    "http": Kind("folder.web"),
    "oci": Kind("oci"),
    "ckan+https": Kind("ckan"),
    "ckan+http": Kind("ckan"),
    "invenio+https": Kind("invenio"),
    "invenio+http": Kind("invenio"),
    "zenodo": Kind("invenio"),
    "hf": Kind("hugging_face", extra="hf"),
}
"""The kinds by scheme. A target without a scheme is the path of a folder."""


SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")
"""A scheme has two letters at least: one letter is a drive of Windows."""

CREDENTIALS = re.compile(r"//[^/?#]*@")


def open_source(target: str, access: Access) -> Source:
    """Open the registry at a target for reading. Raises WrongCall."""
    module = _module_of(target)
    source: Source = getattr(module, "open_source", module.open_registry)(target, access)
    return source


def open_registry(target: str, access: Access) -> Registry:
    """Open the registry at a target for publishing. Raises WrongCall."""
    source: Source = _module_of(target).open_registry(target, access)
    if not isinstance(source, Registry):
        raise WrongCall(
            source.target,
            "this target can only be read",
            expected="a registry that can be published to",
            found="a registry that can only be read",
            remedy="name the folder that is served there",
        )
    return source


def _module_of(target: str) -> ModuleType:
    """Return the module of the kind of a target. Raises WrongCall and NoClient."""
    match = SCHEME.match(target)
    shown_target = CREDENTIALS.sub("//", target)
    if match is not None and shown_target != target:
        raise WrongCall(
            shown_target,
            "this is not a target",
            expected="an address without a user and a password",
            found="one with them",
            remedy="leave them out: a secret in an address ends up in logs",
        )
    scheme = match[1].lower() if match else "file"
    if scheme not in KINDS:
        schemes = ", ".join(f"{scheme}:" for scheme in KINDS)
        raise WrongCall(
            shown_target,
            "there is no such kind of registry",
            expected=f"the path of a folder, or an address that begins with one of {schemes}",
            found=f"{scheme}:",
            remedy=f"{nearest(scheme, KINDS)}; a folder of this name is ./{shown_target}",
        )
    return _module(KINDS[scheme], shown_target)


def _module(kind: Kind, target: str) -> ModuleType:
    """Import the module of a kind. Raises NoClient."""
    try:
        return importlib.import_module(f".{kind.module}", __package__)
    except ModuleNotFoundError as error:
        client = (error.name or "").partition(".")[0]
        if kind.extra is None or client == __name__.partition(".")[0]:
            raise
        problem = Problem(
            target,
            "its client is missing",
            expected=client,
            found="no such module",
            remedy=install_remedy(kind.extra),
        )
        raise NoClient(str(problem)) from None
