"""Who is who across the articles: everything with a name, and the forms of the names.

An entry gives the identifier, the name as this package uses it, the forms that the articles
write, and our own classification. What an article says of an entity stands in the module of the
article, with the words.
"""

from __future__ import annotations

from . import companies, event_series, organizations, people, places, products, works
from .register import register

__all__ = [
    "companies",
    "event_series",
    "organizations",
    "people",
    "places",
    "products",
    "register",
    "works",
]
