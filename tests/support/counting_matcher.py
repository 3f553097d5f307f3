"""A matcher of regular expressions that counts its steps, as Python's own one does not.

It tries the same alternatives in the same order as `re`, which parses the expressions for it, but
without the shortcuts of `re`. So it takes as many steps or more, but for a constant factor.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Groups = dict[Any, int]
"""Where groups begin and end, and where repetitions of an endless loop began."""

CATEGORIES: dict[Any, Callable[[str], bool]] = {
    ops.CATEGORY_DIGIT: str.isdecimal,
    ops.CATEGORY_SPACE: str.isspace,
    ops.CATEGORY_WORD: lambda character: character.isalnum() or character == "_",
}
CHARACTERS = (ops.LITERAL, ops.NOT_LITERAL, ops.IN, ops.ANY)
"""The parts of an expression that stand for one character."""

OPPOSITES = {
    ops.CATEGORY_NOT_DIGIT: ops.CATEGORY_DIGIT,
    ops.CATEGORY_NOT_SPACE: ops.CATEGORY_SPACE,
    ops.CATEGORY_NOT_WORD: ops.CATEGORY_WORD,
}


CHARACTER, SPLIT, BRANCH, JUMP, MARK, MOVED, AT, GROUP, END, ATOMIC, LOOK = range(11)
"""The operations of a program. Each instruction has one, and two arguments."""


class TooManySteps(Exception):
    """The matches take more steps than they may."""


class Answers(dict[str, bool]):
    """Whether a part of an expression that stands for one character matches each character."""

    def __init__(self, matches: Callable[[tuple[Any, Any], str], bool], node: tuple[Any, Any]):
        self._matches, self._node = matches, node

    def __missing__(self, character: str) -> bool:
        answer = self[character] = self._matches(self._node, character)
        return answer


@cache
def matcher_of(pattern: str, flags: int = 0) -> Matcher:
    """Return the matcher of an expression, which is made once."""
    return Matcher(pattern, flags)


class Matcher:
    """A regular expression as a program that backtracks and counts its steps."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        tree = parser.parse(pattern, flags)
        self.tree = tree
        self.ignores_case = bool(tree.state.flags & re.IGNORECASE)
        self._is_multiline = bool(tree.state.flags & re.MULTILINE)
        self._dot_is_all = bool(tree.state.flags & re.DOTALL)
        self._answers: dict[tuple[Any, Any], Answers] = {}
        self._program: list[tuple[int, Any, Any]] = []
        self._add_all(tree)
        self._add(END)
        self._steps, self._most_steps = 0, 0

    def steps_of_match(self, text: str, position: int, most_steps: int) -> int:
        """Return how many steps it takes to try a match at a position of a text.

        Raises TooManySteps if they are more than ``most_steps``.
        """
        self._steps, self._most_steps = 0, most_steps
        self._run(0, text, position, {}, is_full=False)
        return self._steps

    def steps_of_full_match(self, text: str, position: int, most_steps: int) -> int:
        """Return how many steps it takes to try to match all of a text from a position on."""
        self._steps, self._most_steps = 0, most_steps
        self._run(0, text, position, {}, is_full=True)
        return self._steps

    def steps_of_search(
        self, text: str, position: int, most_steps: int, *, is_first: bool = False
    ) -> int:
        """Return how many steps it takes to find all matches that do not overlap, or the first."""
        self._steps, self._most_steps = 0, most_steps
        while position <= len(text):
            match = self._run(0, text, position, {}, is_full=False)
            if match and is_first:
                break
            position = max(position + 1, match[0] if match else 0)
        return self._steps

    def end_of_match(self, text: str, position: int) -> int | None:
        """Return where the match that begins at a position ends, or None."""
        self._steps, self._most_steps = 0, 1 << 60
        match = self._run(0, text, position, {}, is_full=False)
        return match[0] if match else None

    def answers(self, node: tuple[Any, Any]) -> Answers:
        """Return which characters a part of the expression matches, if it stands for one."""
        operation, value = node
        key = operation, tuple(value) if operation is ops.IN else value
        answers = self._answers.get(key)
        if answers is None:
            answers = self._answers[key] = Answers(self._matches, node)
        return answers

    def _matches(self, node: tuple[Any, Any], character: str) -> bool:
        if self.ignores_case:
            forms = {character, character.lower(), character.upper()}
            return any(self._matches_form(node, form) for form in forms if len(form) == 1)
        return self._matches_form(node, character)

    def _matches_form(self, node: tuple[Any, Any], character: str) -> bool:
        """Return whether a part of the expression matches a character, with regard to its case."""
        operation, value = node
        if operation is ops.ANY:
            return self._dot_is_all or character != "\n"
        if operation is ops.LITERAL:
            return bool(ord(character) == value)
        if operation is ops.NOT_LITERAL:
            return bool(ord(character) != value)
        if operation is ops.RANGE:
            return bool(value[0] <= ord(character) <= value[1])
        if operation is ops.CATEGORY:
            is_opposite = value in OPPOSITES
            return CATEGORIES[OPPOSITES.get(value, value)](character) != is_opposite
        assert operation is ops.IN, operation
        is_negated = value[0][0] is ops.NEGATE
        return any(self._matches_form(item, character) for item in value[is_negated:]) != is_negated

    def _add(self, operation: int, argument: Any = None, second: Any = None) -> int:
        """Add an instruction and return its index."""
        self._program.append((operation, argument, second))
        return len(self._program) - 1

    def _add_all(self, nodes: Any) -> None:
        for operation, value in nodes:
            self._add_node(operation, value)

    def _add_node(self, operation: Any, value: Any) -> None:
        if operation in CHARACTERS:
            self._add(CHARACTER, self.answers((operation, value)))
        elif operation is ops.BRANCH:
            self._add_branches(value[1])
        elif operation is ops.SUBPATTERN:
            group, _, _, nodes = value
            self._add(MARK, ("start", group))
            self._add_all(nodes)
            self._add(MARK, ("end", group))
        elif operation in (ops.MAX_REPEAT, ops.MIN_REPEAT):
            self._add_repetition(*value, is_lazy=operation is ops.MIN_REPEAT)
        elif operation is ops.POSSESSIVE_REPEAT:
            self._add_inner(ATOMIC, [(ops.MAX_REPEAT, value)])
        elif operation is ops.ATOMIC_GROUP:
            self._add_inner(ATOMIC, value)
        elif operation in (ops.ASSERT, ops.ASSERT_NOT):
            direction, nodes = value
            width = nodes.getwidth()[0] if direction < 0 else 0
            self._add_inner(LOOK, nodes, (width, operation is ops.ASSERT))
        elif operation is ops.AT:
            self._add(AT, value)
        elif operation is ops.GROUPREF:
            self._add(GROUP, value)
        else:
            raise NotImplementedError(operation)

    def _add_branches(self, branches: Any) -> None:
        ways: list[tuple[Answers | None, int]] = []
        branch = self._add(BRANCH)
        jumps = []
        for nodes in branches:
            is_character = nodes and nodes[0][0] in CHARACTERS
            ways.append((self.answers(nodes[0]) if is_character else None, len(self._program)))
            self._add_all(nodes)
            jumps.append(self._add(JUMP))
        for jump in jumps:
            self._program[jump] = (JUMP, len(self._program), None)

        @cache
        def ways_for(character: str) -> list[int]:
            """Return where the branches begin that may match, the last one first."""
            return [
                way
                for first, way in reversed(ways)
                if first is None or (character and first[character])
            ]

        self._program[branch] = (BRANCH, ways_for, None)

    def _add_repetition(self, least: int, most: Any, nodes: Any, *, is_lazy: bool) -> None:
        for _ in range(least):
            self._add_all(nodes)
        splits = []
        if most is ops.MAXREPEAT:
            splits.append(self._add(SPLIT))
            self._add(MARK, splits[0])
            self._add_all(nodes)
            self._add(MOVED, splits[0])
            self._add(JUMP, splits[0])
        else:
            for _ in range(most - least):
                splits.append(self._add(SPLIT))
                self._add_all(nodes)
        behind = len(self._program)
        for split in splits:
            first, second = (behind, split + 1) if is_lazy else (split + 1, behind)
            self._program[split] = (SPLIT, first, second)

    def _add_inner(self, operation: int, nodes: Any, argument: Any = None) -> None:
        """Add an instruction with a program of its own, which stands behind it."""
        index = self._add(operation)
        self._add_all(nodes)
        self._add(END)
        self._program[index] = (operation, len(self._program), argument)

    def _run(
        self, start: int, text: str, position: int, groups: Groups, *, is_full: bool
    ) -> tuple[int, Groups] | None:
        """Return where a match of the program from ``start`` ends, and its groups, or None."""
        program, length = self._program, len(text)
        ways = [(start, position, groups)]
        while ways:
            index, position, groups = ways.pop()
            while True:
                self._steps += 1
                if self._steps > self._most_steps:
                    raise TooManySteps
                operation, argument, second = program[index]
                index += 1
                if operation == CHARACTER:
                    if position == length or not argument[text[position]]:
                        break
                    position += 1
                elif operation == MARK:
                    groups = {**groups, argument: position}
                elif operation == SPLIT:
                    index = argument
                    ways.append((second, position, groups))
                elif operation == BRANCH:
                    for way in argument(text[position : position + 1]):
                        ways.append((way, position, groups))
                    break
                elif operation == JUMP:
                    index = argument
                elif operation == MOVED:
                    if groups[argument] == position:
                        break
                elif operation == AT:
                    if not self._is_at(argument, text, position):
                        break
                elif operation == GROUP:
                    begin, end = (groups.get((side, argument)) for side in ("start", "end"))
                    if end is None or not text.startswith(text[begin:end], position):
                        break
                    position += len(text[begin:end])
                elif operation == END:
                    if not is_full or position == length:
                        return position, groups
                    break
                elif operation == ATOMIC:
                    inner = self._run(index, text, position, groups, is_full=False)
                    if inner is None:
                        break
                    index, (position, groups) = argument, inner
                else:
                    width, is_positive = second
                    inner = None
                    if position >= width:
                        inner = self._run(index, text, position - width, groups, is_full=False)
                    if (inner is not None) != is_positive:
                        break
                    index = argument
                    if inner is not None:
                        groups = inner[1]
        return None

    def _is_at(self, kind: Any, text: str, position: int) -> bool:
        if kind in (ops.AT_BEGINNING, ops.AT_BEGINNING_STRING):
            is_line = kind is ops.AT_BEGINNING and self._is_multiline
            return position == 0 or (is_line and text[position - 1] == "\n")
        if kind in (ops.AT_END, ops.AT_END_STRING):
            is_line = kind is ops.AT_END and self._is_multiline
            is_last = kind is ops.AT_END and text[position:] == "\n"
            return position == len(text) or is_last or (is_line and text[position] == "\n")
        assert kind in (ops.AT_BOUNDARY, ops.AT_NON_BOUNDARY), kind
        is_word = CATEGORIES[ops.CATEGORY_WORD]
        before = position > 0 and is_word(text[position - 1])
        behind = position < len(text) and is_word(text[position])
        return (before != behind) == (kind is ops.AT_BOUNDARY)
