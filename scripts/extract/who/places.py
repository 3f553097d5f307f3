"""Countries, regions, cities and other places."""

from __future__ import annotations

from ...language import form, misprint
from .register import register

place = register.place

place(
    "germany",
    "Germany",
    form("Deutschland", "translation"),
    kind="country",
    iso_3166="DE",
    description="The country where customers of Rossmann can pay with Alipay.",
)
place(
    "united-states",
    "United States",
    form("USA", "abbreviation"),
    form("US", "abbreviation"),
    form("Amerika", "translation"),
    kind="country",
    iso_3166="US",
    description="The home of Amazon and Ebay, and a market that Alibaba wants to enter.",
)
place(
    "china",
    "China",
    form("Volksrepublik", "description"),
    form("Chinas", "inflected"),
    kind="country",
    iso_3166="CN",
    description="The home of Alibaba, and the market in which it has grown.",
)
place(
    "japan",
    "Japan",
    kind="country",
    iso_3166="JP",
    description="The home of Softbank, where Alibaba introduced Alipay as it now does in Germany.",
)
place(
    "south-korea",
    "South Korea",
    form("Südkorea", "translation"),
    kind="country",
    iso_3166="KR",
    description="A country where Alibaba introduced Alipay as it now does in Germany.",
)
place(
    "russia",
    "Russia",
    form("Russland", "translation"),
    kind="country",
    iso_3166="RU",
    description="A country whose small and medium-sized businesses can now sell through AliExpress.",
)
place(
    "turkey",
    "Turkey",
    form("Türkei", "translation"),
    kind="country",
    iso_3166="TR",
    description="A country whose small and medium-sized businesses can now sell through AliExpress.",
)
place(
    "italy",
    "Italy",
    form("Italien", "translation"),
    kind="country",
    iso_3166="IT",
    description="A country whose small and medium-sized businesses can now sell through AliExpress.",
)
place(
    "spain",
    "Spain",
    form("Spanien", "translation"),
    kind="country",
    iso_3166="ES",
    description="A country whose small and medium-sized businesses can now sell through AliExpress.",
)
place(
    "beijing",
    "Beijing",
    form("Peking", "translation"),
    kind="city",
    iso_3166="CN",
    description="The seat of the Chinese government, where many people carry no cash any more.",
)
place(
    "europe",
    "Europe",
    form("Europa", "translation"),
    form("Europas", "inflected"),
    kind="region",
    description="The continent whose market Alibaba begins to open up.",
)
place(
    "asia",
    "Asia",
    form("Asien", "translation"),
    kind="region",
    description="One of the continents on which Alibaba has bases.",
)
place(
    "southeast-asia",
    "Southeast Asia",
    form("Südostasiens", "translation"),
    kind="region",
    description="The region in which Lazada is the largest e-commerce platform.",
)
place(
    "arctic",
    "Arctic",
    form("Arktis", "translation"),
    kind="region",
    description="A region that Jack Ma is said to have once called on his employees to conquer.",
)
place(
    "shanghai",
    "Shanghai",
    form("Schanghai", "translation"),
    kind="city",
    iso_3166="CN",
    description="The city of the 2nd Bund Summit, where Ant Group was to go public.",
)
place(
    "hong-kong",
    "Hong Kong",
    form("Hongkong", "translation"),
    kind="city",
    iso_3166="HK",
    description="The city of the South China Morning Post, where Alibaba went public and Ant Group was to.",
)
place(
    "hainan",
    "Hainan",
    kind="island",
    iso_3166="CN-HI",
    description="The island on which Jack Ma was seen playing golf.",
)
place(
    "new-york",
    "New York",
    kind="city",
    iso_3166="US",
    description="The city where Alibaba went public in 2014.",
)
place(
    "hangzhou",
    "Hangzhou",
    misprint("Hanghzou", read_as="Hangzhou"),
    kind="city",
    iso_3166="CN",
    description="The seat of Alibaba, in the east of China, and the city of a G20 summit.",
)
place(
    "zhejiang",
    "Zhejiang",
    kind="subdivision",
    iso_3166="CN-ZJ",
    description="The part of China in which Hangzhou lies.",
)
place(
    "singapore",
    "Singapore",
    form("Singapur", "translation"),
    kind="country",
    iso_3166="SG",
    description="The place of Ant South-East Asia, and of a state fund that invested in Ant Group.",
)
place(
    "shenzhen",
    "Shenzhen",
    kind="city",
    iso_3166="CN",
    description="The city of the forum at which Lou Jiwei spoke on systemic risks.",
)
place(
    "inner-mongolia",
    "Inner Mongolia",
    form("Inneren Mongolei", "translation"),
    kind="subdivision",
    iso_3166="CN-NM",
    description="The region in which Baoshang Bank went bankrupt.",
)
place(
    "guizhou",
    "Guizhou",
    kind="subdivision",
    iso_3166="CN-GZ",
    description="A province that Jack Ma wanted to free from poverty.",
)
place(
    "wuhan",
    "Wuhan",
    kind="city",
    iso_3166="CN",
    description="The city where Jack Ma made his technology available against the corona epidemic.",
)
place(
    "hubei",
    "Hubei",
    kind="subdivision",
    iso_3166="CN-HB",
    description="The province whose government used Jack Ma's technology to trace infections.",
)
place(
    "moscow",
    "Moscow",
    form("Moskau", "translation"),
    kind="city",
    iso_3166="RU",
    description="The city of the state university to whose students Jack Ma spoke.",
)
place(
    "davos",
    "Davos",
    kind="city",
    iso_3166="CH",
    description="The place of the World Economic Forum, where Jack Ma lectured US industry.",
)
place(
    "big-data-valley",
    "Big Data Valley",
    kind="site",
    iso_3166="CN",
    description="A place in Guizhou to which Jack Ma wanted to attract US high-tech companies.",
)
place(
    "belgium",
    "Belgium",
    form("Belgien", "translation"),
    kind="country",
    iso_3166="BE",
    description="The country in which Alibaba plans a logistics hub.",
)
place(
    "malaysia",
    "Malaysia",
    kind="country",
    iso_3166="MY",
    description="A country in which Alibaba has built a hub, and whose state fund invested in Ant Group.",
)
place(
    "rwanda",
    "Rwanda",
    form("Ruanda", "translation"),
    kind="country",
    iso_3166="RW",
    description="The first African country to introduce eWTP, where Alibaba has built a hub.",
)
place(
    "africa",
    "Africa",
    form("Afrika", "translation"),
    kind="region",
    description="The continent of Rwanda, on which Alibaba has a base.",
)
place(
    "liege",
    "Liège",
    form("Lüttich", "translation"),
    kind="city",
    iso_3166="BE",
    description="The Belgian city at which Alibaba plans a logistics hub.",
)
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
place(
    "kigali",
    "Kigali",
    kind="city",
    iso_3166="RW",
    description="The city in which eWTP was officially started for Rwanda.",
)
place(
    "france",
    "France",
    form("Frankreich", "translation"),
    kind="country",
    iso_3166="FR",
    description="The country of Jack Ma's wine estate.",
)
place(
    "gironde",
    "Gironde",
    form("Département Gironde", "variant"),
    kind="subdivision",
    iso_3166="FR-33",
    description="The department of France in which Jack Ma's wine estate lies.",
)
place(
    "saint-quentin-de-baron",
    "Saint-Quentin-de-Baron",
    kind="city",
    iso_3166="FR",
    description="The village of Château de Sours, through which Chinese tourists were driven.",
)
place(
    "santiago-de-compostela",
    "Santiago de Compostela",
    kind="city",
    iso_3166="ES",
    description="Where the pilgrims were going who stopped at Château de Sours.",
)
