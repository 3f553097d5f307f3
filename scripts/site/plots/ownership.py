"""Draw who owns what: owners at the left of what they own, a line for each claim.

A claim that a conflict is decided against is faint and struck through, and so is a purchase that
was called off. On a narrow screen there is a list of owners for each thing owned instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from xml.etree.ElementTree import Element

from . import marks
from .chart import MOST_ROWS, Chart, ChartRow, count_drawn
from .graph import ALL, Graph, is_struck
from .layers import Layers
from .picture import Address, Picture, Tables, describe
from .scales import Scale, Tick
from .stakes import Stake, names_of, read_stakes

NAME, TITLE = "ownership", "Who owns what"
READING = (
    "Owners stand left of what they own. Each line is a claim. The words at its end link to it "
    "and say the share or the sum, and the year. The larger the share, the thicker the line. "
    "Broken lines are sold, pending or called off. What was called off is struck through, and so "
    "is what a conflict is decided against."
)


def draw_ownership(tables: Tables, address: Address) -> Picture | None:
    """Return the picture of all stakes and subsidiaries, or None if there are none."""
    stakes = list(read_stakes(tables, address))
    layers = Layers((owner, stake.owned) for stake in stakes for owner in stake.owners)
    nodes = [node for column in layers.columns for node in column]
    order = {node: number for number, node in enumerate(nodes)}
    stakes = [stake for stake in stakes if stake.owned in order]  # what owns itself has no line
    if not stakes:
        return None
    stakes.sort(key=lambda s: (order[s.owned], min(map(order.__getitem__, s.owners)), s.entry.id))
    names = names_of(tables)
    shown, caption = stakes[:MOST_ROWS], count_drawn(len(stakes))
    description = describe(READING, caption)
    if len(shown) < len(stakes):
        layers = Layers((owner, stake.owned) for stake in shown for owner in stake.owners)
    wide = Graph(layers, shown, names).draw(NAME, TITLE, description)
    narrow = _draw_narrow(shown, names, description)
    return Picture(NAME, TITLE, READING, caption, tuple(s.entry for s in stakes), narrow, wide)


def _draw_narrow(stakes: list[Stake], names: Mapping[str, str], description: str) -> str:
    """Return the drawing for narrow screens: what each thing belongs to, with shares of it."""
    rows: list[ChartRow] = []
    before = None
    for stake in stakes:
        rank = "deprecated" if is_struck(stake) else stake.entry.rank
        heading = names.get(stake.owned, stake.owned) if stake.owned != before else ""
        before = stake.owned
        draw = partial(_draw_share, stake) if stake.share is not None else None
        entry = replace(stake.entry, text=stake.words, rank=rank)
        rows.append(ChartRow(entry, draw, heading=heading))
    scale = _share_scale if any(stake.share is not None for stake in stakes) else None
    return Chart(NAME, TITLE, description, rows, scale).draw(is_wide=False)


def _share_scale(left: float, right: float) -> Scale:
    ticks = tuple(Tick(float(share), f"{share} %") for share in range(0, 101, 25))
    return Scale(0.0, ALL, left, right, ticks)


def _draw_share(stake: Stake, parent: Element, scale: Scale, y: float) -> None:
    x = scale.place(stake.share or 0.0)
    marks.draw_stem(parent, scale.place(0), x, y)
    marks.draw_point(parent, x, y, is_hollow=stake.status != "held")
