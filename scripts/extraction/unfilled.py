"""Find the calls that a person has not filled in yet: a new module drafts them with `...`.

They take no part in the build, so that it can report what is wrong with the others.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from dataclasses import fields
from operator import attrgetter
from typing import Any

from ..calls import Cell, Claim, Counting, Origin, Quote, SetAside
from ..errors import Problem
from ..language import Article
from .doubts import Doubts


def without_unfilled(
    articles: Iterable[Article], doubts: Doubts | None = None
) -> tuple[list[Article], list[Problem]]:
    """Return copies of articles without the calls that hold `...`, and a problem for each.

    The calls that are left out are put in doubt.
    """
    doubts = doubts or Doubts()
    filled: list[Article] = []
    problems: list[Problem] = []
    for article in articles:
        copied = copy.copy(article)
        unfilled_cells = [name for name, cell in article.cells.items() if _is_unfilled(cell)]
        doubts.add_row("articles", str(article.id), unfilled_cells)
        if unfilled_cells:
            subject = f"the article {article.id!r}"
            problems.append(_problem(article.origin, subject, unfilled_cells))
            copied.cells = {
                name: cell for name, cell in article.cells.items() if name not in unfilled_cells
            }
        copied.claims = []
        for claim in article.claims:
            if parts := _parts_of_claim(claim):
                subject = f"the {claim.row_name or 'entity'} {claim.id!r}"
                problems.append(_problem(claim.origin, subject, parts))
                _doubt_claim(article, claim, doubts)
            else:
                copied.claims.append(claim)
        copied.set_asides = []
        for call in article.set_asides:
            if parts := _parts_of_set_aside(call):
                subject = f"the {call.kind} that is set aside"
                problems.append(_problem(call.origin, subject, parts))
                doubts.leave_out(article.id, call.quotes, call.origin)
            else:
                copied.set_asides.append(call)
        filled.append(copied)
    return filled, problems


def _doubt_claim(article: Article, claim: Claim, doubts: Doubts) -> None:
    doubts.leave_out_claim(article.id, claim)
    if not claim.is_addition:
        doubts.ids.add(str(claim.id))


def _problem(origin: Origin, subject: str, parts: list[str]) -> Problem:
    return Problem(
        str(origin),
        f"{subject} is not filled in yet",
        expected=f"values for {', '.join(parts)}",
        found="...",
        remedy="write what the article says, or delete the draft if it says nothing of the kind",
    )


def _parts_of_claim(claim: Claim) -> list[str]:
    """Return the parts of a claim that hold `...`."""
    values = {"id": claim.id, "words": claim.quotes, **claim.cells}
    values |= {"speaker": claim.speaker, "because": claim.because}
    return [name for name, value in values.items() if _is_unfilled(value)]


def _parts_of_set_aside(set_aside: SetAside) -> list[str]:
    values = {"the reason": set_aside.disposition, "words": set_aside.quotes}
    return [name for name, value in values.items() if _is_unfilled(value)]


def _is_unfilled(value: Any) -> bool:
    """Return whether a value is `...`, or holds it."""
    if value is None or isinstance(value, str):
        return False  # most are
    if isinstance(value, tuple):
        return any(map(_is_unfilled, value))
    if isinstance(value, Cell | Counting | Quote):
        return any(map(_is_unfilled, _PARTS[type(value)](value)))
    if isinstance(value, Mapping):
        return any(map(_is_unfilled, (*value.keys(), *value.values())))
    return value is ...


_PARTS = {
    kind: attrgetter(*(field.name for field in fields(kind))) for kind in (Cell, Counting, Quote)
}
"""Returns the parts of a value that has some."""
