"""Working life at Alibaba, as a former employee of Cainiao tells of it."""

from __future__ import annotations

from ...language import inferred, misread, quote, stated
from .article import article

# Hong Cha, two years at Cainiao.
article.event(
    "hong-cha-on-a-day-at-alibaba",
    "„Ein Tag bei Alibaba ist ein Tag des Kampfs“, sagt ein Familienvater, der das Pseudonym „Hong Cha“ (Schwarzer Tee) bevorzugt.",
    type="statement",
    title="Hong Cha, as a former employee calls himself, says that a day at Alibaba is a day of struggle",
    status="happened",
    story="working_life",
    participants={
        "hong-cha": "speaker",
        "alibaba": stated("subject", "„Ein Tag bei Alibaba ist ein Tag des Kampfs“"),
    },
)
article.statement(
    "a-day-at-alibaba-is-a-day-of-struggle",
    "„Ein Tag bei Alibaba ist ein Tag des Kampfs“",
    subject="alibaba",
    topic="work_culture",
    text="A day at Alibaba is a day of struggle, says Hong Cha.",
    status="judgement",
    speaker="hong-cha",
    story="working_life",
    event="hong-cha-on-a-day-at-alibaba",
)
article.statement(
    "hong-cha-is-a-pseudonym",
    "ein Familienvater, der das Pseudonym „Hong Cha“ (Schwarzer Tee) bevorzugt",
    subject="hong-cha",
    topic="person",
    text="Hong Cha (black tea) is the pseudonym that a father of a family, once an employee of Cainiao, prefers.",
    status="fact",
    story="working_life",
)
article.position(
    "hong-cha-employee-cainiao-002",
    (
        "Er arbeitete zwei Jahre in der Zentrale von Cainiao",
        "Der ehemalige Mitarbeiter erzählt auch",
    ),
    person="hong-cha",
    organization=stated("cainiao", "Er arbeitete zwei Jahre in der Zentrale von Cainiao"),
    title="Employee at the head office",
    title_printed=stated("Mitarbeiter", "Der ehemalige Mitarbeiter erzählt auch"),
    status="former",
)
article.event(
    "hong-cha-works-at-cainiao",
    "Er arbeitete zwei Jahre in der Zentrale von Cainiao, der Logistiktochter von Alibaba, in Hangzhou",
    type="employment",
    title="Hong Cha works at the head office of Cainiao in Hangzhou for two years",
    place="hangzhou",
    status="happened",
    story="working_life",
    participants={"hong-cha": "employee", "cainiao": "employer"},
)
article.figure(
    "hong-cha-years-at-cainiao",
    "Er arbeitete zwei Jahre in der Zentrale von Cainiao",
    subject="hong-cha",
    metric="duration",
    title="Hong Cha worked at the head office of Cainiao for two years",
    value=2,
    unit="year",
    status="actual",
    event="hong-cha-works-at-cainiao",
    place=stated(
        "hangzhou", "in der Zentrale von Cainiao, der Logistiktochter von Alibaba, in Hangzhou"
    ),
    story="working_life",
)
article.about(
    "cainiao",
    "in der Zentrale von Cainiao, der Logistiktochter von Alibaba, in Hangzhou",
    headquarters="hangzhou",
)
article.about("cainiao", "Cainiao, der Logistiktochter von Alibaba", industry="logistics")
article.subsidiary(
    "cainiao-alibaba-002",
    "Cainiao, der Logistiktochter von Alibaba",
    parent="alibaba",
    child="cainiao",
    relation="subsidiary",
    segment="logistics",
)
article.figure(
    "hangzhou-population-growth",
    "in Hangzhou, einer Stadt, deren Bevölkerung sich in 20\u00a0Jahren verzehnfacht hat",
    subject="hangzhou",
    metric="growth_factor",
    title="Hangzhou's population has grown tenfold in 20 years",
    value=stated(10, "verzehnfacht"),
    unit="times",
    status="actual",
    undated="not_stated",
    place="hangzhou",
    story="working_life",
)
article.figure(
    "hangzhou-population-growth-duration",
    "deren Bevölkerung sich in 20\u00a0Jahren verzehnfacht hat",
    subject="hangzhou",
    metric="duration",
    title="Hangzhou has taken 20 years to grow tenfold",
    value=stated(20, "20\u00a0Jahren"),
    unit="year",
    status="actual",
    undated="not_stated",
    place=stated("hangzhou", "in Hangzhou, einer Stadt, deren Bevölkerung sich"),
    story="working_life",
)

# The city, and the rule 996.
HONG_CHA_TELLS = inferred(
    "hong-cha-on-a-day-at-alibaba",
    "„Ein Tag bei Alibaba ist ein Tag des Kampfs“, sagt ein Familienvater",
    because="the words are a part of what he tells",
)
article.statement(
    "hangzhou-below-shanghai",
    "„Die Stadt ist kulturell nicht auf dem Niveau von Schanghai“",
    subject="hangzhou",
    topic="place",
    text="In culture Hangzhou is not on a level with Shanghai, says Hong Cha.",
    status="judgement",
    speaker="hong-cha",
    story="working_life",
    event=HONG_CHA_TELLS,
)
article.statement(
    "hangzhou-breathes-e-commerce",
    "„aber sie atmet die Atmosphäre von E-Commerce und New Economy, so wie Jack Ma.“",
    subject="hangzhou",
    topic="place",
    text="Hangzhou breathes the air of e-commerce and the new economy, as Jack Ma does, says Hong Cha.",
    status="judgement",
    speaker="hong-cha",
    story="working_life",
    event=HONG_CHA_TELLS,
)
article.event(
    "alibaba-rule-996",
    "Er schildert seine Arbeitstage gemäß der von Ma erfundenen Regel „996“: Arbeiten von morgens neun bis abends neun, sechs Tage die Woche.",
    type="workplace_practice",
    title="The 996 rule, invented by Jack Ma, has people at Alibaba work from nine in the morning to nine in the evening, six days a week, as Hong Cha tells",
    place=inferred(
        "hangzhou",
        (
            "in der Zentrale von Cainiao, der Logistiktochter von Alibaba, in Hangzhou",
            "Er schildert seine Arbeitstage",
        ),
        because="the working days that he tells of were at the head office there",
    ),
    status="reported",
    speaker="hong-cha",
    story="working_life",
    salience="main",
    participants={
        "rule-996": "subject",
        "jack-ma": stated("organizer", "der von Ma erfundenen Regel „996“"),
        "hong-cha": stated("employee", "Er schildert seine Arbeitstage gemäß der"),
        "alibaba": inferred(
            "employer",
            ("„Ein Tag bei Alibaba ist ein Tag des Kampfs“", "Er schildert seine Arbeitstage"),
            because="the working days that he tells of are days at Alibaba",
        ),
        "cainiao": stated("employer", "Er arbeitete zwei Jahre in der Zentrale von Cainiao"),
    },
)
article.statement(
    "rule-996-invented-by-ma",
    "der von Ma erfundenen Regel „996“",
    subject="rule-996",
    topic="origin",
    text="Jack Ma invented the 996 rule.",
    status="fact",
    story="working_life",
    salience="main",
    event="alibaba-rule-996",
)
article.about("rule-996", "der von Ma erfundenen Regel „996“", provider="jack-ma")
article.figure(
    "rule-996-start-of-work",
    "Arbeiten von morgens neun",
    subject="rule-996",
    metric="start_time",
    title="The 996 rule has people at Alibaba work from nine in the morning, says Hong Cha",
    value=9,
    unit="oclock",
    status="claimed",
    speaker="hong-cha",
    event=stated("alibaba-rule-996", "Er schildert seine Arbeitstage gemäß der von Ma erfundenen"),
    story="working_life",
)
article.figure(
    "rule-996-end-of-work",
    "bis abends neun",
    subject="rule-996",
    metric="end_time",
    title="The 996 rule has people at Alibaba work until nine in the evening, says Hong Cha",
    value=misread(21, "bis abends neun", reader=9, because="Nine in the evening is 21 o'clock."),
    unit="oclock",
    status="claimed",
    speaker="hong-cha",
    event=stated("alibaba-rule-996", "Er schildert seine Arbeitstage gemäß der von Ma erfundenen"),
    story="working_life",
)
article.figure(
    "rule-996-working-days",
    "sechs Tage die Woche",
    subject="rule-996",
    metric="working_time",
    title="The 996 rule has people at Alibaba work six days a week, says Hong Cha",
    value=6,
    unit="day",
    per="week",
    status="claimed",
    speaker="hong-cha",
    event=stated("alibaba-rule-996", "Er schildert seine Arbeitstage gemäß der von Ma erfundenen"),
    story="working_life",
)
article.event(
    "alibaba-teaches-its-values",
    "Für die Unterweisung in die Werte von Alibaba sind bei neu Eingestellten volle sieben Tage vorgesehen.",
    type="workplace_practice",
    title="Alibaba teaches newcomers its values for a full seven days",
    status="ongoing",
    story="working_life",
    participants={"alibaba": "employer"},
)
article.figure(
    "alibaba-values-course-duration",
    "sind bei neu Eingestellten volle sieben Tage vorgesehen",
    subject="alibaba",
    metric="duration",
    title="Alibaba sets aside a full seven days for teaching newcomers its values",
    value=7,
    unit="day",
    status="actual",
    event="alibaba-teaches-its-values",
    story="working_life",
)
article.correction(
    "superpower-unterweisung",
    "Für die Unterweisung in die Werte von Alibaba",
    kind="grammar",
    printed="in die Werte",
    read_as="in den Werten",
    reason="The noun takes the dative.",
)

# Pay, competition among employees, and grades.
article.figure(
    "hong-cha-pay",
    "Wie der Mann berichtet, hat er pro Jahr im Durchschnitt 257\u2009000 Euro verdient, einen Teil davon in Aktien.",
    subject="hong-cha",
    metric="pay",
    title="Hong Cha earned 257,000 euros a year on average at Cainiao, a part of it in shares, as he says",
    value=257_000,
    unit="EUR",
    per="year",
    status="claimed",
    speaker="hong-cha",
    event=stated(
        "hong-cha-works-at-cainiao", "Er arbeitete zwei Jahre in der Zentrale von Cainiao"
    ),
    place=inferred(
        "hangzhou",
        (
            "in der Zentrale von Cainiao, der Logistiktochter von Alibaba, in Hangzhou",
            "hat er pro Jahr",
        ),
        because="the pay is that of his work at the head office there",
    ),
    story="working_life",
)
article.event(
    "alibaba-everyone-competes",
    "Das Management sei so organisiert, dass jeder mit jedem konkurriert.",
    type="workplace_practice",
    title="Alibaba's management is organised so that everyone competes with everyone, says Hong Cha",
    status="reported",
    speaker="hong-cha",
    story="working_life",
    participants={
        "alibaba": stated("employer", "„Die Hierarchie von Alibaba ist stark zentralisiert.")
    },
)
article.statement(
    "alibaba-hierarchy-centralised",
    "„Die Hierarchie von Alibaba ist stark zentralisiert.",
    subject="alibaba",
    topic="work_culture",
    text="The hierarchy of Alibaba is strongly centralised, says Hong Cha.",
    status="claim",
    speaker="hong-cha",
    story="working_life",
    event=HONG_CHA_TELLS,
)
article.figure(
    "alibaba-p8-posts",
    "Es gibt 10\u2009000 Stellen vom Typ P8",
    subject="alibaba",
    metric="posts",
    title="Alibaba has 10,000 posts of the grade P8, says Hong Cha",
    value=stated(10_000, "10\u2009000 Stellen"),
    unit="item",
    status="claimed",
    event=HONG_CHA_TELLS,
    speaker="hong-cha",
    story="working_life",
)
article.figure(
    "alibaba-p10-posts",
    "nur 300 bis 400 P10-Stellen, das sind die hohen Managerposten",
    subject="alibaba",
    metric="posts",
    title="Alibaba has only 300 to 400 posts of the grade P10, those of the senior managers, says Hong Cha",
    value=stated(300, "300 bis 400"),
    value_max=400,
    unit="item",
    status="claimed",
    event=HONG_CHA_TELLS,
    speaker="hong-cha",
    story="working_life",
)
article.position(
    "hong-cha-p8-alibaba-002",
    (
        "Es gibt 10\u2009000 Stellen vom Typ P8, wie meine",
        "Der ehemalige Mitarbeiter erzählt auch",
    ),
    person="hong-cha",
    organization=stated("alibaba", "„Die Hierarchie von Alibaba ist stark zentralisiert."),
    title="Employee of the grade P8",
    title_printed=stated("P8", "Es gibt 10\u2009000 Stellen vom Typ P8, wie meine"),
    speaker="hong-cha",
    status=inferred(
        "former",
        ("Stellen vom Typ P8, wie meine", "Der ehemalige Mitarbeiter erzählt auch"),
        because="he is called a former employee",
    ),
)
article.position(
    "hong-chas-superior-p10-alibaba-002",
    "Mein Vorgesetzter war P10",
    person="hong-chas-superior",
    organization=stated("alibaba", "„Die Hierarchie von Alibaba ist stark zentralisiert."),
    title="Senior manager of the grade P10",
    title_printed="P10",
    speaker="hong-cha",
    status=inferred(
        "former",
        "Mein Vorgesetzter war P10",
        because="Hong Cha, a former employee, speaks of it in the past tense",
    ),
)
article.figure(
    "p8-teams-of-hong-chas-superior",
    "Mein Vorgesetzter war P10 und hatte vier P8-Teams unter sich",
    subject="hong-chas-superior",
    metric="teams",
    title="Hong Cha's superior at Alibaba had four teams of the grade P8 under him, says Hong Cha",
    value=stated(4, "vier P8-Teams"),
    unit="item",
    status="claimed",
    event="only-one-team-to-be-promoted",
    speaker="hong-cha",
    story="working_life",
)
article.set_aside_numbers("code", "vom Typ P8", "P10-Stellen", "Mein Vorgesetzter war P10")
article.event(
    "only-one-team-to-be-promoted",
    "Mein Vorgesetzter war P10 und hatte vier P8-Teams unter sich, denen er mitteilte, dass er nur eines von ihnen auf P9 befördern werde.",
    type="workplace_practice",
    title="Hong Cha's superior tells his four teams of the grade P8 that he will promote only one of them to P9",
    status="reported",
    speaker="hong-cha",
    story="working_life",
    participants={
        "hong-chas-superior": "speaker",
        "alibaba": stated("employer", "„Die Hierarchie von Alibaba ist stark zentralisiert."),
        "hong-cha": inferred(
            "affected",
            ("10\u2009000 Stellen vom Typ P8, wie meine", "vier P8-Teams unter sich"),
            because="his post is of the grade P8, and the teams are those of his superior",
        ),
    },
)
article.set_aside_numbers("code", "auf P9 befördern")
article.event(
    "alibaba-promotion-brings-pay-and-shares",
    "Der Aufstieg bedeutet ein höheres Gehalt und den doppelten Wert an Aktien.",
    type="workplace_practice",
    title="A promotion at Alibaba brings higher pay and twice the value in shares, says Hong Cha",
    status="reported",
    speaker="hong-cha",
    story="working_life",
    participants={
        "alibaba": stated("employer", "„Die Hierarchie von Alibaba ist stark zentralisiert.")
    },
)
article.figure(
    "alibaba-promotion-shares",
    "den doppelten Wert an Aktien",
    subject="alibaba",
    metric="growth_factor",
    title="A promotion from P8 to P9 at Alibaba doubles the value of the shares that an employee gets, says Hong Cha",
    value=2,
    unit="times",
    status="claimed",
    speaker="hong-cha",
    event=stated("alibaba-promotion-brings-pay-and-shares", "Der Aufstieg bedeutet"),
    story="working_life",
)
article.statement(
    "alibaba-promotion-rivalries",
    "Sie können sich die Rivalitäten vorstellen.“",
    subject="alibaba",
    topic="work_culture",
    text="Alibaba's promotions give rise to rivalries, as one can imagine, says Hong Cha.",
    status="judgement",
    speaker="hong-cha",
    story="working_life",
    event=stated(
        "only-one-team-to-be-promoted", "dass er nur eines von ihnen auf P9 befördern werde"
    ),
)

# The heading: it belongs to what the first half says of the epidemic.
article.statement(
    "alibaba-data-for-the-corona-app",
    "Daten von Alibaba für die Corona-App",
    subject="corona-app",
    topic="data",
    text="Alibaba provided data for China's corona app.",
    status="fact",
    story="data_and_state",
    event=inferred(
        "ma-technology-for-hubei",
        ("In Wuhan stellte er seine Technologie", "Daten von Alibaba für die Corona-App"),
        because="the heading announces what the text tells of later",
    ),
)

# The yearly assessments.
article.event(
    "alibaba-3-6-1-assessments",
    "Der ehemalige Mitarbeiter erzählt auch von den „3-6-1“-Bewertungen, die jedes Jahr stattfinden",
    type="workplace_practice",
    title="Alibaba's managers are rated every year by the 3-6-1 scheme: 30 per cent outstanding, 60 able, 10 unqualified, says Hong Cha",
    status="reported",
    speaker="hong-cha",
    story="working_life",
    salience="main",
    participants={
        "assessment-3-6-1": "subject",
        "alibaba": inferred(
            "employer",
            ("„Die Hierarchie von Alibaba ist", "Der ehemalige Mitarbeiter erzählt auch"),
            because="the paragraph before tells of the hierarchy of Alibaba",
        ),
    },
)
article.about(
    "assessment-3-6-1",
    ("„Die Hierarchie von Alibaba ist stark zentralisiert.", "von den „3-6-1“-Bewertungen"),
    because="the former employee tells how the managers of Alibaba are assessed",
    provider="alibaba",
)
article.figure(
    "assessment-3-6-1-outstanding",
    "„30 Prozent der Manager werden als herausragend bewertet",
    subject="assessment-3-6-1",
    metric="employees",
    title="30 per cent of Alibaba's managers are rated outstanding in the yearly 3-6-1 assessment, says Hong Cha",
    value=30,
    unit="percent",
    status="claimed",
    speaker="hong-cha",
    event=stated("alibaba-3-6-1-assessments", "von den „3-6-1“-Bewertungen"),
    story="working_life",
)
article.figure(
    "assessment-3-6-1-able",
    "60 Prozent als fähig",
    subject="assessment-3-6-1",
    metric="employees",
    title="60 per cent of Alibaba's managers are rated able in the yearly 3-6-1 assessment, says Hong Cha",
    value=60,
    unit="percent",
    status="claimed",
    speaker="hong-cha",
    event=stated("alibaba-3-6-1-assessments", "von den „3-6-1“-Bewertungen"),
    story="working_life",
)
article.figure(
    "assessment-3-6-1-unqualified",
    "10 Prozent als unqualifiziert",
    subject="assessment-3-6-1",
    metric="employees",
    title="10 per cent of Alibaba's managers are rated unqualified in the yearly 3-6-1 assessment, says Hong Cha",
    value=10,
    unit="percent",
    status="claimed",
    speaker="hong-cha",
    event=stated("alibaba-3-6-1-assessments", "von den „3-6-1“-Bewertungen"),
    story="working_life",
)
article.event(
    "alibaba-dismissal-after-bad-assessments",
    "Wer zwei Jahre in Folge bei den unteren 10 Prozent landet, muss das Unternehmen verlassen.“",
    type="workplace_practice",
    title="Whoever is among the lowest 10 per cent of the yearly assessment two years in a row must leave Alibaba, says Hong Cha",
    status="reported",
    speaker="hong-cha",
    part_of="alibaba-3-6-1-assessments",
    story="working_life",
    participants={
        "assessment-3-6-1": stated("subject", "von den „3-6-1“-Bewertungen"),
        "alibaba": inferred(
            "employer",
            ("„Die Hierarchie von Alibaba ist", "muss das Unternehmen verlassen"),
            because="the paragraph before tells of the hierarchy of Alibaba",
        ),
    },
)
article.figure(
    "assessment-3-6-1-years-to-dismissal",
    "Wer zwei Jahre in Folge bei den unteren 10 Prozent landet",
    subject="assessment-3-6-1",
    metric="duration",
    title="After two years in a row among the lowest 10 per cent of the 3-6-1 assessment an employee must leave Alibaba, says Hong Cha",
    value=stated(2, quote("zwei Jahre", occurrence=2)),
    unit="year",
    status="claimed",
    speaker="hong-cha",
    event="alibaba-dismissal-after-bad-assessments",
    story="working_life",
)
article.set_aside_numbers("repetition", "bei den unteren 10 Prozent landet")

# Team building.
article.event(
    "alibaba-team-building",
    (
        "Zugleich gibt es Maßnahmen zum Teambuilding.",
        "„Wir wurden Zehnergruppen zugeordnet, dann wurden nach dem Zufallsprinzip Fragen gezogen, die man beantworten musste.",
    ),
    type="workplace_practice",
    title="Alibaba puts employees into groups of ten for team building, where they must answer questions drawn at random, says Hong Cha",
    status="reported",
    speaker="hong-cha",
    story="working_life",
    participants={
        "hong-cha": "employee",
        "alibaba": stated("employer", "das ursprüngliche Geschäftsfeld von Alibaba"),
    },
)
article.figure(
    "alibaba-team-building-group",
    "„Wir wurden Zehnergruppen zugeordnet",
    subject="alibaba",
    metric="participants",
    title="Alibaba puts employees into groups of ten for team building, says Hong Cha",
    value=10,
    unit="person",
    status="claimed",
    speaker="hong-cha",
    event="alibaba-team-building",
    story="working_life",
)
article.statement(
    "alibaba-team-building-questions",
    "Das waren ziemlich persönliche Sachen, wie zum Beispiel: Wo haben Sie zum ersten Mal Ihre Freundin geküsst?“",
    subject="alibaba",
    topic="work_culture",
    text="Alibaba's questions for team building were rather personal, says Hong Cha, for example where one first kissed one's girlfriend.",
    status="claim",
    speaker="hong-cha",
    story="working_life",
    event=stated(
        "alibaba-team-building",
        "nach dem Zufallsprinzip Fragen gezogen, die man beantworten musste",
    ),
)
article.set_aside_numbers("figure_of_speech", "Wo haben Sie zum ersten Mal Ihre Freundin geküsst")
article.statement(
    "alibaba-culture-of-sellers",
    "Hong Cha glaubt, dass sich darin die Kultur der „Verkäufer“ widerspiegelt",
    subject="alibaba",
    topic="work_culture",
    text='Alibaba\'s team building reflects the culture of "salespeople", Hong Cha believes.',
    status="judgement",
    speaker="hong-cha",
    story="working_life",
    event=stated("alibaba-team-building", "Zugleich gibt es Maßnahmen zum Teambuilding."),
)
article.statement(
    "alibaba-began-with-selling",
    "die Kultur der „Verkäufer“ widerspiegelt, die ja das ursprüngliche Geschäftsfeld von Alibaba darstellt",
    subject="alibaba",
    topic="origin",
    text="Selling was Alibaba's original business.",
    status="fact",
    story="working_life",
)

# The notice board of the employees.
article.about(
    "alibaba-bulletin-board-system",
    "Das Unternehmen betreibt auch ein Bulletin Board System (BBS)",
    provider=inferred(
        "alibaba",
        (
            "das ursprüngliche Geschäftsfeld von Alibaba darstellt",
            "Das Unternehmen betreibt auch ein Bulletin Board System (BBS)",
        ),
        because="the company of the sentence before is Alibaba",
    ),
)
article.statement(
    "bbs-is-a-notice-board",
    "ein Bulletin Board System (BBS), das ist eine Art Schwarzes Brett im Internet, auf dem sich die Angestellten unter ihrem richtigen Namen äußern",
    subject="alibaba-bulletin-board-system",
    topic="offering",
    text="Alibaba's Bulletin Board System is a sort of notice board on the internet, where the employees speak their minds under their real names.",
    status="fact",
    story="working_life",
    event="alibaba-employees-speak-on-the-bbs",
)
article.event(
    "alibaba-employees-speak-on-the-bbs",
    "Das Unternehmen betreibt auch ein Bulletin Board System (BBS), das ist eine Art Schwarzes Brett im Internet, auf dem sich die Angestellten unter ihrem richtigen Namen äußern.",
    type="workplace_practice",
    title="Alibaba's employees speak their minds under their real names on the internal Bulletin Board System",
    status="ongoing",
    story="working_life",
    participants={
        "alibaba-bulletin-board-system": "venue",
        "alibaba": inferred(
            "employer",
            (
                "das ursprüngliche Geschäftsfeld von Alibaba darstellt",
                "Das Unternehmen betreibt auch ein Bulletin Board System (BBS)",
            ),
            because="the company of the sentence before is Alibaba",
        ),
    },
)
article.statement(
    "bbs-without-taboo-or-moderation",
    "Kein Thema ist tabu, es gibt keine Moderation.",
    subject="alibaba-bulletin-board-system",
    topic="work_culture",
    text="No subject is taboo on Alibaba's Bulletin Board System, and nobody moderates it.",
    status="fact",
    story="working_life",
)
article.event(
    "alibaba-complaints-on-the-bbs",
    (
        "„Man liest oft Posts, in denen sich Angestellte über eine ungerechte Bewertung durch ihren Vorgesetzten beklagen.",
        "Es folgen Kommentare, es braut sich was zusammen, und am Ende verlassen beide Seiten die Firma.",
    ),
    type="workplace_practice",
    title="Alibaba's employees often complain on the Bulletin Board System of unfair assessments by their superiors, and in the end both sides leave, says Hong Cha",
    status="reported",
    speaker="hong-cha",
    because="the quotation stands within the account of Hong Cha",
    part_of="alibaba-employees-speak-on-the-bbs",
    story="working_life",
    participants={
        "alibaba-bulletin-board-system": stated(
            "venue", "Das Unternehmen betreibt auch ein Bulletin Board System (BBS)"
        ),
        "alibaba": inferred(
            "employer",
            (
                "das ursprüngliche Geschäftsfeld von Alibaba darstellt",
                "Das Unternehmen betreibt auch ein Bulletin Board System (BBS)",
            ),
            because="the board is that of Alibaba, whose employees write on it",
        ),
    },
)
article.statement(
    "alibaba-employees-love-disputes",
    "Die Angestellten lieben solche Auseinandersetzungen.“",
    subject="alibaba-bulletin-board-system",
    topic="work_culture",
    text="Alibaba's employees love the disputes on the Bulletin Board System, says Hong Cha.",
    status="judgement",
    speaker="hong-cha",
    because="the quotation stands within the account of Hong Cha",
    story="working_life",
    event=stated(
        "alibaba-complaints-on-the-bbs", "Es folgen Kommentare, es braut sich was zusammen"
    ),
)
article.event(
    "ma-addresses-employees-on-the-bbs",
    "Über dieses Forum erreicht Jack Ma seine Belegschaft auch, wenn er sich zu externen Streitigkeiten oder zu wichtigen Unternehmensfragen äußert.",
    type="workplace_practice",
    title="Jack Ma reaches Alibaba's employees through the Bulletin Board System when he speaks on outside disputes or important questions of the company",
    status="ongoing",
    story="working_life",
    participants={
        "jack-ma": "speaker",
        "alibaba-bulletin-board-system": inferred(
            "venue",
            "Das Unternehmen betreibt auch ein Bulletin Board System (BBS)",
            because="this forum is the board that the paragraph is about",
        ),
        "alibaba": inferred(
            "employer",
            (
                "das ursprüngliche Geschäftsfeld von Alibaba darstellt",
                "Das Unternehmen betreibt auch ein Bulletin Board System (BBS)",
            ),
            because="the board is that of Alibaba, whose employees write on it",
        ),
    },
)

# Pinduoduo.
article.event(
    "hong-cha-on-pinduoduo",
    "Noch schlimmer sieht es allerdings bei der Konkurrenz aus, glaubt Hong Cha",
    type="statement",
    title='Hong Cha believes that things look even worse at the competitor Pinduoduo, where "the real slaves" are',
    status="happened",
    story="working_life",
    participants={
        "hong-cha": "speaker",
        "pinduoduo": stated("subject", "„Die wirklichen Sklaven sind bei Pinduoduo.“"),
    },
)
article.statement(
    "pinduoduo-employees-are-slaves",
    "Noch schlimmer sieht es allerdings bei der Konkurrenz aus, glaubt Hong Cha: „Die wirklichen Sklaven sind bei Pinduoduo.“",
    subject="pinduoduo",
    topic="work_culture",
    text='The "real slaves" are at Pinduoduo, where things look even worse than at Alibaba, believes Hong Cha.',
    status="judgement",
    speaker="hong-cha",
    story="working_life",
    event="hong-cha-on-pinduoduo",
)
article.relationship(
    "pinduoduo-competitor-alibaba-002",
    (
        "bei der Konkurrenz aus, glaubt Hong Cha: „Die wirklichen Sklaven sind bei Pinduoduo.“",
        "Die Rivalen Tencent und JD.com hatten aufgeholt und Alibaba den Wind aus den Segeln genommen (wie kurz darauf auch Pinduoduo).",
    ),
    subject="pinduoduo",
    relation="competitor",
    object="alibaba",
    event=stated("pinduoduo-catches-up-with-alibaba", "wie kurz darauf auch Pinduoduo"),
)
article.statement(
    "pinduoduo-is-a-discounter",
    "sind bei Pinduoduo.“ Bei dem Billiganbieter müssten die Beschäftigten",
    subject="pinduoduo",
    topic="business_model",
    text="Pinduoduo is a discounter.",
    status="fact",
    story="working_life",
)
article.about(
    "pinduoduo",
    ("Noch schlimmer sieht es allerdings bei der Konkurrenz aus", "Bei dem Billiganbieter"),
    because="it sells cheaply, as a rival of Alibaba, which is in e-commerce",
    industry="e_commerce",
)
article.event(
    "pinduoduo-working-hours",
    "Bei dem Billiganbieter müssten die Beschäftigten „330 Stunden im Monat schuften und kommen erst nach dem Abendessen nach Hause. Das ist da die Regel.“",
    type="workplace_practice",
    title="Pinduoduo's employees have to slave 330 hours a month and come home only after dinner, as a rule, says Hong Cha",
    status="reported",
    speaker="hong-cha",
    story="working_life",
    participants={
        "pinduoduo": stated("employer", "„Die wirklichen Sklaven sind bei Pinduoduo.“ Bei dem"),
    },
)
article.figure(
    "pinduoduo-working-time",
    "„330 Stunden im Monat schuften",
    subject="pinduoduo",
    metric="working_time",
    title="Pinduoduo's employees have to slave 330 hours a month, says Hong Cha",
    value=330,
    unit="hour",
    per="month",
    status="claimed",
    speaker="hong-cha",
    event="pinduoduo-working-hours",
    story="working_life",
)
