"""The frozen form of a plan and of a workplan, as every writer takes it, and the cleaning of its text."""

import re
from collections.abc import Callable
from typing import Any, Literal, NamedTuple, NotRequired, TypedDict, TypeVar, cast, final

Words = Callable[[str], str]


class Edition(TypedDict):
    number: int
    label: str
    adopted: str
    reason: str
    hash: str


class Block(TypedDict):
    """A table's `text` is its caption; `head` names its columns, the first of which names the rows.

    A mark says where words find their place again; only documents that are made to come back have some.
    """

    kind: Literal["paragraph", "item", "numbered", "footnote", "table", "mark"]
    text: str
    marker: str | None
    head: NotRequired[list[str]]
    rows: NotRequired[list[list[str]]]


class Section(TypedDict):
    slug: str
    title: str
    level: int
    blocks: list[Block]


class Owner(TypedDict):
    kind: Literal["partnership", "initiative", "country", "subregion", "region"]
    code: str
    title: str


class TimeFrame(TypedDict):
    """`words` as written, `said` as read and put back into words, `due` the next ISO date."""

    words: str | None
    reading: dict[str, Any] | None
    said: str
    due: str | None


class Indicator(TypedDict):
    code: str
    words: str
    said: str


class Responsible(TypedDict):
    words: str | None
    bearers: list[dict[str, Any]]
    said: str


class Output(TypedDict):
    code: str
    words: str
    type: str


class Activity(TypedDict):
    code: str
    number: str
    text: str
    status: Literal["planned", "under_way", "done", "delayed", "dropped"]
    mechanisms: list[str]
    time_frame: TimeFrame
    indicators: list[Indicator]
    responsible: Responsible
    outputs: list[Output]
    more: dict[str, str]
    source: NotRequired[dict[str, Any] | None]


class Objective(TypedDict):
    code: str
    number: str
    text: str
    activities: list[Activity]


class Focus(TypedDict):
    code: str
    title: str
    objectives: list[Objective]


@final
class WorkplanContent(TypedDict):
    slug: str
    title: str
    prefix: str
    annex: str | None
    owner: Owner
    language: str
    status: Literal["draft", "consultation", "adopted", "closed"]
    version: str | None
    adopted: str | None
    note: str
    foci: list[Focus]


@final
class PlanContent(TypedDict):
    """`schema` is "ayni-plan/1"; `as_of` an ISO date and time; `edition` is null for the living text.

    A document that is no plan brings its own `facts` (label, words) for the title page.
    """

    schema: str
    title: str
    language: str
    partnership: str
    address: str
    as_of: str
    edition: Edition | None
    sections: list[Section]
    workplans: list[WorkplanContent]
    facts: NotRequired[list[tuple[str, str]]]


Content = PlanContent | WorkplanContent
AnyContent = TypeVar("AnyContent", bound="PlanContent | WorkplanContent")

# What neither XML 1.0 nor PDF/UA can carry: controls but tab and line feed, surrogates, the byte order mark inside
# a text, and the two non-characters at the end of each plane.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff"
    + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]|[^\x00-\uffff]"
)


def clean_text(text: str) -> str:
    """Text that every format can carry: line ends as `\\n`, each forbidden character as U+FFFD, so that none is lost
    silently and words on both sides of it stay apart."""
    if not _SUSPECT.search(text):
        return text
    return _FORBIDDEN.sub("\ufffd", _LINE_END.sub("\n", text))


def cleaned(content: AnyContent) -> AnyContent:
    """A copy of the content in which every text has gone through `clean_text`."""
    return cast("AnyContent", _cleaned(content))


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, dict):
        return {clean_text(str(key)): _cleaned(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_cleaned(item) for item in value]
    return value


class Front(NamedTuple):
    """What a plan has and a workplan alone has not, empty for the latter."""

    partnership: str
    address: str
    as_of: str
    edition: Edition | None
    sections: list[Section]


def front_of(content: Content) -> Front:
    """The parts of a plan that stand before its workplans."""
    if "workplans" not in content:
        return Front("", "", "", None, [])
    return Front(content["partnership"], content["address"], content["as_of"], content["edition"], content["sections"])


def workplans_of(content: Content) -> list[WorkplanContent]:
    """The workplans of a plan, or the one workplan given."""
    if "foci" in content:
        return [content]
    return content["workplans"]


RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"})


def is_right_to_left(language: str) -> bool:
    """Whether a BCP 47 tag names a language written from right to left."""
    return language.replace("_", "-").split("-")[0].lower() in RIGHT_TO_LEFT


def language_tag(language: str) -> str:
    """A BCP 47 tag safe to write into any format; "und" where the content names none."""
    tag = language.replace("_", "-").strip()
    return tag if re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", tag) else "und"
