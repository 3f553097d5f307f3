"""Another article changes no code and no test: what counts the articles follows from the tables."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest

from alibaba_press import ROOT
from alibaba_press.scripts.cli.readme_figures import FIGURES, TABLES, with_figures
from alibaba_press.scripts.errors import Problems
from alibaba_press.scripts.package.load import load_table
from alibaba_press.scripts.package.seeds import sha256
from alibaba_press.scripts.project import count_articles, description
from alibaba_press.scripts.release import citation, readme
from alibaba_press.tests.support import release_inputs
from alibaba_press.tests.support.checkout import CheckoutCopy

TEXT = """Ein Werk in Duisburg

Am 4. Mai 2022 baute die Ruhrstahl AG für 3,5 Millionen Euro ein Werk in Duisburg.
Es gehört ihr ganz.
"""

REGISTER = {
    "companies.py": 'company("ruhrstahl", "Ruhrstahl", form("Ruhrstahl AG", "variant"), '
    'kind="company", description="A steel maker.")',
    "places.py": 'place("duisburg", "Duisburg", kind="city", iso_3166="DE")',
}

MODULE = f'''"""A works is built."""

from ..language import Article, stated

article = Article(
    "005_werk.txt",
    id="duisburg-works",
    sha256="{sha256(TEXT.encode())}",
    label="A works is built",
    language="de",
    quotable=1,
    title=stated("Ein Werk in Duisburg", "Ein Werk in Duisburg"),
    published=stated("2022-05-04", "4. Mai 2022"),
)
'''

CALLS = """article.event(
    "duisburg-works-built",
    "Am 4. Mai 2022 baute die Ruhrstahl AG für 3,5 Millionen Euro ein Werk in Duisburg",
    type="construction",
    title="Ruhrstahl builds a works for 3.5 million euros",
    start="2022-05-04",
    status="happened",
    place="duisburg",
    participants={"ruhrstahl": "actor"},
)
article.figure(
    "duisburg-works-cost",
    "baute die Ruhrstahl AG für 3,5 Millionen Euro ein Werk",
    subject="ruhrstahl",
    metric="expenditure",
    title="Ruhrstahl paid 3.5 million euros for its works in Duisburg",
    value=3_500_000,
    unit="EUR",
    status="actual",
    event="duisburg-works-built",
)
article.set_aside("repetition", "Es gehört ihr ganz.")
"""

RELEASE_FILES = """
from pathlib import Path
from alibaba_press import ROOT
from alibaba_press.scripts import changelog
from alibaba_press.scripts.release import citation, readme
from alibaba_press.scripts.release.bundle import read_inputs
inputs = read_inputs(ROOT, changelog.latest())
for part in (citation, readme):
    part.write(inputs, Path.cwd())
"""


@pytest.mark.slow
def test_another_article_and_new_entities_are_built_released_and_counted(tmp_path: Path) -> None:
    copy = CheckoutCopy(tmp_path)
    for name in ("CITATION.cff", "DICTIONARY.md", "README.md", "SECURITY.md", "column-types.json"):
        shutil.copy(ROOT / name, copy.root)
    shutil.copytree(ROOT / "docs", copy.root / "docs")
    (copy.root / "seeds" / "005_werk.txt").write_text(TEXT, "utf-8", newline="")
    for name, entry in REGISTER.items():
        with (copy.root / "scripts" / "extract" / "who" / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{entry}\n")
    (copy.root / "scripts" / "extract" / "werk.py").write_text(MODULE + CALLS, "utf-8")
    copy.call("build")
    assert copy.call("generate") == "wrote CITATION.cff\nwrote README.md\n"
    copy.call("generate", "--check")
    copy.call("validate", "--articles", "alibaba_press/seeds")
    copy.run(RELEASE_FILES)
    number = len(list((ROOT / "seeds").glob("*.txt"))) + 1
    assert count_articles(number) in (copy.root / "README.md").read_text("utf-8")
    assert (
        description(number)
        == json.loads((copy.root / "datapackage.json").read_text("utf-8"))["description"]
    )
    card = (tmp_path / readme.FILE).read_text("utf-8")
    assert f"- {count_articles(number).capitalize()} are a small and chosen sample" in card
    cited = (tmp_path / citation.FILE).read_text("utf-8")
    assert "Ein Werk in Duisburg" in cited
    assert "date-published: '2022-05-04'" in cited


@pytest.mark.parametrize(
    ("articles", "words"),
    [(0, "no articles"), (1, "one article"), (6, "six articles"), (1200, "1,200 articles")],
)
def test_articles_are_counted_in_words_as_far_as_these_are_short(articles: int, words: str) -> None:
    assert count_articles(articles) == words


@pytest.mark.parametrize(
    ("articles", "sentence"),
    [
        (1, "One article is a small and chosen sample: it is no picture of"),
        (6, "Six articles are a small and chosen sample: they are no picture of"),
    ],
)
def test_the_data_card_counts_the_articles(tmp_path: Path, articles: int, sentence: str) -> None:
    def repeat(rows: pa.Table) -> pa.Table:
        return pa.concat_tables([rows.slice(0, 1)] * articles)

    inputs = release_inputs.with_table_changed(release_inputs.real_inputs(), "articles", repeat)
    readme.write(inputs, tmp_path)
    assert sentence in (tmp_path / readme.FILE).read_text("utf-8")


def figures(**tables: pd.DataFrame) -> dict[str, pd.DataFrame]:
    return {name: load_table(name) for name in TABLES} | tables


def test_the_readme_asks_for_every_figure_and_its_marks_begin_no_line() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in FIGURES if f"<!-- = {name} -->" not in text] == []
    marks = ("<!-- = ", "<!-- / -->")
    assert [line for line in text.splitlines() if line.lstrip().startswith(marks)] == []


def test_figures_of_a_page_follow_the_tables(tmp_path: Path) -> None:
    page = tmp_path / "README.md"
    page.write_text("From <!-- = articles -->2\narticles<!-- / -->, <!-- = spans -->1<!-- / -->.")
    articles = load_table("articles")
    more = figures(articles=pd.concat([articles, articles.head(1)]))
    number = count_articles(len(articles) + 1)
    spans = f"{len(load_table('evidence')):,}"
    assert with_figures(page, more) == (
        f"From <!-- = articles -->{number}<!-- / -->, <!-- = spans -->{spans}<!-- / -->."
    )


def test_an_unknown_figure_is_reported_with_its_line(tmp_path: Path) -> None:
    page = tmp_path / "README.md"
    page.write_text("One\n<!-- = artickles -->5<!-- / -->")
    with pytest.raises(Problems) as raised:
        with_figures(page, figures())
    assert str(raised.value).splitlines()[:3] == [
        f"{page}:2: there is no such figure",
        f"    expected: one of {', '.join(FIGURES)}",
        "    found:    'artickles'",
    ]
