"""Jack Ma in public: Guizhou, Wuhan, the promise to Trump and the speech in Davos."""

from __future__ import annotations

from ...language import inferred, stated
from .article import article

# The commercial on CNN.
article.event(
    "ma-commercial-on-cnn",
    "In einem 2014 von CNN ausgestrahlten Werbespot hatte Ma getönt, er wolle die Provinz Guizhou "
    "aus der Armut befreien",
    type="publication",
    title="Jack Ma boasts in a commercial on CNN in 2014 that he wants to free the province of Guizhou from poverty",
    start="2014",
    status="happened",
    story="jack_ma",
    participants={"cnn": "publisher", "jack-ma": "speaker", "guizhou": "subject"},
)
article.about(
    "cnn",
    "In einem 2014 von CNN ausgestrahlten Werbespot",
    because="it broadcasts",
    industry="media",
)
article.statement(
    "ma-wants-to-free-guizhou-from-poverty",
    "er wolle die Provinz Guizhou aus der Armut befreien, indem er US-Hightech-Unternehmen in sein "
    "neues „Big Data Valley“ lockt",
    speaker="jack-ma",
    subject=stated("jack-ma", "hatte Ma getönt, er wolle die Provinz Guizhou"),
    topic="strategy",
    text="Jack Ma boasts in 2014 that he wants to free the province of Guizhou from poverty by luring US high-tech companies into his new Big Data Valley.",
    status="plan",
    story="jack_ma",
    event="ma-commercial-on-cnn",
)
article.about(
    "big-data-valley",
    "in sein neues „Big Data Valley“ lockt",
    part_of=inferred(
        "guizhou",
        "er wolle die Provinz Guizhou aus der Armut befreien, indem er US-Hightech-Unternehmen in "
        "sein neues „Big Data Valley“ lockt",
        because="it is the province that gains when companies come to it",
    ),
)

# Technology against the epidemic.
article.event(
    "ma-technology-for-hubei",
    "In Wuhan stellte er seine Technologie der Provinzregierung von Hubei zur Verfügung, damit "
    "diese die Infektionswege im Umfeld des Corona-Epizentrums verfolgen konnte.",
    type="epidemic",
    title="Jack Ma makes his technology available to the government of Hubei for tracing "
    "infections around Wuhan",
    place="wuhan",
    status="happened",
    part_of="alibaba-and-government-cooperate-openly",
    story="data_and_state",
    salience="main",
    participants={
        "jack-ma": inferred(
            "provider",
            ("Werbespot hatte Ma getönt", "In Wuhan stellte er seine Technologie"),
            because='"he" is Ma, of whom the sentence before speaks',
        ),
        "hubei-government": "customer",
    },
)
article.about(
    "wuhan",
    "In Wuhan stellte er seine Technologie der Provinzregierung von Hubei zur Verfügung",
    because="it is there that the government of the province is helped",
    part_of="hubei",
)
ALL_CHINA = (
    "der Provinzregierung von Hubei",
    "Mit der Zeit wurde das System auf ganz China ausgeweitet.",
)
article.about(
    "hubei",
    ALL_CHINA,
    because="the system of the province is extended to all of China",
    part_of="china",
)
article.about(
    "hubei-government",
    ALL_CHINA,
    because="the system of the province is extended to all of China",
    country="CN",
)
article.statement(
    "alibaba-algorithms-trace-movements",
    "Die Algorithmen von Alibaba verarbeiteten Daten über Taxi- und Zugfahrten und über Einkäufe "
    "via Alipay.",
    subject="alibaba",
    topic="data",
    text="For tracing infections Alibaba's algorithms processed data on journeys by taxi and train "
    "and on purchases with Alipay.",
    status="fact",
    story="data_and_state",
    salience="main",
    event=stated("ma-technology-for-hubei", "damit diese die Infektionswege"),
)
article.statement(
    "green-code-lifts-curfew",
    "Personen mit geringem Infektionsrisiko wurden mittels eines grünen QR-Code auf dem Handy von "
    "der Ausgangssperre befreit.",
    subject=inferred(
        "alibaba",
        ("Die Algorithmen von Alibaba verarbeiteten Daten", "mittels eines grünen QR-Code"),
        because="the code comes of the data that Alibaba's algorithms process",
    ),
    topic="technology",
    text="Alibaba's tracing system exempted people at low risk of infection from the curfew by a green QR code on their phones.",
    status="fact",
    story="data_and_state",
    event=inferred(
        "ma-technology-for-hubei",
        ("die Infektionswege im Umfeld des Corona-Epizentrums", "mittels eines grünen QR-Code"),
        because="the code is a part of the system for tracing infections",
    ),
)
article.correction(
    "qr-code",
    "mittels eines grünen QR-Code auf dem Handy",
    kind="grammar",
    printed="QR-Code",
    read_as="QR-Codes",
    reason="The ending of the genitive is missing.",
)
article.event(
    "tracing-system-extended-to-all-china",
    "Mit der Zeit wurde das System auf ganz China ausgeweitet.",
    type="expansion",
    title="Alibaba's system for tracing infections is extended to all of China",
    place="china",
    status="happened",
    part_of="alibaba-and-government-cooperate-openly",
    story="data_and_state",
    participants={
        "alibaba": inferred(
            "provider",
            ("Die Algorithmen von Alibaba", "Mit der Zeit wurde das System"),
            because="the system is the one that works with Alibaba's algorithms",
        )
    },
)
article.event_relation(
    "ma-technology-for-hubei-before-tracing-system-extended-to-all-china",
    "Mit der Zeit wurde das System auf ganz China ausgeweitet.",
    event="ma-technology-for-hubei",
    relation="before",
    related_event="tracing-system-extended-to-all-china",
)
article.event(
    "alibaba-and-government-cooperate-openly",
    "Es war das erste Mal, dass die Regierung und Alibaba so offen zusammenarbeiteten.",
    type="cooperation",
    title="Alibaba and the Chinese government work together so openly for the first time, in tracing infections",
    place=inferred(
        "china",
        ("Mit der Zeit wurde das System auf ganz China ausgeweitet", "Es war das erste Mal"),
        because="they work together on the system that the sentence before extends to all of China",
    ),
    status="happened",
    story="data_and_state",
    salience="main",
    participants={
        "alibaba": "actor",
        "chinese-government": inferred(
            "partner",
            (
                "Mit der Zeit wurde das System auf ganz China ausgeweitet",
                "dass die Regierung und Alibaba so offen zusammenarbeiteten",
            ),
            because="the government of a system for all of China is that of China",
        ),
    },
)
article.figure(
    "alibaba-and-government-first-open-cooperation",
    "Es war das erste Mal",
    subject=stated("alibaba", "das erste Mal, dass die Regierung und Alibaba so offen"),
    metric="occurrence",
    title="Alibaba and the Chinese government work together so openly for the first time, tracing infections",
    value=1,
    unit="rank",
    status="actual",
    event=stated("alibaba-and-government-cooperate-openly", "das erste Mal, dass die Regierung"),
    place=inferred(
        "china",
        ("Mit der Zeit wurde das System auf ganz China ausgeweitet", "Es war das erste Mal"),
        because="they work together on the system that the sentence before extends to all of China",
    ),
    story="data_and_state",
)
article.relationship(
    "alibaba-partner-chinese-government-002",
    "dass die Regierung und Alibaba so offen zusammenarbeiteten",
    subject="alibaba",
    relation="partner",
    object=inferred(
        "chinese-government",
        (
            "Mit der Zeit wurde das System auf ganz China ausgeweitet",
            "dass die Regierung und Alibaba so offen zusammenarbeiteten",
        ),
        because="the government of a system for all of China is that of China",
    ),
    event=stated("alibaba-and-government-cooperate-openly", "das erste Mal, dass die Regierung"),
    undated="not_stated",
)

# The promise to Trump.
article.statement(
    "ma-lectures-the-powerful",
    "Trotz seiner beflissenen Haltung gegenüber den Herrschenden sparte Ma aber nicht mit "
    "Belehrungen.",
    subject="jack-ma",
    topic="person",
    text="Jack Ma, for all his eagerness to please those in power, was not sparing of lectures.",
    status="judgement",
    story="jack_ma",
)
article.again(
    "event",
    "ma-trump-meeting",
    "Im Januar 2017 versprach er dem gerade gewählten Donald Trump, innerhalb von fünf Jahren in "
    "den USA 1\u00a0Million Arbeitsplätze zu schaffen",
    start="2017-01",
)
TERM_OF_THE_PROMISE = inferred(
    "2017-01/2022-01",
    (
        "Im Januar 2017 versprach er dem gerade gewählten Donald Trump",
        "innerhalb von fünf Jahren in den USA",
    ),
    because="the five years begin with the promise",
)
article.figure(
    "jobs-promised-to-trump-002",
    "in den USA 1\u00a0Million Arbeitsplätze zu schaffen",
    speaker="jack-ma",
    subject=inferred(
        "jack-ma",
        ("sparte Ma aber nicht mit Belehrungen", "versprach er dem gerade gewählten Donald Trump"),
        because='"he" is Ma, of whom the sentence before speaks',
    ),
    metric="jobs",
    title="Jack Ma promises Donald Trump in January 2017 to create 1 million jobs in the United States",
    value=1_000_000,
    unit="item",
    place="united-states",
    status="planned",
    period=TERM_OF_THE_PROMISE,
    event=stated(
        "ma-trump-meeting", "Im Januar 2017 versprach er dem gerade gewählten Donald Trump"
    ),
    story="united_states",
    salience="main",
)
article.figure(
    "jobs-promised-to-trump-term",
    "innerhalb von fünf Jahren in den USA",
    speaker="jack-ma",
    subject=inferred(
        "jack-ma",
        ("sparte Ma aber nicht mit Belehrungen", "versprach er dem gerade gewählten Donald Trump"),
        because='"he" is Ma, of whom the sentence before speaks',
    ),
    metric="duration",
    title="Jack Ma promises Donald Trump in January 2017 to create 1 million jobs in the United States within five years",
    value=5,
    unit="year",
    qualifier="at_most",
    place="united-states",
    status="planned",
    period=TERM_OF_THE_PROMISE,
    event=stated("ma-trump-meeting", "versprach er dem gerade gewählten Donald Trump"),
    story="united_states",
)
article.statement(
    "trump-just-elected",
    "dem gerade gewählten Donald Trump",
    subject="donald-trump",
    topic="politics",
    text="Donald Trump had just been elected in January 2017, when Jack Ma promised him jobs.",
    status="fact",
    story="united_states",
    event="ma-trump-meeting",
)

# The speech in Davos.
article.event(
    "ma-lectures-us-industry-in-davos",
    "eine Woche später las er der US-Industrie in Davos die Leviten",
    type="speech",
    title="Jack Ma reads US industry the riot act in Davos in early 2017, a week after his promise to Donald Trump",
    start=inferred(
        "[2017-01,2017-02]",
        ("Im Januar 2017 versprach er dem gerade gewählten Donald Trump", "eine Woche später"),
        because="a week after a day in January 2017 may still be in January or in February",
    ),
    place="davos",
    status="happened",
    story="jack_ma",
    salience="main",
    participants={
        "jack-ma": inferred(
            "speaker",
            ("sparte Ma aber nicht mit Belehrungen", "eine Woche später las er der US-Industrie"),
            because='"he" is Ma, of whom the sentence before speaks',
        ),
        "us-industry": "addressee",
    },
)
article.event_relation(
    "ma-trump-meeting-shortly-before-ma-lectures-us-industry-in-davos",
    "eine Woche später las er der US-Industrie in Davos die Leviten",
    event="ma-trump-meeting",
    relation="shortly_before",
    related_event="ma-lectures-us-industry-in-davos",
)
IN_DAVOS = "eine Woche später las er der US-Industrie in Davos die Leviten"
BY_2017 = (
    "Im Januar 2017 versprach er dem gerade gewählten Donald Trump",
    "In den letzten 30 Jahren haben die Amerikaner",
)
article.statement(
    "us-technology-profits",
    (
        "„In 30 Jahren haben IBM, Cisco und Microsoft haufenweise Geld verdient.",
        "Der Gesamtgewinn, den sie gemacht haben, übertrifft den der vier größten Banken Chinas "
        "zusammen.",
        "Aber wo ist das Geld geblieben?",
    ),
    speaker="jack-ma",
    subject=stated("us-industry", IN_DAVOS),
    topic="finance",
    text="IBM, Cisco and Microsoft made heaps of money in 30 years, more profit than the four largest banks of China together; Jack Ma asks in Davos in early 2017 where it has gone.",
    status="claim",
    story="jack_ma",
    event=stated("ma-lectures-us-industry-in-davos", IN_DAVOS),
)
article.about("us-industry", IN_DAVOS, country="US")
for company in ("ibm", "cisco", "microsoft"):
    article.about(
        company,
        (IN_DAVOS, "haben IBM, Cisco und Microsoft haufenweise Geld verdient"),
        because="it is one of the three examples by which US industry is lectured",
        country="US",
    )
article.about(
    "four-largest-banks-of-china",
    "den der vier größten Banken Chinas zusammen",
    country="CN",
)
article.figure(
    "us-technology-profit-years",
    "„In 30 Jahren haben IBM, Cisco und Microsoft haufenweise Geld verdient.",
    speaker="jack-ma",
    subject=stated("us-industry", IN_DAVOS),
    metric="duration",
    title="IBM, Cisco and Microsoft made heaps of money in 30 years, says Jack Ma to US industry in Davos in early 2017",
    value=30,
    unit="year",
    period=inferred(
        "1987/2017",
        ("„In 30 Jahren haben IBM, Cisco und Microsoft", *BY_2017),
        because="they are the last 30 years, of which he goes on to speak in 2017",
    ),
    status="claimed",
    event=stated("ma-lectures-us-industry-in-davos", IN_DAVOS),
    story="jack_ma",
)
AMERICANS = (IN_DAVOS, "In den letzten 30 Jahren haben die Amerikaner")
OF_THE_US = "the Americans are those of the United States, whose industry he lectures"
article.figure(
    "us-war-expenditure",
    "In den letzten 30 Jahren haben die Amerikaner für 13 Kriege 40,2 Billionen Dollar ausgegeben.",
    speaker="jack-ma",
    subject=inferred("united-states", AMERICANS, because=OF_THE_US),
    metric="expenditure",
    title="The Americans spent 40.2 trillion dollars on 13 wars in 30 years, says Jack Ma in Davos in early 2017",
    value=stated(40_200_000_000_000, "40,2 Billionen Dollar"),
    unit="USD",
    period=inferred("1987/2017", BY_2017, because="the 30 years before the speech of 2017"),
    status="claimed",
    event=stated("ma-lectures-us-industry-in-davos", IN_DAVOS),
    story="jack_ma",
)
article.figure(
    "us-wars",
    "haben die Amerikaner für 13 Kriege",
    speaker="jack-ma",
    subject=inferred("united-states", AMERICANS, because=OF_THE_US),
    metric="wars",
    title="The Americans paid for 13 wars in 30 years, says Jack Ma in Davos in early 2017",
    value=13,
    unit="item",
    period=inferred("1987/2017", BY_2017, because="the 30 years before the speech of 2017"),
    status="claimed",
    event=stated("ma-lectures-us-industry-in-davos", IN_DAVOS),
    story="jack_ma",
)
article.figure(
    "us-war-years",
    "In den letzten 30 Jahren haben die Amerikaner",
    speaker="jack-ma",
    subject=inferred("united-states", AMERICANS, because=OF_THE_US),
    metric="duration",
    title="The Americans spent trillions on wars in the last 30 years, says Jack Ma in Davos in early 2017",
    value=30,
    unit="year",
    period=inferred("1987/2017", BY_2017, because="the 30 years before the speech of 2017"),
    status="claimed",
    event=stated("ma-lectures-us-industry-in-davos", IN_DAVOS),
    story="jack_ma",
)
article.statement(
    "us-should-have-built-infrastructure",
    "Hätten sie nicht einen Teil dieses Geldes für den Ausbau der Infrastruktur ausgeben können, "
    "was Angestellten und Arbeitern geholfen hätte?“",
    speaker="jack-ma",
    subject=inferred("united-states", AMERICANS, because=OF_THE_US),
    topic="politics",
    text="The Americans could have spent a part of their 40.2 trillion dollars of war money on infrastructure in the United States, says Jack Ma in early 2017, which would have helped employees and workers.",
    status="judgement",
    story="jack_ma",
    event=stated("ma-lectures-us-industry-in-davos", IN_DAVOS),
)

# Ma on globalisation and on Xi Jinping.
article.statement(
    "ma-on-globalisation",
    "Für Ma ist die Globalisierung eine „tolle Sache“, aber sie müsse inklusiv sein, auch kleinen "
    "Unternehmen zugutekommen.",
    speaker="jack-ma",
    subject="jack-ma",
    topic="politics",
    text='Jack Ma calls globalisation a "great thing" in early 2017, but says that it has to be inclusive and benefit small businesses too.',
    status="judgement",
    story="jack_ma",
    event=inferred(
        "ma-lectures-us-industry-in-davos",
        ("las er der US-Industrie in Davos die Leviten", "Der Wortlaut der Rede unter"),
        because="a footnote at the end of the paragraph gives the wording of the speech",
    ),
)
article.about(
    "jack-ma",
    "Als Chinese sei er glücklich",
    nationality="chinese",
)
THE_SPEECH = (IN_DAVOS, "noch stärker für die Welt zu öffnen.“", "Der Wortlaut der Rede unter")
BY_FOOTNOTE = (
    'a footnote to these words gives the wording of "the speech", and the speech that the '
    "article has told of is that in Davos"
)
article.event(
    "ma-on-xi-jinping",
    (
        "Als Chinese sei er glücklich, dass Xi Jinping die zweitgrößte Wirtschaftsmacht der Welt so "
        "verantwortungsbewusst führe",
        "„Ich bin zuversichtlich, dass Xi bereit ist, den chinesischen Markt noch stärker für die "
        "Welt zu öffnen.“",
    ),
    type="statement",
    title="Jack Ma praises in early 2017 how Xi Jinping leads the second-largest economic power and trusts that he will open the Chinese market further",
    start=inferred(
        "[2017-01,2017-02]",
        ("Im Januar 2017 versprach er dem gerade gewählten Donald Trump", *THE_SPEECH),
        because=f"{BY_FOOTNOTE}, a week after a day in January 2017",
    ),
    place=inferred("davos", THE_SPEECH, because=BY_FOOTNOTE),
    status="happened",
    part_of="ma-lectures-us-industry-in-davos",
    story="jack_ma",
    participants={
        "jack-ma": stated("speaker", "Für Ma ist die Globalisierung eine „tolle Sache“"),
        "xi-jinping": "subject",
        "ecommerceiq": inferred(
            "publisher",
            "Der Wortlaut der Rede unter: ecommerceiq.asia/blog/page/135/",
            because="by the footnote its website has the words of the speech",
        ),
    },
)
article.statement(
    "ma-praises-xi-leadership",
    "Als Chinese sei er glücklich, dass Xi Jinping die zweitgrößte Wirtschaftsmacht der Welt so "
    "verantwortungsbewusst führe",
    speaker="jack-ma",
    subject="xi-jinping",
    topic="politics",
    text="As a Chinese, Jack Ma is happy in early 2017 that Xi Jinping leads the second-largest economic power in the world so responsibly.",
    status="judgement",
    story="jack_ma",
    event="ma-on-xi-jinping",
)
article.figure(
    "china-rank-as-economic-power",
    "die zweitgrößte Wirtschaftsmacht der Welt",
    speaker="jack-ma",
    subject=inferred(
        "china",
        (
            "Als Chinese sei er glücklich, dass Xi Jinping die zweitgrößte Wirtschaftsmacht der "
            "Welt",
            "den chinesischen Markt",
        ),
        because="the power that Xi Jinping leads is China",
    ),
    metric="rank",
    title="China is the second-largest economic power in the world, by Jack Ma's words of 2017",
    value=2,
    unit="rank",
    status="claimed",
    event="ma-on-xi-jinping",
    story="jack_ma",
)
article.statement(
    "ma-expects-xi-to-open-the-market",
    "„Ich bin zuversichtlich, dass Xi bereit ist, den chinesischen Markt noch stärker für die Welt "
    "zu öffnen.“",
    speaker="jack-ma",
    subject="xi-jinping",
    topic="outlook",
    text="Xi Jinping is ready to open the Chinese market still more to the world, Jack Ma is confident in early 2017.",
    status="expectation",
    story="jack_ma",
    event="ma-on-xi-jinping",
)
