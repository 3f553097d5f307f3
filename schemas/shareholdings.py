"""The table `shareholdings`."""

from __future__ import annotations

from collections.abc import Mapping

from .date_fields import date, earliest, latest, modifier
from .fact_forms import Choice, FactForm
from .fields import ClaimColumns, DatedColumns, Table, key, quoted, reading

STAKES = {
    "minority": "A minority stake[ of {share}] in {owned}",
    "stake": "A stake[ of {share}] in {owned}",
}
HELD = {
    **{kind: f"{stake} is held by {{owners:together}}" for kind, stake in STAKES.items()},
    "takeover": "{owned} has been taken over by {owners:together}",
    "investment": "[{amount:large} have|Money has] been invested in {owned} by {owners:together}",
    "shareholding": "[{share:large} of {owned} is|Shares in {owned} are] held by {owners:together}",
    "sale": "Shares in {owned} are held by {owners:together} after a sale",
}
SOLD = {
    **{kind: f"{stake} was sold by {{owners:together}}" for kind, stake in STAKES.items()},
    "takeover": "{owned} was sold by {owners:together}",
    "investment": "An investment in {owned} was sold by {owners:together}",
    "shareholding": "[{share:large} of {owned} was|Shares in {owned} were] sold"
    " by {owners:together}",
    "sale": "Shares in {owned} were sold by {owners:together}",
}
DEALS = {
    "minority": "The purchase of a minority stake[ of {share}] in {owned}",
    "stake": "The purchase of a stake[ of {share}] in {owned}",
    "takeover": "The takeover of {owned}",
    "investment": "An investment in {owned}",
    "shareholding": "The purchase of [{share} of {owned}|shares in {owned}]",
    "sale": "The sale of shares in {owned}",
}
"""What a stake of each kind is called."""


def _of_kinds(stakes: Mapping[str, str], end: str) -> Choice:
    """Return the sentences of a status: for each kind of stake its words, and the same end."""
    return Choice("kind", {kind: f"{stake}{end}" for kind, stake in stakes.items()})


SENTENCE = Choice(
    "status",
    {
        "held": Choice(
            "kind",
            {
                kind: f"{words}{'' if kind == 'investment' else '[ for {amount}]'}."
                for kind, words in HELD.items()
            },
        ),
        "sold": _of_kinds(SOLD, "[ for {amount}]."),
        "pending": _of_kinds(DEALS, " by {owners:together} is pending[, for {amount}]."),
        "cancelled": _of_kinds(DEALS, " by {owners:together}[, for {amount},] was called off."),
    },
)


class Shareholdings(
    DatedColumns,
    ClaimColumns,
    Table,
    title="A stake in a company: held, sold, offered, planned or called off.",
    row_name="shareholding",
    has_evidence=True,
    fact=FactForm(subject="owned", aspect="kind", object="owners", sentence=SENTENCE),
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
