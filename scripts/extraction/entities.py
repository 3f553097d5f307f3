"""From the register to the rows of entities, of their names and of the places they are named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from ...schemas import TableModel
from ..errors import nearest
from ..language import Entity, Form
from ..spans import Span
from .draft import Draft, Row
from .mentions import Mention, forms, identified
from .witness import Witness

Described = dict[str, tuple[TableModel, Row]]
"""The table and the row of each entity, by identifier."""


class EntityRows:
    """Writes what follows from the register and the mentions."""

    def __init__(
        self, draft: Draft, witness: Witness, mentions: Mapping[str, list[Mention]]
    ) -> None:
        self.draft, self.witness = draft, witness
        self.first: dict[str, list[Span]] = defaultdict(list)
        """The first span of each article for an entity, and for a form of its name."""
        for found in mentions.values():
            seen: set[str] = set()
            for mention in found:
                for key in {mention.entity, mention.name_id} - seen:
                    self.first[key].append(mention.span)
                seen |= {mention.entity, mention.name_id}
                self._mention(mention)

    def add(self, entities: Iterable[Entity]) -> Described:
        """Add the rows of all entities; return where each is described."""
        kinds = {t.row_name: t for t in self.draft.tables.values() if t.entity_kind}
        described: Described = {}
        for entity in entities:
            table = kinds.get(entity.row_name)
            if table is None:
                self.draft.report(
                    entity.origin,
                    f"there is no sort of entity {entity.row_name!r}",
                    f"one of {', '.join(kinds)}",
                    entity.row_name,
                    nearest(entity.row_name, kinds),
                )
                continue
            described[entity.id] = (table, self._entity(entity, table))
            for form, name_id in identified(entity):
                self._name(entity, form, name_id)
        return described

    def _entity(self, entity: Entity, table: TableModel) -> Row:
        named: dict[str, Any] = {"id": entity.id, "name": entity.name}
        row = self.draft.add(table.name, named, entity.origin)
        self.draft.add("entities", named | {"kind": table.entity_kind}, entity.origin)
        for name, value in entity.cells.items():
            column = self.draft.typed_column(table, name, entity.origin)
            if column is not None and column.provenance == "curated":
                row[name] = value
            elif column is not None:
                self.draft.report(
                    entity.origin,
                    f"the register gives {table.name}.{name} without words",
                    "curated columns only",
                    f"{name}={value!r}",
                    f"say it in the module of an article: article.about({entity.id!r}, …)",
                )
        if entity.id not in self.first:
            self.draft.report(
                entity.origin,
                f"no article names {entity.id!r}",
                "a form of its name in an article",
                ", ".join(repr(form.name) for form in forms(entity)),
                "add the form that the article uses, or take the entity out",
            )
        spans = self.first[entity.id]
        for cell in (None, "name"):
            self.witness.add(table.name, entity.id, cell, spans, origin=entity.origin)
        return row

    def _name(self, entity: Entity, form: Form, name_id: str) -> None:
        spans = self.first.get(name_id, [])
        if not spans and form.kind == "canonical":
            return  # an English name that no article uses
        if not spans:
            self.draft.report(
                entity.origin,
                f"no article writes {form.name!r}",
                "a form that occurs by itself, not within a longer form",
                repr(form.name),
                "correct the form or take it out",
            )
        row = {
            "id": name_id,
            "entity": entity.id,
            "name": form.name,
            "kind": form.kind,
            "language": form.language,
        }
        self.draft.add("names", row, entity.origin)
        for column in (None, "entity", "name"):
            self.witness.add("names", name_id, column, spans, origin=entity.origin)
        if form.read_as is None:
            return
        correction = {
            "id": f"names/{name_id}",
            "kind": "misspelt_name",
            "printed": form.name,
            "read_as": form.read_as,
            "reason": f"The name of {entity.name} is misspelt.",
            "table": "names",
            "row": name_id,
            "column": "name",
        }
        self.draft.add("corrections", correction, entity.origin)
        for column in (None, "printed"):
            self.witness.add("corrections", f"names/{name_id}", column, spans, origin=entity.origin)

    def _mention(self, mention: Mention) -> None:
        row = {
            "id": mention.span.id,
            "article": mention.span.article,
            "start": mention.span.start,
            "end": mention.span.end,
            "entity": mention.entity,
            "name": mention.name_id,
        }
        self.draft.add("mentions", row)
