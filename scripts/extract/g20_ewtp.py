"""Jack Ma's eWTP at the G20 summit: `003_2e86bd55159635b8.txt`, Handelsblatt, without a date."""

from __future__ import annotations

from typing import Literal

from ..language import Article, Cell, inferred, quote, stated

IN_2016 = inferred(
    "2016",
    (
        "Seine Ideen stellte er am Rande des G20-Gipfels in Hangzhou vor.",
        quote("auf dem G20-Gipfel im Jahr 2016", article="liege-hub"),
        quote("Die G20-Länder trafen sich seinerzeit in Hangzhou", article="liege-hub"),
    ),
    because="The article is written at the G20 summit in Hangzhou, which the article on Liège dates to 2016.",
)

EWTP_WORDS = (
    "eWTP steht für „Electronic World Trade Plattform”.",
    "Noch ist eWTP eine vage Idee.",
)
EWTP_BECAUSE = "What the article calls an idea, a concept, a platform and a project is eWTP."
MA_IN_HANGZHOU = inferred(
    "hangzhou",
    (
        "Seine Ideen stellte er am Rande des G20-Gipfels in Hangzhou vor.",
        "In der ostchinesischen Stadt Hangzhou",
    ),
    because="The article tells of the meeting in Hangzhou, at which he advances his idea.",
)
EWTP = inferred("ewtp", EWTP_WORDS, because=EWTP_BECAUSE)


def guest(words: str) -> Cell[Literal["attendee"]]:
    """Return the role of somebody whom the article names among those who meet in Hangzhou."""
    return inferred(
        "attendee",
        words,
        because="The article lists those who are there right after it has told of the meeting.",
    )


EWTP_AS_SUBJECT = inferred("subject", EWTP_WORDS, because=EWTP_BECAUSE)

article = Article(
    "003_2e86bd55159635b8.txt",
    id="g20-ewtp",
    sha256="640abab8140caa4625f5aa4fb2f3a4cbf37b17d1acec72a6a708ca72e548ea5b",
    label="Jack Ma's plan of a platform for world trade, at the G20 summit in Hangzhou",
    language="de",
    title=stated(
        "Alibaba beim G20-Gipfel Die neue Welt des chinesischen Onlineriesen",
        "Alibaba beim G20-Gipfel Die neue Welt des chinesischen Onlineriesen",
    ),
    publisher=inferred(
        "handelsblatt",
        ("© Handelsblatt GmbH", "Grillo sagt dem Handelsblatt"),
        because="The article names its medium only as the holder of its rights and as the one that it is spoken to.",
    ),
    dateline=stated("hangzhou", quote("Hangzhou", occurrence=2)),
    published=IN_2016,
    rights=stated(
        "© Handelsblatt GmbH – Alle Rechte vorbehalten.",
        "© Handelsblatt GmbH – Alle Rechte vorbehalten.",
    ),
)

# Lines 1 and 3: the headline and the lead.
article.about("alibaba", "des chinesischen Onlineriesen", country="CN")
article.statement(
    "alibaba-works-on-new-trade-order",
    "Alibaba zimmert an einer neuen globalen Handelsordnung.",
    subject="alibaba",
    topic="strategy",
    text="Alibaba is hammering together a new global trade order.",
    status="judgement",
    story="ewtp",
)
article.statement(
    "ewtp-strengthens-small-businesses",
    "Nicht Großkonzerne, sondern kleine und mittelständische Unternehmen sollen mit einer digitalen Plattform gestärkt werden",
    subject=EWTP,
    topic="strategy",
    text="eWTP, a digital platform, is to strengthen small and medium-sized businesses, not large corporations.",
    status="plan",
    story="ewtp",
    salience="main",
)
article.statement(
    "ewtp-makes-alibaba-rich",
    "kleine und mittelständische Unternehmen sollen mit einer digitalen Plattform gestärkt werden – und Alibaba reich machen",
    subject=EWTP,
    topic="finance",
    text="eWTP is to strengthen small and medium-sized businesses, and these are to make Alibaba rich.",
    status="judgement",
    story="ewtp",
)

# Lines 5 to 7: the buttons of the page, and a caption.
article.set_aside(
    "page_furniture",
    quote("• Teilen per:", occurrence=1),
    quote("• Teilen per:", occurrence=2),
    note="Buttons for sharing the page.",
)
article.statement(
    "ma-wants-to-extend-business-model",
    "Jack Ma will mit einem neuen Konzept sein Geschäftsmodell hinreichend erweitern.",
    subject="jack-ma",
    topic="strategy",
    text="Jack Ma wants to extend his business model sufficiently with eWTP, a new concept.",
    status="plan",
    story="ewtp",
)
article.again(
    "event",
    "ma-presents-ewtp-at-g20-summit",
    (
        "Alibaba beim G20-Gipfel",
        "Seine Ideen stellte er am Rande des G20-Gipfels in Hangzhou vor.",
    ),
)
article.statement(
    "ma-presents-ewtp-beside-the-summit",
    (
        "Jack Ma will mit einem neuen Konzept",
        "Seine Ideen stellte er am Rande des G20-Gipfels in Hangzhou vor.",
    ),
    subject=EWTP,
    topic="politics",
    text="Jack Ma presented eWTP in Hangzhou on the margins of the G20 summit.",
    status="fact",
    story="ewtp",
    event="ma-presents-ewtp-at-g20-summit",
)
article.statement(
    "reuters-picture-of-jack-ma",
    "Quelle: Reuters",
    subject="reuters",
    topic="origin",
    text="Reuters is the source of a picture of Jack Ma.",
    status="fact",
    because="The words stand at the end of the caption of a picture.",
)
article.about(
    "reuters",
    "Quelle: Reuters",
    because="it provides a picture of the news",
    industry="media",
)

# Line 9: the place, and the meeting on the eve of the summit.
article.statement(
    "hangzhou-convention-center-golden-ball",
    "Die Veranstaltungshalle wirkt wie ein goldener Ball, der auf die Erde gefallen ist.",
    subject="hangzhou-international-convention-center",
    topic="place",
    text="The Hangzhou International Convention Center looks like a golden ball that has fallen to earth.",
    status="judgement",
    because="The hall is that of the meeting, which the paragraph places in the convention centre.",
    story="ewtp",
)
article.statement(
    "hangzhou-convention-center-shape",
    "Das eierförmige Konferenzzentrum thront auf einem elliptisch geformten Gebäudekomplex.",
    subject="hangzhou-international-convention-center",
    topic="place",
    text="The Hangzhou International Convention Center is egg-shaped and stands on an elliptical complex of buildings.",
    status="fact",
    because="The centre is that of the meeting, which the paragraph places in the convention centre.",
    story="ewtp",
)
article.statement(
    "hangzhou-convention-center-futuristic",
    "Die futuristische Kulisse gehört zum Programm.",
    subject="hangzhou-international-convention-center",
    topic="place",
    text="The Hangzhou International Convention Center makes a futuristic setting, which is a part of the programme.",
    status="judgement",
    because="The setting is that of the meeting, which the paragraph places in the convention centre.",
    story="ewtp",
)
article.about(
    "hangzhou-international-convention-center",
    ("In der ostchinesischen Stadt Hangzhou", "im „Hangzhou International Convention Center“"),
    part_of="hangzhou",
)
article.statement(
    "hangzhou-in-eastern-china-003",
    "In der ostchinesischen Stadt Hangzhou",
    subject="hangzhou",
    topic="place",
    text="Hangzhou is a city in the east of China.",
    status="fact",
)
article.event(
    "business-meeting-before-g20-summit",
    (
        "kommen mehr als 800 Wirtschaftsvertreter am Vorabend des Gipfeltreffens",
        "um im „Hangzhou International Convention Center“ über die Zukunft zu diskutieren",
    ),
    type="conference",
    title="More than 800 business representatives meet in Hangzhou on the eve of the G20 summit of 2016 to discuss the future",
    start=IN_2016,
    place="hangzhou-international-convention-center",
    status="happened",
    story="ewtp",
    participants={
        "business-representatives": stated("attendee", "mehr als 800 Wirtschaftsvertreter"),
        "jack-ma": stated(
            "attendee",
            (
                "Zukunft ist das entscheidende Stichwort für den Alibaba-Gründer Jack Ma.",
                "Jetzt will er das Treffen als Bühne nutzen",
            ),
        ),
        "angel-gurria": guest("OECD-Generalsekretärs Angel Gurría ist hier"),
        "christine-lagarde": guest(
            "scherzt mit der Geschäftsführenden Direktorin des IWF Christine Lagarde"
        ),
        "jim-yong-kim": guest(
            "Neben den beiden sich auch der Präsident der Weltbankgruppe Jim Yong Kim"
        ),
        "guy-ryder": guest("der Generaldirektor der ILO Guy Ryder"),
        "roberto-azevedo": guest("der Generaldirektor der WTO Roberto Azevêdo hier"),
        "ulrich-grillo": guest(
            "Die deutsche Wirtschaft wird von BDI-Präsident Ulrich Grillo vertreten."
        ),
    },
)
article.event_relation(
    "business-meeting-before-g20-summit-shortly-before-g20-summit-2016",
    "am Vorabend des Gipfeltreffens",
    event="business-meeting-before-g20-summit",
    relation="shortly_before",
    related_event="g20-summit-2016",
)
article.figure(
    "business-meeting-participants",
    "In der ostchinesischen Stadt Hangzhou kommen mehr als 800 Wirtschaftsvertreter",
    subject=stated("business-representatives", "mehr als 800 Wirtschaftsvertreter"),
    metric="participants",
    title="More than 800 business representatives meet in Hangzhou on the eve of the G20 summit of 2016",
    value=800,
    unit="person",
    qualifier="more_than",
    period=IN_2016,
    status="actual",
    event="business-meeting-before-g20-summit",
    place=stated(
        "hangzhou-international-convention-center",
        "um im „Hangzhou International Convention Center“ über die Zukunft zu diskutieren",
    ),
    story="ewtp",
)
article.again(
    "event",
    "g20-summit-2016",
    (
        "Alibaba beim G20-Gipfel",
        "am Vorabend des Gipfeltreffens der 20 wichtigsten Industrie- und Schwellenländer",
    ),
    participants={"alibaba": stated("attendee", "Alibaba beim G20-Gipfel")},
)
article.figure(
    "g20-countries",
    "der 20 wichtigsten Industrie- und Schwellenländer",
    subject=inferred(
        "g20",
        (
            "Alibaba beim G20-Gipfel",
            "am Vorabend des Gipfeltreffens der 20 wichtigsten Industrie- und Schwellenländer",
        ),
        because="The summit of these countries is the one that the headline calls the G20 summit.",
    ),
    metric="countries",
    title="The G20 are the 20 most important industrialised and emerging countries",
    value=20,
    unit="item",
    status="actual",
    story="ewtp",
)

# Line 11: what Jack Ma wants of the meeting.
article.position(
    "jack-ma-founder-alibaba-003",
    "den Alibaba-Gründer Jack Ma",
    person="jack-ma",
    organization="alibaba",
    title="Founder",
    title_printed="Gründer",
    restates="jack-ma-founder-alibaba-000",
)
article.statement(
    "future-is-mas-key-word",
    "Zukunft ist das entscheidende Stichwort für den Alibaba-Gründer Jack Ma.",
    subject="jack-ma",
    topic="person",
    text="The future is the decisive word for Jack Ma.",
    status="judgement",
    story="ewtp",
)
article.statement(
    "ma-waited-long-for-the-meeting",
    ("für den Alibaba-Gründer Jack Ma", "Er hat lange auf diesen Moment gewartet."),
    subject="jack-ma",
    topic="person",
    text="Jack Ma has long waited for the business meeting in Hangzhou.",
    status="fact",
    story="ewtp",
    event=stated(
        "business-meeting-before-g20-summit",
        "kommen mehr als 800 Wirtschaftsvertreter am Vorabend des Gipfeltreffens",
    ),
)
article.statement(
    "ma-uses-meeting-as-stage",
    (
        "für den Alibaba-Gründer Jack Ma",
        "Jetzt will er das Treffen als Bühne nutzen, um eine Idee voranzutreiben.",
    ),
    subject="jack-ma",
    topic="strategy",
    text="Jack Ma wants to use the business meeting in Hangzhou as a stage for advancing eWTP.",
    status="plan",
    story="ewtp",
    event=stated(
        "business-meeting-before-g20-summit",
        "kommen mehr als 800 Wirtschaftsvertreter am Vorabend des Gipfeltreffens",
    ),
)
article.statement(
    "ewtp-to-shake-up-trade-order",
    "Es ist ein Vorstoß, der die weltweite Handelsordnung aufrütteln soll.",
    subject=EWTP,
    topic="strategy",
    text="eWTP is to shake up the order of world trade.",
    status="plan",
    story="ewtp",
)

# Line 13: the name.
article.statement(
    "ewtp-to-mean-revolution",
    (
        "Die etwas umständliche Abkürzung „eWTP“ soll zum Schlagwort für eine Revolution im weltweiten Handel werden.",
        "Das ist zumindest das Ziel des chinesischen Unternehmers.",
    ),
    subject="ewtp",
    topic="strategy",
    text="The somewhat cumbersome abbreviation eWTP is to become the catchword of a revolution in world trade; that at least is Jack Ma's aim.",
    status="plan",
    story="ewtp",
)
article.about(
    "jack-ma",
    ("für den Alibaba-Gründer Jack Ma", "das Ziel des chinesischen Unternehmers"),
    nationality="chinese",
    because="The aim is that of the man whose idea the sentences before tell of.",
)
article.position(
    "jack-ma-entrepreneur-003",
    "das Ziel des chinesischen Unternehmers",
    person=inferred(
        "jack-ma",
        ("für den Alibaba-Gründer Jack Ma", "das Ziel des chinesischen Unternehmers"),
        because="The aim is that of the man whose idea the sentences before tell of.",
    ),
    title="Entrepreneur",
    title_printed="Unternehmers",
)
article.statement(
    "ewtp-stands-for",
    "eWTP steht für „Electronic World Trade Plattform”.",
    subject="ewtp",
    topic="origin",
    text="The letters eWTP stand for Electronic World Trade Platform.",
    status="fact",
    story="ewtp",
)
article.correction(
    "g20-ewtp-closing-quotation-mark",
    "„Electronic World Trade Plattform”",
    kind="punctuation",
    printed="Plattform”",
    read_as="Plattform“",
    reason="The German closing quotation mark, which the article uses elsewhere, is “.",
)

# Line 15: the idea, and what Alibaba's strength is.
article.statement(
    "ewtp-makes-business-model-global",
    (
        "Dahinter verbirgt sich die Idee, das Geschäftsmodell von Alibaba auf eine globale Ebene zu heben.",
        "Das Konzept will Ma nun auf die globale Ebene heben.",
    ),
    subject=EWTP,
    topic="strategy",
    text="The idea of eWTP is to raise Alibaba's business model to a global level.",
    status="plan",
    story="ewtp",
    salience="main",
)
article.event(
    "ma-on-small-businesses",
    "„Wir wollen kleine und mittelständische Firmen stärken“, sagt Ma.",
    type="statement",
    title="Jack Ma says that Alibaba wants to strengthen small and medium-sized firms",
    start=IN_2016,
    place=MA_IN_HANGZHOU,
    status="happened",
    story="ewtp",
    participants={
        "jack-ma": "speaker",
        "alibaba": inferred(
            "subject",
            (
                "das Geschäftsmodell von Alibaba auf eine globale Ebene",
                "„Wir wollen kleine und mittelständische Firmen stärken“, sagt Ma.",
            ),
            because="Ma says we, and the sentence before is about Alibaba's business model.",
        ),
    },
)
article.statement(
    "ma-wants-to-strengthen-small-businesses",
    "„Wir wollen kleine und mittelständische Firmen stärken“, sagt Ma.",
    subject="alibaba",
    topic="strategy",
    text="Alibaba wants to strengthen small and medium-sized businesses, says Jack Ma.",
    status="plan",
    speaker="jack-ma",
    because="Ma says we, and the sentence before is about Alibaba's business model.",
    story="ewtp",
    event="ma-on-small-businesses",
)
article.statement(
    "alibaba-strength-in-china",
    "In China besteht die Stärke von Alibaba darin, eine Plattform bereitzustellen, die Unternehmen und Kunden zusammenbringt.",
    subject="alibaba",
    topic="business_model",
    text="Alibaba's strength in China is that it provides a platform which brings businesses and customers together.",
    status="fact",
    story="alibaba_rise",
    salience="main",
)

# Line 17: small producers, and the customers of the platform.
article.statement(
    "alibaba-relies-on-small-producers",
    "Im Gegensatz zu klassischen Handelsnetzwerken setzte Alibaba von Anfang an konsequent auf besonders kleine Produzenten.",
    subject="alibaba",
    topic="strategy",
    text="Unlike classical trade networks, Alibaba has relied on especially small producers from the start.",
    status="fact",
    story="alibaba_rise",
)
article.statement(
    "boom-of-small-businesses-in-china",
    "Eine effiziente Onlineplattform gepaart mit einem landesweiten Logistiknetz löste in China einen Boom der Kleinunternehmer aus.",
    subject="china",
    topic="market",
    text="An efficient online platform, together with a nationwide logistics network, set off a boom of small businesses in China.",
    status="fact",
    story="alibaba_rise",
)
article.statement(
    "alibaba-platform-opens-market-at-low-cost",
    (
        "Denn dank Alibabas Plattform konnte jeder Unternehmer mit geringen Kosten seine Produkte",
        "den heute mehr als 400 Millionen Kunden der Alibaba-Plattform",
        "verfügbar machen",
    ),
    subject="alibaba",
    topic="offering",
    text="Thanks to Alibaba's platform, every entrepreneur could offer products at low cost to its customers, now more than 400 million.",
    status="fact",
    story="alibaba_rise",
)
article.figure(
    "alibaba-platform-customers",
    "den heute mehr als 400 Millionen Kunden der Alibaba-Plattform",
    subject="alibaba",
    metric="customers",
    title="Alibaba's platform has more than 400 million customers in 2016",
    value=400_000_000,
    unit="person",
    qualifier="more_than",
    period=IN_2016,
    status="actual",
    story="alibaba_rise",
    salience="main",
)

# Lines 20 and 22: a heading, and who is at the meeting.
article.set_aside("heading", "Ma gewinnt erste Unterstützer")
article.set_aside_numbers(
    "figure_of_speech",
    "Ma gewinnt erste Unterstützer",
    note="First in time, and several: no place in an order.",
)
article.statement(
    "ma-picked-the-right-audience",
    "Das Konzept will Ma nun auf die globale Ebene heben. Dazu hat er sich das richtige Publikum ausgesucht.",
    subject="jack-ma",
    topic="strategy",
    text="Jack Ma has picked the right audience for raising eWTP to a global level.",
    status="judgement",
    story="ewtp",
    event=inferred(
        "business-meeting-before-g20-summit",
        ("Jetzt will er das Treffen als Bühne nutzen", "sich das richtige Publikum ausgesucht"),
        because="The audience is that of the meeting, which he wants to use as a stage.",
    ),
)
article.event(
    "gurria-jokes-with-lagarde",
    "OECD-Generalsekretärs Angel Gurría ist hier und scherzt mit der Geschäftsführenden Direktorin des IWF Christine Lagarde.",
    type="meeting",
    title="Angel Gurría jokes with Christine Lagarde at the business meeting in Hangzhou",
    start=IN_2016,
    place=inferred(
        "hangzhou-international-convention-center",
        (
            "um im „Hangzhou International Convention Center“ über die Zukunft zu diskutieren",
            "Angel Gurría ist hier",
        ),
        because="Here is the meeting, which is held there.",
    ),
    status="happened",
    part_of="business-meeting-before-g20-summit",
    story="ewtp",
    participants={"angel-gurria": "actor", "christine-lagarde": "addressee"},
)
article.position(
    "angel-gurria-secretary-general-oecd-003",
    "OECD-Generalsekretärs Angel Gurría",
    person="angel-gurria",
    organization="oecd",
    title="Secretary-general",
    title_printed="Generalsekretärs",
    as_of=IN_2016,
)
article.correction(
    "g20-ewtp-generalsekretaers",
    "OECD-Generalsekretärs Angel Gurría ist hier",
    kind="grammar",
    printed="OECD-Generalsekretärs",
    read_as="OECD-Generalsekretär",
    reason="The subject of the sentence stands in the nominative.",
    table="positions",
    row="angel-gurria-secretary-general-oecd-003",
    column="title_printed",
)
article.position(
    "christine-lagarde-managing-director-imf-003",
    "der Geschäftsführenden Direktorin des IWF Christine Lagarde",
    person="christine-lagarde",
    organization="imf",
    title="Managing director",
    title_printed="Geschäftsführenden Direktorin",
    as_of=IN_2016,
)
article.correction(
    "g20-ewtp-sich-auch",
    "Neben den beiden sich auch",
    kind="misprint",
    printed="sich",
    read_as="sind",
    reason="The sentence has no verb; sind is two letters away.",
)
article.position(
    "jim-yong-kim-president-world-bank-group-003",
    "der Präsident der Weltbankgruppe Jim Yong Kim",
    person="jim-yong-kim",
    organization="world-bank-group",
    title="President",
    title_printed="Präsident",
    as_of=IN_2016,
)
article.position(
    "guy-ryder-director-general-ilo-003",
    "der Generaldirektor der ILO Guy Ryder",
    person="guy-ryder",
    organization="ilo",
    title="Director-general",
    title_printed="Generaldirektor",
    as_of=IN_2016,
)
article.position(
    "roberto-azevedo-director-general-wto-003",
    (
        "der Generaldirektor der WTO Roberto Azevêdo",
        "Der Generaldirektor der Welthandelsorganisation, Roberto Azevêdo",
    ),
    person="roberto-azevedo",
    organization="world-trade-organization",
    title="Director-general",
    title_printed="Generaldirektor",
    as_of=IN_2016,
)
article.position(
    "ulrich-grillo-president-bdi-003",
    "BDI-Präsident Ulrich Grillo",
    person="ulrich-grillo",
    organization="bdi",
    title="President",
    title_printed="Präsident",
    as_of=IN_2016,
)
article.statement(
    "grillo-represents-german-business",
    "Die deutsche Wirtschaft wird von BDI-Präsident Ulrich Grillo vertreten.",
    subject="german-business",
    topic="politics",
    text="Ulrich Grillo represents German business at the business meeting in Hangzhou on the eve of the G20 summit.",
    status="fact",
    story="ewtp",
    event=stated(
        "business-meeting-before-g20-summit",
        "kommen mehr als 800 Wirtschaftsvertreter am Vorabend des Gipfeltreffens",
    ),
)
article.about(
    "bdi",
    "Die deutsche Wirtschaft wird von BDI-Präsident Ulrich Grillo vertreten.",
    because="its president represents German business",
    country="DE",
)
article.about(
    "german-business",
    "Die deutsche Wirtschaft wird von BDI-Präsident Ulrich Grillo vertreten.",
    country="DE",
)

# Line 24: a challenge to large traders.
article.statement(
    "ewtp-needs-help",
    "Für einen Erfolg von eWTP braucht Ma ihre Hilfe.",
    subject="ewtp",
    topic="politics",
    text="Jack Ma needs the help of the leaders of international organisations and of business at the Hangzhou meeting for eWTP to succeed.",
    status="judgement",
    story="ewtp",
    event=inferred(
        "business-meeting-before-g20-summit",
        ("Dazu hat er sich das richtige Publikum ausgesucht.", "braucht Ma ihre Hilfe"),
        because="They are the audience of the meeting, whom the paragraph before names.",
    ),
)
article.statement(
    "ewtp-challenges-large-traders",
    (
        "Für einen Erfolg von eWTP",
        "Gleichzeitig ist das Konzept auch eine Kampfansage an die großen Handelsfirmen.",
    ),
    subject="ewtp",
    topic="competition",
    text="eWTP is also a challenge to the large trading companies.",
    status="judgement",
    story="ewtp",
)
article.position(
    "joseph-tsai-co-founder-alibaba-003",
    "Ko-Gründer von Alibaba und Vize-Chairman Joe Tsai",
    person="joseph-tsai",
    organization="alibaba",
    title="Co-founder",
    title_printed="Ko-Gründer",
)
article.position(
    "joseph-tsai-vice-chairman-alibaba-003",
    "Ko-Gründer von Alibaba und Vize-Chairman Joe Tsai",
    person="joseph-tsai",
    organization=inferred(
        "alibaba",
        "Ko-Gründer von Alibaba und Vize-Chairman Joe Tsai",
        because="The words name Alibaba beside the one position, and no company beside the other.",
    ),
    title="Vice-chairman",
    title_printed="Vize-Chairman",
    as_of=IN_2016,
)
article.event(
    "tsai-on-large-corporations",
    "„Die globale Wirtschaftsordnung ist viel zu stark von Großkonzernen dominiert“, sagt Ko-Gründer von Alibaba und Vize-Chairman Joe Tsai.",
    type="statement",
    title="Joseph Tsai says that large corporations dominate the global economic order far too much",
    start=IN_2016,
    status="happened",
    story="ewtp",
    participants={"joseph-tsai": "speaker"},
)
article.statement(
    "large-corporations-dominate-economic-order",
    "„Die globale Wirtschaftsordnung ist viel zu stark von Großkonzernen dominiert“, sagt Ko-Gründer von Alibaba und Vize-Chairman Joe Tsai.",
    subject="ewtp",
    topic="competition",
    text="The global economic order is dominated far too much by large corporations, says Joseph Tsai.",
    status="judgement",
    speaker="joseph-tsai",
    because="It is quoted for the challenge that eWTP is to the large trading companies.",
    story="ewtp",
    event="tsai-on-large-corporations",
)
article.event(
    "tsai-on-small-businesses",
    (
        "„Wir wollen kleine und mittelständische Betriebe stärken.",
        "Das liegt in der DNA von Alibaba“, sagt Tsai.",
    ),
    type="statement",
    title="Joseph Tsai says that Alibaba wants to strengthen small and medium-sized businesses",
    start=IN_2016,
    status="happened",
    story="ewtp",
    participants={
        "joseph-tsai": "speaker",
        "alibaba": stated("subject", "Das liegt in der DNA von Alibaba"),
    },
)
article.statement(
    "tsai-wants-to-strengthen-small-businesses",
    (
        "„Wir wollen kleine und mittelständische Betriebe stärken.",
        "Das liegt in der DNA von Alibaba“, sagt Tsai.",
    ),
    subject="alibaba",
    topic="strategy",
    text="Alibaba wants to strengthen small and medium-sized businesses, says Joseph Tsai; that is in its DNA.",
    status="plan",
    speaker="joseph-tsai",
    restates="ma-wants-to-strengthen-small-businesses",
    story="ewtp",
    event="tsai-on-small-businesses",
)

# Line 26: German business.
article.statement(
    "german-business-undecided-on-ewtp",
    "Die deutsche Wirtschaft hat zu dem Vorstoß von Jack Ma noch keine einheitliche Position gefunden.",
    subject="german-business",
    topic="politics",
    text="German business has not yet come to one position on eWTP.",
    status="fact",
    story="ewtp",
    salience="main",
)
article.event(
    "grillo-on-cross-border-trade",
    (
        "Grillo sagt dem Handelsblatt: „Wir sind dafür, den grenzüberschreitenden Handel zu stärken.“",
        "Daher sei es auch wichtig, dass sich die G20 für eine Stärkung des Handels einsetzten.",
    ),
    type="statement",
    title="Ulrich Grillo tells the Handelsblatt that German business is for stronger trade across borders",
    start=IN_2016,
    place=inferred(
        "hangzhou",
        (
            "In der ostchinesischen Stadt Hangzhou",
            "Die deutsche Wirtschaft wird von BDI-Präsident Ulrich Grillo vertreten",
        ),
        because="He is at the meeting in Hangzhou, of which the article tells.",
    ),
    status="happened",
    story="ewtp",
    participants={
        "ulrich-grillo": "speaker",
        "handelsblatt": "addressee",
        "german-business": inferred(
            "subject",
            (
                "Die deutsche Wirtschaft wird von BDI-Präsident Ulrich Grillo vertreten.",
                "„Wir sind dafür",
            ),
            because="Grillo says we, and represents German business.",
        ),
    },
)
article.statement(
    "german-business-for-cross-border-trade",
    "Grillo sagt dem Handelsblatt: „Wir sind dafür, den grenzüberschreitenden Handel zu stärken.“",
    subject="german-business",
    topic="politics",
    text="German business is in favour of strengthening trade across borders, says Ulrich Grillo.",
    status="claim",
    speaker="ulrich-grillo",
    because="Grillo says we, and the sentence before speaks of German business, which he represents.",
    story="ewtp",
    event="grillo-on-cross-border-trade",
)
article.statement(
    "g20-should-strengthen-trade",
    (
        "Grillo sagt dem Handelsblatt",
        "Daher sei es auch wichtig, dass sich die G20 für eine Stärkung des Handels einsetzten.",
    ),
    subject="g20",
    topic="politics",
    text="The G20 should work for stronger trade, says Ulrich Grillo.",
    status="judgement",
    speaker="ulrich-grillo",
    story="ewtp",
    event="grillo-on-cross-border-trade",
)

# Line 28: the first supporters.
article.statement(
    "ewtp-still-vague",
    "Noch ist eWTP eine vage Idee.",
    subject="ewtp",
    topic="outlook",
    text="So far, eWTP is a vague idea.",
    status="judgement",
    story="ewtp",
    salience="main",
)
article.statement(
    "ma-wins-supporters",
    "Noch ist eWTP eine vage Idee. Doch Jack Ma gewinnt Unterstützer.",
    subject="jack-ma",
    topic="politics",
    text="Jack Ma is winning supporters for eWTP.",
    status="fact",
    story="ewtp",
    salience="main",
)
article.event(
    "azevedo-praises-ewtp",
    "Der Generaldirektor der Welthandelsorganisation, Roberto Azevêdo, lobt das Konzept",
    type="statement",
    title="Roberto Azevêdo, the head of the WTO, praises Jack Ma's concept of eWTP",
    start=IN_2016,
    place=inferred(
        "hangzhou",
        (
            "In der ostchinesischen Stadt Hangzhou",
            "der Generaldirektor der WTO Roberto Azevêdo hier",
        ),
        because="He is at the meeting in Hangzhou, of which the article tells.",
    ),
    status="happened",
    story="ewtp",
    salience="main",
    participants={"roberto-azevedo": "speaker", "ewtp": EWTP_AS_SUBJECT},
)
article.event_relation(
    "azevedo-praises-ewtp-answer-to-ma-presents-ewtp-at-g20-summit",
    (
        "Seine Ideen stellte er am Rande des G20-Gipfels in Hangzhou vor.",
        "Der Generaldirektor der Welthandelsorganisation, Roberto Azevêdo, lobt das Konzept",
    ),
    because="The concept is what Jack Ma presents.",
    event="azevedo-praises-ewtp",
    relation="answer_to",
    related_event="ma-presents-ewtp-at-g20-summit",
)
article.statement(
    "ewtp-very-good-approach",
    "Roberto Azevêdo, lobt das Konzept: „Das ist ein sehr guter Ansatz, mit dem wir uns intensiv beschäftigen sollten.“",
    subject=EWTP,
    topic="outlook",
    text='eWTP is "a very good approach, which we should look into closely", says Roberto Azevêdo.',
    status="judgement",
    speaker="roberto-azevedo",
    story="ewtp",
    event="azevedo-praises-ewtp",
)
article.relationship(
    "roberto-azevedo-supporter-ewtp-003",
    "Doch Jack Ma gewinnt Unterstützer. Der Generaldirektor der Welthandelsorganisation, Roberto Azevêdo, lobt das Konzept",
    subject="roberto-azevedo",
    relation="supporter",
    object=EWTP,
    as_of=IN_2016,
    event="azevedo-praises-ewtp",
)
article.event(
    "business20-demands-support-for-ewtp",
    "Zum Auftakt des G20-Gipfeltreffens sprach sich das Wirtschaftsforum „Business20“ in einem Forderungskatalog an die G20 dafür aus, eWTP zu unterstützen",
    type="policy",
    title="Business20, a business forum, asks the G20 at the opening of their summit to support eWTP and to ease trade across borders",
    start=IN_2016,
    place=inferred(
        "hangzhou",
        ("am Rande des G20-Gipfels in Hangzhou", "Zum Auftakt des G20-Gipfeltreffens"),
        because="It is said at the opening of the summit, which is held there.",
    ),
    status="happened",
    part_of="g20-summit-2016",
    story="ewtp",
    salience="main",
    participants={"business20": "actor", "g20": "addressee", "ewtp": "beneficiary"},
)
article.statement(
    "business20-for-easier-trade",
    "sprach sich das Wirtschaftsforum „Business20“ in einem Forderungskatalog an die G20 dafür aus, eWTP zu unterstützen, und den grenzüberschreitenden Handel zu erleichtern",
    subject="business20",
    topic="politics",
    text="Business20 wants eWTP to be supported and trade across borders to be made easier.",
    status="claim",
    speaker="business20",
    story="ewtp",
    event="business20-demands-support-for-ewtp",
)
article.about(
    "business20-demands",
    "das Wirtschaftsforum „Business20“ in einem Forderungskatalog an die G20",
    credits={"business20": "author"},
    publisher=inferred(
        "business20",
        "das Wirtschaftsforum „Business20“ in einem Forderungskatalog an die G20",
        because="it addresses its demands to the G20 in it",
    ),
    published=IN_2016,
)
article.relationship(
    "business20-supporter-ewtp-003",
    "sprach sich das Wirtschaftsforum „Business20“ in einem Forderungskatalog an die G20 dafür aus, eWTP zu unterstützen",
    subject="business20",
    relation="supporter",
    object="ewtp",
    as_of=IN_2016,
    event="business20-demands-support-for-ewtp",
)
article.correction(
    "g20-ewtp-comma-before-und-den",
    "eWTP zu unterstützen, und den grenzüberschreitenden Handel",
    kind="punctuation",
    printed="zu unterstützen, und den",
    read_as="zu unterstützen und den",
    reason="No comma stands before und between two infinitives of equal rank.",
)

# Line 30: what is to come of it.
article.statement(
    "ma-wants-to-advance-ewtp-fast",
    "Jack Ma will die Idee möglichst schnel vorantreiben.",
    subject="jack-ma",
    topic="strategy",
    text="Jack Ma wants to advance eWTP as fast as possible.",
    status="plan",
    story="ewtp",
)
article.correction(
    "g20-ewtp-schnel",
    "möglichst schnel vorantreiben",
    kind="misprint",
    printed="schnel",
    read_as="schnell",
    reason="A letter is missing.",
)
article.event(
    "ma-on-the-future-of-ewtp",
    (
        "„Ich hoffe, dass Alibaba die Plattform anstoßen kann, und jemand anderes das Projekt aufgreift“, sagt er.",
        "„Das wird Investitionen und Handelschancen für Länder bedeuten",
    ),
    type="statement",
    title="Jack Ma hopes that Alibaba can set eWTP going and that somebody else takes it up, and promises investment and chances of trade for countries in need of better infrastructure",
    start=IN_2016,
    place=MA_IN_HANGZHOU,
    status="happened",
    story="ewtp",
    participants={
        "jack-ma": stated(
            "speaker",
            (
                "Jack Ma will die Idee möglichst schnel vorantreiben.",
                "das Projekt aufgreift“, sagt er",
            ),
        ),
        "ewtp": EWTP_AS_SUBJECT,
    },
)
article.statement(
    "ewtp-to-be-taken-up-by-others",
    "Jack Ma will die Idee möglichst schnel vorantreiben. „Ich hoffe, dass Alibaba die Plattform anstoßen kann, und jemand anderes das Projekt aufgreift“, sagt er.",
    subject=EWTP,
    topic="outlook",
    text="Jack Ma hopes that Alibaba can set eWTP going and that somebody else takes up the project.",
    status="expectation",
    speaker="jack-ma",
    story="ewtp",
    event="ma-on-the-future-of-ewtp",
)
article.correction(
    "g20-ewtp-comma-before-und-jemand",
    "anstoßen kann, und jemand anderes",
    kind="punctuation",
    printed="anstoßen kann, und jemand",
    read_as="anstoßen kann und jemand",
    reason="No comma stands before und between two subordinate clauses of equal rank.",
)
article.statement(
    "ewtp-brings-investment-and-trade",
    (
        "Jack Ma will die Idee möglichst schnel vorantreiben.",
        "sagt er. „Das wird Investitionen und Handelschancen für Länder bedeuten, ihre dringend auf eine bessere Infrastruktur angewiesen sind – besonders in der Telekommunikation, Logistik und Dienstleistungen.“",
    ),
    subject=EWTP,
    topic="outlook",
    text="eWTP will mean investment and chances of trade, says Jack Ma, for countries that urgently need better infrastructure, especially in telecommunications, logistics and services.",
    status="expectation",
    speaker="jack-ma",
    story="ewtp",
    event="ma-on-the-future-of-ewtp",
)
article.correction(
    "g20-ewtp-ihre-dringend",
    "für Länder bedeuten, ihre dringend",
    kind="misprint",
    printed="ihre",
    read_as="die",
    reason="The clause is about the countries: the relative pronoun is die.",
)
article.correction(
    "g20-ewtp-logistik-und-dienstleistungen",
    "in der Telekommunikation, Logistik und Dienstleistungen",
    kind="grammar",
    printed="in der Telekommunikation, Logistik und Dienstleistungen",
    read_as="in der Telekommunikation, der Logistik und den Dienstleistungen",
    reason="The plural Dienstleistungen cannot share the singular article der.",
)
article.event(
    "ma-demands-free-trade-zones",
    "Um das zu erreichen, forderte Ma, Freihandelszonen für den grenzüberschreitenden Online-Handel einzurichten.",
    type="statement",
    title="Jack Ma demands free-trade zones for online trade across borders",
    start=IN_2016,
    place=MA_IN_HANGZHOU,
    status="happened",
    story="ewtp",
    participants={"jack-ma": "speaker"},
)
article.statement(
    "free-trade-zones-for-online-trade",
    "Um das zu erreichen, forderte Ma, Freihandelszonen für den grenzüberschreitenden Online-Handel einzurichten.",
    subject=EWTP,
    topic="politics",
    text="Free-trade zones for online trade across borders should be set up, demands Jack Ma, so that eWTP brings investment and trade.",
    status="claim",
    speaker="jack-ma",
    story="ewtp",
    event="ma-demands-free-trade-zones",
)

# Lines 32 to 34: the notes of the page, and a counter from 0 to 100 per cent.
COUNTER = "-" + "".join(f"{share}%" for share in range(101))
article.set_aside("page_furniture", "Nutzungsrechte erwerben?", "Zur Startseite")
article.set_aside("page_furniture", COUNTER, note="A progress counter of the page.")
article.set_aside_numbers("page_furniture", COUNTER, note="A progress counter of the page.")

# What no words date, and what needs no date.
article.undated(
    "not_stated",
    statement=(
        "alibaba-platform-opens-market-at-low-cost",
        "alibaba-relies-on-small-producers",
        "boom-of-small-businesses-in-china",
    ),
)
article.undated(
    "timeless",
    figure=("g20-countries",),
    statement=("ewtp-stands-for", "hangzhou-in-eastern-china-003", "reuters-picture-of-jack-ma"),
)
