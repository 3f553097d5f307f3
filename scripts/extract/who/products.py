"""Services, apps, programmes, technologies and currencies."""

from __future__ import annotations

from ...language import form, misprint
from .register import register

product = register.product

product(
    "alipay",
    "Alipay",
    kind="payment_service",
    description="The payment service of the Alibaba group, an app on the phone.",
)
product(
    "tencent-penguin",
    "Tencent penguin",
    form("Pinguin", "description"),
    form("Pinguine", "inflected"),
    kind="logo",
    description="The penguin that is Tencent's logo.",
)
product(
    "wechat-pay",
    "WeChat Pay",
    kind="payment_service",
    description="Tencent's payment service.",
)
product(
    "huabei",
    "Huabei",
    kind="credit_service",
    description="A credit service of Alipay's for buyers.",
)
product(
    "jiebei",
    "Jiebei",
    kind="credit_service",
    description="A credit service for small and medium-sized businesses.",
)
product(
    "zhima-credit",
    "Zhima credit",
    form("Zhima", "short"),
    form("Sesam-Punkte", "translation"),
    kind="rating_service",
    description="A system that scores Alipay's users by how they buy and pay.",
)
product(
    "club-of-virtuous-consumers",
    "Club of virtuous consumers",
    form("Club der „tugendhaften Konsumenten“", "translation"),
    form("Club der tugendhaften Konsumenten", "translation"),
    kind="programme",
    description="A club with privileges, to which users with a good Zhima score belong.",
)
product(
    "us-credit-score",
    "US credit score",
    form("credit score", "description", "en"),
    kind="rating_service",
    description="The scoring system in the United States that Zhima credit resembles.",
)
product(
    "social-credit-system",
    "Social credit system",
    form("Sozialkreditsystem", "translation"),
    form("Social-Scoring-System", "variant", "en"),
    kind="programme",
    description="A system by which the Chinese government gives citizens points and takes them away.",
)
product(
    "diem",
    "Diem",
    form("Libra", "former"),
    kind="currency",
    description="The digital currency that the head of Facebook planned.",
)
product(
    "ewtp",
    "Electronic World Trade Platform",
    form("eWTP", "abbreviation"),
    misprint("Electronic World Trade Plattform", read_as="Electronic World Trade Platform"),
    kind="programme",
    description="Jack Ma's platform for the worldwide trade of small and medium-sized businesses.",
)
product(
    "rule-996",
    "Rule 996",
    form("996", "variant"),
    kind="work_rule",
    description="A rule of work: from nine in the morning to nine in the evening, six days a week.",
)
product(
    "assessment-3-6-1",
    "3-6-1 assessment",
    form("3-6-1", "variant"),
    kind="work_rule",
    description="A yearly assessment that divides the managers into three classes.",
)
product(
    "alibaba-bulletin-board-system",
    "Bulletin Board System",
    form("BBS", "abbreviation"),
    form("Schwarzes Brett", "description"),
    kind="forum",
    description="A notice board on the internet for the employees of Alibaba.",
)
product(
    "corona-app",
    "Corona app",
    form("Corona-App", "description"),
    kind="app",
    description="An app in the epidemic for which Alibaba provided data; it is not named.",
)
product(
    "appellation-d-origine-controlee",
    "Appellation d’Origine Contrôlée",
    form("AOC", "abbreviation"),
    kind="appellation",
    description="What Jack Ma does without on his wine estate.",
)
product(
    "good-doctor",
    "Good Doctor",
    kind="health_service",
    description="A platform for online medical advice, used in the booths of Ping An.",
)
product(
    "thirteenth-five-year-plan",
    "13th five-year plan",
    form("13. Fünfjahresplan", "translation"),
    kind="programme",
    description="A plan for the years 2016 to 2020 that provides for health care.",
)
product(
    "artificial-intelligence",
    "Artificial intelligence",
    form("künstlicher Intelligenz", "translation"),
    form("KI", "abbreviation"),
    kind="technology",
    description="The technology that the Chinese government sets its hopes on in health care.",
)
product(
    "us-dollar",
    "US dollar",
    form("US-Dollar", "translation"),
    form("Dollar", "short"),
    kind="currency",
    description="The currency that most sums in the articles are given in.",
)
product("euro", "Euro", kind="currency", description="A currency that sums are given in.")
product(
    "yuan",
    "Yuan",
    kind="currency",
    description="The currency of the sums in a saying on debtors and banks.",
)
