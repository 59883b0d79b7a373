"""Proposals and the decisions that carry initiatives on."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from ayni.accounts.tests.cast import give_role, make_person
from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.models import AuditEntry
from ayni.initiatives.actions import decide_on_initiative, edit_initiative, load_seed_initiatives
from ayni.initiatives.actions.following import follow
from ayni.initiatives.models import Initiative
from ayni.initiatives.queries import decisions_of, initiative_titles, sponsors_of, visible_initiatives
from ayni.initiatives.tests.factories import make_proposal
from ayni.members.tests.factories import make_government, make_member


def decide(initiative, step, cast, **values):
    given = {"ground": "The Steering Committee agreed.", "expected": initiative.version, **values}
    return decide_on_initiative(initiative, by=cast.secretariat, step=step, **given)


def test_story_8_thirteenth_initiative(cast, client, signed_in, mailoutbox, django_capture_on_commit_callbacks):
    load_seed_initiatives()
    guatemala, *sponsors = [make_government(code) for code in ("GTM", "CRI", "HND")]
    voice = make_person("Guatemala Voice")
    give_role(voice, "focal_point", "GTM")
    follow(cast.member, by=cast.member, kind="region", subject="north-central-america-caribbean")
    follow(cast.coordinator, by=cast.coordinator, kind="region", subject="europe")

    with django_capture_on_commit_callbacks(execute=True):
        proposal = make_proposal(by=voice, member=guatemala, co_sponsors=sponsors)

    assert (proposal.status, proposal.slug, proposal.prefix) == ("proposed", "central-america-and-the-caribbean", "CAC")
    assert [(row.member.code, row.proposes) for row in sponsors_of(proposal)] == [
        ("GTM", True),
        ("CRI", False),
        ("HND", False),
    ]
    page = signed_in(voice).get("/initiatives/").content.decode()
    assert "12 initiatives at work" in page
    assert "+ 1 proposed or being defined" in page

    with django_capture_on_commit_callbacks(execute=True):
        for step in ("being_defined", "active"):
            decide(proposal, step, cast, document=f"Minutes, {step}")
    # Followers of the region get one letter, whatever steps follow; those of another region none.
    assert [letter.to for letter in mailoutbox] == [[cast.member.email]]
    assert proposal.title in mailoutbox[0].body and "/initiatives/following/stop/" in mailoutbox[0].body
    assert [(one.step, one.created_by, one.document) for one in decisions_of(proposal)] == [
        ("being_defined", cast.secretariat, "Minutes, being_defined"),
        ("active", cast.secretariat, "Minutes, active"),
    ]
    client.logout()
    page = client.get("/initiatives/").content.decode()
    assert "13 initiatives at work" in page
    assert "proposed or being defined" not in page


def test_public_sees_a_proposal_only_from_its_definition_on(cast, kgz):
    proposal = make_proposal(by=cast.focal_point, member=kgz)
    assert list(visible_initiatives(cast.stranger)) == []
    assert list(visible_initiatives(cast.member)) == [proposal]
    decide(proposal, "being_defined", cast)
    assert list(visible_initiatives(cast.stranger)) == [proposal]


def test_refused_proposal_keeps_its_reason_and_leaves_the_lists(cast, kgz, client, signed_in):
    proposal = make_proposal(by=cast.focal_point, member=kgz)
    decide(proposal, "refused", cast, ground="The work is done in Andes already.")
    assert list(visible_initiatives(cast.secretariat)) == []
    assert initiative_titles("en") == {}
    assert client.get(f"/initiatives/{proposal.slug}/").status_code == 404
    page = signed_in(cast.member).get(f"/initiatives/{proposal.slug}/").content.decode()
    assert "The work is done in Andes already." in page
    with pytest.raises(Refused):
        decide(proposal, "active", cast)


@pytest.mark.parametrize("role", ["stranger", "member", "contributor", "coordinator", "seat_holder"])
def test_only_those_who_speak_for_a_member_propose(cast, kgz, role):
    with pytest.raises(Refused):
        make_proposal(by=getattr(cast, role), member=kgz)
    assert Initiative.objects.count() == 0


def test_focal_point_does_not_propose_for_another_member(cast):
    with pytest.raises(Refused):
        make_proposal(by=cast.focal_point, member=make_member())


def test_proposing_member_is_not_its_own_co_sponsor(cast, kgz):
    with pytest.raises(Invalid):
        make_proposal(by=cast.focal_point, member=kgz, co_sponsors=[kgz])
    assert Initiative.objects.count() == 0


@pytest.mark.parametrize("role", ["focal_point", "coordinator", "seat_holder", "member"])
def test_only_the_secretariat_decides(cast, kgz, role):
    proposal = make_proposal(by=cast.focal_point, member=kgz)
    with pytest.raises(Refused):
        decide_on_initiative(proposal, by=getattr(cast, role), step="being_defined", ground="So.", expected=1)
    assert decisions_of(proposal) == []


@pytest.mark.parametrize("step", ["active", "concluded", "proposed", "nonsense"])
def test_steps_are_not_skipped(cast, kgz, step):
    proposal = make_proposal(by=cast.focal_point, member=kgz)
    with pytest.raises(Invalid):
        decide(proposal, step, cast)
    proposal.refresh_from_db()
    assert (proposal.status, decisions_of(proposal)) == ("proposed", [])


def test_decision_needs_its_ground_and_a_day_that_has_come(cast, kgz):
    proposal = make_proposal(by=cast.focal_point, member=kgz)
    with pytest.raises(Invalid) as without_ground:
        decide(proposal, "being_defined", cast, ground="  ")
    with pytest.raises(Invalid) as ahead:
        decide(proposal, "being_defined", cast, decided_on=timezone.now().date() + timedelta(days=1))
    assert [list(error.value.data["fields"]) for error in (without_ground, ahead)] == [["ground"], ["decided_on"]]


def test_decision_does_not_lie_before_the_last_one(cast, kgz):
    proposal = make_proposal(by=cast.focal_point, member=kgz)
    decide(proposal, "being_defined", cast, decided_on=date(2026, 3, 2))
    with pytest.raises(Invalid):
        decide(proposal, "active", cast, decided_on=date(2026, 3, 1))


def test_two_decisions_at_once_make_one(cast, kgz):
    proposal = make_proposal(by=cast.focal_point, member=kgz)
    other = Initiative.objects.get(pk=proposal.pk)
    decide(proposal, "being_defined", cast)
    with pytest.raises(Conflict):
        decide(other, "refused", cast)
    assert [one.step for one in decisions_of(proposal)] == ["being_defined"]


def test_proposer_changes_the_words_until_something_is_decided(cast, kgz):
    proposal = make_proposal(by=cast.focal_point, member=kgz)
    edit_initiative(proposal, {"summary": "Better words."}, by=cast.focal_point, expected=1)
    decide(proposal, "being_defined", cast)
    with pytest.raises(Refused):
        edit_initiative(proposal, {"summary": "Too late."}, by=cast.focal_point, expected=proposal.version)


def test_titles_alike_get_their_own_slug_and_prefix(cast, kgz):
    made = [
        make_proposal(by=cast.focal_point, member=kgz, title=title) for title in ("Propose", "Propose", "Горы мира")
    ]
    assert [(one.slug, one.prefix) for one in made] == [
        ("propose-2", "PRO"),
        ("propose-3", "PRO2"),
        ("gory-mira", "GM"),
    ]


def test_every_step_leaves_its_trace(cast, kgz):
    proposal = make_proposal(by=cast.focal_point, member=kgz)
    decide(proposal, "being_defined", cast)
    assert list(AuditEntry.objects.filter(subject_type="initiatives.initiative").values_list("verb", "by")) == [
        ("proposed", cast.focal_point.pk),
        ("decided", cast.secretariat.pk),
    ]
