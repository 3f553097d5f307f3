"""Random damage to releases, archives, lists of hashes and registries. `verify`, `fetch` and
`versions` end within their limits, and leave nothing of what they refuse."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alibaba_press.tests.fuzz.conftest import LimitedCommands
from alibaba_press.tests.publish.registries import NAME, Handler, put, serving
from alibaba_press.tests.publish.registries import bundle as made_up_release
from alibaba_press.tests.support.damage import Edit, damage, damage_end, lists_of_edits
from alibaba_press.tests.support.examples import examples
from alibaba_press.tests.support.shared import shared_folder
from alibaba_press.tests.support.small_package import small_release

pytestmark = pytest.mark.slow

FEW = examples(2)
KINDS = ("http://{}", "oci://{}/press", "ckan+http://{}/organization/press", "invenio+http://{}")


def make_registry(folder: Path) -> None:
    put(made_up_release(folder), folder / "registry")


def output_of(commands: LimitedCommands, scratch: Path, *arguments: str) -> list[str]:
    """Fetch into an empty folder, and return the names in it."""
    output = scratch / "out"
    shutil.rmtree(output, ignore_errors=True)
    result = commands.run("fetch", *arguments, "--output", str(output))
    names = sorted(path.name for path in output.iterdir()) if output.exists() else []
    assert result.code == 0 or names == [], (arguments, names)
    return names


@FEW
@given(lists_of_edits, st.sampled_from([60, 4000, 1 << 30]))
def test_an_archive_with_other_bytes(
    commands: LimitedCommands, scratch: Path, edits: list[Edit], size: int
) -> None:
    archive = scratch / "alibaba-press-1.0.0.zip"
    data = next(small_release().glob("*.zip")).read_bytes()
    archive.write_bytes(damage_end(data, edits, size))
    commands.read("verify", str(archive))


@FEW
@given(st.data(), lists_of_edits)
def test_a_release_with_a_damaged_file(
    commands: LimitedCommands, scratch: Path, data: st.DataObject, edits: list[Edit]
) -> None:
    release = scratch / "release"
    shutil.rmtree(release, ignore_errors=True)
    shutil.copytree(next(small_release().glob("*[!p]")), release)
    files = sorted(path.relative_to(release) for path in release.rglob("*") if path.is_file())
    file = release / data.draw(st.sampled_from(["SHA256SUMS", *map(str, files)]))
    file.write_bytes(damage(file.read_bytes(), edits))
    commands.read("verify", str(release))


@FEW
@given(st.data(), lists_of_edits)
def test_a_registry_with_a_damaged_file(
    commands: LimitedCommands, scratch: Path, data: st.DataObject, edits: list[Edit]
) -> None:
    source = shared_folder("fuzzed-registry", make_registry) / "registry"
    registry = scratch / "registry"
    shutil.rmtree(registry, ignore_errors=True)
    shutil.copytree(source, registry)
    files = sorted(str(path.relative_to(registry)) for path in registry.rglob("*.*"))
    file = registry / data.draw(st.sampled_from(["versions.json", *files]))
    if file.is_file():
        file.write_bytes(damage(file.read_bytes(), edits))
    commands.read("versions", "--from", str(registry))
    output_of(commands, scratch, NAME, "--from", str(registry))


@FEW
@given(lists_of_edits, st.sampled_from(["versions.json", "catalog.json", "index.html"]))
def test_a_publication_beside_damaged_lists(
    commands: LimitedCommands, scratch: Path, edits: list[Edit], name: str
) -> None:
    source = shared_folder("fuzzed-registry", make_registry)
    registry = scratch / "registry"
    shutil.rmtree(registry, ignore_errors=True)
    shutil.copytree(source / "registry", registry)
    (registry / name).write_bytes(damage((registry / name).read_bytes(), edits))
    (registry / NAME / "1.0.0" / "datapackage.json").write_text("{")  # as of somebody else
    result = commands.run_program(
        "from alibaba_press.tests.publish.registries import bundle, put; from pathlib import Path; "
        f"put(bundle(Path({str(scratch / 'new')!r}), '2.0.0'), {str(registry)!r})",
        name,
    )
    shutil.rmtree(scratch / "new")
    assert result.code == 0
    assert commands.read("versions", "--from", str(registry)).out.startswith("2.0.0 ")


@FEW
@given(st.sampled_from(KINDS), lists_of_edits, st.sampled_from(["json", "sums", "empty"]))
def test_a_server_with_damaged_answers(
    commands: LimitedCommands, scratch: Path, kind: str, edits: list[Edit], body: str
) -> None:
    source = shared_folder("fuzzed-registry", make_registry) / "registry"
    bodies = {
        "json": (source / "versions.json").read_bytes(),
        "sums": next(source.rglob("SHA256SUMS")).read_bytes(),
        "empty": b"",
    }
    content = bodies[body]
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
    answer = damage(head % len(content) + content, edits)

    def send(handler: Handler) -> None:
        handler.wfile.write(answer)
        handler.close_connection = True

    with serving(source) as server:
        server.faults[""] = [send]
        target = kind.format(f"127.0.0.1:{server.server_port}")
        commands.read("versions", "--from", target, "--plain-http")
        output_of(commands, scratch, NAME, "--from", target, "--plain-http")
