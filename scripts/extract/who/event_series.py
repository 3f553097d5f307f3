"""Happenings that recur under one name."""

from __future__ import annotations

from ...claims import form
from .register import register

series = register.series

series(
    "singles-day",
    "Singles' Day",
    form("Single Day", "variant", "en"),
    form("Single's Day", "variant", "en"),
    form("Singles Day", "variant", "en"),
    description="The shopping day on 11 November that Alibaba made of the many ones in the date.",
)
series(
    "bund-summit",
    "Bund Summit",
    description="A conference in Shanghai at which bankers and politicians speak.",
)
