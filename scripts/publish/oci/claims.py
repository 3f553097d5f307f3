"""How of several publishers at once one comes to give a tag, where the server has no such thing.

An OCI registry lets anybody move a tag, and asks nobody. So whoever is about to give a tag first
claims it, by a tag of its own that nobody else gives, and only then looks who else does. Of two
that do so at once, one at least sees the other. Who is alone gives the tag at once. Who is not
waits, all the longer the more claims come before its own in the order of their names, and gives
the tag if nobody has by then. Who died leaves a claim that is waited for, and no more.

Times hold this together: two who know of each other give the tag at moments that lie further
apart than a look and the tag itself may take. One that was slower, by its own clock, gives none.
docs/registry-oci.md says what remains possible.
"""

from __future__ import annotations

import json
import re
import secrets
import time
from collections.abc import Callable, Collection

from .client import MANIFEST
from .manifest import OWN, to_bytes

PATIENCE = 24.0
"""Seconds that a publisher waits for each that comes before it."""

CLAIMED = 3
"""Times `swift` until a claim has to be seen by its publisher."""

LONGEST = 10
"""Times PATIENCE that is waited at most."""

ARTIFACT = "application/vnd.alibaba-press.claim.v1"
EMPTY_TYPE, EMPTY = "application/vnd.oci.empty.v1+json", b"{}"
EMPTY_DIGEST = "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
"""What stands for no content (image specification 1.1)."""

CLAIM = re.compile(r"(?P<version>[0-9.]+)-claim-[0-9a-f]{16}")


class NoTurn(Exception):
    """The tag is not given, as it cannot be told what others do; the text says why."""


def swift() -> float:
    """Seconds within which a step has to be done: a look, or bringing a tag under way."""
    return PATIENCE / 8


def new_claim(version: str) -> str:
    """A tag that nobody else gives."""
    return f"{version}-claim-{secrets.token_hex(8)}"


def claimed(tag: str) -> str | None:
    """The version that a tag is a claim of."""
    match = CLAIM.fullmatch(tag)
    return match["version"] if match else None


def claim_manifest(claim: str, digest: str) -> bytes:
    """What a claim is: a manifest of nothing, which can be deleted without harm to any other."""
    empty = {"mediaType": EMPTY_TYPE, "digest": EMPTY_DIGEST, "size": len(EMPTY)}
    return to_bytes(
        {
            "schemaVersion": 2,
            "mediaType": MANIFEST,
            "artifactType": ARTIFACT,
            "config": empty,
            "layers": [empty],
            "annotations": {f"{OWN}claim": claim, f"{OWN}digest": digest},
        }
    )


def is_claim(data: bytes, claim: str) -> bool:
    """Whether a manifest is that of a claim, and so may be deleted."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return False
    if not isinstance(found, dict) or found.get("artifactType") != ARTIFACT:
        return False
    notes = found.get("annotations")
    return isinstance(notes, dict) and notes.get(f"{OWN}claim") == claim


def wait_for_turn(
    own: str,
    began: float,
    look: Callable[[], Collection[str]],
    tell: Callable[[float], None],
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> float:
    """Return when the tag may be given: the moment by the clock before which it has to be under
    way.

    ``own`` is our claim, and ``began`` the moment before it was put. ``look`` gives the claims
    that are there, and raises where the tag is given. ``tell`` is told how many seconds are to be
    waited. Raises NoTurn.
    """
    looked = clock()
    claims = set(look())
    since = clock()
    if own not in claims:
        raise NoTurn(f"a list of tags without {own}, which was put")
    if since - began > CLAIMED * swift():
        raise NoTurn(f"{since - began:.1f} s until the claim was seen")
    if claims == {own}:
        return looked + swift()
    while True:
        until = since + PATIENCE * (1 + sum(one < own for one in claims))
        if until - began > LONGEST * PATIENCE:
            raise NoTurn(f"{len(claims)} claims, which come and go: {', '.join(sorted(claims))}")
        tell(until - since)
        while (now := clock()) < until:
            pause = min(swift() / 2, until - now)
            sleep(pause)
            looked = clock()
            found = set(look())
            if clock() - now > pause + swift():
                raise NoTurn(f"{clock() - now:.1f} s for a look at the tags")
            if found != claims:
                claims, since = found, clock()
                break
        else:
            return looked + swift()
