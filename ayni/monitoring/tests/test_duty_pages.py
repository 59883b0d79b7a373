"""Duties from adopted workplans and recorded evidence, through the pages."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ayni.core.errors import Invalid, Refused
from ayni.initiatives.tests.factories import make_participant
from ayni.members.actions import decide_membership
from ayni.members.tests.factories import make_government, make_member
from ayni.monitoring.actions import (
    PartySaid,
    decide_duty,
    dispute_evidence,
    serve_rows,
    take_back_decision,
    withdraw_evidence,
)
from ayni.monitoring.duties import DutyState
from ayni.monitoring.models import DutyDecision
from ayni.monitoring.pages.duties import bearers_of_desk, duties_borne, duties_of
from ayni.monitoring.tests.factories import make_evidence
from ayni.workplans.actions import adopt_workplan, link_rows, open_amendment, unlink_rows
from ayni.workplans.bearers import Bearer
from ayni.workplans.models import Activity
from ayni.workplans.tests.factories import make_activity, make_objective, make_workplan

TODAY = timezone.now().date()
YEAR_END = date(TODAY.year, 12, 31)
LONG_AGO = date(2022, 1, 1)


@pytest.fixture
def alliance(cast):
    return {code: make_government(code, since=LONG_AGO) for code in ("KGZ", "ARM")}


@pytest.fixture
def plan(cast, annex, alliance):
    adopt_workplan(annex, by=cast.secretariat, reason="Agreed", expected=annex.version)
    return annex


def row_of(code="IS-1.2"):
    return Activity.objects.get(code=code)


def held(member, cast, *codes, by=None, **values):
    day = max(TODAY - timedelta(days=3), date(TODAY.year, 1, 1))
    evidence = make_evidence(member, by=by or cast.secretariat, starts=day, **values)
    return serve_rows(
        evidence, {row_of(code): "" for code in codes}, by=by or cast.secretariat, expected=evidence.version
    )


def state_of(member, cast, code="IS-1.2", due=YEAR_END, day=TODAY):
    known, own = duties_of(cast.secretariat, [member], day)
    return {(known.rows[duty.row].code, duty.due): duty.state for duty in own}.get((code, due))


def test_a_yearly_meeting_is_due_met_and_reverted(plan, alliance, cast):
    kgz, arm = alliance["KGZ"], alliance["ARM"]
    assert state_of(kgz, cast) == DutyState.DUE
    evidence = held(kgz, cast, "IS-1.2")
    assert (state_of(kgz, cast), state_of(arm, cast)) == (DutyState.MET, DutyState.DUE)
    evidence.refresh_from_db()
    withdraw_evidence(evidence, by=cast.secretariat, reason="Wrong", expected=evidence.version)
    assert state_of(kgz, cast) == DutyState.DUE


def test_what_is_disputed_does_not_count(plan, alliance, cast):
    evidence = held(alliance["KGZ"], cast, "IS-1.2", by=cast.focal_point)
    evidence.refresh_from_db()
    dispute_evidence(evidence, by=cast.secretariat, reason="No list", expected=evidence.version)
    assert state_of(alliance["KGZ"], cast) == DutyState.DUE


def test_a_deadline_in_the_past_is_overdue_then_met_late(plan, alliance, cast):
    assert state_of(alliance["KGZ"], cast, "IS-1.1", date(2004, 12, 31)) == DutyState.OVERDUE
    held(alliance["KGZ"], cast, "IS-1.1")
    assert state_of(alliance["KGZ"], cast, "IS-1.1", date(2004, 12, 31)) == DutyState.MET_LATE


def test_one_record_ticks_all_rows_that_it_serves(plan, alliance, cast):
    held(alliance["KGZ"], cast, "IS-1.2", "IS-2.1", "CB-1.1")
    for code in ("IS-1.2", "IS-2.1", "CB-1.1"):
        assert state_of(alliance["KGZ"], cast, code) == DutyState.MET, code


def test_the_same_row_of_another_workplan_is_served_too(plan, alliance, cast, andes, signed_in):
    make_participant(andes, alliance["KGZ"], by=cast.secretariat, accepted_by=cast.secretariat)
    mine = make_workplan(by=cast.coordinator, owner_kind="initiative", owner_code="andes", title="Andes")
    make_activity(make_objective(mine, by=cast.coordinator), by=cast.coordinator)
    adopt_workplan(mine, by=cast.coordinator, reason="Agreed", expected=1)
    held(alliance["KGZ"], cast, "IS-1.2")
    assert state_of(alliance["KGZ"], cast, "AND-1.1") == DutyState.MET
    assert state_of(alliance["ARM"], cast, "AND-1.1") is None, "Armenia takes no part in the Andes"
    page = signed_in(cast.focal_point).get("/duties/").content.decode()
    assert "the same as AND-1.1" in page


def test_a_linked_row_is_served_too_and_one_said_to_be_different_is_not(plan, alliance, cast):
    other = make_workplan(by=cast.secretariat, title="Other", owner_kind="country", owner_code="KGZ")
    objective = make_objective(other, by=cast.secretariat)
    linked = make_activity(objective, by=cast.secretariat, text="Focal points come together")
    apart = make_activity(objective, by=cast.secretariat)
    adopt_workplan(other, by=cast.secretariat, reason="Agreed", expected=other.version)
    held(alliance["KGZ"], cast, "IS-1.2")
    found = [state_of(alliance["KGZ"], cast, row.code) for row in (linked, apart)]
    assert found == [DutyState.DUE, DutyState.MET]
    link = link_rows(linked, row_of(), by=cast.secretariat, answer="linked")
    link_rows(apart, row_of(), by=cast.secretariat, answer="different")
    found = [state_of(alliance["KGZ"], cast, row.code) for row in (linked, apart)]
    assert found == [DutyState.MET, DutyState.DUE]
    unlink_rows(link, by=cast.secretariat)
    assert state_of(alliance["KGZ"], cast, linked.code) == DutyState.DUE


def test_a_country_s_meeting_counts_for_those_who_attended(plan, alliance, cast):
    """A regional meeting counts for each country whose focal point attended."""
    attended = [PartySaid(role="participant", member=alliance["ARM"], credited=True)]
    held(alliance["KGZ"], cast, "IS-1.2", parties=attended)
    assert state_of(alliance["ARM"], cast) == DutyState.MET


def test_drafts_make_no_duties_and_amendments_none_before_they_are_adopted(cast, annex, alliance):
    assert state_of(alliance["KGZ"], cast) is None
    adopt_workplan(annex, by=cast.secretariat, reason="Agreed", expected=annex.version)
    assert state_of(alliance["KGZ"], cast) == DutyState.DUE
    annex.refresh_from_db()
    open_amendment(annex, by=cast.secretariat, reason="More", expected=annex.version)
    make_activity(row_of().objective, by=cast.secretariat, text="A new row")
    assert state_of(alliance["KGZ"], cast, "IS-1.3") is None
    annex.refresh_from_db()
    adopt_workplan(annex, by=cast.secretariat, reason="Agreed", expected=annex.version)
    assert state_of(alliance["KGZ"], cast, "IS-1.3") == DutyState.DUE


def test_a_change_of_membership_changes_what_is_to_come_not_what_was(plan, alliance, cast):
    arm = alliance["ARM"]
    decide_membership(
        arm, "removed", by=cast.secretariat, taken_on=TODAY, taken_by="", ground="Left", expected=arm.version
    )
    assert state_of(arm, cast) is None
    assert state_of(arm, cast, "IS-1.1", date(2004, 12, 31)) is None
    newcomer = make_government("NPL")
    assert state_of(newcomer, cast) == DutyState.DUE


def test_more_time_an_excuse_and_taking_over_are_decided_and_taken_back(plan, alliance, cast):
    kgz, arm, row = alliance["KGZ"], alliance["ARM"], row_of()
    later = YEAR_END + timedelta(days=60)
    given = {"by": cast.secretariat, "bearer": Bearer("member", "KGZ"), "due": YEAR_END, "reason": "Flood"}
    moved = decide_duty(row, kind="extended", new_due=later, **given)
    assert state_of(kgz, cast, due=later) == DutyState.DUE
    with pytest.raises(Invalid):
        decide_duty(row, kind="excused", **given)
    take_back_decision(moved, by=cast.secretariat, reason="Mistake", expected=moved.version)
    excused = decide_duty(row, kind="excused", **given)
    assert state_of(kgz, cast) == DutyState.EXCUSED
    take_back_decision(excused, by=cast.secretariat, reason="Mistake", expected=excused.version)
    decide_duty(row, kind="taken_over", taken_by=arm, **given)
    assert state_of(kgz, cast) == DutyState.TAKEN_OVER
    _known, own = duties_of(cast.secretariat, [arm], TODAY)
    helped = [duty for duty in own if duty.taken_from == Bearer("member", "KGZ")]
    assert [duty.state for duty in helped] == [DutyState.DUE]


def test_who_may_decide(plan, alliance, cast):
    row = row_of()
    given = {"bearer": Bearer("member", "KGZ"), "due": YEAR_END, "reason": "Flood"}
    for person in (cast.member, cast.coordinator, cast.seat_holder, cast.focal_point):
        with pytest.raises(Refused):
            decide_duty(row, by=person, kind="excused", **given)
    with pytest.raises(Refused):
        decide_duty(row, by=cast.focal_point, kind="extended", new_due=YEAR_END + timedelta(days=9), **given)
    decide_duty(
        row, by=cast.focal_point, kind="extended", new_due=YEAR_END + timedelta(days=9), conditional=True, **given
    )
    other = {**given, "bearer": Bearer("member", "ARM")}
    decide_duty(row, by=cast.focal_point, kind="taken_over", taken_by=alliance["KGZ"], **other)
    assert DutyDecision.objects.count() == 2


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"kind": "extended"}, "new_due"),
        ({"kind": "extended", "new_due": YEAR_END}, "new_due"),
        ({"kind": "taken_over"}, "taken_by"),
        ({"kind": "excused", "reason": " "}, "reason"),
        ({"kind": "forgotten"}, "kind"),
    ],
)
def test_an_incomplete_decision_is_refused_with_the_field(plan, cast, wrong, field):
    given = {"by": cast.secretariat, "bearer": Bearer("member", "KGZ"), "due": YEAR_END, "reason": "Flood", **wrong}
    with pytest.raises(Invalid) as caught:
        decide_duty(row_of(), **given)
    assert field in caught.value.data["fields"]


def test_the_desk_lists_what_is_due_and_done(plan, alliance, cast, signed_in):
    held(alliance["KGZ"], cast, "IS-1.2", title="Meeting of the valley")
    page = signed_in(cast.focal_point).get("/duties/").content.decode()
    now, done = page.index("Overdue, or due within"), page.index("In the last thirteen")
    assert now < page.index("Identify National Focal Points") < done < page.index("Meeting of the valley")
    assert "/evidence/record/?member=KGZ&amp;rows=annex-1%3AIS-1.1" in page
    form = signed_in(cast.focal_point).get("/evidence/record/?member=KGZ&rows=annex-1%3AIS-1.1")
    assert form.status_code == 200
    assert "What is due from us" in signed_in(cast.focal_point).get("/desk/").content.decode()
    assert "Members of the region" in signed_in(cast.seat_holder).get("/desk/").content.decode()
    assert "What is due from us" not in signed_in(cast.member).get("/desk/").content.decode()


def test_the_secretariat_s_own_duties_stand_on_its_desk(plan, alliance, cast, signed_in):
    def listed():
        found = duties_borne(cast.secretariat, bearers_of_desk(cast.secretariat), TODAY)[1]
        return {duty.state for duty in found if duty.row == row_of("IS-2.1").pk and duty.first_due == YEAR_END}

    assert listed() == {DutyState.DUE}
    client = signed_in(cast.secretariat)
    page = client.get("/duties/").content.decode()
    assert "The Secretariat" in page and "IS-2.1" in page
    assert "/evidence/record/?member=-&amp;rows=annex-1%3AIS-2.1" in page
    assert client.get("/evidence/record/training/?member=-&rows=annex-1%3AIS-2.1").status_code == 200
    assert "What is due from us" in client.get("/desk/").content.decode()
    assert "The Secretariat" not in signed_in(cast.focal_point).get("/duties/").content.decode()
    held(None, cast, "IS-2.1", country="PER", place="Cusco")
    assert listed() == {DutyState.MET}


def test_what_its_members_did_stands_on_a_country_s_desk_as_in_the_workplan(plan, alliance, cast):
    body = make_member("Body of the valley", since=LONG_AGO, countries="KGZ")
    held(body, cast, "IS-1.2", kind="agreement", title="Agreement of the valley", parties=[PartySaid("party", body)])
    assert state_of(alliance["KGZ"], cast) == DutyState.MET


def test_the_desk_of_a_day_gone_by(plan, alliance, cast, signed_in):
    client = signed_in(cast.focal_point)
    page = client.get("/duties/?as_of=2020-01-01").content.decode()
    assert "Nothing is due now." in page and "This is how it stood on" in page
    assert client.get("/duties/?as_of=never").status_code == 200


def test_files_hold_every_duty(plan, alliance, cast, signed_in):
    client = signed_in(cast.focal_point)
    rows = client.get("/duties/duties.json").json()["duties"]
    assert {"IS-1.1", "IS-1.2", "IS-2.1", "CB-1.1"} == {row["row"] for row in rows}
    assert len(client.get("/duties/duties.csv").content.decode("utf-8-sig").splitlines()) == len(rows) + 1
    assert client.get("/duties/duties.pdf").status_code == 404
    everybody = client.get("/duties/workplans/annex-1/duties.json").json()["duties"]
    assert {"Kyrgyzstan", "Armenia", "The Secretariat"} == {row["bearer"] for row in everybody}


def test_a_desk_is_for_those_who_speak_for_the_member(plan, alliance, cast, signed_in):
    for person, status in (
        (cast.focal_point, 200),
        (cast.member, 404),
        (cast.coordinator, 404),
        (cast.secretariat, 200),
    ):
        assert signed_in(person).get("/duties/?member=KGZ").status_code == status
    assert signed_in(cast.focal_point).get("/duties/?member=ARM").status_code == 404


def test_the_coordinator_sees_rows_by_bearers(plan, alliance, cast, signed_in):
    held(alliance["KGZ"], cast, "IS-1.2", "IS-1.1")
    client = signed_in(cast.secretariat)
    page = client.get("/duties/workplans/annex-1/").content.decode()
    assert "Kyrgyzstan" in page and "Armenia" in page and "The Secretariat" in page
    silent = client.get("/duties/workplans/annex-1/?show=silent").content.decode()
    assert "Armenia" in silent and "Kyrgyzstan" not in silent
    assert "Who is late, who is silent" in client.get("/workplans/annex-1/").content.decode()
    draft = make_workplan(by=cast.secretariat, title="Draft")
    assert "Nothing is due yet" in client.get(f"/duties/workplans/{draft.slug}/").content.decode()


def test_a_region_is_for_its_seat_holder(plan, alliance, cast, signed_in):
    region = alliance["KGZ"].region
    page = signed_in(cast.secretariat).get(f"/duties/regions/{region}/")
    assert page.status_code == 200 and "Kyrgyzstan" in page.content.decode()
    assert signed_in(cast.focal_point).get(f"/duties/regions/{region}/").status_code == 404
    assert signed_in(cast.secretariat).get("/duties/regions/nowhere/").status_code == 404


def test_deciding_through_the_page(plan, alliance, cast, signed_in):
    client = signed_in(cast.secretariat)
    address = f"/duties/workplans/annex-1/IS-1.2/?kind=member&bearer=KGZ&due={YEAR_END.isoformat()}"
    assert client.get(address).status_code == 200
    wrong = client.post(address, {"decided": "taken_over", "taken_by": "Nobody", "reason": "Flood in the valley"})
    assert wrong.status_code == 422 and "Flood in the valley" in wrong.content.decode()
    done = client.post(address, {"decided": "taken_over", "taken_by": "Armenia", "reason": "Flood in the valley"})
    assert done.status_code == 302
    assert "Taken over" in client.get(address).content.decode()
    assert client.post(address, {"back": "1", "reason": "", "version": 1}).status_code == 422
    assert client.post(address, {"back": "1", "reason": "Over", "version": 9}).status_code == 409
    assert client.post(address, {"back": "1", "reason": "Over", "version": 1}).status_code == 302
    assert state_of(alliance["KGZ"], cast) == DutyState.DUE
    assert client.get(address.replace("12-31", "12-30")).status_code == 404
    assert client.get("/duties/workplans/annex-1/IS-1.2/").status_code == 404
    assert signed_in(cast.coordinator).get(address).status_code == 403


def test_members_that_not_everybody_sees_are_in_no_list(plan, cast, signed_in):
    hidden = make_member("Canary Springs")
    type(hidden).objects.filter(pk=hidden.pk).update(visibility="secretariat")
    client = signed_in(cast.focal_point)
    for address in (
        "/duties/workplans/annex-1/",
        "/duties/workplans/annex-1/duties.json",
        "/duties/workplans/annex-1/duties.csv",
    ):
        assert "Canary" not in client.get(address).content.decode()


def test_desks_cost_the_same_for_many(plan, alliance, cast, signed_in):
    client = signed_in(cast.focal_point)
    addresses = ["/duties/", "/duties/workplans/annex-1/", "/duties/duties.csv"]
    costs = []
    for number in (1, 4):
        for each in range(number):
            make_member(f"More {number} {each}", since=LONG_AGO)
            held(alliance["KGZ"], cast, "IS-1.2", title=f"Meeting {number} {each}")
            other = make_workplan(by=cast.secretariat, title=f"Other {number} {each}", prefix=f"O{number}{each}")
            make_activity(make_objective(other, by=cast.secretariat), by=cast.secretariat, text=f"Row {number} {each}")
            adopt_workplan(other, by=cast.secretariat, reason="Agreed", expected=other.version)
        found = {}
        for address in addresses:
            client.get(address)
            with CaptureQueriesContext(connection) as captured:
                client.get(address)
            found[address] = len(captured)
        costs.append(found)
    assert costs[0] == costs[1]
    assert max(costs[0].values()) <= 20
