"""The reader reads German amounts, shares, durations, ordinals and labels.

Every expected value was read from the German words by a person. ``reading_tables`` explains the
notation of the tables.
"""

import random
from collections.abc import Iterable
from decimal import Decimal
from itertools import product

import pytest

from alibaba_press.scripts.german import read
from alibaba_press.tests.german.reading_tables import (
    WordsAndMeaning,
    assert_digits_are_read_once,
    meaning_of,
    meanings_in,
    parse_line,
    quantity,
    table_lines,
)

DIGITS = """
[122 399] Beschäftigte = 122_399; [122\u2009399] Beschäftigte = 122_399;
[583\u202f000] Transaktionen = 583_000; [39\u00a0000] Ärzte = 39_000;
[1 234 567] Pakete = 1_234_567; [180.000] Marken = 180_000; 1.234.567,89 Euro = 1_234_567.89 EUR;
0,5 Prozent = 0.5 percent; um [0 Prozent] = 0 percent; eine [3,5]-Zimmer-Wohnung = 3.5;
-3 Prozent = -3 percent; minus 3,5 Prozent = -3.5 percent; [mehr als 50]+ = 50 - more_than;
„[996]“ = 996; die Zahl [1848] = 1848
"""

SCALES = """
[10 Tausend] Läden = 10_000; [53 Millionen] Nutzer = 53_000_000; 1 Milliarde = 1_000_000_000;
40,2 Billionen Dollar = 40_200_000_000_000 USD; 3 Mio. Euro = 3_000_000 EUR;
1,2 Mrd. US-Dollar = 1_200_000_000 USD; 1,2 Mrd US-$ = 1_200_000_000 USD;
[eine Milliarde] Menschen = 1_000_000_000; [hundert Millionen] Chinesen = 100_000_000;
[einer halben Milliarde] Kunden = 500_000_000; die [halbe Million] = 500_000;
anderthalb Millionen = 1_500_000; zweieinhalb Milliarden Euro = 2_500_000_000 EUR;
[zwei Dutzend] Läden = 24; ein halbes Dutzend = 6; eine [20-Millionen]-Stadt = 20_000_000;
die [Viertelmillion] = 250_000
"""

VAGUE = """
[Hunderte] Mitarbeiter = 100 - more_than; [Tausenden] von Läden = 1000 - more_than;
[Dutzende] Händler = 12 - more_than; [Zehntausende] kamen = 10_000 - more_than;
[Milliarden] von Daten = 1_000_000_000 - more_than;
Milliarden Dollar = 1_000_000_000 USD more_than;
Hunderte von Millionen = 100_000_000 - more_than; [mehrere Hundert] Händler = 100 - more_than;
ein paar Millionen = 1_000_000 - more_than; fast Hunderte = 100 - nearly
"""

UNITS = """
780 Millionen Dollar = 780_000_000 USD; 30,7 Dollar = 30.7 USD; 100 US Dollar = 100 USD;
rund $100 = 100 USD about; US$ 100 = 100 USD; € 50 = 50 EUR; 50 € = 50 EUR;
75 Millionen Euro = 75_000_000 EUR; 100\u2009000 Yuan = 100_000 CNY; ein Dollar = 1 USD;
2,8\u00a0Prozent = 2.8 percent; 10 pct = 10 percent; 10% = 10 percent; ein Prozent = 1 percent;
200 Hektar = 200 hectare; 220.000 Quadratmetern = 220_000 square_metre; 137cm = 137 centimetre;
88 Tage = 88 day; volle [sieben Tage] = 7 day; zwei weitere Jahre = 2 year;
ein halbes Jahr = 0.5 year; alle [halbe Stunde] = 0.5 hour; eine [Viertelstunde] = 0.25 hour;
drei Minuten = 3 minute; drei Monaten = 3 month; 20 Sekunden = 20 second; sechs Wochen = 6 week;
[fünf Mal] so viel = 5 times; 100 Hongkong-Dollar = 100 HKD; [10] Dollar-Scheine = 10;
3 Prozentpunkte = 3 percentage_point; [20] Gipfel-Teilnehmer = 20
"""

COMPOUNDS = """
[22-minütigen] Film = 22 minute; 22minütig = 22 minute; [24-Stunden]-Shoppingspektakel = 24 hour;
[200-Milliarden-Dollar]-Drehscheibe = 200_000_000_000 USD; [Zwei-Wochen]-Frist = 2 week;
[Drei]-Sterne-Hotel = 3; Fünfjahresplan = 5 year; Vierjahresvertrag = 4 year;
Achtstundentag = 8 hour; Vierteljahrhundert = 25 year; Zehnergruppen = 10; Vierertisch = 4;
25-Jährige = 25 year;
einjährig = 1 year; hundertprozentig = 100 percent; 4,9-prozentige = 4.9 percent;
[doppelten] Wert = 2 times; das [Doppelte] = 2 times; [verdoppelte] sich = 2 times;
verzehnfacht = 10 times; dreifach = 3 times; eineinhalbfache = 1.5 times; 10-fach = 10 times;
dreimal = 3 times
"""

SHARES = """
ein Viertel = 25 percent fraction; nur [ein Fünftel] = 20 percent fraction;
zu [einem Drittel] = 33.333333 percent fraction; zwei Drittel = 66.666667 percent fraction;
zwei Dritteln = 66.666667 percent fraction; drei Viertel = 75 percent fraction;
ein Achtel = 12.5 percent fraction; [Zwei-Drittel]-Mehrheit = 66.666667 percent fraction;
Zweidrittelmehrheit = 66.666667 percent fraction; „Die [Hälfte] aller = 50 percent fraction;
mehr als die Hälfte = 50 percent more_than; knapp ein Drittel = 33.333333 percent nearly;
zum [halben] Preis = 50 percent fraction; [jeder dritte] Kunde = 33.333333 percent fraction
"""

UNQUALIFIED = """
zunächst [75 Millionen Euro] = 75_000_000 EUR;
umgerechnet [10,8 Milliarden Euro] = 10_800_000_000 EUR;
mit insgesamt [500 Millionen Dollar] = 500_000_000 USD; um [52 Prozent] = 52 percent;
gegenüber [20] = 20; fast alle [20] = 20
"""

RANGES = """
nur [300 bis 400] Stellen = 300 to 400; 10 bis 15 Prozent = 10 to 15 percent;
20–30 Prozent = 20 to 30 percent; ein bis zwei Jahre = 1 to 2 year;
2 bis 3 Milliarden Dollar = 2_000_000_000 to 3_000_000_000 USD;
500 Millionen bis 1 Milliarde Euro = 500_000_000 to 1_000_000_000 EUR;
[zwischen 20 und 30] Ländern = 20 to 30; [rund 20 bis 30] Ländern = 20 to 30 - about;
20-30-Jährige = 20 to 30 year
"""

ORDINALS = """
der [erste] Schritt # 1; [Erster] Test # 1; zum [ersten] Mal # 1; der [Zweite] Weltkrieg # 2;
jeden [dritten] Tag # 3; der [vierte] # 4; siebten # 7; [im achten] Jahr # 8;
[einundzwanzigsten] Gipfel # 21; [einundzwanzigsten Jahrhundert] @ 20XX;
das [hundertste] Mal # 100; zweitausendste # 2000;
[zweitgrößter] Aktionär # 2; die [drittgrößte] Bank # 3; auf dem [2.] Bund Summit # 2;
im [21.] Jahr # 21; im [21. Jahrhundert] @ 20XX; zum [10.] des Folgemonats # 10; zweitens # 2
"""

LABELS = """
beim [G20]-Gipfel !; „[Business20]“ !; [P10]-Stellen !; [5G]-Netz !; „[3-6-1]“-Bewertungen !;
in den [USA5] funktioniert !; Covid-19 !; [$1.5 million] in a test !; 500 million !;
um [1.5] gestiegen !; 2.5 Millionen !; 1,500,000 !; $1,500 !; 10:30 !; 24/7 !; 007 !;
[Seite 8]). !; unter: [ecommerceiq.asia/blog/page/135/]. !; [https://www.example.com/2020/11]. !;
[bild_2020].jpg !; die Agenda [2030]-Ziele !; Neunzigerjahre !; die [90er Jahre] !;
um [halb zehn] !; -[0%1%2%3%4%] !; Konsumgütern aus.[1] Eines !; Finanzdienstleister auch.“[7] !;
anbieten können.[2] !; Afrika sein!“[11] !; [1]\u2002Siehe Martine Bulard !
"""

QUALIFIERS = """
rund 1,2 Milliarden Dollar = 1_200_000_000 USD about; etwa 20 = 20 - about;
circa 20 = 20 - about; ca. 20 = 20 - about; ca.20 Prozent = 20 percent about;
ungefähr zwanzig = 20 - about; um die 30 = 30 - about;
über 17 Milliarden Dollar = 17_000_000_000 USD more_than;
mehr als einer halben Milliarde = 500_000_000 - more_than; Mehr als 800 = 800 - more_than;
mehr als nur 50 = 50 - more_than; gut sechs Prozent = 6 percent more_than;
mehr als doppelt = 2 times more_than; mehr als ein Jahr = 1 year more_than;
weniger als 5 Prozent = 5 percent less_than; nicht einmal fünf Minuten = 5 minute less_than;
unter 5 Prozent = 5 percent less_than; knapp 20 = 20 - nearly;
fast 56 Prozent = 56 percent nearly; fast das Doppelte = 2 times nearly; nahezu 20 = 20 - nearly;
beinahe 20 = 20 - nearly; mindestens 20 Millionen = 20_000_000 - at_least;
wenigstens drei = 3 - at_least; nicht weniger als drei = 3 - at_least;
höchstens drei = 3 - at_most; maximal drei = 3 - at_most;
nicht mehr als 10 Tage = 10 day at_most; bis zu 50 Prozent = 50 percent up_to;
rund umgerechnet 10 Euro = 10 EUR about; rund 2000 = 2000 - about
"""
TABLES = {
    "digits": DIGITS,
    "scales": SCALES,
    "vague numbers": VAGUE,
    "units": UNITS,
    "compounds": COMPOUNDS,
    "shares": SHARES,
    "numbers without a qualifier": UNQUALIFIED,
    "ranges": RANGES,
    "ordinals": ORDINALS,
    "labels": LABELS,
    "qualifiers": QUALIFIERS,
}


def other_meanings(lines: Iterable[str], *, alone: bool = False) -> dict[str, object]:
    """Return the meanings in each text, or in its words alone, that are not those of its line."""
    wrong: dict[str, object] = {}
    for line in lines:
        text, expected = parse_line(line)
        meanings = meanings_in(expected[0] if alone else text)
        if meanings != [expected]:
            wrong[line] = meanings
    return wrong


@pytest.mark.parametrize("table", TABLES)
def test_each_text_has_the_one_reading_that_its_table_says(table: str) -> None:
    assert other_meanings(table_lines(TABLES[table])) == {}


@pytest.mark.parametrize("table", TABLES)
def test_the_words_of_a_number_have_the_same_meaning_alone(table: str) -> None:
    lines = [line for line in table_lines(TABLES[table]) if not line.endswith("!")]
    assert other_meanings(lines, alone=True) == {}


@pytest.mark.parametrize("line", table_lines(QUALIFIERS))
def test_a_qualifier_is_read_inside_a_sentence(line: str) -> None:
    words, expected = parse_line(line)
    assert meanings_in(f"Es sind wohl {words} in China.") == [expected]


TEXTS_WITH_TWO_READINGS = {
    "13. Fünfjahresplan": "13. # 13; Fünfjahresplan = 5 year",
    "von morgens neun bis abends neun": "neun = 9; neun = 9",
    "137 cm x 152 cm": "137 cm = 137 centimetre; 152 cm = 152 centimetre",
    "für 13 Kriege 40,2 Billionen": "13 = 13; 40,2 Billionen = 40_200_000_000_000",
    "nur 300 bis 400 P10-Stellen": "300 bis 400 = 300 to 400; P10 !",
    "122 399 (2020), 4 Prozent": "122 399 = 122_399; 2020 @ 2020; 4 Prozent = 4 percent",
    "von 5 auf 10 Milliarden": "5 = 5_000_000_000; 10 Milliarden = 10_000_000_000",
    "zwischen 5 und 3": "5 = 5; 3 = 3",
    "Es waren 17. Der 17. Parteitag": "17 = 17; 17. # 17",
    "Im Jahr 2020.5 Der": "2020 @ 2020; 5 !",
}


@pytest.mark.parametrize("text", TEXTS_WITH_TWO_READINGS)
def test_two_numbers_in_a_text_are_two_readings(text: str) -> None:
    assert meanings_in(text) == [
        parse_line(line)[1] for line in table_lines(TEXTS_WITH_TWO_READINGS[text])
    ]


UNREAD = """
haufenweise Geld; ein paar Läden; beide Seiten; ein einziger Tag; erst nach; erstmals; einmal;
zuerst; mehrere Plattformen; noch einen Schritt; einer der Partner; eines von ihnen; ein Tag;
einen Monat alt; eine Woche später; innerhalb eines Jahres; eine Stunde; es kann Stunden dauern;
seit Jahren; Achtung; wir achten darauf; die Kunden achten die Marke; beachten; Macht; Zweifel;
dreist; einzeln; allein; Elfenbein; Dreh; Milliardär; Millionär; einfach; vereinfacht; Vielfache;
mehrfach; Millionenstadt; Milliarden-Deal; außer Acht lassen; sich in Acht nehmen; Achterbahn;
achtbarste; Viertklässler; erstklassig; Erstausgabe; Drehkreuz; einzigartig; halb so wild; einig;
mehr als nur einen Fuß; nicht einmal; fast so viele; mindestens teilweise; gut besucht; Einzel;
über Taobao; Ende des Jahres; im vergangenen Jahr; am Donnerstag; tags darauf
"""


@pytest.mark.parametrize("text", table_lines(UNREAD))
def test_words_that_only_look_like_numbers_have_no_reading(text: str) -> None:
    assert meanings_in(text) == []


TO_12 = ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"]
TO_12 += ["elf", "zwölf"]
TEENS = [f"{stem}zehn" for stem in ("drei", "vier", "fünf", "sech", "sieb", "acht", "neun")]
TENS = ["zwanzig", "dreißig"]
TENS += [f"{stem}zig" for stem in ("vier", "fünf", "sech", "sieb", "acht", "neun")]


def in_words(number: int) -> str:
    """Return a number below a million as German writes it inside a longer word."""
    if number >= 1000:
        rest = in_words(number % 1000) if number % 1000 else ""
        return in_words(number // 1000) + "tausend" + rest
    if number >= 100:
        rest = in_words(number % 100) if number % 100 else ""
        return in_words(number // 100) + "hundert" + rest
    if number >= 20:
        unit = in_words(number % 10) + "und" if number % 10 else ""
        return unit + TENS[number // 10 - 2]
    return (TO_12 + TEENS)[number]


def test_every_number_word_below_a_million_is_read() -> None:
    numbers = [*range(2, 1200), 1984, 2020, 9999, 10_000, 21_021, 100_000, 350_000, 999_999]
    for number in numbers:
        word = in_words(number) + ("s" if number % 100 == 1 else "")
        for spelling in (word, word.capitalize(), word.upper()):
            assert meanings_in(f"die {spelling} Läden") == [quantity(spelling, number)]


SPELLINGS = """
eins = 1; Einsen = 1; zwo = 2; zweier = 2; dreier = 3; vieren = 4; Sieben = 7; dreissig = 30;
hundert = 100; hundertfünfzig = 150; tausend = 1000; tausendundeins = 1001
"""


@pytest.mark.parametrize("line", table_lines(SPELLINGS))
def test_other_spellings_of_number_words_are_read(line: str) -> None:
    word, expected = parse_line(line)
    assert meanings_in(f"der {word} im Datum") == [expected]


def test_the_span_of_a_quantity_covers_its_qualifier_number_scale_and_unit() -> None:
    numbers = {"fünf": "5", "17": "17", "1,5": "1.5", "10\u2009000": "10000"}
    scales = {"": 1, " Millionen": 10**6, " Milliarden": 10**9}
    units = {"": None, " Dollar": "USD", " Prozent": "percent", "\u00a0Jahre": "year"}
    qualifiers = {"": "unqualified", "rund ": "about", "mehr als ": "more_than", "bis zu ": "up_to"}
    qualifiers |= {"nicht einmal ": "less_than", "knapp ": "nearly", "mindestens ": "at_least"}
    for q, n, s, u in product(qualifiers, numbers, scales, units):
        words = q + n + s + u
        expected = quantity(words, Decimal(numbers[n]) * scales[s], units[u], qualifiers[q])
        assert meanings_in(f"Es gibt {words}, sagt Ma.") == [expected]
        assert meanings_in(words) == [expected]


FACTS = """
über 17 Milliarden Dollar = 17_000_000_000 USD more_than; ein Viertel = 25 percent fraction;
13. # 13; nicht einmal fünf Minuten = 5 minute less_than; 300 bis 400 = 300 to 400;
zweitgrößte # 2; G20 !; 22-minütigen = 22 minute; 24. Oktober 2020 @ 2020-10-24;
zweiten Quartal des vergangenen Jahres @ XXXX-04/XXXX-06
"""
FILLERS = [
    "der Konzern wuchs um den ",
    ", sagt Ma „",
    " Plattformen seit ",
    " – und mit einem ",
    " am ",
]


def test_numbers_planted_in_a_text_are_read_at_their_positions() -> None:
    for seed in range(40):
        choice = random.Random(seed)
        facts: list[WordsAndMeaning] = [parse_line(line)[1] for line in table_lines(FACTS)]
        choice.shuffle(facts)
        text, expected = "Ma: ", []
        for words, meaning in facts:
            text += choice.choice(FILLERS)
            expected.append((len(text), len(text) + len(words), words, meaning))
            text += words + choice.choice([" Parteien", " Gruppen.", " Leute,"])
        read_facts = [(r.start, r.end, text[r.start : r.end], meaning_of(r)) for r in read(text)]
        assert read_facts == expected, text


def test_every_run_of_digits_of_a_random_text_is_in_exactly_one_reading() -> None:
    pieces = [*"0123456789.,:/-–%$€§„“()_ \n\u2009²½", "ein", "bis", "Mio.", "Mai", "rund", "er"]
    pieces += ["2020", "11.", " und ", "zwischen ", "Jahre", "USA", "S. ", "1.000", " Prozent"]
    for seed in range(200):
        assert_digits_are_read_once("".join(random.Random(seed).choices(pieces, k=60)))
