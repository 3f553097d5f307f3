"""The table `figures`."""

from __future__ import annotations

from .fields import (
    Date,
    Number,
    Table,
    Text,
    curated,
    date,
    derived,
    earliest,
    key,
    latest,
    quoted,
    read,
)


class Figures(Table, singular="figure", evidenced=True):
    """A number that an article states and that has no better home."""

    id: Text = key()
    subject: Text = quoted("What the number is about.", references="entities")
    metric: Text = curated("What is counted or measured.", vocabulary="metric")
    title: Text = curated("What the number says, in English, understandable without the article.")
    value: Number = read("value", "value", "The number, in `unit`.")
    value_max: Number = read(
        "value", "value_max", "Upper end where the article gives a range.", optional=True
    )
    unit: Text = read(
        "value",
        "unit",
        "Unit of `value`; money is in the currency, not in millions.",
        vocabulary="unit",
    )
    qualifier: Text = read(
        "value", "qualifier", "How exact the article says the number is.", vocabulary="qualifier"
    )
    period: Text = date("The time that the number is about.")
    period_earliest: Date = earliest("period")
    period_latest: Date = latest("period")
    status: Text = quoted(
        "Whether the number is fact, plan, forecast or claim, as the article puts it.",
        vocabulary="figure_status",
    )
    speaker: Text = quoted(
        "Who says so, where it is not the article itself.", optional=True, references="entities"
    )
    event: Text = quoted(
        "The event that the number belongs to.", optional=True, references="events"
    )
    place: Text = quoted("The place that the number is about.", optional=True, references="places")
    printed: Text = derived(
        "The number as printed, with its qualifier and unit.", format="verbatim", words_of="value"
    )
