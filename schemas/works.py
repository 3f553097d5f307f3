"""The table `works`."""

from __future__ import annotations

from .fields import Date, Table, Text, curated, date, earliest, key, latest, quoted


class Works(Table, singular="work", evidenced=True, describes="work"):
    """A cited article, book, film, picture, speech or other work that an article names."""

    id: Text = key(references="entities")
    name: Text = quoted("Title as printed.")
    kind: Text = curated("What sort of work it is.", vocabulary="work_kind")
    publisher: Text = quoted("Who published it.", optional=True, references="entities")
    published: Text = date("Date of publication.")
    published_earliest: Date = earliest("published")
    published_latest: Date = latest("published")
    footnote: Text = quoted(
        "Mark of the footnote that cites it, as printed.", optional=True, format="verbatim"
    )
    locator: Text = quoted("Where it is to be found, as printed.", optional=True, format="verbatim")
    description: Text = curated("What it is, in one English sentence.")
