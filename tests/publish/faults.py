"""Faults of a web server, for the tests of fetching."""

from __future__ import annotations

import time

import pytest

from alibaba_press.tests.publish.registries import Fault, Handler


def busy(handler: Handler) -> None:
    handler.answer(503, b"come again", Content_Type="text/plain", Retry_After=0)


def cut(handler: Handler) -> None:
    handler.answer(200, b"id,na", Content_Length=500)


def slow(handler: Handler) -> None:
    handler.answer(200, Content_Length=500)
    while True:
        try:
            handler.wfile.write(b"x")
        except OSError:
            return
        time.sleep(0.01)


def silent(handler: Handler) -> None:
    """Stand for no answer: a call of a file with this fault times out before it is sent."""
    pytest.fail("a call that is not answered is not sent")


def hang_up(handler: Handler) -> None:
    handler.connection.close()


def refuse(handler: Handler) -> None:
    handler.answer(403, b"you may not", Content_Type="text/plain")


def huge(handler: Handler) -> None:
    handler.answer(200, Content_Length=1 << 40)


def endless(handler: Handler) -> None:
    handler.answer(200)
    block = b"x" * (1 << 20)
    try:
        while True:
            handler.wfile.write(block)
    except OSError:
        return


def to(address: str) -> Fault:
    return lambda handler: handler.answer(302, Location=address)


def body(data: bytes) -> Fault:
    return lambda handler: handler.answer(200, data, Content_Length=len(data))
