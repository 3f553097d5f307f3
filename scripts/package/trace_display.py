"""Show a trace: as text, as HTML for a notebook, and as a pandas frame."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import astuple, fields
from typing import TYPE_CHECKING, Any

from ..visible import make_line_visible
from .trace import Evidence

if TYPE_CHECKING:
    import pandas as pd

    from .trace import Trace


def to_text(trace: Trace) -> str:
    """Return a trace as text."""
    return "\n".join(_lines(trace))


def to_frame(trace: Trace) -> pd.DataFrame:
    """Return the evidence of a trace as a frame. See `Trace.to_frame`."""
    import pandas as pd

    pieces: list[tuple[str | None, Evidence]] = [(None, e) for e in trace.evidence]
    pieces += [(column, e) for column, evidence in trace.cells.items() for e in evidence]
    names = [field.name for field in fields(Evidence)]
    frame = pd.DataFrame([astuple(e) for _, e in pieces], columns=names)
    frame["column"] = [column for column, _ in pieces]
    texts = [name for name in names if name not in ("start", "end")]
    types = dict.fromkeys(texts, "str") | {"start": "Int64", "end": "Int64"}
    return frame.astype(types)


def to_html(trace: Trace) -> str:
    """Return a trace as HTML, in which the words that support it are marked."""
    rows = "".join(
        f"<tr><th>{_escape(name)}</th><td>{_escape(format_value(value))}</td></tr>"
        for name, value in _filled_cells(trace).items()
    )
    parts = "".join(
        f"<dt>{_escape(title)}</dt>" + "".join(map(_evidence_html, evidence))
        for title, evidence in _parts(trace)
    )
    notes = "".join(f"<p>{_escape(note)}</p>" for note in _notes(trace))
    name = _escape(f"{trace.table} / {trace.id}")
    return f"<table><caption>{name}</caption>{rows}</table><dl>{parts}</dl>{notes}"


def _lines(trace: Trace) -> Iterator[str]:
    yield f"{trace.table} / {trace.id}"
    cells = _filled_cells(trace)
    width = max(map(len, cells))
    for name, value in cells.items():
        yield f"  {name:<{width}}  {format_value(value)}"
    for title, evidence in _parts(trace):
        yield title
        yield from _evidence_lines(evidence)
    yield from _notes(trace)


def _filled_cells(trace: Trace) -> dict[str, Any]:
    return {name: value for name, value in trace.row.items() if value is not None}


def _parts(trace: Trace) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """Yield the evidence of the row, and of each cell that other words support, with titles."""
    supported_by_row = trace.supported_by_row
    if trace.evidence:
        yield (
            f"the row{' and its ' * bool(supported_by_row)}{', '.join(supported_by_row)}",
            trace.evidence,
        )
    for name, evidence in trace.cells.items():
        if name not in supported_by_row:
            yield (
                f"{name} = {format_value(trace.row[name])}" if name in trace.row else name,
                evidence,
            )


def _notes(trace: Trace) -> Iterator[str]:
    if trace.omitted:
        yield f"{trace.omitted:,} more pieces of evidence are not listed"
    if not trace.evidence and not trace.cells:
        yield "derived from other tables, or curated: no words of an article support it"


def _evidence_lines(evidence: tuple[Evidence, ...]) -> Iterator[str]:
    for e in evidence:
        yield f"  {_place(e)}"
        yield f"    {_withheld(e)}" if e.quote is None else f"    {e.before}»{e.quote}«{e.after}"
    for reason in dict.fromkeys(e.reason for e in evidence if e.reason):
        yield f"  because {reason}"


def _evidence_html(e: Evidence) -> str:
    words = (
        f"<i>{_escape(_withheld(e))}</i>"
        if e.quote is None
        else f"{_escape(e.before)}<mark>{_escape(e.quote)}</mark>{_escape(e.after)}"
    )
    reason = f"<br>because {_escape(e.reason)}" if e.reason else ""
    return f"<dd>{words}<br><small>{_escape(_place(e))}{reason}</small></dd>"


def _place(e: Evidence) -> str:
    speaker = f", says {e.speaker}" if e.speaker else ""
    return f"{e.basis}{speaker}, {e.article} ({e.file}) {e.start}–{e.end}"


def _withheld(e: Evidence) -> str:
    return f"({e.span.length} characters, withheld: read them in the article)"


def _escape(text: str) -> str:
    """Return foreign text that is safe to show in HTML, on one line."""
    return html.escape(make_line_visible(text))


def format_value(value: Any) -> str:
    """Return a value for people: digits in groups of three."""
    if isinstance(value, float):
        return f"{int(value):,}" if value.is_integer() else f"{value:,}"
    return str(value)
