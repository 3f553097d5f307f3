"""Jack Ma's speech about the banks, the regulator's answer, and what became of Ma."""

from __future__ import annotations

from ...language import inferred, misread, stated
from .article import WRITTEN, article

# The speech at the Bund Summit.
SUMMIT_PLACE = inferred(
    "shanghai",
    "Auf dem 2. Bund Summit in Schanghai",
    because="it is part of the speech at the summit, which was held there",
)
article.event(
    "ma-speaks-at-bund-summit",
    (
        "Am 24. Oktober 2020 prophezeite Jack Ma den führenden Bankern der Welt selbstbewusst das "
        "Ende des Bankensystems, wie wir es kennen.",
        "Auf dem 2. Bund Summit in Schanghai zitierte der Gründer des chinesischen "
        "Onlinehandelsriesen Alibaba den bekannten Spruch",
    ),
    type="speech",
    title="Jack Ma confidently prophesies the end of the banking system to the world's leading bankers at the 2nd Bund Summit on 24 October 2020",
    start="2020-10-24",
    place="shanghai",
    status="happened",
    series="bund-summit",
    part_of="bund-summit-second",
    story="ant_listing",
    salience="main",
    participants={"jack-ma": "speaker", "leading-bankers-of-the-world": "addressee"},
)
article.statement(
    "ma-on-the-end-of-the-banking-system",
    "prophezeite Jack Ma den führenden Bankern der Welt selbstbewusst das Ende des "
    "Bankensystems, wie wir es kennen",
    speaker="jack-ma",
    subject="jack-ma",
    topic="outlook",
    text="On 24 October 2020, Jack Ma confidently prophesies the end of the banking system as we know it.",
    status="expectation",
    story="ant_listing",
    salience="main",
    event="ma-speaks-at-bund-summit",
)
article.event(
    "bund-summit-second",
    (
        "Auf dem 2. Bund Summit in Schanghai",
        "dem chinesischen Vizepräsidenten Wang Qishan noch dem Chef der chinesischen Zentralbank "
        "Yi Gang gefallen haben, die auf derselben Konferenz gesprochen hatten",
    ),
    type="conference",
    title="2nd Bund Summit in Shanghai in October 2020, with Jack Ma, Wang Qishan and Yi Gang among the speakers",
    start=inferred(
        "2020-10",
        ("Am 24. Oktober 2020", "Auf dem 2. Bund Summit in Schanghai"),
        because="Jack Ma spoke there on that day; on how many days it was held is not said",
    ),
    place=stated("shanghai", "Auf dem 2. Bund Summit in Schanghai"),
    status="happened",
    series=stated("bund-summit", "Auf dem 2. Bund Summit in Schanghai"),
    story="ant_listing",
    participants={
        "jack-ma": inferred(
            "speaker",
            (
                "Am 24. Oktober 2020 prophezeite Jack Ma den führenden Bankern",
                "Auf dem 2. Bund Summit in Schanghai zitierte der Gründer des chinesischen",
            ),
            because="the founder is Jack Ma, of whom the sentence before speaks",
        ),
        "wang-qishan": "speaker",
        "yi-gang": "speaker",
    },
)
article.figure(
    "bund-summit-second-number",
    "2. Bund Summit",
    subject="bund-summit",
    metric="occurrence",
    title="The Bund Summit in Shanghai at which Jack Ma speaks in October 2020 is the 2nd",
    value=2,
    unit="rank",
    status="actual",
    event="bund-summit-second",
    place=stated("shanghai", "Auf dem 2. Bund Summit in Schanghai"),
    story="ant_listing",
)
article.position(
    "jack-ma-founder-alibaba-002",
    "der Gründer des chinesischen Onlinehandelsriesen Alibaba",
    person=inferred(
        "jack-ma",
        (
            "Am 24. Oktober 2020 prophezeite Jack Ma den führenden Bankern",
            "zitierte der Gründer des chinesischen Onlinehandelsriesen Alibaba",
        ),
        because="the founder is Jack Ma, of whom the sentence before speaks",
    ),
    organization="alibaba",
    title="Founder",
    title_printed="Gründer",
    since=inferred(
        "1999",
        "Alibaba wurde 1999 von Jack Ma und",
        because="who founded Alibaba has been its founder since then",
    ),
    as_of=WRITTEN,
    restates="jack-ma-founder-alibaba-000",
)
article.about(
    "alibaba",
    "des chinesischen Onlinehandelsriesen Alibaba",
    country="CN",
    industry="e_commerce",
)
article.statement(
    "alibaba-chinese-giant-of-online-trade",
    "des chinesischen Onlinehandelsriesen Alibaba",
    subject="alibaba",
    topic="market",
    text="Alibaba is a Chinese giant of online trade.",
    status="judgement",
    restates="alibaba-giant-in-china",
    story="alibaba_rise",
)
article.statement(
    "saying-on-debtors-and-banks",
    "den bekannten Spruch: „Wenn Sie sich 100\u2009000 Yuan leihen, haben Sie Angst vor der Bank; "
    "wenn es 10 Millionen sind, geraten Sie wie die Bank in leichte Panik; wenn Sie sich "
    "1 Milliarde leihen, bekommt die Bank Angst vor Ihnen.“",
    speaker="jack-ma",
    subject=inferred(
        "jack-ma",
        (
            "Am 24. Oktober 2020 prophezeite Jack Ma den führenden Bankern",
            "zitierte der Gründer des chinesischen Onlinehandelsriesen Alibaba den bekannten Spruch",
        ),
        because="the founder is Jack Ma, of whom the sentence before speaks",
    ),
    topic="finance",
    text="Jack Ma quotes a well-known saying in October 2020: who borrows 100,000 yuan is afraid of the bank, at 10 million both panic a little, and at 1 billion the bank is afraid.",
    status="claim",
    story="ant_listing",
    event="ma-speaks-at-bund-summit",
)
IN_YUAN = "The sums of the saying are in yuan, which it names at the first."
SAYING = article.on(
    subject=inferred("yuan", "100\u2009000 Yuan", because=IN_YUAN),
    event=stated("ma-speaks-at-bund-summit", "zitierte der Gründer des chinesischen"),
    period=stated("2020-10-24", "Am 24. Oktober 2020"),
)
SAYING.figure(
    "saying-on-banks-100000-yuan",
    "„Wenn Sie sich 100\u2009000 Yuan leihen, haben Sie Angst vor der Bank",
    subject="yuan",
    speaker="jack-ma",
    metric="loan",
    title="Whoever borrows 100,000 yuan is afraid of the bank, by the saying that Jack Ma quotes at the Bund Summit in October 2020",
    value=100_000,
    unit="CNY",
    status="claimed",
    story="ant_listing",
)
SAYING.figure(
    "saying-on-banks-10-million-yuan",
    "wenn es 10 Millionen sind, geraten Sie wie die Bank in leichte Panik",
    speaker="jack-ma",
    metric="loan",
    title="Whoever borrows 10 million yuan panics a little, and so does the bank, by the saying that Jack Ma quotes at the Bund Summit in October 2020",
    value=misread(10_000_000, "10 Millionen", reader=10_000_000, because=IN_YUAN),
    unit="CNY",
    status="claimed",
    story="ant_listing",
)
SAYING.figure(
    "saying-on-banks-1-billion-yuan",
    "wenn Sie sich 1 Milliarde leihen, bekommt die Bank Angst vor Ihnen",
    speaker="jack-ma",
    metric="loan",
    title="Whoever borrows 1 billion yuan frightens the bank, by the saying that Jack Ma quotes at the Bund Summit in October 2020",
    value=misread(1_000_000_000, "1 Milliarde", reader=1_000_000_000, because=IN_YUAN),
    unit="CNY",
    status="claimed",
    story="ant_listing",
)
article.event(
    "ma-outlines-a-new-financial-system",
    "Anschließend skizzierte Jack Ma „ein neues Finanzsystem",
    type="statement",
    title='Jack Ma sketches a new financial system "made for the future" at the Bund Summit of October 2020',
    start=inferred(
        "2020-10-24",
        (
            "Am 24. Oktober 2020 prophezeite Jack Ma",
            "Anschließend skizzierte Jack Ma „ein neues Finanzsystem",
        ),
        because="it is part of the speech that he gave on that day",
    ),
    place=SUMMIT_PLACE,
    status="happened",
    part_of="ma-speaks-at-bund-summit",
    story="ant_listing",
    participants={"jack-ma": "speaker"},
)
article.event_relation(
    "ma-speaks-at-bund-summit-shortly-before-ma-outlines-a-new-financial-system",
    "Anschließend skizzierte Jack Ma „ein neues Finanzsystem",
    event="ma-speaks-at-bund-summit",
    relation="shortly_before",
    related_event="ma-outlines-a-new-financial-system",
)
article.statement(
    "ma-sketches-a-new-financial-system",
    "Anschließend skizzierte Jack Ma „ein neues Finanzsystem, das wirklich für die Zukunft "
    "ausgelegt ist“ und das „Innovation und Regulierung in Einklang bringen“ soll.",
    speaker="jack-ma",
    subject="jack-ma",
    topic="finance",
    text='Jack Ma sketches in October 2020 "a new financial system that is really made for the future" and is to "reconcile innovation and regulation".',
    status="plan",
    story="ant_listing",
    event="ma-outlines-a-new-financial-system",
)
article.statement(
    "ma-innovation-is-a-digital-currency",
    "Die „Innovation“, die der Mann im Sinn hat, der eigentlich Ma Yun heißt und sich im "
    "September 2019 aus Alibaba zurückgezogen hat, ist ein Finanzsystem, das auf einer digitalen "
    "Währung basiert.",
    subject="jack-ma",
    topic="finance",
    text='The "innovation" that Jack Ma has in mind is a financial system based on a digital currency.',
    status="plan",
    story="digital_currency",
    event=inferred(
        "ma-outlines-a-new-financial-system",
        ("und das „Innovation und Regulierung in Einklang bringen“ soll", "Die „Innovation“"),
        because="the innovation in quotation marks is that of the sentence before",
    ),
)
article.about("jack-ma", "der eigentlich Ma Yun heißt", native_name="Ma Yun")
article.event(
    "jack-ma-withdraws-from-alibaba",
    "sich im September 2019 aus Alibaba zurückgezogen hat",
    type="resignation",
    title="Jack Ma withdraws from Alibaba in September 2019",
    start="2019-09",
    status="happened",
    story="jack_ma",
    salience="main",
    participants={
        "jack-ma": stated(
            "actor",
            "der eigentlich Ma Yun heißt und sich im September 2019 aus Alibaba zurückgezogen hat",
        ),
        "alibaba": "affected",
    },
)

# What he says of his own creation, Ant Group.
article.subsidiary(
    "ant-group-division-alibaba-002",
    "die Ant Group, die Finanzsparte von Alibaba",
    parent="alibaba",
    child="ant-group",
    relation="division",
    segment="financial_services",
    as_of=WRITTEN,
)
article.about(
    "ant-group", "die Ant Group, die Finanzsparte von Alibaba", industry="financial_services"
)
article.statement(
    "ant-group-is-ma-creation",
    "seine eigene Schöpfung zu erwähnen: die Ant Group",
    subject="ant-group",
    topic="origin",
    text="Ant Group is Jack Ma's own creation.",
    status="fact",
    story="ant_rise",
    event="ma-on-inclusive-finance",
)
article.statement(
    "ant-group-lends-without-security",
    (
        "die Ant Group, die Finanzsparte von Alibaba",
        "die Kredite in großem Umfang und ohne Sicherheiten an Privatkunden sowie kleine und mittlere Unternehmen vergibt",
    ),
    subject="ant-group",
    topic="business_model",
    text="Ant Group lends on a large scale and without security to private customers and to small "
    "and medium-sized businesses.",
    status="fact",
    story="ant_rise",
    salience="main",
)
AFTER_ANT_GROUP = "the quotation follows on his mention of Ant Group"
article.event(
    "ma-on-inclusive-finance",
    (
        "Jack Ma vergaß natürlich nicht, seine eigene Schöpfung zu erwähnen: die Ant Group",
        "„In den letzten 16 Jahren haben wir uns auf das Ziel einer ökologischen, nachhaltigen und "
        "inklusiven Entwicklung konzentriert.",
        "Wenn ökologische, nachhaltige und inklusive Finanzierungen der falsche Weg sein sollen, "
        "werden wir ihn wieder gehen, immer und immer wieder.“",
    ),
    type="statement",
    title="Jack Ma does not forget to mention his own creation, Ant Group, at the Bund Summit, and its 16 years of ecological, sustainable and inclusive development",
    start=inferred(
        "2020-10-24",
        ("Am 24. Oktober 2020 prophezeite Jack Ma", "Jack Ma vergaß natürlich nicht"),
        because="it is part of the speech that he gave on that day",
    ),
    place=SUMMIT_PLACE,
    status="happened",
    part_of="ma-speaks-at-bund-summit",
    story="ant_listing",
    participants={"jack-ma": "speaker", "ant-group": "subject"},
)
article.statement(
    "ma-would-go-the-wrong-way-again",
    "Wenn ökologische, nachhaltige und inklusive Finanzierungen der falsche Weg sein sollen, "
    "werden wir ihn wieder gehen, immer und immer wieder.“",
    speaker="jack-ma",
    subject=inferred(
        "ant-group",
        (
            "seine eigene Schöpfung zu erwähnen: die Ant Group",
            "inklusive Finanzierungen der falsche Weg sein sollen, werden wir ihn wieder gehen",
        ),
        because=AFTER_ANT_GROUP,
    ),
    topic="strategy",
    text="If ecological, sustainable and inclusive finance is the wrong way, Ant Group will take it again and again, says Jack Ma in October 2020.",
    status="plan",
    story="ant_listing",
    event="ma-on-inclusive-finance",
)
article.figure(
    "ant-group-years-of-inclusive-development",
    "In den letzten 16 Jahren haben wir uns auf das Ziel einer ökologischen, nachhaltigen und "
    "inklusiven Entwicklung konzentriert",
    speaker="jack-ma",
    subject=inferred(
        "ant-group",
        (
            "seine eigene Schöpfung zu erwähnen: die Ant Group",
            "In den letzten 16 Jahren haben wir uns",
        ),
        because=AFTER_ANT_GROUP,
    ),
    metric="duration",
    title="Ant Group has aimed at ecological, sustainable and inclusive development for 16 years, says Jack Ma in October 2020",
    value=16,
    unit="year",
    period=inferred(
        "2004/2020",
        ("Am 24. Oktober 2020", "In den letzten 16 Jahren haben wir uns"),
        because="the 16 years before the speech of 2020",
    ),
    status="claimed",
    event=inferred(
        "ma-on-inclusive-finance",
        (
            "Jack Ma vergaß natürlich nicht, seine eigene Schöpfung zu erwähnen",
            "In den letzten 16 Jahren haben wir uns",
        ),
        because=AFTER_ANT_GROUP,
    ),
    story="ant_listing",
)

# The answer: the summons, and the listing called off.
article.statement(
    "officials-cannot-have-liked-ma-pathos",
    "Solch hochfliegendes Pathos dürfte weder dem chinesischen Vizepräsidenten Wang Qishan noch "
    "dem Chef der chinesischen Zentralbank Yi Gang gefallen haben",
    subject=inferred(
        "jack-ma",
        (
            "Jack Ma vergaß natürlich nicht, seine eigene Schöpfung zu erwähnen",
            "Solch hochfliegendes Pathos dürfte weder",
        ),
        because="the lofty words are those that he has just been quoted with",
    ),
    topic="politics",
    text="Jack Ma's lofty pathos at the Bund Summit of October 2020 is unlikely to have pleased Vice President Wang Qishan or the head of the central bank, Yi Gang.",
    status="expectation",
    story="ant_listing",
    event=stated("ma-speaks-at-bund-summit", "Am 24. Oktober 2020 prophezeite Jack Ma"),
)
BUND_SUMMIT = inferred(
    "2020-10",
    ("Am 24. Oktober 2020", "die auf derselben Konferenz gesprochen hatten"),
    because="it is told of the time of the conference at which Jack Ma spoke on that day",
)
article.position(
    "wang-qishan-vice-president-china-002",
    "dem chinesischen Vizepräsidenten Wang Qishan",
    person="wang-qishan",
    organization=inferred(
        "china",
        "dem chinesischen Vizepräsidenten Wang Qishan",
        because="the vice president is called Chinese",
    ),
    title="Vice president",
    title_printed="Vizepräsidenten",
    as_of=BUND_SUMMIT,
)
article.about(
    "wang-qishan",
    "dem chinesischen Vizepräsidenten Wang Qishan",
    because="he is the vice president of China",
    nationality="chinese",
)
article.position(
    "yi-gang-head-chinese-central-bank-002",
    "dem Chef der chinesischen Zentralbank Yi Gang",
    person="yi-gang",
    organization="chinese-central-bank",
    title="Head",
    title_printed="Chef",
    as_of=BUND_SUMMIT,
)
article.about(
    "yi-gang",
    "dem Chef der chinesischen Zentralbank Yi Gang",
    because="he holds an office of the Chinese state",
    nationality="chinese",
)
article.about("chinese-central-bank", "der chinesischen Zentralbank", country="CN")
article.event(
    "ma-summoned-by-financial-supervision",
    "Kurz darauf, am 2. November, wurde Ma von der Finanzaufsicht zu einem Gespräch einbestellt.",
    type="summons",
    title="The financial supervisory authority calls Jack Ma in for a talk on 2 November 2020",
    start=inferred(
        "2020-11-02",
        ("Am 24. Oktober 2020", "Kurz darauf, am 2. November"),
        because="the 2 November shortly after 24 October 2020",
    ),
    status="happened",
    story="ant_listing",
    salience="main",
    participants={"financial-supervision": "regulator", "jack-ma": "affected"},
)
article.about(
    "financial-supervision",
    (
        "weder dem chinesischen Vizepräsidenten Wang Qishan noch dem Chef der chinesischen Zentralbank",
        "wurde Ma von der Finanzaufsicht zu einem Gespräch einbestellt",
    ),
    because="it answers a speech that cannot have pleased the vice president of China and the head of "
    "its central bank",
    country="CN",
)
article.event_relation(
    "ma-speaks-at-bund-summit-shortly-before-ma-summoned-by-financial-supervision",
    "Kurz darauf, am 2. November, wurde Ma von der Finanzaufsicht zu einem Gespräch einbestellt.",
    event=inferred(
        "ma-speaks-at-bund-summit",
        "Kurz darauf, am 2. November, wurde Ma von der Finanzaufsicht zu einem Gespräch einbestellt.",
        because="the paragraphs before tell of this speech and what he said in it",
    ),
    relation="shortly_before",
    related_event="ma-summoned-by-financial-supervision",
)
for place, name in {"shanghai": "Shanghai", "hong-kong": "Hong Kong"}.items():
    article.event(
        f"ant-group-listing-{place}",
        (
            "der Börsenstart der Ant Group in Schanghai und Hongkong abgesagt",
            "Der bombastisch angekündigte Börsengang der Finanztochter von Alibaba fiel ins "
            "Wasser.",
        ),
        type="public_offering",
        title=f"Ant Group's listing in {name}, announced with pomp and called off",
        place=stated(place, "der Börsenstart der Ant Group in Schanghai und Hongkong abgesagt"),
        status="cancelled",
        story="ant_listing",
        participants={"ant-group": "issuer"},
    )
article.event(
    "ant-group-listing-called-off",
    (
        "Kurz darauf, am 2. November, wurde Ma von der Finanzaufsicht zu einem Gespräch "
        "einbestellt. Tags darauf wurde der Börsenstart der Ant Group in Schanghai und Hongkong "
        "abgesagt.",
        "als die Expansion der Ant Group ausgebremst und ihr Börsengang abgesagt wurde",
    ),
    type="cancellation",
    title="Ant Group's listing in Shanghai and Hong Kong is called off on 3 November 2020, the day after Jack Ma is summoned",
    start=inferred(
        "2020-11-03",
        ("Am 24. Oktober 2020", "Tags darauf wurde der Börsenstart der Ant Group"),
        because="the day after the summons of 2 November, which the sentence before puts shortly "
        "after 24 October 2020",
    ),
    status=stated("happened", "der Börsenstart der Ant Group in Schanghai und Hongkong abgesagt"),
    story="ant_listing",
    salience="main",
    participants={
        "ant-group": stated(
            "issuer", "der Börsenstart der Ant Group in Schanghai und Hongkong abgesagt"
        )
    },
)
article.event_relation(
    "ma-summoned-by-financial-supervision-shortly-before-ant-group-listing-called-off",
    "Tags darauf wurde der Börsenstart der Ant Group in Schanghai und Hongkong abgesagt.",
    event="ma-summoned-by-financial-supervision",
    relation="shortly_before",
    related_event="ant-group-listing-called-off",
)
article.event_relation(
    "ant-group-listing-shanghai-called-off-by-ant-group-listing-called-off",
    "der Börsenstart der Ant Group in Schanghai und Hongkong abgesagt",
    event="ant-group-listing-shanghai",
    relation="called_off_by",
    related_event="ant-group-listing-called-off",
)
article.event_relation(
    "ant-group-listing-hong-kong-called-off-by-ant-group-listing-called-off",
    "der Börsenstart der Ant Group in Schanghai und Hongkong abgesagt",
    event="ant-group-listing-hong-kong",
    relation="called_off_by",
    related_event="ant-group-listing-called-off",
)
article.subsidiary(
    "ant-group-subsidiary-alibaba-002",
    "Der bombastisch angekündigte Börsengang der Finanztochter von Alibaba",
    parent="alibaba",
    child=inferred(
        "ant-group",
        (
            "der Börsenstart der Ant Group in Schanghai und Hongkong abgesagt",
            "Der bombastisch angekündigte Börsengang der Finanztochter von Alibaba",
        ),
        because="the sentence before names the company whose listing is called off",
    ),
    relation="subsidiary",
    segment="financial_services",
)

# The investigation, and the 88 days.
article.event(
    "investigation-of-anticompetitive-practices",
    "Im Dezember 2020 wurden Ermittlungen über die angeblich wettbewerbsfeindlichen "
    "Geschäftspraktiken des Unternehmens eingeleitet.",
    type="investigation",
    title='An inquiry is opened in December 2020 into allegedly anti-competitive practices of Ant Group or of Alibaba: the article only says "the company"',
    start="2020-12",
    status="happened",
    story="ant_listing",
    salience="main",
    participants={
        "ant-group": inferred(
            "affected",
            (
                "der Börsenstart der Ant Group in Schanghai und Hongkong abgesagt",
                "Geschäftspraktiken des Unternehmens eingeleitet",
            ),
            because="Ant Group is the company that the sentences before are about",
        ),
        "alibaba": inferred(
            "affected",
            (
                "Börsengang der Finanztochter von Alibaba fiel ins Wasser",
                "Geschäftspraktiken des Unternehmens eingeleitet",
            ),
            because="Alibaba is the company that is named last before these words",
        ),
    },
)
DISAPPEARED = (
    "Der berühmteste Milliardär des Landes verschwand für 88 Tage",
    "Doch dann tauchte Ma wieder in der Öffentlichkeit auf",
)
MA_REAPPEARS = "it is Ma who then appears in public again"
article.event(
    "ma-disappears",
    "Der berühmteste Milliardär des Landes verschwand für 88 Tage",
    type="disappearance",
    title="Jack Ma disappears from the public eye for 88 days",
    status="happened",
    story="ant_listing",
    salience="main",
    participants={"jack-ma": inferred("subject", DISAPPEARED, because=MA_REAPPEARS)},
)
article.event_relation(
    "investigation-of-anticompetitive-practices-told-before-ma-disappears",
    (
        "Im Dezember 2020 wurden Ermittlungen",
        "Der berühmteste Milliardär des Landes verschwand für 88 Tage",
    ),
    because="the sentence on the disappearance follows that on the inquiry, without a date",
    event="investigation-of-anticompetitive-practices",
    relation="told_before",
    related_event="ma-disappears",
)
article.figure(
    "ma-days-out-of-sight",
    "verschwand für 88 Tage",
    subject=inferred("jack-ma", DISAPPEARED, because=MA_REAPPEARS),
    metric="duration",
    title="Jack Ma disappears from the public eye for 88 days",
    value=88,
    unit="day",
    status="actual",
    event=stated("ma-disappears", "verschwand für 88 Tage"),
    story="ant_listing",
    salience="main",
)
article.statement(
    "fears-for-jack-ma",
    "was Befürchtungen aufkommen ließ, er sei verhaftet worden oder ins Ausland geflohen",
    subject=inferred("jack-ma", DISAPPEARED, because=MA_REAPPEARS),
    topic="person",
    text="Jack Ma's disappearance raised fears that he had been arrested or had fled abroad.",
    status="fact",
    story="ant_listing",
    event=stated("ma-disappears", "Der berühmteste Milliardär des Landes verschwand für 88 Tage"),
)
article.statement(
    "ma-most-famous-billionaire",
    "Der berühmteste Milliardär des Landes",
    subject=inferred("jack-ma", DISAPPEARED, because=MA_REAPPEARS),
    topic="person",
    text="Jack Ma is the most famous billionaire of his country.",
    status="judgement",
    story="jack_ma",
)
article.event(
    "ma-reappears-in-a-video",
    "Doch dann tauchte Ma wieder in der Öffentlichkeit auf: In einem kurzen Video gratulierte er "
    "Dorfschullehrern, die von seiner Stiftung unterstützt werden.",
    type="appearance",
    title="Jack Ma appears in public again: in a short video he congratulates village teachers whom his foundation supports",
    status="happened",
    story="ant_listing",
    salience="main",
    participants={
        "jack-ma": "speaker",
        "village-teachers": "addressee",
        "jack-ma-foundation": stated("supporter", "die von seiner Stiftung unterstützt werden"),
    },
)
article.event_relation(
    "ma-disappears-before-ma-reappears-in-a-video",
    "Doch dann tauchte Ma wieder in der Öffentlichkeit auf",
    event="ma-disappears",
    relation="before",
    related_event="ma-reappears-in-a-video",
)
article.relationship(
    "jack-ma-foundation-supporter-village-teachers-002",
    "Dorfschullehrern, die von seiner Stiftung unterstützt werden",
    subject="jack-ma-foundation",
    relation="supporter",
    object="village-teachers",
    as_of=WRITTEN,
)
article.event(
    "ma-seen-playing-golf",
    "Kurz darauf wurde er beim Golfen auf der Insel Hainan gesichtet.",
    type="appearance",
    title="Jack Ma is seen playing golf on the island of Hainan",
    place="hainan",
    status="happened",
    story="ant_listing",
    participants={
        "jack-ma": inferred(
            "subject",
            (
                "Doch dann tauchte Ma wieder in der Öffentlichkeit auf",
                "Kurz darauf wurde er beim Golfen",
            ),
            because='"he" is Ma, of whom the sentence before speaks',
        )
    },
)
article.event_relation(
    "ma-reappears-in-a-video-shortly-before-ma-seen-playing-golf",
    "Kurz darauf wurde er beim Golfen auf der Insel Hainan gesichtet.",
    event="ma-reappears-in-a-video",
    relation="shortly_before",
    related_event="ma-seen-playing-golf",
)

# How 2020 ended for him and for Alibaba.
article.statement(
    "ma-2020-unpleasant",
    "Für Jack Ma persönlich endete das Coronajahr 2020 nicht angenehm",
    subject="jack-ma",
    topic="person",
    text="2020, the year of the coronavirus, did not end pleasantly for Jack Ma himself.",
    status="judgement",
    story="jack_ma",
)
article.statement(
    "alibaba-2020-good-year",
    "Für Jack Ma persönlich endete das Coronajahr 2020 nicht angenehm, aber für sein "
    "Online-Imperium Alibaba war es ein gutes Jahr.",
    subject="alibaba",
    topic="market",
    text="2020 was a good year for Alibaba, Jack Ma's online empire.",
    status="judgement",
    story="alibaba_rise",
    salience="main",
)
article.position(
    "jack-ma-adviser-alibaba-002",
    "Ma ist nach seinem Rückzug weiterhin Berater des Vorstands",
    person="jack-ma",
    organization=inferred(
        "alibaba",
        (
            "sich im September 2019 aus Alibaba zurückgezogen hat",
            "Ma ist nach seinem Rückzug weiterhin Berater des Vorstands",
        ),
        because="it is Alibaba that he has withdrawn from",
    ),
    title="Adviser to the board",
    title_printed="Berater des Vorstands",
    as_of=WRITTEN,
)
ALIBABA_IS_THE_COMPANY = "the company is Alibaba, of which the sentence before speaks"
SHARES_SOLD = (
    "für sein Online-Imperium Alibaba war es ein gutes Jahr",
    "nach dem Verkauf von 1,4 Prozent seiner Unternehmensanteile",
)
article.shareholding(
    "jack-ma-alibaba-sale-002",
    "Ma ist nach seinem Rückzug weiterhin Berater des Vorstands, und auch nach dem Verkauf von "
    "1,4 Prozent seiner Unternehmensanteile im Juli 2020 (für 8,2 Milliarden Dollar)",
    owned=inferred("alibaba", SHARES_SOLD, because=ALIBABA_IS_THE_COMPANY),
    kind="sale",
    status="sold",
    amount=stated(8_200_000_000, "für 8,2 Milliarden Dollar"),
    currency="USD",
    as_of="2020-07",
    owners=("jack-ma",),
)
article.event(
    "jack-ma-sells-alibaba-shares",
    "Ma ist nach seinem Rückzug weiterhin Berater des Vorstands, und auch nach dem Verkauf von "
    "1,4 Prozent seiner Unternehmensanteile im Juli 2020",
    type="share_sale",
    title='Jack Ma sells 1.4 per cent of "his company shares" in Alibaba for 8.2 billion dollars in July 2020',
    start="2020-07",
    status="happened",
    story="jack_ma",
    salience="main",
    participants={
        "jack-ma": "seller",
        "alibaba": inferred("subject", SHARES_SOLD, because=ALIBABA_IS_THE_COMPANY),
    },
)
article.figure(
    "jack-ma-part-of-shares-sold",
    "nach dem Verkauf von 1,4 Prozent seiner Unternehmensanteile",
    subject=stated(
        "jack-ma",
        "Ma ist nach seinem Rückzug weiterhin Berater des Vorstands, und auch nach dem Verkauf von "
        "1,4 Prozent seiner Unternehmensanteile",
    ),
    metric="shares_sold",
    title="Jack Ma sold 1.4 per cent of his shares in Alibaba in July 2020, which may mean 1.4 per cent of the company",
    value=1.4,
    unit="percent",
    period=stated("2020-07", "im Juli 2020 (für 8,2 Milliarden Dollar)"),
    status="actual",
    event=stated(
        "jack-ma-sells-alibaba-shares", "Verkauf von 1,4 Prozent seiner Unternehmensanteile"
    ),
    story="jack_ma",
)
article.figure(
    "ma-rank-among-shareholders",
    "immer noch zweitgrößter Einzelaktionär",
    subject=stated(
        "jack-ma",
        ("Ma ist nach seinem Rückzug weiterhin Berater", "immer noch zweitgrößter Einzelaktionär"),
    ),
    metric="rank",
    title="Jack Ma is still the second-largest single shareholder of Alibaba after selling shares in July 2020",
    value=2,
    unit="rank",
    status="actual",
    story="jack_ma",
)
article.set_aside_numbers("page_furniture", "siehe Kasten auf Seite 8")
