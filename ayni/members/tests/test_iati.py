"""IATI activity files: what is read, what is said, and that nothing is ever entered twice."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.models import AuditEntry
from ayni.members.actions.iati import accept_iati_file, bring_iati_file
from ayni.members.actions.own_actions import edit_own_action, withdraw_own_action
from ayni.members.iati.reading import MOST, Unreadable, read_activities
from ayni.members.models import IatiFile, OwnAction
from ayni.members.queries.iati import basis_of, iati_differences
from ayni.members.tests.factories import make_government, make_own_action

SPRINGS = """
  <iati-activity xml:lang="en" default-currency="CHF">
    <iati-identifier> XX-1-SPRINGS </iati-identifier>
    <reporting-org ref="XX-1" type="10"><narrative>Ministry</narrative></reporting-org>
    <title><narrative>Springs of the north</narrative><narrative xml:lang="FR">Sources du nord</narrative></title>
    <description type="2"><narrative>Objectives.</narrative></description>
    <description type="1"><narrative>General.</narrative><narrative xml:lang="fr">Général.</narrative></description>
    <activity-status code="2"/>
    <activity-date type="1" iso-date="2025-01-01"/><activity-date type="2" iso-date="2025-02-01Z"/>
    <activity-date type="3" iso-date="2027-12-31"/>
    <recipient-country code="KG" percentage="60"/><recipient-country code="TJ" percentage="40"/>
    <sector code="14015"/><sector vocabulary="99" code="own"/>
    <budget type="1" status="1"><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/>
      <value value-date="2025-01-01">1000.10</value></budget>
    <budget type="2" status="2"><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/>
      <value value-date="2025-01-01">1200.10</value></budget>
    <budget><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/>
      <value currency="CHF" value-date="2026-01-01">0.20</value></budget>
    <transaction><transaction-type code="1"/></transaction><transaction><transaction-type code="2"/></transaction>
  </iati-activity>"""


def activity(number, more=""):
    return (
        f"<iati-activity><iati-identifier>XX-1-{number}</iati-identifier><title><narrative>Act {number}</narrative>"
        f'</title><activity-status code="1"/>{more}</iati-activity>'
    )


def whole(*activities, version="2.03"):
    text = f'<?xml version="1.0"?>\n<iati-activities version="{version}">{"".join(activities)}</iati-activities>'
    return text.encode()


def said(reading):
    return [(one["line"], one["code"]) for one in reading["complaints"]]


@pytest.fixture
def kgz(cast):
    return make_government("KGZ", name="Kyrgyzstan")


def bring(member, by, *activities):
    return bring_iati_file(member, BytesIO(whole(*activities)), by=by, name="act.xml")


def accept(file, by, wanted=None):
    differences = iati_differences(file.member, file.reading["activities"])
    every = {one.iati for one in differences} if wanted is None else wanted
    return accept_iati_file(file, by=by, wanted=every, basis=basis_of(differences))


def test_an_activity_becomes_an_own_action_with_all_that_it_says(kgz, cast):
    file = bring(kgz, cast.focal_point, SPRINGS)
    assert not OwnAction.objects.exists()
    accept(file, cast.focal_point)
    own = OwnAction.objects.get()
    assert (own.title, own.language, own.description) == ("Springs of the north", "en", "General.\n\nObjectives.")
    assert own.translations == {"fr": {"title": "Sources du nord", "description": "Général."}}
    assert (own.kind, own.status, own.countries, own.sectors) == ("project", "2", "KGZ TJK", "14015")
    days = (own.planned_start, own.actual_start, own.planned_end, own.actual_end)
    assert days == (date(2025, 1, 1), date(2025, 2, 1), date(2027, 12, 31), None)
    # The revised budget takes the original's place.
    assert (own.amount, own.currency, len(own.budgets)) == (Decimal("1200.30"), "CHF", 3)
    assert file.reading["left"] == {"transaction": 2}
    assert file.reading["complaints"] == []


def test_bringing_it_again_changes_nothing_and_a_newer_file_shows_what_differs(kgz, cast):
    first = bring(kgz, cast.focal_point, SPRINGS, activity(1))
    for _time in range(2):
        accept(first, cast.focal_point)
    entries = AuditEntry.objects.count()
    again = bring(kgz, cast.focal_point, SPRINGS, activity(1))
    assert [one.state for one in iati_differences(kgz, again.reading["activities"])] == ["same", "same"]
    assert accept(again, cast.focal_point) == {"done": [], "refused": []}
    assert AuditEntry.objects.count() == entries + 1  # that a file was brought
    newer = bring(kgz, cast.focal_point, SPRINGS.replace('status code="2"', 'status code="4"'), activity(2))
    found = [(one.state, one.changed) for one in iati_differences(kgz, newer.reading["activities"])]
    assert found[0] == ("changed", ("status",))
    assert found[1][0] == "new"
    accept(newer, cast.focal_point, {"XX-1-SPRINGS"})
    assert sorted(OwnAction.objects.values_list("iati", "status")) == [("XX-1-1", "1"), ("XX-1-SPRINGS", "4")]


def test_what_people_set_by_hand_stays_and_what_was_withdrawn_comes_back_only_when_accepted(kgz, cast):
    accept(bring(kgz, cast.focal_point, activity(1), activity(2)), cast.focal_point)
    one, two = OwnAction.objects.order_by("iati")
    edit_own_action(one, {"kind": "policy", "description": "By hand"}, by=cast.focal_point, expected=1)
    withdraw_own_action(two, by=cast.focal_point, reason="Not ours", expected=1)
    again = bring(kgz, cast.focal_point, activity(1), activity(2))
    assert [each.state for each in iati_differences(kgz, again.reading["activities"])] == ["same", "withdrawn"]
    accept(again, cast.focal_point)
    found = OwnAction.objects.order_by("iati").values_list("kind", "description", "withdrawn_at")
    assert list(found) == [("policy", "By hand", None), ("project", "", None)]


def test_an_entry_typed_by_hand_is_found_by_its_identifier(kgz, cast):
    make_own_action(kgz, iati="XX-1-1", title="Typed")
    accept(bring(kgz, cast.focal_point, activity(1)), cast.focal_point)
    assert list(OwnAction.objects.values_list("title", "iati")) == [("Act 1", "XX-1-1")]


def test_nothing_is_taken_over_when_somebody_changed_an_entry_meanwhile(kgz, cast):
    accept(bring(kgz, cast.focal_point, activity(1)), cast.focal_point)
    file = bring(kgz, cast.focal_point, activity(1, "<description><narrative>New</narrative></description>"))
    seen = basis_of(iati_differences(kgz, file.reading["activities"]))
    edit_own_action(OwnAction.objects.get(), {"title": "Other"}, by=cast.alternate, expected=1)
    with pytest.raises(Conflict):
        accept_iati_file(file, by=cast.focal_point, wanted={"XX-1-1"}, basis=seen)
    assert OwnAction.objects.get().description == ""


def test_currencies_are_never_added(kgz, cast):
    other = '<budget><value currency="USD" value-date="2025-01-01">5</value></budget>'
    accept(bring(kgz, cast.focal_point, SPRINGS.replace("<transaction>", f"{other}<transaction>", 1)), cast.focal_point)
    own = OwnAction.objects.get()
    assert (own.amount, own.currency, len(own.budgets)) == (None, "", 4)


def test_what_is_not_understood_is_said_by_line():
    reading = read_activities(
        whole(
            "\n<iati-activity><title><narrative>No identifier</narrative></title></iati-activity>",
            "\n<iati-activity><iati-identifier>A</iati-identifier><title/></iati-activity>",
            "\n<iati-activity><iati-identifier>B</iati-identifier><title><narrative>B</narrative></title>"
            '\n<activity-status code="9"/>'
            '\n<activity-date type="1" iso-date="soon"/>'
            '\n<activity-date type="9" iso-date="2025-01-01"/>'
            '\n<activity-date type="1" iso-date="2025-01-02"/><activity-date type="3" iso-date="2025-01-01"/>'
            '\n<recipient-country code="Peru"/>'
            '\n<budget><value currency="USD">1,000</value></budget>'
            "\n<budget><value>5</value></budget></iati-activity>",
            "\n<iati-activity><iati-identifier>b</iati-identifier><title><narrative>Again</narrative></title>"
            '<activity-status code="1"/></iati-activity>',
        )
    )
    assert sorted(said(reading)) == [
        (3, "no_identifier"),
        (4, "no_title"),
        (5, "dates"),
        (6, "status"),
        (7, "date"),
        (8, "date"),
        (10, "country"),
        (11, "budget"),
        (12, "budget"),
        (13, "twice"),
    ]
    assert [one["iati"] for one in reading["activities"]] == ["B"]
    assert reading["activities"][0]["dates"] == {"planned_start": "2025-01-02"}


def test_lines_beyond_those_of_a_small_file_are_counted_right():
    reading = read_activities(whole("\n" * 70_000, '<iati-activity default-currency="USD"/>'))
    assert said(reading) == [(70_002, "no_identifier")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "no_xml"),
        (b"<iati-activities><iati-activity>", "no_xml"),
        (b'{"not": "xml"}', "no_xml"),
        (b"<html><body/></html>", "no_iati"),
        (b'<iati-organisations version="2.03"/>', "organisations"),
        (b'<iati-activities version="1.05"><iati-activity/></iati-activities>', "old_version"),
        (b'<iati-activities version="2.03"></iati-activities>', "empty"),
        (b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><iati-activities>&e;</iati-activities>', "doctype"),
        (b'<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><iati-activities>&b;</iati-activities>', "doctype"),
    ],
)
def test_files_that_are_none_are_refused_with_their_reason(content, code):
    with pytest.raises(Unreadable) as caught:
        read_activities(content)
    assert caught.value.code == code


def test_a_refused_file_gets_a_sentence_and_leaves_nothing(kgz, cast):
    with pytest.raises(Invalid) as caught:
        bring_iati_file(kgz, BytesIO(b"<html/>"), by=cast.focal_point, name="act.xml")
    assert caught.value.data["fields"]["file"] == ["This is no IATI activity file: it begins with “html”."]
    assert not IatiFile.objects.exists()
    with pytest.raises(Refused):
        bring_iati_file(kgz, BytesIO(whole(SPRINGS)), by=cast.member, name="act.xml")


def test_a_file_of_thousands_is_read_and_accepted_up_to_the_most(kgz, cast):
    file = bring(kgz, cast.focal_point, *(activity(number) for number in range(MOST + 1)))
    accept(file, cast.focal_point)
    assert OwnAction.objects.count() == MOST
    assert [one["code"] for one in file.reading["complaints"]] == ["too_many"]


def test_bringing_and_accepting_through_the_pages(kgz, cast, signed_in):
    client = signed_in(cast.focal_point)
    sent = SimpleUploadedFile("act.xml", whole(SPRINGS, activity(1), activity(2, '<recipient-country code="ZZ"/>')))
    address = client.post("/members/KGZ/own-actions/iati/", {"file": sent}).url
    page = client.get(address).content.decode()
    for words in ("3 differences", "Springs of the north", "the country code “ZZ” is not known", "transaction (2)"):
        assert words in page
    basis = page.split('name="basis" value="')[1].split('"')[0]
    assert client.post(address, {"basis": basis}).status_code == 422
    for _time in range(2):
        assert client.post(address, {"basis": basis, "accept": ["XX-1-SPRINGS"]}).status_code in (302, 409)
    assert list(OwnAction.objects.values_list("iati", flat=True)) == ["XX-1-SPRINGS"]
    page = client.get(address).content.decode()
    assert "1 activity is the same as here." in page
    basis = page.split('name="basis" value="')[1].split('"')[0]
    assert client.post(address, {"basis": basis, "all": "1"}).status_code == 302
    assert OwnAction.objects.count() == 3
    bad = SimpleUploadedFile("act.xml", b"nothing")
    assert client.post("/members/KGZ/own-actions/iati/", {"file": bad}).status_code == 422
    client.logout()
    shown = client.get(f"/fr/members/KGZ/own-actions/{OwnAction.objects.get(iati='XX-1-SPRINGS').code}/").content
    assert "Sources du nord" in shown.decode()
