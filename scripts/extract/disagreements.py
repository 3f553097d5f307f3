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
    explanation="Jack Ma presents himself as a supporter of small businesses; the article thinks that Alibaba perhaps has ends of its own as well.",
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
    explanation="The lead says that the platform is to make Alibaba rich; Jack Ma hopes that Alibaba only starts it and that somebody else takes it up.",
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
    about="alibaba",
    title="Did Jack Ma found Alibaba alone?",
    kind="different_scope",
    rule="all_hold",
    explanation="The article calls Jack Ma the founder, and says that he created Alibaba.com with 17 partners: he is not said to have been the only one.",
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
    ("events", "liege-hub-contract", None, "stands"),
    about="alibaba",
    title="Since when has Alibaba been opening up the European market?",
    kind="unclear",
    rule="none_used",
    explanation="The article of March 2021 says that Alibaba begins to do so of late; the other articles tell of Alipay in German shops and of a contract at Liège before.",
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
