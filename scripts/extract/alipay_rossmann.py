"""Alipay at Rossmann: `000_5a98e9f3dca28ffe.txt`, without a title, a date or an author."""

from __future__ import annotations

from ..language import Article, inferred, quote, relative, stated

TRUMP_MEETING = (
    "Anfang des Jahres bei einem Treffen mit US-Präsident Donald Trump",
    quote("Im Januar 2017 versprach er dem gerade gewählten Donald Trump", article="superpower"),
)
SAME_YEAR = (
    "the article sets Ma's promise of jobs to Trump at the beginning of the year it is written "
    "in, and the article of 2021 dates that promise to January 2017"
)
WRITTEN = inferred("2017", TRUMP_MEETING, because=SAME_YEAR)
SINGLES_DAY_2016 = inferred(
    "2016-11-11",
    ("Im vergangenen Jahr am 11. November", *TRUMP_MEETING),
    because=f"{SAME_YEAR}; the year before that is 2016",
)
AUTUMN_2016 = inferred(
    "2016-23",
    ("letzten Herbst", *TRUMP_MEETING),
    because=f"{SAME_YEAR}; the last autumn before is that of 2016",
)

article = Article(
    "000_5a98e9f3dca28ffe.txt",
    id="alipay-rossmann",
    sha256="e76bbd0ee9377d38ae24214aa379e3d9bb630b9cb7897c97593ccbdbafa6003f",
    label="Alipay starts at Rossmann, and Alibaba expands in the United States",
    dateline=stated("beijing", "Peking."),
    published=WRITTEN,
    language="de",
)

# The lead: Alipay at Rossmann, expansion in the USA.
article.event(
    "alipay-starts-at-rossmann",
    (
        "Der chinesische Online-Händler startet bei Rossmann den Bezahldienst „Alipay“",
        "In Deutschland lässt sich seit April in sämtlichen Rossmann-Filialen mit Alipay bezahlen",
    ),
    type="market_entry",
    title="Alipay starts at Rossmann: since April 2017 one can pay with it in all Rossmann stores in Germany",
    start=inferred("2017-04", ("seit April", *TRUMP_MEETING), because=SAME_YEAR),
    place=stated("germany", "In Deutschland lässt sich seit April"),
    status="ongoing",
    part_of="alipay-expands-to-europe",
    story="alipay_abroad",
    salience="main",
    participants={
        "alibaba": inferred(
            "provider",
            (
                "Der chinesische Online-Händler startet bei Rossmann",
                "der chinesische Online-Händler Alibaba",
            ),
            because="the first paragraph names the online retailer of the lead",
        ),
        "alipay": "subject",
        "rossmann": "partner",
    },
)
article.relationship(
    "rossmann-partner-alipay-000",
    (
        "In Deutschland lässt sich seit April in sämtlichen Rossmann-Filialen mit Alipay bezahlen",
        "Sobald auch genug andere Geschäfte mitmachen",
    ),
    because="one can pay with Alipay in its stores, and other shops are to take part too",
    subject="rossmann",
    relation="partner",
    object="alipay",
    event="alipay-starts-at-rossmann",
    as_of=WRITTEN,
)
article.about(
    "rossmann",
    ("in sämtlichen Rossmann-Filialen", "Erster Test mit chinesischen Drogeriekunden"),
    industry="retail",
    because="it has stores, and its customers are called drugstore customers",
)
article.event(
    "alibaba-expands-in-the-united-states",
    "expandiert in den USA",
    type="expansion",
    title="Alibaba expands in the United States",
    place="united-states",
    status="ongoing",
    story="united_states",
    salience="main",
    participants={
        "alibaba": inferred(
            "actor",
            ("Der chinesische Online-Händler startet", "der chinesische Online-Händler Alibaba"),
            because="the first paragraph names the online retailer of the lead",
        )
    },
)

# A billion dollars in less than five minutes: Singles' Day.
article.about(
    "alibaba", "der chinesische Online-Händler Alibaba", country="CN", industry="e_commerce"
)
article.statement(
    "alibaba-chinese-online-retailer",
    "der chinesische Online-Händler Alibaba",
    subject="alibaba",
    topic="business_model",
    text="Alibaba is a Chinese online retailer.",
    status="fact",
    story="alibaba_rise",
    salience="main",
)
article.about(
    "singles-day",
    (
        "am 11. November geschah das",
        "Wegen der vielen Einsen im Datum hatte der chinesische Konzern den Tag zum „Single Day“",
    ),
    recurs="am 11. November",
)
article.event(
    "singles-day-2016",
    (
        "Im vergangenen Jahr am 11. November geschah das.",
        "lockte mit Rabatten hundert Millionen kaufwütiger Chinesen auf seine Handelsplattformen",
        "Innerhalb von 24 Stunden gingen Waren für über 17 Milliarden Dollar über die "
        "Online-Ladentheke",
    ),
    type="shopping_day",
    title="Singles' Day 2016: Alibaba draws a hundred million Chinese with discounts and sells goods for over 17 billion dollars in 24 hours",
    start=SINGLES_DAY_2016,
    place=inferred(
        "china",
        "hundert Millionen kaufwütiger Chinesen",
        because="the buyers are called Chinese",
    ),
    status="happened",
    series=stated("singles-day", "den Tag zum „Single Day“ ausgerufen"),
    story="singles_day",
    salience="main",
    participants={
        "alibaba": stated(
            "seller", ("der chinesische Online-Händler Alibaba", "auf seine Handelsplattformen")
        )
    },
)
article.event(
    "alibaba-proclaims-singles-day",
    "Wegen der vielen Einsen im Datum hatte der chinesische Konzern den Tag zum „Single Day“ "
    "ausgerufen",
    type="launch",
    title="Alibaba proclaims 11 November the Single Day, for the many ones in the date",
    status="happened",
    series="singles-day",
    story="singles_day",
    participants={
        "alibaba": inferred(
            "actor",
            ("der chinesische Online-Händler Alibaba", "hatte der chinesische Konzern den Tag"),
            because="the Chinese group is Alibaba, of which the sentences before speak",
        )
    },
)
article.event_relation(
    "alibaba-proclaims-singles-day-before-singles-day-2016",
    "hatte der chinesische Konzern den Tag zum „Single Day“ ausgerufen und lockte mit Rabatten",
    event="alibaba-proclaims-singles-day",
    relation="before",
    related_event="singles-day-2016",
)
article.figure(
    "singles-day-2016-billion-in-minutes",
    "Eine Milliarde US-Dollar Umsatz",
    subject=stated("alibaba", "der chinesische Online-Händler Alibaba"),
    metric="goods_sold",
    title="Alibaba sells goods for a billion US dollars in less than five minutes on Singles' Day 2016",
    value=1_000_000_000,
    unit="USD",
    period=SINGLES_DAY_2016,
    status="actual",
    event=stated("singles-day-2016", "Im vergangenen Jahr am 11. November geschah das."),
    part_of="singles-day-2016-sales",
    story="singles_day",
)
article.figure(
    "singles-day-2016-minutes-for-a-billion",
    "Eine Milliarde US-Dollar Umsatz in nicht einmal fünf Minuten",
    subject=stated("alibaba", "der chinesische Online-Händler Alibaba"),
    metric="duration",
    title="Alibaba takes less than five minutes to sell goods for a billion US dollars on Singles' Day 2016",
    value=stated(5, "nicht einmal fünf Minuten"),
    unit="minute",
    qualifier="less_than",
    period=SINGLES_DAY_2016,
    status="actual",
    event=stated("singles-day-2016", "Im vergangenen Jahr am 11. November geschah das."),
    part_of="singles-day-2016-duration",
    story="singles_day",
)
article.statement(
    "alibaba-only-company-with-such-sales",
    (
        "das dürfte weltweit nur ein Unternehmen schaffen",
        "der chinesische Online-Händler Alibaba",
    ),
    subject="alibaba",
    topic="market",
    text="Alibaba is probably the only company in the world that makes sales of a billion dollars in less than five minutes.",
    status="expectation",
    story="singles_day",
    event=stated("singles-day-2016", "Im vergangenen Jahr am 11. November geschah das."),
)
article.figure(
    "singles-day-2016-buyers",
    "lockte mit Rabatten hundert Millionen kaufwütiger Chinesen auf seine Handelsplattformen",
    subject=inferred(
        "alibaba",
        ("der chinesische Online-Händler Alibaba", "auf seine Handelsplattformen"),
        because="the platforms are those of Alibaba, of which the sentences before speak",
    ),
    metric="customers",
    title="Alibaba draws a hundred million Chinese, mad about shopping, to its platforms on Singles' Day 2016",
    value=100_000_000,
    unit="person",
    period=SINGLES_DAY_2016,
    status="actual",
    event=stated("singles-day-2016", "Im vergangenen Jahr am 11. November geschah das."),
    place=inferred(
        "china",
        "hundert Millionen kaufwütiger Chinesen",
        because="the buyers are called Chinese",
    ),
    story="singles_day",
)
article.figure(
    "singles-day-2016-sales",
    "Innerhalb von 24 Stunden gingen Waren für über 17 Milliarden Dollar über die "
    "Online-Ladentheke",
    subject=inferred(
        "alibaba",
        ("auf seine Handelsplattformen", "gingen Waren für über 17 Milliarden Dollar"),
        because="the goods are sold on Alibaba's trading platforms, which the sentence before names",
    ),
    metric="goods_sold",
    title="Alibaba's trading platforms sell goods worth over 17 billion dollars on Singles' Day 2016",
    value=stated(17_000_000_000, "über 17 Milliarden Dollar"),
    unit="USD",
    qualifier="more_than",
    period=SINGLES_DAY_2016,
    status="actual",
    event=stated("singles-day-2016", "Im vergangenen Jahr am 11. November geschah das."),
    story="singles_day",
    salience="main",
)
article.figure(
    "singles-day-2016-duration",
    "Innerhalb von 24 Stunden",
    subject=stated("singles-day", "den Tag zum „Single Day“ ausgerufen"),
    metric="duration",
    title="Singles' Day 2016 sees goods worth over 17 billion dollars sold within 24 hours",
    value=24,
    unit="hour",
    qualifier="at_most",
    period=SINGLES_DAY_2016,
    status="actual",
    event=stated("singles-day-2016", "Im vergangenen Jahr am 11. November geschah das."),
    story="singles_day",
)
article.event(
    "alibaba-worldwide-purchases",
    "geht Alibaba nun selbst weltweit auf Einkaufstour",
    type="acquisition",
    title="Alibaba itself goes on a shopping spree all over the world in 2017",
    start=inferred(
        "2017~",
        ("geht Alibaba nun selbst", *TRUMP_MEETING),
        because=f"{SAME_YEAR}; the tour starts now",
    ),
    status="ongoing",
    story="alibaba_rise",
    salience="main",
    participants={"alibaba": "buyer"},
)
article.statement(
    "alibaba-purchases-paid-from-sales",
    "Unter anderem mit diesen Erlösen geht Alibaba nun selbst weltweit auf Einkaufstour.",
    subject="alibaba",
    topic="finance",
    text="Alibaba pays for its worldwide purchases among other things with the proceeds of Singles' Day.",
    status="fact",
    story="singles_day",
    event="alibaba-worldwide-purchases",
)

# Alipay in Europe.
article.subsidiary(
    "alipay-alibaba-000",
    "will Alibaba mit seinem Bezahlsystem „Alipay“",
    parent="alibaba",
    child="alipay",
    relation="brand",
    segment="payments",
    as_of=WRITTEN,
)
article.about("alipay", "will Alibaba mit seinem Bezahlsystem „Alipay“", provider="alibaba")
article.event(
    "alipay-expands-to-europe",
    "Nach Europa will Alibaba mit seinem Bezahlsystem „Alipay“ expandieren",
    type="expansion",
    title="Alibaba wants to expand to Europe with its payment service Alipay",
    place="europe",
    status="planned",
    story="alipay_abroad",
    salience="main",
    participants={"alibaba": "actor", "alipay": "subject"},
)
article.about(
    "germany",
    "Nach Europa will Alibaba mit seinem Bezahlsystem „Alipay“ expandieren: In Deutschland lässt sich",
    because="what Alibaba does in Germany is given as its step to Europe",
    part_of="europe",
)
article.statement(
    "alipay-germany-for-chinese-tourists",
    "Vorerst richtet sich dieser Service an chinesische Touristen",
    subject=stated("alipay", "in sämtlichen Rossmann-Filialen mit Alipay bezahlen"),
    topic="offering",
    text="For the time being, paying with Alipay in Germany is meant for Chinese tourists.",
    status="fact",
    story="alipay_abroad",
    event=stated(
        "alipay-starts-at-rossmann", "in sämtlichen Rossmann-Filialen mit Alipay bezahlen"
    ),
)
article.statement(
    "chinese-tourists-buy-care-products",
    "chinesische Touristen, die auf Reisen in Deutschland gern Pflegeprodukte kaufen",
    subject="germany",
    topic="society",
    text="Chinese tourists like to buy care products when they travel in Germany.",
    status="fact",
    story="alipay_abroad",
)
article.statement(
    "alipay-at-rossmann-is-a-first-step",
    ("Doch das ist nur der erste Schritt.", "Erster Test mit chinesischen Drogeriekunden"),
    subject=stated("alipay", "in sämtlichen Rossmann-Filialen mit Alipay bezahlen"),
    topic="strategy",
    text="Alipay at Rossmann, a test with Chinese drugstore customers, is only a first step.",
    status="fact",
    story="alipay_abroad",
    salience="main",
    event=stated(
        "alipay-starts-at-rossmann", "in sämtlichen Rossmann-Filialen mit Alipay bezahlen"
    ),
)
article.figure(
    "alipay-test-with-chinese-drugstore-customers",
    "Erster Test mit chinesischen Drogeriekunden",
    because="the heading looks back to Alipay in the stores of Rossmann",
    subject=stated("alipay", "in sämtlichen Rossmann-Filialen mit Alipay bezahlen"),
    metric="occurrence",
    title="Alipay's start at Rossmann in April 2017 is a first test with Chinese drugstore customers",
    value=1,
    unit="rank",
    status="actual",
    event=stated("alipay-starts-at-rossmann", "in sämtlichen Rossmann-Filialen mit Alipay"),
    place=stated("germany", "In Deutschland lässt sich seit April in sämtlichen Rossmann-Filialen"),
    story="alipay_abroad",
)
article.set_aside_numbers("figure_of_speech", "der erste Schritt")
article.event(
    "alipay-for-german-customers",
    "Sobald auch genug andere Geschäfte mitmachen, soll der Bezahldienst auch für deutsche "
    "Kunden angeboten werden.",
    type="market_entry",
    title="Alipay is to be offered to German customers as soon as enough other shops take part too",
    place=inferred(
        "germany",
        "auch für deutsche Kunden angeboten werden",
        because="the customers are called German",
    ),
    status="planned",
    part_of="alipay-expands-to-europe",
    story="alipay_abroad",
    salience="main",
    participants={
        "alipay": inferred(
            "subject",
            ("in sämtlichen Rossmann-Filialen mit Alipay bezahlen", "soll der Bezahldienst auch"),
            because="the payment service is Alipay, of which the paragraph speaks",
        ),
        "alibaba": inferred(
            "provider",
            ("soll der Bezahldienst auch für deutsche Kunden", "So ist Alibaba auch in Japan"),
            because="the next sentence says that Alibaba has proceeded in this way elsewhere",
        ),
    },
)
article.event_relation(
    "alipay-starts-at-rossmann-before-alipay-for-german-customers",
    ("Doch das ist nur der erste Schritt.", "Sobald auch genug andere Geschäfte mitmachen"),
    event="alipay-starts-at-rossmann",
    relation="before",
    related_event="alipay-for-german-customers",
)
for country, name in (("japan", "Japan"), ("south-korea", "South Korea")):
    article.event(
        f"alipay-enters-{country}",
        (
            "Vorerst richtet sich dieser Service an chinesische Touristen",
            "soll der Bezahldienst auch für deutsche Kunden angeboten werden",
            "So ist Alibaba auch in Japan und Südkorea vorgegangen.",
        ),
        because="the last sentence says that Alibaba proceeded in the same way there",
        type="market_entry",
        title=f"Alibaba proceeds with Alipay in {name} in the same steps as in Germany: Chinese "
        "tourists first, local customers later",
        place=country,
        status="happened",
        story="alipay_abroad",
        participants={
            "alibaba": "actor",
            "alipay": inferred(
                "subject",
                ("in sämtlichen Rossmann-Filialen mit Alipay", "So ist Alibaba auch in Japan"),
                because="the paragraph is about Alipay",
            ),
        },
    )

# Jack Ma's aims and ways.
article.position(
    "jack-ma-head-alibaba-000",
    ("Alibaba-Chef Jack Ma träumt schon länger", "Wenn es nach Alibaba-Chef Ma geht"),
    person="jack-ma",
    organization="alibaba",
    title="Head",
    title_printed="Chef",
    as_of=WRITTEN,
)
article.position(
    "jack-ma-group-leader-alibaba-000",
    "Für den exzentrischen Konzernlenker Ma",
    person="jack-ma",
    organization=inferred(
        "alibaba",
        ("Alibaba-Chef Jack Ma träumt schon länger", "Für den exzentrischen Konzernlenker Ma"),
        because="the group is Alibaba, whose head he is called in the same paragraph",
    ),
    title="Leader of the group",
    title_printed="Konzernlenker",
    as_of=WRITTEN,
    restates="jack-ma-head-alibaba-000",
)
article.statement(
    "jack-ma-dreams-of-a-global-group",
    "Alibaba-Chef Jack Ma träumt schon länger davon, aus seiner Online-Plattform einen echten "
    "Weltkonzern zu machen.",
    subject="jack-ma",
    topic="strategy",
    text="Jack Ma has long dreamt of making a true global group of his online platform.",
    status="plan",
    story="alibaba_rise",
    salience="main",
)
article.statement(
    "jack-ma-may-soon-have-a-global-group",
    "Bald könnte ihm das gelingen.",
    subject=stated("jack-ma", "Alibaba-Chef Jack Ma träumt schon länger davon"),
    topic="outlook",
    text="Jack Ma may soon succeed in making a true global group of his online platform Alibaba.",
    status="expectation",
    story="alibaba_rise",
)
article.figure(
    "alibaba-users-2017",
    "Einen Kundenstamm von mehr als 53 Millionen Nutzern hat er bereits.",
    subject=inferred(
        "alibaba",
        (
            "Alibaba-Chef Jack Ma träumt schon länger davon, aus seiner Online-Plattform",
            "Nutzern hat er bereits",
        ),
        because='"he" is Jack Ma, and the users are those of his online platform',
    ),
    metric="customers",
    title="Jack Ma already has a customer base of more than 53 million users on Alibaba, his online platform, in 2017",
    value=53_000_000,
    unit="person",
    qualifier="more_than",
    period=WRITTEN,
    status="actual",
    story="alibaba_rise",
)
article.statement(
    "jack-ma-eccentric",
    "Für den exzentrischen Konzernlenker Ma, der sich vor seinen Mitarbeitern auch mal als Lady "
    "Gaga oder Schneewittchen verkleidet, ist kein Ziel zu groß – und keine Methode zu "
    "ungewöhnlich.",
    subject="jack-ma",
    topic="person",
    text="Jack Ma is eccentric; no aim is too great and no method too unusual for him.",
    status="judgement",
    story="jack_ma",
    event="jack-ma-dresses-up",
)
article.event(
    "jack-ma-dresses-up",
    "der sich vor seinen Mitarbeitern auch mal als Lady Gaga oder Schneewittchen verkleidet",
    type="workplace_practice",
    title="Jack Ma sometimes dresses up as Lady Gaga or Snow White in front of his employees",
    status="ongoing",
    story="jack_ma",
    participants={
        "jack-ma": stated("performer", "Für den exzentrischen Konzernlenker Ma, der sich"),
        "alibaba": inferred(
            "employer",
            ("Alibaba-Chef Jack Ma träumt schon länger", "vor seinen Mitarbeitern auch mal"),
            because="the employees are those of the head of Alibaba",
        ),
        "lady-gaga": "subject",
        "snow-white": "subject",
    },
)
article.event(
    "jack-ma-demands-headstands",
    (
        "Wenn sie nicht weiterkämen, sollten sie einfach sofort einen Kopfstand machen, forderte "
        "er seine Manager einmal in einer Sitzung auf.",
        "Das helfe, um eine andere Perspektive zu bekommen.",
    ),
    type="workplace_practice",
    title="Jack Ma tells his managers in a meeting to do a headstand when they are stuck, so as "
    "to see things differently",
    status="happened",
    story="working_life",
    participants={
        "jack-ma": inferred(
            "speaker",
            ("Für den exzentrischen Konzernlenker Ma", "forderte er seine Manager einmal"),
            because='"he" is Ma, of whom the sentence before speaks',
        ),
        "alibaba": inferred(
            "employer",
            ("Alibaba-Chef Jack Ma träumt schon länger", "forderte er seine Manager einmal"),
            because="the managers are those of the head of Alibaba",
        ),
    },
)
article.statement(
    "headstand-changes-the-perspective",
    (
        "Für den exzentrischen Konzernlenker Ma",
        "sollten sie einfach sofort einen Kopfstand machen, forderte er seine Manager",
        "Das helfe, um eine andere Perspektive zu bekommen.",
    ),
    because="the reported speech goes on with what Ma demanded in the sentence before",
    speaker="jack-ma",
    subject="jack-ma",
    topic="work_culture",
    text="A headstand helps to see things differently, Jack Ma told his managers.",
    status="claim",
    story="working_life",
    event="jack-ma-demands-headstands",
)

# Life of the employees.
EMPLOYER = inferred(
    "employer",
    ("Alibaba-Chef Jack Ma träumt schon länger", "Seine als „Aliren“ bezeichneten Mitarbeiter"),
    because="the employees are those of the head of Alibaba",
)
EMPLOYEES = stated("employee", "Seine als „Aliren“ bezeichneten Mitarbeiter")
article.statement(
    "alibaba-employees-called-aliren",
    "Seine als „Aliren“ bezeichneten Mitarbeiter",
    because="the employees are those of the head of Alibaba",
    subject="aliren",
    topic="work_culture",
    text="Alibaba's employees are called Aliren.",
    status="fact",
    story="working_life",
)
article.statement(
    "aliren-have-to-bear-a-good-deal",
    (
        "Seine als „Aliren“ bezeichneten Mitarbeiter",
        "müssen auf dem Weg zum Erfolg einiges aushalten",
    ),
    subject="aliren",
    topic="work_culture",
    text="Alibaba's employees, the Aliren, have to put up with a good deal on the way to success.",
    status="judgement",
    story="working_life",
)
article.event(
    "aliren-may-not-read-the-press",
    "Manche dürfen ein halbes Jahr keine Presse lesen",
    type="workplace_practice",
    title="Some of Alibaba's employees, known as Aliren, may not read the press for half a year",
    status="ongoing",
    story="working_life",
    participants={"alibaba": EMPLOYER, "aliren": EMPLOYEES},
)
article.figure(
    "aliren-time-without-press",
    "Manche dürfen ein halbes Jahr keine Presse lesen",
    subject=stated("aliren", "Seine als „Aliren“ bezeichneten Mitarbeiter"),
    metric="duration",
    title="Some of Alibaba's employees, known as Aliren, may not read the press for half a year",
    value=0.5,
    unit="year",
    status="actual",
    event="aliren-may-not-read-the-press",
    story="working_life",
)
article.event(
    "aliren-quartered-in-the-boss-flat",
    "andere werden zeitweise zum Arbeiten in der Wohnung des Chefs kaserniert",
    type="workplace_practice",
    title="Some of Alibaba's employees are quartered in Jack Ma's flat for a time in order to work",
    status="ongoing",
    story="working_life",
    participants={
        "alibaba": EMPLOYER,
        "aliren": EMPLOYEES,
        "jack-ma": inferred(
            "host",
            ("Alibaba-Chef Jack Ma träumt schon länger", "in der Wohnung des Chefs"),
            because="the boss, whose flat it is, is Jack Ma, the head of Alibaba",
        ),
    },
)
article.event(
    "jack-ma-calls-to-kill-penguins",
    "In einer internen Mitteilung habe Ma einmal dazu aufgerufen, die Arktis zu erobern und "
    "„Pinguine zu töten“",
    type="workplace_practice",
    title="Jack Ma is said to have called in an internal message for conquering the Arctic and "
    '"killing penguins", because a penguin was the logo of Tencent',
    status="reported",
    story="rivals",
    participants={
        "jack-ma": "speaker",
        "tencent": inferred(
            "target",
            ("„Pinguine zu töten“", "weil ein Pinguin das Logo des Konkurrenten Tencent"),
            because="the penguin stands for Tencent, whose logo it was",
        ),
        "tencent-penguin": "subject",
        "arctic": "subject",
        "alibaba": EMPLOYER,
    },
)
article.statement(
    "tencent-logo-is-a-penguin",
    "weil ein Pinguin das Logo des Konkurrenten Tencent darstellte",
    subject="tencent",
    topic="content",
    text="A penguin was the logo of Alibaba's rival Tencent.",
    status="fact",
    undated="not_stated",
    story="rivals",
    event=stated(
        "jack-ma-calls-to-kill-penguins", "„Pinguine zu töten“ – weil ein Pinguin das Logo"
    ),
)
article.about(
    "tencent-penguin", "weil ein Pinguin das Logo des Konkurrenten Tencent", provider="tencent"
)
article.relationship(
    "tencent-competitor-alibaba-000",
    "des Konkurrenten Tencent",
    subject="tencent",
    relation="competitor",
    object=inferred(
        "alibaba",
        ("Alibaba-Chef Jack Ma träumt schon länger", "habe Ma einmal dazu aufgerufen"),
        because="it is called the rival of Ma, the head of Alibaba",
    ),
    restates="tencent-competitor-alibaba-002",
    event=stated(
        "jack-ma-calls-to-kill-penguins", "„Pinguine zu töten“ – weil ein Pinguin das Logo"
    ),
)
article.event(
    "aliren-drill-bare-chested",
    "Bei einer anderen Gelegenheit hätten Hunderte Mitarbeiter mit nacktem Oberkörper exerzieren "
    "sollen.",
    type="workplace_practice",
    title="Hundreds of Alibaba's employees are said to have had to drill bare-chested",
    status="reported",
    story="working_life",
    participants={"alibaba": EMPLOYER, "aliren": EMPLOYEES},
)
article.figure(
    "aliren-drilling-bare-chested",
    "hätten Hunderte Mitarbeiter mit nacktem Oberkörper exerzieren sollen",
    subject=stated("aliren", "Seine als „Aliren“ bezeichneten Mitarbeiter"),
    metric="participants",
    title="Hundreds of Alibaba's employees, known as Aliren, are said to have had to drill bare-chested",
    value=100,
    unit="person",
    qualifier="more_than",
    status="claimed",
    event="aliren-drill-bare-chested",
    undated="not_stated",
    story="working_life",
)

# No payment service in the US so far; Alipay in China.
article.event(
    "alibaba-enters-us-online-market",
    "Auch auf dem heiß umkämpften US-Online-Markt will Alibaba schon seit einiger Zeit Fuß fassen",
    type="market_entry",
    title="Alibaba has for some time wanted to gain a foothold in the US online market",
    place="united-states",
    status="planned",
    part_of="alibaba-expands-in-the-united-states",
    story="united_states",
    participants={"alibaba": "actor"},
)
article.statement(
    "us-online-market-contested",
    "auf dem heiß umkämpften US-Online-Markt",
    subject="united-states",
    topic="market",
    text="The US online market is hotly contested.",
    status="fact",
    story="united_states",
    event="alibaba-enters-us-online-market",
)
IN_THE_US = (
    "the sentence before is about the US online market; taken by itself the sentence is at odds "
    "with Alipay, which Alibaba has in China"
)
article.statement(
    "alibaba-lacked-a-payment-service-in-the-us",
    (
        "Auch auf dem heiß umkämpften US-Online-Markt will Alibaba",
        "Dem chinesischen Unternehmen fehlte es bislang jedoch an einem eigenen Bezahldienst.",
    ),
    because=IN_THE_US,
    subject="alibaba",
    topic="offering",
    text="Alibaba has so far lacked a payment service of its own on the US online market.",
    status="fact",
    story="united_states",
    event="alibaba-enters-us-online-market",
)
article.statement(
    "alibaba-lack-of-a-payment-service-to-change",
    (
        "Dem chinesischen Unternehmen fehlte es bislang jedoch an einem eigenen Bezahldienst.",
        "Das soll sich jetzt ändern.",
    ),
    subject=stated("alibaba", "US-Online-Markt will Alibaba schon seit einiger Zeit"),
    topic="strategy",
    text="Alibaba is no longer to lack a payment service of its own on the US online market.",
    status="plan",
    because=IN_THE_US,
    story="united_states",
    event=stated(
        "alibaba-enters-us-online-market", "US-Online-Markt will Alibaba schon seit einiger Zeit"
    ),
)
article.event(
    "alibaba-establishes-alipay-in-china",
    "hat der Konzern mit Alipay ein Bezahlsystem in China etabliert",
    type="launch",
    title="Alibaba has established the payment service Alipay in China",
    place="china",
    status="happened",
    story="ant_rise",
    participants={
        "alibaba": inferred(
            "actor",
            ("will Alibaba schon seit einiger Zeit Fuß fassen", "hat der Konzern mit Alipay"),
            because="the group is Alibaba, of which the paragraph speaks",
        ),
        "alipay": "subject",
    },
)
article.figure(
    "alipay-customers-2017",
    "das bereits von mehr als einer halben Milliarde Kunden genutzt wird",
    subject=stated("alipay", "mit Alipay ein Bezahlsystem in China etabliert, das bereits"),
    metric="customers",
    title="Alipay, established in China, already has more than half a billion customers in 2017",
    value=500_000_000,
    unit="person",
    qualifier="more_than",
    period=WRITTEN,
    place=stated("china", "mit Alipay ein Bezahlsystem in China etabliert"),
    status="actual",
    story="ant_rise",
    salience="main",
)
article.statement(
    "alipay-customers-as-many-as-in-the-eu",
    "fast so viele Menschen, wie in der gesamten Europäischen Union wohnen",
    subject=stated("alipay", "mit Alipay ein Bezahlsystem in China etabliert, das bereits"),
    topic="market",
    text="Alipay has almost as many customers as the European Union has inhabitants.",
    status="fact",
    story="ant_rise",
)

# Paying in Beijing.
article.statement(
    "beijing-without-cash",
    "In Peking haben viele Leute schon gar kein Bargeld mehr dabei.",
    subject="beijing",
    topic="society",
    text="In Beijing many people no longer carry cash at all.",
    status="fact",
    story="ant_rise",
)
article.about(
    "beijing",
    (
        "mit Alipay ein Bezahlsystem in China etabliert",
        "In Peking haben viele Leute schon gar kein Bargeld mehr dabei.",
    ),
    because="Beijing shows how people in China pay",
    part_of="china",
)
article.statement(
    "alipay-barcode-payment",
    "Denn selbst in herkömmlichen Geschäften genügt der Scan eines Barcodes mit der Alipay-App "
    "auf dem Smartphone – schon ist bezahlt.",
    subject="alipay",
    topic="technology",
    text="Even in ordinary shops in Beijing scanning a barcode with the Alipay app on the phone is enough: the bill is paid.",
    status="fact",
    story="ant_rise",
)
for region, name, expansion in (
    ("europe", "all of Europe", "alipay-expands-to-europe"),
    ("united-states", "the United States", "alibaba-expands-in-the-united-states"),
):
    article.event(
        f"alipay-barcode-payment-in-{region}",
        "soll das bald auch in ganz Europa und in den USA funktionieren",
        type="expansion",
        title=f"Jack Ma wants paying by barcode with Alipay to work in {name} soon",
        place=region,
        status="planned",
        part_of=expansion,
        story="alipay_abroad" if region == "europe" else "united_states",
        participants={
            "jack-ma": stated("supporter", "Wenn es nach Alibaba-Chef Ma geht"),
            "alipay": stated("subject", "mit der Alipay-App auf dem Smartphone"),
        },
    )

# Ant Financial and MoneyGram.
article.subsidiary(
    "ant-financial-alibaba-000",
    (
        "Alibabas Tochterunternehmen, der Finanzdienstleister Ant Financial",
        "Der Mutterkonzern Alibaba selbst",
    ),
    parent="alibaba",
    child="ant-group",
    relation="subsidiary",
    segment=stated("financial_services", "der Finanzdienstleister Ant Financial"),
    as_of=WRITTEN,
    restates="ant-group-subsidiary-alibaba-002",
)
article.about("ant-group", "der Finanzdienstleister Ant Financial", industry="financial_services")
article.about("moneygram", "den US-Zahlungsabwickler MoneyGram", country="US", industry="payments")
article.event(
    "ant-financial-takes-over-moneygram",
    "Ant Financial, steht kurz davor, den US-Zahlungsabwickler MoneyGram zu übernehmen",
    type="acquisition",
    title="Ant Financial is about to take over the US payment processor MoneyGram",
    status="planned",
    story="moneygram",
    salience="main",
    participants={"ant-group": "buyer", "moneygram": "target"},
)
article.event(
    "ant-financial-raises-offer-for-moneygram",
    "hat Ant Financial sein Angebot schon erhöht und damit US-Konkurrenten ausgestochen",
    type="bid",
    title="Ant Financial raises its offer for MoneyGram to about 1.2 billion dollars and outbids its US competitors",
    status="happened",
    part_of="ant-financial-takes-over-moneygram",
    story="moneygram",
    salience="main",
    participants={
        "ant-group": "buyer",
        "moneygram": stated("target", "den US-Zahlungsabwickler MoneyGram zu übernehmen"),
    },
)
article.event_relation(
    "ant-financial-raises-offer-for-moneygram-before-ant-financial-takes-over-moneygram",
    (
        "Ant Financial, steht kurz davor, den US-Zahlungsabwickler MoneyGram zu übernehmen",
        "hat Ant Financial sein Angebot schon erhöht",
    ),
    because="the offer is raised already, and the takeover is still to come",
    event="ant-financial-raises-offer-for-moneygram",
    relation="before",
    related_event="ant-financial-takes-over-moneygram",
)
article.shareholding(
    "ant-financial-moneygram-000",
    "Ant Financial, steht kurz davor, den US-Zahlungsabwickler MoneyGram zu übernehmen",
    owned="moneygram",
    kind="takeover",
    status="pending",
    amount=stated(1_200_000_000, "Insgesamt auf rund 1,2 Milliarden Dollar"),
    currency="USD",
    amount_qualifier="about",
    as_of=WRITTEN,
    owners=("ant-group",),
)

# Taobao and Tmall.
for platform, label in (("taobao", "Taobao"), ("tmall", "Tmall")):
    article.subsidiary(
        f"{platform}-alibaba-000",
        "Der Mutterkonzern Alibaba selbst ist in seiner Heimat China mit seinen Diensten wie "
        "Taobao und Tmall groß geworden",
        parent="alibaba",
        child=platform,
        relation="brand",
        segment=inferred(
            "e_commerce",
            "erzielt Alibaba im Heimatland mehr Handelsvolumen",
            because=f"{label} is one of the two platforms with this trade",
        ),
        as_of=WRITTEN,
        restates=f"{platform}-alibaba-002",
    )
article.statement(
    "alibaba-grew-with-taobao-and-tmall",
    "Alibaba selbst ist in seiner Heimat China mit seinen Diensten wie Taobao und Tmall groß "
    "geworden",
    subject="alibaba",
    topic="origin",
    text="Alibaba has grown great in its home, China, with services such as Taobao and Tmall.",
    status="fact",
    story="alibaba_rise",
    salience="main",
)
for service in ("taobao", "tmall"):
    article.about(
        service,
        "ist in seiner Heimat China mit seinen Diensten wie Taobao und Tmall groß geworden",
        because="it is one of the services with which Alibaba grew in its home, China",
        country="CN",
    )
article.statement(
    "taobao-for-small-sellers",
    "Taobao ist eine Art riesiges Internetkaufhaus für Kleinanbieter.",
    subject="taobao",
    topic="business_model",
    text="Taobao is a sort of huge internet department store for small sellers.",
    status="fact",
    story="alibaba_rise",
)
article.statement(
    "taobao-range-of-goods",
    "Darauf findet sich so ziemlich jeder Konsumartikel, den es auf der Welt gibt.",
    subject=stated("taobao", "Taobao ist eine Art riesiges Internetkaufhaus"),
    topic="offering",
    text="Nearly every consumer article in the world is to be found on Taobao.",
    status="fact",
    story="alibaba_rise",
)
article.statement(
    "tmall-for-corporate-customers",
    "Tmall bietet Unternehmenskunden eine Plattform.",
    subject="tmall",
    topic="business_model",
    text="Tmall offers a platform to corporate customers.",
    status="fact",
    story="alibaba_rise",
)
article.statement(
    "taobao-and-tmall-trade-more-than-amazon-and-ebay",
    "Mit diesen beiden Plattformen erzielt Alibaba im Heimatland mehr Handelsvolumen als Amazon "
    "und Ebay weltweit zusammen.",
    subject="alibaba",
    topic="market",
    text="With Taobao and Tmall, Alibaba has more trade in China than Amazon and Ebay together "
    "have in the whole world.",
    status="fact",
    story="rivals",
    salience="main",
)
for rival in ("amazon", "ebay"):
    article.about(
        rival,
        (
            "Taobao ist eine Art riesiges Internetkaufhaus",
            "mehr Handelsvolumen als Amazon und Ebay weltweit zusammen",
        ),
        because="its volume of trade is compared with that of two platforms for trade on the internet",
        industry="e_commerce",
    )

# Films.
article.statement(
    "alibaba-active-in-other-fields",
    "Auch in anderen Bereichen ist Alibaba eifrig dabei.",
    subject="alibaba",
    topic="strategy",
    text="Alibaba is busily active in other fields too, such as films.",
    status="fact",
    story="alibaba_rise",
)
article.subsidiary(
    "alibaba-pictures-alibaba-000",
    "Mit seiner Kinosparte Alibaba Pictures",
    parent=inferred(
        "alibaba",
        (
            "Auch in anderen Bereichen ist Alibaba eifrig dabei.",
            "Mit seiner Kinosparte Alibaba Pictures",
        ),
        because="the division is an example of Alibaba's other fields, and bears its name",
    ),
    child="alibaba-pictures",
    relation="division",
    segment="film",
    as_of=WRITTEN,
    restates="alibaba-pictures-alibaba-002",
)
article.about("alibaba-pictures", "seiner Kinosparte Alibaba Pictures", industry="film")
article.position(
    "jack-ma-founder-alibaba-000",
    ("Firmengründer Jack Ma", "Alibaba-Gründer Jack Ma"),
    person="jack-ma",
    organization="alibaba",
    title="Founder",
    title_printed="Gründer",
)
article.about("amblin-partners", "Filmgesellschaft Amblin Partners", industry="film")
article.about("steven-spielberg", "US-Starregisseur Steven Spielberg", nationality="us")
article.position(
    "steven-spielberg-director-000",
    "US-Starregisseur Steven Spielberg",
    person="steven-spielberg",
    title="Star director",
    title_printed="Starregisseur",
)
article.position(
    "steven-spielberg-founder-amblin-000",
    "von US-Starregisseur Steven Spielberg gegründeten Filmgesellschaft Amblin Partners",
    person="steven-spielberg",
    organization="amblin-partners",
    title="Founder",
    title_printed="gegründeten",
)
article.event(
    "amblin-partners-founded",
    "von US-Starregisseur Steven Spielberg gegründeten Filmgesellschaft Amblin Partners",
    type="foundation",
    title="Steven Spielberg founds the film company Amblin Partners",
    status="happened",
    story="amblin",
    participants={"steven-spielberg": "founder", "amblin-partners": "subject"},
)
article.event(
    "alibaba-pictures-stake-in-amblin",
    "Mit seiner Kinosparte Alibaba Pictures hat sich Firmengründer Jack Ma letzten Herbst eine "
    "Minderheitsbeteiligung bei der von US-Starregisseur Steven Spielberg gegründeten "
    "Filmgesellschaft Amblin Partners gesichert.",
    type="acquisition",
    title="Jack Ma secures a minority stake in Amblin Partners with Alibaba Pictures in autumn 2016",
    start=AUTUMN_2016,
    status="happened",
    story="amblin",
    salience="main",
    participants={
        "jack-ma": "buyer",
        "alibaba-pictures": "buyer",
        "amblin-partners": "target",
    },
)
article.shareholding(
    "alibaba-pictures-amblin-000",
    "Mit seiner Kinosparte Alibaba Pictures hat sich Firmengründer Jack Ma letzten Herbst eine "
    "Minderheitsbeteiligung",
    owned=stated("amblin-partners", "Filmgesellschaft Amblin Partners gesichert"),
    kind="minority",
    status="held",
    as_of=AUTUMN_2016,
    owners=("alibaba-pictures", "jack-ma"),
)
CEREMONY_FOR_AMBLIN = inferred(
    "2016-23",
    ("letzten Herbst", "bei der feierlichen Zeremonie", *TRUMP_MEETING),
    because=f"{SAME_YEAR}; the ceremony is that of the stake, secured last autumn, that of 2016",
)
article.event(
    "amblin-ceremony",
    "erklärte Spielberg bei der feierlichen Zeremonie",
    because="the article tells of the ceremony right after the stake in Amblin Partners",
    type="ceremony",
    title="Steven Spielberg speaks at the ceremony for the stake in Amblin Partners in autumn 2016",
    start=CEREMONY_FOR_AMBLIN,
    status="happened",
    part_of="alibaba-pictures-stake-in-amblin",
    story="amblin",
    participants={
        "steven-spielberg": "speaker",
        "amblin-partners": inferred(
            "subject",
            ("Filmgesellschaft Amblin Partners", "bei der feierlichen Zeremonie"),
            because="the article tells of the ceremony right after the stake in this company",
        ),
    },
)
article.event(
    "spielberg-on-china-and-america",
    "„Wir bringen mehr China nach Amerika und mehr Amerika nach China“, erklärte Spielberg",
    type="statement",
    title='Steven Spielberg says in autumn 2016 at the ceremony for Amblin Partners: "We bring more China to America and more America to China"',
    start=CEREMONY_FOR_AMBLIN,
    status="happened",
    part_of="amblin-ceremony",
    story="amblin",
    participants={
        "steven-spielberg": "speaker",
        "china": "subject",
        "united-states": "subject",
    },
)
article.statement(
    "more-china-to-america",
    "„Wir bringen mehr China nach Amerika und mehr Amerika nach China“, erklärte Spielberg",
    because="Spielberg says we after the article has told of the stake in the company he founded",
    speaker="steven-spielberg",
    subject=stated("amblin-partners", "Filmgesellschaft Amblin Partners gesichert"),
    topic="strategy",
    text="Amblin Partners and Alibaba Pictures bring more of China to America, and more of America to China, says Steven Spielberg in autumn 2016.",
    status="claim",
    story="amblin",
    event="spielberg-on-china-and-america",
)
article.about(
    "amblin-partners",
    (
        "US-Starregisseur Steven Spielberg gegründeten Filmgesellschaft Amblin Partners",
        "„Wir bringen mehr China nach Amerika und mehr Amerika nach China“, erklärte Spielberg",
    ),
    because="its founder is from the United States, and says that it brings America to China",
    country="US",
)
article.event(
    "jack-ma-on-cultural-bridge",
    "Die Zusammenarbeit könne als „kulturelle Brücke dienen“, teilte Jack Ma mit.",
    type="statement",
    title='Jack Ma says that the cooperation with Amblin Partners can be a "cultural bridge"',
    status="happened",
    story="amblin",
    participants={
        "jack-ma": "speaker",
        "amblin-partners": inferred(
            "subject",
            ("Filmgesellschaft Amblin Partners", "Die Zusammenarbeit könne"),
            because="the cooperation is the one that the stake begins",
        ),
        "alibaba-pictures": inferred(
            "subject",
            ("Mit seiner Kinosparte Alibaba Pictures", "Die Zusammenarbeit könne"),
            because="the cooperation is the one that the stake begins",
        ),
    },
)
article.statement(
    "amblin-cooperation-a-cultural-bridge",
    "Die Zusammenarbeit könne als „kulturelle Brücke dienen“, teilte Jack Ma mit.",
    because="the cooperation is the one that the stake in Amblin Partners begins",
    speaker="jack-ma",
    subject=stated("alibaba-pictures", "Mit seiner Kinosparte Alibaba Pictures"),
    topic="outlook",
    text='The cooperation of Alibaba Pictures and Amblin Partners can serve as a "cultural bridge", says Jack Ma.',
    status="claim",
    story="amblin",
    event="jack-ma-on-cultural-bridge",
)
article.relationship(
    "alibaba-pictures-partner-amblin-000",
    (
        "Die Zusammenarbeit könne als „kulturelle Brücke dienen“",
        "Minderheitsbeteiligung bei der von US-Starregisseur Steven Spielberg gegründeten "
        "Filmgesellschaft Amblin Partners gesichert",
    ),
    because="the cooperation is the one that the stake begins",
    subject=stated("alibaba-pictures", "Mit seiner Kinosparte Alibaba Pictures"),
    relation="partner",
    object="amblin-partners",
    event=stated(
        "alibaba-pictures-stake-in-amblin",
        "eine Minderheitsbeteiligung bei der von US-Starregisseur Steven Spielberg gegründeten Filmgesellschaft Amblin Partners gesichert",
    ),
)

# Politics.
article.statement(
    "jack-ma-in-politics",
    "Sogar in der Politik versucht Alibaba-Gründer Jack Ma mitzumischen.",
    subject="jack-ma",
    topic="politics",
    text="Jack Ma even tries to have a hand in politics.",
    status="fact",
    story="united_states",
    event=inferred(
        "ma-trump-meeting",
        (
            "versucht Alibaba-Gründer Jack Ma mitzumischen",
            "bei einem Treffen mit US-Präsident Donald Trump",
        ),
        because="the meeting of the next sentence is the example",
    ),
)
article.event(
    "us-china-trade-dispute",
    "Im Handelsstreit zwischen den USA und China",
    type="trade_dispute",
    title="The United States and China are in dispute over trade",
    status="ongoing",
    story="trade_dispute",
    participants={"united-states": "actor", "china": "actor"},
)
article.position(
    "donald-trump-president-000",
    "US-Präsident Donald Trump",
    person="donald-trump",
    organization="united-states",
    title="President",
    title_printed="Präsident",
    as_of=WRITTEN,
)
article.about(
    "donald-trump",
    "mit US-Präsident Donald Trump",
    because="he is the president of the United States",
    nationality="us",
)
article.event(
    "ma-trump-meeting",
    "stellte Ma Anfang des Jahres bei einem Treffen mit US-Präsident Donald Trump eine Million "
    "neue Arbeitsplätze in Amerika in Aussicht",
    type="meeting",
    title="Jack Ma meets Donald Trump in January 2017 and promises 1 million new jobs in America within five years",
    status="happened",
    story="united_states",
    salience="main",
    participants={"jack-ma": "speaker", "donald-trump": "addressee"},
)
article.figure(
    "jobs-promised-to-trump-000",
    "stellte Ma Anfang des Jahres bei einem Treffen mit US-Präsident Donald Trump eine Million "
    "neue Arbeitsplätze in Amerika in Aussicht",
    speaker="jack-ma",
    subject="jack-ma",
    metric="jobs",
    title="Jack Ma holds out to Donald Trump the prospect of a million new jobs in America",
    value=1_000_000,
    unit="item",
    place="united-states",
    status="planned",
    event=stated("ma-trump-meeting", "bei einem Treffen mit US-Präsident Donald Trump"),
    restates="jobs-promised-to-trump-002",
    story="united_states",
)
article.event(
    "trump-on-great-things-with-jack-ma",
    (
        "Das hörte ein Donald Trump gern.",
        "Er werde gemeinsam mit Jack Ma „große Dinge“ vollbringen, sagte Trump.",
    ),
    type="statement",
    title='Donald Trump is pleased and says in 2017 that he and Jack Ma will do "great things" together',
    start=inferred(
        "2017",
        ("Das hörte ein Donald Trump gern.", *TRUMP_MEETING),
        because=f"{SAME_YEAR}; it answers that promise",
    ),
    status="happened",
    story="united_states",
    participants={"donald-trump": "speaker", "jack-ma": "subject"},
)
article.event_relation(
    "trump-on-great-things-with-jack-ma-answer-to-ma-trump-meeting",
    "Das hörte ein Donald Trump gern.",
    event="trump-on-great-things-with-jack-ma",
    relation="answer_to",
    related_event="ma-trump-meeting",
)
article.statement(
    "trump-great-things-with-jack-ma",
    "Er werde gemeinsam mit Jack Ma „große Dinge“ vollbringen, sagte Trump.",
    speaker="donald-trump",
    subject="donald-trump",
    topic="outlook",
    text='Donald Trump says that he will do "great things" together with Jack Ma.',
    status="claim",
    story="united_states",
    event="trump-on-great-things-with-jack-ma",
)
article.statement(
    "trump-promise-announced-us-expansion",
    "Dabei war es ein geschickter Schachzug von Ma: Denn er hatte damit nichts anderes als die "
    "Expansion von Alibaba in den USA verkündet.",
    subject="jack-ma",
    topic="strategy",
    text="Jack Ma's promise of a million jobs was a clever move: it announced nothing but Alibaba's expansion in the United States.",
    status="judgement",
    story="united_states",
    salience="main",
    event=stated("ma-trump-meeting", "bei einem Treffen mit US-Präsident Donald Trump"),
)
article.again(
    "event",
    "alibaba-expands-in-the-united-states",
    "die Expansion von Alibaba in den USA verkündet",
)
article.statement(
    "amazon-and-ebay-dislike-us-expansion",
    "Amazon und Ebay dürfte das nicht gefallen.",
    subject=stated("alibaba", "die Expansion von Alibaba in den USA"),
    topic="competition",
    text="Amazon and Ebay will hardly like Alibaba's expansion in the United States.",
    status="expectation",
    story="united_states",
    event=stated("alibaba-expands-in-the-united-states", "die Expansion von Alibaba in den USA"),
)
article.relationship(
    "amazon-competitor-alibaba-000",
    "Amazon und Ebay dürfte das nicht gefallen.",
    because="they are named as those who will dislike Alibaba's expansion",
    subject="amazon",
    relation="competitor",
    object=stated("alibaba", "die Expansion von Alibaba in den USA"),
    event=stated("alibaba-expands-in-the-united-states", "die Expansion von Alibaba in den USA"),
    as_of=WRITTEN,
    restates="amazon-competitor-alibaba-001",
)
article.relationship(
    "ebay-competitor-alibaba-000",
    "Amazon und Ebay dürfte das nicht gefallen.",
    because="they are named as those who will dislike Alibaba's expansion",
    subject="ebay",
    relation="competitor",
    object=stated("alibaba", "die Expansion von Alibaba in den USA"),
    event=stated("alibaba-expands-in-the-united-states", "die Expansion von Alibaba in den USA"),
    as_of=WRITTEN,
)

# The war on Ebay.
article.figure(
    "ebay-market-share-china-2003",
    "Als Ebay im Jahr 2003 in China einen Marktanteil von 85 Prozent besaß",
    subject="ebay",
    metric="market_share",
    title="Ebay has a market share of 85 per cent in China in 2003",
    value=85,
    unit="percent",
    period="2003",
    place="china",
    status="actual",
    story="rivals",
    salience="main",
)
article.about("ebay", "erklärte Ma dem US-Giganten den Guerillakrieg", country="US")
article.event(
    "jack-ma-declares-war-on-ebay",
    "Als Ebay im Jahr 2003 in China einen Marktanteil von 85 Prozent besaß, erklärte Ma dem "
    "US-Giganten den Guerillakrieg.",
    type="competition",
    title="Jack Ma declares guerrilla war on Ebay, which has 85 per cent of the market in China in 2003",
    start="2003",
    place="china",
    status="happened",
    story="rivals",
    salience="main",
    participants={"jack-ma": "actor", "ebay": "target"},
)
article.again(
    "relationship", "ebay-competitor-alibaba-000", "erklärte Ma dem US-Giganten den Guerillakrieg"
)
article.event(
    "managers-study-mao-and-jog",
    "Dazu wies er seine Manager an, den Revolutionär Mao Tse-tung zu studieren und in "
    "Militäruniformen zu joggen.",
    type="workplace_practice",
    title="Jack Ma tells his managers in 2003 to study Mao Tse-tung and to jog in military uniforms",
    start=inferred(
        "2003",
        ("Als Ebay im Jahr 2003 in China", "Dazu wies er seine Manager an"),
        because="it was for the war on Ebay, declared in that year",
    ),
    place=inferred(
        "china",
        ("Als Ebay im Jahr 2003 in China", "Dazu wies er seine Manager an"),
        because="it was for the war on Ebay in China, of which the sentence before tells",
    ),
    status="happened",
    part_of="jack-ma-declares-war-on-ebay",
    story="rivals",
    participants={
        "jack-ma": inferred(
            "actor",
            ("erklärte Ma dem US-Giganten den Guerillakrieg", "Dazu wies er seine Manager an"),
            because='"he" is Ma, of whom the sentence before speaks',
        ),
        "mao-tse-tung": "subject",
        "alibaba": inferred(
            "employer",
            ("Wenn es nach Alibaba-Chef Ma geht", "Dazu wies er seine Manager an"),
            because="the managers are those of the head of Alibaba",
        ),
    },
)
article.position(
    "mao-tse-tung-revolutionary-000",
    "den Revolutionär Mao Tse-tung",
    person="mao-tse-tung",
    title="Revolutionary",
    title_printed="Revolutionär",
)
GURU = (
    "erklärte Ma dem US-Giganten den Guerillakrieg",
    "„Ich habe vor niemandem Angst“, sagt der chinesische Internetguru.",
)
THE_GURU_IS_MA = "the internet guru is Ma, of whom the sentences before speak"
article.about("jack-ma", GURU, because=THE_GURU_IS_MA, nationality="chinese")
article.statement(
    "jack-ma-internet-guru",
    GURU,
    because=THE_GURU_IS_MA,
    subject="jack-ma",
    topic="person",
    text="Jack Ma is an internet guru.",
    status="judgement",
    story="jack_ma",
)
article.statement(
    "jack-ma-fears-nobody",
    GURU,
    because=THE_GURU_IS_MA,
    speaker="jack-ma",
    subject="jack-ma",
    topic="person",
    text="Jack Ma is afraid of nobody.",
    status="claim",
    story="rivals",
    event="jack-ma-afraid-of-nobody",
)
article.event(
    "jack-ma-afraid-of-nobody",
    "„Ich habe vor niemandem Angst“, sagt der chinesische Internetguru.",
    type="statement",
    title="Jack Ma says that he is afraid of nobody",
    status="happened",
    story="rivals",
    participants={"jack-ma": inferred("speaker", GURU, because=THE_GURU_IS_MA)},
)
ROBBERS = (
    "sagt der chinesische Internetguru. China Telecom, Yahoo, Ebay oder Google – bislang habe "
    "Alibaba noch jeden „Räuber“ im eigenen Reich besiegt."
)
MA_GOES_ON = "the reported speech goes on with what Jack Ma is quoted with in the sentence before"
article.statement(
    "alibaba-has-beaten-every-robber",
    ROBBERS,
    because=MA_GOES_ON,
    speaker="jack-ma",
    subject="alibaba",
    topic="competition",
    text='So far Alibaba has beaten every "robber" in its own realm, says Jack Ma, be it China Telecom, Yahoo, Ebay or Google.',
    status="claim",
    story="rivals",
    event="alibaba-beats-all-robbers",
)
for rival in ("china-telecom", "yahoo", "google"):
    article.relationship(
        f"{rival}-competitor-alibaba-000",
        ROBBERS,
        because="it is named among the robbers whom Alibaba has beaten in its own realm",
        speaker="jack-ma",
        subject=rival,
        relation="competitor",
        object="alibaba",
        status="former",
        event="alibaba-beats-all-robbers",
    )
article.event(
    "alibaba-beats-all-robbers",
    ROBBERS,
    because=MA_GOES_ON,
    speaker="jack-ma",
    type="competition",
    title='Jack Ma says that Alibaba has beaten every "robber" in its own realm: China Telecom, '
    "Yahoo, Ebay or Google",
    place=inferred(
        "china", "im eigenen Reich besiegt", because="Alibaba's own realm is its home, China"
    ),
    status="reported",
    story="rivals",
    participants={
        "jack-ma": inferred("speaker", ROBBERS, because=MA_GOES_ON),
        "alibaba": "actor",
        "china-telecom": "target",
        "yahoo": "target",
        "ebay": "target",
        "google": "target",
    },
)
article.set_aside_numbers("figure_of_speech", "der vielen Einsen im Datum")
article.correction(
    "alipay-rossmann-comma",
    "Im Handelsstreit zwischen den USA und China, stellte Ma",
    kind="punctuation",
    printed="China, stellte",
    read_as="China stellte",
    reason="No comma stands before the verb after an adverbial phrase.",
)

# What no words date.
article.undated(
    "not_stated",
    event=(
        "alibaba-beats-all-robbers",
        "alibaba-enters-us-online-market",
        "alibaba-establishes-alipay-in-china",
        "alibaba-expands-in-the-united-states",
        "alibaba-proclaims-singles-day",
        "alipay-barcode-payment-in-europe",
        "alipay-barcode-payment-in-united-states",
        "alipay-enters-japan",
        "alipay-enters-south-korea",
        "alipay-expands-to-europe",
        "alipay-for-german-customers",
        "aliren-drill-bare-chested",
        "aliren-may-not-read-the-press",
        "aliren-quartered-in-the-boss-flat",
        "amblin-partners-founded",
        "ant-financial-raises-offer-for-moneygram",
        "ant-financial-takes-over-moneygram",
        "jack-ma-afraid-of-nobody",
        "jack-ma-calls-to-kill-penguins",
        "jack-ma-demands-headstands",
        "jack-ma-dresses-up",
        "jack-ma-on-cultural-bridge",
        "us-china-trade-dispute",
    ),
    statement=(
        "headstand-changes-the-perspective",
        "amblin-cooperation-a-cultural-bridge",
    ),
    position=("mao-tse-tung-revolutionary-000",),
)
article.again(
    "statement",
    "trump-promise-announced-us-expansion",
    (),
    date=relative("2017", "stellte Ma Anfang des Jahres bei einem Treffen"),
)
article.undated("other_time", figure=("jobs-promised-to-trump-000",))
