"""Draw the plots of the site as SVG: timelines, ownership, figures.

A plot is written by hand, not by a plotting library. Its text is text, each mark is a link to its
claim, its colours follow the page, and no style is inline, so that a strict policy allows it.
"""

from __future__ import annotations

from .figures import draw_figures
from .ownership import draw_ownership
from .picture import Address, Entry, Picture
from .timeline import draw_main_timeline, draw_stories

__all__ = [
    "Address",
    "Entry",
    "Picture",
    "draw_figures",
    "draw_main_timeline",
    "draw_ownership",
    "draw_stories",
]
