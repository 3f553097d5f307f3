"""The box on Ali Health and the future of health care, and the closing lines."""

from __future__ import annotations

from ...language import inferred, quote, stated
from .article import article

# Alibaba enters the health sector.
article.set_aside(
    "heading",
    quote("Ali Health und die Zukunft der Gesundheitsversorgung", occurrence=2),
    note="The heading of the box.",
)
article.event(
    "alibaba-enters-health-sector",
    "Alibaba stieg 2014 in die Gesundheitsbranche ein",
    type="expansion",
    title="Alibaba enters the health sector in 2014",
    start="2014",
    status="happened",
    story="digital_health",
    salience="main",
    participants={"alibaba": "actor"},
)
article.position(
    "daniel-zhang-konzernchef-alibaba-002",
    "die Konzernchef Daniel Yong Zhang als",
    person="daniel-zhang",
    organization=inferred(
        "alibaba",
        ("Alibaba stieg 2014 in die Gesundheitsbranche ein", "die Konzernchef Daniel Yong Zhang"),
        because="the group of the sentence is Alibaba",
    ),
    title="Head of the group",
    title_printed="Konzernchef",
    restates="daniel-zhang-geschaeftsfuehrer-alibaba-002",
)
article.event(
    "zhang-on-the-health-sector",
    "die Konzernchef Daniel Yong Zhang als „strategischen Sektor mit hohem Wachstumspotenzial“ bezeichnete",
    type="statement",
    title='Daniel Yong Zhang, the head of Alibaba, calls the health sector a "strategic sector with a high potential for growth"',
    status="happened",
    story="digital_health",
    participants={"daniel-zhang": "speaker"},
)
article.statement(
    "health-sector-is-strategic",
    "in die Gesundheitsbranche ein, die Konzernchef Daniel Yong Zhang als „strategischen Sektor mit hohem Wachstumspotenzial“ bezeichnete",
    subject="alibaba",
    topic="strategy",
    text='The health sector is a "strategic sector with a high potential for growth", in the words of Daniel Yong Zhang, the head of Alibaba.',
    status="judgement",
    speaker="daniel-zhang",
    story="digital_health",
    salience="main",
    event="zhang-on-the-health-sector",
)
article.statement(
    "medical-gap-between-town-and-country",
    "In China gibt es eine gewaltige Kluft zwischen dem medizinischen Angebot in der Stadt und auf dem flachen Land.",
    subject="china",
    topic="health_care",
    text="In China there is a huge gap between what medicine offers in the cities and in the "
    "countryside.",
    status="fact",
    story="digital_health",
)
article.statement(
    "health-system-faces-ageing",
    "Diese Kluft und die rasch alternde chinesische Bevölkerung stellt das Gesundheitssystem vor neue Herausforderungen.",
    subject="china",
    topic="health_care",
    text="China's health system faces new challenges: the gap between town and country, and a quickly ageing population.",
    status="fact",
    story="digital_health",
)
article.correction(
    "superpower-kluft-und-bevoelkerung",
    "Diese Kluft und die rasch alternde chinesische Bevölkerung stellt",
    kind="grammar",
    printed="stellt",
    read_as="stellen",
    reason="The sentence has two subjects.",
)

# What Milcent explains.
article.position(
    "carine-milcent-health-economist-002",
    ("Wie die Gesundheitsökonomin Carine Milcent erläutert", "die Gesundheitsökonomin Milcent"),
    person="carine-milcent",
    title="Health economist",
    title_printed="Gesundheitsökonomin",
)
article.event(
    "milcent-on-the-change-of-the-health-system",
    "Wie die Gesundheitsökonomin Carine Milcent erläutert, wurde die „Grundversorgung",
    type="statement",
    title="The health economist Carine Milcent explains how China turned basic care for the poor into a system for the greater demands of higher incomes",
    status="happened",
    story="digital_health",
    participants={
        "carine-milcent": "speaker",
        "china": inferred(
            "subject",
            "die rasch alternde chinesische Bevölkerung stellt das Gesundheitssystem",
            because="the health system of the paragraph before is that of China",
        ),
    },
)
article.statement(
    "health-system-for-higher-incomes",
    "wurde die „Grundversorgung einer Bevölkerung mit geringem Einkommen und hohen Todes- und Geburtenrate“ in ein System überführt, das „den gewachsenen Ansprüchen einer Bevölkerung mit höherem Einkommen und relativ niedrigen Todes- und Geburtenrate gerecht wird“",
    subject=inferred(
        "china",
        "die rasch alternde chinesische Bevölkerung stellt das Gesundheitssystem",
        because="the health system of the paragraph before is that of China",
    ),
    topic="health_care",
    text="China turned basic care for a population with low incomes and high rates of death and birth into a system that meets the greater demands of one with higher incomes and rather low rates, explains Carine Milcent.",
    status="claim",
    speaker="carine-milcent",
    story="digital_health",
    event="milcent-on-the-change-of-the-health-system",
)
article.correction(
    "superpower-hohen-todesrate",
    "mit geringem Einkommen und hohen Todes- und Geburtenrate",
    kind="grammar",
    printed="hohen Todes- und Geburtenrate",
    read_as="hoher Todes- und Geburtenrate",
    reason="The adjective has a plural ending before a singular noun.",
)
article.correction(
    "superpower-niedrigen-todesrate",
    "relativ niedrigen Todes- und Geburtenrate",
    kind="grammar",
    printed="niedrigen Todes- und Geburtenrate",
    read_as="niedriger Todes- und Geburtenrate",
    reason="The adjective has a plural ending before a singular noun.",
)

# Ali Health and what it offers.
article.event(
    "ali-health-founded",
    "Um diese Nachfrage zu bedienen, gründete Jack Ma die Gesundheitsplattform Ali Health.",
    type="foundation",
    title="Jack Ma founds the health platform Ali Health",
    status="happened",
    story="digital_health",
    salience="main",
    participants={"jack-ma": "founder", "ali-health": "subject"},
)
article.position(
    "jack-ma-founder-ali-health-002",
    "gründete Jack Ma die Gesundheitsplattform Ali Health",
    person="jack-ma",
    organization="ali-health",
    title="Founder",
    title_printed="gründete",
)
article.about(
    "ali-health",
    (
        "In China gibt es eine gewaltige Kluft",
        "Um diese Nachfrage zu bedienen, gründete Jack Ma die Gesundheitsplattform Ali Health.",
    ),
    because="it was founded to serve a demand in China",
    country="CN",
)
article.event_relation(
    "alibaba-enters-health-sector-told-before-ali-health-founded",
    (
        "Alibaba stieg 2014 in die Gesundheitsbranche ein",
        "gründete Jack Ma die Gesundheitsplattform",
    ),
    because="the article comes to the foundation later, without a date",
    event="alibaba-enters-health-sector",
    relation="told_before",
    related_event="ali-health-founded",
)
article.event_relation(
    "ali-health-founded-before-ali-health-reports-video-consultations",
    ("gründete Jack Ma die Gesundheitsplattform Ali Health", "meldete Ali Health erstmals"),
    because="a platform reports what happens on it once it is founded",
    event="ali-health-founded",
    relation="before",
    related_event="ali-health-reports-video-consultations",
)
article.statement(
    "ali-health-serves-a-new-demand",
    "Um diese Nachfrage zu bedienen, gründete Jack Ma die Gesundheitsplattform Ali Health.",
    subject="ali-health",
    topic="strategy",
    text="Ali Health was founded to serve the demand of a population with higher incomes.",
    status="fact",
    story="digital_health",
    event="ali-health-founded",
)
article.statement(
    "ali-health-customers-through-taobao",
    "Für den großen Kundenpool, der über die Verkaufsplattform Taobao erschlossen wird, bietet Ali Health",
    subject="ali-health",
    topic="business_model",
    text="Ali Health reaches a large pool of customers through the trading platform Taobao.",
    status="fact",
    story="digital_health",
)
article.statement(
    "ali-health-offering",
    "bietet Ali Health maßgeschneiderte Zusatzversicherungen wie auch Videosprechstunden, über die erstattungsfähige Medikamente verschrieben und binnen 30 Minuten geliefert werden können",
    subject="ali-health",
    topic="offering",
    text="Ali Health offers tailor-made supplementary insurance and video consultations, through which reimbursable medicines can be prescribed and delivered within 30 minutes.",
    status="fact",
    story="digital_health",
    salience="main",
)
article.figure(
    "ali-health-delivery-time",
    "erstattungsfähige Medikamente verschrieben und binnen 30 Minuten geliefert werden können",
    subject="ali-health",
    metric="duration",
    title="Medicines prescribed in a video consultation of Ali Health can be delivered within 30 minutes",
    value=30,
    unit="minute",
    qualifier="at_most",
    status="actual",
    story="digital_health",
)
article.event(
    "jd-com-copies-ali-health",
    "Dieses Angebot, das dann vom Konkurrenten JD.com kopiert wurde",
    type="competition",
    title="JD.com copies the offer of its competitor Ali Health",
    status="happened",
    story="digital_health",
    participants={
        "jd-com": "actor",
        "ali-health": stated("affected", "bietet Ali Health maßgeschneiderte"),
    },
)
article.event_relation(
    "ali-health-founded-before-jd-com-copies-ali-health",
    "Dieses Angebot, das dann vom Konkurrenten JD.com kopiert wurde",
    event="ali-health-founded",
    relation="before",
    related_event="jd-com-copies-ali-health",
)
article.relationship(
    "jd-com-competitor-ali-health-002",
    (
        "bietet Ali Health maßgeschneiderte Zusatzversicherungen",
        "Dieses Angebot, das dann vom Konkurrenten JD.com kopiert wurde",
    ),
    subject="jd-com",
    relation="competitor",
    object="ali-health",
    event=stated("jd-com-copies-ali-health", "dann vom Konkurrenten JD.com kopiert wurde"),
    because="the offer that the competitor copied is that of Ali Health",
)
article.statement(
    "ali-health-through-alipay",
    "Dieses Angebot, das dann vom Konkurrenten JD.com kopiert wurde, ist über die Bezahl-App Alipay zugänglich.",
    subject="ali-health",
    topic="offering",
    text="The offer of Ali Health can be reached through the payment app Alipay.",
    status="fact",
    story="digital_health",
)
article.statement(
    "ali-health-bot",
    "Der Nutzer gibt seine Symptome in ein automatisiertes Programm (Bot) ein, das ihm dann eine kleine Auswahl der 39\u2009000 online praktizierenden Ärzte und Spezialisten präsentiert oder direkt einen Termin im Krankenhaus vereinbart.",
    subject="ali-health",
    topic="technology",
    text="Users of Ali Health enter their symptoms into a bot, which presents a small choice of the 39,000 doctors online or makes an appointment at a hospital.",
    status="fact",
    story="digital_health",
)
article.figure(
    "ali-health-doctors-online",
    "eine kleine Auswahl der 39\u2009000 online praktizierenden Ärzte und Spezialisten",
    subject="ali-health",
    metric="doctors",
    title="39,000 doctors and specialists practise online with Ali Health in March 2021",
    value=39_000,
    unit="person",
    status="actual",
    story="digital_health",
    salience="main",
)
article.event(
    "corona-lockdown-begins",
    "Am 29.\u00a0Januar 2020, als der große Coronalockdown begann",
    type="epidemic",
    title="China's great coronavirus lockdown begins on 29 January 2020",
    start="2020-01-29",
    place=inferred(
        "china",
        ("In China gibt es eine gewaltige Kluft", "als der große Coronalockdown begann"),
        because="the box is about health care in China",
    ),
    status="happened",
)
article.event(
    "ali-health-reports-video-consultations",
    "Am 29.\u00a0Januar 2020, als der große Coronalockdown begann, meldete Ali Health erstmals mehr als 100\u2009000 Video-Sprechstunden pro Tag.",
    type="publication",
    title="Ali Health reports more than 100,000 video consultations a day for the first time on 29 January 2020, as the great coronavirus lockdown begins",
    start="2020-01-29",
    status="happened",
    story="digital_health",
    salience="main",
    participants={"ali-health": "speaker"},
)
article.figure(
    "ali-health-video-consultations-a-day",
    "meldete Ali Health erstmals mehr als 100\u2009000 Video-Sprechstunden pro Tag",
    subject="ali-health",
    metric="consultations",
    title="Ali Health reports more than 100,000 video consultations a day for the first time on 29 January 2020",
    value=100_000,
    unit="item",
    per="day",
    qualifier="more_than",
    period=stated("2020-01-29", "Am 29.\u00a0Januar 2020"),
    status="claimed",
    speaker="ali-health",
    event="ali-health-reports-video-consultations",
    story="digital_health",
    salience="main",
)
article.event(
    "ali-health-market-value-rises",
    "Sein Börsenwert stieg innerhalb eines Jahres um 52 Prozent.",
    type="share_price",
    title="Ali Health's market value rises by 52 per cent within a year",
    status="happened",
    story="digital_health",
    participants={
        "ali-health": stated("subject", "meldete Ali Health erstmals mehr als 100\u2009000")
    },
)
article.figure(
    "ali-health-market-value-growth",
    "Sein Börsenwert stieg innerhalb eines Jahres um 52 Prozent.",
    subject=stated("ali-health", "meldete Ali Health erstmals mehr als 100\u2009000"),
    metric="growth",
    title="Ali Health's market value rises by 52 per cent within a year",
    value=52,
    unit="percent",
    status="actual",
    event="ali-health-market-value-rises",
    story="digital_health",
    salience="main",
)

# What Brochart says of Chinese hospitals.
article.event_relation(
    "ali-health-reports-video-consultations-told-before-ali-health-market-value-rises",
    ("meldete Ali Health erstmals mehr als", "Sein Börsenwert stieg innerhalb eines Jahres"),
    because="the sentence on the market value comes second, without a date",
    event="ali-health-reports-video-consultations",
    relation="told_before",
    related_event="ali-health-market-value-rises",
)
article.event(
    "brochart-on-chinese-hospitals",
    "China ist ein Land, „in dem es keine ambulante Medizin, sondern nur Krankenhäuser gibt“, erklärt Xavier Brochart",
    type="statement",
    title="Xavier Brochart calls care in Chinese hospitals war medicine: hours of waiting for three minutes with a doctor",
    status="happened",
    story="digital_health",
    participants={"xavier-brochart": "speaker", "china": "subject"},
)
article.position(
    "xavier-brochart-expert-002",
    "Xavier Brochart, ein Experte für Digitalmarketing",
    person="xavier-brochart",
    title="Expert in digital marketing",
    title_printed="Experte für Digitalmarketing",
)
article.event(
    "brochart-works-in-shanghai",
    "der lange in Schanghai für europäische Labore gearbeitet hat",
    type="employment",
    title="Xavier Brochart worked for European laboratories in Shanghai for a long time",
    place="shanghai",
    status="happened",
    story="digital_health",
    participants={
        "xavier-brochart": stated("employee", "Xavier Brochart, ein Experte"),
        "european-laboratories": "employer",
    },
)
article.about(
    "shanghai",
    (
        "China ist ein Land, „in dem es keine ambulante Medizin, sondern nur Krankenhäuser gibt“",
        "der lange in Schanghai für europäische Labore gearbeitet hat",
    ),
    because="his years in Shanghai are why he is asked about China",
    part_of="china",
)
article.statement(
    "china-has-only-hospitals",
    "China ist ein Land, „in dem es keine ambulante Medizin, sondern nur Krankenhäuser gibt“",
    subject="china",
    topic="health_care",
    text="In China there is no outpatient medicine, there are only hospitals, says Xavier Brochart.",
    status="claim",
    speaker="xavier-brochart",
    story="digital_health",
    event="brochart-on-chinese-hospitals",
)
BROCHART_EXPLAINS = inferred(
    "brochart-on-chinese-hospitals",
    "„in dem es keine ambulante Medizin, sondern nur Krankenhäuser gibt“, erklärt Xavier Brochart",
    because="the quotation goes on with what he explains",
)
article.figure(
    "china-consultations-in-best-hospitals",
    "„Die Hälfte aller Konsultationen – ob bei einem Husten oder einem Tumor – erfolgen in den am besten ausgestatteten Krankenhäusern, denen in den großen Städten.“",
    subject=stated("china", "China ist ein Land, „in dem es keine ambulante Medizin"),
    metric="consultations",
    title="Half of all consultations in China, be it for a cough or a tumour, take place in the best-equipped hospitals of the big cities, says Xavier Brochart",
    value=50,
    unit="percent",
    qualifier="fraction",
    status="claimed",
    event=BROCHART_EXPLAINS,
    speaker="xavier-brochart",
    place=stated("china", "China ist ein Land, „in dem es keine ambulante Medizin"),
    story="digital_health",
)
article.correction(
    "superpower-haelfte-erfolgen",
    "„Die Hälfte aller Konsultationen – ob bei einem Husten oder einem Tumor – erfolgen",
    kind="grammar",
    printed="erfolgen",
    read_as="erfolgt",
    reason="The subject, the half, is singular.",
)
article.statement(
    "chinese-patients-must-come-early",
    "Deshalb müsse man sehr früh im Krankenhaus erscheinen, um sich anzumelden.",
    subject=stated("china", "China ist ein Land, „in dem es keine ambulante Medizin"),
    topic="health_care",
    text="In China one has to come to the hospital very early to register, says Xavier Brochart.",
    status="claim",
    speaker="xavier-brochart",
    story="digital_health",
    event=BROCHART_EXPLAINS,
)
article.statement(
    "chinese-patients-wait-for-hours",
    (
        "„Und danach kann es Stunden dauern, bis man für drei Minuten einen Arzt zu sehen bekommt.",
        "Und während der noch abhorcht, steht dahinter vielleicht schon der nächste Patient.",
    ),
    subject=stated("china", "China ist ein Land, „in dem es keine ambulante Medizin"),
    topic="health_care",
    text="In a Chinese hospital it can take hours until one sees a doctor for three minutes, says Xavier Brochart, and the next patient may already be standing behind.",
    status="claim",
    speaker="xavier-brochart",
    story="digital_health",
    event=BROCHART_EXPLAINS,
)
article.figure(
    "china-consultation-duration",
    "bis man für drei Minuten einen Arzt zu sehen bekommt",
    subject=stated("china", "China ist ein Land, „in dem es keine ambulante Medizin"),
    metric="duration",
    title="Patients in Chinese hospitals get to see a doctor for three minutes, says Xavier Brochart",
    value=3,
    unit="minute",
    status="claimed",
    event=BROCHART_EXPLAINS,
    speaker="xavier-brochart",
    place=stated("china", "China ist ein Land, „in dem es keine ambulante Medizin"),
    story="digital_health",
)
article.statement(
    "chinese-hospitals-war-medicine",
    ("Das ist Kriegsmedizin.", "Das erzeugt ständig Spannungen, ja sogar Aggressionen.“"),
    subject=stated("china", "China ist ein Land, „in dem es keine ambulante Medizin"),
    topic="health_care",
    text="Care in Chinese hospitals is war medicine, says Xavier Brochart; it causes constant tension and even aggression.",
    status="judgement",
    speaker="xavier-brochart",
    story="digital_health",
    event=BROCHART_EXPLAINS,
)
article.event(
    "brochart-on-digital-health",
    "Für Brochart steht fest, dass digitale Angebote helfen",
    type="statement",
    title="Xavier Brochart is sure that digital services help patients",
    status="happened",
    story="digital_health",
    participants={"xavier-brochart": "speaker"},
)
article.statement(
    "digital-health-shortens-waiting",
    "„Sie verkürzen die Wartezeiten und erleichtern die Arztwahl durch ein Benotungssystem.",
    subject=stated("china", "China ist ein Land, „in dem es keine ambulante Medizin"),
    topic="health_care",
    text="Digital services shorten waiting times in China's hospitals and make it easier to choose a doctor, by a system of ratings, says Xavier Brochart.",
    status="claim",
    speaker="xavier-brochart",
    story="digital_health",
    event=stated(
        "brochart-on-digital-health", "Für Brochart steht fest, dass digitale Angebote helfen"
    ),
)
article.statement(
    "digital-health-does-the-system-good",
    (
        "Für Brochart steht fest, dass digitale Angebote helfen",
        "Das tut diesem archaischen System ziemlich gut.“",
    ),
    subject=stated("china", "China ist ein Land, „in dem es keine ambulante Medizin"),
    topic="health_care",
    text="Digital services help, and do China's archaic health system quite some good, says Xavier Brochart.",
    status="judgement",
    speaker="xavier-brochart",
    story="digital_health",
    event="brochart-on-digital-health",
)
article.statement(
    "patients-become-customers",
    "Allerdings werden die Patienten damit zu Kunden.",
    subject=stated("china", "China ist ein Land, „in dem es keine ambulante Medizin"),
    topic="health_care",
    text="Digital services, however, turn China's patients into customers.",
    status="judgement",
    story="digital_health",
    event=inferred(
        "brochart-on-digital-health",
        ("dass digitale Angebote helfen", "Allerdings werden die Patienten damit zu Kunden."),
        because="it is said of the digital services that Brochart speaks of",
    ),
)

# Ping An.
article.about("ping-an", "Der Versicherer Ping An", industry="insurance")
article.event(
    "ping-an-puts-up-consultation-booths",
    "Er hat in Einkaufsstraßen telefonzellengroße Kabinen aufgestellt, in denen man sich über die Plattform „Good Doctor“ online beraten lassen kann.",
    type="launch",
    title="Ping An puts up booths in shopping streets for online consultations through the "
    "platform Good Doctor",
    status="happened",
    story="digital_health",
    participants={
        "ping-an": stated("actor", "Der Versicherer Ping An ist in diesem Marktsegment"),
        "good-doctor": "subject",
    },
)
article.about(
    "good-doctor",
    ("Der Versicherer Ping An", "über die Plattform „Good Doctor“ online beraten lassen kann"),
    because="it is used in the booths that Ping An has put up",
    provider="ping-an",
)
article.statement(
    "ping-an-a-step-further",
    "Der Versicherer Ping An ist in diesem Marktsegment noch einen Schritt weitergegangen.",
    subject="ping-an",
    topic="competition",
    text="The insurer Ping An has gone a step further than Ali Health in the same market segment.",
    status="judgement",
    story="digital_health",
    event=inferred(
        "ping-an-puts-up-consultation-booths",
        ("noch einen Schritt weitergegangen", "telefonzellengroße Kabinen aufgestellt"),
        because="the booths of the next sentence are that step",
    ),
)
article.relationship(
    "ping-an-competitor-ali-health-002",
    "Der Versicherer Ping An ist in diesem Marktsegment noch einen Schritt weitergegangen.",
    subject="ping-an",
    relation="competitor",
    object="ali-health",
    because="the market segment is that of Ali Health, of which the paragraphs before tell",
    event=inferred(
        "ping-an-puts-up-consultation-booths",
        (
            "in diesem Marktsegment noch einen Schritt weitergegangen",
            "telefonzellengroße Kabinen aufgestellt",
        ),
        because="the booths of the next sentence are that step",
    ),
)
article.statement(
    "ping-an-vending-machine",
    "Gleich daneben steht ein Verkaufsautomat, aus dem man sich einige der verschriebenen Medikamente ziehen kann.",
    subject=stated("ping-an", "Der Versicherer Ping An ist in diesem Marktsegment"),
    topic="offering",
    text="Ping An has put a vending machine right beside its booths, from which one can take some of the medicines that have been prescribed.",
    status="fact",
    story="digital_health",
    event=stated("ping-an-puts-up-consultation-booths", "telefonzellengroße Kabinen aufgestellt"),
)

# The five-year plan.
IN_CHINA = inferred(
    "china",
    "Die Regierung in Peking hofft dabei",
    because="the plan and the hopes are those of the government in Beijing",
)
article.event(
    "thirteenth-five-year-plan-in-force",
    "dem 13. Fünfjahresplan für den Zeitraum 2016 bis 2020",
    type="policy",
    title="China's 13th five-year plan runs from 2016 to 2020",
    start=inferred("2016", "2016 bis 2020", because="the period of the plan begins with it"),
    end=inferred("2020", "2016 bis 2020", because="the period of the plan ends with it"),
    place=IN_CHINA,
    status="happened",
    story="digital_health",
    participants={"thirteenth-five-year-plan": "subject"},
)
article.about(
    "thirteenth-five-year-plan",
    (
        "dem 13. Fünfjahresplan für den Zeitraum 2016 bis 2020",
        "Die Regierung in Peking hofft dabei",
    ),
    because="the hopes that go with the plan are those of the government",
    provider="chinese-government",
    launched=inferred("2016", "2016 bis 2020", because="the period of the plan begins with it"),
)
article.statement(
    "ali-health-fits-the-five-year-plan",
    "Die Entwicklung von Ali Health entspricht voll dem 13. Fünfjahresplan",
    subject="ali-health",
    topic="politics",
    text="The development of Ali Health is fully in line with the 13th five-year plan.",
    status="judgement",
    story="digital_health",
    event="thirteenth-five-year-plan-in-force",
)
article.event(
    "milcent-on-the-five-year-plan",
    "Was darin vorgesehen ist, zählt die Gesundheitsökonomin Milcent auf",
    type="statement",
    title="Carine Milcent lists what China's 13th five-year plan provides for: health insurance for all by 2020, private health services, more private insurance and uniform medical information systems",
    status="happened",
    story="digital_health",
    participants={
        "carine-milcent": "speaker",
        "thirteenth-five-year-plan": stated("subject", "dem 13. Fünfjahresplan für den Zeitraum"),
    },
)
article.event(
    "health-insurance-for-all-by-2020",
    "„Eine Krankenversicherung für alle bis 2020",
    type="policy",
    title="China's 13th five-year plan provides for health insurance for all by 2020, says Carine Milcent",
    end=stated("2020", "Eine Krankenversicherung für alle bis 2020"),
    place=IN_CHINA,
    status="planned",
    speaker="carine-milcent",
    part_of="thirteenth-five-year-plan-in-force",
    story="digital_health",
    participants={
        "thirteenth-five-year-plan": stated("subject", "dem 13. Fünfjahresplan für den Zeitraum")
    },
)
article.statement(
    "five-year-plan-for-private-health-services",
    "den Ausbau von privaten Gesundheitsdiensten einschließlich der Digitalmedizin, die Ausweitung der privaten Versicherungen sowie eine größere Vereinheitlichung der medizinischen Informationssysteme.“",
    subject=stated("thirteenth-five-year-plan", "dem 13. Fünfjahresplan für den Zeitraum"),
    topic="health_care",
    text="China's 13th five-year plan, for 2016 to 2020, provides for more private health services, digital medicine among them, for more private insurance and for more uniform medical information systems, says Carine Milcent.",
    status="plan",
    speaker="carine-milcent",
    story="digital_health",
    event=stated("milcent-on-the-five-year-plan", "zählt die Gesundheitsökonomin Milcent auf"),
)

# Artificial intelligence.
article.statement(
    "government-hopes-for-artificial-intelligence",
    "Die Regierung in Peking hofft dabei insbesondere auf den Einsatz von künstlicher Intelligenz (KI).",
    subject="chinese-government",
    topic="health_care",
    text="The Chinese government in Beijing sets its hopes in health care above all on artificial intelligence.",
    status="expectation",
    story="digital_health",
    event=inferred(
        "patients-to-be-monitored-at-home",
        (
            "den Einsatz von künstlicher Intelligenz",
            "sollen Kranke zu Hause durch vernetzte Geräte überwacht werden",
        ),
        because="the next sentence says what it hopes for",
    ),
)
article.event(
    "patients-to-be-monitored-at-home",
    "Um die Krankenhäuser zu entlasten, sollen Kranke zu Hause durch vernetzte Geräte überwacht werden, die bei Anzeichen einer Verschlechterung Alarm schlagen.",
    type="policy",
    title="The Chinese government hopes to relieve hospitals by monitoring the sick at home with connected devices that raise the alarm",
    place=IN_CHINA,
    status="planned",
    story="digital_health",
    participants={"chinese-government": stated("actor", "Die Regierung in Peking hofft dabei")},
)
article.statement(
    "ali-health-has-splendid-prospects",
    "Prächtige Aussichten für Ali Health.",
    subject="ali-health",
    topic="outlook",
    text="Ali Health has splendid prospects.",
    status="judgement",
    story="digital_health",
    event=inferred(
        "patients-to-be-monitored-at-home",
        ("sollen Kranke zu Hause durch vernetzte Geräte überwacht werden", "Prächtige Aussichten"),
        because="it comments on the sentence before",
    ),
)
