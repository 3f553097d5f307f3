"""The table `places`."""

from __future__ import annotations

from .fields import Table, curated, key, quoted


class Places(
    Table,
    title="A place that an article names.",
    row_name="place",
    has_evidence=True,
    entity_kind="place",
):
    id = key(references="entities")
    name = quoted("English name; the printed forms are in `names`.")
    kind = curated("What sort of place it is.", vocabulary="place_kind")
    iso_3166 = curated(
        "ISO 3166 code of the country, of the subdivision, or of the country it lies in.",
        optional=True,
        format="iso_3166",
    )
    part_of = quoted("The place that it is stated to lie in.", optional=True, references="places")
    description = curated("What the articles say of it, in one English sentence.", optional=True)
