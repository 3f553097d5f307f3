"""Where the articles, or parts of one, disagree, and which reading is used by what rule."""

from __future__ import annotations

from ..language import Conflicts

conflicts = Conflicts()
conflict = conflicts.conflict

# Alibaba: who founded it, who heads it, what it is worth.
conflict(
    "who-founded-alibaba",
    ("events", "alibaba-founded", None, "used"),
    ("figures", "alibaba-co-founders", "value", "stands"),
    ("figures", "alibaba-com-partners", "value", "stands"),
    ("positions", "jack-ma-founder-alibaba-000", None, "stands"),
    ("positions", "jack-ma-founder-alibaba-001", None, "stands"),
    ("positions", "jack-ma-founder-alibaba-002", None, "stands"),
    ("positions", "jack-ma-founder-alibaba-003", None, "stands"),
    ("positions", "joseph-tsai-co-founder-alibaba-002", None, "stands"),
    ("positions", "joseph-tsai-co-founder-alibaba-003", None, "stands"),
    about="alibaba",
    title="Who founded Alibaba: Jack Ma, or Jack Ma and others?",
    kind="different_scope",
    rule="most_specific",
    explanation="The articles of 2016, 2017, January 2019 and March 2021 call Jack Ma the founder, which does not say that he was the only one. Those of 2016 and 2021 also call Joseph Tsai a co-founder, and the box of that of 2021 says that Alibaba was founded by Jack Ma and 17 further partners.",
)
conflict(
    "alibaba-com-or-alibaba-created",
    ("events", "alibaba-com-created", None, "stands"),
    ("events", "alibaba-founded", None, "stands"),
    about="alibaba",
    title="Is the creation of the website Alibaba.com the foundation of Alibaba?",
    kind="gap",
    rule="none_used",
    explanation="The text of March 2021 says that Jack Ma created the website Alibaba.com with 17 partners, four years after 1995; its box says that Alibaba was founded by him and 17 further partners in 1999, and does not name the website.",
)
conflict(
    "who-heads-alibaba-and-when",
    ("positions", "jack-ma-head-alibaba-000", None, "stands"),
    ("positions", "jack-ma-group-leader-alibaba-000", None, "stands"),
    ("positions", "jack-ma-head-alibaba-001", None, "stands"),
    ("positions", "jack-ma-company-head-alibaba-002", None, "stands"),
    ("positions", "jack-ma-alibaba-chef-002", None, "stands"),
    ("events", "ma-on-the-young-in-his-management", "status", "stands"),
    ("events", "ma-addresses-employees-on-the-bbs", "status", "stands"),
    ("events", "jack-ma-withdraws-from-alibaba", None, "stands"),
    ("positions", "jack-ma-adviser-alibaba-002", None, "stands"),
    ("positions", "daniel-zhang-geschaeftsfuehrer-alibaba-002", None, "stands"),
    ("positions", "daniel-zhang-konzernchef-alibaba-002", None, "stands"),
    about="alibaba",
    title="Who heads Alibaba, and when?",
    kind="change_over_time",
    rule="all_hold",
    explanation="The articles of 2017 and January 2019 call Jack Ma the head of Alibaba. That of March 2021 says that he withdrew in September 2019 and still advises the board, and its boxes name Daniel Yong Zhang as chief executive and head of the group; yet it calls Ma the head where it tells of the years before, and tells in the present tense of his management and of how he reaches his employees.",
)
conflict(
    "alibaba-offering-sum-raised-or-value",
    ("figures", "alibaba-ipo-proceeds", "value", "stands"),
    ("figures", "alibaba-valuation-at-listing", "value", "stands"),
    about="alibaba",
    title="How large was Alibaba's initial public offering of 2014?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article of January 2019 gives the money that Alibaba raised by it, about 25 billion dollars; that of March 2021 gives what the company was valued at, 60 billion.",
)
conflict(
    "ma-shares-sold-of-his-own-or-of-the-company",
    ("figures", "jack-ma-part-of-shares-sold", "value", "stands"),
    ("shareholdings", "jack-ma-alibaba-sale-002", "amount", "stands"),
    ("shareholdings", "jack-ma-alibaba-002", "share", "stands"),
    ("figures", "alibaba-valuation-at-listing", "value", "stands"),
    about="jack-ma",
    title="Are the 1.4 per cent that Jack Ma sold in 2020 of his own shares, or of Alibaba?",
    kind="gap",
    rule="none_used",
    explanation='By the words of the article of March 2021 they are 1.4 per cent of "his company shares". If these 8.2 billion dollars were 1.4 per cent of his own shares, his shares would be worth over 580 billion, and Alibaba, of which the box gives him 4.9 per cent, over 11 trillion, after 60 billion in 2014; if they were 1.4 per cent of the company, Alibaba would be worth some 590 billion.',
)

# Alibaba: what its business is, whom it is for, how many use it.
conflict(
    "alibaba-retailer-or-platform",
    ("statements", "alibaba-earns-by-brokerage", None, "used"),
    ("statements", "alibaba-chinese-online-retailer", None, "stands"),
    ("statements", "alibaba-internet-retailer", None, "stands"),
    ("statements", "alibaba-runs-own-shops", None, "stands"),
    ("statements", "alibaba-strength-in-china", None, "stands"),
    ("statements", "taobao-for-small-sellers", None, "stands"),
    ("statements", "tmall-for-corporate-customers", None, "stands"),
    about="alibaba",
    title="Is Alibaba a retailer, or does it run platforms on which others sell?",
    kind="different_scope",
    rule="most_specific",
    explanation="The articles of 2017 and January 2019 call Alibaba an online retailer in passing. Where they and that of 2016 explain its business, it runs platforms for sellers and customers; that of 2019 says that it earns by brokerage fees, and adds that by now it also runs shops of its own.",
)
conflict(
    "whom-alibaba-aims-at",
    ("statements", "alibaba-aims-at-customers", None, "stands"),
    ("statements", "alibaba-relies-on-small-producers", None, "stands"),
    ("statements", "alibaba-strength-in-china", None, "stands"),
    ("statements", "tmall-for-brands", None, "stands"),
    about="alibaba",
    title="Whom does Alibaba aim at: single customers, small producers or large brands?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article of January 2019 says that Alibaba aims directly at the single customer; that of 2016 that it has relied on especially small producers from the start; that of March 2021 that its platform Tmall is for large brands. The platforms bring both sides together, and Tmall is only one of them.",
)
conflict(
    "alibaba-customers-53-million-or-far-more",
    ("figures", "alibaba-users-2017", "value", "stands"),
    ("figures", "alibaba-platform-customers", "value", "stands"),
    ("figures", "singles-day-2016-buyers", "value", "stands"),
    ("figures", "alipay-customers-2017", "value", "stands"),
    about="alibaba",
    title="How many customers does Alibaba have?",
    kind="contradiction",
    rule="none_used",
    explanation="The article of 2017 gives Jack Ma a customer base of more than 53 million users, but tells of a hundred million buyers drawn to Alibaba's platforms on one day, and gives Alipay more than half a billion customers; that of 2016 gives the platform more than 400 million. No article says whether the 53 million are misprinted or count something else.",
)

# Alibaba and its rivals, and the market in China.
conflict(
    "alibaba-beats-its-rivals-or-is-caught-up",
    ("statements", "alibaba-has-beaten-every-robber", None, "stands"),
    ("statements", "alibaba-undisputed-leader-in-china", None, "stands"),
    ("figures", "taobao-share-of-online-trade", "value", "stands"),
    ("statements", "alipay-far-ahead-of-wechat-pay", None, "stands"),
    ("events", "tencent-and-jd-com-catch-up-with-alibaba", None, "stands"),
    ("events", "pinduoduo-catches-up-with-alibaba", None, "stands"),
    about="alibaba",
    title="Has Alibaba beaten its rivals in China, or have they caught up with it?",
    kind="contradiction",
    rule="none_used",
    explanation='The article of 2017 has Jack Ma say that Alibaba has beaten every "robber", of whom it names four; that on AliExpress calls Alibaba "undisputed"; that of March 2021 gives Taobao 80 per cent of online trade from 2008 to 2018 and says that Alipay has left Tencent\'s WeChat Pay far behind, but also that Tencent and JD.com had caught up by 2017 and Pinduoduo soon after, without saying in what.',
)
conflict(
    "contest-with-amazon-open-or-not",
    ("events", "alibaba-attacks-amazon", None, "stands"),
    ("statements", "alibaba-takes-aim-at-amazon", None, "stands"),
    ("statements", "contest-with-amazon-hardly-open", None, "stands"),
    about="alibaba",
    title="Do Alibaba and Amazon contend openly?",
    kind="different_scope",
    rule="all_hold",
    explanation='The article of January 2019 says that Alibaba sounds the attack on Amazon; that on AliExpress says that Alibaba takes aim at Amazon directly and that this is "obvious", but also that the contest for market shares has "hardly come into the open". The one is what Alibaba aims at, the other how far the two have come to contend.',
)
conflict(
    "china-online-sales-growth-11-or-10-per-cent",
    ("figures", "china-online-sales-growth-2020", "value", "stands"),
    ("figures", "china-online-sales-growth-2020-xinhua", "value", "stands"),
    about="china",
    title="By how much did online sales in China grow in 2020?",
    kind="contradiction",
    rule="none_used",
    explanation="The text of March 2021 says by 11 per cent; the headline of the Xinhua report that its footnote cites says 10.",
)

# The group: what belongs to it, and what is Jack Ma's own.
conflict(
    "subsidiaries-or-divisions-and-services",
    ("subsidiaries", "cainiao-alibaba-001", "relation", "stands"),
    ("subsidiaries", "cainiao-alibaba-002", "relation", "stands"),
    ("subsidiaries", "alibaba-pictures-alibaba-000", "relation", "stands"),
    ("subsidiaries", "alibaba-pictures-alibaba-002", "relation", "stands"),
    ("subsidiaries", "taobao-alibaba-000", "relation", "stands"),
    ("subsidiaries", "taobao-alibaba-002", "relation", "stands"),
    ("subsidiaries", "tmall-alibaba-000", "relation", "stands"),
    ("subsidiaries", "tmall-alibaba-002", "relation", "stands"),
    about="alibaba",
    title="Are Cainiao, Alibaba Pictures, Taobao and Tmall subsidiaries of Alibaba, or divisions and services?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article of January 2019 calls Cainiao the logistics division of Alibaba; that of 2017 calls Alibaba Pictures its film division, and Taobao and Tmall its services and platforms; that of March 2021 lists all four among its subsidiaries. The one says what part of the business they are, the other that they are companies of the group.",
)
conflict(
    "built-by-ma-or-owned-by-alibaba",
    ("events", "autonavi-developed", None, "stands"),
    ("events", "youku-founded", None, "stands"),
    ("events", "south-china-morning-post-bought", None, "stands"),
    ("events", "ali-health-founded", None, "stands"),
    ("events", "alibaba-enters-health-sector", None, "stands"),
    ("subsidiaries", "autonavi-alibaba-002", None, "stands"),
    ("subsidiaries", "youku-alibaba-002", None, "stands"),
    ("shareholdings", "jack-ma-south-china-morning-post-002", None, "stands"),
    ("subsidiaries", "south-china-morning-post-alibaba-002", None, "stands"),
    ("subsidiaries", "ali-health-alibaba-002", None, "stands"),
    about="jack-ma",
    title="Are AutoNavi, Youku, the South China Morning Post and Ali Health Jack Ma's or Alibaba's?",
    kind="gap",
    rule="none_used",
    explanation="The article of March 2021 says that Jack Ma developed AutoNavi, founded Youku, bought the South China Morning Post and founded Ali Health, but that it was Alibaba that entered the health sector; its box lists all four as subsidiaries of Alibaba. He may have acted for the company; no article says how they came to it.",
)
conflict(
    "amblin-stake-of-ma-or-of-alibaba-pictures",
    ("owners", "alibaba-pictures-amblin-000-jack-ma", None, "stands"),
    ("owners", "alibaba-pictures-amblin-000-alibaba-pictures", None, "stands"),
    about="alibaba-pictures",
    title="Who has the stake in Amblin Partners, Jack Ma or Alibaba Pictures?",
    kind="gap",
    rule="none_used",
    explanation='The article of 2017 says that Jack Ma secured the stake "with" Alibaba Pictures: he may have acted for the company.',
)

# Singles' Day.
conflict(
    "who-made-singles-day",
    ("events", "alibaba-proclaims-singles-day", None, "stands"),
    ("events", "singles-day-2009", None, "stands"),
    ("statements", "singles-day-unofficial-holiday", None, "stands"),
    about="singles-day",
    title="Did Alibaba make Singles' Day, or take up a day that was there?",
    kind="gap",
    rule="none_used",
    explanation="The article of 2017 says that Alibaba proclaimed the day, for the many ones in the date; that of March 2021 calls it an unofficial holiday, kept on 11 November, of which a shopping spectacle was first made in 2009, and does not say who made the day.",
)
conflict(
    "whose-sales-those-of-singles-day-are",
    ("figures", "singles-day-2016-billion-in-minutes", None, "stands"),
    ("figures", "singles-day-2016-sales", None, "stands"),
    ("figures", "singles-day-2018-sales", None, "stands"),
    ("statements", "alibaba-purchases-paid-from-sales", None, "stands"),
    ("statements", "alibaba-earns-by-brokerage", None, "stands"),
    about="singles-day",
    title="Are the sales of Singles' Day those of Alibaba or of the sellers on its platforms?",
    kind="contradiction",
    rule="none_used",
    explanation="The article of 2017 speaks as of one thing of Alibaba's sales, of the goods sold on that day and of the proceeds that it goes shopping with; that of January 2019 speaks of Alibaba's sales too, but also says that Alibaba earns by brokerage fees.",
)

conflict(
    "revenue-of-a-quarter-and-sales-of-a-day",
    ("figures", "alibaba-revenue-2018-q2", "value", "stands"),
    ("figures", "singles-day-2018-sales", "value", "stands"),
    about="alibaba",
    title="How can Alibaba sell for more on one Singles' Day than it takes in during a whole quarter?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article of January 2019 sets the sales of Singles' Day beside the revenue of a quarter, and does not say how the one can be so much larger. It also says that Alibaba earns by brokerage fees: the sales are then the value of the goods, and the revenue what Alibaba keeps.",
)

# Alipay.
conflict(
    "alipay-start",
    ("products", "alipay", "launched", "used"),
    ("subsidiaries", "alipay-ant-group-002", "since", "stands"),
    ("events", "alipay-becomes-an-app", "start", "stands"),
    ("events", "taobao-mall-starts", "start", "stands"),
    ("events", "alibaba-launches-alipay", None, "set_aside"),
    about="alipay",
    title="When did Alipay start?",
    kind="contradiction",
    rule="most_specific",
    explanation='The article of March 2021 dates Taobao Mall to 2008 and says that Alibaba launched Alipay "next"; further on it says that Alipay has been run since 2004 and was turned into a mobile app in 2008.',
)
conflict(
    "alipay-of-alibaba-or-of-ant-group",
    ("subsidiaries", "alipay-alibaba-000", None, "stands"),
    ("products", "alipay", "provider", "stands"),
    ("participants", "alibaba-launches-alipay-alibaba", "role", "stands"),
    ("subsidiaries", "alipay-ant-group-002", None, "stands"),
    about="alipay",
    title="Whose is Alipay, Alibaba's or Ant Group's?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article of 2017 calls Alipay Alibaba's payment system; that of March 2021 says that Alibaba launched it, but also that Ant Group, of which Alibaba holds a third, has run it since 2004, when by the same article that company was not yet called so. The one speaks of the group, the other of the company in it that runs the service.",
)
conflict(
    "alibaba-with-or-without-a-payment-service",
    ("statements", "alibaba-lacked-a-payment-service-in-the-us", None, "stands"),
    ("events", "alibaba-establishes-alipay-in-china", None, "stands"),
    ("subsidiaries", "alipay-alibaba-000", None, "stands"),
    about="alibaba",
    title="Does Alibaba have a payment service of its own?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article of 2017 says that Alibaba has so far lacked a payment service of its own, and that it has established Alipay in China: the lack is on the US online market, of which the sentence before speaks.",
)
conflict(
    "first-test-of-alipay-abroad",
    ("figures", "alipay-test-with-chinese-drugstore-customers", "value", "stands"),
    ("events", "alipay-enters-japan", None, "stands"),
    ("events", "alipay-enters-south-korea", None, "stands"),
    about="alipay",
    title="Is Rossmann the first test of Alipay outside China?",
    kind="gap",
    rule="none_used",
    explanation='A heading of 2017 speaks of a "first test with Chinese drugstore customers"; the text says that Alibaba has proceeded in the same way in Japan and South Korea. The heading does not say whether it is the first in Germany, in drugstores or anywhere.',
)

# Ant Group: what it is to Alibaba, where it comes from, how the state stopped it.
conflict(
    "ant-group-division-subsidiary-or-a-third",
    ("subsidiaries", "ant-group-affiliate-alibaba-002", "relation", "used"),
    ("shareholdings", "alibaba-ant-group-002", "share", "stands"),
    ("shareholdings", "alibaba-ant-group-33-per-cent-002", "share", "stands"),
    ("subsidiaries", "ant-financial-alibaba-000", "relation", "stands"),
    ("subsidiaries", "ant-group-division-alibaba-002", "relation", "set_aside"),
    ("subsidiaries", "ant-group-subsidiary-alibaba-002", "relation", "set_aside"),
    about="ant-group",
    title="Is Ant Group a division or subsidiary of Alibaba, or a company of which it holds a third?",
    kind="contradiction",
    rule="most_specific",
    explanation="The article of March 2021 calls Ant Group the finance division and the finance subsidiary of Alibaba in passing, but says that Alibaba holds a third of it; its box says 33 per cent, so that one of the two is rounded, and leaves Ant Group out of the list of subsidiaries. That of 2017 calls Ant Financial a subsidiary; no article says whether the stake changed.",
)
conflict(
    "ant-group-founded-or-grown-out-of-alipay",
    ("events", "ant-group-founded", None, "stands"),
    ("events", "ant-financial-becomes-ant-group", None, "stands"),
    ("statements", "ant-group-came-out-of-alipay", None, "stands"),
    ("subsidiaries", "alipay-ant-group-002", "since", "stands"),
    about="ant-group",
    title="How did Ant Group come about?",
    kind="gap",
    rule="none_used",
    explanation="The text of March 2021 says that Jack Ma founded Ant Financial, which later became Ant Group, and that Ant Group has run Alipay since 2004; the box says that Ant Group came out of Alipay, and that Ma founded the company in 2004. Neither says how the one led to the other.",
)
conflict(
    "ant-group-hardly-regulated-or-slowed-down",
    ("statements", "ant-hardly-regulated", None, "stands"),
    ("events", "ant-group-expansion-slowed", None, "stands"),
    ("statements", "measures-to-avoid-systemic-risks", None, "stands"),
    about="ant-group",
    title="Is Ant Group regulated?",
    kind="different_scope",
    rule="all_hold",
    explanation="Felix Salmon, quoted after a report of February 2021, says that Ant is hardly regulated at present; the article says that its expansion was slowed down, and that a former finance minister explained the latest measures in December 2020. The one is about lasting supervision, the other about single measures.",
)
conflict(
    "whom-the-investigation-of-2020-is-about",
    ("participants", "investigation-of-anticompetitive-practices-ant-group", "role", "stands"),
    ("participants", "investigation-of-anticompetitive-practices-alibaba", "role", "stands"),
    about="alibaba",
    title="Is it Ant Group or Alibaba that is investigated for anti-competitive practices?",
    kind="gap",
    rule="none_used",
    explanation='The article of March 2021 speaks of the practices of "the company", after a paragraph on Ant Group, whose last sentence calls it the finance subsidiary of Alibaba.',
)

conflict(
    "when-the-88-days-began",
    ("figures", "ma-days-out-of-sight", "value", "stands"),
    ("events", "ma-disappears", None, "stands"),
    ("events", "ma-summoned-by-financial-supervision", "start", "stands"),
    ("events", "investigation-of-anticompetitive-practices", "start", "stands"),
    about="jack-ma",
    title="When did the 88 days begin in which Jack Ma was not seen?",
    kind="gap",
    rule="none_used",
    explanation="The article of 11 March 2021 tells of the 88 days after the inquiry of December 2020, without a date, and then of how Jack Ma appeared in public again. Had they begun in the second half of December, they would not have been over when the article appeared. No words say whether they began with the summons of 2 November, with the inquiry or in between.",
)

# The Chinese state and Alibaba's data and technology.
conflict(
    "chinese-state-and-data-from-alibaba",
    ("statements", "alibaba-supplies-social-scoring-data", None, "stands"),
    ("statements", "zhima-data-exchange-with-the-state-alleged", None, "stands"),
    ("statements", "alibaba-algorithms-trace-movements", None, "stands"),
    ("statements", "alibaba-data-for-the-corona-app", None, "stands"),
    ("statements", "many-fantasy-stories-about-zhima", None, "stands"),
    ("statements", "access-to-data-technically-limited", None, "stands"),
    about="alibaba",
    title="Does the Chinese state get data on people from Alibaba?",
    kind="contradiction",
    rule="none_used",
    explanation='The article of January 2019 says that data for the social scoring system "apparently" come from Alibaba too. That of March 2021 reports accusations that Zhima credit exchanges data with that system, and tells of data from Alibaba for tracing infections and for the corona app; but a former manager calls what is told of Zhima "fantasy stories" and access to the data "technically limited".',
)
conflict(
    "social-credit-system-tested-or-being-built",
    ("events", "social-credit-system-tested", None, "stands"),
    ("events", "social-scoring-system-set-up", None, "stands"),
    about="social-credit-system",
    title="How far is the social credit system?",
    kind="different_scope",
    rule="all_hold",
    explanation='The article of January 2019 says that a "social scoring system" is being set up at present; that of March 2021 that the "social credit system" has been tested since 2014. The one speaks of the system as a whole, the other of trials of it.',
)
conflict(
    "tracing-technology-of-ma-or-of-alibaba",
    ("participants", "ma-technology-for-hubei-jack-ma", "role", "stands"),
    ("statements", "alibaba-algorithms-trace-movements", None, "stands"),
    about="alibaba",
    title="Whose technology traces infections, Jack Ma's or Alibaba's?",
    kind="gap",
    rule="none_used",
    explanation='The article of March 2021 says that Jack Ma made "his technology" available to the government of Hubei, and that "the algorithms of Alibaba" processed the data. By the same article he had withdrawn from Alibaba in 2019; he may stand for the company here.',
)

# Alibaba outside China.
conflict(
    "alibaba-expands-or-wants-to-in-the-us",
    ("events", "alibaba-expands-in-the-united-states", "status", "stands"),
    ("events", "alibaba-enters-us-online-market", "status", "stands"),
    ("events", "ant-financial-takes-over-moneygram", "status", "stands"),
    about="alibaba",
    title="Does Alibaba expand in the United States, or does it want to?",
    kind="contradiction",
    rule="none_used",
    explanation="The lead of 2017 says that Alibaba expands in the United States; the text says that it has for some time wanted to gain a foothold there, and that Ant Financial is about to take over MoneyGram.",
)
conflict(
    "trump-president-or-just-elected",
    ("statements", "trump-just-elected", None, "stands"),
    ("positions", "donald-trump-president-000", None, "stands"),
    about="donald-trump",
    title="Was Donald Trump president when Jack Ma promised him a million jobs?",
    kind="change_over_time",
    rule="all_hold",
    explanation='The article of 2017 tells of a meeting with "US President Donald Trump" at the beginning of the year, which may be his title when it was written; that of March 2021 says that in January 2017 he had just been elected.',
)
conflict(
    "alibaba-new-to-the-european-market",
    ("events", "alibaba-opens-up-the-european-market", None, "stands"),
    ("events", "alipay-starts-at-rossmann", None, "stands"),
    ("events", "alipay-expands-to-europe", "status", "stands"),
    ("events", "liege-hub-contract", None, "stands"),
    ("events", "alibaba-expands-in-europe", "status", "stands"),
    about="alibaba",
    title="Is Alibaba in Europe already, and since when?",
    kind="contradiction",
    rule="none_used",
    explanation="The article of 2017 says that Alibaba wants to expand to Europe with Alipay, and that one has been able to pay with it at Rossmann since April; that of January 2019 tells of the contract for a hub, and still of what Alibaba wants in Europe; that of March 2021 says that Alibaba begins only of late to open up the European market.",
)
conflict(
    "where-alibabas-network-is-to-grow",
    ("statements", "aliexpress-small-firms-sell-abroad", None, "stands"),
    ("events", "alibaba-network-expansion", None, "stands"),
    about="aliexpress",
    title="In which countries is the network of AliExpress to grow?",
    kind="different_scope",
    rule="all_hold",
    explanation="The platform is opened to sellers in Russia, Turkey, Italy and Spain; the network is to grow above all in developing countries in Asia and in Turkey. The article on AliExpress does not say how the two are connected; the one is where sellers come from, the other may be where they sell.",
)

# The hub at Liège.
conflict(
    "liege-hub-planned-or-standing",
    ("statements", "liege-hub-near-the-airport", "status", "used"),
    ("events", "liege-hub-opening", "start", "stands"),
    ("statements", "alibaba-bases-on-three-continents", None, "stands"),
    about="liege-hub",
    title="When does the Liège hub open, and is it standing or still planned?",
    kind="contradiction",
    rule="latest_article",
    explanation="The article of January 2019 has it start operating at the beginning of 2021, yet already counts Europe among the continents where Alibaba has bases, and names no other base there. That of 11 March 2021 says that Alibaba wants to build it, and cites a report of October 2019.",
)
conflict(
    "liege-hub-near-or-at-the-airport",
    ("figures", "liege-hub-area", None, "used"),
    ("statements", "liege-hub-near-the-airport", None, "stands"),
    about="liege-hub",
    title="Is the Liège hub to stand at Liège Airport or near it?",
    kind="contradiction",
    rule="most_specific",
    explanation='The article of January 2019 says that the airport lets an area to Cainiao and that the hub is to be built "there"; that of March 2021 puts it "near" the airport.',
)
conflict(
    "liege-hub-tenant",
    ("participants", "liege-hub-contract-alibaba", "role", "stands"),
    ("participants", "liege-hub-contract-cainiao", "role", "stands"),
    about="liege-airport",
    title="With whom does Liège Airport have its contract, Alibaba or Cainiao?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article of January 2019 says that Alibaba signed the contract, and that the area it is about is let to Cainiao, Alibaba's logistics division: the one signs, the other rents.",
)
conflict(
    "liege-hub-for-imports-or-for-europe",
    ("statements", "liege-hub-purpose", None, "stands"),
    ("statements", "liege-hub-press-release-silent-on-exports", None, "stands"),
    ("statements", "alibaba-sells-chinese-goods", None, "stands"),
    ("events", "alibaba-expands-in-europe", None, "stands"),
    ("events", "alibaba-opens-up-the-european-market", None, "stands"),
    about="liege-hub",
    title="Is the Liège hub for imports into China or for Alibaba's business in Europe?",
    kind="gap",
    rule="none_used",
    explanation="By the press release that the article of January 2019 quotes, it is to help import products into China, with no word of exports to Europe. The article itself tells of it as a part of what Alibaba wants in Europe, and remarks that it is not least Chinese goods that Alibaba sells abroad; that of March 2021 names it where Alibaba opens up the European market.",
)

# eWTP: whose it is, when and where it was presented, what support it has.
conflict(
    "ewtp-ma-or-alibaba",
    ("products", "ewtp", "provider", "stands"),
    ("participants", "ewtp-launch-jack-ma", "role", "stands"),
    ("statements", "alibaba-works-on-new-trade-order", None, "stands"),
    ("statements", "ewtp-to-be-taken-up-by-others", None, "stands"),
    ("statements", "rwanda-first-country-of-world-platform", None, "stands"),
    about="ewtp",
    title="Is the Electronic World Trade Platform Jack Ma's or Alibaba's?",
    kind="gap",
    rule="none_used",
    explanation="The article of January 2019 says that Jack Ma brought it into being, and the text of March 2021 calls it his solution; the lead of 2016 says that Alibaba is working on a new order of world trade, Ma hopes there that Alibaba sets the platform going and somebody else takes it up, and the title of a report that the article of 2021 cites calls it Alibaba's. Ma may speak for the company.",
)
conflict(
    "ewtp-brought-into-being-or-a-vague-idea",
    ("products", "ewtp", "launched", "stands"),
    ("statements", "ewtp-still-vague", None, "stands"),
    ("statements", "ewtp-to-be-taken-up-by-others", "status", "stands"),
    about="ewtp",
    title="Did eWTP exist in 2016?",
    kind="gap",
    rule="none_used",
    explanation="The article of January 2019 says that Jack Ma brought eWTP into being in 2016; that of 2016 says that it is still a vague idea, and quotes his hope that Alibaba can set it going. Neither says what it was that was brought into being, or when in that year.",
)
conflict(
    "ewtp-presented-at-or-beside-the-summit",
    ("statements", "ma-presents-ewtp-beside-the-summit", None, "used"),
    ("statements", "ma-presents-ewtp-at-the-summit", None, "stands"),
    ("participants", "g20-summit-2016-jack-ma", None, "stands"),
    ("events", "business-meeting-before-g20-summit", None, "stands"),
    about="ewtp",
    title="Did Jack Ma present eWTP at the G20 summit or beside it?",
    kind="contradiction",
    rule="most_specific",
    explanation='The article of January 2019 says that he could present it "at" the G20 summit; the caption of that of 2016, written in Hangzhou, says "on the margins" of it, and its text tells of a meeting of business on the eve of the summit.',
)
conflict(
    "g20-ewtp-before-or-after-the-opening",
    ("events", "business-meeting-before-g20-summit", "status", "stands"),
    ("statements", "ma-uses-meeting-as-stage", "status", "stands"),
    ("statements", "ma-presents-ewtp-beside-the-summit", None, "stands"),
    ("events", "business20-demands-support-for-ewtp", "status", "stands"),
    about="g20",
    title="Does the article from Hangzhou speak from before the G20 summit opened, or after?",
    kind="contradiction",
    rule="none_used",
    explanation="The text of 2016 tells in the present tense of the meeting on the eve of the summit, which Jack Ma now wants to use as a stage; but in the past tense of a demand made at the opening, as its caption does of his presenting his ideas.",
)
conflict(
    "ewtp-strong-support-or-first-supporters",
    ("statements", "ewtp-political-support", None, "stands"),
    ("statements", "ewtp-needs-help", None, "stands"),
    ("statements", "ma-wins-supporters", None, "stands"),
    ("statements", "german-business-undecided-on-ewtp", None, "stands"),
    about="ewtp",
    title="How much political support had eWTP in 2016?",
    kind="contradiction",
    rule="none_used",
    explanation="The article of January 2019 says that eWTP was brought into being with strong political support; that of 2016 speaks of first supporters, says that Jack Ma needs the help of those at the meeting, and that German business has not come to one position.",
)
conflict(
    "ma-in-davos-one-speech-or-several",
    ("events", "ma-lectures-us-industry-in-davos", None, "stands"),
    ("events", "ma-on-xi-jinping", "place", "stands"),
    ("events", "ma-presents-ewtp-in-davos", "start", "stands"),
    ("events", "ma-at-world-economic-forum-2018", None, "stands"),
    about="jack-ma",
    title="Does all that Jack Ma says in Davos belong to one speech of 2017?",
    kind="gap",
    rule="none_used",
    explanation='The article of March 2021 dates his lecture to US industry a week after his promise to Donald Trump in January 2017, gives his words on Xi Jinping with a footnote on "the speech", and tells of eWTP in Davos without a date; the caption of that of January 2019 has him in Davos in 2018.',
)

# Working life at Alibaba, and health care in China.
conflict(
    "working-hours-996-or-day-and-night",
    ("events", "alibaba-rule-996", None, "used"),
    ("events", "alibaba-works-day-and-night", None, "set_aside"),
    about="alibaba",
    title="How long is a working day at Alibaba?",
    kind="contradiction",
    rule="most_specific",
    explanation='By the article of March 2021 Jack Ma says in a speech that Alibaba works "day and night", which may be a figure of speech; a former employee tells of working days from nine in the morning to nine in the evening.',
)
conflict(
    "assessment-of-managers-or-of-all",
    ("figures", "assessment-3-6-1-unqualified", None, "stands"),
    ("events", "alibaba-dismissal-after-bad-assessments", None, "stands"),
    ("events", "alibaba-complaints-on-the-bbs", None, "stands"),
    about="assessment-3-6-1",
    title="Who is assessed by the scheme 3-6-1, managers or all employees?",
    kind="gap",
    rule="none_used",
    explanation='The former employee in the article of March 2021 speaks of 10 per cent "of the managers", then of "whoever" is among the lowest 10 per cent, and of employees who complain of an unfair assessment by their superior; he does not say that this is the same assessment.',
)
conflict(
    "only-hospitals-or-online-doctors-too",
    ("statements", "china-has-only-hospitals", None, "stands"),
    ("figures", "ali-health-doctors-online", None, "stands"),
    about="china",
    title="Are there doctors outside the hospitals in China?",
    kind="different_scope",
    rule="all_hold",
    explanation="Xavier Brochart says in a box of March 2021 that there is no outpatient medicine in China, only hospitals; the same box tells of 39,000 doctors and specialists who practise online with Ali Health. He speaks of practices that patients go to, the box of doctors whom they see on a screen.",
)
