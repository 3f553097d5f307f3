"""The state takes control, who had invested in Ant Group, and what is left of its listing."""

from __future__ import annotations

from ...language import inferred, stated
from .article import WRITTEN, article

# The traffic lights come later: Branden Zhang on the state.
article.event(
    "zhang-on-the-state-and-alibaba",
    (
        "Laut Zhang hat der chinesische Staat dem Aufstieg von Alibaba tatenlos zugesehen.",
        "„Bei Ihnen lässt man die Autos fahren, wenn die Straßen fertig und die Ampeln aufgestellt "
        "sind.",
        "Hier ist es anders.",
        "Die Ampeln kommen später.",
    ),
    type="statement",
    title="Branden Zhang says that China lets things run and regulates later",
    status="happened",
    story="ant_listing",
    participants={
        "branden-zhang": "speaker",
        "chinese-government": "subject",
        "alibaba": "subject",
    },
)
article.statement(
    "state-watched-alibaba-rise",
    "Laut Zhang hat der chinesische Staat dem Aufstieg von Alibaba tatenlos zugesehen.",
    speaker="branden-zhang",
    subject="chinese-government",
    topic="politics",
    text="The Chinese government looked on idly as Alibaba rose, says Branden Zhang.",
    status="claim",
    story="ant_listing",
    event="zhang-on-the-state-and-alibaba",
)
article.statement(
    "china-experiments-and-regulates-later",
    (
        "Genauso lief es bei der wirtschaftlichen Öffnung des Landes.",
        "Man experimentiert, man sammelt Daten und reguliert wird später: Wenn es irgendwann "
        "Regeln gibt, kann man die natürlich nicht mehr übergehen.“",
    ),
    speaker="branden-zhang",
    subject=inferred(
        "china",
        (
            "Laut Zhang hat der chinesische Staat",
            "Genauso lief es bei der wirtschaftlichen Öffnung des Landes.",
        ),
        because="the country is that of the Chinese state, of which he speaks",
    ),
    topic="regulation",
    text="China first experiments and collects data and makes rules later, says Branden Zhang, as in the opening of its economy; once there are rules, they can no longer be passed over.",
    status="claim",
    story="ant_listing",
    event=stated("zhang-on-the-state-and-alibaba", "Laut Zhang hat der chinesische Staat"),
)

# Why the listing was called off.
article.event(
    "ant-group-expansion-slowed",
    "Genau das ist passiert, als die Expansion der Ant Group ausgebremst und ihr Börsengang "
    "abgesagt wurde.",
    type="regulation",
    title="Ant Group's expansion is slowed down as its listing is called off in November 2020",
    start=inferred(
        "2020-11~",
        (
            "Am 24. Oktober 2020",
            "Kurz darauf, am 2. November",
            "als die Expansion der Ant Group ausgebremst und ihr Börsengang abgesagt wurde",
        ),
        because="it is told of as one with the listing that was called off in November 2020",
    ),
    status="happened",
    story="ant_listing",
    participants={"ant-group": "affected"},
)
article.event(
    "ma-criticises-state-banks-and-controls",
    "Ma mit seiner Kritik an der „Pfandleiher“-Mentalität der staatlichen chinesischen Banken und "
    "seiner Warnung vor Kontrollen bei der Staatsführung und speziell bei Präsident Xi Jinping "
    "großes Missfallen auslöste",
    type="statement",
    title='Jack Ma criticises the "pawnbroker" mentality of the Chinese state banks and warns against controls, which displeases Xi Jinping above all',
    status="happened",
    story="ant_listing",
    participants={
        "jack-ma": "speaker",
        "chinese-state-banks": "target",
        "chinese-government": "affected",
        "xi-jinping": "affected",
    },
)
article.statement(
    "ma-on-pawnbroker-mentality",
    "seiner Kritik an der „Pfandleiher“-Mentalität der staatlichen chinesischen Banken",
    speaker="jack-ma",
    subject="chinese-state-banks",
    topic="finance",
    text='The Chinese state banks have the mentality of "pawnbrokers", criticises Jack Ma.',
    status="claim",
    story="ant_listing",
    event="ma-criticises-state-banks-and-controls",
)
article.about("chinese-state-banks", "der staatlichen chinesischen Banken", country="CN")
article.statement(
    "ma-displeased-the-leadership",
    "bei der Staatsführung und speziell bei Präsident Xi Jinping großes Missfallen auslöste",
    subject=stated("jack-ma", "Es stimmt zwar, dass Ma mit seiner Kritik"),
    topic="politics",
    text="Jack Ma's criticism of the state banks and his warning against controls greatly displeased the Chinese leadership, President Xi Jinping above all.",
    status="fact",
    story="ant_listing",
    salience="main",
    event="ma-criticises-state-banks-and-controls",
)
article.position(
    "xi-jinping-president-002",
    ("speziell bei Präsident Xi Jinping", "Präsident Xi ins Gehege zu kommen droht"),
    person="xi-jinping",
    organization=inferred(
        "china",
        "bei der Staatsführung und speziell bei Präsident Xi Jinping",
        because="he is named as one of the leadership of the state, which is China",
    ),
    title="President",
    title_printed="Präsident",
    as_of=WRITTEN,
)
article.statement(
    "government-wants-control-of-credit-and-money",
    "Doch dabei ging es der Pekinger Regierung vor allem darum, die Kontrolle über die "
    "Kreditvergabe und die Geldmenge zu behalten.",
    subject="chinese-government",
    topic="politics",
    text="The Chinese government in Beijing wanted above all to keep control of lending and of the money supply when Ant Group's listing was called off in November 2020.",
    status="judgement",
    story="ant_listing",
    salience="main",
    event=stated("ant-group-listing-called-off", "ihr Börsengang abgesagt wurde"),
)
article.event(
    "lou-jiwei-on-systemic-risks",
    (
        "„Die jüngsten Maßnahmen haben das Ziel, systemische Risiken zu vermeiden“, erklärte im "
        "Dezember 2020 der frühere Finanzminister Lou Jiwei auf dem China Wealth Management 50 "
        "Forum in Shenzhen.",
        "„Wenn ein Problem auftritt und die Regierung einspringt, geht das auf Kosten der "
        "Steuerzahler.",
        "Wir müssen das Szenario ‚too big to fail‘ im Fintech-Bereich verhindern“, meinte Jiwei "
        "mit Blick auf die Subprime-Krise von 2008 in den USA.",
    ),
    type="statement",
    title="Lou Jiwei, the former finance minister, says in Shenzhen in December 2020 that the latest measures of the Chinese government are to avoid systemic risks",
    start=stated("2020-12", "erklärte im Dezember 2020 der frühere Finanzminister Lou Jiwei"),
    place=stated("shenzhen", "auf dem China Wealth Management 50 Forum in Shenzhen"),
    status="happened",
    story="ant_listing",
    participants={
        "lou-jiwei": "speaker",
        "china-wealth-management-50-forum": stated(
            "venue", "auf dem China Wealth Management 50 Forum in Shenzhen"
        ),
    },
)
article.position(
    "lou-jiwei-former-finance-minister-002",
    "der frühere Finanzminister Lou Jiwei",
    person="lou-jiwei",
    organization=inferred(
        "china",
        (
            "Doch dabei ging es der Pekinger Regierung vor allem darum",
            "der frühere Finanzminister Lou Jiwei",
        ),
        because="he speaks of the measures of the government in Beijing",
    ),
    title="Finance minister",
    title_printed="Finanzminister",
    as_of=stated("2020-12", "erklärte im Dezember 2020 der frühere Finanzminister Lou Jiwei"),
    status="former",
)
article.about(
    "lou-jiwei",
    (
        "der frühere Finanzminister Lou Jiwei auf dem China Wealth Management 50 Forum",
        "Die chinesische Regierung wird nicht zulassen",
        "Der Ex-Minister weiß genau",
    ),
    because="he was a minister of the Chinese government, on whose aims he speaks",
    nationality="chinese",
)
article.about(
    "china-wealth-management-50-forum",
    "auf dem China Wealth Management 50 Forum",
    because="its name says so",
    country="CN",
)
article.about(
    "shenzhen",
    "der frühere Finanzminister Lou Jiwei auf dem China Wealth Management 50 Forum in Shenzhen",
    because="a forum that has China in its name is held there, and a former minister of China speaks",
    part_of="china",
)
article.statement(
    "measures-to-avoid-systemic-risks",
    "„Die jüngsten Maßnahmen haben das Ziel, systemische Risiken zu vermeiden“",
    speaker="lou-jiwei",
    subject=inferred(
        "chinese-government",
        ("Doch dabei ging es der Pekinger Regierung vor allem darum", "„Die jüngsten Maßnahmen"),
        because="the measures are those of the government of which the sentence before speaks",
    ),
    topic="regulation",
    text="The Chinese government's latest measures are to avoid systemic risks, says Lou Jiwei in December 2020.",
    status="claim",
    story="ant_listing",
    event="lou-jiwei-on-systemic-risks",
)
article.statement(
    "bailouts-cost-the-taxpayer",
    "„Wenn ein Problem auftritt und die Regierung einspringt, geht das auf Kosten der "
    "Steuerzahler.",
    speaker="lou-jiwei",
    subject=inferred(
        "chinese-government",
        (
            "Doch dabei ging es der Pekinger Regierung vor allem darum",
            "und die Regierung einspringt",
        ),
        because="it is by the measures of this government that he explains it",
    ),
    topic="finance",
    text="When the Chinese government steps in to solve a problem, the taxpayers pay for it, says Lou Jiwei in December 2020.",
    status="claim",
    story="ant_listing",
    event="lou-jiwei-on-systemic-risks",
)
article.statement(
    "too-big-to-fail-to-be-prevented",
    "Wir müssen das Szenario ‚too big to fail‘ im Fintech-Bereich verhindern",
    speaker="lou-jiwei",
    subject=inferred(
        "chinese-government",
        (
            "Doch dabei ging es der Pekinger Regierung vor allem darum",
            "Wir müssen das Szenario ‚too big to fail‘ im Fintech-Bereich verhindern",
        ),
        because="it is by the measures of this government that he explains it",
    ),
    topic="regulation",
    text='The Chinese government has to prevent a scenario of "too big to fail" in financial technology, says Lou Jiwei in December 2020.',
    status="claim",
    story="ant_listing",
    event="lou-jiwei-on-systemic-risks",
)
article.event(
    "subprime-crisis",
    "die Subprime-Krise von 2008 in den USA",
    type="crisis",
    title="The United States goes through the subprime crisis of 2008",
    start="2008",
    place="united-states",
    status="happened",
)
article.statement(
    "government-will-not-outsource-private-debt",
    "Die chinesische Regierung wird nicht zulassen, dass die Verwaltung privater Schulden an ein "
    "paar Finanz-Start-ups ausgelagert wird.",
    subject="chinese-government",
    topic="politics",
    text="The Chinese government will not let a few financial start-ups manage private debt.",
    status="expectation",
    story="ant_listing",
)
article.statement(
    "commercial-banks-undermined-by-bad-loans",
    "Der Ex-Minister weiß genau, wie viele Geschäftsbanken von notleidenden Krediten untergraben "
    "sind.",
    subject=inferred(
        "lou-jiwei",
        ("der frühere Finanzminister Lou Jiwei", "Der Ex-Minister weiß genau"),
        because="he is the former minister of whom the paragraph before speaks",
    ),
    topic="finance",
    text="Lou Jiwei knows exactly how many commercial banks are undermined by bad loans.",
    status="fact",
    story="ant_listing",
)
article.event(
    "baoshang-bank-insolvency",
    "Im Sommer 2020 ging die Baoshang Bank in der Inneren Mongolei pleite, nachdem sie faule "
    "Kredite angehäuft hatte",
    type="insolvency",
    title="Baoshang Bank in Inner Mongolia goes bankrupt in summer 2020 after piling up bad loans",
    start="2020-22",
    place="inner-mongolia",
    status="happened",
    story="ant_listing",
    participants={"baoshang-bank": "subject"},
)
article.statement(
    "baoshang-bad-loans-ignored",
    "faule Kredite angehäuft hatte, die man in Peking lange ignoriert hatte",
    subject=stated("baoshang-bank", "ging die Baoshang Bank in der Inneren Mongolei pleite"),
    topic="regulation",
    text="Beijing had long ignored the bad loans of Baoshang Bank.",
    status="fact",
    story="ant_listing",
    event="baoshang-bank-insolvency",
)
article.about("baoshang-bank", "die Baoshang Bank in der Inneren Mongolei", industry="banking")
IGNORED_IN_BEIJING = (
    "ging die Baoshang Bank in der Inneren Mongolei pleite",
    "faule Kredite angehäuft hatte, die man in Peking lange ignoriert hatte",
)
article.about(
    "baoshang-bank",
    IGNORED_IN_BEIJING,
    because="it is the government in Beijing that overlooked its loans",
    country="CN",
)
article.about(
    "baoshang-bank",
    "ging die Baoshang Bank in der Inneren Mongolei pleite",
    because="it is placed there, and no other seat of it is named",
    headquarters="inner-mongolia",
)
article.about(
    "inner-mongolia",
    ("Die chinesische Regierung wird nicht zulassen", *IGNORED_IN_BEIJING),
    because="it is the government in Beijing, the Chinese one, that overlooked the loans of a bank there",
    part_of="china",
)

# Felix Salmon on Ant and the system.
article.event(
    "felix-salmon-on-ant",
    (
        "Was die Systemrelevanz betrifft, so ist Ant „eines der wichtigsten Finanzinstitute der "
        "Welt“, sagt der Finanzexperte Felix Salmon von der US-Nachrichtenwebsite Axios.",
        "„Doch derzeit wird es kaum reguliert.",
        "Wenn ein Tech-Unternehmen zugleich ein systemrelevantes Finanzinstitut ist, muss es "
        "genauso streng reguliert werden wie jeder andere große Finanzdienstleister auch.“",
        "Zitiert nach William Pesek",
    ),
    type="statement",
    title="Felix Salmon, quoted by William Pesek in February 2021, calls Ant one of the most important financial institutions in the world, yet hardly regulated",
    start=inferred(
        "2021-02~",
        "Asia Times, Hongkong, 9. Februar 2021",
        because="by the footnote the words are quoted from an article of this month",
    ),
    status="happened",
    story="ant_listing",
    participants={
        "felix-salmon": "speaker",
        "ant-group": "subject",
        "asia-times": inferred(
            "publisher",
            ("Zitiert nach William Pesek", "Asia Times, Hongkong, 9. Februar 2021"),
            because="the words are quoted from its article",
        ),
    },
)
article.position(
    "felix-salmon-finance-expert-axios-002",
    "der Finanzexperte Felix Salmon von der US-Nachrichtenwebsite Axios",
    person="felix-salmon",
    organization="axios",
    title="Finance expert",
    title_printed="Finanzexperte",
)
article.about("axios", "der US-Nachrichtenwebsite Axios", country="US", industry="media")
article.statement(
    "ant-systemically-relevant",
    "Was die Systemrelevanz betrifft, so ist Ant „eines der wichtigsten Finanzinstitute der Welt“",
    speaker="felix-salmon",
    subject="ant-group",
    topic="finance",
    text="Ant is one of the most important financial institutions in the world in its weight for the system, says Felix Salmon in February 2021.",
    status="judgement",
    story="ant_listing",
    salience="main",
    event="felix-salmon-on-ant",
)
article.statement(
    "ant-hardly-regulated",
    (
        "„Doch derzeit wird es kaum reguliert.",
        "Wenn ein Tech-Unternehmen zugleich ein systemrelevantes Finanzinstitut ist, muss es "
        "genauso streng reguliert werden wie jeder andere große Finanzdienstleister auch.“",
    ),
    speaker="felix-salmon",
    subject=inferred(
        "ant-group",
        (
            "so ist Ant „eines der wichtigsten Finanzinstitute",
            "„Doch derzeit wird es kaum reguliert.",
        ),
        because='"it" is Ant, of which the sentence before speaks',
    ),
    topic="regulation",
    text="Ant is hardly regulated at present, says Felix Salmon in February 2021; a technology company that matters to the financial system has to be regulated as strictly as any other large financial company.",
    status="judgement",
    story="ant_listing",
    event="felix-salmon-on-ant",
)

# The digital currency, and the investors.
article.statement(
    "ma-digital-currency-bound-to-no-state",
    "Das Projekt des Jack Ma, eine nicht an Staaten gebundene Digitalwährung zu schaffen",
    subject="jack-ma",
    topic="finance",
    text="Jack Ma's project is a digital currency that is bound to no state.",
    status="plan",
    story="digital_currency",
    salience="main",
)
article.event(
    "diem-planned",
    "wie es Facebook-Chef Zuckerberg mit Diem (anfangs Libra) vorhatte",
    type="launch",
    title="Zuckerberg of Facebook plans the digital currency Diem",
    status="planned",
    story="digital_currency",
    participants={"zuckerberg": "actor", "facebook": "provider", "diem": "subject"},
)
article.event(
    "libra-renamed-diem",
    "Diem (anfangs Libra)",
    type="renaming",
    title="The digital currency Libra is renamed Diem",
    status="happened",
    story="digital_currency",
    participants={"diem": "subject"},
)
article.event_relation(
    "diem-planned-before-libra-renamed-diem",
    "wie es Facebook-Chef Zuckerberg mit Diem (anfangs Libra) vorhatte",
    event="diem-planned",
    relation="before",
    related_event="libra-renamed-diem",
)
article.position(
    "zuckerberg-head-facebook-002",
    "Facebook-Chef Zuckerberg",
    person="zuckerberg",
    organization="facebook",
    title="Head",
    title_printed="Chef",
)
article.about(
    "diem",
    "wie es Facebook-Chef Zuckerberg mit Diem (anfangs Libra) vorhatte",
    because="the head of Facebook planned it",
    provider="facebook",
)
article.statement(
    "fears-of-an-uncontrollable-empire",
    "nährt die Befürchtungen, der chinesische Milliardär könne ein nicht mehr zu kontrollierendes "
    "Imperium errichten",
    subject=stated("jack-ma", "Das Projekt des Jack Ma"),
    topic="politics",
    text="Jack Ma's project of a digital currency feeds fears that the Chinese billionaire could set up an empire beyond control.",
    status="fact",
    story="digital_currency",
)
article.about(
    "jack-ma",
    "der chinesische Milliardär könne ein nicht mehr zu kontrollierendes Imperium errichten",
    nationality="chinese",
)
article.event(
    "foreign-investors-in-ant-group",
    "Zumal Ant Group ausländische Investoren ins Boot holen konnte",
    type="investment",
    title="Ant Group wins foreign investors, among them funds from Singapore, Malaysia and Canada",
    status="happened",
    story="ant_rise",
    salience="main",
    participants={
        "ant-group": "beneficiary",
        "singapore-state-fund": stated("investor", "darunter einen Staatsfonds aus Singapur"),
        "malaysian-state-fund": stated("investor", "den malaysischen Staatsfonds"),
        "canada-pension-plan-investment-board": stated(
            "investor", "den kanadischen Rentenfonds Canada Pension Plan Investment Board"
        ),
    },
)
INTO_ANT = stated("ant-group", "Zumal Ant Group ausländische Investoren ins Boot holen konnte")
article.shareholding(
    "singapore-state-fund-ant-group-002",
    "einen Staatsfonds aus Singapur mit 780 Millionen Dollar",
    owned=INTO_ANT,
    kind="investment",
    status="held",
    amount=780_000_000,
    currency="USD",
    undated="not_stated",
    owners=("singapore-state-fund",),
)
article.shareholding(
    "malaysian-state-fund-ant-group-002",
    "den malaysischen Staatsfonds mit 650 Millionen Dollar",
    owned=INTO_ANT,
    kind="investment",
    status="held",
    amount=650_000_000,
    currency="USD",
    undated="not_stated",
    owners=("malaysian-state-fund",),
)
article.shareholding(
    "canada-pension-plan-investment-board-ant-group-002",
    "den kanadischen Rentenfonds Canada Pension Plan Investment Board mit 600 Millionen Dollar",
    owned=INTO_ANT,
    kind="investment",
    status="held",
    amount=600_000_000,
    currency="USD",
    undated="not_stated",
    owners=("canada-pension-plan-investment-board",),
)
article.about(
    "singapore-state-fund", "Staatsfonds aus Singapur", country="SG", industry="investment"
)
article.about(
    "malaysian-state-fund", "den malaysischen Staatsfonds", country="MY", industry="investment"
)
article.about(
    "canada-pension-plan-investment-board",
    "den kanadischen Rentenfonds Canada Pension Plan Investment Board",
    country="CA",
    industry="investment",
)
US_FUNDS = "die US-Fonds Silver Lake Management, Calyle und Warburg Pincus"
ANT_ROUND = inferred(
    "ant-group",
    (
        "Zumal Ant Group ausländische Investoren ins Boot holen",
        "Bei einer letzten Finanzierungsrunde",
    ),
    because="the sentence before is about the investors in Ant Group",
)
article.event(
    "ant-group-financing-round-2018",
    "Bei einer letzten Finanzierungsrunde konnten 2018 noch die US-Fonds Silver Lake Management, "
    "Calyle und Warburg Pincus mit insgesamt 500 Millionen Dollar gewonnen werden.",
    type="investment",
    title="Silver Lake Management, Carlyle and Warburg Pincus put 500 million dollars into Ant Group in a last financing round in 2018",
    start="2018",
    status="happened",
    part_of="foreign-investors-in-ant-group",
    story="ant_rise",
    salience="main",
    participants={
        "silver-lake-management": "investor",
        "carlyle": "investor",
        "warburg-pincus": "investor",
        "ant-group": inferred(
            "beneficiary",
            (
                "Zumal Ant Group ausländische Investoren ins Boot holen",
                "Bei einer letzten Finanzierungsrunde",
            ),
            because="the sentence before is about the investors in Ant Group",
        ),
    },
)
article.shareholding(
    "us-funds-ant-group-002",
    "Bei einer letzten Finanzierungsrunde konnten 2018 noch die US-Fonds Silver Lake Management, "
    "Calyle und Warburg Pincus mit insgesamt 500 Millionen Dollar gewonnen werden.",
    owned=ANT_ROUND,
    kind="investment",
    status="held",
    amount=500_000_000,
    currency="USD",
    as_of="2018",
    owners=("silver-lake-management", "carlyle", "warburg-pincus"),
)
for fund in ("silver-lake-management", "carlyle", "warburg-pincus"):
    article.about(fund, US_FUNDS, country="US", industry="investment")
article.event(
    "chinese-central-bank-digital-currency",
    "Mittlerweile arbeitet auch die chinesische Zentralbank an einer digitalen Währung",
    type="policy",
    title="The Chinese central bank works on a digital currency",
    place=inferred(
        "china",
        (
            "Mittlerweile arbeitet auch die chinesische Zentralbank an einer digitalen Währung",
            "China plans to hand out",
        ),
        because="the central bank is China's, and a footnote tells of a test by China",
    ),
    status="ongoing",
    story="digital_currency",
    salience="main",
    participants={"chinese-central-bank": "actor"},
)
article.statement(
    "digital-currency-through-alipay-and-wechat-pay",
    "einer digitalen Währung, mit der über Alipay und WeChat Pay bezahlt werden könnte",
    subject=stated(
        "chinese-central-bank", "die chinesische Zentralbank an einer digitalen Währung"
    ),
    topic="outlook",
    text="The Chinese central bank's digital currency could be used for paying through Alipay and WeChat Pay.",
    status="expectation",
    story="digital_currency",
    event="chinese-central-bank-digital-currency",
)

# The verdict on Ant Group, and Ma's two roles.
article.statement(
    "ant-group-no-listing-for-now",
    "Das Urteil über Ant Group ist gefallen: In China wird es bis auf Weiteres keinen Börsengang "
    "geben – Pech für die Investoren und ihre Rendite",
    subject="ant-group",
    topic="outlook",
    text="Ant Group's investors are out of luck, and so are their returns: there is no listing in China until further notice.",
    status="expectation",
    story="ant_listing",
    salience="main",
    event="ant-group-listing-ruled-out",
)
article.event(
    "ant-group-listing-ruled-out",
    "Das Urteil über Ant Group ist gefallen: In China wird es bis auf Weiteres keinen Börsengang "
    "geben",
    type="cancellation",
    title="There is to be no listing of Ant Group in China until further notice",
    place="china",
    status="planned",
    story="ant_listing",
    salience="main",
    participants={"ant-group": "issuer"},
)
article.event_relation(
    "ant-group-listing-called-off-before-ant-group-listing-ruled-out",
    (
        "ihr Börsengang abgesagt wurde",
        "Das Urteil über Ant Group ist gefallen: In China wird es bis auf Weiteres keinen Börsengang geben",
    ),
    because="the verdict follows the listing that was called off",
    event="ant-group-listing-called-off",
    relation="before",
    related_event="ant-group-listing-ruled-out",
)
article.event_relation(
    "ma-seen-playing-golf-told-before-ant-group-listing-ruled-out",
    (
        "Kurz darauf wurde er beim Golfen auf der Insel Hainan gesichtet.",
        "Das Urteil über Ant Group ist gefallen",
    ),
    because="the article comes to the verdict later, without a date",
    event="ma-seen-playing-golf",
    relation="told_before",
    related_event="ant-group-listing-ruled-out",
)
article.event(
    "ant-group-break-up",
    "das „Too big to last“-Ungetüm wird mindestens teilweise zerschlagen",
    type="break_up",
    title='Ant Group, the "too big to last" monster, is to be broken up, at least in part',
    status="planned",
    story="ant_listing",
    salience="main",
    participants={"ant-group": stated("affected", "Das Urteil über Ant Group ist gefallen")},
)
article.event_relation(
    "ant-group-listing-ruled-out-told-before-ant-group-break-up",
    (
        "In China wird es bis auf Weiteres keinen Börsengang geben",
        "das „Too big to last“-Ungetüm wird mindestens teilweise zerschlagen",
    ),
    because="the same sentence names the break-up second, without a date",
    event="ant-group-listing-ruled-out",
    relation="told_before",
    related_event="ant-group-break-up",
)
article.statement(
    "ma-could-end-his-double-role",
    "Vielleicht kann Jack Ma aus seiner Schlappe noch das Beste machen und seine ambivalente Rolle "
    "beenden",
    subject="jack-ma",
    topic="outlook",
    text="Jack Ma may yet make the best of Ant Group's failed listing and end his ambivalent role.",
    status="expectation",
    story="jack_ma",
    event=inferred(
        "ant-group-listing-ruled-out",
        ("Das Urteil über Ant Group ist gefallen", "aus seiner Schlappe noch das Beste machen"),
        because="the setback is the verdict of the sentence before",
    ),
)
article.position(
    "jack-ma-english-teacher-002",
    "der bescheidene Englischlehrer, der zum altruistischen Unternehmer wurde",
    person=stated(
        "jack-ma",
        "Vielleicht kann Jack Ma aus seiner Schlappe noch das Beste machen und seine ambivalente "
        "Rolle beenden",
    ),
    title="English teacher",
    title_printed="Englischlehrer",
    status="former",
)
article.position(
    "jack-ma-entrepreneur-002",
    "der zum altruistischen Unternehmer wurde",
    person=stated(
        "jack-ma",
        "Vielleicht kann Jack Ma aus seiner Schlappe noch das Beste machen und seine ambivalente "
        "Rolle beenden",
    ),
    title="Entrepreneur",
    title_printed="Unternehmer",
    restates="jack-ma-entrepreneur-003",
)
article.statement(
    "ma-two-roles",
    (
        "Auf der einen Seite der bescheidene Englischlehrer, der zum altruistischen Unternehmer "
        "wurde.",
        "Auf der anderen Seite der narzisstische Geschäftsmann, der die Großen der Welt belehrt "
        "will und Präsident Xi ins Gehege zu kommen droht.",
    ),
    subject=stated(
        "jack-ma",
        "Vielleicht kann Jack Ma aus seiner Schlappe noch das Beste machen und seine ambivalente "
        "Rolle beenden: Auf der einen Seite der bescheidene Englischlehrer",
    ),
    topic="person",
    text="Jack Ma is on the one hand the modest English teacher who became an altruistic entrepreneur, and on the other the narcissistic businessman who wants to lecture the great of the world and may get in President Xi's way.",
    status="judgement",
    story="jack_ma",
    salience="main",
)
article.correction(
    "belehrt-will",
    "der die Großen der Welt belehrt will",
    kind="grammar",
    printed="belehrt",
    read_as="belehren",
    reason='"will" takes the infinitive.',
)
