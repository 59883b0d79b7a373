"""Joining, being accepted or declined, changing the role, leaving."""

import pytest
from django.utils import timezone

from ayni.core.errors import Conflict, Invalid, Refused
from ayni.initiatives.actions import (
    answer_participation,
    change_participation_role,
    decide_on_initiative,
    join_initiative,
    leave_initiative,
)
from ayni.initiatives.models import Contribution, Participation
from ayni.initiatives.queries import (
    participants_of,
    participation_counts,
    participations_of_member,
    requests_to_join,
    visible_participations,
)
from ayni.initiatives.tests.factories import make_contribution, make_initiative, make_participant
from ayni.members.tests.factories import make_government


@pytest.fixture
def asked(cast, andes, kgz):
    return join_initiative(andes, by=cast.focal_point, member=kgz, role="member", statement="We map lakes.")


def test_request_is_accepted_by_the_coordinator_from_today_on(cast, andes, asked):
    assert list(participants_of(cast.stranger, andes)) == []
    answer_participation(asked, by=cast.coordinator, accept=True, expected=1)
    assert (asked.state, asked.since, asked.answered_by) == ("accepted", timezone.now().date(), cast.coordinator)
    assert list(participants_of(cast.stranger, andes)) == [asked]


def test_request_is_seen_by_those_concerned_only(cast, andes, asked):
    seen = {role: list(requests_to_join(person, andes)) == [asked] for role, person in cast.people().items()}
    assert {role for role, sees in seen.items() if sees} == {
        "contributor",
        "focal_point",
        "alternate",
        "coordinator",
        "secretariat",
    }


def test_declining_needs_a_reason_and_takes_pledges_out(cast, andes, kgz, asked):
    pledge = make_contribution(andes, kgz, by=cast.focal_point)
    with pytest.raises(Invalid):
        answer_participation(asked, by=cast.coordinator, accept=False, expected=1)
    asked.refresh_from_db()
    answer_participation(asked, by=cast.coordinator, accept=False, reason="Too far away.", expected=1)
    pledge.refresh_from_db()
    assert (asked.state, asked.since, asked.answer) == ("declined", None, "Too far away.")
    assert pledge.withdrawal_reason == "Too far away."
    assert list(visible_participations(cast.stranger)) == []


def test_only_coordinator_and_secretariat_answer(cast, asked):
    for role in ("stranger", "member", "focal_point", "alternate", "seat_holder"):
        with pytest.raises(Refused):
            answer_participation(asked, by=getattr(cast, role), accept=True, expected=1)
    asked.refresh_from_db()
    assert asked.state == "asked"


def test_coordinator_of_another_initiative_does_not_answer(cast, kgz):
    other = make_initiative("europe", "Europe", "EUR")
    asked = join_initiative(other, by=cast.focal_point, member=kgz, role="member")
    with pytest.raises(Refused):
        answer_participation(asked, by=cast.coordinator, accept=True, expected=1)


def test_two_answers_at_once_make_one(cast, asked):
    other = Participation.objects.get(pk=asked.pk)
    answer_participation(asked, by=cast.coordinator, accept=True, expected=1)
    with pytest.raises(Conflict):
        answer_participation(other, by=cast.secretariat, accept=False, reason="No.", expected=1)
    other.refresh_from_db()
    assert other.state == "accepted"


def test_member_joins_once_at_a_time(cast, andes, kgz, asked):
    with pytest.raises(Invalid):
        join_initiative(andes, by=cast.alternate, member=kgz, role="observer")
    leave_initiative(asked, by=cast.focal_point, reason="A mistake.", expected=1)
    again = join_initiative(andes, by=cast.alternate, member=kgz, role="observer")
    assert (asked.state, asked.until, again.state) == ("ended", None, "asked")


def test_members_do_not_ask_for_the_lead(cast, andes, kgz):
    with pytest.raises(Invalid):
        join_initiative(andes, by=cast.focal_point, member=kgz, role="lead")


def test_nobody_joins_for_another_member(cast, andes):
    with pytest.raises(Refused):
        join_initiative(andes, by=cast.focal_point, member=make_government("NPL"), role="member")


def test_nobody_joins_a_concluded_initiative(cast, andes, kgz, asked):
    decide_on_initiative(andes, by=cast.secretariat, step="concluded", ground="Done.", expected=1)
    with pytest.raises(Refused):
        join_initiative(andes, by=cast.secretariat, member=make_government("NPL"), role="member")
    with pytest.raises(Refused):
        answer_participation(Participation.objects.get(pk=asked.pk), by=cast.coordinator, accept=True, expected=1)


def test_lead_is_given_by_the_secretariat_and_the_former_role_stays(cast, andes, kgz, asked):
    answer_participation(asked, by=cast.coordinator, accept=True, expected=1)
    with pytest.raises(Refused):
        change_participation_role(asked, by=cast.coordinator, role="lead", reason="Agreed.", expected=2)
    lead = change_participation_role(asked, by=cast.secretariat, role="lead", reason="Agreed.", expected=2)
    assert (asked.state, asked.role, asked.until) == ("ended", "member", timezone.now().date())
    assert [(row.role, row.statement) for row in participants_of(cast.stranger, andes)] == [("lead", "We map lakes.")]
    with pytest.raises(Refused):
        change_participation_role(lead, by=cast.coordinator, role="observer", reason="No.", expected=1)


def test_participants_stand_by_role_from_the_lead_on(cast, andes):
    for code, role in [
        ("NPL", "supporter"),
        ("PER", "co_lead"),
        ("BOL", "observer"),
        ("CHL", "lead"),
        ("ECU", "member"),
    ]:
        voice = cast.secretariat
        make_participant(andes, make_government(code), by=voice, accepted_by=voice, role=role)
    assert [row.member.code for row in participants_of(cast.stranger, andes)] == ["CHL", "PER", "ECU", "BOL", "NPL"]


def test_leaving_needs_a_reason_and_keeps_what_was_delivered(cast, andes, kgz, asked):
    answer_participation(asked, by=cast.coordinator, accept=True, expected=1)
    pledged, delivered = (make_contribution(andes, kgz, by=cast.focal_point) for _number in range(2))
    Contribution.objects.filter(pk=delivered.pk).update(state="delivered")
    with pytest.raises(Invalid):
        leave_initiative(asked, by=cast.focal_point, reason=" ", expected=2)
    leave_initiative(asked, by=cast.focal_point, reason="The ministry was closed.", expected=2)
    pledged.refresh_from_db()
    delivered.refresh_from_db()
    assert (asked.state, asked.until) == ("ended", timezone.now().date())
    assert (pledged.withdrawn_at is None, delivered.withdrawn_at is None) == (False, True)
    assert list(participations_of_member(cast.stranger, kgz)) == [asked]


def test_counts_cost_one_query_and_leave_out_who_waits_or_left(cast, andes, asked, django_assert_num_queries):
    europe = make_initiative("europe", "Europe", "EUR")
    by = cast.secretariat
    rows = [make_participant(andes, make_government(code), by=by, accepted_by=by) for code in ("NPL", "PER", "BOL")]
    make_participant(europe, make_government("CHE"), by=by, accepted_by=by)
    leave_initiative(rows[0], by=by, reason="Gone.", expected=rows[0].version)
    with django_assert_num_queries(1):
        assert participation_counts() == {"andes": 2, "europe": 1}
    with django_assert_num_queries(1):
        assert participation_counts(["europe", "gender"]) == {"europe": 1}
