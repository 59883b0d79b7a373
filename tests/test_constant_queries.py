"""Pages and files ask the database as often for three things as for one, and seldom."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ayni.accounts.tests.cast import make_person
from ayni.brokerage.actions import (
    call_gathering,
    enter_service,
    join_gathering,
    open_gathering,
    propose_addition,
    propose_engagement,
    put_forward_specialist,
)
from ayni.brokerage.models import Match, Round
from ayni.brokerage.tests.factories import make_offer, make_request, make_round
from ayni.core.models import StoredPage
from ayni.core.stored_pages import forget_kept
from ayni.finance.actions import record_budget_line
from ayni.finance.tests.factories import make_call, make_flow, make_funder, make_need
from ayni.initiatives.tests.factories import make_contribution, make_initiative, make_participant
from ayni.members.tests.factories import (
    make_application,
    make_commitment,
    make_government,
    make_member,
    make_own_action,
    make_reaffirmation,
)
from ayni.monitoring.actions import PartySaid
from ayni.monitoring.reminding.receiving import receive_mail
from ayni.monitoring.tests.factories import make_evidence
from ayni.publishing.actions import adopt_edition
from ayni.publishing.exports import FORMATS
from ayni.publishing.models import Plan
from ayni.publishing.queries import content
from ayni.publishing.tests.factories import make_plan, make_workplan
from ayni.reporting.actions import accept_report, expect_newcomers, publish_report
from ayni.reporting.tests.factories import make_cycle, make_submitted
from ayni.workplans.actions import adopt_workplan
from ayni.workplans.actions.tags import tag_own_action
from ayni.workplans.models import Activity
from ayni.workplans.queries.tags import adopted_objectives
from tests.visiting import client_of

pytestmark = pytest.mark.django_db
COLD, WARM, DESK = 8, 1, 20

STORED = [
    "/",
    "/progress/",
    "/progress/common-workplan/F1-1.1.a/",
    "/countries/KGZ/",
    "/plan/",
    "/plan/matrix/",
    "/plan/sections/section-1/",
    "/editions/",
    "/editions/1/",
    "/members/",
    "/members/map/",
]
STORED += ["/workplans/common-workplan/", "/workplans/common-workplan/objectives/F1-1/"]
STORED += ["/workplans/common-workplan/activities/F1-1.1/", "/workplans/common-workplan/versions/"]
STORED += [
    "/workplans/coherence/",
    "/workplans/coherence/nothing/",
    "/coherence.csv",
    "/coherence.json",
    "/coherence.xlsx",
]
STORED += ["/reports/", "/funding/"]
STORED += [
    "/workplans/common-workplan/objectives/F1-1/served/",
    "/members/reaffirmed/",
    "/reaffirmed.csv",
    "/members/own-actions/",
    "/own-actions.csv",
]
STORED += ["/members.csv", "/members.json", *(f"/plan.{extension}" for extension in FORMATS)]
STORED += [f"/editions/1.{extension}" for extension in FORMATS]
STORED += [f"/workplans/common-workplan.{extension}" for extension in FORMATS]
LISTS = [
    "/progress/?on=2026-01-01",
    "/workplans/",
    "/initiatives/",
    "/initiatives/andes/",
    "/initiatives/andes/participants/",
    "/help/",
]
LISTS += ["/evidence/", "/evidence/?kind=meeting&country=KGZ", "/evidence.csv", "/evidence.json"]
LISTS += [
    "/initiatives/andes/contributions/",
    "/plan/?focus=F1",
    "/members/?q=order",
    "/members/map/?q=order",
    "/members/KGZ/",
]
LISTS += ["/workplans/common-workplan/activities/F1-1.1/answers/?day=2026-01-01"]
DESKS = [
    "/",
    "/desk/",
    "/queue/",
    "/queue/?kind=joining",
    "/plan/",
    "/workplans/",
    "/imports/",
    "/accounts/people/",
    "/accounts/invitations/",
]
LISTS += ["/members/apply/"]
LISTS += ["/members/KGZ/commitments/", "/members/reaffirmed/?state=in_force", "/members/own-actions/?q=spring"]
DESKS += ["/members/applications/"]
LISTS += ["/members/KGZ/commitments/", "/members/reaffirmed/?state=in_force"]
DESKS += ["/members/applications/", "/members/renewals/", "/members/silent/"]
DESKS += ["/evidence/", "/evidence/drafts/", "/evidence/waiting/", "/evidence/agreements/"]
DESKS += ["/accounts/", "/members/", "/members/KGZ/", "/members/focal-points/", "/initiatives/", "/initiatives/andes/"]
DESKS += ["/duties/", "/duties/workplans/common-workplan/", "/duties/regions/central-asia/"]
DESKS += ["/members/reaffirmed/due/", "/members/KGZ/commitments/"]
DESKS += ["/workplans/common-workplan/", "/workplans/common-workplan/history/", "/workplans/second-1/arrange/"]
DESKS += ["/evidence/offline/", "/evidence/offline/send/"]
DESKS += ["/duties/sheets/", "/duties/due.xlsx"]
DESKS += ["/reminders/", "/reminders/mail/"]
LISTS += ["/exchange/roster/", "/exchange/services/", "/services.csv", "/services.json", "/services.xlsx"]
LISTS += ["/exchange/gatherings/", "/exchange/gatherings/gathering/"]
DESKS += ["/exchange/gatherings/", "/exchange/gatherings/gathering/", "/exchange/gatherings/gathering/timetable/"]
DESKS += ["/exchange/services/?kind=technical"]
LISTS += ["/exchange/", "/exchange/gaps/", "/requests/", "/requests/?show=alone", "/requests.csv", "/offers.json"]
LISTS += ["/offers/?kind=training&show=all", "/reports/cycles/reports-on-2026/", "/reports/cycles/reports-on-2026.csv"]
DESKS += ["/members/KGZ/signed-up/", "/calendar/", "/calendar.ics"]
LISTS += ["/funding/?currency=USD", "/funding/calls/", "/funding/funders/", "/funding/budgets/?country=KGZ"]
LISTS += ["/funding.csv", "/funding.json", "/funding.xlsx", "/flows.csv", "/calls.json"]
LISTS += ["/api/v1/needs", "/api/v1/calls"]
DESKS += ["/funding/", "/funding/calls/", "/funding/funders/", "/funding/approaches/", "/funding/budgets/"]
DESKS += ["/reports/", "/reports/cycles/reports-on-2026/", "/members/import/"]
DESKS += ["/exchange/", "/exchange/mine/", "/exchange/followed/", "/requests/", "/offers/?region=central-asia"]
LISTS += ["/rounds/", "/rounds/decided/", "/rounds/decided/inputs.json", "/rounds/decided/result.json"]
DESKS += ["/rounds/", "/rounds/decided/", "/rounds/proposed/", "/rounds/draft/choose/", "/rounds/draft/inputs/"]
DESKS += ["/exchange/weights/"]
LISTS += [
    "/thesaurus/",
    "/thesaurus/water/",
    "/thesaurus/?q=water",
    "/thesaurus/irrigation/",
    "/thesaurus.csv",
    "/thesaurus.jsonld",
]
LISTS += ["/api/v1/concepts", "/api/v1/gatherings", "/api/v1/gatherings/gathering"]
DESKS += ["/exchange/thesaurus/", "/exchange/thesaurus/new/words/", "/thesaurus/"]
DESKS += ["/api/v1/gatherings", "/api/v1/gatherings/gathering", "/api/v1/gatherings/gathering/timetable"]
DESKS += ["/members/import/", "/initiatives/following/"]
DESKS += ["/workplans/second-1/adopt/", "/workplans/second-1/activities/F1-1.1/edit/"]


@pytest.fixture
def grown(cast: Any) -> Any:
    """Return a function that lets the partnership hold so many of each thing."""
    by = cast.secretariat
    make_plan(by, sections=1)
    andes, kgz = make_initiative(), make_government("KGZ", name="Kyrgyzstan")
    make_participant(andes, kgz, by=cast.focal_point, accepted_by=cast.coordinator)
    _adopted(make_workplan(by, activities=1), by)
    cycle = make_cycle(by=by)
    funder = make_funder(by=by)
    called = {"text": "All", "place": "Osh", "days": [["2999-01-02", "09:00", "10:00"]]}
    called |= {"wishes_until": date(2999, 1, 1), "visibility": "public"}
    gathering = call_gathering(**called, by=by, title="Gathering")
    open_gathering(gathering, by=by, expected=1)
    type(gathering).objects.update(code="gathering")

    def grow(start: int, end: int) -> None:
        for number in range(start, end):
            _adopted(make_workplan(by, activities=number, title=f"Adopted {number}", foci=min(number, 3)), by)
            make_workplan(by, activities=number, title=f"Second {number}")
            make_initiative(f"range-{number}", f"Range {number}", f"R{number}")
            member = make_member(f"Order {number}")
            make_application(key=f"key-of-order-{number}", organisation={"name": f"Union {number}"})
            make_participant(andes, member, by=by, accepted_by=by)
            make_contribution(andes, member, by=by)
            make_evidence(kgz, by=cast.focal_point, initiative=andes, parties=[PartySaid("participant", member)])
            make_evidence(kgz, by=by, draft=True, details={"mail": "x"})
            receive_mail(b"From: a@cast.example\nSubject: Mail %d\n\nWe met.\n" % number)
            for make in (make_request, make_offer):
                make(kgz, by=by, title=f"Springs {number}", countries=["KGZ"], kinds=["training"])
                make(member, by=by, state="sent")
            asked = make_request(kgz, by=by, text="We need a course on mapping glacial lakes.")
            make_offer(member, by=by, text="A course on mapping glacial lakes.")
            put_forward_specialist(
                by=by, member=member, name="A", text="Snow", consent_on=date(2026, 1, 1), consent_until=date(2036, 1, 1)
            )
            said = {"lang": "en", "words": f"quorb {number}", "shown": True}
            propose_addition("words", said, by=by, concept="irrigation")
            call_gathering(**called, by=by, title=f"Gathering {number}")
            join_gathering(gathering, by=by, member=member, name="Delegate")
            enter_service(by=by, member=member, name="Springs", kinds=["technical"], text="Tests", countries=["KGZ"])
            propose_engagement(asked, None, by=by, giver=member, message="We can help")
            _funded(f"second-{number}", funder, kgz, by)
            make_commitment(kgz, kind="financial", amount=number, currency="CHF")
            for one in (member, kgz):
                make_reaffirmation(one, date(2023, 1, number))
                tag_own_action(make_own_action(one), adopted_objectives(cast.stranger)[0], by=by)
                make_own_action(one, title="Untagged")
            make_person(f"Person {number}")
            _publish(cycle, member, by)
        plan = Plan.objects.get()
        adopt_edition(plan, by=by, reason=f"Agreed {end}", expected=plan.version)
        _share_out(kgz, by)

    return grow


def _share_out(kgz: Any, by: Any) -> None:
    """Let rounds stand by what they are, over all requests of springs and as many offers of days."""
    asked = [make_request(kgz, by=by, days=3) for _number in range(Round.objects.count() + 1)]
    given = [make_offer(kgz, by=by, days=2) for _one in asked]
    for score, pair in enumerate(zip(asked, given, strict=True), 60):
        Match.objects.update_or_create(request=pair[0], offer=pair[1], defaults={"score": score})
    Round.objects.filter(code__in=("draft", "proposed", "decided")).delete()
    for state in ("draft", "proposed", "decided"):
        found = make_round(by=by, requests=asked, offers=given, state=state)
        Round.objects.filter(pk=found.pk).update(code=state)


def _funded(slug: str, funder: Any, kgz: Any, by: Any) -> None:
    make_call(funder, by=by)
    for row in Activity.objects.filter(workplan__slug=slug):
        need = make_need(row, by=by)
        for kind in ("pledge", "commitment", "receipt"):
            make_flow(need, make_funder(by=by, name=slug), kind, by=by, receiver=kgz)
    record_budget_line(kgz, by=by, reference="Chapter 4", title=slug, fiscal_year="2026", starts=date(2026, 1, 2))


def _publish(cycle: Any, member: Any, by: Any) -> None:
    expect_newcomers(cycle, by=by)
    report = make_submitted(cycle, member, by=by, told="The member")
    accept_report(report, by=by, expected=report.version)
    publish_report(report, by=by, expected=report.version)
    make_submitted(make_cycle(by=by, title=report.code), member, by=by, told="The member")


def _adopted(workplan: Any, by: Any) -> None:
    workplan.refresh_from_db()
    adopt_workplan(workplan, by=by, reason="Agreed", expected=workplan.version)


def cost(client: Any, address: str) -> int:
    """Return how many queries an answer takes, which must be a page."""
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return len(captured)


def cold(client: Any, address: str) -> int:
    """Return the cost of an answer of which nothing is kept, in the process or in the database."""
    forget_kept()
    content._frozen.clear()
    StoredPage.objects.all().delete()
    return cost(client, address)


def measured(person: Any, addresses: list[str]) -> dict[str, int]:
    client = client_of(person)
    client.get("/help/")  # what a process learns once, such as content types, is no page's cost
    return {address: cold(client, address) for address in addresses}


def test_public_pages_and_files_cost_the_same_for_one_and_three(grown, cast):
    grown(1, 2)
    one = measured(cast.stranger, [*STORED, *LISTS])
    grown(2, 4)
    three = measured(cast.stranger, [*STORED, *LISTS])

    assert three == one
    # A Word file asks one question more, once until it changes: which house template it is laid in.
    most = {address: COLD + address.endswith(".docx") for address in three}
    assert {address: number for address, number in three.items() if number > most[address]} == {}


def test_stored_pages_cost_one_query_when_warm(grown, cast):
    grown(1, 3)
    client = client_of(cast.stranger)
    costs = {}
    for address in STORED:
        client.get(address)
        costs[address] = cost(client, address)
    assert costs == dict.fromkeys(STORED, WARM)


def test_desks_cost_the_same_for_one_and_three(grown, cast):
    grown(1, 2)
    one = measured(cast.secretariat, DESKS)
    grown(2, 4)
    three = measured(cast.secretariat, DESKS)

    assert three == one
    assert {address: number for address, number in three.items() if number > DESK} == {}
