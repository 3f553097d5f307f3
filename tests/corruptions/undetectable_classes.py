"""The classes of corruptions that no rule can detect, in the order of the page."""

from __future__ import annotations

from collections.abc import Mapping

from alibaba_press.tests.corruptions import (
    undetectable_cells,
    undetectable_evidence,
    undetectable_references,
    undetectable_relations,
)
from alibaba_press.tests.corruptions.corruption_tries import Corruption
from alibaba_press.tests.corruptions.edits import Contents
from alibaba_press.tests.corruptions.undetectable import Undetectable

CLASSES = (
    Undetectable(
        "our text in other words",
        "Titles, descriptions and reasons say in English what the German words say, or argue. "
        "Whether they do so well, only a reader of both can judge. The change adds no number: "
        "numbers, in digits or in words, are compared with the articles. All words come from texts "
        "of the same column.",
        undetectable_cells.reworded,
    ),
    Undetectable(
        "our text with another number of the article",
        "The number occurs near words that support the row or mention the entity. No program can "
        "tell which of the numbers there our sentence is about.",
        undetectable_cells.other_number_of_the_article,
    ),
    Undetectable(
        "another number in words",
        "The number stands in the sentences of the row, or the text argues.",
        undetectable_cells.other_number_in_words,
    ),
    Undetectable(
        "another number in our argument",
        "Reasons and explanations calculate and refer to other articles. Labels and years are "
        "compared with all articles, so another year passes if some article has it.",
        undetectable_cells.other_number_in_an_argument,
    ),
    Undetectable(
        "our note removed",
        "The text is optional, and nothing refers to it.",
        undetectable_cells.note_removed,
    ),
    Undetectable(
        "another term of our classification",
        "A type, a kind, a topic, a metric or a reason for setting aside is our judgement, and no "
        "words have to state it. If another rule knows what goes with the term, such as the unit "
        "with the metric, the change is caught.",
        undetectable_cells.other_term,
    ),
    Undetectable(
        "another term for the same words",
        "The cell and the value of its evidence change together, from one English term of ours to "
        "another. Which term the German words mean is a matter of interpretation.",
        undetectable_cells.other_term_with_evidence,
    ),
    Undetectable(
        "another code that we chose",
        "The language of an article or of a form of a name, and the country of a town, are known "
        "to us and stated by no article, and the code of a place is optional. Another code of a "
        "place that is part of another, or is a country, is caught.",
        undetectable_cells.other_code,
    ),
    Undetectable(
        "another subject of a conflict",
        "What the claims disagree about is our judgement. The articles of all claims name the new "
        "subject, and a claim refers to it or its words name it.",
        undetectable_cells.other_subject_of_conflict,
    ),
    Undetectable(
        "a restatement that is not named",
        "That rows with other dates, titles or numbers state the same is our judgement. If they "
        "have the same identity, the change is caught.",
        undetectable_cells.restatement_not_named,
    ),
    Undetectable(
        "another row restated",
        "That rows state the same is our judgement. Both rows are about the same: they have one "
        "metric, one type, one subject and topic, or the same two entities.",
        undetectable_cells.other_restatement,
    ),
    Undetectable(
        "another whole of a part, or none",
        "What an event or a figure is part of is our judgement. Both have one metric, or one story "
        "or participant. A circle, a part that is larger than its whole, and a date outside the "
        "dates of the whole are caught.",
        undetectable_cells.other_whole,
    ),
    Undetectable(
        "another entity that the words name",
        "The cell and the value of its evidence change together, to another entity that the same "
        "words name. Which of them is meant follows from the grammar, which no program reads.",
        undetectable_references.other_named_entity,
    ),
    Undetectable(
        "another entity where it is inferred",
        "The cell and the value of its evidence change together, to another entity that the "
        "article names. How the entity follows from the words is in our reason.",
        undetectable_references.other_inferred_entity,
    ),
    Undetectable(
        "another entity of which the article has just spoken",
        "The words name nobody of this kind, or hold a word such as 'he'. The new entity is one of "
        "the last three of its kind that the article names up to the end of their sentence.",
        undetectable_references.other_recent_entity,
    ),
    Undetectable(
        "another event that is told near by",
        "The cell and the value of its evidence change together, to another event of the same "
        "article, which is told within three sentences, or the cell is inferred. For words from "
        "which a relation of events is inferred, it is ten sentences. No program can tell which "
        "event the words are about.",
        undetectable_references.other_event,
    ),
    Undetectable(
        "another relation that two events can have",
        "Which relation the words state is a matter of interpretation. The dates of the events and "
        "the order in which the article tells them allow it. What is called off is cancelled.",
        undetectable_relations.other_relation,
    ),
    Undetectable(
        "two events that no date puts in order",
        "The two events of a relation are exchanged, and neither their dates nor the order in "
        "which the article tells them exclude that.",
        undetectable_relations.events_exchanged,
    ),
    Undetectable(
        "roles that the title does not tell apart",
        "Two participants exchange their roles. The title names at most one of them, or both act, "
        "or neither does.",
        undetectable_references.roles_exchanged,
    ),
    Undetectable(
        "two ends that the words name",
        "Parent and child, or subject and object, are exchanged. The words name both, or can mean "
        "both, and no other row relates the two so.",
        undetectable_references.ends_exchanged,
    ),
    Undetectable(
        "an inferred cell stated whose words can state it",
        "The words name the entity, or have just named it, contain the number or the date, or are "
        "German words for an English term of ours. Whether they state the value or it follows from "
        "them is a matter of interpretation.",
        undetectable_evidence.stated_by_its_words,
    ),
    Undetectable(
        "another date that follows from the words",
        "The date is inferred and changes together with the value of its evidence. The words lead "
        "to either date.",
        undetectable_cells.other_inferred_date,
    ),
    Undetectable(
        "evidence longer or shorter by a mark",
        "The words are the same. The span gains or loses a comma, a quotation mark or a space.",
        undetectable_evidence.moved_by_a_mark,
    ),
    Undetectable(
        "evidence moved to words that say the same",
        "The other words contain the same number or date, or the same name, so the evidence is "
        "right.",
        undetectable_evidence.moved_to_same_meaning,
    ),
    Undetectable(
        "evidence moved to words that may mean the same",
        "The other words say 'he' or 'the group', in an article that has evidence of the row and "
        "names the entity.",
        undetectable_evidence.moved_to_possible_meaning,
    ),
    Undetectable(
        "evidence of an inferred value moved",
        "An inferred value does not occur in the words. How it follows from them is in our "
        "reason, which no program follows. A date must still follow from the words.",
        undetectable_evidence.inferred_value_moved,
    ),
    Undetectable(
        "one of several pieces of evidence moved",
        "Other words still support the same. Whether the new ones do too, only a reader can tell. "
        "They are in a sentence that is extracted, and no other sentence loses its evidence: that "
        "would be caught.",
        undetectable_evidence.one_of_several_moved,
    ),
    Undetectable(
        "evidence of a term or of an event moved",
        "No program can tell whether German words state an English term of ours, or which event "
        "they are about. For a status, a kind or a relation, the words must be those of the row.",
        undetectable_evidence.term_moved,
    ),
    Undetectable(
        "one of several pieces of evidence removed",
        "Other words still support the same, so the claim stands unchanged. A sentence or a "
        "number that loses its evidence is caught.",
        undetectable_evidence.one_of_several_removed,
    ),
    Undetectable(
        "meaningless bytes of a Parquet file",
        "The hash is updated, and the file reads as before: all cells, types and descriptions are "
        "the same. The bytes are padding, statistics or the name of the writer.",
        of_files=undetectable_evidence.meaningless_bytes,
    ),
    Undetectable(
        "another version of the package",
        "A package can have any semantic version. The changelog of the program that validates may "
        "belong to another version.",
        of_files=undetectable_evidence.other_version,
    ),
)


def class_of(
    contents: Contents, files: Mapping[str, bytes], corruption: Corruption
) -> Undetectable | None:
    """Return the first class to which a corruption belongs, or None."""
    return next((group for group in CLASSES if group.includes(contents, files, corruption)), None)
