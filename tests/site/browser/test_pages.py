"""Pages of each kind, in a browser: what they ask for, how wide they are, whom they exclude."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from alibaba_press.tests.support.browser import install
from alibaba_press.tests.support.browser.browsing import Window, window
from alibaba_press.tests.support.browser.sites import LONG_ARTICLE, pages_of_each_kind

pytestmark = pytest.mark.slow

KB = 1000
LONGEST_PAGE, LONGEST_START = 300 * KB, 150 * KB
NARROW = 360
MOST_TABS = 60

FILTER = "label.filter, [role=status]"
"""What a script adds to a table to filter it."""

BEYOND_THE_EDGE = """() => {
    const scrolls = e => e && (['auto', 'scroll', 'hidden'].includes(getComputedStyle(e).overflowX)
        || scrolls(e.parentElement));
    return [...document.body.querySelectorAll('*')].filter(e => {
        const r = e.getBoundingClientRect();
        return r.width && r.right > innerWidth + 1 && r.left >= 0 && !scrolls(e);
    }).slice(0, 5).map(e => e.outerHTML.slice(0, 200));
}"""
"""Elements that reach beyond the right edge of the window, outside of a box that scrolls."""


def test_no_page_asks_another_host_or_complains_and_none_is_wider_than_a_telephone(
    browser: Browser, site: Path, base: str
) -> None:
    faults = []
    with window(browser, base, width=NARROW) as narrow:
        for path in [*pages_of_each_kind(site), LONG_ARTICLE]:
            narrow.open(path)
            width = narrow.evaluate("document.documentElement.scrollWidth")
            if width > NARROW:
                faults.append((path, width, narrow.evaluate(BEYOND_THE_EDGE)))
        assert narrow.complaints == []
    assert faults == [], "\n".join(map(str, faults))


def test_the_site_is_readable_from_a_disk(browser: Browser, site: Path) -> None:
    with window(browser, site.as_uri()) as disk:
        for path in ("index.html", "tables/figures.html", "search.html"):
            disk.open(path)
            assert disk.evaluate("getComputedStyle(document.body).maxWidth") != "none"
            assert disk.evaluate("document.querySelectorAll('h1').length") == 1
        assert disk.complaints == []


def test_the_policy_of_a_page_stops_scripts_and_styles_in_it(
    browser: Browser, site: Path, base: str
) -> None:
    with window(browser, base) as page:
        for path in pages_of_each_kind(site):
            page.open(path)
            page.evaluate(
                "() => { const s = document.createElement('script'); s.text = 'window.ran = 1';"
                " document.body.append(s); document.body.setAttribute('style', 'margin: 77px');"
                " const i = new Image(); i.src = 'http://127.0.0.2:9/x.png'; }"
            )
            assert page.evaluate("window.ran ?? null") is None, path
            assert page.evaluate("getComputedStyle(document.body).marginTop") != "77px", path
        stopped = [text for text in page.complaints if "Content Security Policy" in text]
        for kind in ("inline script", "inline style", "Loading the image"):
            count = sum(kind in text for text in stopped)
            assert count == len(pages_of_each_kind(site)), kind


def test_no_page_is_large(site: Path) -> None:
    sizes = {
        path.relative_to(site).as_posix(): path.stat().st_size for path in site.rglob("*.html")
    }
    large = {name for name, size in sizes.items() if size > LONGEST_PAGE}
    assert large <= {LONG_ARTICLE}
    parts = [sizes["index.html"], *(p.stat().st_size for p in (site / "assets").glob("style.css"))]
    assert sum(parts) <= LONGEST_START


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", NARROW)])
def test_axe_finds_no_violation(
    browser: Browser, site: Path, base: str, scheme: Literal["light", "dark"], width: int
) -> None:
    axe = install.AXE.read_text(encoding="utf-8")
    faults = []
    with window(browser, base, width=width, scheme=scheme) as page:
        for path in pages_of_each_kind(site):
            page.open(path)
            page.evaluate(axe)
            result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
            faults += [
                (path, violation["id"], [node["html"][:300] for node in violation["nodes"][:3]])
                for violation in result["violations"]
            ]
    assert faults == [], "\n".join(map(str, faults))


@pytest.mark.parametrize("width", [1440, NARROW])
def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(
    browser: Browser, site: Path, base: str, width: int
) -> None:
    faults = []
    with window(browser, base, width=width) as page:
        for path in pages_of_each_kind(site):
            page.open(path)
            count, focused = page.tab_through(MOST_TABS)
            order = [step["order"] for step in focused]
            if order != list(range(min(count, MOST_TABS))):
                faults.append((path, "order", str(order)))
            unseen = [s["href"] for s in focused if not (s["isMarked"] and s["isInWindow"])]
            if unseen:
                faults.append((path, "unseen", str(unseen[:5])))
    assert faults == [], "\n".join(map(str, faults))


def _shown(page: Window) -> str:
    return str(page.page.locator("main").inner_text())


def test_without_scripts_each_page_has_the_same_words_but_those_of_search_and_sorting(
    browser: Browser, site: Path, base: str
) -> None:
    paths = [path for path in pages_of_each_kind(site) if path != "search.html"]
    with (
        window(browser, base) as with_scripts,
        window(browser, base, scripts=False) as without,
    ):
        for path in paths:
            with_scripts.open(path)
            without.open(path)
            with_scripts.page.locator(FILTER).evaluate_all("es => es.map(e => e.remove())")
            assert _shown(without) == _shown(with_scripts), path


def test_without_scripts_the_search_page_leads_to_the_list_from_a_to_z(
    browser: Browser, base: str
) -> None:
    with window(browser, base, scripts=False) as page:
        page.open("search.html")
        assert page.page.locator("main a[href='entities.html']").first.is_visible()


LIST_OF_DETAILS = "Bad value .* for attribute “aria-details” .* An ID must not contain whitespace"
"""What the Nu checker says of an attribute that ARIA 1.3 makes a list, as browsers have it."""


def faults_of_files(files: Sequence[Path]) -> set[tuple[str, str]]:
    """Return what the Nu checker finds wrong in pages and stylesheets: the file, and the fault."""
    options = ["--format", "json", "--errors-only", "--also-check-css"]
    command = ["java", "-jar", str(install.NU_CHECKER), *options, *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return {(Path(m["url"]).name, m["message"]) for m in json.loads(result.stderr)["messages"]}


def test_the_nu_checker_finds_no_error(site: Path) -> None:
    paths = [site / name for name in pages_of_each_kind(site)]
    faults = faults_of_files([*paths, *sorted((site / "assets").glob("*.css"))])
    assert {fault for fault in faults if not re.match(LIST_OF_DETAILS, fault[1])} == set()


@pytest.mark.usefixtures("tools")
def test_the_nu_checker_finds_errors_in_pages_and_in_stylesheets(tmp_path: Path) -> None:
    page, style = tmp_path / "page.html", tmp_path / "style.css"
    page.write_text("<!doctype html><html lang=en><title>A</title><p></b>", "utf-8")
    style.write_text("p { colour: red }", "utf-8")
    assert {name for name, _ in faults_of_files([page, style])} == {page.name, style.name}
