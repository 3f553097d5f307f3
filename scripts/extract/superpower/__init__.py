"""Alibaba as a superpower: `002_081ca2b44f272458.txt`, Le Monde diplomatique, 11 March 2021.

The article is long: the modules here follow its text, and each adds its claims to `article`.
"""

from __future__ import annotations

from . import (
    ant_group,
    bank_and_regulator,
    company_box,
    control,
    credit,
    dates,
    europe,
    footnotes,
    health_box,
    platforms,
    public_figure,
    working_life,
    world_stage,
)
from .article import article

__all__ = [
    "ant_group",
    "article",
    "bank_and_regulator",
    "company_box",
    "control",
    "credit",
    "dates",
    "europe",
    "footnotes",
    "health_box",
    "platforms",
    "public_figure",
    "working_life",
    "world_stage",
]
