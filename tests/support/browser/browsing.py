"""Open pages of a site in Chromium, and note what they ask for and complain about."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

HOST = "127.0.0.1"
SEARCH = "search.html"
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
"""As root Chromium runs without its sandbox only. The pages are our own."""

WATCH_FOCUS = """() => {
    const names = 'a[href], button, input, select, summary, [tabindex="0"]';
    const all = [...document.querySelectorAll(names)].filter(e => e.tabIndex >= 0 && !e.disabled
        && e.checkVisibility({visibilityProperty: true}));
    all.forEach((e, i) => e.tabOrder = i);
    window.focused = [];
    document.addEventListener("focusin", event => {
        const e = event.target, r = e.getBoundingClientRect(), area = e.querySelector('.area');
        window.focused.push({
            order: e.tabOrder ?? null, href: e.href?.baseVal ?? e.href ?? '',
            isMarked: getComputedStyle(e).outlineStyle !== 'none'
                || Boolean(area && getComputedStyle(area).stroke !== 'none'),
            isInWindow: r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth,
        });
    });
    return all.length;
}"""
"""Number what the keyboard should reach, and note from now on where the focus is."""

FOCUSED = "() => new Promise(done => requestAnimationFrame(() => done(window.focused)))"


class QuietHandler(SimpleHTTPRequestHandler):
    """Serve files without a word to the console."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on 127.0.0.1 and yield its address."""
    handler = partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer((HOST, 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://{HOST}:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def started_browser() -> Iterator[Browser]:
    """Start Chromium from Debian's package, and yield it."""
    program = shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=OPTIONS)
        try:
            yield browser
        finally:
            browser.close()


class Window:
    """A window with one page of a site. ``complaints`` are errors, and requests to elsewhere."""

    def __init__(self, page: Page, base: str, *, has_scripts: bool) -> None:
        self.page = page
        self.has_scripts = has_scripts
        self.base = base
        self.complaints: list[str] = []
        page.on("console", self._note_message)
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("dialog", self._dismiss)
        page.on("request", self._note_request)
        page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url}"))
        page.on("response", self._note_response)

    def _dismiss(self, dialog: Any) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _note_message(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def _note_request(self, request: Any) -> None:
        is_own = request.url.startswith(f"{self.base}/") or urlsplit(request.url).scheme == "data"
        if not is_own:
            self.complaints.append(f"request: {request.url}")

    def _note_response(self, response: Any) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.status}: {response.url}")

    def open(self, path: str) -> None:
        """Open a page of the site."""
        self.page.goto(f"{self.base}/{path}")
        if path == SEARCH and self.has_scripts:
            self.page.locator("main form").wait_for()  # a script shows it when it has the index

    def evaluate(self, script: str, argument: Any = None) -> Any:
        """Return the value of an expression or a function in the page."""
        return self.page.evaluate(script, argument)

    def tab_through(self, most: int) -> tuple[int, list[dict[str, Any]]]:
        """Press the tabulator until all is reached, or so many times.

        Returns how many elements there are to reach, and where the focus was.
        """
        count = int(self.evaluate(WATCH_FOCUS))
        for _ in range(min(count, most)):
            self.page.keyboard.press("Tab")
        focused: list[dict[str, Any]] = self.evaluate(FOCUSED)
        return count, focused


@contextmanager
def window(
    browser: Browser,
    base: str,
    *,
    width: int = 1440,
    scheme: Literal["light", "dark"] = "light",
    scripts: bool = True,
) -> Iterator[Window]:
    """Open an empty window, and yield it."""
    size: Any = {"width": width, "height": 900}
    context = browser.new_context(
        viewport=size, color_scheme=scheme, java_script_enabled=scripts, reduced_motion="reduce"
    )
    try:
        yield Window(context.new_page(), base, has_scripts=scripts)
    finally:
        context.close()
