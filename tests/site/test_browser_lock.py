"""The checkers of pages are pinned, with hashes, and come from whichever registry npm is set to."""

from __future__ import annotations

import json

from alibaba_press.tests.support.browser.install import AXE, HERE, LOCK, MODULES, NU_CHECKER


def test_each_npm_package_has_its_hash_and_no_address() -> None:
    packages = json.loads(LOCK.read_text(encoding="utf-8"))["packages"]
    wishes = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    pinned = {path: entry for path, entry in packages.items() if path}
    assert {path: entry["version"] for path, entry in pinned.items()} == {
        f"node_modules/{name}": version for name, version in wishes.items()
    }
    for entry in pinned.values():
        assert entry["integrity"].startswith("sha512-")
        assert "resolved" not in entry
    used = {path.relative_to(MODULES).parts[0] for path in (AXE, NU_CHECKER)}
    assert used == wishes.keys()
