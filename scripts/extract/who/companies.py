"""Companies, platforms, brands, funds, banks and publishers."""

from __future__ import annotations

from ...language import form, misprint
from .register import register

company = register.company

company(
    "alibaba",
    "Alibaba",
    form("Alibabas", "inflected"),
    kind="company",
    description="A Chinese online trading group, founded by Jack Ma and 17 partners.",
)
company(
    "ant-group",
    "Ant Group",
    form("Ant Financial", "former"),
    form("Ant", "short"),
    kind="company",
    description="The financial services company of the Alibaba group, which runs Alipay.",
)
company(
    "taobao",
    "Taobao",
    kind="platform",
    description="Alibaba's trading platform for small sellers.",
)
company(
    "tmall",
    "Tmall",
    form("Taobao Mall", "former"),
    kind="platform",
    description="Alibaba's trading platform for brands and corporate customers.",
)
company(
    "aliexpress",
    "AliExpress",
    kind="platform",
    description="Alibaba's trading platform for sales to other countries, first from China only.",
)
company(
    "lazada",
    "Lazada",
    kind="platform",
    description="An e-commerce platform in Southeast Asia, a subsidiary of Alibaba.",
)
company(
    "alibaba-pictures",
    "Alibaba Pictures",
    kind="division",
    description="Alibaba's film business: its film division in one article, its subsidiary in another.",
)
company(
    "rossmann",
    "Rossmann",
    kind="company",
    description="A chain of drugstores in Germany.",
)
company(
    "tencent",
    "Tencent",
    kind="company",
    description="A rival of Alibaba, with a penguin as its logo.",
)
company(
    "moneygram",
    "MoneyGram",
    kind="company",
    description="A US payment processor that Ant Financial was about to take over.",
)
company(
    "amazon",
    "Amazon",
    kind="company",
    description="A US online retailer, the great rival of Alibaba.",
)
company(
    "ebay",
    "Ebay",
    kind="company",
    description="A US online trader that Jack Ma fought in China.",
)
company(
    "jd-com",
    "JD.com",
    kind="company",
    description="A rival of Alibaba, and of Amazon in trade with China.",
)
company(
    "amblin-partners",
    "Amblin Partners",
    kind="company",
    description="A film company founded by Steven Spielberg.",
)
company(
    "china-telecom",
    "China Telecom",
    kind="company",
    description='A company that Jack Ma counts among the "robbers" beaten by Alibaba.',
)
company(
    "yahoo",
    "Yahoo",
    kind="company",
    description='A company that Jack Ma counts among the "robbers" beaten by Alibaba.',
)
company(
    "google",
    "Google",
    kind="company",
    description='A company that Jack Ma counts among the "robbers" beaten by Alibaba.',
)
company(
    "der-aktionaer",
    "DER AKTIONÄR",
    kind="publisher",
    description="A medium for investors that gives its opinion of the Alibaba share.",
)
company(
    "le-monde-diplomatique",
    "Le Monde diplomatique",
    form("LMd", "abbreviation", "fr"),
    kind="publisher",
    description="The publisher of an article on Alibaba, in which it is cited itself.",
)
company(
    "alibaba-com",
    "Alibaba.com",
    kind="platform",
    description="The website that Jack Ma created with 17 partners.",
)
company(
    "cainiao",
    "Cainiao",
    form("Cainiao Network", "variant"),
    kind="company",
    description="Alibaba's logistics company.",
)
company(
    "lancome",
    "Lancôme",
    misprint("Lacôme", read_as="Lancôme"),
    kind="brand",
    description="A French brand of luxury cosmetics, which sells in China through Tmall.",
)
company(
    "autonavi",
    "AutoNavi",
    kind="company",
    description="A guidance and navigation system, a subsidiary of Alibaba for maps.",
)
company(
    "youku",
    "Youku",
    kind="platform",
    description="A video portal modelled on YouTube, a subsidiary of Alibaba.",
)
company(
    "youtube",
    "YouTube",
    form("Youtube", "variant"),
    kind="platform",
    description="The video portal that Youku is modelled on.",
)
company(
    "south-china-morning-post",
    "South China Morning Post",
    kind="publisher",
    description="An English-language newspaper in Hong Kong, bought by Jack Ma.",
)
company(
    "softbank",
    "Softbank",
    kind="company",
    description="A Japanese company that lent money to Jack Ma and holds shares of Alibaba.",
)
company(
    "ant-south-east-asia",
    "Ant South-East Asia",
    kind="division",
    description="An Ant business in Singapore.",
)
company(
    "baoshang-bank",
    "Baoshang Bank",
    kind="bank",
    description="A bank in Inner Mongolia that went bankrupt after piling up bad loans.",
)
company(
    "axios",
    "Axios",
    kind="publisher",
    description="A US news website.",
)
company(
    "facebook",
    "Facebook",
    kind="company",
    description="The company whose head planned the digital currency Diem.",
)
company(
    "singapore-state-fund",
    "State fund from Singapore",
    form("Staatsfonds aus Singapur", "description"),
    kind="fund",
    description="A state fund from Singapore that invested in Ant Group; it is not named.",
)
company(
    "malaysian-state-fund",
    "Malaysian state fund",
    form("malaysischen Staatsfonds", "description"),
    kind="fund",
    description="The Malaysian state fund, which invested in Ant Group; it is not named.",
)
company(
    "canada-pension-plan-investment-board",
    "Canada Pension Plan Investment Board",
    kind="fund",
    description="A Canadian pension fund that invested in Ant Group.",
)
company(
    "silver-lake-management",
    "Silver Lake Management",
    kind="fund",
    description="A US fund that invested in Ant Group.",
)
company(
    "carlyle",
    "Carlyle",
    misprint("Calyle", read_as="Carlyle"),
    kind="fund",
    description="A US fund that invested in Ant Group.",
)
company(
    "warburg-pincus",
    "Warburg Pincus",
    kind="fund",
    description="A US fund that invested in Ant Group.",
)
company(
    "cnn",
    "CNN",
    kind="publisher",
    description="The broadcaster of a commercial with Jack Ma.",
)
company("ibm", "IBM", kind="company", description="A company whose profits Jack Ma speaks of.")
company("cisco", "Cisco", kind="company", description="A company whose profits Jack Ma speaks of.")
company(
    "microsoft",
    "Microsoft",
    kind="company",
    description="A company whose profits Jack Ma speaks of.",
)
company(
    "iresearch",
    "iResearch",
    kind="company",
    description="A market research company whose figures on purchases by smartphone are cited.",
)
company("xinhua", "Xinhua", kind="publisher", description="The publisher of a cited article.")
company(
    "reuters",
    "Reuters",
    kind="publisher",
    description="The publisher of a cited article, and the source of a picture of Jack Ma.",
)
company(
    "asia-times",
    "Asia Times",
    kind="publisher",
    description="A medium in Hong Kong, the publisher of a cited article.",
)
company(
    "wall-street-journal",
    "The Wall Street Journal",
    kind="publisher",
    description="The publisher of a cited article.",
)
company("cnbc", "CNBC", kind="publisher", description="The publisher of a cited article.")
company(
    "la-tribune-afrique",
    "La Tribune Afrique",
    kind="publisher",
    description="The publisher of a cited article.",
)
company("mirador", "Mirador", kind="publisher", description="The publisher of a cited article.")
company(
    "liege-airport",
    "Liège Airport",
    form("Flughafen Lüttich", "translation"),
    kind="company",
    description="The airport of Liège in Belgium, which lets the area of Alibaba's planned hub.",
)
company(
    "dgroup",
    "dgroup",
    kind="company",
    description="A consulting firm for digital transformation.",
)
company(
    "handelsblatt",
    "Handelsblatt",
    form("Handelsblatt GmbH", "variant"),
    kind="publisher",
    description="A German medium, which quotes people on Alibaba and on trade.",
)
company(
    "dongxii",
    "Dongxii",
    kind="company",
    description="A start-up whose manager is a specialist in trade between Germany and China.",
)
company(
    "zalando",
    "Zalando",
    kind="company",
    description="A German online fashion retailer, a competitor of Alibaba.",
)
company(
    "pinduoduo",
    "Pinduoduo",
    kind="company",
    description="A discounter, a competitor of Alibaba.",
)
company(
    "ele-me",
    "Ele.me",
    kind="company",
    description="A delivery service, a subsidiary of Alibaba.",
)
company(
    "sun-art",
    "Sun Art",
    kind="company",
    description="A retail company, a subsidiary of Alibaba.",
)
company(
    "freshippo",
    "Freshippo",
    kind="company",
    description="A retail company, a subsidiary of Alibaba.",
)
company(
    "alibaba-cloud",
    "Alibaba Cloud",
    kind="company",
    description="A cloud computing company, a subsidiary of Alibaba.",
)
company(
    "ali-health",
    "Ali Health",
    kind="platform",
    description="A health platform founded by Jack Ma, a subsidiary of Alibaba.",
)
company(
    "fliggy",
    "Fliggy",
    kind="platform",
    description="A travel platform, a subsidiary of Alibaba.",
)
company(
    "blackrock",
    "BlackRock",
    kind="company",
    description="A US company, one of the largest shareholders of Alibaba.",
)
company(
    "t-rowe-price",
    "T. Rowe Price",
    kind="company",
    description="A US company, one of the largest shareholders of Alibaba.",
)
company(
    "boyu-capital",
    "Boyu Capital",
    kind="fund",
    description="A Chinese private equity company, a shareholder of Alibaba.",
)
company(
    "ping-an",
    "Ping An",
    kind="company",
    description="An insurer that offers online consultations in booths in shopping streets.",
)
company(
    "chateau-de-sours",
    "Château de Sours",
    kind="company",
    description="A wine estate in the Gironde, bought by Jack Ma.",
)
company(
    "ecommerceiq",
    "ecommerceiq.asia",
    kind="publisher",
    description="A website that has the wording of a speech by Jack Ma.",
)
