"""Activities as rows of the log-frame, each turned into HTML once and kept by its very content."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from django.template import engines
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from jinja2 import Environment
from markupsafe import Markup

from ayni.publishing.shapes.words import label, mechanism_titles

Content = dict[str, Any]
Pairs = tuple[tuple[str, str], ...]


class Row(NamedTuple):
    """What a page shows of an activity. `lang` is set where the words are not in the reader's language.

    `url` is "" where the row has no page of its own, `due` an ISO date or "", `passed` whether that day has gone by.
    Indicators are pairs (words, said), outputs (words, type in words), `more` (heading, text).
    """

    code: str
    anchor: str
    url: str
    text: str
    status: str
    mechanisms: str
    time_words: str
    time_said: str
    due: str
    passed: bool
    indicators: Pairs
    who_words: str
    who_said: str
    outputs: Pairs
    more: Pairs
    lang: str


class ObjectiveRows(NamedTuple):
    """An objective with the HTML of its rows."""

    code: str
    number: str
    anchor: str
    url: str
    text: str
    html: Markup
    shown: int


class FocusRows(NamedTuple):
    """A focus with its objectives; `shown` activities of `total`."""

    code: str
    title: str
    anchor: str
    objectives: list[ObjectiveRows]
    shown: int
    total: int


def focus_area(focus: Content) -> str:
    """Return the code of the shared focus area that a focus belongs to, or its own code where it is none of them."""
    return str(focus.get("area") or focus["code"])


def fits(activity: Content, mechanism: str) -> bool:
    """Return whether an activity uses a mechanism; "" fits all, "none" those that name none."""
    used = activity["mechanisms"]
    return not mechanism or mechanism in used or (mechanism == "none" and not used)


def focus_rows(
    workplan: Content, *, prefix: str = "", living: bool, mechanism: str = "", area: str = ""
) -> list[FocusRows]:
    """Return the foci of a workplan content (with `said` filled in) that have rows for a filter; all without one.

    Anchors are the rows' own codes, behind `prefix` where those would stand twice on a page. In a frozen text (not
    `living`) rows have no page of their own.
    """
    found = [_focus(workplan, focus, prefix, living, mechanism) for focus in workplan["foci"] if _in(focus, area)]
    return [focus for focus in found if focus.shown or not mechanism]


def _in(focus: Content, area: str) -> bool:
    return not area or focus_area(focus) == area


def _focus(workplan: Content, focus: Content, prefix: str, living: bool, mechanism: str) -> FocusRows:
    slug, lang = workplan["slug"], _foreign(workplan["language"])
    labels = mechanism_titles()
    objectives = []
    for objective in focus["objectives"]:
        rows = [
            _row(activity, prefix, _address(slug, "activities", activity["code"], living), lang, labels)
            for activity in objective["activities"]
            if fits(activity, mechanism)
        ]
        if rows or not mechanism:
            objectives.append(
                ObjectiveRows(
                    code=objective["code"],
                    number=objective["number"],
                    anchor=f"{prefix}{objective['code']}",
                    url=_address(slug, "objectives", objective["code"], living),
                    text=objective["text"],
                    html=Markup("").join(_html(rows)),
                    shown=len(rows),
                )
            )
    return FocusRows(
        code=focus["code"],
        title=focus["title"],
        anchor=f"{prefix}focus-{focus['code']}",
        objectives=objectives,
        shown=sum(objective.shown for objective in objectives),
        total=sum(len(objective["activities"]) for objective in focus["objectives"]),
    )


def _html(rows: list[Row]) -> Iterator[Markup]:
    lang = get_language() or "en"
    return (_row_html(row, lang) for row in rows)


@lru_cache(maxsize=4096)
def _row_html(row: Row, lang: str) -> Markup:
    # After an edit all rows but one are as they were, and setting a row costs many times more than finding it again.
    frame: Any = _environment().get_template("publishing/frame.html").module
    return Markup(frame.activity(row))  # noqa: S704 (the template has escaped it)


def _environment() -> Environment:
    engine: Any = engines["jinja2"]
    environment: Environment = engine.env
    return environment


def _row(activity: Content, prefix: str, url: str, lang: str, mechanisms: dict[str, str]) -> Row:
    when, who = activity["time_frame"], activity["responsible"]
    due = when["due"] or ""
    return Row(
        code=activity["code"],
        anchor=f"{prefix}{activity['code']}",
        url=url,
        text=activity["text"],
        status=label("status", activity["status"]),
        mechanisms=", ".join(mechanisms.get(code, code) for code in activity["mechanisms"]),
        time_words=when["words"] or "",
        time_said=when["said"],
        due=due,
        passed=bool(due) and due < timezone.now().date().isoformat(),
        indicators=tuple((known["words"], known["said"]) for known in activity["indicators"]),
        who_words=who["words"] or "",
        who_said=who["said"],
        outputs=tuple((known["words"], label("output", known["type"])) for known in activity["outputs"]),
        more=tuple((str(heading), str(text)) for heading, text in activity["more"].items()),
        lang=lang,
    )


def _address(slug: str, kind: str, code: str, living: bool) -> str:
    if not living:
        return ""
    return _pattern(kind, get_language() or "en").replace("~slug~", slug).replace("~code~", code)


@lru_cache(maxsize=64)
def _pattern(kind: str, lang: str) -> str:
    # Reversing an address costs as much as setting a small row; it is the same for all but slug and code.
    name = {"activities": "workplans:activity", "objectives": "workplans:objective"}[kind]
    return (
        reverse(name, kwargs={"slug": "slug-slug", "code": "CODE-CODE"})
        .replace("slug-slug", "~slug~")
        .replace("CODE-CODE", "~code~")
    )


def _foreign(language: str) -> str:
    return "" if language == (get_language() or "en") else language
