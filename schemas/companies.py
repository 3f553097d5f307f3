"""The table `companies`."""

from __future__ import annotations

from .fields import Date, Table, Text, curated, date, earliest, key, latest, quoted


class Companies(Table, singular="company", evidenced=True, describes="company"):
    """A company, platform, brand or fund that an article names."""

    id: Text = key(references="entities")
    name: Text = quoted("Name as this package uses it; the printed forms are in `names`.")
    kind: Text = curated("What sort of undertaking it is.", vocabulary="company_kind")
    country: Text = quoted(
        "Country it belongs to (ISO 3166-1 alpha-2).", optional=True, format="country_code"
    )
    headquarters: Text = quoted("Place of the head office.", optional=True, references="places")
    founded: Text = date("Date of foundation.")
    founded_earliest: Date = earliest("founded")
    founded_latest: Date = latest("founded")
    industry: Text = quoted("Line of business.", optional=True, vocabulary="industry")
    description: Text = curated("What the articles say it is, in one English sentence.")
