"""The catalogue of rules.

A rule is a function with the decorator `rule` in the module of its subject, and has an example in
examples.toml. A new subject is a module that `checks.__init__` imports.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import KW_ONLY, dataclass
from itertools import islice
from typing import Literal, get_args

from ..limits import MAX_FINDINGS
from .findings import Finding
from .package import Package

Needs = Literal["files", "rows", "cells", "article files", "tables", "words", "articles", "derived"]
STAGES: tuple[Needs, ...] = get_args(Needs)
"""The stages of validation, by what their rules need.

``files`` is the descriptor and the files as they are; ``rows`` is tables that could be read;
``cells`` is tables without duplicate identifiers; ``article files`` is the files of the articles,
from which all stages behind it take withheld words; ``tables`` is tables whose cells are valid;
``words`` is the quotes of the evidence, from the package or the articles; ``articles`` is the
articles, as the table of articles states them; ``derived`` is tables that follow from others. Each
stage needs the ones before it, but those behind do without the articles where they are not at hand.
"""
Scope = Literal["cell", "row", "table"]
"""How much of a table a finding judges."""

Check = Callable[[Package], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    ``description`` says what a package must satisfy, ``why`` gives the reason, and ``remedy`` says
    what to do about a finding. The rule runs when what it ``needs`` is at hand and sound.
    ``scope`` is what a finding depends on: the cell that it names, several cells of the row, or
    several rows of the table. ``aliases`` are its former names.
    """

    name: str
    _: KW_ONLY
    aliases: tuple[str, ...] = ()
    description: str
    why: str
    needs: Needs
    scope: Scope
    remedy: str
    check: Check


RULES: dict[str, Rule] = {}


def rule_named(name: str) -> Rule | None:
    """Return the rule with a name, which may be a former one."""
    renamed = (rule for rule in RULES.values() if name in rule.aliases)
    return RULES.get(name) or next(renamed, None)


def rule(
    *,
    name: str,
    aliases: tuple[str, ...] = (),
    description: str,
    why: str,
    needs: Needs,
    scope: Scope = "cell",
    remedy: str,
) -> Callable[[Check], Check]:
    """Enter a function into the catalogue, as a rule with at most `MAX_FINDINGS` findings.

    The function is stopped there, so it yields each finding when it has it, and collects none.
    """

    def enter(check: Check) -> Check:
        RULES[name] = Rule(
            name,
            aliases=aliases,
            description=description,
            why=why,
            needs=needs,
            scope=scope,
            remedy=remedy,
            check=lambda package: islice(check(package), MAX_FINDINGS),
        )
        return check

    return enter
