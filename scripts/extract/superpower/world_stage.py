"""On the world's stage: Ma in Davos, Kigali and Moscow, his film, and the rivals at home."""

from __future__ import annotations

from ...language import inferred, relative, stated
from .article import article

# Davos: the world trade platform.
article.event(
    "ma-presents-ewtp-in-davos",
    "In Davos präsentierte Jack Ma einem faszinierten Publikum seine globale Lösung für kleine und mittlere Unternehmen: Die Electronic World Trade Platform (eWTP)",
    type="speech",
    title="Jack Ma presents the Electronic World Trade Platform in Davos in early 2017 as his global solution for small and medium-sized companies",
    start=inferred(
        "[2017-01,2017-02]",
        ("Im Januar 2017 versprach er dem gerade gewählten Donald Trump", "eine Woche später"),
        because="the paragraphs before tell of Ma in Davos a week after a day in January 2017",
    ),
    place="davos",
    status="happened",
    story="ewtp",
    salience="main",
    participants={"jack-ma": "speaker", "ewtp": "subject"},
)
article.about(
    "ewtp",
    "präsentierte Jack Ma einem faszinierten Publikum seine globale Lösung für kleine und mittlere Unternehmen: Die Electronic World Trade Platform (eWTP)",
    provider="jack-ma",
)
article.statement(
    "davos-audience-fascinated",
    "In Davos präsentierte Jack Ma einem faszinierten Publikum",
    subject="jack-ma",
    topic="person",
    text="Jack Ma's audience in Davos in early 2017 was fascinated.",
    status="fact",
    story="jack_ma",
    event="ma-presents-ewtp-in-davos",
)
article.statement(
    "ewtp-to-repair-the-failings-of-the-wto",
    "Die Electronic World Trade Platform (eWTP) soll die Versäumnisse der WTO beheben",
    subject="ewtp",
    topic="strategy",
    text="The Electronic World Trade Platform is to make good the failings of the World Trade Organization, says Jack Ma in Davos in early 2017.",
    status="plan",
    speaker="jack-ma",
    story="ewtp",
    event="ma-presents-ewtp-in-davos",
)
article.statement(
    "wto-designed-for-large-companies",
    "die Versäumnisse der WTO beheben, die nur „für die großen Unternehmen konzipiert“ sei",
    subject="world-trade-organization",
    topic="politics",
    text='The World Trade Organization is "designed for the large companies" only, says Jack Ma in Davos in early 2017.',
    status="claim",
    speaker="jack-ma",
    story="ewtp",
    event=stated(
        "ma-presents-ewtp-in-davos", "In Davos präsentierte Jack Ma einem faszinierten Publikum"
    ),
)
article.statement(
    "ewtp-aims",
    "Er wolle die „globale Harmonisierung“ der E-Commerce-Regeln, eine Vereinfachung der Zollverfahren und den Ausbau einer logistischen Infrastruktur.",
    subject=inferred(
        "ewtp",
        (
            "Die Electronic World Trade Platform (eWTP) soll",
            "Er wolle die „globale Harmonisierung“",
        ),
        because="Ma names these aims as he presents the platform",
    ),
    topic="strategy",
    text='Jack Ma wants the "global harmonisation" of e-commerce rules, simpler customs procedures and the building of a logistics infrastructure, as he says in Davos in early 2017.',
    status="plan",
    speaker="jack-ma",
    story="ewtp",
    salience="main",
    event=stated(
        "ma-presents-ewtp-in-davos", "In Davos präsentierte Jack Ma einem faszinierten Publikum"
    ),
)

# Kigali: the first African country.
article.event(
    "ewtp-launch-in-rwanda",
    (
        "Ruanda war das erste afrikanische Land, das die eWTP eingeführt hat.",
        "Beim offiziellen Start in Kigali",
    ),
    type="launch",
    title="Rwanda is the first African country to introduce the Electronic World Trade Platform, which is officially launched in Kigali in 2018",
    start=stated("2018", "tönte Ma 2018 an der Seite"),
    place="kigali",
    status="happened",
    story="ewtp",
    salience="main",
    participants={
        "ewtp": stated("subject", "Ruanda war das erste afrikanische Land, das die eWTP"),
        "rwanda": stated("actor", "Ruanda war das erste afrikanische Land, das die eWTP"),
        "jack-ma": stated("speaker", "Beim offiziellen Start in Kigali tönte Ma 2018"),
        "paul-kagame": stated("attendee", "an der Seite von Präsident Paul Kagame"),
    },
)
article.figure(
    "rwanda-first-with-ewtp",
    "Ruanda war das erste afrikanische Land, das die eWTP eingeführt hat.",
    subject="rwanda",
    metric="occurrence",
    title="Rwanda is the first African country to introduce the Electronic World Trade Platform, in 2018",
    value=1,
    unit="rank",
    status="actual",
    event="ewtp-launch-in-rwanda",
    place=stated("africa", "das erste afrikanische Land"),
    story="ewtp",
)
article.about(
    "kigali",
    (
        "Ruanda war das erste afrikanische Land, das die eWTP eingeführt hat.",
        "Beim offiziellen Start in Kigali",
    ),
    because="eWTP is started there when Rwanda introduces it",
    part_of="rwanda",
)
article.about(
    "rwanda",
    "Ruanda war das erste afrikanische Land",
    part_of="africa",
)
article.position(
    "paul-kagame-president-rwanda-002",
    "an der Seite von Präsident Paul Kagame",
    person="paul-kagame",
    organization=inferred(
        "rwanda",
        ("Ruanda war das erste afrikanische Land", "Beim offiziellen Start in Kigali"),
        because="the article tells of the president at the launch in Rwanda",
    ),
    title="President",
    title_printed="Präsident",
    as_of=stated("2018", "tönte Ma 2018 an der Seite von Präsident Paul Kagame"),
)
article.about(
    "paul-kagame",
    (
        "Ruanda war das erste afrikanische Land, das die eWTP eingeführt hat.",
        "an der Seite von Präsident Paul Kagame",
    ),
    because="he is the president of the country in which eWTP is started",
    nationality="rwandan",
)
article.event(
    "ma-on-rwanda-and-africa",
    "tönte Ma 2018 an der Seite von Präsident Paul Kagame: „Wenn jedes Land so wäre, wie mächtig könnte Afrika sein!“",
    type="statement",
    title="Jack Ma crows in Kigali in 2018, at the launch of eWTP in Rwanda, how powerful Africa could be if every country were like this",
    start="2018",
    place=stated("kigali", "Beim offiziellen Start in Kigali"),
    status="happened",
    part_of="ewtp-launch-in-rwanda",
    story="ewtp",
    participants={
        "jack-ma": "speaker",
        "paul-kagame": "attendee",
        "africa": stated("subject", "wie mächtig könnte Afrika sein!"),
        "la-tribune-afrique": inferred(
            "publisher",
            ("wie mächtig könnte Afrika sein!“11", "La Tribune Afrique, 1.\u00a0November 2018."),
            because="a footnote cites its article for these words",
        ),
    },
)
article.statement(
    "africa-could-be-powerful",
    "„Wenn jedes Land so wäre, wie mächtig könnte Afrika sein!“",
    subject="africa",
    topic="politics",
    text="Jack Ma crows at the launch of eWTP in Rwanda in 2018: if every country were like this, how powerful Africa could be!",
    status="judgement",
    speaker="jack-ma",
    story="ewtp",
    event="ma-on-rwanda-and-africa",
)
article.set_aside_numbers("footnote_mark", "wie mächtig könnte Afrika sein!“11")

# The short film.
article.event(
    "ma-puts-gong-shou-dao-online",
    "als Ma am 11. November 2017 einen 22-minütigen Kurzfilm mit dem Titel „Hüter der Kampfkunst“(„Gong Shou Dao“) ins Netz stellte",
    type="publication",
    title="Jack Ma puts Gong Shou Dao online on 11 November 2017, a short film of 22 minutes in which he wins every fight",
    start="2017-11-11",
    status="happened",
    story="jack_ma",
    salience="main",
    participants={"jack-ma": "publisher", "gong-shou-dao": "subject"},
)
article.about(
    "gong-shou-dao",
    "als Ma am 11. November 2017 einen 22-minütigen Kurzfilm mit dem Titel",
    because="it is he who puts it on the net",
    publisher="jack-ma",
)
article.figure(
    "gong-shou-dao-duration",
    "einen 22-minütigen Kurzfilm",
    subject="gong-shou-dao",
    metric="duration",
    title="Jack Ma's short film Gong Shou Dao is 22 minutes long",
    value=22,
    unit="minute",
    status="actual",
    event="ma-puts-gong-shou-dao-online",
    story="jack_ma",
)
article.about(
    "gong-shou-dao",
    "als Ma am 11. November 2017 einen 22-minütigen Kurzfilm",
    published="2017-11-11",
)
article.about(
    "gong-shou-dao",
    "Darin tritt Ma nacheinander gegen berühmte Kampfsportstars an, unter anderem gegen einen mongolischen Ringer.",
    credits={"jack-ma": "actor", "mongolian-wrestler": "actor"},
)
article.correction(
    "superpower-milliardaer",
    "Der Größenwahn des Milliardär erreichte seinen Gipfel",
    kind="grammar",
    printed="des Milliardär",
    read_as="des Milliardärs",
    reason="The genitive lacks its ending.",
)
article.correction(
    "superpower-gong-shou-dao-space",
    "„Hüter der Kampfkunst“(„Gong Shou Dao“)",
    kind="misprint",
    printed="Kampfkunst“(„Gong",
    read_as="Kampfkunst“ („Gong",
    reason="The space before the bracket is missing.",
)
article.statement(
    "ma-megalomania",
    "Der Größenwahn des Milliardär erreichte seinen Gipfel",
    subject="jack-ma",
    topic="person",
    text="The megalomania of the billionaire Jack Ma reached its height with his film of "
    "November 2017.",
    status="judgement",
    story="jack_ma",
    event=stated(
        "ma-puts-gong-shou-dao-online", "erreichte seinen Gipfel, als Ma am 11. November 2017"
    ),
)
article.about("mongolian-wrestler", "gegen einen mongolischen Ringer", nationality="mongolian")
article.position(
    "mongolian-wrestler-002",
    "gegen einen mongolischen Ringer",
    person="mongolian-wrestler",
    title="Wrestler",
    title_printed="Ringer",
)
article.statement(
    "gong-shou-dao-fights",
    (
        "Darin tritt Ma nacheinander gegen berühmte Kampfsportstars an, unter anderem gegen einen mongolischen Ringer.",
        "Selbstverständlich gewinnt Jack Ma jeden Kampf.",
    ),
    subject="gong-shou-dao",
    topic="content",
    text="In Gong Shou Dao Jack Ma fights famous stars of martial arts one after the other, a Mongolian wrestler among them, and of course wins every fight.",
    status="fact",
    story="jack_ma",
    event=inferred(
        "ma-puts-gong-shou-dao-online",
        ("einen 22-minütigen Kurzfilm mit dem Titel", "Darin tritt Ma nacheinander"),
        because="the film is the one that the sentence before tells of",
    ),
)
article.statement(
    "gong-shou-dao-ending",
    "Seinen Auftritt beschließt er mit Tai-Chi-Bewegungen, mit denen er seine Losungen unterstreicht",
    subject="gong-shou-dao",
    topic="content",
    text="Gong Shou Dao ends with Jack Ma's tai chi movements, which underline his slogans.",
    status="fact",
    story="jack_ma",
    event="ma-slogans-in-gong-shou-dao",
)
article.statement(
    "gong-shou-dao-slogans",
    "„Folge keiner Doktrin. Nur dem Karma. Ein unbesiegbares Herz. Mutig, aber nicht dreist. Weniger ist mehr.“",
    subject="jack-ma",
    topic="person",
    text="Jack Ma's slogans in Gong Shou Dao, his film of 2017, are: follow no doctrine, only karma; an invincible heart; brave, but not brazen; less is more.",
    status="claim",
    speaker="jack-ma",
    story="jack_ma",
    event="ma-slogans-in-gong-shou-dao",
)
article.event(
    "ma-slogans-in-gong-shou-dao",
    "Seinen Auftritt beschließt er mit Tai-Chi-Bewegungen, mit denen er seine Losungen unterstreicht: „Folge keiner Doktrin.",
    type="statement",
    title="Jack Ma gives out his slogans at the end of Gong Shou Dao, his film of November 2017",
    start=inferred(
        "2017-11-11",
        ("am 11. November 2017 einen 22-minütigen Kurzfilm", "Seinen Auftritt beschließt er"),
        because="he gives them out with the film, which he put online on that day",
    ),
    status="happened",
    part_of="ma-puts-gong-shou-dao-online",
    story="jack_ma",
    participants={"jack-ma": "speaker", "gong-shou-dao": "subject"},
)

# The rivals catch up, and the young are bitter.
article.statement(
    "ma-no-icon-in-2017",
    "2017 war Jack Ma allerdings schon nicht mehr die Ikone, für die er sich hielt.",
    subject="jack-ma",
    topic="person",
    text="By 2017 Jack Ma was no longer the icon that he took himself for.",
    status="judgement",
    story="rivals",
    event=inferred(
        "tencent-and-jd-com-catch-up-with-alibaba",
        ("nicht mehr die Ikone", "Die Rivalen Tencent und JD.com hatten aufgeholt"),
        because="the next sentence gives it as the reason",
    ),
)
article.event(
    "tencent-and-jd-com-catch-up-with-alibaba",
    "Die Rivalen Tencent und JD.com hatten aufgeholt und Alibaba den Wind aus den Segeln genommen",
    type="competition",
    title="Alibaba's rivals Tencent and JD.com have caught up by 2017 and taken the wind out of its sails",
    end=inferred(
        "2017",
        "2017 war Jack Ma allerdings schon nicht mehr die Ikone",
        because="the article says that by then the rivals had caught up",
    ),
    status="happened",
    story="rivals",
    salience="main",
    participants={"tencent": "actor", "jd-com": "actor", "alibaba": "affected"},
)
article.event(
    "pinduoduo-catches-up-with-alibaba",
    "(wie kurz darauf auch Pinduoduo)",
    type="competition",
    title="Pinduoduo, too, catches up with Alibaba, shortly after Tencent and JD.com",
    status="happened",
    story="rivals",
    participants={
        "pinduoduo": "actor",
        "alibaba": stated("affected", "und Alibaba den Wind aus den Segeln genommen"),
    },
)
article.event_relation(
    "tencent-and-jd-com-catch-up-with-alibaba-shortly-before-pinduoduo-catches-up-with-alibaba",
    "wie kurz darauf auch Pinduoduo",
    event="tencent-and-jd-com-catch-up-with-alibaba",
    relation="shortly_before",
    related_event="pinduoduo-catches-up-with-alibaba",
)
BY_2017 = inferred(
    "2017",
    "2017 war Jack Ma allerdings schon nicht mehr die Ikone",
    because="the article calls them rivals where it tells of that year",
)
article.relationship(
    "jd-com-competitor-alibaba-002",
    "Die Rivalen Tencent und JD.com hatten aufgeholt und Alibaba den Wind",
    subject="jd-com",
    relation="competitor",
    object="alibaba",
    as_of=BY_2017,
    event="tencent-and-jd-com-catch-up-with-alibaba",
)
article.relationship(
    "tencent-competitor-alibaba-002",
    "Die Rivalen Tencent und JD.com hatten aufgeholt und Alibaba den Wind",
    subject="tencent",
    relation="competitor",
    object="alibaba",
    as_of=BY_2017,
    event="tencent-and-jd-com-catch-up-with-alibaba",
)
article.statement(
    "young-people-bitter-on-social-media",
    "In den sozialen Medien äußern sich viele junge Leute verbittert.",
    subject=inferred(
        "china",
        (
            "In den sozialen Medien äußern sich viele junge Leute verbittert.",
            "500 Millionen Chinesen sind süchtig",
        ),
        because="the next sentence tells of the Chinese, and of the young among them",
    ),
    topic="society",
    text="Many young people in China express bitterness on social media.",
    status="fact",
    story="shopping_credit",
)
article.figure(
    "chinese-addicted-to-microloans",
    "500 Millionen Chinesen sind süchtig nach Mikrokrediten",
    subject="china",
    metric="people_affected",
    title="500 million Chinese are addicted to microloans in March 2021",
    value=500_000_000,
    unit="person",
    status="actual",
    place="china",
    story="shopping_credit",
    salience="main",
)
article.statement(
    "young-chinese-in-debt-trap",
    "gerade die Jungen fühlen sich in einer permanenten Schuldenfalle, die sie daran hindert, auf eine eigene Wohnung zu sparen",
    subject=stated("china", "500 Millionen Chinesen sind süchtig nach Mikrokrediten, und gerade"),
    topic="society",
    text="Young Chinese above all feel caught in a permanent debt trap that keeps them from saving for a flat of their own.",
    status="fact",
    story="shopping_credit",
    salience="main",
)

# The young in the management, and the speech in Moscow.
article.position(
    "jack-ma-alibaba-chef-002",
    "Der Alibaba-Chef verweist indessen stolz",
    person="jack-ma",
    organization="alibaba",
    title="Head",
    title_printed="Chef",
)
article.event(
    "ma-on-the-young-in-his-management",
    "Der Alibaba-Chef verweist indessen stolz auf die vielen jungen Leute in seinem Management, die so viel Energie und Ideen einbringen.",
    type="statement",
    title="Jack Ma proudly points to the many young people in Alibaba's management",
    status="ongoing",
    story="working_life",
    participants={"jack-ma": "speaker", "alibaba": "subject"},
)
article.statement(
    "young-people-in-alibaba-management",
    "auf die vielen jungen Leute in seinem Management, die so viel Energie und Ideen einbringen",
    subject="alibaba",
    topic="work_culture",
    text="There are many young people in the management of Alibaba, Jack Ma proudly points out, who bring in much energy and many ideas.",
    status="claim",
    speaker="jack-ma",
    story="working_life",
    event="ma-on-the-young-in-his-management",
)
article.statement(
    "ma-preaches-sacrifice",
    "Und denen er seine Lehren von Opferbereitschaft und Leid predigt, für die sie irgendwann belohnt werden.",
    subject="jack-ma",
    topic="work_culture",
    text="Jack Ma preaches to the young people in Alibaba's management his lessons of sacrifice and suffering, for which they are to be rewarded some day.",
    status="fact",
    story="working_life",
    event=stated(
        "ma-on-the-young-in-his-management", "verweist indessen stolz auf die vielen jungen Leute"
    ),
)
article.event(
    "ma-speech-moscow-state-university",
    "Im Oktober 2017 sprach er vor Studierenden der Staatlichen Universität Moskau",
    type="speech",
    title="Jack Ma speaks to students of Moscow State University on 18 October 2017",
    start=inferred(
        "2017-10-18",
        (
            "Im Oktober 2017 sprach er vor Studierenden",
            "„LIVE: Jack Ma holds lecture at Moscow State University“, 18. Oktober 2017",
        ),
        because="the live recording of the lecture that the footnote cites bears this date",
    ),
    place=inferred(
        "moscow",
        "vor Studierenden der Staatlichen Universität Moskau",
        because="he speaks to the students of the university of that city",
    ),
    status="happened",
    story="jack_ma",
    participants={"jack-ma": "speaker", "moscow-state-university": "addressee"},
)
article.statement(
    "ma-on-fear-of-the-technical-revolution",
    "„Lasst die Leute ruhig Angst haben vor der technischen Revolution.",
    subject="jack-ma",
    topic="technology",
    text="Jack Ma says in Moscow in October 2017: let people be afraid of the technical revolution.",
    status="claim",
    speaker="jack-ma",
    story="jack_ma",
    event=stated("ma-speech-moscow-state-university", "Im Oktober 2017 sprach er vor Studierenden"),
)
article.statement(
    "ma-does-not-complain",
    (
        "Ich jammere nicht, weil mir das nicht helfen wird.",
        "Und sie sollten besser ihre Konkurrenten zum Jammern bringen.",
    ),
    subject="jack-ma",
    topic="competition",
    text="Jack Ma does not complain, because it will not help him, as he says in Moscow in October 2017; people had better make their competitors complain.",
    status="claim",
    speaker="jack-ma",
    story="jack_ma",
    event=stated("ma-speech-moscow-state-university", "Im Oktober 2017 sprach er vor Studierenden"),
)
article.statement(
    "ma-on-the-price-of-success",
    (
        "Nichts ist umsonst, nichts ist einfach.",
        "Wenn du Erfolg haben willst, musst du dafür zahlen.",
    ),
    subject="jack-ma",
    topic="work_culture",
    text="Jack Ma says in Moscow in October 2017: nothing is free, nothing is easy; if you want success, you must pay for it.",
    status="claim",
    speaker="jack-ma",
    story="jack_ma",
    event=stated("ma-speech-moscow-state-university", "Im Oktober 2017 sprach er vor Studierenden"),
)
article.figure(
    "ma-hours-in-aeroplanes",
    "Ich habe im letzten Jahr 867 Stunden im Flugzeug verbracht.",
    subject="jack-ma",
    metric="duration",
    title="Jack Ma says in Moscow in October 2017 that he spent 867 hours in aeroplanes in the year before",
    value=867,
    unit="hour",
    period=relative(
        "2016",
        "Ich habe im letzten Jahr 867 Stunden",
        anchor=stated("2017-10", "Im Oktober 2017 sprach er vor Studierenden"),
    ),
    status="claimed",
    speaker="jack-ma",
    event=stated(
        "ma-speech-moscow-state-university",
        "Im Oktober 2017 sprach er vor Studierenden der Staatlichen Universität Moskau",
    ),
    story="jack_ma",
)
article.event(
    "alibaba-works-day-and-night",
    "Bei Alibaba arbeiten wir Tag und Nacht.",
    type="workplace_practice",
    title="Jack Ma says that people work day and night at Alibaba",
    status="reported",
    speaker="jack-ma",
    story="working_life",
    participants={"alibaba": "employer", "jack-ma": "speaker"},
)
article.statement(
    "alibaba-tries-to-be-unique",
    "Bei Alibaba arbeiten wir Tag und Nacht. Wir versuchen einzigartig zu sein, anders zu sein.",
    subject="alibaba",
    topic="strategy",
    text="Alibaba tries to be unique and different, says Jack Ma in Moscow in October 2017.",
    status="claim",
    speaker="jack-ma",
    story="jack_ma",
    event=stated("ma-speech-moscow-state-university", "Im Oktober 2017 sprach er vor Studierenden"),
)
article.statement(
    "ma-on-today-and-the-day-after-tomorrow",
    "Heute ist es hart, morgen wird es noch härter, übermorgen wird es großartig sein.“",
    subject=stated("alibaba", "Bei Alibaba arbeiten wir Tag und Nacht."),
    topic="outlook",
    text="Jack Ma says of Alibaba in October 2017: today is hard, tomorrow will be harder still, the day after tomorrow will be great.",
    status="expectation",
    speaker="jack-ma",
    story="jack_ma",
    event=stated("ma-speech-moscow-state-university", "Im Oktober 2017 sprach er vor Studierenden"),
)
article.set_aside_numbers("footnote_mark", "übermorgen wird es großartig sein.“12")
