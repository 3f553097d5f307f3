"""Happenings that recur under one name."""

from __future__ import annotations

from ...language import form
from .register import register

series = register.series

series(
    "singles-day",
    "Singles' Day",
    form("Single Day", "variant", "en"),
    form("Single's Day", "variant", "en"),
    form("Singles Day", "variant", "en"),
    description="A shopping day on 11 November, so called for the many ones in the date.",
)
series(
    "bund-summit",
    "Bund Summit",
    description="A conference; the second was held in Shanghai in 2020, and Jack Ma spoke there.",
)
