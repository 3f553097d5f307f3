"""A browser shows the cells of a hostile stranger as text, and does nothing of what they say."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from alibaba_press.tests.support.browser.browsing import served, window
from alibaba_press.tests.support.browser.sites import hostile_site, pages_of_each_kind

pytestmark = pytest.mark.slow

NARROW = 360
ACTING = (
    "document.querySelectorAll('main script, main img, main iframe, [onerror], [onload],"
    ' a[href^="javascript:"]\').length'
)


def test_nothing_of_hostile_cells_acts_and_all_of_it_stays_within_the_window(
    browser: Browser,
) -> None:
    site = hostile_site()
    faults, texts = [], []
    with served(site) as base, window(browser, base, width=NARROW) as page:
        for path in pages_of_each_kind(site):
            page.open(path)
            if page.evaluate(ACTING):
                faults.append((path, "acts"))
            if page.evaluate("document.documentElement.scrollWidth") > NARROW:
                faults.append((path, "is too wide"))
            if page.page.title() == "hostile":
                faults.append((path, "ran a script"))
            texts.append(page.page.locator("main").inner_text())
        assert page.complaints == []
    assert faults == [], "\n".join(map(str, faults))
    assert any("<script>document.title" in text for text in texts)
    assert all("\u202e" not in text and "\x1b" not in text for text in texts)
    assert not any(
        "49 " in text and "{{ 7 * 7 }}" not in text for text in texts if "alert(3)" in text
    )
