"""Write the Atom feed of versions, from the changelog, and the map of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote, urlsplit
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
SITEMAP = """\
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
"""
MOST_LOCATIONS = 50_000
"""Pages that the protocol allows in one map."""

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


def sitemap(descriptor: Mapping[str, Any], paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the map of a site, if the package says at which address the site stands."""
    address = descriptor.get("homepage")
    if not isinstance(address, str) or urlsplit(address).scheme not in ("http", "https"):
        return
    base = address.rstrip("/")
    locations = "".join(
        f"<url><loc>{escape(f'{base}/{quote(path)}')}</loc></url>\n"
        for path in sorted(paths)[:MOST_LOCATIONS]
    )
    yield "sitemap.xml", f"{SITEMAP}{locations}</urlset>\n"
