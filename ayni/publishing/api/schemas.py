"""What the API answers with, field by field."""

from datetime import date, datetime
from typing import Any

from ninja import Field, Schema


class Problem(Schema):
    """An RFC 9457 problem: `code` for programs, `detail` a sentence for people."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    data: dict[str, Any] | None = None


class Block(Schema):
    kind: str = Field(description="paragraph, item, numbered or footnote")
    text: str
    marker: str | None


class Section(Schema):
    slug: str
    title: str
    level: int
    blocks: list[Block]


class TimeFrame(Schema):
    words: str | None = Field(description="as written in the plan")
    reading: dict[str, Any] | None = Field(description="as read, see the reference of time frames")
    said: str = Field(description="the reading put into words, in the language asked for")
    due: date | None = Field(description="the next due day, the last one where all have passed")


class Indicator(Schema):
    code: str
    words: str
    rule: dict[str, Any] | None = None
    said: str


class Bearer(Schema):
    """`class` is the kind of bearer, such as each_nfp; `name` is set where one is named."""

    kind: str = Field(alias="class", serialization_alias="class")
    name: str | None
    role: str


class Responsible(Schema):
    words: str | None
    bearers: list[Bearer]
    said: str


class Output(Schema):
    code: str
    words: str
    type: str


class Activity(Schema):
    code: str
    number: str
    text: str
    status: str = Field(description="planned, under_way, done, delayed or dropped")
    mechanisms: list[str]
    time_frame: TimeFrame
    indicators: list[Indicator]
    responsible: Responsible
    outputs: list[Output]
    more: dict[str, str]
    source: dict[str, Any] | None = None


class Objective(Schema):
    code: str
    number: str
    text: str
    activities: list[Activity]


class Focus(Schema):
    code: str
    title: str
    objectives: list[Objective]


class Owner(Schema):
    kind: str = Field(description="partnership, initiative, country, subregion or region")
    code: str
    title: str


class Workplan(Schema):
    slug: str
    title: str
    prefix: str
    annex: str | None
    owner: Owner
    language: str
    status: str = Field(description="draft, consultation, adopted or closed")
    version: str | None
    adopted: date | None
    dated: date
    note: str
    foci: list[Focus]


class EditionRecord(Schema):
    number: int
    label: str
    adopted: date
    reason: str
    hash: str


class Plan(Schema):
    """The living plan, or an edition of it where `edition` is set."""

    schema_name: str = Field(alias="schema", serialization_alias="schema")
    title: str
    language: str
    partnership: str
    address: str
    as_of: datetime
    edition: EditionRecord | None
    sections: list[Section]
    workplans: list[Workplan]


class WorkplanLine(Schema):
    slug: str
    title: str
    language: str
    owner_kind: str
    owner_code: str
    annex: int | None
    status: str
    version: str | None


class WorkplanPage(Schema):
    items: list[WorkplanLine]
    next: str | None = Field(description="the cursor of the next page, null on the last one")


class EditionLine(Schema):
    number: int
    adopted: date
    reason: str
    hash: str


class EditionPage(Schema):
    items: list[EditionLine]
    next: str | None = Field(description="the cursor of the next page, null on the last one")


class VocabularyLine(Schema):
    name: str
    source: str
    licence: str
    reviewed: date


class Term(Schema):
    code: str
    label: str
    labels: dict[str, str]


class Vocabulary(Schema):
    name: str
    source: str
    licence: str
    reviewed: date
    terms: list[Term]


class ExchangeItem(Schema):
    """A request or an offer. What does not exist on its side is null; amounts are exact decimals as text."""

    code: str
    side: str = Field(description="request or offer")
    title: str
    language: str
    text: str
    member: str
    member_name: str
    initiative: str | None
    kinds: list[str]
    themes: list[str]
    countries: list[str] = Field(description="ISO 3166-1 alpha-3")
    regions: list[str]
    languages: list[str]
    modality: str
    starts: date | None
    ends: date | None
    days: int | None
    amount: str | None
    least: str | None
    currency: str
    bodies: list[str]
    own_share: str | None
    urgency: str | None
    under_way: str | None
    share: int | None
    for_adaptation: bool | None
    state: str
    open: bool = Field(description="screened, not closed, not past its last day")
    opened_on: date | None
    expires_on: date | None
    time_zone: str
    endorsed_on: date | None


class ExchangeAsked(Schema):
    kind: str = Field("", max_length=20, description="a kind of support")
    theme: str = Field("", max_length=20)
    country: str = Field("", max_length=3, description="ISO 3166-1 alpha-3")
    region: str = Field("", max_length=40)
    show: str = Field("", pattern="^(|alone|archive|all)$", description="alone: open without a match; archive; all")
    cursor: str = Field("", max_length=80)
    limit: int = Field(50, ge=1, le=100, description="at most so many items")


class RoundLine(Schema):
    """What is said of an allocation round."""

    code: str
    title: str
    text: str
    language: str
    state: str = Field(description="running, proposed or decided")
    currency: str
    started_at: str | None
    decided_at: str | None
    reason: str = Field(description="why it was decided so")
    weights_reason: str = Field(description="why some requests go before others")
    sha256: str = Field(description="of the frozen inputs in canonical JSON")


class Round(RoundLine):
    """A round with its inputs as `ayni allocate` takes them; `plan` is null until it is decided."""

    inputs: dict[str, Any]
    plan: dict[str, Any] | None
    changes: list[dict[str, Any]] = Field(description="what people changed, each with its reason")


class RoundPage(Schema):
    items: list[RoundLine]
    next: str | None = Field(description="the cursor of the next page, null on the last one")


class ExchangePage(Schema):
    items: list[ExchangeItem]
    next: str | None = Field(description="the cursor of the next page, null on the last one")


class FundableRow(Schema):
    """What a row of a workplan needs in money, and what is missing of it. Amounts are exact decimals as text."""

    code: str
    title: str = Field(description="what the money is for")
    language: str
    workplan: str
    row: str
    owner_kind: str
    owner: str
    countries: list[str] = Field(description="ISO 3166-1 alpha-3")
    themes: list[str]
    amount: str
    currency: str = Field(description="ISO 4217; all amounts of this row are in it")
    least: str | None
    own_cash: str | None
    own_in_kind: str | None
    own_in_kind_words: str
    starts: date | None
    ends: date | None
    pledged: str
    committed: str
    received: str
    disbursed: str
    committed_without_rate: list[str] = Field(description="CURRENCY:amount of what no exchange rate lets add")
    gap: str = Field(description="the amount less what is committed")
    address: str


class FundingAsked(Schema):
    country: str = Field("", max_length=3, description="ISO 3166-1 alpha-3")
    theme: str = Field("", max_length=20)
    initiative: str = Field("", max_length=60, description="its slug")
    currency: str = Field("", max_length=3, description="ISO 4217")
    show: str = Field("", pattern="^(|all)$", description="all: funded rows too")
    cursor: str = Field("", max_length=80)
    limit: int = Field(50, ge=1, le=100, description="at most so many items")


class FundingPage(Schema):
    items: list[FundableRow]
    next: str | None = Field(description="the cursor of the next page, null on the last one")


class CallLine(Schema):
    """A call for proposals. Empty lists leave it open to all; amounts are exact decimals as text."""

    code: str
    title: str
    language: str
    text: str
    fund: str
    funder: str
    eligibility: str
    applicants: list[str] = Field(description="categories of members: gov, sub, igo, mg")
    countries: list[str] = Field(description="ISO 3166-1 alpha-3")
    themes: list[str]
    least: str | None
    most: str | None
    currency: str
    own_share_percent: int | None
    opens_on: date | None
    closes_on: date
    time_zone: str
    open: bool
    link: str


class CallPage(Schema):
    items: list[CallLine]
    next: str | None = Field(description="the cursor of the next page, null on the last one")


class Service(Schema):
    """A service for rural mountain communities. Without countries and regions it serves everywhere."""

    code: str
    name: str
    kinds: list[str] = Field(description="financial, marketing, information, technical")
    text: str
    language: str
    countries: list[str] = Field(description="ISO 3166-1 alpha-3")
    regions: list[str]
    languages: list[str]
    website: str | None
    contact: str | None = Field(description="published by consent of the day consent_on")
    consent_on: date | None
    checked_on: date = Field(description="when somebody last made sure that all is so")
    fresh: bool = Field(description="checked within a year")
    member: str | None = Field(description="code of the member that entered it, null for the Secretariat")


class ServicesAsked(Schema):
    kind: str = Field("", pattern="^(|financial|marketing|information|technical)$")
    country: str = Field("", max_length=3, description="ISO 3166-1 alpha-3")
    region: str = Field("", max_length=40)
    language: str = Field("", max_length=12, description="a language of work")
    cursor: str = Field("", max_length=80)
    limit: int = Field(50, ge=1, le=100, description="at most so many items")


class ServicePage(Schema):
    items: list[Service]
    next: str | None = Field(description="the cursor of the next page, null on the last one")
