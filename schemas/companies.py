"""The table `companies`."""

from __future__ import annotations

from .date_fields import date, earliest, latest, modifier
from .fields import Table, curated, key, quoted


class Companies(
    Table,
    title="A company, platform, brand or fund that an article names.",
    row_name="company",
    has_evidence=True,
    entity_kind="company",
):
    id = key(references="entities")
    name = quoted("Name as this package uses it; the printed forms are in `names`.")
    kind = curated("What sort of undertaking it is.", vocabulary="company_kind")
    country = quoted(
        "Country it belongs to (ISO 3166-1 alpha-2).", optional=True, format="country_code"
    )
    headquarters = quoted("Place of the head office.", optional=True, references="places")
    founded = date("Date of foundation.")
    founded_modifier = modifier("founded", implied="ON_OR_AFTER")
    founded_earliest = earliest("founded")
    founded_latest = latest("founded")
    industry = quoted("Line of business.", optional=True, vocabulary="industry")
    description = curated("What the articles say it is, in one English sentence.")
