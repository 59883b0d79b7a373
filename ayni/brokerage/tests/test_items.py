"""Requests and offers: written in steps, screened, seen by whom they are meant for, ended on their last day."""

import csv
import io
import json
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from ayni.brokerage.actions import close_item, edit_item, endorse_item, open_item, renew_item, return_item, send_item
from ayni.brokerage.actions.notices import warn_of_expiry
from ayni.brokerage.clocks import after_working_days, working_days_between
from ayni.brokerage.models import Offer, Request
from ayni.brokerage.queries import Wanted, items_for_list, open_now, visible_items
from ayni.brokerage.tests.factories import LAKES, make_offer, make_request
from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.models import AuditEntry
from tests.visiting import client_of


def titles(side, viewer, **wanted):
    return [one.title for one in items_for_list(side, viewer, Wanted(**wanted))]


@pytest.mark.django_db
def test_working_days_leave_out_the_weekend():
    friday = date(2026, 11, 27)
    assert after_working_days(friday, 1) == date(2026, 11, 30)
    assert after_working_days(friday, 10) == date(2026, 12, 11)
    assert working_days_between(friday, date(2026, 12, 11)) == 10
    assert working_days_between(friday, friday) == 0


def test_request_takes_its_title_from_its_first_sentence(kgz, cast):
    text = "We need two drillers. They should bring their tools."
    made = make_request(kgz, by=cast.focal_point, text=text, state="draft")
    assert (made.title, made.state) == ("We need two drillers", "draft")


def test_draft_is_seen_by_its_own_member_alone(kgz, cast):
    made = make_request(kgz, by=cast.focal_point, state="draft")
    seen = {role: visible_items("request", one).filter(pk=made.pk).exists() for role, one in cast.people().items()}
    assert [role for role, sees in seen.items() if sees] == ["contributor", "focal_point", "alternate"]


def test_sent_request_waits_for_the_secretariat_which_opens_or_returns_it(kgz, cast):
    made = make_request(kgz, by=cast.focal_point, state="sent")
    with pytest.raises(Refused):
        open_item(made, by=cast.focal_point, expected=made.version)
    with pytest.raises(Invalid):
        return_item(made, by=cast.secretariat, reason=" ", expected=made.version)
    return_item(made, by=cast.secretariat, reason="Which springs?", expected=made.version)
    assert made.state == "returned"
    assert "Which springs?" in mail.outbox[-1].body
    tomorrow = timezone.now().date() + timedelta(days=1)
    send_item(made, by=cast.alternate, expected=made.version, visibility="public", expires_on=tomorrow, time_zone="UTC")
    open_item(made, by=cast.secretariat, expected=made.version)
    assert titles("request", cast.stranger) == [made.title]


def test_contributor_writes_drafts_and_does_not_send_them(kgz, cast):
    made = make_request(kgz, by=cast.contributor, state="draft")
    edit_item(made, {"text": "Other words."}, by=cast.contributor, expected=made.version)
    with pytest.raises(Refused):
        send_item(
            made,
            by=cast.contributor,
            expected=made.version,
            visibility="public",
            expires_on=timezone.now().date(),
            time_zone="UTC",
        )


def test_facets_are_read_from_the_words_and_stay_as_a_person_corrects_them(kgz, cast):
    made = make_request(kgz, by=cast.focal_point, text=LAKES, language="ru", state="draft")
    assert ("training" in made.kinds, made.languages) == (True, ["ru"])
    assert {"water", "climate"} <= set(made.themes)
    assert set(made.read) >= {"kinds", "themes", "languages"}
    page = client_of(cast.focal_point).get(f"/requests/{made.code}/facts/").content.decode()
    assert "Read from your words" in page

    edit_item(made, {"text": "Нужны данные о пастбищах."}, by=cast.focal_point, expected=made.version)
    assert (made.kinds, made.themes) == (["data"], ["farming"])
    edit_item(made, {"kinds": ["training"], "themes": []}, by=cast.focal_point, expected=made.version)
    edit_item(made, {"text": LAKES}, by=cast.focal_point, expected=made.version)
    assert (made.kinds, "kinds" in made.read) == (["training"], False)


def test_amounts_are_read_with_their_currency(kgz, cast):
    text = "We need USD 24,000, at least 8,000, for rebuilding terraces in Nepal, 15 expert days."
    made = make_request(kgz, by=cast.focal_point, text=text, state="draft")
    assert (made.amount, made.least, made.currency) == (24000, 8000, "USD")
    assert (made.days, made.countries) == (15, ["NPL"])


def test_stale_change_is_refused(kgz, cast):
    made = make_request(kgz, by=cast.focal_point, screener=cast.secretariat)
    with pytest.raises(Conflict):
        edit_item(made, {"title": "Late"}, by=cast.focal_point, expected=made.version - 1)


def test_wrong_facts_are_refused_with_their_fields(kgz, cast):
    made = make_request(kgz, by=cast.focal_point, state="draft")
    cases = [
        ({"countries": ["XXX"]}, "countries"),
        ({"amount": 5}, "currency"),
        ({"amount": 5, "least": 6, "currency": "CHF"}, "least"),
        ({"starts": date(2027, 2, 1), "ends": date(2027, 1, 1)}, "__all__"),
    ]
    for values, field in cases:
        with pytest.raises(Invalid) as caught:
            edit_item(made, values, by=cast.focal_point, expected=made.version)
        assert field in caught.value.data["fields"]
        made = Request.objects.get(pk=made.pk)
    today = timezone.now().date()
    for zone, day, field in (("Mars/Olympus", today, "time_zone"), ("UTC", today - timedelta(days=1), "expires_on")):
        with pytest.raises(Invalid) as caught:
            send_item(
                made, by=cast.focal_point, expected=made.version, visibility="public", expires_on=day, time_zone=zone
            )
        assert field in caught.value.data["fields"]
        made = Request.objects.get(pk=made.pk)


def test_lists_are_filtered_by_what_is_said(kgz, cast):
    facts = {"kinds": ["training"], "themes": ["water"], "countries": ["TJK"], "languages": ["ru"]}
    make_request(kgz, by=cast.focal_point, screener=cast.secretariat, title="Lakes", **facts)
    make_request(
        kgz,
        by=cast.focal_point,
        screener=cast.secretariat,
        title="Paths",
        kinds=["data"],
        themes=["energy"],
        countries=["PER"],
        visibility="members",
    )
    asked = [
        *({"kind": "training"}, {"theme": "water"}, {"country": "TJK"}, {"region": "central-asia"}, {"tongue": "ru"}),
        *({"words": "tadjikistan"}, {"words": "lakes"}),
    ]
    assert [titles("request", cast.member, **one) for one in asked] == [["Lakes"]] * len(asked)
    assert sorted(titles("request", cast.member)) == ["Lakes", "Paths"]
    assert titles("request", cast.stranger) == ["Lakes"]


def test_national_focal_point_endorses_and_the_page_says_so(tjk, asking, cast):
    made = make_request(tjk, by=asking, screener=cast.secretariat)
    page = client_of(cast.stranger).get(f"/requests/{made.code}/").content.decode()
    assert "Not endorsed" in page
    with pytest.raises(Refused):
        endorse_item(made, by=cast.focal_point, expected=made.version)
    endorse_item(made, by=asking, expected=made.version)
    page = client_of(cast.stranger).get(f"/requests/{made.code}/").content.decode()
    assert "Endorsed by the national focal point on" in page
    assert asking.email not in page


def test_closed_request_stays_readable_with_its_reason(kgz, cast):
    made = make_request(kgz, by=cast.focal_point, screener=cast.secretariat)
    with pytest.raises(Invalid):
        close_item(made, by=cast.focal_point, because="other", expected=made.version)
    close_item(made, by=cast.focal_point, because="served", expected=made.version)
    assert titles("request", cast.stranger) == []
    assert titles("request", cast.stranger, show="archive") == [made.title]
    assert "Closed: it is served" in client_of(cast.stranger).get(f"/requests/{made.code}/").content.decode()


def test_dropped_draft_is_gone_for_everybody(kgz, cast):
    made = make_request(kgz, by=cast.focal_point, state="draft")
    close_item(made, by=cast.focal_point, because="other", expected=made.version)
    assert client_of(cast.focal_point).get(f"/requests/{made.code}/").status_code == 404


def test_what_was_never_opened_stays_hidden_when_it_is_closed(kgz, cast):
    made = make_request(kgz, by=cast.focal_point, state="sent")
    close_item(made, by=cast.focal_point, because="changed", expected=made.version)
    assert titles("request", cast.member, show="all") == []


def test_story_16_expiring_offer_stops_at_midnight_there_and_warns_before(institute, giving, cast, monkeypatch):
    zone, last = "Asia/Kathmandu", date(2027, 9, 30)
    made = make_offer(
        institute, by=giving, screener=cast.secretariat, title="Seed funds", expires_on=last, time_zone=zone
    )
    midnight = datetime(2027, 9, 30, 18, 15, tzinfo=UTC)  # 1 October 2027, 00:00 in Kathmandu
    assert made.expires_at == midnight
    mail.outbox.clear()

    assert warn_of_expiry(midnight - timedelta(days=31)) == 0
    at = midnight - timedelta(days=29)
    monkeypatch.setattr(timezone, "now", lambda: at)
    assert [warn_of_expiry(at), warn_of_expiry(at + timedelta(days=10))] == [1, 0]
    assert [warn_of_expiry(midnight - timedelta(days=6)), warn_of_expiry(midnight - timedelta(days=1))] == [1, 0]
    assert [one.to for one in mail.outbox] == [[giving.email]] * 2
    assert all("30 September 2027" in one.body and "/renew/" in one.body for one in mail.outbox)

    monkeypatch.setattr(timezone, "now", lambda: midnight - timedelta(seconds=1))
    assert open_now(Offer.objects.all()).count() == 1
    monkeypatch.setattr(timezone, "now", lambda: midnight)
    assert open_now(Offer.objects.all()).count() == 0
    assert warn_of_expiry(midnight) == 0
    assert titles("offer", cast.stranger) == []
    assert titles("offer", cast.stranger, show="archive") == ["Seed funds"]
    assert "Seed funds" in client_of(cast.stranger).get(f"/offers/{made.code}/").content.decode()

    renew_item(made, by=giving, expires_on=date(2027, 12, 31), expected=made.version)
    assert open_now(Offer.objects.all()).count() == 1


def test_story_17_discreet_donor_is_seen_by_nobody_else_and_every_opening_is_written_down(kgz, cast):
    word = "quokkadonor"
    made = make_offer(
        kgz,
        by=cast.focal_point,
        screener=cast.secretariat,
        title=f"Funds of {word}",
        text=f"Money from {word} for springs",
        kinds=["finance"],
        visibility="secretariat",
    )
    assert made.is_open
    addresses = [f"/offers/{made.code}/", "/offers/", "/offers/?show=all", f"/offers/?q={word[:4]}", "/exchange/"]
    addresses += ["/offers.csv", "/offers.json", "/offers.csv?show=all", "/desk/", "/queue/", "/exchange/mine/"]
    seeing = {}
    for role, person in cast.people().items():
        client = client_of(person)
        pages = [client.get(address) for address in addresses]
        seeing[role] = any(word in page.content.decode() for page in pages)
    assert [role for role, sees in seeing.items() if sees] == [
        *("contributor", "focal_point", "alternate", "secretariat"),
    ]
    assert not any(word in f"{one.subject} {one.body}" for one in mail.outbox)
    opened = AuditEntry.objects.filter(subject_type="brokerage.offer", subject_id=str(made.pk), verb="read")
    assert [one.by.name for one in opened.order_by("id")] == ["Contributor", "Focal Point", "Alternate", "Secretariat"]
    count = json.loads(client_of(cast.secretariat).get("/offers.json").content)["count"]
    assert count == 0


def test_files_hold_what_every_stranger_may_see(kgz, cast):
    make_request(kgz, by=cast.focal_point, screener=cast.secretariat, title="=Lakes", kinds=["training", "data"])
    make_request(kgz, by=cast.focal_point, screener=cast.secretariat, title="Hidden", visibility="members")
    client = client_of(cast.secretariat)
    rows = list(csv.DictReader(io.StringIO(client.get("/requests.csv").content.decode())))
    assert [(row["title"], row["kinds"], row["member"]) for row in rows] == [("'=Lakes", "training data", "KGZ")]
    whole = json.loads(client.get("/requests.json?kind=data").content)
    assert (whole["count"], whole["items"][0]["kinds"], whole["next_page"]) == (1, ["training", "data"], None)
    assert client.get("/requests.pdf").status_code == 404


def test_a_person_writes_a_request_in_three_steps_without_losing_a_word(kgz, cast):
    client = client_of(cast.focal_point)
    page = client.get("/requests/new/").content.decode()
    assert "What do you need?" in page
    given = {"member": "KGZ", "text": LAKES, "language": "ru", "under_way": "Карта 2019 года", "key": "once"}
    first = client.post("/requests/new/", given)
    assert client.post("/requests/new/", given).url == first.url
    made = Request.objects.get()
    assert first.url == f"/requests/{made.code}/facts/"
    assert LAKES in client.get(first.url).content.decode()
    facts = {
        "version": made.version,
        "kinds": ["training"],
        "themes": ["water"],
        "countries": ["KGZ"],
        "languages": ["ru"],
        "ends": "2027-06-30",
        "amount": "1250.50",
        "currency": "CHF",
    }
    wrong = client.post(first.url, {**facts, "ends": "soon"})
    assert (wrong.status_code, "1250.50" in wrong.content.decode()) == (422, True)
    assert client.post(first.url, facts).url == f"/requests/{made.code}/send/"
    stale = client.post(first.url, {**facts, "themes": ["energy"]})
    assert stale.status_code == 409
    made.refresh_from_db()
    page = client.get(f"/requests/{made.code}/send/").content.decode()
    assert "CHF\xa01,250.50" in page
    last = (timezone.now().date() + timedelta(days=90)).isoformat()
    sent = {"version": made.version, "visibility": "public", "expires_on": last, "time_zone": "Asia/Bishkek"}
    assert client.post(f"/requests/{made.code}/send/", sent).status_code == 302
    made.refresh_from_db()
    assert (made.state, made.under_way) == ("sent", "Карта 2019 года")
    queue = client_of(cast.secretariat).get("/queue/?kind=screening").content.decode()
    assert made.title in queue
    decided = {"line": f"request:{made.code} {made.version}", "verb": "open", "key": "k"}
    assert client_of(cast.secretariat).post("/queue/screening/decide/", decided).status_code == 302
    made.refresh_from_db()
    assert made.is_open
