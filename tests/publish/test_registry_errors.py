"""Errors of registries are completed by the operation around them."""

from __future__ import annotations

import pytest

from alibaba_press.scripts.publish.registry_errors import Damaged, RegistryError, operation


def test_an_operation_names_the_target_and_what_was_being_done() -> None:
    with pytest.raises(Damaged) as failure, operation("/srv/data", "listing the versions"):
        raise Damaged(expected="a folder", found="a link", remedy="remove the link")
    assert str(failure.value) == (
        "/srv/data: listing the versions failed\n"
        "    expected: a folder\n"
        "    found:    a link\n"
        "    remedy:   remove the link"
    )


def test_the_innermost_operation_is_named() -> None:
    with (
        pytest.raises(RegistryError, match=r"^/srv/data: reading README failed"),
        operation("/srv/data", "publishing press 1.0.0"),
        operation("/srv/data", "reading README"),
    ):
        raise RegistryError(expected="an answer", found="none")


def test_remains_of_an_attempt_follow_the_remedy() -> None:
    error = RegistryError(expected="an answer", found="none", remedy="try again")
    error.add_remains("a draft stays")
    assert str(error).endswith("remedy:   try again; a draft stays")


def test_an_error_outside_an_operation_can_be_shown() -> None:
    error = RegistryError(expected="an answer", found="none")
    assert str(error).startswith("the registry: a call failed\n")
