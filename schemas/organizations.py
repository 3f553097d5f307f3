"""The table `organizations`."""

from __future__ import annotations

from .fields import Table, curated, key, quoted


class Organizations(
    Table,
    title="An authority, government, association, university or another body that is no company.",
    row_name="organization",
    has_evidence=True,
    entity_kind="organization",
):
    id = key(references="entities")
    name = quoted("Name as this package uses it; the printed forms are in `names`.")
    kind = curated("What sort of body it is.", vocabulary="organization_kind")
    country = quoted(
        "Country it belongs to (ISO 3166-1 alpha-2).", optional=True, format="country_code"
    )
    description = curated("What the articles say it is, in one English sentence.")
