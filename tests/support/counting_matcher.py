"""A matcher of regular expressions that counts its steps, as Python's own one does not.

It tries the same alternatives in the same order as `re`, which parses the expressions for it, but
without the shortcuts of `re`. So it takes as many steps or more, but for a constant factor.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
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


class TooManySteps(Exception):
    """The matches take more steps than they may."""


class Matcher:
    """A regular expression as a program that backtracks and counts its steps."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        tree = parser.parse(pattern, flags)
        self.tree = tree
        self._ignores_case = bool(tree.state.flags & re.IGNORECASE)
        self._is_multiline = bool(tree.state.flags & re.MULTILINE)
        self._dot_is_all = bool(tree.state.flags & re.DOTALL)
        self._program: list[tuple[Any, ...]] = []
        self._add_all(tree)
        self._add("end")
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

    def matches(self, node: tuple[Any, Any], character: str) -> bool:
        """Return whether a part of the expression that stands for one character matches it."""
        if self._ignores_case:
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

    def _add(self, *instruction: Any) -> int:
        """Add an instruction and return its index."""
        self._program.append(instruction)
        return len(self._program) - 1

    def _add_all(self, nodes: Any) -> None:
        for operation, value in nodes:
            self._add_node(operation, value)

    def _add_node(self, operation: Any, value: Any) -> None:
        if operation in CHARACTERS:
            self._add("character", cache(partial(self.matches, (operation, value))))
        elif operation is ops.BRANCH:
            self._add_branches(value[1])
        elif operation is ops.SUBPATTERN:
            group, _, _, nodes = value
            self._add("mark", ("start", group))
            self._add_all(nodes)
            self._add("mark", ("end", group))
        elif operation in (ops.MAX_REPEAT, ops.MIN_REPEAT):
            self._add_repetition(*value, is_lazy=operation is ops.MIN_REPEAT)
        elif operation is ops.POSSESSIVE_REPEAT:
            self._add_inner("atomic", [(ops.MAX_REPEAT, value)])
        elif operation is ops.ATOMIC_GROUP:
            self._add_inner("atomic", value)
        elif operation in (ops.ASSERT, ops.ASSERT_NOT):
            direction, nodes = value
            width = nodes.getwidth()[0] if direction < 0 else 0
            self._add_inner("look", nodes, width, operation is ops.ASSERT)
        elif operation is ops.AT:
            self._add("at", value)
        elif operation is ops.GROUPREF:
            self._add("group", value)
        else:
            raise NotImplementedError(operation)

    def _add_branches(self, branches: Any) -> None:
        ways: list[tuple[Any, int]] = []
        branch = self._add("branch")
        jumps = []
        for nodes in branches:
            first = nodes[0] if nodes and nodes[0][0] in CHARACTERS else None
            ways.append((first, len(self._program)))
            self._add_all(nodes)
            jumps.append(self._add("jump"))
        for jump in jumps:
            self._program[jump] = ("jump", len(self._program))

        @cache
        def ways_for(character: str) -> list[int]:
            """Return where the branches begin that may match, the last one first."""
            may_match = (
                way
                for first, way in reversed(ways)
                if first is None or (character and self.matches(first, character))
            )
            return list(may_match)

        self._program[branch] = ("branch", ways_for)

    def _add_repetition(self, least: int, most: Any, nodes: Any, *, is_lazy: bool) -> None:
        for _ in range(least):
            self._add_all(nodes)
        splits = []
        if most is ops.MAXREPEAT:
            splits.append(self._add("split"))
            self._add("mark", splits[0])
            self._add_all(nodes)
            self._add("moved", splits[0])
            self._add("jump", splits[0])
        else:
            for _ in range(most - least):
                splits.append(self._add("split"))
                self._add_all(nodes)
        behind = len(self._program)
        for split in splits:
            ways = (behind, split + 1) if is_lazy else (split + 1, behind)
            self._program[split] = ("split", *ways)

    def _add_inner(self, operation: str, nodes: Any, *arguments: Any) -> None:
        """Add an instruction with a program of its own, which stands behind it."""
        index = self._add(operation)
        self._add_all(nodes)
        self._add("end")
        self._program[index] = (operation, len(self._program), *arguments)

    def _run(
        self, start: int, text: str, position: int, groups: Groups, *, is_full: bool
    ) -> tuple[int, Groups] | None:
        """Return where a match of the program from ``start`` ends, and its groups, or None."""
        ways = [(start, position, groups)]
        while ways:
            index, position, groups = ways.pop()
            while True:
                self._steps += 1
                if self._steps > self._most_steps:
                    raise TooManySteps
                operation, *arguments = self._program[index]
                index += 1
                if operation == "character":
                    if position == len(text) or not arguments[0](text[position]):
                        break
                    position += 1
                elif operation == "split":
                    index, other = arguments
                    ways.append((other, position, groups))
                elif operation == "branch":
                    for way in arguments[0](text[position : position + 1]):
                        ways.append((way, position, groups))
                    break
                elif operation == "jump":
                    [index] = arguments
                elif operation == "mark":
                    groups = {**groups, arguments[0]: position}
                elif operation == "moved":
                    if groups[arguments[0]] == position:
                        break
                elif operation == "at":
                    if not self._is_at(arguments[0], text, position):
                        break
                elif operation == "group":
                    begin, end = (groups.get((side, arguments[0])) for side in ("start", "end"))
                    if end is None or not text.startswith(text[begin:end], position):
                        break
                    position += len(text[begin:end])
                elif operation == "end":
                    if not is_full or position == len(text):
                        return position, groups
                    break
                else:
                    begin = position - (arguments[1] if operation == "look" else 0)
                    inner = None
                    if begin >= 0:
                        inner = self._run(index, text, begin, groups, is_full=False)
                    index = arguments[0]
                    if (inner is not None) != (operation == "atomic" or arguments[2]):
                        break
                    if inner is not None:
                        position, groups = inner[0] if operation == "atomic" else position, inner[1]
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
