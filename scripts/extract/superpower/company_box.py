"""The box "Der Konzern": Alibaba's foundation, seat, head, staff, owners and subsidiaries."""

from __future__ import annotations

from ...language import inferred, stated
from .article import WRITTEN, article

ALIBABA = inferred(
    "alibaba",
    "Alibaba wurde 1999 von Jack Ma und",
    because="the box is about Alibaba",
)
FOOD_DELIVERY = inferred(
    "food_delivery",
    ("Ele.me\u00a0(Lieferdienst)", "ein Essenslieferdienst"),
    because="the text gives the group one delivery service for food, the box one delivery service",
)

# Foundation, seat, head.
article.set_aside("heading", "Der Konzern", note="The heading of the box.")
article.about("alibaba", "Alibaba wurde 1999 von Jack Ma und", founded="1999")
article.event(
    "alibaba-founded",
    "Alibaba wurde 1999 von Jack Ma und 17\u00a0weiteren Partnern gegründet.",
    type="foundation",
    title="Jack Ma and 17 further partners found Alibaba in 1999",
    start="1999",
    status="happened",
    story="alibaba_rise",
    salience="main",
    participants={
        "jack-ma": "founder",
        "joseph-tsai": inferred(
            "founder",
            "Joseph Tsai (taiwanisch-kanadischer Mitgründer)",
            because="the box on Alibaba lists him as one of its founders",
        ),
        "alibaba": "subject",
    },
)
article.figure(
    "alibaba-co-founders",
    "von Jack Ma und 17\u00a0weiteren Partnern gegründet",
    subject="alibaba",
    metric="founders",
    title="Jack Ma founded Alibaba in 1999 with 17 further partners",
    value=17,
    unit="person",
    period=stated("1999", "Alibaba wurde 1999 von Jack Ma"),
    status="actual",
    event="alibaba-founded",
    story="alibaba_rise",
    salience="main",
)
article.about("alibaba", "Firmensitz: Hangzhou (China)", headquarters="hangzhou", country="CN")
article.about(
    "zhejiang",
    ("in Hanghzou (Zhejiang)", "Firmensitz: Hangzhou (China)"),
    because="Hangzhou lies in Zhejiang and in China",
    part_of="china",
)
article.about(
    "cainiao",
    (
        "in der Zentrale von Cainiao, der Logistiktochter von Alibaba, in Hangzhou",
        "Hangzhou (China)",
    ),
    because="its head office is in Hangzhou, which is in China",
    country="CN",
)
article.position(
    "daniel-zhang-geschaeftsfuehrer-alibaba-002",
    "Geschäftsführer: Daniel Yong Zhang",
    person="daniel-zhang",
    organization=ALIBABA,
    title="Chief executive",
    title_printed="Geschäftsführer",
)

# Employees.
article.figure(
    "alibaba-employees-2020",
    "Beschäftigte weltweit: 122\u2009399 (2020)",
    subject=ALIBABA,
    metric="employees",
    title="Alibaba has 122,399 employees worldwide in 2020",
    value=122_399,
    unit="person",
    period="2020",
    status="actual",
    story="alibaba_rise",
    salience="main",
)
article.figure(
    "alibaba-employees-growth-2020",
    "122\u2009399 (2020), 4\u00a0Prozent Zuwachs gegenüber 2019",
    subject=ALIBABA,
    metric="growth",
    title="Alibaba's staff grows by 4 per cent from 2019 to 2020",
    value=stated(4, "4\u00a0Prozent"),
    unit="percent",
    period=inferred(
        "2019/2020",
        ("122\u2009399 (2020)", "4\u00a0Prozent Zuwachs gegenüber 2019"),
        because="the number of 2020 is compared with that of 2019",
    ),
    status="actual",
    story="alibaba_rise",
)

# Stock exchanges.
article.again(
    "event",
    "alibaba-ipo-2014",
    "Börseneinführung: New York 2014",
    start="2014",
    place="new-york",
)
article.event(
    "alibaba-listed-in-hong-kong",
    "Börseneinführung: New York 2014, Hongkong 2019",
    type="public_offering",
    title="Alibaba goes public in Hong Kong in 2019",
    start=stated("2019", "Hongkong 2019"),
    place=stated("hong-kong", "Hongkong 2019"),
    status="happened",
    story="alibaba_rise",
    salience="main",
    participants={
        "alibaba": inferred(
            "issuer", "Alibaba wurde 1999 von Jack Ma und", because="the box is about Alibaba"
        )
    },
)

# The largest shareholders.
article.shareholding(
    "softbank-alibaba-002",
    ("Größte Aktionäre:", "Softbank (Japan) 25\u00a0Prozent"),
    owned=ALIBABA,
    kind="shareholding",
    status="held",
    share=25,
    owners=("softbank",),
)
article.about("softbank", "Softbank (Japan)", country="JP")
article.shareholding(
    "jack-ma-alibaba-002",
    ("Größte Aktionäre:", "Jack Ma 4,9 Prozent"),
    owned=ALIBABA,
    kind="shareholding",
    status="held",
    share=4.9,
    owners=("jack-ma",),
)
article.shareholding(
    "blackrock-alibaba-002",
    ("Größte Aktionäre:", "BlackRock (USA) 3,1 Prozent"),
    owned=ALIBABA,
    kind="shareholding",
    status="held",
    share=3.1,
    owners=("blackrock",),
)
article.about("blackrock", "BlackRock (USA)", country="US")
article.shareholding(
    "joseph-tsai-alibaba-002",
    ("Größte Aktionäre:", "Joseph Tsai (taiwanisch-kanadischer Mitgründer) 2,8\u00a0Prozent"),
    owned=ALIBABA,
    kind="shareholding",
    status="held",
    share=2.8,
    owners=("joseph-tsai",),
)
article.about(
    "joseph-tsai",
    "Joseph Tsai (taiwanisch-kanadischer Mitgründer)",
    nationality="taiwanese_canadian",
)
article.position(
    "joseph-tsai-co-founder-alibaba-002",
    "Joseph Tsai (taiwanisch-kanadischer Mitgründer)",
    person="joseph-tsai",
    organization=ALIBABA,
    title="Co-founder",
    title_printed="Mitgründer",
    since=inferred(
        "1999",
        "Alibaba wurde 1999 von Jack Ma und",
        because="who founded Alibaba has been its founder since then",
    ),
    as_of=WRITTEN,
    restates="joseph-tsai-co-founder-alibaba-003",
)
article.shareholding(
    "t-rowe-price-alibaba-002",
    ("Größte Aktionäre:", "T. Rowe Price (USA) 2,3 Prozent"),
    owned=ALIBABA,
    kind="shareholding",
    status="held",
    share=2.3,
    owners=("t-rowe-price",),
)
article.about("t-rowe-price", "T. Rowe Price (USA)", country="US")
article.shareholding(
    "boyu-capital-alibaba-002",
    "Nicht bekannt ist der Prozentsatz der Anteile, die das chinesische Private-Equity-Unternehmen Boyu Capital hält",
    owned=ALIBABA,
    kind="shareholding",
    status="held",
    owners=("boyu-capital",),
)
article.statement(
    "boyu-capital-share-unknown",
    "Nicht bekannt ist der Prozentsatz der Anteile, die das chinesische Private-Equity-Unternehmen Boyu Capital hält",
    subject="boyu-capital",
    topic="finance",
    text="What percentage of Alibaba's shares Boyu Capital holds is not known.",
    status="fact",
    story="alibaba_rise",
)
article.about(
    "boyu-capital",
    "das chinesische Private-Equity-Unternehmen Boyu Capital",
    country="CN",
    industry="investment",
)
article.shareholding(
    "grandson-of-jiang-zemin-boyu-capital-002",
    "an dem der Enkel des ehemaligen Staatschefs Jiang Zemin (1993–2003) beteiligt ist",
    owned="boyu-capital",
    kind="stake",
    status="held",
    owners=("grandson-of-jiang-zemin",),
)
article.relationship(
    "grandson-of-jiang-zemin-relative-jiang-zemin-002",
    "der Enkel des ehemaligen Staatschefs Jiang Zemin",
    subject="grandson-of-jiang-zemin",
    relation="relative",
    object="jiang-zemin",
)
article.position(
    "jiang-zemin-head-of-state-002",
    "des ehemaligen Staatschefs Jiang Zemin (1993–2003)",
    person="jiang-zemin",
    organization=inferred(
        "china",
        "das chinesische Private-Equity-Unternehmen Boyu Capital hält, an dem der Enkel des ehemaligen Staatschefs Jiang Zemin",
        because="the sentence names no other country than China, whose company his grandson has a stake in",
    ),
    title="Head of state",
    title_printed="Staatschefs",
    since=inferred("1993", "(1993–2003)", because="the span of years begins with it"),
    until=inferred("2003", "(1993–2003)", because="the span of years ends with it"),
    status="former",
    as_of=WRITTEN,
)
article.about(
    "jiang-zemin",
    (
        "das chinesische Private-Equity-Unternehmen Boyu Capital",
        "des ehemaligen Staatschefs Jiang Zemin",
    ),
    because="a head of state beside whom no country is named is that of China, which the words are on",
    nationality="chinese",
)

# The subsidiaries, by line of business.
article.subsidiary(
    "taobao-alibaba-002",
    ("Tochterunternehmen:", "Taobao und Tmall (Onlinehandel)"),
    parent=ALIBABA,
    child="taobao",
    relation="subsidiary",
    segment="e_commerce",
    since=inferred(
        "2003",
        "die 2003 gegründete Alibaba-Tochterfirma Taobao",
        because="Taobao is a subsidiary of Alibaba that was founded in that year",
    ),
    as_of=WRITTEN,
)
article.subsidiary(
    "tmall-alibaba-002",
    ("Tochterunternehmen:", "Taobao und Tmall (Onlinehandel)"),
    parent=ALIBABA,
    child="tmall",
    relation="subsidiary",
    segment="e_commerce",
    since=inferred(
        "2008",
        "2008 kam eine weitere Plattform namens Taobao Mall (später in Tmall umbenannt) dazu",
        because="Tmall is added to the platforms of Alibaba in that year",
    ),
    as_of=WRITTEN,
)
article.again(
    "subsidiary",
    "cainiao-alibaba-002",
    ("Tochterunternehmen:", "Cainiao (Logistik)"),
    relation="subsidiary",
    segment="logistics",
)
article.subsidiary(
    "ele-me-alibaba-002",
    ("Tochterunternehmen:", "Ele.me\u00a0(Lieferdienst)"),
    parent=ALIBABA,
    child="ele-me",
    relation="subsidiary",
    segment=FOOD_DELIVERY,
)
article.subsidiary(
    "sun-art-alibaba-002",
    ("Tochterunternehmen:", "Sun Art und Freshippo (Einzelhandel)"),
    parent=ALIBABA,
    child="sun-art",
    relation="subsidiary",
    segment="retail",
)
article.subsidiary(
    "freshippo-alibaba-002",
    ("Tochterunternehmen:", "Sun Art und Freshippo (Einzelhandel)"),
    parent=ALIBABA,
    child="freshippo",
    relation="subsidiary",
    segment="retail",
)
article.subsidiary(
    "alibaba-cloud-alibaba-002",
    ("Tochterunternehmen:", "Alibaba Cloud (Cloud Computing)"),
    parent=ALIBABA,
    child="alibaba-cloud",
    relation="subsidiary",
    segment="cloud_computing",
)
article.subsidiary(
    "ali-health-alibaba-002",
    ("Tochterunternehmen:", "Ali Health (Gesundheit)"),
    parent=ALIBABA,
    child="ali-health",
    relation="subsidiary",
    segment="health",
)
article.subsidiary(
    "fliggy-alibaba-002",
    ("Tochterunternehmen:", "Fliggy (Reiseplattform)"),
    parent=ALIBABA,
    child="fliggy",
    relation="subsidiary",
    segment="travel",
)
article.subsidiary(
    "autonavi-alibaba-002",
    ("Tochterunternehmen:", "AutoNavi (Kartendienst)"),
    parent=ALIBABA,
    child="autonavi",
    relation="subsidiary",
    segment="maps",
)
article.subsidiary(
    "youku-alibaba-002",
    ("Tochterunternehmen:", "Youku (Videoportal)"),
    parent=ALIBABA,
    child="youku",
    relation="subsidiary",
    segment="video",
)
article.subsidiary(
    "alibaba-pictures-alibaba-002",
    ("Tochterunternehmen:", "Alibaba Pictures (Filmproduktion)"),
    parent=ALIBABA,
    child="alibaba-pictures",
    relation="subsidiary",
    segment="film",
)
article.subsidiary(
    "south-china-morning-post-alibaba-002",
    (
        "Tochterunternehmen:",
        "South China Morning Post (größte englischsprachige Zeitung in Hongkong)",
    ),
    parent=ALIBABA,
    child="south-china-morning-post",
    relation="subsidiary",
    segment="media",
)
article.figure(
    "south-china-morning-post-rank-by-size",
    "South China Morning Post (größte englischsprachige Zeitung in Hongkong)",
    subject="south-china-morning-post",
    metric="rank",
    title="The South China Morning Post is the largest English-language newspaper in Hong Kong",
    value=inferred(
        1, "größte englischsprachige Zeitung in Hongkong", because="The largest has rank 1."
    ),
    unit="rank",
    place=stated("hong-kong", "größte englischsprachige Zeitung in Hongkong"),
    status="actual",
    restates="south-china-morning-post-rank-by-circulation",
    story="alibaba_rise",
)
article.about("taobao", "Taobao und Tmall (Onlinehandel)", industry="e_commerce")
article.about("tmall", "Taobao und Tmall (Onlinehandel)", industry="e_commerce")
article.about("cainiao", "Cainiao (Logistik)", industry="logistics")
article.about("ele-me", "Ele.me\u00a0(Lieferdienst)", industry=FOOD_DELIVERY)
article.about("sun-art", "Sun Art und Freshippo (Einzelhandel)", industry="retail")
article.about("freshippo", "Sun Art und Freshippo (Einzelhandel)", industry="retail")
article.about("alibaba-cloud", "Alibaba Cloud (Cloud Computing)", industry="cloud_computing")
article.about("ali-health", "Ali Health (Gesundheit)", industry="health")
article.about("fliggy", "Fliggy (Reiseplattform)", industry="travel")
article.about("autonavi", "AutoNavi (Kartendienst)", industry="maps")
article.about("youku", "Youku (Videoportal)", industry="video")
article.about("alibaba-pictures", "Alibaba Pictures (Filmproduktion)", industry="film")
article.about(
    "south-china-morning-post",
    "South China Morning Post (größte englischsprachige Zeitung in Hongkong)",
    industry="media",
)

# The Ant Group.
article.statement(
    "ant-group-came-out-of-alipay",
    "Die Ant Group ist aus Alipay hervorgegangen",
    subject="ant-group",
    topic="origin",
    text="Ant Group grew out of Alipay.",
    status="fact",
    story="ant_rise",
    event=stated(
        "ant-group-founded",
        "hervorgegangen; an dem 2004 von Jack Ma gegründeten Finanztechnologie-Unternehmen",
    ),
)
article.about(
    "ant-group",
    "an dem 2004 von Jack Ma gegründeten Finanztechnologie-Unternehmen",
    founded="2004",
    industry="financial_services",
)
article.event(
    "ant-group-founded",
    "an dem 2004 von Jack Ma gegründeten Finanztechnologie-Unternehmen",
    type="foundation",
    title="Jack Ma founds the financial technology company Ant Financial, later Ant Group, in Hangzhou in 2004",
    start="2004",
    status="happened",
    story="ant_rise",
    salience="main",
    participants={
        "jack-ma": "founder",
        "ant-group": stated("subject", "Die Ant Group ist aus Alipay hervorgegangen"),
    },
)
article.position(
    "jack-ma-founder-ant-group-002",
    "an dem 2004 von Jack Ma gegründeten Finanztechnologie-Unternehmen",
    person="jack-ma",
    organization=stated("ant-group", "Die Ant Group ist aus Alipay hervorgegangen"),
    title="Founder",
    title_printed="gegründeten",
    since="2004",
    as_of=WRITTEN,
)
article.shareholding(
    "alibaba-ant-group-33-per-cent-002",
    (
        "Die Ant Group ist aus Alipay hervorgegangen",
        "an dem 2004 von Jack Ma gegründeten Finanztechnologie-Unternehmen ist Alibaba zu 33 Prozent beteiligt",
    ),
    owned="ant-group",
    kind="minority",
    status="held",
    share=33,
    owners=("alibaba",),
    restates="alibaba-ant-group-002",
)
