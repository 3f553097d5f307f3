"""Alipay at Rossmann: `000_5a98e9f3dca28ffe.txt`, without a title, a date or an author."""

from __future__ import annotations

from ..claims import Article, inferred, quote, stated

TRUMP_MEETING = (
    "Anfang des Jahres bei einem Treffen mit US-Präsident Donald Trump",
    quote("Im Januar 2017 versprach er dem gerade gewählten Donald Trump", article="superpower"),
)
SAME_YEAR = (
    "the article sets Ma's promise of jobs to Trump at the beginning of the year it is written "
    "in, and the article of 2021 dates that promise to January 2017"
)

article = Article(
    "000_5a98e9f3dca28ffe.txt",
    id="alipay-rossmann",
    sha256="e76bbd0ee9377d38ae24214aa379e3d9bb630b9cb7897c97593ccbdbafa6003f",
    label="Alipay starts at Rossmann, and Alibaba expands in the United States",
    dateline=stated("beijing", "Peking."),
    published=inferred("2017", TRUMP_MEETING, because=SAME_YEAR),
    language="de",
)

# The lead: Alipay at Rossmann, expansion in the USA.
article.event(
    "alipay-starts-at-rossmann",
    (
        "startet bei Rossmann den Bezahldienst „Alipay“",
        "In Deutschland lässt sich seit April in sämtlichen Rossmann-Filialen mit Alipay bezahlen",
    ),
    type="market_entry",
    title="Alipay can be used for paying in all Rossmann stores in Germany",
    start=inferred("2017-04", ("seit April", *TRUMP_MEETING), because=SAME_YEAR),
    place=stated("germany", "In Deutschland lässt sich seit April"),
    status="ongoing",
    participants={"alibaba": "provider", "alipay": "subject", "rossmann": "partner"},
)
article.relationship(
    "rossmann-customer-alipay-000",
    "In Deutschland lässt sich seit April in sämtlichen Rossmann-Filialen mit Alipay bezahlen",
    subject="rossmann",
    relation="customer",
    object="alipay",
)
article.about(
    "rossmann",
    ("in sämtlichen Rossmann-Filialen", "Erster Test mit chinesischen Drogeriekunden"),
    industry="retail",
    because="it has stores, and its customers are called drugstore customers",
)
article.event(
    "alibaba-enters-us-online-market",
    (
        "expandiert in den USA",
        "Auch auf dem heiß umkämpften US-Online-Markt will Alibaba schon seit einiger Zeit "
        "Fuß fassen",
    ),
    type="expansion",
    title="Alibaba expands in the United States, where it has long wanted to gain a foothold",
    place="united-states",
    status="ongoing",
    participants={"alibaba": "actor"},
)

# A billion dollars in less than five minutes: Singles' Day.
article.about(
    "alibaba", "der chinesische Online-Händler Alibaba", country="CN", industry="e_commerce"
)
article.about("singles-day", "am 11. November geschah das", recurs="am 11. November")
article.event(
    "singles-day-2016",
    (
        "Im vergangenen Jahr am 11. November geschah das.",
        "lockte mit Rabatten hundert Millionen kaufwütiger Chinesen auf seine Handelsplattformen",
        "Innerhalb von 24 Stunden gingen Waren für über 17 Milliarden Dollar über die "
        "Online-Ladentheke",
    ),
    type="shopping_day",
    title="Singles' Day 2016: Alibaba draws buyers to its platforms with discounts",
    start=inferred(
        "2016-11-11",
        ("Im vergangenen Jahr am 11. November", *TRUMP_MEETING),
        because=f"{SAME_YEAR}; the year before that is 2016",
    ),
    place=inferred(
        "china",
        "hundert Millionen kaufwütiger Chinesen",
        because="the buyers are called Chinese",
    ),
    status="happened",
    series=stated("singles-day", "den Tag zum „Single Day“ ausgerufen"),
    participants={"alibaba": "seller"},
)
article.event(
    "alibaba-proclaims-singles-day",
    "Wegen der vielen Einsen im Datum hatte der chinesische Konzern den Tag zum „Single Day“ "
    "ausgerufen",
    type="launch",
    title="Alibaba proclaims 11 November the Single Day, for the many ones in the date",
    status="happened",
    series="singles-day",
    participants={"alibaba": "actor"},
)
article.figure(
    "singles-day-2016-first-billion",
    "Eine Milliarde US-Dollar Umsatz",
    subject="alibaba",
    metric="sales",
    title="Alibaba's sales in the first minutes of Singles' Day 2016",
    value=1_000_000_000,
    unit="USD",
    period=inferred(
        "2016-11-11",
        ("Im vergangenen Jahr am 11. November", *TRUMP_MEETING),
        because=f"{SAME_YEAR}; the year before that is 2016",
    ),
    status="actual",
    event=stated("singles-day-2016", "Im vergangenen Jahr am 11. November geschah das."),
)
article.figure(
    "singles-day-2016-time-to-first-billion",
    "Eine Milliarde US-Dollar Umsatz in nicht einmal fünf Minuten",
    subject="alibaba",
    metric="duration",
    title="Time in which Alibaba sold goods for a billion US dollars on Singles' Day 2016",
    value=stated(5, "nicht einmal fünf Minuten"),
    unit="minute",
    qualifier="less_than",
    status="actual",
    event=stated("singles-day-2016", "Im vergangenen Jahr am 11. November geschah das."),
)
article.statement(
    "alibaba-only-company-with-such-sales",
    "das dürfte weltweit nur ein Unternehmen schaffen: der chinesische Online-Händler Alibaba",
    subject="alibaba",
    topic="market",
    text="Alibaba is probably the only company in the world that makes such sales in so short "
    "a time.",
    status="expectation",
)
article.figure(
    "singles-day-2016-buyers",
    "lockte mit Rabatten hundert Millionen kaufwütiger Chinesen auf seine Handelsplattformen",
    subject="alibaba",
    metric="customers",
    title="Chinese whom Alibaba drew to its trading platforms on Singles' Day 2016",
    value=100_000_000,
    unit="person",
    status="actual",
    event="singles-day-2016",
    place="china",
)
article.figure(
    "singles-day-2016-sales",
    "Innerhalb von 24 Stunden gingen Waren für über 17 Milliarden Dollar über die "
    "Online-Ladentheke",
    subject="alibaba",
    metric="sales",
    title="Value of the goods that Alibaba sold on Singles' Day 2016",
    value=stated(17_000_000_000, "über 17 Milliarden Dollar"),
    unit="USD",
    qualifier="more_than",
    status="actual",
    event="singles-day-2016",
)
article.figure(
    "singles-day-2016-duration",
    "Innerhalb von 24 Stunden",
    subject="singles-day",
    metric="duration",
    title="Time in which the goods of Singles' Day 2016 were sold",
    value=24,
    unit="hour",
    status="actual",
    event="singles-day-2016",
)
article.event(
    "alibaba-worldwide-purchases",
    "geht Alibaba nun selbst weltweit auf Einkaufstour",
    type="acquisition",
    title="Alibaba goes shopping for companies all over the world",
    status="ongoing",
    participants={"alibaba": "buyer"},
)
article.statement(
    "alibaba-purchases-paid-from-sales",
    "Unter anderem mit diesen Erlösen geht Alibaba nun selbst weltweit auf Einkaufstour.",
    subject="alibaba",
    topic="finance",
    text="Alibaba pays for its purchases among other things with the proceeds of Singles' Day.",
    status="fact",
)

# Alipay in Europe.
article.subsidiary(
    "alipay-alibaba-000",
    "mit seinem Bezahlsystem „Alipay“",
    parent="alibaba",
    child="alipay",
    relation="brand",
    segment="payments",
)
article.about("alipay", "mit seinem Bezahlsystem „Alipay“", provider="alibaba")
article.event(
    "alipay-expands-to-europe",
    "Nach Europa will Alibaba mit seinem Bezahlsystem „Alipay“ expandieren",
    type="expansion",
    title="Alibaba wants to expand to Europe with its payment service Alipay",
    place="europe",
    status="planned",
    participants={"alibaba": "actor", "alipay": "subject"},
)
article.statement(
    "alipay-germany-for-chinese-tourists",
    "Vorerst richtet sich dieser Service an chinesische Touristen",
    subject="alipay",
    topic="offering",
    text="For the time being, paying with Alipay in Germany is meant for Chinese tourists.",
    status="fact",
)
article.statement(
    "chinese-tourists-buy-care-products",
    "chinesische Touristen, die auf Reisen in Deutschland gern Pflegeprodukte kaufen",
    subject="rossmann",
    topic="market",
    text="Chinese tourists like to buy care products when they travel in Germany.",
    status="fact",
)
article.statement(
    "alipay-at-rossmann-is-a-first-step",
    ("Doch das ist nur der erste Schritt.", "Erster Test mit chinesischen Drogeriekunden"),
    subject="alipay",
    topic="strategy",
    text="Alipay at Rossmann, a test with Chinese customers, is only a first step.",
    status="fact",
)
article.set_aside_numbers("figure_of_speech", "der erste Schritt", "Erster Test")
article.event(
    "alipay-for-german-customers",
    "Sobald auch genug andere Geschäfte mitmachen, soll der Bezahldienst auch für deutsche "
    "Kunden angeboten werden.",
    type="market_entry",
    title="Alipay is to be offered to German customers as soon as enough shops take part",
    place=inferred(
        "germany",
        "auch für deutsche Kunden angeboten werden",
        because="the customers are called German",
    ),
    status="planned",
    participants={"alipay": "subject"},
)
for country in ("japan", "south-korea"):
    article.event(
        f"alipay-enters-{country}",
        "So ist Alibaba auch in Japan und Südkorea vorgegangen.",
        type="market_entry",
        title="Alibaba starts Alipay for Chinese tourists first and for local customers later, in "
        + {"japan": "Japan", "south-korea": "South Korea"}[country],
        place=country,
        status="happened",
        participants={"alibaba": "actor", "alipay": inferred(
            "subject",
            ("der Bezahldienst auch für deutsche Kunden", "So ist Alibaba auch in Japan"),
            because="the sentence before is about Alipay",
        )},
    )

# Jack Ma's aims and ways.
article.position(
    "jack-ma-head-alibaba-000",
    ("Alibaba-Chef Jack Ma träumt schon länger", "Wenn es nach Alibaba-Chef Ma geht"),
    person="jack-ma",
    organization="alibaba",
    title="Head",
    title_printed="Chef",
)
article.position(
    "jack-ma-group-leader-alibaba-000",
    "Für den exzentrischen Konzernlenker Ma",
    person="jack-ma",
    organization=inferred(
        "alibaba", "Für den exzentrischen Konzernlenker Ma", because="the group is Alibaba"
    ),
    title="Leader of the group",
    title_printed="Konzernlenker",
)
article.statement(
    "jack-ma-dreams-of-a-global-group",
    (
        "Alibaba-Chef Jack Ma träumt schon länger davon, aus seiner Online-Plattform einen "
        "echten Weltkonzern zu machen.",
        "Bald könnte ihm das gelingen.",
    ),
    subject="jack-ma",
    topic="strategy",
    text="Jack Ma has long dreamt of making a global group of his online platform, and he may "
    "soon succeed.",
    status="plan",
)
article.figure(
    "alibaba-users-2017",
    "Einen Kundenstamm von mehr als 53 Millionen Nutzern hat er bereits.",
    subject="alibaba",
    metric="customers",
    title="Users whom Jack Ma's online platform has as customers",
    value=53_000_000,
    unit="person",
    qualifier="more_than",
    status="actual",
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
)
article.event(
    "jack-ma-dresses-up",
    "der sich vor seinen Mitarbeitern auch mal als Lady Gaga oder Schneewittchen verkleidet",
    type="appearance",
    title="Jack Ma dresses up as Lady Gaga or Snow White in front of his employees",
    status="ongoing",
    participants={"jack-ma": "performer", "lady-gaga": "subject", "snow-white": "subject"},
)
article.event(
    "jack-ma-demands-headstands",
    (
        "Wenn sie nicht weiterkämen, sollten sie einfach sofort einen Kopfstand machen, forderte "
        "er seine Manager einmal in einer Sitzung auf.",
        "Das helfe, um eine andere Perspektive zu bekommen.",
    ),
    speaker="jack-ma",
    type="workplace_practice",
    title="Jack Ma tells his managers in a meeting to do a headstand when they are stuck, so as "
    "to see things differently",
    status="happened",
    participants={"jack-ma": "speaker", "alibaba": "employer"},
)

# Life of the employees.
article.statement(
    "alibaba-employees-called-aliren",
    "Seine als „Aliren“ bezeichneten Mitarbeiter müssen auf dem Weg zum Erfolg einiges aushalten.",
    subject="alibaba",
    topic="work_culture",
    text="Alibaba's employees are called Aliren and have to bear a good deal.",
    status="fact",
)
article.event(
    "aliren-may-not-read-the-press",
    "Manche dürfen ein halbes Jahr keine Presse lesen",
    type="workplace_practice",
    title="Some employees of Alibaba may not read the press for half a year",
    status="ongoing",
    participants={"alibaba": "employer"},
)
article.figure(
    "aliren-time-without-press",
    "Manche dürfen ein halbes Jahr keine Presse lesen",
    subject="alibaba",
    metric="duration",
    title="Time for which some employees of Alibaba may not read the press",
    value=0.5,
    unit="year",
    status="actual",
    event="aliren-may-not-read-the-press",
)
article.event(
    "aliren-quartered-in-the-boss-flat",
    "andere werden zeitweise zum Arbeiten in der Wohnung des Chefs kaserniert",
    type="workplace_practice",
    title="Other employees are quartered in the boss's flat for some time in order to work",
    status="ongoing",
    participants={"alibaba": "employer", "jack-ma": "actor"},
)
article.event(
    "jack-ma-calls-to-kill-penguins",
    "In einer internen Mitteilung habe Ma einmal dazu aufgerufen, die Arktis zu erobern und "
    "„Pinguine zu töten“",
    type="workplace_practice",
    title='Jack Ma calls on employees in an internal message to conquer the Arctic and "kill '
    'penguins", meaning Tencent',
    status="reported",
    participants={"jack-ma": "speaker", "tencent": "target", "arctic": "subject"},
)
article.statement(
    "tencent-logo-is-a-penguin",
    "weil ein Pinguin das Logo des Konkurrenten Tencent darstellte",
    subject="tencent",
    topic="origin",
    text="A penguin was the logo of Alibaba's rival Tencent.",
    status="fact",
)
article.about(
    "tencent-penguin", "weil ein Pinguin das Logo des Konkurrenten Tencent", provider="tencent"
)
article.relationship(
    "tencent-competitor-alibaba-000",
    "des Konkurrenten Tencent",
    subject="tencent",
    relation="competitor",
    object="alibaba",
)
article.event(
    "aliren-drill-bare-chested",
    "Bei einer anderen Gelegenheit hätten Hunderte Mitarbeiter mit nacktem Oberkörper exerzieren "
    "sollen.",
    type="workplace_practice",
    title="Hundreds of employees are told to drill bare-chested",
    status="reported",
    participants={"alibaba": "employer"},
)
article.figure(
    "aliren-drilling-bare-chested",
    "hätten Hunderte Mitarbeiter mit nacktem Oberkörper exerzieren sollen",
    subject="alibaba",
    metric="participants",
    title="Employees of Alibaba told to drill bare-chested",
    value=100,
    unit="person",
    qualifier="more_than",
    status="claimed",
    event="aliren-drill-bare-chested",
)

# No payment service in the US so far; Alipay in China.
article.statement(
    "us-online-market-contested",
    "auf dem heiß umkämpften US-Online-Markt",
    subject="united-states",
    topic="market",
    text="The US online market is hotly contested.",
    status="fact",
)
article.statement(
    "alibaba-lacked-a-payment-service-in-the-us",
    (
        "Dem chinesischen Unternehmen fehlte es bislang jedoch an einem eigenen Bezahldienst.",
        "Das soll sich jetzt ändern.",
    ),
    subject="alibaba",
    topic="strategy",
    text="So far Alibaba has lacked a payment service of its own for the US market; that is to "
    "change now.",
    status="plan",
)
article.event(
    "alibaba-establishes-alipay-in-china",
    "hat der Konzern mit Alipay ein Bezahlsystem in China etabliert",
    type="launch",
    title="Alibaba has established the payment service Alipay in China",
    place="china",
    status="happened",
    participants={"alibaba": "actor", "alipay": "subject"},
)
article.figure(
    "alipay-customers-2017",
    "das bereits von mehr als einer halben Milliarde Kunden genutzt wird",
    subject="alipay",
    metric="customers",
    title="Customers who use Alipay",
    value=500_000_000,
    unit="person",
    qualifier="more_than",
    place=stated("china", "mit Alipay ein Bezahlsystem in China etabliert"),
    status="actual",
)
article.statement(
    "alipay-customers-as-many-as-in-the-eu",
    "fast so viele Menschen, wie in der gesamten Europäischen Union wohnen",
    subject="alipay",
    topic="market",
    text="Alipay has almost as many customers as the European Union has inhabitants.",
    status="fact",
)

# Paying in Beijing.
article.statement(
    "beijing-without-cash",
    "In Peking haben viele Leute schon gar kein Bargeld mehr dabei.",
    subject="beijing",
    topic="society",
    text="In Beijing many people no longer carry cash at all.",
    status="fact",
)
article.statement(
    "alipay-barcode-payment",
    "Denn selbst in herkömmlichen Geschäften genügt der Scan eines Barcodes mit der Alipay-App "
    "auf dem Smartphone – schon ist bezahlt.",
    subject="alipay",
    topic="technology",
    text="Even in ordinary shops one pays by scanning a barcode with the Alipay app on the phone.",
    status="fact",
)
for region, name in (("europe", "Europe"), ("united-states", "the United States")):
    article.event(
        f"alipay-barcode-payment-in-{region}",
        "soll das bald auch in ganz Europa und in den USA funktionieren",
        type="expansion",
        title=f"Jack Ma wants paying by barcode with Alipay to work in all of {name} soon",
        place=region,
        status="planned",
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
)
article.about("ant-group", "der Finanzdienstleister Ant Financial", industry="financial_services")
article.about(
    "moneygram", "den US-Zahlungsabwickler MoneyGram", country="US", industry="payments"
)
article.event(
    "ant-financial-takes-over-moneygram",
    "Ant Financial, steht kurz davor, den US-Zahlungsabwickler MoneyGram zu übernehmen",
    type="acquisition",
    title="Ant Financial is about to take over the US payment processor MoneyGram",
    status="planned",
    participants={"ant-group": "buyer", "moneygram": "target"},
)
article.event(
    "ant-financial-raises-offer-for-moneygram",
    "hat Ant Financial sein Angebot schon erhöht und damit US-Konkurrenten ausgestochen",
    type="acquisition",
    title="Ant Financial raises its offer for MoneyGram and outbids US competition",
    status="happened",
    participants={
        "ant-group": "buyer",
        "moneygram": stated("target", "den US-Zahlungsabwickler MoneyGram zu übernehmen"),
    },
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
    owners=("ant-group",),
)

# Taobao and Tmall.
for platform, label in (("taobao", "Taobao"), ("tmall", "Tmall")):
    article.subsidiary(
        f"{platform}-alibaba-000",
        "mit seinen Diensten wie Taobao und Tmall",
        parent="alibaba",
        child=platform,
        relation="brand",
        segment=inferred(
            "e_commerce",
            "erzielt Alibaba im Heimatland mehr Handelsvolumen",
            because=f"{label} is one of the two platforms with this trade",
        ),
    )
article.statement(
    "alibaba-grew-with-taobao-and-tmall",
    "Alibaba selbst ist in seiner Heimat China mit seinen Diensten wie Taobao und Tmall groß "
    "geworden",
    subject="alibaba",
    topic="origin",
    text="Alibaba has grown great in its home, China, with services such as Taobao and Tmall.",
    status="fact",
)
article.statement(
    "taobao-for-small-sellers",
    "Taobao ist eine Art riesiges Internetkaufhaus für Kleinanbieter.",
    subject="taobao",
    topic="business_model",
    text="Taobao is a sort of huge internet department store for small sellers.",
    status="fact",
)
article.statement(
    "taobao-range-of-goods",
    "Darauf findet sich so ziemlich jeder Konsumartikel, den es auf der Welt gibt.",
    subject="taobao",
    topic="offering",
    text="Nearly every consumer article in the world is to be found on Taobao.",
    status="fact",
)
article.statement(
    "tmall-for-corporate-customers",
    "Tmall bietet Unternehmenskunden eine Plattform.",
    subject="tmall",
    topic="business_model",
    text="Tmall offers a platform to corporate customers.",
    status="fact",
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
)

# Films.
article.statement(
    "alibaba-active-in-other-fields",
    "Auch in anderen Bereichen ist Alibaba eifrig dabei.",
    subject="alibaba",
    topic="strategy",
    text="Alibaba is busy in other fields too.",
    status="fact",
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
    title="Star film director",
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
    participants={"steven-spielberg": "founder", "amblin-partners": "subject"},
)
article.event(
    "alibaba-pictures-stake-in-amblin",
    "Mit seiner Kinosparte Alibaba Pictures hat sich Firmengründer Jack Ma letzten Herbst eine "
    "Minderheitsbeteiligung bei der von US-Starregisseur Steven Spielberg gegründeten "
    "Filmgesellschaft Amblin Partners gesichert.",
    type="acquisition",
    title="Jack Ma secures a minority stake in Amblin Partners with Alibaba Pictures",
    start=inferred(
        "2016-23",
        ("letzten Herbst", *TRUMP_MEETING),
        because=f"{SAME_YEAR}; the last autumn before is that of 2016",
    ),
    status="happened",
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
    as_of=inferred(
        "2016-23",
        ("letzten Herbst", *TRUMP_MEETING),
        because=f"{SAME_YEAR}; the last autumn before is that of 2016",
    ),
    owners=("alibaba-pictures",),
)
article.event(
    "amblin-ceremony",
    "erklärte Spielberg bei der feierlichen Zeremonie",
    type="ceremony",
    title="A ceremony marks the stake in Amblin Partners",
    status="happened",
    participants={"steven-spielberg": "speaker"},
)
article.event(
    "spielberg-on-china-and-america",
    "„Wir bringen mehr China nach Amerika und mehr Amerika nach China“, erklärte Spielberg",
    speaker="steven-spielberg",
    type="statement",
    title="Steven Spielberg says that they bring more China to America and more America to China",
    status="happened",
    participants={
        "steven-spielberg": "speaker",
        "china": "subject",
        "united-states": "subject",
    },
)
article.event(
    "jack-ma-on-cultural-bridge",
    "Die Zusammenarbeit könne als „kulturelle Brücke dienen“, teilte Jack Ma mit.",
    speaker="jack-ma",
    type="statement",
    title='Jack Ma says that the cooperation with Amblin Partners can be a "cultural bridge"',
    status="happened",
    participants={"jack-ma": "speaker"},
)
article.relationship(
    "alibaba-pictures-partner-amblin-000",
    (
        "Die Zusammenarbeit könne als „kulturelle Brücke dienen“",
        "Minderheitsbeteiligung bei der von US-Starregisseur Steven Spielberg gegründeten "
        "Filmgesellschaft Amblin Partners gesichert",
    ),
    because="the cooperation is the one that the stake begins",
    subject="alibaba-pictures",
    relation="partner",
    object="amblin-partners",
)

# Politics.
article.statement(
    "jack-ma-in-politics",
    "Sogar in der Politik versucht Alibaba-Gründer Jack Ma mitzumischen.",
    subject="jack-ma",
    topic="politics",
    text="Jack Ma tries to have a hand in politics too.",
    status="fact",
)
article.event(
    "us-china-trade-dispute",
    "Im Handelsstreit zwischen den USA und China",
    type="trade_dispute",
    title="The United States and China are in dispute over trade",
    status="ongoing",
    participants={"united-states": "actor", "china": "actor"},
)
article.position(
    "donald-trump-president-000",
    "US-Präsident Donald Trump",
    person="donald-trump",
    organization="united-states",
    title="President",
    title_printed="Präsident",
)
article.event(
    "ma-trump-meeting",
    "stellte Ma Anfang des Jahres bei einem Treffen mit US-Präsident Donald Trump eine Million "
    "neue Arbeitsplätze in Amerika in Aussicht",
    type="meeting",
    title="Jack Ma meets Donald Trump and holds out the prospect of a million new jobs in America",
    status="happened",
    participants={"jack-ma": "speaker", "donald-trump": "addressee"},
)
article.figure(
    "jobs-promised-to-trump-000",
    "eine Million neue Arbeitsplätze in Amerika in Aussicht",
    speaker="jack-ma",
    subject="alibaba",
    metric="jobs",
    title="New jobs in America that Jack Ma held out to Donald Trump",
    value=1_000_000,
    unit="item",
    place="united-states",
    status="planned",
    event=stated("ma-trump-meeting", "bei einem Treffen mit US-Präsident Donald Trump"),
)
article.event(
    "trump-on-great-things-with-jack-ma",
    (
        "Das hörte ein Donald Trump gern.",
        "Er werde gemeinsam mit Jack Ma „große Dinge“ vollbringen, sagte Trump.",
    ),
    speaker="donald-trump",
    type="statement",
    title='Donald Trump is pleased and says that he and Jack Ma will do "great things" together',
    status="happened",
    participants={"donald-trump": "speaker", "jack-ma": "subject"},
)
article.statement(
    "trump-promise-announced-us-expansion",
    "Dabei war es ein geschickter Schachzug von Ma: Denn er hatte damit nichts anderes als die "
    "Expansion von Alibaba in den USA verkündet.",
    subject="jack-ma",
    topic="strategy",
    text="Jack Ma's promise of jobs was a clever move: it announced nothing but Alibaba's "
    "expansion in the United States.",
    status="judgement",
)
article.statement(
    "amazon-and-ebay-dislike-us-expansion",
    "Amazon und Ebay dürfte das nicht gefallen.",
    subject="alibaba",
    topic="competition",
    text="Amazon and Ebay will hardly like Alibaba's expansion in the United States.",
    status="expectation",
)
for rival in ("amazon", "ebay"):
    article.relationship(
        f"{rival}-competitor-alibaba-000",
        "Amazon und Ebay dürfte das nicht gefallen.",
        because="they are named as those who will dislike Alibaba's expansion",
        subject=rival,
        relation="competitor",
        object="alibaba",
    )

# The war on Ebay.
article.figure(
    "ebay-market-share-china-2003",
    "Als Ebay im Jahr 2003 in China einen Marktanteil von 85 Prozent besaß",
    subject="ebay",
    metric="market_share",
    title="Ebay's share of the market in China",
    value=85,
    unit="percent",
    period="2003",
    place="china",
    status="actual",
)
article.about("ebay", "erklärte Ma dem US-Giganten den Guerillakrieg", country="US")
article.event(
    "jack-ma-declares-war-on-ebay",
    "Als Ebay im Jahr 2003 in China einen Marktanteil von 85 Prozent besaß, erklärte Ma dem "
    "US-Giganten den Guerillakrieg.",
    type="competition",
    title="Jack Ma declares guerrilla war on Ebay in China",
    start="2003",
    place="china",
    status="happened",
    participants={"jack-ma": "actor", "ebay": "target"},
)
article.event(
    "managers-study-mao-and-jog",
    "Dazu wies er seine Manager an, den Revolutionär Mao Tse-tung zu studieren und in "
    "Militäruniformen zu joggen.",
    type="workplace_practice",
    title="Jack Ma tells his managers to study Mao Tse-tung and to jog in military uniforms",
    start=inferred(
        "2003",
        ("Als Ebay im Jahr 2003 in China", "Dazu wies er seine Manager an"),
        because="it was for the war on Ebay, declared in that year",
    ),
    status="happened",
    participants={"jack-ma": "actor", "mao-tse-tung": "subject", "alibaba": "employer"},
)
article.position(
    "mao-tse-tung-revolutionary-000",
    "den Revolutionär Mao Tse-tung",
    person="mao-tse-tung",
    title="Revolutionary",
    title_printed="Revolutionär",
)
article.about("jack-ma", "sagt der chinesische Internetguru", nationality="chinese")
article.event(
    "jack-ma-afraid-of-nobody",
    "„Ich habe vor niemandem Angst“, sagt der chinesische Internetguru.",
    speaker="jack-ma",
    type="statement",
    title="Jack Ma says that he is afraid of nobody",
    status="happened",
    participants={"jack-ma": "speaker"},
)
article.event(
    "alibaba-beats-all-robbers",
    "China Telecom, Yahoo, Ebay oder Google – bislang habe Alibaba noch jeden „Räuber“ im eigenen "
    "Reich besiegt.",
    speaker="jack-ma",
    type="competition",
    title='Alibaba has beaten every "robber" in its own realm: China Telecom, Yahoo, Ebay, Google',
    place=inferred(
        "china", "im eigenen Reich besiegt", because="Alibaba's own realm is its home, China"
    ),
    status="reported",
    participants={
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
    kind="grammar",
    printed="China, stellte",
    read_as="China stellte",
    reason="No comma stands before the verb after an adverbial phrase.",
)
