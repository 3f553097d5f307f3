"""The plot of README.md shows what the articles say was sold on Singles' Day."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from alibaba_press.scripts.cli import readme_plot
from alibaba_press.scripts.errors import Problems
from alibaba_press.scripts.project import ROOT

README = (ROOT / "README.md").read_text("utf-8")
SVG = ElementTree.fromstring((ROOT / readme_plot.PLOT).read_text("utf-8"))


def test_the_readme_shows_the_plot_with_words_for_those_who_do_not_see_it() -> None:
    [words] = re.findall(rf"!\[([^\]]+)\]\({readme_plot.PLOT}\)", README)
    assert all(number in words for number in ("17 billion", "30.7 billion"))


def test_the_plot_shows_each_sum_with_its_day() -> None:
    leads = [str(text.text).strip() for text in SVG.iter() if text.get("class") == "first"]
    assert leads == [
        "More than 17 billion US dollars, 11 November 2016",
        "Of which 1 billion US dollars, 11 November 2016",
        "30.7 billion US dollars, 11 November 2018",
    ]


def test_the_plot_needs_nothing_but_itself() -> None:
    assert not any("href" in name for element in SVG.iter() for name in element.attrib)
    assert "http" not in "".join(SVG.itertext())


def test_a_figure_that_no_plot_shows_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readme_plot, "SHOWN", ("figures", "nothing"))
    with pytest.raises(Problems, match="none that shows figures/nothing"):
        readme_plot.plot_of_readme()
