"""The extraction of a made-up article with many different faults, each marked above its call."""

from __future__ import annotations

from typing import Any

from alibaba_press.scripts.language import Article, Conflicts, Register, form, inferred
from alibaba_press.scripts.package.seeds import sha256

FILE = "901_steel.txt"
TEXT = """\
Im Jahr 1990 gründete Karl Stahl in Bremen die Weserstahl.
Im Jahr 1995 kaufte Karl Stahl eine Fabrik in Köln.
Der Preis war geheim. Weserstahl kaufte im Jahr 1999 eine Reederei.
Karl Stahl kaufte im Jahr 2001 eine Werft. Weserstahl hat 300 Mitarbeiter.
Karl Stahl verkauft vier Tonnen am Tag. Er hat drei Hochöfen. Er hat zwei Lager in Köln.
Karl Stahl erlebte am 4. Mai 2020 einen Streik. Er verlor 12 Millionen Euro.
Bei Karl Stahl streikten 50 Menschen. Karl Stahl ist reich. Das ist gut so.
Die Presse lobte ihn sehr.
Karl Stahl verlor auch 77 Freunde. Schade!
Karl Stahl besitzt 9 Boote.
"""


def calls() -> tuple[Register, Article, Conflicts]:
    """Return the register, the article with its calls, and the conflicts."""
    register = Register()
    register.person("karl-stahl", "Karl Stahl", description="A maker of steel.")
    register.company("weserstahl", "Weserstahl", kind="company", description="A maker of steel.")
    register.place("cologne", "Cologne", form("Köln", "translation"), kind="city")
    # Fault 14
    register.person("nobody", "Nemo Niemand", description="Nobody.")
    article: Any = Article(
        FILE,
        id="steel",
        sha256=sha256(TEXT.encode()),
        quotable=1,
        label="A maker of steel",
        language="de",
    )
    # Fault 1
    article.event(
        "founding",
        "Im Jahr 1990 gründete Karl Stahl die Weserstahl",
        type="foundation",
        title="Karl Stahl founds Weserstahl",
        start="1990",
        status="happened",
        participants={"karl-stahl": "founder"},
    )
    # Fault 2
    article.event(
        "factory",
        "kaufte Karl Stahl eine Fabrik in Köln. Der Preis war geheim",
        type="acquisition",
        title="Karl Stahl buys a factory",
        start=inferred("1995", "Im Jahr 1995", because="the words before it"),
        status="happened",
        participants={"karl-stahl": "buyer"},
    )
    # Fault 3
    article.about("weserstahl", "Weserstahl", industry="retail")
    # Fault 4
    article.event(
        "shipping",
        "Weserstahl kaufte im Jahr 1999 eine Reederei",
        type="acquistion",
        title="Weserstahl buys a shipping company",
        start="1999",
        status="happened",
    )
    article.event(
        "shipping-again",
        "kaufte im Jahr 1999 eine Reederei",
        type="acquistion",
        title="Weserstahl buys a shipping company again",
        start="1999",
        status="happened",
    )
    # Fault 5
    article.event(
        "dock",
        "Karl Stahl kaufte im Jahr 2001 eine Werft",
        type="acquisition",
        tittle="Karl Stahl buys a dock",
        start="2001",
        status="happened",
    )
    # Fault 7
    article.figure(
        "staff",
        "Weserstahl hat 300 Mitarbeiter",
        subject="weserstahl",
        metric="employees",
        value=300,
        unit="person",
    )
    # Fault 8
    article.figure(
        "tonnes",
        "Karl Stahl verkauft vier Tonnen am Tag",
        subject="karl-stahl",
        metric="revenue",
        title="Sold a day",
        value="vier",
        unit="EUR",
        status="actual",
    )
    _later_calls(article)
    return register, article, Conflicts()


def _later_calls(article: Any) -> None:
    ovens = {
        "metric": "brands",
        "title": "Karl Stahl has three ovens",
        "value": 3,
        "unit": "item",
        "status": "actual",
    }
    article.figure("ovens", "Er hat drei Hochöfen", subject="karl-stahl", **ovens)
    # Fault 9
    article.figure("ovens", "Er hat drei Hochöfen", subject="karl-stahl", **ovens)
    # Fault 6
    article.figrue("stores", "Er hat zwei Lager in Köln", subject="karl-stahl", **ovens)
    # Fault 11
    article.event(
        "strike",
        "Karl Stahl erlebte am 4. Mai 2020 einen Streik",
        type="market_exit",
        title="A strike",
        start="4.5.2020",
        status="happened",
        participants={"karl-stahl": "affected"},
    )
    # Fault 12
    article.figure(
        "loss",
        "Er verlor 12 Millionen Euro",
        subject="karl-stahl",
        metric="expenditure",
        title="The loss",
        value=12,
        unit="EUR",
        status="actual",
    )
    # Fault 13
    article.figure(
        "strikers",
        "Bei Karl Stahl streikten 50 Menschen",
        subject="karl-stahl",
        metric="participants",
        title="People on strike",
        value=50,
        unit="persn",
        status="actual",
    )
    # Fault 15
    article.again("event", "foundng", "Karl Stahl ist reich")
    # Fault 10
    article.statement(
        "rich",
        "Karl Stahl ist reich",
        subject="karl-sthal",
        text="Karl Stahl is rich.",
        topic="person",
        status="fact",
    )
    article.statement(
        "richer",
        "Karl Stahl ist reich",
        subject="karl-sthal",
        text="Karl Stahl is rich again.",
        topic="person",
        status="fact",
    )
    article.statement(
        "friends",
        "Karl Stahl verlor auch 77 Freunde",
        subject="karl-stahl",
        text="Karl Stahl lost friends.",
        topic="person",
        status="fact",
    )
    # Fault 16
    article.set_aside("opinion", "Er hat drei Hochöfen")
    # Fault 17
    article.set_aside_numbers("figure_of_speech", "Schade")
    # Fault 18
    article.set_aside("opnion", "Das ist gut so")
    article.set_aside("opinion", "Schade")
    # Fault 19
    article.figure(
        "boats",
        "Karl Stahl besitzt 9 Boote",
        subject="karl-stahl",
        metric="vehicles",
        title="Karl Stahl has boats",
        value=9,
        unit="item",
        status="actual",
    )
