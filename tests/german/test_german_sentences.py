"""The splitter divides German text into sentences."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from alibaba_press.scripts.german import sentences

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def split(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [text[start:end] for start, end in sentences(text)]


# '|' marks the end of a sentence. The blank after it belongs to no sentence.
SPLIT = [
    "Bald könnte ihm das gelingen.| Einen Kundenstamm hat er bereits.",
    "Aber wo ist das Geld geblieben?| In den letzten Jahren floss es ab!| Alles.",
    "Peking.| Der Händler startet.",
    "Er lobte „eWTP“.| Die Idee ist vage.",
    "„Wir wollen stärken.“| Daher sei es wichtig.",
    '"Das Drehkreuz ist neu."| So sprach er.',
    "Er sagt: „Folge keiner Doktrin.| Nur dem Karma.| Weniger ist mehr.“| 2017 war Ma fort.",
    "Er sprach …| Dann ging er.",
    "Der Zeitraum 2016 bis 2020.| Was darin steht.",
    "mit Konsumgütern aus.1| Eines der Portale.",
    "zu diskriminieren.“4| Danach kam Alipay.",
    "„Wie mächtig könnte Afrika sein!“11| Der Größenwahn.",
    "ein Zentrum aufbauen.13| In Frankreich.",
    "Es begann im Jahr 2014.3| Danach wuchs es.",
    "Es waren 17.| Der Konzern schwieg.",
    "Es kostete 100 000.| Alibaba zahlte.",
    "Wir (die Bank) auch.)| Er ging.",
    "Er ging.| – Das war alles.",
    "Er ging.| (Sie blieb.)| „Gut“, sagte er.",
    "Ziel des Unternehmers.| eWTP steht für Handel.",
    '"Handel zu fördern".| eWTP wurde gerufen.',
    "Der Gipfel G20.| Alibaba kam.",
    "Dr. Ma, Prof. Tsai und Nr. Fünf in St. Gallen usw.| Alle kamen.",
]

NOT_SPLIT = [
    "Am 24. Oktober 2020 sprach er auf dem 2. Bund Summit.",
    "Es entspricht dem 13. Fünfjahresplan für 2016 bis 2020.",
    "Der Käufer muss bis zum 10. des Folgemonats zahlen.",
    "den am „11.\u00a011“. begangenen „Singles Day“ feiern",
    "den am 11. 11 begangenen Tag",
    "Jack Ma 4,9 Prozent; T. Rowe Price (USA) 2,3 Prozent.",
    "Das ist z. B. Alibaba, d. h. Ma, u. a. Tsai.",
    "Das kostet ca. 20 Mio. Euro bzw. 1 Mrd. Dollar.",
    "„Wir wollen kleine und mittelständische Firmen stärken“, sagt Ma.",
    "„Wollen wir?“, fragt Ma.",
    "„Wollen wir?“ fragt Ma.",
    "Ele.me und JD.com am 11.03.2021 mit 2.5 Millionen",
    "Es gibt 1.000 Läden.",
    "in den USA5 funktioniert",
    "1. Der erste Punkt",
    "-0%1%2%3%",
]


@pytest.mark.parametrize("marked", SPLIT)
def test_a_text_is_split_at_the_ends_of_its_sentences(marked: str) -> None:
    parts = marked.split("|")
    expected = [part.strip() for part in parts]
    assert split("".join(parts)) == expected


@pytest.mark.parametrize("text", NOT_SPLIT)
def test_a_sentence_with_full_stops_inside_is_not_split(text: str) -> None:
    assert split(text) == [text]


CASES = [
    (case["text"], case["expected"])
    for file in ("german-sentences.jsonl", "more-sentences.jsonl")
    for case in map(json.loads, (Path(__file__).parent / file).read_text("utf-8").splitlines())
]


def test_texts_of_newspapers_are_split_as_a_person_splits_them() -> None:
    assert {text: split(text) for text, _ in CASES} == dict(CASES)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\n\n", "\u2028"])
def test_a_line_break_always_ends_a_sentence(line_break: str) -> None:
    assert split(f"  Marken und{line_break}ihren Händlern \t{line_break}") == [
        "Marken und",
        "ihren Händlern",
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\u00a0\n"])
def test_white_space_is_no_sentence(text: str) -> None:
    assert sentences(text) == []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_sentences_of_an_article_cover_everything_but_white_space_once(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    spans = sentences(text)
    covered = [index for start, end in spans for index in range(start, end)]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert len(covered) == len(set(covered))
    assert {index for index, char in enumerate(text) if not char.isspace()} <= set(covered)
    for sentence in split(text):
        assert sentence == sentence.strip()
        assert "\n" not in sentence


def test_sentences_that_are_hard_to_split_occur_once_in_the_articles() -> None:
    article_sentences = [s for path in SEEDS for s in split(path.read_bytes().decode("utf-8"))]
    for sentence in (
        "Inzwischen machen sie ein Viertel der Einzelhandelsumsätze mit Konsumgütern aus.1",
        "Das liegt in der DNA von Alibaba“, sagt Tsai.",
        "Nur dem Karma.",
        "Die Entwicklung von Ali Health entspricht voll dem 13. Fünfjahresplan für den Zeitraum "
        "2016 bis 2020.",
        "eWTP steht für „Electronic World Trade Plattform”.",
        "Erster Test mit chinesischen Drogeriekunden",
        "Kurz darauf, am 2. November, wurde Ma von der Finanzaufsicht zu einem Gespräch "
        "einbestellt.",
        "10\u2002Der Wortlaut der Rede unter: ecommerceiq.asia/blog/page/135/.",
    ):
        assert article_sentences.count(sentence) == 1, sentence
