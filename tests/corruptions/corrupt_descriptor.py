"""Corruptions of the descriptor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import reduce
from operator import getitem
from random import Random
from typing import Any

Descriptor = dict[str, Any]
Path = tuple[Any, ...]

TYPES = ("string", "integer", "number", "date", "boolean", "any", "year", "datetime")
VALUES: tuple[Any, ...] = ("text", 7, 0.5, True, None, [], ["text"], {}, {"name": "text"})
"""Values of each JSON type."""


def _paths(value: Any, parent: Path = ()) -> Iterator[Path]:
    """Yield the path to every key and every item, at any depth."""
    if isinstance(value, (dict, list)):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield (*parent, key)
            yield from _paths(value[key], (*parent, key))


def _choose(
    rng: Random, descriptor: Descriptor, accepts: Callable[[Any, Any], bool]
) -> tuple[Descriptor, Any, Any] | None:
    """Return a copy of the descriptor, an object or list in it, and one of its keys.

    Half of the choices are outside the resources, which are long and similar.
    """
    copied = deepcopy(descriptor)
    number = rng.randrange(len(copied["resources"]))
    if rng.random() < 0.5:
        paths = list(_paths(copied["resources"][number], ("resources", number)))
    else:
        paths = [path for path in _paths(copied) if path[0] != "resources" or len(path) == 1]
    holders = [(reduce(getitem, path[:-1], copied), path[-1]) for path in paths]
    choices = [(holder, key) for holder, key in holders if accepts(holder, key)]
    return (copied, *rng.choice(choices)) if choices else None


def misspell_key(rng: Random, descriptor: Descriptor) -> Descriptor | None:
    """Misspell a key: drop, double or exchange letters."""
    choice = _choose(rng, descriptor, lambda holder, key: isinstance(holder, dict))
    if choice is None:
        return None
    copied, holder, key = choice
    index = rng.randrange(len(key) - 1)
    slips = (
        key[:index] + key[index + 1 :],
        key[: index + 1] + key[index:],
        key[:index] + key[index + 1] + key[index] + key[index + 2 :],
    )
    wrong = rng.choice([slip for slip in slips if slip != key])
    items = [(wrong if name == key else name, value) for name, value in holder.items()]
    holder.clear()
    holder.update(items)
    return copied


def remove_key(rng: Random, descriptor: Descriptor) -> Descriptor | None:
    """Remove a key, or an item of a list."""
    choice = _choose(rng, descriptor, lambda holder, key: True)
    if choice is None:
        return None
    copied, holder, key = choice
    del holder[key]
    return copied


def change_type(rng: Random, descriptor: Descriptor) -> Descriptor | None:
    """Replace a value by one of another JSON type."""
    choice = _choose(rng, descriptor, lambda holder, key: True)
    if choice is None:
        return None
    copied, holder, key = choice
    holder[key] = rng.choice([value for value in VALUES if type(value) is not type(holder[key])])
    return copied


def change_text(rng: Random, descriptor: Descriptor) -> Descriptor | None:
    """Change a letter or a digit of a text."""
    choice = _choose(
        rng, descriptor, lambda holder, key: isinstance(holder[key], str) and bool(holder[key])
    )
    if choice is None:
        return None
    copied, holder, key = choice
    text, index = holder[key], rng.randrange(len(holder[key]))
    letter = rng.choice([sign for sign in "abcdexyz0123" if sign != text[index]])
    holder[key] = text[:index] + letter + text[index + 1 :]
    return copied


def _schema(rng: Random, descriptor: Descriptor) -> tuple[Descriptor, Any]:
    copied = deepcopy(descriptor)
    return copied, rng.choice(copied["resources"])["schema"]


def change_field_type(rng: Random, descriptor: Descriptor) -> Descriptor | None:
    """Change the type of a field."""
    copied, schema = _schema(rng, descriptor)
    field = rng.choice(schema["fields"])
    field["type"] = rng.choice([name for name in TYPES if name != field["type"]])
    return copied


def remove_constraint(rng: Random, descriptor: Descriptor) -> Descriptor | None:
    """Remove a constraint of a field."""
    copied, schema = _schema(rng, descriptor)
    field = rng.choice([field for field in schema["fields"] if "constraints" in field])
    del field["constraints"][rng.choice(sorted(field["constraints"]))]
    return copied


def remove_foreign_key(rng: Random, descriptor: Descriptor) -> Descriptor | None:
    """Remove a foreign key."""
    copied, schema = _schema(rng, descriptor)
    if not schema.get("foreignKeys"):
        return None
    schema["foreignKeys"].remove(rng.choice(schema["foreignKeys"]))
    return copied
