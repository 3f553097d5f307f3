"""Compose the query for the table `facts` from the models of the tables of claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from ...schemas import Column, TableModel
from ...schemas.fact_forms import Choice, FactForm, Sentence
from .sql_names import quote_name, quote_text, sql_name

COPIED = ("article", "story", "salience", "status", "speaker", "basis", "rank", "conflict")
"""The columns of `facts` that are the same in the table of the claim, if it has them."""

COMPANIONS = ("value_max", "unit", "per", "qualifier")
"""The columns of `facts` that belong to the number."""

PART = re.compile(r"\[(?P<alternatives>[^\]]*)\]|(?P<plain>[^\[\]]+)")
PLACE = re.compile(r"\{(?P<name>\w+)(:(?P<form>\w+))?\}")

ENTITIES = "entities"

NAMED_ENTITIES = "named_entities"
"""The entities with their names as they stand within sentences. Each is composed once."""

NAMES = f"SELECT id, kind, name, name_in_sentence(name, kind) AS name_in_sentence FROM {ENTITIES}"
"""The query for these."""

MACROS = Path(__file__).with_name("fact_macros.sql")
QUERY = Path(__file__).with_name("facts.sql")


def claim_queries(models: Mapping[str, TableModel]) -> Iterator[tuple[str, str]]:
    """Yield each table of claims, and the query for its rows with all that follows from them."""
    for model in models.values():
        if model.fact is not None:
            yield model.name, _ClaimQuery(model, model.fact, models).text()


class _ClaimQuery:
    """The query for the claims of one table."""

    def __init__(self, model: TableModel, form: FactForm, models: Mapping[str, TableModel]) -> None:
        self.model, self.form, self.models = model, form, models
        self.joins: dict[str, str] = {}
        self.words: dict[str, str] = {}
        self.parts: dict[str, str] = {}
        """The texts of places and of parts in brackets, by name. Each is computed once for all
        sentences, as queries with long sentences take long to plan."""

    def text(self) -> str:
        """Return the query."""
        numbers = [column for column in self.model.columns if column.is_read_number]
        columns = {
            "table_name": quote_text(self.model.name),
            "row_id": "r.id",
            **{name: self._cell(name) for name in COPIED},
            "subject": self._entity(self.form.subject),
            "aspect": self._cell(self.form.aspect),
            "object": self._entity(self.form.object),
            "claim": self._sentence(self.form.sentence),
            "value": self._first(numbers, {c.name: self._cell(c.name) for c in numbers}, "DOUBLE"),
            **{name: self._companion(numbers, name) for name in COMPANIONS},
            "value_column": self._first(numbers, {c.name: quote_text(c.name) for c in numbers}),
            **self._dates(),
            "restates": self._cell("restates"),
            "event": self._cell("event"),
        }
        selected = ", ".join(f"{value} AS {quote_name(name)}" for name, value in columns.items())
        rows = f"{quote_name(self.model.name)} AS r {' '.join(self.joins.values())}"
        for named in (self.words, self.parts):
            added = "".join(f", {text} AS {quote_name(name)}" for name, text in named.items())
            rows = f"(SELECT r.*{added} FROM {rows}) AS r"
        return f"SELECT {selected} FROM {rows}"

    def _cell(self, name: str) -> str:
        """Return the cell of a column, or null if the table does not have it."""
        if self.model.column(name) is None:
            return "NULL::VARCHAR"
        return f"r.{quote_name(sql_name(self.model, name))}"

    def _entity(self, name: str) -> str:
        """Return the entity in a column, or the one that a table links to the row.

        Of several, it is the one with the first role that no other one has.
        """
        if (link := self.models.get(name)) is None or link.link is None:
            return self._cell(name)
        tie = link.link
        place = "1"
        if tie.role_column is not None:
            roles = ", ".join(map(quote_text, self.form.roles))
            place = f"list_position([{roles}], {quote_name(tie.role_column)})"
        alias = quote_name(f"one of {name}")
        self.joins[alias] = f"""LEFT JOIN (
            SELECT claim, min_by(entity, place) AS entity
            FROM (
                SELECT {tie.column} AS claim, {place} AS place, min({tie.entity_column}) AS entity
                FROM {quote_name(link.name)} WHERE {place} IS NOT NULL
                GROUP BY ALL HAVING count(DISTINCT {tie.entity_column}) = 1
            )
            GROUP BY claim
        ) AS {alias} ON {alias}.claim = r.id"""
        self.words[f"one of {name}"] = f"{alias}.entity"
        return f"r.{alias}"

    def _first(
        self, columns: list[Column], values: Mapping[str, str], type: str = "VARCHAR"
    ) -> str:
        """Return the value for the first of some columns that has a cell."""
        cases = " ".join(
            f"WHEN {self._cell(column.name)} IS NOT NULL THEN {values[column.name]}"
            for column in columns
        )
        return f"CASE {cases} END" if cases else f"NULL::{type}"

    def _companion(self, numbers: list[Column], attribute: str) -> str:
        """Return an attribute of the number, such as its unit."""
        type = "DOUBLE" if attribute == "value_max" else "VARCHAR"
        cells = {column.name: self._of_number(column, attribute) for column in numbers}
        return f"{self._first(numbers, cells, type)}::{type}"

    def _of_number(self, number: Column, attribute: str) -> str:
        """Return an attribute of a number: the cell of its column, or its only unit."""
        for column in self.model.companions(number):
            if column.reading is not None and column.reading.attribute == attribute:
                return self._cell(column.name)
        return quote_text(number.unit) if attribute == "unit" and number.unit else "NULL"

    def _dates(self) -> dict[str, str]:
        """Return the columns of the date: that of the row, or else the first that it has."""
        dates = sorted(self.model.date_columns, key=lambda column: not column.dates_row)
        names = {column.name for column in dates}
        earliest, latest, modifiers = (dict.fromkeys(names, "NULL") for _ in range(3))
        for column in self.model.columns:
            if column.bound is not None:
                bounds = earliest if column.bound.end == "earliest" else latest
                bounds[column.bound.column] = self._cell(column.name)
            if column.modifies is not None:
                modifiers[column.modifies.column] = self._cell(column.name)
        return {
            "date": self._first(dates, {name: self._cell(name) for name in names}),
            "date_modifier": self._first(dates, modifiers),
            "date_earliest": self._first(dates, earliest, "DATE"),
            "date_latest": self._first(dates, latest, "DATE"),
            "date_column": self._first(dates, {name: quote_text(name) for name in names}),
        }

    def _sentence(self, sentence: Sentence) -> str:
        """Return the text of a sentence."""
        if isinstance(sentence, Choice):
            cell = self._cell(sentence.column)
            cases = " ".join(
                f"WHEN {quote_text(term)} THEN {self._sentence(part)}"
                for term, part in sentence.sentences.items()
            )
            return f"CASE {cell} {cases} END"
        return f"concat({', '.join(self._parts(sentence))})"

    def _parts(self, template: str) -> Iterator[str]:
        """Yield the texts of the parts of a template, some of which are null."""
        for part in PART.finditer(template):
            if part["plain"] is not None:
                yield from self._texts(part["plain"])
                continue
            alternatives = (
                " || ".join(self._texts(text)) for text in part["alternatives"].split("|")
            )
            self.parts[part[0]] = f"coalesce({', '.join(alternatives)}, NULL)"
            yield f"r.{quote_name(part[0])}"

    def _texts(self, template: str) -> Iterator[str]:
        """Yield the texts of a template without parts in brackets."""
        end = 0
        for place in PLACE.finditer(template):
            if place.start() > end:
                yield quote_text(template[end : place.start()])
            yield self._place(place["name"], place["form"])
            end = place.end()
        if end < len(template):
            yield quote_text(template[end:])

    def _place(self, name: str, form: str | None) -> str:
        """Return the name of the text of a place in a template."""
        place = f"{name} as {form}"
        if place not in self.words:
            self.words[place] = self._words(name, form)
        return f"r.{quote_name(place)}"

    def _words(self, name: str, form: str | None) -> str:
        """Return the text of a place in a template, which is null without a cell."""
        if name in self.models:
            return self._linked(name, form)
        column = self.model.column(name)
        assert column is not None, f"{self.model.name} has no column {name}"
        cell = self._cell(name)
        match form:
            case "small":
                return f"small_letter({self._text(column)})"
            case "large":
                return f"large_letter({self._text(column)})"
            case "a":
                text = self._text(column)
                return f"with_article({text if column.vocabulary else f'small_letter({text})'})"
            case "many":
                return f"CASE WHEN is_several({self._name(column)}) THEN '' END"
            case "if":
                return f"left({cell}, 0)"
            case "date":
                [modifier] = [
                    c.name for c in self.model.columns if c.modifies and c.modifies.column == name
                ]
                return f"plain_date({cell}, {self._cell(modifier)})"
            case _:
                return self._text(column)

    def _text(self, column: Column) -> str:
        """Return the words for a cell: a name, the label of a term, a number with its unit."""
        cell = self._cell(column.name)
        if column.is_read_number:
            unit, qualifier = (self._of_number(column, name) for name in ("unit", "qualifier"))
            labels = (
                self._label("unit", unit, f"{column.name}_unit"),
                self._label("qualifier", qualifier, f"{column.name}_qualifier"),
            )
            return f"measure({cell}, {labels[0]}, {qualifier}, {labels[1]})"
        if column.references is not None:
            name = self._name(column)
            if self._target(column).name == ENTITIES:
                name = f"{quote_name(f'of_{column.name}')}.name_in_sentence"
            return f"coalesce({name}, {cell})"
        return self._label(column.vocabulary, cell, column.name) if column.vocabulary else cell

    def _target(self, column: Column) -> TableModel:
        """Return the table that has the name of what a column refers to."""
        assert column.references is not None, f"{column.name} refers to nothing with a name"
        target = self.models[column.references]
        return self.models[ENTITIES] if target.entity_kind else target

    def _name(self, column: Column) -> str:
        """Return the name of what a column refers to."""
        alias, target = quote_name(f"of_{column.name}"), self._target(column)
        table = NAMED_ENTITIES if target.name == ENTITIES else quote_name(target.name)
        cell = self._cell(column.name)
        self.joins[column.name] = f"LEFT JOIN {table} AS {alias} ON {alias}.id = {cell}"
        label, *_ = target.labels
        return f"{alias}.{label}"

    def _label(self, vocabulary: str, term: str, name: str) -> str:
        """Return the English label of a term."""
        alias = quote_name(f"label_of_{name}")
        self.joins[f"label {name}"] = (
            f"LEFT JOIN vocabulary AS {alias}"
            f" ON {alias}.vocabulary = {quote_text(vocabulary)} AND {alias}.term = {term}"
        )
        return f"coalesce({alias}.label_en, {term})"

    def _linked(self, name: str, form: str | None) -> str:
        """Return the names of the entities that a table links to the row."""
        link = self.models[name].link
        assert link is not None, f"{name} links no entities"
        alias = quote_name(f"of_{name}")
        words = f"coalesce(e.name_in_sentence, l.{link.entity_column})"
        self.joins[name] = f"""LEFT JOIN (
            SELECT {link.column} AS claim, list({words} ORDER BY l.id) AS names
            FROM {quote_name(name)} AS l
            LEFT JOIN {NAMED_ENTITIES} AS e ON e.id = l.{link.entity_column}
            GROUP BY {link.column}
        ) AS {alias} ON {alias}.claim = r.id"""
        return f"{'listed_together' if form == 'together' else 'listed'}({alias}.names)"
