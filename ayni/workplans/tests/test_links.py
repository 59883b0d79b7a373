"""Rows that are alike: offered to whoever drafts, answered once, shown to readers."""

import pytest

from ayni.accounts.tests.cast import give_role, make_person
from ayni.core.errors import Invalid, Refused
from ayni.members.tests.factories import make_member, make_own_action
from ayni.workplans.actions import link_rows, unlink_rows
from ayni.workplans.models import Activity, RowLink, Workplan
from ayni.workplans.queries import links_of, similar_own_actions, similar_rows
from ayni.workplans.tests.factories import make_activity, make_initiative, make_objective, make_workplan
from tests.visiting import client_of

pytestmark = pytest.mark.django_db
ENGLISH = "Exchange of specialists between countries on watershed management"
RUSSIAN = "Обмен специалистами между странами по управлению водосборными бассейнами"


@pytest.fixture
def rows(cast):
    """A row of the Andes in English, and one of another initiative in Russian that means the same."""
    make_initiative()
    make_initiative("asia", "Central Asia", "CEA")
    andes = make_workplan(by=cast.secretariat, title="Andes", owner_kind="initiative", owner_code="andes")
    other = make_workplan(by=cast.secretariat, title="Центральная Азия", owner_kind="initiative", owner_code="asia")
    Workplan.objects.filter(pk=other.pk).update(language="ru")
    other.refresh_from_db()
    first = make_activity(make_objective(andes, by=cast.secretariat), by=cast.secretariat, text=ENGLISH)
    second = make_activity(make_objective(other, by=cast.secretariat), by=cast.secretariat, text=RUSSIAN)
    make_activity(make_objective(other, by=cast.secretariat), by=cast.secretariat, text="Публикация сборника сказок")
    return first, second


def test_a_row_in_another_language_is_offered_with_the_reason(cast, rows):
    first, second = rows
    found = similar_rows(cast.coordinator, first.workplan, ENGLISH)
    assert [one.row.code for one in found] == [second.code]
    assert {"watershed", "exchange"} <= set(found[0].subjects)
    text = client_of(cast.coordinator).get(_page(first)).content.decode()
    assert RUSSIAN in text
    assert "watershed" in text


def test_rows_of_a_hidden_workplan_are_not_offered(cast, rows):
    first, second = rows
    Workplan.objects.filter(pk=second.workplan_id).update(visibility="secretariat")
    assert similar_rows(cast.coordinator, first.workplan, ENGLISH) == []
    link_rows(first, second, by=cast.secretariat, answer="linked")
    assert links_of(cast.coordinator, first) == []
    assert len(links_of(cast.secretariat, first)) == 1


def test_an_answer_is_shown_on_both_pages_and_the_pair_is_offered_no_longer(cast, rows):
    first, second = rows
    sent = {"other": f"{second.workplan.slug}/{second.code}", "answer": "joined"}
    client = client_of(cast.coordinator)
    assert client.post(f"{_page(first)}link/", sent).status_code == 302
    text = client.get(_page(first)).content.decode()
    assert "Carried out together" in text
    assert "Rows like this one elsewhere" not in text
    assert "Carried out together" in client_of(cast.secretariat).get(_page(second)).content.decode()


def test_a_second_answer_from_the_other_side_replaces_the_first(cast, rows):
    first, second = rows
    link_rows(first, second, by=cast.coordinator, answer="different")
    link_rows(second, first, by=cast.secretariat, answer="linked")
    link = RowLink.objects.get(withdrawn_at=None)
    assert (link.row, link.answer) == (second, "linked")
    unlink_rows(link, by=cast.coordinator)
    assert links_of(cast.secretariat, first) == []


def test_only_those_who_look_after_a_workplan_answer_for_it(cast, rows):
    first, second = rows
    with pytest.raises(Refused):
        link_rows(second, first, by=cast.coordinator, answer="linked")
    with pytest.raises(Refused):
        link_rows(first, second, by=cast.focal_point, answer="linked")
    with pytest.raises(Invalid):
        link_rows(first, first, by=cast.coordinator, answer="linked")
    with pytest.raises(Invalid):
        link_rows(first, second, by=cast.coordinator, answer="whatever")


def test_copies_of_a_template_are_no_synergy(cast, rows):
    first, second = rows
    template = make_workplan(by=cast.secretariat, title="Annex")
    Workplan.objects.filter(pk=template.pk).update(is_template=True)
    make_activity(make_objective(template, by=cast.secretariat), by=cast.secretariat, text=ENGLISH)
    Activity.objects.filter(pk=second.pk).update(text=ENGLISH)
    assert similar_rows(cast.coordinator, first.workplan, ENGLISH) == []


def test_rows_are_offered_while_typing_to_those_who_edit(cast, rows):
    first, _second = rows
    address = f"/workplans/{first.workplan.slug}/similar/"
    answer = client_of(cast.coordinator).get(address, {"text": ENGLISH})
    assert RUSSIAN in answer.content.decode()
    stranger = make_person("Other Coordinator")
    give_role(stranger, "coordinator", "asia")
    assert client_of(stranger).get(address, {"text": ENGLISH}).status_code == 403


def _page(row):
    return f"/workplans/{row.workplan.slug}/activities/{row.code}/"


def test_what_members_do_on_their_own_is_offered_too_in_any_language_and_never_what_is_hidden(cast, rows):
    first, _second = rows
    member = make_member("Order of Springs")
    own = make_own_action(member, title="Обмен специалистами по водосборным бассейнам", language="ru")
    make_own_action(member, title="Exchange of specialists on watershed management", visibility="secretariat")
    make_own_action(member, title="A book of fairy tales")
    found = similar_own_actions(cast.coordinator, first.workplan, ENGLISH)
    assert [one.action for one in found] == [own]
    assert "watershed" in found[0].subjects
    client = client_of(cast.coordinator)
    for address in (f"/workplans/{first.workplan.slug}/similar/?text={ENGLISH}", _page(first)):
        text = client.get(address).content.decode()
        assert "Обмен специалистами по водосборным бассейнам" in text and "Order of Springs" in text
        assert "Exchange of specialists on watershed management" not in text.replace(ENGLISH, "")
    assert similar_own_actions(cast.coordinator, first.workplan, "Springs") == []
