"""The dates of statements on dated events, and why some claims of the article have no date."""

from __future__ import annotations

from ...language import inferred, stated
from .article import article

SPEECH_IN_DAVOS = inferred(
    "[2017-01,2017-02]",
    ("Im Januar 2017 versprach er dem gerade gewählten Donald Trump", "eine Woche später"),
    because="it was said in Davos, a week after a day in January 2017",
)
FOUNDATION = inferred(
    "1999",
    ("die ihm angeblich 1995 widerfahren ist", "Vier Jahre später"),
    because="four years after 1995",
)

STATEMENTS = {
    inferred(
        "2020-10-24",
        "Am 24. Oktober 2020 prophezeite Jack Ma",
        because="it is said of the speech that he made on this day",
    ): ("officials-cannot-have-liked-ma-pathos",),
    SPEECH_IN_DAVOS: (
        "davos-audience-fascinated",
        "ma-on-globalisation",
    ),
    inferred(
        "2020-11-03",
        ("Am 24. Oktober 2020", "Tags darauf wurde der Börsenstart der Ant Group"),
        because="it is said of the listing that was called off on the day after 2 November 2020",
    ): ("government-wants-control-of-credit-and-money",),
    inferred(
        "2020-12-15",
        "Reuters, 15. Dezember 2020",
        because="the report that a footnote cites for these words is of this day",
    ): ("payment-institutions-should-not-discriminate-against-cash",),
    stated("2020", "Für Jack Ma persönlich endete das Coronajahr 2020"): (
        "alibaba-2020-good-year",
        "ma-2020-unpleasant",
    ),
    stated("2017-01", "Im Januar 2017 versprach er dem gerade gewählten Donald Trump"): (
        "trump-just-elected",
    ),
    stated("2017-11-11", "am 11. November 2017 einen 22-minütigen Kurzfilm"): ("ma-megalomania",),
    stated("2017", "2017 war Jack Ma allerdings schon nicht mehr die Ikone"): (
        "ma-no-icon-in-2017",
    ),
    stated("2016/2020", "für den Zeitraum 2016 bis 2020"): (
        "five-year-plan-for-private-health-services",
    ),
    stated("2018-11-01", "La Tribune Afrique, 1.\u00a0November 2018"): (
        "rwanda-first-country-of-world-platform",
    ),
    stated("2021-02-09", "Asia Times, Hongkong, 9. Februar 2021"): ("xi-walks-a-tightrope",),
    stated("2021-02-09", "The Wall Street Journal, 9. Februar 2021"): (
        "ant-bet-trapped-investors",
    ),
}
for date, ids in STATEMENTS.items():
    for id in ids:
        article.again("statement", id, (), date=date)
article.again("figure", "china-rank-as-economic-power", (), period=SPEECH_IN_DAVOS)
for id in (
    "jack-ma-creator-alibaba-com-002",
    "joseph-tsai-partner-alibaba-com-002",
    "joseph-tsai-tax-lawyer-002",
):
    article.again("position", id, (), as_of=FOUNDATION)
article.again("position", "jack-ma-creator-alibaba-com-002", (), since=FOUNDATION)

article.undated(
    "not_stated",
    event=(
        "ali-health-founded",
        "ali-health-market-value-rises",
        "alibaba-3-6-1-assessments",
        "alibaba-and-government-cooperate-openly",
        "alibaba-complaints-on-the-bbs",
        "alibaba-dismissal-after-bad-assessments",
        "alibaba-employees-speak-on-the-bbs",
        "alibaba-everyone-competes",
        "alibaba-launches-alipay",
        "alibaba-launches-cainiao",
        "alibaba-opens-up-the-european-market",
        "alibaba-promotion-brings-pay-and-shares",
        "alibaba-rule-996",
        "alibaba-teaches-its-values",
        "alibaba-team-building",
        "alibaba-works-day-and-night",
        "allais-on-ma",
        "ant-financial-becomes-ant-group",
        "ant-group-break-up",
        "ant-group-listing-hong-kong",
        "ant-group-listing-ruled-out",
        "ant-group-listing-shanghai",
        "autonavi-developed",
        "brochart-on-chinese-hospitals",
        "brochart-on-digital-health",
        "brochart-works-in-shanghai",
        "china-digital-currency-test",
        "chinese-central-bank-digital-currency",
        "chinese-central-bank-rebukes-refusal-of-cash",
        "chinese-tourists-in-saint-quentin-de-baron",
        "diem-planned",
        "foreign-investors-in-ant-group",
        "hong-cha-on-a-day-at-alibaba",
        "hong-cha-on-pinduoduo",
        "hong-cha-works-at-cainiao",
        "jd-com-copies-ali-health",
        "libra-renamed-diem",
        "ma-addresses-employees-on-the-bbs",
        "ma-builds-a-mixed-group",
        "ma-closes-wine-shop",
        "ma-criticises-state-banks-and-controls",
        "ma-disappears",
        "ma-farms-by-permaculture",
        "ma-introduces-grape-varieties",
        "ma-invests-in-chateau-de-sours",
        "ma-invests-in-films",
        "ma-on-the-young-in-his-management",
        "ma-puts-up-hail-cannons",
        "ma-reappears-in-a-video",
        "ma-seen-playing-golf",
        "ma-technology-for-hubei",
        "milcent-on-the-change-of-the-health-system",
        "milcent-on-the-five-year-plan",
        "only-one-team-to-be-promoted",
        "patients-to-be-monitored-at-home",
        "pinduoduo-catches-up-with-alibaba",
        "pinduoduo-working-hours",
        "ping-an-puts-up-consultation-booths",
        "softbank-lends-to-ma",
        "south-china-morning-post-bought",
        "taobao-mall-renamed",
        "tracing-system-extended-to-all-china",
        "youku-founded",
        "zhang-on-access-to-data",
        "zhang-on-the-health-sector",
        "zhang-on-the-state-and-alibaba",
        "zhang-on-zhima-stories",
    ),
    figure=(
        "ali-health-market-value-growth",
        "alibaba-and-government-first-open-cooperation",
        "alibaba-team-building-group",
        "hong-cha-pay",
        "hong-cha-years-at-cainiao",
        "ma-days-out-of-sight",
        "p8-teams-of-hong-chas-superior",
        "softbank-loan-to-ma",
    ),
    position=(
        "jack-ma-alibaba-chef-002",
        "jack-ma-company-head-alibaba-002",
        "mongolian-wrestler-002",
    ),
    statement=(
        "alibaba-algorithms-trace-movements",
        "ali-health-serves-a-new-demand",
        "alibaba-began-with-selling",
        "alibaba-data-for-the-corona-app",
        "alibaba-team-building-questions",
        "allais-had-not-heard-of-ma",
        "chateau-de-sours-on-the-pilgrims-way",
        "baoshang-bad-loans-ignored",
        "fears-for-jack-ma",
        "green-code-lifts-curfew",
        "health-sector-is-strategic",
        "health-system-for-higher-incomes",
        "ma-displeased-the-leadership",
        "ma-lectures-the-powerful",
        "ma-on-pawnbroker-mentality",
        "rule-996-invented-by-ma",
        "small-businesses-ignored-by-banks",
        "state-watched-alibaba-rise",
    ),
)
article.undated(
    "timeless",
    figure=(
        "gong-shou-dao-duration",
        "my-cat-a-book-and-my-imaginations-first-side",
        "my-cat-a-book-and-my-imaginations-second-side",
    ),
    statement=(
        "gong-shou-dao-ending",
        "gong-shou-dao-fights",
        "hangzhou-in-zhejiang",
        "hong-cha-is-a-pseudonym",
        "my-cat-a-book-and-my-imaginations-technique",
    ),
)
