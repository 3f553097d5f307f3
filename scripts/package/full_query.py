"""Compose the query for a table in full: with names beside identifiers, and words of the articles.

The views of the SQLite database of a release and `load(…, full=True)` are this query.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...schemas import Column, TableModel

EVIDENCE, FACTS, CLAIMS, CONFLICTS = "evidence", "facts", "conflict_claims", "conflicts"
ENTITIES = "entities"

ROW, QUOTE, FACT = "this", "said", "fact"
"""Aliases in the views. They are part of the released database: do not change them."""

QUOTE_COLUMNS = {
    "quote": "quote",
    "basis": "quote_basis",
    "article": "quote_article",
    "start": "quote_start",
    "end": "quote_end",
}
"""The columns of `evidence` that a table in full has, with their names there."""

PUBLISHED_FIRST = '"quote" IS NULL'

CLAIMS_IN_WORDS = "claims_in_words"
"""The column of conflicts that says what their claims are."""


def sql_identifier(name: str) -> str:
    """Return a name as a quoted SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def sql_literal(text: str) -> str:
    """Return a text as an SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


ID = sql_identifier("id")


class FullTable:
    """A table in full, as SQL.

    ``added`` are the expressions of the columns that it has beside its own, by name, and
    ``descriptions`` what they hold. ``sources`` are the tables that they are from.
    """

    def __init__(self, model: TableModel, models: Mapping[str, TableModel]) -> None:
        self.model = model
        self.added: dict[str, str] = {}
        self.descriptions: dict[str, str] = {}
        self.sources: set[str] = set()
        self._joins: list[str] = []
        if model.is_derived:
            return  # it has names and words of its own
        for column, target in named_references(model, models):
            self._add_name(column, target)
        for link in models.values():
            if link.is_linked_to(model):
                self._add_linked(link)
        if model.has_evidence:
            self._add_words(model)
        if model.name == CLAIMS:
            self._add_claim()
        if model.name == CONFLICTS:
            self._add_claims(FullTable(models[CLAIMS], models))

    def select(self, *, own: tuple[str, ...] | None = None) -> str:
        """Return the query. It has all columns of the table, or only ``own``, and the others."""
        names = own or tuple(column.name for column in self.model.columns)
        columns = [f"{ROW}.{sql_identifier(name)}" for name in names]
        columns += [f"{text} AS {sql_identifier(name)}" for name, text in self.added.items()]
        lines = [f"FROM {sql_identifier(self.model.name)} AS {ROW}", *self._joins]
        return "\n".join(["SELECT", "  " + ",\n  ".join(columns), *lines])

    def _add(self, name: str, expression: str, description: str) -> None:
        self.added[name], self.descriptions[name] = expression, description

    def _join(self, table: str, alias: str, condition: str) -> None:
        self.sources.add(table)
        self._joins.append(f"LEFT JOIN {sql_identifier(table)} AS {alias} ON {condition}")

    def _add_name(self, column: Column, target: TableModel) -> None:
        """Add what the row is called that a column refers to."""
        alias = f"of_{len(self._joins)}"
        own = f"{ROW}.{sql_identifier(column.name)}"
        self._join(target.name, alias, f"{alias}.{ID} = {own}")
        labels = [f"{alias}.{sql_identifier(name)}" for name in target.labels]
        label = labels[0] if len(labels) == 1 else f"coalesce({', '.join(labels)})"
        name, description = name_of_reference(column, target)
        self._add(name, label, description)

    def _add_linked(self, table: TableModel) -> None:
        """Add the names of the entities that a table links to the row, with their roles."""
        link = table.link
        assert link is not None
        self.sources |= {table.name, ENTITIES}
        role = (
            f" || ' (' || l.{sql_identifier(link.role_column)} || ')'" if link.role_column else ""
        )
        names = (
            f"(SELECT group_concat(name, '; ') FROM (SELECT e.name{role} AS name"
            f" FROM {sql_identifier(table.name)} AS l"
            f" JOIN entities AS e ON e.{ID} = l.{sql_identifier(link.entity_column)}"
            f" WHERE l.{sql_identifier(link.column)} = {ROW}.{ID} ORDER BY l.{ID}))"
        )
        self._add(table.name, names, description_of_linked(table))

    def _add_words(self, model: TableModel) -> None:
        """Add words that support the row: those that `facts` shows of a claim."""
        place = f'"table" = {sql_literal(model.name)} AND "row" = {ROW}.{ID}'
        first = _evidence(place, PUBLISHED_FIRST)
        if model.fact is not None:
            self._join(FACTS, FACT, f"{FACT}.{ID} = {sql_literal(f'{model.name}/')} || {ROW}.{ID}")
            # Published words of a cell alone, such as its date, do not state the claim.
            first = _words_of_fact(place, _evidence(place))
        self._add_quote(first)

    def _add_quote(self, evidence: str) -> None:
        """Add a piece of evidence, by the query for its identifier."""
        self._join(EVIDENCE, QUOTE, f"{QUOTE}.{ID} = ({evidence})")
        for name, alias in QUOTE_COLUMNS.items():
            description = f"`{name}` of the evidence whose words are the best that are published."
            self._add(alias, f'{QUOTE}."{name}"', description)

    def _add_claim(self) -> None:
        """Add what a claim of a conflict says, and its words."""
        self._join(FACTS, FACT, f'{FACT}.{ID} = {ROW}."table" || \'/\' || {ROW}."row"')
        cell = f'"table" = {ROW}."table" AND "row" = {ROW}."row" AND "column" IS {ROW}."column"'
        value = f"SELECT value FROM {EVIDENCE} WHERE {cell} ORDER BY {ID} LIMIT 1"
        name = f'SELECT name FROM entities WHERE {ID} = {ROW}."row"'
        self.sources |= {EVIDENCE, ENTITIES}
        stated = (
            f'CASE WHEN {ROW}."column" IS NULL THEN coalesce({FACT}.claim, ({name}))'
            f" ELSE ({value}) END"
        )
        self._add("value", stated, "The cell, or what the row says.")
        self._add_quote(_words_of_fact(cell, _evidence(cell, PUBLISHED_FIRST)))

    def _add_claims(self, claims: FullTable) -> None:
        """Add what the claims of a conflict say, each on a line, with their words."""
        line = (
            "\"table\" || '/' || \"row\" || coalesce(', ' || \"column\", '') || ': '"
            " || coalesce(value, '') || ' (' || used || ')' || coalesce(' \"' || quote || '\"', '')"
        )
        self.sources |= {CLAIMS, *claims.sources}
        lines = (
            f"(SELECT group_concat(line, char(10)) FROM (SELECT {line} AS line"
            f" FROM ({claims.select()}) AS c WHERE c.conflict = {ROW}.{ID} ORDER BY c.{ID}))"
        )
        self._add(CLAIMS_IN_WORDS, lines, "The claims, each on a line: place, value, use, words.")


def description_of_linked(table: TableModel) -> str:
    """Return what a column with the names of the entities holds that a table links to a row."""
    return f"The entities of `{table.name}`, with their roles if any."


def name_of_reference(column: Column, target: TableModel) -> tuple[str, str]:
    """Return how the column with the names of referenced rows is called, and what it holds."""
    description = f"What the row is called that `{column.name}` refers to."
    return f"{column.name}_{target.labels[0]}", description


def named_references(
    model: TableModel, models: Mapping[str, TableModel]
) -> Iterator[tuple[Column, TableModel]]:
    """Yield each column that refers to a table with names, and that table.

    A reference of the ``id`` is left out: it refers to the same thing as the row.
    """
    for column in model.columns:
        if column.references is not None and column.name != "id":
            target = models.get(column.references)
            if target is not None and target.labels:
                yield column, target


def _evidence(place: str, *first: str) -> str:
    """Return the query for the first piece of evidence in a place.

    Evidence for the row comes before evidence for a cell. Within each, the order is that of article
    and start.
    """
    order = [*first, '"column" IS NOT NULL', '"article"', '"start"', '"end"', ID]
    evidence = sql_identifier(EVIDENCE)
    return f"SELECT {ID} FROM {evidence} WHERE {place} ORDER BY {', '.join(order)} LIMIT 1"


def _words_of_fact(place: str, otherwise: str) -> str:
    """Return the query for the evidence in a place whose words a fact shows, or for other ones."""
    columns = (("article", "quote_article"), ("start", "start"), ("end", "end"))
    same = " AND ".join(f'"{name}" = {FACT}."{of_fact}"' for name, of_fact in columns)
    return f"SELECT coalesce(({_evidence(f'{place} AND {same}')}), ({otherwise}))"
