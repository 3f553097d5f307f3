"""Draw the plot of the benchmark as SVG: seconds by rows, with logarithmic scales."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil, floor, log10
from typing import Any

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 720, 420, 70, 50, 20, 130
TOOLS = {"alibaba-press": "#0b6e4f", "frictionless": "#b4451f"}


def plot(sizes: Iterable[Mapping[str, Any]]) -> str:
    """Return the text of the SVG file."""
    sizes = list(sizes)
    points = {
        tool: [(size["rows"], size[tool]["seconds"]) for size in sizes if tool in size]
        for tool in TOOLS
    }
    flat = [point for line in points.values() for point in line]
    x_low, x_high = _decades(x for x, _ in flat)
    y_low, y_high = _decades(y for _, y in flat)

    def place(x: float, y: float) -> tuple[float, float]:
        across = (log10(x) - x_low) / (x_high - x_low) * (WIDTH - LEFT - RIGHT)
        up = (log10(y) - y_low) / (y_high - y_low) * (HEIGHT - BOTTOM - TOP)
        return round(LEFT + across, 1), round(HEIGHT - BOTTOM - up, 1)

    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="13" fill="#222">',
        '<rect width="100%" height="100%" fill="#fff"/>',
    ]
    for power in range(x_low, x_high + 1):
        (x, bottom), (_, top) = place(10**power, 10**y_low), place(10**power, 10**y_high)
        drawn.append(f'<path d="M{x} {bottom}V{top}" stroke="#ddd"/>')
        drawn.append(f'<text x="{x}" y="{bottom + 18}" text-anchor="middle">{10**power:,}</text>')
    for power in range(y_low, y_high + 1):
        (left, y), (right, _) = place(10**x_low, 10.0**power), place(10**x_high, 10.0**power)
        drawn.append(f'<path d="M{left} {y}H{right}" stroke="#ddd"/>')
        drawn.append(f'<text x="{left - 8}" y="{y + 4}" text-anchor="end">{10**power:,} s</text>')
    drawn.append(f'<text x="{LEFT}" y="{HEIGHT - 8}">rows of the package</text>')
    for tool, colour in TOOLS.items():
        positions = [place(*point) for point in points[tool]]
        line = " ".join(f"{x},{y}" for x, y in positions)
        drawn.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        drawn += [f'<circle cx="{x}" cy="{y}" r="4" fill="{colour}"/>' for x, y in positions]
        if positions:
            x, y = positions[-1]
            drawn.append(f'<text x="{x + 9}" y="{y + 4}" fill="{colour}">{tool}</text>')
    return "\n".join([*drawn, "</svg>"]) + "\n"


def _decades(values: Iterable[float]) -> tuple[int, int]:
    """Return the powers of ten around values."""
    logs = [log10(value) for value in values]
    low = floor(min(logs) + 0.05)
    return low, max(low + 1, ceil(max(logs) - 0.05))
