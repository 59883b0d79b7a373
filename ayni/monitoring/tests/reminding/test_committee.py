"""What the Steering Committee owes: its seat-holders are reminded, the Secretariat while no seat is held."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ayni.accounts.models import Role
from ayni.accounts.tests.cast import give_role, make_person
from ayni.core.errors import Refused
from ayni.monitoring.actions import edit_evidence, record_evidence, verify_evidence
from ayni.monitoring.duties import DutyState
from ayni.monitoring.models import Digest, Evidence, State
from ayni.monitoring.pages.duties import bearers_of_desk, duties_borne
from ayni.monitoring.queries import visible_evidence
from ayni.monitoring.reminding.receiving import receive_mail
from ayni.monitoring.reminding.sending import prepared_digests, send_digests
from ayni.monitoring.tests.reminding.conftest import TODAY, written
from ayni.monitoring.tests.reminding.test_receiving import filled, reply
from ayni.monitoring.tests.test_recording import form_of
from ayni.workplans.actions import adopt_workplan
from ayni.workplans.bearers import Bearer
from ayni.workplans.tests.factories import make_activity, make_objective, make_workplan

COMMITTEE = Bearer("steering_committee")
# What happened cannot lie ahead, as the day on which the reminders are written may.
NOW = timezone.now().date()


@pytest.fixture
def mandate(cast, alliance):
    """Return the row by which the Steering Committee meets once a year."""
    workplan = make_workplan(by=cast.secretariat, title="Governance", visibility="public", prefix="GOV")
    row = make_activity(
        make_objective(workplan, by=cast.secretariat),
        by=cast.secretariat,
        text="Meet and set the course",
        responsible_words="Steering Committee",
        indicators=[],
        outputs=[],
    )
    adopt_workplan(workplan, by=cast.secretariat, reason="Agreed", expected=workplan.version)
    return row


def reminded():
    return {one.person: (one.names, [due.line.code for due in one.due]) for one in prepared_digests(TODAY)}


def test_every_seat_holder_is_reminded_of_what_the_committee_owes(cast, mandate):
    second = make_person("Second seat")
    give_role(second, "seat_holder", "south-america")
    expected = (["The Steering Committee"], [mandate.code])
    assert reminded() == {cast.seat_holder: expected, second: expected}


def test_the_secretariat_is_reminded_while_no_seat_is_held(cast, mandate):
    Role.objects.filter(kind="seat_holder").update(until=TODAY - timedelta(days=1))
    assert reminded() == {cast.secretariat: (["The Secretariat", "The Steering Committee"], [mandate.code])}


def test_a_seat_that_rests_until_a_second_factor_is_set_up_is_not_held(cast, mandate):
    Role.objects.filter(kind="seat_holder").delete()
    give_role(make_person("New seat"), "seat_holder", "europe", second_factor=False)
    assert list(reminded()) == [cast.secretariat]


def test_what_the_committee_owes_stands_on_the_desks_of_its_people_and_of_the_secretariat(cast, mandate, signed_in):
    assert bearers_of_desk(cast.seat_holder) == {COMMITTEE}
    assert COMMITTEE in bearers_of_desk(cast.secretariat)
    page = signed_in(cast.seat_holder).get("/duties/").content.decode()
    assert mandate.code in page and f"/evidence/record/?member=-&amp;rows=governance%3A{mandate.code}" in page
    assert "/duties/" in signed_in(cast.seat_holder).get("/desk/").content.decode()
    assert mandate.code not in signed_in(cast.focal_point).get("/duties/").content.decode()


def test_a_seat_holder_records_for_the_committee_wherever_it_met_and_another_verifies_it(cast, mandate, signed_in):
    client, asked = signed_in(cast.seat_holder), f"?member=-&rows=governance:{mandate.code}"
    sent = {"member": "-", "starts": NOW.isoformat(), "place": "Cusco", "country": "PER", "title": "Its meeting"}
    form = form_of(client.get(f"/evidence/record/meeting/{asked}"))
    sent |= {"key": form["key"], "rows": f"governance:{mandate.code}", "language": "en", "visibility": "public"}
    assert client.post(f"/evidence/record/meeting/{asked}", sent).status_code == 302
    draft = Evidence.objects.get()
    check = {**form_of(client.get(f"/evidence/{draft.code}/rows/")), "report": "1"}
    assert client.post(f"/evidence/{draft.code}/rows/", check).status_code == 302
    draft.refresh_from_db()
    assert draft.state == State.REPORTED
    assert {duty.state for duty in duties_borne(cast.seat_holder, {COMMITTEE}, TODAY)[1] if duty.evidence} == {
        DutyState.MET
    }
    with pytest.raises(Refused):
        verify_evidence(draft, by=cast.seat_holder, expected=draft.version)
    assert verify_evidence(draft, by=cast.secretariat, expected=draft.version).state == State.VERIFIED


def test_what_the_partnership_recorded_is_changed_by_the_seat_holder_who_wrote_it_only(cast):
    other = make_person("Second seat")
    give_role(other, "seat_holder", "south-america")
    values = {"kind": "meeting", "title": "Its meeting", "starts": NOW, "visibility": "public", "language": "en"}
    draft = record_evidence(by=cast.seat_holder, member=None, draft=True, **values)
    assert draft in visible_evidence(cast.seat_holder) and draft not in visible_evidence(other)
    whole = record_evidence(by=cast.seat_holder, member=None, **values)
    edit_evidence(whole, {"title": "The meeting"}, by=cast.seat_holder, expected=whole.version)
    with pytest.raises(Refused):
        edit_evidence(whole, {"title": "Mine"}, by=other, expected=whole.version)


def test_the_answer_of_a_seat_holder_becomes_a_draft_for_the_partnership(cast, mandate):
    send_digests(TODAY)
    letter = next(found[1:] for found in written() if found[0] == cast.seat_holder.email)
    text = filled(letter[1], code=mandate.code, on=f"1 March {TODAY.year}")
    row = receive_mail(reply(letter, text, sender=cast.seat_holder.email).as_bytes())
    draft = Evidence.objects.get()
    assert (row.fate, draft.member, draft.created_by) == ("drafted", None, cast.seat_holder)
    assert [one.activity for one in draft.served.all()] == [mandate]
    assert Digest.objects.get(person=cast.seat_holder).lines[0]["member"] == ""
