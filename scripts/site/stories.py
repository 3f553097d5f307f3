"""The pages of stories: the timeline of each as a picture, and its claims as lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from . import addresses
from .contents import Contents, Row
from .lists import ListGroup, ListLink, grouped, list_page, note_of
from .pictures import main_timeline, story_pictures

FOLDER = "stories"
MAIN = "main"


def story_pages(contents: Contents) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the path of the page of all stories and of each one, and what its template shows."""
    facts: dict[str, list[Row]] = defaultdict(list)
    for fact in contents.rows("facts").values():
        if fact["story"] is not None:
            facts[fact["story"]].append(fact)
    labels = {story: _label(contents, story) for story in facts}
    stories = sorted(facts, key=lambda story: (labels[story].casefold(), story))
    links = [
        ListLink(labels[story], addresses.page(FOLDER, _name(story)), _count(facts[story]))
        for story in stories
    ]
    yield (
        "stories.html",
        list_page(
            "Stories",
            "What happened and what is said of it, story by story, and the main events of all.",
            [ListGroup("", "", links)],
            main_timeline(contents),
        ),
    )
    pictures = dict(story_pictures(contents, 1))
    for story in stories:
        rows = sorted(
            facts[story],
            key=lambda f: (f["salience"] != MAIN, str(f["date_earliest"] or "~"), f["id"]),
        )
        yield (
            addresses.page(FOLDER, _name(story)),
            list_page(
                labels[story],
                f"{_count(rows)} from all articles, the main ones first, in the order of dates.",
                grouped((_heading(fact), _link(contents, fact)) for fact in rows),
                [pictures[story]] if story in pictures else [],
            ),
        )


def _name(story: str) -> str:
    return story.replace("_", "-")


def _label(contents: Contents, story: str) -> str:
    label = contents.term(contents.models["facts"], "story", story)
    return label[:1].upper() + label[1:]


def _count(facts: list[Row]) -> str:
    return f"{len(facts):,} claim{'' if len(facts) == 1 else 's'}"


def _heading(fact: Row) -> str:
    return "Main claims" if fact["salience"] == MAIN else "Details"


def _link(contents: Contents, fact: Row) -> ListLink:
    kind = contents.models[fact["table"]].row_name if fact["table"] in contents.models else ""
    return ListLink(
        fact["claim"],
        contents.address(fact["table"], fact["row"]),
        ", ".join(filter(None, (kind, note_of(fact)))),
        fact["date"] or "",
    )
