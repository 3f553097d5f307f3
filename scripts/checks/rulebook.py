"""The catalogue of rules as text: a table and single rules for a terminal, a page for the docs."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import Rule
    from .examples import Example

NARROWEST = 30
"""Characters of the widest column, however narrow the terminal is."""

PAGE = """\
<!-- Made from the catalogue of rules by: alibaba-press generate; do not edit. -->

# The rules

A package is valid if it satisfies all of these {count} rules. `alibaba-press validate` checks them,
`alibaba-press rules` lists them, and `alibaba-press rules NAME` shows one.

The rules run in stages by what they need, in the order of this page. When a stage fails, later
stages are skipped: their findings would be consequences. A skipped rule is reported as not run,
never as passed.

The examples come from the small package of the tests, in which Erika Muster buys the firm Beispiel.
Each shows the finding as `validate` prints it.
"""


def in_order() -> dict[str, Rule]:
    """Return the rules of the catalogue by name, in the order in which they run."""
    from .catalogue import RULES, STAGES

    return dict(sorted(RULES.items(), key=lambda item: STAGES.index(item[1].needs)))


def table(rules: Collection[Rule], width: int) -> str:
    """Return the rules as a table of ``width`` characters: name, needs, and the description with
    the remedy below it."""
    rows = [("rule", "needs", "demands, and the remedy", "")]
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


def full(rule: Rule, example: Example, width: int) -> str:
    """Return everything about one rule, wrapped to ``width`` characters."""
    facts = {
        "why": rule.why,
        "needs": rule.needs,
        "example": example.violation,
        "remedy": rule.remedy,
        "formerly": ", ".join(rule.aliases),
    }
    margin = max(map(len, facts)) + 2
    width = max(NARROWEST + margin, width)
    lines = [rule.name, "", *textwrap.wrap(rule.description, width), ""]
    for label, text in facts.items():
        lines += textwrap.wrap(
            text, width, initial_indent=f"{label + ':':<{margin}}", subsequent_indent=" " * margin
        )
        if label == "example":
            lines += ["", textwrap.indent(_printed(example), " " * margin), ""]
    return "\n".join(lines) + "\n"


def page(rules: Collection[Rule], examples: Mapping[str, Example]) -> str:
    """Return the rules as a page in Markdown."""
    parts, stage = [PAGE.format(count=len(rules))], None
    for rule in rules:
        if rule.needs != stage:
            stage = rule.needs
            parts.append(f"\n## Rules that need {stage}\n")
        example = examples[rule.name]
        parts += [
            f"\n### {rule.name}\n",
            f"\n{_plain(rule.description)}\n",
            f"\n**Why:** {_plain(rule.why)}\n",
            f"\n**Example:** {_plain(example.violation)}\n",
            f"\n```text\n{_printed(example)}\n```\n",
            f"\n**Remedy:** {_plain(rule.remedy)}\n",
        ]
        if rule.aliases:
            names = ", ".join(f"`{name}`" for name in rule.aliases)
            parts.append(f"\nFormerly {names}.\n")
    return "".join(parts)


def rules_page() -> str:
    """Return the page docs/rules.md: all rules of the catalogue with their recorded examples."""
    from .examples import example_of

    rules = in_order()
    return page(rules.values(), {name: example_of(name) for name in rules})


def _printed(example: Example) -> str:
    """The finding as `validate` prints it."""
    finding = example.finding
    return f"{finding.place}\n  expected: {finding.expected}\n  found:    {finding.found}"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is; code in backticks stays code."""
    parts = text.split("`")
    parts[::2] = [re.sub(r"[\\<>*[\]]", r"\\\g<0>", part) for part in parts[::2]]
    return "`".join(parts)
