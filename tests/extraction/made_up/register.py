"""Who is who in the made-up article."""

from __future__ import annotations

from alibaba_press.scripts.language import Register, form

register = Register()


register.company(
    "harms-luehrs",
    "Harms & Lührs",
    form("Harms & Lührs AG", "variant"),
    kind="company",
    description="A shipping company of Bremen, founded in 1868.",
)
register.company(
    "harms-luehrs-tankers",
    "Tanker division of Harms & Lührs",
    form("Tankersparte", "description"),
    kind="division",
    description="The division of Harms & Lührs that runs tankers.",
)
register.company("hansung", "Hansung", kind="company", description="A shipyard in Busan.")
register.company(
    "helvetia-lager",
    "Helvetia Lager",
    form("Helvetia Lager GmbH", "variant"),
    form("Helvetia", "short"),
    kind="company",
    description="A subsidiary of Harms & Lührs that runs a terminal in Basel.",
)
register.company(
    "rheinfracht",
    "Rheinfracht",
    kind="company",
    description="A Swiss competitor of Helvetia Lager.",
)
register.company(
    "blackwater-partners",
    "Blackwater Partners",
    kind="fund",
    description="A hedge fund that holds shares of Harms & Lührs.",
)
register.company(
    "nordbank", "Nordbank", kind="bank", description="A bank that an analyst works for."
)
register.company(
    "weser-nachrichten",
    "Weser-Nachrichten",
    form("Weser-Nachrichten GmbH", "variant"),
    kind="publisher",
    description="The holder of the rights in an article on Harms & Lührs.",
)

register.person(
    "katrin-ohlsen",
    "Katrin Ohlsen",
    description="A journalist, the author of an article on Harms & Lührs.",
)
register.person(
    "wiebke-harms",
    "Wiebke Harms",
    form("Harms", "short"),
    description="The chief executive of Harms & Lührs.",
)
register.person(
    "johann-harms",
    "Johann Harms",
    form("Harms", "short"),
    description="A captain who bought a cutter when Harms & Lührs was founded.",
)
register.person(
    "theodor-luehrs",
    "Theodor Lührs",
    description="The partner of Johann Harms.",
)
register.person("arne-wilken", "Arne Wilken", description="The head of personnel of Harms & Lührs.")
register.person("urs-aebischer", "Urs Aebischer", description="The head of Helvetia Lager.")
register.person("jens-petersen", "Jens Petersen", description="An analyst of Nordbank.")
register.person(
    "klaus-harms",
    "Klaus Harms",
    description="A cousin of Wiebke Harms, on the supervisory board of Harms & Lührs.",
)

register.organization(
    "harms-family",
    "Harms family",
    form("Familie Harms", "translation"),
    kind="group",
    description="The family that holds the majority of the shares of Harms & Lührs.",
)
register.organization(
    "bremen-government",
    "City of Bremen",
    form("Stadt Bremen", "translation"),
    kind="government",
    description="The city of Bremen as an owner of shares.",
)
register.organization(
    "german-shipowners-association",
    "Verband Deutscher Reeder",
    form("Verbands Deutscher Reeder", "inflected"),
    kind="association",
    description="An association of German shipowners, cited for the number of seafarers.",
)
register.organization("unia", "Unia", kind="association", description="A Swiss trade union.")
register.organization(
    "german-seafarers",
    "German seafarers",
    form("deutschen Seeleute", "translation"),
    kind="group",
    description="The seafarers from Germany, whose number has fallen.",
)

register.place("bremen", "Bremen", kind="city", iso_3166="DE-HB")
register.place("hamburg", "Hamburg", kind="city", iso_3166="DE-HH")
register.place("busan", "Busan", kind="city", iso_3166="KR")
register.place("basel", "Basel", kind="city", iso_3166="CH")
register.place("manila", "Manila", kind="city", iso_3166="PH")
register.place("odessa", "Odessa", kind="city", iso_3166="UA")
register.place("mumbai", "Mumbai", kind="city", iso_3166="IN")
register.place(
    "philippines",
    "Philippines",
    form("Philippinen", "translation"),
    kind="country",
    iso_3166="PH",
)
register.place("bremen-glocke", "Glocke", kind="site", iso_3166="DE-HB")

register.product(
    "theodora",
    "Theodora",
    kind="technology",
    description="A container ship of Harms & Lührs.",
)
