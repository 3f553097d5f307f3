"""Authorities, intergovernmental bodies, associations, universities and other bodies."""

from __future__ import annotations

from ...language import form
from .register import register

organization = register.organization

organization(
    "european-union",
    "European Union",
    form("Europäischen Union", "translation"),
    kind="intergovernmental",
    description="The union of states whose inhabitants Alipay's customers are compared with.",
)
organization(
    "chinese-government",
    "Chinese government",
    form("chinesische Führung", "description"),
    form("chinesische Regierung", "translation"),
    form("chinesische Staat", "description"),
    form("Pekinger Regierung", "description"),
    form("Regierung in Peking", "description"),
    form("kommunistische Regime", "description"),
    form("Staatsführung", "description"),
    kind="government",
    description="The government and leadership of China.",
)
organization(
    "chinese-central-bank",
    "Chinese central bank",
    form("chinesische Zentralbank", "translation"),
    form("chinesischen Zentralbank", "inflected"),
    kind="authority",
    description="The central bank of China.",
)
organization(
    "financial-supervision",
    "Financial supervisory authority",
    form("Finanzaufsicht", "description"),
    kind="authority",
    description="The supervisory authority that called Jack Ma in; it is not named.",
)
organization(
    "jack-ma-foundation",
    "Jack Ma's foundation",
    form("seiner Stiftung", "description"),
    kind="foundation",
    description="A foundation of Jack Ma's that supports village teachers; it is not named.",
)
organization(
    "village-teachers",
    "Village teachers",
    form("Dorfschullehrern", "description"),
    kind="group",
    description="The village teachers whom Jack Ma's foundation supports.",
)
organization(
    "world-bank",
    "World Bank",
    form("Weltbank", "translation"),
    kind="intergovernmental",
    description="A bank whose data on credit cards in China are cited.",
)
organization(
    "china-wealth-management-50-forum",
    "China Wealth Management 50 Forum",
    kind="forum",
    description="A forum in Shenzhen at which a former finance minister spoke.",
)
organization(
    "hubei-government",
    "Provincial government of Hubei",
    form("Provinzregierung", "description"),
    kind="government",
    description="The government of the province of Hubei.",
)
organization(
    "us-industry",
    "US industry",
    form("US-Industrie", "description"),
    kind="group",
    description="The industry of the United States, which Jack Ma lectures.",
)
organization(
    "four-largest-banks-of-china",
    "Four largest banks of China",
    form("vier größten Banken Chinas", "description"),
    kind="group",
    description="The four largest banks of China, which are not named.",
)
organization(
    "world-trade-organization",
    "World Trade Organization",
    form("WTO", "abbreviation"),
    form("Welthandelsorganisation", "translation"),
    kind="intergovernmental",
    description="The organisation for world trade, led by a director-general.",
)
organization(
    "belgian-government",
    "Belgian government",
    form("belgische Regierung", "translation"),
    kind="government",
    description="The government of Belgium, said to have spoken well of Alibaba's plans there.",
)
organization(
    "g20",
    "G20",
    kind="forum",
    description="The 20 most important industrialised and emerging countries, which meet at summits.",
)
organization(
    "business-representatives",
    "Business representatives",
    form("Wirtschaftsvertreter", "description"),
    kind="group",
    description="The more than 800 who meet in Hangzhou on the eve of the G20 summit.",
)
organization(
    "business20",
    "Business20",
    kind="forum",
    description="A business forum that addresses its demands to the G20.",
)
organization(
    "oecd",
    "OECD",
    kind="intergovernmental",
    description="A body led by a secretary-general, Angel Gurría.",
)
organization(
    "imf",
    "IMF",
    form("IWF", "abbreviation"),
    kind="intergovernmental",
    description="A body led by a managing director, Christine Lagarde.",
)
organization(
    "world-bank-group",
    "World Bank Group",
    form("Weltbankgruppe", "translation"),
    kind="intergovernmental",
    description="A group led by a president, Jim Yong Kim.",
)
organization(
    "ilo",
    "ILO",
    kind="intergovernmental",
    description="A body led by a director-general, Guy Ryder.",
)
organization(
    "bdi",
    "BDI",
    kind="association",
    description="A body whose president, Ulrich Grillo, represents German business.",
)
organization(
    "german-business",
    "German business",
    form("deutsche Wirtschaft", "description"),
    kind="group",
    description="The businesses of Germany, taken as one.",
)
organization(
    "world-economic-forum",
    "World Economic Forum",
    form("Weltwirtschaftsforum", "translation"),
    kind="forum",
    description="A forum that meets in Davos.",
)
organization(
    "moscow-state-university",
    "Moscow State University",
    form("Staatlichen Universität", "description"),
    kind="university",
    description="The university in Moscow to whose students Jack Ma spoke.",
)
organization(
    "aliren",
    "Aliren",
    kind="group",
    description="The employees of Alibaba, by the name they are given.",
)
organization(
    "alibaba-affiliates",
    "Affiliated companies of Alibaba",
    form("anderen verbundenen Unternehmen", "description"),
    kind="group",
    description="Companies all over the world that are connected with Alibaba; they are not named.",
)
organization(
    "european-laboratories",
    "European laboratories",
    form("europäische Labore", "description"),
    kind="group",
    description="The laboratories that Xavier Brochart worked for in Shanghai; they are not named.",
)
organization(
    "chinese-state-banks",
    "Chinese state banks",
    form("staatlichen chinesischen Banken", "description"),
    kind="group",
    description="The state banks of China, which Jack Ma criticises.",
)
organization(
    "wang-hong",
    "Wang Hong",
    kind="group",
    description="Young influencers whom Taobao has enlisted as sales advisers.",
)
organization(
    "leading-bankers-of-the-world",
    "Leading bankers of the world",
    form("führenden Bankern der Welt", "description"),
    kind="group",
    description="The bankers to whom Jack Ma prophesied the end of the banking system.",
)
organization(
    "commercial-agencies",
    "Commercial agencies",
    form("kommerzieller Agenturen", "description"),
    kind="group",
    description="The agencies one of whose press releases told of Alibaba's plans in Belgium; they are "
    "not named.",
)
