"""One browser for each process of the tests, and the sites that it opens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from alibaba_press.tests.support.browser import install


@pytest.fixture(scope="session")
def tools() -> None:
    """Skip the tests if what they need is not installed."""
    if lacking := install.missing():
        pytest.skip(lacking)


@pytest.fixture(scope="session")
def browser(tools: None) -> Iterator[object]:
    """A running browser."""
    from alibaba_press.tests.support.browser.browsing import started_browser

    with started_browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def site(tools: None) -> Path:
    """The site that shows all words."""
    from alibaba_press.tests.support.browser.sites import full_site

    return full_site()


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address of the site that shows all words."""
    from alibaba_press.tests.support.browser.browsing import served

    with served(site) as address:
        yield address
