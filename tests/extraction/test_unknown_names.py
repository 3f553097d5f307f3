"""Names that the register lacks: what a new module proposes, and how much of it is right."""

from __future__ import annotations

import pytest

from alibaba_press.scripts.build import BuildInputs
from alibaba_press.scripts.extraction.mentions import Mention, NameIndex, find_mentions
from alibaba_press.scripts.extraction.name_list import list_unknown_names
from alibaba_press.scripts.extraction.unknown_names import UnknownName, unknown_names
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.scripts.spans import Span


def names_in(words: str) -> list[str]:
    """Return what may be a name, with its kind."""
    names = unknown_names(ArticleText("tea", "tea.txt", "0" * 64, words), [])
    return [f"{name.name} ({name.kind})" if name.kind else name.name for name in names]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Gestern kam Erika Muster an.", ["Erika Muster"]),
        ("Das sagt Analystin Erika Muster.", ["Erika Muster (person)"]),
        ("Das sagt Analyst Urs Amsler.", ["Urs Amsler (person)"]),
        ("Der Personalchef Arne Wilken kam.", ["Arne Wilken (person)"]),
        ("Die Tochter Helvetia Lager GmbH baut.", ["Helvetia Lager GmbH (company)"]),
        ("Die Reederei Harms & Lührs baut.", ["Harms & Lührs (company)"]),
        ("Die Stadt Emden wartet.", ["Emden (place)"]),
        ("Man sprach mit der OECD.", ["OECD"]),
        ("Das ist der eWTP zu danken.", ["eWTP"]),
        ("Der BDI-Präsident kam.", ["BDI"]),
        ("Sie kaufte bei JD.com ein.", ["JD.com"]),
        ("Sie baut in Ruanda. Sie kauft in Ruanda.", ["Ruanda"]),
        ("Er mag Alibabas viele Pläne. Nun kommt Alibaba.", ["Alibaba"]),
        ("Der Umsatz stieg im Mai 2019 um 3 Prozent auf 5 Millionen Euro.", []),
        ("Die Firma hat einen Plan. Das Unternehmen wächst. Eine Mitarbeiterin lacht.", []),
        ("Die Regierung will das nicht. Der Regierung fehlt Erfahrung.", []),
    ],
)
def test_words_are_proposed_that_stand_as_names_do(words: str, names: list[str]) -> None:
    assert names_in(words) == names


def test_registered_names_are_not_proposed() -> None:
    text = ArticleText("tea", "tea.txt", "0" * 64, "Gestern kam Erika Muster mit Arne Wilken.")
    start = text.text.index("Erika Muster")
    span = Span(text.article, start, start + len("Erika Muster"))
    assert [name.name for name in unknown_names(text, [span])] == ["Arne Wilken"]


def is_right(name: UnknownName, text: ArticleText, mention: Mention) -> bool:
    """Return whether a proposed name is the form of a mention at one of its places, or a part."""
    form = text.text[mention.span.start : mention.span.end]
    return (form in name.name or name.name in form) and any(
        start < mention.span.end and mention.span.start < start + len(name.name)
        for start in name.starts
    )


def test_most_of_what_is_proposed_is_a_name_and_most_entities_are_proposed() -> None:
    inputs = BuildInputs.of_project()
    index = NameIndex.of_register(inputs.register)
    proposed = right = named = recalled = 0
    for text in inputs.texts().values():
        mentions, names = find_mentions(text, index), unknown_names(text, [])
        hits = [[m.entity for m in mentions if is_right(name, text, m)] for name in names]
        proposed += len(names)
        right += sum(map(bool, hits))
        named += len({mention.entity for mention in mentions})
        recalled += len({entity for entities in hits for entity in entities})
    assert right / proposed > 0.7, f"{right} of {proposed}"
    assert recalled / named > 0.7, f"{recalled} of {named}"


def test_the_list_has_the_call_that_enters_a_name_and_its_lines() -> None:
    text = ArticleText(
        "tea",
        "tea.txt",
        "0" * 64,
        "Die Händlerin rief Frau Erika Muster an.\nSie sah Muster gern. Nur Muster kam.\n"
        "Die Firma Teehaus AG schwieg. Es kam die OECD.\n",
    )
    assert list(list_unknown_names(text, [])) == [
        'company("teehaus-ag", "Teehaus AG", kind="company", description="")  # line 3',
        'person("erika-muster", "Erika Muster", form("Muster", "short"), description="")  # line 1',
        "OECD  # line 3",
    ]


def test_a_surname_of_two_is_no_short_form_of_either() -> None:
    text = ArticleText(
        "tea",
        "tea.txt",
        "0" * 64,
        "Frau Erika Muster kam. Herr Max Muster ging. Dann rief Muster an, und Muster lachte.\n",
    )
    lines = list(list_unknown_names(text, []))
    assert not any("short" in line for line in lines)
    assert "Muster  # line 1" in lines


def test_an_article_behind_a_noun_begins_no_name() -> None:
    text = ArticleText("tea", "tea.txt", "0" * 64, "Es kamen 40 Leute der Firma Seidenpost.\n")
    assert list(list_unknown_names(text, [])) == [
        'company("seidenpost", "Seidenpost", kind="company", description="")  # line 1'
    ]


def test_a_text_without_names_has_no_list() -> None:
    text = ArticleText("tea", "tea.txt", "0" * 64, "Das ist schön.")
    assert list(list_unknown_names(text, [])) == []
