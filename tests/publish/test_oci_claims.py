"""Of publishers at once that claim a tag of an OCI registry one gives it, whatever comes between:
simulated, by a clock that is made up, over many orders of what they do."""

from __future__ import annotations

import heapq
import random
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from alibaba_press.scripts.publish.oci import claims as oci_claims
from alibaba_press.scripts.publish.oci.claims import NoTurn, wait_for_turn

SEED = 20261122


class Given(Exception):
    """The tag is given."""


@dataclass
class World:
    """Publishers that take turns by a clock that is made up: of all that wait, the one goes on
    whose time is next."""

    now: float = 0
    claims: set[str] = field(default_factory=set)
    tagged: list[str] = field(default_factory=list)
    _waiting: list[tuple[float, int, threading.Event]] = field(default_factory=list)
    _count: int = 0
    _threads: list[threading.Thread] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        turn = threading.Event()
        self._count += 1
        heapq.heappush(self._waiting, (self.now + seconds, self._count, turn))
        self._next()
        assert turn.wait(20)

    def add(self, start: float, work: Callable[[], None]) -> None:
        turn = threading.Event()
        self._count += 1
        heapq.heappush(self._waiting, (start, self._count, turn))

        def run() -> None:
            assert turn.wait(20)
            try:
                work()
            finally:
                self._next()

        self._threads.append(threading.Thread(target=run, daemon=True))

    def run(self) -> None:
        for thread in self._threads:
            thread.start()
        self._next()
        for thread in self._threads:
            thread.join(20)
            assert not thread.is_alive()

    def _next(self) -> None:
        if self._waiting:
            self.now, _, turn = heapq.heappop(self._waiting)
            turn.set()


@dataclass
class Publisher:
    """One that claims, waits for its turn and gives the tag; each step takes a time of its own."""

    world: World
    claim: str
    chance: random.Random
    standing: float
    end: str = ""
    waits: list[float] = field(default_factory=list)

    def __call__(self) -> None:
        try:
            self.look()
            began = self.world.now
            self.pause()
            self.world.claims.add(self.claim)
            self.pause()
            until = wait_for_turn(
                self.claim,
                began,
                self.look,
                self.waits.append,
                clock=lambda: self.world.now,
                sleep=lambda seconds: self.world.sleep(seconds + self.stand()),
            )
            self.world.sleep(self.stand())
            if self.world.now > until:
                raise NoTurn
            # Connecting, and the answer, take `swift` at most each.
            self.world.sleep(self.chance.uniform(0, 2 * oci_claims.swift()))
            self.world.tagged.append(self.claim)
            self.end = "gave"
        except (Given, NoTurn) as error:
            self.end = type(error).__name__

    def pause(self) -> None:
        self.world.sleep(self.chance.uniform(0, oci_claims.swift() / 4) + self.stand())

    def stand(self) -> float:
        """Seconds that the machine or the server stands still, which happens at times."""
        if self.chance.random() < self.standing:
            return self.chance.uniform(0, self.chance.choice([1, 5, 60]))
        return 0

    def look(self) -> set[str]:
        self.pause()
        claims = set(self.world.claims)
        self.pause()
        if self.world.tagged:
            raise Given
        return claims


def contest(seed: int, standing: float, dead: int = 0) -> tuple[World, list[Publisher]]:
    chance = random.Random(seed)
    world = World()
    world.claims |= {f"dead-{chance.random()}" for _ in range(dead)}
    ones = []
    for number in range(chance.randint(2, 4)):
        prefix = chance.choice(["a", "dead-", "z"])
        one = Publisher(world, f"{prefix}{chance.random()}-{number}", chance, standing)
        world.add(chance.uniform(0, chance.choice([0.1, 3, 60])), one)
        ones.append(one)
    world.run()
    return world, ones


@pytest.mark.parametrize("dead", [0, 1, 2])
def test_of_publishers_that_are_quick_exactly_one_gives_the_tag(dead: int) -> None:
    waited = 0
    for number in range(100):
        world, ones = contest(SEED + number, 0, dead)
        assert len(world.tagged) == 1, number
        assert sorted(one.end for one in ones)[-1] == "gave"
        assert {one.end for one in ones} <= {"gave", "Given"}
        waited += any(one.waits for one in ones)
    assert waited > 30


def test_of_publishers_that_are_slow_at_times_never_two_give_the_tag() -> None:
    given = 0
    for number in range(300):
        world, _ = contest(SEED + number, 0.03, number % 3)
        assert len(world.tagged) <= 1, number
        given += len(world.tagged)
    assert 100 < given < 300


def test_who_is_alone_does_not_wait() -> None:
    told: list[float] = []
    assert wait_for_turn("a", 0, lambda: ["a"], told.append, clock=lambda: 1.0) == 4.0
    assert told == []


def test_who_stood_still_gives_no_tag() -> None:
    moments = iter([0.0, 0.1, 0.2, 60.0, 60.0, 60.0, 60.0])
    with pytest.raises(NoTurn, match="for a look"):
        wait_for_turn(
            "b",
            0,
            lambda: ["a", "b"],
            lambda seconds: None,
            clock=lambda: next(moments),
            sleep=lambda seconds: None,
        )


def test_a_list_of_tags_that_lags_behind_gives_no_turn() -> None:
    with pytest.raises(NoTurn, match="without a"):
        wait_for_turn("a", 0, lambda: [], lambda seconds: None, clock=lambda: 0.0)


def test_claims_that_come_and_go_are_not_waited_for_without_an_end() -> None:
    world, count = World(), 0

    def look() -> list[str]:
        nonlocal count
        count += 1
        return ["z", f"a{count // 5}"]

    def sleep(seconds: float) -> None:
        world.now += seconds

    with pytest.raises(NoTurn, match="come and go"):
        wait_for_turn("z", 0, look, lambda s: None, clock=lambda: world.now, sleep=sleep)
    assert world.now <= oci_claims.LONGEST * oci_claims.PATIENCE


def test_a_claim_is_no_version() -> None:
    claim = oci_claims.new_claim("1.10.0")
    assert oci_claims.claimed(claim) == "1.10.0"
    assert oci_claims.claimed("1.10.0") is None
    assert oci_claims.claimed(f"{claim}0") is None
    assert oci_claims.new_claim("1.10.0") != claim
    made = oci_claims.claim_manifest(claim, "sha256:0")
    assert oci_claims.is_claim(made, claim)
    assert not oci_claims.is_claim(made, oci_claims.new_claim("1.10.0"))
    assert not oci_claims.is_claim(b"[]", claim)
    assert not oci_claims.is_claim(b"{", claim)
