"""A frozen report as headed sections of paragraphs and tables: what pages of compiled reports and all files draw."""

from collections.abc import Collection
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ayni.core.jinja import day, number
from ayni.core.vocabularies import label, member_categories, place_name
from ayni.monitoring.models import Kind
from ayni.monitoring.queries.units import region_name
from ayni.monitoring.wording import say_people
from ayni.reporting.models import MEMBERS_REPORTS, ReportKind
from ayni.reporting.questions import said
from ayni.reporting.wording import (
    member_name,
    said_answers,
    said_duties,
    said_groups,
    said_results,
    state_words,
)

Content = dict[str, Any]


class Table(NamedTuple):
    """A table with a heading row; the first column names the rows."""

    caption: str
    head: list[str]
    rows: list[list[str]]


class Part(NamedTuple):
    """A section: paragraphs, then tables; `level` is 1 or 2, `language` that of the paragraphs."""

    title: str
    level: int
    language: str
    paragraphs: list[str]
    tables: list[Table]


def parts_of_report(content: Content, lang: str, seen: Collection[str] | None = None) -> list[Part]:
    """Return the sections of a report; with `seen` only the items named are told, the others counted."""
    if content["kind"] in MEMBERS_REPORTS:
        return _members(content, lang, seen)
    return _compiled(content, lang)


def _members(content: Content, lang: str, seen: Collection[str] | None) -> list[Part]:
    answers = [
        Part(one.question, 1, content["language"], _paragraphs(one.text), [])
        for one in said_answers(content, lang)
        if one.text
    ]
    groups = [
        _without_empty(
            group.label,
            [_("What is recorded"), _("Particulars"), _("What is to be said about it")],
            [[item.title, item.facts, " ".join(filter(None, (item.note, _no(item.right))))] for item in group.items],
        )
        for group in said_groups(content, lang, seen)
        if group.items
    ]
    hidden = sum(group.hidden for group in said_groups(content, lang, seen))
    recorded = Part(_("What is recorded"), 1, lang, [_hidden(hidden)] if hidden else [], groups)
    figures = Part(_("Results and duties"), 1, lang, [_as_of(content)], _figures(content, lang))
    files = Part(_("Files"), 1, lang, [one["name"] for one in content["files"]], [])
    return [*answers, recorded, figures, *([files] if files.paragraphs else [])]


def _without_empty(caption: str, head: list[str], rows: list[list[str]]) -> Table:
    """A table without its last column where nothing stands in it."""
    if any(row[-1] for row in rows):
        return Table(caption, head, rows)
    return Table(caption, head[:-1], [row[:-1] for row in rows])


def _figures(content: Content, lang: str) -> list[Table]:
    results = [
        [
            f"{row.code} {row.words}",
            "; ".join(f"{period} {state_words(mark)} {value}".strip() for period, mark, value in row.marks),
            row.due,
        ]
        for row in said_results(content)
    ]
    duties = [
        [f"{row.code} {row.text}", row.bearer, row.due, state_words(row.mark)] for row in said_duties(content, lang)
    ]
    found = [
        Table(_("Results"), [_("Indicator"), _("Results"), _("Due")], results),
        Table(_("Duties"), [_("Activity"), _("Member"), _("Due"), _("State")], duties),
    ]
    return [table for table in found if table.rows]


def _compiled(content: Content, lang: str) -> list[Part]:
    introduction = next((one["text"] for one in content["texts"] if one["text"]), "")
    found = [Part(_("Introduction"), 1, content["language"], _paragraphs(introduction), [])] if introduction else []
    if content["kind"] == ReportKind.ANNUAL:
        found += [_year(content, lang), _progress(content)]
    found += [_reported(content, lang)]
    if content["countries"]:
        found.append(Part(_("Countries that reported"), 1, lang, [], [_countries(content)]))
    for one in content["answers"]:
        if one["answers"]:
            words, _language = said(one["question"], lang, content["cycle"]["language"])
            quoted = [f"{' '.join(each['text'].split())} [{each['n']}]" for each in one["answers"]]
            found.append(Part(words, 1, content["language"], quoted, []))
    found.append(_sources(content, lang))
    return [*found, _register(content, lang)] if content["kind"] == ReportKind.ANNUAL else found


def _year(content: Content, lang: str) -> Part:
    """The year in figures: members by region and category, what was recorded by kind."""
    categories = {code: label(term, lang) for code, term in member_categories().items()}
    rows = [
        [region_name(one["region"], lang), *(number(one["categories"].get(code, 0)) for code in categories)]
        for one in content["regions"]
    ]
    whole = [sum(one["categories"].get(code, 0) for one in content["regions"]) for code in categories]
    rows.append([_("All regions"), *map(number, whole)])
    members = Table(_("Members by region"), [_("Region"), *categories.values()], rows)
    sentence = ngettext("%(count)s member on %(day)s.", "%(count)s members on %(day)s.", sum(whole))
    figure = sentence % {"count": number(sum(whole)), "day": day(content["day"])}
    return Part(
        _("The year in figures"), 1, lang, [figure], [members, _happened(_("Recorded in the period"), content["year"])]
    )


def _happened(caption: str, lines: list[Content]) -> Table:
    rows = [
        [
            _("Contributions") if one["kind"] == "contribution" else str(Kind(one["kind"]).label),
            number(one["count"]),
            say_people(*(count or None for count in one["people"])),
        ]
        for one in lines
    ]
    return Table(caption, [_("What happened"), _("Number"), _("People")], rows)


def _progress(content: Content) -> Part:
    by_workplan: dict[str, list[list[str]]] = {}
    for one in content["progress"]:
        state = "" if one["confirmed"] else _("Rule not confirmed")
        line = [f"{one['code']} {one['words']}", f"{one['met']} / {one['units']}", number(one["verified"]), state]
        by_workplan.setdefault(one["workplan"], []).append(line)
    head = [_("Indicator"), _("Met"), _("Verified"), _("State")]
    tables = [Table(title, head, rows) for title, rows in by_workplan.items()]
    return Part(_("Progress"), 1, "", [_as_of(content)], tables)


def _reported(content: Content, lang: str) -> Part:
    rows = [
        [region_name(one["region"], lang), number(one["owed"]), number(one["answered"]), _share(one)]
        for one in content["rates"]
    ]
    rates = Table(_("Reports by region"), [_("Region"), _("Expected"), _("Submitted"), _("Response rate")], rows)
    told = _happened(_("What the accepted reports tell of, each thing once"), content["happened"])
    return Part(_("Who has reported"), 1, lang, [], [table for table in (rates, told) if table.rows])


def _countries(content: Content) -> Table:
    rows = [
        [f"{one['indicator']} {one['words']}", one["title"], f"{one['met']} / {one['of']}", number(one["verified"])]
        for one in content["countries"]
    ]
    return Table(
        _("Results of the countries that reported"), [_("Indicator"), _("Workplan"), _("Met"), _("Verified")], rows
    )


def _sources(content: Content, lang: str) -> Part:
    rows = [
        [
            f"[{one['n']}] {member_name(one['member'], lang)}",
            str(ReportKind(one["kind"]).label),
            str(one["version"]),
            day(one["frozen"]),
            f"/reports/{one['code']}/",
        ]
        for one in content["sources"]
    ]
    table = Table(
        _("Accepted reports cited"), [_("Report of"), _("Kind"), _("Version"), _("Frozen on"), _("Address")], rows
    )
    nothing = _("No report was accepted yet.")
    return Part(_("Sources"), 1, lang, [] if rows else [nothing], [table] if rows else [])


def _register(content: Content, lang: str) -> Part:
    categories = {code: label(term, lang) for code, term in member_categories().items()}
    rows = [
        [
            member_name(one, lang),
            categories.get(one["category"], one["category"]),
            ", ".join(place_name("country", code, lang) for code in one["countries"]),
        ]
        for one in content["members"]
    ]
    return Part(_("Members"), 1, lang, [], [Table(_("Members"), [_("Name"), _("Category"), _("Countries")], rows)])


def _share(one: Content) -> str:
    return f"{one['answered'] * 100 / one['owed']:.0f} %" if one["owed"] else "–"


def _no(right: bool | None) -> str:
    return _("Not right, says the member.") if right is False else ""


def _hidden(count: int) -> str:
    sentence = ngettext(
        "%(num)d more is not open to you or was withdrawn since.",
        "%(num)d more are not open to you or were withdrawn since.",
        count,
    )
    return sentence % {"num": count}


def _as_of(content: Content) -> str:
    return _("As of %(day)s") % {"day": day(content["day"])}


def _paragraphs(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]
