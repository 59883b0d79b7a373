"""The roster: put forward by a member, by dated consent, found by theme, language and country."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from ayni.brokerage.actions import drop_specialist, edit_specialist, put_forward_specialist
from ayni.brokerage.models import Specialist
from ayni.brokerage.queries import Wanted
from ayni.brokerage.queries.roster import specialists_for_list, visible_specialists
from ayni.core.errors import Invalid, Refused
from tests.visiting import client_of


def put_forward(member, by, **values):
    today = timezone.now().date()
    said = {"name": "Fictional Specialist", "text": "Maps snow from satellites", "visibility": "public"}
    consent = {"consent_on": today, "consent_until": today + timedelta(days=30)}
    return put_forward_specialist(by=by, member=member, **{**said, **consent, **values})


def test_specialist_is_found_by_theme_language_and_country(kgz, cast):
    put_forward(kgz, cast.focal_point, themes=["water"], languages=["ru"], countries=["KGZ"])
    put_forward(kgz, cast.focal_point, name="Other", themes=["energy"])
    asked = [
        {"theme": "water"},
        {"tongue": "ru"},
        {"country": "KGZ"},
        {"region": "central-asia"},
        {"words": "fictional"},
    ]
    found = [[one.name for one in specialists_for_list(cast.stranger, Wanted(**one))] for one in asked]
    assert found == [["Fictional Specialist"]] * len(asked)


def test_specialist_is_listed_while_the_consent_holds(kgz, cast, monkeypatch):
    made = put_forward(kgz, cast.focal_point)
    assert visible_specialists(cast.stranger).get() == made
    later = timezone.now() + timedelta(days=31)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert [visible_specialists(one).exists() for one in (cast.stranger, cast.secretariat, cast.focal_point)] == [
        *(False, False, True),
    ]
    until = later.date() + timedelta(days=365)
    edit_specialist(made, {"consent_until": until}, by=cast.focal_point, expected=made.version)
    assert visible_specialists(cast.stranger).exists()


def test_only_those_who_speak_for_the_member_put_forward_and_consent_is_no_day_to_come(kgz, cast):
    for person in (cast.member, cast.contributor, cast.coordinator):
        with pytest.raises(Refused):
            put_forward(kgz, person)
    with pytest.raises(Invalid):
        put_forward(kgz, cast.focal_point, consent_on=timezone.now().date() + timedelta(days=2))


def test_a_consent_that_is_over_lists_nobody_and_is_refused(kgz, cast):
    with pytest.raises(Invalid) as refused:
        put_forward(kgz, cast.focal_point, consent_on=date(1, 1, 1), consent_until=date(1, 1, 1))
    assert set(refused.value.data["fields"]) == {"consent_until"}


def test_specialist_is_taken_off_at_once(kgz, cast):
    made = put_forward(kgz, cast.focal_point)
    drop_specialist(made, by=cast.focal_point, expected=made.version)
    assert client_of(cast.stranger).get(f"/exchange/roster/{made.code}/").status_code == 404


def test_a_person_puts_somebody_forward_once(kgz, cast):
    client, today = client_of(cast.focal_point), timezone.now().date()
    given = {
        "member": "KGZ",
        "name": "Fictional Specialist",
        "text": "Snow",
        "languages": ["ru"],
        "consent_on": today.isoformat(),
        "consent_until": (today + timedelta(days=365)).isoformat(),
        "visibility": "public",
        "key": "once",
    }
    first = client.post("/exchange/roster/new/", given)
    assert client.post("/exchange/roster/new/", given).url == first.url
    made = Specialist.objects.get()
    page = client_of(cast.stranger).get(first.url).content.decode()
    assert "Fictional Specialist" in page and "Russian" in page
    stale = client.post(f"/exchange/roster/{made.code}/edit/", {**given, "version": "9"})
    assert stale.status_code == 409
