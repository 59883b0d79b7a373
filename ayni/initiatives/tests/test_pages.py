"""Every page through HTTP: who may open it, what it costs, what it says."""

import re

import pytest
from django.urls import get_resolver

from ayni.accounts.tests.cast import give_role, make_person
from ayni.initiatives.actions import commit_contribution, join_initiative
from ayni.initiatives.models import Contribution, ContributionVersion, Decision, Initiative, Participation
from ayni.initiatives.queries.following import follow_seal
from ayni.initiatives.tests.factories import make_contribution, make_participant, make_proposal
from ayni.members.tests.factories import make_government, make_member

ROLES = ["stranger", "member", "contributor", "focal_point", "coordinator", "seat_holder", "secretariat"]
# What each of ROLES gets on opening (GET) an address of the Andes, where KGZ takes part and Nepal has asked to.
OPENED = {
    "initiatives": (200, 200, 200, 200, 200, 200, 200),
    "initiative-propose": (302, 403, 403, 200, 403, 403, 200),
    "following": (302, 200, 200, 200, 200, 200, 200),
    "following-stop": (200, 200, 200, 200, 200, 200, 200),
    "initiative": (200, 200, 200, 200, 200, 200, 200),
    "initiative-edit": (302, 403, 403, 403, 200, 403, 200),
    "initiative-decide": (302, 403, 403, 403, 403, 403, 200),
    "initiative-join": (302, 403, 403, 200, 403, 403, 200),
    "participants": (200, 200, 200, 200, 200, 200, 200),
    "participation-answer": (302, 404, 404, 404, 200, 404, 200),
    "participation-role": (302, 403, 403, 403, 200, 403, 200),
    "participation-leave": (302, 403, 403, 200, 403, 403, 200),
    "contributions": (200, 200, 200, 200, 200, 200, 200),
    "contribution-pledge": (302, 403, 403, 200, 403, 403, 200),
    "contribution": (200, 200, 200, 200, 200, 200, 200),
    "contribution-edit": (302, 403, 403, 200, 403, 403, 200),
    "contribution-commit": (302, 403, 403, 200, 403, 403, 200),
    "contribution-deliver": (302, 403, 403, 403, 403, 403, 403),
    "contribution-withdraw": (302, 403, 403, 200, 403, 403, 200),
}
TERMS = {
    "kind": "money",
    "form": "cash",
    "amount": "15 000",
    "currency": "CHF",
    "since": "2026-01-01",
    "until": "2026-12-31",
    "words": "For the gauges.",
    "language": "en",
    "visibility": "public",
}


@pytest.fixture
def scene(cast, andes, kgz):
    """Return the Andes with KGZ inside, its pledge, and Nepal waiting."""
    inside = make_participant(andes, kgz, by=cast.focal_point, accepted_by=cast.coordinator)
    waiting = join_initiative(andes, by=cast.secretariat, member=make_government("NPL"), role="observer")
    return andes, inside, waiting, make_contribution(andes, kgz, by=cast.focal_point)


def path_of(name, scene):
    _andes, inside, waiting, pledge = scene
    room, verb = name.rpartition("-")[0] or name, name.rpartition("-")[2]
    if name in ("initiatives", "initiative"):
        return "/initiatives/" if name == "initiatives" else "/initiatives/andes/"
    if name in ("participants", "contributions"):
        return f"/initiatives/andes/{name}/"
    if name == "following":
        return "/initiatives/following/"
    if name == "following-stop":
        what = (pledge.created_by.code, "initiative", "andes")
        return f"/initiatives/following/stop/{'/'.join(what)}/{follow_seal(*what)}/"
    if name == "initiative-propose":
        return "/initiatives/propose/"
    if name == "contribution-pledge":
        return "/initiatives/andes/contributions/pledge/"
    if room == "participation":
        return f"/initiatives/andes/participants/{(waiting if verb == 'answer' else inside).code}/{verb}/"
    if room == "contribution":
        return f"/initiatives/andes/contributions/{pledge.code}/" + ("" if name == room else f"{verb}/")
    return f"/initiatives/andes/{verb}/"


def state():
    """Return all that a form of this room could change."""
    models = (Initiative, Decision, Participation, Contribution, ContributionVersion)
    return [list(model.objects.order_by("pk").values_list("pk", "version")) for model in models]


def test_every_address_has_a_row_in_the_access_table():
    names = {
        pattern.name
        for resolver in get_resolver().url_patterns
        for outer in getattr(resolver, "url_patterns", ())
        if getattr(outer, "app_name", None) == "initiatives"
        for pattern in outer.url_patterns
    }
    assert names == set(OPENED)


@pytest.mark.parametrize("name", OPENED)
def test_access(name, scene, cast, client):
    statuses = []
    for role in ROLES:
        client.logout()
        if role != "stranger":
            client.force_login(getattr(cast, role), backend="allauth.account.auth_backends.AuthenticationBackend")
        statuses.append(client.get(path_of(name, scene)).status_code)
    assert tuple(statuses) == OPENED[name]


@pytest.mark.parametrize("name", [name for name in OPENED if OPENED[name][0] == 302])
def test_a_strangers_form_changes_nothing_and_gives_the_text_back(name, scene, client):
    before = state()
    answer = client.post(path_of(name, scene), {"reason": "Every word of this", "statement": "And this", "version": 1})
    assert (answer.status_code, state()) == (403, before)
    assert "Every word of this" in answer.content.decode()


@pytest.mark.parametrize("name", [name for name in OPENED if OPENED[name][1] in (403, 404)])
def test_others_forms_change_nothing_and_give_the_text_back(name, scene, cast, signed_in):
    before = state()
    answer = signed_in(cast.member).post(path_of(name, scene), {"reason": "Every word of this", "version": 1})
    assert (answer.status_code, state()) == (OPENED[name][1], before)
    assert "Every word of this" in answer.content.decode()


def test_proposal_that_is_not_public_is_not_found_by_strangers(cast, kgz, client):
    proposal = make_proposal(by=cast.focal_point, member=kgz)
    for rest in ("", "participants/", "contributions/"):
        assert client.get(f"/initiatives/{proposal.slug}/{rest}").status_code == 404


def test_focal_point_proposes_once_however_often_it_is_sent(cast, kgz, signed_in):
    make_government("NPL")
    make_government("PER")
    client = signed_in(cast.focal_point)
    key = re.search(r'name="key" value="(\w+)"', client.get("/initiatives/propose/").content.decode()).group(1)
    sent = {
        "member": "KGZ",
        "title": "Central Asia Waters",
        "kind": "geographic",
        "summary": "Rivers.",
        "language": "ru",
        "co_sponsors": ["NPL", "PER"],
        "key": key,
    }
    answers = [client.post("/initiatives/propose/", sent) for _time in range(2)]
    assert [answer["Location"] for answer in answers] == ["/initiatives/central-asia-waters/"] * 2
    page = client.get("/initiatives/central-asia-waters/").content.decode()
    assert "with Nepal, Peru as co-sponsors" in page
    assert Initiative.objects.filter(status="proposed").count() == 1


def test_secretariat_records_a_decision_and_the_page_shows_it(cast, andes, client, signed_in):
    sent = {"step": "concluded", "decided_on": "2026-03-02", "ground": "All is done.", "document": "SC/7", "version": 1}
    recorder = make_person("Quiet Recorder")
    give_role(recorder, "secretariat")
    answer = signed_in(recorder).post("/initiatives/andes/decide/", sent)
    assert answer.status_code == 302
    client.logout()
    page = client.get("/initiatives/andes/").content.decode()
    assert ["All is done." in page, "SC/7" in page, "2 March 2026" in page, recorder.name in page] == [
        True,
        True,
        True,
        False,
    ]


def test_stale_decision_keeps_its_text(cast, andes, signed_in):
    client = signed_in(cast.secretariat)
    Initiative.objects.update(version=5)
    sent = {"step": "concluded", "decided_on": "2026-03-02", "ground": "All is done.", "version": 1}
    answer = client.post("/initiatives/andes/decide/", sent)
    assert (answer.status_code, Decision.objects.count()) == (409, 0)
    assert "All is done." in answer.content.decode()
    assert client.post("/initiatives/andes/decide/", {**sent, "version": 5}).status_code == 302


def test_stale_words_of_an_initiative_stand_beside_those_of_now(cast, andes, signed_in):
    Initiative.objects.update(version=2, summary="Written meanwhile.")
    sent = {"title": "Andes", "summary": "Mine.", "version": 1}
    answer = signed_in(cast.coordinator).post("/initiatives/andes/edit/", sent)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert ["Written meanwhile." in page, "Mine." in page, 'name="version" value="2"' in page] == [True] * 3
    andes.refresh_from_db()
    assert andes.summary == "Written meanwhile."


def test_member_joins_and_the_coordinator_accepts_in_the_browser(cast, andes, kgz, client, signed_in):
    sent = {"member": "KGZ", "role": "co_lead", "statement": "We map lakes.", "language": "en", "key": "k1"}
    for _time in range(2):
        answer = signed_in(cast.focal_point).post("/initiatives/andes/join/", sent)
        assert answer["Location"] == "/initiatives/andes/contributions/pledge/"
    asked = Participation.objects.get()
    path = f"/initiatives/andes/participants/{asked.code}/answer/"
    client = signed_in(cast.coordinator)
    assert "We map lakes." in client.get("/initiatives/andes/").content.decode()
    assert client.post(path, {"answer": "decline", "reason": "", "version": 1}).status_code == 422
    assert client.post(path, {"answer": "accept", "reason": "", "version": 1}).status_code == 302
    client.logout()
    page = client.get("/initiatives/andes/").content.decode()
    assert ["Co-lead" in page, "Kyrgyzstan" in page, "1 member" in page] == [True] * 3


def test_pledge_is_entered_once_and_a_stale_change_keeps_its_text(cast, scene, signed_in):
    client = signed_in(cast.focal_point)
    for _time in range(2):
        answer = client.post("/initiatives/andes/contributions/pledge/", {**TERMS, "member": "KGZ", "key": "k2"})
    pledged = Contribution.objects.get(kind="money")
    assert answer["Location"] == f"/initiatives/andes/contributions/{pledged.code}/"
    commit_contribution(Contribution.objects.get(pk=pledged.pk), by=cast.alternate, expected=1)
    changed = {**TERMS, "amount": "17,000.00", "reason": "A better budget.", "version": 1}
    answer = client.post(f"{answer['Location']}edit/", changed)
    assert answer.status_code == 409
    assert ['value="17,000.00"' in answer.content.decode(), "A better budget." in answer.content.decode()] == [True] * 2
    pledged.refresh_from_db()
    assert pledged.amount == 15000
    path = f"/initiatives/andes/contributions/{pledged.code}/edit/"
    assert client.post(path, {**changed, "version": 2}).status_code == 302
    pledged.refresh_from_db()
    assert (pledged.amount, pledged.state, pledged.versions.count()) == (17000, "committed", 3)


def test_a_sent_pledge_with_a_mistake_keeps_every_word(cast, scene, signed_in):
    sent = {**TERMS, "member": "KGZ", "amount": "a lot", "words": "Kept to the last word."}
    answer = signed_in(cast.focal_point).post("/initiatives/andes/contributions/pledge/", sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert ["a lot" in page, "Kept to the last word." in page, "in figures" in page] == [True] * 3


def fill(andes, count, cast):
    """Bring members inside and waiting, decisions and contributions up to `count` each."""
    for number in range(count):
        member = make_member(f"Fictional Association {number}", countries="UGA")
        make_participant(andes, member, by=cast.secretariat, accepted_by=cast.secretariat)
        make_contribution(andes, member, by=cast.secretariat)
        other = make_member(f"Fictional Friends {number}", countries="UGA")
        join_initiative(andes, by=cast.secretariat, member=other, role="member")
        make_proposal(by=cast.secretariat, member=member, title=f"Range {number}")


@pytest.mark.parametrize("count", [1, 3, 9])
def test_pages_cost_the_same_whatever_their_size(count, cast, andes, client, signed_in, django_assert_num_queries):
    fill(andes, count, cast)
    paths = {"": (3, 6), "andes/": (8, 13), "andes/participants/": (3, 6), "andes/contributions/": (4, 7)}
    for path, (public, _desk) in paths.items():
        with django_assert_num_queries(public):
            assert client.get(f"/initiatives/{path}").status_code == 200
    client = signed_in(cast.coordinator)
    for path, (_public, desk) in paths.items():
        with django_assert_num_queries(desk):
            assert client.get(f"/initiatives/{path}").status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_panel_of_a_member_costs_the_same_whatever_its_size(count, cast, kgz, client, django_assert_num_queries):
    from ayni.initiatives.pages import member_panel
    from ayni.initiatives.tests.factories import make_initiative

    for number in range(count):
        one = make_initiative(f"range-{number}", f"Range {number}", f"R{number}")
        make_participant(one, kgz, by=cast.secretariat, accepted_by=cast.secretariat)
        make_contribution(one, kgz, by=cast.secretariat)
    with django_assert_num_queries(2):
        panel = member_panel(kgz, cast.stranger)
    assert (len(panel["participations"]), len(panel["contributions"])) == (count, count)


def test_public_page_with_many_members_stays_small(cast, andes, client):
    import gzip

    voice = make_person("Many")
    for number in range(60):
        member = make_member(f"Fictional Association for Springs and Slopes {number}", countries="UGA")
        give_role(voice, "focal_point", member.code)
        make_participant(andes, member, by=cast.secretariat, accepted_by=cast.secretariat)
    page = client.get("/initiatives/andes/").content
    assert "All 60 members by role" in page.decode()
    assert len(gzip.compress(page)) <= 14 * 1024
