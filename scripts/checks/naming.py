"""Rules on who is named where, and by what sort of name."""

from __future__ import annotations

from collections.abc import Iterator

from .carried import WITHIN, share_carried
from .catalogue import rule
from .cells import held_in, is_pointed_at, points_to
from .findings import Finding
from .package import Package
from .sql import Query, literal

STEM = 4
"""Letters that a word derived from a name begins with: "europäisch" names Europe."""


ACTORS = ("company", "organization", "person")
KINDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("articles", "publisher"): ("company", "organization"),
    ("subsidiaries", "parent"): ("company", "organization"),
    ("subsidiaries", "child"): ("company", "organization", "product"),
    ("products", "provider"): (*ACTORS, "product"),
    ("works", "publisher"): ("company", "organization"),
    ("credits", "entity"): ACTORS,
    ("figures", "speaker"): (*ACTORS, "work"),
    ("positions", "organization"): ("company", "organization", "place"),
    ("shareholdings", "owned"): ("company", "organization", "product"),
    ("owners", "entity"): (*ACTORS, "place"),
    ("relationships", "subject"): (*ACTORS, "product", "place"),
    ("relationships", "object"): (*ACTORS, "product", "place"),
    ("statements", "speaker"): (*ACTORS, "work"),
    ("evidence", "speaker"): (*ACTORS, "work"),
}
"""The kinds of entity that a cell can refer to, where not any."""

MEANT = (
    ("credits", "entity"),
    ("credits", "work"),
    ("figures", "speaker"),
    ("figures", "subject"),
    ("participants", "entity"),
    ("positions", "person"),
    ("shareholdings", "owned"),
    ("statements", "speaker"),
    ("statements", "subject"),
)
"""Cells of which it may be clear from around the words of the row who is meant."""

STANDS_FOR = (
    r"(?i)\b(er|sie|es|ih[mnr]|ihnen|ihre[mnrs]?|sein(e[mnrs]?)?|wir|uns|unsere?[mnrs]?|ich|mir|mich|"
    r"meine?[mnrs]?|diese[mnrs]?|deren|dessen|denen|unternehmens?|firma|konzerns?|gruppe)\b"
)
"""Words that can stand for a name."""

DERIVED = f"""SELECT 1 FROM (SELECT entity, name FROM names UNION ALL SELECT id, name
    FROM entities) AS f WHERE f.entity = e.value
    AND contains(lower(e.quote), lower(left(f.name, {STEM})))"""
"""The names of what evidence ``e`` refers to that its words may have an adjective of, as SQL."""


@rule(
    name="entity-not-in-article",
    aliases=("named-in-article",),
    description="The article names the entity that a cell refers to, the speaker, and what a "
    "conflict is about. For a cell, an adjective of the name in the quote is enough.",
    why="An article that never names an entity says nothing about it, so the reference is probably "
    "a slip.",
    needs="words",
    remedy="correct the reference, or add the form by which the article names the entity",
)
def entity_not_in_article(package: Package) -> Iterator[Finding]:
    entities = {table.name for table in package.models.values() if table.entity_kind} | {"entities"}
    referring = package.columns(lambda column: column.references in entities)
    cells = points_to((cell for cell in referring if is_pointed_at(cell[0])), "e")
    package.keep("named", "SELECT DISTINCT article, entity FROM mentions")
    named = "SELECT 1 FROM named AS n WHERE n.article = e.article AND n.entity = "
    expected = "an entity that the article names"
    yield from package.found(
        "entity-not-in-article",
        Query(
            "evidence",
            "value",
            expected,
            f"""WITH claims AS (FROM evidence AS e WHERE {cells} AND quote IS NOT NULL),
                unnamed AS (FROM (SELECT DISTINCT article, value, quote FROM claims) AS e
                    WHERE NOT EXISTS ({named} e.value) AND NOT EXISTS ({DERIVED})
                    AND EXISTS (SELECT 1 FROM entities AS n WHERE n.id = e.value))
            SELECT min(line), min_by(id, line), value FROM claims
            JOIN unnamed USING (article, value, quote)
            GROUP BY "table", "row", "column", value, article""",
        ),
        Query(
            "evidence",
            "speaker",
            expected,
            f"""SELECT line, id, speaker FROM evidence AS e WHERE speaker IS NOT NULL
            AND NOT EXISTS ({named} e.speaker)""",
        ),
        Query(
            "conflicts",
            "about",
            "an entity that the articles of all claims name",
            f"""SELECT min(t.line), t.id, t.about || ' in ' || e.article FROM conflicts AS t
            JOIN conflict_claims AS c ON c.conflict = t.id
            JOIN evidence AS e ON e."table" = c."table" AND e."row" = c."row"
            WHERE NOT EXISTS ({named} t.about) GROUP BY t.id, t.about, e.article""",
        ),
    )


@rule(
    name="entity-not-in-words",
    aliases=("named-in-words",),
    description="The words that state a reference name the entity or contain a word that stands "
    "for it, such as 'he' or 'the group'. A subject, a speaker or a participant need not be named "
    "in words of the row.",
    why="A reference that the words do not state is inferred, and users must see that.",
    needs="words",
    remedy="quote the words that name it, or infer it, with a reason",
)
def entity_not_in_words(package: Package) -> Iterator[Finding]:
    entities = {table.name for table in package.models.values() if table.entity_kind} | {"entities"}
    references = [
        (table, column)
        for table, column in package.columns(lambda column: column.references in entities)
        if is_pointed_at(table) and column.name != "id"
    ]
    meant = points_to((table, c) for table, c in references if (table.name, c.name) in MEANT)
    share_carried(package)
    stated = f"basis = 'stated' AND {points_to(references)}"
    package.keep(
        "referring",
        f"""SELECT line, id, "table", "row", "column", article, start, "end", value,
                NOT coalesce({WITHIN}, false) AS own
            FROM (FROM evidence WHERE {stated}) AS e LEFT JOIN carried AS c USING ("table", "row")
            WHERE own OR NOT {meant}""",
    )
    # Of several words that a cell has for itself, some may lead from the row to what others name.
    package.keep(
        "unnamed",
        f"""WITH words AS (
                SELECT DISTINCT article, start, "end", quote, value FROM evidence WHERE {stated}),
            naming AS (SELECT article, start, "end", value,
                coalesce(regexp_matches(quote, {literal(STANDS_FOR)}), true)
                OR EXISTS (SELECT 1 FROM mentions AS m WHERE m.article = e.article
                    AND m.entity = e.value AND e.start <= m.start AND m."end" <= e."end")
                OR EXISTS ({DERIVED}) AS named FROM words AS e)
            SELECT min(line) AS line, min_by(id, line) AS id, "table", "row", "column", value
            FROM referring JOIN naming USING (article, start, "end", value)
            GROUP BY "table", "row", "column", value, CASE WHEN own THEN id END
            HAVING NOT bool_or(named)""",
    )
    yield from package.found(
        "entity-not-in-words",
        Query(
            "evidence",
            "value",
            "an entity that the words of the cell name",
            """SELECT line, id, value FROM unnamed AS u WHERE NOT EXISTS (
                SELECT 1 FROM evidence AS e JOIN mentions AS m ON m.article = e.article
                    AND e.start <= m.start AND m."end" <= e."end"
                WHERE e.line = u.line AND m.entity = u."row" AND EXISTS (
                    SELECT 1 FROM evidence AS o WHERE o."table" = u."table"
                    AND o."row" = u."row" AND o."column" = u."column" AND o.line <> u.line))""",
        ),
    )


@rule(
    name="wrong-reference-kind",
    aliases=("reference-kind",),
    description="A cell refers to an entity of a kind that fits the column: a publisher is a "
    "company or an organization, and no film.",
    why="A reference of a wrong kind is a slip that a check of identifiers alone cannot see.",
    needs="tables",
    remedy="correct the reference; for a new kind, add to KINDS in checks/naming.py",
)
def wrong_reference_kind(package: Package) -> Iterator[Finding]:
    columns = [
        (table, column)
        for table, column in package.columns(lambda column: column.references == "entities")
        if (table.name, column.name) in KINDS
    ]
    kinds = ", ".join(
        f"({literal(table.name)}, {literal(column.name)}, {literal(kind)})"
        for table, column in columns
        for kind in KINDS[table.name, column.name]
    )
    if not columns:
        return
    yield from package.found_anywhere(
        "wrong-reference-kind",
        f"""WITH kinds AS (SELECT * FROM (VALUES {kinds}) AS k(tab, col, kind))
        SELECT tab, col, t.line, t.id, e.id || ', of kind ' || e.kind, 'an entity of kind ' ||
            (SELECT string_agg(kind, ' or ') FROM kinds WHERE tab = t.tab AND col = t.col)
        FROM ({held_in(columns)}) AS t JOIN entities AS e ON e.id = t.held
        WHERE NOT EXISTS (SELECT 1 FROM kinds AS k
            WHERE k.tab = t.tab AND k.col = t.col AND k.kind = e.kind)""",
    )


@rule(
    name="wrong-name-kind",
    aliases=("name-kind",),
    description="The canonical form of a name is the name of its entity. A misprint, and no other "
    "form, has a correction, which reads it as a form of the same entity's name.",
    why="Users choose labels by the kind of a form, and a misprint must not pass for a name.",
    needs="tables",
    remedy="correct the kind of the form in the register, or what the misprint is read as",
)
def wrong_name_kind(package: Package) -> Iterator[Finding]:
    corrections = """SELECT 1 FROM corrections AS c
        WHERE c."table" = 'names' AND c.printed = t.name"""
    forms = """SELECT entity, name FROM names UNION ALL SELECT id, name FROM entities"""
    yield from package.found(
        "wrong-name-kind",
        Query(
            "names",
            "kind",
            "canonical, if this is the name of the entity, and only then",
            """SELECT t.line, t.id, t.kind || ' for ' || t.name FROM names AS t JOIN entities AS e
            ON e.id = t.entity WHERE (t.name = e.name AND t.kind NOT IN ('canonical', 'pseudonym'))
            OR (t.name <> e.name AND t.kind = 'canonical')""",
        ),
        Query(
            "names",
            "kind",
            "misprint, if the form has a correction, and only then",
            f"""SELECT line, id, kind FROM names AS t
            WHERE (kind = 'misprint') <> EXISTS ({corrections})""",
        ),
        Query(
            "corrections",
            "read_as",
            "a form of the name of the same entity",
            f"""SELECT c.line, c.id, c.printed || ' as ' || c.read_as FROM corrections AS c
            JOIN names AS n ON c."table" = 'names' AND n.id = c."row"
            WHERE c.printed <> n.name OR NOT EXISTS (
                SELECT 1 FROM ({forms}) AS f WHERE f.entity = n.entity AND f.name = c.read_as)""",
        ),
    )
