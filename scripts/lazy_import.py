"""Import a module only when one of its functions is called, to keep the command line fast."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


def lazy(module: str, function: str = "render") -> Callable[..., Any]:
    """Return a function that imports ``module`` and calls its function of this name."""

    def call(*arguments: Any) -> Any:
        return getattr(import_module(module), function)(*arguments)

    return call
