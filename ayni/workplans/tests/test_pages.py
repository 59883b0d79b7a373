"""Every page through HTTP: who may open it, what it costs, what it says."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver

from ayni.core.stored_pages import forget_kept
from ayni.workplans.actions import adopt_workplan, edit_activity, open_amendment, withdraw_row
from ayni.workplans.models import Activity, Objective, Workplan
from ayni.workplans.tests.factories import make_activity, make_annex, make_initiative, make_objective, make_workplan
from tests.kept import kept
from tests.visiting import client_of

ROLES = ["stranger", "member", "focal_point", "coordinator", "secretariat"]
# What each of ROLES gets on opening (GET) an address of the Andes' draft, which members may read; 302 leads to sign-in.
OPENED = {
    "workplans": (200, 200, 200, 200, 200),
    "workplan-new": (302, 403, 200, 200, 200),
    "workplan-start": (302, 403, 200, 200, 200),
    "workplan": (404, 200, 200, 200, 200),
    "workplan-edit": (302, 403, 403, 200, 200),
    "workplan-arrange": (302, 403, 403, 200, 200),
    "said": (404, 200, 200, 200, 200),
    "similar": (404, 403, 403, 200, 200),
    "row-link": (302, 405, 405, 405, 405),
    "row-unlink": (302, 405, 405, 405, 405),
    "workplan-history": (404, 200, 200, 200, 200),
    "workplan-adopt": (302, 403, 403, 200, 200),
    "workplan-amend": (302, 403, 403, 403, 403),
    "workplan-close": (302, 403, 403, 403, 403),
    "workplan-consult": (302, 405, 405, 405, 405),
    "workplan-withdraw": (302, 403, 403, 200, 200),
    "workplan-restore": (302, 405, 405, 405, 405),
    "versions": (404, 200, 200, 200, 200),
    "version": (404, 404, 404, 404, 404),
    "compare": (404, 200, 200, 200, 200),
    "focus-add": (302, 403, 403, 200, 200),
    "focus-edit": (302, 403, 403, 200, 200),
    "objective-add": (302, 403, 403, 200, 200),
    "objective": (404, 200, 200, 200, 200),
    "objective-edit": (302, 403, 403, 200, 200),
    "activity-add": (302, 403, 403, 200, 200),
    "activity": (404, 200, 200, 200, 200),
    "activity-edit": (302, 403, 403, 200, 200),
    "time-frame-correct": (302, 403, 403, 200, 200),
    "responsible-correct": (302, 403, 403, 200, 200),
    "answers": (404, 200, 200, 200, 200),
    "answers-correct": (302, 403, 403, 200, 200),
    "answers-file": (404, 200, 200, 200, 200),
    "row-withdraw": (302, 403, 403, 200, 200),
    "row-restore": (302, 405, 405, 405, 405),
    "row-move": (302, 405, 405, 405, 405),
    "coherence": (200, 200, 200, 200, 200),
    "coherence-nothing": (200, 200, 200, 200, 200),
    "objective-served": (404, 404, 404, 404, 404),
    "own-action-tags": (302, 404, 404, 404, 404),
    "tag-drop": (302, 405, 405, 405, 405),
}
PATHS = {
    "workplans": "",
    "workplan-new": "new/",
    "workplan-start": "start/",
    "workplan": "andes/",
    "versions": "andes/versions/",
    "version": "andes/versions/1.0/",
    "compare": "andes/compare/",
    "focus-add": "andes/foci/add/",
    "focus-edit": "andes/foci/IS/edit/",
    "objective-add": "andes/foci/IS/objectives/add/",
    "objective": "andes/objectives/AND-1/",
    "objective-edit": "andes/objectives/AND-1/edit/",
    "activity-add": "andes/objectives/AND-1/activities/add/",
    "activity": "andes/activities/AND-1.1/",
    "activity-edit": "andes/activities/AND-1.1/edit/",
    "time-frame-correct": "andes/activities/AND-1.1/time-frame/",
    "responsible-correct": "andes/activities/AND-1.1/responsible/",
    "answers": "andes/activities/AND-1.1/answers/",
    "answers-correct": "andes/activities/AND-1.1/answers/correct/",
    "answers-file": "andes/activities/AND-1.1/answers/answers.csv",
    "row-withdraw": "andes/activities/AND-1.1/withdraw/",
    "row-restore": "andes/activities/AND-1.1/restore/",
    "row-move": "andes/activities/AND-1.1/move/",
    "coherence": "coherence/",
    "coherence-nothing": "coherence/nothing/",
    "objective-served": "andes/objectives/AND-1/served/",
    "own-action-tags": "tags/nobody/nothing/",
    "tag-drop": "tags/nobody/nothing/none/drop/",
    "row-link": "andes/activities/AND-1.1/link/",
    "row-unlink": "andes/activities/AND-1.1/links/nothing/drop/",
}


def path_of(name):
    return "/workplans/" + PATHS.get(name, f"andes/{name.removeprefix('workplan-')}/")


@kept
def andes(cast):
    forget_kept()
    make_annex(by=cast.secretariat)
    make_initiative()
    draft = make_workplan(by=cast.coordinator, owner_kind="initiative", owner_code="andes", title="Andes")
    make_activity(make_objective(draft, by=cast.coordinator), by=cast.coordinator)
    return draft


def test_every_address_has_a_row_in_the_access_table():
    names = {
        pattern.name
        for resolver in get_resolver().url_patterns
        for outer in getattr(resolver, "url_patterns", ())
        if getattr(outer, "app_name", None) == "workplans"
        for pattern in outer.url_patterns
    }
    assert names == set(OPENED)


@pytest.mark.parametrize("name", OPENED)
def test_access(name, andes, cast, client):
    people = cast.people()
    statuses = []
    for role in ROLES:
        client.logout()
        if role != "stranger":
            client.force_login(people[role], backend="allauth.account.auth_backends.AuthenticationBackend")
        statuses.append(client.get(path_of(name)).status_code)
    assert tuple(statuses) == OPENED[name]


@pytest.mark.parametrize("name", [name for name in OPENED if OPENED[name][0] == 302])
def test_a_strangers_form_changes_nothing_and_gives_the_text_back(name, andes, client):
    before = list(Workplan.objects.values_list("version", flat=True)), Activity.objects.count()
    answer = client.post(path_of(name), {"text": "Every word of this", "title": "Title", "reason": "R", "version": 1})
    assert answer.status_code == 403
    assert "Every word of this" in answer.content.decode()
    assert (list(Workplan.objects.values_list("version", flat=True)), Activity.objects.count()) == before


OF_OTHERS = [name for name in OPENED if OPENED[name][2] in (403, 405) and name not in ("similar", "tag-drop")]


@pytest.mark.parametrize("name", OF_OTHERS)
def test_others_forms_are_refused_and_give_the_text_back(name, andes, cast, signed_in):
    client = signed_in(cast.focal_point)
    before = list(Workplan.objects.values_list("version", flat=True)), Activity.objects.count()
    answer = client.post(path_of(name), {"text": "Every word of this", "title": "Title", "reason": "R", "version": 1})
    assert answer.status_code == 403
    assert "Every word of this" in answer.content.decode()
    assert (list(Workplan.objects.values_list("version", flat=True)), Activity.objects.count()) == before


def rows_for(andes, cast, count):
    objective = Objective.objects.get(workplan=andes)
    for _row in range(count - Activity.objects.filter(workplan=andes, withdrawn_at=None).count()):
        make_activity(objective, by=cast.secretariat)


def queries_of(client, path, status=200):
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(path)
    assert answer.status_code == status, path
    return len(captured)


DESK = ["workplan", "objective", "activity", "workplan-arrange", "activity-edit", "workplan-adopt", "workplan-history"]


@pytest.mark.parametrize("name", [*DESK, "workplans", "compare", "versions", "workplan-start", "time-frame-correct"])
def test_queries_of_a_signed_in_page_do_not_grow(name, andes, cast, signed_in):
    client = signed_in(cast.coordinator)
    counts = []
    for count in (1, 3):
        rows_for(andes, cast, count)
        client.get(path_of(name))
        counts.append(queries_of(client, path_of(name)))
    assert counts[0] == counts[1] <= 20


@pytest.mark.parametrize("name", ["workplans", "workplan", "objective", "activity", "versions", "version"])
def test_queries_of_a_public_page_are_few_and_do_not_grow(name, andes, cast, client):
    adopt_workplan(andes, by=cast.coordinator, reason="Agreed", expected=1)
    cold, warm = [], []
    for count in (1, 3):
        if count > 1:
            open_amendment(andes, by=cast.coordinator, reason="More", expected=2)
            rows_for(andes, cast, count)
            andes.refresh_from_db()
            adopt_workplan(andes, by=cast.coordinator, reason="Agreed again", expected=andes.version)
        forget_kept()
        cold.append(queries_of(client, path_of(name)))
        warm.append(queries_of(client, path_of(name)))
    assert cold[0] == cold[1] <= 8
    if name != "workplans":
        assert warm == [1, 1]


def test_strangers_read_the_adopted_text_while_an_amendment_is_drafted(andes, cast, client):
    first = Activity.objects.get(workplan=andes)
    adopt_workplan(andes, by=cast.coordinator, reason="Agreed", expected=1)
    open_amendment(andes, by=cast.coordinator, reason="More", expected=2)
    added = make_activity(Objective.objects.get(workplan=andes), by=cast.coordinator, text="Only in the draft")
    first.refresh_from_db()
    values = {"text": "Changed in the draft", "mechanisms": [], "more": {}}
    edit_activity(first, values, by=cast.coordinator, expected=first.version)
    member = client_of(cast.member)
    for address in ("/workplans/andes/", "/workplans/andes/compare/", f"/workplans/andes/activities/{first.code}/"):
        assert "in the draft" not in client.get(address).content.decode(), address
        assert "in the draft" in member.get(address).content.decode(), address
    for extension in ("json", "html"):
        assert b"in the draft" not in client.get(f"/workplans/andes.{extension}").content.lower()
    for address in ("/api/v1/workplans/andes", f"/api/v1/workplans/andes/activities/{first.code}"):
        assert "in the draft" not in client.get(address).content.decode()
    assert client.get(f"/workplans/andes/activities/{added.code}/").status_code == 404
    assert client.get(f"/api/v1/workplans/andes/activities/{added.code}").status_code == 404
    page = client.get("/workplans/andes/").content.decode()
    assert "Adopted" in page
    andes.refresh_from_db()
    adopt_workplan(andes, by=cast.coordinator, reason="Agreed again", expected=andes.version)
    assert "Changed in the draft" in client.get("/workplans/andes/").content.decode()


def test_workplan_page_shows_words_reading_and_what_is_missing(andes, cast, signed_in):
    make_activity(andes.objectives.get(), by=cast.coordinator, time_frame_words="")
    page = signed_in(cast.coordinator).get("/workplans/andes/").content.decode()
    for words in (
        "AND-1.1",
        "At least once in a year",
        "NFPs and Secretariat",
        "Time frame missing",
        "1 thing is missing",
    ):
        assert words in page


def test_denied_acts_are_drawn_with_their_sentence(andes, cast, signed_in):
    page = signed_in(cast.member).get("/workplans/andes/").content.decode()
    assert page.count('aria-disabled="true"') == 1
    assert "Only the initiative’s coordinators and the Secretariat work on this workplan." in page
    assert 'href="/workplans/andes/adopt/"' not in page


def test_strangers_page_offers_no_acts(cast, client):
    make_annex(by=cast.secretariat)
    page = client.get("/workplans/annex-1/").content.decode()
    assert "IS-1.1" in page
    assert "<form" not in page.split("<main")[1].split("</main")[0]


def test_a_page_of_one_reader_is_never_shown_to_another(cast, client):
    forget_kept()
    make_annex(by=cast.secretariat)
    client.force_login(cast.secretariat, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert "/workplans/annex-1/arrange/" in client.get("/workplans/annex-1/").content.decode()
    client.logout()
    assert "/workplans/annex-1/arrange/" not in client.get("/workplans/annex-1/").content.decode()


def test_public_page_changes_with_the_workplan(cast, client):
    workplan = make_annex(by=cast.secretariat)
    first = client.get("/workplans/annex-1/")
    etag = first["ETag"]
    assert client.get("/workplans/annex-1/", headers={"if-none-match": etag}).status_code == 304
    activity = Activity.objects.get(workplan=workplan, code="IS-1.1")
    withdraw_row(activity, by=cast.secretariat, expected=1, reason="Over")
    after = client.get("/workplans/annex-1/", headers={"if-none-match": etag})
    assert after.status_code == 200
    assert "Identify National Focal Points" not in after.content.decode()


def test_withdrawn_rows_keep_their_address(cast, client):
    workplan = make_annex(by=cast.secretariat)
    withdraw_row(Activity.objects.get(code="IS-1.1"), by=cast.secretariat, expected=1, reason="Over")
    withdraw_row(workplan.objectives.get(code="CB-1"), by=cast.secretariat, expected=1, reason="Over")
    for path in ("activities/IS-1.1/", "objectives/CB-1/", "activities/CB-1.1/"):
        answer = client.get(f"/workplans/annex-1/{path}")
        assert answer.status_code == 200
        assert "withdrawn from the workplan" in answer.content.decode()


def test_filters_of_the_list(andes, cast, signed_in):
    client = signed_in(cast.member)
    listed = client.get("/workplans/?owner=initiative&status=draft").content.decode()
    assert 'href="/workplans/andes/"' in listed
    assert 'href="/workplans/annex-1/"' not in listed
    assert "No workplan fits" in client.get("/workplans/?q=nothing+like+that").content.decode()
    assert client.get("/workplans/?owner=galaxy").status_code == 200


@pytest.mark.parametrize("lang", ["fr", "es", "ru"])
def test_pages_answer_in_every_language(lang, andes, cast, signed_in):
    client = signed_in(cast.coordinator)
    for name in ("workplans", *DESK, "time-frame-correct", "responsible-correct", "workplan-start"):
        assert client.get(f"/{lang}{path_of(name)}").status_code == 200


def test_an_initiatives_page_lists_its_workplans(andes, cast, signed_in):
    page = signed_in(cast.coordinator).get("/initiatives/andes/").content.decode()
    assert 'href="/workplans/andes/"' in page
    assert 'href="/workplans/start/"' in page
    other = signed_in(cast.focal_point).get("/initiatives/andes/").content.decode()
    assert 'href="/workplans/start/"' not in other
