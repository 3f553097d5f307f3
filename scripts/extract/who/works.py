"""Cited articles, films, pictures and other works."""

from __future__ import annotations

from ...language import form
from .register import register

work = register.work

work(
    "my-cat-a-book-and-my-imaginations",
    "My Cat, A Book and My Imaginations",
    kind="painting",
    name_source="printed",
    description="A painting in acrylic on canvas, reproduced with an article on Alibaba.",
)
work(
    "chinas-online-retail-sales-up-10-pct-in-2020",
    "China’s online retail sales up 10 pct in 2020",
    kind="article",
    name_source="printed",
    description="A report on online sales in China in 2020.",
)
work(
    "landlust-in-china",
    "Landlust in China",
    kind="article",
    name_source="printed",
    description="An article that is referred to beside a description of Taobao.",
)
work(
    "iresearch-figures-first-half-2020",
    "iResearch figures for the first half of 2020",
    form("Zahlen für die erste Jahreshälfte 2020", "description"),
    kind="statistics",
    name_source="described",
    description="Figures on purchases by smartphone in the first half of 2020.",
)
work(
    "china-central-bank-urges-wider-acceptance-of-cash",
    "China central bank urges wider acceptance of cash as payments go digital",
    kind="article",
    name_source="printed",
    description="A report on the Chinese central bank's demand that cash be accepted.",
)
work(
    "am-ende-kommt-der-kredithai",
    "Am Ende kommt der Kredithai",
    kind="article",
    name_source="printed",
    description="An article that is referred to beside the US credit score.",
)
work(
    "der-dressierte-mensch",
    "Der dressierte Mensch",
    kind="article",
    name_source="printed",
    description="An article that is referred to beside the Chinese social credit system.",
)
work(
    "xi-walks-a-tightrope-by-reining-in-jack-ma",
    "Xi walks a tightrope by reining in Jack Ma",
    kind="article",
    name_source="printed",
    description="An article on Xi Jinping and Jack Ma, which quotes Felix Salmon.",
)
work(
    "how-a-surefire-bet-on-ant-group-has-trapped-global-investors",
    "How a ‚surefire‘ bet on Ant Group has trapped global investors",
    kind="article",
    name_source="printed",
    description="An article on the foreign investors in Ant Group.",
)
work(
    "china-plans-to-hand-out-digital-currency",
    "China plans to hand out $1.5 million in a digital currency test during the Lunar New Year",
    kind="article",
    name_source="printed",
    description="An article on a test of China's digital currency.",
)
work(
    "ma-speech-in-davos-wording",
    "Wording of Jack Ma's speech",
    form("Der Wortlaut der Rede", "description"),
    kind="speech",
    name_source="described",
    description="The wording of a speech in which Jack Ma is confident about Xi Jinping.",
)
work(
    "e-commerce-avec-ewtp-africa",
    "E-commerce: avec eWTP Africa, Alibaba fait du Rwanda le premier pays d’Afrique de sa "
    "plate-forme mondiale",
    kind="article",
    name_source="printed",
    description="An article on eWTP in Rwanda.",
)
work(
    "jack-ma-holds-lecture-at-moscow-state-university",
    "LIVE: Jack Ma holds lecture at Moscow State University",
    kind="recording",
    name_source="printed",
    description="A recording of Jack Ma's lecture at Moscow State University.",
)
work(
    "la-belgique-sur-l-echiquier-mondial-d-alibaba",
    "La Belgique sur\u00a0l’échiquier mondial d’Alibaba",
    kind="article",
    name_source="printed",
    description="An article on Alibaba in Belgium.",
)
work(
    "liege-hub-press-release",
    "Press release on the Liège contract",
    form("Pressemitteilung", "description"),
    form("einer der Pressemitteilungen", "description"),
    form("Die Mitteilung", "description"),
    form("der Mitteilung", "description"),
    kind="press_release",
    name_source="described",
    description="The press release that tells of Alibaba's plans in Belgium and of the contract.",
)
work(
    "business20-demands",
    "Catalogue of demands to the G20",
    form("Forderungskatalog", "description"),
    kind="policy_paper",
    name_source="described",
    description="The demands that the business forum Business20 addresses to the G20.",
)
work(
    "gong-shou-dao",
    "Gong Shou Dao",
    form("Hüter der Kampfkunst", "translation"),
    kind="film",
    name_source="printed",
    description="A short film in which Jack Ma fights stars of martial arts.",
)
