"""Rules on who is named where, and by what sort of name."""

from __future__ import annotations

from collections.abc import Iterator

from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of

STEM = 4
"""The number of letters that an adjective shares with its name: "europäisch" names Europe."""

STANDS_FOR = (
    r"(?i)\b(er|sie|es|ih[mnr]|ihnen|ihre[mnrs]?|sein(e[mnrs]?)?|wir|uns|unsere?[mnrs]?|ich|mir|mich|"
    r"meine?[mnrs]?|diese[mnrs]?|deren|dessen|denen|unternehmens?|firma|konzerns?|gruppe)\b"
)
"""Words that can stand for a name."""


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
    yield from findings_of(package, "entity-not-in-article", parameters={"stem": STEM})


@rule(
    name="entity-not-in-words",
    aliases=("named-in-words",),
    description="The words that state a reference name the entity or contain a word that stands "
    "for it, such as 'he' or 'the group'. A place is named. A subject, a speaker or a participant "
    "need not be named in words of the row.",
    why="A reference that the words do not state is inferred, and users must see that.",
    needs="words",
    remedy="quote the words that name it, or infer it, with a reason",
)
def entity_not_in_words(package: Package) -> Iterator[Finding]:
    """Yield a finding for each reference that its words do not state."""
    columns = list(package.columns(lambda column: column.named_in_context))
    package.database.store(
        "named_by_context",
        table_name=[table.name for table, _ in columns],
        column_name=[column.name for _, column in columns],
    )
    parameters = {"stem": STEM, "stands_for_name": STANDS_FOR}
    yield from findings_of(package, "entity-not-in-words", parameters=parameters)


@rule(
    name="wrong-reference-kind",
    aliases=("reference-kind",),
    description="A cell refers to an entity of a kind that fits the column: a publisher is a "
    "company or an organization, and no film.",
    why="A reference of a wrong kind is a slip that a check of identifiers alone cannot see.",
    needs="tables",
    remedy="correct the reference; for a new kind, add it to the column in schemas/",
)
def wrong_reference_kind(package: Package) -> Iterator[Finding]:
    kinds = [
        (table.name, column.name, kind)
        for table, column in package.columns(lambda column: bool(column.kinds))
        for kind in column.kinds
    ]
    package.database.store(
        "reference_kinds",
        table_name=[table for table, _, _ in kinds],
        column_name=[column for _, column, _ in kinds],
        kind=[kind for _, _, kind in kinds],
    )
    yield from findings_of(package, "wrong-reference-kind")


@rule(
    name="wrong-name-kind",
    aliases=("name-kind",),
    description="The canonical form of a name is the name of its entity. A misprint, and no other "
    "form, has a correction, which reads it as a form of the same entity's name. A work has a "
    "printed name if the name is such a form, and only then. All forms of the name of an unnamed "
    "person are descriptions.",
    why="Users choose labels by the kind of a form, and a misprint must not pass for a name.",
    needs="tables",
    scope="row",
    remedy="correct the kind of the form in the register, or what the misprint is read as",
)
def wrong_name_kind(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "wrong-name-kind")
