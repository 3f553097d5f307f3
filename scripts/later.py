"""Functions whose modules are imported when they are called: a command line that only says what
there is need not import it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


def later(module: str, function: str = "render") -> Callable[..., Any]:
    """The function of that name in a module."""

    def call(*given: Any) -> Any:
        return getattr(import_module(module), function)(*given)

    return call
