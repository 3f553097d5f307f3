"""More rows for the small package: copies of rows, and relations of events, with their evidence."""

from __future__ import annotations

from alibaba_press.schemas.event_relations import relation_id
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.loaded_package import Rows


def sort_rows(rows: Rows, table: str) -> None:
    rows[table].sort(key=lambda row: str(row["id"]))


def copy_with_evidence(rows: Rows, table: str, id: str, copy: str) -> None:
    """Add a copy of a row under another identifier, with its evidence."""
    [original] = [row for row in rows[table] if row["id"] == id]
    rows[table].append(original | {"id": copy})
    rows["evidence"] += [
        row | {"row": copy, "id": row["id"].replace(f"{table}/{id}/", f"{table}/{copy}/")}
        for row in rows["evidence"]
        if (row["table"], row["row"]) == (table, id)
    ]
    sort_rows(rows, table)
    sort_rows(rows, "evidence")


def relate_events(rows: Rows, event: str, relation: str, related_event: str) -> None:
    """Relate two events, in the words of the first."""
    id = relation_id(event, relation, related_event)
    cells = {"event": event, "relation": relation, "related_event": related_event}
    attribution = {"article": "made-up", "basis": "stated", "rank": "normal"}
    empty = {"restates": None, "conflict": None}
    rows["event_relations"].append({"id": id, **cells, **attribution, **empty})
    [words] = [
        row
        for row in rows["evidence"]
        if (row["table"], row["row"], row["column"]) == ("events", event, None)
    ]
    span = words["id"].removeprefix(f"events/{event}/")
    for column in (None, *cells):
        place = "/".join(filter(None, ["event_relations", id, column]))
        supported = {"table": "event_relations", "row": id, "column": column}
        value = {"value": cells[column] if column else None}
        rows["evidence"].append(words | {"id": f"{place}/{span}"} | supported | value)
    sort_rows(rows, "event_relations")
    sort_rows(rows, "evidence")


def relate_in_circle(rows: Rows, texts: dict[str, ArticleText]) -> None:
    """Let the purchase begin before a copy of it, and the copy before the purchase."""
    copy_with_evidence(rows, "events", "purchase", "purchase-copy")
    for row in rows["events"]:
        if row["id"] == "purchase-copy":
            row["title"] = "Erika Muster acquires Beispiel"
    relate_events(rows, "purchase", "before", "purchase-copy")
    relate_events(rows, "purchase-copy", "before", "purchase")


def let_cologne_be_bought(rows: Rows, texts: dict[str, ArticleText]) -> None:
    """Let Cologne, which the article names only later, be what is bought, instead of the firm."""
    old, new = "purchase-beispiel", "purchase-cologne"
    [link] = [row for row in rows["participants"] if row["id"] == old]
    link.update(id=new, entity="cologne")
    for row in rows["evidence"]:
        if (row["table"], row["row"]) == ("participants", old):
            row.update(row=new, id=row["id"].replace(old, new))
            if row["column"] == "entity":
                row["value"] = "cologne"
    sort_rows(rows, "participants")
    sort_rows(rows, "evidence")
