"""Functions whose module is imported at the first call, so that a command line that only lists
what exists stays fast."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


def lazy(module: str, function: str = "render") -> Callable[..., Any]:
    """Return a function that imports ``module`` and calls the function of that name in it."""

    def call(*arguments: Any) -> Any:
        return getattr(import_module(module), function)(*arguments)

    return call
