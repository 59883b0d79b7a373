"""Entering, changing, deciding and merging."""

from datetime import date

import pytest

from ayni.accounts.models import Role, RoleKind
from ayni.accounts.standing import standing_of
from ayni.accounts.tests.cast import give_role, make_person
from ayni.core.audit import first_broken_entry
from ayni.core.errors import Conflict, Invalid, NotVisible, Refused
from ayni.core.models import AuditEntry
from ayni.members.actions import change_body, decide_membership, edit_member, merge_members, register_member
from ayni.members.models import Member, Status, StatusDecision
from ayni.members.queries import (
    Wanted,
    body_on,
    decisions_of,
    member_for_page,
    member_names,
    members_for_list,
    possible_duplicates,
)
from ayni.members.tests.factories import make_government, make_member


def decide(member, status, by, **values):
    options = {"taken_on": date(2026, 3, 4), "taken_by": "Steering Committee", "ground": "Silent for 25 months"}
    return decide_membership(member, status, by=by, expected=member.version, **{**options, **values})


def test_a_member_is_entered_with_its_decision_region_and_term(cast):
    member = register_member(
        by=cast.secretariat, category="mg", major_group="ngo", name="Springs", countries=["UGA", "KEN"],
        since=date(2024, 2, 29), ground="Letter of 1 February",
    )  # fmt: skip
    assert (member.code, member.region, member.countries) == ("springs", "sub-saharan-africa", "UGA KEN")
    decision = StatusDecision.objects.get(member=member)
    assert (decision.after, decision.ground, decision.taken_on) == ("active", "Letter of 1 February", date(2024, 2, 29))


def test_term_is_four_years_and_a_renewal_in_time_adds_to_it(cast):
    member = make_member(since=date(2024, 2, 29))
    assert member.term_ends == date(2028, 2, 29)
    decide(member, Status.ACTIVE, cast.secretariat, ground="Renewed")
    assert member.term_ends == date(2032, 2, 29)
    decide(member, Status.LAPSED, cast.secretariat)
    decide(member, Status.ACTIVE, cast.secretariat, taken_on=date(2026, 5, 6))
    assert member.term_ends == date(2030, 5, 6)


def test_a_governments_code_is_its_country_and_there_is_one(cast):
    assert make_government("TJK").code == "TJK"
    with pytest.raises(Invalid) as refused:
        make_government("TJK")
    assert list(refused.value.data["fields"]) == ["countries"]


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"category": "gov", "countries": "KGZ TJK"}, "countries"),
        ({"category": "mg", "major_group": ""}, "major_group"),
        ({"category": "mg", "countries": "ZZZ"}, "countries"),
        ({"category": "sub", "countries": ""}, "countries"),
        ({"category": "alien"}, "category"),
        ({"category": "igo", "links": "javascript:alert(1)"}, "links"),
        ({"category": "igo", "website": "javascript:alert(1)"}, "website"),
        ({"category": "igo", "ror": "05a28rw58"}, "ror"),
        ({"category": "igo", "region_override": "the-moon"}, "region_override"),
    ],
)
def test_what_cannot_be_true_is_refused_at_its_field(db, facts, field):
    with pytest.raises(Invalid) as refused:
        make_member("Nowhere", **facts)
    assert field in refused.value.data["fields"]
    assert not Member.objects.exists()


def test_region_override_wins(db):
    assert make_member(region_override="europe").region == "europe"
    assert make_member("Everywhere", category="igo", countries="").region == ""


def test_only_the_secretariat_enters_and_decides(cast):
    member = make_government("KGZ")
    for person in (cast.member, cast.focal_point, cast.coordinator, cast.seat_holder, cast.stranger):
        with pytest.raises(Refused):
            register_member(by=person, category="igo", name="Mine")
        with pytest.raises(Refused):
            decide(member, Status.REMOVED, person)
    assert member.decisions.count() == 1


def test_focal_points_change_their_own_words_only(cast):
    member = make_government("KGZ", name="Kyrgyzstan")
    values = {"summary": "We keep pastures.", "name": "Another", "category": "igo", "region_override": "europe"}
    edit_member(member, values, by=cast.focal_point, expected=1)
    member.refresh_from_db()
    assert (member.summary, member.name, member.category, member.region) == (
        "We keep pastures.", "Kyrgyzstan", "gov", "central-asia",
    )  # fmt: skip
    with pytest.raises(Refused):
        edit_member(make_government("TJK"), values, by=cast.focal_point, expected=1)


def test_stale_edits_are_refused_with_both_texts(cast):
    member = make_member()
    stale = Member.objects.get(pk=member.pk)
    edit_member(member, {"summary": "First"}, by=cast.secretariat, expected=1)
    with pytest.raises(Conflict) as conflict:
        edit_member(stale, {"summary": "Second"}, by=cast.secretariat, expected=1)
    assert conflict.value.data["current"]["summary"] == "First"


def test_no_status_changes_without_ground_or_in_the_future(cast):
    member = make_member()
    for wrong in ({"ground": " "}, {"taken_on": date(2999, 1, 1)}):
        with pytest.raises(Invalid):
            decide(member, Status.REMOVED, cast.secretariat, **wrong)
    with pytest.raises(Invalid):
        decide(member, Status.APPLICANT, cast.secretariat)
    member.refresh_from_db()
    assert (member.status, member.decisions.count()) == ("active", 1)


def test_story_6_removal_needs_a_decision_keeps_history_and_rejoining_keeps_the_code(cast):
    member = make_member(since=date(2022, 1, 1))
    make_member("Another")
    assert members_for_list(cast.stranger, Wanted()).count() == 2
    decide(member, Status.REMOVED, cast.secretariat)
    assert members_for_list(cast.stranger, Wanted()).count() == 1
    assert member_for_page(cast.stranger, member.code).status == "removed"
    decide(member, Status.ACTIVE, cast.secretariat, taken_on=date(2026, 6, 1), ground="Answered the letter")
    assert members_for_list(cast.stranger, Wanted()).count() == 2
    assert [row.after for row in decisions_of(member)] == ["active", "removed", "active"]
    assert (member.code, member.since) == ("fictional-association-of-springs", date(2022, 1, 1))


def test_story_7_a_state_changes_its_agency_and_stays_the_same_member(cast):
    member = make_government("TJK")
    change_body(member, by=cast.secretariat, name="Hydromet Agency", since=date(2020, 1, 1))
    change_body(member, by=cast.secretariat, name="Committee for Environment", since=date(2026, 3, 1), ground="Decree")
    assert Member.objects.get().pk == member.pk
    assert body_on(member, date(2025, 12, 31)).name == "Hydromet Agency"
    assert body_on(member, date(2026, 2, 28)).name == "Hydromet Agency"
    assert body_on(member, date(2026, 3, 1)).name == "Committee for Environment"
    with pytest.raises(Invalid):
        change_body(member, by=cast.secretariat, name="Too early", since=date(2026, 3, 1))
    assert member.bodies.count() == 2


def test_merging_loses_nothing(cast):
    kept = make_member("Springs Association", since=date(2024, 1, 1))
    double = make_member("Assoc. of Springs", since=date(2022, 5, 5), website="https://springs.example/")
    focal = make_person("Spring Keeper")
    give_role(focal, RoleKind.FOCAL_POINT, double.code)
    merge_members(double, kept, by=cast.secretariat, ground="Same statutes", expected=double.version)
    kept.refresh_from_db()
    assert (kept.website, kept.since) == ("https://springs.example/", date(2022, 5, 5))
    assert len(decisions_of(kept)) == 2
    assert member_for_page(cast.stranger, double.code).merged_into == kept
    assert [row.code for row in members_for_list(cast.stranger, Wanted())] == [kept.code]
    focal.__dict__.pop("_standing", None)
    assert standing_of(focal).members == {kept.code}
    assert Role.objects.filter(person=focal).count() == 2
    assert AuditEntry.objects.filter(verb="merged").count() == 2
    assert first_broken_entry() is None


def test_merging_refuses_itself_other_categories_and_a_second_time(cast):
    member, other = make_member(), make_member("Bank", category="igo")
    for into in (member, other):
        with pytest.raises(Invalid):
            merge_members(member, into, by=cast.secretariat, ground="Same", expected=1)
    third = make_member("Third")
    merge_members(member, third, by=cast.secretariat, ground="Same", expected=1)
    with pytest.raises(Refused):
        merge_members(member, third, by=cast.secretariat, ground="Same", expected=2)


def test_search_finds_words_in_any_case_accent_language_and_script(db):
    springs = make_member("Asociación de Manantiales", name_original="Родники", countries="PER")
    make_member("Other", countries="KGZ")
    for words in ("asociacion", "MANANTIALES", "родники", "pérou", "Перу", "manantiales peru", "per"):
        assert list(members_for_list(None, Wanted(words=words))) == [springs], words
    assert not members_for_list(None, Wanted(words="manantiales kyrgyzstan"))


def test_filters(db):
    ngo = make_member("Springs")
    farmers = make_member("Terraces", major_group="farmers", countries="PER BOL")
    world = make_member("Bank", category="igo", countries="")
    found = {
        "ngo": Wanted(major_group="ngo"),
        "farmers": Wanted(country="BOL"),
        "world": Wanted(region="world"),
        "south": Wanted(region="south-america", category="mg"),
    }
    codes = {name: [row.code for row in members_for_list(None, wanted)] for name, wanted in found.items()}
    assert codes == {"ngo": [ngo.code], "farmers": [farmers.code], "world": [world.code], "south": [farmers.code]}


def test_duplicates_are_found_by_name_and_by_domain(db):
    member = make_member("Société des Sources", website="https://www.sources.example/fr/")
    assert possible_duplicates("SOCIETE DES SOURCES") == [member]
    assert possible_duplicates("Something else", "http://sources.example") == [member]
    assert possible_duplicates("Something else", "https://other.example") == []


def test_strangers_see_no_applicants_and_nothing_restricted(cast):
    hidden = make_member("Hidden", status=Status.APPLICANT)
    with pytest.raises(NotVisible):
        member_for_page(cast.stranger, hidden.code)
    assert member_for_page(cast.secretariat, hidden.code) == hidden


def test_members_are_scopes_of_roles_but_governments_are_countries(db):
    make_government("KGZ")
    member = make_member()
    assert member_names("en") == {member.code: member.name}
