"""The one queue: who sees which lines, many decided at once, two people at it together, reasons kept."""

import pytest

from ayni.core.models import KeptReason
from ayni.core.queue import decide_lines, kind_named
from ayni.initiatives.actions import join_initiative
from ayni.initiatives.models import Participation
from ayni.initiatives.tests.factories import make_initiative, make_proposal
from ayni.members.actions import confirm_focal_point
from ayni.members.models import Distinct, FocalPoint
from ayni.members.tests.factories import make_government, make_member, make_point
from tests.visiting import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def kgz(cast):
    return make_government("KGZ")


@pytest.fixture
def waiting(cast, kgz):
    """Two focal points and a joining wait, and an initiative is proposed."""
    andes = make_initiative()
    join_initiative(andes, by=cast.focal_point, member=kgz, role="member", statement="We map lakes.")
    make_proposal(by=cast.focal_point, member=kgz)
    other = make_government("TJK")
    return make_point(kgz, "Point One", by=cast.secretariat), make_point(other, "Point Two", by=cast.secretariat)


def _lines(*points):
    return [f"{point.code} {point.version}" for point in points]


def test_everybody_sees_the_lines_that_they_may_decide(cast, waiting):
    seen = {}
    for role, person in cast.people().items():
        text = client_of(person).get("/queue/").content.decode() if role != "stranger" else ""
        words = {"point": "Point One", "joining": "joins Andes", "proposal": 'id="proposal"'}
        seen[role] = {name for name, word in words.items() if word in text}
    assert seen.pop("secretariat") == {"point", "joining", "proposal"}
    assert seen.pop("coordinator") == {"joining"}
    assert not any(seen.values())


def test_one_decision_for_many_lines(cast, waiting):
    sent = {"verb": "confirm", "line": _lines(*waiting), "key": "k1"}
    client = client_of(cast.secretariat)
    assert client.post("/queue/focal-point/decide/", sent).status_code == 302
    assert client.post("/queue/focal-point/decide/", sent).status_code == 302, "sent twice it has one effect"
    assert set(FocalPoint.objects.values_list("state", flat=True)) == {"in_force"}


def test_what_somebody_else_decided_is_left_and_said_and_the_rest_is_done(cast, waiting):
    first, second = waiting
    lines = _lines(first, second)
    confirm_focal_point(first, by=cast.secretariat)
    sent = {"verb": "refuse", "line": lines, "reason": "No letter of the ministry.", "key": "k2"}
    answer = client_of(cast.secretariat).post("/queue/focal-point/decide/", sent)
    assert answer.status_code == 409
    assert first.code in answer.content.decode()
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, second.state, second.reason) == ("in_force", "refused", "No letter of the ministry.")


def test_a_reason_is_asked_for_and_the_choice_is_kept(cast, waiting):
    lines = _lines(*waiting)
    sent = {"verb": "refuse", "line": lines[:1], "key": "k3"}
    answer = client_of(cast.secretariat).post("/queue/focal-point/decide/", sent)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Give a reason" in text
    assert f'value="{lines[0]}" checked' in text
    assert FocalPoint.objects.filter(state="requested").count() == 2


def test_a_kept_reason_is_offered_and_dropped(cast, waiting):
    client = client_of(cast.secretariat)
    first, second = _lines(*waiting)
    sent = {"verb": "refuse", "line": [first], "reason": "The letter is unsigned.", "keep": "on", "key": "k4"}
    client.post("/queue/focal-point/decide/", sent)
    assert "The letter is unsigned." in client.get("/queue/?kind=focal-point").content.decode()
    again = {"verb": "refuse", "line": [second], "known": "The letter is unsigned.", "key": "k5"}
    client.post("/queue/focal-point/decide/", again)
    assert set(FocalPoint.objects.values_list("reason", flat=True)) == {"The letter is unsigned."}
    kept = KeptReason.objects.get()
    assert client_of(cast.coordinator).post(f"/queue/reasons/{kept.code}/drop/").status_code == 403
    assert client.post(f"/queue/reasons/{kept.code}/drop/").status_code == 302
    assert not KeptReason.objects.filter(withdrawn_at=None).exists()


def test_nobody_decides_lines_that_are_not_theirs(cast, waiting):
    row = Participation.objects.get()
    line = [(row.code, row.version)]
    outcomes = decide_lines(kind_named("joining"), "accept", line, by=cast.seat_holder, reason="")
    assert outcomes[0].sentence
    row.refresh_from_db()
    assert row.state == "asked"


def test_joinings_are_accepted_by_the_coordinator(cast, waiting):
    row = Participation.objects.get()
    sent = {"verb": "accept", "line": [f"{row.code} {row.version}"], "key": "k6"}
    assert client_of(cast.coordinator).post("/queue/joining/decide/", sent).status_code == 302
    row.refresh_from_db()
    assert (row.state, row.answered_by) == ("accepted", cast.coordinator)


def test_entries_that_look_alike_are_offered_until_somebody_tells_them_apart(cast):
    first = make_member("Fictional Association of Springs", website="https://springs.example/en")
    second = make_member("Springs Network", website="https://www.springs.example")
    make_member("Order of Terraces")
    client = client_of(cast.secretariat)
    line = f"{first.code}+{second.code} 0"
    assert line in client.get("/queue/").content.decode()
    client.post("/queue/alike/decide/", {"verb": "different", "line": [line], "key": "k7"})
    assert line not in client.get("/queue/").content.decode()
    assert Distinct.objects.count() == 1


def test_lines_are_narrowed_by_words_and_region(cast, waiting):
    client = client_of(cast.secretariat)
    text = client.get("/queue/?q=two").content.decode()
    assert "Point Two" in text
    assert "Point One" not in text
    assert "Point One" not in client.get("/queue/?region=europe").content.decode()


@pytest.mark.parametrize("line", ["", "no-version", "x 99999999999999", "a b c", "\x00 1"])
def test_lines_that_are_none_are_refused_in_words(cast, waiting, line):
    sent = {"verb": "confirm", "line": [line], "key": "k8"}
    answer = client_of(cast.secretariat).post("/queue/focal-point/decide/", sent)
    assert answer.status_code in (409, 422)
    assert FocalPoint.objects.filter(state="requested").count() == 2
