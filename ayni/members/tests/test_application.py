"""Applying: over a bad line, in sittings, in two tabs; refused persons; floods; drafts that are forgotten."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.signing import Signer
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.jobs import tick
from ayni.core.models import AuditEntry, OutgoingLetter, StoredFile
from ayni.members.actions import begin_application, keep_proof, save_step
from ayni.members.actions.drafts import forget_drafts
from ayni.members.forms.application import STEPS, facts_of, incomplete_steps
from ayni.members.models import ApplicantKind, Application, ApplicationState, Criterion
from ayni.members.queries.application import application_by_link, application_seal, drafts_to_warn, waiting_applications
from ayni.members.tasks.application import send_application_link
from ayni.members.tests.factories import make_application, make_draft, make_member, typed

pytestmark = pytest.mark.django_db
ORDER = list(STEPS)


def begin(client, **values):
    """Send the first step as a browser does; return the address that it leads to."""
    key = client.get("/members/apply/").context["form"]["key"].value() if "key" not in values else values["key"]
    answer = client.post("/members/apply/", {"kind": "mg", "email": "", "fax": "", **values, "key": key})
    assert answer.status_code == 302, answer.content.decode()
    return answer["Location"]


def post(client, address, step, go="on", **changed):
    """Open a step, fill it in and send it."""
    hidden = client.get(address).context
    given = {**typed(step, **changed), "page": hidden["page"], "seen": hidden["seen"], "go": go}
    return client.post(address, given), given


@pytest.fixture(autouse=True)
def _jinja_contexts(monkeypatch):
    """Let the test client see the contexts of Jinja2 pages."""
    from django.template import engines
    from django.test.signals import template_rendered

    backend = engines["jinja2"]
    made = type(backend.from_string("x"))
    plain = made.render

    def render(self, context=None, request=None):
        template_rendered.send(sender=self, template=self, context=dict(context or {}))
        return plain(self, context, request)

    monkeypatch.setattr(made, "render", render)


def test_story_4_three_sittings_with_the_line_cut_at_every_step(cast, django_capture_on_commit_callbacks):
    client = Client()
    with django_capture_on_commit_callbacks(execute=True):
        address = begin(client, email="helper@cast.example", key="key-of-the-page")
        # The answer to the first step was lost: it is sent again, also from another tab with the same page.
        assert begin(client, email="helper@cast.example", key="key-of-the-page") == address
        for number, step in enumerate(ORDER):
            assert address.endswith(f"/{step}/")
            if number in (2, 4):
                # Another sitting, on another device, by the link in the mail.
                link = next(line for line in mail.outbox[0].body.splitlines() if line.startswith("http"))
                client = Client()
                whole = client.get(link.removeprefix(settings.AYNI_BASE_URL))
                assert whole.context["go_on"] == address
            # The line is cut before anything arrives, then after it was kept but before the answer came, twice.
            answer, given = post(client, address, step)
            again = [client.post(address, given) for _try in range(2)]
            assert [one.status_code for one in (answer, *again)] == [302, 302, 302]
            assert {one["Location"] for one in again} == {answer["Location"]}
            assert Application.objects.count() == 1
            address = answer["Location"]
    application = Application.objects.get()
    assert application.state == ApplicationState.RECEIVED
    assert application.facts["name"] == "Fictional Union of Highland Springs"
    assert application.facts["countries"] == ["UGA", "KEN", "RWA"]
    assert application.facts["criteria"] == Criterion.values
    assert application.facts["alternate"]["email"] == "standing@cast.example"
    assert [message.to for message in mail.outbox] == [["helper@cast.example"]] * 2
    assert f"/fr/members/apply/{application.code}/" in mail.outbox[1].body  # in the language that was chosen
    assert [one.pk for one in waiting_applications(cast.secretariat)] == [application.pk]
    assert AuditEntry.objects.filter(subject_type="members.application", verb="sent").count() == 1


def test_story_5_a_person_alone_is_refused_at_step_one_and_nothing_enters_the_queue(cast, client):
    page = client.get("/members/apply/")
    key = page.context["form"]["key"].value()
    answer = client.post("/members/apply/", {"kind": "individual", "email": "me@cast.example", "key": key})
    words = answer.content.decode()
    assert "Only organisations can be members" in words
    assert "What you can do instead" in words
    assert "Take part through a member" in words
    assert Application.objects.count() == 0
    assert mail.outbox == []
    assert waiting_applications(cast.secretariat) == []
    with pytest.raises(Refused):
        begin_application(kind=ApplicantKind.INDIVIDUAL, key="another-key", language="en", origin="192.0.2.1")


def test_whatever_is_typed_is_kept_also_when_it_does_not_do(client):
    address = begin(client)
    answer, given = post(client, address, "organisation", website="not an address", founded="soon", country="")
    assert answer.status_code == 422
    words = answer.content.decode()
    assert "not an address" in words
    assert "soon" in words
    assert "3 answers need a correction." in words
    assert "saved in another window" not in words
    application = Application.objects.get()
    assert application.answers["organisation"]["website"] == ["not an address"]
    assert application.answers["organisation"]["other_countries"] == ["KEN", "RWA"]
    # Another device shows the same text with the same sentences, and it can be left for later.
    again = Client().get(address).content.decode()
    assert "not an address" in again
    later = client.post(address, {**given, "go": "later"})
    assert later["Location"].endswith("/standing/")
    assert incomplete_steps(application) == ORDER


def test_sending_before_all_is_complete_says_what_is_missing(client):
    application = make_draft(steps=("organisation", "standing", "review"), standing={"staff": ""})
    seal = application_seal(application)
    address = f"/members/apply/{application.code}/{seal}/review/"
    answer, _given = post(client, address, "review")
    assert answer.status_code == 302
    assert answer["Location"] == address
    words = client.get(address).content.decode()
    assert "Still to complete before you can send it" in words
    for step in ("standing", "work", "criteria", "people", "privacy"):
        assert f'href="/members/apply/{application.code}/{seal}/{step}/"' in words
    application.refresh_from_db()
    assert application.state == ApplicationState.DRAFT


def test_all_eight_criteria_are_endorsed_one_by_one(client):
    address = begin(client).replace("organisation", "criteria")
    without = {**typed("criteria"), "page": "p", "seen": ""}
    del without["resources"]
    answer = client.post(address, without)
    assert answer.status_code == 422
    assert answer.content.decode().count('type="checkbox"') == 8
    assert "A member endorses this criterion." in answer.content.decode()
    stored = Application.objects.get().answers["criteria"]
    assert sorted(stored) == sorted(set(Criterion.values) - {"resources"})


def test_two_tabs_do_not_overwrite_each_other(client):
    address = begin(client)
    first, second = client.get(address).context["page"], client.get(address).context["page"]
    one = {**typed("organisation"), "page": first, "seen": ""}
    two = {**typed("organisation", name="Fictional Union of Lower Springs"), "page": second, "seen": ""}
    assert client.post(address, one).status_code == 302
    answer = client.post(address, two)
    assert answer.status_code == 409
    words = answer.content.decode()
    assert "saved in another window" in words
    assert "Fictional Union of Lower Springs" in words
    assert "Fictional Union of Highland Springs" in words
    assert Application.objects.get().name == "Fictional Union of Highland Springs"
    # Knowing of it, the person saves again; the page that saved last may go on correcting itself.
    assert client.post(address, {**two, "seen": answer.context["seen"]}).status_code == 302
    assert Application.objects.get().name == "Fictional Union of Lower Springs"
    assert client.post(address, {**two, "name": "Fictional Union"}).status_code == 302


def test_a_browser_that_opens_the_form_twice_begins_one_application(client):
    first = client.get("/members/apply/").context["form"]["key"].value()
    second = client.get("/members/apply/").context["form"]["key"].value()
    assert first == second
    begin(client, key=first)
    begin(client, key=second)
    assert Application.objects.count() == 1
    assert "You have begun an application in this browser" in client.get("/members/apply/").content.decode()
    other = client.get("/members/apply/?another=1").context["form"]["key"].value()
    assert other != first


def test_the_link_is_not_in_the_database(client, django_capture_on_commit_callbacks):
    application = make_draft(key="the-key-of-a-page")
    Application.objects.update(email="helper@cast.example")
    application.refresh_from_db()
    mail.outbox.clear()
    held = " ".join(str(value) for value in Application.objects.values_list().get())
    seal = application_seal(application)
    with django_capture_on_commit_callbacks(execute=True):
        send_application_link(application.code)
        send_application_link(application.code)
    assert [seal in message.body for message in mail.outbox] == [True], "one letter, whoever asks twice"
    held += " ".join(str(row) for row in OutgoingLetter.objects.values_list())
    assert seal not in held
    assert "the-key-of-a-page" not in held
    assert application_by_link(application.code, seal) == application
    forged = Signer(key="another secret", salt="ayni.members.application").signature(application.code)
    for wrong in (forged, seal[:-1], "x", Signer(salt="ayni.accounts.invitation").signature(application.code)):
        assert client.get(f"/members/apply/{application.code}/{wrong}/").status_code == 404
        assert client.post(f"/members/apply/{application.code}/{wrong}/work/", {}).status_code == 404


def test_possible_duplicates_are_shown_gently_and_only_public_ones(cast, client):
    make_member("Fictional Union of Highland Springs", code="twin")
    make_member("Other name", website="https://www.springs.example.org/about", code="same-domain")
    make_member("Shared", website="https://www.facebook.com/shared", code="shared")
    make_member("Fictional Union of Highland Springs", code="hidden", status="applicant")
    application = make_draft(steps=("organisation",))
    address = f"/members/apply/{application.code}/{application_seal(application)}/standing/"
    words = client.get(address).content.decode()
    assert "Is this you?" in words
    assert "/members/twin/" in words
    assert "/members/same-domain/" in words
    assert "/members/hidden/" not in words
    plain = make_draft(
        key="other-key", steps=("organisation",), organisation={"name": "Unlike", "website": "https://facebook.com/u"}
    )
    address = f"/members/apply/{plain.code}/{application_seal(plain)}/standing/"
    assert "Is this you?" not in client.get(address).content.decode()


def test_programs_and_floods_are_held_back_and_people_keep_their_text(client):
    key = client.get("/members/apply/").context["form"]["key"].value()
    trapped = client.post("/members/apply/", {"kind": "mg", "email": "a@cast.example", "key": key, "fax": "1"})
    assert trapped.status_code == 422
    assert "a@cast.example" in trapped.content.decode()
    assert Application.objects.count() == 0
    statuses = [
        client.post("/members/apply/", {"kind": "mg", "email": "", "key": f"key-number-{number}"}).status_code
        for number in range(14)
    ]
    assert statuses == [302] * 12 + [429] * 2
    assert "192.0.2" not in str(list(Application.objects.values()))
    assert "127.0.0.1" not in str(list(Application.objects.values()))
    # Somebody who began before goes on.
    assert client.post("/members/apply/", {"kind": "mg", "email": "", "key": "key-number-1"}).status_code == 302
    Application.objects.update(created_at=timezone.now() - timedelta(hours=2))
    assert client.post("/members/apply/", {"kind": "mg", "email": "", "key": "key-after-it"}).status_code == 302


def test_a_proof_is_kept_replaced_and_bounded(client):
    application = make_draft(steps=("organisation",))
    address = f"/members/apply/{application.code}/{application_seal(application)}/standing/"
    bad = {**typed("standing", staff=""), "page": "p", "seen": "", "proof": SimpleUploadedFile("c.pdf", b"%PDF one")}
    answer = client.post(address, bad)
    assert answer.status_code == 422
    assert "Kept: c.pdf" in answer.content.decode()
    script = {**typed("standing"), "page": "p", "seen": "", "proof": SimpleUploadedFile("c.html", b"<script>")}
    answer = client.post(address, script)
    assert answer.status_code == 422
    assert "Send a PDF, a picture" in answer.content.decode()
    application.refresh_from_db()
    assert application.proof.name == "c.pdf"
    assert application.answers["standing"]["staff"] == ["1-10"]
    with pytest.raises(Invalid):
        keep_proof(application, BytesIO(b"x" * (10 * 1024 * 1024 + 1)), "large.pdf")
    keep_proof(application, BytesIO(b"%PDF two"), "d.pdf")
    application.refresh_from_db()
    assert application.proof.name == "d.pdf"


def test_after_sending_nothing_changes_and_the_same_form_is_answered_the_same(client):
    application = make_application()
    whole = f"/members/apply/{application.code}/{application_seal(application)}/"
    same = {**typed("review"), "page": "page-review", "seen": "", "go": "on"}
    answer = client.post(f"{whole}review/", same)
    assert (answer.status_code, answer["Location"]) == (302, whole)
    late = client.post(f"{whole}work/", {**typed("work", interest="Changed my mind"), "page": "x", "seen": ""})
    assert late.status_code == 403
    assert "Changed my mind" in late.content.decode()
    with pytest.raises(Refused):
        save_step(application, "work", {}, page="x", seen="")
    assert Application.objects.get().version == application.version
    assert "Received" in client.get(whole).content.decode()


def test_drafts_are_warned_about_once_and_forgotten_whole(client, django_capture_on_commit_callbacks):
    application = make_draft(email="helper@cast.example", steps=("organisation", "people"))
    keep_proof(application, BytesIO(b"%PDF secret"), "c.pdf")
    silent = make_draft(key="without-address", steps=("organisation",))
    sent = make_application(key="sent-before")
    stored = StoredFile.objects.get()
    path = Path(settings.MEDIA_ROOT) / stored.sha256[:2] / stored.sha256
    assert path.exists()
    mail.outbox.clear()
    Application.objects.update(saved_at=timezone.now() - timedelta(days=54))
    with django_capture_on_commit_callbacks(execute=True):
        tick()
        tick()
    assert [message.to for message in mail.outbox] == [["helper@cast.example"]]
    assert "not sent yet" in mail.outbox[0].subject
    assert f"/members/apply/{application.code}/" in mail.outbox[0].body
    # Saved again, it is young again, and would be warned of anew.
    application.refresh_from_db()
    save_step(application, "work", {"interest": ["More"]}, page="p", seen="")
    assert drafts_to_warn() == []
    Application.objects.update(saved_at=timezone.now() - timedelta(days=61))
    assert forget_drafts() == 1  # who has an address is warned first, and has a week then
    silent.refresh_from_db()
    assert silent.state == ApplicationState.EXPIRED
    with django_capture_on_commit_callbacks(execute=True):
        tick()
    Application.objects.filter(pk=application.pk).update(warned_at=timezone.now() - timedelta(days=8))
    with django_capture_on_commit_callbacks(execute=True):
        tick()
    application.refresh_from_db()
    assert (application.state, application.answers, application.email) == (ApplicationState.EXPIRED, {}, "")
    assert not StoredFile.objects.exists()
    assert not path.exists()
    trail = str(list(AuditEntry.objects.filter(subject_id=str(application.pk)).values()))
    assert "helper@cast.example" not in trail
    assert "Highland Springs" not in trail
    page = client.get(f"/members/apply/{application.code}/{application_seal(application)}/")
    assert "deleted after 60 days" in page.content.decode()
    sent.refresh_from_db()
    assert sent.facts["name"] == "Fictional Union of Highland Springs"


def test_a_kind_chosen_wrongly_is_corrected_without_losing_anything(client):
    address = begin(client, kind="igo", key="one-key-only")
    post(client, address, "organisation")
    assert begin(client, kind="mg", key="one-key-only") == address
    application = Application.objects.get()
    assert application.kind == "mg"
    assert application.answers["organisation"]["name"] == ["Fictional Union of Highland Springs"]


def test_too_much_text_comes_back(client):
    address = begin(client).replace("organisation", "work")
    answer, _given = post(client, address, "work", interest="x" * 250_000)
    assert answer.status_code == 422
    assert "more text than we can keep" in answer.content.decode()
    assert "x" * 1000 in answer.content.decode()


def test_conflicts_carry_both_texts():
    application = make_draft(steps=("work",))
    with pytest.raises(Conflict) as met:
        save_step(application, "work", {"interest": ["Other"]}, page="other", seen="")
    assert met.value.data["current"]["interest"] == ["To learn from others."]
    assert met.value.data["version"] == "page-work"


def test_every_kind_of_organisation_can_finish():
    for kind in ("mg", "gov", "sub", "igo"):
        draft = make_draft(key=f"key-of-{kind}", kind=kind)
        assert facts_of(draft) is not None, incomplete_steps(draft)


def test_pages_of_an_application_cost_little(client):
    application = make_draft()
    whole = f"/members/apply/{application.code}/{application_seal(application)}/"
    for address in ("/members/apply/", whole, *(f"{whole}{step}/" for step in ORDER)):
        with CaptureQueriesContext(connection) as captured:
            answer = client.get(address, headers={"accept-encoding": "identity"})
        assert answer.status_code == 200
        assert len(captured) <= 8, address
        assert len(answer.content) < 60_000, address
