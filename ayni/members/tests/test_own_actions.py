"""What members do on their own: registering, seeing, finding."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ayni.core.errors import Conflict, Invalid, NotVisible, Refused
from ayni.core.stored_pages import forget_kept
from ayni.members.actions.own_actions import edit_own_action, withdraw_own_action
from ayni.members.models import OwnAction
from ayni.members.queries.own_actions import OwnActionsWanted, own_action_for_page, own_actions_for_list
from ayni.members.tests.factories import make_government, make_member, make_own_action


@pytest.fixture
def kgz(cast):
    return make_government("KGZ", name="Kyrgyzstan")


def titles(viewer, **wanted):
    return [row.title for row in own_actions_for_list(viewer, OwnActionsWanted(**wanted))]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title": ""}, "title"),
        ({"kind": "dream"}, "kind"),
        ({"status": "7"}, "status"),
        ({"countries": ["XXX"]}, "countries"),
        ({"amount": Decimal(5)}, "currency"),
        ({"currency": "CHF"}, "amount"),
        ({"amount": Decimal("0.5"), "currency": "JPY"}, "amount"),
        ({"planned_start": "2026-01-02", "planned_end": "2026-01-01"}, "planned_end"),
        ({"actual_start": "2026-01-02", "actual_end": "2026-01-01"}, "actual_end"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(kgz, cast, values, field):
    days = {name: date.fromisoformat(value) for name, value in values.items() if name.endswith(("start", "end"))}
    with pytest.raises(Invalid) as caught:
        make_own_action(kgz, by=cast.focal_point, **{**values, **days})
    assert list(caught.value.data["fields"]) == [field]
    assert not OwnAction.objects.exists()


def test_an_iati_identifier_is_a_members_only_once(kgz):
    first = make_own_action(kgz, iati="XX-1")
    with pytest.raises(Invalid):
        make_own_action(kgz, iati="XX-1")
    make_own_action(make_member("Other"), iati="XX-1")
    withdraw_own_action(first, by=None, reason="Twice", expected=1)
    make_own_action(kgz, iati="XX-1")


def test_who_may_register_change_and_see(kgz, cast):
    for person in (cast.member, cast.contributor, cast.coordinator, cast.stranger):
        with pytest.raises(Refused):
            make_own_action(kgz, by=person)
    hidden = make_own_action(kgz, by=cast.alternate, visibility="secretariat")
    assert hidden.capacity == "alternate"
    assert [letter.to for letter in mail.outbox] == [[cast.focal_point.email]]
    assert own_action_for_page(cast.contributor, "KGZ", hidden.code) == hidden
    with pytest.raises(NotVisible):
        own_action_for_page(cast.member, "KGZ", hidden.code)
    edit_own_action(hidden, {"title": "Better"}, by=cast.focal_point, expected=1)
    with pytest.raises(Conflict):
        edit_own_action(OwnAction.objects.get(), {"title": "Mine"}, by=cast.alternate, expected=1)


def test_the_list_is_filtered_and_searched_in_every_language(kgz, cast):
    uganda = make_member("Association of Terraces")
    make_own_action(kgz, title="Вода для гор", status="2", countries=["KGZ"])
    make_own_action(uganda, title="Terrace Policy", kind="policy", countries=["UGA", "KEN"])
    gone = make_own_action(uganda, title="Gone")
    withdraw_own_action(gone, by=None, reason="Twice", expected=1)
    stranger = cast.stranger
    assert titles(stranger) == ["Terrace Policy", "Вода для гор"]
    assert titles(stranger, kind="policy") == titles(stranger, country="KEN") == ["Terrace Policy"]
    assert titles(stranger, category="gov") == titles(stranger, region="central-asia") == ["Вода для гор"]
    assert titles(stranger, words="ВОДА") == titles(stranger, status="2") == ["Вода для гор"]
    assert titles(stranger, member=uganda.code) == titles(stranger, words="terrace kenya") == ["Terrace Policy"]


def test_registering_through_the_page_once_and_giving_back_a_stale_text(kgz, cast, signed_in, client):
    person = signed_in(cast.focal_point)
    sent = {"kind": "programme", "title": "Springs", "language": "en", "visibility": "public", "countries": ["KGZ"]}
    sent |= {"amount": "1,250.50", "currency": "CHF", "status": "2", "planned_start": "2026-01-01", "key": "k"}
    answers = [person.post("/members/KGZ/own-actions/new/", sent).url for _time in range(2)]
    own = OwnAction.objects.get()
    assert answers == [f"/members/KGZ/own-actions/{own.code}/"] * 2
    page = person.get(answers[0]).content.decode()
    for words in ("CHF\u00a01,250.50", "Under way", "1 January 2026"):
        assert words in page
    edit = f"{answers[0]}edit/"
    assert person.post(edit, {**sent, "title": "First", "version": 1}).status_code == 302
    stale = person.post(edit, {**sent, "title": "Second words", "version": 1})
    assert stale.status_code == 409
    assert "Second words" in stale.content.decode()
    client.logout()
    assert "First" in client.get("/members/KGZ/").content.decode()
    rows = list(csv.DictReader(io.StringIO(client.get("/own-actions.csv").content.decode())))
    assert [(row["title"], row["member"], row["amount"], row["status"]) for row in rows] == [
        ("First", "KGZ", "1250.5", "2")
    ]


def test_the_list_costs_the_same_for_one_and_sixty_and_one_query_when_stored(kgz, client):
    counts = []
    for count in (1, 3, 60):
        for number in range(count):
            make_own_action(make_member(f"Springs {count} {number}"), title=f"Act {number}")
        forget_kept()
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/members/own-actions/").status_code == 200
        counts.append(len(captured))
    assert counts[0] == counts[1] == counts[2] <= 8
    with CaptureQueriesContext(connection) as captured:
        client.get("/members/own-actions/")
    assert len(captured) == 1
