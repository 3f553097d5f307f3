"""A changed text of an article is taken in again: the calls stay, and what changes is listed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from alibaba_press.scripts import project
from alibaba_press.scripts.build import BuildInputs
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.errors import Problems
from alibaba_press.scripts.extraction import replacement
from alibaba_press.scripts.extraction.replacement import Replacement
from alibaba_press.scripts.language import Article, Conflicts, Register
from alibaba_press.scripts.package import seeds
from alibaba_press.scripts.package.writing import CannotWrite
from alibaba_press.tests.support.moments import Moments, interrupt, profiled

OLD = (
    "Tee aus der Ferne\n"
    "Gestern kaufte Erika Muster für rund 3,5 Millionen Euro die Seidenpost.\n"
    "Das Unternehmen hat mehr als 120 Mitarbeiter. Das ist schön. Ja, 40 sind in Köln.\n"
    "Nun sagen alle ja, ja, und die Firma bleibt in der alten Stadt am Rhein.\n"
)
CHANGED = (
    OLD.replace("3,5 Millionen", "4 Millionen")
    .replace("Das ist schön.", "Das ist schön. Das ist schön.")
    .replace("Ja, 40 sind in Köln.", "Im Mai 2020 waren es 7.")
)
OTHER = "Ein Schiff fährt über das Meer und bringt jeden Tag frischen Kaffee in die kleine Stadt.\n"

MODULE = """
from alibaba_press.scripts.language import Article, inferred, quote, stated

COLOGNE = inferred("cologne", "40 sind in Köln", because="x")

article = Article(
    "tea.txt",
    id="tea",
    sha256="{sha256}",
    label="Tea",
    language="de",
    title=stated("Tee aus der Ferne", "Tee aus der Ferne"),
)
article.figure("price", "rund 3,5 Millionen Euro", value=3_500_000, place=COLOGNE)
article.figure("staff", "mehr als 120 Mitarbeiter", value=120)
article.figure("yes", quote("ja", occurrence=1), place=COLOGNE)
article.set_aside("opinion", "Das ist schön")
"""


class Checkout:
    """A folder with two articles, and the module of one."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "seeds").mkdir(parents=True)
        (root / "scripts" / "extract").mkdir(parents=True)
        self.seed = root / "seeds" / "tea.txt"
        self.seed.write_bytes(OLD.encode())
        (root / "seeds" / "coffee.txt").write_bytes(OTHER.encode())
        self.module = root / "scripts" / "extract" / "tea.py"
        self.module.write_text(MODULE.format(sha256=seeds.sha256(OLD.encode())), "utf-8")

    def articles(self) -> list[Article]:
        """Return the articles, as the modules state them now."""
        names: dict[str, object] = {"__name__": "tea"}
        source = self.module.read_text("utf-8")
        exec(compile(source, str(self.module), "exec"), names)
        tea = names["article"]
        assert isinstance(tea, Article)
        sha256 = seeds.sha256(OTHER.encode())
        coffee = Article("coffee.txt", id="coffee", sha256=sha256, label="x", language="de")
        coffee.again("figure", "staff", (), because="x")
        return [tea, coffee]

    def prepare(self, text: str, id: str = "tea", *, is_cleaned: bool = False) -> Replacement:
        """Prepare the replacement of an article by a text."""
        file = self.root / "changed.txt"
        file.write_bytes(text.encode())
        return replacement.prepare(file, id, self.root, self.articles(), is_cleaned=is_cleaned)

    def files(self) -> dict[str, bytes]:
        """Return the content of all files but that of the changed text."""
        return {
            os.path.relpath(path, self.root): path.read_bytes()
            for path in self.root.rglob("*")
            if path.is_file() and path.name != "changed.txt"
        }


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path / "checkout")


def test_the_seed_is_replaced_and_the_module_keeps_its_calls(checkout: Checkout) -> None:
    before = checkout.module.read_text("utf-8")
    replacement.write(checkout.prepare(CHANGED))
    assert checkout.seed.read_bytes() == CHANGED.encode()
    old, new = (seeds.sha256(text.encode()) for text in (OLD, CHANGED))
    assert checkout.module.read_text("utf-8") == before.replace(old, new)


def test_quotes_that_no_longer_stand_for_one_place_are_listed_with_their_calls(
    checkout: Checkout,
) -> None:
    stale = {
        (quote.origin.line, quote.words): (quote.reason, quote.details)
        for quote in checkout.prepare(CHANGED).stale_quotes
    }
    lines = checkout.module.read_text("utf-8").splitlines()
    assert {(lines[line - 1].partition("(")[0], words) for line, words in stale} == {
        ("COLOGNE = inferred", "40 sind in Köln"),
        ("article.figure", "rund 3,5 Millionen Euro"),
        ("article.set_aside", "Das ist schön"),
    }
    reasons = {words: reason for (_, words), (reason, _) in stale.items()}
    assert reasons["rund 3,5 Millionen Euro"] == "the quote is not in the article"
    assert reasons["Das ist schön"] == "the quote occurs 2 times"
    details = {words: details for (_, words), (_, details) in stale.items()}
    assert "rund [-3,5-]{+4+} Millionen Euro" in details["rund 3,5 Millionen Euro"]


def test_an_occurrence_among_more_or_fewer_places_is_listed(checkout: Checkout) -> None:
    (stale,) = checkout.prepare(f"Alle sagen ja.\n{OLD}").stale_quotes
    assert (stale.words, stale.reason) == ("ja", "the quote occurs 3 times, and 2 before")


def test_sentences_and_numbers_that_came_or_went_are_listed(checkout: Checkout) -> None:
    changes = checkout.prepare(CHANGED)
    price = "Gestern kaufte Erika Muster für rund {} Euro die Seidenpost."
    assert changes.sentences.added == (
        (2, price.format("4 Millionen")),
        (3, "Das ist schön."),
        (3, "Im Mai 2020 waren es 7."),
    )
    assert changes.sentences.removed == (
        (2, price.format("3,5 Millionen")),
        (3, "Ja, 40 sind in Köln."),
    )
    assert [words for _, words in changes.numbers.added] == [
        "rund 4 Millionen Euro",
        "Mai 2020",
        "7",
    ]
    assert [words for _, words in changes.numbers.removed] == ["rund 3,5 Millionen Euro", "40"]


def test_lines_that_only_move_are_no_change(checkout: Checkout) -> None:
    lines = OLD.splitlines(keepends=True)
    changes = checkout.prepare("".join([lines[0], *reversed(lines[1:])]))
    assert (changes.sentences.added, changes.sentences.removed) == ((), ())
    assert changes.stale_quotes == ()


@pytest.mark.parametrize(
    ("text", "id", "message", "found"),
    [
        (CHANGED, "te", "there is no article 'te' to replace", "te"),
        (OLD, "tea", "the text is that of 'tea' already", "the bytes of seeds/tea.txt"),
        (
            OTHER,
            "tea",
            "the text is not that of 'tea'",
            "0% of its passages, and 100% of those of ",
        ),
        (OTHER + "Ja.\n", "tea", "the text is not that of 'tea'", "'coffee'"),
        ("Etwas anderes steht hier in diesem Text.\n", "tea", "not that of 'tea'", "0% of its"),
        (CHANGED, "coffee", "the text is not that of 'coffee'", "of those of 'tea'"),
        (CHANGED.replace("Muster", "Mus\u00adter"), "tea", "soft hyphens", "U+00AD"),
        ("", "tea", "the article is empty", "an empty file"),
    ],
)
def test_what_is_no_changed_text_of_the_article_is_refused(
    checkout: Checkout, text: str, id: str, message: str, found: str
) -> None:
    before = checkout.files()
    with pytest.raises(Problems) as raised:
        checkout.prepare(text, id)
    (problem,) = raised.value.problems
    assert message in problem.message
    assert found in problem.found
    assert problem.remedy
    assert checkout.files() == before


def test_a_changed_text_can_be_repaired(checkout: Checkout) -> None:
    changes = checkout.prepare(CHANGED.replace("Muster", "Mus\u00adter"), is_cleaned=True)
    assert changes.article.text == CHANGED
    assert [repair.flaw.name for repair in changes.repairs] == ["soft hyphens"]


def test_an_altered_seed_is_not_replaced(checkout: Checkout) -> None:
    checkout.seed.write_bytes(OLD.encode() + b"x")
    with pytest.raises(Problems, match=r"the article has changed(.|\n)*git checkout"):
        checkout.prepare(CHANGED)


@pytest.mark.parametrize("times", [0, 2])
def test_a_module_that_does_not_state_the_hash_once_is_refused(
    checkout: Checkout, times: int
) -> None:
    sha256 = seeds.sha256(OLD.encode())
    source = checkout.module.read_text("utf-8")
    if times:
        source += f"# {sha256}\n"
    else:
        source = source.replace(f'"{sha256}"', f'"{sha256[:9]}" "{sha256[9:]}"')
    checkout.module.write_text(source, "utf-8")
    with pytest.raises(Problems, match=f"which states it {times} times"):
        checkout.prepare(CHANGED)


def test_if_the_module_cannot_be_written_the_seed_stays(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = checkout.prepare(CHANGED)
    before = checkout.files()
    replace_file: Callable[..., None] = os.replace

    def fail_at_module(source: str, target: str, **folders: int) -> None:
        if Path(target).name == "tea.py":
            raise OSError(28, "No space left on device")
        replace_file(source, target, **folders)

    monkeypatch.setattr(os, "replace", fail_at_module)
    with pytest.raises(CannotWrite):
        replacement.write(changes)
    assert checkout.files() == before


def test_an_interrupted_replacement_changes_seed_and_module_or_neither(checkout: Checkout) -> None:
    changes = checkout.prepare(CHANGED)
    old = {path: path.read_bytes() for path in (changes.seed, changes.module)}
    outcomes: list[list[bool]] = []
    is_interrupted = True
    while is_interrupted:
        try:
            with profiled(Moments(("mkdir", "replace", "rmdir"), len(outcomes) + 1, interrupt)):
                replacement.write(changes)
            is_interrupted = False
        except KeyboardInterrupt:
            pass
        outcomes.append([path.read_bytes() != data for path, data in old.items()])
        for path, data in old.items():
            path.write_bytes(data)
    assert {(False, False), (True, True)} == set(map(tuple, outcomes[:-1]))


def test_a_replacement_that_was_killed_between_seed_and_module_is_finished(
    checkout: Checkout,
) -> None:
    checkout.seed.write_bytes(CHANGED.encode())
    changes = checkout.prepare(CHANGED)
    replacement.write(changes)
    assert checkout.articles()[0].sha256 == seeds.sha256(CHANGED.encode())
    assert {quote.words for quote in changes.stale_quotes} > {"rund 3,5 Millionen Euro"}


def test_the_command_lists_what_changes(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputs = BuildInputs(checkout.articles(), Register(), Conflicts(), checkout.root / "seeds")
    monkeypatch.setattr(BuildInputs, "of_project", lambda: inputs)
    monkeypatch.setattr(project, "ROOT", checkout.root)
    file = checkout.root / "changed.txt"
    file.write_bytes(CHANGED.encode())
    both = CliRunner().invoke(app, ["new-article", str(file), "--replace", "tea", "--id", "x"])
    assert (both.exit_code, checkout.seed.read_bytes()) == (2, OLD.encode())
    result = CliRunner().invoke(app, ["new-article", str(file), "--replace", "tea"])
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[:3] == [
        "wrote seeds/tea.txt",
        "wrote scripts/extract/tea.py",
        "quotes that no longer stand for one place: 3",
    ]
    assert any(
        line.startswith("  scripts/extract/tea.py:14: the quote is not in the article: 'rund")
        for line in lines
    )
    assert "  + line 3: Im Mai 2020 waren es 7." in lines
    assert "numbers that are gone: 2" in lines
    again = CliRunner().invoke(app, ["new-article", str(file), "--replace", "te"])
    assert (again.exit_code, "did you mean 'tea'?" in again.stderr) == (1, True)
