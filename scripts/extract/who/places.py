"""Countries, regions, cities and other places."""

from __future__ import annotations

from ...language import form, misprint
from .register import register

place = register.place

place("germany", "Germany", form("Deutschland", "translation"), kind="country", iso_3166="DE")
place(
    "united-states",
    "United States",
    form("USA", "abbreviation"),
    form("US", "abbreviation"),
    form("Amerika", "translation"),
    kind="country",
    iso_3166="US",
)
place(
    "china",
    "China",
    form("Volksrepublik", "description"),
    form("Chinas", "inflected"),
    kind="country",
    iso_3166="CN",
)
place("japan", "Japan", kind="country", iso_3166="JP")
place("south-korea", "South Korea", form("Südkorea", "translation"), kind="country", iso_3166="KR")
place("russia", "Russia", form("Russland", "translation"), kind="country", iso_3166="RU")
place("turkey", "Turkey", form("Türkei", "translation"), kind="country", iso_3166="TR")
place("italy", "Italy", form("Italien", "translation"), kind="country", iso_3166="IT")
place("spain", "Spain", form("Spanien", "translation"), kind="country", iso_3166="ES")
place("beijing", "Beijing", form("Peking", "translation"), kind="city", iso_3166="CN")
place(
    "europe",
    "Europe",
    form("Europa", "translation"),
    form("Europas", "inflected"),
    kind="region",
)
place("asia", "Asia", form("Asien", "translation"), kind="region")
place("southeast-asia", "Southeast Asia", form("Südostasiens", "translation"), kind="region")
place("arctic", "Arctic", form("Arktis", "translation"), kind="region")
place("shanghai", "Shanghai", form("Schanghai", "translation"), kind="city", iso_3166="CN")
place("hong-kong", "Hong Kong", form("Hongkong", "translation"), kind="city", iso_3166="HK")
place("hainan", "Hainan", kind="island", iso_3166="CN-HI")
place("new-york", "New York", kind="city", iso_3166="US")
place(
    "hangzhou",
    "Hangzhou",
    misprint("Hanghzou", read_as="Hangzhou"),
    kind="city",
    iso_3166="CN",
)
place("zhejiang", "Zhejiang", kind="subdivision", iso_3166="CN-ZJ")
place("singapore", "Singapore", form("Singapur", "translation"), kind="country", iso_3166="SG")
place("shenzhen", "Shenzhen", kind="city", iso_3166="CN")
place(
    "inner-mongolia",
    "Inner Mongolia",
    form("Inneren Mongolei", "translation"),
    kind="subdivision",
    iso_3166="CN-NM",
)
place("guizhou", "Guizhou", kind="subdivision", iso_3166="CN-GZ")
place("wuhan", "Wuhan", kind="city", iso_3166="CN")
place("davos", "Davos", kind="city", iso_3166="CH")
place(
    "big-data-valley",
    "Big Data Valley",
    kind="site",
    iso_3166="CN",
    description="A place in Guizhou to which Jack Ma wanted to attract US high-tech companies.",
)
place("belgium", "Belgium", form("Belgien", "translation"), kind="country", iso_3166="BE")
place("malaysia", "Malaysia", kind="country", iso_3166="MY")
place("rwanda", "Rwanda", form("Ruanda", "translation"), kind="country", iso_3166="RW")
place("africa", "Africa", form("Afrika", "translation"), kind="region")
place("liege", "Liège", form("Lüttich", "translation"), kind="city", iso_3166="BE")
place(
    "liege-hub",
    "Liège hub",
    form("Logistikdrehscheibe", "description"),
    form("Drehscheibe", "description"),
    form("Drehkreuz", "description"),
    form("Logistikzentrum", "description"),
    kind="site",
    iso_3166="BE",
    description="The logistics hub that Alibaba plans at Liège, at the airport or near it.",
)
place(
    "hangzhou-international-convention-center",
    "Hangzhou International Convention Center",
    kind="site",
    iso_3166="CN",
    description="The convention centre where business representatives meet before the G20 summit.",
)
place("kigali", "Kigali", kind="city", iso_3166="RW")
place("france", "France", form("Frankreich", "translation"), kind="country", iso_3166="FR")
place(
    "gironde",
    "Gironde",
    form("Département Gironde", "variant"),
    kind="subdivision",
    iso_3166="FR-33",
)
place("saint-quentin-de-baron", "Saint-Quentin-de-Baron", kind="city", iso_3166="FR")
place("santiago-de-compostela", "Santiago de Compostela", kind="city", iso_3166="ES")
