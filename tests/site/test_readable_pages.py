"""What is counted is called the same everywhere, and pages show numbers and names legibly."""

from __future__ import annotations

import pytest

from alibaba_press.scripts.project import ROOT
from alibaba_press.scripts.site.contents import Contents, readable_value
from alibaba_press.scripts.site.rendering import code
from alibaba_press.scripts.site.row_page import sides
from alibaba_press.tests.support.site_pages import small_site
from alibaba_press.tests.support.small_package import small_package


def test_the_start_page_counts_rows_of_evidence_as_the_readme_does() -> None:
    count = len(Contents(small_package(), {}).rows("evidence"))
    start = (small_site() / "index.html").read_text("utf-8")
    link = '<a href="tables/evidence.html">rows of evidence</a>'
    assert f"{link}</dt><dd>{count:,}</dd>" in start
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "<!-- / --> rows of evidence cover" in readme


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (33.333333, "33.3"),
        (1234.5678912, "1,234.6"),
        (66.666667, "66.7"),
        (0.333333, "0.333"),
        (-0.666667, "-0.667"),
        (33.33, "33.33"),
        (9.3, "9.3"),
        (1000000.0, "1,000,000"),
        (7, "7"),
        ("33.333333", "33.333333"),
    ],
)
def test_fractions_without_end_are_rounded_and_all_else_is_as_it_is(
    value: object, shown: str
) -> None:
    assert readable_value(value) == shown


def test_a_conflict_shows_a_third_as_its_words_do() -> None:
    contents = Contents(ROOT, {})
    conflict = "ant-group-division-subsidiary-or-a-third"
    assert "33.3" in [side.value for side in sides(contents, conflict)]


def test_names_between_backticks_are_marked_as_code() -> None:
    for name in ("tables.html", "docs/vocabulary.html"):
        assert "`" not in (small_site() / name).read_text("utf-8"), name
    assert "<code>names</code>" in (small_site() / "tables.html").read_text("utf-8")
    assert code("<b> in `a<b`") == "&lt;b&gt; in <code>a&lt;b</code>"
