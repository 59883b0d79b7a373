"""What members bring, in versions and exact totals."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import override

from ayni.core.amounts import AmountField, say_amount
from ayni.core.errors import Conflict, Invalid, Refused
from ayni.initiatives.actions import (
    commit_contribution,
    confirm_delivery,
    edit_contribution,
    withdraw_contribution,
)
from ayni.initiatives.models import Contribution
from ayni.initiatives.queries import contribution_totals, contributions_of_initiative, visible_contributions
from ayni.initiatives.tests.factories import make_contribution, make_initiative, make_participant
from ayni.members.tests.factories import make_member


@pytest.fixture
def taking_part(cast, andes, kgz):
    return make_participant(andes, kgz, by=cast.focal_point, accepted_by=cast.coordinator)


@pytest.fixture
def pledge(cast, andes, kgz, taking_part):
    return make_contribution(andes, kgz, by=cast.focal_point)


def sums(viewer, initiative):
    return {(line.kind, line.form, line.unit): line.amounts for line in contribution_totals(viewer, initiative)}


def amounts(pledged="0", committed="0", delivered="0"):
    return {"pledged": Decimal(pledged), "committed": Decimal(committed), "delivered": Decimal(delivered)}


def test_story_9_joining_with_a_contribution(cast, university, client):
    watershed = make_initiative("watershed-management", "Watershed Management", "WAT", "thematic")
    make_participant(watershed, university, by=university.voice, accepted_by=cast.secretariat)
    days = make_contribution(watershed, university, by=university.voice)
    money = {"kind": "money", "form": "cash", "amount": Decimal(15000), "currency": "CHF"}
    make_contribution(watershed, university, by=university.voice, **money)

    assert sums(cast.stranger, watershed) == {
        ("days", "in_kind", "days"): amounts(pledged="20"),
        ("money", "cash", "CHF"): amounts(pledged="15000"),
    }
    member_page = client.get(f"/members/{university.code}/").content.decode()
    assert "Watershed Management" in member_page
    assert "Expert days, in kind: 20 days" in member_page
    assert "Money: CHF\u00a015,000" in member_page

    edit_contribution(days, {"amount": Decimal(25)}, by=university.voice, reason="One more expert.", expected=1)
    assert [(one.number, one.amount) for one in days.versions.all()] == [(1, Decimal(20)), (2, Decimal(25))]
    page = client.get(f"/initiatives/watershed-management/contributions/{days.code}/").content.decode()
    assert ["Version 2" in page, "Version 1" in page, "25 days" in page, "20 days" in page] == [True] * 4
    assert sums(cast.stranger, watershed)["days", "in_kind", "days"] == amounts(pledged="25")


def test_states_are_never_added_together(cast, andes, kgz, pledge):
    make_contribution(andes, kgz, by=cast.focal_point, amount=Decimal("0.5"))
    commit_contribution(pledge, by=cast.focal_point, expected=1)
    assert sums(cast.stranger, andes) == {("days", "in_kind", "days"): amounts(pledged="0.5", committed="20")}
    confirm_delivery(pledge, by=cast.coordinator, expected=2)
    assert sums(cast.stranger, andes) == {("days", "in_kind", "days"): amounts(pledged="0.5", delivered="20")}
    assert [one.state for one in pledge.versions.all()] == ["pledged", "committed", "delivered"]


def test_currencies_and_forms_are_never_added_together_and_sums_are_exact(cast, andes, kgz, taking_part):
    cash = {"kind": "money", "form": "cash"}
    for amount, currency in [("0.1", "CHF"), ("0.2", "CHF"), ("999999999999.99", "EUR"), ("0.01", "EUR")]:
        make_contribution(andes, kgz, by=cast.focal_point, **cash, amount=Decimal(amount), currency=currency)
    hosting = {"kind": "hosting", "amount": Decimal(300), "currency": "CHF"}
    make_contribution(andes, kgz, by=cast.focal_point, form="in_kind", **hosting)
    make_contribution(andes, kgz, by=cast.focal_point, form="cash", **hosting)
    assert sums(cast.stranger, andes) == {
        ("money", "cash", "CHF"): amounts(pledged="0.3"),
        ("money", "cash", "EUR"): amounts(pledged="1000000000000.00"),
        ("hosting", "in_kind", "CHF"): amounts(pledged="300"),
        ("hosting", "cash", "CHF"): amounts(pledged="300"),
    }


def test_what_has_words_only_is_counted(cast, andes, kgz, taking_part):
    make_contribution(andes, kgz, by=cast.focal_point, kind="data", amount=None, words="Lake levels since 1990.")
    (line,) = contribution_totals(cast.stranger, andes)
    assert (line.unit, line.counts["pledged"], line.amounts["pledged"]) == ("", 1, Decimal(0))


def test_totals_cost_one_query(cast, andes, pledge, django_assert_num_queries):
    with django_assert_num_queries(1):
        contribution_totals(cast.stranger, andes)


def test_pledges_of_who_waits_count_only_once_accepted(cast, andes, kgz):
    from ayni.initiatives.actions import answer_participation, join_initiative

    asked = join_initiative(andes, by=cast.focal_point, member=kgz, role="member")
    early = make_contribution(andes, kgz, by=cast.focal_point)
    assert list(visible_contributions(cast.stranger)) == []
    assert list(visible_contributions(cast.alternate)) == [early]
    answer_participation(asked, by=cast.coordinator, accept=True, expected=1)
    assert list(contributions_of_initiative(cast.stranger, andes)) == [early]


def test_a_level_hides_a_contribution_and_its_share_of_the_total(cast, andes, kgz, pledge):
    make_contribution(andes, kgz, by=cast.focal_point, amount=Decimal(7), visibility="secretariat")
    seen = {role: contribution_totals(person, andes)[0].amounts["pledged"] for role, person in cast.people().items()}
    assert seen == {
        "stranger": 20,
        "member": 20,
        "seat_holder": 20,
        "contributor": 27,
        "focal_point": 27,
        "alternate": 27,
        "coordinator": 27,
        "secretariat": 27,
    }


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        ({"kind": "money", "form": "in_kind", "currency": "CHF"}, "form"),
        ({"kind": "money", "form": "cash"}, "currency"),
        ({"kind": "money", "form": "cash", "currency": "CHF", "amount": None}, "amount"),
        ({"kind": "money", "form": "cash", "currency": "XYZ"}, "currency"),
        ({"kind": "money", "form": "cash", "currency": "JPY", "amount": Decimal("1.5")}, "amount"),
        ({"kind": "money", "form": "cash", "currency": "CHF", "amount": Decimal("1.005")}, "amount"),
        ({"kind": "days", "currency": "CHF"}, "currency"),
        ({"kind": "days", "amount": None}, "amount"),
        ({"kind": "days", "amount": Decimal(0)}, "__all__"),
        ({"kind": "days", "amount": Decimal(-1)}, "amount"),
        ({"kind": "data", "amount": None, "words": " "}, "words"),
        ({"kind": "nonsense"}, "kind"),
        ({"since": date(2027, 1, 1)}, "__all__"),
    ],
)
def test_impossible_terms_are_told_at_their_field(cast, andes, kgz, taking_part, terms, field):
    with pytest.raises(Invalid) as refused:
        make_contribution(andes, kgz, by=cast.focal_point, **terms)
    assert field in refused.value.data["fields"]
    assert Contribution.objects.count() == 0


def test_who_does_not_take_part_pledges_nothing(cast, andes, kgz):
    with pytest.raises(Invalid):
        make_contribution(andes, kgz, by=cast.focal_point)


def test_only_who_speaks_for_the_member_pledges_and_changes(cast, andes, kgz, pledge):
    for role in ("stranger", "member", "contributor", "coordinator", "seat_holder"):
        person = getattr(cast, role)
        with pytest.raises(Refused):
            make_contribution(andes, kgz, by=person)
        with pytest.raises(Refused):
            edit_contribution(pledge, {"amount": Decimal(1)}, by=person, reason="So.", expected=1)
        with pytest.raises(Refused):
            withdraw_contribution(pledge, by=person, reason="So.", expected=1)
    pledge.refresh_from_db()
    assert (pledge.version, pledge.amount) == (1, Decimal(20))


def test_delivery_follows_commitment_and_is_confirmed_by_another(cast, pledge):
    with pytest.raises(Refused):
        confirm_delivery(pledge, by=cast.coordinator, expected=1)
    commit_contribution(pledge, by=cast.focal_point, expected=1)
    with pytest.raises(Refused):
        confirm_delivery(pledge, by=cast.focal_point, expected=2)
    confirm_delivery(pledge, by=cast.coordinator, expected=2)
    with pytest.raises(Refused):
        edit_contribution(pledge, {"amount": Decimal(1)}, by=cast.focal_point, reason="So.", expected=3)


def test_edit_needs_a_reason_and_an_unchanged_one_makes_no_version(cast, pledge):
    with pytest.raises(Invalid):
        edit_contribution(pledge, {"amount": Decimal(1)}, by=cast.focal_point, reason="", expected=1)
    edit_contribution(pledge, {"amount": Decimal(20)}, by=cast.focal_point, reason="Same.", expected=1)
    assert pledge.versions.count() == 1


def test_two_edits_at_once_make_one(cast, pledge):
    other = Contribution.objects.get(pk=pledge.pk)
    edit_contribution(pledge, {"amount": Decimal(21)}, by=cast.focal_point, reason="More.", expected=1)
    with pytest.raises(Conflict):
        edit_contribution(other, {"amount": Decimal(22)}, by=cast.alternate, reason="More.", expected=1)
    assert [one.amount for one in pledge.versions.all()] == [Decimal(20), Decimal(21)]


def test_withdrawn_leaves_the_totals_and_keeps_its_page(cast, andes, pledge, client):
    withdraw_contribution(pledge, by=cast.focal_point, reason="The expert retired.", expected=1)
    assert contribution_totals(cast.stranger, andes) == []
    assert "The expert retired." in client.get(f"/initiatives/andes/contributions/{pledge.code}/").content.decode()


@pytest.mark.parametrize(
    ("language", "written", "read"),
    [
        ("en", "15000", "15000"),
        ("en", "15,000", "15000"),
        ("en", "15,000.50", "15000.50"),
        ("en", "1.5", "1.5"),
        ("en", "1,5", "1.5"),
        ("en", "15 000", "15000"),
        ("en", "15'000.50", "15000.50"),
        ("en", "1.125", "1.125"),
        ("fr", "15\u202f000,50", "15000.50"),
        ("fr", "15.000", "15000"),
        ("es", "1.250.000,75", "1250000.75"),
        ("ru", "0,125", "0.125"),
        ("fr", "15000.50", "15000.50"),
        ("en", "1.000,50", "1000.50"),
        ("es", "1,000.50", "1000.50"),
        ("en", "", None),
    ],
)
def test_amounts_are_read_as_people_write_them(language, written, read):
    with override(language):
        assert AmountField(required=False).clean(written) == (None if read is None else Decimal(read))


@pytest.mark.parametrize("written", ["many", "-5", "1e9", "15,00,0", "1.000.00", "NaN", "1" * 16, "٣"])
def test_what_is_no_amount_gets_a_sentence(written):
    from django.forms import ValidationError

    with pytest.raises(ValidationError, match="in figures"):
        AmountField(required=False).clean(written)


def test_amounts_are_said_in_the_readers_language():
    said = []
    for language in ("en", "es"):
        with override(language):
            said.append(say_amount(Decimal("1234567.500"), "EUR"))
    assert said == ["EUR\u00a01,234,567.50", "EUR\u00a01\u00a0234\u00a0567,50"]
    with override("en"):
        assert [say_amount(Decimal(value), "days") for value in ("1.000", "2.500")] == ["1 day", "2.5 days"]
        assert say_amount(Decimal("5000.000"), "JPY") == "JPY\u00a05,000"


def test_what_is_entered_on_behalf_of_a_member_that_never_signs_in_says_so_to_everybody(cast, client):
    andes, silent = make_initiative(), make_member("Order of Silence")
    make_participant(andes, silent, by=cast.secretariat, accepted_by=cast.coordinator)
    pledged = make_contribution(andes, silent, by=cast.secretariat)
    assert pledged.capacity == "on behalf"
    for address in ("", "contributions/", f"contributions/{pledged.code}/"):
        assert "on behalf of the member" in client.get(f"/initiatives/andes/{address}").content.decode(), address
    assert "on behalf of the member" in client.get(f"/members/{silent.code}/").content.decode()
    committed = commit_contribution(pledged, by=cast.secretariat, expected=pledged.version)
    confirm_delivery(committed, by=cast.coordinator, expected=committed.version)
    versions = [(version.state, version.capacity) for version in committed.versions.order_by("number")]
    assert versions == [("pledged", "on behalf"), ("committed", "on behalf"), ("delivered", "")]


def test_what_the_focal_point_enters_itself_says_nothing_of_the_kind(cast, kgz):
    andes = make_initiative()
    joined = make_participant(andes, kgz, by=cast.focal_point, accepted_by=cast.coordinator)
    assert (joined.capacity, make_contribution(andes, kgz, by=cast.focal_point).capacity) == ("", "")
    assert make_contribution(andes, kgz, by=cast.alternate).capacity == "alternate"
