"""The table `shareholdings`."""

from __future__ import annotations

from .date_fields import date, earliest, latest, modifier
from .fields import ClaimColumns, DatedColumns, Table, key, quoted, reading


class Shareholdings(
    DatedColumns,
    ClaimColumns,
    Table,
    title="A stake in a company: held, sold, offered, planned or called off.",
    row_name="shareholding",
    has_evidence=True,
):
    id = key()
    owned = quoted(
        "The company that the stake is in.",
        references="entities",
        kinds=("company", "organization", "product"),
        named_in_context=True,
    )
    kind = quoted("What sort of stake it is.", vocabulary="stake_kind")
    status = quoted("What became of it, as the article puts it.", vocabulary="stake_status")
    share = reading(
        "The stake, in per cent of the company.",
        column="share",
        attribute="value",
        unit="percent",
        optional=True,
        minimum=0,
    )
    share_qualifier = reading(
        "How exact the article says the share is.",
        column="share",
        attribute="qualifier",
        optional=True,
        vocabulary="qualifier",
    )
    amount = reading(
        "The sum paid, raised or offered, in `currency`, for all owners together.",
        column="amount",
        attribute="value",
        optional=True,
        minimum=0,
    )
    currency = reading(
        "Currency of `amount` (ISO 4217).",
        column="amount",
        attribute="unit",
        optional=True,
        vocabulary="currency",
    )
    amount_qualifier = reading(
        "How exact the article says the sum is.",
        column="amount",
        attribute="qualifier",
        optional=True,
        vocabulary="qualifier",
    )
    as_of = date("When it is stated to be held, or when it changed hands.", dates_row=True)
    as_of_modifier = modifier("as_of")
    as_of_earliest = earliest("as_of")
    as_of_latest = latest("as_of")
