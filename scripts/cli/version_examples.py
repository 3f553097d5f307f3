"""Keep the versions that examples in the documentation name: they are that of the changelog."""

from __future__ import annotations

import re

from ..changelog import Entry

PAGES = (
    *("docs/ci.md", "docs/registry-ckan.md", "docs/registry-folder.md", "docs/registry-hf.md"),
    *("docs/registry-oci.md", "docs/reports.md"),
)
"""The pages, besides README.md."""

EXAMPLE = re.compile(
    r"(?P<before>alibaba[-_]press[-@/ ]|rev: v|\"version\": \"|revision=\"|\btag |\bversion |…:|"
    r"\bbytes as )"
    r"\d+(?P<mark>[.-])\d+(?P=mark)\d+"
    r"(?P<date> \(\d{4}-\d{2}-\d{2}\))?"
)
"""A version of the package in an example, after the words that show that it is one, and perhaps its
date."""


def with_version(text: str, entry: Entry) -> str:
    """Return the text of a page whose examples name the version of an entry of the changelog."""

    def example(match: re.Match[str]) -> str:
        version = entry.version.replace(".", match["mark"])
        date = f" ({entry.date.isoformat()})" if match["date"] else ""
        return f"{match['before']}{version}{date}"

    return EXAMPLE.sub(example, text)
