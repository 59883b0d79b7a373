import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ayni.core.tests.strict_html import faults
from ayni.initiatives.actions import load_seed_initiatives
from ayni.publishing.models import Import
from ayni.workplans.models import Activity, Workplan

HEADER = "Objectives\tActivities\tTime frame\tIndicators\tResponsible\tOutputs\n"
ROWS = (
    "1) Keep springs\t(i) Map all springs\tBy 2028\tMap published\tMembers\tMap\n"
    "\t(ii) Train keepers\tAt least once in a year\tOne course per year\t\tTrained people\n"
)


@pytest.fixture(autouse=True)
def _initiatives(db):
    load_seed_initiatives()


@pytest.fixture
def coordinator(cast, signed_in):
    return signed_in(cast.coordinator)


def send(client, text=HEADER + ROWS, name="plan.txt", **values):
    document = SimpleUploadedFile(name, text.encode(), content_type="text/plain")
    fields = {"document": document, "owner": "initiative:andes", "key": "", **values}
    return client.post(reverse("publishing:import-new"), fields)


def fields_of(importing, **values):
    return {"version": importing.version, "part": "f0", "page": "1", "title": "", "visibility": "members", **values}


def test_upload_leads_to_the_review(coordinator):
    response = send(coordinator)
    importing = Import.objects.get()
    assert response.headers["Location"] == reverse("publishing:import", args=[importing.code])

    page = coordinator.get(response.headers["Location"]).content.decode()
    assert "No responsible is given. Does the one above hold here too?" in page
    assert faults(page) == []


@pytest.mark.parametrize("part", ["doubts", "f0", "gone", "nonsense"])
def test_every_part_of_the_review_is_sound(coordinator, part):
    send(coordinator)
    page = coordinator.get(reverse("publishing:import", args=[Import.objects.get().code]), {"part": part})
    assert (page.status_code, faults(page.content.decode())) == (200, [])


def test_the_same_form_sent_twice_is_one_import(coordinator):
    send(coordinator, key="abc")
    send(coordinator, key="abc")
    assert Import.objects.count() == 1


def test_a_broken_file_gets_its_sentence(coordinator):
    response = send(coordinator, "PK\x03\x04 cut", name="plan.docx")
    page = coordinator.get(response.headers["Location"]).content.decode()
    assert "The file is cut off: its end is missing." in page


def test_saving_keeps_the_corrections_of_the_page(coordinator):
    send(coordinator)
    importing = Import.objects.get()
    given = fields_of(
        importing, shown=["f0.o0.a0", "f0.o0.a1"], **{"keep.f0.o0.a0": "on", "f0.o0.a0.text": "Map springs"}
    )

    response = coordinator.post(reverse("publishing:import-save", args=[importing.code]), given)

    workplan = Workplan.objects.get()
    assert response.headers["Location"] == reverse("workplans:workplan", args=[workplan.slug])
    assert list(Activity.objects.values_list("text", flat=True)) == ["Map springs"]


def test_an_answered_doubt_is_saved(coordinator):
    send(coordinator)
    importing = Import.objects.get()
    given = fields_of(importing, **{"doubt.0": "0"})
    coordinator.post(reverse("publishing:import-save", args=[importing.code]), given)
    assert Activity.objects.get(text="Train keepers").responsible_words == "Members"


def test_a_row_corrected_by_hand_is_not_undone_by_the_doubts_page(coordinator):
    send(coordinator)
    importing = Import.objects.get()
    correct = reverse("publishing:import-correct", args=[importing.code])
    coordinator.post(correct, fields_of(importing, **{"doubt.0": "1"}))
    importing.refresh_from_db()
    coordinator.post(correct, fields_of(importing, **{"f0.o0.a1.responsible": "Spring keepers"}))
    importing.refresh_from_db()
    coordinator.post(correct, fields_of(importing, **{"doubt.0": "1"}))
    importing.refresh_from_db()
    assert importing.corrections["f0.o0.a1.responsible"] == "Spring keepers"


def test_two_people_correct_different_rows_at_once(coordinator):
    send(coordinator)
    importing = Import.objects.get()
    correct = reverse("publishing:import-correct", args=[importing.code])
    seen = fields_of(importing)
    coordinator.post(correct, {**seen, "f0.o0.a0.text": "First"})
    coordinator.post(correct, {**seen, "f0.o0.a1.text": "Second"})
    importing.refresh_from_db()
    assert importing.corrections == {"f0.o0.a0.text": "First", "f0.o0.a1.text": "Second"}


def test_the_original_comes_back_inert(coordinator):
    send(coordinator, name="<b>plan</b>.txt")
    response = coordinator.get(reverse("publishing:import-original", args=[Import.objects.get().code]))
    assert b"".join(response.streaming_content) == (HEADER + ROWS).encode()
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"


def test_others_do_not_see_an_import(coordinator, cast, signed_in):
    send(coordinator)
    address = reverse("publishing:import", args=[Import.objects.get().code])
    statuses = {name: signed_in(person).get(address).status_code for name, person in cast.people().items() if person.pk}
    assert {name for name, status in statuses.items() if status == 200} == {"coordinator", "secretariat"}
    assert set(statuses.values()) == {200, 404}


def test_comparing_shows_what_stands_and_what_comes(coordinator):
    send(coordinator)
    first = Import.objects.get()
    coordinator.post(reverse("publishing:import-save", args=[first.code]), fields_of(first, title="Springs"))
    slug = Workplan.objects.get().slug

    send(coordinator, HEADER + ROWS.replace("By 2028", "By 2030"), workplan=slug, owner="initiative:andes")

    again = Import.objects.exclude(pk=first.pk).get()
    page = coordinator.get(reverse("publishing:import", args=[again.code]), {"part": "f0"}).content.decode()
    assert "1 changed, 0 new, 1 unchanged, 0 no longer in the document." in page
    assert "<del" in page
    coordinator.post(reverse("publishing:import-save", args=[again.code]), fields_of(again))
    assert Activity.objects.get(text="Map all springs").time_frame_words == "By 2030"


def test_a_column_is_explained_once_and_known_ever_after(coordinator):
    text = (HEADER.strip() + "\tQuux\n" + ROWS.replace("\n", "\t4000\n")).replace("Outputs\tQuux", "Outputs\tQuux")
    send(coordinator, text)
    importing = Import.objects.get()
    review = reverse("publishing:import", args=[importing.code])
    page = coordinator.get(review, {"part": "doubts"}).content.decode()
    assert ("What does this column hold?" in page, faults(page)) == (True, [])

    columns = reverse("publishing:import-columns", args=[importing.code])
    coordinator.post(columns, {"version": importing.version, "column.0": "budget"})

    importing.refresh_from_db()
    more = importing.reading["foci"][0]["objectives"][0]["activities"][0]["more"]
    assert (importing.state, more) == ("read", {"budget": "4000"})
    send(coordinator, text, name="later.txt")
    later = Import.objects.exclude(pk=importing.pk).get()
    assert (
        "What does this column hold?"
        not in coordinator.get(reverse("publishing:import", args=[later.code]), {"part": "doubts"}).content.decode()
    )


def test_another_reading_of_a_time_frame_is_chosen_and_saved(coordinator):
    send(coordinator)
    importing = Import.objects.get()
    page = coordinator.get(reverse("publishing:import", args=[importing.code]), {"part": "f0"}).content.decode()
    assert ("How the time frame is read" in page, faults(page)) == (True, [])

    given = fields_of(importing, **{"f0.o0.a0.reading": "1"})
    coordinator.post(reverse("publishing:import-save", args=[importing.code]), given)

    activity = Activity.objects.get(text="Map all springs")
    assert (activity.time_frame_words, activity.time_frame["kind"], activity.time_frame_corrected) == (
        "By 2028",
        "ongoing",
        True,
    )


def test_corrections_sent_while_signed_out_come_back_with_their_text(coordinator):
    send(coordinator)
    importing = Import.objects.get()
    coordinator.logout()
    correct = reverse("publishing:import-correct", args=[importing.code])
    answer = coordinator.post(correct, fields_of(importing, **{"f0.o0.a0.text": "Every word of this"}))
    assert (answer.status_code, "Every word of this" in answer.content.decode()) == (403, True)
