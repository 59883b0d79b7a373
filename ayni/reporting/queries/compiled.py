"""Reports that are made of others: regional and annual, as plain JSON-safe values with their sources.

What happened is counted once however many reports tell of it. Figures of the whole partnership are those that the
public page of progress shows on the same day, from the same functions.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Sum

from ayni.members.queries import members_by_region
from ayni.members.queries.members import Wanted as Asked
from ayni.members.queries.members import members_for_list
from ayni.monitoring.pages.progress import tally_lines
from ayni.monitoring.queries.counting import countings, visible_indicators
from ayni.monitoring.queries.evidence import Wanted, evidence_for_list
from ayni.reporting.models import MEMBERS_REPORTS, Report, ReportingCycle, ReportKind, ReportState, ReportVersion
from ayni.reporting.queries.content import asked, heading
from ayni.reporting.queries.reports import last_versions, parts_of

Content = dict[str, Any]
Sources = list[tuple[Report, ReportVersion]]
_ANSWERED = (ReportState.SUBMITTED, ReportState.RETURNED, ReportState.ACCEPTED, ReportState.PUBLISHED)
_PEOPLE = ("total", "women", "men", "youth")
_MET = frozenset({"verified", "met", "late"})
_STRANGER = AnonymousUser()


def compiled_content(report: Report, day: date) -> Content:
    """Return the content of a regional or the annual report as of a day, made of what is accepted now."""
    national = report.kind == ReportKind.ANNUAL
    known = Report.objects.filter(cycle=report.cycle, kind__in=MEMBERS_REPORTS)
    known = known if national else known.filter(member__region=report.region)
    sources = last_versions(known.order_by("kind", "member__region", "member__name", "id"))
    texts = parts_of(report).texts
    content = {
        **heading(report),
        "day": day.isoformat(),
        "asked": asked(report),
        "texts": [{"question": code, "text": one.text} for code, one in texts.items()],
        "rates": _rates(known),
        "sources": [_source(at, *found) for at, found in enumerate(sources, 1)],
        "happened": _happened(sources),
        "countries": _countries(sources),
        "answers": _answers(report.cycle, sources),
        "files": [],
    }
    return {**content, **_partnership(report.cycle, day)} if national else content


def _rates(known: Any) -> list[Content]:
    """How many reports of each region were owed and came in; exempt ones owe nothing."""
    rows = known.order_by().values("member__region", "state", "accepted_number")
    found: dict[str, list[int]] = {}
    for row in rows:
        owed, came = found.setdefault(row["member__region"], [0, 0])
        if row["state"] != ReportState.EXEMPT:
            answered = row["state"] in _ANSWERED or row["accepted_number"] > 0
            found[row["member__region"]] = [owed + 1, came + answered]
    return [{"region": region, "owed": owed, "answered": came} for region, (owed, came) in sorted(found.items())]


def _source(number: int, report: Report, version: ReportVersion) -> Content:
    return {
        "n": number,
        "code": report.code,
        "kind": report.kind,
        "version": version.number,
        "hash": version.content_hash,
        "frozen": version.frozen_at.date().isoformat(),
        "member": version.content["member"],
    }


def _happened(sources: Sources) -> list[Content]:
    """What the reports tell of, by kind, each thing once; `people` are total, women, men and youth."""
    once = {one["key"]: one for _report, version in sources for one in version.content["items"]}
    found: dict[str, Content] = {}
    for one in once.values():
        line = found.setdefault(one["kind"], {"kind": one["kind"], "count": 0, "people": [0, 0, 0, 0]})
        line["count"] += 1
        if one["kind"] != "contribution":
            line["people"] = [have + (more or 0) for have, more in zip(line["people"], one["people"], strict=True)]
    return [found[kind] for kind in sorted(found)]


def _countries(sources: Sources) -> list[Content]:
    """In how many of the countries that reported each indicator is met, by the last period of each report."""
    found: dict[tuple[str, str], Content] = {}
    for report, version in sources:
        if report.kind != ReportKind.NATIONAL:
            continue
        for one in version.content["results"]:
            if one["rule"]["unit_of_account"] != "country":
                continue
            names = ("workplan", "title", "indicator", "words", "language")
            key = (one["workplan"], one["indicator"])
            line = found.setdefault(key, {**{name: one[name] for name in names}, "met": 0, "verified": 0, "of": 0})
            state = one["periods"][-1]["state"]
            line["of"] += 1
            line["met"] += state in _MET
            line["verified"] += state == "verified"
    return list(found.values())


def _answers(cycle: ReportingCycle, sources: Sources) -> list[Content]:
    """The questions with what was answered to each, every answer with the number of its source.

    Only words that are public already: an accepted report is not published by being counted.
    """
    found = []
    for question in cycle.questions:
        answers = [
            {"n": number, "text": one["text"], "language": version.content["language"]}
            for number, (report, version) in enumerate(sources, 1)
            if report.published_number == version.number
            for one in version.content["texts"]
            if one["question"] == question["code"] and one["text"]
        ]
        found.append({"question": question, "answers": answers})
    return found


def _partnership(cycle: ReportingCycle, day: date) -> Content:
    """The whole partnership on a day, as everybody may see it: progress, what happened in the period, the members."""
    period = Wanted(since=cycle.period_starts, until=cycle.period_ends)
    happened = evidence_for_list(_STRANGER, period).order_by().select_related(None)
    sums = {name: Sum(name) for name in _PEOPLE}
    kinds: Any = happened.values("kind").annotate(n=Count("pk"), **{f"sum_{name}": one for name, one in sums.items()})
    lines = tally_lines(countings(visible_indicators(_STRANGER)), day)
    members = members_for_list(_STRANGER, Asked())
    return {
        "progress": [_progress(line) for line in lines],
        "year": [
            {"kind": row["kind"], "count": row["n"], "people": [row[f"sum_{name}"] or 0 for name in _PEOPLE]}
            for row in kinds.order_by("kind")
        ],
        "regions": _by_region(members_by_region(_STRANGER)),
        "members": _listed(members),
    }


def _progress(line: dict[str, Any]) -> Content:
    tally = line["tally"]
    names = ("code", "words", "language", "workplan", "workplan_slug", "confirmed")
    return {**{name: line[name] for name in names}, "met": tally.met, "units": tally.units, "verified": tally.verified}


def _by_region(counted: dict[str, dict[str, int]]) -> list[Content]:
    return [{"region": region, "categories": counted[region]} for region in sorted(counted)]


def _listed(members: Iterable[Any]) -> list[Content]:
    return [
        {
            "code": row.code,
            "name": row.name,
            "category": row.category,
            "countries": row.country_codes,
            "region": row.region,
        }
        for row in members
    ]
