"""Europe: a logistics centre near Liège, and Jack Ma's wine estate in the Gironde."""

from __future__ import annotations

from ...language import inferred, stated
from .article import article

# The European market.
article.event(
    "alibaba-opens-up-the-european-market",
    "Neuerdings beginnt Alibaba, sich den europäischen Markt zu erschließen.",
    type="expansion",
    title="Alibaba begins to open up the European market",
    place="europe",
    status="ongoing",
    story="europe",
    participants={"alibaba": "actor"},
)
article.again(
    "event",
    "liege-hub-construction",
    "In der Nähe des Flughafen Lüttich will das Unternehmen ein Logistikzentrum aufbauen.",
    participants={
        "alibaba": stated(
            "actor",
            (
                "Neuerdings beginnt Alibaba, sich den europäischen Markt zu erschließen.",
                "will das Unternehmen ein Logistikzentrum aufbauen",
            ),
        ),
    },
)
article.statement(
    "liege-hub-near-the-airport",
    "In der Nähe des Flughafen Lüttich will das Unternehmen ein Logistikzentrum aufbauen.",
    subject="liege-hub",
    topic="place",
    text="Alibaba wants to build a logistics centre near Liège Airport.",
    status="plan",
    story="liege_hub",
    event="liege-hub-construction",
)
article.correction(
    "superpower-flughafen-luettich",
    "In der Nähe des Flughafen Lüttich",
    kind="grammar",
    printed="des Flughafen",
    read_as="des Flughafens",
    reason="The genitive lacks its ending.",
)
article.set_aside_numbers("footnote_mark", "ein Logistikzentrum aufbauen.13")

# The wine estate.
ESTATE = stated("venue", "das Weingut Château de Sours")
FAR_ESTATE = inferred(
    "venue",
    "das Weingut Château de Sours",
    because="the passage goes on about the estate, its vines and its owner",
)
VILLAGE = inferred(
    "saint-quentin-de-baron",
    "das Weingut Château de Sours in Saint-Quentin-de-Baron",
    because="the estate lies there",
)
article.event(
    "ma-private-project-in-france",
    "In Frankreich betreibt der chinesische Milliardär ein eher privates Projekt.",
    type="agriculture",
    title="Jack Ma has run a rather private project in France since 2016: the wine estate Château de Sours",
    start=inferred(
        "2016",
        "2016 hat er das Weingut Château de Sours",
        because="the project is the wine estate, which he bought in that year",
    ),
    place="france",
    status="ongoing",
    because="the Chinese billionaire is Jack Ma, whom the sentences after this one name",
    story="chateau_de_sours",
    participants={
        "jack-ma": "actor",
        "chateau-de-sours": stated("subject", "das Weingut Château de Sours"),
    },
)
article.event(
    "ma-buys-chateau-de-sours",
    "2016 hat er das Weingut Château de Sours in Saint-Quentin-de-Baron im Département Gironde gekauft",
    type="acquisition",
    title="Jack Ma buys the wine estate Château de Sours in the Gironde in 2016",
    start="2016",
    place="saint-quentin-de-baron",
    status="happened",
    part_of="ma-private-project-in-france",
    story="chateau_de_sours",
    salience="main",
    participants={
        "jack-ma": inferred(
            "buyer",
            (
                "In Frankreich betreibt der chinesische Milliardär",
                "2016 hat er das Weingut Château de Sours",
                "Ma hat den Weinladen schließen",
            ),
            because='"he" is the Chinese billionaire, whom the next paragraph calls Ma',
        ),
        "chateau-de-sours": "target",
    },
)
article.shareholding(
    "jack-ma-chateau-de-sours-002",
    (
        "2016 hat er das Weingut Château de Sours in Saint-Quentin-de-Baron im Département Gironde gekauft",
        "Ma hat den Weinladen schließen lassen",
        "Auf seinem 200 Hektar großen Grundstück",
    ),
    because='"he" who bought the estate is Ma, whom the next paragraph names, and the land is his',
    owned="chateau-de-sours",
    kind="takeover",
    status="held",
    as_of=stated("2016", "2016 hat er das Weingut Château de Sours"),
    owners=("jack-ma",),
)
article.about(
    "chateau-de-sours",
    ("In Frankreich betreibt der chinesische Milliardär", "das Weingut Château de Sours"),
    country="FR",
)
article.about("chateau-de-sours", "das Weingut Château de Sours", industry="wine")
article.about(
    "chateau-de-sours",
    "das Weingut Château de Sours in Saint-Quentin-de-Baron",
    headquarters=inferred(
        "saint-quentin-de-baron",
        "das Weingut Château de Sours in Saint-Quentin-de-Baron",
        because="the wine estate lies there, and no other seat of it is named",
    ),
)
article.about(
    "saint-quentin-de-baron",
    "in Saint-Quentin-de-Baron im Département Gironde",
    part_of="gironde",
)
article.about(
    "gironde",
    (
        "In Frankreich betreibt der chinesische Milliardär ein eher privates Projekt.",
        "im Département Gironde",
    ),
    part_of="france",
)
article.statement(
    "chateau-de-sours-on-the-pilgrims-way",
    "das früher eine Station auf dem Pilgerweg nach Santiago de Compostela war",
    subject="chateau-de-sours",
    topic="place",
    text="The Château de Sours, or Saint-Quentin-de-Baron where it lies, used to be a stop on the pilgrims' way to Santiago de Compostela.",
    status="fact",
    story="chateau_de_sours",
)

# The village.
article.event(
    "allais-on-ma",
    "„Ich hatte von diesem Mann noch nie gehört, bevor Busse mit chinesischen Touristen durchs Dorf fuhren, die ihn zu sehen hofften“, erzählt Jack Allais",
    type="statement",
    title="Jack Allais, the former mayor, had never heard of Jack Ma before Chinese tourists came to see him",
    status="happened",
    story="chateau_de_sours",
    participants={"jack-allais": "speaker", "jack-ma": "subject"},
)
article.event(
    "chinese-tourists-in-saint-quentin-de-baron",
    "bevor Busse mit chinesischen Touristen durchs Dorf fuhren, die ihn zu sehen hofften",
    type="visit",
    title="Buses with Chinese tourists who hope to see Jack Ma drive through the village of "
    "Saint-Quentin-de-Baron, says Jack Allais",
    place=stated(
        "saint-quentin-de-baron", "der ehemalige Bürgermeister von Saint-Quentin-de-Baron"
    ),
    status="reported",
    speaker="jack-allais",
    story="chateau_de_sours",
    participants={"jack-ma": "subject"},
)
article.statement(
    "allais-had-not-heard-of-ma",
    "„Ich hatte von diesem Mann noch nie gehört, bevor Busse mit chinesischen Touristen durchs Dorf fuhren, die ihn zu sehen hofften“",
    subject="jack-ma",
    topic="person",
    text="Jack Allais had never heard of Jack Ma before buses with Chinese tourists who hoped to see him drove through the village of Saint-Quentin-de-Baron.",
    status="claim",
    speaker="jack-allais",
    story="chateau_de_sours",
    event="allais-on-ma",
)
article.position(
    "jack-allais-mayor-saint-quentin-de-baron-002",
    "Jack Allais, der ehemalige Bürgermeister von Saint-Quentin-de-Baron",
    person="jack-allais",
    organization="saint-quentin-de-baron",
    title="Mayor",
    title_printed="Bürgermeister",
    status="former",
)
article.event(
    "ma-closes-wine-shop",
    "Ma hat den Weinladen schließen lassen, um die Besucher fernzuhalten.",
    type="closure",
    title="Jack Ma has the wine shop of the Château de Sours closed to keep visitors away",
    place=VILLAGE,
    status="happened",
    part_of="ma-private-project-in-france",
    story="chateau_de_sours",
    participants={"jack-ma": "actor", "chateau-de-sours": ESTATE},
)
article.event_relation(
    "ma-closes-wine-shop-because-of-chinese-tourists-in-saint-quentin-de-baron",
    "Ma hat den Weinladen schließen lassen, um die Besucher fernzuhalten.",
    event="ma-closes-wine-shop",
    relation="because_of",
    related_event="chinese-tourists-in-saint-quentin-de-baron",
)
article.figure(
    "chateau-de-sours-area",
    "Auf seinem 200 Hektar großen Grundstück",
    subject="chateau-de-sours",
    metric="area",
    title="Jack Ma's land at the Château de Sours covers 200 hectares",
    value=200,
    unit="hectare",
    place=VILLAGE,
    status="actual",
    story="chateau_de_sours",
)
article.event(
    "ma-puts-up-hail-cannons",
    "Auf seinem 200 Hektar großen Grundstück hat er, ohne Vorankündigung, Hagelschutzkanonen aufgestellt.",
    type="agriculture",
    title="Jack Ma puts up hail cannons on his 200 hectares at the Château de Sours without notice",
    place=VILLAGE,
    status="happened",
    part_of="ma-private-project-in-france",
    story="chateau_de_sours",
    participants={
        "jack-ma": stated("actor", "Ma hat den Weinladen schließen lassen"),
        "chateau-de-sours": ESTATE,
    },
)
article.event(
    "ma-introduces-grape-varieties",
    "Er hat portugiesische und spanische Rebsorten eingeführt und setzt auf Permakultur",
    type="agriculture",
    title="Jack Ma introduces Portuguese and Spanish grape varieties at the Château de Sours",
    place=VILLAGE,
    status="happened",
    part_of="ma-private-project-in-france",
    story="chateau_de_sours",
    participants={
        "jack-ma": stated("actor", "Ma hat den Weinladen schließen lassen"),
        "chateau-de-sours": FAR_ESTATE,
    },
)
article.event(
    "ma-farms-by-permaculture",
    "setzt auf Permakultur; er setzt keine Pestizide ein",
    type="agriculture",
    title="Jack Ma relies on permaculture at the Château de Sours and uses no pesticides",
    place=VILLAGE,
    status="ongoing",
    part_of="ma-private-project-in-france",
    story="chateau_de_sours",
    participants={
        "jack-ma": stated("actor", "Ma hat den Weinladen schließen lassen"),
        "chateau-de-sours": FAR_ESTATE,
    },
)
article.statement(
    "ma-does-without-the-aoc",
    "verzichtet auf die Appellation d’Origine Contrôlée (AOC)",
    subject="chateau-de-sours",
    topic="strategy",
    text="Jack Ma does without the Appellation d’Origine Contrôlée (AOC) at the Château de Sours.",
    status="fact",
    story="chateau_de_sours",
    event=stated(
        "ma-farms-by-permaculture",
        "setzt auf Permakultur; er setzt keine Pestizide ein und verzichtet",
    ),
)

# Money and wine to come.
article.event(
    "ma-invests-in-chateau-de-sours",
    "Für das alles hat Jack Ma bereits 20\u00a0Millionen Euro investiert.",
    type="investment",
    title="Jack Ma has invested 20 million euros in the Château de Sours",
    place=VILLAGE,
    status="happened",
    part_of="ma-private-project-in-france",
    story="chateau_de_sours",
    participants={
        "jack-ma": "investor",
        "chateau-de-sours": inferred(
            "target",
            "das Weingut Château de Sours",
            because="all that the money went into is on the estate",
        ),
    },
)
article.figure(
    "ma-investment-in-chateau-de-sours",
    "Für das alles hat Jack Ma bereits 20\u00a0Millionen Euro investiert.",
    subject="chateau-de-sours",
    metric="investment",
    title="Jack Ma has already invested 20 million euros in the Château de Sours by March 2021",
    value=20_000_000,
    unit="EUR",
    place=VILLAGE,
    status="actual",
    event="ma-invests-in-chateau-de-sours",
    story="chateau_de_sours",
    salience="main",
)
article.event(
    "ma-first-bottles",
    "Die ersten Flaschen seines neuen Weins werden für 2023 erwartet",
    type="launch",
    title="The first bottles of Jack Ma's new wine from the Château de Sours are expected in 2023",
    start="2023",
    place=VILLAGE,
    status="planned",
    part_of="ma-private-project-in-france",
    story="chateau_de_sours",
    salience="main",
    participants={
        "jack-ma": stated("actor", "Für das alles hat Jack Ma bereits"),
        "chateau-de-sours": inferred(
            "subject",
            "das Weingut Château de Sours",
            because="the new wine is that of the estate",
        ),
    },
)
article.set_aside_numbers("figure_of_speech", "Die ersten Flaschen seines neuen Weins")
article.statement(
    "ma-wine-for-export",
    "Die ersten Flaschen seines neuen Weins werden für 2023 erwartet, alle sind zum Export bestimmt.",
    subject="chateau-de-sours",
    topic="market",
    text="The Château de Sours is to export all of the first bottles of Jack Ma's new wine.",
    status="plan",
    story="chateau_de_sours",
    event="ma-first-bottles",
)
article.statement(
    "ma-wants-to-do-away-with-the-traditional",
    (
        "Auch in dieser Hinsicht hat er mit Folklore nichts im Sinn.",
        "Ma will das Überkommene beseitigen.",
    ),
    subject="jack-ma",
    topic="person",
    text="Jack Ma has no mind for folklore in wine growing either: he wants to do away with what has been handed down.",
    status="judgement",
    story="chateau_de_sours",
)
article.statement(
    "ma-looks-far-ahead",
    ("Er blickt weit voraus und macht sich keine Gedanken um die Kosten.", "Zumindest noch nicht."),
    subject="jack-ma",
    topic="person",
    text="Jack Ma looks far ahead with his wine and does not worry about the costs, at least not yet.",
    status="judgement",
    story="chateau_de_sours",
)
