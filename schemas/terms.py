"""Read the controlled vocabularies from `terms.toml`."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ..scripts.authored import read_toml
from ..scripts.errors import Problem, Problems, nearest

TERMS = Path(__file__).with_name("terms.toml")

SHAPE = "term = [English label, German label, definition]"
"""How a term is written."""

PROPERTIES: dict[str, dict[str, type]] = {
    "unit": {"kind": str, "forms": list, "signs": list},
    "currency": {"plural": list, "forms": list, "signs": list},
    "metric": {"units": list},
}
"""The properties that a term of a vocabulary can have, and their types. They are not published.

``kind`` is the kind of a unit: money, time, … ``forms`` are the German words for a unit behind a
number, and ``signs`` those that stand before digits. ``plural`` is the English and the German label
of a currency as a unit, which it is too. ``units`` are the units that figures of a metric can be
in, and the kinds of such units.
"""

MONEY = "money"
"""The kind of the units that are currencies."""

LONGEST_SHOWN = 200
"""Characters of the file that a message shows."""


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """The vocabularies of a file.

    ``labels`` are English label, German label and definition of each term, by vocabulary and term;
    ``properties`` are those of the terms of `PROPERTIES`.
    """

    path: Path
    text: str
    labels: dict[str, dict[str, list[str]]]
    properties: dict[str, dict[str, dict[str, Any]]]

    def problem(
        self, vocabulary: str, term: str, message: str, expected: str, found: str
    ) -> Problems:
        """Return the problem of a term at its line."""
        line = _line_of(term, self.text, after=_line_of(vocabulary, self.text))
        return _problem(self.path, line, f"{vocabulary}.{term} {message}", expected, found)


@cache
def _vocabularies() -> Vocabularies:
    return read_vocabularies(TERMS)


def terms() -> dict[str, dict[str, list[str]]]:
    """Return English label, German label and definition of each term, by vocabulary and term.

    Raises Problems if the file is not TOML of that shape.
    """
    return _vocabularies().labels


@cache
def units_of_metrics() -> dict[str, tuple[str, ...]]:
    """Return the units that figures of each metric can be in.

    Raises Problems if the file does not say them.
    """
    return read_units(_vocabularies())


def forms_of_units() -> dict[str, list[str]]:
    """Return the German words for each unit that words name. Raises Problems."""
    return _property_of_units("forms")


def signs_of_units() -> dict[str, list[str]]:
    """Return the signs and words for units that stand before digits. Raises Problems."""
    return _property_of_units("signs")


def units_of_kind(kind: str) -> frozenset[str]:
    """Return the units of a kind. Raises Problems if the file cannot be read."""
    kinds = _property_of_units("kind")
    return frozenset(unit for unit in kinds if kinds[unit] == kind)


def _property_of_units(name: str) -> dict[str, Any]:
    """Return a property of each unit that has it."""
    properties = _vocabularies().properties["unit"]
    return {unit: properties[unit][name] for unit in properties if name in properties[unit]}


def terms_of(vocabulary: str) -> tuple[str, ...]:
    """Return the terms of a vocabulary, sorted. Raises Problems if there is none of that name."""
    if vocabulary not in terms():
        raise Problems(
            [
                Problem(
                    str(TERMS),
                    f"there is no vocabulary {vocabulary!r}",
                    expected=f"a table [{vocabulary}]",
                    found="none",
                    remedy=nearest(vocabulary, terms()),
                )
            ]
        )
    return tuple(sorted(terms()[vocabulary]))


def read_vocabularies(path: Path) -> Vocabularies:
    """Read the vocabularies of a file. Raises Problems if it is not TOML of the right shape."""
    content, text = read_toml(path)
    vocabularies = Vocabularies(path, text, {}, {name: {} for name in PROPERTIES})
    for vocabulary, entries in content.items():
        if not isinstance(entries, dict):
            line = _line_of(vocabulary, text)
            found = f"{vocabulary} = {str(entries)[:LONGEST_SHOWN]}"
            raise _problem(path, line, "this is no vocabulary", f"[{vocabulary}]", found)
        labels = vocabularies.labels[vocabulary] = {}
        for term, parts in entries.items():
            if not (isinstance(parts, list) and _are_labels(parts[:3])):
                found = f"{term} = {str(parts)[:LONGEST_SHOWN]}"
                raise vocabularies.problem(vocabulary, term, "is no term", SHAPE, found)
            labels[term] = parts[:3]
            if parts[3:]:
                vocabularies.properties[vocabulary][term] = _properties(
                    vocabularies, vocabulary, term, parts[3:]
                )
    _add_units_of_money(vocabularies)
    return vocabularies


def _add_units_of_money(vocabularies: Vocabularies) -> None:
    """Put a unit for each currency before the other units.

    Raises Problems if a currency has no plural, or if it is a unit already.
    """
    units, properties = vocabularies.labels.get("unit", {}), vocabularies.properties["unit"]
    money, properties_of_money = {}, {}
    for currency in vocabularies.labels.get("currency", {}):
        others = dict(vocabularies.properties["currency"].get(currency, {}))
        plural = others.pop("plural", [])
        if len(plural) != 2:
            expected = "{plural = [English label, German label]} behind its definition"
            found = f"plural = {plural}" if plural else "none"
            raise vocabularies.problem("currency", currency, "has no plural", expected, found)
        if currency in units:
            expected = "its entry of [currency], which makes it a unit"
            raise vocabularies.problem("unit", currency, "is a currency", expected, "a second one")
        money[currency] = [*plural, f"Money in {plural[0]}."]
        properties_of_money[currency] = {"kind": MONEY, **others}
    if money:
        vocabularies.labels["unit"] = money | units
        vocabularies.properties["unit"] = properties_of_money | properties


def _properties(
    vocabularies: Vocabularies, vocabulary: str, term: str, parts: list[Any]
) -> dict[str, Any]:
    """Return the properties of a term, which stand behind its definition."""
    types = PROPERTIES.get(vocabulary, {})
    properties = parts[0] if len(parts) == 1 and isinstance(parts[0], dict) else {}
    are_right = properties.keys() <= types.keys() and all(
        isinstance(value, types[name]) and _is_filled(value) for name, value in properties.items()
    )
    if properties and are_right:
        return properties
    examples = [f"{name} = {'…' if type is str else '[…]'}" for name, type in types.items()]
    expected = f"{SHAPE.removesuffix(']')}, {{{', '.join(examples)}}}]" if types else SHAPE
    found = f"{term} = […, {str(parts)[1:LONGEST_SHOWN]}"
    raise vocabularies.problem(vocabulary, term, "is no term", expected, found)


def _is_filled(value: Any) -> bool:
    """Return whether a property is a label, or a list of labels."""
    labels = value if isinstance(value, list) else [value]
    return bool(labels) and all(map(_is_label, labels))


def read_units(vocabularies: Vocabularies) -> dict[str, tuple[str, ...]]:
    """Return the units that figures of each metric can be in. Raises Problems if a metric has none,
    or names something else."""
    named_units: dict[str, list[str]] = defaultdict(list)
    for unit in vocabularies.labels["unit"]:
        kind = vocabularies.properties["unit"].get(unit, {}).get("kind", unit)
        for name in {unit, kind}:
            named_units[name].append(unit)
    units = {}
    for metric in vocabularies.labels["metric"]:
        names = vocabularies.properties["metric"].get(metric, {}).get("units")
        if names is None:
            raise vocabularies.problem(
                "metric", metric, "has no units", "{units = […]} behind its definition", "none"
            )
        for name in names:
            if name not in named_units:
                found = f"{name!r}: {nearest(name, named_units)}"
                expected = "units, and kinds of units"
                raise vocabularies.problem(
                    "metric", metric, "is in a unit that is no term", expected, found
                )
        units[metric] = tuple(unit for name in names for unit in named_units[name])
    return units


def _line_of(name: str, text: str, after: int = 0) -> int:
    """Return the line (1-based) that a name begins, behind another line, or that line."""
    for number, line in enumerate(text.splitlines(), 1):
        if number > after and line.lstrip(" \t[\"'").startswith(name):
            return number
    return max(after, 1)


def _are_labels(parts: list[Any]) -> bool:
    return len(parts) == 3 and all(map(_is_label, parts))


def _is_label(value: object) -> bool:
    return isinstance(value, str) and value.strip() != ""


def _problem(path: Path, line: int, message: str, expected: str, found: str) -> Problems:
    remedy = "correct the file"
    return Problems(
        [Problem(f"{path}:{line}", message, expected=expected, found=found, remedy=remedy)]
    )
