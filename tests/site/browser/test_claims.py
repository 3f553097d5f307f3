"""In a browser, words lead to their claims and back, and the keyboard finds every claim."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from alibaba_press.schemas import tables
from alibaba_press.scripts.project import ROOT
from alibaba_press.scripts.site.addresses import span_anchor
from alibaba_press.scripts.site.contents import Contents
from alibaba_press.tests.support.browser.browsing import Window, window

pytestmark = pytest.mark.slow

SPANS, SEED = 200, 9
CLAIMS_OF_TABLE, MOST_STEPS = 10, 5
NAMES = "names"

NOTES_OF_SPAN = """anchor => {
    const place = document.getElementById(anchor);
    if (place === null) return null;
    const marks = [...place.querySelectorAll('mark[aria-details]')];
    const around = place.closest('mark[aria-details]');
    const ids = (around ? [around, ...marks] : marks).flatMap(
        e => e.getAttribute('aria-details').split(' '));
    const links = [...new Set(ids)].map(id => document.querySelector(`#${id} a[href]`));
    const names = [...place.querySelectorAll('a.entity'), place.closest('a.entity')];
    const back = [...document.querySelectorAll(`.back a[href="#${anchor}"]`)].map(
        e => e.closest('li').querySelector('a[href]'));
    return [...links, ...names, ...back].filter(Boolean).map(e => e.getAttribute('href'));
}"""
"""The addresses of the claims that the words of a span carry, and of whom they name.

Words that carry very many claims name the first ones, and each claim names its words.
"""

WORDS_BEHIND_LINK = """href => {
    const links = [...document.querySelectorAll('.evidence footer a, blockquote footer a')];
    return links.filter(e => e.getAttribute('href') === href).map(e =>
        [...e.closest('blockquote').querySelectorAll('mark')].map(m => m.textContent).join('')
    );
}"""
"""The marked words of each quotation whose source is an address."""


@pytest.fixture(scope="module")
def contents() -> Contents:
    return Contents(ROOT, {})


@pytest.fixture(scope="module")
def texts(contents: Contents) -> dict[str, str]:
    """The words of the articles."""
    return {
        id: (ROOT / "seeds" / row["file"]).read_text(encoding="utf-8")
        for id, row in contents.rows("articles").items()
    }


def page_of(contents: Contents, table: str, id: str) -> str:
    """Return the page on which a row stands."""
    return contents.address(table, id).partition("#")[0]


def test_spans_lead_to_their_claims_and_claims_back_to_their_words(
    browser: Browser, base: str, contents: Contents, texts: dict[str, str]
) -> None:
    evidence = random.Random(SEED).sample(list(contents.rows("evidence").values()), SPANS)
    by_article: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in evidence:
        by_article[row["article"]].append(row)
    faults = []
    with window(browser, base) as page:
        for article, rows in by_article.items():
            page.open(f"articles/{article}.html")
            for row in rows:
                notes = page.evaluate(NOTES_OF_SPAN, span_anchor(row["start"], row["end"]))
                claim = f"../{page_of(contents, row['table'], row['row'])}"
                if claim not in {note.partition("#")[0] for note in notes or ()}:
                    faults.append((row["id"], "leads to", notes))
        for row in sorted(evidence, key=lambda row: str(row["id"])):
            page.open(page_of(contents, row["table"], row["row"]))
            place = f"../articles/{row['article']}.html#{span_anchor(row['start'], row['end'])}"
            words = page.evaluate(WORDS_BEHIND_LINK, place)
            expected = texts[row["article"]][row["start"] : row["end"]]
            if row["table"] == NAMES:  # the page of an entity lists where it is named
                mention = span_anchor(row["start"], row["end"], "m")
                links = page.page.locator(f"a[href='../articles/{row['article']}.html#{mention}']")
                words = [expected] if links.count() else []
            if expected not in words:
                faults.append((row["id"], "comes back to", words))
        assert page.complaints == []
    assert faults == [], "\n".join(map(str, faults))


TABS_TO = """selector => {
    const names = 'a[href], button, input, select, summary, [tabindex="0"]';
    const all = [...document.querySelectorAll(names)].filter(e => e.tabIndex >= 0 && !e.disabled
        && e.checkVisibility({visibilityProperty: true}));
    return all.findIndex(e => e.matches(selector)) - all.indexOf(document.activeElement);
}"""
"""How often to press the tabulator until the first element that a selector matches has the focus.

A reader looks at the focus after each press. That the order is this one is tried in test_pages.py.
"""

FILTER = "label.filter input"


def reach(page: Window, selector: str) -> None:
    """Press the tabulator, or go back with it, until an element has the focus."""
    count = page.evaluate(TABS_TO, selector)
    for _ in range(abs(count)):
        page.page.keyboard.press("Tab" if count > 0 else "Shift+Tab")
    assert page.evaluate("selector => document.activeElement.matches(selector)", selector)


def follow(page: Window, base: str, target: str) -> None:
    """Reach a link to a page, and press the return key."""
    reach(page, f"a[href='{target}']")
    page.page.keyboard.press("Enter")
    page.page.wait_for_url(f"{base}/{target}")


TABLES = [
    name
    for name, model in tables().items()
    if any(column.name == "restates" for column in model.columns) and not model.is_derived
]
"""The tables of claims, and of what is linked to them."""


def words_are_right(
    page: Window, contents: Contents, texts: dict[str, str], table: str, id: str
) -> bool:
    """Whether the page of a claim, which is open, quotes the words of the articles for it."""
    return all(
        texts[row["article"]][row["start"] : row["end"]]
        in page.evaluate(
            WORDS_BEHIND_LINK,
            f"../articles/{row['article']}.html#{span_anchor(row['start'], row['end'])}",
        )
        for row in contents.evidence[table, id]
        if row["column"] is None
    )


@pytest.mark.parametrize("table", TABLES)
def test_claims_are_found_with_the_keyboard_alone_in_few_steps_and_their_words_are_right(
    browser: Browser, base: str, contents: Contents, texts: dict[str, str], table: str
) -> None:
    """A step is a page that is opened or a control that is used: the list of tables, the table,
    its filter, the claim."""
    ids = random.Random(SEED).sample(sorted(contents.rows(table)), CLAIMS_OF_TABLE)
    pages = ["tables.html", f"tables/{table}.html"]
    assert len([*pages, "the filter", "the claim"]) <= MOST_STEPS
    with window(browser, base) as page:
        page.open("index.html")
        for target in pages:
            follow(page, base, target)
        for id in ids:
            reach(page, FILTER)
            page.page.keyboard.insert_text(id)  # instead of what was there: it is selected
            address = contents.address(table, id)
            reach(page, f"a[href='../{address}']")
            page.page.keyboard.press("Enter")
            page.page.wait_for_url(f"{base}/{address}")
            assert page.page.locator("h1").inner_text() != ""
            assert words_are_right(page, contents, texts, table, id)
            page.page.go_back()  # Chromium without a window has no key for it
            page.page.wait_for_url(f"{base}/{pages[-1]}")
        assert page.complaints == []


@pytest.mark.parametrize("table", TABLES)
def test_claims_are_found_by_links_alone_where_no_script_runs(
    site: Path, contents: Contents, table: str
) -> None:
    """A step is a page that is opened: the list of tables, the table, one more of its pages if it
    has several, the claim. Each is a plain link of the page before, as the files have it."""
    ids = random.Random(SEED).sample(sorted(contents.rows(table)), CLAIMS_OF_TABLE)
    first = f"tables/{table}.html"
    assert 'href="tables.html"' in (site / "index.html").read_text("utf-8")
    assert f'href="{first}"' in (site / "tables.html").read_text("utf-8")
    opened = (site / first).read_text("utf-8")
    more = sorted(set(re.findall(rf'href="(?:\.\./tables/)?({table}-[0-9]+\.html)"', opened)))
    pages = [opened, *((site / "tables" / name).read_text("utf-8") for name in more)]
    assert len(["the tables", "the table", "its page", "the claim"]) <= MOST_STEPS
    for id in ids:
        link = f'<a href="../{contents.address(table, id)}">'
        assert any(link in page for page in pages), id
