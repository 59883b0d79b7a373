"""Recording, changing, verifying, disputing, withdrawing: what each leaves, and whom each refuses."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest

from ayni.accounts.tests.cast import give_role, make_person
from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.models import AuditEntry
from ayni.members.tests.factories import make_government, make_member
from ayni.monitoring.actions import (
    PartySaid,
    Upload,
    answer_dispute,
    dispute_evidence,
    edit_evidence,
    join_evidence,
    record_evidence,
    report_evidence,
    serve_rows,
    verify_evidence,
    verify_many,
    withdraw_evidence,
)
from ayni.monitoring.models import Evidence, Fact
from ayni.monitoring.tests.factories import make_evidence

ON = date(2026, 3, 12)


def open_fact(evidence):
    return Fact.objects.filter(evidence=evidence, until_at=None).first()


def test_record_counts_at_once(cast, kgz, arm, rows):
    evidence = make_evidence(
        kgz, by=cast.focal_point, kind="exchange", country="KGZ", rows={rows["IS-2.1"]: "kind:exchange"},
        parties=[PartySaid("sender", arm), PartySaid("trainer", name="Guest", country="FRA")],
    )  # fmt: skip
    fact = open_fact(evidence)
    assert (evidence.state, evidence.capacity, fact.state) == ("reported", "", "reported")
    assert (fact.members, fact.countries) == (["ARM", "KGZ"], ["ARM", "KGZ"])
    assert fact.activities == [rows["IS-2.1"].pk]
    assert {party.role for party in evidence.parties.all()} == {"host", "sender", "trainer"}


def test_draft_counts_nowhere_until_reported(cast, kgz, rows):
    draft = make_evidence(kgz, by=cast.focal_point, draft=True, starts=None)
    assert (draft.state, open_fact(draft)) == ("draft", None)
    edit_evidence(draft, {"starts": ON}, by=cast.focal_point, expected=draft.version)
    report_evidence(draft, by=cast.focal_point, expected=draft.version, rows={rows["IS-1.2"]: ""})
    assert (draft.state, open_fact(draft).activities) == ("reported", [rows["IS-1.2"].pk])
    with pytest.raises(Conflict):
        report_evidence(draft, by=cast.focal_point, expected=draft.version)


def test_report_says_what_is_missing(cast, kgz):
    draft = make_evidence(kgz, by=cast.focal_point, kind="self_assessment", draft=True, starts=None)
    with pytest.raises(Invalid) as refused:
        report_evidence(draft, by=cast.focal_point, expected=draft.version)
    assert set(refused.value.data["fields"]) == {"starts", "level"}


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"total": 20, "women": 21}, "women"),
        ({"total": 20, "women": 11, "men": 10}, "total"),
        ({"total": None, "women": 3}, "total"),
        ({"total": 20, "youth": 21}, "youth"),
        ({"starts": date(2999, 1, 1)}, "starts"),
        ({"ends": date(2026, 3, 11)}, "__all__"),
        ({"country": "XYZ"}, "country"),
        ({"amount": Decimal(5)}, "currency"),
        ({"amount": Decimal(5), "currency": "XYZ"}, "currency"),
    ],
)
def test_unsound_records_are_refused_with_a_sentence(cast, kgz, values, field):
    with pytest.raises(Invalid) as refused:
        make_evidence(kgz, by=cast.focal_point, **values)
    assert list(refused.value.data["fields"]) == [field]
    assert Evidence.objects.count() == Fact.objects.count() == 0


@pytest.mark.parametrize("role", ["member", "contributor", "coordinator", "seat_holder"])
def test_only_those_who_speak_for_the_member_record(cast, kgz, role):
    with pytest.raises(Refused):
        make_evidence(kgz, by=getattr(cast, role))


def test_coordinator_records_for_the_initiative_and_only_secretariat_and_seat_holders_for_the_partnership(cast, andes):
    made = make_evidence(None, by=cast.coordinator, initiative=andes)
    assert (made.member, open_fact(made).initiative_slug, open_fact(made).members) == (None, "andes", [])
    with pytest.raises(Refused):
        make_evidence(None, by=cast.coordinator)
    assert make_evidence(None, by=cast.secretariat).state == "reported"
    assert make_evidence(None, by=cast.seat_holder).state == "reported"


def test_contributor_prepares_and_the_focal_point_reports(cast, kgz):
    draft = make_evidence(kgz, by=cast.contributor, draft=True)
    with pytest.raises(Refused):
        report_evidence(draft, by=cast.contributor, expected=draft.version)
    assert report_evidence(draft, by=cast.focal_point, expected=draft.version).state == "reported"


def test_secretariat_records_on_behalf(cast, kgz):
    assert make_evidence(kgz, by=cast.secretariat).capacity == "on_behalf"


def test_edit_puts_a_verified_record_back_and_moves_the_fact(cast, meeting):
    verify_evidence(meeting, by=cast.secretariat, expected=meeting.version)
    edit_evidence(meeting, {"total": 30}, by=cast.focal_point, expected=meeting.version)
    meeting.refresh_from_db()
    assert (meeting.state, meeting.verified_by, open_fact(meeting).total) == ("reported", None, 30)
    assert [fact.state for fact in meeting.facts.order_by("id")] == ["reported", "verified", "reported"]


def test_edit_of_parties_alone_is_a_version_and_keeps_others_out(cast, meeting, arm):
    seen = meeting.version
    edit_evidence(meeting, {}, by=cast.focal_point, expected=seen, parties=[PartySaid("participant", arm)])
    assert (meeting.version, open_fact(meeting).members) == (seen + 1, ["ARM", "KGZ"])
    late = Evidence.objects.get(pk=meeting.pk)
    with pytest.raises(Conflict):
        edit_evidence(late, {}, by=cast.alternate, expected=seen, parties=[])
    assert open_fact(meeting).members == ["ARM", "KGZ"]
    edit_evidence(meeting, {}, by=cast.focal_point, expected=meeting.version, parties=[])
    assert open_fact(meeting).members == ["KGZ"]


def test_edit_without_a_difference_writes_nothing(cast, meeting, arm):
    verify_evidence(meeting, by=cast.secretariat, expected=meeting.version)
    before = (meeting.version, Fact.objects.count(), AuditEntry.objects.count())
    edit_evidence(meeting, {"total": 24}, by=cast.focal_point, expected=meeting.version, parties=[])
    assert (meeting.version, Fact.objects.count(), AuditEntry.objects.count()) == before
    assert meeting.state == "verified"


def test_rows_are_served_taken_off_and_come_back(cast, meeting, rows):
    for chosen in ([rows["IS-1.2"], rows["CB-1.1"]], [rows["CB-1.1"]], [rows["IS-1.2"]]):
        serve_rows(meeting, dict.fromkeys(chosen, "person"), by=cast.focal_point, expected=meeting.version)
        assert open_fact(meeting).activities == sorted(row.pk for row in chosen)
    assert meeting.served.count() == 2


def test_verify_is_never_the_authors(cast, kgz, meeting):
    on_behalf = make_evidence(kgz, by=cast.secretariat)
    with pytest.raises(Refused):
        verify_evidence(on_behalf, by=cast.secretariat, expected=on_behalf.version)
    give_role(cast.seat_holder, "alternate", "KGZ")
    with pytest.raises(Refused):
        verify_evidence(meeting, by=cast.seat_holder, expected=meeting.version)
    for role in ("member", "contributor", "focal_point", "alternate", "coordinator"):
        with pytest.raises(Refused):
            verify_evidence(meeting, by=getattr(cast, role), expected=meeting.version)


def test_whoever_edited_once_does_not_verify_after_others_edited_too(cast, meeting):
    edit_evidence(meeting, {"total": 25}, by=cast.secretariat, expected=meeting.version)
    edit_evidence(meeting, {"total": 26}, by=cast.focal_point, expected=meeting.version)
    with pytest.raises(Refused):
        verify_evidence(meeting, by=cast.secretariat, expected=meeting.version)
    assert verify_evidence(meeting, by=cast.seat_holder, expected=meeting.version).state == "verified"


def test_seat_holder_verifies_in_the_own_region_only(cast, meeting):
    elsewhere = make_evidence(make_government("NPL"), by=cast.secretariat, country="NPL")
    assert verify_evidence(meeting, by=cast.seat_holder, expected=meeting.version).verified_by == cast.seat_holder
    with pytest.raises(Refused):
        verify_evidence(elsewhere, by=cast.seat_holder, expected=elsewhere.version)


def test_two_verifiers_at_once_verify_once(cast, meeting):
    first, second = Evidence.objects.get(pk=meeting.pk), Evidence.objects.get(pk=meeting.pk)
    verify_evidence(first, by=cast.secretariat, expected=first.version)
    with pytest.raises(Conflict):
        verify_evidence(second, by=cast.seat_holder, expected=second.version)
    assert AuditEntry.objects.filter(verb="verified").count() == 1


def test_verify_many_is_all_or_nothing(cast, kgz, meeting):
    other = make_evidence(kgz, by=cast.focal_point, starts=date(2026, 4, 1))
    with pytest.raises(Conflict):
        verify_many([(meeting, meeting.version), (other, other.version + 1)], by=cast.secretariat)
    assert set(Evidence.objects.values_list("state", flat=True)) == {"reported"}
    fresh = [(row, row.version) for row in Evidence.objects.all()]
    assert verify_many(fresh, by=cast.secretariat) == 2
    assert set(Fact.objects.filter(until_at=None).values_list("state", flat=True)) == {"verified"}


def test_dispute_is_answered_and_verified(cast, meeting):
    with pytest.raises(Invalid):
        dispute_evidence(meeting, by=cast.seat_holder, reason=" ", expected=meeting.version)
    dispute_evidence(meeting, by=cast.seat_holder, reason="It was in April.", expected=meeting.version)
    assert open_fact(meeting).state == "disputed"
    with pytest.raises(Refused):
        answer_dispute(meeting, by=cast.seat_holder, answer="No", expected=meeting.version)
    answer_dispute(meeting, by=cast.focal_point, answer="See the minutes.", expected=meeting.version)
    assert (meeting.state, meeting.dispute, meeting.answer) == ("reported", "It was in April.", "See the minutes.")
    assert verify_evidence(meeting, by=cast.seat_holder, expected=meeting.version).state == "verified"


def test_withdrawal_closes_the_fact_and_leaves_the_history(cast, meeting):
    edit_evidence(meeting, {"total": 25}, by=cast.focal_point, expected=meeting.version)
    with pytest.raises(Invalid):
        withdraw_evidence(meeting, by=cast.focal_point, reason="", expected=meeting.version)
    withdraw_evidence(meeting, by=cast.focal_point, reason="It did not take place.", expected=meeting.version)
    assert open_fact(meeting) is None and meeting.facts.count() == 2
    verbs = AuditEntry.objects.filter(subject_type="monitoring.evidence", subject_id=str(meeting.pk))
    assert list(verbs.order_by("id").values_list("verb", flat=True)) == ["recorded", "changed", "withdrawn"]
    with pytest.raises(Refused):
        edit_evidence(meeting, {"total": 26}, by=cast.focal_point, expected=meeting.version)


def test_files_are_kept_and_dropped(cast, meeting):
    upload = Upload(BytesIO(b"Report"), "report.txt", "text/plain")
    edit_evidence(meeting, {}, by=cast.focal_point, expected=meeting.version, files=[upload])
    file = meeting.files.get(withdrawn_at=None)
    assert (file.file.name, file.file.size) == ("report.txt", 6)
    edit_evidence(meeting, {}, by=cast.focal_point, expected=meeting.version, dropped=[file.code])
    assert not meeting.files.filter(withdrawn_at=None).exists()


def test_joining_adds_the_member_and_its_rows_and_leaves_one_record(cast, kgz, rows):
    npl = make_government("NPL")
    voice = make_person("Nepal")
    give_role(voice, "focal_point", "NPL")
    first = make_evidence(kgz, by=cast.focal_point, rows={rows["IS-1.2"]: ""})
    draft = make_evidence(npl, by=voice, draft=True, rows={rows["IS-2.1"]: ""})
    join_evidence(first, draft, by=voice, expected=draft.version)
    draft.refresh_from_db()
    other = make_evidence(npl, by=voice, starts=date(2026, 4, 1))
    with pytest.raises(Refused):
        join_evidence(first, other, by=voice, expected=other.version)
    assert draft.withdrawn_at is not None and open_fact(draft) is None
    assert open_fact(first).countries == ["KGZ", "NPL"]
    assert open_fact(first).activities == sorted([rows["IS-1.2"].pk, rows["IS-2.1"].pk])


def test_body_of_several_countries_is_credited_to_all_or_to_the_one_named(cast, kgz):
    body = make_member("Fictional River Commission", category="igo", countries="ARM GEO")
    everywhere = make_evidence(kgz, by=cast.focal_point, parties=[PartySaid("participant", body)])
    one = make_evidence(kgz, by=cast.focal_point, parties=[PartySaid("participant", body, country="GEO")])
    assert open_fact(everywhere).countries == ["ARM", "GEO", "KGZ"]
    assert open_fact(one).countries == ["GEO", "KGZ"]


def test_place_of_an_agreement_is_no_credit(cast, kgz, arm):
    made = record_evidence(
        by=cast.focal_point, member=kgz, kind="agreement", title="Pact", starts=ON, country="FRA",
        parties=[PartySaid("party", arm)],
    )  # fmt: skip
    assert open_fact(made).countries == ["ARM", "KGZ"]


def test_alternate_is_recorded_and_the_focal_point_told_once(cast, kgz, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        evidence = make_evidence(kgz, by=cast.alternate)
    assert evidence.capacity == "alternate"
    assert [letter.to for letter in mailoutbox] == [[cast.focal_point.email]]
    assert evidence.title in mailoutbox[0].body and f"/evidence/{evidence.code}/" in mailoutbox[0].body
