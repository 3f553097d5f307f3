"""Shopping on credit: Huabei, Jiebei and the scores of Zhima credit."""

from __future__ import annotations

from ...language import inferred, stated
from .article import article

# Huabei and Jiebei.
article.event(
    "huabei-introduced",
    "2015 führte Alipay den Kreditservice Huabei ein.",
    type="launch",
    title="Alipay introduces the credit service Huabei in 2015",
    start="2015",
    status="happened",
    story="shopping_credit",
    salience="main",
    participants={"alipay": "provider", "huabei": "subject"},
)
article.about(
    "huabei",
    "2015 führte Alipay den Kreditservice Huabei ein.",
    provider="alipay",
    launched="2015",
)
AFTER_HUABEI = "the sentences go on about Huabei, with which the paragraph begins"
article.statement(
    "huabei-discounts",
    "Die Nutzer werden mit Aktionsrabatten für alles Mögliche gelockt: vom Online-Einkauf auf "
    "Tmall oder Taobao über den Restaurantbesuch bis zur Behandlung im Schönheitssalon.",
    subject=inferred(
        "huabei",
        (
            "2015 führte Alipay den Kreditservice Huabei ein.",
            "Die Nutzer werden mit Aktionsrabatten für alles Mögliche gelockt",
        ),
        because=AFTER_HUABEI,
    ),
    topic="offering",
    text="Huabei attracts users with discounts on all sorts of things, from purchases on Tmall or "
    "Taobao to restaurants and beauty salons.",
    status="fact",
    story="shopping_credit",
    event=stated("huabei-introduced", "2015 führte Alipay den Kreditservice Huabei ein."),
)
article.statement(
    "huabei-pays-the-seller",
    "Das Geld fließt direkt auf das Konto des Verkäufers, der Käufer muss den Kredit bis zum 10. "
    "des Folgemonats zurückzahlen.",
    subject=inferred(
        "huabei",
        (
            "2015 führte Alipay den Kreditservice Huabei ein.",
            "Das Geld fließt direkt auf das Konto des Verkäufers",
        ),
        because=AFTER_HUABEI,
    ),
    topic="business_model",
    text="With Huabei the money goes straight to the seller, and the buyer has to pay the loan back by the 10th of the following month.",
    status="fact",
    story="shopping_credit",
)
article.figure(
    "huabei-due-day",
    "der Käufer muss den Kredit bis zum 10. des Folgemonats zurückzahlen",
    subject=inferred(
        "huabei",
        ("2015 führte Alipay den Kreditservice Huabei ein.", "der Käufer muss den Kredit"),
        because=AFTER_HUABEI,
    ),
    metric="due_day",
    title="Huabei loans have to be paid back by the 10th of the following month",
    value=10,
    unit="rank",
    status="actual",
    story="shopping_credit",
)
article.statement(
    "huabei-free-of-interest",
    "Zinsen werden normalerweise nicht fällig, doch das Portal verführt seine Kunden zum ständigen "
    "Konsum, ohne dass diese auf die Auszahlung ihres Monatslohn warten müssten.",
    subject=inferred(
        "huabei",
        (
            "2015 führte Alipay den Kreditservice Huabei ein.",
            "Zinsen werden normalerweise nicht fällig, doch das Portal",
        ),
        because=AFTER_HUABEI,
    ),
    topic="business_model",
    text="As a rule Huabei charges no interest, yet it tempts its customers to go on buying "
    "without waiting for their monthly wages.",
    status="fact",
    story="shopping_credit",
)
article.correction(
    "monatslohn",
    "die Auszahlung ihres Monatslohn warten",
    kind="grammar",
    printed="Monatslohn",
    read_as="Monatslohns",
    reason="The ending of the genitive is missing.",
)
article.statement(
    "jiebei-for-businesses",
    "Einen ähnlichen Service bietet die Plattform Jiebei für kleine und mittlere Unternehmen an",
    subject="jiebei",
    topic="offering",
    text="The platform Jiebei offers small and medium-sized businesses a service like Huabei.",
    status="fact",
    story="shopping_credit",
)
article.statement(
    "small-businesses-ignored-by-banks",
    "kleine und mittlere Unternehmen an, die von den traditionellen Geldhäusern lange Zeit "
    "ignoriert wurden",
    subject=stated("jiebei", "die Plattform Jiebei für kleine und mittlere Unternehmen an, die"),
    topic="market",
    text="Jiebei serves small and medium-sized businesses that the traditional banks long ignored.",
    status="fact",
    story="shopping_credit",
)

# The scores of Zhima credit.
article.statement(
    "loans-tailored-by-zhima-credit",
    "Diese Darlehen oder Vorauszahlungen sind auf die Bedürfnissen der Kunden zugeschnitten, die "
    "nach einem System namens Zhima credit („Sesam-Punkte“) ermittelt werden",
    subject="zhima-credit",
    topic="business_model",
    text="Huabei's and Jiebei's loans are made to fit the customers' needs, which a system called Zhima credit (\"sesame points\") works out.",
    status="fact",
    story="shopping_credit",
)
article.correction(
    "beduerfnissen",
    "sind auf die Bedürfnissen der Kunden zugeschnitten",
    kind="grammar",
    printed="Bedürfnissen",
    read_as="Bedürfnisse",
    reason="The preposition takes the accusative here.",
)
article.statement(
    "zhima-credit-like-us-credit-score",
    "Zhima credit („Sesam-Punkte“) ermittelt werden, das ähnlich wie der credit score in den USA5 "
    "funktioniert",
    subject="zhima-credit",
    topic="technology",
    text="Zhima credit works much like the credit score in the United States.",
    status="fact",
    story="shopping_credit",
)
article.set_aside_numbers("footnote_mark", "in den USA5 funktioniert")
AFTER_ZHIMA = (
    "the sentences go on about the scores of Zhima credit, with which the paragraph begins"
)
BY_ZHIMA = "nach einem System namens Zhima credit („Sesam-Punkte“) ermittelt werden"
article.statement(
    "zhima-score-by-buying-and-paying",
    (
        "Für jeden Alipay-Nutzer wird auf Grundlage seines bisherigen Kauf- und Zahlungsverhaltens "
        "ein Score errechnet.",
        "Je höher dieser Score, desto größer das Darlehen und desto länger die Rückzahlungsfrist.",
    ),
    subject=inferred(
        "zhima-credit",
        (BY_ZHIMA, "Kauf- und Zahlungsverhaltens ein Score errechnet"),
        because=AFTER_ZHIMA,
    ),
    topic="technology",
    text="Zhima credit gives every user of Alipay a score by how they have bought and paid; the higher the score, the larger the loan and the longer the time to pay it back.",
    status="fact",
    story="shopping_credit",
    salience="main",
)
article.statement(
    "data-collected-for-shopping-on-credit",
    "Tag für Tag werden so Milliarden von Daten gesammelt und ausgewertet, um möglichst vielen "
    "Kundinnen und Kunden das Shopping auf Kredit zu ermöglichen.",
    subject=inferred(
        "zhima-credit", (BY_ZHIMA, "Tag für Tag werden so Milliarden"), because=AFTER_ZHIMA
    ),
    topic="data",
    text="Zhima credit has billions of pieces of data collected and evaluated day by day, so that as many customers as possible can shop on credit.",
    status="fact",
    story="shopping_credit",
)
article.figure(
    "zhima-credit-data-per-day",
    "Tag für Tag werden so Milliarden von Daten gesammelt und ausgewertet",
    subject=inferred(
        "zhima-credit", (BY_ZHIMA, "Tag für Tag werden so Milliarden"), because=AFTER_ZHIMA
    ),
    metric="data_items",
    title="Zhima credit has billions of pieces of data collected and evaluated every day for shopping on credit",
    value=1_000_000_000,
    unit="item",
    per="day",
    qualifier="more_than",
    status="actual",
    story="shopping_credit",
)
article.statement(
    "good-zhima-score-club",
    "Ein guter Zhima-Score garantiert auch die Zugehörigkeit zum Club der „tugendhaften "
    "Konsumenten“.",
    subject="zhima-credit",
    topic="offering",
    text='A good Zhima score also makes one a member of the club of "virtuous consumers".',
    status="fact",
    story="shopping_credit",
)
article.about(
    "club-of-virtuous-consumers",
    "Ein guter Zhima-Score garantiert auch die Zugehörigkeit zum Club der „tugendhaften Konsumenten“",
    because="a good score makes a user a member",
    provider="zhima-credit",
)
article.statement(
    "virtuous-consumers-privileges",
    "Die müssen in Hotels keine Anzahlung leisten, bekommen in Restaurants ein Handyladekabel zur "
    "Verfügung gestellt und genießen in Bibliotheken längere Ausleihfristen (und die Liste der "
    "Privilegen ist noch viel länger).",
    subject=inferred(
        "club-of-virtuous-consumers",
        (
            "die Zugehörigkeit zum Club der „tugendhaften Konsumenten“",
            "Die müssen in Hotels keine Anzahlung leisten",
        ),
        because='"they" are the virtuous consumers of the sentence before',
    ),
    topic="offering",
    text="The club of virtuous consumers pays no deposit in hotels, is given a charging cable in restaurants, may keep library books longer, and has many other privileges.",
    status="fact",
    story="shopping_credit",
)
article.correction(
    "privilegen",
    "die Liste der Privilegen",
    kind="misprint",
    printed="Privilegen",
    read_as="Privilegien",
    reason="A letter is missing.",
)
article.statement(
    "bad-zhima-score-like-a-ban",
    "Umgekehrt kommt ein schlechter Score einem wirtschaftlichen Bannfluch gleich.",
    subject=inferred(
        "zhima-credit",
        ("Ein guter Zhima-Score garantiert", "Umgekehrt kommt ein schlechter Score"),
        because="the bad score is set against the good Zhima score",
    ),
    topic="society",
    text="A bad Zhima score amounts to an economic excommunication.",
    status="judgement",
    story="shopping_credit",
)

# What a former manager says of Zhima, and the state's own system.
article.position(
    "branden-zhang-former-manager-ant-south-east-asia-002",
    "der Ex-Manager von Ant South-East Asia in Singapur",
    person=stated("branden-zhang", "Branden Zhang spielt das Thema herunter"),
    organization="ant-south-east-asia",
    title="Manager",
    title_printed="Ex-Manager",
    status="former",
)
article.statement(
    "ant-south-east-asia-in-singapore",
    "Ant South-East Asia in Singapur",
    subject="ant-south-east-asia",
    topic="place",
    text="Ant South-East Asia is in Singapore.",
    status="fact",
    story="ant_rise",
)
article.about(
    "ant-south-east-asia",
    "von Ant South-East Asia in Singapur",
    because="it is placed in Singapore, and no other seat of it is named",
    country="SG",
    headquarters="singapore",
)
article.about(
    "singapore",
    "von Ant South-East Asia in Singapur",
    because="the unit of Ant for Southeast Asia is there",
    part_of="southeast-asia",
)
article.about(
    "ant-south-east-asia",
    ("die Ant Group, die Finanzsparte von Alibaba", "von Ant South-East Asia in Singapur"),
    because="by its name it is a part of Ant, which is in finance",
    industry="financial_services",
)
article.subsidiary(
    "ant-south-east-asia-ant-group-002",
    "der Ex-Manager von Ant South-East Asia in Singapur",
    because="the name is that of Ant with a part of the world; what it is to Ant is not said",
    parent="ant-group",
    child="ant-south-east-asia",
    relation="affiliate",
    segment="financial_services",
)
article.event(
    "zhang-on-zhima-stories",
    "Branden Zhang spielt das Thema herunter: „Über Zhima sind viele Fantasiestorys im Umlauf“, "
    "meint der Ex-Manager von Ant South-East Asia in Singapur.",
    type="statement",
    title="Branden Zhang, a former manager of Ant, plays down what is said about Zhima credit",
    status="happened",
    story="data_and_state",
    participants={"branden-zhang": "speaker", "zhima-credit": "subject"},
)
article.statement(
    "many-fantasy-stories-about-zhima",
    "„Über Zhima sind viele Fantasiestorys im Umlauf“",
    speaker="branden-zhang",
    subject="zhima-credit",
    topic="data",
    text="Many fantasy stories are told about Zhima, says Branden Zhang.",
    status="claim",
    story="data_and_state",
    event="zhang-on-zhima-stories",
)
article.statement(
    "zhima-data-exchange-with-the-state-alleged",
    "die wiederholten Vorwürfe, wonach es einen Datenaustausch zwischen Jack Mas Zhima credit und "
    "dem Sozialkreditsystem gebe",
    subject="zhima-credit",
    topic="data",
    text="Zhima credit has repeatedly been accused of exchanging data with the Chinese state's social credit system.",
    status="claim",
    story="data_and_state",
    salience="main",
    event=stated("social-credit-system-tested", "das die chinesische Regierung seit 2014 erprobt"),
)
article.statement(
    "zhima-credit-is-jack-ma-s",
    "Jack Mas Zhima credit",
    subject="zhima-credit",
    topic="origin",
    text="Zhima credit is Jack Ma's.",
    status="fact",
    story="shopping_credit",
)
article.about("zhima-credit", "Jack Mas Zhima credit", provider="jack-ma")
article.event(
    "social-credit-system-tested",
    "das die chinesische Regierung seit 2014 erprobt",
    type="policy",
    title="The Chinese government has tested the social credit system since 2014",
    start="2014",
    place=inferred(
        "china",
        "das die chinesische Regierung seit 2014 erprobt",
        because="the government that tests it is that of China",
    ),
    status="ongoing",
    story="data_and_state",
    salience="main",
    participants={
        "chinese-government": "actor",
        "social-credit-system": stated(
            "subject",
            "dem Sozialkreditsystem gebe, das die chinesische Regierung seit 2014 erprobt",
        ),
    },
)
article.about(
    "social-credit-system",
    "dem Sozialkreditsystem gebe, das die chinesische Regierung seit 2014 erprobt",
    provider="chinese-government",
    launched=inferred(
        "2014", "seit 2014 erprobt", because="it is since then that it has been tried"
    ),
)
article.about(
    "chinese-government",
    "dem Sozialkreditsystem gebe, das die chinesische Regierung seit 2014 erprobt",
    country="CN",
)
article.statement(
    "social-credit-system-points-002",
    "das „gute“ Bürger mit Pluspunkten belohnt, „schlechten“ dagegen Punkte abzieht",
    subject=stated(
        "social-credit-system",
        "dem Sozialkreditsystem gebe, das die chinesische Regierung seit 2014 erprobt",
    ),
    topic="politics",
    text='China\'s social credit system rewards "good" citizens with points and takes points from "bad" ones.',
    status="fact",
    story="data_and_state",
    event=stated("social-credit-system-tested", "das die chinesische Regierung seit 2014 erprobt"),
)
article.event(
    "zhang-on-access-to-data",
    (
        "„Natürlich würde kein anderes Land einem chinesischen Unternehmen Zugang zu so vielen "
        "Daten gewähren wollen“, erläutert Zhang.",
        "„Doch der Zugang zu diesen persönlichen Daten ist technisch begrenzt",
    ),
    type="statement",
    title="Branden Zhang explains that access to the personal data of Zhima credit is technically limited",
    status="happened",
    story="data_and_state",
    participants={
        "branden-zhang": "speaker",
        "zhima-credit": inferred(
            "subject",
            ("Über Zhima sind viele Fantasiestorys im Umlauf", "erläutert Zhang"),
            because="Zhima is what he has been speaking of",
        ),
    },
)
article.statement(
    "no-other-country-would-grant-access",
    "„Natürlich würde kein anderes Land einem chinesischen Unternehmen Zugang zu so vielen Daten "
    "gewähren wollen“",
    speaker="branden-zhang",
    subject=inferred(
        "zhima-credit",
        ("Über Zhima sind viele Fantasiestorys im Umlauf", "Zugang zu so vielen Daten gewähren"),
        because="Zhima is what he has been speaking of",
    ),
    topic="data",
    text="No other country would want to give a Chinese company access to as much data as Zhima credit has, says Branden Zhang.",
    status="claim",
    story="data_and_state",
    event="zhang-on-access-to-data",
)
article.statement(
    "access-to-data-technically-limited",
    "„Doch der Zugang zu diesen persönlichen Daten ist technisch begrenzt, auch wenn die "
    "chinesische Regierung gern den Eindruck erweckt, dass sie alles kontrolliert.“",
    speaker="branden-zhang",
    subject=inferred(
        "zhima-credit",
        (
            "Über Zhima sind viele Fantasiestorys im Umlauf",
            "der Zugang zu diesen persönlichen Daten ist technisch begrenzt",
        ),
        because="Zhima is what he has been speaking of",
    ),
    topic="data",
    text="Access to Zhima's personal data is technically limited, says Branden Zhang, although the Chinese government likes to give the impression that it controls everything.",
    status="claim",
    story="data_and_state",
    event="zhang-on-access-to-data",
)
article.set_aside(
    "heading",
    "Club der tugendhaften Konsumenten",
    note="A heading within the text.",
)
