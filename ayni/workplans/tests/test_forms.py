"""Writing through HTTP: what is sent is saved, once; what cannot be saved comes back with every word."""

import pytest

from ayni.workplans.actions import edit_activity, edit_indicator, withdraw_row
from ayni.workplans.models import Activity, Focus, Indicator, Objective, Output, Workplan, WorkplanVersion
from ayni.workplans.queries import workplan_content
from ayni.workplans.tests.factories import make_activity, make_annex, make_initiative, make_objective, make_workplan

ACTIVITY = "/workplans/andes/activities/AND-1.1/"


@pytest.fixture
def andes(cast):
    make_initiative()
    draft = make_workplan(by=cast.coordinator, owner_kind="initiative", owner_code="andes", title="Andes")
    make_activity(make_objective(draft, by=cast.coordinator), by=cast.coordinator)
    return draft


@pytest.fixture
def coordinator(andes, cast, signed_in):
    return signed_in(cast.coordinator)


def sent_activity(**changes):
    """What the browser sends for the fixture's activity."""
    form = {
        "text": "Meetings",
        "objective": "AND-1",
        "status": "under_way",
        "time_frame_words": "Before 2030",
        "responsible_words": "The Secretariat",
        "mechanisms": ["information"],
        "version": 1,
        "indicator_words": ["Meetings held", "Minutes kept"],
        "indicator_code": ["AND-1.1.a", ""],
        "indicator_version": ["1", ""],
        "output_words": ["", "A film"],
        "output_code": ["AND-1.1.o1", ""],
        "output_version": ["1", ""],
        "output_type": ["report", "publication"],
    }
    return {**form, **changes}


def test_editing_an_activity_saves_all_of_it(coordinator):
    answer = coordinator.post(ACTIVITY + "edit/", sent_activity())
    assert (answer.status_code, answer["Location"]) == (302, ACTIVITY)
    row = workplan_content(Workplan.objects.get())["foci"][0]["objectives"][0]["activities"][0]
    assert (row["text"], row["status"], row["mechanisms"]) == ("Meetings", "under_way", ["information"])
    assert row["time_frame"]["reading"] == {"kind": "deadline", "not_after": "2029-12-31"}
    assert [known["class"] for known in row["responsible"]["bearers"]] == ["secretariat"]
    assert [known["words"] for known in row["indicators"]] == ["Meetings held", "Minutes kept"]
    assert [(known["words"], known["type"]) for known in row["outputs"]] == [("A film", "publication")]


def test_a_stale_form_comes_back_with_both_texts_and_then_saves(coordinator, cast):
    edit_activity(Activity.objects.get(), {"text": "Theirs"}, by=cast.secretariat, expected=1)
    answer = coordinator.post(ACTIVITY + "edit/", sent_activity(text="Mine, at length"))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert Activity.objects.get().text == "Theirs"
    for words in ("Mine, at length", "Theirs", "Meetings held", "Minutes kept", "A film", "Secretariat saved a change"):
        assert words in page
    assert 'name="version" value="2"' in page
    assert coordinator.post(ACTIVITY + "edit/", sent_activity(text="Mine, at length", version=2)).status_code == 302
    assert Activity.objects.get().text == "Mine, at length"


def test_a_stale_indicator_comes_back_with_both_texts(coordinator, cast):
    edit_indicator(Indicator.objects.get(), {"words": "Their indicator"}, by=cast.secretariat, expected=1)
    answer = coordinator.post(ACTIVITY + "edit/", sent_activity())
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Their indicator" in page and "Meetings held" in page
    assert Activity.objects.get().text != "Meetings"
    again = sent_activity(indicator_version=["2", ""])
    assert coordinator.post(ACTIVITY + "edit/", again).status_code == 302
    assert Indicator.objects.get(code="AND-1.1.a").words == "Meetings held"


def test_words_for_an_indicator_that_was_withdrawn_meanwhile_become_a_new_one(coordinator, cast):
    withdraw_row(Indicator.objects.get(), by=cast.secretariat, expected=1, reason="Not measurable")
    answer = coordinator.post(ACTIVITY + "edit/", sent_activity())
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Meetings held" in page and "AND-1.1.a" not in page


def test_an_invalid_form_comes_back_with_every_word(coordinator):
    answer = coordinator.post(ACTIVITY + "edit/", sent_activity(text=" ", time_frame_words="By the next full moon"))
    page = answer.content.decode()
    assert answer.status_code == 422
    for words in ("By the next full moon", "Meetings held", "Minutes kept", "A film", "The Secretariat"):
        assert words in page


def test_a_form_sent_after_adoption_is_refused_with_its_text(coordinator, andes, cast):
    from ayni.workplans.actions import adopt_workplan

    adopt_workplan(andes, by=cast.secretariat, reason="Agreed", expected=1)
    answer = coordinator.post(ACTIVITY + "edit/", sent_activity(text="A long text of mine"))
    assert answer.status_code == 403
    assert "A long text of mine" in answer.content.decode()
    assert "Open an amendment to change it." in answer.content.decode()


def test_an_activity_may_move_under_another_objective(coordinator, andes, cast):
    make_objective(andes, by=cast.coordinator, text="Another")
    coordinator.post(ACTIVITY + "edit/", sent_activity(objective="AND-2"))
    assert Activity.objects.get().objective.code == "AND-2"


def test_adding_twice_with_one_key_adds_once(coordinator):
    form = {
        "text": "New",
        "status": "planned",
        "key": "k1",
        "time_frame_words": "Ongoing",
        "responsible_words": "NFPs",
        "indicator_words": ["Done"],
        "output_words": ["Report"],
    }
    path = "/workplans/andes/objectives/AND-1/activities/add/"
    locations = [coordinator.post(path, form)["Location"] for _round in range(2)]
    assert locations == ["/workplans/andes/activities/AND-1.2/"] * 2
    assert Activity.objects.count() == 2
    assert Output.objects.get(activity__code="AND-1.2").type == "report"


def test_foci_and_objectives_are_added_and_edited(coordinator):
    coordinator.post("/workplans/andes/foci/add/", {"title": "Financing", "area": "", "key": "a"})
    assert Focus.objects.get(title="Financing").area == "FI"
    coordinator.post("/workplans/andes/foci/FI/objectives/add/", {"text": "Viability", "number": "", "key": "b"})
    assert Objective.objects.get(text="Viability").code == "AND-2"
    coordinator.post("/workplans/andes/objectives/AND-2/edit/", {"text": "Financial viability", "version": 1})
    assert Objective.objects.get(code="AND-2").text == "Financial viability"
    stale = coordinator.post("/workplans/andes/objectives/AND-2/edit/", {"text": "My words", "version": 1})
    assert stale.status_code == 409
    assert "My words" in stale.content.decode() and "Financial viability" in stale.content.decode()


def test_rows_move_leave_and_come_back(coordinator, andes, cast):
    make_activity(andes.objectives.get(), by=cast.coordinator, text="Second")
    coordinator.post("/workplans/andes/activities/AND-1.2/move/", {"to": "up", "version": 1})
    assert list(Activity.objects.values_list("code", flat=True)) == ["AND-1.2", "AND-1.1"]
    bare = coordinator.post("/workplans/andes/activities/AND-1.2/withdraw/", {"reason": " ", "version": 2})
    assert bare.status_code == 422
    coordinator.post("/workplans/andes/activities/AND-1.2/withdraw/", {"reason": "Twice", "version": 2})
    assert Activity.objects.get(code="AND-1.2").withdrawn_at is not None
    assert "AND-1.2" in coordinator.get("/workplans/andes/arrange/").content.decode()
    coordinator.post("/workplans/andes/activities/AND-1.2/restore/", {"version": 3})
    assert Activity.objects.get(code="AND-1.2").withdrawn_at is None
    assert coordinator.post("/workplans/andes/activities/AND-1.2/move/", {"to": "up"}).status_code == 422
    assert (
        coordinator.post("/workplans/andes/activities/AND-1.2/move/", {"to": "down", "version": 1}).status_code == 409
    )


def test_a_time_frame_is_corrected_by_hand_by_choice_and_read_again(coordinator):
    path = ACTIVITY + "time-frame/"
    row = {"kind": "recurring", "every": 2, "unit": "YEARLY", "at_least": 1, "version": 1}
    assert coordinator.post(path, row).status_code == 302
    label = {"kind": "recurring", "rrule": {"freq": "YEARLY", "interval": 2, "min": 1}}
    assert Activity.objects.get().time_frame == label
    missing = coordinator.post(path, {"kind": "interval", "start": "2027-01-01", "version": 2})
    assert missing.status_code == 422 and 'value="2027-01-01"' in missing.content.decode()
    upside_down = {"kind": "interval", "start": "2027-02-01", "end": "2027-01-01", "version": 2}
    assert "The end lies before the start." in coordinator.post(path, upside_down).content.decode()
    assert coordinator.post(path, {"kind": "ongoing", "version": 1}).status_code == 409
    assert coordinator.post(path, {"again": "1", "version": 2}).status_code == 302
    assert Activity.objects.get().time_frame_corrected is False


def test_another_reading_is_chosen(coordinator, cast):
    row = Activity.objects.get()
    edit_activity(row, {"time_frame_words": "Ongoing"}, by=cast.coordinator, expected=1)
    page = coordinator.get(ACTIVITY + "time-frame/").content.decode()
    assert "It could also mean" in page
    assert coordinator.post(ACTIVITY + "time-frame/", {"choose": "0", "version": 2}).status_code == 302
    assert Activity.objects.get().time_frame["kind"] == "recurring"
    assert coordinator.post(ACTIVITY + "time-frame/", {"choose": "77", "version": 3}).status_code == 422


def test_the_responsible_are_corrected_by_hand(coordinator):
    form = {
        "version": 1,
        "class": ["each_member", "", ""],
        "name": ["", "Hilltop Forum", ""],
        "role": ["lead", "funding", "lead"],
    }
    assert coordinator.post(ACTIVITY + "responsible/", form).status_code == 302
    assert Activity.objects.get().bearers == [
        {"class": "each_member", "name": None, "role": "lead"},
        {"class": "named", "name": "Hilltop Forum", "role": "funding"},
    ]
    nameless = coordinator.post(ACTIVITY + "responsible/", {**form, "version": 2, "class": ["named", "", ""]})
    assert nameless.status_code == 422 and "Hilltop Forum" in nameless.content.decode()
    stale = coordinator.post(ACTIVITY + "responsible/", {**form, "name": ["", "Valley Forum", ""]})
    assert stale.status_code == 409 and "Valley Forum" in stale.content.decode()


def test_a_workplan_is_started_from_a_template_once(coordinator, cast):
    make_annex(by=cast.secretariat)
    form = {
        "owner": "initiative:andes",
        "title": "From the annex",
        "dated": "2027-01-01",
        "parts": ["IS-2"],
        "key": "k",
    }
    for _round in range(2):
        assert coordinator.post("/workplans/start/", form)["Location"] == "/workplans/from-the-annex/"
    content = workplan_content(Workplan.objects.get(slug="from-the-annex"))
    assert [row["code"] for focus in content["foci"] for row in focus["objectives"]] == ["AND2-1"]
    foreign = coordinator.post("/workplans/start/", {**form, "owner": "country:KGZ", "key": "l"})
    assert foreign.status_code == 422


def test_an_empty_workplan_is_created(coordinator):
    form = {
        "owner": "initiative:andes",
        "title": "Our plan 2027–2029",
        "dated": "2027-01-01",
        "language": "es",
        "key": "k",
    }
    assert coordinator.post("/workplans/new/", form)["Location"] == "/workplans/our-plan-2027-2029/arrange/"
    row = Workplan.objects.get(slug="our-plan-2027-2029")
    assert (row.language, row.owner_code, row.prefix) == ("es", "andes", "AND2")


def test_the_heading_is_edited_with_its_version(coordinator):
    form = {"title": "Andes 2027", "note": "N", "dated": "2027-01-01", "visibility": "public", "version": 1}
    assert coordinator.post("/workplans/andes/edit/", form).status_code == 302
    stale = coordinator.post("/workplans/andes/edit/", {**form, "title": "My own title"})
    assert stale.status_code == 409
    assert "My own title" in stale.content.decode() and "Andes 2027" in stale.content.decode()
    backwards = {**form, "version": 2, "starts": "2027-02-01", "ends": "2027-01-01"}
    assert "The end lies before the start." in coordinator.post("/workplans/andes/edit/", backwards).content.decode()


def test_adoption_amendment_and_closing_in_the_browser(coordinator, andes, cast):
    make_activity(andes.objectives.get(), by=cast.coordinator, text="Bare", responsible_words="")
    page = coordinator.get("/workplans/andes/adopt/").content.decode()
    assert "AND-1.2 has no responsible." in page
    assert "/workplans/andes/activities/AND-1.2/edit/#id_responsible_words" in page
    refused = coordinator.post("/workplans/andes/adopt/", {"reason": "Agreed", "version": 1})
    assert refused.status_code == 422
    withdraw_row(Activity.objects.get(code="AND-1.2"), by=cast.coordinator, expected=1, reason="Not ours")
    assert (
        coordinator.post("/workplans/andes/adopt/", {"reason": "Agreed", "version": 1, "seen": "old"}).status_code
        == 409
    )
    adopted = coordinator.post("/workplans/andes/adopt/", {"reason": "Agreed", "version": 1})
    assert adopted["Location"] == "/workplans/andes/versions/1.0/"
    assert WorkplanVersion.objects.get().content_hash in coordinator.get(adopted["Location"]).content.decode()
    coordinator.post("/workplans/andes/amend/", {"reason": "Forgotten row", "version": 2})
    assert Workplan.objects.get().status == "draft"
    assert "Forgotten row" in coordinator.get("/workplans/andes/").content.decode()
    coordinator.post(ACTIVITY + "edit/", sent_activity(text="Meetings, more of them"))
    redline = coordinator.get("/workplans/andes/compare/?old=1.0&new=draft").content.decode()
    assert "<ins>" in redline and "<del>" in redline
    coordinator.post("/workplans/andes/adopt/", {"reason": "Amended", "version": 3})
    coordinator.post("/workplans/andes/close/", {"reason": "Over", "version": 4})
    assert Workplan.objects.get().status == "closed"
    assert [row.number for row in WorkplanVersion.objects.all()] == ["1.0", "1.1"]


def test_consultation_withdrawal_and_restoring_in_the_browser(coordinator):
    coordinator.post("/workplans/andes/consult/", {"version": 1})
    assert Workplan.objects.get().status == "consultation"
    coordinator.post("/workplans/andes/withdraw/", {"reason": "Made twice", "version": 2})
    assert Workplan.objects.get().withdrawn_at is not None
    assert "This workplan is withdrawn." in coordinator.get("/workplans/andes/").content.decode()
    coordinator.post("/workplans/andes/restore/", {"version": 3})
    assert Workplan.objects.get().withdrawn_at is None


def test_history_says_who_did_what_in_words(coordinator):
    coordinator.post(ACTIVITY + "edit/", sent_activity())
    page = coordinator.get("/workplans/andes/history/").content.decode()
    for words in (
        "Created the workplan",
        "Added AND-1.1",
        "Changed AND-1.1",
        "Coordinator",
        "Once, by 31 December 2029",
    ):
        assert words in page
    row = coordinator.get("/workplans/andes/history/?row=AND-1.1").content.decode()
    assert "Created the workplan" not in row and "Changed AND-1.1" in row


def test_hostile_words_are_shown_as_words(coordinator):
    hostile = "<script>alert(1)</script> \"'&"
    coordinator.post(ACTIVITY + "edit/", sent_activity(text=hostile, time_frame_words=hostile))
    for path in (
        "/workplans/andes/",
        ACTIVITY,
        ACTIVITY + "edit/",
        ACTIVITY + "time-frame/",
        "/workplans/andes/history/",
    ):
        assert "<script>alert" not in coordinator.get(path).content.decode()
