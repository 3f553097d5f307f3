"""Links in a circle are no files and no folders: commands say so."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from alibaba_press import ROOT
from alibaba_press.scripts.cli import app


@pytest.mark.parametrize(
    ("call", "code"),
    [
        ("validate LOOP", 3),
        ("validate --articles LOOP", 2),
        ("validate --root LOOP", 2),
        (f"validate {ROOT} --fast --output LOOP", 3),
        (f"validate {ROOT} --fast --output LOOP/report", 3),
        (f"diff {ROOT} LOOP", 3),
        (f"diff LOOP {ROOT}", 3),
        (f"diff {ROOT} {ROOT} --output LOOP", 3),
        ("verify LOOP", 3),
        ("publish LOOP --to folder", 2),
        ("publish LOOP.zip --to folder", 2),
        ("fetch alibaba-press --from LOOP", 3),
        ("versions --from LOOP", 3),
        ("release --previous LOOP", 2),
        ("new-article LOOP", 1),
        ("new-article LOOP/article.txt", 1),
    ],
)
def test_a_circle_of_links_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("LOOP").symlink_to("LOOP2")
    Path("LOOP2").symlink_to("LOOP")
    Path("LOOP.zip").symlink_to("LOOP.zip")
    result = CliRunner().invoke(app, call.split())
    assert result.exit_code == code, result.output
    assert "LOOP" in result.stderr
    assert "this is a fault" not in result.stderr
    assert Path("LOOP").is_symlink()
