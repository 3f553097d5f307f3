"""Turn the register and the mentions into rows of entities, names and mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from ...schemas import TableModel
from ..errors import nearest
from ..language import Entity, Form
from ..spans import Span
from .assembly import Assembly, Row
from .evidence_rows import EvidenceWriter
from .mentions import Mention, forms_of, forms_with_ids

EntityRows = dict[str, tuple[TableModel, Row]]
"""The table and the row that describe each entity, by identifier."""


class EntityWriter:
    """Adds the rows of entities, of the forms of their names, and of mentions.

    The evidence of an entity, and of a form of its name, is its first mention in each article.
    ``open_forms`` may be mentions of an entity that no article names otherwise.
    """

    def __init__(
        self,
        assembly: Assembly,
        evidence: EvidenceWriter,
        mentions: Iterable[Mention],
        open_forms: Collection[str] = (),
    ) -> None:
        self.assembly, self.evidence, self.open_forms = assembly, evidence, open_forms
        self.first_mentions: dict[str, list[Span]] = defaultdict(list)
        """By identifier of an entity, or of a form."""
        articles_seen: set[tuple[str, str]] = set()
        for mention in mentions:
            for id in (mention.entity, mention.form_id):
                if (id, mention.span.article) not in articles_seen:
                    articles_seen.add((id, mention.span.article))
                    self.first_mentions[id].append(mention.span)
            self._add_mention(mention)

    def add(self, entities: Iterable[Entity]) -> EntityRows:
        """Add the rows of all entities; return where each is described."""
        tables = {
            table.row_name: table for table in self.assembly.tables.values() if table.entity_kind
        }
        entity_rows: EntityRows = {}
        for entity in entities:
            table = tables.get(entity.row_name)
            if table is None:
                self.assembly.doubts.ids.add(entity.id)
                self.assembly.report_unknown_name(
                    entity.origin,
                    f"there is no sort of entity {entity.row_name!r}",
                    expected=f"one of {', '.join(tables)}",
                    found=entity.row_name,
                    remedy=nearest(entity.row_name, tables),
                )
                continue
            row = self._add_entity(entity, table)
            if row is None:
                self.assembly.doubts.ids.update(form_id for _, form_id in forms_with_ids(entity))
                continue
            entity_rows[entity.id] = (table, row)
            for form, form_id in forms_with_ids(entity):
                self._add_form(entity, form, form_id)
        return entity_rows

    def _add_entity(self, entity: Entity, table: TableModel) -> Row | None:
        """Add the rows of an entity, and return the one that describes it, if it is new."""
        doubts = self.assembly.doubts
        names = {"id": entity.id, "name": entity.name}
        kind = {"kind": table.entity_kind}
        if self.assembly.add_once("entities", {**names, **kind}, entity.origin) is None:
            return None
        row = self.assembly.add(table.name, names, entity.origin)
        for name, value in entity.cells.items():
            column = self.assembly.typed_column(table, name, entity.origin, entity.id)
            if column is not None and column.provenance == "curated":
                row[name] = value
            elif column is not None:
                doubts.add_row(table.name, entity.id, [name])
                self.assembly.report(
                    entity.origin,
                    f"the register gives {table.name}.{name} without words",
                    expected="curated columns only",
                    found=f"{name}={value!r}",
                    remedy=f"say it in the module of an article: article.about({entity.id!r}, …)",
                )
        forms = {form.name for form in forms_of(entity)}
        if not self.first_mentions[entity.id]:
            doubts.add_row(table.name, entity.id, [None, "name"])
            doubts.ids.add(entity.id)
        is_named = self.first_mentions[entity.id] or not forms.isdisjoint(self.open_forms)
        if not is_named and not doubts.is_partial:
            self.assembly.report(
                entity.origin,
                f"no article names {entity.id!r}",
                expected="a form of its name in an article",
                found=", ".join(repr(form.name) for form in forms_of(entity)),
                remedy="add the form that the article uses, or take the entity out",
            )
        spans = self.first_mentions[entity.id]
        for cell in (None, "name"):
            self.evidence.add(table.name, entity.id, cell, spans, origin=entity.origin)
        return row

    def _add_form(self, entity: Entity, form: Form, form_id: str) -> None:
        spans = self.first_mentions.get(form_id, [])
        if not spans and form.kind == "canonical":
            return  # an English name that no article uses
        if not spans:
            self.assembly.doubts.add_row("names", form_id, [None, "entity", "name"])
            self.assembly.doubts.add_row("corrections", f"names/{form_id}", [None, "printed"])
        is_mentioned = bool(self.first_mentions[entity.id])
        is_open = form.name in self.open_forms or self.assembly.doubts.is_partial
        if not spans and is_mentioned and not is_open:
            self.assembly.report(
                entity.origin,
                f"no article writes {form.name!r} for {entity.id!r}",
                expected="a form that occurs by itself, not within a longer form",
                found=repr(form.name),
                remedy="correct the form or take it out",
            )
        row = {
            "id": form_id,
            "entity": entity.id,
            "name": form.name,
            "kind": form.kind,
            "language": form.language,
        }
        self.assembly.add("names", row, entity.origin)
        for column in (None, "entity", "name"):
            self.evidence.add("names", form_id, column, spans, origin=entity.origin)
        if form.read_as is not None:
            self._add_correction(entity, form, form_id, spans)

    def _add_correction(
        self, entity: Entity, form: Form, form_id: str, spans: Iterable[Span]
    ) -> None:
        id = f"names/{form_id}"
        correction = {
            "id": id,
            "kind": "misspelt_name",
            "printed": form.name,
            "read_as": form.read_as,
            "reason": f"The name of {entity.name} is misspelt.",
            "table": "names",
            "row": form_id,
            "column": "name",
        }
        self.assembly.add("corrections", correction, entity.origin)
        for column in (None, "printed"):
            self.evidence.add("corrections", id, column, spans, origin=entity.origin)

    def _add_mention(self, mention: Mention) -> None:
        row = {
            "id": mention.span.id,
            "article": mention.span.article,
            "start": mention.span.start,
            "end": mention.span.end,
            "entity": mention.entity,
            "name": mention.form_id,
        }
        self.assembly.add("mentions", row)
