"""Whatever people do, in whatever order: the cells kept in step are those of a full recount, exactly."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from ayni.members.tests.factories import make_government, make_member
from ayni.monitoring.actions.facts import keep_fact
from ayni.monitoring.actions.recounting import recount_everything, recount_indicator, refresh_proposals
from ayni.monitoring.engine import unpacked
from ayni.monitoring.models import Cell, DutyDecision, Evidence, Party, Rule, Served
from ayni.monitoring.queries.counting import countings, standing_indicators
from ayni.monitoring.queries.results import grid, today
from ayni.monitoring.queries.units import units_of
from ayni.workplans.models import Indicator
from ayni.workplans.tests.factories import make_activity, make_objective, make_workplan

pytestmark = pytest.mark.django_db
WORDS = [
    ("Countries NFP have held at least one coordinating meeting per year", "At least once in a year"),
    ("At least one meeting each two years", "Ongoing"),
    ("All members hold regular courses, workshops, etc.", "Ongoing"),
    ("Alliances and MOUs in place", "Ongoing"),
    ("All countries be well informed with regard to intellectual property rights", "Continuing"),
    ("National, sub-regional and regional work plans developed and implemented", "Continuing activity"),
    ("Incorporate activities in national budgets", "Continuing activity"),
    ("Region has a number of databases covering information gaps", "By 2005"),
    ("Number of women trained", "By 2030"),
]
KINDS = ["meeting", "training", "agreement", "self_assessment", "workplan_step", "budget_line", "database", "exchange"]
CHANGES = [
    {"target": 2, "comparator": ">="},
    {"basis_of_evidence": "verified"},
    {"unit_of_account": "country"},
    {"unit_of_account": "region"},
    {"unit_of_account": "member"},
    {"period": {"freq": "MONTHLY", "interval": 3}, "basis": "calendar"},
    {"period": {"freq": "YEARLY", "interval": 1}, "basis": "rolling"},
    {"period": None, "basis": None},
    {"measure": "sum", "field": "total", "target": 20, "comparator": ">="},
    {"measure": "share", "field": "women", "target": 40, "comparator": ">="},
    {"measure": "count", "comparator": "<=", "target": 1},
    {"evidence_kinds": KINDS},
]
DAYS = st.integers(0, 900).map(lambda number: date(2024, 1, 1) + timedelta(days=number))
NOW = datetime(2026, 11, 25, tzinfo=UTC)


def make_rows():
    objective = make_objective(make_workplan(dated=date(2004, 10, 29)))
    return [make_activity(objective, indicators=[words], time_frame_words=frame) for words, frame in WORDS]


def cells():
    columns = [field.name for field in Cell._meta.fields if field.name not in ("id", "indicator")]
    return sorted(Cell.objects.values_list("indicator_id", *columns))


def recounted():
    with transaction.atomic():
        recount_everything()
        found = cells()
        transaction.set_rollback(True)
    return found


class Monitoring(RuleBasedStateMachine):
    """People who record, edit, verify, dispute, withdraw, and change rules."""

    def __init__(self):
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()

    def teardown(self):
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    @initialize()
    def begin(self):
        self.activities = make_rows()
        self.members = [make_government("KGZ"), make_government("ARM"), make_government("TJK"), make_member()]

    def one(self, number):
        known = list(Evidence.objects.order_by("id"))
        return known[number % len(known)]

    @rule(
        kind=st.sampled_from(KINDS), day=DAYS, lasts=st.integers(0, 400), rows=st.sets(st.integers(0, 8), min_size=1),
        parties=st.sets(st.integers(0, 3)), level=st.integers(0, 4), stage=st.sampled_from(["drafted", "done"]),
        people=st.integers(0, 30), year=st.sampled_from(["", "2025/26", "2026"]),
    )  # fmt: skip
    def record(self, kind, day, lasts, rows, parties, level, stage, people, year):
        evidence = Evidence.objects.create(
            kind=kind, title="It happened", starts=day, state="reported", recorded_at=NOW, level=level, stage=stage,
            expires=day + timedelta(days=lasts) if kind == "agreement" and lasts else None, fiscal_year=year,
            total=people, women=people // 2,
        )  # fmt: skip
        for number in parties:
            Party.objects.create(evidence=evidence, member=self.members[number])
        for number in rows:
            Served.objects.create(evidence=evidence, activity=self.activities[number])
        keep_fact(evidence)

    def changed(self, number, **values):
        evidence = self.one(number)
        for name, value in values.items():
            setattr(evidence, name, value)
        evidence.save()
        keep_fact(evidence)

    @precondition(lambda self: Evidence.objects.exists())
    @rule(number=st.integers(0), day=DAYS)
    def move_date(self, number, day):
        evidence = self.one(number)
        expires = None if evidence.expires is None else max(evidence.expires, day)
        self.changed(number, starts=day, expires=expires)

    @precondition(lambda self: Evidence.objects.exists())
    @rule(number=st.integers(0), state=st.sampled_from(["reported", "verified", "disputed"]))
    def judge(self, number, state):
        self.changed(number, state=state)

    @precondition(lambda self: Evidence.objects.exists())
    @rule(number=st.integers(0), at=st.sampled_from([None, NOW]))
    def withdraw_or_restore(self, number, at):
        self.changed(number, withdrawn_at=at)

    @precondition(lambda self: Evidence.objects.exists())
    @rule(number=st.integers(0), member=st.integers(0, 3), credited=st.booleans())
    def change_membership(self, number, member, credited):
        evidence = self.one(number)
        Party.objects.update_or_create(
            evidence=evidence, member=self.members[member], role="participant", defaults={"credited": credited}
        )
        keep_fact(evidence)

    @precondition(lambda self: Evidence.objects.exists())
    @rule(number=st.integers(0), row=st.integers(0, 8), at=st.sampled_from([None, NOW]))
    def change_rows_served(self, number, row, at):
        evidence = self.one(number)
        Served.objects.update_or_create(evidence=evidence, activity=self.activities[row], defaults={"withdrawn_at": at})
        keep_fact(evidence)

    @rule(row=st.integers(0, 8), change=st.sampled_from(CHANGES))
    def change_rule(self, row, change):
        found = countings(standing_indicators().filter(activity=self.activities[row]))[0]
        spec = {**found.rule, **change}
        Rule.objects.update_or_create(
            indicator_id=found.pk, defaults={"spec": spec, "asked": found.digest, "confirmed": True}
        )
        recount_indicator(countings(standing_indicators().filter(pk=found.pk))[0])

    @rule(row=st.integers(0, 8))
    def reword(self, row):
        Indicator.objects.filter(activity=self.activities[row]).update(words="Number of meetings held each year")
        refresh_proposals()

    @rule(
        row=st.integers(0, 8), member=st.integers(0, 3), due=st.sampled_from([date(2024, 12, 31), date(2026, 12, 31)]),
        kind=st.sampled_from(["extended", "excused", "taken_over"]),
    )  # fmt: skip
    def decide(self, row, member, due, kind):
        taken = self.members[(member + 1) % 4] if kind == "taken_over" else None
        later = due + timedelta(days=400) if kind == "extended" else None
        DutyDecision.objects.update_or_create(
            activity=self.activities[row], bearer_kind="member", bearer_code=self.members[member].code, due=due,
            withdrawn_at=None, defaults={"kind": kind, "new_due": later, "taken_by": taken, "reason": "So agreed"},
        )  # fmt: skip

    @precondition(lambda self: DutyDecision.objects.exists())
    @rule(number=st.integers(0))
    def take_decision_back(self, number):
        known = list(DutyDecision.objects.order_by("id"))
        one = known[number % len(known)]
        one.withdrawn_at = NOW
        one.save()

    @invariant()
    def cells_are_those_of_a_full_recount(self):
        if hasattr(self, "activities"):
            assert cells() == recounted()

    @invariant()
    def what_is_said_from_cells_is_what_facts_say(self):
        for found in countings(standing_indicators()) if hasattr(self, "activities") else ():
            units = units_of(found, "en")
            for day in (today(), date(2028, 1, 1)):
                assert grid(found, units, day).rows == grid(replace(found, kept=None), units, day).rows


def test_cells_in_step_are_those_of_a_full_recount():
    run_state_machine_as_test(
        Monitoring,
        settings=settings(
            max_examples=12, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


def test_withdrawing_reverts_every_cell():
    activity = make_rows()[0]
    kgz = make_government("KGZ")
    evidence = Evidence.objects.create(
        kind="meeting", title="Meeting", starts=date(2026, 3, 12), state="reported", recorded_at=NOW, country="KGZ"
    )
    Party.objects.create(evidence=evidence, member=kgz)
    Served.objects.create(evidence=evidence, activity=activity)
    before = cells()
    keep_fact(evidence)
    assert [(row[2], row[3], len(unpacked(row[4]))) for row in cells()] == [("KGZ", date(2026, 1, 1), 1)]
    evidence.withdrawn_at = NOW
    evidence.save()
    keep_fact(evidence)
    assert cells() == before == []


def test_recompute_says_what_it_counted(capsys):
    activity = make_rows()[1]
    evidence = Evidence.objects.create(
        kind="meeting", title="Fair", starts=date(2025, 10, 20), state="reported", recorded_at=NOW, country="KGZ"
    )
    Served.objects.create(evidence=evidence, activity=activity)
    keep_fact(evidence)
    Cell.objects.all().delete()
    call_command("recompute")
    said = capsys.readouterr().out
    assert said.startswith("1 indicators, 1 pieces of evidence counted, 1 results, ")
    assert [(row[2], len(unpacked(row[4]))) for row in cells()] == [("central-asia", 1)]
