"""What people do on the pages: say a need, adopt a row, confirm it, in their own way to write amounts."""

import json
import re
from datetime import date
from io import BytesIO

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from ayni.core.queue import decide_lines, kind_named
from ayni.finance.demo import load_demo_finance
from ayni.finance.lines import promise_lines
from ayni.finance.models import Approach, BudgetLine, Call, Flow, Funder, Need
from ayni.finance.queries import Wanted, needs_for_list
from ayni.finance.tests.factories import make_call, make_flow, make_funder
from ayni.members.tests.factories import make_government, make_member

pytestmark = pytest.mark.django_db
NEED = {"title": "Springs are mapped", "language": "en", "currency": "USD"}


def say(client, row, **values):
    return client.post(f"/funding/rows/{row.workplan.slug}/{row.code}/", {**NEED, **values})


@pytest.mark.parametrize("written", ["240 000", "240,000", "240000.00", "240.000,00", "240\u202f000,00"])
def test_a_need_is_said_as_people_write_amounts(client, cast, row, written):
    client.force_login(cast.coordinator)
    assert say(client, row, amount=written).status_code == 302
    assert Need.objects.get().amount == 240_000


@pytest.mark.parametrize("written", ["much", "-5", "1e9", ""])
def test_what_is_no_amount_is_refused_and_the_words_stay(client, cast, row, written):
    client.force_login(cast.coordinator)
    answer = say(client, row, amount=written, note="We kept this")
    assert answer.status_code == 422
    assert "We kept this" in answer.content.decode()
    assert Need.objects.count() == 0


def test_the_row_leads_to_its_need_and_says_the_gap(client, cast, row, need):
    address = f"/workplans/{row.workplan.slug}/activities/{row.code}/"
    assert "USD\u00a0240,000" in client.get(address).content.decode()
    make_flow(need, make_funder(by=cast.secretariat), by=cast.secretariat, currency="USD")
    assert "USD\u00a0180,000" in client.get(address).content.decode()


def test_a_member_adopts_a_row_once_and_the_coordinator_confirms_it(client, cast, need, donor, giving):
    client.force_login(giving)
    form = client.get(f"/funding/needs/{need.code}/adopt/").content.decode()
    key = re.search(r'name="key" value="(\w+)"', form)[1]
    sent = {"member": "agency", "kind": "commitment", "amount": "40 000", "currency": "USD", "visibility": "public"}
    sent |= {"on": timezone.now().date().isoformat(), "key": key}
    for _again in range(2):
        assert client.post(f"/funding/needs/{need.code}/adopt/", sent).status_code == 302
    flow = Flow.objects.get()
    assert (flow.state, flow.funder.name) == ("waiting", "Example Cooperation Agency")

    client.force_login(cast.coordinator)
    assert "Example Cooperation Agency" in client.get("/desk/").content.decode()
    client.post(f"/funding/flows/{flow.code}/decide/", {"version": flow.version})
    client.logout()
    assert "USD\u00a0200,000" in client.get(f"/funding/needs/{need.code}/").content.decode()


def test_the_queue_confirms_many_at_once_or_says_why_not(cast, need):
    funder = make_funder(by=cast.coordinator)
    flows = [make_flow(need, funder, by=cast.coordinator, currency="USD", amount=10) for _number in range(3)]
    assert [line.code for line in promise_lines(cast.secretariat, "en")] == [flow.code for flow in flows]
    assert promise_lines(cast.coordinator, "en") == []
    kind = kind_named("promises")
    done = decide_lines(
        kind, "confirm", [(flow.code, flow.version) for flow in flows[:2]], by=cast.secretariat, reason=""
    )
    refused = decide_lines(kind, "decline", [(flows[2].code, flows[2].version)], by=cast.secretariat, reason="")
    assert [outcome.sentence for outcome in done] == ["", ""]
    assert "Say why" in str(refused[0].sentence)
    assert needs_for_list(cast.stranger, Wanted())[0].gap == 239_980


def test_a_flow_names_a_new_funder_and_a_member_as_receiver(client, cast, need):
    make_member("Order of Springs", code="springs")
    client.force_login(cast.coordinator)
    sent = {"kind": "receipt", "funder_name": "New Fund", "funder_kind": "60", "amount": "1.000,50", "currency": "EUR"}
    sent |= {"on": timezone.now().date().isoformat(), "receiver_name": "order of springs", "visibility": "public"}
    wrong = client.post(f"/funding/needs/{need.code}/flows/new/", {**sent, "rate": "1.1"})
    assert wrong.status_code == 422
    assert (Flow.objects.count(), Funder.objects.count()) == (0, 0)
    assert client.post(f"/funding/needs/{need.code}/flows/new/", sent).status_code == 302
    flow = Flow.objects.get()
    assert (str(flow.amount), flow.receiver.code, flow.funder.name) == ("1000.500", "springs", "New Fund")


def write_down(client, need, funder, **values):
    sent = {"kind": "commitment", "funder": funder.code, "amount": "60 000", "currency": "CHF", "visibility": "public"}
    sent["on"] = timezone.now().date().isoformat()
    return client.post(f"/funding/needs/{need.code}/flows/new/", {**sent, **values})


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"on": "1890-01-01"}, "This day lies too far back; look at its year."),
        ({"on": "2031-01-01"}, "This day has not come yet."),
        ({"rate": "1.1", "rate_source": "Central Bank", "rate_on": "2031-01-01"}, "This day has not come yet."),
    ],
)
def test_days_of_money_and_of_its_rate_are_days_that_came(client, cast, need, set_clock, values, said):
    set_clock(date(2026, 11, 28))
    client.force_login(cast.coordinator)
    answer = write_down(client, need, make_funder(by=cast.secretariat), **values)
    assert (answer.status_code, Flow.objects.count()) == (422, 0)
    assert said in answer.content.decode()


def test_the_form_says_what_is_missing_and_calls_nothing_optional_that_is_needed(client, cast, need):
    client.force_login(cast.coordinator)
    form = client.get(f"/funding/needs/{need.code}/flows/new/").content.decode()
    assert "Needed: USD\u00a0240,000" in form
    optional = re.findall(r"<label[^>]*>([^<]+?) <span class=\"hint\">\(optional\)", form)
    assert optional == [
        *("Name of another funder", "Kind of organisation", "In words", "Receiver", "Exchange rate"),
        *("Day of the rate", "Source of the rate"),
    ]


def test_who_confirms_money_without_a_rate_goes_on_to_say_it(client, cast, need, donor, giving):
    flow = make_flow(need, make_funder(by=giving, member=donor), by=giving)
    client.force_login(cast.coordinator)
    answer = client.post(f"/funding/flows/{flow.code}/decide/", {"version": flow.version}, follow=True)
    assert answer.redirect_chain == [(f"/funding/flows/{flow.code}/rate/", 302)]
    assert "It is added to the rest as soon as its exchange rate is said." in answer.content.decode()


def test_the_page_of_a_funder_shows_what_it_gives_as_far_as_one_may_see(client, cast, need):
    funder = make_funder(by=cast.secretariat)
    make_flow(need, funder, by=cast.secretariat, amount=5)
    make_flow(need, funder, by=cast.secretariat, amount=7, visibility="secretariat")
    page = client.get(f"/funding/funders/{funder.code}/").content.decode()
    assert f"/funding/needs/{need.code}/" in page
    assert ("CHF\u00a05" in page, "CHF\u00a07" in page) == (True, False)
    client.force_login(cast.secretariat)
    assert "CHF\u00a07" in client.get(f"/funding/funders/{funder.code}/").content.decode()


def test_funders_and_calls_for_the_secretariat_only_say_so_in_its_lists(client, cast):
    make_call(make_funder(by=cast.secretariat, visibility="secretariat"), by=cast.secretariat)
    client.force_login(cast.secretariat)
    for address in ("/funding/funders/", "/funding/calls/"):
        assert "Secretariat only" in client.get(address).content.decode()


def test_a_call_leads_to_a_proposal_of_ones_own_row_to_its_funder(client, cast, need):
    make_funder(by=cast.secretariat, name="A first one")
    call = make_call(make_funder(by=cast.secretariat, name="Zenith"), by=cast.secretariat)
    assert "Propose a row" not in client.get(f"/funding/calls/{call.code}/").content.decode()
    client.force_login(cast.coordinator)
    way = f"/funding/needs/{need.code}/approaches/new/?call={call.code}"
    assert way in client.get(f"/funding/calls/{call.code}/").content.decode()
    form = client.get(way).content.decode()
    chosen = re.findall(r'<option value="(\w+)" selected>', form)
    assert chosen[:2] == [call.fund.funder.code, call.code]
    client.force_login(cast.focal_point)
    page = client.get(f"/funding/calls/{call.code}/").content.decode()
    assert (need.title in page, 'class="button" href="/funding/"' in page) == (False, True)


def test_a_call_that_is_over_already_is_announced_as_such(client, cast, set_clock):
    set_clock(date(2026, 11, 28))
    call = make_call(make_funder(by=cast.secretariat), by=cast.secretariat)
    client.force_login(cast.secretariat)
    said = {}
    for last in ("2026-11-27", "2026-11-28"):
        sent = {"title": "Small grants", "language": "en", "closes_on": last, "time_zone": "UTC"}
        answer = client.post(f"/funding/funds/{call.fund.code}/calls/new/", sent, follow=True).content.decode()
        said[last] = ("Its last day is over already" in answer, "The call is announced." in answer)
        assert "to the end of the day in UTC" in answer
    assert said == {"2026-11-27": (True, False), "2026-11-28": (False, True)}


def test_files_and_api_say_the_same(client, cast, need):
    make_flow(need, make_funder(by=cast.secretariat), by=cast.secretariat, amount=5)
    line = json.loads(client.get("/funding.json").content)["items"][0]
    assert (line["gap"], line["committed"], line["committed_without_rate"]) == ("240000", "0", ["CHF:5"])
    answered = client.get("/api/v1/needs").json()["items"][0]
    assert answered == {name: value for name, value in line.items() if name not in ("as_of", "licence")}
    lines = list(load_workbook(BytesIO(client.get("/funding.xlsx").content)).worksheets[0].values)
    assert dict(zip(*lines, strict=True))["Gap"] == 240_000
    assert client.get("/funding.pdf").status_code == 404


def test_demonstration_is_entered_once_with_every_kind_of_thing(cast, row):
    for code in ("KGZ", "NPL"):
        make_government(code)
    made = [load_demo_finance("small", by=cast.secretariat), load_demo_finance("small", by=cast.secretariat)]
    assert made == [1, 0]
    assert (Funder.objects.count(), Call.objects.count(), Need.objects.count()) == (5, 5, 1)
    assert {flow.kind for flow in Flow.objects.all()} == {"pledge", "commitment", "receipt"}
    assert (Approach.objects.count(), BudgetLine.objects.count()) == (1, 2)
