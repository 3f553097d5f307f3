"""What the made-up article says, as a person extracts it: a shipping company in rough seas."""

from __future__ import annotations

from alibaba_press.scripts.language import Article, inferred, misread, relative, stated

PUBLISHED = stated("2019-03-14", "14. März 2019")
WRITTEN = inferred("2019-03-14", "14. März 2019", because="The article says so of its own time.")
TUESDAY = relative("2019-03-12", "am Dienstag ihre Bilanz vorgelegt", direction="past")
LAST_TUESDAY = relative("2019-03-12", "Am Dienstag fiel sie", direction="past")
MEETING_DAY = relative("2019-05-22", "tagt am 22. Mai", direction="future")
IN_1868 = inferred(
    "1868",
    ("Das Unternehmen wurde 1868 gegründet", "Damals kaufte der Kapitän"),
    because="The time that Damals means is that of the foundation.",
)

COMPANY_WORDS = "Die Reederei Harms & Lührs AG hat am Dienstag ihre Bilanz vorgelegt"
COMPANY_BECAUSE = "The article is about this company, and names no other one that it can mean here."
COMPANY = inferred("harms-luehrs", COMPANY_WORDS, because=COMPANY_BECAUSE)
COMPANY_AS_ACTOR = inferred("actor", COMPANY_WORDS, because=COMPANY_BECAUSE)
COMPANY_AS_SUBJECT = inferred("subject", COMPANY_WORDS, because=COMPANY_BECAUSE)
COMPANY_AS_SELLER = inferred("seller", COMPANY_WORDS, because=COMPANY_BECAUSE)
COMPANY_AS_ORGANIZER = inferred("organizer", COMPANY_WORDS, because=COMPANY_BECAUSE)

SHIP_WORDS = ("die „Theodora“", "Das Schiff ist 399 Meter lang")
SHIP_BECAUSE = "The ship is the one that the first sentence of the paragraph names."
SHIP = inferred("theodora", SHIP_WORDS, because=SHIP_BECAUSE)
SHIP_AS_SUBJECT = inferred("subject", SHIP_WORDS, because=SHIP_BECAUSE)

HELVETIA_WORDS = "die Tochter Helvetia Lager GmbH ein Terminal in Basel"
HELVETIA_BECAUSE = "The paragraph is about this subsidiary and its terminal."
HELVETIA = inferred("helvetia-lager", HELVETIA_WORDS, because=HELVETIA_BECAUSE)
HELVETIA_AS_SUBJECT = inferred("subject", HELVETIA_WORDS, because=HELVETIA_BECAUSE)
HELVETIA_AS_AFFECTED = inferred("affected", HELVETIA_WORDS, because=HELVETIA_BECAUSE)

CHIEF_WORDS = "sagte Vorstandschefin Wiebke Harms"
CHIEF_BECAUSE = "The chief is Wiebke Harms, whom the first paragraph names with her position."
CHIEF = inferred("wiebke-harms", CHIEF_WORDS, because=CHIEF_BECAUSE)
CHIEF_AS_SPEAKER = inferred("speaker", CHIEF_WORDS, because=CHIEF_BECAUSE)

TANKERS = inferred(
    "harms-luehrs-tankers",
    "dass Harms die Tankersparte abspaltet",
    because="The division is the one of tankers, in the sentences before.",
)

article = Article(
    "harms_luehrs.txt",
    id="harms-luehrs",
    sha256="c7663d29574c0275e5bd662485a76754a105335331bad3d8d0062bfce9062343",
    label="The accounts and the troubles of the shipping company Harms & Lührs",
    language="de",
    quotable=1,
    title=stated("Mehr Container, weniger Geld", "Mehr Container, weniger Geld"),
    publisher=inferred(
        "weser-nachrichten",
        "© 2019 Weser-Nachrichten GmbH",
        because="The article names its medium only as the holder of its rights.",
    ),
    author=stated("katrin-ohlsen", "Von Katrin Ohlsen"),
    dateline=stated("bremen", "Bremen, 14. März 2019"),
    published=PUBLISHED,
    rights=stated(
        "© 2019 Weser-Nachrichten GmbH. Alle Rechte vorbehalten.",
        "© 2019 Weser-Nachrichten GmbH. Alle Rechte vorbehalten.",
    ),
)
article.means("wiebke-harms", "Harms")
article.means("johann-harms", "Harms", "Harms war erst 26 Jahre alt")

company = article.on(subject=COMPANY)
ship = article.on(subject=SHIP)
helvetia = article.on(subject=HELVETIA)
tankers = article.on(subject=TANKERS)

# Lines 1 to 4: the title and the author.
article.set_aside("heading", "Die Reederei Harms & Lührs fährt in rauer See")

# Line 6: the accounts.
article.event(
    "harms-luehrs-accounts",
    "Die Reederei Harms & Lührs AG hat am Dienstag ihre Bilanz vorgelegt",
    type="publication",
    title="Harms & Lührs presents its accounts",
    start=TUESDAY,
    status="happened",
    participants={"harms-luehrs": "actor"},
)
article.about("harms-luehrs", "Die Reederei Harms & Lührs AG", industry="logistics")
company.figure(
    "harms-luehrs-sales-growth",
    "Der Umsatz stieg um 4,2 Prozent",
    metric="growth",
    title="Growth of the sales of Harms & Lührs: 4.2 percent",
    value=4.2,
    unit="percent",
    status="actual",
    event="harms-luehrs-accounts",
)
company.figure(
    "harms-luehrs-sales",
    "auf 1,87 Milliarden Euro",
    metric="revenue",
    title="Sales of Harms & Lührs: 1.87 billion euros",
    value=1_870_000_000,
    unit="EUR",
    status="actual",
    event="harms-luehrs-accounts",
)
company.statement(
    "harms-luehrs-profit",
    "Der Gewinn schrumpfte dagegen von 96 auf 41 Millionen Euro.",
    topic="finance",
    text="The profit of Harms & Lührs shrank from 96 to 41 million euros, though its sales rose.",
    status="fact",
)
article.set_aside_numbers(
    "no_column", "von 96 auf 41 Millionen Euro", note="No metric for a profit."
)
company.statement(
    "harms-luehrs-margin",
    "Die Umsatzrendite lag im vierten Quartal bei -0,5 Prozent. Ein Jahr zuvor hatte sie noch 6,3 Prozent betragen.",
    topic="finance",
    text="The profit of Harms & Lührs was -0.5 percent of its sales in the fourth quarter, and 6.3 percent a year before.",
    status="fact",
)
article.set_aside_numbers(
    "no_column",
    "im vierten Quartal bei -0,5 Prozent. Ein Jahr zuvor hatte sie noch 6,3 Prozent",
    note="No metric for a return on sales, and no other cell for its time.",
)
article.event(
    "wiebke-harms-on-the-year",
    "„Das war kein gutes Jahr“, sagte Vorstandschefin Wiebke Harms vor rund 60 Journalisten.",
    type="statement",
    title="Wiebke Harms tells about 60 journalists that the year was not good, and why",
    start=TUESDAY,
    status="happened",
    participants={"wiebke-harms": "speaker", "harms-luehrs": COMPANY_AS_SUBJECT},
)
article.position(
    "wiebke-harms-chief-executive-harms-luehrs",
    "Vorstandschefin Wiebke Harms",
    person="wiebke-harms",
    organization=COMPANY,
    title="Chief executive",
    title_printed="Vorstandschefin",
    as_of=WRITTEN,
)
company.statement(
    "harms-luehrs-no-good-year",
    "„Das war kein gutes Jahr“, sagte Vorstandschefin Wiebke Harms",
    topic="finance",
    text="The year was not a good one for Harms & Lührs.",
    status="judgement",
    speaker="wiebke-harms",
)
company.figure(
    "wiebke-harms-journalists",
    "sagte Vorstandschefin Wiebke Harms vor rund 60 Journalisten",
    metric="participants",
    title="About 60 journalists hear Wiebke Harms speak about the year of Harms & Lührs",
    value=60,
    unit="person",
    qualifier="about",
    period=TUESDAY,
    status="actual",
    event="wiebke-harms-on-the-year",
)
company.statement(
    "harms-luehrs-causes",
    (
        "sagte Vorstandschefin Wiebke Harms",
        "Schuld seien der teure Treibstoff und die Flaute im Asiengeschäft.",
    ),
    topic="finance",
    text="Expensive fuel and a lull in the business with Asia are to blame for the bad year of Harms & Lührs.",
    status="claim",
    speaker="wiebke-harms",
)
company.statement(
    "harms-luehrs-profit-expected",
    (
        "sagte Vorstandschefin Wiebke Harms",
        "Für 2019 rechnet sie mit höchstens 30 Millionen Euro Gewinn.",
    ),
    topic="outlook",
    text="Harms & Lührs will make a profit of at most 30 million euros in 2019.",
    status="expectation",
    speaker="wiebke-harms",
)
article.set_aside_numbers(
    "no_column",
    "Für 2019 rechnet sie mit höchstens 30 Millionen Euro Gewinn",
    note="No metric for a profit, and no other cell for its time.",
)

# Lines 8 and 10: the history.
article.set_aside("heading", "Vom Kutter zum Konzern")
article.about(
    "harms-luehrs",
    "Das Unternehmen wurde 1868 gegründet",
    founded="1868",
    because=COMPANY_BECAUSE,
)
article.event(
    "harms-luehrs-founded",
    "Das Unternehmen wurde 1868 gegründet",
    type="foundation",
    title="Harms & Lührs is founded",
    start="1868",
    status="happened",
    participants={"harms-luehrs": COMPANY_AS_SUBJECT},
)
article.event(
    "johann-harms-buys-cutter",
    "Damals kaufte der Kapitän Johann Harms für 3.400 Taler einen gebrauchten Kutter.",
    type="acquisition",
    title="Johann Harms buys a used cutter for 3,400 Taler",
    start=IN_1868,
    status="happened",
    participants={"johann-harms": "buyer"},
)
article.set_aside_numbers("no_column", "3.400 Taler", note="No unit for money in Taler.")
article.position(
    "johann-harms-captain",
    "der Kapitän Johann Harms",
    person="johann-harms",
    title="Captain",
    title_printed="Kapitän",
    as_of=IN_1868,
)
article.statement(
    "johann-harms-young",
    "Harms war erst 26 Jahre alt.",
    subject="johann-harms",
    topic="person",
    text="Johann Harms was only 26 years old when he bought his cutter.",
    status="fact",
)
article.set_aside_numbers("no_column", "erst 26 Jahre alt", note="No metric for an age.")
article.relationship(
    "theodor-luehrs-partner-johann-harms",
    "Sein Teilhaber Theodor Lührs",
    subject="theodor-luehrs",
    relation="partner",
    object=inferred(
        "johann-harms",
        ("kaufte der Kapitän Johann Harms", "Sein Teilhaber Theodor Lührs"),
        because="Sein means the man of the two sentences before.",
    ),
    as_of=IN_1868,
)
article.statement(
    "theodor-luehrs-boats",
    "Sein Teilhaber Theodor Lührs brachte fünf Matrosen und zwei weitere Boote mit.",
    subject="theodor-luehrs",
    topic="origin",
    text="Theodor Lührs brought five sailors and two more boats into the business.",
    status="fact",
)
company.figure(
    "theodor-luehrs-sailors",
    "Theodor Lührs brachte fünf Matrosen",
    metric="employees",
    title="Sailors whom Theodor Lührs brought into the business that became Harms & Lührs: 5",
    value=5,
    unit="person",
    period=IN_1868,
    status="actual",
)
article.set_aside_numbers("no_column", "zwei weitere Boote", note="No metric for ships.")
company.statement(
    "harms-luehrs-steamers",
    "Um 1900 fuhren schon 38 Dampfer unter der blauen Flagge.",
    topic="origin",
    text="Around 1900 as many as 38 steamers sailed under the blue flag of Harms & Lührs.",
    status="fact",
)
article.set_aside_numbers(
    "no_column", "Um 1900 fuhren schon 38 Dampfer", note="No metric for ships."
)
company.statement(
    "harms-luehrs-ships-lost",
    "Im Zweiten Weltkrieg verlor die Reederei mehr als die Hälfte ihrer Schiffe.",
    topic="origin",
    text="Harms & Lührs lost more than half of its ships in the Second World War.",
    status="fact",
)
article.set_aside_numbers("identifier", "Im Zweiten Weltkrieg", note="It says which war.")
article.set_aside_numbers("no_column", "mehr als die Hälfte ihrer", note="No metric for ships.")
article.event(
    "harms-luehrs-old-size",
    "Erst 1957 war die alte Größe wieder erreicht.",
    type="expansion",
    title="Harms & Lührs is as large again as before the Second World War",
    start="1957",
    status="happened",
    participants={"harms-luehrs": COMPANY_AS_SUBJECT},
)
article.event(
    "harms-luehrs-enters-container-business",
    "In den 1990er Jahren stieg Harms & Lührs ins Containergeschäft ein.",
    type="expansion",
    title="Harms & Lührs enters the container business",
    start="199X",
    status="happened",
    participants={"harms-luehrs": "actor"},
)
company.statement(
    "harms-luehrs-fleet",
    "Heute gehören 112 Schiffe zur Flotte, darunter 17 Tanker.",
    topic="business_model",
    text="The fleet of Harms & Lührs has 112 ships, among them 17 tankers.",
    status="fact",
)
article.set_aside_numbers(
    "no_column", "112 Schiffe zur Flotte, darunter 17 Tanker", note="No metric for ships."
)
company.statement(
    "harms-luehrs-ports",
    "Sie laufen etwa 240 Häfen in 63 Ländern an.",
    topic="offering",
    text="The ships of Harms & Lührs call at about 240 ports in 63 countries.",
    status="fact",
)
article.set_aside_numbers("no_column", "etwa 240 Häfen", note="No metric for ports.")
now = company.on(period=WRITTEN)
now.figure(
    "harms-luehrs-countries",
    "in 63 Ländern an",
    metric="countries",
    title="Countries whose ports the ships of Harms & Lührs call at: 63",
    value=63,
    unit="item",
    status="actual",
)
now.figure(
    "harms-luehrs-employees",
    "Die Reederei beschäftigt knapp 9.800 Menschen",
    metric="employees",
    title="People employed at Harms & Lührs: 9,800",
    value=9_800,
    unit="person",
    qualifier="nearly",
    status="actual",
)
now.figure(
    "harms-luehrs-employees-bremen",
    "davon 2.150 in Bremen",
    metric="employees",
    title="People employed at Harms & Lührs in Bremen: 2,150",
    value=2_150,
    unit="person",
    status="actual",
    place="bremen",
)
now.figure(
    "harms-luehrs-employees-philippines",
    "Jeder fünfte Mitarbeiter kommt von den Philippinen",
    metric="employees",
    title="Share of the people employed at Harms & Lührs who come from the Philippines: 20 percent",
    value=20,
    unit="percent",
    qualifier="fraction",
    status="actual",
    place="philippines",
)
shares = article.on(owned=COMPANY, as_of=WRITTEN)
shares.shareholding(
    "harms-family-harms-luehrs",
    "Die Familie Harms hält 51 Prozent der Aktien",
    kind="shareholding",
    share=51,
    owners=("harms-family",),
    status="held",
)
shares.shareholding(
    "bremen-harms-luehrs",
    "Weitere 12,5 Prozent liegen bei der Stadt Bremen",
    kind="minority",
    share=12.5,
    owners=("bremen-government",),
    status="held",
)

# Lines 12 and 14: the new ship, and fuel.
article.set_aside("heading", "Ein Schiff so lang wie vier Fußballfelder")
article.set_aside_numbers("comparison", "vier Fußballfelder")
article.event(
    "theodora-named",
    "Am 3. Mai 2018 taufte Wiebke Harms in Hamburg die „Theodora“.",
    type="ceremony",
    title="Wiebke Harms names the ship Theodora",
    start="2018-05-03",
    place="hamburg",
    status="happened",
    participants={"wiebke-harms": "actor", "theodora": "subject"},
)
ship.figure(
    "theodora-length",
    "Das Schiff ist 399 Meter lang",
    metric="dimension",
    title="Length of the ship Theodora: 399 metres",
    value=399,
    unit="metre",
    status="actual",
)
ship.figure(
    "theodora-width",
    "gut 58 Meter breit",
    metric="dimension",
    title="Width of the ship Theodora: 58 metres",
    value=58,
    unit="metre",
    qualifier="more_than",
    status="actual",
)
ship.statement(
    "theodora-capacity",
    "Es trägt bis zu 19.500 Container.",
    topic="technology",
    text="The ship Theodora carries up to 19,500 containers.",
    status="fact",
)
article.set_aside_numbers("no_column", "bis zu 19.500 Container", note="No metric for a capacity.")
article.event(
    "theodora-built",
    "Die Werft Hansung in Busan baute es in nur elf Monaten.",
    type="construction",
    title="The shipyard Hansung builds the ship Theodora in 11 months",
    place="busan",
    status="happened",
    participants={"hansung": "actor", "theodora": SHIP_AS_SUBJECT},
)
ship.figure(
    "theodora-building-time",
    "Die Werft Hansung in Busan baute es in nur elf Monaten",
    metric="duration",
    title="Time that the shipyard Hansung took to build the ship Theodora: 11 months",
    value=11,
    unit="month",
    status="actual",
    event="theodora-built",
)
ship.figure(
    "theodora-cost",
    "Es kostete 155 Millionen Dollar",
    metric="expenditure",
    title="What the ship Theodora cost: 155 million dollars",
    value=155_000_000,
    unit="USD",
    status="actual",
    event="theodora-built",
)
article.event(
    "theodora-sister-ships",
    "Zwei Schwesterschiffe sollen 2020 folgen.",
    type="expansion",
    title="Two sister ships of the Theodora are to follow at Harms & Lührs",
    start="2020",
    status="planned",
    participants={"harms-luehrs": COMPANY_AS_ACTOR},
)
article.set_aside_numbers("no_column", "Zwei Schwesterschiffe", note="No metric for ships.")
IN_AUTUMN = relative("2018-23", "im Herbst", direction="past")
article.event(
    "harms-luehrs-sells-freighters",
    "Drei ältere Frachter hat die Reederei im Herbst für zusammen 28 Millionen Dollar verkauft.",
    type="acquisition",
    title="Harms & Lührs sells three older freighters for 28 million dollars",
    start=IN_AUTUMN,
    status="happened",
    participants={"harms-luehrs": COMPANY_AS_SELLER},
)
article.set_aside_numbers("no_column", "Drei ältere Frachter", note="No metric for ships.")
company.figure(
    "harms-luehrs-freighters-price",
    "für zusammen 28 Millionen Dollar verkauft",
    metric="revenue",
    title="What Harms & Lührs got for older freighters that it sold, all together: 28 million dollars",
    value=28_000_000,
    unit="USD",
    period=IN_AUTUMN,
    status="actual",
    event="harms-luehrs-sells-freighters",
)
ship.statement(
    "theodora-consumption",
    "Mit dem neuen Schiff sinkt der Verbrauch um 20 bis 25 Prozent. Pro Container und Tag spart das fast vier Euro.",
    topic="technology",
    text="The ship Theodora uses 20 to 25 percent less fuel, which saves nearly four euros a day for each container.",
    status="fact",
)
article.set_aside_numbers(
    "no_column",
    "um 20 bis 25 Prozent. Pro Container und Tag spart das fast vier Euro",
    note="No metric for a consumption or for savings.",
)
company.statement(
    "harms-luehrs-fuel-costs-most",
    "Trotzdem bleibt der Treibstoff der größte Posten.",
    topic="finance",
    text="Fuel is what Harms & Lührs spends most on.",
    status="fact",
)
company.figure(
    "fuel-price-october-2018",
    "Schweröl kostete im Oktober über 480 Dollar",
    metric="expenditure",
    title="Harms & Lührs paid more than 480 dollars for a tonne of heavy fuel oil in October",
    value=480,
    unit="USD",
    qualifier="more_than",
    period=relative("2018-10", "kostete im Oktober", direction="past"),
    status="actual",
)
article.set_aside_numbers("no_column", "Eine Tonne", note="The quantity that the price is for.")
company.figure(
    "fuel-price-2016",
    "Anfang 2016 waren es weniger als 150 Dollar",
    metric="expenditure",
    title="Harms & Lührs paid less than 150 dollars for a tonne of heavy fuel oil at the beginning of 2016",
    value=stated(150, "weniger als 150 Dollar"),
    unit="USD",
    qualifier="less_than",
    period=stated("2016", "Anfang 2016"),
    status="actual",
)
article.event(
    "sulphur-limit",
    "Ab Januar 2020 darf der Schwefelgehalt nur noch 0,5 Prozent betragen.",
    type="regulation",
    title="The fuel of ships may hold no more than 0.5 percent of sulphur",
    start="2020-01",
    status="planned",
)
article.set_aside_numbers(
    "no_column", "nur noch 0,5 Prozent betragen", note="No metric for a content."
)
company.figure(
    "harms-luehrs-refit",
    "Die Umrüstung der Flotte verschlingt mindestens 90 Millionen Euro",
    metric="expenditure",
    title="What it costs to refit the fleet of Harms & Lührs for the limit on sulphur: 90 million euros",
    value=90_000_000,
    unit="EUR",
    qualifier="at_least",
    status="actual",
)
article.figure(
    "harms-luehrs-refit-own-share",
    "Die Hälfte davon bezahlt Harms & Lührs aus eigener Kasse",
    subject="harms-luehrs",
    metric="expenditure",
    title="What Harms & Lührs pays itself of the refitting of its fleet: 45 million euros",
    value=inferred(
        45_000_000,
        ("mindestens 90 Millionen Euro", "Die Hälfte"),
        because="Half of it, 50 percent of 90,000,000, are 45,000,000.",
    ),
    unit="EUR",
    qualifier="at_least",
    status="actual",
)

# Lines 16 and 18: seafarers.
article.set_aside("heading", "Suche nach Seeleuten")
article.statement(
    "wiebke-harms-worries",
    "Noch mehr Sorgen als der Treibstoff bereitet der Chefin das Personal.",
    subject=CHIEF,
    topic="outlook",
    text="Finding personnel worries Wiebke Harms even more than fuel does.",
    status="fact",
)
company.figure(
    "freighter-crew",
    "Auf einem großen Frachter arbeiten 22 bis 24 Menschen",
    metric="employees",
    title="22 to 24 people work on a large freighter of Harms & Lührs",
    value=22,
    value_max=24,
    unit="person",
    status="actual",
)
company.figure(
    "freighter-crew-time",
    "oft neun Monate am Stück",
    metric="duration",
    title="People often work for nine months on end on a large freighter of Harms & Lührs",
    value=9,
    unit="month",
    status="actual",
)
company.statement(
    "freighter-crew-away-from-home",
    "oft neun Monate am Stück und ohne einen einzigen Besuch zu Hause",
    topic="work_culture",
    text="The people on a large freighter of Harms & Lührs often work for nine months on end, without a single visit home.",
    status="fact",
)
company.figure(
    "harms-luehrs-ships-boys",
    "bildete die Reederei jedes Jahr mehr als 150 Schiffsjungen aus",
    metric="employees",
    title="Ship's boys whom Harms & Lührs trained each year: 150",
    value=150,
    unit="person",
    qualifier="more_than",
    period=stated("197X", "In den 1970er Jahren"),
    status="actual",
)
company.statement(
    "harms-luehrs-few-apply",
    "heute bewerben sich kaum noch Leute aus der Region",
    topic="work_culture",
    text="Hardly anybody from the region applies to Harms & Lührs any more.",
    status="fact",
)
article.figure(
    "german-seafarers-decline",
    "Nach Zahlen des Verbands Deutscher Reeder ging die Zahl der deutschen Seeleute seit der Jahrtausendwende um ein Drittel zurück",
    subject="german-seafarers",
    metric="employees",
    title="Share by which the number of German seafarers has fallen: a third",
    value=33.333333,
    unit="percent",
    qualifier="fraction",
    period=misread(
        "2000/..",
        "seit der Jahrtausendwende",
        reader=None,
        because="The turn of the millennium is the year 2000, and the article gives no end.",
    ),
    status="claimed",
    speaker="german-shipowners-association",
)
article.statement(
    "harms-luehrs-recruits-abroad",
    "Harms & Lührs wirbt deshalb in Manila, Odessa und Mumbai um Nachwuchs und betreibt dort eigene Schulen.",
    subject="harms-luehrs",
    topic="strategy",
    text="Harms & Lührs recruits young people in Manila, Odessa and Mumbai, and runs schools of its own there.",
    status="fact",
)
article.event(
    "harms-luehrs-first-school",
    ("betreibt dort eigene Schulen", "Die älteste besteht seit 2004"),
    type="opening",
    title="Harms & Lührs opens the oldest of its schools for seafarers",
    start="2004",
    status="happened",
    participants={"harms-luehrs": COMPANY_AS_ACTOR},
)
company.figure(
    "harms-luehrs-graduates",
    "hat 1.760 Absolventen",
    metric="participants",
    title="Graduates of the oldest school of Harms & Lührs for seafarers: 1,760",
    value=1_760,
    unit="person",
    period=WRITTEN,
    status="actual",
)
article.event(
    "arne-wilken-on-schools",
    "„Ohne sie läge die halbe Flotte im Hafen“, sagt Personalchef Arne Wilken",
    type="statement",
    title="Arne Wilken says what the schools of Harms & Lührs are worth",
    status="happened",
    participants={"arne-wilken": "speaker", "harms-luehrs": COMPANY_AS_SUBJECT},
)
company.statement(
    "harms-luehrs-needs-schools",
    "„Ohne sie läge die halbe Flotte im Hafen“, sagt Personalchef Arne Wilken",
    topic="work_culture",
    text="Without its schools, half of the fleet of Harms & Lührs would lie in port.",
    status="judgement",
    speaker="arne-wilken",
)
article.set_aside_numbers("hypothetical", "die halbe Flotte")
article.position(
    "arne-wilken-head-of-personnel-harms-luehrs",
    "Personalchef Arne Wilken",
    person="arne-wilken",
    organization=COMPANY,
    title="Head of personnel",
    title_printed="Personalchef",
    as_of=WRITTEN,
)
article.statement(
    "arne-wilken-went-to-sea",
    "Arne Wilken, der selbst mit 16 Jahren zur See fuhr",
    subject="arne-wilken",
    topic="person",
    text="Arne Wilken himself went to sea at 16.",
    status="fact",
)
article.set_aside_numbers("no_column", "selbst mit 16 Jahren", note="No metric for an age.")
company.figure(
    "harms-luehrs-captains-pay",
    "Ein Kapitän verdient bei der Reederei bis zu 110.000 Euro im Jahr",
    metric="pay",
    title="What a captain earns at Harms & Lührs in a year: 110,000 euros",
    value=110_000,
    unit="EUR",
    qualifier="at_most",
    per="year",
    status="actual",
)

# Lines 20 and 22: the subsidiary in Switzerland.
article.set_aside("heading", "Ärger in der Schweiz")
article.subsidiary(
    "helvetia-lager-harms-luehrs",
    "die Tochter Helvetia Lager GmbH",
    parent=COMPANY,
    child="helvetia-lager",
    relation="subsidiary",
    as_of=WRITTEN,
)
article.event(
    "helvetia-lager-runs-terminal",
    "Seit 2011 betreibt die Tochter Helvetia Lager GmbH ein Terminal in Basel.",
    type="opening",
    title="Helvetia Lager starts to run a terminal",
    start="2011",
    place="basel",
    status="happened",
    participants={"helvetia-lager": "actor"},
)
terminal = helvetia.on(place=stated("basel", "ein Terminal in Basel"))
terminal.figure(
    "helvetia-lager-employees",
    "Dort arbeiten heute 1'200 Leute",
    metric="employees",
    title="People who work at the terminal of Helvetia Lager: 1,200",
    value=1_200,
    unit="person",
    period=WRITTEN,
    status="actual",
)
terminal.figure(
    "helvetia-lager-investment",
    "In den Ausbau sind 85 Millionen Franken geflossen",
    metric="investment",
    title="Money put into the extension of the terminal of Helvetia Lager: 85 million Swiss francs",
    value=85_000_000,
    unit="CHF",
    status="actual",
)
article.about("rheinfracht", "Die Schweizer Konkurrentin Rheinfracht", country="CH")
article.relationship(
    "rheinfracht-competitor-helvetia-lager",
    "Die Schweizer Konkurrentin Rheinfracht",
    subject="rheinfracht",
    relation="competitor",
    object=HELVETIA,
    as_of=WRITTEN,
)
article.figure(
    "rheinfracht-sales",
    "Die Schweizer Konkurrentin Rheinfracht kommt auf einen Umsatz von 5 Mia. Franken",
    subject="rheinfracht",
    metric="revenue",
    title="Sales of Rheinfracht: 5 billion Swiss francs",
    value=5_000_000_000,
    unit="CHF",
    status="actual",
)
article.statement(
    "rheinfracht-discounts",
    "Konkurrentin Rheinfracht kommt auf einen Umsatz von 5 Mia. Franken. Sie lockt Kunden mit Rabatten von bis zu 15 Prozent.",
    subject="rheinfracht",
    topic="competition",
    text="Rheinfracht attracts customers by discounts of up to 15 percent.",
    status="fact",
)
article.set_aside_numbers(
    "no_column", "Rabatten von bis zu 15 Prozent", note="No metric for a discount."
)
article.position(
    "urs-aebischer-head-helvetia-lager",
    "Helvetia-Chef Urs Aebischer",
    person="urs-aebischer",
    organization="helvetia-lager",
    title="Head",
    title_printed="Helvetia-Chef",
    as_of=WRITTEN,
)
article.event(
    "urs-aebischer-on-discounts",
    "„Da können wir nicht mithalten“, sagt Helvetia-Chef Urs Aebischer.",
    type="statement",
    title="Urs Aebischer says that Helvetia Lager cannot keep up with the discounts of Rheinfracht",
    status="happened",
    participants={"urs-aebischer": "speaker"},
)
article.statement(
    "helvetia-lager-cannot-keep-up",
    "„Da können wir nicht mithalten“, sagt Helvetia-Chef Urs Aebischer.",
    subject="helvetia-lager",
    topic="competition",
    text="Helvetia Lager cannot keep up with the discounts of Rheinfracht.",
    status="claim",
    speaker="urs-aebischer",
)
LAST_YEAR = relative("2018", "Im vergangenen Jahr")
helvetia.figure(
    "helvetia-lager-customers-lost",
    "verlor sein Terminal neun von zehn Großkunden",
    metric="customers",
    title="Share of its large customers that the terminal of Helvetia Lager lost: 90 percent",
    value=90,
    unit="percent",
    qualifier="fraction",
    period=LAST_YEAR,
    status="actual",
)
helvetia.statement(
    "helvetia-lager-loss",
    "Der Verlust betrug 7,4 Millionen Franken.",
    topic="finance",
    text="The terminal of Helvetia Lager made a loss of 7.4 million Swiss francs.",
    status="fact",
)
article.set_aside_numbers("no_column", "betrug 7,4 Millionen Franken", note="No metric for a loss.")
article.event(
    "helvetia-lager-sale-decision",
    "Bis Ende Juni will der Vorstand über einen Verkauf entscheiden.",
    type="policy",
    title="The board of Harms & Lührs decides whether to sell Helvetia Lager",
    end=relative("2019-06", "Bis Ende Juni", direction="future"),
    status="planned",
    participants={"harms-luehrs": COMPANY_AS_ACTOR, "helvetia-lager": HELVETIA_AS_SUBJECT},
)
helvetia.figure(
    "helvetia-lager-posts-at-risk",
    "Rund 300 Stellen stehen auf der Kippe",
    metric="posts",
    title="Posts at Helvetia Lager that are at risk: 300",
    value=300,
    unit="item",
    qualifier="about",
    status="actual",
)
article.event(
    "unia-threatens-strike",
    "Die Gewerkschaft Unia droht mit einem zweiten Streik.",
    type="statement",
    title="Unia threatens Helvetia Lager with another strike",
    status="happened",
    participants={"unia": "speaker", "helvetia-lager": HELVETIA_AS_AFFECTED},
)
article.figure(
    "unia-second-strike",
    "Die Gewerkschaft Unia droht mit einem zweiten Streik",
    subject="unia",
    metric="occurrence",
    title="Which strike Unia threatens Helvetia Lager with: 2",
    value=2,
    unit="rank",
    status="planned",
)
article.event(
    "helvetia-lager-first-strike",
    "Beim ersten hatten 640 Beschäftigte für 36 Stunden die Arbeit niedergelegt.",
    type="workplace_practice",
    title="640 people employed at Helvetia Lager go on strike for the first time, for 36 hours",
    status="happened",
    participants={"helvetia-lager": HELVETIA_AS_AFFECTED},
)
helvetia.figure(
    "helvetia-lager-first-strike-occurrence",
    "Beim ersten",
    metric="occurrence",
    title="Which strike at Helvetia Lager it was: 1",
    value=1,
    unit="rank",
    status="actual",
    event="helvetia-lager-first-strike",
)
helvetia.figure(
    "helvetia-lager-first-strike-people",
    "hatten 640 Beschäftigte",
    metric="participants",
    title="People who went on strike at Helvetia Lager: 640",
    value=640,
    unit="person",
    status="actual",
    event="helvetia-lager-first-strike",
)
helvetia.figure(
    "helvetia-lager-first-strike-hours",
    "für 36 Stunden die Arbeit niedergelegt",
    metric="duration",
    title="How long the people employed at Helvetia Lager were on strike: 36 hours",
    value=36,
    unit="hour",
    status="actual",
    event="helvetia-lager-first-strike",
)

# Lines 24 and 26: the shares.
article.set_aside("heading", "Streit um den Kurs")
article.set_aside("transition", "Auch an der Börse läuft es nicht rund.")
company.figure(
    "harms-luehrs-highest-share-price",
    "Seit dem Höchststand von 84,20 Euro",
    metric="share_price",
    title="Highest price of a share of Harms & Lührs: 84.2 euros",
    value=84.2,
    unit="EUR",
    period=stated("2017-05", "im Mai 2017"),
    status="actual",
)
company.figure(
    "harms-luehrs-share-price-loss",
    "hat die Aktie zwei Drittel ihres Wertes verloren",
    metric="share_price_change",
    title="Fall of the shares of Harms & Lührs since their highest price: two thirds",
    value=66.666667,
    unit="percent",
    qualifier="fraction",
    period=inferred(
        "2017-05/2019-03-14",
        ("im Mai 2017", "14. März 2019"),
        because="The time begins with the highest price and lasts until the article.",
    ),
    status="actual",
)
article.event(
    "harms-luehrs-shares-fall",
    "Am Dienstag fiel sie um weitere 3,1 Prozent auf 27,90 Euro.",
    type="share_price",
    title="The shares of Harms & Lührs fall by 3.1 percent to 27.9 euros",
    start=LAST_TUESDAY,
    status="happened",
    participants={"harms-luehrs": COMPANY_AS_SUBJECT},
)
fall = company.on(period=LAST_TUESDAY)
fall.figure(
    "harms-luehrs-share-price-fall",
    "um weitere 3,1 Prozent",
    metric="share_price_change",
    title="Fall of the shares of Harms & Lührs on a day: 3.1 percent",
    value=3.1,
    unit="percent",
    status="actual",
    event="harms-luehrs-shares-fall",
)
fall.figure(
    "harms-luehrs-share-price",
    "auf 27,90 Euro",
    metric="share_price",
    title="Price of a share of Harms & Lührs: 27.9 euros",
    value=27.9,
    unit="EUR",
    status="actual",
    event="harms-luehrs-shares-fall",
)
shares.shareholding(
    "blackwater-partners-harms-luehrs",
    "Der Hedgefonds Blackwater Partners besitzt inzwischen 8,4 Prozent der Anteile",
    kind="minority",
    share=8.4,
    owners=("blackwater-partners",),
    status="held",
)
article.about("blackwater-partners", "Der Hedgefonds Blackwater Partners", industry="investment")
article.statement(
    "tankers-spin-off-demanded",
    (
        "Der Hedgefonds Blackwater Partners",
        "Er fordert, dass Harms die Tankersparte abspaltet.",
    ),
    subject="harms-luehrs-tankers",
    topic="strategy",
    text="The tanker division of Harms & Lührs should be spun off.",
    status="claim",
    speaker="blackwater-partners",
    because="Er means the hedge fund of the sentence before.",
)
article.subsidiary(
    "harms-luehrs-tankers-harms-luehrs",
    "dass Harms die Tankersparte abspaltet",
    parent=COMPANY,
    child="harms-luehrs-tankers",
    relation="division",
    as_of=WRITTEN,
)
tankers.figure(
    "harms-luehrs-tankers-sales",
    "Die Sparte setzte zuletzt 310 Millionen Euro um",
    metric="revenue",
    title="Latest sales of the tanker division of Harms & Lührs: 310 million euros",
    value=310_000_000,
    unit="EUR",
    status="actual",
)
tankers.figure(
    "harms-luehrs-tankers-valuation",
    "Analyst Jens Petersen von der Nordbank hält sie für 400 bis 500 Millionen Euro wert",
    metric="valuation",
    title="What the tanker division of Harms & Lührs is valued at: 400 million and 500 million euros",
    value=400_000_000,
    value_max=500_000_000,
    unit="EUR",
    status="claimed",
    speaker="jens-petersen",
)
article.position(
    "jens-petersen-analyst-nordbank",
    "Analyst Jens Petersen von der Nordbank",
    person="jens-petersen",
    organization="nordbank",
    title="Analyst",
    title_printed="Analyst",
    as_of=WRITTEN,
)
article.about("nordbank", "von der Nordbank", industry="banking")
article.event(
    "jens-petersen-on-tankers",
    (
        "Analyst Jens Petersen von der Nordbank hält sie",
        "„Das ist eine Frage der Zeit“, sagt er.",
    ),
    type="statement",
    title="Jens Petersen says that the spin-off of the tanker division is a question of time",
    status="happened",
    participants={"jens-petersen": "speaker"},
)
tankers.statement(
    "tankers-spin-off-expected",
    (
        "Analyst Jens Petersen von der Nordbank hält sie",
        "„Das ist eine Frage der Zeit“, sagt er.",
    ),
    topic="outlook",
    text="The spin-off of the tanker division of Harms & Lührs is a question of time.",
    status="expectation",
    speaker="jens-petersen",
)
article.statement(
    "harms-family-against-spin-off",
    "Die Familie lehnt das ab.",
    subject=inferred(
        "harms-family",
        "Die Familie Harms hält 51 Prozent der Aktien",
        because="The family is the one that holds most of the shares.",
    ),
    topic="strategy",
    text="The Harms family is against the spin-off of the tanker division.",
    status="fact",
)
article.event(
    "wiebke-harms-on-her-great-grandfather",
    "„Mein Urgroßvater hat 1873 auch nicht verkauft“, sagt die Chefin.",
    type="statement",
    title="Wiebke Harms says that her great-grandfather did not sell either",
    status="happened",
    participants={"wiebke-harms": CHIEF_AS_SPEAKER},
)
article.event(
    "great-grandfather-does-not-sell",
    (
        "sagte Vorstandschefin Wiebke Harms",
        "„Mein Urgroßvater hat 1873 auch nicht verkauft“, sagt die Chefin.",
    ),
    type="share_sale",
    title="A great-grandfather of Wiebke Harms does not sell, as she says",
    start=stated("1873", "1873"),
    status="reported",
    speaker="wiebke-harms",
)
article.event(
    "harms-luehrs-general-meeting",
    "Die Hauptversammlung tagt am 22. Mai um 10 Uhr in der Glocke.",
    type="meeting",
    title="The shareholders of Harms & Lührs meet at 10 o'clock",
    start=MEETING_DAY,
    place="bremen-glocke",
    status="planned",
    participants={"harms-luehrs": COMPANY_AS_ORGANIZER},
)
company.figure(
    "harms-luehrs-general-meeting-start",
    "um 10 Uhr in der Glocke",
    metric="start_time",
    title="Hour at which the shareholders of Harms & Lührs meet: 10 o'clock",
    value=10,
    unit="oclock",
    period=MEETING_DAY,
    status="planned",
    event="harms-luehrs-general-meeting",
    place="bremen-glocke",
)
company.statement(
    "harms-luehrs-new-supervisory-board",
    "Zur Wahl steht auch ein neuer Aufsichtsrat mit zwölf Mitgliedern.",
    topic="strategy",
    text="The shareholders of Harms & Lührs are to elect a new supervisory board of twelve members.",
    status="plan",
)
article.set_aside_numbers("no_column", "zwölf Mitgliedern", note="No metric for members.")
article.relationship(
    "klaus-harms-relative-wiebke-harms",
    "Klaus Harms, ein Vetter der Chefin",
    subject="klaus-harms",
    relation="relative",
    object=CHIEF,
)
article.position(
    "klaus-harms-supervisory-board-harms-luehrs",
    ("ein neuer Aufsichtsrat", "Klaus Harms, ein Vetter der Chefin, tritt nach 16 Jahren"),
    person="klaus-harms",
    organization=COMPANY,
    title="Member of the supervisory board",
    title_printed="Aufsichtsrat",
    as_of=WRITTEN,
    because="The election that he does not stand in again is that of the supervisory board.",
)
article.event(
    "klaus-harms-leaves-supervisory-board",
    "Klaus Harms, ein Vetter der Chefin, tritt nach 16 Jahren nicht wieder an.",
    type="resignation",
    title="Klaus Harms does not stand again for the supervisory board of Harms & Lührs",
    start=MEETING_DAY,
    status="planned",
    participants={"klaus-harms": "actor", "harms-luehrs": COMPANY_AS_SUBJECT},
)
article.figure(
    "klaus-harms-years",
    "Klaus Harms, ein Vetter der Chefin, tritt nach 16 Jahren nicht wieder an",
    subject="klaus-harms",
    metric="duration",
    title="How long Klaus Harms has been on the supervisory board of Harms & Lührs: 16 years",
    value=16,
    unit="year",
    status="actual",
)
company.statement(
    "harms-luehrs-dividend",
    "Die Dividende soll von 1,20 Euro auf 40 Cent sinken.",
    topic="finance",
    text="The dividend of Harms & Lührs is to fall from 1.20 euros to 0.40 euros.",
    status="plan",
)
company.statement(
    "harms-luehrs-dividend-history",
    "Seit 1981 ist sie nur zweimal ausgefallen.",
    topic="finance",
    text="Harms & Lührs has paid a dividend in all years but two since 1981.",
    status="fact",
)
article.set_aside_numbers(
    "no_column",
    "von 1,20 Euro auf 40 Cent sinken. Seit 1981 ist sie nur zweimal",
    note="No metric for a dividend, and no other cell for its time.",
)

# Lines 28 and 29: the notes of the page.
article.set_aside("page_furniture", "Mehr zum Thema: Wie die Container das Meer eroberten")
article.set_aside_numbers("page_furniture", "© 2019")

article.undated(
    "not_stated",
    event=(
        "theodora-built",
        "arne-wilken-on-schools",
        "urs-aebischer-on-discounts",
        "unia-threatens-strike",
        "helvetia-lager-first-strike",
        "jens-petersen-on-tankers",
        "wiebke-harms-on-her-great-grandfather",
    ),
)
