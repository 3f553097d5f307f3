"""The table `shareholdings`."""

from __future__ import annotations

from .fields import Date, Number, Table, Text, date, earliest, key, latest, quoted, read


class Shareholdings(Table, singular="shareholding", evidenced=True):
    """A stake in a company: held, sold, offered, planned or called off."""

    id: Text = key()
    owned: Text = quoted("The company that the stake is in.", references="entities")
    kind: Text = quoted("What sort of stake it is.", vocabulary="stake_kind")
    status: Text = quoted("What became of it, as the article puts it.", vocabulary="stake_status")
    share: Number = read(
        "share",
        "value",
        "The stake, in per cent of the company.",
        unit="percent",
        optional=True,
        minimum=0,
    )
    share_qualifier: Text = read(
        "share",
        "qualifier",
        "How exact the article says the share is.",
        optional=True,
        vocabulary="qualifier",
    )
    amount: Number = read(
        "amount",
        "value",
        "The sum paid, raised or offered, in `currency`, for all owners together.",
        optional=True,
        minimum=0,
    )
    currency: Text = read(
        "amount", "unit", "Currency of `amount` (ISO 4217).", optional=True, vocabulary="currency"
    )
    amount_qualifier: Text = read(
        "amount",
        "qualifier",
        "How exact the article says the sum is.",
        optional=True,
        vocabulary="qualifier",
    )
    as_of: Text = date("When it is stated to be held, or when it changed hands.")
    as_of_earliest: Date = earliest("as_of")
    as_of_latest: Date = latest("as_of")
