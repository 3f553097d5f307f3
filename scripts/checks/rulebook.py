"""The catalogue of rules as people read it: a table in a terminal, a page of the documentation."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import Rule

NARROWEST = 30
"""Characters of the widest column, however narrow the terminal is."""

PAGE = """\
<!-- Made from the catalogue of rules by: alibaba-press rules --write; do not edit. -->

# The rules

A package is valid when it keeps all of these {count} rules. `alibaba-press validate` checks them,
`alibaba-press rules` lists them. They run in stages by what they need, in the order of this page;
a stage runs only where those before it have found nothing, for what it would find has its cause
there. The rules of a stage that did not run are reported as not run, never as passed.
"""


def in_order() -> dict[str, Rule]:
    """The rules of the catalogue by name, in the order in which they run."""
    from . import RULES
    from .catalogue import STAGES

    return dict(sorted(RULES.items(), key=lambda item: STAGES.index(item[1].needs)))


def table(rules: Collection[Rule], width: int) -> str:
    """The rules as a table of ``width`` characters: name, needs, and the description with the
    remedy below it."""
    rows = [("rule", "needs", "demands, and what to do where it is broken", "")]
    rows += [(rule.name, rule.needs, rule.description, rule.remedy) for rule in rules]
    names, needs = (max(len(row[column]) for row in rows) for column in (0, 1))
    rest = max(NARROWEST, width - names - needs - 4)
    lines: list[str] = []
    for number, (name, need, description, remedy) in enumerate(rows):
        texts = textwrap.wrap(description, rest)
        texts += textwrap.wrap(remedy, rest, initial_indent="→ ", subsequent_indent="  ")
        heads = [f"{name:<{names}}  {need:<{needs}}", *[" " * (names + needs + 2)] * len(texts)]
        lines += [f"{head}  {text}" for head, text in zip(heads, texts, strict=False)]
        if number == 0:
            lines.append("-" * (names + needs + rest + 4))
    return "\n".join(lines) + "\n"


def page(rules: Collection[Rule]) -> str:
    """The rules as a page in Markdown."""
    parts, stage = [PAGE.format(count=len(rules))], None
    for rule in rules:
        if rule.needs != stage:
            stage = rule.needs
            parts.append(f"\n## Rules that need {stage}\n")
        parts.append(
            f"\n### {rule.name}\n\n{_plain(rule.description)}\n\nRemedy: {_plain(rule.remedy)}\n"
        )
    return "".join(parts)


def _plain(text: str) -> str:
    """Text that Markdown shows as it is; code in backticks stays code."""
    parts = text.split("`")
    parts[::2] = [re.sub(r"[\\<>*[\]]", r"\\\g<0>", part) for part in parts[::2]]
    return "`".join(parts)
