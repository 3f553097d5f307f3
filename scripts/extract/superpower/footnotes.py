"""The footnotes with the works that they cite, and who wrote and translated the article."""

from __future__ import annotations

from ...language import inferred, stated
from .article import WRITTEN, article

# The marks in the text; the numbers of the footnotes are cells of the works.
article.set_aside_numbers(
    "footnote_mark",
    "mit Konsumgütern aus.1",
    "ihre Produkte anbieten können.2",
    "weit hinter sich gelassen hat.3",
    "die Barzahlung zu diskriminieren.“4",
    "dagegen Punkte abzieht.6",
    "große Finanzdienstleister auch.“7",
    "Millionen Dollar gewonnen werden.8",
    "bezahlt werden könnte.9",
    "für die Welt zu öffnen.“10",
)

# Footnotes 1 to 3.
article.about(
    "chinas-online-retail-sales-up-10-pct-in-2020",
    "„China’s online retail sales up 10 pct in 2020“, Xinhua, 3. Februar 2021.",
    publisher="xinhua",
    published=stated("2021-02-03", "Xinhua, 3. Februar 2021"),
    footnote=stated("1", "1\u2002„China’s online retail sales"),
)
article.about(
    "xinhua",
    "„China’s online retail sales up 10 pct in 2020“, Xinhua, 3. Februar 2021.",
    because="it publishes articles",
    industry="media",
)
article.figure(
    "china-online-sales-growth-2020-xinhua",
    "China’s online retail sales up 10 pct in 2020",
    speaker="xinhua",
    subject="china",
    metric="growth",
    title="China's online retail sales are up 10 per cent in 2020, reports Xinhua",
    value=10,
    unit="percent",
    period="2020",
    place="china",
    status="actual",
    story="alibaba_rise",
)
article.about(
    "landlust-in-china",
    "Siehe Martine Bulard, „Landlust in China“, LMd, November 2015.",
    publisher="le-monde-diplomatique",
    published="2015-11",
    footnote=stated("2", "2\u2002Siehe Martine Bulard"),
    credits={"martine-bulard": "author"},
)
article.about(
    "le-monde-diplomatique",
    ("Siehe Martine Bulard, „Landlust in China“, LMd, November 2015.", "Le Monde diplomatique vom"),
    because="it publishes articles",
    industry="media",
)
article.about(
    "iresearch-figures-first-half-2020",
    "nach Angaben des Marktforschungsunternehmens iResearch",
    footnote=stated("3", "3\u2002Zahlen für die erste Jahreshälfte"),
    credits={"iresearch": "data_source"},
)

# Footnotes 4 to 6.
article.about(
    "china-central-bank-urges-wider-acceptance-of-cash",
    "payments go digital“, Reuters, 15. Dezember 2020",
    publisher="reuters",
    published="2020-12-15",
    footnote=stated("4", "4\u2002„China central bank urges"),
)
article.about(
    "reuters",
    "payments go digital“, Reuters, 15. Dezember 2020",
    because="it publishes articles",
    industry="media",
)
article.again(
    "event",
    "chinese-central-bank-rebukes-refusal-of-cash",
    "China central bank urges wider acceptance of cash as payments go digital",
)
article.about(
    "am-ende-kommt-der-kredithai",
    "Siehe Maxime Robin, „Am Ende kommt der Kredithai“, LMd, September 2015.",
    publisher="le-monde-diplomatique",
    published="2015-09",
    footnote=stated("5", "5\u2002Siehe Maxime Robin"),
    credits={"maxime-robin": "author"},
)
article.about(
    "der-dressierte-mensch",
    "Siehe René Raphaël und Ling Xi, „Der dressierte Mensch“, LMd, Januar 2019.",
    publisher="le-monde-diplomatique",
    published="2019-01",
    footnote=stated("6", "6\u2002Siehe René Raphaël"),
    credits={"rene-raphael": "author", "ling-xi": "author"},
)

# Footnotes 7 to 9.
article.about(
    "xi-walks-a-tightrope-by-reining-in-jack-ma",
    "Zitiert nach William Pesek, „Xi walks a tightrope by reining in Jack Ma“, Asia Times, Hongkong, "
    "9. Februar 2021.",
    publisher="asia-times",
    published="2021-02-09",
    footnote=stated("7", "7\u2002Zitiert nach William Pesek"),
    credits={"william-pesek": "author"},
)
article.about(
    "asia-times",
    "„Xi walks a tightrope by reining in Jack Ma“, Asia Times, Hongkong, 9. Februar 2021.",
    because="it publishes articles",
    industry="media",
)
article.about(
    "asia-times",
    "Asia Times, Hongkong, 9. Februar 2021.",
    because="the footnote puts its place behind its name",
    country="HK",
    headquarters="hong-kong",
)
article.statement(
    "xi-walks-a-tightrope",
    "„Xi walks a tightrope by reining in Jack Ma“",
    speaker="william-pesek",
    subject="xi-jinping",
    topic="politics",
    text="Xi Jinping walks a tightrope by reining in Jack Ma, writes William Pesek in February 2021.",
    status="judgement",
    story="ant_listing",
)
article.about(
    "how-a-surefire-bet-on-ant-group-has-trapped-global-investors",
    "Jing Yang und Julie Steinberg, „How a ‚surefire‘ bet on Ant Group has trapped global "
    "investors“, The Wall Street Journal, 9. Februar 2021.",
    publisher="wall-street-journal",
    published="2021-02-09",
    footnote=stated("8", "8\u2002Jing Yang und Julie Steinberg"),
    credits={"jing-yang": "author", "julie-steinberg": "author"},
)
article.about(
    "wall-street-journal",
    "has trapped global investors“, The Wall Street Journal, 9. Februar 2021.",
    because="it publishes articles",
    industry="media",
)
article.statement(
    "ant-bet-trapped-investors",
    "„How a ‚surefire‘ bet on Ant Group has trapped global investors“",
    speaker="wall-street-journal",
    subject="ant-group",
    topic="finance",
    text='A "surefire" bet on Ant Group has trapped global investors, writes The Wall Street Journal in February 2021.',
    status="claim",
    story="ant_listing",
    event=inferred(
        "foreign-investors-in-ant-group",
        (
            "Zumal Ant Group ausländische Investoren ins Boot holen konnte",
            "a ‚surefire‘ bet on Ant Group has trapped global investors",
        ),
        because="the footnote is to the sentences on foreign investors in Ant Group",
    ),
)
article.about(
    "china-plans-to-hand-out-digital-currency",
    "Evelyn Cheng, „China plans to hand out $1.5 million in a digital currency test during the Lunar "
    "New Year“, CNBC, 8. Februar 2021.",
    publisher="cnbc",
    published="2021-02-08",
    footnote=stated("9", "9\u2002Evelyn Cheng"),
    credits={"evelyn-cheng": "author"},
)
article.about(
    "cnbc",
    "New Year“, CNBC, 8. Februar 2021.",
    because="it publishes articles",
    industry="media",
)
article.event(
    "china-digital-currency-test",
    ("China plans to hand out", "in a digital currency test during the Lunar New Year"),
    speaker="cnbc",
    type="policy",
    title="China plans to hand out money in a test of a digital currency during the Lunar New Year, reports CNBC",
    place="china",
    status="planned",
    part_of="chinese-central-bank-digital-currency",
    story="digital_currency",
    participants={"china": "actor"},
)
article.figure(
    "china-digital-currency-test-sum",
    "China plans to hand out $1.5 million in a digital currency test during the Lunar New Year",
    speaker="cnbc",
    subject="china",
    metric="expenditure",
    title="China plans to hand out 1.5 million dollars in a test of a digital currency during the Lunar New Year, reports CNBC",
    value=inferred(
        1_500_000,
        "$1.5 million",
        because="the title is English: the full stop is the decimal mark of 1.5 million",
    ),
    unit="USD",
    status="planned",
    event="china-digital-currency-test",
    place="china",
    undated="not_stated",
    story="digital_currency",
)

# Footnotes 10 to 13.
article.about(
    "ma-speech-in-davos-wording",
    "Der Wortlaut der Rede unter: ecommerceiq.asia/blog/page/135/",
    publisher=inferred(
        "ecommerceiq",
        "Der Wortlaut der Rede unter: ecommerceiq.asia/blog/page/135/",
        because="the address is on its website",
    ),
    locator="ecommerceiq.asia/blog/page/135/",
    footnote=stated("10", "10\u2002Der Wortlaut der Rede unter"),
    credits={
        "jack-ma": inferred(
            "speaker",
            ("„Ich bin zuversichtlich, dass Xi bereit ist", "Der Wortlaut der Rede unter"),
            because="the footnote stands at words of Ma's",
        )
    },
)
article.set_aside_numbers("part_of_address", "ecommerceiq.asia/blog/page/135/")
article.about(
    "ecommerceiq",
    "Der Wortlaut der Rede unter: ecommerceiq.asia/blog/page/135/",
    because="it publishes the wording of a speech",
    industry="media",
)
article.about(
    "e-commerce-avec-ewtp-africa",
    "Ristel Tchounand, „E-commerce: avec eWTP Africa, Alibaba fait du Rwanda le premier pays "
    "d’Afrique de sa plate-forme mondiale“, La Tribune Afrique, 1.\u00a0November 2018.",
    publisher="la-tribune-afrique",
    published="2018-11-01",
    footnote=stated("11", "11\u2002Ristel Tchounand"),
    credits={"ristel-tchounand": "author"},
)
article.about(
    "la-tribune-afrique",
    "La Tribune Afrique, 1.\u00a0November 2018.",
    because="it publishes articles",
    industry="media",
)
article.statement(
    "rwanda-first-country-of-world-platform",
    "avec eWTP Africa, Alibaba fait du Rwanda le premier pays d’Afrique de sa plate-forme mondiale",
    speaker="la-tribune-afrique",
    subject="alibaba",
    topic="market",
    text="Alibaba makes Rwanda the first African country of its world platform with eWTP Africa, reports La Tribune Afrique.",
    status="claim",
    story="ewtp",
    event=stated(
        "ewtp-launch-in-rwanda",
        "Ruanda war das erste afrikanische Land, das die eWTP eingeführt hat",
    ),
)
article.about(
    "jack-ma-holds-lecture-at-moscow-state-university",
    "„LIVE: Jack Ma holds lecture at Moscow State University“, 18. Oktober 2017.",
    published="2017-10-18",
    footnote=stated("12", "12\u2002„LIVE: Jack Ma"),
    credits={"jack-ma": "speaker"},
)
article.about(
    "la-belgique-sur-l-echiquier-mondial-d-alibaba",
    "Cédric Leterme and Sebastian Franco, „La Belgique sur\u00a0l’échiquier mondial d’Alibaba“, "
    "Mirador, 1.\u00a0Oktober 2019.",
    publisher="mirador",
    published="2019-10-01",
    footnote=stated("13", "13\u2002Cédric Leterme"),
    credits={"cedric-leterme": "author", "sebastian-franco": "author"},
)
article.about(
    "mirador",
    "Mirador, 1.\u00a0Oktober 2019.",
    because="it publishes articles",
    industry="media",
)
article.correction(
    "english-and",
    "Cédric Leterme and Sebastian Franco",
    kind="misprint",
    printed="and",
    read_as="und",
    reason="The English word is left in a German line; the other footnotes have the German one.",
)

# The author; who translated the article stands with the article.
article.position(
    "jordan-pouille-journalist-002",
    "Jordan Pouille ist Journalist.",
    person="jordan-pouille",
    title="Journalist",
    title_printed="Journalist",
    as_of=WRITTEN,
)

article.set_aside_numbers(
    "footnote_mark",
    "1\u2002„China’s online retail sales",
    "2\u2002Siehe Martine Bulard",
    "3\u2002Zahlen für die erste Jahreshälfte",
    "4\u2002„China central bank urges",
    "5\u2002Siehe Maxime Robin",
    "6\u2002Siehe René Raphaël",
    "7\u2002Zitiert nach William Pesek",
    "8\u2002Jing Yang und Julie Steinberg",
    "9\u2002Evelyn Cheng",
    "10\u2002Der Wortlaut der Rede unter",
    "11\u2002Ristel Tchounand",
    "12\u2002„LIVE: Jack Ma",
    "13\u2002Cédric Leterme",
)
