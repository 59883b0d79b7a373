"""What members commit themselves to, and who has re-affirmed the plan."""

import csv
import io
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ayni.accounts.tests.cast import give_role, make_person
from ayni.core.errors import Conflict, Invalid, NotVisible, Refused
from ayni.core.jobs import tick
from ayni.core.queue import kind_named
from ayni.core.stored_pages import forget_kept
from ayni.members.actions import merge_members
from ayni.members.actions.commitments import edit_commitment, withdraw_commitment
from ayni.members.actions.reaffirmations import ask_for_reaffirmations, withdraw_reaffirmation
from ayni.members.models import Commitment, Reaffirmation
from ayni.members.queries.commitments import (
    ReaffirmedWanted,
    commitment_for_page,
    commitment_totals,
    commitments_of,
    reaffirmations_due,
    reaffirmed_members,
)
from ayni.members.queries.liveness import months_later
from ayni.members.tests.factories import make_commitment, make_government, make_member, make_reaffirmation

MONEY = {"kind": "financial", "amount": Decimal("15000.50"), "currency": "CHF"}


@pytest.fixture
def kgz(cast):
    return make_government("KGZ", name="Kyrgyzstan")


def months_ago(number):
    return months_later(timezone.now().date(), -number)


def states(viewer, **wanted):
    found = reaffirmed_members(viewer, ReaffirmedWanted(**wanted), timezone.now().date())
    return [(member.code, member.standing) for member in found]


def test_a_changed_commitment_keeps_its_earlier_version_and_document(kgz, cast):
    made = make_commitment(kgz, by=cast.focal_point, document=BytesIO(b"First"), document_name="first.pdf", **MONEY)
    edit_commitment(
        made, {"amount": Decimal(20000)}, by=cast.alternate, reason="More", expected=1, document=BytesIO(b"Second")
    )
    rows = [(one.number, one.amount, one.document.size, one.capacity, one.reason) for one in made.versions.all()]
    assert rows == [(1, Decimal("15000.50"), 5, "", ""), (2, Decimal(20000), 6, "alternate", "More")]
    with pytest.raises(Conflict):
        edit_commitment(made, {"amount": Decimal(1)}, by=cast.focal_point, reason="Less", expected=1)
    assert Commitment.objects.get().amount == Decimal(20000)


def test_the_focal_point_is_told_what_the_alternate_entered(kgz, cast):
    make_commitment(kgz, by=cast.focal_point)
    assert mail.outbox == []
    make_commitment(kgz, by=cast.alternate)
    assert [letter.to for letter in mail.outbox] == [[cast.focal_point.email]]
    assert "Alternate" in mail.outbox[0].body
    assert make_commitment(kgz, by=cast.secretariat).capacity == "on behalf"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"kind": "financial"}, "amount"),
        ({"kind": "financial", "amount": Decimal(5)}, "currency"),
        ({"kind": "financial", "amount": Decimal(5), "currency": "XYZ"}, "currency"),
        ({"kind": "financial", "amount": Decimal("5.5"), "currency": "JPY"}, "amount"),
        ({"kind": "in_kind", "currency": "CHF"}, "amount"),
        ({"kind": "political", "amount": Decimal(5), "currency": "CHF"}, "amount"),
        ({"text": ""}, "text"),
        ({"dated": date(2999, 1, 1)}, "dated"),
        ({"until": date(2020, 1, 1)}, "__all__"),
    ],
)
def test_what_cannot_be_a_commitment_is_said_at_its_field(kgz, cast, values, field):
    with pytest.raises(Invalid) as caught:
        make_commitment(kgz, by=cast.focal_point, **values)
    assert list(caught.value.data["fields"]) == [field]
    assert not Commitment.objects.exists()


def test_totals_add_up_exactly_and_never_across_kinds_or_currencies(kgz, cast):
    for _time in range(3):
        make_commitment(kgz, kind="financial", amount=Decimal("0.10"), currency="CHF")
    make_commitment(kgz, kind="financial", amount=Decimal(5), currency="USD")
    make_commitment(kgz, kind="in_kind", amount=Decimal(7), currency="CHF")
    make_commitment(kgz, **MONEY, visibility="secretariat")
    gone = make_commitment(kgz, **MONEY)
    withdraw_commitment(gone, by=cast.focal_point, reason="Entered twice", expected=1)
    assert commitment_totals(cast.stranger, kgz) == [
        ("financial", "CHF", Decimal("0.30"), 3),
        ("financial", "USD", Decimal(5), 1),
        ("in_kind", "CHF", Decimal(7), 1),
    ]


def test_who_may_record_change_and_see(kgz, cast):
    for person in (cast.member, cast.contributor, cast.coordinator, cast.stranger):
        with pytest.raises(Refused):
            make_commitment(kgz, by=person)
    hidden = make_commitment(kgz, by=cast.focal_point, visibility="secretariat")
    assert commitment_for_page(cast.alternate, "KGZ", hidden.code) == hidden
    with pytest.raises(NotVisible):
        commitment_for_page(cast.member, "KGZ", hidden.code)
    with pytest.raises(Refused):
        make_commitment(make_member("Gone", status="removed"), by=cast.secretariat)
    assert list(commitments_of(cast.stranger, kgz)) == []


def test_commitments_of_a_merged_entry_stand_with_the_one_that_goes_on(cast):
    double, kept = make_member("Springs"), make_member("Springs Association")
    made = make_commitment(double)
    make_reaffirmation(double)
    merge_members(double, kept, by=cast.secretariat, ground="Same", expected=1)
    assert list(commitments_of(cast.stranger, kept)) == [made]
    assert states(cast.stranger) == [(kept.code, "in_force")]


def test_a_reaffirmation_lapses_after_the_set_time_and_keeps_the_time_that_was_set(kgz, cast, settings):
    today = timezone.now().date()
    never = make_member("Never")
    first = make_reaffirmation(kgz, months_ago(24), by=cast.focal_point)
    assert first.lapses_on == today
    assert states(cast.stranger) == [(never.code, "none"), ("KGZ", "in_force")][::-1]
    settings.AYNI_REAFFIRM_MONTHS = 6
    other = make_member("Other")
    make_reaffirmation(other, months_ago(7))
    assert states(cast.stranger, state="lapsed") == [(other.code, "lapsed")]
    assert states(cast.stranger, state="in_force") == [("KGZ", "in_force")]
    again = make_reaffirmation(other)
    assert states(cast.stranger, state="lapsed") == []
    withdraw_reaffirmation(again, by=cast.secretariat, reason="By mistake", expected=1)
    assert states(cast.stranger, state="lapsed") == [(other.code, "lapsed")]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2024, 2, 29), 24, date(2026, 2, 28)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 1, 1), -1, date(2025, 12, 1)),
    ],
)
def test_months_later(day, months, later):
    assert months_later(day, months) == later


def test_two_reaffirmations_of_one_day_and_of_the_future_are_refused(kgz, cast):
    make_reaffirmation(kgz, by=cast.focal_point)
    for day in (timezone.now().date(), timezone.now().date() + timedelta(days=1)):
        with pytest.raises(Invalid):
            make_reaffirmation(kgz, day, by=cast.focal_point)
    assert Reaffirmation.objects.count() == 1


def test_members_are_asked_once_for_each_reaffirmation(kgz, cast):
    today = timezone.now().date()
    silent = make_member("Without focal point")
    make_reaffirmation(kgz, months_ago(40))
    make_reaffirmation(kgz, months_ago(23))
    make_reaffirmation(silent, months_ago(30))
    make_reaffirmation(make_member("Fresh"))
    assert [member.code for member in reaffirmations_due(cast.secretariat, today)] == [silent.code, "KGZ"]
    queue = kind_named("reaffirmation")
    assert [line.code for line in queue.lines(cast.secretariat, "en")] == [silent.code, "KGZ"]
    assert list(queue.lines(cast.focal_point, "en")) == []
    for _time in range(2):
        tick()
    assert [letter.to for letter in mail.outbox] == [[cast.focal_point.email]]
    assert "/members/KGZ/reaffirm/" in mail.outbox[0].body
    assert list(Reaffirmation.objects.exclude(asked_on=None).values_list("member__code", "asked_on")) == [
        ("KGZ", today)
    ]
    give_role(make_person("New Voice"), "focal_point", silent.code)
    assert [ask_for_reaffirmations(today) for _time in range(2)] == [1, 0]
    assert len(mail.outbox) == 2


def test_nobody_is_asked_twice_when_two_workers_look_at_once(kgz, cast, monkeypatch):
    row = make_reaffirmation(kgz, months_ago(23))
    stale = Reaffirmation.objects.select_related("member").get(pk=row.pk)
    assert ask_for_reaffirmations(timezone.now().date()) == 1
    monkeypatch.setattr("ayni.members.actions.reaffirmations.reaffirmations_to_ask", lambda today: [stale])
    assert ask_for_reaffirmations(timezone.now().date() + timedelta(days=1)) == 0
    assert len(mail.outbox) == 1


def test_recording_through_the_pages_once_and_with_a_document(kgz, cast, signed_in):
    client = signed_in(cast.alternate)
    sent = {"kind": "financial", "dated": "2026-03-04", "text": "Money", "language": "en", "visibility": "public"}
    sent |= {"amount": "15 000,50", "currency": "CHF", "key": "k1"}
    answers = []
    for _time in range(2):
        file = SimpleUploadedFile("letter.pdf", b"%PDF-1.4 signed")
        answers.append(client.post("/fr/members/KGZ/commitments/new/", {**sent, "document": file}))
    row = Commitment.objects.get()
    assert [answer.url for answer in answers] == [f"/fr/members/KGZ/commitments/{row.code}/"] * 2
    client.logout()
    page = client.get(f"/members/KGZ/commitments/{row.code}/").content.decode()
    for words in ("CHF\u00a015,000.50", "by alternate", "letter.pdf"):
        assert words in page
    document = client.get(f"/members/KGZ/commitments/{row.code}/document/")
    assert b"".join(document) == b"%PDF-1.4 signed"
    assert document["Content-Security-Policy"].startswith("sandbox")


def test_a_stale_change_comes_back_with_the_text_and_wrong_money_with_a_sentence(kgz, cast, signed_in):
    row = make_commitment(kgz, by=cast.focal_point)
    client = signed_in(cast.focal_point)
    sent = {"kind": "political", "dated": "2026-03-04", "text": "First", "language": "en", "visibility": "public"}
    address = f"/members/KGZ/commitments/{row.code}/edit/"
    assert client.post(address, {**sent, "reason": "Better", "version": 1}).status_code == 302
    stale = client.post(address, {**sent, "text": "Second words", "reason": "Mine", "version": 1})
    assert stale.status_code == 409
    page = stale.content.decode()
    assert "Second words" in page
    assert 'value="2"' in page
    wrong = client.post(address, {**sent, "amount": "5", "currency": "CHF", "reason": "Mine", "version": 2})
    assert wrong.status_code == 422
    assert "A political commitment has no amount." in wrong.content.decode()
    assert Commitment.objects.get().text == "First"


def test_the_public_page_says_who_stands_behind_the_plan_and_who_lapsed(kgz, cast, client, signed_in):
    lapsed = make_member("Lapsed Springs")
    make_reaffirmation(lapsed, months_ago(30))
    reaffirm = {"affirmed_on": timezone.now().date().isoformat(), "words_language": "en", "key": "r1"}
    person = signed_in(cast.focal_point)
    assert [person.post("/members/KGZ/reaffirm/", reaffirm).status_code for _time in range(2)] == [302, 302]
    client.logout()
    page = client.get("/members/reaffirmed/").content.decode()
    assert "Re-affirmed" in page
    assert "Lapsed Springs" not in client.get("/members/reaffirmed/?state=in_force").content.decode()
    only = client.get("/members/reaffirmed/?state=lapsed&region=sub-saharan-africa").content.decode()
    assert "Lapsed Springs" in only
    rows = list(csv.DictReader(io.StringIO(client.get("/reaffirmed.csv").content.decode())))
    assert {row["code"]: row["standing"] for row in rows} == {"KGZ": "in_force", lapsed.code: "lapsed"}
    assert "lapsed since" in client.get(f"/members/{lapsed.code}/").content.decode()


def test_the_public_page_costs_the_same_for_one_and_sixty(client, cast):
    counts = []
    for count in (1, 3, 60):
        for number in range(count):
            make_reaffirmation(make_member(f"Springs {count} {number}"), months_ago(number % 40))
        forget_kept()
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/members/reaffirmed/").status_code == 200
        counts.append(len(captured))
    assert counts[0] == counts[1] == counts[2] <= 8
    with CaptureQueriesContext(connection) as captured:
        client.get("/members/reaffirmed/")
    assert len(captured) == 1
