"""What the Secretariat does with applications: screening, asking back, accepting, declining; two at once."""

from datetime import date
from io import BytesIO

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ayni.accounts.models import Invitation
from ayni.accounts.standing import standing_of
from ayni.accounts.tests.cast import give_role, make_person
from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.queue import kind_named
from ayni.core.stored_pages import forget_kept
from ayni.members.actions import (
    accept_application,
    ask_applicant,
    confirm_focal_point,
    decide_membership,
    decline_application,
    keep_proof,
    screen_application,
    send_application,
)
from ayni.members.actions.membership import later
from ayni.members.forms.application import facts_of
from ayni.members.models import Application, ApplicationState, FocalPoint, Member, PointState, Status, StatusDecision
from ayni.members.queries import body_on, members_by_region
from ayni.members.queries.application import application_seal, waiting_applications
from ayni.members.tests.factories import make_application, make_draft, make_government, make_member


@pytest.fixture
def second(cast):
    """Another officer of the Secretariat."""
    person = make_person("Second Officer")
    give_role(person, "secretariat")
    return person


def public_count(client, category_at):
    """Return how many members of a category the public directory counts over all regions."""
    table = client.get("/members/").content.decode().partition('id="regions"')[2]
    rows = table.partition("<tbody>")[2].partition("</tbody>")[0].split("<tr>")[1:]
    cells = [row.split("<td")[1:] for row in rows]
    return sum(int(row[category_at].partition(">")[2].partition("<")[0].replace(",", "")) for row in cells)


def test_story_4_on_approval_the_ngo_is_a_member_and_welcomed(
    cast, client, signed_in, django_capture_on_commit_callbacks
):
    for number in range(485):
        Member.objects.create(
            code=f"mg-{number}", name=f"Order {number}", category="mg", major_group="ngo", countries="UGA",
            region="sub-saharan-africa", visibility="public", since=date(2020, 1, 1), words=f"order {number}",
        )  # fmt: skip
    assert public_count(client, 3) == 485
    application = make_application(organisation={"name": "Order 7"})
    page = signed_in(cast.secretariat).get(f"/members/applications/{application.code}/").content.decode()
    assert "Possible duplicates" in page
    assert "/members/mg-7/" in page
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        answer = signed_in(cast.secretariat).post(
            f"/members/applications/{application.code}/accept/",
            {"version": application.version, "taken_by": "The Secretariat", "ground": "Meets all criteria"},
        )
    assert answer.status_code == 302
    application.refresh_from_db()
    member, today = application.member, timezone.now().date()
    assert (member.category, member.major_group, member.region) == ("mg", "ngo", "sub-saharan-africa")
    assert (member.status, member.since, member.term_ends) == (Status.ACTIVE, today, later(today, 4))
    assert (member.name_original, member.country_codes) == ("Ekibiina ky’Ensulo", ["UGA", "KEN", "RWA"])
    decision = StatusDecision.objects.get(member=member)
    assert (decision.ground, decision.taken_by) == ("Meets all criteria", "The Secretariat")
    assert (application.decided_by, application.screened_by) == (cast.secretariat, cast.secretariat)
    client.logout()
    assert public_count(client, 3) == 486
    assert members_by_region(cast.stranger)["sub-saharan-africa"]["mg"] == 486

    # One welcome letter, in the language that the applicant chose, and as a document behind the link.
    assert [message.to for message in mail.outbox] == [["speaking@cast.example"]]
    letter = f"/fr/members/apply/{application.code}/{application_seal(application)}/letter/"
    assert letter in mail.outbox[0].body
    assert str(later(today, 4).year) in mail.outbox[0].body
    document = client.get(letter).content.decode()
    assert 'lang="fr"' in document
    assert "Order 7" in document
    assert "Speaking Person" in document
    pdf, word = (client.get(f"{letter}?as={extension}") for extension in ("pdf", "docx"))
    assert pdf.content.startswith(b"%PDF") and pdf["Content-Type"] == "application/pdf"
    assert word.content.startswith(b"PK") and word["Content-Disposition"].endswith('.docx"')
    assert client.get(f"{letter}?as=exe").status_code == 404

    # Focal point and alternate wait to be confirmed; confirming invites.
    points = {point.kind: point for point in FocalPoint.objects.filter(member=member)}
    assert {kind: point.state for kind, point in points.items()} == {
        "focal_point": PointState.REQUESTED,
        "alternate": PointState.REQUESTED,
    }
    assert (points["focal_point"].listed, points["alternate"].listed) == (True, False)
    confirm_focal_point(points["focal_point"], by=cast.secretariat)
    assert Invitation.objects.get().language == "fr"


def test_a_term_that_begins_on_a_leap_day_ends_on_one_or_the_day_before():
    assert later(date(2028, 2, 29), 4) == date(2032, 2, 29)
    assert later(date(2096, 2, 29), 4) == date(2100, 2, 28)


def test_two_officers_at_once_the_later_one_sees_the_decision_of_the_other(cast, second, signed_in):
    application = make_application()
    seen = application.version
    decline_application(application, by=second, expected=seen, prepared="no_answer", reason="After two letters.")
    answer = signed_in(cast.secretariat).post(
        f"/members/applications/{application.code}/accept/", {"version": seen, "ground": "My long ground"}
    )
    words = answer.content.decode()
    assert answer.status_code == 409
    assert "Second Officer" in words
    assert "We asked a question and received no answer. After two letters." in words
    assert "My long ground" in words
    assert not Member.objects.exists()
    again = signed_in(cast.secretariat).post(
        f"/members/applications/{application.code}/accept/", {"version": seen + 1, "ground": "My long ground"}
    )
    assert again.status_code == 403
    assert "was decided already" in again.content.decode()
    with pytest.raises(Conflict):
        accept_application(application, by=cast.secretariat, expected=seen)
    assert not Member.objects.exists()


def test_screening_by_another_is_a_conflict_too(cast, second):
    application = make_application()
    seen = application.version
    screen_application(application, by=second, expected=seen)
    with pytest.raises(Conflict):
        decline_application(application, by=cast.secretariat, expected=seen, prepared="not_formal")
    application.refresh_from_db()
    assert (application.state, application.screened_by) == (ApplicationState.SCREENING, second)


def test_asking_back_and_the_answer_by_the_link(cast, client, signed_in, django_capture_on_commit_callbacks):
    application = make_application()
    whole = f"/members/apply/{application.code}/{application_seal(application)}/"
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        signed_in(cast.secretariat).post(
            f"/members/applications/{application.code}/ask/",
            {"version": application.version, "question": "Which slopes?"},
        )
    client.logout()
    assert mail.outbox[0].to == ["speaking@cast.example"]
    assert "Which slopes?" in mail.outbox[0].body
    assert f"/fr{whole}" in mail.outbox[0].body
    page = client.get(whole).content.decode()
    assert "Which slopes?" in page
    key = application.questions.get().pk
    assert client.post(whole, {"answer": " ", "question": key}).status_code == 422

    # A step is corrected to something that does not do: the answer waits, then goes with the correction.
    step = {"activities": "", "page": "p", "seen": "page-work", "interest": "To learn", "go": "stop"}
    client.post(f"{whole}work/", step)
    blocked = client.post(whole, {"answer": "The eastern ones.", "question": key})
    assert blocked.status_code == 422
    assert "needs a correction first" in blocked.content.decode()
    assert "The eastern ones." in blocked.content.decode()
    good = {"activities": "On the east", "interest": "To learn", "themes": "water", "offers": "work"}
    client.post(f"{whole}work/", {**good, "contribution": "Days", "page": "p", "seen": "p"})
    for _sent in range(2):
        assert client.post(whole, {"answer": "The eastern ones.", "question": key}).status_code == 302
    application.refresh_from_db()
    assert application.state == ApplicationState.SCREENING
    assert application.facts["activities"] == "On the east"
    assert application.questions.get().answer == "The eastern ones."
    words = signed_in(cast.secretariat).get(f"/members/applications/{application.code}/").content.decode()
    assert "The eastern ones." in words
    late = client.post(whole, {"answer": "One more thing", "question": key})
    assert late.status_code == 403
    assert "One more thing" in late.content.decode()


def test_declining_says_why_in_the_language_of_the_applicant(cast, client, django_capture_on_commit_callbacks):
    application = make_application()
    with pytest.raises(Invalid):
        decline_application(application, by=cast.secretariat, expected=application.version, prepared="other")
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        decline_application(
            application,
            by=cast.secretariat,
            expected=application.version,
            prepared="not_formal",
            reason="Come back once you are registered.",
        )
    assert "Come back once you are registered." in mail.outbox[0].body
    assert "/fr/" in mail.outbox[0].body
    page = client.get(f"/members/apply/{application.code}/{application_seal(application)}/").content.decode()
    assert "not formally established yet" in page
    assert "Come back once you are registered." in page
    assert client.get(f"/members/apply/{application.code}/{application_seal(application)}/letter/").status_code == 404


def test_a_government_is_the_member_of_its_country_and_the_ministry_acts_for_it(cast):
    application = make_application(kind="gov", organisation={"name": "Fictional Ministry of Water", "country": "BTN"})
    member = accept_application(application, by=cast.secretariat, expected=application.version)
    assert (member.code, member.name, member.category) == ("BTN", "Bhutan", "gov")
    assert body_on(member, timezone.now().date()).name == "Fictional Ministry of Water"
    assert FocalPoint.objects.get(member=member, kind="focal_point").governmental


def test_a_second_government_of_a_country_is_refused_with_a_sentence(cast, signed_in):
    make_government("BTN")
    application = make_application(kind="gov", organisation={"name": "Fictional Ministry of Water", "country": "BTN"})
    answer = signed_in(cast.secretariat).post(
        f"/members/applications/{application.code}/accept/", {"version": application.version}
    )
    assert answer.status_code == 422
    assert "The government of this country is in the register already." in answer.content.decode()
    application.refresh_from_db()
    assert application.state == ApplicationState.RECEIVED


def test_a_removed_member_that_comes_back_keeps_its_code_and_history(cast, signed_in):
    member = make_member("Fictional Union of Highland Springs", code="springs", since=date(2018, 1, 1))
    day = date(2024, 5, 1)
    decide_membership(
        member, Status.REMOVED, by=cast.secretariat, taken_on=day, taken_by="SC", ground="Silent", expected=1
    )
    application = make_application()
    page = signed_in(cast.secretariat).get(f"/members/applications/{application.code}/").content.decode()
    assert "A former member that comes back?" in page
    values = {"version": application.version, "returns": "springs"}
    signed_in(cast.secretariat).post(f"/members/applications/{application.code}/accept/", values)
    assert Member.objects.count() == 1
    member.refresh_from_db()
    today = timezone.now().date()
    assert (member.code, member.status, member.term_ends) == ("springs", Status.ACTIVE, later(today, 4))
    assert [one.after for one in StatusDecision.objects.order_by("pk")] == ["active", "removed", "active"]
    other = make_application(key="another-key", organisation={"name": "Unlike any other", "website": ""})
    with pytest.raises(Invalid):
        accept_application(other, by=cast.secretariat, expected=other.version, returns="springs")


def test_only_the_secretariat_sees_and_decides(cast, client, signed_in):
    application, draft = make_application(), make_draft(key="still-a-draft")
    for person in (cast.member, cast.focal_point, cast.seat_holder, cast.coordinator):
        assert waiting_applications(person) == []
        assert signed_in(person).get(f"/members/applications/{application.code}/").status_code == 404
        for act in (screen_application, decline_application, accept_application):
            more = {"prepared": "no_answer"} if act is decline_application else {}
            with pytest.raises(Refused):
                act(application, by=person, expected=application.version, **more)
        with pytest.raises(Refused):
            ask_applicant(application, "Who?", by=person, expected=application.version)
    with pytest.raises(Refused):
        accept_application(application, by=None, expected=application.version)
    # Drafts are nobody's business but their applicant's.
    assert signed_in(cast.secretariat).get(f"/members/applications/{draft.code}/").status_code == 404
    assert [one.code for one in waiting_applications(cast.secretariat)] == [application.code]


def test_the_list_and_the_queue_cost_the_same_at_one_and_three(cast, signed_in):
    client, counts = signed_in(cast.secretariat), []
    standing_of(cast.secretariat)
    for number in range(3):
        make_application(key=f"key-number-{number}", organisation={"name": f"Union {number}"})
        with CaptureQueriesContext(connection) as captured:
            page = client.get("/members/applications/").content.decode()
        with CaptureQueriesContext(connection) as asked:
            assert len(waiting_applications(cast.secretariat)) == number + 1
        counts.append((len(captured), len(asked)))
    assert counts[0] == counts[2]
    assert counts[0][0] <= 20
    assert counts[0][1] == 1
    assert "Union 2" in page
    forget_kept()


def test_the_one_queue_shows_applications_and_declines_with_a_reason(cast):
    application = make_application()
    kind = kind_named("application")
    lines = list(kind.lines(cast.secretariat, "en"))
    assert [(line.code, line.title) for line in lines] == [(application.code, application.name)]
    assert list(kind.lines(cast.member, "en")) == []
    kind.decide("decline", application.code, cast.secretariat, "Too early", application.version)
    assert Application.objects.get().state == ApplicationState.DECLINED
    assert list(kind.lines(cast.secretariat, "en")) == []


def test_the_proof_comes_as_an_inert_attachment(cast, signed_in):
    draft = make_draft()
    keep_proof(draft, BytesIO(b"%PDF proof"), "proof.pdf")
    send_application(draft, facts_of(draft))
    address = f"/members/applications/{draft.code}/proof/"
    answer = signed_in(cast.secretariat).get(address)
    assert b"".join(answer.streaming_content) == b"%PDF proof"
    assert answer["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer["Content-Security-Policy"]
    assert signed_in(cast.focal_point).get(address).status_code == 404
