"""Reading evidence and judging it through HTTP: who sees what, what it costs."""

import json
from datetime import date

import pytest

from ayni.monitoring.actions import withdraw_evidence
from ayni.monitoring.models import Evidence
from ayni.monitoring.queries import expiring_agreements, waiting_verifications
from ayni.monitoring.tests.factories import make_evidence

ROLES = ["stranger", "member", "contributor", "focal_point", "alternate", "coordinator", "seat_holder", "secretariat"]


def opened(client, signed_in, cast, role, address):
    return (client if role == "stranger" else signed_in(getattr(cast, role))).get(address).status_code


@pytest.mark.parametrize(
    ("level", "statuses"),
    [
        ("public", (200, 200, 200, 200, 200, 200, 200, 200)),
        ("members", (404, 200, 200, 200, 200, 200, 200, 200)),
        ("secretariat", (404, 404, 200, 200, 200, 404, 404, 200)),
    ],
)
def test_levels_hold_on_page_list_and_file(client, signed_in, cast, kgz, level, statuses):
    evidence = make_evidence(kgz, by=cast.focal_point, visibility=level, title="Quokka", draft=False)
    for role, status in zip(ROLES, statuses, strict=True):
        client.logout()
        assert opened(client, signed_in, cast, role, f"/evidence/{evidence.code}/") == status, role
        assert ("Quokka" in client.get("/evidence/").content.decode()) == (status == 200), role
        assert ("Quokka" in client.get("/members/KGZ/").content.decode()) == (status == 200), role
        whole = b"".join(client.get("/evidence.csv")).decode() + client.get("/evidence.json").content.decode()
        assert ("Quokka" in whole) == (level == "public"), role


def test_drafts_are_seen_by_those_who_write_for_the_member(client, signed_in, cast, kgz):
    draft = make_evidence(kgz, by=cast.focal_point, draft=True)
    seen = [opened(client, signed_in, cast, role, f"/evidence/{draft.code}/") for role in ROLES]
    assert seen == [404, 404, 200, 200, 200, 404, 404, 404]


def test_evidence_of_a_hidden_initiative_or_member_is_hidden(client, cast, kgz, andes):
    evidence = make_evidence(kgz, by=cast.focal_point, initiative=andes)
    assert client.get(f"/evidence/{evidence.code}/").status_code == 200
    type(andes).objects.update(visibility="members")
    assert client.get(f"/evidence/{evidence.code}/").status_code == 404
    type(andes).objects.update(visibility="public")
    type(kgz).objects.update(visibility="secretariat")
    assert client.get(f"/evidence/{evidence.code}/").status_code == 404


def test_withdrawn_page_is_a_tombstone(client, signed_in, cast, meeting):
    withdraw_evidence(meeting, by=cast.focal_point, reason="It did not take place.", expected=meeting.version)
    html = client.get(f"/evidence/{meeting.code}/").content.decode()
    assert "This record was withdrawn on" in html and "It did not take place." in html and "24 people" not in html
    assert meeting.code not in client.get("/evidence/").content.decode()
    inside = signed_in(cast.focal_point).get(f"/evidence/{meeting.code}/").content.decode()
    assert "24 people" in inside and "Withdrawn" in inside and "Recorded" in inside


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("kind=meeting", {"meeting"}),
        ("country=KGZ", {"meeting", "training"}),
        ("state=verified", set()),
        ("since=2026-04-01", {"training"}),
        ("until=2026-03-31", {"meeting"}),
        ("initiative=andes", {"training"}),
        ("member=KGZ", {"meeting", "training"}),
        ("kind=nonsense&since=nonsense", {"meeting", "training"}),
    ],
)
def test_list_is_filtered(client, cast, kgz, andes, meeting, query, found):
    make_evidence(kgz, by=cast.focal_point, kind="training", initiative=andes, starts=date(2026, 4, 2), country="KGZ")
    rows = json.loads(client.get(f"/evidence.json?{query}").content)["evidence"]
    assert {row["kind"] for row in rows} == found
    html = client.get(f"/evidence/?{query}").content.decode()
    assert {row.kind for row in Evidence.objects.all() if f"/evidence/{row.code}/" in html} == found


def test_csv_says_what_was_recorded(client, cast, kgz, arm, rows):
    make_evidence(kgz, by=cast.focal_point, title="=1+1", rows={rows["IS-1.2"]: ""})
    head, line, *rest = b"".join(client.get("/evidence.csv")).decode().split("\r\n")
    record = dict(zip(head.split(","), line.split(","), strict=True))
    assert (record["title"], record["m49"], record["region"], record["rows"]) == (
        "'=1+1", "417", "central-asia", f"{rows['IS-1.2'].workplan.slug}:IS-1.2",
    )  # fmt: skip
    assert rest == [""]


def test_pages_cost_as_much_for_many_as_for_one(client, signed_in, cast, kgz, rows, django_assert_num_queries):
    first = make_evidence(kgz, by=cast.focal_point, rows={rows["IS-1.2"]: "kind:meeting"})
    client.get("/evidence/")
    for expected in (1, 4):
        with django_assert_num_queries(3):
            client.get("/evidence/")
        with django_assert_num_queries(6):
            client.get(f"/evidence/{first.code}/")
        secretariat = signed_in(cast.secretariat)
        secretariat.get("/evidence/waiting/")
        with django_assert_num_queries(5):
            assert secretariat.get("/evidence/waiting/").content.decode().count('name="chosen"') == expected
        client.logout()
        if expected == 1:
            for day in range(1, 4):
                make_evidence(kgz, by=cast.focal_point, starts=date(2026, 2, day))


def test_waiting_is_regional_and_never_ones_own(cast, kgz, arm, meeting):
    mine = make_evidence(kgz, by=cast.secretariat, title="On behalf")
    far = make_evidence(arm, by=cast.secretariat, country="ARM", title="Far away")
    titles = lambda viewer: {row.pk for row in waiting_verifications(viewer)}  # noqa: E731
    assert titles(cast.secretariat) == {meeting.pk}
    assert titles(cast.seat_holder) == {meeting.pk, mine.pk}
    assert titles(cast.focal_point) == titles(cast.member) == titles(cast.stranger) == set()
    assert far.pk not in titles(cast.seat_holder)


def test_those_ticked_are_verified_at_once(signed_in, cast, kgz, meeting):
    other = make_evidence(kgz, by=cast.focal_point, starts=date(2026, 4, 1))
    holder = signed_in(cast.seat_holder)
    stale = holder.post("/evidence/waiting/", {"chosen": [f"{meeting.code}.1", f"{other.code}.99"]})
    assert stale.status_code == 409
    assert set(Evidence.objects.values_list("state", flat=True)) == {"reported"}
    done = holder.post("/evidence/waiting/", {"chosen": [f"{meeting.code}.1", f"{other.code}.1"]})
    assert done.status_code == 302
    assert set(Evidence.objects.values_list("state", flat=True)) == {"verified"}


def test_verify_dispute_answer_and_withdraw_in_the_browser(client, signed_in, cast, meeting):
    base = f"/evidence/{meeting.code}/"
    version = lambda: Evidence.objects.get(pk=meeting.pk).version  # noqa: E731
    assert signed_in(cast.focal_point).post(f"{base}verify/", {"version": version()}).status_code == 403
    holder = signed_in(cast.seat_holder)
    assert holder.post(f"{base}verify/", {"version": version()}).status_code == 302
    assert holder.post(f"{base}dispute/", {"version": version(), "reason": ""}).status_code == 422
    assert holder.post(f"{base}dispute/", {"version": version(), "reason": "Not in March"}).status_code == 302
    assert "Not in March" in client.get(base).content.decode()
    focal = signed_in(cast.focal_point)
    assert focal.post(f"{base}answer/", {"version": version(), "answer": "See page 2"}).status_code == 302
    assert "See page 2" in focal.get(base).content.decode()
    assert focal.post(f"{base}withdraw/", {"version": 1, "reason": "Typed twice"}).status_code == 409
    assert focal.post(f"{base}withdraw/", {"version": version(), "reason": "Typed twice"}).status_code == 302


def test_files_are_given_as_things_to_keep(client, signed_in, cast, kgz):
    from io import BytesIO

    from ayni.monitoring.actions import Upload

    evidence = make_evidence(
        kgz, by=cast.focal_point, visibility="members", files=[Upload(BytesIO(b"<script>"), "r.html", "text/html")]
    )
    address = f"/evidence/{evidence.code}/files/{evidence.files.get().code}/"
    assert client.get(address).status_code == 404
    answer = signed_in(cast.member).get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/octet-stream")
    assert answer["Content-Disposition"].startswith("attachment") and "sandbox" in answer["Content-Security-Policy"]
    assert b"".join(answer.streaming_content) == b"<script>"


def test_agreement_is_listed_through_its_last_day(cast, kgz):
    made = make_evidence(kgz, by=cast.focal_point, kind="agreement", expires=date(2026, 12, 31))
    for today, listed in ((date(2026, 11, 1), True), (date(2026, 12, 31), True), (date(2027, 1, 1), False)):
        assert (made in expiring_agreements(cast.secretariat, today, 90)) == listed
    assert made not in expiring_agreements(cast.secretariat, date(2026, 6, 1), 90)
