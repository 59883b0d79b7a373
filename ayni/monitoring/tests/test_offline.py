"""What the page that records without a connection sends: taken in once, whole or as a draft, or refused with words."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from ayni.monitoring.models import Evidence

SEND = "/evidence/offline/send/"
MEETING = {
    "kind": "meeting", "member": "KGZ", "starts": "2026-03-12", "place": "Bishkek", "country": "KGZ", "total": "24",
    "women": "11", "title": "", "note": "", "visibility": "public", "language": "en", "key": "offline-1",
}  # fmt: skip


@pytest.fixture
def focal(signed_in, cast, kgz):
    return signed_in(cast.focal_point)


def sent(client, by, **values):
    return client.post(SEND, {**MEETING, "person": by.code, **values})


def test_a_whole_record_is_recorded_with_its_photo_and_rows_once(focal, cast, annex, rows):
    answers = []
    for _time in range(3):
        photo = SimpleUploadedFile("photo.jpg", b"\xff\xd8photo", "image/jpeg")
        answers.append(sent(focal, cast.focal_point, purpose="coordination", file=photo))
    evidence = Evidence.objects.get()
    assert [answer.status_code for answer in answers] == [200] * 3
    assert {answer.json()["state"] for answer in answers} == {"recorded"}
    assert answers[0].json()["address"] == f"/evidence/{evidence.code}/"
    assert (evidence.state, evidence.files.get().file.name) == ("reported", "photo.jpg")
    assert [one.activity for one in evidence.served.all()] == [rows["IS-1.2"]]


def test_what_may_stand_there_already_waits_for_a_person(focal, cast, meeting):
    answer = sent(focal, cast.focal_point)
    draft = Evidence.objects.exclude(pk=meeting.pk).get()
    assert answer.json() == {"state": "alike", "address": f"/evidence/{draft.code}/rows/"}
    assert draft.state == "draft"


def test_what_lacks_something_is_a_draft(focal, cast):
    answer = sent(focal, cast.focal_point, kind="agreement", starts="")
    assert (answer.json()["state"], Evidence.objects.get().state) == ("draft", "draft")


def test_a_contributor_prepares_only(signed_in, cast, kgz):
    assert sent(signed_in(cast.contributor), cast.contributor).json()["state"] == "draft"


@pytest.mark.parametrize(
    ("values", "status", "words"),
    [
        ({"women": "99"}, 422, "99"),
        ({"starts": (timezone.now() + timedelta(days=9)).date().isoformat()}, 422, "not come yet"),
        ({"member": "ARM"}, 422, "Recorded for"),
        ({"person": "somebody"}, 403, "another person"),
    ],
)
def test_what_is_wrong_is_said_and_can_be_mended_under_the_same_key(focal, cast, values, status, words):
    answer = sent(focal, cast.focal_point, **values)
    assert (answer.status_code, answer.json()["state"]) == (status, "refused")
    assert words in " ".join(answer.json()["sentences"])
    assert Evidence.objects.count() == 0
    assert sent(focal, cast.focal_point).json()["state"] == "recorded"


def test_other_words_under_a_key_that_was_taken_are_refused(focal, cast):
    sent(focal, cast.focal_point)
    answer = sent(focal, cast.focal_point, place="Osh")
    assert (answer.status_code, Evidence.objects.get().place) == (422, "Bishkek")
    assert "sent before" in answer.json()["sentences"][0]


def test_the_page_carries_its_words_and_the_way_to_send(focal, cast):
    html = focal.get("/fr/evidence/offline/").content.decode()
    for words in ('data-send="/fr/evidence/offline/send/"', f'data-person="{cast.focal_point.code}"', "Kirghizistan"):
        assert words in html, words
    assert focal.get("/fr/evidence/offline/manifest.webmanifest").json()["start_url"] == "/fr/evidence/offline/"
    told = focal.get(SEND).json()
    assert (told["person"], len(told["token"])) == (cast.focal_point.code, 64)


def test_the_worker_comes_from_the_root_and_a_stranger_is_sent_to_sign_in(client, db):
    answer = client.get("/offline-worker.js")
    assert (answer["Content-Type"], answer["Service-Worker-Allowed"]) == ("text/javascript; charset=utf-8", "/")
    assert client.get("/evidence/offline/").status_code == client.get(SEND).status_code == 302
    assert Client(enforce_csrf_checks=True).post(SEND, MEETING).status_code == 403
