from datetime import date, timedelta

import pytest
from django.utils import timezone

from ayni.core.errors import Invalid, Refused
from ayni.initiatives.actions import leave_initiative
from ayni.initiatives.tests.factories import make_participant
from ayni.members.actions import change_body, confirm_focal_point, decide_membership
from ayni.members.queries.presence import Presence, Span
from ayni.members.tests.factories import make_government, make_member, make_point
from ayni.workplans.actions import correct_bearers, correct_members, read_again
from ayni.workplans.bearers import Bearer, Register, duty_bearers, resolved
from ayni.workplans.phrases import read_bearers, say_bearers
from ayni.workplans.queries.bearers import answers_for, register_over_time
from ayni.workplans.tests.factories import make_activity, make_initiative, make_objective, make_workplan

YEARS_AGO = date(2022, 1, 1)


@pytest.fixture
def members(db):
    """Two governments, an intergovernmental organisation and a university, all for years."""
    return {
        "KGZ": make_government("KGZ", since=YEARS_AGO),
        "UGA": make_government("UGA", since=YEARS_AGO),
        "fao": make_member("Fictional Food Agency", acronym="FFA", category="igo", countries="", since=YEARS_AGO),
        "university": make_member(
            "Fictional University", major_group="science-technology", countries="UGA", since=YEARS_AGO
        ),
    }


def bearers(words):
    return read_bearers(words, lang="en")


def on_today(words, kind="partnership", code=""):
    today = timezone.now().date()
    return [answer.on(today) for answer in resolved(bearers(words), kind, code, register_over_time())]


def test_members_in_coordination_with_the_secretariat(members):
    answers = resolved(bearers("Members in coordination with the Secretariat"), "partnership", "", register_over_time())
    assert [(answer.cls, answer.role, answer.body) for answer in answers] == [
        ("each_member", "lead", ""),
        ("secretariat", "coordinating", "secretariat"),
    ]
    codes = {members[name].code for name in members}
    assert set(answers[0].on(timezone.now().date())) == codes
    assert set(duty_bearers(answers)) == {*(Bearer("member", code) for code in codes), Bearer("secretariat")}


def test_nfps_with_institutions_as_appropriate(members):
    words = "NFPs in cooperation with national or international institutions as appropriate"
    answers = resolved(bearers(words), "partnership", "", register_over_time())
    assert answers[0].on(timezone.now().date()) == ["KGZ", "UGA"]
    assert (answers[1].cls, answers[1].open) == ("institutions_as_appropriate", True)
    assert set(duty_bearers(answers)) == {Bearer("member", "KGZ"), Bearer("member", "UGA")}


def test_the_advisory_group_is_the_steering_committee(members):
    words = "Advisory Group, The Secretariat, using global, Regional, sub-regional and multilateral initiatives"
    answers = resolved(bearers(words), "partnership", "", register_over_time())
    assert set(duty_bearers(answers)) == {Bearer("steering_committee"), Bearer("secretariat")}


def test_members_are_those_of_the_workplan_s_owner(members, cast):
    andes = make_initiative()
    make_participant(andes, members["UGA"], by=cast.secretariat, accepted_by=cast.secretariat)
    make_participant(andes, members["KGZ"], by=cast.secretariat, accepted_by=cast.secretariat, role="observer")
    assert on_today("Members", "initiative", "andes") == [["UGA"]]
    assert on_today("Members", "country", "UGA") == [[members["university"].code, "UGA"]]
    assert on_today("Members", "subregion", "143") == [["KGZ"]]
    assert on_today("Members", "region", members["KGZ"].region) == [["KGZ"]]


def test_classes_of_organisations_are_members_of_that_kind(members):
    assert on_today("Universities") == [[members["university"].code]]
    assert on_today("Regional organizations") == [[members["fao"].code]]


def test_named_organisations_are_found_whatever_their_name(members):
    today = timezone.now().date()
    register = register_over_time()
    for name in ("FFA", "fictional food agency", "Кыргызстан", "Ouganda"):
        [answer] = resolved([{"class": "named", "name": name, "role": "lead"}], "partnership", "", register)
        assert len(answer.on(today)) == 1, name
    [answer] = resolved([{"class": "named", "name": "Nobody", "role": "lead"}], "partnership", "", register)
    assert (answer.on(today), answer.found, answer.open) == ([], 0, True)


def test_a_name_of_two_is_left_to_a_person(members):
    make_member("Other Agency", acronym="FFA")
    [answer] = resolved([{"class": "named", "name": "FFA", "role": "lead"}], "partnership", "", register_over_time())
    assert (answer.members, answer.found) == ({}, 2)


def test_a_body_stands_for_its_member_while_it_acted_for_it(members, cast):
    change_body(members["UGA"], by=cast.secretariat, name="Ministry of Peaks", since=date(2023, 1, 1))
    change_body(members["UGA"], by=cast.secretariat, name="Agency of Slopes", since=date(2025, 1, 1))
    [answer] = resolved(
        [{"class": "named", "name": "Ministry of Peaks", "role": "lead"}], "partnership", "", register_over_time()
    )
    assert answer.on(date(2024, 12, 31)) == ["UGA"]
    assert answer.on(date(2025, 1, 1)) == []


def test_a_change_of_membership_changes_tomorrow_not_yesterday(members, cast):
    today = timezone.now().date()
    university = members["university"]
    decide_membership(
        university,
        "removed",
        by=cast.secretariat,
        taken_on=today,
        taken_by="",
        ground="Silent",
        expected=university.version,
    )
    newcomer = make_member("Newcomer")
    [answer] = resolved(bearers("Members"), "partnership", "", register_over_time())
    yesterday, tomorrow = (answer.on(today + timedelta(days=step)) for step in (-1, 1))
    assert university.code in yesterday and newcomer.code not in yesterday
    assert university.code not in tomorrow and newcomer.code in tomorrow


def test_leaving_an_initiative_counts_from_tomorrow(members, cast):
    today = timezone.now().date()
    andes = make_initiative()
    taking = make_participant(andes, members["UGA"], by=cast.secretariat, accepted_by=cast.secretariat)
    leave_initiative(taking, by=cast.secretariat, reason="Enough", expected=taking.version)
    [answer] = resolved(bearers("Members"), "initiative", "andes", register_over_time())
    assert (answer.on(today), answer.on(today + timedelta(days=1))) == (["UGA"], [])


def test_single_members_are_added_and_left_out_by_hand(members, cast):
    row = make_activity(make_objective(make_workplan()), responsible_words="NFPs and Secretariat")
    correct_members(row, added=["FFA"], left_out=["Kyrgyzstan", ""], by=cast.secretariat, expected=row.version)
    today = timezone.now().date()
    assert [answer.on(today) for answer in answers_for(row, register_over_time())] == [
        ["UGA"],
        [],
        [members["fao"].code],
    ]
    assert "without KGZ" in say_bearers(row.bearers, "en")
    kept = [{"class": "each_nfp", "name": None, "role": "lead"}]
    correct_bearers(row, kept, by=cast.secretariat, expected=row.version)
    assert [answer.on(today) for answer in answers_for(row, register_over_time())] == [["UGA"]]
    other = make_activity(row.objective, responsible_words="NFPs and Secretariat")
    assert other.bearers == kept, "what holds for single members of a row is not learnt for others"
    read_again(row, by=cast.secretariat, expected=row.version, what="bearers")
    assert next(answer.on(today) for answer in answers_for(row, register_over_time())) == ["KGZ", "UGA"]


def test_unknown_and_unconcerned_members_are_refused_with_their_names(members, cast):
    row = make_activity(make_objective(make_workplan()), responsible_words="NFPs")
    with pytest.raises(Invalid) as caught:
        correct_members(row, added=["Nobody"], left_out=[], by=cast.secretariat, expected=row.version)
    assert caught.value.data["fields"] == {"added": ["No member is called “Nobody”."]}
    with pytest.raises(Invalid) as caught:
        correct_members(row, added=[], left_out=["FFA"], by=cast.secretariat, expected=row.version)
    assert "Fictional Food Agency" in caught.value.data["fields"]["left_out"][0]
    with pytest.raises(Refused):
        correct_members(row, added=["FFA"], left_out=[], by=cast.focal_point, expected=row.version)


def test_the_page_says_who_answers_today_and_on_other_days(members, cast, client, signed_in):
    confirm_focal_point(make_point(members["KGZ"], by=cast.secretariat), by=cast.secretariat)
    make_activity(make_objective(make_workplan(visibility="public")), responsible_words="NFPs and Secretariat")
    page = client.get("/workplans/annex-1/activities/IS-1.1/")
    assert "Answers for it today: 2 national focal points · The Secretariat" in page.content.decode()
    make_government("NPL", since=YEARS_AGO)
    page = client.get("/workplans/annex-1/activities/IS-1.1/")
    assert "Answers for it today: 3 national focal points" in page.content.decode(), (
        "the stored page follows the register"
    )
    today = client.get("/workplans/annex-1/activities/IS-1.1/answers/").content.decode()
    assert "Nepal" in today and "2 of them have no focal point on this day." in today
    before = client.get("/workplans/annex-1/activities/IS-1.1/answers/?day=2021-12-31").content.decode()
    assert "Nepal" not in before and "0 national focal points" in before


def test_files_hold_a_line_for_each(members, cast, client):
    make_activity(make_objective(make_workplan(visibility="public")), responsible_words="NFPs and Secretariat")
    address = "/workplans/annex-1/activities/IS-1.1/answers/answers"
    rows = client.get(f"{address}.json").json()["bearers"]
    assert [(row["class"], row["code"], row["name"]) for row in rows] == [
        ("each_nfp", "KGZ", "Kyrgyzstan"),
        ("each_nfp", "UGA", "Uganda"),
        ("secretariat", "", "The Secretariat"),
    ]
    assert len(client.get(f"{address}.csv").content.decode("utf-8-sig").splitlines()) == 4
    assert client.get(f"{address}.pdf").status_code == 404


def test_members_that_not_everybody_sees_are_counted_not_named(members, client):
    hidden = make_member("Canary Springs")
    type(hidden).objects.filter(pk=hidden.pk).update(visibility="members")
    make_activity(make_objective(make_workplan(visibility="public")), responsible_words="Members")
    page = client.get("/workplans/annex-1/activities/IS-1.1/answers/").content.decode()
    assert "5 members" in page and "Canary" not in page and "1 more is not shown to everybody." in page
    for extension in ("csv", "json"):
        file = client.get(f"/workplans/annex-1/activities/IS-1.1/answers/answers.{extension}").content.decode()
        assert "Canary" not in file


def test_the_form_adds_and_keeps_what_was_typed_when_wrong(members, cast, signed_in):
    row = make_activity(make_objective(make_workplan()), responsible_words="NFPs")
    client = signed_in(cast.secretariat)
    address = "/workplans/annex-1/activities/IS-1.1/answers/correct/"
    assert client.get(address).status_code == 200
    wrong = client.post(address, {"added": "FFA\nNobody", "left_out": "", "version": row.version})
    assert wrong.status_code == 422 and "FFA\nNobody" in wrong.content.decode()
    stale = client.post(address, {"added": "FFA", "left_out": "", "version": row.version + 7})
    assert stale.status_code == 409
    done = client.post(address, {"added": "FFA", "left_out": "KGZ", "version": row.version})
    assert done.status_code == 302
    page = client.get(address).content.decode()
    assert members["fao"].code in page and "KGZ" in page


def many_members(count):
    spans = (Span(YEARS_AGO, None),)
    return {
        f"m{number}": Presence(
            f"m{number}",
            f"Member {number}",
            "mg" if number % 10 else "gov",
            "ngo",
            "",
            (),
            "public",
            spans,
            (),
            frozenset({f"member {number}"}),
            (),
        )
        for number in range(count)
    }


def test_each_of_many_members_answers_for_each_of_many_rows():
    register = Register(many_members(590), {}, {})
    row = [
        {"class": "each_member", "name": None, "role": "lead"},
        {"class": "secretariat", "name": None, "role": "coordinating"},
        {"class": "named", "name": "Member 7", "role": "supporting"},
    ]
    rows = [resolved(row, "partnership", "", register) for _row in range(200)]
    assert all(len(answers[0].members) == 590 and len(answers[2].members) == 1 for answers in rows)
