"""Draw the plot of README.md: what was sold on Singles' Day, as the site draws it."""

from __future__ import annotations

from xml.etree import ElementTree

from ..errors import Problem, Problems
from ..package.load import read_table, table_path
from ..site.plots import draw_figures

PLOT = "docs/singles-day.svg"

TABLES = ("figures", "entities", "events", "event_series", "conflicts")
SHOWN = ("figures", "singles-day-2018-sales")
"""A row that the plot shows, by table and identifier."""

STYLE = """
.plot { background: #fff; color: #1f1f1f }
.marks { color: #0b6e4f }
.disputed { fill: #b4451f }
"""
"""The colours of the site follow its pages. An image has none to follow."""

SVG = "{http://www.w3.org/2000/svg}"
MARGIN = 12


def plot_of_readme() -> str:
    """Return the drawing as an SVG file. Raises Problems if no plot shows the figure."""
    tables = {name: read_table(table_path(name)).to_pylist() for name in TABLES}
    for picture in draw_figures(tables, lambda table, id: f"{table}/{id}"):
        if any((entry.table, entry.id) == SHOWN for entry in picture.entries):
            return _as_file(picture.wide)
    problem = Problem(
        PLOT,
        "there is nothing to draw",
        expected="a plot of figures that can be compared",
        found=f"none that shows {'/'.join(SHOWN)}",
        remedy="correct SHOWN in scripts/cli/readme_plot.py",
    )
    raise Problems([problem])


def _as_file(drawing: str) -> str:
    """Return a drawing with colours and a margin, and without links, which images cannot have."""
    ElementTree.register_namespace("", SVG.strip("{}"))
    svg = ElementTree.fromstring(drawing)
    for link in svg.iter(f"{SVG}a"):
        link.tag = f"{SVG}g"
        del link.attrib["href"]
    width, height = (float(svg.attrib[side]) + 2 * MARGIN for side in ("width", "height"))
    svg.attrib |= {
        "viewBox": f"{-MARGIN} {-MARGIN} {width:.0f} {height:.0f}",
        "width": f"{width:.0f}",
        "height": f"{height:.0f}",
    }
    style = ElementTree.Element(f"{SVG}style")
    style.text = STYLE
    svg.insert(0, style)
    ElementTree.indent(svg)
    return ElementTree.tostring(svg, encoding="unicode") + "\n"
