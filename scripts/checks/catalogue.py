"""The catalogue of rules: a name, what it demands, what it needs, what to do, and a function.

A new rule is a function with the decorator `rule` in the module of its subject; a new subject is
a module, named in `checks.__init__`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import KW_ONLY, dataclass
from typing import Literal

from .findings import Finding
from .package import Package

Needs = Literal["files", "rows", "cells", "tables", "words", "articles"]
STAGES: tuple[Needs, ...] = ("files", "rows", "cells", "tables", "words", "articles")
"""What rules need, each on top of those before: the descriptor and files as they lie there;
tables that could be read; tables whose rows can be told apart; tables whose cells are of the right
shape; the words of the evidence, which the package holds or the articles; the articles."""
Check = Callable[[Package], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. It runs when what it ``needs`` is at hand and sound.

    ``aliases`` are the names that it had before.
    """

    name: str
    _: KW_ONLY
    aliases: tuple[str, ...] = ()
    description: str
    needs: Needs
    remedy: str
    check: Check


RULES: dict[str, Rule] = {}


def rule(
    *, name: str, aliases: tuple[str, ...] = (), description: str, needs: Needs, remedy: str
) -> Callable[[Check], Check]:
    """Enter a function into the catalogue."""

    def enter(check: Check) -> Check:
        RULES[name] = Rule(
            name,
            aliases=aliases,
            description=description,
            needs=needs,
            remedy=remedy,
            check=check,
        )
        return check

    return enter
