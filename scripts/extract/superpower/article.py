"""The article itself: its head lines and the picture at its top."""

from __future__ import annotations

from ...language import Article, inferred, quote, stated

WRITTEN = inferred(
    "2021-03-11",
    quote("11.03.2021", occurrence=1),
    because="the article says so of its own time, and is dated 11 March 2021",
)

article = Article(
    "002_081ca2b44f272458.txt",
    id="superpower",
    sha256="f7872630ba6388712eb1e8f8f663f608086f7aea4e28281caeffa87296d9af7f",
    label="Alibaba as a superpower: Jack Ma's group and the Chinese leadership",
    title=stated("Alibaba Supermacht", quote("Alibaba Supermacht", occurrence=1)),
    publisher=stated("le-monde-diplomatique", "Le Monde diplomatique vom 11.03.2021"),
    author=stated(
        "jordan-pouille",
        (
            quote("von Jordan Pouille", occurrence=1),
            quote("von Jordan Pouille", occurrence=2),
            "\u21e5Jordan Pouille",
        ),
    ),
    translator=stated("uta-rueenauver", "Aus dem Französischen von Uta Rüenauver"),
    published=stated(
        "2021-03-11",
        (quote("11.03.2021", occurrence=1), quote("11.03.2021", occurrence=2)),
    ),
    language="de",
    original_language=stated("fr", "Aus dem Französischen"),
)

# Lines 1 to 15: the date, the title, repeated by the page, and the author.
article.set_aside("page_furniture", quote("zurück", occurrence=1))
article.set_aside(
    "repetition",
    quote("Alibaba Supermacht", occurrence=2),
    quote("Alibaba Supermacht", occurrence=3),
    note="The title, printed again by the page.",
)
article.set_aside(
    "heading",
    "Jack Mas Konzern und die chinesische Führung",
    note="The subtitle: whom the article is about.",
)
article.set_aside(
    "heading",
    quote("Ali Health und die Zukunft der Gesundheitsversorgung", occurrence=1),
    note="The heading of a box, printed at the head of the page as well.",
)

# Line 13: the picture and its caption.
article.about(
    "my-cat-a-book-and-my-imaginations",
    "Ameh Egwuh, My Cat, A Book and My Imaginations, 2020",
    published="2020",
    credits={
        "ameh-egwuh": inferred(
            "artist",
            "Ameh Egwuh, My Cat, A Book and My Imaginations, 2020, Acryl auf Leinwand",
            because="the caption puts his name before the title of the painting",
        )
    },
)
article.statement(
    "my-cat-a-book-and-my-imaginations-technique",
    "Acryl auf Leinwand",
    subject=stated(
        "my-cat-a-book-and-my-imaginations",
        "My Cat, A Book and My Imaginations, 2020, Acryl auf Leinwand",
    ),
    topic="technology",
    text="My Cat, A Book and My Imaginations is painted in acrylic on canvas.",
    status="fact",
)
article.figure(
    "my-cat-a-book-and-my-imaginations-first-side",
    "137 cm",
    subject=stated(
        "my-cat-a-book-and-my-imaginations",
        "My Cat, A Book and My Imaginations, 2020, Acryl auf Leinwand, 137 cm",
    ),
    metric="dimension",
    title="My Cat, A Book and My Imaginations, a painting, measures 137 centimetres on the side given first",
    value=137,
    unit="centimetre",
    status="actual",
)
article.figure(
    "my-cat-a-book-and-my-imaginations-second-side",
    "152 cm",
    subject=stated(
        "my-cat-a-book-and-my-imaginations",
        "My Cat, A Book and My Imaginations, 2020, Acryl auf Leinwand, 137 cm x 152 cm",
    ),
    metric="dimension",
    title="My Cat, A Book and My Imaginations, a painting, measures 152 centimetres on the side given second",
    value=152,
    unit="centimetre",
    status="actual",
)
