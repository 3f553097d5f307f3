"""The table `figures`."""

from __future__ import annotations

from .date_fields import date, earliest, latest, modifier
from .fact_forms import FactForm
from .fields import (
    ACTORS,
    OWN_TABLE,
    ClaimColumns,
    DatedColumns,
    StoryColumns,
    Table,
    curated,
    derived,
    key,
    quoted,
    reading,
)


class Figures(
    StoryColumns,
    DatedColumns,
    ClaimColumns,
    Table,
    title="A number that an article states and that has no better home.",
    row_name="figure",
    has_evidence=True,
    identity=("subject", "metric", "value", "value_max", "unit", "per", "period", "event"),
    fact=FactForm(subject="subject", aspect="metric", sentence="{title}"),
):
    id = key()
    subject = quoted("What the number is about.", references="entities", named_in_context=True)
    metric = curated("What is counted or measured.", vocabulary="metric")
    title = curated(
        "What the number says, in English, understandable without the article.", stands_alone=True
    )
    value = reading("The number, in `unit`.", column="value", attribute="value")
    value_max = reading(
        "Upper end where the article gives a range.",
        column="value",
        attribute="value_max",
        optional=True,
    )
    unit = reading(
        "Unit of `value`; money is in the currency, not in millions.",
        column="value",
        attribute="unit",
        vocabulary="unit",
    )
    qualifier = reading(
        "How exact the article says the number is.",
        column="value",
        attribute="qualifier",
        vocabulary="qualifier",
    )
    per = reading(
        "The time for which the number is counted, if it is a rate: month for 330 hours a month.",
        column="value",
        attribute="per",
        optional=True,
        vocabulary="per",
    )
    period = date("The time that the number is about.", dates_row=True)
    period_modifier = modifier("period")
    period_earliest = earliest("period")
    period_latest = latest("period")
    status = quoted(
        "Whether the number is fact, plan, forecast or claim, as the article puts it.",
        vocabulary="figure_status",
    )
    speaker = quoted(
        "Who says so, where it is not the article itself.",
        optional=True,
        references="entities",
        kinds=(*ACTORS, "work"),
        named_in_context=True,
    )
    event = quoted("The event that the number belongs to.", optional=True, references="events")
    place = quoted("The place that the number is about.", optional=True, references="places")
    printed = derived(
        "The number as printed, with its qualifier, its unit and its time; of an inferred number, "
        "the words that it follows from.",
        format="verbatim",
        repeats_words_of="value",
    )
    part_of = curated(
        "The figure whose quantity contains this one, such as the sales of the whole day.",
        optional=True,
        references=OWN_TABLE,
    )
