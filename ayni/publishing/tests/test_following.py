"""Who follows the plan or a workplan is written to, once, in plain text, about what everybody may see."""

import pytest

from ayni.core.errors import Invalid
from ayni.core.models import OutgoingLetter
from ayni.initiatives.actions.following import follow
from ayni.initiatives.letters import stop_address
from ayni.initiatives.models import Following
from ayni.publishing.actions import adopt_edition
from ayni.publishing.models import Plan
from ayni.publishing.tasks import tell_edition
from ayni.publishing.tests.factories import make_plan, make_workplan
from ayni.workplans.actions import adopt_workplan
from ayni.workplans.tasks import tell_adoption

pytestmark = pytest.mark.django_db


@pytest.fixture
def workplan(cast):
    make_plan(cast.secretariat, sections=1)
    return make_workplan(cast.secretariat, activities=1, visibility="public")


def follows(person, kind, subject):
    return follow(person, by=person, kind=kind, subject=subject)


def adopted(workplan, by):
    version = adopt_workplan(workplan, by=by, reason="Agreed in Cusco.", expected=workplan.version)
    tell_adoption(workplan.slug, version.number)  # the job has done it, or does it now: no difference
    return version


def test_followers_of_a_workplan_and_of_the_plan_get_one_letter_for_a_version(cast, workplan):
    for kind, subject in (("workplan", workplan.slug), ("plan", "plan")):
        follows(cast.member, kind, subject)
    follows(cast.seat_holder, "plan", "plan")
    adopted(workplan, cast.secretariat)
    letters = {one.to: one for one in OutgoingLetter.objects.all()}
    assert sorted(letters) == sorted([cast.member.email, cast.seat_holder.email])
    body = letters[cast.member.email].body
    assert f"Version 1.0 of this workplan was adopted: {workplan.title}." in body
    assert f"/workplans/{workplan.slug}/versions/1.0/" in body and "Agreed in Cusco." in body
    own = Following.objects.get(person=cast.member, kind="workplan")
    assert letters[cast.member.email].headers["List-Unsubscribe"] == f"<{stop_address(own)}>"
    assert stop_address(own) in body


def test_followers_of_the_plan_hear_of_an_edition_and_those_of_a_workplan_do_not(cast, workplan):
    follows(cast.member, "plan", "plan")
    follows(cast.seat_holder, "workplan", workplan.slug)
    plan = Plan.objects.get()
    adopt_edition(plan, by=cast.secretariat, reason="The first.", expected=plan.version)
    tell_edition(1)
    assert [one.to for one in OutgoingLetter.objects.all()] == [cast.member.email]
    assert "/editions/1/" in OutgoingLetter.objects.get().body


def test_nobody_follows_what_they_may_not_see_and_hears_of_nothing_hidden(cast, workplan):
    hidden = make_workplan(cast.secretariat, activities=1, visibility="secretariat")
    for subject in (hidden.slug, "nowhere"):
        with pytest.raises(Invalid):
            follows(cast.member, "workplan", subject)
    with pytest.raises(Invalid):
        follows(cast.member, "plan", "nowhere")


def test_the_link_in_a_letter_ends_it(cast, workplan, client):
    found = follows(cast.member, "workplan", workplan.slug)
    path = "/" + stop_address(found).partition("//")[2].partition("/")[2]
    assert workplan.title in client.get(path).content.decode()
    assert client.post(path).status_code == 200
    assert not Following.objects.filter(withdrawn_at=None).exists()


def test_somebody_follows_on_the_pages_and_sees_all_on_one(cast, workplan, signed_in, client):
    assert ">Follow</button>" not in client.get("/plan/").content.decode()
    client = signed_in(cast.member)
    for page, what in (("/plan/", "plan:plan"), (f"/workplans/{workplan.slug}/", f"workplan:{workplan.slug}")):
        assert ">Follow</button>" in client.get(page).content.decode()
        sent = client.post("/initiatives/following/", {"what": what, "act": "follow", "back": page})
        assert sent["Location"] == page
        assert ">Stop following</button>" in client.get(page).content.decode()
    page = client.get("/initiatives/following/").content.decode()
    assert page.count(">Stop following</button>") == 2 and workplan.title in page
