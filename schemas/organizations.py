"""The table `organizations`."""

from __future__ import annotations

from .fields import Table, Text, curated, key, quoted


class Organizations(Table, singular="organization", evidenced=True, describes="organization"):
    """An authority, government, association, university or another body that is no company."""

    id: Text = key(references="entities")
    name: Text = quoted("Name as this package uses it; the printed forms are in `names`.")
    kind: Text = curated("What sort of body it is.", vocabulary="organization_kind")
    country: Text = quoted(
        "Country it belongs to (ISO 3166-1 alpha-2).", optional=True, format="country_code"
    )
    description: Text = curated("What the articles say it is, in one English sentence.")
