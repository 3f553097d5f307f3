"""Find the calls that a person has not filled in yet: a new module drafts them with `...`.

They take no part in the build, so that it can report what is wrong with the others.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
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
        problems += _problems(article)
        _leave_out(article, doubts)
        article = copy.copy(article)
        article.cells = {
            name: cell for name, cell in article.cells.items() if not _is_unfilled(cell)
        }
        article.claims = [claim for claim in article.claims if not _parts_of_claim(claim)]
        article.set_asides = [call for call in article.set_asides if not _parts_of_set_aside(call)]
        filled.append(article)
    return filled, problems


def _leave_out(article: Article, doubts: Doubts) -> None:
    """Put the calls that hold `...` in doubt."""
    unfilled_cells = [name for name, cell in article.cells.items() if _is_unfilled(cell)]
    doubts.add_row("articles", str(article.id), unfilled_cells)
    for claim in article.claims:
        if _parts_of_claim(claim):
            doubts.leave_out_claim(article.id, claim)
            if not claim.is_addition:
                doubts.ids.add(str(claim.id))
    for set_aside in article.set_asides:
        if _parts_of_set_aside(set_aside):
            doubts.leave_out(article.id, set_aside.quotes, set_aside.origin)


def _problems(article: Article) -> Iterator[Problem]:
    cells = [name for name, cell in article.cells.items() if _is_unfilled(cell)]
    if cells:
        yield _problem(article.origin, f"the article {article.id!r}", cells)
    for claim in article.claims:
        if parts := _parts_of_claim(claim):
            subject = f"the {claim.row_name or 'entity'} {claim.id!r}"
            yield _problem(claim.origin, subject, parts)
    for set_aside in article.set_asides:
        if parts := _parts_of_set_aside(set_aside):
            yield _problem(set_aside.origin, f"the {set_aside.kind} that is set aside", parts)


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
    if isinstance(value, tuple):
        return any(map(_is_unfilled, value))
    if isinstance(value, Mapping):
        return any(map(_is_unfilled, (*value.keys(), *value.values())))
    if isinstance(value, Cell | Counting | Quote):
        return any(_is_unfilled(getattr(value, field.name)) for field in fields(value))
    return value is ...
