"""Every page and file through HTTP: who may open it, what it costs, what it says."""

import csv
import io
import json
import re
from datetime import date
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver
from openpyxl import load_workbook

from ayni.accounts.demo import create_demo_people
from ayni.accounts.models import RoleKind
from ayni.accounts.tests.cast import give_role
from ayni.core.panels import _places, register_panel
from ayni.core.stored_pages import forget_kept
from ayni.core.vocabularies import countries, place_name, tiles
from ayni.members.actions import change_body
from ayni.members.demo import load_demo_members
from ayni.members.forms import FilterForm, chosen_filters
from ayni.members.models import (
    Application,
    Commitment,
    FocalPoint,
    IatiFile,
    Member,
    OwnAction,
    Reaffirmation,
    RegisterImport,
    Renewal,
    StatusDecision,
)
from ayni.members.queries.application import application_seal
from ayni.members.tests.factories import (
    make_application,
    make_commitment,
    make_government,
    make_member,
    make_own_action,
    make_point,
    make_reaffirmation,
    make_renewal,
)
from ayni.members.tests.importing.lists import brought_in

ROLES = ["stranger", "member", "focal_point", "coordinator", "secretariat"]
# What each of ROLES gets on opening (GET) an address of the government of KGZ; 302 leads to sign-in.
OPENED = {
    "members": (200, 200, 200, 200, 200),
    "map": (200, 200, 200, 200, 200),
    "member": (200, 200, 200, 200, 200),
    "member-new": (302, 403, 403, 403, 200),
    "member-edit": (302, 403, 200, 403, 200),
    "member-decide": (302, 403, 403, 403, 200),
    "member-body": (302, 403, 403, 403, 200),
    "member-merge": (302, 403, 403, 403, 200),
    "focal-points": (302, 403, 403, 403, 200),
    "register-file": (302, 403, 403, 403, 200),
    "lists": (302, 403, 403, 403, 200),
    "list-new": (302, 403, 403, 403, 200),
    "list": (302, 404, 404, 404, 200),
    "list-original": (302, 404, 404, 404, 200),
    "list-problems": (302, 404, 404, 404, 200),
    "list-choose": (302, 405, 405, 405, 405),
    "list-take": (302, 405, 405, 405, 405),
    "list-again": (302, 405, 405, 405, 405),
    "focal-point-new": (302, 403, 200, 403, 200),
    "focal-point": (302, 404, 200, 404, 200),
    "focal-point-letter": (302, 404, 200, 404, 200),
    "focal-point-confirm": (302, 405, 405, 405, 405),
    "focal-point-refuse": (302, 405, 405, 405, 405),
    "focal-point-end": (302, 405, 405, 405, 405),
    "focal-point-list": (302, 405, 405, 405, 405),
    "reaffirmed": (200, 200, 200, 200, 200),
    "reaffirmations-due": (302, 403, 403, 403, 200),
    "reaffirm": (302, 403, 200, 403, 200),
    "reaffirmation-document": (200, 200, 200, 200, 200),
    "reaffirmation-withdraw": (302, 403, 200, 403, 200),
    "commitments": (200, 200, 200, 200, 200),
    "commitment-new": (302, 403, 200, 403, 200),
    "commitment": (200, 200, 200, 200, 200),
    "commitment-document": (200, 200, 200, 200, 200),
    "commitment-edit": (302, 403, 200, 403, 200),
    "commitment-withdraw": (302, 403, 200, 403, 200),
    "renewals": (302, 403, 403, 403, 200),
    "renewal": (302, 404, 200, 404, 200),
    "renewal-confirm": (302, 405, 405, 405, 405),
    "renewal-return": (302, 405, 405, 405, 405),
    "silent": (302, 403, 403, 403, 200),
    "member-renew": (302, 403, 200, 403, 200),
    "apply": (200, 200, 200, 200, 200),
    "apply-page": (200, 200, 200, 200, 200),
    "apply-letter": (404, 404, 404, 404, 404),
    "apply-step": (302, 302, 302, 302, 302),
    "applications": (302, 403, 403, 403, 200),
    "application": (302, 404, 404, 404, 200),
    "application-proof": (302, 404, 404, 404, 404),
    "application-screen": (302, 405, 405, 405, 405),
    "application-ask": (302, 405, 405, 405, 405),
    "application-accept": (302, 405, 405, 405, 405),
    "application-decline": (302, 405, 405, 405, 405),
    "own-actions": (200, 200, 200, 200, 200),
    "own-action-new": (302, 403, 200, 403, 200),
    "own-action": (200, 200, 200, 200, 200),
    "own-action-edit": (302, 403, 200, 403, 200),
    "own-action-withdraw": (302, 403, 200, 403, 200),
    "iati-bring": (302, 403, 200, 403, 200),
    "iati-file": (302, 404, 200, 404, 200),
}
PARTS_OF_A_LIST = ("list-original", "list-choose", "list-take", "list-again")
FILES = ("/members.csv", "/own-actions.csv", "/reaffirmed.csv", "/members.json", "/members.datapackage.json")


def path_of(name):
    paths = {"members": "/members/", "map": "/members/map/", "member-new": "/members/new/", "member": "/members/KGZ/"}
    paths |= {"register-file": "/members/register.xlsx"}
    paths |= {"focal-points": "/members/focal-points/", "focal-point-new": "/members/KGZ/focal-points/new/"}
    paths |= {"renewals": "/members/renewals/", "silent": "/members/silent/"}
    if name.startswith("renewal") and name not in paths:
        code = Renewal.objects.get().code
        return f"/members/renewals/{code}/{name.removeprefix('renewal').strip('-')}/".replace("//", "/")
    paths |= {"apply": "/members/apply/", "applications": "/members/applications/"}
    if name.startswith("appl") and name not in paths:
        sent = Application.objects.get()
        parts = {"apply-page": "", "apply-letter": "letter/", "apply-step": "work/", "application": ""}
        seal = f"apply/{sent.code}/{application_seal(sent)}"
        space = seal if name.startswith("apply-") else f"applications/{sent.code}"
        return f"/members/{space}/{parts.get(name, name.partition('-')[2] + '/')}"
    if name.startswith("list"):
        end = {"lists": "", "list-new": "new/", "list-problems": "not-understood.xlsx"}.get(name, "")
        code = "" if name in ("lists", "list-new") else f"{_list().code}/"
        last = name.partition("-")[2] + "/" if name in PARTS_OF_A_LIST else end
        return f"/members/import/{code}{last}"
    if name.startswith("focal-point") and name not in paths:
        code = FocalPoint.objects.get().code
        return f"/members/KGZ/focal-points/{code}/{name.removeprefix('focal-point').strip('-')}/".replace("//", "/")
    paths |= {"reaffirmed": "/members/reaffirmed/", "reaffirmations-due": "/members/reaffirmed/due/"}
    paths |= {"commitments": "/members/KGZ/commitments/", "commitment-new": "/members/KGZ/commitments/new/"}
    paths |= {"own-actions": "/members/own-actions/", "own-action-new": "/members/KGZ/own-actions/new/"}
    paths |= {"iati-bring": "/members/KGZ/own-actions/iati/"}
    if name == "iati-file":
        return f"/members/KGZ/own-actions/iati/{IatiFile.objects.get().code}/"
    for kind, rows in (
        ("own-action", OwnAction.objects),
        ("commitment", Commitment.objects),
        ("reaffirmation", Reaffirmation.objects),
    ):
        if name.startswith(kind) and name not in paths:
            code = rows.get().code
            return f"/members/KGZ/{kind}s/{code}/{name.removeprefix(kind).strip('-')}/".replace("//", "/")
    return paths.get(name, f"/members/KGZ/{name.removeprefix('member-')}/")


def _list():
    known = RegisterImport.objects.first()
    return known or brought_in(None, b"Name,Country,Category\nSprings,Uganda,NGO\nNobody,Nowhere,NGO\n")


@pytest.fixture
def kgz(cast):
    return make_government("KGZ", name="Kyrgyzstan")


def test_every_address_has_a_row_in_the_access_table():
    names = {
        pattern.name
        for resolver in get_resolver().url_patterns
        for outer in getattr(resolver, "url_patterns", ())
        if getattr(outer, "app_name", None) == "members"
        for pattern in outer.url_patterns
    }
    assert names == set(OPENED)


@pytest.mark.parametrize("name", OPENED)
def test_access(name, kgz, cast, client):
    make_everything(kgz)
    people, statuses = cast.people(), []
    for role in ROLES:
        client.logout()
        if role != "stranger":
            client.force_login(people[role], backend="allauth.account.auth_backends.AuthenticationBackend")
        answer = client.get(path_of(name))
        b"".join(answer)  # read to its end, a file is closed
        statuses.append(answer.status_code)
    assert tuple(statuses) == OPENED[name]


def make_everything(kgz):
    """One of each thing whose address names it."""
    make_point(kgz)
    make_commitment(kgz, document=BytesIO(b"Signed"))
    make_application()
    make_renewal(kgz)
    make_reaffirmation(kgz, document=BytesIO(b"Signed"))
    make_own_action(kgz)
    reading = {"activities": [], "complaints": [], "left": {}}
    IatiFile.objects.create(member=kgz, file=Commitment.objects.get().document, reading=reading)


NO_FORMS = ("focal-points", "register-file", "reaffirmations-due", "applications", "lists", "list-new")
NO_FORMS += ("renewals", "silent")


@pytest.mark.parametrize("name", [name for name in OPENED if OPENED[name][1] == 403 and name not in NO_FORMS])
def test_forms_of_others_change_nothing(name, kgz, cast, signed_in):
    if name.startswith(("commitment-", "reaffirmation-", "own-action-")):
        make_everything(kgz)
    sent = {"name": "Mine", "category": "igo", "status": "removed", "taken_on": "2026-01-01", "taken_by": "me"}
    answer = signed_in(cast.member).post(path_of(name), {**sent, "ground": "So", "version": 1, "since": "2026-01-01"})
    assert answer.status_code == 403
    assert (Member.objects.count(), StatusDecision.objects.count()) == (1, 1)
    kgz.refresh_from_db()
    assert (kgz.version, kgz.status, kgz.bodies.count()) == (1, "active", 0)
    assert FocalPoint.objects.count() == Commitment.objects.count() == Reaffirmation.objects.count()
    assert set(Commitment.objects.values_list("version", "text")) <= {(1, "We keep the springs.")}


def queries_of(client, path):
    forget_kept()
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200, path
    return len(captured)


def test_queries_of_the_directory_do_not_grow_to_590(cast, client, signed_in):
    public, desk = [], []
    for count in (1, 3, 590):
        for number in range(count - Member.objects.count()):
            make_member(f"Member {count} {number}")
        client.logout()
        public.append(queries_of(client, "/members/"))
        desk.append(queries_of(signed_in(cast.secretariat), "/members/"))
    assert public[0] == public[1] == public[2] <= 8
    assert desk[0] == desk[1] == desk[2] <= 20


def test_queries_of_a_members_page_do_not_grow(kgz, cast, client):
    counts = []
    for count in (1, 3):
        for number in range(count - kgz.bodies.count()):
            change_body(kgz, by=cast.secretariat, name=f"Body {number}", since=date(2020 + count, 1 + number, 1))
        counts.append(queries_of(client, "/members/KGZ/"))
    assert counts[0] == counts[1] <= 8


def test_the_directory_is_stored_for_strangers_and_follows_changes(kgz, client):
    assert "Kyrgyzstan" in client.get("/members/").content.decode()
    with CaptureQueriesContext(connection) as captured:
        client.get("/members/")
    assert len(captured) == 1
    make_member("Brand New Springs")
    assert "Brand New Springs" in client.get("/members/").content.decode()


def test_a_stored_directory_keeps_nothing_of_its_first_readers_address(kgz, client):
    client.get("/members/?category=nonsense&canary=c4n4ry&page=zz")
    page = client.get("/members/").content.decode()
    assert "c4n4ry" not in page
    assert "nonsense" not in page
    assert "Error:" not in page


def test_a_government_is_called_by_its_country_in_the_readers_language(kgz, client):
    for lang in ("fr", "es", "ru"):
        said = place_name("country", "KGZ", lang)
        assert said in client.get(f"/{lang}/members/KGZ/").content.decode()
        assert f'/members/KGZ/">{said}</a>' in client.get(f"/{lang}/members/").content.decode()


def test_entering_shows_what_looks_alike_first_and_once_only(kgz, cast, signed_in):
    client = signed_in(cast.secretariat)
    make_member("Springs", website="https://springs.example/")
    sent = {"category": "mg", "major_group": "ngo", "name": "Springs", "countries": ["UGA"], "key": "k1"}
    first = client.post("/members/new/", sent)
    assert "Is it in the register already?" in first.content.decode()
    assert Member.objects.count() == 2
    for _time in range(2):
        answer = client.post("/members/new/", {**sent, "sure": "1"})
        assert answer.url == "/members/springs-2/"
    assert Member.objects.count() == 3


def test_a_stale_form_comes_back_with_the_persons_text(kgz, cast, signed_in):
    client = signed_in(cast.secretariat)
    sent = {"category": "gov", "name": "Kyrgyzstan", "countries": ["KGZ"], "version": 1}
    assert client.post("/members/KGZ/edit/", {**sent, "summary": "First"}).status_code == 302
    stale = client.post("/members/KGZ/edit/", {**sent, "summary": "Second words"})
    page = stale.content.decode()
    assert stale.status_code == 409
    assert "Second words" in page
    assert "First" in page
    assert 'value="2"' in page
    assert client.post("/members/KGZ/edit/", {**sent, "summary": "Second words", "version": 2}).status_code == 302


def test_a_focal_points_form_holds_only_their_own_words(kgz, cast, signed_in):
    page = signed_in(cast.focal_point).get("/members/KGZ/edit/").content.decode()
    assert 'name="summary"' in page
    assert 'name="region_override"' not in page


def test_decisions_bodies_and_merging_through_their_pages(kgz, cast, signed_in):
    client = signed_in(cast.secretariat)
    decision = {"status": "lapsed", "taken_on": "2026-02-03", "taken_by": "Secretariat", "ground": "No answer"}
    assert client.post("/members/KGZ/decide/", {**decision, "version": 1}).status_code == 302
    assert client.post("/members/KGZ/decide/", {**decision, "ground": "", "version": 2}).status_code == 422
    body = {"name": "Forest Service", "since": "2026-01-01", "key": "b1"}
    assert [client.post("/members/KGZ/body/", body).status_code for _ in range(2)] == [302, 302]
    assert kgz.bodies.count() == 1
    page = client.get("/members/KGZ/").content.decode()
    for words in ("Lapsed", "No answer", "Forest Service", "3 February 2026"):
        assert words in page
    double, kept = make_member("Springs"), make_member("Springs Association")
    merge = {"into": kept.code, "ground": "Same", "version": 1}
    assert client.post(f"/members/{double.code}/merge/", {**merge, "into": "nobody"}).status_code == 422
    assert client.post(f"/members/{double.code}/merge/", merge).url == f"/members/{kept.code}/"
    assert client.get(f"/members/{double.code}/").url == f"/members/{kept.code}/"


def test_a_members_page_names_its_languages(client, db):
    make_member("Springs", languages="en fr")
    page = client.get("/members/springs/").content.decode()
    assert "<dt>Languages</dt><dd>English, French</dd>" in page


def test_strangers_page_offers_no_acts(kgz, client):
    page = client.get("/members/KGZ/").content.decode()
    assert "<form" not in page.split("<main")[1].split("</main")[0]


def test_higher_rooms_put_panels_on_a_members_page(kgz, client, monkeypatch):
    monkeypatch.setitem(_places, "member", [])
    asked = []
    register_panel("member", "none.html", lambda subject, viewer: asked.append((subject, viewer.is_authenticated)))
    assert client.get("/members/KGZ/").status_code == 200
    assert asked == [(kgz, False)]


def test_story_25_members_as_open_data(kgz, cast, client):
    give_role(cast.member, RoleKind.FOCAL_POINT, "springs")
    make_member("Springs", summary="=1+1", countries="UGA KEN")
    make_member("Removed", status="removed")
    answer = client.get("/members.csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8"))))
    assert [(row["code"], row["countries"], row["m49"], row["region"]) for row in rows] == [
        ("KGZ", "KGZ", "417", "central-asia"),
        ("springs", "UGA KEN", "800 404", "sub-saharan-africa"),
    ]
    assert rows[1]["summary"] == "'=1+1"
    assert "@" not in answer.content.decode()
    assert "2 members" in client.get("/members/").content.decode()
    described = json.loads(client.get("/members.datapackage.json").content)
    assert [field["name"] for field in described["resources"][0]["schema"]["fields"]] == list(rows[0])
    assert described["licenses"][0]["name"] == "CC-BY-4.0"
    whole = json.loads(client.get("/members.json").content)
    assert [row["code"] for row in whole["members"]] == ["KGZ", "springs"]
    assert whole["members"][1]["countries"] == ["UGA", "KEN"]


def test_the_secretariats_file_holds_the_whole_register(kgz, cast, signed_in):
    make_member("Removed", status="removed", summary="=1+1")
    client = signed_in(cast.secretariat)
    rows = list(csv.DictReader(io.StringIO(client.get("/members/register.csv").content.decode())))
    assert [(row["code"], row["status"]) for row in rows] == [("KGZ", "active"), ("removed", "removed")]
    sheet = load_workbook(io.BytesIO(client.get("/members/register.xlsx").content)).worksheets[0]
    headings = {cell.value: cell.column for cell in sheet[1]}
    assert [sheet.cell(3, headings[name]).value for name in ("code", "Status")] == ["removed@1", "Removed"]
    words = sheet.cell(3, headings["What it does for mountains"])
    assert (words.value, words.data_type) == ("=1+1", "s")
    assert client.get("/members/register.pdf").status_code == 404


@pytest.mark.parametrize("path", FILES)
def test_files_ask_one_query_when_nothing_changed(path, kgz, client):
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    assert len(captured) == 1


@pytest.mark.parametrize("lang", ["fr", "es", "ru"])
@pytest.mark.parametrize("name", [name for name in OPENED if OPENED[name][-1] == 200])
def test_pages_answer_in_every_language(lang, name, kgz, cast, signed_in):
    make_everything(kgz)
    answer = signed_in(cast.secretariat).get(f"/{lang}{path_of(name)}")
    b"".join(answer)  # read to its end, a file is closed
    assert answer.status_code == 200


def test_the_demo_names_its_focal_point_once(db, settings, client):
    settings.AYNI_DEMO = True
    create_demo_people()
    for _time in range(2):
        load_demo_members()
    assert list(FocalPoint.objects.values_list("member__code", "state")) == [("KGZ", "in_force")]
    assert "Demo Focal Point, Kyrgyzstan" in client.get("/members/KGZ/").content.decode()


def test_demo_members_are_the_same_each_time_and_entered_once(db):
    assert load_demo_members() == 40
    first = list(Member.objects.values_list("code", "name", "countries", "since"))
    assert load_demo_members() == 0
    Member.objects.all().update(merged_into=None)
    StatusDecision.objects.all().delete()
    Member.objects.all().delete()
    load_demo_members()
    assert list(Member.objects.values_list("code", "name", "countries", "since")) == first
    assert {row.region for row in Member.objects.all()} >= {"central-asia", "south-america", "europe"}


def test_the_map_marks_each_country_once_with_its_members_and_leads_to_their_list(db, client):
    make_government("KGZ", name="Kyrgyzstan")
    make_member("Union of Slopes", countries="KGZ UGA")
    make_member("Company of Slopes", countries="UGA", major_group="business-industry")
    text = client.get("/members/map/").content.decode()
    assert text.count('aria-label="Kyrgyzstan: 2"') == text.count('aria-label="Uganda: 2"') == 1
    assert text.count("<rect ") == 2 and 'href="/members/?country=UGA"' in text
    listed = client.get("/members/", {"country": "UGA"}).content.decode()
    assert re.findall(r">(\w+) of Slopes<", listed) == ["Company", "Union"]


def test_the_map_keeps_filters_and_a_filter_moves_no_mark(db, client):
    for code in ("CHE", "AUT", "LIE", "ITA", "FRA"):
        make_government(code)
    make_member("Union of Slopes", countries="LIE")
    everything = client.get("/members/map/").content.decode()
    fewer = client.get("/members/map/", {"category": "mg"}).content.decode()
    (x, y) = re.findall(r'aria-label="Liechtenstein: 2".*?x="(\d+)" y="(\d+)"', everything, re.DOTALL)[0]
    assert re.findall(r'aria-label="Liechtenstein: 1".*?x="(\d+)" y="(\d+)"', fewer, re.DOTALL) == [(x, y)]
    assert fewer.count("<rect ") == 1
    assert 'href="/members/?category=mg&amp;country=LIE"' in fewer and 'href="/members/?category=mg"' in fewer
    assert "No member fits" in client.get("/members/map/", {"category": "igo"}).content.decode()
    assert "No member fits" in client.get("/members/map/", {"q": "nothing like this"}).content.decode()


def test_every_country_has_a_place_of_its_own_on_the_map():
    placed = tiles(countries())
    assert set(placed) == set(countries())
    assert len(set(placed.values())) == len(placed)
    assert tiles(["KGZ", "XXX"]).keys() == {"KGZ"}
    assert tiles(["KGZ", "PER"])["PER"][0] < tiles(["KGZ", "PER"])["KGZ"][0]


@pytest.mark.parametrize("secretariat", [True, False])
@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"q": "  springs of Uganda ", "category": "mg", "group": "ngo", "region": "world", "country": "UGA"},
        {"q": "x" * 101, "category": "nothing", "region": "europe", "status": "removed", "page": "2"},
        {"q": "a\x00b", "country": "uga", "group": "farmers", "status": "gone"},
    ],
)
def test_filters_are_read_without_a_form_as_with_one(sent, secretariat):
    form = FilterForm(sent, secretariat=secretariat)
    form.is_valid()
    understood = {name: value for name, value in form.cleaned_data.items() if value}
    assert chosen_filters(sent, secretariat=secretariat) == understood
