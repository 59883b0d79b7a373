"""Recording in the browser, JavaScript off: what a person sends, what comes of it."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ayni.accounts.tests.cast import give_role
from ayni.monitoring.actions import PartySaid
from ayni.monitoring.forms.kinds import ASKED
from ayni.monitoring.models import Evidence, Fact, Kind
from ayni.monitoring.tests.factories import make_evidence

MEETING = {
    "member": "KGZ", "starts": "2026-03-12", "place": "Bishkek", "country": "KGZ", "total": "24", "women": "11",
    "bodies": "9", "purpose": "coordination", "visibility": "public", "language": "en",
}  # fmt: skip


def form_of(page):
    """Return the values that the first form of a page would send: hidden fields and ticks."""
    html = page.content.decode()
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', html)
    ticked = re.findall(r'name="rows" value="([^"]*)" checked', html)
    return {**{name: value for name, value in hidden if name != "csrfmiddlewaretoken"}, "rows": ticked}


@pytest.fixture
def focal(signed_in, cast, kgz):
    return signed_in(cast.focal_point)


def test_meeting_is_recorded_in_three_pages(focal, annex, rows):
    assert "/evidence/record/meeting/" in focal.get("/evidence/record/").content.decode()
    page = focal.get("/evidence/record/meeting/")
    assert "You record for: Kyrgyzstan." in page.content.decode()
    report = SimpleUploadedFile("report.pdf", b"%PDF report")
    sent = focal.post("/evidence/record/meeting/", {**form_of(page), **MEETING, "file": report})
    evidence = Evidence.objects.get()
    assert (sent.status_code, sent["Location"]) == (302, f"/evidence/{evidence.code}/rows/")
    assert (evidence.state, evidence.title, evidence.details["bodies"]) == ("draft", "Meeting, Bishkek", 9)
    check = focal.get(sent["Location"])
    assert form_of(check)["rows"] == [f"{annex.slug}:IS-1.2"]
    done = focal.post(sent["Location"], {**form_of(check), "report": "1"})
    assert done["Location"] == f"/evidence/{evidence.code}/"
    evidence.refresh_from_db()
    fact = Fact.objects.get(until_at=None)
    assert (evidence.state, fact.activities, fact.countries, fact.total) == (
        "reported", [rows["IS-1.2"].pk], ["KGZ"], 24,
    )  # fmt: skip
    html = focal.get(done["Location"]).content.decode()
    assert "24 people, of whom 11 women" in html and "report.pdf" in html
    assert "Its indicator counts this: meeting." in html


def test_forms_sent_twice_make_one_record(focal, annex):
    form = {**form_of(focal.get("/evidence/record/meeting/")), **MEETING}
    first, second = (focal.post("/evidence/record/meeting/", form) for _time in range(2))
    assert first["Location"] == second["Location"]
    check = {**form_of(focal.get(first["Location"])), "report": "1"}
    answers = [focal.post(first["Location"], check).status_code for _time in range(2)]
    assert answers == [302, 302]
    assert (Evidence.objects.count(), Fact.objects.count()) == (1, 1)


def test_who_goes_back_and_corrects_the_form_corrects_the_draft(focal, annex):
    form = {**form_of(focal.get("/evidence/record/meeting/")), **MEETING}
    first = focal.post("/evidence/record/meeting/", form)
    again = focal.post("/evidence/record/meeting/", {**form, "place": "Osh", "women": "12"})
    assert again["Location"] == first["Location"]
    draft = Evidence.objects.get()
    assert (draft.place, draft.women, draft.title, draft.state) == ("Osh", 12, "Meeting, Osh", "draft")


def test_a_form_that_was_recorded_is_told_so_and_becomes_another_record_when_sent_again(focal, annex):
    form = {**form_of(focal.get("/evidence/record/meeting/")), **MEETING}
    rows = focal.post("/evidence/record/meeting/", form)["Location"]
    focal.post(rows, {**form_of(focal.get(rows)), "report": "1"})
    answer = focal.post("/evidence/record/meeting/", {**form, "place": "Osh"})
    html = answer.content.decode()
    assert answer.status_code == 422 and "This form was sent before, with other words." in html
    assert 'value="Osh"' in html
    other = focal.post("/evidence/record/meeting/", {**form, "place": "Osh", "key": form_of(answer)["key"]})
    assert other.status_code == 302
    assert sorted(Evidence.objects.values_list("place", "state")) == [("Bishkek", "reported"), ("Osh", "draft")]


def test_what_is_to_come_is_kept_as_a_draft_and_recorded_when_it_has_happened(focal, annex, set_clock):
    set_clock(date(2026, 3, 1))
    form = {**form_of(focal.get("/evidence/record/meeting/")), **MEETING}
    assert "This day has not come yet." in focal.post("/evidence/record/meeting/", form).content.decode()
    assert focal.post("/evidence/record/meeting/", {**form, "draft": "1"}).status_code == 302
    draft = Evidence.objects.get()
    assert (draft.state, draft.starts) == ("draft", date(2026, 3, 12))
    rows = f"/evidence/{draft.code}/rows/"
    check = {**form_of(focal.get(rows)), "report": "1"}
    early = focal.post(rows, check)
    assert early.status_code == 422 and "This day has not come yet." in early.content.decode()
    set_clock(date(2026, 3, 13))
    assert focal.post(rows, check).status_code == 302
    draft.refresh_from_db()
    assert draft.state == "reported"


def test_a_file_that_is_too_large_is_said_with_its_limit(focal, settings):
    settings.AYNI_UPLOAD_LIMIT = 1024**2
    form = {**form_of(focal.get("/evidence/record/meeting/")), **MEETING}
    large = SimpleUploadedFile("film.mp4", b"x" * (1024**2 + 1))
    answer = focal.post("/evidence/record/meeting/", {**form, "file": large})
    assert answer.status_code == 422 and "This file is larger than 1 MB." in answer.content.decode()
    assert not Evidence.objects.exists()


def test_two_who_change_one_record_see_what_differs_and_nothing_of_its_version(focal, meeting):
    page = focal.get(f"/evidence/{meeting.code}/edit/")
    sent = {**form_of(page), **MEETING, "starts": "2026-03-12"}
    assert focal.post(f"/evidence/{meeting.code}/edit/", {**sent, "place": "Osh"}).status_code == 302
    stale = focal.post(f"/evidence/{meeting.code}/edit/", {**sent, "place": "Naryn"})
    said = stale.content.decode()
    assert stale.status_code == 409 and "Where: you wrote" in said and "None:" not in said


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"women": "25"}, "There cannot be more of them (25) than people in all (24)."),
        ({"starts": "2999-01-01"}, "This day has not come yet."),
        ({"starts": ""}, "This field is required."),
        ({"ends": "2026-03-01"}, "The last day cannot lie before the first."),
        ({"link": "no address at all"}, "Enter a valid URL."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(focal, change, sentence):
    form = {**form_of(focal.get("/evidence/record/meeting/")), **MEETING, "note": "Springs dry up", **change}
    answer = focal.post("/evidence/record/meeting/", form)
    html = answer.content.decode()
    assert answer.status_code == 422 and sentence in html
    assert "Springs dry up" in html and 'value="Bishkek"' in html
    assert not Evidence.objects.exists()


def test_draft_is_kept_with_next_to_nothing_and_found_again(focal):
    form = {**form_of(focal.get("/evidence/record/agreement/")), "language": "en", "visibility": "public", "draft": "1"}
    assert focal.post("/evidence/record/agreement/", form)["Location"] == "/evidence/drafts/"
    draft = Evidence.objects.get()
    assert f"/evidence/{draft.code}/rows/" in focal.get("/evidence/drafts/").content.decode()
    page = focal.get(f"/evidence/{draft.code}/edit/")
    again = {**form_of(page), "starts": "2026-02-01", "title": "Pact of springs", "parties_party": "Nobody known"}
    sent = focal.post(f"/evidence/{draft.code}/edit/", {**again, "language": "en", "visibility": "public"})
    assert sent["Location"] == f"/evidence/{draft.code}/rows/"
    draft.refresh_from_db()
    assert (draft.title, draft.state, draft.parties.get(role="party", member=None).name) == (
        "Pact of springs", "draft", "Nobody known",
    )  # fmt: skip


def test_signed_out_text_comes_back(client, kgz):
    answer = client.post("/evidence/record/meeting/", {**MEETING, "note": "Springs dry up"})
    assert answer.status_code == 403 and "Springs dry up" in answer.content.decode()


@pytest.mark.parametrize("kind", Kind.values)
def test_every_kind_can_be_recorded(focal, kind):
    page = focal.get(f"/evidence/record/{kind}/")
    given = {
        "starts": "2026-02-01", "place": "Osh", "country": "KGZ", "title": "A thing", "link": "https://a.example/",
        "amount": "1000", "currency": "KGS", "fiscal_year": "2026/27", "stage": "adopted", "scope": "national",
        "level": "3", "parties_party": "A body", "language": "en", "visibility": "public",
    }  # fmt: skip
    asked = {name: value for name, value in given.items() if f'name="{name}"' in page.content.decode()}
    sent = focal.post(f"/evidence/record/{kind}/", {**form_of(page), **asked})
    assert sent.status_code == 302, sent.content.decode()
    check = focal.get(sent["Location"])
    focal.post(sent["Location"], {**form_of(check), "report": "1"})
    assert Evidence.objects.get().state == "reported"
    assert set(ASKED[kind].needs) <= {*asked, "starts"}


def test_parties_are_found_by_name_and_others_kept(focal, arm):
    form = {**form_of(focal.get("/evidence/record/exchange/")), **MEETING}
    form |= {"parties_sender": "Arménie\nGuest house (France)"}
    focal.post("/evidence/record/exchange/", form)
    found = set(Evidence.objects.get().parties.values_list("role", "member__code", "name", "country"))
    assert found == {("host", "KGZ", "", ""), ("sender", "ARM", "", ""), ("sender", None, "Guest house", "FRA")}


def test_person_who_speaks_for_several_is_asked_for_which(signed_in, cast, kgz, arm):
    give_role(cast.focal_point, "focal_point", "ARM")
    focal = signed_in(cast.focal_point)
    html = focal.get("/evidence/record/meeting/").content.decode()
    assert 'name="member"' in html and "Armenia" in html and "Kyrgyzstan" in html
    form = {**form_of(focal.get("/evidence/record/meeting/")), **MEETING}
    assert focal.post("/evidence/record/meeting/", {**form, "member": ""}).status_code == 422
    sent = focal.post("/evidence/record/meeting/", {**form, "member": "ARM"})
    assert "Recorded for: Armenia." in focal.get(sent["Location"]).content.decode()


def test_nobody_records_for_a_member_of_others(focal, arm):
    form = {**form_of(focal.get("/evidence/record/meeting/")), **MEETING, "member": "ARM"}
    assert focal.post("/evidence/record/meeting/", form).status_code == 422
    assert not Evidence.objects.exists()


def test_secretariat_says_on_whose_word(signed_in, cast, kgz):
    secretariat = signed_in(cast.secretariat)
    form = {**form_of(secretariat.get("/evidence/record/meeting/")), **MEETING}
    assert secretariat.post("/evidence/record/meeting/", form).status_code == 422
    sent = secretariat.post("/evidence/record/meeting/", {**form, "told": "the ministry, by letter"})
    secretariat.post(sent["Location"], {**form_of(secretariat.get(sent["Location"])), "report": "1"})
    html = secretariat.get(f"/evidence/{Evidence.objects.get().code}/").content.decode()
    assert "Recorded by the Secretariat on behalf of Kyrgyzstan, who said so: the ministry, by letter." in html


def test_coordinator_names_the_own_initiative(signed_in, cast, andes):
    coordinator = signed_in(cast.coordinator)
    form = {**form_of(coordinator.get("/evidence/record/meeting/")), **MEETING, "member": "-"}
    assert coordinator.post("/evidence/record/meeting/", form).status_code == 422
    assert coordinator.post("/evidence/record/meeting/", {**form, "initiative": "andes"}).status_code == 302
    assert Evidence.objects.get().initiative == andes


def test_duplicate_is_shown_and_joined(signed_in, cast, kgz, arm, meeting):
    give_role(cast.member, "focal_point", "ARM")
    focal = signed_in(cast.member)
    form = {**form_of(focal.get("/evidence/record/meeting/")), **MEETING, "member": "ARM"}
    sent = focal.post("/evidence/record/meeting/", form)
    page = focal.get(sent["Location"])
    assert "Is it one of these?" in page.content.decode() and meeting.code in page.content.decode()
    draft = Evidence.objects.get(state="draft")
    joined = focal.post(f"/evidence/{draft.code}/join/", {"same": meeting.code, "version": draft.version})
    assert joined["Location"] == f"/evidence/{meeting.code}/"
    assert Fact.objects.get(until_at=None).countries == ["ARM", "KGZ"]


def test_another_day_or_place_or_kind_is_no_duplicate(focal, cast, kgz):
    make_evidence(kgz, by=cast.focal_point, starts=date(2026, 3, 13))
    make_evidence(kgz, by=cast.focal_point, place="Osh")
    make_evidence(kgz, by=cast.focal_point, kind="training", place="Bishkek", country="KGZ")
    form = {**form_of(focal.get("/evidence/record/meeting/")), **MEETING}
    sent = focal.post("/evidence/record/meeting/", form)
    assert "Is it one of these?" not in focal.get(sent["Location"]).content.decode()


def test_edit_that_was_outrun_keeps_the_text(focal, cast, meeting):
    form = {**form_of(focal.get(f"/evidence/{meeting.code}/edit/")), **MEETING, "title": "Mine", "total": "30"}
    sent = [focal.post(f"/evidence/{meeting.code}/edit/", {**form, "total": total}) for total in ("30", "31")]
    assert [answer.status_code for answer in sent] == [302, 409]
    assert "Somebody changed this while you were writing." in sent[1].content.decode()
    meeting.refresh_from_db()
    assert meeting.total == 30


def test_rows_can_be_named_by_code_and_unknown_ones_are_said(focal, cast, meeting, rows):
    address = f"/evidence/{meeting.code}/rows/"
    form = {**form_of(focal.get(address)), "codes": "is-1.1, XX-9"}
    answer = focal.post(address, form)
    assert answer.status_code == 422 and "No row of the plan has the code XX-9." in answer.content.decode()
    assert focal.post(address, {**form, "codes": "is-1.1", "rows": []}).status_code == 302
    assert Fact.objects.get(until_at=None).activities == [rows["IS-1.1"].pk]


def test_edit_shows_parties_as_they_were_written_and_drops_none(focal, cast, kgz, arm):
    parties = [PartySaid("participant", arm), PartySaid("participant", name="Guests", country="FRA")]
    evidence = make_evidence(kgz, by=cast.focal_point, parties=parties)
    html = focal.get(f"/evidence/{evidence.code}/edit/").content.decode()
    assert "Armenia\nGuests (France)" in html
    form = {**form_of(focal.get(f"/evidence/{evidence.code}/edit/")), **MEETING, "title": evidence.title}
    form |= {"parties_participant": "Armenia\r\nGuests (France)"}
    focal.post(f"/evidence/{evidence.code}/edit/", form)
    assert evidence.parties.filter(withdrawn_at=None).count() == 3
