"""Focal points: naming, confirming, and what the former one may no longer do."""

from datetime import date
from io import BytesIO

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ayni.accounts.models import Invitation, Role, RoleKind
from ayni.accounts.standing import standing_of
from ayni.accounts.tests.cast import give_role, make_person
from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.stored_pages import forget_kept
from ayni.members.actions import (
    confirm_focal_point,
    decide_membership,
    edit_member,
    end_focal_point,
    list_focal_point,
    merge_members,
    name_focal_point,
    refuse_focal_point,
)
from ayni.members.models import FocalPoint, PointState, Status
from ayni.members.queries import capacity_of, waiting_focal_points
from ayni.members.tests.factories import make_government, make_member, make_point


def again(person):
    """Forget what was known of a person's standing, as the next request does."""
    person.__dict__.pop("_standing", None)
    return person


@pytest.fixture
def bhutan(cast):
    return make_government("BTN")


@pytest.fixture
def former(cast, bhutan):
    """The focal point until now, appointed through this register."""
    person = make_person("Former Point")
    confirm_focal_point(make_point(bhutan, "Former Point"), by=cast.secretariat)
    return person


def test_story_3_a_focal_point_changes(cast, bhutan, former, signed_in, client):
    successor = make_person("New Point")
    edit_member(bhutan, {"summary": "Written by the former"}, by=again(former), expected=bhutan.version)
    letter = SimpleUploadedFile("mandate.pdf", b"%PDF official letter")
    sent = {"kind": "focal_point", "name": "New Point", "email": successor.email, "key": "k1", "letter": letter}
    answer = signed_in(former).post("/members/BTN/focal-points/new/", {**sent, "governmental": "on"})
    assert answer.status_code == 302
    point = FocalPoint.objects.get(name="New Point")

    # Pending until confirmed: nobody's rights have changed and the public sees nothing of it.
    assert point.state == PointState.REQUESTED
    assert again(former).pk and standing_of(former).members == {"BTN"}
    assert standing_of(again(successor)).members == frozenset()
    client.logout()
    assert "Waiting for the Secretariat" not in client.get("/members/BTN/").content.decode()

    # Confirmed by a form of the Secretariat: from that second the former one cannot write, and stays the author.
    confirm = f"/members/BTN/focal-points/{point.code}/confirm/"
    assert signed_in(cast.secretariat).post(confirm, {"version": point.version}).status_code == 302
    bhutan.refresh_from_db()
    with pytest.raises(Refused):
        edit_member(bhutan, {"summary": "Too late"}, by=again(former), expected=bhutan.version)
    assert bhutan.changed_by == former
    edit_member(bhutan, {"acronym": "BT"}, by=again(successor), expected=bhutan.version)
    assert bhutan.summary == "Written by the former"

    # The public list shows the new name only with consent, and no address at all.
    client.logout()
    page = client.get("/members/BTN/").content.decode()
    assert "National focal point at governmental level" in page
    assert "New Point" not in page
    assert "Former Point" not in page
    point.refresh_from_db()
    list_focal_point(point, by=successor, listed=True, expected=point.version)
    page = client.get("/members/BTN/").content.decode()
    assert "New Point" in page
    assert "@cast.example" not in page


def test_story_2_an_alternate_acts_it_is_shown_and_the_focal_point_is_told_once(
    cast, signed_in, django_capture_on_commit_callbacks
):
    nepal = make_government("NPL")
    alternate = make_person("Second Point")
    focal = make_person("First Point", language="fr")
    confirm_focal_point(make_point(nepal, "First Point"), by=cast.secretariat)
    confirm_focal_point(make_point(nepal, "Second Point", kind="alternate"), by=cast.secretariat)
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        edit_member(nepal, {"summary": "Recorded while travelling"}, by=again(alternate), expected=nepal.version)
        edit_member(nepal, {"summary": "Recorded while travelling"}, by=again(alternate), expected=nepal.version)
        edit_member(nepal, {"acronym": "NP"}, by=again(focal), expected=nepal.version)
        edit_member(nepal, {"acronym": ""}, by=cast.secretariat, expected=nepal.version)
    assert [message.to for message in mail.outbox] == [[focal.email]]
    assert "/fr/members/NPL/" in mail.outbox[0].body
    assert "Second Point" in mail.outbox[0].body
    edit_member(nepal, {"acronym": "NPL"}, by=again(alternate), expected=nepal.version)
    assert capacity_of(alternate, nepal, date.today()) == "alternate"
    assert "by alternate" in signed_in(cast.member).get("/members/NPL/").content.decode()
    assert FocalPoint.objects.filter(member=nepal, state=PointState.IN_FORCE).count() == 2


def test_a_role_without_an_appointment_ends_too(cast):
    kgz = make_government("KGZ")
    confirm_focal_point(make_point(kgz), by=cast.secretariat)
    assert standing_of(again(cast.focal_point)).members == frozenset()
    assert standing_of(again(cast.alternate)).members == {"KGZ"}


def test_who_has_no_account_is_invited_and_the_former_invitation_is_void(cast, bhutan):
    first = confirm_focal_point(make_point(bhutan, "First Point"), by=cast.secretariat)
    assert first.person is None
    invitation = Invitation.objects.get(email="first.point@cast.example")
    assert (invitation.kind, invitation.scope) == (RoleKind.FOCAL_POINT, "BTN")
    confirm_focal_point(make_point(bhutan, "Next Point"), by=cast.secretariat)
    invitation.refresh_from_db()
    assert invitation.withdrawn_at is not None
    assert FocalPoint.objects.get(name="First Point").state == PointState.ENDED


def test_who_is_not_the_secretariat_brings_a_letter(cast):
    kgz = make_government("KGZ")
    facts = {"kind": "alternate", "name": "Nobody", "email": "nobody@cast.example"}
    with pytest.raises(Invalid) as refused:
        name_focal_point(kgz, by=cast.focal_point, **facts)
    assert list(refused.value.data["fields"]) == ["letter"]
    name_focal_point(kgz, by=cast.focal_point, letter=BytesIO(b"x"), letter_name="../../etc/letter", **facts)
    point = FocalPoint.objects.get()
    assert (point.letter.name, point.created_by) == ("letter", cast.focal_point)


def test_only_the_secretariat_confirms_refuses_and_ends(cast, bhutan):
    point = make_point(bhutan)
    for person in (cast.member, cast.focal_point, cast.seat_holder, cast.stranger):
        with pytest.raises(Refused):
            confirm_focal_point(point, by=person)
        with pytest.raises(Refused):
            refuse_focal_point(point, by=person, reason="No", expected=1)
        with pytest.raises(Refused):
            name_focal_point(bhutan, by=person, kind="alternate", name="X", email="x@cast.example")
    confirm_focal_point(point, by=cast.secretariat)
    with pytest.raises(Refused):
        end_focal_point(point, by=cast.focal_point, reason="No", expected=2)
    with pytest.raises(Refused):
        list_focal_point(point, by=cast.member, listed=True, expected=2)


def test_a_request_is_decided_once(cast, bhutan):
    point = make_point(bhutan)
    stale = FocalPoint.objects.get(pk=point.pk)
    refuse_focal_point(point, by=cast.secretariat, reason="The letter is unsigned", expected=1)
    with pytest.raises(Refused):
        confirm_focal_point(point, by=cast.secretariat)
    with pytest.raises(Conflict):
        confirm_focal_point(stale, by=cast.secretariat, expected=1)
    assert FocalPoint.objects.get().state == PointState.REFUSED
    assert not Role.objects.filter(scope="BTN").exists()


def test_a_conflict_at_confirmation_leaves_the_former_one_in_office(cast, bhutan, former):
    point = make_point(bhutan)
    with pytest.raises(Conflict):
        confirm_focal_point(point, by=cast.secretariat, expected=7)
    assert standing_of(again(former)).members == {"BTN"}
    assert FocalPoint.objects.get(name="Former Point").state == PointState.IN_FORCE


def test_ending_takes_the_rights_at_once_and_keeps_the_row(cast, bhutan, former):
    point = FocalPoint.objects.get()
    with pytest.raises(Invalid):
        end_focal_point(point, by=cast.secretariat, reason=" ", expected=point.version)
    end_focal_point(point, by=cast.secretariat, reason="Left the ministry", expected=point.version)
    assert standing_of(again(former)).members == frozenset()
    assert (FocalPoint.objects.get().state, FocalPoint.objects.get().reason) == ("ended", "Left the ministry")


def test_the_same_person_is_named_once(cast, bhutan):
    make_point(bhutan)
    with pytest.raises(Invalid):
        make_point(bhutan, email="NEW.POINT@cast.example")


def test_removed_members_name_nobody(cast, bhutan):
    decide_membership(
        bhutan, Status.REMOVED, by=cast.secretariat, taken_on=date(2026, 1, 1), taken_by="SC", ground="So", expected=1
    )
    with pytest.raises(Refused):
        make_point(bhutan, by=cast.secretariat)


def test_merging_keeps_one_focal_point_in_force(cast):
    kept, double = make_member("Springs"), make_member("Association of Springs")
    people = [make_person("Kept Point"), make_person("Double Point"), make_person("Helper")]
    confirm_focal_point(make_point(kept, "Kept Point"), by=cast.secretariat)
    confirm_focal_point(make_point(double, "Double Point"), by=cast.secretariat)
    confirm_focal_point(make_point(double, "Helper", kind="alternate"), by=cast.secretariat)
    merge_members(double, kept, by=cast.secretariat, ground="Same", expected=double.version)
    assert [standing_of(again(person)).members for person in people] == [{kept.code}, frozenset(), {kept.code}]
    states = dict(FocalPoint.objects.values_list("name", "state"))
    assert states == {"Kept Point": "in_force", "Double Point": "ended", "Helper": "in_force"}


def test_the_queue_shows_what_waits_and_costs_the_same(cast, bhutan, signed_in):
    client, counts = signed_in(cast.secretariat), []
    for count in (1, 3):
        for number in range(count - len(waiting_focal_points(cast.secretariat))):
            make_point(bhutan, f"Point {count} {number}")
        with CaptureQueriesContext(connection) as captured:
            page = client.get("/members/focal-points/").content.decode()
        counts.append(len(captured))
    assert counts[0] == counts[1] <= 20
    assert "Point 3 1" in page
    forget_kept()


def test_the_letter_comes_as_an_inert_attachment_for_those_concerned(cast, bhutan, former, signed_in):
    point = FocalPoint.objects.get()
    address = f"/members/BTN/focal-points/{point.code}/letter/"
    answer = signed_in(cast.secretariat).get(address)
    assert b"".join(answer.streaming_content) == b"Letter"
    assert answer["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer["Content-Security-Policy"]
    assert signed_in(cast.focal_point).get(address).status_code == 404


def test_a_refusal_without_reason_comes_back(cast, bhutan, signed_in):
    point = make_point(bhutan)
    address = f"/members/BTN/focal-points/{point.code}/refuse/"
    assert signed_in(cast.secretariat).post(address, {"reason": "", "version": 1}).status_code == 422
    answer = signed_in(cast.secretariat).post(address, {"reason": "The letter is unsigned", "version": 1})
    assert answer.status_code == 302
    point.refresh_from_db()
    assert (point.state, point.reason) == ("refused", "The letter is unsigned")
    stale = signed_in(cast.secretariat).post(address, {"reason": "Again", "version": 1})
    assert stale.status_code == 403


def test_a_former_role_in_another_member_stays(cast, bhutan, former):
    give_role(former, RoleKind.FOCAL_POINT, "NPL")
    confirm_focal_point(make_point(bhutan), by=cast.secretariat)
    assert standing_of(again(former)).members == {"NPL"}


def test_an_invitation_goes_to_the_new_focal_point(cast, bhutan, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        confirm_focal_point(make_point(bhutan, "Next Point"), by=cast.secretariat)
    assert [message.to for message in mail.outbox] == [["next.point@cast.example"]]
