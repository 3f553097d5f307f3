"""How Ant Group and Alibaba came about, who paid, and how Alipay spread."""

from __future__ import annotations

from ...language import inferred, relative, stated
from .article import WRITTEN, article

# Ant Financial, and the refused loan of 1995.
article.again(
    "event",
    "ant-group-founded",
    "Ma engagierte sich auch in der Finanzbranche und gründete in Hanghzou (Zhejiang) das "
    "Finanztechnologie-Unternehmen Ant Financial, aus dem später die Ant Group wurde.",
    place="hangzhou",
)
article.statement(
    "hangzhou-in-zhejiang",
    "Hanghzou (Zhejiang)",
    subject="hangzhou",
    topic="place",
    text="Hangzhou lies in Zhejiang.",
    status="fact",
)
article.about("hangzhou", "Hanghzou (Zhejiang)", part_of="zhejiang")
article.about(
    "ant-group",
    (
        "gründete in Hanghzou (Zhejiang) das Finanztechnologie-Unternehmen Ant Financial, aus dem "
        "später die Ant Group wurde",
        "Firmensitz: Hangzhou (China)",
        "Zumal Ant Group ausländische Investoren ins Boot holen konnte",
    ),
    because="it was founded in Hangzhou in China, and its investors from elsewhere are called foreign",
    country="CN",
)
article.event(
    "ant-financial-becomes-ant-group",
    "Ant Financial, aus dem später die Ant Group wurde",
    type="renaming",
    title="Ant Financial becomes Ant Group",
    status="happened",
    story="ant_rise",
    participants={"ant-group": "subject"},
)
article.event_relation(
    "ant-group-founded-before-ant-financial-becomes-ant-group",
    "aus dem später die Ant Group wurde",
    event="ant-group-founded",
    relation="before",
    related_event="ant-financial-becomes-ant-group",
)
article.statement(
    "ant-idea-from-a-slight",
    "Ma selbst behauptet, dass die Idee auf eine Kränkung zurückgeht, die ihm angeblich 1995 "
    "widerfahren ist.",
    speaker="jack-ma",
    subject=inferred(
        "ant-group",
        (
            "das Finanztechnologie-Unternehmen Ant Financial, aus dem später die Ant Group wurde",
            "Ma selbst behauptet, dass die Idee auf eine Kränkung zurückgeht",
        ),
        because="the sentence before tells of the company that the idea became",
    ),
    topic="origin",
    text="Jack Ma claims that the idea for Ant Financial goes back to a slight that he allegedly suffered in 1995.",
    status="claim",
    story="ant_rise",
    event=stated("ant-group-founded", "das Finanztechnologie-Unternehmen Ant Financial"),
)
article.event(
    "ma-refused-a-loan",
    (
        "die ihm angeblich 1995 widerfahren ist",
        "Damals habe er als junger Geschäftsmann den Plan gehabt, Websites für Unternehmen zu "
        "bauen, und dafür einen Kredit beantragt.",
        "Erst nach drei Monaten bekam er von der Bank einen Bescheid, und der war negativ.",
    ),
    speaker="jack-ma",
    type="lending",
    title="Jack Ma waits three months in 1995 for a bank to refuse him a loan for building companies' websites, by his account",
    start="1995",
    status="reported",
    story="ant_rise",
    salience="main",
    participants={
        "jack-ma": stated("borrower", "Ma selbst behauptet, dass die Idee auf eine Kränkung")
    },
)
article.event_relation(
    "ant-group-founded-because-of-ma-refused-a-loan",
    "Ma selbst behauptet, dass die Idee auf eine Kränkung zurückgeht, die ihm angeblich 1995 widerfahren ist.",
    speaker="jack-ma",
    event="ant-group-founded",
    relation="because_of",
    related_event="ma-refused-a-loan",
)
article.figure(
    "ma-wait-for-the-loan",
    "Erst nach drei Monaten bekam er von der Bank einen Bescheid",
    speaker="jack-ma",
    subject=stated("jack-ma", "Ma selbst behauptet, dass die Idee auf eine Kränkung"),
    metric="duration",
    title="Jack Ma waited three months for a bank to refuse him a loan in 1995, by his account",
    value=3,
    unit="month",
    status="claimed",
    event="ma-refused-a-loan",
    story="ant_rise",
)

# Alibaba.com, Softbank's credit and the listing in New York.
article.event(
    "alibaba-com-created",
    "Vier Jahre später schuf Ma die Website Alibaba.com, zusammen mit 17 Partnern, zu denen der "
    "taiwanisch-kanadische Steueranwalt Joseph Tsai gehörte.",
    type="foundation",
    title="Jack Ma creates the website Alibaba.com with 17 partners in 1999",
    start=inferred(
        "1999",
        ("die ihm angeblich 1995 widerfahren ist", "Vier Jahre später schuf Ma"),
        because="four years after 1995",
    ),
    status="happened",
    restates="alibaba-founded",
    story="alibaba_rise",
    participants={"jack-ma": "founder", "joseph-tsai": "founder", "alibaba-com": "subject"},
)
article.about(
    "alibaba-com",
    "Vier Jahre später schuf Ma die Website Alibaba.com",
    founded=relative(
        "1999", "Vier Jahre später", anchor=stated("1995", "die ihm angeblich 1995 widerfahren ist")
    ),
)
article.event_relation(
    "ma-refused-a-loan-before-alibaba-com-created",
    "Vier Jahre später schuf Ma die Website Alibaba.com",
    event="ma-refused-a-loan",
    relation="before",
    related_event="alibaba-com-created",
)
article.figure(
    "alibaba-com-partners",
    "zusammen mit 17 Partnern",
    subject=stated("alibaba-com", "die Website Alibaba.com, zusammen mit 17 Partnern"),
    metric="founders",
    title="Jack Ma created the website Alibaba.com in 1999 with 17 partners",
    value=17,
    unit="person",
    status="actual",
    event=stated("alibaba-com-created", "schuf Ma die Website Alibaba.com"),
    restates="alibaba-co-founders",
    story="alibaba_rise",
)
article.position(
    "joseph-tsai-tax-lawyer-002",
    "der taiwanisch-kanadische Steueranwalt Joseph Tsai",
    person="joseph-tsai",
    title="Tax lawyer",
    title_printed="Steueranwalt",
)
article.about(
    "joseph-tsai",
    "der taiwanisch-kanadische Steueranwalt Joseph Tsai",
    nationality="taiwanese_canadian",
)
article.position(
    "joseph-tsai-partner-alibaba-com-002",
    "die Website Alibaba.com, zusammen mit 17 Partnern, zu denen der taiwanisch-kanadische "
    "Steueranwalt Joseph Tsai gehörte",
    person="joseph-tsai",
    organization="alibaba-com",
    title="Partner",
    title_printed="Partnern",
)
article.position(
    "jack-ma-creator-alibaba-com-002",
    "Vier Jahre später schuf Ma die Website Alibaba.com",
    person="jack-ma",
    organization="alibaba-com",
    title="Creator",
    title_printed="schuf",
)
article.event(
    "softbank-lends-to-ma",
    "Dafür hatte er bei der japanischen Softbank einen Kredit von 20\u00a0Millionen Dollar "
    "aufgenommen.",
    type="lending",
    title="Jack Ma borrows 20 million dollars from Softbank for creating Alibaba.com",
    status="happened",
    story="alibaba_rise",
    participants={
        "softbank": "lender",
        "jack-ma": inferred(
            "borrower",
            ("Vier Jahre später schuf Ma die Website", "Dafür hatte er bei der japanischen"),
            because='"he" is Ma, of whom the sentence before speaks',
        ),
    },
)
article.event_relation(
    "softbank-lends-to-ma-before-alibaba-com-created",
    "Dafür hatte er bei der japanischen Softbank einen Kredit",
    event="softbank-lends-to-ma",
    relation="before",
    related_event="alibaba-com-created",
)
article.figure(
    "softbank-loan-to-ma",
    "bei der japanischen Softbank einen Kredit von 20\u00a0Millionen Dollar aufgenommen",
    subject="softbank",
    metric="loan",
    title="Softbank lends Jack Ma 20 million dollars for creating Alibaba.com",
    value=20_000_000,
    unit="USD",
    status="actual",
    event="softbank-lends-to-ma",
    story="alibaba_rise",
    salience="main",
)
article.about("softbank", "der japanischen Softbank", country="JP")
article.again(
    "event",
    "alibaba-ipo-2014",
    "Als Alibaba 2014 in New York an die Börse ging",
    start="2014",
    place="new-york",
)
article.figure(
    "alibaba-valuation-at-listing",
    "Als Alibaba 2014 in New York an die Börse ging, wurde das Unternehmen auf 60\u00a0Milliarden "
    "Dollar bewertet.",
    subject="alibaba",
    metric="valuation",
    title="Alibaba is valued at 60 billion dollars when it goes public in New York in 2014",
    value=60_000_000_000,
    unit="USD",
    period="2014",
    status="actual",
    event="alibaba-ipo-2014",
    story="alibaba_rise",
    salience="main",
)

# Alibaba's stake in Ant Group; Alipay, WeChat Pay and cash.
article.shareholding(
    "alibaba-ant-group-002",
    "Die Ant Group, an der Alibaba zu einem Drittel beteiligt ist",
    owned="ant-group",
    kind="minority",
    status="held",
    share=33.333333,
    share_qualifier="fraction",
    as_of=WRITTEN,
    owners=("alibaba",),
)
article.subsidiary(
    "ant-group-affiliate-alibaba-002",
    "Die Ant Group, an der Alibaba zu einem Drittel beteiligt ist",
    parent="alibaba",
    child="ant-group",
    relation="affiliate",
    segment=stated(
        "financial_services",
        "an dem 2004 von Jack Ma gegründeten Finanztechnologie-Unternehmen ist Alibaba zu 33 Prozent",
    ),
    as_of=WRITTEN,
)
article.subsidiary(
    "alipay-ant-group-002",
    "Die Ant Group, an der Alibaba zu einem Drittel beteiligt ist, betreibt seit 2004 das "
    "Onlinebezahlsystem Alipay",
    parent="ant-group",
    child="alipay",
    relation="brand",
    segment="payments",
    since="2004",
    as_of=WRITTEN,
)
article.about(
    "alipay",
    "betreibt seit 2004 das Onlinebezahlsystem Alipay",
    launched=inferred(
        "2004",
        "betreibt seit 2004 das Onlinebezahlsystem Alipay",
        because="it is since then that it has been run",
    ),
)
article.event(
    "alipay-becomes-an-app",
    "das Onlinebezahlsystem Alipay, das 2008 in eine mobile App umgewandelt wurde",
    type="launch",
    title="Alipay is turned into a mobile app in 2008",
    start="2008",
    status="happened",
    story="ant_rise",
    salience="main",
    participants={
        "alipay": "subject",
        "ant-group": stated(
            "provider", "Die Ant Group, an der Alibaba zu einem Drittel beteiligt ist, betreibt"
        ),
    },
)
article.correction(
    "comma-for-a-full-stop",
    "das 2008 in eine mobile App umgewandelt wurde, Heute laufen",
    kind="punctuation",
    printed="wurde, Heute",
    read_as="wurde. Heute",
    reason="A new sentence begins with a capital: the comma stands for a full stop.",
)
article.figure(
    "alipay-share-of-smartphone-purchases",
    (
        "Heute laufen fast 56 Prozent aller Smartphone-Einkäufe über Alipay",
        "nach Angaben des Marktforschungsunternehmens iResearch",
    ),
    speaker="iresearch",
    subject="alipay",
    metric="market_share",
    title="Alipay handles nearly 56 per cent of all smartphone purchases in the first half of 2020, by iResearch's figures",
    value=56,
    unit="percent",
    qualifier="nearly",
    period=stated("2020-01/2020-06", "Zahlen für die erste Jahreshälfte 2020"),
    status="actual",
    story="ant_rise",
    salience="main",
)
article.about("iresearch", "des Marktforschungsunternehmens iResearch", industry="market_research")
article.about(
    "wechat-pay", "den Bezahldienst WeChat Pay des Konkurrenten Tencent", provider="tencent"
)
article.about(
    "tencent",
    "den Bezahldienst WeChat Pay des Konkurrenten Tencent",
    because="a payment service is the only business of it that is named",
    industry="payments",
)
article.subsidiary(
    "wechat-pay-tencent-002",
    "den Bezahldienst WeChat Pay des Konkurrenten Tencent",
    parent="tencent",
    child="wechat-pay",
    relation="brand",
    segment="payments",
    as_of=WRITTEN,
)
article.relationship(
    "tencent-competitor-alipay-002",
    "über Alipay, das damit den Bezahldienst WeChat Pay des Konkurrenten Tencent weit hinter sich "
    "gelassen hat",
    subject="tencent",
    relation="competitor",
    object="alipay",
    as_of=WRITTEN,
)
article.statement(
    "alipay-far-ahead-of-wechat-pay",
    "das damit den Bezahldienst WeChat Pay des Konkurrenten Tencent weit hinter sich gelassen hat",
    subject=stated("alipay", "über Alipay, das damit den Bezahldienst WeChat Pay"),
    topic="competition",
    text="Alipay has left WeChat Pay, the payment service of its competitor Tencent, far behind.",
    status="fact",
    story="ant_rise",
    salience="main",
)
article.figure(
    "china-credit-card-owners-2017",
    "wo 2017 (nach Weltbank-Daten) nur ein Fünftel der Bevölkerung eine Kreditkarte besaß",
    speaker="world-bank",
    subject=stated("china", "Heute ist es in China, wo 2017"),
    metric="population_share",
    title="Only a fifth of China's population has a credit card in 2017, by data of the World Bank",
    value=20,
    unit="percent",
    qualifier="fraction",
    period="2017",
    place=stated("china", "Heute ist es in China, wo 2017"),
    status="actual",
    story="ant_rise",
)
article.statement(
    "china-pays-by-smartphone",
    "selbst in kleinen Läden üblich, per Smartphone zu zahlen",
    subject=stated("china", "Heute ist es in China"),
    topic="society",
    text="In China it is usual to pay by smartphone, even in small shops.",
    status="fact",
    story="ant_rise",
)
article.statement(
    "dealers-refuse-cash",
    "Immer mehr Händler nehmen kein Bargeld mehr an, was die Älteren benachteiligt.",
    subject=inferred(
        "china",
        ("Heute ist es in China", "Immer mehr Händler nehmen kein Bargeld mehr an"),
        because="the sentence before is about China",
    ),
    topic="society",
    text="More and more merchants in China no longer accept cash, which puts the elderly at a "
    "disadvantage.",
    status="fact",
    story="ant_rise",
)
article.event(
    "chinese-central-bank-rebukes-refusal-of-cash",
    (
        "Die chinesische Zentralbank hat das immer wieder gerügt",
        "„Zahlungsinstitute, die keine Banken sind, sollten darauf verzichten, das Konzept der "
        "bargeldlosen Bezahlung zu fördern und die Barzahlung zu diskriminieren.“",
    ),
    type="statement",
    title="The Chinese central bank rebukes the refusal of cash again and again",
    place=inferred(
        "china",
        ("Heute ist es in China", "hat das immer wieder gerügt"),
        because="what it rebukes is done in China, of which the sentences before speak",
    ),
    status="ongoing",
    story="ant_rise",
    participants={
        "chinese-central-bank": "speaker",
        "reuters": inferred(
            "publisher",
            "China central bank urges wider acceptance of cash as payments go digital“, Reuters",
            because="the footnote to the words of the bank cites its report",
        ),
    },
)
article.statement(
    "payment-institutions-should-not-discriminate-against-cash",
    "„Zahlungsinstitute, die keine Banken sind, sollten darauf verzichten, das Konzept der "
    "bargeldlosen Bezahlung zu fördern und die Barzahlung zu diskriminieren.“",
    speaker="chinese-central-bank",
    subject=stated(
        "chinese-central-bank", "Die chinesische Zentralbank hat das immer wieder gerügt"
    ),
    topic="regulation",
    text="The Chinese central bank says that payment institutions which are no banks should neither promote the idea of cashless payment nor discriminate against cash.",
    status="claim",
    story="ant_rise",
    event="chinese-central-bank-rebukes-refusal-of-cash",
)
