"""Activities as rows of the log-frame, each turned into HTML once and kept by its very content."""

from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import quote

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from markupsafe import Markup

from ayni.publishing.shapes.setting import set_macro
from ayni.publishing.shapes.words import label, mechanism_titles
from ayni.workplans.wording import dated_of, said_activity

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
    objectives: tuple[ObjectiveRows, ...]
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
    """Return the foci of a workplan content that have rows for a filter; all without one.

    Anchors are the rows' own codes, behind `prefix` where those would stand twice on a page. In a frozen text (not
    `living`) rows have no page of their own.
    """
    found = [_focus(workplan, focus, prefix, living, mechanism) for focus in workplan["foci"] if _in(focus, area)]
    return [focus for focus in found if focus.shown or not mechanism]


def _in(focus: Content, area: str) -> bool:
    return not area or focus_area(focus) == area


def _focus(workplan: Content, focus: Content, prefix: str, living: bool, mechanism: str) -> FocusRows:
    setting = _setting(workplan, prefix, living)
    objectives = []
    for objective in focus["objectives"]:
        rows = [activity for activity in objective["activities"] if fits(activity, mechanism)]
        if rows or not mechanism:
            objectives.append(
                ObjectiveRows(
                    code=objective["code"],
                    number=objective["number"],
                    anchor=f"{prefix}{objective['code']}",
                    url=_address(setting.slug, "objectives", objective["code"]),
                    text=objective["text"],
                    html=Markup("".join([_row_html(activity, setting) for activity in rows])),  # noqa: S704 (escaped)
                    shown=len(rows),
                )
            )
    return FocusRows(
        code=focus["code"],
        title=focus["title"],
        anchor=f"{prefix}focus-{focus['code']}",
        objectives=tuple(objectives),
        shown=sum(objective.shown for objective in objectives),
        total=sum(len(objective["activities"]) for objective in focus["objectives"]),
    )


class _Setting(NamedTuple):
    """All that a row's HTML depends on besides the activity: reader, day, and where it stands ("": frozen, no page)."""

    reader: str
    today: date
    dated: date
    slug: str
    prefix: str
    words: str


# id of an activity's content and its setting -> that content (which keeps its id from being given again) and its HTML.
_set_rows: dict[tuple[int, _Setting], tuple[Content, str]] = {}
_LIMIT = 4096


def _setting(workplan: Content, prefix: str, living: bool) -> _Setting:
    today, reader = timezone.now().date(), get_language() or "en"
    words = "" if workplan["language"] == reader else workplan["language"]
    return _Setting(reader, today, dated_of(workplan, today), workplan["slug"] if living else "", prefix, words)


def _row_html(activity: Content, setting: _Setting) -> str:
    # Contents of rows are shared for as long as they do not change, so after an edit all but one are found here.
    key = (id(activity), setting)
    known = _set_rows.get(key)
    if known is None or known[0] is not activity:
        if len(_set_rows) >= _LIMIT:
            _set_rows.clear()
        html = set_macro("publishing/frame.html", "activity", _row(activity, setting))
        known = _set_rows[key] = (activity, html)
    return known[1]


def _row(activity: Content, setting: _Setting) -> Row:
    said = said_activity(activity, setting.reader, setting.dated, setting.today)
    when, who, mechanisms = said["time_frame"], said["responsible"], mechanism_titles()
    due = when["due"] or ""
    return Row(
        code=said["code"],
        anchor=f"{setting.prefix}{said['code']}",
        url=_address(setting.slug, "activities", said["code"]),
        text=said["text"],
        status=label("status", said["status"]),
        mechanisms=", ".join(mechanisms.get(code, code) for code in said["mechanisms"]),
        time_words=when["words"] or "",
        time_said=_sentence(when["said"]),
        due="" if said["status"] in ("done", "dropped") else due,
        passed=bool(due) and due < setting.today.isoformat(),
        indicators=tuple((known["words"], known["said"]) for known in said["indicators"]),
        who_words=who["words"] or "",
        who_said=who["said"],
        outputs=tuple((known["words"], label("output", known["type"])) for known in said["outputs"]),
        more=tuple((str(heading), str(text)) for heading, text in said["more"].items()),
        lang=setting.words,
    )


def _sentence(said: str) -> str:
    return said if not said or said[-1] in ".!?…" else f"{said}."


def _address(slug: str, kind: str, code: str) -> str:
    if not slug:
        return ""
    return _pattern(kind, get_language() or "en").replace("~slug~", slug).replace("~code~", quote(code))


@lru_cache(maxsize=64)
def _pattern(kind: str, lang: str) -> str:
    # Reversing an address costs as much as setting a small row; it is the same for all but slug and code.
    name = {"activities": "workplans:activity", "objectives": "workplans:objective"}[kind]
    found = reverse(name, kwargs={"slug": "slug-slug", "code": "CODE-CODE"})
    return found.replace("slug-slug", "~slug~").replace("CODE-CODE", "~code~")
