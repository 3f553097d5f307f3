"""Untrusted packages with very many spans are validated with little memory and time."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.build import write
from alibaba_press.tests.support.many_spans import tables_with_spans
from alibaba_press.tests.support.sandbox import Sandbox


@pytest.mark.slow
@pytest.mark.parametrize("overlapping", [True, False])
def test_sixty_thousand_spans_in_one_article_are_validated(
    tmp_path: Path, sandbox: Sandbox, *, overlapping: bool
) -> None:
    write(tables_with_spans(60_000, overlapping=overlapping), tables(), tmp_path / "package")
    result = sandbox.validate(tmp_path / "package")
    assert result.code == 0, result.out or result.error
