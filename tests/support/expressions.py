"""Collect the regular expressions of the project, and build texts on which they are slow.

An expression is collected where a module compiles it when it is imported, and where a function
names it in a call of `re`. Run as a program, this prints those of the first kind.
"""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from re import _constants as ops  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any, NamedTuple

from alibaba_press.tests.support.counting_matcher import Matcher
from alibaba_press.tests.support.shared import shared_folder

PACKAGES = ("alibaba_press.scripts", "alibaba_press.schemas")
METHODS = {"match", "fullmatch", "search", "finditer", "findall", "split", "sub", "subn"}
"""The methods of an expression that try to match a text."""

ALPHABET = "aA1 .ß-_!\n\u00ad\t,é"
"""Characters of each kind that expressions tell apart."""

MOST_SAMPLES = 3
"""The most samples for a part of an expression that can match different texts."""

MOST_SHAPES = 40
"""The most shapes of texts for an expression."""


class Expression(NamedTuple):
    """A regular expression, the module that has it, and the method that tries it."""

    module: str
    pattern: str
    flags: int
    method: str = "match"


def modules() -> Iterator[ModuleType]:
    """Import and yield all modules of the project that have expressions of their own."""
    for name in PACKAGES:
        package = importlib.import_module(name)
        for module in pkgutil.walk_packages(package.__path__, f"{name}."):
            yield importlib.import_module(module.name)


@cache
def compiled_at_import() -> set[Expression]:
    """Return the expressions that modules compile when they are imported in a new process."""

    def collect(folder: Path) -> None:
        with (folder / "expressions.json").open("w") as file:
            subprocess.run([sys.executable, "-m", __name__], check=True, stdout=file)

    file = shared_folder("expressions", collect) / "expressions.json"
    return {Expression(*fields) for fields in json.loads(file.read_text())}


@cache
def called() -> tuple[set[Expression], set[str]]:
    """Return the expressions in calls such as `re.sub(…)` and ``NAME.search(…)``.

    Those that depend on variables are returned as their module and code.
    """
    expressions, variable = set(), set()
    for module in modules():
        tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
        for call, is_in_function in _calls_of_methods(tree):
            assert isinstance(call.func, ast.Attribute)
            method, of = call.func.attr, call.func.value
            is_compiled = method == "compile" and is_in_function
            is_inline = ast.unparse(of) == "re" and (is_compiled or method in METHODS)
            if not is_inline and (method not in METHODS or not isinstance(of, ast.Name)):
                continue
            code = ast.unparse(call.args[0] if is_inline else of)
            try:
                value = eval(code, vars(module))
            except NameError:
                if is_inline:
                    variable.add(f"{module.__name__}: {code}")
                continue
            if isinstance(value, str) and is_inline:
                value = re.compile(value)
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                method = method if method in METHODS else "match"
                flags = value.flags & ~re.UNICODE
                expressions.add(Expression(module.__name__, value.pattern, flags, method))
    return expressions, variable


def _calls_of_methods(
    node: ast.AST, *, is_in_function: bool = False
) -> Iterator[tuple[ast.Call, bool]]:
    """Yield the calls of methods in a tree, and whether each is in a function."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        yield node, is_in_function
    is_in_function = is_in_function or isinstance(node, ast.FunctionDef)
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, (ast.expr_context, ast.Constant, ast.Name)):
            yield from _calls_of_methods(child, is_in_function=is_in_function)


class Shape(NamedTuple):
    """Texts that differ in how often a part of them is repeated. They end as no word does."""

    before: str
    repeated: str

    def text(self, times: int) -> str:
        """Return the text in which the part is repeated this often."""
        return self.before + self.repeated * times + "\0"


def hostile_shapes(matcher: Matcher) -> list[Shape]:
    """Return shapes of texts in which each part is repeated that an expression can repeat."""
    shapes = []
    for before, nodes in _repetitions(matcher, matcher.tree, ""):
        for body in _samples(matcher, nodes):
            shapes += [Shape(before, body), Shape("", before + body)]
    shapes += [Shape("", whole) for whole in _samples(matcher, matcher.tree)]
    shapes += [Shape("", character) for character in ALPHABET]
    return list(dict.fromkeys(shape for shape in shapes if shape.repeated))[:MOST_SHAPES]


def _repetitions(matcher: Matcher, nodes: Any, before: str) -> Iterator[tuple[str, Any]]:
    """Yield the parts that are repeated without end or very often, with a text before them."""
    for node in nodes:
        operation, value = node
        if operation in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            if value[1] > MOST_SAMPLES:
                yield before, value[2]
            yield from _repetitions(matcher, value[2], before)
        elif operation is ops.BRANCH:
            for branch in value[1]:
                yield from _repetitions(matcher, branch, before)
        elif operation is ops.SUBPATTERN:
            yield from _repetitions(matcher, value[3], before)
        elif operation is ops.ATOMIC_GROUP:
            yield from _repetitions(matcher, value, before)
        elif operation in (ops.ASSERT, ops.ASSERT_NOT):
            yield from _repetitions(matcher, value[1], before)
        before += next(iter(_samples(matcher, [node])), "")


def _samples(matcher: Matcher, nodes: Iterable[Any]) -> list[str]:
    """Return short texts that a part of an expression matches."""
    samples = [""]
    for operation, value in nodes:
        parts = _samples_of_node(matcher, operation, value)
        samples = [sample + part for part in parts for sample in samples][:MOST_SAMPLES]
    return samples


def _samples_of_node(matcher: Matcher, operation: Any, value: Any) -> list[str]:
    if operation is ops.LITERAL and not matcher.ignores_case:
        return [chr(value)]
    if operation in (ops.LITERAL, ops.NOT_LITERAL, ops.IN, ops.ANY):
        answers = matcher.answers((operation, value))
        characters = dict.fromkeys((*ALPHABET, *_characters_in(operation, value)))
        return list(islice((c for c in characters if answers[c]), MOST_SAMPLES))
    if operation in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        return [sample * max(1, value[0]) for sample in _samples(matcher, value[2])]
    if operation is ops.BRANCH:
        return [sample for branch in value[1] for sample in _samples(matcher, branch)]
    if operation is ops.SUBPATTERN:
        return _samples(matcher, value[3])
    if operation is ops.ATOMIC_GROUP:
        return _samples(matcher, value)
    return [""]


def _characters_in(operation: Any, value: Any) -> Iterator[str]:
    """Yield the characters that a part of an expression names, and the first of each range."""
    if operation is ops.LITERAL:
        yield chr(value)
    elif operation is ops.RANGE:
        yield chr(value[0])
    elif operation is ops.IN:
        for item in value:
            yield from _characters_in(*item)


def print_compiled() -> None:
    """Import all modules, and print the expressions that they compile meanwhile, as JSON."""
    compiled: set[tuple[str, str, int]] = set()
    compile_any = re._compile  # type: ignore[attr-defined]

    def record(pattern: Any, flags: int) -> Any:
        caller = sys._getframe(1)
        while caller.f_globals["__name__"] == "re":
            caller = caller.f_back  # type: ignore[assignment]
        if str(caller.f_globals["__name__"]).startswith(PACKAGES) and isinstance(pattern, str):
            while caller.f_code.co_name != "<module>":  # a function that composes a pattern
                caller = caller.f_back  # type: ignore[assignment]
            compiled.add((caller.f_globals["__name__"], pattern, int(flags)))
        return compile_any(pattern, flags)

    re._compile = record  # type: ignore[attr-defined]
    for _ in modules():
        pass
    print(json.dumps(sorted(compiled)))


if __name__ == "__main__":
    print_compiled()
