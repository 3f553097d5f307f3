"""A new country, nationality, currency, unit, metric and term is one entry each."""

from __future__ import annotations

import csv

import pytest

from alibaba_press.scripts.package.seeds import sha256
from alibaba_press.tests.support.checkout import CheckoutCopy

TEXT = """Die Händlerin Erika Muster aus Atlantis zahlte für das Fest 300 Taler.
Die atlantische Firma Beispiel erntete dafür rund 20 Scheffel, und ihr Chef ist der Atlanter Max.
"""

ENTRIES = [
    ("scripts/german/countries.py", "IRREGULAR: dict[str, str] = {", '    "QX": "atlant*",'),
    (
        "schemas/terms.toml",
        "[nationality]",
        'atlantean = ["Atlantean", "atlantisch", "Of Atlantis."]',
    ),
    (
        "schemas/terms.toml",
        "[currency]",
        'QXT = ["thaler", "Taler", "Currency of Atlantis.", '
        '{plural = ["thalers", "Taler"], forms = ["QXT", "Taler", "Talern"]}]',
    ),
    (
        "schemas/terms.toml",
        "[unit]",
        'bushel = ["bushels", "Scheffel", "Volume in bushels.", '
        '{kind = "volume", forms = ["Scheffel", "Scheffeln"]}]',
    ),
    (
        "schemas/terms.toml",
        "[metric]",
        'harvest = ["harvest", "Ernte", "What is harvested.", {units = ["volume"]}]',
    ),
    ("schemas/terms.toml", "[event_type]", 'festival = ["festival", "Fest", "A festival."]'),
]
"""The file of each new subject, the line that its entry follows, and the entry."""

WHO = """
from ..language import Register, form

register = Register()
register.person("erika-muster", "Erika Muster", description="A trader.")
register.person("max", "Max", description="A manager.")
register.company("beispiel", "Beispiel", kind="company", description="A firm.")
register.place("atlantis", "Atlantis", kind="country", iso_3166="QX")
"""

ARTICLE = f"""
from ..language import Article

article = Article(
    "atlantis.txt",
    id="atlantis",
    sha256="{sha256(TEXT.encode())}",
    label="A festival",
    language="de",
    quotable=1,
)
article.event(
    "festival",
    "Die Händlerin Erika Muster aus Atlantis zahlte für das Fest 300 Taler",
    type="festival",
    title="Erika Muster pays 300 Taler for a festival",
    status="happened",
    place="atlantis",
    participants={{"erika-muster": "organizer"}},
)
article.figure(
    "festival-cost",
    "Die Händlerin Erika Muster aus Atlantis zahlte für das Fest 300 Taler",
    subject="erika-muster",
    metric="expenditure",
    title="The festival costs Erika Muster 300 Taler",
    value=300,
    unit="QXT",
    status="actual",
    event="festival",
)
article.about("beispiel", "Die atlantische Firma Beispiel", country="QX")
article.about("max", "der Atlanter Max", nationality="atlantean")
article.figure(
    "harvest",
    "Die atlantische Firma Beispiel erntete dafür rund 20 Scheffel",
    subject="beispiel",
    metric="harvest",
    title="Beispiel harvests about 20 bushels",
    value=20,
    unit="bushel",
    qualifier="about",
    status="actual",
)
"""


BUILD_AND_VALIDATE = """
from alibaba_press.scripts.cli import app

app(["build"], standalone_mode=False)
app(["validate", "--articles", "alibaba_press/seeds"])
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> CheckoutCopy:
    """Return a copy of the project with the new subjects, and no article but one on them."""
    copy = CheckoutCopy(tmp_path_factory.mktemp("subjects"))
    for name, line, entry in ENTRIES:
        file = copy.root / name
        text = file.read_text("utf-8")
        assert text.count(f"{line}\n") == 1
        file.write_text(text.replace(f"{line}\n", f"{line}\n{entry}\n"), "utf-8")
    extract = copy.root / "scripts" / "extract"
    for file in [*extract.rglob("*.py"), *(copy.root / "seeds").glob("*.txt")]:
        if file != extract / "__init__.py":
            file.unlink()
    (copy.root / "seeds" / "atlantis.txt").write_text(TEXT, "utf-8", newline="")
    (extract / "who.py").write_text(WHO, "utf-8")
    (extract / "conflicts.py").write_text(
        "from ..language import Conflicts\n\nconflicts = Conflicts()\n", "utf-8"
    )
    (extract / "atlantis.py").write_text(ARTICLE, "utf-8")
    return copy


def rows(copy: CheckoutCopy, table: str) -> dict[str, dict[str, str]]:
    """Return the rows of a table in the copy, by identifier."""
    with (copy.root / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


@pytest.mark.slow
def test_one_entry_each_carries_new_subjects_to_a_valid_build(copy: CheckoutCopy) -> None:
    validated = copy.run(BUILD_AND_VALIDATE)
    assert validated.splitlines()[-1].startswith("valid: 0 findings")
    assert rows(copy, "figures")["festival-cost"]["unit"] == "QXT"
    assert rows(copy, "figures")["harvest"]["printed"] == "rund 20 Scheffel"
    assert rows(copy, "companies")["beispiel"]["country"] == "QX"
    assert rows(copy, "people")["max"]["nationality"] == "atlantean"
    assert rows(copy, "events")["festival"]["type"] == "festival"
    assert rows(copy, "places")["atlantis"]["iso_3166"] == "QX"
    assert {"unit/qxt", "currency/qxt", "metric/harvest"} <= rows(copy, "vocabulary").keys()


@pytest.mark.slow
def test_a_figure_in_a_unit_that_its_metric_does_not_name_is_refused(copy: CheckoutCopy) -> None:
    module = copy.root / "scripts" / "extract" / "atlantis.py"
    module.write_text(ARTICLE.replace('metric="harvest"', 'metric="revenue"'), "utf-8")
    message = copy.call("build", "--check", code=1)
    assert "[metric-unit-mismatch] in figures of 'harvest', column unit" in message
    assert "remedy:   correct the metric or the unit, or add the unit to the metric in" in message
