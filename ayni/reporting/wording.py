"""A report's content in words of the active language, for pages and files alike."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from ayni.core.amounts import say_amount
from ayni.core.jinja import day
from ayni.core.vocabularies import countries, place_name
from ayni.initiatives.models import ContributionKind, ContributionState
from ayni.members.models.member import GOVERNMENT
from ayni.monitoring.duties import DutyState
from ayni.monitoring.engine.specs import spec_of
from ayni.monitoring.models import Kind, State
from ayni.monitoring.pages.duty_lines import MARKS
from ayni.monitoring.pages.saying import said_value
from ayni.monitoring.queries.units import region_name
from ayni.monitoring.wording import say_days, say_people
from ayni.reporting.models import ReportKind
from ayni.reporting.questions import said

Content = dict[str, Any]


class Item(NamedTuple):
    """A prefilled item in words. `right` is None while nobody has said whether it is."""

    key: str
    title: str
    language: str
    facts: str
    code: str
    right: bool | None
    note: str


class Group(NamedTuple):
    """Items of one kind; `hidden` counts those that the reader may not see or that were withdrawn since."""

    kind: str
    label: str
    items: list[Item]
    hidden: int


class Result(NamedTuple):
    """An indicator's results in the period: (period, code of the state, value) of each."""

    workplan: str
    code: str
    words: str
    language: str
    marks: list[tuple[str, str, str]]
    due: str


class DutyLine(NamedTuple):
    """A duty of the period; `mark` is the code of its state."""

    workplan: str
    code: str
    text: str
    language: str
    bearer: str
    due: str
    mark: str


class Answer(NamedTuple):
    """A question with what was answered."""

    code: str
    question: str
    language: str
    text: str


def subject_name(content: Content, lang: str) -> str:
    """Return whom a report is about: the country, the organisation, the region, or "" for the partnership."""
    member = content["member"]
    if member is not None:
        return member_name(member, lang)
    return region_name(content["region"], lang) if content["kind"] == ReportKind.REGIONAL else ""


def member_name(member: Content, lang: str) -> str:
    """Return the name of a member as it is frozen: a government's is its country's."""
    national = member["category"] == GOVERNMENT and member["code"] in countries()
    return place_name("country", member["code"], lang) if national else str(member["name"])


def said_groups(content: Content, lang: str, seen: Collection[str] | None = None) -> list[Group]:
    """Return the prefilled items by kind, in a fixed order; with `seen` only those named, the others counted."""
    order = [*Kind.values, "contribution"]
    found = []
    for kind in order:
        rows = [one for one in content["items"] if one["kind"] == kind]
        shown = [one for one in rows if seen is None or one["key"] in seen]
        if rows:
            label = _("Contributions") if kind == "contribution" else str(Kind(kind).label)
            found.append(
                Group(kind, label, [_item(one, content["judged"], lang) for one in shown], len(rows) - len(shown))
            )
    return found


def said_results(content: Content) -> list[Result]:
    """Return the results of the period."""
    return [
        Result(
            workplan=one["workplan"],
            code=one["indicator"],
            words=one["words"],
            language=one["language"],
            marks=[(each["label"], each["state"], _value(one, each)) for each in one["periods"]],
            due=_day(one["periods"][-1]["due_on"]),
        )
        for one in content["results"]
    ]


def said_duties(content: Content, lang: str) -> list[DutyLine]:
    """Return the duties of the period."""
    return [
        DutyLine(
            workplan=one["workplan"],
            code=one["row"],
            text=f"{one['text']} ({one['what']})" if one["what"] else one["text"],
            language=one["language"],
            bearer=place_name("country", one["bearer"], lang) if one["bearer"] in countries() else one["name"],
            due=_day(one["due_on"]),
            mark="verified" if one["verified"] and one["state"] == DutyState.MET else MARKS[DutyState(one["state"])],
        )
        for one in content["duties"]
    ]


def said_answers(content: Content, lang: str) -> list[Answer]:
    """Return the questions with their answers."""
    texts = {one["question"]: one["text"] for one in content["texts"]}
    found = []
    for question in content["asked"]:
        words, language = said(question, lang, content["cycle"]["language"])
        words = words or _("Introduction")
        found.append(Answer(question["code"], words, language or lang, texts.get(question["code"], "")))
    return found


def _item(one: Content, judged: Content, lang: str) -> Item:
    verdict = judged.get(one["key"])
    contribution = one["kind"] == "contribution"
    facts = _brought(one) if contribution else _happened(one, lang)
    title = one["title"] or (str(ContributionKind(one["of"]).label) if contribution else "")
    return Item(
        key=one["key"],
        title=title,
        language=one["language"],
        facts=" · ".join(part for part in facts if part),
        code=one["key"].partition(":")[2],
        right=None if verdict is None else bool(verdict["right"]),
        note=verdict["note"] if verdict else "",
    )


def _happened(one: Content, lang: str) -> list[str]:
    place = place_name("country", one["country"], lang) if one["country"] in countries() else ""
    return [
        say_days(_date(one["starts"]), _date(one["ends"])),
        ", ".join(part for part in (one["place"], place) if part),
        say_people(*one["people"]),
        say_amount(Decimal(one["amount"]), one["currency"]) if one["amount"] else "",
        one["fiscal_year"],
        one["member"],
        one["initiative"],
        str(State(one["state"]).label),
    ]


def _brought(one: Content) -> list[str]:
    return [
        say_amount(Decimal(one["amount"]), one["currency"]) if one["amount"] else "",
        say_days(_date(one["starts"]), _date(one["ends"])),
        one["member"],
        one["initiative"],
        str(ContributionState(one["state"]).label),
    ]


def _value(result: Content, period: Content) -> str:
    return said_value(spec_of(result["rule"]), period["value"]) if period["evidence"] else ""


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _day(text: str) -> str:
    return day(text) if text else ""


def state_words(code: str) -> str:
    """Return the words for the code of a state, as the marks on pages have them."""
    return {
        "verified": _("Met, verified"),
        "met": _("Met, reported"),
        "late": _("Met late"),
        "due": _("Due"),
        "overdue": _("Overdue"),
        "notyet": _("Not yet due"),
        "na": _("Not applicable"),
        "unconfirmed": _("Rule not confirmed"),
    }[code]
