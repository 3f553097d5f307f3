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
OTHERS: tuple[Any, ...] = ("text", 7, 0.5, True, None, [], ["text"], {}, {"name": "text"})
"""A value of each type of JSON."""


def _paths(value: Any, before: Path = ()) -> Iterator[Path]:
    """The way to every key of an object and every place of a list, however deep."""
    if isinstance(value, (dict, list)):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield (*before, key)
            yield from _paths(value[key], (*before, key))


def _any(
    rng: Random, descriptor: Descriptor, wanted: Callable[[Any, Any], bool]
) -> tuple[Descriptor, Any, Any] | None:
    """A copy of the descriptor, and an object or list in it with one of its keys.

    In half of the cases it is outside of the resources, which are long and alike.
    """
    copied = deepcopy(descriptor)
    number = rng.randrange(len(copied["resources"]))
    if rng.random() < 0.5:
        paths = list(_paths(copied["resources"][number], ("resources", number)))
    else:
        paths = [path for path in _paths(copied) if path[0] != "resources" or len(path) == 1]
    holders = [(reduce(getitem, path[:-1], copied), path[-1]) for path in paths]
    found = [(holder, key) for holder, key in holders if wanted(holder, key)]
    return (copied, *rng.choice(found)) if found else None


def key_misspelt(rng: Random, descriptor: Descriptor) -> Descriptor | None:
    """A key lacks a letter, has one twice, or two exchanged."""
    found = _any(rng, descriptor, lambda holder, key: isinstance(holder, dict))
    if found is None:
        return None
    copied, holder, key = found
    at = rng.randrange(len(key) - 1)
    slips = (
        key[:at] + key[at + 1 :],
        key[: at + 1] + key[at:],
        key[:at] + key[at + 1] + key[at] + key[at + 2 :],
    )
    wrong = rng.choice([slip for slip in slips if slip != key])
    items = [(wrong if name == key else name, value) for name, value in holder.items()]
    holder.clear()
    holder.update(items)
    return copied


def key_removed(rng: Random, descriptor: Descriptor) -> Descriptor | None:
    """A key, or an item of a list, is missing."""
    found = _any(rng, descriptor, lambda holder, key: True)
    if found is None:
        return None
    copied, holder, key = found
    del holder[key]
    return copied


def other_type(rng: Random, descriptor: Descriptor) -> Descriptor | None:
    """A value is of another type of JSON."""
    found = _any(rng, descriptor, lambda holder, key: True)
    if found is None:
        return None
    copied, holder, key = found
    holder[key] = rng.choice([other for other in OTHERS if type(other) is not type(holder[key])])
    return copied


def text_changed(rng: Random, descriptor: Descriptor) -> Descriptor | None:
    """A letter or a digit of a text is another."""
    found = _any(
        rng, descriptor, lambda holder, key: isinstance(holder[key], str) and bool(holder[key])
    )
    if found is None:
        return None
    copied, holder, key = found
    text, at = holder[key], rng.randrange(len(holder[key]))
    letter = rng.choice([sign for sign in "abcdexyz0123" if sign != text[at]])
    holder[key] = text[:at] + letter + text[at + 1 :]
    return copied


def _schema(rng: Random, descriptor: Descriptor) -> tuple[Descriptor, Any]:
    copied = deepcopy(descriptor)
    return copied, rng.choice(copied["resources"])["schema"]


def field_type(rng: Random, descriptor: Descriptor) -> Descriptor | None:
    """A field is of another type."""
    copied, schema = _schema(rng, descriptor)
    field = rng.choice(schema["fields"])
    field["type"] = rng.choice([name for name in TYPES if name != field["type"]])
    return copied


def constraint_removed(rng: Random, descriptor: Descriptor) -> Descriptor | None:
    """A field has a constraint less."""
    copied, schema = _schema(rng, descriptor)
    field = rng.choice([field for field in schema["fields"] if "constraints" in field])
    del field["constraints"][rng.choice(sorted(field["constraints"]))]
    return copied


def foreign_key_removed(rng: Random, descriptor: Descriptor) -> Descriptor | None:
    """A foreign key is missing."""
    copied, schema = _schema(rng, descriptor)
    if not schema.get("foreignKeys"):
        return None
    schema["foreignKeys"].remove(rng.choice(schema["foreignKeys"]))
    return copied
