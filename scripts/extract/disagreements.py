"""Where the articles, or parts of one, disagree, and which reading is used by what rule."""

from __future__ import annotations

from ..claims import Disagreements

disagreements = Disagreements()
conflict = disagreements.conflict

# Within the article on the hub at Liège.
conflict(
    "liege-hub-planned-or-standing",
    ("events", "liege-hub-opening", "status", "used"),
    ("statements", "alibaba-bases-on-three-continents", None, "stands"),
    about="liege-hub",
    title="Does the hub at Liège stand, or is it planned?",
    kind="unclear",
    rule="most_specific",
    explanation="The article counts Europe among the continents where Alibaba has bases, and names no other base there than the hub, whose start it says is planned for 2021.",
)
conflict(
    "liege-hub-tenant",
    ("participants", "liege-hub-contract-alibaba", "role", "stands"),
    ("participants", "liege-hub-contract-cainiao", "role", "stands"),
    about="liege-airport",
    title="With whom does Liège Airport have its contract?",
    kind="different_scope",
    rule="all_hold",
    explanation="Alibaba signs the contract; its division Cainiao rents the area.",
)
conflict(
    "alibaba-retailer-or-broker",
    ("statements", "alibaba-internet-retailer", None, "stands"),
    ("statements", "alibaba-earns-by-brokerage", None, "stands"),
    ("statements", "alibaba-runs-own-shops", None, "stands"),
    about="alibaba",
    title="Is Alibaba a retailer or a broker?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article calls Alibaba a retailer in passing, explains that it brokers between buyers and producers for a fee, and adds that it runs shops of its own as well.",
)
conflict(
    "alibaba-competitor-in-europe",
    ("relationships", "amazon-competitor-alibaba-001", None, "stands"),
    ("relationships", "zalando-competitor-alibaba-001", None, "stands"),
    about="alibaba",
    title="Who is Alibaba's competition in Europe?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article says that the competition is Amazon, and later calls Zalando, which is much smaller, a competitor too.",
)
conflict(
    "alibaba-selfless-or-not",
    ("statements", "jack-ma-as-supporter-of-small-businesses", None, "stands"),
    ("statements", "alibaba-not-wholly-unselfish", None, "stands"),
    about="alibaba",
    title="Does Alibaba care for small businesses for their sake?",
    kind="unclear",
    rule="none_used",
    explanation="Jack Ma presents himself as a supporter of small businesses; the article says that Alibaba's care for them is not wholly unselfish, as its own shops perhaps show.",
)

# Within the article on eWTP at the G20 summit.
conflict(
    "ma-idea-presented-or-to-be-presented",
    ("events", "ma-presents-ewtp-at-g20-summit", "status", "stands"),
    ("statements", "ma-uses-meeting-as-stage", "status", "stands"),
    about="ewtp",
    title="Has Jack Ma presented eWTP in Hangzhou, or is he about to?",
    kind="change_over_time",
    rule="all_hold",
    explanation="The caption tells in the past that Jack Ma presented his ideas; the text says that he now wants to use the meeting for them.",
)
conflict(
    "g20-ewtp-before-or-after-the-opening",
    ("events", "business-meeting-before-g20-summit", "status", "stands"),
    ("events", "business20-demands-support-for-ewtp", "status", "stands"),
    about="g20",
    title="Is the article written before or after the summit opened?",
    kind="unclear",
    rule="none_used",
    explanation="The text tells in the present of the meeting on the eve of the summit, and in the past of a demand made at its opening.",
)
conflict(
    "alibaba-founder-or-founders-in-g20-ewtp",
    ("positions", "jack-ma-founder-alibaba-003", None, "stands"),
    ("positions", "joseph-tsai-co-founder-alibaba-003", None, "stands"),
    about="alibaba",
    title="Did Jack Ma found Alibaba alone?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article calls Jack Ma the founder of Alibaba, and Joseph Tsai a co-founder: Ma is not said to have been the only one.",
)
conflict(
    "ewtp-whose-gain",
    ("statements", "ewtp-makes-alibaba-rich", None, "stands"),
    ("statements", "ewtp-to-be-taken-up-by-others", None, "stands"),
    about="ewtp",
    title="Is eWTP to be Alibaba's own?",
    kind="unclear",
    rule="none_used",
    explanation="The lead says that the small businesses which the platform strengthens are to make Alibaba rich; Jack Ma hopes that Alibaba can start it and that somebody else takes it up.",
)

# Within the article on Alibaba as a superpower, first half.
conflict(
    "china-online-sales-growth-11-or-10-per-cent",
    ("figures", "china-online-sales-growth-2020", "value", "stands"),
    ("figures", "china-online-sales-growth-2020-xinhua", "value", "stands"),
    about="china",
    title="By how much did online sales in China grow in 2020?",
    kind="conflict",
    rule="none_used",
    explanation="The text says 11 per cent; the headline of the report that its footnote cites for it says 10.",
)
conflict(
    "ant-group-division-subsidiary-or-a-third",
    ("subsidiaries", "ant-group-affiliate-alibaba-002", "relation", "used"),
    ("shareholdings", "alibaba-ant-group-002", "share", "stands"),
    ("subsidiaries", "ant-group-division-alibaba-002", "relation", "set_aside"),
    ("subsidiaries", "ant-group-subsidiary-alibaba-002", "relation", "set_aside"),
    about="ant-group",
    title="Is Ant Group a division of Alibaba, its subsidiary, or a company that it has a stake in?",
    kind="conflict",
    rule="most_specific",
    explanation="The article calls Ant Group the finance division and the finance subsidiary of Alibaba in passing, and says that Alibaba holds a third of it.",
)
conflict(
    "alipay-start",
    ("products", "alipay", "launched", "used"),
    ("events", "alibaba-launches-alipay", None, "set_aside"),
    about="alipay",
    title="When did Alipay start?",
    kind="conflict",
    rule="most_specific",
    explanation="The article tells of Taobao Mall in 2008 and gives Alipay as Alibaba's next step; further on it says that Alipay has been run since 2004 and was made an app in 2008.",
)
conflict(
    "alipay-launched-by-alibaba-or-run-by-ant",
    ("participants", "alibaba-launches-alipay-alibaba", "role", "stands"),
    ("subsidiaries", "alipay-ant-group-002", "since", "stands"),
    about="alipay",
    title="Is Alipay Alibaba's or Ant Group's?",
    kind="unclear",
    rule="none_used",
    explanation="The article says that Alibaba launched Alipay, and that Ant Group has run it since 2004, although the company got that name only later.",
)
conflict(
    "ant-group-founded-or-grown-out-of-alipay",
    ("events", "ant-group-founded", None, "stands"),
    ("statements", "ant-group-came-out-of-alipay", None, "stands"),
    about="ant-group",
    title="How did Ant Group come about?",
    kind="unclear",
    rule="none_used",
    explanation="The text says that Jack Ma founded Ant Financial, from which Ant Group came; the box says that Ant Group came out of Alipay, and that Ma founded it.",
)
conflict(
    "whom-the-investigation-of-2020-is-about",
    ("participants", "investigation-of-anticompetitive-practices-ant-group", "role", "stands"),
    ("participants", "investigation-of-anticompetitive-practices-alibaba", "role", "stands"),
    about="alibaba",
    title="Is it Ant Group or Alibaba that is investigated for anti-competitive practices?",
    kind="unclear",
    rule="none_used",
    explanation='The article says "the company" after a paragraph on Ant Group, whose last words name Alibaba.',
)
conflict(
    "jack-ma-withdrawn-or-head",
    ("events", "jack-ma-withdraws-from-alibaba", None, "stands"),
    ("positions", "jack-ma-adviser-alibaba-002", None, "stands"),
    ("positions", "jack-ma-company-head-alibaba-002", None, "stands"),
    about="jack-ma",
    title="What is Jack Ma's part in Alibaba?",
    kind="change_over_time",
    rule="all_hold",
    explanation="Jack Ma withdrew in 2019 and still advises the board; the article calls him head of the company where it tells of the years before.",
)
conflict(
    "founder-or-founders-of-alibaba-in-superpower",
    ("positions", "jack-ma-founder-alibaba-002", None, "stands"),
    ("figures", "alibaba-com-partners", "value", "stands"),
    ("figures", "alibaba-co-founders", "value", "stands"),
    ("positions", "joseph-tsai-co-founder-alibaba-002", None, "stands"),
    about="alibaba",
    title="Did Jack Ma found Alibaba alone?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article calls Jack Ma the founder; it also says that he created Alibaba.com with 17 partners, and its box that 17 partners founded Alibaba with him. He is not said to have been the only one.",
)
conflict(
    "built-by-ma-or-owned-by-alibaba",
    ("events", "autonavi-developed", None, "stands"),
    ("events", "youku-founded", None, "stands"),
    ("events", "south-china-morning-post-bought", None, "stands"),
    ("subsidiaries", "autonavi-alibaba-002", None, "stands"),
    ("subsidiaries", "youku-alibaba-002", None, "stands"),
    ("subsidiaries", "south-china-morning-post-alibaba-002", None, "stands"),
    about="jack-ma",
    title="Are AutoNavi, Youku and the South China Morning Post Jack Ma's or Alibaba's?",
    kind="different_scope",
    rule="all_hold",
    explanation="The text says that Jack Ma developed, founded and bought them; the box lists them as Alibaba's subsidiaries. He may have acted for the company.",
)
conflict(
    "regulation-wanted-or-warned-of",
    ("statements", "ma-sketches-a-new-financial-system", None, "stands"),
    ("events", "ma-criticises-state-banks-and-controls", None, "stands"),
    about="jack-ma",
    title="Does Jack Ma want regulation?",
    kind="unclear",
    rule="none_used",
    explanation="Jack Ma wants innovation and regulation reconciled, and also warns of controls; the article does not say how the two go together.",
)
conflict(
    "why-ant-group-was-stopped",
    ("statements", "ma-displeased-the-leadership", None, "stands"),
    ("statements", "government-wants-control-of-credit-and-money", None, "used"),
    ("statements", "measures-to-avoid-systemic-risks", None, "stands"),
    about="ant-group",
    title="Why was Ant Group's listing called off?",
    kind="unclear",
    rule="most_specific",
    explanation="The article grants that Jack Ma's criticism displeased the leadership, and says that above all the government wanted to keep control of lending; a former minister names systemic risks.",
)
conflict(
    "taobao-share-while-rivals-catch-up",
    ("figures", "taobao-share-of-online-trade", "value", "stands"),
    ("events", "tencent-and-jd-com-catch-up-with-alibaba", None, "stands"),
    about="taobao",
    title="How strong was Taobao by 2018?",
    kind="different_scope",
    rule="all_hold",
    explanation="From 2008 to 2018 Taobao handled 80 per cent of online trade, over the whole time; by 2017 Alibaba's rivals had caught up, in what the article does not say.",
)
conflict(
    "ma-shares-sold-of-his-own-or-of-the-company",
    ("figures", "jack-ma-part-of-shares-sold", "value", "stands"),
    ("shareholdings", "jack-ma-alibaba-sale-002", "amount", "stands"),
    ("shareholdings", "jack-ma-alibaba-002", "share", "stands"),
    ("figures", "alibaba-valuation-at-listing", "value", "stands"),
    about="jack-ma",
    title="Are the 1.4 per cent that Jack Ma sold in 2020 of his own shares, or of Alibaba?",
    kind="unclear",
    rule="none_used",
    explanation="By the words they are 1.4 per cent of his own shares. These would then be worth over 580 billion dollars, and Alibaba, of which the box leaves him 4.9 per cent, over 11 trillion, after 60 billion in 2014; of the company as a whole they would make it some 590 billion.",
)
conflict(
    "ant-group-listing-called-off-or-put-off",
    ("events", "ant-group-listing-shanghai", "status", "stands"),
    ("events", "ant-group-listing-hong-kong", "status", "stands"),
    ("statements", "ant-group-no-listing-for-now", None, "stands"),
    about="ant-group",
    title="Is Ant Group's listing given up, or put off?",
    kind="unclear",
    rule="none_used",
    explanation="The article says that the listing in Shanghai and Hong Kong was called off, and further on that there will be none in China until further notice.",
)
conflict(
    "alibaba-com-or-alibaba-created",
    ("events", "alibaba-com-created", None, "stands"),
    ("events", "alibaba-founded", None, "stands"),
    about="alibaba",
    title="Is the creation of Alibaba.com the foundation of Alibaba?",
    kind="unclear",
    rule="none_used",
    explanation="The text says that Jack Ma created the website Alibaba.com with 17 partners, four years after 1995; the box says that Alibaba was founded by him and 17 partners in 1999, and does not name the website.",
)
conflict(
    "ant-group-hardly-regulated-or-slowed-down",
    ("statements", "ant-hardly-regulated", None, "stands"),
    ("events", "ant-group-expansion-slowed", None, "stands"),
    ("statements", "measures-to-avoid-systemic-risks", None, "stands"),
    about="ant-group",
    title="Is Ant Group regulated?",
    kind="unclear",
    rule="none_used",
    explanation="Felix Salmon, quoted after a report of February 2021, says that Ant is hardly regulated at present; the article says that its expansion was slowed down, and a former minister explained the measures in December 2020.",
)
conflict(
    "tracing-technology-of-ma-or-of-alibaba",
    ("participants", "ma-technology-for-hubei-jack-ma", "role", "stands"),
    ("statements", "alibaba-algorithms-trace-movements", None, "stands"),
    about="alibaba",
    title="Whose technology traces infections in China?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article says that Jack Ma made his technology available, and that Alibaba's algorithms processed the data. He had withdrawn from Alibaba in 2019, and may stand for the company here.",
)
conflict(
    "ma-in-davos-one-speech-or-several",
    ("events", "ma-lectures-us-industry-in-davos", None, "stands"),
    ("events", "ma-on-xi-jinping", "place", "stands"),
    ("events", "ma-presents-ewtp-in-davos", "start", "stands"),
    ("events", "ma-at-world-economic-forum-2018", None, "stands"),
    about="jack-ma",
    title="Does all that Jack Ma says in Davos belong to one speech of 2017?",
    kind="unclear",
    rule="none_used",
    explanation="The article dates his lecture to US industry a week after a day in January 2017, gives words on Xi Jinping with a footnote on the wording of the speech, and tells of eWTP in Davos without a date. The caption of the article on Liège has him in Davos in 2018.",
)

# The article on Alibaba as a superpower, first half, and the other articles.
conflict(
    "alibaba-offering-sum-raised-or-value",
    ("figures", "alibaba-ipo-proceeds", "value", "stands"),
    ("figures", "alibaba-valuation-at-listing", "value", "stands"),
    about="alibaba",
    title="How large was Alibaba's initial public offering of 2014?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article on Liège says that Alibaba raised about 25 billion dollars by it; that of 2021 says that the company was valued at 60 billion.",
)
conflict(
    "social-credit-data-from-alibaba",
    ("statements", "alibaba-supplies-social-scoring-data", None, "stands"),
    ("statements", "zhima-data-exchange-with-the-state-alleged", None, "stands"),
    ("statements", "many-fantasy-stories-about-zhima", None, "stands"),
    ("statements", "access-to-data-technically-limited", None, "stands"),
    about="social-credit-system",
    title="Does the state's social credit system get data from Alibaba?",
    kind="conflict",
    rule="none_used",
    explanation="The article of 2019 says that data apparently come from Alibaba too; that of 2021 reports accusations that Zhima credit exchanges data with the system, and a former manager of Ant, who calls such things made up and says that access to the data is limited.",
)
conflict(
    "social-credit-system-tested-or-being-built",
    ("events", "social-credit-system-tested", None, "stands"),
    ("events", "social-scoring-system-set-up", None, "stands"),
    about="social-credit-system",
    title="How far is the social credit system?",
    kind="unclear",
    rule="none_used",
    explanation="The article of 2021 says that it has been tested since 2014; that of January 2019 says that it is being set up at present. It may be both at once.",
)

# Within the article on Alibaba as a superpower, second half and boxes; and the hub at Liège.
conflict(
    "liege-hub-near-or-at-the-airport",
    ("figures", "liege-hub-area", None, "used"),
    ("statements", "liege-hub-near-the-airport", None, "stands"),
    about="liege-hub",
    title="Is the logistics hub to stand at Liège Airport or near it?",
    kind="unclear",
    rule="most_specific",
    explanation="The article on the hub says that the airport lets an area to Cainiao for it; the later article puts it near the airport.",
)
conflict(
    "liege-hub-still-a-plan-in-2021",
    ("events", "liege-hub-opening", "start", "stands"),
    ("statements", "liege-hub-near-the-airport", "status", "stands"),
    about="liege-hub",
    title="How far is the logistics hub at Liège in spring 2021?",
    kind="unclear",
    rule="none_used",
    explanation="The article of 2019 says that the hub is to start operating at the beginning of 2021; that of March 2021 says that Alibaba wants to build it.",
)
conflict(
    "alibaba-new-to-the-european-market",
    ("events", "alibaba-opens-up-the-european-market", None, "stands"),
    ("events", "alipay-starts-at-rossmann", None, "stands"),
    ("events", "alibaba-expands-in-europe", "status", "stands"),
    ("events", "liege-hub-contract", None, "stands"),
    about="alibaba",
    title="Since when has Alibaba been opening up the European market?",
    kind="unclear",
    rule="none_used",
    explanation="The article of March 2021 says that Alibaba begins to do so of late; the other articles tell of Alipay in German shops, of a contract at Liège, and of what Alibaba wants in Europe, before.",
)
conflict(
    "who-heads-alibaba-in-superpower",
    ("positions", "jack-ma-alibaba-chef-002", None, "stands"),
    ("positions", "daniel-zhang-geschaeftsfuehrer-alibaba-002", None, "stands"),
    ("positions", "daniel-zhang-konzernchef-alibaba-002", None, "stands"),
    about="alibaba",
    title="Who is the head of Alibaba?",
    kind="change_over_time",
    rule="all_hold",
    explanation="The article calls Jack Ma the head of Alibaba where it tells of 2017; its boxes name Daniel Yong Zhang as chief executive and head of the group. Ma withdrew in 2019.",
)
conflict(
    "ant-group-a-third-or-33-per-cent",
    ("shareholdings", "alibaba-ant-group-002", "share", "stands"),
    ("shareholdings", "alibaba-ant-group-33-per-cent-002", "share", "stands"),
    about="ant-group",
    title="How much of Ant Group does Alibaba hold?",
    kind="unclear",
    rule="none_used",
    explanation="The text says a third, the box 33 per cent: one is rounded, and the article does not say which.",
)
conflict(
    "ant-group-not-among-the-subsidiaries",
    ("shareholdings", "alibaba-ant-group-33-per-cent-002", None, "used"),
    ("subsidiaries", "ant-group-subsidiary-alibaba-002", None, "set_aside"),
    about="ant-group",
    title="Is Ant Group a subsidiary of Alibaba?",
    kind="conflict",
    rule="most_specific",
    explanation="The text speaks of the finance subsidiary of Alibaba; the box leaves Ant Group out of its list of subsidiaries and gives Alibaba's stake in it as 33 per cent.",
)
conflict(
    "ewtp-ma-or-alibaba",
    ("products", "ewtp", "provider", "stands"),
    ("statements", "rwanda-first-country-of-world-platform", None, "stands"),
    about="ewtp",
    title="Is the Electronic World Trade Platform Jack Ma's or Alibaba's?",
    kind="different_scope",
    rule="all_hold",
    explanation="The text calls it Jack Ma's solution; the title of the report that its footnote cites calls it Alibaba's world platform. Ma may speak for the company.",
)
conflict(
    "south-china-morning-post-largest-by-what",
    ("statements", "south-china-morning-post-largest-circulation", None, "used"),
    ("statements", "south-china-morning-post-largest-in-hong-kong", None, "stands"),
    about="south-china-morning-post",
    title="By what is the South China Morning Post the largest English-language newspaper?",
    kind="different_scope",
    rule="most_specific",
    explanation="The text says by circulation; the box says the largest in Hong Kong, and not by what.",
)
conflict(
    "ali-health-of-ma-or-of-alibaba",
    ("events", "ali-health-founded", None, "stands"),
    ("events", "alibaba-enters-health-sector", None, "stands"),
    ("subsidiaries", "ali-health-alibaba-002", None, "stands"),
    about="ali-health",
    title="Is Ali Health Jack Ma's or Alibaba's?",
    kind="different_scope",
    rule="all_hold",
    explanation="One box says that Jack Ma founded Ali Health, after Alibaba had entered the sector; the other lists it as a subsidiary of Alibaba. Ma may have acted for the company.",
)
conflict(
    "working-hours-996-or-day-and-night",
    ("events", "alibaba-works-day-and-night", None, "set_aside"),
    ("events", "alibaba-rule-996", None, "used"),
    about="alibaba",
    title="How long is a working day at Alibaba?",
    kind="different_scope",
    rule="most_specific",
    explanation="Jack Ma says in a speech that Alibaba works day and night; a former employee says by which hours.",
)
conflict(
    "assessment-of-managers-or-of-all",
    ("figures", "assessment-3-6-1-unqualified", None, "stands"),
    ("events", "alibaba-dismissal-after-bad-assessments", None, "stands"),
    about="assessment-3-6-1",
    title="Who is assessed by the scheme 3-6-1?",
    kind="unclear",
    rule="none_used",
    explanation="The former employee speaks of managers, and then of whoever is among the lowest tenth; whether other employees are assessed too stays open.",
)
conflict(
    "only-hospitals-or-online-doctors-too",
    ("statements", "china-has-only-hospitals", None, "stands"),
    ("figures", "ali-health-doctors-online", None, "stands"),
    about="china",
    title="Are there doctors outside the hospitals in China?",
    kind="different_scope",
    rule="all_hold",
    explanation="Xavier Brochart says that there are only hospitals; the box also tells of doctors who practise online with Ali Health. He may not mean them.",
)

# Between the article on Alibaba as a superpower and the others.
conflict(
    "cainiao-division-or-subsidiary",
    ("subsidiaries", "cainiao-alibaba-001", "relation", "stands"),
    ("subsidiaries", "cainiao-alibaba-002", "relation", "used"),
    about="cainiao",
    title="Is Cainiao a division of Alibaba or its subsidiary?",
    kind="unclear",
    rule="latest_article",
    explanation="The article of January 2019 calls Cainiao the logistics division of Alibaba, that of March 2021 its logistics subsidiary. One need not exclude the other.",
)
conflict(
    "alibaba-pictures-division-or-subsidiary",
    ("subsidiaries", "alibaba-pictures-alibaba-000", "relation", "stands"),
    ("subsidiaries", "alibaba-pictures-alibaba-002", "relation", "used"),
    about="alibaba-pictures",
    title="Is Alibaba Pictures a division of Alibaba or its subsidiary?",
    kind="unclear",
    rule="latest_article",
    explanation="The article of 2017 calls Alibaba Pictures the film division of Alibaba; that of March 2021 lists it among the subsidiaries. One need not exclude the other.",
)
conflict(
    "taobao-and-tmall-platforms-or-subsidiaries",
    ("subsidiaries", "taobao-alibaba-000", "relation", "stands"),
    ("subsidiaries", "tmall-alibaba-000", "relation", "stands"),
    ("subsidiaries", "taobao-alibaba-002", "relation", "stands"),
    ("subsidiaries", "tmall-alibaba-002", "relation", "stands"),
    about="alibaba",
    title="Are Taobao and Tmall services of Alibaba or its subsidiaries?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article of 2017 calls Taobao and Tmall services and platforms of Alibaba; that of 2021 lists them among its subsidiaries. A subsidiary may run a platform of its name.",
)
conflict(
    "ant-a-subsidiary-in-2017-or-a-third-in-2021",
    ("subsidiaries", "ant-financial-alibaba-000", "relation", "stands"),
    ("shareholdings", "alibaba-ant-group-002", "share", "stands"),
    ("shareholdings", "alibaba-ant-group-33-per-cent-002", "share", "stands"),
    about="ant-group",
    title="Is Ant Financial a subsidiary of Alibaba?",
    kind="unclear",
    rule="none_used",
    explanation="The article of 2017 calls Ant Financial a subsidiary of Alibaba; that of 2021 says that Alibaba holds a third of Ant Group. Neither says whether the stake changed.",
)
conflict(
    "who-founded-alibaba",
    ("positions", "jack-ma-founder-alibaba-000", None, "stands"),
    ("positions", "jack-ma-founder-alibaba-001", None, "stands"),
    ("positions", "jack-ma-founder-alibaba-003", None, "stands"),
    ("events", "alibaba-founded", None, "used"),
    about="alibaba",
    title="Who founded Alibaba?",
    kind="different_scope",
    rule="most_specific",
    explanation="The articles of 2016, 2017 and 2019 call Jack Ma the founder of Alibaba; that of 2021 says that he founded it with 17 partners.",
)
conflict(
    "who-heads-alibaba-and-when",
    ("positions", "jack-ma-head-alibaba-000", None, "stands"),
    ("positions", "jack-ma-group-leader-alibaba-000", None, "stands"),
    ("positions", "jack-ma-head-alibaba-001", None, "stands"),
    ("events", "jack-ma-withdraws-from-alibaba", None, "stands"),
    ("positions", "daniel-zhang-geschaeftsfuehrer-alibaba-002", None, "stands"),
    about="alibaba",
    title="Who heads Alibaba, and when?",
    kind="change_over_time",
    rule="all_hold",
    explanation="The articles of 2017 and January 2019 call Jack Ma the head of Alibaba; that of March 2021 says that he withdrew in September 2019, and names Daniel Yong Zhang as chief executive.",
)
conflict(
    "jack-ma-withdrawn-yet-in-the-present-tense",
    ("events", "jack-ma-withdraws-from-alibaba", None, "stands"),
    ("events", "ma-on-the-young-in-his-management", "status", "stands"),
    ("events", "ma-addresses-employees-on-the-bbs", "status", "stands"),
    about="jack-ma",
    title="Does Jack Ma still lead and address Alibaba's employees?",
    kind="unclear",
    rule="none_used",
    explanation="The article says that Jack Ma withdrew in 2019, yet tells in the present tense of the young people in his management and of how he reaches his employees.",
)
conflict(
    "tencent-caught-up-or-left-behind",
    ("events", "tencent-and-jd-com-catch-up-with-alibaba", None, "stands"),
    ("statements", "alipay-far-ahead-of-wechat-pay", None, "stands"),
    about="tencent",
    title="Has Tencent caught up with Alibaba or been left behind?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article says that Tencent had caught up with Alibaba by 2017, in what it does not say; and that in the first half of 2020 Alipay had left Tencent's WeChat Pay far behind.",
)
conflict(
    "alibaba-data-on-infections-or-limited-access",
    ("statements", "alibaba-algorithms-trace-movements", None, "stands"),
    ("statements", "alibaba-data-for-the-corona-app", None, "stands"),
    ("statements", "access-to-data-technically-limited", None, "stands"),
    about="alibaba",
    title="Does the Chinese state use data from Alibaba against the epidemic?",
    kind="unclear",
    rule="none_used",
    explanation="The article tells of data from Alibaba for tracing infections and for the corona app, and quotes a former manager, on another matter, that access to the data of users is technically limited.",
)

# Within the article on Alipay at Rossmann, and between it and the others.
conflict(
    "alibaba-customers-53-million-or-far-more",
    ("figures", "alibaba-users-2017", "value", "stands"),
    ("figures", "alibaba-platform-customers", "value", "stands"),
    ("figures", "singles-day-2016-buyers", "value", "stands"),
    ("figures", "alipay-customers-2017", "value", "stands"),
    about="alibaba",
    title="How many customers does Alibaba have?",
    kind="conflict",
    rule="none_used",
    explanation="The article of 2017 gives Jack Ma's platform more than 53 million users, but tells of 100 million drawn to it on one day, and gives Alipay more than half a billion customers; that of 2016 gives the platform more than 400 million. The 53 million may be a misprint, which no article says.",
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
    explanation="The article says that Alibaba has lacked a payment service, and that it has established Alipay in China: the lack is on the US market, of which the sentence before speaks.",
)
conflict(
    "alibaba-expands-or-wants-to-in-the-us",
    ("events", "alibaba-expands-in-the-united-states", "status", "stands"),
    ("events", "alibaba-enters-us-online-market", "status", "stands"),
    ("events", "ant-financial-takes-over-moneygram", "status", "stands"),
    about="alibaba",
    title="Does Alibaba expand in the United States, or does it want to?",
    kind="unclear",
    rule="none_used",
    explanation="The lead says that Alibaba expands in the United States; the text says that it wants to gain a foothold there, and that a takeover is imminent.",
)
conflict(
    "alipay-in-europe-or-on-its-way",
    ("events", "alipay-expands-to-europe", "status", "stands"),
    ("events", "alipay-starts-at-rossmann", "status", "stands"),
    about="alipay",
    title="Is Alipay in Europe already?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article says that Alibaba wants to expand to Europe with Alipay, and that one can pay with it in German shops since April: these are the first step.",
)
conflict(
    "first-test-of-alipay-abroad",
    ("figures", "alipay-test-with-chinese-drugstore-customers", "value", "stands"),
    ("events", "alipay-enters-japan", None, "stands"),
    ("events", "alipay-enters-south-korea", None, "stands"),
    about="alipay",
    title="Is Rossmann the first test of Alipay outside China?",
    kind="different_scope",
    rule="all_hold",
    explanation="A heading speaks of a first test with Chinese drugstore customers; the text says that Alibaba has proceeded in the same way in Japan and South Korea. The first test may be that in Germany.",
)
conflict(
    "amblin-stake-of-ma-or-of-alibaba-pictures",
    ("owners", "alibaba-pictures-amblin-000-jack-ma", None, "stands"),
    ("owners", "alibaba-pictures-amblin-000-alibaba-pictures", None, "stands"),
    about="amblin-partners",
    title="Who has the stake in Amblin Partners, Jack Ma or Alibaba Pictures?",
    kind="unclear",
    rule="none_used",
    explanation='The article says that Jack Ma secured the stake "with" Alibaba Pictures: he may have acted for the company.',
)
conflict(
    "alibaba-retailer-or-platform",
    ("statements", "alibaba-chinese-online-retailer", None, "stands"),
    ("statements", "taobao-for-small-sellers", None, "stands"),
    ("statements", "tmall-for-corporate-customers", None, "stands"),
    about="alibaba",
    title="Does Alibaba sell goods, or does it run platforms on which others sell?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article calls Alibaba an online retailer in passing, and explains that its platforms are for small sellers and for corporate customers.",
)
conflict(
    "whose-sales-those-of-singles-day-are",
    ("figures", "singles-day-2016-billion-in-minutes", "metric", "stands"),
    ("figures", "singles-day-2016-sales", "metric", "stands"),
    ("statements", "alibaba-purchases-paid-from-sales", None, "stands"),
    ("figures", "singles-day-2018-sales", "metric", "stands"),
    ("statements", "alibaba-earns-by-brokerage", None, "stands"),
    about="singles-day",
    title="Are the sales of Singles' Day those of Alibaba or of the sellers on its platforms?",
    kind="unclear",
    rule="none_used",
    explanation="The article of 2017 speaks of sales, of goods sold and of proceeds as of one thing, and that of 2019 of Alibaba's sales; but that of 2019 also says that Alibaba earns by brokerage fees.",
)
conflict(
    "who-made-singles-day",
    ("events", "alibaba-proclaims-singles-day", None, "stands"),
    ("statements", "singles-day-unofficial-holiday", None, "stands"),
    ("events", "singles-day-2009", None, "stands"),
    about="singles-day",
    title="Where does Singles' Day come from?",
    kind="unclear",
    rule="none_used",
    explanation="The article of 2017 says that Alibaba proclaimed the day; that of 2021 calls it an unofficial holiday, of which a shopping spectacle was first made in 2009.",
)
conflict(
    "alipay-of-alibaba-or-of-ant-group",
    ("subsidiaries", "alipay-alibaba-000", None, "stands"),
    ("products", "alipay", "provider", "stands"),
    ("subsidiaries", "alipay-ant-group-002", None, "stands"),
    about="alipay",
    title="Whose is Alipay, Alibaba's or Ant Group's?",
    kind="unclear",
    rule="none_used",
    explanation="The article of 2017 calls Alipay Alibaba's payment system, and Ant Financial Alibaba's subsidiary; that of 2021 says that Ant Group has run Alipay since 2004.",
)
conflict(
    "trump-president-or-just-elected",
    ("positions", "donald-trump-president-000", None, "stands"),
    ("statements", "trump-just-elected", None, "used"),
    about="donald-trump",
    title="Was Donald Trump president when Jack Ma held out the jobs to him?",
    kind="unclear",
    rule="most_specific",
    explanation="The article of 2017 speaks of a meeting with President Trump, as whom it knows him; that of 2021 says that he had just been elected.",
)
conflict(
    "jobs-held-out-or-promised-to-trump",
    ("figures", "jobs-promised-to-trump-000", None, "stands"),
    ("figures", "jobs-promised-to-trump-002", None, "stands"),
    ("figures", "jobs-promised-to-trump-term", None, "used"),
    about="jack-ma",
    title="Did Jack Ma hold out a million jobs to Donald Trump, or promise them within a term?",
    kind="different_scope",
    rule="most_specific",
    explanation="The article of 2017 says that Ma held out the prospect of a million new jobs; that of 2021 says that he promised to create them within five years.",
)
conflict(
    "alibaba-beats-its-rivals-or-is-caught-up",
    ("statements", "alibaba-has-beaten-every-robber", None, "stands"),
    ("statements", "alibaba-undisputed-leader-in-china", None, "stands"),
    ("events", "tencent-and-jd-com-catch-up-with-alibaba", None, "stands"),
    ("events", "pinduoduo-catches-up-with-alibaba", None, "stands"),
    about="alibaba",
    title="Does Alibaba have rivals in China that it has not beaten?",
    kind="conflict",
    rule="none_used",
    explanation="The article of 2017 has Jack Ma say that Alibaba has beaten every robber, of whom it names four, and DER AKTIONÄR calls Alibaba undisputed; the article of 2021 says that Tencent, JD.com and Pinduoduo have caught up with it.",
)

# Within the article on AliExpress, and between it and the others.
conflict(
    "trade-dispute-or-trade-war",
    ("events", "us-china-trade-dispute", None, "stands"),
    ("events", "us-china-trade-war-escalates", None, "stands"),
    about="united-states",
    title="Is it a dispute or a war over trade that the United States and China are in?",
    kind="change_over_time",
    rule="all_hold",
    explanation="The article of 2017 speaks of a trade dispute; that on AliExpress, which has no date, speaks of a trade war and of another spiral of escalation.",
)
conflict(
    "contest-with-amazon-open-or-not",
    ("statements", "alibaba-takes-aim-at-amazon", None, "stands"),
    ("statements", "contest-with-amazon-hardly-open", None, "stands"),
    about="alibaba",
    title="Do Alibaba and Amazon contend openly?",
    kind="unclear",
    rule="none_used",
    explanation="The article says that Alibaba takes aim at Amazon directly and that this is obvious, and also that the contest for market shares has hardly come into the open.",
)
conflict(
    "amazon-has-lost-or-is-to-lose-ground-in-china",
    ("events", "amazon-loses-ground-in-china", "status", "stands"),
    ("events", "amazon-gives-up-platform-in-china", "status", "stands"),
    about="amazon",
    title="Has Amazon lost ground in China, or is it about to?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article says that Amazon has lately lost ground in China, and gives as an instance what it is yet to do there.",
)
conflict(
    "where-alibabas-network-is-to-grow",
    ("statements", "aliexpress-small-firms-sell-abroad", None, "stands"),
    ("events", "alibaba-network-expansion", None, "stands"),
    about="aliexpress",
    title="In which countries is the network of AliExpress to grow?",
    kind="different_scope",
    rule="all_hold",
    explanation="The platform is opened to sellers in Russia, Turkey, Italy and Spain; the network is to grow above all in developing countries of Asia and in Turkey. The one need not be the other.",
)
conflict(
    "china-the-leading-market-now-or-later",
    ("statements", "china-most-important-e-commerce-market", "status", "stands"),
    ("statements", "alibaba-undisputed-leader-in-china", "status", "stands"),
    about="china",
    title="Is what DER AKTIONÄR says of China and Alibaba so now, or in the future?",
    kind="unclear",
    rule="none_used",
    explanation='The sentence stands in the present tense with the adverb "in future", and one cannot tell whether the adverb goes with Alibaba too.',
)

# Between the article on the hub at Liège, that on eWTP at the G20 summit, and the others.
conflict(
    "liege-hub-for-imports-or-for-europe",
    ("statements", "liege-hub-purpose", None, "stands"),
    ("events", "alibaba-expands-in-europe", None, "stands"),
    ("statements", "alibaba-sells-chinese-goods", None, "stands"),
    about="liege-hub",
    title="Is the hub at Liège for imports into China or for Alibaba's business in Europe?",
    kind="unclear",
    rule="none_used",
    explanation="The press release speaks of imports into China only; the article tells of the hub as a part of Alibaba's plans in Europe, and remarks that it is not least Chinese goods that Alibaba sells abroad.",
)
conflict(
    "ewtp-brought-into-being-or-a-vague-idea",
    ("products", "ewtp", "launched", "stands"),
    ("statements", "ewtp-still-vague", None, "stands"),
    ("statements", "ewtp-to-be-taken-up-by-others", "status", "stands"),
    about="ewtp",
    title="Did eWTP exist in 2016?",
    kind="unclear",
    rule="none_used",
    explanation="The article of 2019 says that Jack Ma brought eWTP into being in 2016; that of 2016 calls it a vague idea so far, and quotes his hope that Alibaba can set it going.",
)
conflict(
    "ewtp-presented-at-or-beside-the-summit",
    ("statements", "ma-presents-ewtp-at-the-summit", None, "stands"),
    ("statements", "ma-presents-ewtp-beside-the-summit", None, "used"),
    ("events", "business-meeting-before-g20-summit", None, "stands"),
    about="ewtp",
    title="Did Jack Ma present eWTP at the G20 summit or beside it?",
    kind="unclear",
    rule="most_specific",
    explanation="The article of 2019 says that he could present it at the summit; that written in Hangzhou says on the margins of the summit, and tells of a meeting of business on the eve of it.",
)
conflict(
    "ewtp-strong-support-or-first-supporters",
    ("statements", "ewtp-political-support", None, "stands"),
    ("statements", "ewtp-needs-help", None, "stands"),
    ("statements", "ma-wins-supporters", None, "stands"),
    ("statements", "german-business-undecided-on-ewtp", None, "stands"),
    about="ewtp",
    title="How much political support had eWTP in 2016?",
    kind="unclear",
    rule="none_used",
    explanation="The article of 2019 speaks of strong political support from the start; that of 2016 names first supporters, says that Jack Ma needs the help of those at the meeting, and that German business is undecided.",
)
conflict(
    "ewtp-and-the-world-trade-organization",
    ("statements", "ewtp-very-good-approach", None, "stands"),
    ("statements", "chinese-build-counterpart-to-wto", None, "stands"),
    ("statements", "ewtp-to-repair-the-failings-of-the-wto", None, "stands"),
    about="ewtp",
    title="How does eWTP stand to the World Trade Organization?",
    kind="unclear",
    rule="none_used",
    explanation="The director-general of the organisation praises eWTP; Olaf Rotax believes that the Chinese are building a digital counterpart to the organisation; according to Jack Ma, eWTP is to make good its failings.",
)
conflict(
    "small-businesses-for-their-sake-or-for-gain",
    ("statements", "ma-wants-to-strengthen-small-businesses", None, "stands"),
    ("statements", "tsai-wants-to-strengthen-small-businesses", None, "stands"),
    ("statements", "ewtp-makes-alibaba-rich", None, "stands"),
    ("statements", "alibaba-not-wholly-unselfish", None, "stands"),
    about="alibaba",
    title="Does Alibaba want to strengthen small businesses for their sake or for its own?",
    kind="unclear",
    rule="none_used",
    explanation="Jack Ma and Joseph Tsai say that Alibaba wants to strengthen small businesses, Tsai that this is in its DNA; the same article says that they are to make Alibaba rich, and that of 2019 that its care is not wholly unselfish.",
)
conflict(
    "alibaba-aims-at-customers-or-at-small-producers",
    ("statements", "alibaba-aims-at-customers", None, "stands"),
    ("statements", "alibaba-relies-on-small-producers", None, "stands"),
    ("statements", "alibaba-strength-in-china", None, "stands"),
    about="alibaba",
    title="Does Alibaba aim at the single customer or at small producers?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article of 2019 says that Alibaba aims directly at the single customer; that of 2016 that it has relied on small producers from the start. Its platform brings the two together.",
)
conflict(
    "alibaba-going-public-once-or-twice",
    ("events", "alibaba-ipo-2014", "start", "stands"),
    ("events", "alibaba-listed-in-hong-kong", "start", "stands"),
    about="alibaba",
    title="When and where did Alibaba go public?",
    kind="change_over_time",
    rule="all_hold",
    explanation="The article of January 2019 tells of one offering, in 2014, and names no exchange; that of 2021 puts it in New York, and adds Hong Kong in 2019.",
)
