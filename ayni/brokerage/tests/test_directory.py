"""The directory of services: who enters, how it is found, when it is looked at again, what a withdrawn one leaves."""

import csv
import io
import json
from datetime import date, timedelta

import openpyxl
import pytest
from django.core import mail
from django.utils import timezone

from ayni.brokerage.actions import check_service, edit_service, enter_service, withdraw_service
from ayni.brokerage.models import ServiceProvider
from ayni.brokerage.queries import Wanted
from ayni.brokerage.queries.directory import services_for_list
from ayni.core.errors import Conflict, Invalid, Refused
from ayni.monitoring.reminding.sending import send_digests
from tests.visiting import client_of

SAID = {"name": "Fictional Laboratory", "kinds": ["technical"], "text": "Tests of water by post", "countries": ["KGZ"]}


def enter(by, member=None, **values):
    return enter_service(by=by, member=member, **{**SAID, **values})


def content(answer):
    """Return the bytes of a file, whichever way it comes."""
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def names(viewer, **wanted):
    return [one.name for one in services_for_list(viewer, Wanted(**wanted))]


def test_services_are_found_by_kind_country_region_language_and_words(kgz, cast):
    enter(cast.focal_point, kgz, languages=["ru"])
    enter(cast.secretariat, name="Savings Union", kinds=["financial"], countries=["NPL"], languages=["ne"])
    enter(cast.secretariat, name="Whole region", kinds=["marketing"], countries=[], regions=["central-asia"])
    enter(cast.secretariat, name="World radio", kinds=["information"], countries=[])
    assert names(cast.stranger, kind="technical") == ["Fictional Laboratory"]
    assert names(cast.stranger, country="KGZ") == ["Fictional Laboratory", "Whole region", "World radio"]
    assert names(cast.stranger, country="TJK") == ["Whole region", "World radio"]
    assert names(cast.stranger, region="central-asia") == ["Fictional Laboratory", "Whole region", "World radio"]
    assert names(cast.stranger, tongue="ru") == ["Fictional Laboratory"]
    assert names(cast.stranger, words="post LABORATORY") == ["Fictional Laboratory"]
    assert names(cast.stranger, words="kirghizistan laboratory") == ["Fictional Laboratory"]


def test_who_enters_and_changes(kgz, institute, cast):
    for person in (cast.stranger, cast.member, cast.contributor, cast.coordinator):
        with pytest.raises(Refused):
            enter(person, kgz)
    made = enter(cast.alternate, kgz)
    with pytest.raises(Refused):
        enter(cast.focal_point, institute)
    with pytest.raises(Refused):
        edit_service(made, {"name": "Other"}, by=cast.member, expected=1)
    edit_service(made, {"kinds": ["marketing"]}, by=cast.focal_point, expected=1)
    assert (names(cast.stranger, kind="marketing"), names(cast.stranger, kind="technical")) == ([SAID["name"]], [])
    with pytest.raises(Conflict):
        check_service(made, by=cast.secretariat, expected=1)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"kinds": []}, "kinds"),
        ({"kinds": ["magic"]}, "kinds"),
        ({"countries": ["XXX"]}, "countries"),
        ({"regions": ["moon"]}, "regions"),
        ({"contact": "office@example.org"}, "consent_on"),
        ({"checked_on": date(2999, 1, 1)}, "checked_on"),
        ({"website": "nowhere"}, "website"),
    ],
)
def test_wrong_entries_are_refused_with_their_field(kgz, cast, values, field):
    with pytest.raises(Invalid) as caught:
        enter(cast.focal_point, kgz, **values)
    assert list(caught.value.data["fields"]) == [field]


def test_who_entered_is_asked_once_and_what_nobody_checks_comes_to_the_secretariat(
    kgz, institute, giving, cast, set_clock
):
    day = date(2027, 3, 1)
    set_clock(day)
    made = enter(giving, institute)
    for later in (330, 340, 345):
        set_clock(day + timedelta(days=later))
        send_digests(day + timedelta(days=later))
    said = [letter for letter in mail.outbox if f"/exchange/services/{made.code}/" in letter.body]
    assert [letter.to for letter in said] == [[giving.email]]
    assert (
        "1 March 2027" in said[0].body
        and "Nobody has looked at a service that you entered for eleven months" in said[0].body
    )
    secretariat = client_of(cast.secretariat)
    assert made.name not in secretariat.get("/queue/?kind=services").content.decode()
    set_clock(day + timedelta(days=366))
    assert made.name in secretariat.get("/queue/?kind=services").content.decode()
    assert (
        "Nobody has checked this" in client_of(cast.stranger).get(f"/exchange/services/{made.code}/").content.decode()
    )
    decided = {"line": f"{made.code} {made.version}", "verb": "check", "key": "k"}
    assert secretariat.post("/queue/services/decide/", decided).status_code == 302
    made.refresh_from_db()
    assert made.checked_on == day + timedelta(days=366)
    assert made.name not in secretariat.get("/queue/?kind=services").content.decode()


def test_withdrawn_service_leaves_every_list_and_its_address_says_why(kgz, cast):
    today = timezone.now().date()
    made = enter(cast.focal_point, kgz, contact="office@quokka.example", consent_on=today)
    client = client_of(cast.stranger)
    assert "office@quokka.example" in client.get(f"/exchange/services/{made.code}/").content.decode()
    with pytest.raises(Invalid):
        withdraw_service(made, by=cast.focal_point, reason=" ", expected=made.version)
    withdraw_service(made, by=cast.focal_point, reason="It has closed.", expected=made.version)
    page = client.get(f"/exchange/services/{made.code}/").content.decode()
    assert "It has closed." in page and "quokka" not in page and SAID["text"] not in page
    for address in ("/exchange/services/", "/services.csv", "/services.json", "/api/v1/services"):
        assert SAID["name"] not in content(client.get(address)).decode()
    with pytest.raises(Refused):
        check_service(made, by=cast.secretariat, expected=made.version)


def test_files_and_the_api_hold_the_same_with_the_filters_of_the_list(kgz, cast):
    enter(cast.focal_point, kgz, name="=Laboratory", languages=["ru", "ky"], website="https://laboratory.example/")
    enter(cast.secretariat, name="Union", kinds=["financial"], checked_on=date(2020, 1, 1))
    client = client_of(cast.stranger)
    rows = list(csv.DictReader(io.StringIO(content(client.get("/services.csv?kind=technical")).decode())))
    assert [(row["name"], row["languages"], row["fresh"], row["member"]) for row in rows] == [
        ("'=Laboratory", "ru ky", "true", "KGZ"),
    ]
    book = openpyxl.load_workbook(io.BytesIO(content(client.get("/services.xlsx"))))
    names_in_book = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "s"]
    assert {"=Laboratory", "Union"} <= set(names_in_book)
    whole = json.loads(content(client.get("/services.json")))
    assert (whole["count"], [one["fresh"] for one in whole["items"]]) == (2, [True, False])
    answer = json.loads(client.get("/api/v1/services?language=ru").content)
    assert [one["website"] for one in answer["items"]] == ["https://laboratory.example/"]
    assert client.get("/services.pdf").status_code == 404


def test_a_person_enters_a_service_once_and_changes_it(kgz, cast):
    client, today = client_of(cast.focal_point), timezone.now().date()
    given = {
        **SAID,
        "member": "KGZ",
        "language": "en",
        "languages": ["ru"],
        "website": "laboratory.example",
        "checked_on": today.isoformat(),
        "key": "once",
    }
    first = client.post("/exchange/services/new/", given)
    assert client.post("/exchange/services/new/", given).url == first.url
    made = ServiceProvider.objects.get()
    assert (made.member, made.website) == (kgz, "https://laboratory.example")
    page = client_of(cast.stranger).get(first.url).content.decode()
    assert "Tests of water by post" in page and "Kyrgyzstan" in page and "I looked" not in page
    stale = client.post(f"{first.url}edit/", {**given, "name": "Newer", "version": "9"})
    assert (stale.status_code, "Newer" in stale.content.decode()) == (409, True)
    assert client.post(f"{first.url}withdraw/", {"reason": "Closed", "version": made.version}).status_code == 302
    assert made.name not in client.get("/exchange/services/").content.decode()


def test_an_old_check_is_said_in_words_and_leaving_the_form_leads_back_to_the_entry(kgz, cast, set_clock):
    set_clock(date(2027, 3, 1))
    made = enter(cast.focal_point, kgz)
    client = client_of(cast.focal_point)
    form = client.get(f"/exchange/services/{made.code}/edit/").content.decode()
    assert f'href="/exchange/services/{made.code}/">Cancel' in form
    assert form.index('name="checked_on"') < form.index('name="kinds"') < form.index('name="regions"')
    assert "more than a year ago" not in client.get("/exchange/services/").content.decode()
    set_clock(date(2028, 3, 2))
    assert "1 March 2027, more than a year ago" in client.get("/exchange/services/").content.decode()
