"""Cycles and reports for demonstrations: last year's round, closed and published, and this year's, half way."""

import json
import random
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from ayni.reporting.actions import (
    accept_report,
    close_cycle,
    compile_report,
    declare_exempt,
    judge_items,
    open_cycle,
    publish_report,
    return_report,
    save_text,
    submit_report,
)
from ayni.reporting.models import MEMBERS_REPORTS, CycleScope, Report, ReportingCycle, ReportKind, ReportState
from ayni.reporting.queries.content import INTRODUCTION
from ayni.reporting.queries.prefill import recorded_items
from ayni.reporting.questions import asked_of, questions_of, usual_questions

SEED = 2004
# Reports that are written in each of the two cycles; the others stay expected, as they do in life.
WRITTEN = {"small": (8, 9), "full": (18, 18), "large": (12, 12)}
# What becomes of a written report, by cycle: closed, open. Of so many in turn.
_CLOSED = ("published", "published", "published", "accepted", "published")
_OPEN = ("draft", "submitted", "published", "returned", "accepted", "exempt")
_QUESTIONS = ("went well", "in the way", "next")
_TOLD = "The focal point, by telephone"


class _Scene(NamedTuple):
    """What the demonstration draws from."""

    chance: random.Random
    by: Any


@cache
def told() -> dict[str, Any]:
    """Return what members write, by question and language, and what is answered; made up for the demonstration."""
    return dict(json.loads((Path(__file__).parent / "data" / "demonstration.json").read_text(encoding="utf-8")))


def load_demo_reports(size: str = "small", *, by: Any, seed: int = SEED) -> int:
    """Open and fill two cycles where there is none yet; return how many reports were written.

    `by` is of the Secretariat and acts on the members' behalf. Each report goes the whole way by the acts that people
    use; Kyrgyzstan's of this year is left for who tries the demonstration.
    """
    if ReportingCycle.objects.exists():
        return 0
    scene, today = _Scene(random.Random(seed), by), timezone.now().date()  # noqa: S311  (chance for a demo)
    last, this = WRITTEN[size]
    with transaction.atomic():
        closed = _opened(scene, today.year - 1, today, CycleScope.GOVERNMENTS)
        written = _filled(scene, _chosen(scene, closed, last), _CLOSED)
        close_cycle(closed, by=by, expected=closed.version)
        _compiled(closed, by)
    with transaction.atomic():
        current = _opened(scene, today.year, today, CycleScope.ALL)
        rows = [row for row in _chosen(scene, current, this + 1) if row.member and row.member.code != "KGZ"]
        return written + _filled(scene, rows[:this], _OPEN)


def _opened(scene: _Scene, year: int, today: date, scope: str) -> ReportingCycle:
    texts = usual_questions()
    return open_cycle(
        by=scene.by,
        questions=questions_of(texts, "en", 2),
        title=f"Reports on {year}",
        period_starts=date(year, 1, 1),
        period_ends=date(year, 12, 31),
        opens_on=min(date(year, 11, 1), today),
        due=date(year + 1, 1, 31),
        scope=scope,
        language="en",
    )


def _chosen(scene: _Scene, cycle: ReportingCycle, count: int) -> list[Report]:
    """Some of the cycle's reports, governments and others by turns, Kyrgyzstan's always among them."""
    rows = Report.objects.filter(cycle=cycle, kind__in=MEMBERS_REPORTS).select_related("cycle", "member")
    every = list(rows.order_by("member__code"))
    scene.chance.shuffle(every)
    every.sort(key=lambda row: row.member is None or row.member.code != "KGZ")
    national = [row for row in every if row.kind == ReportKind.NATIONAL]
    others = [row for row in every if row.kind != ReportKind.NATIONAL]
    first = national[: max(count // 2, count - len(others))]
    return [*first, *others[: count - len(first)]]


def _filled(scene: _Scene, reports: Sequence[Report], ends: Sequence[str]) -> int:
    """Bring each report to one of the ends, by turns."""
    for at, report in enumerate(reports):
        _brought(scene, report, ends[at % len(ends)])
    return len(reports)


def _brought(scene: _Scene, report: Report, end: str) -> None:
    by = scene.by
    if end == "exempt":
        declare_exempt(report, by=by, reason=told()["exempt"], expected=report.version)
        return
    _written(scene, report)
    if end == ReportState.DRAFT:
        return
    submit_report(report, by=by, expected=report.version, told=_TOLD)
    if end == ReportState.RETURNED:
        return_report(report, by=by, reasons=told()["returned"], expected=report.version)
    if end in (ReportState.ACCEPTED, ReportState.PUBLISHED):
        accept_report(report, by=by, expected=report.version)
    if end == ReportState.PUBLISHED:
        publish_report(report, by=by, expected=report.version)


def _written(scene: _Scene, report: Report) -> None:
    """Confirm what is recorded, one thing in twenty with a note that it is not right, and answer the questions."""
    assert report.member is not None
    items = recorded_items(scene.by, report.member, report.cycle)
    judged: dict[str, dict[str, Any]] = {one["key"]: {"right": scene.chance.random() < 0.95} for one in items}
    for said in judged.values():
        said["note"] = "" if said["right"] else told()["not right"]
    judge_items(report, judged, by=scene.by, expected=report.version)
    for question, name in zip(
        asked_of(report.cycle.questions, national=report.kind == ReportKind.NATIONAL), _QUESTIONS, strict=False
    ):
        words = told()[name].get(report.language, told()[name]["en"])
        save_text(report, question["code"], scene.chance.choice(words), by=scene.by, expected=0)


def _compiled(cycle: ReportingCycle, by: Any) -> None:
    """Make the reports that are made of the accepted ones: of each region where there are some, and of all."""
    regions = set(
        Report.objects.filter(cycle=cycle, accepted_number__gt=0, member__isnull=False).values_list(
            "member__region", flat=True
        )
    )
    made_of = Report.objects.filter(cycle=cycle).exclude(kind__in=MEMBERS_REPORTS).select_related("cycle", "member")
    for report in made_of.order_by("-kind", "region"):
        if report.kind == ReportKind.REGIONAL and report.region not in regions:
            continue
        if report.kind == ReportKind.ANNUAL:
            save_text(report, INTRODUCTION, told()["introduction"], by=by, expected=0)
        compile_report(report, by=by, expected=report.version)
        publish_report(report, by=by, expected=report.version)
