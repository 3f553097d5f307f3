"""The classes of corruptions that no rule can tell, in the order in which they are told."""

from __future__ import annotations

from collections.abc import Mapping

from alibaba_press.tests.corruptions import untold_cells, untold_evidence
from alibaba_press.tests.corruptions.corrupted import World
from alibaba_press.tests.corruptions.corruption_tries import Corruption
from alibaba_press.tests.corruptions.untold import Untold

CLASSES = (
    Untold(
        "a text of ours in other words",
        "A title, a description or a reason says in English what the words say in German, or "
        "argues; whether it does so well, only a reader of both can say. It has no number that it "
        "did not have: these are held against the articles.",
        untold_cells.reworded,
    ),
    Untold(
        "a text of ours with another number of the article",
        "The number stands near words that carry the row, or that mention the entity; which of "
        "the numbers there the sentence of ours is about, no program reads.",
        untold_cells.elsewhere,
    ),
    Untold(
        "a number in an argument of ours",
        "Reasons and explanations calculate, and look into other articles. Labels are held against "
        "the articles, and so are years: another one is not caught where some article has it.",
        untold_cells.calculated,
    ),
    Untold(
        "a note of ours left out",
        "The text is optional, and nothing refers to it.",
        untold_cells.left_out,
    ),
    Untold(
        "another term in a column that we class by",
        "A type, a kind, a topic, a metric or a reason for setting aside is a judgement of ours, "
        "and no words are held to state it. Where another rule knows what goes with the term, such "
        "as the unit with the metric, it is caught.",
        untold_cells.classed,
    ),
    Untold(
        "another term for the same words",
        "The cell and the value of its evidence are changed alike, from one English term of ours "
        "to another: what the German words come to in our terms is a reading of them.",
        untold_cells.classed_by_words,
    ),
    Untold(
        "another code that we chose",
        "The language of an article or of a form of a name, or the country of a town, is known to "
        "us and said by no article. Where a place is part of another, or is a country, it is "
        "caught.",
        untold_cells.other_code,
    ),
    Untold(
        "another subject of a conflict",
        "What claims disagree about is a judgement of ours; whom it is put to, the articles of all "
        "claims name.",
        untold_cells.other_matter,
    ),
    Untold(
        "another share that is quotable",
        "How much of an article may be given back is a decision on rights, and no fact. A share "
        "that is smaller than what is published is caught.",
        untold_cells.how_much_is_quotable,
    ),
    Untold(
        "somebody else whom the words name too",
        "The cell and the value of its evidence are changed alike, to another whom the very words "
        "name: which of them is the one, grammar says, and no program reads it.",
        untold_cells.also_named,
    ),
    Untold(
        "somebody else whom the words may mean",
        "The cell and the value of its evidence are changed alike, to another whom the article "
        "names; the words say 'he' or 'the group', or leave out who is meant, or it is inferred.",
        untold_cells.may_be_meant,
    ),
    Untold(
        "another event that the words may be about",
        "The cell and the value of its evidence are changed alike, to another event of the same "
        "article; which one the words are about, no program reads.",
        untold_cells.other_event,
    ),
    Untold(
        "another number that is inferred",
        "The number is inferred, and changed together with the value of its evidence: it may have "
        "been calculated from the words, in a way that a reason of ours says.",
        untold_cells.inferred_number,
    ),
    Untold(
        "another date that follows from the words",
        "The date is inferred, and changed together with the value of its evidence; the words "
        "lead to this date as well as to the other.",
        untold_cells.also_follows,
    ),
    Untold(
        "evidence longer or shorter by a sign",
        "The words are the same: the span has a comma, a quotation mark or a space more or less.",
        untold_evidence.by_a_sign,
    ),
    Untold(
        "evidence moved to other words that say it too",
        "The other words hold the same number or date, or the same name: the evidence is right.",
        untold_evidence.says_it_too,
    ),
    Untold(
        "evidence moved to other words that may mean the same",
        "The other words say 'he' or 'the group', in an article that carries the row and names "
        "whom the cell refers to.",
        untold_evidence.means_it_too,
    ),
    Untold(
        "evidence moved of what is inferred",
        "What is inferred does not stand in the words; how it follows from them is in a reason of "
        "ours, which no program follows. A date must still follow from the words.",
        untold_evidence.inferred_elsewhere,
    ),
    Untold(
        "evidence moved of which there is more",
        "Other words still carry the same; that these do too, in whatever words, only a reader "
        "can say. They stand in a sentence that something is extracted from, and another sentence "
        "is not left without evidence by it: that is caught.",
        untold_evidence.beside_others,
    ),
    Untold(
        "evidence moved of a term, or of the event that is meant",
        "Whether German words state an English term of ours, or which event they are about, no "
        "program reads. Of a status, a kind or a relation, the words must be those of the row.",
        untold_evidence.term_elsewhere,
    ),
    Untold(
        "one more quote that is withheld",
        "Span and hash stand for the words, as they do for all longer quotes: nothing else is "
        "said, and whoever has the article reads it there. How short a quote has to be is no rule.",
        untold_evidence.withheld,
    ),
    Untold(
        "one of several pieces of evidence dropped",
        "Other words still carry the same: the claim stands, and says what it said. A sentence or "
        "a number that is left without evidence is caught.",
        untold_evidence.one_of_several,
    ),
    Untold(
        "one of more than two claims of a conflict dropped",
        "What is left is a conflict of two; that a third claim is about the same, no program "
        "reads. The claim itself stands in its table.",
        untold_evidence.one_claim_of_many,
    ),
    Untold(
        "bytes of a Parquet file that say nothing",
        "The hash is made anew, and the file reads as before: all cells, all types and all "
        "descriptions are the same. The bytes are padding, statistics or the name of the writer.",
        of_files=untold_evidence.says_nothing,
    ),
    Untold(
        "another version of the package",
        "Every semantic version is one that the package can have: the changelog of the program "
        "that validates may be that of another version.",
        of_files=untold_evidence.other_version,
    ),
)


def class_of(world: World, files: Mapping[str, bytes], made: Corruption) -> Untold | None:
    """The first class that a corruption is of, if it is of any."""
    return next((one for one in CLASSES if one.holds(world, files, made)), None)
