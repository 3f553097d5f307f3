"""The table `places`."""

from __future__ import annotations

from .fields import Table, Text, curated, key, quoted


class Places(Table, singular="place", evidenced=True, describes="place"):
    """A place that an article names."""

    id: Text = key(references="entities")
    name: Text = quoted("English name; the printed forms are in `names`.")
    kind: Text = curated("What sort of place it is.", vocabulary="place_kind")
    iso_3166: Text = curated(
        "ISO 3166 code of the country, of the subdivision, or of the country it lies in.",
        optional=True,
        format="iso_3166",
    )
    part_of: Text = quoted(
        "The place that it is stated to lie in.", optional=True, references="places"
    )
    description: Text = curated(
        "What the articles say of it, in one English sentence.", optional=True
    )
