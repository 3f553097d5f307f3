"""The site that everyone may see, in a browser: its gaps, and what all pages keep."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from alibaba_press.scripts.project import ROOT
from alibaba_press.scripts.site.contents import Contents
from alibaba_press.tests.support.browser import install
from alibaba_press.tests.support.browser.browsing import served, window
from alibaba_press.tests.support.browser.sites import public_site

pytestmark = pytest.mark.slow

NARROW = 360
ARTICLE = "alipay-rossmann"
PAGES = (
    *("index.html", f"articles/{ARTICLE}.html", "entities/ant-group.html"),
    *("figures/singles-day-2016-sales.html", "stories/ant-listing.html", "docs/about.html"),
)
"""Pages with words and with gaps, and those that say in which of the two copies they are."""

TEXT_WITH_GAPS = """gap => [...document.querySelectorAll('p.text')].map(line => {
    const copy = line.cloneNode(true);
    copy.querySelectorAll('.ref, .why, .reading').forEach(e => e.remove());
    copy.querySelectorAll('.gap').forEach(e => {
        const count = Number(/^[\\d,]+/u.exec(e.textContent)[0].replace(',', ''));
        e.replaceWith(gap.repeat(count));
    });
    return copy.textContent;
}).join('\\n')"""
"""The words of an article on its page, with so many signs for each gap as it says."""

GAP = "\N{FULL BLOCK}"


def test_pages_for_everyone_keep_to_the_window_to_themselves_and_to_the_rules_of_axe(
    browser: Browser,
) -> None:
    axe = install.AXE.read_text(encoding="utf-8")
    faults = []
    with served(public_site()) as base, window(browser, base, width=NARROW) as page:
        for path in PAGES:
            page.open(path)
            if page.evaluate("document.documentElement.scrollWidth") > NARROW:
                faults.append((path, "is too wide"))
            page.evaluate(axe)
            result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
            faults += [(path, violation["id"]) for violation in result["violations"]]
            footer = page.page.locator("footer.site").inner_text()
            assert "beyond the share that may be quoted are withheld" in footer
        assert page.complaints == []
    assert faults == []


def test_each_gap_stands_where_words_are_withheld_and_says_how_many_characters(
    browser: Browser,
) -> None:
    file = Contents(ROOT, {}).row("articles", ARTICLE)["file"]
    text = (ROOT / "seeds" / file).read_text(encoding="utf-8")
    with served(public_site()) as base, window(browser, base) as page:
        page.open(f"articles/{ARTICLE}.html")
        shown = page.evaluate(TEXT_WITH_GAPS, GAP)
        assert page.page.locator(".text .gap").first.is_visible()
    lines = [line for line in text.split("\n") if line.strip()]
    assert GAP in shown
    assert [len(line) for line in shown.split("\n")] == [len(line) for line in lines]
    for shown_line, line in zip(shown.split("\n"), lines, strict=True):
        assert "".join(
            a if a != GAP else b for a, b in zip(shown_line, line, strict=True)
        ) == line  # fmt: skip
