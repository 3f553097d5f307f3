"""Alibaba's hub at Liège: `001_1c6c3902868aa155.txt`, January 2019, without a title or an author."""

from __future__ import annotations

from ..language import Article, corrected, inferred, misread, quote, stated

WHEN_WRITTEN = inferred(
    "2019-01",
    "date 2019-01",
    because="The article says so of its own time, and dates from January 2019.",
)
SINGLES_DAY_2018 = inferred(
    "2018-11-11",
    (
        "im letzten November",
        "date 2019-01",
        quote("den am „11.\u00a011“. begangenen „Singles Day“", article="superpower"),
    ),
    because="The article dates from January 2019, so the last November is that of 2018; the article on Alibaba as a superpower gives the day.",
)

article = Article(
    "001_1c6c3902868aa155.txt",
    id="liege-hub",
    sha256="d6d9ce42fb4528b0908e70fe705191b8bdaadf1a3f63e77041ee78a956dbee78",
    label="Alibaba's logistics hub at Liège and its plans in Europe",
    language="de",
    published=stated("2019-01", "date 2019-01"),
)

PRESS_RELEASE_DATE = inferred(
    "2018-12",
    ("Anfang Dezember konnte man", "date 2019-01", "schon einen Monat alt"),
    because="The article dates from January 2019 and calls the news a month old.",
)

# Line 1: the news, a month old, and what Alibaba wants in Europe.
article.event(
    "news-of-alibaba-plans-in-belgium",
    (
        "Die Nachricht ist eigentlich schon einen Monat alt.",
        "Anfang Dezember konnte man einer der Pressemitteilungen kommerzieller Agenturen entnehmen",
        "Die Mitteilung blieb zunächst etwas unbeachtet",
    ),
    type="publication",
    title="A press release on the Liège contract tells of Alibaba's plans in Belgium in early December 2018 and is little noticed at first",
    start=PRESS_RELEASE_DATE,
    status="happened",
    story="liege_hub",
    participants={
        "liege-hub-press-release": "subject",
        "alibaba": stated("subject", "die chinesische Alibaba-Gruppe habe in Belgien einiges vor"),
    },
)
article.figure(
    "liege-hub-news-age",
    "Die Nachricht ist eigentlich schon einen Monat alt.",
    subject=inferred(
        "liege-hub-press-release",
        ("schon einen Monat alt", "einer der Pressemitteilungen kommerzieller Agenturen"),
        because="The news was to be read in the press release of the next sentence.",
    ),
    metric="age",
    title="The press release on the Liège contract is already one month old in January 2019",
    value=misread(1, "einen Monat", reader=None, because="A month is 1 month."),
    unit="month",
    status="actual",
    period=WHEN_WRITTEN,
    story="liege_hub",
)
article.about(
    "liege-hub-press-release",
    "Anfang Dezember konnte man einer der Pressemitteilungen kommerzieller Agenturen entnehmen",
    publisher="commercial-agencies",
    published=PRESS_RELEASE_DATE,
)
article.statement(
    "alibaba-plans-in-belgium",
    "einer der Pressemitteilungen kommerzieller Agenturen entnehmen, die chinesische Alibaba-Gruppe habe in Belgien einiges vor",
    subject="alibaba",
    topic="strategy",
    text="The Alibaba group has considerable plans in Belgium, by a press release of December 2018.",
    status="claim",
    speaker="liege-hub-press-release",
    story="liege_hub",
    event="news-of-alibaba-plans-in-belgium",
)
article.about("alibaba", "die chinesische Alibaba-Gruppe", country="CN")
article.about("belgian-government", "die belgische Regierung", country="BE")
article.event(
    "belgian-government-on-alibaba-plans",
    (
        "einer der Pressemitteilungen kommerzieller Agenturen entnehmen",
        "die belgische Regierung habe sich dazu überaus wohlwollend geäußert",
    ),
    type="statement",
    title="The Belgian government speaks very favourably of Alibaba's plans in Belgium, by a press release",
    status="reported",
    story="liege_hub",
    participants={
        "belgian-government": "speaker",
        "alibaba": stated("subject", "die chinesische Alibaba-Gruppe habe in Belgien einiges vor"),
    },
    speaker="liege-hub-press-release",
)
article.event_relation(
    "belgian-government-on-alibaba-plans-before-news-of-alibaba-plans-in-belgium",
    (
        "einer der Pressemitteilungen kommerzieller Agenturen entnehmen",
        "die belgische Regierung habe sich dazu überaus wohlwollend geäußert",
    ),
    because="the press release already tells of it",
    event="belgian-government-on-alibaba-plans",
    relation="before",
    related_event="news-of-alibaba-plans-in-belgium",
)
article.statement(
    "belgian-government-favours-alibaba-plans",
    (
        "einer der Pressemitteilungen kommerzieller Agenturen entnehmen",
        "die belgische Regierung habe sich dazu überaus wohlwollend geäußert",
    ),
    subject="belgian-government",
    topic="politics",
    text="The Belgian government has spoken very favourably of Alibaba's plans in Belgium, by a press release of December 2018.",
    status="claim",
    speaker="liege-hub-press-release",
    story="liege_hub",
    event="belgian-government-on-alibaba-plans",
)
article.statement(
    "alibaba-plans-in-belgium-clearer",
    "Mittlerweile werden aber die Dimensionen des Vorhabens deutlicher.",
    subject="alibaba",
    topic="strategy",
    text="The dimensions of Alibaba's plans in Belgium are becoming clearer by now.",
    status="judgement",
    because="The plans are those in Belgium, of which the sentences before speak.",
    story="liege_hub",
)
article.about("alibaba", "in China ein Gigant im Online-Handel", industry="e_commerce")
article.statement(
    "alibaba-giant-in-china",
    "Alibaba, in China ein Gigant im Online-Handel",
    subject="alibaba",
    topic="market",
    text="Alibaba is a giant of online trade in China.",
    status="judgement",
    story="alibaba_rise",
)
article.event(
    "alibaba-expands-in-europe",
    "Alibaba, in China ein Gigant im Online-Handel, will in Europa mehr als nur einen Fuß in die Tür bekommen.",
    type="expansion",
    title="Alibaba wants to get more than just a foot in the door in Europe",
    place="europe",
    status="planned",
    story="europe",
    salience="main",
    participants={"alibaba": "actor"},
)
article.about(
    "belgium",
    (
        "habe in Belgien einiges vor",
        "will in Europa mehr als nur einen Fuß in die Tür bekommen",
    ),
    because="what Alibaba plans in Belgium is its way into Europe",
    part_of="europe",
)
article.event(
    "alibaba-attacks-amazon",
    "Alibaba blässt zum Angriff auf die Konkurrenz. Und die heißt Amazon.",
    type="competition",
    title="Alibaba sounds the attack on its competitor Amazon",
    place=inferred(
        "europe",
        ("will in Europa mehr als nur einen Fuß", "Alibaba blässt zum Angriff"),
        because="The sentence before says that Alibaba wants more than a foot in the door there.",
    ),
    status="ongoing",
    story="rivals",
    salience="main",
    participants={"alibaba": "actor", "amazon": "target"},
)
article.correction(
    "liege-hub-blaesst",
    "Alibaba blässt zum Angriff",
    kind="misprint",
    printed="blässt",
    read_as="bläst",
    reason="The verb is blasen, to blow; blässt is no German word.",
)
article.relationship(
    "amazon-competitor-alibaba-001",
    (
        "Alibaba blässt zum Angriff auf die Konkurrenz. Und die heißt Amazon.",
        "ganz anders vorgeht als Konkurrent Amazon",
    ),
    subject="amazon",
    relation="competitor",
    object="alibaba",
    as_of=WHEN_WRITTEN,
    event=stated(
        "alibaba-attacks-amazon",
        "Alibaba blässt zum Angriff auf die Konkurrenz. Und die heißt Amazon.",
    ),
)

# Line 3: the contract, the area, the investment and the start.
article.event(
    "liege-hub-contract",
    "Anfang Dezember unterzeichneten Alibaba und der Flughafen Lüttich einen Vertrag",
    type="contract_signing",
    title="Alibaba and Liège Airport sign a contract in early December 2018 on building a logistics infrastructure, with 220,000 square metres for Cainiao",
    start=inferred(
        "2018-12",
        ("Anfang Dezember unterzeichneten", "date 2019-01", "schon einen Monat alt"),
        because="The article dates from January 2019 and calls the news a month old.",
    ),
    status="happened",
    story="liege_hub",
    salience="main",
    participants={
        "alibaba": "actor",
        "liege-airport": stated(
            "landlord",
            ("der Flughafen Lüttich einen Vertrag", "die der Flughafen an Cainiao Network"),
        ),
        "cainiao": stated(
            "tenant",
            "die der Flughafen an Cainiao Network, die Logistiksparte von Alibaba, vermietet",
        ),
    },
)
article.again(
    "event",
    "liege-hub-contract",
    'einen Vertrag über "den Aufbau einer Logistikinfrastruktur", wie es in der Pressemitteilung hieß',
)
article.about("liege-airport", "der Flughafen Lüttich", industry="airport")
article.about(
    "liege-airport",
    (
        "habe in Belgien einiges vor",
        "unterzeichneten Alibaba und der Flughafen Lüttich einen Vertrag",
    ),
    because="the contract with the airport is what Alibaba plans in Belgium",
    country="BE",
)
article.about(
    "liege-airport",
    "unterzeichneten Alibaba und der Flughafen Lüttich einen Vertrag",
    because="it is the airport of the city, and no other seat of it is named",
    headquarters="liege",
)
article.correction(
    "liege-hub-dabei-geht-um",
    "Dabei geht um eine Fläche",
    kind="missing_word",
    printed="Dabei geht um",
    read_as="Dabei geht es um",
    reason="The verb has no subject without es.",
)
article.figure(
    "liege-hub-area",
    (
        "Dabei geht um eine Fläche von 220.000 Quadratmetern, die der Flughafen an Cainiao Network",
        'soll dort eine "intelligente Logistikdrehscheibe" entstehen',
    ),
    subject="liege-hub",
    metric="area",
    title="The Liège hub is to stand on 220,000 square metres that Liège Airport lets to Cainiao, Alibaba's logistics division",
    value=220_000,
    unit="square_metre",
    status="actual",
    event=stated(
        "liege-hub-contract", "unterzeichneten Alibaba und der Flughafen Lüttich einen Vertrag"
    ),
    place=stated("liege", "unterzeichneten Alibaba und der Flughafen Lüttich einen Vertrag"),
    story="liege_hub",
    salience="main",
)
article.subsidiary(
    "cainiao-alibaba-001",
    "Cainiao Network, die Logistiksparte von Alibaba",
    parent="alibaba",
    child="cainiao",
    relation="division",
    segment="logistics",
    as_of=WHEN_WRITTEN,
    restates="cainiao-alibaba-002",
)
article.about("cainiao", "Cainiao Network, die Logistiksparte von Alibaba", industry="logistics")
article.event(
    "liege-hub-construction",
    'soll dort eine "intelligente Logistikdrehscheibe" entstehen',
    type="construction",
    title='Alibaba\'s "intelligent logistics hub" is to be built on land of Liège Airport for 75 million euros to begin with',
    status="planned",
    part_of="alibaba-expands-in-europe",
    story="liege_hub",
    salience="main",
    participants={
        "liege-hub": "subject",
        "liege-airport": stated("landlord", "die der Flughafen an Cainiao Network"),
        "cainiao": stated(
            "tenant",
            "die der Flughafen an Cainiao Network, die Logistiksparte von Alibaba, vermietet",
        ),
    },
)
article.figure(
    "liege-hub-investment",
    'Mit Investitionen von zunächst 75 Millionen Euro soll dort eine "intelligente Logistikdrehscheibe" entstehen',
    subject="liege-hub",
    metric="investment",
    title="The Liège hub is to be built with investments of 75 million euros to begin with",
    value=75_000_000,
    unit="EUR",
    status="planned",
    speaker="liege-hub-press-release",
    event="liege-hub-construction",
    place=inferred(
        "liege",
        (
            "unterzeichneten Alibaba und der Flughafen Lüttich einen Vertrag",
            'soll dort eine "intelligente Logistikdrehscheibe" entstehen',
        ),
        because="the site there is the airport's, which is that of Liège",
    ),
    story="liege_hub",
    salience="main",
)
article.event(
    "liege-hub-opening",
    "Geplanter Betriebsstart: Anfang 2021.",
    type="opening",
    title="The Liège hub of Alibaba is to start operating at the beginning of 2021",
    start="2021",
    place=stated("liege", "das in Lüttich geplante"),
    status="planned",
    story="liege_hub",
    salience="main",
    participants={
        "liege-hub": stated(
            "subject", 'soll dort eine "intelligente Logistikdrehscheibe" entstehen'
        )
    },
)
article.event_relation(
    "liege-hub-contract-before-liege-hub-construction",
    (
        "unterzeichneten Alibaba und der Flughafen Lüttich einen Vertrag",
        'soll dort eine "intelligente Logistikdrehscheibe" entstehen',
    ),
    because="the contract is on what is to be built",
    event="liege-hub-contract",
    relation="before",
    related_event="liege-hub-construction",
)
article.event_relation(
    "liege-hub-construction-before-liege-hub-opening",
    ('soll dort eine "intelligente Logistikdrehscheibe" entstehen', "Geplanter Betriebsstart"),
    because="a hub starts to operate once it is built",
    event="liege-hub-construction",
    relation="before",
    related_event="liege-hub-opening",
)

# Lines 5 and 7: a caption of a picture, and a heading.
article.statement(
    "liege-waits-for-alibaba",
    "Im Zentrum von Lüttich: Warten auf Alibaba",
    subject="liege",
    topic="place",
    text="In the centre of Liège people are waiting for Alibaba.",
    status="fact",
    story="liege_hub",
)
article.set_aside("heading", "200-Milliarden-Dollar-Drehscheibe")
article.set_aside_numbers("repetition", "200-Milliarden-Dollar-Drehscheibe")

# Line 9: what the hub is for, and what the press release does not say.
article.statement(
    "liege-hub-purpose",
    ("Diese Drehscheibe soll helfen", "aus aller Welt nach China zu importieren"),
    subject="liege-hub",
    topic="strategy",
    text="The Liège hub is to help import products from all over the world into China, by the press release on its contract.",
    speaker="liege-hub-press-release",
    status="plan",
    story="liege_hub",
    salience="main",
    event=stated(
        "liege-hub-construction", 'soll dort eine "intelligente Logistikdrehscheibe" entstehen'
    ),
)
HUB_YEARS = inferred(
    "2021/2026",
    ("in den folgenden fünf Jahren Produkte", "Geplanter Betriebsstart: Anfang 2021."),
    because="the five years follow the planned start of operation",
)
article.figure(
    "liege-hub-imports",
    (
        "Diese Drehscheibe soll helfen",
        "Produkte im Wert von 200 Milliarden US-Dollar aus aller Welt nach China zu importieren",
    ),
    subject="liege-hub",
    metric="imports",
    title="The Liège hub is to help import products worth 200 billion US dollars into China over the five years from its start in 2021",
    value=200_000_000_000,
    unit="USD",
    speaker="liege-hub-press-release",
    status="planned",
    place="china",
    story="liege_hub",
    salience="main",
    period=HUB_YEARS,
)
article.figure(
    "liege-hub-import-years",
    "Diese Drehscheibe soll helfen, in den folgenden fünf Jahren",
    subject="liege-hub",
    metric="duration",
    title="The Liège hub is to help import products worth 200 billion US dollars into China over the five years from 2021 on",
    value=5,
    unit="year",
    speaker="liege-hub-press-release",
    status="planned",
    place=inferred(
        "china",
        ("in den folgenden fünf Jahren", "nach China zu importieren"),
        because="they are the years of the imports into China",
    ),
    story="liege_hub",
    period=HUB_YEARS,
)
article.statement(
    "liege-hub-press-release-silent-on-exports",
    "In der Mitteilung ist vom Export chinesischer Waren auf diesem Wege nach Europa nicht die Rede.",
    subject="liege-hub-press-release",
    topic="strategy",
    text="The press release on the Liège contract does not speak of exporting Chinese goods to Europe by way of the hub.",
    status="fact",
    story="liege_hub",
    event=stated(
        "news-of-alibaba-plans-in-belgium",
        "Anfang Dezember konnte man einer der Pressemitteilungen",
    ),
)
article.statement(
    "alibaba-sells-chinese-goods",
    "Allerdings werden auf den Vertriebskanälen Alibabas nicht zuletzt genau diese Waren verkauft - innerhalb Chinas wie auch ins Ausland.",
    subject="alibaba",
    topic="offering",
    text="Alibaba sells not least Chinese goods through its channels, within China and abroad.",
    status="fact",
    story="liege_hub",
)

# Line 11: revenues, and Singles' Day.
article.about(
    "alibaba",
    "Die Erlöse des chinesischen Internet-Einzelhändlers",
    country="CN",
    industry="e_commerce",
)
article.statement(
    "alibaba-internet-retailer",
    "Alibaba ist nicht irgendwer: Die Erlöse des chinesischen Internet-Einzelhändlers",
    subject="alibaba",
    topic="business_model",
    text="Alibaba is a Chinese internet retailer.",
    status="fact",
    restates="alibaba-chinese-online-retailer",
    story="alibaba_rise",
)
article.figure(
    "alibaba-revenue-2018-q2",
    "Alibaba ist nicht irgendwer: Die Erlöse des chinesischen Internet-Einzelhändlers lagen im zweiten Quartal des vergangenen Jahres bei umgerechnet 10,8 Milliarden Euro",
    subject="alibaba",
    metric="revenue",
    title="Alibaba's revenue is the equivalent of 10.8 billion euros in the second quarter of 2018",
    value=10_800_000_000,
    unit="EUR",
    period=inferred(
        "2018",
        ("im zweiten Quartal des vergangenen Jahres", "date 2019-01"),
        because="The article dates from January 2019, so last year is 2018; whether the quarter is one of the calendar or of the business year, it does not say.",
    ),
    status="actual",
    story="alibaba_rise",
    salience="main",
)
article.event(
    "singles-day-2018",
    (
        "Wozu Alibaba in der Lage ist, konnte man an einem einzigen Tag im letzten November sehen.",
        "Am sogenannten Single's Day machte Alibaba einen Umsatz",
    ),
    type="shopping_day",
    title="Singles' Day 2018: Alibaba makes sales of 30.7 billion dollars, showing on a single day what it is capable of",
    start=SINGLES_DAY_2018,
    status="happened",
    series=stated("singles-day", "Am sogenannten Single's Day"),
    story="singles_day",
    salience="main",
    participants={"alibaba": "seller"},
)
article.figure(
    "singles-day-2018-sales",
    "Am sogenannten Single's Day machte Alibaba einen Umsatz von 30,7 Dollar.",
    subject="alibaba",
    metric="goods_sold",
    title="Alibaba makes sales of 30.7 billion dollars on Singles' Day 2018",
    value=corrected(
        30_700_000_000,
        "30,7 Dollar",
        printed="30,7 Dollar",
        read_as="30,7 Milliarden Dollar",
        because="The word Milliarden is missing: the sum is to show what Alibaba can do, beside revenues of 10.8 billion euros in a quarter.",
    ),
    unit="USD",
    period=SINGLES_DAY_2018,
    status="actual",
    event="singles-day-2018",
    story="singles_day",
    salience="main",
)
article.event(
    "alibaba-announces-singles-day-partners",
    "Alibaba habe bei dem Event mit 180.000 Marken in mehr als 200 Ländern zusammengearbeitet, gab das Unternehmen damals bekannt.",
    type="statement",
    title="Alibaba announces that it worked with 180,000 brands in more than 200 countries on Singles' Day 2018",
    start=inferred(
        "2018-11~",
        ("im letzten November", "date 2019-01", "gab das Unternehmen damals bekannt"),
        because="Alibaba announced it at the time of Singles' Day, which the article of January 2019 puts in the last November.",
    ),
    status="happened",
    story="singles_day",
    participants={
        "alibaba": "speaker",
        "singles-day": stated("subject", "Am sogenannten Single's Day"),
    },
)
article.figure(
    "singles-day-2018-brands",
    ("Alibaba habe bei dem Event mit 180.000 Marken", "gab das Unternehmen damals bekannt"),
    subject="alibaba",
    metric="brands",
    title="Alibaba says that it worked with 180,000 brands on Singles' Day 2018",
    value=180_000,
    unit="item",
    status="claimed",
    speaker="alibaba",
    event=stated("singles-day-2018", "Am sogenannten Single's Day"),
    story="singles_day",
)
article.figure(
    "singles-day-2018-countries",
    (
        "Alibaba habe bei dem Event",
        "in mehr als 200 Ländern zusammengearbeitet, gab das Unternehmen damals bekannt",
    ),
    subject="alibaba",
    metric="countries",
    title="Alibaba says that it worked with brands in more than 200 countries on Singles' Day 2018",
    value=200,
    unit="item",
    qualifier="more_than",
    status="claimed",
    speaker="alibaba",
    event=stated("singles-day-2018", "Am sogenannten Single's Day"),
    story="singles_day",
)

# Lines 13 and 15: the strategy, beside Amazon's.
article.set_aside("heading", "Die Alibaba-Strategie")
article.statement(
    "alibaba-strategy-unlike-amazon",
    "Daran wird eine Strategie deutlich, mit der Alibaba ganz anders vorgeht als Konkurrent Amazon.",
    subject="alibaba",
    topic="strategy",
    text="Alibaba follows a strategy quite different from that of its competitor Amazon.",
    status="judgement",
    story="rivals",
    salience="main",
)
article.statement(
    "amazon-business-model",
    "Während Amazon selbst als Händler auftritt und seine Plattformen auch anderen Händlern andient",
    subject="amazon",
    topic="business_model",
    text="Amazon is a trader itself and offers its platforms to other traders as well.",
    status="fact",
    story="rivals",
)
article.about(
    "amazon",
    "Während Amazon selbst als Händler auftritt und seine Plattformen auch anderen Händlern andient",
    because="it trades, and it has platforms for trade, as its rival in online trade has",
    industry="e_commerce",
)
article.statement(
    "alibaba-aims-at-customers",
    "zielt Alibaba direkt auf den einzelnen Kunden",
    subject="alibaba",
    topic="strategy",
    text="Alibaba aims directly at the individual customer.",
    status="fact",
    story="alibaba_rise",
)
article.statement(
    "alibaba-matches-buyers-and-producers",
    "Der Käufer wird über die Alibaba-Plattform direkt mit dem Produzenten in Kontakt gebracht",
    subject="alibaba",
    topic="business_model",
    text="Alibaba's platform puts the buyer directly in touch with the producer.",
    status="fact",
    story="alibaba_rise",
)
article.statement(
    "alibaba-earns-by-brokerage",
    "Alibaba verdient durch Vermittlungsgebühren",
    subject="alibaba",
    topic="business_model",
    text="Alibaba earns its money by brokerage fees.",
    status="fact",
    story="alibaba_rise",
    salience="main",
)

# Line 17: the initial public offering and the rank.
article.statement(
    "alibaba-convinced-investors",
    "Mit diesem Geschäftsmodell hat Alibaba eine Menge Investoren überzeugt.",
    subject="alibaba",
    topic="finance",
    text="Alibaba has convinced a great many investors with its business model of putting buyers in touch with producers.",
    status="fact",
    story="alibaba_rise",
)
article.event(
    "alibaba-ipo-2014",
    "Dem Handelsgiganten gelang 2014 der größte Börsengang aller Zeiten.",
    type="public_offering",
    title="Alibaba goes public in New York in 2014, the largest initial public offering of all time",
    start="2014",
    status="happened",
    story="alibaba_rise",
    salience="main",
    participants={"alibaba": stated("issuer", "Alibaba sammelte dabei seinerzeit")},
)
article.figure(
    "alibaba-ipo-rank",
    (
        "Dem Handelsgiganten gelang 2014 der größte Börsengang aller Zeiten.",
        "Alibaba sammelte dabei seinerzeit",
    ),
    subject=stated("alibaba", "Alibaba sammelte dabei seinerzeit"),
    metric="rank",
    title="Alibaba's initial public offering of 2014 is the largest of all time",
    value=inferred(1, "der größte Börsengang aller Zeiten", because="The largest has rank 1."),
    unit="rank",
    period=stated("2014", "Dem Handelsgiganten gelang 2014"),
    status="actual",
    event="alibaba-ipo-2014",
    story="alibaba_rise",
    salience="main",
)
article.figure(
    "alibaba-ipo-proceeds",
    "Alibaba sammelte dabei seinerzeit rund 25 Milliarden Dollar ein.",
    subject="alibaba",
    metric="proceeds",
    title="Alibaba raises about 25 billion dollars with its initial public offering of 2014",
    value=25_000_000_000,
    unit="USD",
    qualifier="about",
    period=stated("2014", "Dem Handelsgiganten gelang 2014 der größte Börsengang"),
    status="actual",
    event=stated("alibaba-ipo-2014", "Dem Handelsgiganten gelang 2014 der größte Börsengang"),
    story="alibaba_rise",
    salience="main",
)
article.statement(
    "alibaba-in-world-ranking",
    (
        "Alibaba sammelte dabei seinerzeit",
        "Mittlerweile liegt der Konzern auf Platz der Weltrangliste der größten Unternehmen.",
    ),
    subject="alibaba",
    topic="market",
    text="Alibaba has a place, whose number is not printed, on the world list of the largest companies.",
    status="fact",
    story="alibaba_rise",
)
article.correction(
    "liege-hub-auf-platz",
    "auf Platz der Weltrangliste",
    kind="missing_word",
    printed="auf Platz der Weltrangliste",
    reason="The number of the place is missing; nothing in the articles says which it is.",
)

# Line 19: Jack Ma, and what Olaf Rotax thinks of the hub.
article.position(
    "jack-ma-founder-alibaba-001",
    ("Gründer Jack Ma als der reichste Mann", "Alibaba-Gründer Jack Ma (2018"),
    person="jack-ma",
    organization="alibaba",
    title="Founder",
    title_printed="Gründer",
    restates="jack-ma-founder-alibaba-000",
)
article.figure(
    "jack-ma-rank-by-wealth",
    "Kein Wunder, dass Gründer Jack Ma als der reichste Mann Chinas gilt.",
    subject="jack-ma",
    metric="rank",
    title="Jack Ma is regarded as the richest man in China in January 2019",
    value=inferred(1, "der reichste Mann Chinas", because="The richest has rank 1."),
    unit="rank",
    place=stated("china", "der reichste Mann Chinas"),
    status="claimed",
    story="jack_ma",
)
article.statement(
    "observers-expect-great-things-of-ma",
    (
        "dass Gründer Jack Ma als der reichste Mann Chinas gilt",
        "Ihm trauen Beobachter weiterhin ganz Große zu, auch in Belgien",
    ),
    subject="jack-ma",
    topic="outlook",
    text="Observers still expect very great things of Jack Ma, in Belgium too.",
    status="expectation",
    story="liege_hub",
    event=stated("rotax-on-liege-hub", 'auch in Belgien: "Das neue Drehkreuz in Lüttich'),
)
article.correction(
    "liege-hub-ganz-grosse",
    "Ihm trauen Beobachter weiterhin ganz Große zu",
    kind="grammar",
    printed="ganz Große",
    read_as="ganz Großes",
    reason="The object of zutrauen is the neuter noun Großes.",
)
article.about(
    "liege",
    'auch in Belgien: "Das neue Drehkreuz in Lüttich',
    part_of="belgium",
    because="Belgium is named first, and then the hub in Liège for what is done there.",
)
article.about("liege-hub", "Das neue Drehkreuz in Lüttich", part_of="liege")
article.event(
    "rotax-on-liege-hub",
    'sagte Olaf Rotax, von der dgroup, einer Beratungsfirma für digitale Transformation, jetzt dem deutschen "Handelsblatt"',
    type="statement",
    title="Olaf Rotax tells the Handelsblatt in January 2019 that the Liège hub is a part of a much larger plan",
    start=inferred(
        "2019-01~",
        ('jetzt dem deutschen "Handelsblatt"', "date 2019-01"),
        because="It was said now, and the article dates from January 2019.",
    ),
    status="happened",
    story="liege_hub",
    participants={
        "olaf-rotax": "speaker",
        "handelsblatt": "addressee",
        "liege-hub": stated("subject", "Das neue Drehkreuz in Lüttich ist realistisch betrachtet"),
    },
)
article.statement(
    "liege-hub-part-of-larger-plan",
    'Das neue Drehkreuz in Lüttich ist realistisch betrachtet der Baustein eines viel größeren Plans", sagte Olaf Rotax',
    subject="liege-hub",
    topic="strategy",
    text="The Liège hub is, seen realistically, a part of a much larger plan, says Olaf Rotax in January 2019.",
    status="judgement",
    speaker="olaf-rotax",
    story="liege_hub",
    event="rotax-on-liege-hub",
)
article.statement(
    "chinese-build-counterpart-to-wto",
    '"Die Chinesen bauen ein digitales Pendant zur Welthandelsorganisation", glaubt Rotax.',
    subject="china",
    topic="strategy",
    text="The Chinese are building a digital counterpart to the World Trade Organization, Olaf Rotax believes in January 2019.",
    status="judgement",
    speaker="olaf-rotax",
    story="ewtp",
    salience="main",
    event=stated("rotax-on-liege-hub", 'jetzt dem deutschen "Handelsblatt": "Die Chinesen bauen'),
)
article.relationship(
    "olaf-rotax-member-dgroup-001",
    "Olaf Rotax, von der dgroup",
    subject="olaf-rotax",
    relation="member",
    object="dgroup",
    as_of=WHEN_WRITTEN,
)
article.correction(
    "liege-hub-comma-after-rotax",
    "sagte Olaf Rotax, von der dgroup",
    kind="punctuation",
    printed="Olaf Rotax, von der dgroup",
    read_as="Olaf Rotax von der dgroup",
    reason="No comma parts a name from what belongs to it.",
)
article.about(
    "dgroup", "der dgroup, einer Beratungsfirma für digitale Transformation", industry="consulting"
)
article.about("handelsblatt", 'dem deutschen "Handelsblatt"', country="DE")
article.about(
    "handelsblatt",
    ('jetzt dem deutschen "Handelsblatt"', 'Das "Handelsblatt" hatte einen Manager zitiert'),
    because="people tell it what they think, and it quotes them",
    industry="media",
)

# Lines 21 and 23: the other hubs, and the platform for world trade.
article.set_aside("heading", '"Electronic World Trade Platform"')
article.event(
    "alibaba-hub-malaysia",
    "hat Alibaba ähnliche Drehkreuzewie das in Lüttich geplante auch in Malaysia und Ruanda errichtet",
    type="construction",
    title="Alibaba has built a hub in Malaysia similar to the one planned at Liège",
    place="malaysia",
    status="happened",
    story="ewtp",
    participants={"alibaba": "actor"},
)
article.event(
    "alibaba-hub-rwanda",
    "hat Alibaba ähnliche Drehkreuzewie das in Lüttich geplante auch in Malaysia und Ruanda errichtet",
    type="construction",
    title="Alibaba has built a hub in Rwanda similar to the one planned at Liège",
    place="rwanda",
    status="happened",
    story="ewtp",
    participants={"alibaba": "actor"},
)
article.correction(
    "liege-hub-drehkreuzewie",
    "ähnliche Drehkreuzewie das",
    kind="misprint",
    printed="Drehkreuzewie",
    read_as="Drehkreuze wie",
    reason="The space between two words is missing.",
)
article.again("event", "liege-hub-construction", "das in Lüttich geplante", place="liege")
article.statement(
    "alibaba-bases-on-three-continents",
    ("In der Tat hat Alibaba", "so hat die Gruppe Stützpunkte in Europa, Asien und Afrika"),
    subject="alibaba",
    topic="place",
    text="Alibaba has bases in Europe, Asia and Africa.",
    status="fact",
    story="ewtp",
)
THREE_CONTINENTS = (
    "das in Lüttich geplante auch in Malaysia und Ruanda errichtet - so hat die Gruppe "
    "Stützpunkte in Europa, Asien und Afrika"
)
for country, continent in (("malaysia", "asia"), ("rwanda", "africa")):
    article.about(
        country,
        THREE_CONTINENTS,
        because="the hubs in Liège, Malaysia and Rwanda are the bases in Europe, Asia and Africa",
        part_of=continent,
    )
article.position(
    "jack-ma-head-alibaba-001",
    "Alibaba-Chef Jack Ma",
    person="jack-ma",
    organization="alibaba",
    title="Head",
    title_printed="Chef",
    as_of=WHEN_WRITTEN,
)
article.statement(
    "jack-ma-as-supporter-of-small-businesses",
    "Alibaba-Chef Jack Ma präsentiert sich dabei als Unterstützer kleiner und mittlerer Unternehmen, deren Vertriebschancen verbessert werden sollen.",
    subject="jack-ma",
    topic="strategy",
    text="Jack Ma presents himself as a supporter of small and medium-sized businesses, which are to get better chances of selling.",
    status="claim",
    speaker="jack-ma",
    story="ewtp",
)
article.statement(
    "ewtp-instrument-for-small-businesses",
    "kleiner und mittlerer Unternehmen, deren Vertriebschancen verbessert werden sollen. Das Instrument dazu heißt Electronic World Trade Platform (eWTP).",
    subject="ewtp",
    topic="strategy",
    text="The Electronic World Trade Platform is the instrument by which small and medium-sized businesses are to get better chances of selling.",
    status="plan",
    restates="ewtp-strengthens-small-businesses",
    story="ewtp",
)
article.statement(
    "ewtp-purpose-in-press-release",
    'Das Instrument dazu heißt Electronic World Trade Platform (eWTP). Worum es dabei geht, klingt im Werbedeutsch der Pressemitteilung zu dem Vertrag von Lüttich so: "Förderung eines politischen und unternehmerischen Umfelds, um die Entwicklung von E-Commerce, Handel und digitaler Wirtschaft im Internetzeitalter zu fördern".',
    subject="ewtp",
    topic="strategy",
    text='eWTP is, by the press release on the Liège contract, "to further a political and business environment so as to further the development of e-commerce, trade and the digital economy in the internet age".',
    status="claim",
    speaker="liege-hub-press-release",
    story="ewtp",
    event=inferred(
        "news-of-alibaba-plans-in-belgium",
        (
            "einer der Pressemitteilungen kommerzieller Agenturen entnehmen",
            "im Werbedeutsch der Pressemitteilung zu dem Vertrag",
        ),
        because="It is the press release of which the first lines tell.",
    ),
)
article.statement(
    "liege-hub-press-release-advertises",
    "klingt im Werbedeutsch der Pressemitteilung zu dem Vertrag von Lüttich so",
    subject="liege-hub-press-release",
    topic="content",
    text="The press release on the Liège contract is written in the German of advertising.",
    status="judgement",
    story="liege_hub",
    event=inferred(
        "news-of-alibaba-plans-in-belgium",
        (
            "einer der Pressemitteilungen kommerzieller Agenturen entnehmen",
            "im Werbedeutsch der Pressemitteilung zu dem Vertrag",
        ),
        because="It is the press release of which the first lines tell.",
    ),
)
article.event(
    "ewtp-launch",
    "eWTP wurde 2016 von Jack Ma ins Leben gerufen",
    type="launch",
    title="Jack Ma brings the Electronic World Trade Platform into being in 2016",
    start="2016",
    status="happened",
    story="ewtp",
    salience="main",
    participants={"jack-ma": "founder", "ewtp": "subject"},
)
article.position(
    "jack-ma-founder-ewtp-001",
    "eWTP wurde 2016 von Jack Ma ins Leben gerufen",
    person="jack-ma",
    organization="ewtp",
    title="Founder",
    title_printed="ins Leben gerufen",
    since="2016",
    as_of=WHEN_WRITTEN,
)
article.about("ewtp", "eWTP wurde 2016 von Jack Ma ins Leben gerufen", launched="2016")
article.statement(
    "ewtp-political-support",
    (
        "eWTP wurde 2016 von Jack Ma ins Leben gerufen",
        "mit kräftiger politischer Unterstützung",
    ),
    subject="ewtp",
    topic="politics",
    text="The Electronic World Trade Platform was brought into being with strong political support.",
    status="fact",
    story="ewtp",
    event="ewtp-launch",
)
article.event(
    "ma-presents-ewtp-at-g20-summit",
    "Unter anderem konnte der Alibaba-Gründer sein Vorhaben auf dem G20-Gipfel im Jahr 2016 präsentieren.",
    type="speech",
    title="Jack Ma presents the Electronic World Trade Platform in Hangzhou at the time of the G20 summit of 2016",
    start=stated("2016", "auf dem G20-Gipfel im Jahr 2016"),
    place=stated("hangzhou", "Die G20-Länder trafen sich seinerzeit in Hangzhou"),
    status="happened",
    story="ewtp",
    salience="main",
    participants={
        "jack-ma": stated(
            "speaker",
            (
                "eWTP wurde 2016 von Jack Ma ins Leben gerufen",
                "konnte der Alibaba-Gründer sein Vorhaben",
            ),
        ),
        "ewtp": stated(
            "subject",
            (
                "eWTP wurde 2016 von Jack Ma ins Leben gerufen",
                "konnte der Alibaba-Gründer sein Vorhaben",
            ),
        ),
    },
)
article.statement(
    "ma-presents-ewtp-at-the-summit",
    (
        "eWTP wurde 2016 von Jack Ma ins Leben gerufen - mit kräftiger politischer Unterstützung.",
        "Unter anderem konnte der Alibaba-Gründer sein Vorhaben auf dem G20-Gipfel im Jahr 2016 präsentieren.",
    ),
    subject="ewtp",
    topic="politics",
    text="eWTP had strong political support: among other things, Jack Ma could present it at the G20 summit of 2016.",
    status="fact",
    story="ewtp",
    event="ma-presents-ewtp-at-g20-summit",
)

# Line 25: a caption.
article.event(
    "ma-at-world-economic-forum-2018",
    "Jack Ma (2018 beim Weltwirtschaftsforum in Davos)",
    type="appearance",
    title="Jack Ma is at the World Economic Forum in Davos in 2018",
    start="2018",
    place="davos",
    status="happened",
    story="jack_ma",
    participants={"jack-ma": "attendee", "world-economic-forum": "venue"},
)

# Line 27: the summit, Alibaba's head office and its shops.
article.event(
    "g20-summit-2016",
    "Die G20-Länder trafen sich seinerzeit in Hangzhou im Osten Chinas",
    type="conference",
    title="The G20 countries hold their summit of 2016 in Hangzhou at the invitation of Xi Jinping",
    start=stated("2016", "auf dem G20-Gipfel im Jahr 2016"),
    place="hangzhou",
    status="happened",
    story="ewtp",
    salience="main",
    participants={
        "g20": "attendee",
        "jack-ma": stated(
            "speaker",
            "der Alibaba-Gründer sein Vorhaben auf dem G20-Gipfel",
        ),
        "xi-jinping": stated(
            "host", "geladen hatte Chinas starker Mann, Staats- und Parteichef Xi Jiping"
        ),
    },
)
article.figure(
    "g20-summit-2016-participants",
    "der 20 Gipfel-Teilnehmer",
    subject=stated("g20", "Die G20-Länder trafen sich seinerzeit in Hangzhou"),
    metric="countries",
    title="The G20 summit in Hangzhou in 2016 has 20 participants",
    value=20,
    unit="item",
    period=stated("2016", "auf dem G20-Gipfel im Jahr 2016"),
    status="actual",
    event=stated("g20-summit-2016", "Die G20-Länder trafen sich seinerzeit in Hangzhou"),
    place=stated("hangzhou", "Die G20-Länder trafen sich seinerzeit in Hangzhou"),
    story="ewtp",
)
article.statement(
    "hangzhou-in-eastern-china-001",
    "in Hangzhou im Osten Chinas",
    subject="hangzhou",
    topic="place",
    text="Hangzhou lies in the east of China.",
    status="fact",
    restates="hangzhou-in-eastern-china-003",
)
article.position(
    "xi-jinping-head-of-state-china-001",
    "Chinas starker Mann, Staats- und Parteichef Xi Jiping",
    person="xi-jinping",
    organization="china",
    title="Head of state",
    title_printed="Staats- und Parteichef",
)
article.about(
    "xi-jinping",
    "Chinas starker Mann, Staats- und Parteichef Xi Jiping",
    because="he is the head of the Chinese state",
    nationality="chinese",
)
article.position(
    "xi-jinping-head-of-party-001",
    "Chinas starker Mann, Staats- und Parteichef Xi Jiping",
    person="xi-jinping",
    organization="china",
    title="Head of the party",
    title_printed="Staats- und Parteichef",
)
article.statement(
    "xi-jinping-strong-man-of-china",
    "Chinas starker Mann, Staats- und Parteichef Xi Jiping",
    subject="xi-jinping",
    topic="person",
    text="Xi Jinping is the strong man of China.",
    status="judgement",
)
article.statement(
    "alibaba-head-office-near-summit",
    "Die Alibaba-Zentrale lag nicht weit vom Konferenzort der 20 Gipfel-Teilnehmer entfernt.",
    subject="alibaba",
    topic="place",
    text="Alibaba's head office was not far from the place of the G20 summit.",
    status="fact",
    story="ewtp",
    event=stated("g20-summit-2016", "Die G20-Länder trafen sich seinerzeit in Hangzhou"),
)
article.statement(
    "alibaba-not-wholly-unselfish",
    "Dass es dem Online-Riesen nicht ganz uneigennützig um den Mittelstand geht, wird vielleicht an dem Umstand deutlich, dass Alibaba mittlerweile auch eigene Ladengeschäfte betreibt.",
    subject="alibaba",
    topic="strategy",
    text="Alibaba's care for small and medium-sized businesses is not wholly unselfish, as its own shops perhaps show.",
    status="judgement",
    story="ewtp",
)
article.statement(
    "alibaba-runs-own-shops",
    "dass Alibaba mittlerweile auch eigene Ladengeschäfte betreibt",
    subject="alibaba",
    topic="business_model",
    text="Alibaba by now runs shops of its own as well.",
    status="fact",
    story="alibaba_rise",
)
article.statement(
    "alibaba-shops-yield-data",
    (
        "dass Alibaba mittlerweile auch eigene Ladengeschäfte betreibt",
        "Da lassen sich Daten über das Konsumverhalten der Kunden direkt an deren Mimik und Reaktion ablesen.",
    ),
    subject="alibaba",
    topic="data",
    text="In Alibaba's own shops, data about how customers consume can be read from their faces and reactions.",
    status="fact",
    story="data_and_state",
)
article.statement(
    "data-are-cash-in-online-trade",
    "Und Daten sind im Onlinehandel bares Geld.",
    subject="alibaba",
    topic="data",
    text="Data, such as those from Alibaba's own shops, are as good as cash in online trade.",
    status="judgement",
    because="It is said of the data that Alibaba's own shops yield.",
    story="data_and_state",
)

# Lines 29 and 31: a caption and a heading.
article.about("zalando", "des deutschen Versandhändlers Zalando", country="DE")
article.statement(
    "zalando-mail-order-retailer",
    "des deutschen Versandhändlers Zalando",
    subject="zalando",
    topic="business_model",
    text="Zalando is a German mail-order retailer.",
    status="fact",
    story="europe",
)
article.statement(
    "zalando-benefits-for-now",
    "Zalando profitiert - noch",
    subject="zalando",
    topic="competition",
    text="Zalando benefits, for the time being.",
    status="judgement",
    story="europe",
    event=inferred(
        "zalando-shares-rise",
        ("Zalando profitiert - noch", "Die belohnten nämlich am Donnerstag"),
        because="The heading stands above what is told of the shares of Zalando.",
    ),
)

# Line 33: data for the government in Beijing.
article.statement(
    "data-serve-the-government",
    "Allerdings dienen Daten der Regierung in Peking auch anderen Zielen.",
    subject="chinese-government",
    topic="data",
    text="Data serve the Chinese government in Beijing for other ends than trade as well.",
    status="fact",
    story="data_and_state",
)
article.statement(
    "chinese-government-communist",
    "Das kommunistische Regime",
    subject="chinese-government",
    topic="politics",
    text="The Chinese government is a communist regime.",
    status="judgement",
    story="data_and_state",
)
article.event(
    "social-scoring-system-set-up",
    "Das kommunistische Regime baut derzeit ein sogenanntes Social-Scoring-System auf",
    type="policy",
    title="The Chinese government is setting up a social scoring system",
    place=inferred(
        "china",
        ("Daten der Regierung in Peking", "baut derzeit ein sogenanntes Social-Scoring-System auf"),
        because="The regime is the government in Beijing, of which the sentence before speaks.",
    ),
    status="ongoing",
    story="data_and_state",
    salience="main",
    participants={"chinese-government": "actor", "social-credit-system": "subject"},
)
article.about(
    "social-credit-system",
    "Das kommunistische Regime baut derzeit ein sogenanntes Social-Scoring-System auf",
    provider="chinese-government",
)
article.statement(
    "social-scoring-system-points",
    "ein sogenanntes Social-Scoring-System auf, bei dem Daten zum Sozialverhalten der Bürger gesammelt und in ein Punktesystem überführt werden",
    subject="social-credit-system",
    topic="data",
    text="China's social credit system collects data about the social conduct of citizens and turns them into points.",
    status="fact",
    story="data_and_state",
    event="social-scoring-system-set-up",
)
article.statement(
    "social-scoring-system-sanctions",
    (
        "ein sogenanntes Social-Scoring-System auf",
        "Wer sich nicht so verhält, wie es die Regierung für richtig hält, hat mit Punktabzug und entsprechenden Sanktionen zu rechnen.",
    ),
    subject="social-credit-system",
    topic="society",
    text="China's social credit system takes points from whoever does not behave as the government thinks right, and sanctions follow.",
    status="fact",
    story="data_and_state",
    event="social-scoring-system-set-up",
)
article.statement(
    "alibaba-supplies-social-scoring-data",
    "Daten für das System kommen offenbar auch von Online-Konzernen wie Alibaba.",
    subject="alibaba",
    topic="data",
    text="Alibaba and other online groups apparently supply data for the social scoring system.",
    status="expectation",
    story="data_and_state",
    salience="main",
    event=stated(
        "social-scoring-system-set-up", "baut derzeit ein sogenanntes Social-Scoring-System auf"
    ),
)

# Line 35: the shares of Zalando, and why they rose.
article.statement(
    "investors-in-germany-not-bothered",
    "Das scheint Anleger in Deutschland nicht so richtig zu stören.",
    subject="germany",
    topic="finance",
    text="Investors in Germany do not really seem to be bothered that Alibaba apparently supplies data for China's social scoring system.",
    status="judgement",
    because="The paragraph before is on data for the social scoring system.",
    story="europe",
    event=stated("zalando-shares-rise", "Die belohnten nämlich am Donnerstag"),
)
article.event(
    "zalando-shares-rise",
    (
        "Die belohnten nämlich am Donnerstag den viel kleineren deutschen Alibaba-Konkurrenten Zalando.",
        "die Titel von Europas größtem Online-Modehändler schossen daraufhin um gut sechs Prozent nach oben",
    ),
    type="share_price",
    title="Zalando's shares shoot up by a good six per cent in January 2019 after a manager calls it a takeover candidate",
    start=inferred(
        "2019-01~",
        ("am Donnerstag", "date 2019-01"),
        because="A Thursday without a date is one shortly before the article, which dates from January 2019.",
    ),
    place=inferred(
        "germany",
        ("Anleger in Deutschland", "Die belohnten nämlich am Donnerstag"),
        because="Those who rewarded the share are the investors in Germany.",
    ),
    status="happened",
    story="europe",
    salience="main",
    participants={"zalando": "subject"},
)
article.event_relation(
    "zalando-shares-rise-because-of-muench-on-alibaba-and-zalando",
    "schossen daraufhin um gut sechs Prozent nach oben",
    event="zalando-shares-rise",
    relation="because_of",
    related_event="muench-on-alibaba-and-zalando",
)
article.relationship(
    "zalando-competitor-alibaba-001",
    "den viel kleineren deutschen Alibaba-Konkurrenten Zalando",
    subject="zalando",
    relation="competitor",
    object="alibaba",
    as_of=WHEN_WRITTEN,
)
article.statement(
    "zalando-much-smaller-than-alibaba",
    "den viel kleineren deutschen Alibaba-Konkurrenten Zalando",
    subject="zalando",
    topic="competition",
    text="Zalando is much smaller than its competitor Alibaba.",
    status="fact",
    story="europe",
)
article.event(
    "muench-on-alibaba-and-zalando",
    'Das "Handelsblatt" hatte einen Manager zitiert',
    type="statement",
    title="The Handelsblatt quotes Marcel Münch in January 2019, who expects Alibaba to invest in Europe and calls Zalando a takeover candidate",
    start=inferred(
        "2019-01~",
        ("am Donnerstag", "date 2019-01"),
        because="The shares of Zalando rose upon it on a Thursday shortly before the article, which dates from January 2019.",
    ),
    status="happened",
    story="europe",
    participants={
        "marcel-muench": stated("speaker", "so Marcel Münch vom Start-up Dongxii"),
        "handelsblatt": "publisher",
        "alibaba": stated("subject", "Der chinesische Online-Riese Alibaba werde"),
        "zalando": stated("subject", "Zalando sei ein Übernahmekandidat"),
    },
)
article.position(
    "marcel-muench-manager-dongxii-001",
    ("einen Manager zitiert", "so Marcel Münch vom Start-up Dongxii"),
    person="marcel-muench",
    organization=stated("dongxii", "Marcel Münch vom Start-up Dongxii"),
    title="Manager",
    title_printed="Manager",
    as_of=WHEN_WRITTEN,
)
article.statement(
    "marcel-muench-specialist",
    (
        "einen Manager zitiert, der auf den Handel zwischen Deutschland und China spezialisiert ist",
        "so Marcel Münch vom Start-up Dongxii",
    ),
    subject="marcel-muench",
    topic="person",
    text="Marcel Münch is a specialist in trade between Germany and China.",
    status="fact",
    story="europe",
)
article.statement(
    "dongxii-start-up",
    "Start-up Dongxii",
    subject="dongxii",
    topic="origin",
    text="Dongxii is a start-up.",
    status="fact",
    story="europe",
)
article.event(
    "alibaba-invests-in-european-companies",
    "Der chinesische Online-Riese Alibaba werde voraussichtlich bald in europäische Firmen investieren, so Marcel Münch",
    type="investment",
    title="Alibaba will probably soon invest in European companies, says Marcel Münch",
    place=stated("europe", "bald in europäische Firmen investieren"),
    status="planned",
    story="europe",
    participants={"alibaba": "investor"},
    speaker="marcel-muench",
)
article.about("alibaba", "Der chinesische Online-Riese Alibaba", country="CN")
article.statement(
    "zalando-takeover-candidate",
    "so Marcel Münch vom Start-up Dongxii. Zalando sei ein Übernahmekandidat",
    subject="zalando",
    topic="outlook",
    text="Zalando is a takeover candidate, says Marcel Münch in January 2019.",
    status="claim",
    speaker="marcel-muench",
    story="europe",
    salience="main",
    event=stated("muench-on-alibaba-and-zalando", 'Das "Handelsblatt" hatte einen Manager zitiert'),
)
article.relationship(
    "zalando-target-alibaba-001",
    (
        "Der chinesische Online-Riese Alibaba werde voraussichtlich bald in europäische Firmen investieren",
        "so Marcel Münch vom Start-up Dongxii. Zalando sei ein Übernahmekandidat",
    ),
    subject="zalando",
    relation="target",
    object="alibaba",
    speaker="marcel-muench",
    because="The sentence names no buyer; the one before it says that Alibaba will invest in European companies.",
    status="claimed",
    event=stated("muench-on-alibaba-and-zalando", 'Das "Handelsblatt" hatte einen Manager zitiert'),
)
article.figure(
    "zalando-share-price-rise",
    "Zalando sei ein Übernahmekandidat - die Titel von Europas größtem Online-Modehändler schossen daraufhin um gut sechs Prozent nach oben",
    subject="zalando",
    metric="share_price_change",
    title="Zalando's shares shoot up by a good six per cent in January 2019 after a manager calls it a takeover candidate",
    value=6,
    unit="percent",
    qualifier="more_than",
    status="actual",
    event="zalando-shares-rise",
    story="europe",
    salience="main",
)
article.figure(
    "zalando-rank-in-online-fashion",
    "Zalando sei ein Übernahmekandidat - die Titel von Europas größtem Online-Modehändler",
    subject="zalando",
    metric="rank",
    title="Zalando is Europe's largest online fashion retailer in January 2019",
    value=inferred(1, "Europas größtem Online-Modehändler", because="The largest has rank 1."),
    unit="rank",
    place=stated("europe", "Europas größtem Online-Modehändler"),
    status="actual",
    story="europe",
)
article.about("zalando", "Europas größtem Online-Modehändler", industry="e_commerce")

# What no words date.
article.undated(
    "not_stated",
    event=(
        "alibaba-attacks-amazon",
        "alibaba-expands-in-europe",
        "alibaba-hub-malaysia",
        "alibaba-hub-rwanda",
        "alibaba-invests-in-european-companies",
        "belgian-government-on-alibaba-plans",
        "liege-hub-construction",
        "social-scoring-system-set-up",
    ),
    figure=("liege-hub-investment",),
)
article.undated("timeless", statement=("hangzhou-in-eastern-china-001",))

# Statements on dated events.
for id in (
    "alibaba-plans-in-belgium",
    "belgian-government-favours-alibaba-plans",
    "ewtp-purpose-in-press-release",
    "liege-hub-purpose",
):
    article.again("statement", id, (), date=PRESS_RELEASE_DATE)
for id in ("alibaba-head-office-near-summit", "ma-presents-ewtp-at-the-summit"):
    article.again("statement", id, (), date=stated("2016", "auf dem G20-Gipfel im Jahr 2016"))
article.again(
    "statement", "ewtp-political-support", (), date=stated("2016", "eWTP wurde 2016 von Jack Ma")
)
