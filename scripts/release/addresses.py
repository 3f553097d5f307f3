"""The addresses behind a release: its homepage, its source code, and whom to write to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

HOMEPAGE, REPOSITORY, CONTACT = "homepage", "repository", "contact"


def addresses(descriptor: Mapping[str, Any]) -> dict[str, str]:
    """Return each address that a descriptor has: homepage, repository and contact.

    The repository is the path of the first contributor, and the contact its e-mail address.
    """
    maintainers = descriptor["contributors"][0]
    values = {
        HOMEPAGE: descriptor.get("homepage"),
        REPOSITORY: maintainers.get("path"),
        CONTACT: maintainers.get("email"),
    }
    return {name: address for name, address in values.items() if address}


def maintainer_properties(contributor: Mapping[str, Any]) -> dict[str, str]:
    """Return the properties of schema.org for a contributor: its name and its addresses."""
    properties = {"name": "title", "url": "path", "email": "email"}
    return {name: contributor[key] for name, key in properties.items() if contributor.get(key)}
