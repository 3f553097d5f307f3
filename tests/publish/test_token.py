"""A token comes from the environment or from a private file of the user, and is never shown."""

from __future__ import annotations

import copy
import os
import pickle
from pathlib import Path

import pytest

from alibaba_press.scripts.publish.access import Access
from alibaba_press.scripts.publish.token import HIDDEN, BadToken, Token, read_token

SECRET = "s3cret/of+mine="


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "token"
    path.write_text(f"{SECRET}\n")
    path.chmod(0o600)
    return path


def test_a_token_comes_from_the_environment_or_from_a_file(file: Path) -> None:
    for environment in (
        {"ALIBABA_PRESS_TOKEN": SECRET},
        {"ALIBABA_PRESS_TOKEN_FILE": str(file)},
    ):
        token = read_token(environment)
        assert token is not None
        assert token.reveal() == SECRET
    assert read_token({}) is None
    assert read_token({"ALIBABA_PRESS_TOKEN": ""}) is None


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644])
def test_a_file_that_others_can_read_is_refused_with_its_mode(file: Path, mode: int) -> None:
    file.chmod(mode)
    with pytest.raises(BadToken, match=f"mode {mode:o}(.|\n)*chmod 600"):
        read_token({"ALIBABA_PRESS_TOKEN_FILE": str(file)})


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_a_file_of_another_user_is_refused(file: Path) -> None:
    os.chown(file, 65534, 65534)
    with pytest.raises(BadToken, match="of another user"):
        read_token({"ALIBABA_PRESS_TOKEN_FILE": str(file)})


def test_a_link_to_a_file_is_refused(file: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(file)
    with pytest.raises(BadToken, match="a link"):
        read_token({"ALIBABA_PRESS_TOKEN_FILE": str(tmp_path / "link")})


@pytest.mark.parametrize("text", ["", " \n", "two words", "two\nlines", "schön", "x" * 9000])
def test_a_text_that_cannot_be_a_token_is_refused_and_not_shown(file: Path, text: str) -> None:
    file.write_text(text)
    with pytest.raises(BadToken, match="the token is not accepted") as refused:
        read_token({"ALIBABA_PRESS_TOKEN_FILE": str(file)})
    assert "words" not in str(refused.value)


def test_both_variables_at_once_are_refused(file: Path) -> None:
    with pytest.raises(BadToken, match="unset one of them") as refused:
        read_token({"ALIBABA_PRESS_TOKEN": SECRET, "ALIBABA_PRESS_TOKEN_FILE": str(file)})
    assert SECRET not in str(refused.value)


def test_only_reveal_shows_a_token() -> None:
    token = Token(SECRET)
    assert {str(token), repr(token), f"{token}", f"{[token]}"} == {HIDDEN, f"[{HIDDEN}]"}
    for write in (pickle.dumps, copy.copy):
        with pytest.raises(TypeError):
            write(token)


def test_a_token_is_removed_from_the_message_of_a_server() -> None:
    access = Access(environment={"ALIBABA_PRESS_TOKEN": SECRET})
    assert access.token() is not None
    message = f"401: {SECRET} is unknown; see https://x/?token=s3cret%2Fof%2Bmine%3D"
    assert access.hide(message) == f"401: {HIDDEN} is unknown; see https://x/?token={HIDDEN}"
    assert SECRET not in repr(access)


def test_a_token_is_read_only_when_it_is_needed(tmp_path: Path) -> None:
    access = Access(environment={"ALIBABA_PRESS_TOKEN_FILE": str(tmp_path / "nothing")})
    assert access.hide("text") == "text"
    with pytest.raises(BadToken, match="no file"):
        access.token()
