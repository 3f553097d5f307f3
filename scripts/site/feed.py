"""Write the Atom feed of versions, from the changelog."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from xml.sax.saxutils import escape

from ..changelog import Entry
from ..project import MAINTAINERS, NAME
from ..visible import make_text_visible

HEAD = """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>{title}: versions</title>
<id>urn:{name}:versions</id>
<updated>{date}T00:00:00Z</updated>
<author><name>{author}</name></author>
"""
ENTRY = """\
<entry>
<title>{name} {version}</title>
<id>urn:{name}:{version}</id>
<updated>{date}T00:00:00Z</updated>
<link rel="alternate" href="docs/changelog.html"/>
<content type="text">{text}</content>
</entry>
"""


def feed(descriptor: Mapping[str, Any], entries: Iterable[Entry]) -> str:
    """Return the feed. The entries are those of the changelog, the newest first."""
    entries = list(entries)
    title = escape(make_text_visible(str(descriptor.get("title", NAME))))
    date = entries[0].date.isoformat()
    text = HEAD.format(title=title, name=NAME, date=date, author=escape(MAINTAINERS))
    for entry in entries:
        text += ENTRY.format(
            name=NAME,
            version=escape(entry.version),
            date=entry.date.isoformat(),
            text=escape(make_text_visible(entry.notes)),
        )
    return text + "</feed>\n"
