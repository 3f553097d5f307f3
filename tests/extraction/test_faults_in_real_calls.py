"""Faults in many calls of the real articles give one problem each, and no others."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from copy import copy
from dataclasses import replace
from typing import Any

import pytest

from alibaba_press.scripts.build import BuildInputs, build
from alibaba_press.scripts.calls import Claim
from alibaba_press.scripts.errors import Problems
from alibaba_press.scripts.language import Article

FAULTS_OF_A_KIND = 4

Break = Callable[[Claim, str], Claim | None]
"""Breaks a call with a word of its own, or returns None if the call cannot have the fault."""


def break_quote(claim: Claim, word: str) -> Claim:
    first, *others = claim.quotes
    middle = len(first.words) // 2
    words = first.words[:middle] + word + first.words[middle:]
    return replace(claim, quotes=(replace(first, words=words), *others))


def break_number(claim: Claim, word: str) -> Claim | None:
    value = claim.cells.get("value")
    if not isinstance(value, int | float):
        return None
    return replace(claim, cells={**claim.cells, "value": value * 7 + 1})


def break_subject(claim: Claim, word: str) -> Claim | None:
    if not isinstance(claim.cells.get("subject"), str):
        return None
    return replace(claim, cells={**claim.cells, "subject": word})


def break_term(claim: Claim, word: str) -> Claim | None:
    names = [name for name in ("type", "metric", "topic") if name in claim.cells]
    return replace(claim, cells={**claim.cells, names[0]: word}) if names else None


def break_type(claim: Claim, word: str) -> Claim | None:
    if "title" not in claim.cells:
        return None
    return replace(claim, cells={**claim.cells, "title": [word]})


def leave_out_title(claim: Claim, word: str) -> Claim | None:
    if "title" not in claim.cells:
        return None
    return replace(claim, cells={k: v for k, v in claim.cells.items() if k != "title"})


def misspell_title(claim: Claim, word: str) -> Claim | None:
    if "title" not in claim.cells:
        return None
    names = {"title": f"title_{word}"}
    return replace(claim, cells={names.get(k, k): v for k, v in claim.cells.items()})


def break_call(claim: Claim, word: str) -> Claim:
    return replace(claim, row_name=f"{claim.row_name}_{word}")


def break_speaker(claim: Claim, word: str) -> Claim:
    speaker: Any = [word]
    return replace(claim, speaker=speaker)


BREAKS: tuple[Break, ...] = (
    break_quote,
    break_number,
    break_subject,
    break_term,
    break_type,
    leave_out_title,
    misspell_title,
    break_call,
    break_speaker,
)


def break_calls(articles: list[Article]) -> tuple[list[Article], list[str]]:
    """Return copies of the articles with some broken calls, and the places of these."""
    claims = [claim for article in articles for claim in article.claims]
    added_to = {claim.id for claim in claims if claim.is_addition}
    calls_by_line = Counter(claim.origin for claim in claims)
    candidates = [
        claim
        for claim in claims
        if claim.row_name is not None
        and claim.id not in added_to
        and calls_by_line[claim.origin] == 1
    ]
    random.Random(1).shuffle(candidates)
    broken: dict[str, Claim] = {}
    for break_claim in BREAKS:
        for _ in range(FAULTS_OF_A_KIND):
            word = "qx" + "abcdefghijklmnopqrstuvwxyz"[len(broken) % 26] * (1 + len(broken) // 26)
            while (result := break_claim(claim := candidates.pop(), word)) is None:
                pass
            broken[str(claim.origin)] = result
    copies = []
    for article in map(copy, articles):
        article.claims = [broken.get(str(claim.origin), claim) for claim in article.claims]
        copies.append(article)
    return copies, list(broken)


@pytest.mark.slow
def test_faults_in_many_real_calls_give_a_problem_each_and_no_others() -> None:
    inputs = BuildInputs.of_project()
    articles, places = break_calls(inputs.articles)
    with pytest.raises(Problems) as raised:
        build(replace(inputs, articles=articles))
    assert sorted(problem.place for problem in raised.value.problems) == sorted(places)
