"""People."""

from __future__ import annotations

from ...language import form, misprint
from .register import register

person = register.person

person(
    "jack-ma",
    "Jack Ma",
    form("Ma", "short"),
    form("Jack Mas", "inflected"),
    form("Ma Yun", "native", "zh"),
    description="The founder of Alibaba.",
)
person("trudy-dai", "Trudy Dai", form("Dai", "short"), description="The head of AliExpress.")
person(
    "steven-spielberg",
    "Steven Spielberg",
    form("Spielberg", "short"),
    description="A US film director, the founder of Amblin Partners.",
)
person(
    "donald-trump",
    "Donald Trump",
    form("Trump", "short"),
    description="The president of the United States.",
)
person(
    "mao-tse-tung",
    "Mao Tse-tung",
    description="A revolutionary whom Jack Ma had his managers study.",
)
person(
    "lady-gaga",
    "Lady Gaga",
    description="One of the figures that Jack Ma dresses up as before his employees.",
)
person(
    "snow-white",
    "Snow White",
    form("Schneewittchen", "translation"),
    kind="character",
    description="One of the figures that Jack Ma dresses up as before his employees.",
)
person(
    "jordan-pouille",
    "Jordan Pouille",
    description="A journalist, the author of an article on Alibaba in Le Monde diplomatique.",
)
person(
    "uta-rueenauver",
    "Uta Rüenauver",
    description="The translator of an article on Alibaba in Le Monde diplomatique.",
)
person("ameh-egwuh", "Ameh Egwuh", description="The painter of a reproduced picture.")
person("wang-qishan", "Wang Qishan", description="The Chinese vice president.")
person("yi-gang", "Yi Gang", description="The head of the Chinese central bank.")
person(
    "joseph-tsai",
    "Joseph Tsai",
    form("Joe Tsai", "variant"),
    form("Tsai", "short"),
    description="A Taiwanese-Canadian tax lawyer, a co-founder and a vice-chairman of Alibaba.",
)
person(
    "branden-zhang",
    "Branden Zhang",
    form("Zhang", "short"),
    description="A former manager of Ant South-East Asia in Singapore.",
)
person(
    "xi-jinping",
    "Xi Jinping",
    form("Xi", "short"),
    misprint("Xi Jiping", read_as="Xi Jinping"),
    description="The president of China, its head of state and of the party.",
)
person(
    "lou-jiwei",
    "Lou Jiwei",
    form("Jiwei", "short"),
    description="A former finance minister, who spoke on systemic risks at a forum in Shenzhen.",
)
person(
    "felix-salmon",
    "Felix Salmon",
    description="A finance expert of the US news website Axios.",
)
person(
    "zuckerberg",
    "Zuckerberg",
    description="The head of Facebook.",
)
person("martine-bulard", "Martine Bulard", description="The author of a cited article.")
person("maxime-robin", "Maxime Robin", description="The author of a cited article.")
person("rene-raphael", "René Raphaël", description="An author of a cited article.")
person("ling-xi", "Ling Xi", description="An author of a cited article.")
person("william-pesek", "William Pesek", description="The author of a cited article.")
person("jing-yang", "Jing Yang", description="An author of a cited article.")
person("julie-steinberg", "Julie Steinberg", description="An author of a cited article.")
person("evelyn-cheng", "Evelyn Cheng", description="The author of a cited article.")
person("ristel-tchounand", "Ristel Tchounand", description="The author of a cited article.")
person("cedric-leterme", "Cédric Leterme", description="An author of a cited article.")
person("sebastian-franco", "Sebastian Franco", description="An author of a cited article.")
person(
    "olaf-rotax",
    "Olaf Rotax",
    form("Rotax", "short"),
    description="A person from the consulting firm dgroup, who speaks of the hub at Liège.",
)
person(
    "marcel-muench",
    "Marcel Münch",
    description="A manager at the start-up Dongxii, a specialist in trade between Germany and China.",
)
person("angel-gurria", "Angel Gurría", description="The secretary-general of the OECD.")
person("christine-lagarde", "Christine Lagarde", description="The managing director of the IMF.")
person("jim-yong-kim", "Jim Yong Kim", description="The president of the World Bank Group.")
person("guy-ryder", "Guy Ryder", description="The director-general of the ILO.")
person(
    "roberto-azevedo",
    "Roberto Azevêdo",
    description="The director-general of the World Trade Organization.",
)
person(
    "ulrich-grillo",
    "Ulrich Grillo",
    form("Grillo", "short"),
    description="The president of the BDI, who represents German business.",
)
person(
    "paul-kagame",
    "Paul Kagame",
    description="The president of Rwanda.",
)
person(
    "mongolian-wrestler",
    "Mongolian wrestler",
    form("mongolischen Ringer", "description"),
    kind="unnamed",
    description="A Mongolian wrestler whom Jack Ma fights in his film; he is not named.",
)
person(
    "hong-cha",
    "Hong Cha",
    form("Hong Cha", "pseudonym"),
    form("Schwarzer Tee", "translation"),
    description="A former employee of Cainiao who tells of his work under a pseudonym.",
)
person(
    "hong-chas-superior",
    "Hong Cha's superior",
    form("Mein Vorgesetzter", "description"),
    kind="unnamed",
    description="The superior of Hong Cha, a senior manager; he is not named.",
)
person(
    "jack-allais",
    "Jack Allais",
    description="The former mayor of Saint-Quentin-de-Baron.",
)
person(
    "daniel-zhang",
    "Daniel Yong Zhang",
    description="The chief executive of Alibaba.",
)
person(
    "jiang-zemin",
    "Jiang Zemin",
    description="A former head of state of China, whose grandson has a stake in Boyu Capital.",
)
person(
    "grandson-of-jiang-zemin",
    "Grandson of Jiang Zemin",
    form("Enkel des ehemaligen Staatschefs", "description"),
    kind="unnamed",
    description="A grandson of Jiang Zemin with a stake in Boyu Capital; he is not named.",
)
person(
    "carine-milcent",
    "Carine Milcent",
    form("Milcent", "short"),
    description="A health economist who explains the Chinese health system.",
)
person(
    "xavier-brochart",
    "Xavier Brochart",
    form("Brochart", "short"),
    description="An expert in digital marketing who worked in Shanghai.",
)
