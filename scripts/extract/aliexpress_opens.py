"""AliExpress opens its platform: `004_c0660eb4ceda1b53.txt`, without a title or a date."""

from __future__ import annotations

from ..language import Article, inferred, stated

article = Article(
    "004_c0660eb4ceda1b53.txt",
    id="aliexpress-opens",
    sha256="4390e7994b97f88183a5305bbaa4d2cc3c3fd74d0d4f6fb999f494a4c5f1115f",
    label="AliExpress opens its platform to sellers outside China",
    publisher=inferred(
        "der-aktionaer",
        "DER AKTIONÄR meint",
        because="the article ends with the opinion of this medium as its own",
    ),
    language="de",
)

# The trade war, and Alibaba's aim.
article.event(
    "us-china-trade-war-escalates",
    "Während die USA und China im Handelskrieg eine weiteres Eskalationsspirale in Gang setzen",
    type="trade_dispute",
    title="The United States and China start another spiral of escalation in their trade war",
    status="ongoing",
    story="trade_dispute",
    salience="main",
    participants={"united-states": "actor", "china": "actor"},
)
article.correction(
    "aliexpress-opens-weiteres",
    "eine weiteres Eskalationsspirale",
    kind="grammar",
    printed="eine weiteres",
    read_as="eine weitere",
    reason="The noun is feminine.",
)
article.about(
    "alibaba",
    "der chinesische E-Commerce-Riese Alibaba",
    country="CN",
    industry="e_commerce",
)
article.statement(
    "alibaba-giant-of-e-commerce",
    "der chinesische E-Commerce-Riese Alibaba",
    subject="alibaba",
    topic="market",
    text="Alibaba is a Chinese giant of e-commerce.",
    status="judgement",
    restates="alibaba-giant-in-china",
    story="alibaba_rise",
)
article.statement(
    "alibaba-plans-ahead-in-the-trade-war",
    "plant der chinesische E-Commerce-Riese Alibaba schon weiter",
    subject="alibaba",
    topic="strategy",
    text="Alibaba is already planning ahead while the United States and China escalate their trade war.",
    status="fact",
    story="trade_dispute",
    event=stated("us-china-trade-war-escalates", "Während die USA und China im Handelskrieg"),
)
article.event(
    "aliexpress-rebuilt",
    ("Mit dem Umbau seiner Verkaufsplattform", "Mit dem Umbau seiner AliExpress-Plattform"),
    because="the trading platform that the lead speaks of without a name is AliExpress",
    type="expansion",
    title="Alibaba rebuilds its trading platform AliExpress and takes aim at its rival Amazon",
    status="ongoing",
    story="aliexpress",
    participants={
        "alibaba": stated("actor", "schafft Alibaba nun die Grundlage für einen Ausbau"),
        "aliexpress": stated("subject", "Mit dem Umbau seiner AliExpress-Plattform"),
        "amazon": stated("target", "nimmt er den großen US-Konkurrenten Amazon direkt ins Visier"),
    },
)
article.about("amazon", "den großen US-Konkurrenten Amazon", country="US")
article.relationship(
    "amazon-competitor-alibaba-004",
    (
        "Dass Alibaba mit seiner neuen Strategie in Richtung des US-Rivalen Amazon zielt",
        "den großen US-Konkurrenten Amazon direkt ins Visier",
        "Konkurrenten wie Amazon vom Hals zu halten",
    ),
    subject="amazon",
    relation="competitor",
    object="alibaba",
    event=stated("aliexpress-rebuilt", "Mit dem Umbau seiner Verkaufsplattform nimmt er"),
    restates="amazon-competitor-alibaba-001",
)
article.statement(
    "alibaba-takes-aim-at-amazon",
    (
        "Mit dem Umbau seiner Verkaufsplattform nimmt er den großen US-Konkurrenten Amazon "
        "direkt ins Visier.",
        "Dass Alibaba mit seiner neuen Strategie in Richtung des US-Rivalen Amazon zielt, ist "
        "offenkundig.",
    ),
    subject="alibaba",
    topic="competition",
    text="Alibaba takes direct aim at its US rival Amazon by rebuilding its trading platform.",
    status="judgement",
    story="rivals",
    salience="main",
    event="aliexpress-rebuilt",
)

# AliExpress and its head.
article.subsidiary(
    "aliexpress-alibaba-004",
    ("Mit der Handelsplattform AliExpress ermöglicht es Alibaba", "seiner AliExpress-Plattform"),
    parent="alibaba",
    child="aliexpress",
    relation="brand",
    segment=stated("e_commerce", "Mit der Handelsplattform AliExpress"),
)
article.about("aliexpress", "der Handelsplattform AliExpress", industry="e_commerce")
article.about(
    "aliexpress",
    (
        "Mit der Handelsplattform AliExpress ermöglicht es Alibaba chinesischen Produzenten",
        "hat AliExpress zum ersten Mal seine Plattform für Anbieter im Ausland geöffnet",
    ),
    because="its sellers were Chinese, and those that it now opens to are called foreign",
    country="CN",
)
article.figure(
    "aliexpress-countries",
    "Mit der Handelsplattform AliExpress ermöglicht es Alibaba chinesischen Produzenten seit Jahren, Waren in weltweit 150 Länder zu verkaufen.",
    subject=stated("aliexpress", "Mit der Handelsplattform AliExpress"),
    metric="countries",
    title="AliExpress has for years let Chinese producers sell their goods to 150 countries all over the world",
    value=stated(150, "150 Länder"),
    unit="item",
    status="actual",
    story="aliexpress",
    salience="main",
)
article.position(
    "trudy-dai-head-aliexpress-004",
    "AliExpress-Chefin Trudy Dai",
    person="trudy-dai",
    organization="aliexpress",
    title="Head",
    title_printed="Chefin",
)
article.statement(
    "aliexpress-expansion-plans",
    "Die Expansionspläne von AliExpress-Chefin Trudy Dai gehen jedoch weiter",
    subject="aliexpress",
    topic="strategy",
    text="Trudy Dai's plans for AliExpress go further than letting Chinese producers sell to 150 countries.",
    status="plan",
    story="aliexpress",
)
article.event(
    "trudy-dai-interview",
    '"Vom ersten Tag der Gründung von Alibaba an hatten wir einen globalen Traum", sagte sie in '
    "einem Interview.",
    type="statement",
    title="Trudy Dai says in an interview that Alibaba has had a global dream from its first day",
    status="happened",
    story="aliexpress",
    participants={
        "trudy-dai": inferred(
            "speaker",
            ("AliExpress-Chefin Trudy Dai", "sagte sie in einem Interview"),
            because="she is the woman named before",
        ),
        "alibaba": "subject",
    },
)
article.statement(
    "alibaba-global-dream",
    (
        "AliExpress-Chefin Trudy Dai",
        '"Vom ersten Tag der Gründung von Alibaba an hatten wir einen globalen Traum", sagte sie',
    ),
    because="she is the woman named before, and says we of Alibaba",
    speaker="trudy-dai",
    subject="alibaba",
    topic="strategy",
    text="Alibaba has had a global dream from the first day of its foundation, says Trudy Dai.",
    status="claim",
    story="aliexpress",
    event="trudy-dai-interview",
)
article.again(
    "event",
    "alibaba-founded",
    "Vom ersten Tag der Gründung von Alibaba an",
)
article.set_aside_numbers("figure_of_speech", "Vom ersten Tag")

# The platform opens to sellers abroad.
article.event(
    "aliexpress-opens-to-foreign-sellers",
    "hat AliExpress zum ersten Mal seine Plattform für Anbieter im Ausland geöffnet",
    type="market_entry",
    title="AliExpress opens its platform to sellers outside China for the first time",
    status="happened",
    part_of="aliexpress-new-initiative",
    story="aliexpress",
    salience="main",
    participants={
        "aliexpress": "actor",
        "russia": stated("beneficiary", "in Russland, der Türkei, Italien und Spanien"),
        "turkey": stated("beneficiary", "in Russland, der Türkei, Italien und Spanien"),
        "italy": stated("beneficiary", "in Russland, der Türkei, Italien und Spanien"),
        "spain": stated("beneficiary", "in Russland, der Türkei, Italien und Spanien"),
    },
)
article.figure(
    "aliexpress-opening-first-time",
    "hat AliExpress zum ersten Mal seine Plattform für Anbieter im Ausland geöffnet",
    subject="aliexpress",
    metric="occurrence",
    title="AliExpress opens its platform to sellers abroad for the first time",
    value=1,
    unit="rank",
    status="actual",
    event="aliexpress-opens-to-foreign-sellers",
    story="aliexpress",
)
article.event(
    "aliexpress-new-initiative",
    "Um die neue Initiative zu starten",
    type="launch",
    title="AliExpress starts a new initiative by opening its platform to sellers abroad",
    status="ongoing",
    part_of="alibaba-globalization-strategy",
    story="aliexpress",
    participants={"aliexpress": stated("actor", "hat AliExpress zum ersten Mal")},
)
article.statement(
    "aliexpress-small-firms-sell-abroad",
    (
        "so dass kleine und mittlere Unternehmen",
        "in Russland, der Türkei, Italien und Spanien",
        "ihre Produkte registrieren und in andere Länder des AliExpress-Netzwerks verkaufen können",
    ),
    subject="aliexpress",
    topic="offering",
    text="Small and medium-sized firms in Russia, Turkey, Italy and Spain can register their "
    "products and sell them to other countries of the AliExpress network.",
    status="fact",
    story="aliexpress",
    salience="main",
    event=stated(
        "aliexpress-opens-to-foreign-sellers", "seine Plattform für Anbieter im Ausland geöffnet"
    ),
)

# The strategy and its supporters.
article.event(
    "alibaba-globalization-strategy",
    "Dai sieht AliExpress als Speerspitze einer Globalisierungsstrategie, die von Alibabas "
    "Tochtergesellschaft Lazada, der größten E-Commerce-Plattform Südostasiens und anderen "
    "verbundenen Unternehmen auf der ganzen Welt unterstützt wird.",
    type="expansion",
    title="AliExpress leads a strategy of globalisation that Lazada and other affiliates of Alibaba support, as Trudy Dai sees it",
    status="reported",
    speaker="trudy-dai",
    story="aliexpress",
    salience="main",
    participants={
        "trudy-dai": "speaker",
        "aliexpress": "actor",
        "lazada": "supporter",
        "alibaba-affiliates": "supporter",
    },
)
article.statement(
    "aliexpress-spearhead-of-globalization",
    "Dai sieht AliExpress als Speerspitze einer Globalisierungsstrategie, die von Alibabas "
    "Tochtergesellschaft Lazada, der größten E-Commerce-Plattform Südostasiens und anderen "
    "verbundenen Unternehmen auf der ganzen Welt unterstützt wird.",
    speaker="trudy-dai",
    subject="aliexpress",
    topic="strategy",
    text="AliExpress is, as Trudy Dai sees it, the spearhead of a strategy of globalisation that Lazada and other affiliates of Alibaba all over the world support.",
    status="claim",
    story="aliexpress",
    event="alibaba-globalization-strategy",
)
article.subsidiary(
    "lazada-alibaba-004",
    "Alibabas Tochtergesellschaft Lazada",
    parent="alibaba",
    child="lazada",
    relation="subsidiary",
    segment=stated("e_commerce", "der größten E-Commerce-Plattform Südostasiens"),
)
article.figure(
    "lazada-rank-in-southeast-asia",
    "Lazada, der größten E-Commerce-Plattform Südostasiens",
    subject="lazada",
    metric="rank",
    title="Lazada is the largest e-commerce platform in Southeast Asia",
    value=inferred(
        1, "der größten E-Commerce-Plattform Südostasiens", because="The largest has rank 1."
    ),
    unit="rank",
    place=stated("southeast-asia", "der größten E-Commerce-Plattform Südostasiens"),
    status="actual",
    story="aliexpress",
)
article.about(
    "lazada", "Lazada, der größten E-Commerce-Plattform Südostasiens", industry="e_commerce"
)
article.about(
    "southeast-asia",
    ("der größten E-Commerce-Plattform Südostasiens", "in Entwicklungsländern in Asien"),
    because="by its name it is the south-east of Asia",
    part_of="asia",
)
article.subsidiary(
    "alibaba-affiliates-alibaba-004",
    "von Alibabas Tochtergesellschaft Lazada, der größten E-Commerce-Plattform Südostasiens und "
    "anderen verbundenen Unternehmen auf der ganzen Welt",
    because="they are named beside a subsidiary of Alibaba, and called other affiliated companies",
    parent="alibaba",
    child="alibaba-affiliates",
    relation="affiliate",
)
article.correction(
    "aliexpress-opens-suedostasiens",
    "der größten E-Commerce-Plattform Südostasiens und anderen verbundenen Unternehmen",
    kind="punctuation",
    printed="Südostasiens und",
    read_as="Südostasiens, und",
    reason="The comma that ends the apposition is missing.",
)

# The contest with Amazon.
article.statement(
    "contest-with-amazon-hardly-open",
    "Bislang ist der Streit um Marktanteile im internationalen E-Commerce allerdings kaum offen "
    "zutage getreten, weil die Marktsättigung eher niedrig ist.",
    subject=stated("alibaba", "Dass Alibaba mit seiner neuen Strategie in Richtung"),
    topic="competition",
    text="Alibaba's contest with Amazon for shares of international e-commerce has hardly come into the open so far, because the saturation of the market is rather low.",
    status="fact",
    story="rivals",
)
article.about(
    "amazon",
    (
        "in Richtung des US-Rivalen Amazon zielt",
        "der Streit um Marktanteile im internationalen E-Commerce",
    ),
    because="the contest for shares of e-commerce is that of Alibaba and Amazon",
    industry="e_commerce",
)
article.statement(
    "contest-with-amazon-will-open",
    "Das dürfte sich im Laufe der Jahre jedoch ändern",
    subject=stated("alibaba", "Dass Alibaba mit seiner neuen Strategie in Richtung"),
    topic="outlook",
    text="Alibaba's contest with Amazon for market shares will probably come into the open over the years.",
    status="expectation",
    story="rivals",
)
article.event(
    "amazon-loses-ground-in-china",
    "Amazon hat zuletzt in Alibabas Heimatmarkt einige Federn lassen müssen",
    type="competition",
    title="Amazon has lately taken a few knocks in China, Alibaba's home market",
    place=inferred(
        "china",
        ("in Alibabas Heimatmarkt", "ihre lokale Plattform-Präsenz in der Volksrepublik"),
        because="the home market is the People's Republic of the next sentence",
    ),
    status="happened",
    story="rivals",
    participants={"amazon": "affected", "alibaba": "competitor"},
)
article.event(
    "amazon-gives-up-platform-in-china",
    "So werden die Amerikaner nach 15 Jahren ihre lokale Plattform-Präsenz in der Volksrepublik "
    "zugunsten eines ausschließlichen Cross-Border-Geschäfts aufgeben.",
    type="market_exit",
    title="Amazon is to give up its local platform in China after 15 years and keep only cross-border trade",
    place="china",
    status="planned",
    part_of="amazon-loses-ground-in-china",
    story="rivals",
    salience="main",
    participants={
        "amazon": inferred(
            "actor",
            ("Amazon hat zuletzt in Alibabas Heimatmarkt", "So werden die Amerikaner"),
            because="the Americans are the US company of the sentence before",
        )
    },
)
article.figure(
    "amazon-years-in-china",
    "So werden die Amerikaner nach 15 Jahren ihre lokale Plattform-Präsenz in der Volksrepublik",
    subject=inferred(
        "amazon",
        ("Amazon hat zuletzt in Alibabas Heimatmarkt", "So werden die Amerikaner"),
        because="the Americans are the US company of the sentence before",
    ),
    metric="duration",
    title="Amazon is to give up its local platform in China after 15 years",
    value=15,
    unit="year",
    place="china",
    status="planned",
    event="amazon-gives-up-platform-in-china",
    story="rivals",
)
article.statement(
    "amazon-cross-border-trade-doubtful",
    "Ob der grenzüberschreitende Handel mit China für Amazon eine Zukunft hat, darf angesichts "
    "des harten Wettbewerbs mit Alibaba und JD.com angezweifelt werden.",
    subject="amazon",
    topic="outlook",
    text="Amazon's cross-border trade with China has a doubtful future, given the hard competition with Alibaba and JD.com.",
    status="judgement",
    story="rivals",
    event=stated(
        "amazon-gives-up-platform-in-china",
        "zugunsten eines ausschließlichen Cross-Border-Geschäfts aufgeben",
    ),
)
article.relationship(
    "jd-com-competitor-amazon-004",
    "für Amazon eine Zukunft hat, darf angesichts des harten Wettbewerbs mit Alibaba und JD.com",
    subject="jd-com",
    relation="competitor",
    object="amazon",
)
article.about(
    "jd-com",
    (
        "zugunsten eines ausschließlichen Cross-Border-Geschäfts",
        "angesichts des harten Wettbewerbs mit Alibaba und JD.com",
    ),
    because="it competes with Amazon for the trade on the internet across the border of China",
    industry="e_commerce",
)
article.again(
    "relationship",
    "amazon-competitor-alibaba-004",
    "für Amazon eine Zukunft hat, darf angesichts des harten Wettbewerbs mit Alibaba und JD.com",
)

# The network.
article.event(
    "alibaba-network-expansion",
    "schafft Alibaba nun die Grundlage für einen Ausbau seines Netzwerks vor allem in "
    "Entwicklungsländern in Asien und in der Türkei",
    type="expansion",
    title="Alibaba lays the ground for expanding its network, above all in developing countries in Asia and in Turkey",
    status="planned",
    story="aliexpress",
    participants={"alibaba": "actor", "asia": "target", "turkey": "target"},
)
article.event_relation(
    "alibaba-network-expansion-because-of-aliexpress-rebuilt",
    "Mit dem Umbau seiner AliExpress-Plattform schafft Alibaba nun die Grundlage für einen Ausbau seines Netzwerks",
    event="alibaba-network-expansion",
    relation="because_of",
    related_event="aliexpress-rebuilt",
)

# The opinion of the medium.
article.about(
    "der-aktionaer",
    ("DER AKTIONÄR meint", "Allerdings sollten Anleger den Rücksetzer"),
    industry="media",
    because="it gives its opinion, as a medium does, and advises investors",
)
IN_ITS_OPINION = "the paragraph gives the opinion of the medium, which its first words name"
article.event(
    "der-aktionaer-on-alibaba",
    "DER AKTIONÄR meint: China ist zukünftig der bedeutendste E-Commerce-Markt der Welt und "
    "Alibaba der unumstrittene Platzhirsch.",
    type="statement",
    title="DER AKTIONÄR calls China the most important e-commerce market to be, Alibaba its undisputed leader and the fallen share a good chance to buy",
    status="happened",
    story="alibaba_share",
    participants={"der-aktionaer": "speaker", "alibaba": "subject", "china": "subject"},
)
article.figure(
    "china-rank-in-e-commerce",
    "DER AKTIONÄR meint: China ist zukünftig der bedeutendste E-Commerce-Markt der Welt",
    speaker="der-aktionaer",
    subject="china",
    metric="rank",
    title="China will be the most important e-commerce market in the world, thinks DER AKTIONÄR",
    value=inferred(
        1, "der bedeutendste E-Commerce-Markt der Welt", because="The most important has rank 1."
    ),
    unit="rank",
    status="forecast",
    event="der-aktionaer-on-alibaba",
    story="alibaba_share",
)
article.statement(
    "alibaba-undisputed-leader-in-china",
    "DER AKTIONÄR meint: China ist zukünftig der bedeutendste E-Commerce-Markt der Welt und "
    "Alibaba der unumstrittene Platzhirsch.",
    speaker="der-aktionaer",
    subject="alibaba",
    topic="market",
    text="Alibaba is, or will be, the undisputed leader of e-commerce in China, thinks DER AKTIONÄR.",
    status="judgement",
    story="alibaba_share",
    salience="main",
    event="der-aktionaer-on-alibaba",
)
article.statement(
    "alibaba-uses-its-dominance",
    (
        "DER AKTIONÄR meint",
        "Alibaba der unumstrittene Platzhirsch",
        "Der Konzern nutzt seine Vormachtstellung geschickt, um weitere Märkte zu erschließen und "
        "sich Konkurrenten wie Amazon vom Hals zu halten.",
    ),
    because=IN_ITS_OPINION,
    speaker="der-aktionaer",
    subject="alibaba",
    topic="competition",
    text="Alibaba uses its dominance skilfully to open further markets and to keep rivals such as Amazon off its back, thinks DER AKTIONÄR.",
    status="judgement",
    story="rivals",
    salience="main",
    event="der-aktionaer-on-alibaba",
)
article.event(
    "alibaba-share-falls-to-170-dollars",
    "Die Aktie von Alibaba gerät im Zuge der Gesamtmarktschwäche zwar ebenfalls unter Druck und "
    "rutsch auf 170 Dollar.",
    type="share_price",
    title="Alibaba's share comes under pressure in a general weakness of the market and slides to 170 dollars",
    status="happened",
    story="alibaba_share",
    salience="main",
    participants={"alibaba": "subject"},
)
article.figure(
    "alibaba-share-price",
    "rutsch auf 170 Dollar",
    subject=stated("alibaba", "Die Aktie von Alibaba gerät"),
    metric="share_price",
    title="Alibaba's share slides to 170 dollars",
    value=170,
    unit="USD",
    status="actual",
    event="alibaba-share-falls-to-170-dollars",
    story="alibaba_share",
    salience="main",
)
article.correction(
    "aliexpress-opens-rutsch",
    "rutsch auf 170 Dollar",
    kind="misprint",
    printed="rutsch",
    read_as="rutscht",
    reason="The verb lacks its last letter.",
)
article.statement(
    "alibaba-share-chance-to-buy",
    (
        "DER AKTIONÄR meint",
        "Die Aktie von Alibaba gerät",
        "Allerdings sollten Anleger den Rücksetzer als günstige Einstiegschance verstehen, nicht "
        "als Warnsignal.",
    ),
    because=IN_ITS_OPINION,
    speaker="der-aktionaer",
    subject="alibaba",
    topic="finance",
    text="Investors should take the setback of Alibaba's share, to 170 dollars, as a good chance to buy, not as a warning, thinks DER AKTIONÄR.",
    status="judgement",
    story="alibaba_share",
    salience="main",
    event="der-aktionaer-on-alibaba",
)
