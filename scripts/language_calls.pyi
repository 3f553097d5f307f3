"""The signatures of the extraction calls, with each column and each term.

Generated from the models in schemas/; do not edit. To update it: alibaba-press generate
"""

from collections.abc import Mapping
from typing import Literal, overload

from .language import Cell, Context, Form, Words

CompanyColumn = Literal[
    "name",
    "kind",
    "country",
    "headquarters",
    "founded",
    "industry",
    "description",
]
SubsidiaryColumn = Literal[
    "parent",
    "child",
    "relation",
    "segment",
    "since",
    "until",
    "as_of",
    "undated",
    "restates",
]
PersonColumn = Literal[
    "name",
    "native_name",
    "kind",
    "nationality",
    "description",
]
OrganizationColumn = Literal[
    "name",
    "kind",
    "country",
    "description",
]
ProductColumn = Literal[
    "name",
    "kind",
    "provider",
    "launched",
    "description",
]
PlaceColumn = Literal[
    "name",
    "kind",
    "iso_3166",
    "part_of",
    "description",
]
SeriesColumn = Literal[
    "name",
    "recurs",
    "description",
]
WorkColumn = Literal[
    "name",
    "name_source",
    "kind",
    "publisher",
    "published",
    "footnote",
    "locator",
    "description",
]
CreditColumn = Literal[
    "work",
    "entity",
    "role",
]
EventColumn = Literal[
    "type",
    "title",
    "start",
    "end",
    "place",
    "status",
    "speaker",
    "series",
    "part_of",
    "story",
    "salience",
    "undated",
    "restates",
]
ParticipantColumn = Literal[
    "event",
    "entity",
    "role",
]
EventRelationColumn = Literal[
    "event",
    "relation",
    "related_event",
    "restates",
]
FigureColumn = Literal[
    "subject",
    "metric",
    "title",
    "value",
    "value_max",
    "unit",
    "qualifier",
    "per",
    "period",
    "status",
    "speaker",
    "event",
    "place",
    "part_of",
    "story",
    "salience",
    "undated",
    "restates",
]
PositionColumn = Literal[
    "person",
    "organization",
    "title",
    "title_printed",
    "since",
    "until",
    "status",
    "speaker",
    "as_of",
    "undated",
    "restates",
]
ShareholdingColumn = Literal[
    "owned",
    "kind",
    "status",
    "share",
    "share_qualifier",
    "amount",
    "currency",
    "amount_qualifier",
    "as_of",
    "undated",
    "restates",
]
OwnerColumn = Literal[
    "shareholding",
    "entity",
]
RelationshipColumn = Literal[
    "subject",
    "relation",
    "object",
    "event",
    "status",
    "speaker",
    "as_of",
    "undated",
    "restates",
]
StatementColumn = Literal[
    "subject",
    "topic",
    "text",
    "status",
    "speaker",
    "event",
    "date",
    "story",
    "salience",
    "undated",
    "restates",
]
NameColumn = Literal[
    "entity",
    "name",
    "kind",
    "language",
]
CorrectionColumn = Literal[
    "kind",
    "printed",
    "read_as",
    "reason",
    "table",
    "row",
    "column",
]
SentenceDisposition = Literal[
    "heading",
    "opinion",
    "page_furniture",
    "repetition",
    "rhetoric",
    "transition",
]
NumberDisposition = Literal[
    "code",
    "comparison",
    "contact",
    "count_of_rows",
    "enumeration",
    "figure_of_speech",
    "footnote_mark",
    "hypothetical",
    "identifier",
    "no_column",
    "open_date",
    "operand",
    "out_of_scope",
    "page_furniture",
    "part_of_address",
    "part_of_title",
    "reference",
    "repetition",
    "sequence",
]
Basis = Literal[
    "corrected",
    "inferred",
    "stated",
]
ClaimUse = Literal[
    "set_aside",
    "stands",
    "used",
]
CompanyKind = Literal[
    "bank",
    "brand",
    "company",
    "division",
    "fund",
    "platform",
    "publisher",
]
ConflictKind = Literal[
    "change_over_time",
    "contradiction",
    "different_scope",
    "gap",
]
ConflictRule = Literal[
    "all_hold",
    "first_hand",
    "latest_article",
    "most_specific",
    "none_used",
]
CorrectionKind = Literal[
    "grammar",
    "misprint",
    "missing_word",
    "misspelt_name",
    "punctuation",
]
CreditRole = Literal[
    "actor",
    "artist",
    "author",
    "data_source",
    "speaker",
]
Currency = Literal[
    "AUD",
    "BRL",
    "CAD",
    "CHF",
    "CNY",
    "CZK",
    "DEM",
    "DKK",
    "EUR",
    "GBP",
    "HKD",
    "HUF",
    "ILS",
    "INR",
    "JPY",
    "KRW",
    "NOK",
    "PLN",
    "RUB",
    "SEK",
    "SGD",
    "THB",
    "TRY",
    "TWD",
    "USD",
    "ZAR",
]
EventRelation = Literal[
    "answer_to",
    "because_of",
    "before",
    "called_off_by",
    "shortly_before",
    "told_before",
]
EventStatus = Literal[
    "cancelled",
    "happened",
    "ongoing",
    "planned",
    "reported",
]
EventType = Literal[
    "acquisition",
    "agriculture",
    "appearance",
    "bid",
    "break_up",
    "cancellation",
    "ceremony",
    "closure",
    "competition",
    "conference",
    "construction",
    "contract_signing",
    "cooperation",
    "crisis",
    "disappearance",
    "employment",
    "epidemic",
    "expansion",
    "foundation",
    "insolvency",
    "investigation",
    "investment",
    "launch",
    "lending",
    "market_entry",
    "market_exit",
    "meeting",
    "opening",
    "policy",
    "public_offering",
    "publication",
    "regulation",
    "renaming",
    "resignation",
    "share_price",
    "share_sale",
    "shopping_day",
    "speech",
    "statement",
    "summons",
    "trade_dispute",
    "visit",
    "workplace_practice",
]
FigureStatus = Literal[
    "actual",
    "claimed",
    "forecast",
    "planned",
]
Industry = Literal[
    "airport",
    "banking",
    "cloud_computing",
    "consulting",
    "cosmetics",
    "e_commerce",
    "energy",
    "film",
    "financial_services",
    "food_and_drink",
    "food_delivery",
    "health",
    "hospitality",
    "insurance",
    "investment",
    "logistics",
    "manufacturing",
    "maps",
    "market_research",
    "media",
    "payments",
    "retail",
    "shipping",
    "telecommunications",
    "travel",
    "vehicles",
    "video",
    "wine",
]
Metric = Literal[
    "age",
    "area",
    "brands",
    "capacity",
    "consultations",
    "costs",
    "countries",
    "customers",
    "data_items",
    "debt",
    "dimension",
    "dividend",
    "doctors",
    "due_day",
    "duration",
    "employees",
    "end_time",
    "equity",
    "expenditure",
    "exports",
    "founders",
    "goods_sold",
    "growth",
    "growth_factor",
    "imports",
    "inhabitants",
    "interest_rate",
    "investment",
    "jobs",
    "loan",
    "market_share",
    "occurrence",
    "orders",
    "participants",
    "pay",
    "people_affected",
    "population_share",
    "posts",
    "price",
    "proceeds",
    "production",
    "profit",
    "profit_margin",
    "rank",
    "revenue",
    "sales_volume",
    "share_price",
    "share_price_change",
    "shares_sold",
    "sites",
    "start_time",
    "teams",
    "total_assets",
    "transactions",
    "valuation",
    "vehicles",
    "wars",
    "working_time",
]
NameKind = Literal[
    "abbreviation",
    "canonical",
    "description",
    "former",
    "inflected",
    "misprint",
    "native",
    "pseudonym",
    "short",
    "translation",
    "variant",
]
NameSource = Literal[
    "described",
    "printed",
]
Nationality = Literal[
    "chinese",
    "mongolian",
    "rwandan",
    "taiwanese_canadian",
    "us",
]
OrganizationKind = Literal[
    "association",
    "authority",
    "forum",
    "foundation",
    "government",
    "group",
    "intergovernmental",
    "university",
]
OwnershipRelation = Literal[
    "affiliate",
    "brand",
    "division",
    "subsidiary",
]
ParticipantRole = Literal[
    "actor",
    "addressee",
    "affected",
    "attendee",
    "beneficiary",
    "borrower",
    "buyer",
    "competitor",
    "customer",
    "employee",
    "employer",
    "founder",
    "host",
    "investor",
    "issuer",
    "landlord",
    "lender",
    "organizer",
    "partner",
    "performer",
    "provider",
    "publisher",
    "regulator",
    "seller",
    "speaker",
    "subject",
    "supporter",
    "target",
    "tenant",
    "venue",
]
Per = Literal[
    "day",
    "hour",
    "minute",
    "month",
    "second",
    "week",
    "year",
]
PersonKind = Literal[
    "character",
    "unnamed",
]
PlaceKind = Literal[
    "city",
    "country",
    "island",
    "region",
    "site",
    "subdivision",
]
ProductKind = Literal[
    "app",
    "appellation",
    "credit_service",
    "currency",
    "forum",
    "health_service",
    "logo",
    "payment_service",
    "programme",
    "rating_service",
    "technology",
    "work_rule",
]
Qualifier = Literal[
    "about",
    "at_least",
    "at_most",
    "fraction",
    "less_than",
    "more_than",
    "nearly",
    "unqualified",
]
Relation = Literal[
    "competitor",
    "customer",
    "member",
    "partner",
    "relative",
    "supporter",
    "target",
]
RelationStatus = Literal[
    "claimed",
    "former",
    "held",
    "planned",
]
Salience = Literal[
    "detail",
    "main",
]
StakeKind = Literal[
    "investment",
    "minority",
    "sale",
    "shareholding",
    "stake",
    "takeover",
]
StakeStatus = Literal[
    "cancelled",
    "held",
    "pending",
    "sold",
]
StatementStatus = Literal[
    "claim",
    "expectation",
    "fact",
    "judgement",
    "plan",
]
StatementTopic = Literal[
    "business_model",
    "competition",
    "content",
    "data",
    "finance",
    "health_care",
    "market",
    "offering",
    "origin",
    "outlook",
    "person",
    "place",
    "politics",
    "regulation",
    "society",
    "strategy",
    "technology",
    "work_culture",
]
Story = Literal[
    "alibaba_rise",
    "alibaba_share",
    "aliexpress",
    "alipay_abroad",
    "amblin",
    "ant_listing",
    "ant_rise",
    "chateau_de_sours",
    "data_and_state",
    "digital_currency",
    "digital_health",
    "europe",
    "ewtp",
    "jack_ma",
    "liege_hub",
    "moneygram",
    "rivals",
    "shopping_credit",
    "singles_day",
    "trade_dispute",
    "united_states",
    "working_life",
]
UndatedReason = Literal[
    "article_undated",
    "not_stated",
    "other_time",
    "timeless",
]
Unit = Literal[
    "AUD",
    "BRL",
    "CAD",
    "CHF",
    "CNY",
    "CZK",
    "DEM",
    "DKK",
    "EUR",
    "GBP",
    "HKD",
    "HUF",
    "ILS",
    "INR",
    "JPY",
    "KRW",
    "NOK",
    "PLN",
    "RUB",
    "SEK",
    "SGD",
    "THB",
    "TRY",
    "TWD",
    "USD",
    "ZAR",
    "barrel",
    "basis_point",
    "celsius",
    "centimetre",
    "cubic_metre",
    "day",
    "degree",
    "fahrenheit",
    "gigabyte",
    "gigawatt",
    "gigawatt_hour",
    "gram",
    "hectare",
    "hectolitre",
    "horsepower",
    "hour",
    "item",
    "kilogram",
    "kilometre",
    "kilowatt",
    "kilowatt_hour",
    "km/h",
    "litre",
    "megabyte",
    "megawatt",
    "megawatt_hour",
    "metre",
    "mile",
    "millimetre",
    "minute",
    "month",
    "oclock",
    "percent",
    "percentage_point",
    "permille",
    "person",
    "rank",
    "second",
    "square_kilometre",
    "square_metre",
    "terabyte",
    "terawatt",
    "terawatt_hour",
    "times",
    "tonne",
    "watt",
    "week",
    "year",
]
WorkKind = Literal[
    "article",
    "film",
    "painting",
    "policy_paper",
    "press_release",
    "recording",
    "speech",
    "statistics",
]
ConflictClaim = (
    tuple[Literal["companies"], str, CompanyColumn | None, ClaimUse]
    | tuple[Literal["subsidiaries"], str, SubsidiaryColumn | None, ClaimUse]
    | tuple[Literal["people"], str, PersonColumn | None, ClaimUse]
    | tuple[Literal["organizations"], str, OrganizationColumn | None, ClaimUse]
    | tuple[Literal["products"], str, ProductColumn | None, ClaimUse]
    | tuple[Literal["places"], str, PlaceColumn | None, ClaimUse]
    | tuple[Literal["event_series"], str, SeriesColumn | None, ClaimUse]
    | tuple[Literal["works"], str, WorkColumn | None, ClaimUse]
    | tuple[Literal["credits"], str, CreditColumn | None, ClaimUse]
    | tuple[Literal["events"], str, EventColumn | None, ClaimUse]
    | tuple[Literal["participants"], str, ParticipantColumn | None, ClaimUse]
    | tuple[Literal["event_relations"], str, EventRelationColumn | None, ClaimUse]
    | tuple[Literal["figures"], str, FigureColumn | None, ClaimUse]
    | tuple[Literal["positions"], str, PositionColumn | None, ClaimUse]
    | tuple[Literal["shareholdings"], str, ShareholdingColumn | None, ClaimUse]
    | tuple[Literal["owners"], str, OwnerColumn | None, ClaimUse]
    | tuple[Literal["relationships"], str, RelationshipColumn | None, ClaimUse]
    | tuple[Literal["statements"], str, StatementColumn | None, ClaimUse]
    | tuple[Literal["names"], str, NameColumn | None, ClaimUse]
    | tuple[Literal["corrections"], str, CorrectionColumn | None, ClaimUse]
)

class ArticleCalls:
    def __init__(
        self,
        file: str,
        *,
        id: str,
        sha256: str,
        label: str,
        title: Cell[str] = ...,
        publisher: Cell[str] = ...,
        author: Cell[str] = ...,
        translator: Cell[str] = ...,
        dateline: Cell[str] = ...,
        published: Cell[str] = ...,
        language: str,
        original_language: Cell[str] = ...,
        quotable: float = ...,
        rights: Cell[str] = ...,
    ) -> None:
        """An article of the German-language press: a source of everything else.

        id: Identifier of the article.
        sha256: SHA-256 of the bytes of the file.
        label: What the article is about, in a few English words.
        title: Title as printed.
        publisher: Who published the article.
        author: Who wrote the article.
        translator: Who translated the article.
        dateline: Where the article is written, as it says.
        published: Date of publication. EDTF (ISO 8601-2).
        language: Language of the text (ISO 639-1).
        original_language: Language the article was translated from.
        quotable: Share of the text, from 0 to 1, that quotes, names and numbers of this package
            together may give back; quotes beyond it are withheld.
        rights: Statement of rights as printed.
        """

    def subsidiary(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        parent: str | Cell[str],
        child: str | Cell[str],
        relation: OwnershipRelation | Cell[OwnershipRelation],
        segment: Industry | Cell[Industry] = ...,
        since: str | Cell[str] = ...,
        until: str | Cell[str] = ...,
        as_of: str | Cell[str] = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
    ) -> None:
        """Parent and child, as an article states it.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        parent: The owning or controlling entity.
        child: The owned or controlled entity.
        relation: How the child belongs to the parent.
        segment: Line of business that the child covers for the parent.
        since: When the relation began. EDTF (ISO 8601-2).
        until: When the relation ended. EDTF (ISO 8601-2).
        as_of: When the relation is stated to hold. EDTF (ISO 8601-2).
        undated: Why the row has no date.
        restates: The row that states the same, in another article or another place.
        """

    def event(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        type: EventType,
        title: str,
        start: str | Cell[str] = ...,
        end: str | Cell[str] = ...,
        place: str | Cell[str] = ...,
        status: EventStatus | Cell[EventStatus],
        series: str | Cell[str] = ...,
        part_of: str = ...,
        story: Story = ...,
        salience: Salience = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
        participants: Mapping[str, ParticipantRole | Cell[ParticipantRole]] = ...,
    ) -> None:
        """A dated or nameable happening: one that happened, is planned, was claimed or called off.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        type: What sort of happening it is.
        title: What happened, in English, understandable without the article.
        start: When it happened or began. EDTF (ISO 8601-2).
        end: When it ended. EDTF (ISO 8601-2).
        place: Where it happened.
        status: Whether it happened, as the article puts it.
        series: The series that it belongs to.
        part_of: The event that this one is a part of, such as the conference of a speech.
        story: The story of several articles or paragraphs that the row belongs to.
        salience: Whether a summary of the story would mention it.
        undated: Why the row has no date.
        restates: The row that states the same, in another article or another place.
        participants: An entity's role in an event.
        """

    def event_relation(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        event: str | Cell[str],
        relation: EventRelation | Cell[EventRelation],
        related_event: str | Cell[str],
        restates: str = ...,
    ) -> None:
        """How an event is tied to another: in time, by its reason, or as an answer.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        event: The event.
        relation: How it is tied to the related event.
        related_event: The event that it is tied to.
        restates: The row that states the same, in another article or another place.
        """

    def figure(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        subject: str | Cell[str],
        metric: Metric,
        title: str,
        value: float | Cell[float],
        value_max: float | Cell[float] = ...,
        unit: Unit | Cell[Unit],
        qualifier: Qualifier | Cell[Qualifier] = ...,
        per: Per | Cell[Per] = ...,
        period: str | Cell[str] = ...,
        status: FigureStatus | Cell[FigureStatus],
        event: str | Cell[str] = ...,
        place: str | Cell[str] = ...,
        part_of: str = ...,
        story: Story = ...,
        salience: Salience = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
    ) -> None:
        """A number that an article states and that has no better home.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        subject: What the number is about.
        metric: What is counted or measured.
        title: What the number says, in English, understandable without the article.
        value: The number, in `unit`.
        value_max: Upper end where the article gives a range.
        unit: Unit of `value`; money is in the currency, not in millions.
        qualifier: How exact the article says the number is.
        per: The time for which the number is counted, if it is a rate: month for 330 hours a month.
        period: The time that the number is about. EDTF (ISO 8601-2).
        status: Whether the number is fact, plan, forecast or claim, as the article puts it.
        event: The event that the number belongs to.
        place: The place that the number is about.
        part_of: The figure whose quantity contains this one, such as the sales of the whole day.
        story: The story of several articles or paragraphs that the row belongs to.
        salience: Whether a summary of the story would mention it.
        undated: Why the row has no date.
        restates: The row that states the same, in another article or another place.
        """

    def position(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        person: str | Cell[str],
        organization: str | Cell[str] = ...,
        title: str,
        title_printed: str | Cell[str],
        since: str | Cell[str] = ...,
        until: str | Cell[str] = ...,
        status: RelationStatus | Cell[RelationStatus] = ...,
        as_of: str | Cell[str] = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
    ) -> None:
        """A person's position in an organisation.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        person: Who holds it.
        organization: Where it is held.
        title: The position in English.
        title_printed: The position as printed.
        since: When it began. EDTF (ISO 8601-2).
        until: When it ended. EDTF (ISO 8601-2).
        status: Whether it holds, as the article puts it.
        as_of: When its status is stated: that it holds, or is over. EDTF (ISO 8601-2).
        undated: Why the row has no date.
        restates: The row that states the same, in another article or another place.
        """

    def shareholding(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        owned: str | Cell[str],
        kind: StakeKind | Cell[StakeKind],
        status: StakeStatus | Cell[StakeStatus],
        share: float | Cell[float] = ...,
        share_qualifier: Qualifier | Cell[Qualifier] = ...,
        amount: float | Cell[float] = ...,
        currency: Currency | Cell[Currency] = ...,
        amount_qualifier: Qualifier | Cell[Qualifier] = ...,
        as_of: str | Cell[str] = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
        owners: tuple[str, ...] = ...,
    ) -> None:
        """A stake in a company: held, sold, offered, planned or called off.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        owned: The company that the stake is in.
        kind: What sort of stake it is.
        status: What became of it, as the article puts it.
        share: The stake, in per cent of the company.
        share_qualifier: How exact the article says the share is.
        amount: The sum paid, raised or offered, in `currency`, for all owners together.
        currency: Currency of `amount` (ISO 4217).
        amount_qualifier: How exact the article says the sum is.
        as_of: When it is stated to be held, or when it changed hands. EDTF (ISO 8601-2).
        undated: Why the row has no date.
        restates: The row that states the same, in another article or another place.
        owners: An owner of a stake; what several gave together is one stake with several owners.
        """

    def relationship(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        subject: str | Cell[str],
        relation: Relation | Cell[Relation],
        object: str | Cell[str],
        event: str | Cell[str] = ...,
        status: RelationStatus | Cell[RelationStatus] = ...,
        as_of: str | Cell[str] = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
    ) -> None:
        """A relation of two entities, with its status: rivals, partners, customers, supporters.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        subject: The one.
        relation: What the one is to the other.
        object: The other.
        event: The event that shows it.
        status: Whether it holds, as the article puts it.
        as_of: When its status is stated: that it holds, or is over. EDTF (ISO 8601-2).
        undated: Why the row has no date.
        restates: The row that states the same, in another article or another place.
        """

    def statement(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        subject: str | Cell[str],
        topic: StatementTopic,
        text: str,
        status: StatementStatus | Cell[StatementStatus],
        event: str | Cell[str] = ...,
        date: str | Cell[str] = ...,
        story: Story = ...,
        salience: Salience = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
    ) -> None:
        """What an article states of an entity and no other table can hold, as a sentence.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        subject: What the statement is about.
        topic: What the statement is about the subject.
        text: The statement in plain English.
        status: Whether it is said as fact, plan, expectation or claim.
        event: The event that it is about, tells of, or comments on.
        date: When it is stated to hold, or was said or happened. EDTF (ISO 8601-2).
        story: The story of several articles or paragraphs that the row belongs to.
        salience: Whether a summary of the story would mention it.
        undated: Why the row has no date.
        restates: The row that states the same, in another article or another place.
        """

    def name(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        entity: str | Cell[str],
        name: str | Cell[str],
        kind: NameKind,
        language: str,
    ) -> None:
        """A form of a name, as written in the articles.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        entity: Who or what is named.
        name: The form, as written; several entities can have it.
        kind: What sort of form it is.
        language: Language of the form (ISO 639-1, with an ISO 15924 script where it is not the
            usual one).
        """

    def correction(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        kind: CorrectionKind,
        printed: str | Cell[str],
        read_as: str = ...,
        reason: str,
        table: str = ...,
        row: str = ...,
        column: str = ...,
    ) -> None:
        """A misprint or a missing word: what is printed and how it is read.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        kind: What sort of slip it is.
        printed: The words as printed.
        read_as: The words as meant; empty where that stays unknown.
        reason: Why it is read so.
        table: Table of the cell that the slip bears on.
        row: Row of that cell.
        column: Column of that cell.
        """

    @overload
    def again(
        self,
        row_name: Literal["subsidiary"],
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        parent: str | Cell[str] = ...,
        child: str | Cell[str] = ...,
        relation: OwnershipRelation | Cell[OwnershipRelation] = ...,
        segment: Industry | Cell[Industry] = ...,
        since: str | Cell[str] = ...,
        until: str | Cell[str] = ...,
        as_of: str | Cell[str] = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
    ) -> None: ...
    @overload
    def again(
        self,
        row_name: Literal["event"],
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        type: EventType = ...,
        title: str = ...,
        start: str | Cell[str] = ...,
        end: str | Cell[str] = ...,
        place: str | Cell[str] = ...,
        status: EventStatus | Cell[EventStatus] = ...,
        series: str | Cell[str] = ...,
        part_of: str = ...,
        story: Story = ...,
        salience: Salience = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
        participants: Mapping[str, ParticipantRole | Cell[ParticipantRole]] = ...,
    ) -> None: ...
    @overload
    def again(
        self,
        row_name: Literal["event_relation"],
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        event: str | Cell[str] = ...,
        relation: EventRelation | Cell[EventRelation] = ...,
        related_event: str | Cell[str] = ...,
        restates: str = ...,
    ) -> None: ...
    @overload
    def again(
        self,
        row_name: Literal["figure"],
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        subject: str | Cell[str] = ...,
        metric: Metric = ...,
        title: str = ...,
        value: float | Cell[float] = ...,
        value_max: float | Cell[float] = ...,
        unit: Unit | Cell[Unit] = ...,
        qualifier: Qualifier | Cell[Qualifier] = ...,
        per: Per | Cell[Per] = ...,
        period: str | Cell[str] = ...,
        status: FigureStatus | Cell[FigureStatus] = ...,
        event: str | Cell[str] = ...,
        place: str | Cell[str] = ...,
        part_of: str = ...,
        story: Story = ...,
        salience: Salience = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
    ) -> None: ...
    @overload
    def again(
        self,
        row_name: Literal["position"],
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        person: str | Cell[str] = ...,
        organization: str | Cell[str] = ...,
        title: str = ...,
        title_printed: str | Cell[str] = ...,
        since: str | Cell[str] = ...,
        until: str | Cell[str] = ...,
        status: RelationStatus | Cell[RelationStatus] = ...,
        as_of: str | Cell[str] = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
    ) -> None: ...
    @overload
    def again(
        self,
        row_name: Literal["shareholding"],
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        owned: str | Cell[str] = ...,
        kind: StakeKind | Cell[StakeKind] = ...,
        status: StakeStatus | Cell[StakeStatus] = ...,
        share: float | Cell[float] = ...,
        share_qualifier: Qualifier | Cell[Qualifier] = ...,
        amount: float | Cell[float] = ...,
        currency: Currency | Cell[Currency] = ...,
        amount_qualifier: Qualifier | Cell[Qualifier] = ...,
        as_of: str | Cell[str] = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
        owners: tuple[str, ...] = ...,
    ) -> None: ...
    @overload
    def again(
        self,
        row_name: Literal["relationship"],
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        subject: str | Cell[str] = ...,
        relation: Relation | Cell[Relation] = ...,
        object: str | Cell[str] = ...,
        event: str | Cell[str] = ...,
        status: RelationStatus | Cell[RelationStatus] = ...,
        as_of: str | Cell[str] = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
    ) -> None: ...
    @overload
    def again(
        self,
        row_name: Literal["statement"],
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        subject: str | Cell[str] = ...,
        topic: StatementTopic = ...,
        text: str = ...,
        status: StatementStatus | Cell[StatementStatus] = ...,
        event: str | Cell[str] = ...,
        date: str | Cell[str] = ...,
        story: Story = ...,
        salience: Salience = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
    ) -> None: ...
    @overload
    def again(
        self,
        row_name: Literal["name"],
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        entity: str | Cell[str] = ...,
        name: str | Cell[str] = ...,
        kind: NameKind = ...,
        language: str = ...,
    ) -> None: ...
    @overload
    def again(
        self,
        row_name: Literal["correction"],
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        kind: CorrectionKind = ...,
        printed: str | Cell[str] = ...,
        read_as: str = ...,
        reason: str = ...,
        table: str = ...,
        row: str = ...,
        column: str = ...,
    ) -> None: ...
    def undated(
        self,
        reason: UndatedReason,
        *,
        subsidiary: tuple[str, ...] = ...,
        event: tuple[str, ...] = ...,
        event_relation: tuple[str, ...] = ...,
        figure: tuple[str, ...] = ...,
        position: tuple[str, ...] = ...,
        shareholding: tuple[str, ...] = ...,
        relationship: tuple[str, ...] = ...,
        statement: tuple[str, ...] = ...,
        name: tuple[str, ...] = ...,
        correction: tuple[str, ...] = ...,
    ) -> None:
        """Why rows that other calls state have no date.

        subsidiary: Rows.
        event: Rows.
        event_relation: Rows.
        figure: Rows.
        position: Rows.
        shareholding: Rows.
        relationship: Rows.
        statement: Rows.
        name: Rows.
        correction: Rows.
        """

    def about(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        country: str | Cell[str] = ...,
        headquarters: str | Cell[str] = ...,
        founded: str | Cell[str] = ...,
        industry: Industry | Cell[Industry] = ...,
        native_name: str | Cell[str] = ...,
        nationality: Nationality | Cell[Nationality] = ...,
        provider: str | Cell[str] = ...,
        launched: str | Cell[str] = ...,
        part_of: str | Cell[str] = ...,
        recurs: str | Cell[str] = ...,
        publisher: str | Cell[str] = ...,
        published: str | Cell[str] = ...,
        footnote: str | Cell[str] = ...,
        locator: str | Cell[str] = ...,
        credits: Mapping[str, CreditRole | Cell[CreditRole]] = ...,
    ) -> None:
        """What the words say of an entity of the register.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        country: Country it belongs to (ISO 3166-1 alpha-2).
        headquarters: Place of the head office.
        founded: Date of foundation. EDTF (ISO 8601-2).
        industry: Line of business.
        native_name: Name in the person's own language, as printed.
        nationality: Nationality as stated.
        provider: Who offers it, or has set it up.
        launched: When it was launched. EDTF (ISO 8601-2).
        part_of: The place that it is stated to lie in.
        recurs: When it recurs, in the words of an article.
        publisher: Who published it.
        published: Date of publication. EDTF (ISO 8601-2).
        footnote: Mark of the footnote that cites it, as printed.
        locator: Where it is to be found, as printed.
        credits: A person's or an organisation's part in making a work.
        """

    def on(
        self,
        *,
        parent: Cell[str] = ...,
        child: Cell[str] = ...,
        since: Cell[str] = ...,
        until: Cell[str] = ...,
        as_of: Cell[str] = ...,
        start: Cell[str] = ...,
        end: Cell[str] = ...,
        place: Cell[str] = ...,
        series: Cell[str] = ...,
        event: Cell[str] = ...,
        related_event: Cell[str] = ...,
        subject: Cell[str] = ...,
        period: Cell[str] = ...,
        person: Cell[str] = ...,
        organization: Cell[str] = ...,
        owned: Cell[str] = ...,
        object: Cell[str] = ...,
        date: Cell[str] = ...,
        entity: Cell[str] = ...,
    ) -> Context:
        """Make a context, whose calls share these cells.

        parent: The owning or controlling entity.
        child: The owned or controlled entity.
        since: When the relation began. EDTF (ISO 8601-2). When it began. EDTF (ISO 8601-2).
        until: When the relation ended. EDTF (ISO 8601-2). When it ended. EDTF (ISO 8601-2).
        as_of: When the relation is stated to hold. EDTF (ISO 8601-2). When its status is stated:
            that it holds, or is over. EDTF (ISO 8601-2). When it is stated to be held, or when it
            changed hands. EDTF (ISO 8601-2).
        start: When it happened or began. EDTF (ISO 8601-2).
        end: When it ended. EDTF (ISO 8601-2).
        place: Where it happened. The place that the number is about.
        series: The series that it belongs to.
        event: The event. The event that the number belongs to. The event that shows it. The event
            that it is about, tells of, or comments on.
        related_event: The event that it is tied to.
        subject: What the number is about. The one. What the statement is about.
        period: The time that the number is about. EDTF (ISO 8601-2).
        person: Who holds it.
        organization: Where it is held.
        owned: The company that the stake is in.
        object: The other.
        date: When it is stated to hold, or was said or happened. EDTF (ISO 8601-2).
        entity: Who or what is named.
        """

class ContextCalls:
    def subsidiary(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        parent: str | Cell[str] | None = ...,
        child: str | Cell[str] | None = ...,
        relation: OwnershipRelation | Cell[OwnershipRelation],
        segment: Industry | Cell[Industry] = ...,
        since: str | Cell[str] | None = ...,
        until: str | Cell[str] | None = ...,
        as_of: str | Cell[str] | None = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
    ) -> None:
        """Parent and child, as an article states it.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        parent: The owning or controlling entity.
        child: The owned or controlled entity.
        relation: How the child belongs to the parent.
        segment: Line of business that the child covers for the parent.
        since: When the relation began. EDTF (ISO 8601-2).
        until: When the relation ended. EDTF (ISO 8601-2).
        as_of: When the relation is stated to hold. EDTF (ISO 8601-2).
        undated: Why the row has no date.
        restates: The row that states the same, in another article or another place.
        """

    def event(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        type: EventType,
        title: str,
        start: str | Cell[str] | None = ...,
        end: str | Cell[str] | None = ...,
        place: str | Cell[str] | None = ...,
        status: EventStatus | Cell[EventStatus],
        series: str | Cell[str] | None = ...,
        part_of: str = ...,
        story: Story = ...,
        salience: Salience = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
        participants: Mapping[str, ParticipantRole | Cell[ParticipantRole]] = ...,
    ) -> None:
        """A dated or nameable happening: one that happened, is planned, was claimed or called off.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        type: What sort of happening it is.
        title: What happened, in English, understandable without the article.
        start: When it happened or began. EDTF (ISO 8601-2).
        end: When it ended. EDTF (ISO 8601-2).
        place: Where it happened.
        status: Whether it happened, as the article puts it.
        series: The series that it belongs to.
        part_of: The event that this one is a part of, such as the conference of a speech.
        story: The story of several articles or paragraphs that the row belongs to.
        salience: Whether a summary of the story would mention it.
        undated: Why the row has no date.
        restates: The row that states the same, in another article or another place.
        participants: An entity's role in an event.
        """

    def event_relation(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        event: str | Cell[str] | None = ...,
        relation: EventRelation | Cell[EventRelation],
        related_event: str | Cell[str] | None = ...,
        restates: str = ...,
    ) -> None:
        """How an event is tied to another: in time, by its reason, or as an answer.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        event: The event.
        relation: How it is tied to the related event.
        related_event: The event that it is tied to.
        restates: The row that states the same, in another article or another place.
        """

    def figure(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        subject: str | Cell[str] | None = ...,
        metric: Metric,
        title: str,
        value: float | Cell[float],
        value_max: float | Cell[float] = ...,
        unit: Unit | Cell[Unit],
        qualifier: Qualifier | Cell[Qualifier] = ...,
        per: Per | Cell[Per] = ...,
        period: str | Cell[str] | None = ...,
        status: FigureStatus | Cell[FigureStatus],
        event: str | Cell[str] | None = ...,
        place: str | Cell[str] | None = ...,
        part_of: str = ...,
        story: Story = ...,
        salience: Salience = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
    ) -> None:
        """A number that an article states and that has no better home.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        subject: What the number is about.
        metric: What is counted or measured.
        title: What the number says, in English, understandable without the article.
        value: The number, in `unit`.
        value_max: Upper end where the article gives a range.
        unit: Unit of `value`; money is in the currency, not in millions.
        qualifier: How exact the article says the number is.
        per: The time for which the number is counted, if it is a rate: month for 330 hours a month.
        period: The time that the number is about. EDTF (ISO 8601-2).
        status: Whether the number is fact, plan, forecast or claim, as the article puts it.
        event: The event that the number belongs to.
        place: The place that the number is about.
        part_of: The figure whose quantity contains this one, such as the sales of the whole day.
        story: The story of several articles or paragraphs that the row belongs to.
        salience: Whether a summary of the story would mention it.
        undated: Why the row has no date.
        restates: The row that states the same, in another article or another place.
        """

    def position(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        person: str | Cell[str] | None = ...,
        organization: str | Cell[str] | None = ...,
        title: str,
        title_printed: str | Cell[str],
        since: str | Cell[str] | None = ...,
        until: str | Cell[str] | None = ...,
        status: RelationStatus | Cell[RelationStatus] = ...,
        as_of: str | Cell[str] | None = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
    ) -> None:
        """A person's position in an organisation.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        person: Who holds it.
        organization: Where it is held.
        title: The position in English.
        title_printed: The position as printed.
        since: When it began. EDTF (ISO 8601-2).
        until: When it ended. EDTF (ISO 8601-2).
        status: Whether it holds, as the article puts it.
        as_of: When its status is stated: that it holds, or is over. EDTF (ISO 8601-2).
        undated: Why the row has no date.
        restates: The row that states the same, in another article or another place.
        """

    def shareholding(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        owned: str | Cell[str] | None = ...,
        kind: StakeKind | Cell[StakeKind],
        status: StakeStatus | Cell[StakeStatus],
        share: float | Cell[float] = ...,
        share_qualifier: Qualifier | Cell[Qualifier] = ...,
        amount: float | Cell[float] = ...,
        currency: Currency | Cell[Currency] = ...,
        amount_qualifier: Qualifier | Cell[Qualifier] = ...,
        as_of: str | Cell[str] | None = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
        owners: tuple[str, ...] = ...,
    ) -> None:
        """A stake in a company: held, sold, offered, planned or called off.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        owned: The company that the stake is in.
        kind: What sort of stake it is.
        status: What became of it, as the article puts it.
        share: The stake, in per cent of the company.
        share_qualifier: How exact the article says the share is.
        amount: The sum paid, raised or offered, in `currency`, for all owners together.
        currency: Currency of `amount` (ISO 4217).
        amount_qualifier: How exact the article says the sum is.
        as_of: When it is stated to be held, or when it changed hands. EDTF (ISO 8601-2).
        undated: Why the row has no date.
        restates: The row that states the same, in another article or another place.
        owners: An owner of a stake; what several gave together is one stake with several owners.
        """

    def relationship(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        subject: str | Cell[str] | None = ...,
        relation: Relation | Cell[Relation],
        object: str | Cell[str] | None = ...,
        event: str | Cell[str] | None = ...,
        status: RelationStatus | Cell[RelationStatus] = ...,
        as_of: str | Cell[str] | None = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
    ) -> None:
        """A relation of two entities, with its status: rivals, partners, customers, supporters.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        subject: The one.
        relation: What the one is to the other.
        object: The other.
        event: The event that shows it.
        status: Whether it holds, as the article puts it.
        as_of: When its status is stated: that it holds, or is over. EDTF (ISO 8601-2).
        undated: Why the row has no date.
        restates: The row that states the same, in another article or another place.
        """

    def statement(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        subject: str | Cell[str] | None = ...,
        topic: StatementTopic,
        text: str,
        status: StatementStatus | Cell[StatementStatus],
        event: str | Cell[str] | None = ...,
        date: str | Cell[str] | None = ...,
        story: Story = ...,
        salience: Salience = ...,
        undated: UndatedReason = ...,
        restates: str = ...,
    ) -> None:
        """What an article states of an entity and no other table can hold, as a sentence.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        subject: What the statement is about.
        topic: What the statement is about the subject.
        text: The statement in plain English.
        status: Whether it is said as fact, plan, expectation or claim.
        event: The event that it is about, tells of, or comments on.
        date: When it is stated to hold, or was said or happened. EDTF (ISO 8601-2).
        story: The story of several articles or paragraphs that the row belongs to.
        salience: Whether a summary of the story would mention it.
        undated: Why the row has no date.
        restates: The row that states the same, in another article or another place.
        """

    def name(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        entity: str | Cell[str] | None = ...,
        name: str | Cell[str],
        kind: NameKind,
        language: str,
    ) -> None:
        """A form of a name, as written in the articles.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        entity: Who or what is named.
        name: The form, as written; several entities can have it.
        kind: What sort of form it is.
        language: Language of the form (ISO 639-1, with an ISO 15924 script where it is not the
            usual one).
        """

    def correction(
        self,
        id: str,
        words: Words,
        *,
        speaker: str = ...,
        because: str = ...,
        kind: CorrectionKind,
        printed: str | Cell[str],
        read_as: str = ...,
        reason: str,
        table: str = ...,
        row: str = ...,
        column: str = ...,
    ) -> None:
        """A misprint or a missing word: what is printed and how it is read.

        speaker: Who says so, where it is not the article itself.
        because: Why the row follows, where the words only imply it.
        kind: What sort of slip it is.
        printed: The words as printed.
        read_as: The words as meant; empty where that stays unknown.
        reason: Why it is read so.
        table: Table of the cell that the slip bears on.
        row: Row of that cell.
        column: Column of that cell.
        """

    def on(
        self,
        *,
        parent: Cell[str] = ...,
        child: Cell[str] = ...,
        since: Cell[str] = ...,
        until: Cell[str] = ...,
        as_of: Cell[str] = ...,
        start: Cell[str] = ...,
        end: Cell[str] = ...,
        place: Cell[str] = ...,
        series: Cell[str] = ...,
        event: Cell[str] = ...,
        related_event: Cell[str] = ...,
        subject: Cell[str] = ...,
        period: Cell[str] = ...,
        person: Cell[str] = ...,
        organization: Cell[str] = ...,
        owned: Cell[str] = ...,
        object: Cell[str] = ...,
        date: Cell[str] = ...,
        entity: Cell[str] = ...,
    ) -> Context:
        """Make a context, whose calls share these cells.

        parent: The owning or controlling entity.
        child: The owned or controlled entity.
        since: When the relation began. EDTF (ISO 8601-2). When it began. EDTF (ISO 8601-2).
        until: When the relation ended. EDTF (ISO 8601-2). When it ended. EDTF (ISO 8601-2).
        as_of: When the relation is stated to hold. EDTF (ISO 8601-2). When its status is stated:
            that it holds, or is over. EDTF (ISO 8601-2). When it is stated to be held, or when it
            changed hands. EDTF (ISO 8601-2).
        start: When it happened or began. EDTF (ISO 8601-2).
        end: When it ended. EDTF (ISO 8601-2).
        place: Where it happened. The place that the number is about.
        series: The series that it belongs to.
        event: The event. The event that the number belongs to. The event that shows it. The event
            that it is about, tells of, or comments on.
        related_event: The event that it is tied to.
        subject: What the number is about. The one. What the statement is about.
        period: The time that the number is about. EDTF (ISO 8601-2).
        person: Who holds it.
        organization: Where it is held.
        owned: The company that the stake is in.
        object: The other.
        date: When it is stated to hold, or was said or happened. EDTF (ISO 8601-2).
        entity: Who or what is named.
        """

class RegisterCalls:
    def company(
        self,
        id: str,
        name: str,
        *forms: str | Form,
        kind: CompanyKind,
        description: str,
    ) -> None:
        """A company, platform, brand or fund that an article names.

        kind: What sort of undertaking it is.
        description: What the articles say it is, in one English sentence.
        """

    def person(
        self,
        id: str,
        name: str,
        *forms: str | Form,
        kind: PersonKind = ...,
        description: str,
    ) -> None:
        """A person, or a character of a tale.

        kind: What sort of figure it is, if it is no real person with a name.
        description: Who the articles say it is, in one English sentence.
        """

    def organization(
        self,
        id: str,
        name: str,
        *forms: str | Form,
        kind: OrganizationKind,
        description: str,
    ) -> None:
        """An authority, government, association, university or another body that is no company.

        kind: What sort of body it is.
        description: What the articles say it is, in one English sentence.
        """

    def product(
        self,
        id: str,
        name: str,
        *forms: str | Form,
        kind: ProductKind,
        description: str,
    ) -> None:
        """A service, app, programme, technology or currency that an article names.

        kind: What sort of product it is.
        description: What the articles say it is, in one English sentence.
        """

    def place(
        self,
        id: str,
        name: str,
        *forms: str | Form,
        kind: PlaceKind,
        iso_3166: str = ...,
        description: str = ...,
    ) -> None:
        """A place that an article names.

        kind: What sort of place it is.
        iso_3166: ISO 3166 code of the country, of the subdivision, or of the country it lies in.
        description: What the articles say of it, in one English sentence.
        """

    def series(
        self,
        id: str,
        name: str,
        *forms: str | Form,
        description: str,
    ) -> None:
        """A happening that recurs under one name.

        description: What the articles say it is, in one English sentence.
        """

    def work(
        self,
        id: str,
        name: str,
        *forms: str | Form,
        name_source: NameSource,
        kind: WorkKind,
        description: str,
    ) -> None:
        """A cited article, book, film, picture, speech or other work that an article names.

        name_source: Whether the name is a printed title.
        kind: What sort of work it is.
        description: What it is, in one English sentence.
        """

class ConflictCalls:
    def conflict(
        self,
        id: str,
        *claims: ConflictClaim,
        about: str,
        title: str,
        kind: ConflictKind,
        rule: ConflictRule,
        explanation: str,
    ) -> None:
        """Where articles, or parts of one, disagree.

        about: What the claims are about.
        title: What is in question, in English.
        kind: What sort of disagreement it is.
        rule: By which rule one reading is used, or none.
        explanation: How the claims differ and why, in English.
        """
