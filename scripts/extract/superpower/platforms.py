"""Online sales in China, the platforms Taobao and Tmall, and what else Ma built."""

from __future__ import annotations

from ...language import inferred, quote, stated
from .article import WRITTEN, article

# Online sales in China.
article.figure(
    "china-online-sales-growth-2020",
    "In China haben die Onlineverkäufe im letzten Jahr um 11 Prozent zugenommen.",
    subject="china",
    metric="growth",
    title="China's online sales grow by 11 per cent in 2020",
    value=11,
    unit="percent",
    period=inferred(
        "2020",
        (quote("11.03.2021", occurrence=1), "im letzten Jahr um 11 Prozent"),
        because="the article is dated 11 March 2021",
    ),
    place="china",
    status="actual",
    story="alibaba_rise",
    salience="main",
)
THEY_ARE_SALES_IN_CHINA = (
    "In China haben die Onlineverkäufe",
    "Inzwischen machen sie ein Viertel der Einzelhandelsumsätze",
)
THE_SENTENCE_BEFORE = '"they" are the online sales in China of the sentence before'
article.figure(
    "china-online-share-of-retail-sales",
    "Inzwischen machen sie ein Viertel der Einzelhandelsumsätze mit Konsumgütern aus.",
    subject=inferred("china", THEY_ARE_SALES_IN_CHINA, because=THE_SENTENCE_BEFORE),
    metric="market_share",
    title="Online sales make up a quarter of China's retail sales of consumer goods by 2021",
    value=25,
    unit="percent",
    qualifier="fraction",
    place=inferred("china", THEY_ARE_SALES_IN_CHINA, because=THE_SENTENCE_BEFORE),
    status="actual",
    story="alibaba_rise",
    salience="main",
)

# Taobao.
article.about(
    "taobao",
    "die 2003 gegründete Alibaba-Tochterfirma Taobao",
    founded="2003",
)
article.about(
    "taobao", "Eines der weltweit meistbesuchten Onlineshoppingportale", industry="e_commerce"
)
article.again(
    "subsidiary",
    "taobao-alibaba-002",
    "die 2003 gegründete Alibaba-Tochterfirma Taobao",
    parent="alibaba",
    child="taobao",
    relation="subsidiary",
)
article.event(
    "taobao-founded",
    "die 2003 gegründete Alibaba-Tochterfirma Taobao",
    type="foundation",
    title="Taobao, a subsidiary of Alibaba, is founded in 2003",
    start="2003",
    status="happened",
    story="alibaba_rise",
    salience="main",
    participants={"taobao": "subject"},
)
article.statement(
    "taobao-among-most-visited",
    "Eines der weltweit meistbesuchten Onlineshoppingportale ist die 2003 gegründete "
    "Alibaba-Tochterfirma Taobao",
    subject="taobao",
    topic="market",
    text="Taobao is one of the most visited online shopping portals in the world.",
    status="fact",
    story="alibaba_rise",
)
article.statement(
    "taobao-for-businesses-and-individuals",
    "eine Plattform, auf der kleine und mittlere Unternehmen, aber auch Einzelpersonen ihre "
    "Produkte anbieten können",
    subject=stated("taobao", "Alibaba-Tochterfirma Taobao, eine Plattform, auf der"),
    topic="business_model",
    text="On Taobao small and medium-sized businesses, and individuals too, can offer their "
    "products.",
    status="fact",
    story="alibaba_rise",
)

# Tmall.
article.event(
    "taobao-mall-starts",
    "2008 kam eine weitere Plattform namens Taobao Mall (später in Tmall umbenannt) dazu",
    type="launch",
    title="Taobao Mall, later Tmall, is added to Taobao as another platform in 2008",
    start="2008",
    status="happened",
    story="alibaba_rise",
    salience="main",
    participants={
        "tmall": stated("subject", "Taobao Mall (später in Tmall umbenannt)"),
        "alibaba": inferred(
            "provider",
            ("2008 kam eine weitere Plattform", "Als Nächstes lancierte Alibaba"),
            because="what Alibaba launches next follows on it",
        ),
    },
)
article.about("tmall", "2008 kam eine weitere Plattform namens Taobao Mall", founded="2008")
article.event(
    "taobao-mall-renamed",
    "Taobao Mall (später in Tmall umbenannt)",
    type="renaming",
    title="Taobao Mall is renamed Tmall",
    status="happened",
    story="alibaba_rise",
    participants={"tmall": "subject"},
)
article.event_relation(
    "taobao-mall-starts-before-taobao-mall-renamed",
    "Taobao Mall (später in Tmall umbenannt)",
    event="taobao-mall-starts",
    relation="before",
    related_event="taobao-mall-renamed",
)
article.statement(
    "tmall-for-brands",
    (
        "die es großen chinesischen und internationalen Marken und",
        "ihren Vertragshändlern ermöglicht, direkt an die Verbraucher zu verkaufen",
    ),
    subject=stated(
        "tmall",
        "eine weitere Plattform namens Taobao Mall (später in Tmall umbenannt) dazu, die es",
    ),
    topic="business_model",
    text="On Tmall large Chinese and international brands and their authorised dealers can sell "
    "directly to consumers.",
    status="fact",
    story="alibaba_rise",
    event=stated("taobao-mall-starts", "2008 kam eine weitere Plattform namens Taobao Mall"),
)
article.about(
    "lancome", "Die französische Luxuskosmetikmarke Lacôme", country="FR", industry="cosmetics"
)
article.relationship(
    "lancome-customer-tmall-002",
    "Die französische Luxuskosmetikmarke Lacôme beispielsweise tätigt ihren gesamten Verkauf in "
    "China über Tmall.",
    subject="lancome",
    relation="customer",
    object="tmall",
    as_of=WRITTEN,
)
article.statement(
    "lancome-sells-through-tmall",
    "Lacôme beispielsweise tätigt ihren gesamten Verkauf in China über Tmall",
    subject="lancome",
    topic="business_model",
    text="Lancôme makes all its sales in China through Tmall.",
    status="fact",
    story="alibaba_rise",
)
article.event(
    "alibaba-launches-alipay",
    "Als Nächstes lancierte Alibaba das Onlinebezahlsystem Alipay",
    type="launch",
    title="Alibaba launches the payment service Alipay, as its next step after Taobao Mall",
    status="happened",
    story="ant_rise",
    participants={"alibaba": "provider", "alipay": "subject"},
)
article.event(
    "alibaba-launches-cainiao",
    "Als Nächstes lancierte Alibaba das Onlinebezahlsystem Alipay und den Amazon-ähnlichen "
    "Zustelldienst Cainiao.",
    type="launch",
    title="Alibaba launches the delivery service Cainiao",
    status="happened",
    story="alibaba_rise",
    participants={"alibaba": "provider", "cainiao": "subject"},
)
article.event_relation(
    "taobao-mall-starts-before-alibaba-launches-cainiao",
    "Als Nächstes lancierte Alibaba das Onlinebezahlsystem Alipay und den Amazon-ähnlichen Zustelldienst Cainiao.",
    event="taobao-mall-starts",
    relation="before",
    related_event="alibaba-launches-cainiao",
)
article.statement(
    "cainiao-like-amazon",
    "den Amazon-ähnlichen Zustelldienst Cainiao",
    subject="cainiao",
    topic="business_model",
    text="Cainiao is a delivery service similar to Amazon.",
    status="fact",
    event=stated("alibaba-launches-cainiao", "den Amazon-ähnlichen Zustelldienst Cainiao"),
    story="alibaba_rise",
)
article.about("cainiao", "den Amazon-ähnlichen Zustelldienst Cainiao", industry="logistics")
article.figure(
    "taobao-share-of-online-trade",
    "Zwischen 2008 und 2018 wurden 80\u00a0Prozent des gesamten chinesischen Onlinehandels über "
    "Taobao abgewickelt.",
    subject="taobao",
    metric="market_share",
    title="Taobao handles 80 per cent of all online trade in China between 2008 and 2018",
    value=80,
    unit="percent",
    period="2008/2018",
    place=stated("china", "des gesamten chinesischen Onlinehandels"),
    status="actual",
    story="alibaba_rise",
    salience="main",
)

# How Taobao grew: talking to the sellers, influencers, Singles' Day.
article.statement(
    "taobao-strength-is-communication",
    "Zu den Stärken von Taobao gehört, dass Verkäufer und Kunden unkompliziert miteinander "
    "kommunizieren können.",
    subject="taobao",
    topic="offering",
    text="One of Taobao's strengths is that sellers and customers can easily talk to each other.",
    status="judgement",
    story="alibaba_rise",
)
article.statement(
    "taobao-chat-room",
    "Seit dem Start von Taobao gibt es einen Chatroom, in dem beide Seiten vor jeder Transaktion "
    "direkten Kontakt aufnehmen können.",
    subject="taobao",
    topic="offering",
    text="Since its start Taobao has had a chat room, in which sellers and customers can get in direct touch before "
    "every transaction.",
    status="fact",
    story="alibaba_rise",
    event="taobao-founded",
)
article.again("event", "taobao-founded", "Seit dem Start von Taobao")
article.statement(
    "taobao-influencers-as-sales-advisers",
    "Außerdem hat Taobao junge Influencer, die sogenannten Wang Hong, als Verkaufsberater "
    "eingespannt, um das Teleshopping anzukurbeln.",
    subject="taobao",
    topic="strategy",
    text="Taobao has enlisted young influencers, called Wang Hong, as sales advisers to boost "
    "teleshopping.",
    status="fact",
    story="alibaba_rise",
)
article.event(
    "singles-day-2009",
    "Der Erfolg zeigte sich schon 2009, als es erstmals gelang, den am „11.\u00a011“. begangenen "
    "„Singles Day“ zu einem 24-Stunden-Shoppingspektakel zu machen.",
    type="shopping_day",
    title="Singles' Day 2009: for the first time it becomes a shopping spectacle of 24 hours",
    start=inferred(
        "2009-11-11",
        ("Der Erfolg zeigte sich schon 2009", "den am „11.\u00a011“. begangenen „Singles Day“"),
        because="the day falls on 11 November",
    ),
    status="happened",
    series="singles-day",
    story="singles_day",
    salience="main",
    participants={
        "taobao": inferred(
            "organizer",
            (
                "Außerdem hat Taobao junge Influencer",
                "Der Erfolg zeigte sich schon 2009, als es erstmals gelang",
            ),
            because="it is given as a success of Taobao's",
        )
    },
)
article.figure(
    "singles-day-2009-duration",
    "zu einem 24-Stunden-Shoppingspektakel zu machen",
    subject=stated("singles-day", "„Singles Day“ zu einem 24-Stunden-Shoppingspektakel zu machen"),
    metric="duration",
    title="Singles' Day becomes a 24-hour shopping spectacle in 2009",
    value=24,
    unit="hour",
    status="actual",
    event=stated("singles-day-2009", "schon 2009, als es erstmals gelang"),
    story="singles_day",
)
article.correction(
    "full-stop-after-the-quotation-mark",
    "am „11.\u00a011“. begangenen „Singles Day“",
    kind="punctuation",
    printed="„11.\u00a011“. begangenen",
    read_as="„11.\u00a011.“ begangenen",
    reason="The full stop belongs to the number of the month, before the quotation mark.",
)
article.event(
    "singles-day-2020",
    "2020 meldete Taobao an diesem inoffiziellen Feiertag 583\u2009000 Transaktionen pro Sekunde.",
    type="shopping_day",
    title="Singles' Day 2020: Taobao reports 583,000 transactions per second",
    start=inferred(
        "2020-11-11",
        (
            "2020 meldete Taobao an diesem inoffiziellen Feiertag",
            "den am „11.\u00a011“. begangenen „Singles Day“",
        ),
        because="the day falls on 11 November",
    ),
    status="happened",
    series=stated(
        "singles-day",
        ("den am „11.\u00a011“. begangenen „Singles Day“", "an diesem inoffiziellen Feiertag"),
    ),
    story="singles_day",
    salience="main",
    participants={"taobao": "seller"},
)
article.figure(
    "singles-day-2020-transactions",
    "meldete Taobao an diesem inoffiziellen Feiertag 583\u2009000 Transaktionen pro Sekunde",
    speaker="taobao",
    subject="taobao",
    metric="transactions",
    title="Taobao reports 583,000 transactions per second on Singles' Day 2020",
    value=583_000,
    unit="item",
    per="second",
    status="claimed",
    event=stated("singles-day-2020", "2020 meldete Taobao an diesem inoffiziellen Feiertag"),
    story="singles_day",
    salience="main",
)
article.statement(
    "singles-day-unofficial-holiday",
    "an diesem inoffiziellen Feiertag",
    subject=stated(
        "singles-day",
        ("den am „11.\u00a011“. begangenen „Singles Day“", "an diesem inoffiziellen Feiertag"),
    ),
    topic="society",
    text="Singles' Day is an unofficial holiday.",
    status="fact",
    story="singles_day",
    event="singles-day-2020",
)

# The conglomerate.
article.position(
    "jack-ma-company-head-alibaba-002",
    "Doch Firmenchef Ma hatte noch größere Pläne.",
    person="jack-ma",
    organization=inferred(
        "alibaba",
        (
            "die 2003 gegründete Alibaba-Tochterfirma Taobao",
            "Doch Firmenchef Ma hatte noch größere Pläne.",
        ),
        because="the company is Alibaba, of whose platforms the paragraphs before tell",
    ),
    title="Head of the company",
    title_printed="Firmenchef",
    restates="jack-ma-alibaba-chef-002",
)
article.event(
    "ma-builds-a-mixed-group",
    "Im Blitztempo baute er einen großen Mischkonzern auf",
    type="expansion",
    title="Jack Ma builds a large conglomerate at lightning speed",
    status="happened",
    story="alibaba_rise",
    salience="main",
    participants={
        "jack-ma": inferred(
            "actor",
            ("Doch Firmenchef Ma hatte noch größere Pläne.", "Im Blitztempo baute er"),
            because='"he" is Ma, of whom the sentence before speaks',
        ),
        "alibaba": inferred(
            "subject",
            (
                "baute er einen großen Mischkonzern auf, zu dem mittlerweile Supermarktketten",
                "Alibaba wurde 1999 von Jack Ma und",
                "Ele.me\u00a0(Lieferdienst), Sun Art und Freshippo (Einzelhandel), Alibaba Cloud",
            ),
            because="the box on Alibaba lists such businesses as its subsidiaries",
        ),
    },
)
article.event_relation(
    "taobao-mall-starts-told-before-ma-builds-a-mixed-group",
    ("2008 kam eine weitere Plattform namens Taobao Mall", "Im Blitztempo baute er"),
    because="the article comes to the conglomerate later, without a date",
    event="taobao-mall-starts",
    relation="told_before",
    related_event="ma-builds-a-mixed-group",
)
article.statement(
    "mixed-group-has-supermarkets-delivery-and-cloud",
    "zu dem mittlerweile Supermarktketten, ein Essenslieferdienst, ein Cloud-Computing-Anbieter "
    "gehören",
    subject=inferred(
        "alibaba",
        (
            "baute er einen großen Mischkonzern auf, zu dem mittlerweile Supermarktketten",
            "Alibaba wurde 1999 von Jack Ma und",
            "Ele.me\u00a0(Lieferdienst), Sun Art und Freshippo (Einzelhandel), Alibaba Cloud",
        ),
        because="the box on Alibaba lists such businesses as its subsidiaries",
    ),
    topic="business_model",
    text="Alibaba's conglomerate by now includes supermarket chains, a meal delivery service and a provider of cloud computing.",
    status="fact",
    story="alibaba_rise",
    event=stated(
        "ma-builds-a-mixed-group", "baute er einen großen Mischkonzern auf, zu dem mittlerweile"
    ),
)
HE_IS_MA = ("Doch Firmenchef Ma hatte noch größere Pläne.", "Er investierte in Filmproduktionen")
article.event(
    "ma-invests-in-films",
    "Er investierte in Filmproduktionen",
    type="investment",
    title="Jack Ma invests in film productions",
    status="happened",
    part_of="ma-builds-a-mixed-group",
    story="alibaba_rise",
    participants={
        "jack-ma": inferred("investor", HE_IS_MA, because='"he" is Ma, who was named before')
    },
)
article.event(
    "autonavi-developed",
    "entwickelte das Leit- und Navigationssystem AutoNavi",
    type="launch",
    title="Jack Ma develops the navigation system AutoNavi",
    status="happened",
    part_of="ma-builds-a-mixed-group",
    story="alibaba_rise",
    participants={
        "autonavi": "subject",
        "jack-ma": inferred("actor", HE_IS_MA, because='"he" is Ma, who was named before'),
    },
)
article.about("autonavi", "das Leit- und Navigationssystem AutoNavi", industry="maps")
article.event(
    "youku-founded",
    "gründete das an Youtube angelehnte Videoportal Youku",
    type="foundation",
    title="Jack Ma founds the video portal Youku",
    status="happened",
    part_of="ma-builds-a-mixed-group",
    story="alibaba_rise",
    participants={
        "youku": "subject",
        "jack-ma": inferred("founder", HE_IS_MA, because='"he" is Ma, who was named before'),
    },
)
article.position(
    "jack-ma-founder-youku-002",
    "gründete das an Youtube angelehnte Videoportal Youku",
    person=inferred(
        "jack-ma",
        ("Doch Firmenchef Ma hatte noch größere Pläne.", "gründete das an Youtube angelehnte"),
        because='"he" is Ma, who was named before',
    ),
    organization="youku",
    title="Founder",
    title_printed="gründete",
)
article.about("youku", "Videoportal Youku", industry="video")
article.statement(
    "youku-modelled-on-youtube",
    "das an Youtube angelehnte Videoportal Youku",
    subject="youku",
    topic="origin",
    text="The video portal Youku is modelled on YouTube.",
    status="fact",
    story="alibaba_rise",
    event="youku-founded",
)
article.about(
    "youtube",
    "das an Youtube angelehnte Videoportal Youku",
    because="a video portal is modelled on it",
    industry="video",
)
article.event(
    "south-china-morning-post-bought",
    "In Hongkong erwarb er die auflagenstärkste englischsprachige Zeitung, die South China Morning "
    "Post.",
    type="acquisition",
    title="Jack Ma buys the South China Morning Post, Hong Kong's English-language newspaper with the largest circulation",
    place="hong-kong",
    status="happened",
    part_of="ma-builds-a-mixed-group",
    story="alibaba_rise",
    participants={
        "south-china-morning-post": "target",
        "jack-ma": inferred(
            "buyer",
            ("Doch Firmenchef Ma hatte noch größere Pläne.", "In Hongkong erwarb er"),
            because='"he" is Ma, who was named before',
        ),
    },
)
article.figure(
    "south-china-morning-post-rank-by-circulation",
    "In Hongkong erwarb er die auflagenstärkste englischsprachige Zeitung, die South China Morning Post.",
    subject="south-china-morning-post",
    metric="rank",
    title="The South China Morning Post has the largest circulation of the English-language newspapers in Hong Kong",
    value=inferred(
        1, "die auflagenstärkste englischsprachige Zeitung", because="The largest has rank 1."
    ),
    unit="rank",
    place=stated("hong-kong", "In Hongkong erwarb er die auflagenstärkste"),
    status="actual",
    event="south-china-morning-post-bought",
    story="alibaba_rise",
)
article.shareholding(
    "jack-ma-south-china-morning-post-002",
    (
        "Doch Firmenchef Ma hatte noch größere Pläne.",
        "In Hongkong erwarb er die auflagenstärkste englischsprachige Zeitung, die South China Morning Post.",
    ),
    because='"he" who bought the newspaper is Ma, whom the paragraph names before',
    owned="south-china-morning-post",
    kind="takeover",
    status="held",
    undated="not_stated",
    owners=("jack-ma",),
)
article.about(
    "south-china-morning-post",
    "In Hongkong erwarb er die auflagenstärkste englischsprachige Zeitung, die South China Morning Post",
    because="it is bought in Hong Kong, as the newspaper there with the largest circulation",
    country="HK",
    headquarters="hong-kong",
)
article.about(
    "south-china-morning-post",
    "englischsprachige Zeitung, die South China Morning Post",
    industry="media",
)
