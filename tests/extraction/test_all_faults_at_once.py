"""A build reports all faults at once, each at its call, and nothing that follows from another."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from alibaba_press.scripts.build import BuildInputs, build
from alibaba_press.scripts.errors import Problems
from alibaba_press.tests.extraction import faulty_calls
from alibaba_press.tests.extraction.faulty_calls import TEXT

MODULE = Path(faulty_calls.__file__)
MARK = re.compile(r"# Fault ([0-9]+)")

EXPECTED = {
    1: "the quote is not in the article\n"
    "    expected: the exact words 'Im Jahr 1990 gründete Karl Stahl die Weserstahl' in "
    "seeds/901_steel.txt\n"
    "    found:    nearest, line 1: Im Jahr 1990 gründete Karl Stahl {+in Bremen +}"
    "die Weserstahl\n",
    2: "the quote is not in the article on one line: the article has a line break in it\n"
    "    expected: words of one line\n"
    "    found:    nearest, line 2 of seeds/901_steel.txt ends with 'Fabrik in Köln.', "
    "and line 3 begins with 'Der Preis war'\n",
    3: "the quote occurs 3 times\n"
    "    expected: words that occur once\n"
    "    found:    'Weserstahl' in lines 1, 3, 4 of seeds/901_steel.txt\n",
    4: "'acquistion' is no term of event_type (used 2 times, first here)\n"
    "    expected: a term of [event_type] in schemas/terms.toml\n"
    "    found:    type='acquistion' in events of 'shipping'\n"
    "    remedy:   did you mean 'acquisition'? New terms go into schemas/terms.toml\n",
    5: "a person does not type events.tittle\n",
    6: "an article cannot state a 'figrue'\n",
    7: "the figure 'staff' has no title and no status\n",
    8: "figures/tonnes: value is a number, not 'vier'\n",
    9: "[duplicate-id] in figures of 'ovens'\n",
    10: "'karl-sthal' is no entity of the register (used 2 times, first here)\n"
    "    expected: the identifier of a row of entities\n",
    11: "[invalid-date] in events of 'strike', column start\n"
    "    expected: a date such as 2019, 2019-05, 2019-05-04 or 2019/2020\n"
    "    found:    '4.5.2020'\n",
    12: "[reading-mismatch] in figures of 'loss', column value\n"
    "    expected: 12000000 as read in '12 Millionen Euro'",
    13: "'persn' is no term of unit\n",
    14: "no article names 'nobody'\n",
    15: "no call claims the event 'foundng'\n",
    16: "the sentence is set aside and yet extracted\n",
    17: "the words stand for no number\n",
    18: "'opnion' is no term of sentence_disposition\n",
    19: "[text-without-number] in figures of 'boats', column title\n"
    "    expected: a text that says the number 9\n",
}
"""The beginning of the message of each fault in `faulty_calls.py`, where its number marks it."""

EXPECTED_OF_ARTICLE = {
    8: "[unaccounted-sentence] in sentences of",
    9: "[unaccounted-number] in numbers of",
}
"""The messages for lines of the article that no call accounts for."""


@pytest.fixture(scope="module")
def message(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the message of the build of all faulty calls."""
    folder = tmp_path_factory.mktemp("faults")
    (folder / faulty_calls.FILE).write_text(TEXT, encoding="utf-8", newline="")
    register, article, conflicts = faulty_calls.calls()
    with pytest.raises(Problems) as raised:
        build(BuildInputs([article], register, conflicts, folder))
    return str(raised.value)


@pytest.fixture(scope="module")
def blocks(message: str) -> list[str]:
    """Return the problems of the message, each with its four lines."""
    lines = message.splitlines(keepends=True)[:-1]
    return ["".join(lines[start : start + 4]) for start in range(0, len(lines), 4)]


def marked_lines() -> dict[int, int]:
    """Return the line of the call of each fault."""
    lines = MODULE.read_text(encoding="utf-8").splitlines()
    return {
        int(match[1]): number + 1
        for number, line in enumerate(lines, start=1)
        if (match := MARK.search(line))
    }


@pytest.mark.parametrize("fault", EXPECTED)
def test_a_fault_among_many_is_reported_once_at_its_call(blocks: list[str], fault: int) -> None:
    place = f"{MODULE}:{marked_lines()[fault]}: "
    matching = [block for block in blocks if block.partition(": ")[2].startswith(EXPECTED[fault])]
    assert len(matching) == 1, blocks
    assert place in matching[0]


@pytest.mark.parametrize("line", EXPECTED_OF_ARTICLE)
def test_words_that_no_call_accounts_for_are_reported_among_many_faults(
    blocks: list[str], line: int
) -> None:
    beginning = f"seeds/{faulty_calls.FILE}:{line}: {EXPECTED_OF_ARTICLE[line]}"
    assert len([block for block in blocks if block.startswith(beginning)]) == 1


def test_nothing_is_reported_that_follows_from_another_fault(
    message: str, blocks: list[str]
) -> None:
    count = len(EXPECTED) + len(EXPECTED_OF_ARTICLE)
    assert len(blocks) == count, message
    assert message.endswith(f"\n{count} problems")


def test_the_problems_are_in_the_order_of_the_module(blocks: list[str]) -> None:
    places = [block.split(": ")[0].split(" and ")[0].rpartition(":") for block in blocks]
    lines = [int(line) for file, _, line in places if file == str(MODULE)]
    assert lines == sorted(lines)
    files = [file for file, _, _ in places]
    assert files == sorted(files, key=lambda file: file.startswith("seeds/"))


@pytest.mark.parametrize(
    "word",
    ["isin(", " nan", "Series", "dtype", "str_matches", "pandera", "pandas", ".csv", "<class"],
)
def test_no_message_of_a_build_speaks_of_its_libraries(message: str, word: str) -> None:
    assert word not in message
