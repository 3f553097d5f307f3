"""Mentions: the longest form of a name at each place, at the same cost for few and many names."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alibaba_press.scripts.extraction.mentions import NameIndex, find_mentions
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.examples import examples


class CountedText(str):
    """A text that counts how often something is looked up in it."""

    lookups = 0

    def startswith(self, *arguments: Any) -> bool:
        self.lookups += 1
        return super().startswith(*arguments)


def index(forms: list[str]) -> NameIndex:
    """Return an index of forms, each of an entity of its own."""
    return NameIndex((form, f"e{number}", f"e{number}/f") for number, form in enumerate(forms))


def places(text: str, forms: list[str]) -> list[tuple[int, str]]:
    """Return the places of mentions and their words."""
    mentions = find_mentions(ArticleText("a", "a.txt", "", text), index(forms))
    return [(m.span.start, text[m.span.start : m.span.end]) for m in mentions]


def places_by_pattern(text: str, forms: list[str]) -> list[tuple[int, str]]:
    """Return the same by a pattern that tries all forms, the longest first."""
    longest_first = sorted(filter(None, forms), key=lambda form: (-len(form), form))
    if not longest_first:
        return []
    alternatives = "|".join(map(re.escape, longest_first))
    pattern = re.compile(rf"(?<!\w)(?:{alternatives})(?![^\W\d])(?!(?<=\d)\d)")
    return [(match.start(), match.group()) for match in pattern.finditer(text)]


words = st.text(st.sampled_from("aab1-. \u00e4_"), max_size=6)


@pytest.mark.properties
@examples(300)
@given(st.text(st.sampled_from("aab1-. \u00e4_"), max_size=40), st.lists(words, max_size=8))
def test_mentions_are_those_that_a_pattern_of_all_forms_finds(text: str, forms: list[str]) -> None:
    assert places(text, forms) == places_by_pattern(text, forms)


@pytest.mark.parametrize("last", ["", "b", "-"])
def test_many_names_that_begin_alike_are_not_tried_one_by_one(last: str) -> None:
    text = "a" * 40 + last
    counts = []
    for number in (100, 200, 400):
        forms = ["a" * 30 + "".join(end) for end in itertools.product("ABCDEFGH", repeat=3)]
        counted = CountedText(f"{text} " * 50)
        list(index(forms[:number]).find(counted))
        counts.append(counted.lookups)
    assert counts[0] == counts[1] == counts[2] > 0
