"""Report the mistakes of authors in what they write: modules of Python, and files of TOML."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.machinery import SourceFileLoader
from pathlib import Path
from traceback import walk_tb
from typing import Any

from .errors import Problem, Problems


@contextmanager
def report_mistakes(folder: Path, *own_files: str) -> Iterator[None]:
    """Turn an error that the modules in a folder raise into a problem at its line.

    ``own_files`` are files in the folder that authors do not write. Errors of other modules, and
    those that are problems already, are not changed.
    """
    folder = folder.resolve()
    own_paths = {folder / name for name in own_files}
    try:
        yield
    except (KeyboardInterrupt, Problems):
        raise
    except BaseException as error:  # Even SystemExit: an extraction module does not end the build.
        place = _place(error, folder, own_paths) or _imported_place(error, folder)
        if place is None:
            raise
        text = error.msg if isinstance(error, SyntaxError) else _text(error)
        name = type(error).__name__
        problem = Problem(
            place,
            "the module cannot be read" if isinstance(error, SyntaxError) else "the module fails",
            expected="a module that Python runs without an error",
            found=f"{name}: {text}" if text else name,
            remedy="correct the module",
        )
        raise Problems([problem]) from error


def _text(error: BaseException) -> str:
    """Return the text of an error of any class, or nothing if the class makes none."""
    try:
        return str(error)
    except Exception:
        return ""


def _place(error: BaseException, folder: Path, own_paths: set[Path]) -> str | None:
    """Return the file and line in the folder where an error was raised last, if there is one."""
    if isinstance(error, SyntaxError) and error.filename:
        path = Path(error.filename).resolve()
        if path.is_relative_to(folder):
            return f"{path}:{error.lineno or 1}"
    place = None
    for frame, line in walk_tb(error.__traceback__):
        path = Path(frame.f_code.co_filename).resolve()
        loader = frame.f_locals.get("self")
        if path.is_relative_to(folder) and path not in own_paths:
            place = f"{path}:{line}"
        elif isinstance(loader, SourceFileLoader):
            path = Path(loader.path).resolve()
            if path.is_relative_to(folder):
                place = _place_in_source(path)
    return place


def _imported_place(error: BaseException, folder: Path) -> str | None:
    """Return the file in the folder that is missing, or that lacks a name that is imported."""
    if not isinstance(error, ImportError):
        return None
    path = folder / f"{(error.name or '').rpartition(f'.{folder.name}.')[2].replace('.', '/')}.py"
    if isinstance(error, ModuleNotFoundError):
        return None if path.exists() else str(path)
    path = Path(error.path or ".").resolve()
    return f"{path}:1" if path.is_relative_to(folder) else None


def _place_in_source(path: Path) -> str:
    """Return the place of a module that Python cannot read, for which it names no line."""
    before_nul, nul, _ = path.read_bytes().partition(b"\0")
    line = before_nul.count(b"\n") + 1
    return f"{path}:{line}" if nul else str(path)


def read_toml(path: Path) -> tuple[dict[str, Any], str]:
    """Return the content of a file of TOML, and its text. Raises Problems if it is something
    else."""
    try:
        data = path.read_bytes()
    except OSError as error:
        problem = Problem(
            str(path),
            "the file cannot be read",
            expected="a file of TOML",
            found=error.strerror or str(error),
            remedy="restore the file",
        )
        raise Problems([problem]) from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _not(f"{path}:{line}", "UTF-8", error) from error
    try:
        return tomllib.loads(text), text
    except (ValueError, RecursionError) as error:
        match = re.search(r"at line (\d+)", str(error))
        line = int(match[1]) if match else len(text.splitlines())
        raise _not(f"{path}:{line}", "TOML", error) from error


def _not(place: str, format: str, error: Exception) -> Problems:
    return Problems(
        [
            Problem(
                place,
                f"the file is not {format}",
                expected=format,
                found=str(error),
                remedy="correct the file",
            )
        ]
    )
