"""The table `works`."""

from __future__ import annotations

from .date_fields import date, earliest, latest, modifier
from .fields import ACTORS, Table, curated, key, quoted


class Works(
    Table,
    title="A cited article, book, film, picture, speech or other work that an article names.",
    row_name="work",
    has_evidence=True,
    entity_kind="work",
):
    id = key(references="entities")
    name = quoted("Title as printed, or what we call the work; `name_source` says which.")
    name_source = curated("Whether the name is a printed title.", vocabulary="name_source")
    kind = curated("What sort of work it is.", vocabulary="work_kind")
    publisher = quoted("Who published it.", optional=True, references="entities", kinds=ACTORS)
    published = date("Date of publication.")
    published_modifier = modifier("published")
    published_earliest = earliest("published")
    published_latest = latest("published")
    footnote = quoted(
        "Mark of the footnote that cites it, as printed.", optional=True, format="verbatim"
    )
    locator = quoted("Where it is to be found, as printed.", optional=True, format="verbatim")
    description = curated("What it is, in one English sentence.")
