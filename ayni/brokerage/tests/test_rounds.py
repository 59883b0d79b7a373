"""Allocation rounds: what starts, what is proposed, changed and decided, and who sees it."""

import hashlib
import json
from datetime import date, timedelta

import pytest
from django.utils import timezone, translation

from ayni.accounts.models import Person
from ayni.brokerage.actions import (
    choose_for_round,
    close_item,
    decide_round,
    drop_round,
    edit_item,
    open_round,
    prepare_round,
    propose_from_round,
    reopen_round,
    settle_round,
    start_round,
    stop_round,
    take_over_dead,
)
from ayni.brokerage.actions.working import work_on_round
from ayni.brokerage.forms.rounds import InputsForm
from ayni.brokerage.models import Decline, Engagement, Match, Round
from ayni.brokerage.pages.results import Board, _more, _say_fairness, _say_floor_bound, _three_figures, say_bound
from ayni.brokerage.queries.rounds import candidates, items_of_round, visible_rounds
from ayni.brokerage.tests.conftest import make_asking, make_giving
from ayni.brokerage.tests.factories import make_offer, make_request
from ayni.core.errors import Invalid, NotVisible, Refused
from ayni.core.models import AuditEntry
from ayni.matching.allocation import check_allocation
from ayni.matching.allocation.cli import main
from tests.kept import kept
from tests.visiting import client_of

ALL = {
    "requests": [("Terraces", 1000, 1000, None, 1), ("Springs", 600, 300, 10, 1), ("Seeds", 400, 400, None, 1)],
    "scores": {("Trust", "Terraces"): 100, ("Trust", "Springs"): 50, ("Trust", "Seeds"): 80, ("Days", "Springs"): 90},
}


@kept
def everything(cast):
    """Three requests, the first of which wants all the money while the other two share it; two offers; their matches.

    The matches are those that a person can follow.
    """
    asks, gives = make_asking(), make_giving()
    made = {}
    for title, amount, least, days, _weight in ALL["requests"]:
        figures = {"amount": amount, "least": least, "days": days, "currency": "USD", "countries": ["TJK"]}
        by = {"by": Person.objects.get(name="Asking"), "screener": cast.secretariat}
        made[title] = make_request(asks, **by, title=title, text="We need help.", **figures)
    by = {"by": Person.objects.get(name="Giving"), "screener": cast.secretariat, "text": "We can help."}
    made["Trust"] = make_offer(gives, **by, title="Trust", kinds=["finance"], amount=1000, currency="USD")
    made["Days"] = make_offer(gives, **by, title="Days", kinds=["expertise"], days=5)
    Match.objects.all().delete()
    for (offer, request), score in ALL["scores"].items():
        Match.objects.create(offer=made[offer], request=made[request], score=score)
    return {"tjk": asks, "institute": gives, "known": made}


@pytest.fixture
def tjk(everything):
    return everything["tjk"]


@pytest.fixture
def institute(everything):
    return everything["institute"]


@pytest.fixture
def known(everything):
    return everything["known"]


def opened(cast, known, level="public", **more):
    """Return a round in which everything takes part, with its figures put in."""
    by = cast.secretariat
    found = open_round(by=by, title="Small grants", currency="USD", visibility=level, language="en")
    asked = [one.code for one in known.values() if one.side == "request"]
    funds, days = [known["Trust"].code], [known["Days"].code]
    choose_for_round(found, by=by, requests=asked, funds=funds, specialists=days, expected=found.version)
    return put_in(found, by, **more)


def put_in(found, by, budget="1000", weights=None, why="", **more):
    chosen = json.loads(json.dumps(found.chosen))
    for code, weight in (weights or {}).items():
        chosen["requests"][code]["weight"] = weight
    for code in chosen["requests"]:
        chosen["requests"][code]["days_min"] = "4"
    for fund in chosen["funds"].values():
        fund |= {"budget": budget, "max": ""}
    for one in chosen["specialists"].values():
        one["min"] = "2"
    values = {"chosen": chosen, "weights_reason": why, "seconds": 10, "rates": {}, "fairness": False, **more}
    return prepare_round(found, values, by=by, expected=found.version)


@pytest.fixture
def proposed(cast, known):
    """A round that is worked out: springs and seeds are served, terraces get nothing."""
    found = opened(cast, known)
    start_round(found, by=cast.secretariat, expected=found.version)
    found.refresh_from_db()
    return found


def complaints(act):
    with pytest.raises(Invalid) as refused:
        act()
    return [str(said) for many in refused.value.data["fields"].values() for said in many]


def settled(*, locked=(), forbidden=()):
    return {
        "locked": {"grants": [list(line) for line in locked], "missions": []},
        "forbidden": {"grants": [list(pair) for pair in forbidden], "missions": []},
    }


def test_round_is_worked_out_from_frozen_inputs_with_their_hash(proposed, known):
    assert (proposed.state, proposed.progress, proposed.wanted) == ("proposed", {}, {})
    plan = proposed.plan
    assert sorted(plan["served"]) == sorted([known["Springs"].code, known["Seeds"].code])
    assert check_allocation(proposed.instance, plan) == []
    assert plan["missions"] == [[f"{known['Days'].code}/days", known["Springs"].code, 5.0]]
    assert (len(proposed.digest), proposed.proposal) == (64, plan)
    edges = proposed.instance["fund_edges"] + proposed.instance["specialist_edges"]
    assert sorted(score for _offer, _request, score in edges) == [0.5, 0.8, 0.9, 1.0]


def test_inputs_do_not_follow_what_changes_after_the_start(proposed, known, asking):
    before = proposed.instance
    edit_item(known["Seeds"], {"amount": 300, "least": None}, by=asking, expected=known["Seeds"].version)
    Match.objects.all().delete()
    proposed.refresh_from_db()
    assert proposed.instance == before


def test_only_the_secretariat_opens_and_moves_a_round(cast, known, proposed, asking):
    with pytest.raises(Refused):
        open_round(by=asking, title="Mine", currency="USD", visibility="public", language="en")
    acts = [
        lambda: start_round(proposed, by=asking, expected=proposed.version),
        lambda: stop_round(proposed, by=asking),
        lambda: settle_round(proposed, settled(), by=asking, request="x", reason="x", expected=proposed.version),
        lambda: decide_round(proposed, by=asking, reason="x", expected=proposed.version),
        lambda: drop_round(proposed, by=asking, reason="x", expected=proposed.version),
        lambda: reopen_round(proposed, by=asking, expected=proposed.version),
        lambda: propose_from_round(proposed, "a", "b", by=asking, language="en"),
    ]
    for act in acts:
        with pytest.raises(Refused):
            act()


def test_round_refuses_to_start_on_what_is_missing_and_says_which(cast, known, giving):
    found = opened(cast, known, budget="")
    close_item(known["Days"], by=giving, because="used_up", expected=known["Days"].version)
    said = complaints(lambda: start_round(found, by=cast.secretariat, expected=found.version))
    assert "“Trust” does not say its budget for this round." in said
    assert "“Days” is not open any more; take it out." in said
    assert (found.state, found.instance) == ("draft", {})


def test_round_refuses_to_start_on_scores_that_are_all_equal(cast, known):
    found = opened(cast, known)
    Match.objects.update(score=70)
    said = complaints(lambda: start_round(found, by=cast.secretariat, expected=found.version))
    assert said == ["All matches between what is chosen have the same score (0.70): they tell none from another."]
    with translation.override("ru"):
        assert complaints(lambda: start_round(found, by=cast.secretariat, expected=found.version)) != [""]


def test_round_refuses_to_start_on_what_contradicts_itself(cast, known):
    found = opened(cast, known)
    chosen = json.loads(json.dumps(found.chosen))
    chosen["funds"][known["Trust"].code] |= {"min": "900", "max": "800"}
    prepare_round(found, {"chosen": chosen, "weights_reason": ""}, by=cast.secretariat, expected=found.version)
    said = complaints(lambda: start_round(found, by=cast.secretariat, expected=found.version))
    assert "“Trust” contradicts itself: the smallest grant or shortest mission (USD\u00a0900) is more than" in said[0]


@pytest.mark.parametrize(
    ("kind", "title", "figures", "said"),
    [
        ("funds", "Trust", {"budget": "800", "min": "900", "max": ""}, "can give nothing: what it has is less than"),
        ("funds", "Trust", {"budget": "0"}, "has nothing to give"),
        ("specialists", "Days", {"days": "3", "min": "4"}, "can give nothing: what it has is less than"),
        ("specialists", "Days", {"days": "0"}, "has nothing to give"),
    ],
)
def test_round_refuses_to_start_on_what_could_give_nothing(cast, known, kind, title, figures, said):
    found = opened(cast, known)
    chosen = json.loads(json.dumps(found.chosen))
    chosen[kind][known[title].code] |= figures
    prepare_round(found, {"chosen": chosen, "weights_reason": ""}, by=cast.secretariat, expected=found.version)
    (sentence,) = complaints(lambda: start_round(found, by=cast.secretariat, expected=found.version))
    assert sentence.startswith(f"“{title}” {said}")


def test_round_refuses_to_start_on_regions_that_are_all_equal_where_fairness_is_asked(cast, known):
    found = opened(cast, known, fairness=True)
    said = complaints(lambda: start_round(found, by=cast.secretariat, expected=found.version))
    assert said[0].startswith("The worst-off region is to go first, but all requests are of one and the same region")


def test_amounts_in_another_currency_need_a_rate_with_its_day(cast, known, asking):
    seeds = known["Seeds"]
    edit_item(seeds, {"currency": "EUR"}, by=asking, expected=seeds.version)
    found = opened(cast, known)
    said = complaints(lambda: start_round(found, by=cast.secretariat, expected=found.version))
    assert said == ["“Seeds” asks in EUR: say at which rate, and of which day."]
    put_in(found, cast.secretariat, rates={"EUR": ["1.05", "2026-11-27"]})
    start_round(found, by=cast.secretariat, expected=found.version)
    found.refresh_from_db()
    assert {one["id"]: one["ask"] for one in found.instance["requests"]}[seeds.code] == 420.0


@pytest.mark.parametrize(
    ("rate", "day", "wrong"),
    [
        ("1,05", "2026-11-27", {}),
        (" 1.05", "2026-11-27", {}),
        ("much", "2026-11-27", {"rate-EUR": "Write the exchange rate in figures, such as 1.1205."}),
        ("1.05", "2026-12-24", {"day-EUR": "This day has not come yet."}),
        ("1.05", "", {"day-EUR": "Say of which day the rate is."}),
    ],
)
def test_rates_are_read_as_people_write_them_and_are_of_days_that_came(cast, known, set_clock, rate, day, wrong):
    set_clock(date(2026, 11, 28))
    sent = {"seconds": "10", "rate-EUR": rate, "day-EUR": day}
    form = InputsForm(sent, found=opened(cast, known), days=[], foreign=["EUR"])
    assert {name: said[0] for name, said in form.errors.items()} == wrong
    assert wrong or form.values()["rates"] == {"EUR": ["1.05", "2026-11-27"]}


def test_declined_matches_join_nobody(cast, known):
    Decline.objects.create(request=known["Seeds"], offer=known["Trust"], side="giver", because="place")
    found = opened(cast, known)
    start_round(found, by=cast.secretariat, expected=found.version)
    found.refresh_from_db()
    assert known["Seeds"].code not in {request for _offer, request, _score in found.instance["fund_edges"]}
    assert found.plan["reasons"][known["Seeds"].code]["code"] == "no_offer"


def test_priorities_are_set_in_public_with_their_reason(cast, known):
    terraces = known["Terraces"].code
    found = opened(cast, known)
    with pytest.raises(Invalid):
        put_in(found, cast.secretariat, weights={terraces: "5"})
    found.refresh_from_db()
    put_in(found, cast.secretariat, weights={terraces: "5"}, why="Slopes that slide go first.")
    start_round(found, by=cast.secretariat, expected=found.version)
    found.refresh_from_db()
    assert found.plan["served"] == [terraces]
    page = client_of(cast.stranger).get(f"/rounds/{found.code}/").content.decode()
    assert "Slopes that slide go first." in page and 'data-label="Priority">5<' in page


def test_what_a_round_may_choose_is_as_open_as_the_round(cast, known, kgz):
    hidden = make_offer(
        kgz, by=cast.focal_point, screener=cast.secretariat, title="Discreet", text="Money.", kinds=["finance"],
        visibility="secretariat",
    )  # fmt: skip
    level = {
        level: hidden in candidates(cast.secretariat, level).funds for level in ("public", "members", "secretariat")
    }
    assert level == {"public": False, "members": False, "secretariat": True}
    found = open_round(by=cast.secretariat, title="Open", currency="USD", visibility="public", language="en")
    with pytest.raises(NotVisible):
        choose_for_round(
            found, by=cast.secretariat, requests=[], funds=[hidden.code], specialists=[], expected=found.version
        )


def test_proposal_is_said_in_words_with_its_bound_and_who_gets_nothing(proposed, cast):
    client = client_of(cast.secretariat)
    page = client.get(f"/rounds/{proposed.code}/").content.decode()
    assert "2 of 3 requests get something." in page
    assert "It is proven that no better plan exists." in page
    assert "What fits it does more elsewhere; with USD\u00a01,000 more left over it would reach its least." in page
    assert "“Trust”: with USD\u00a01,000 more the value would rise by" in page
    assert "5 days of 10 days" in page
    french = client.get(f"/fr/rounds/{proposed.code}/").content.decode()
    assert "Its offers bring more elsewhere" not in french


def test_own_share_that_is_too_small_is_said(cast, known):
    found = opened(cast, known)
    chosen = json.loads(json.dumps(found.chosen))
    chosen["funds"][known["Trust"].code]["share"] = "90"
    prepare_round(found, {"chosen": chosen, "weights_reason": ""}, by=cast.secretariat, expected=found.version)
    start_round(found, by=cast.secretariat, expected=found.version)
    page = client_of(cast.secretariat).get(f"/rounds/{found.code}/").content.decode()
    assert "The funds that fit it bear at most 90 % of the cost, and its own share is USD\u00a00." in page


def test_bound_is_rounded_down():
    assert say_bound(0.00599) == "It reaches at least 99.4 % of what is possible at most."
    assert say_bound(0.0) == "It is proven that no better plan exists."


def test_anyone_recomputes_the_decision_from_the_downloaded_inputs(proposed, cast, known, tmp_path, capsys):
    change = settled(forbidden=[(known["Trust"].code, known["Springs"].code)])
    settle_round(
        proposed, change, by=cast.secretariat, request=known["Springs"].code, reason="Its spring is dry.",
        expected=proposed.version,
    )  # fmt: skip
    proposed.refresh_from_db()
    assert proposed.plan["served"] == [known["Terraces"].code]
    decide_round(proposed, by=cast.secretariat, reason="Agreed by the committee.", expected=proposed.version)
    stranger = client_of(cast.stranger)
    inputs = stranger.get(f"/rounds/{proposed.code}/inputs.json").content
    decision = stranger.get(f"/rounds/{proposed.code}/result.json").json()
    path = tmp_path / "round.json"
    path.write_bytes(inputs)
    assert main([str(path), "--seconds", str(json.loads(inputs)["seconds"])]) == 0
    again = json.loads(capsys.readouterr().out)
    same = [name for name in again if name != "seconds"]
    assert {name: again[name] for name in same} == {name: decision["plan"][name] for name in same}
    assert json.loads(inputs)["sha256"] == decision["sha256"] == proposed.digest
    frozen = {
        name: value for name, value in json.loads(inputs).items() if name not in ("locked", "forbidden", "sha256")
    }
    canonical = json.dumps(frozen, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert hashlib.sha256(canonical.encode()).hexdigest() == proposed.digest
    assert (decision["reason"], decision["changes"][0]["reason"]) == ("Agreed by the committee.", "Its spring is dry.")


def test_what_is_fixed_holds_and_the_rest_is_decided_anew(proposed, cast, known):
    springs, trust = known["Springs"].code, known["Trust"].code
    settle_round(
        proposed, settled(locked=[(trust, springs, 300)]), by=cast.secretariat, request=springs, reason="Enough",
        expected=proposed.version,
    )  # fmt: skip
    proposed.refresh_from_db()
    assert [trust, springs, 300.0] in proposed.plan["grants"]
    assert check_allocation(proposed.instance, proposed.plan) == []
    assert proposed.changes[0]["value"] < proposed.changes[0]["value_before"]
    page = client_of(cast.secretariat).get(f"/rounds/{proposed.code}/").content.decode()
    assert "It costs" in page and "Enough" in page and "fixed" in page


def test_change_that_breaks_a_rule_is_refused_with_a_sentence(proposed, cast, known):
    trust, before = known["Trust"].code, proposed.plan
    address = f"/rounds/{proposed.code}/requests/{known['Terraces'].code}/"
    client = client_of(cast.secretariat)
    assert "Trust" in client.get(address).content.decode()
    sent = {"version": proposed.version, "reason": "More", f"grants-{trust}-how": "fixed"}
    answer = client.post(address, {**sent, f"grants-{trust}-amount": "1200"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "“Trust” would give USD\u00a01,200, but has USD\u00a01,000." in page
    assert "“Terraces” would get USD\u00a01,200, but asks for USD\u00a01,000." in page
    proposed.refresh_from_db()
    assert (proposed.plan, proposed.state) == (before, "proposed")


def test_who_changes_a_line_sees_its_limits_and_how_many_answers_are_wrong(proposed, cast, known):
    trust = known["Trust"].code
    address = f"/rounds/{proposed.code}/requests/{known['Springs'].code}/"
    client = client_of(cast.secretariat)
    page = client.get(address).content.decode()
    assert "USD\u00a0600 · 10\u00a0days" in page.replace("10 days", "10\u00a0days")
    assert "USD\u00a01,000</span>" in page and "5 days, at least 2 days" in page
    sent = {"version": proposed.version, "reason": "More", f"grants-{trust}-how": "fixed"}
    sent |= {f"missions-{known['Days'].code}-days-how": "free"}
    wrong = client.post(address, {**sent, f"grants-{trust}-amount": "1200"}).content.decode()
    assert "2 answers need a correction." in wrong
    odd = client.post(address, {**sent, f"grants-{trust}-amount": "-3"}).content.decode()
    assert ("Write the amount in figures" in odd, "Say how much, or choose" in odd) == (True, False)


def test_change_that_changes_nothing_is_refused(proposed, cast, known):
    trust, springs = known["Trust"].code, known["Springs"].code
    act = {"by": cast.secretariat, "request": springs, "reason": "Why not"}
    said = complaints(lambda: settle_round(proposed, settled(), **act, expected=proposed.version))
    assert said == ["Nothing is changed here: fix an amount, or rule something out."]
    lines = {"locked": [(trust, springs, 300)]}
    settle_round(proposed, settled(**lines), **act, expected=proposed.version)
    proposed.refresh_from_db()
    again = complaints(lambda: settle_round(proposed, settled(**lines), **act, expected=proposed.version))
    assert (again, len(proposed.changes)) == (said, 1)
    settle_round(proposed, settled(), **act, expected=proposed.version)
    proposed.refresh_from_db()
    assert (proposed.state, len(proposed.changes)) == ("proposed", 2)


def test_change_that_cannot_be_completed_leaves_the_plan_and_says_so(proposed, cast, known):
    before = proposed.plan
    springs, trust = known["Springs"].code, known["Trust"].code
    sent = {
        "version": proposed.version,
        "reason": "Less",
        f"grants-{trust}-how": "fixed",
        f"grants-{trust}-amount": "200",
    }
    sent[f"missions-{known['Days'].code}-days-how"] = "free"
    client = client_of(cast.secretariat)
    assert client.post(f"/rounds/{proposed.code}/requests/{springs}/", sent).status_code == 302
    proposed.refresh_from_db()
    assert (proposed.plan, proposed.settled, proposed.state) == (before, {}, "proposed")
    page = client.get(f"/rounds/{proposed.code}/").content.decode()
    assert "What is fixed cannot be completed: some request would stay below its least." in page


def test_change_needs_its_reason_and_a_stale_one_is_refused(proposed, cast, known):
    springs = known["Springs"].code
    sent = {"version": proposed.version - 1, "reason": "x", f"grants-{known['Trust'].code}-how": "barred"}
    sent[f"missions-{known['Days'].code}-days-how"] = "free"
    client = client_of(cast.secretariat)
    assert client.post(f"/rounds/{proposed.code}/requests/{springs}/", sent).status_code == 409
    assert client.post(f"/rounds/{proposed.code}/requests/{springs}/", {**sent, "reason": ""}).status_code == 422


def test_progress_is_seen_left_and_found_again_and_the_best_plan_kept(cast, known, settings):
    from ayni.matching.allocation import allocate_in_steps

    found = opened(cast, known)
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend", "QUEUES": ["default"]}}
    start_round(found, by=cast.secretariat, expected=found.version)
    client = client_of(cast.secretariat)
    assert f"/rounds/{found.code}/" in client.get("/rounds/").content.decode()
    page = client.get(f"/rounds/{found.code}/").content.decode()
    assert 'http-equiv="refresh"' in page and "Stop and keep the best plan so far" in page
    step = next(iter(allocate_in_steps(found.instance, 10)))
    progress = {**step.to_json(), "at": timezone.now().isoformat(), "plan": step.answer()}
    Round.objects.filter(pk=found.pk).update(progress=progress)
    page = client.get(f"/rounds/{found.code}/").content.decode()
    assert "The best plan so far serves" in page and "Who gets what" in page
    assert "Who gets what" not in client_of(cast.stranger).get(f"/rounds/{found.code}/").content.decode()
    assert client.post(f"/rounds/{found.code}/stop/").status_code == 302
    work_on_round(found.code, found.run)
    found.refresh_from_db()
    assert (found.state, found.plan["stopped"]) == ("proposed", True)
    assert "The search was stopped by hand" in client.get(f"/rounds/{found.code}/").content.decode()


def test_search_whose_worker_died_keeps_what_it_last_showed(cast, known, settings):
    from ayni.matching.allocation import allocate

    found = opened(cast, known)
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend", "QUEUES": ["default"]}}
    start_round(found, by=cast.secretariat, expected=found.version)
    assert take_over_dead(found, by=cast.secretariat) is False
    plan = allocate(found.instance, 10)
    long_ago = (timezone.now() - timedelta(minutes=3)).isoformat()
    Round.objects.filter(pk=found.pk).update(progress={"at": long_ago, "plan": plan})
    found.refresh_from_db()
    assert take_over_dead(found, by=cast.secretariat) is True
    found.refresh_from_db()
    assert (found.state, found.plan["served"]) == ("proposed", plan["served"])


def test_work_that_comes_late_changes_nothing(proposed):
    before = proposed.plan
    work_on_round(proposed.code, proposed.run)
    proposed.refresh_from_db()
    assert (proposed.plan, proposed.state) == (before, "proposed")


def test_decided_line_becomes_an_engagement_in_one_act(proposed, cast, known):
    decide_round(proposed, by=cast.secretariat, reason="Agreed.", expected=proposed.version)
    client = client_of(cast.secretariat)
    sent = {"request": known["Springs"].code, "offer": known["Trust"].code}
    assert client.post(f"/rounds/{proposed.code}/propose/", sent).status_code == 302
    made = Engagement.objects.get()
    assert (made.request, made.offer, made.stage) == (known["Springs"], known["Trust"], "suggested")
    assert made.message == "Decided in the allocation round “Small grants”: USD\u00a0600."
    page = client.get(f"/rounds/{proposed.code}/").content.decode()
    assert f"/exchange/followed/{made.code}/" in page
    assert client.post(f"/rounds/{proposed.code}/propose/", sent, follow=True).status_code == 200
    assert Engagement.objects.count() == 1
    wrong = {"request": known["Terraces"].code, "offer": known["Trust"].code}
    assert client.post(f"/rounds/{proposed.code}/propose/", wrong).status_code == 404


def test_decision_is_published_and_the_proposal_before_it_is_not(proposed, cast):
    stranger, address = client_of(cast.stranger), f"/rounds/{proposed.code}/"
    assert "Who gets what" not in stranger.get(address).content.decode()
    assert stranger.get(f"/rounds/{proposed.code}/result.json").status_code == 404
    assert stranger.get(f"/api/v1/rounds/{proposed.code}").json()["plan"] is None
    with pytest.raises(Invalid):
        decide_round(proposed, by=cast.secretariat, reason=" ", expected=proposed.version)
    decide_round(proposed, by=cast.secretariat, reason="Agreed by all.", expected=proposed.version)
    page = stranger.get(address).content.decode()
    assert "Who gets what" in page and "Agreed by all." in page and "Bring together" not in page
    told = stranger.get(f"/api/v1/rounds/{proposed.code}").json()
    assert (told["plan"]["served"], told["inputs"]["sha256"]) == (proposed.plan["served"], proposed.digest)
    assert [one["code"] for one in stranger.get("/api/v1/rounds").json()["items"]] == [proposed.code]
    with pytest.raises(Refused):
        drop_round(proposed, by=cast.secretariat, reason="x", expected=proposed.version)


def test_round_with_a_discreet_offer_is_the_secretariats_alone(cast, known, kgz):
    hidden = make_offer(
        kgz, by=cast.focal_point, screener=cast.secretariat, title="quokkafund", text="Money.", kinds=["finance"],
        visibility="secretariat",
    )  # fmt: skip
    Match.objects.create(offer=hidden, request=known["Terraces"], score=95)
    found = opened(cast, {**known, "Trust": hidden}, level="secretariat")
    Round.objects.filter(pk=found.pk).update(title="quokkaround")
    start_round(found, by=cast.secretariat, expected=found.version)
    found.refresh_from_db()
    decide_round(found, by=cast.secretariat, reason="Agreed.", expected=found.version)
    addresses = ["/rounds/", f"/rounds/{found.code}/", f"/rounds/{found.code}/inputs.json"]
    addresses += [f"/rounds/{found.code}/result.json", "/api/v1/rounds", f"/api/v1/rounds/{found.code}"]
    for person in (cast.stranger, cast.member, cast.seat_holder, cast.focal_point):
        pages = [client_of(person).get(address) for address in addresses]
        assert not any("quokka" in page.content.decode() for page in pages)
    assert [page.status_code for page in pages] == [200, 404, 404, 404, 200, 404]
    assert "quokkafund" in client_of(cast.secretariat).get(f"/rounds/{found.code}/").content.decode()
    assert AuditEntry.objects.filter(verb="read", subject_type="brokerage.round").count() == 1


def test_round_leaves_the_sight_of_others_when_an_offer_of_it_becomes_discreet(proposed, cast, known):
    decide_round(proposed, by=cast.secretariat, reason="Agreed.", expected=proposed.version)
    assert visible_rounds(cast.stranger).count() == 1
    type(known["Trust"]).objects.filter(pk=known["Trust"].pk).update(visibility="members")
    assert (visible_rounds(cast.stranger).count(), visible_rounds(cast.member).count()) == (0, 1)
    type(known["Trust"]).objects.filter(pk=known["Trust"].pk).update(visibility="secretariat")
    counts = [visible_rounds(one).count() for one in (cast.stranger, cast.member, cast.secretariat)]
    assert counts == [0, 0, 1]


def test_price_of_fairness_is_shown(cast, known, kgz):
    north = make_request(
        kgz, by=cast.focal_point, screener=cast.secretariat, title="North", text="Help.", amount=1000, least=100,
        currency="USD", countries=["NPL"],
    )  # fmt: skip
    Match.objects.filter(request=north).delete()
    Match.objects.create(offer=known["Trust"], request=north, score=20)
    found = opened(cast, {**known, "North": north}, fairness=True)
    start_round(found, by=cast.secretariat, expected=found.version)
    found.refresh_from_db()
    assert found.plan["fairness"]["price"] > 0
    page = client_of(cast.secretariat).get(f"/rounds/{found.code}/").content.decode()
    assert "Every region that can be reached gets at least" in page and "of the value of the round" in page
    assert "It is proven that no plan does better for the worst-off region." in page
    assert "Central Asia" in page and "Asia and the Pacific" in page


@pytest.mark.parametrize(
    ("floor", "said"),
    [
        (
            0.0,
            "No plan was found that gives something to every region that can be reached: the worst-off gets nothing.",
        ),
        (0.25, "Every region that can be reached gets at least 25.0 % of what it could reach at all; "),
    ],
)
def test_fairness_that_could_not_be_had_is_said_as_such(floor, said):
    assert _say_fairness(floor, 0.1).startswith(said)


def test_whether_the_worst_off_could_get_more_is_said():
    assert _say_floor_bound(0.25, 0.25001) == "It is proven that no plan does better for the worst-off region."
    assert _say_floor_bound(0.25, 0.30001) == "No plan can give the worst-off region more than 30.1 %."


def test_what_more_would_change_is_said_in_the_figures_of_the_language(proposed):
    board = Board(proposed, proposed.plan, items_of_round(proposed), {}, "es")
    with translation.override("es"):
        sentences = _more(board)
    assert sentences[0].endswith(" 1.")
    with translation.override("es"):
        assert [_three_figures(gain) for gain in (0.0609, 0.008, 12.3456)] == ["0,0609", "0,008", "12,3"]


def test_round_that_was_given_up_or_is_in_preparation_is_the_secretariats(proposed, cast, known):
    draft = opened(cast, known)
    drop_round(proposed, by=cast.secretariat, reason="Funds were withdrawn", expected=proposed.version)
    assert visible_rounds(cast.member).count() == 0
    assert {one.code for one in visible_rounds(cast.secretariat)} == {proposed.code, draft.code}


def test_inputs_are_taken_up_again_and_started_anew(proposed, cast):
    first = proposed.digest
    reopen_round(proposed, by=cast.secretariat, expected=proposed.version)
    assert (proposed.state, proposed.instance, proposed.plan) == ("draft", {}, {})
    put_in(proposed, cast.secretariat, budget="2000")
    start_round(proposed, by=cast.secretariat, expected=proposed.version)
    proposed.refresh_from_db()
    assert (len(proposed.plan["served"]), proposed.digest != first) == (3, True)


def test_three_steps_of_forms_open_and_start_a_round(cast, known):
    client = client_of(cast.secretariat)
    first = {"title": "Grants", "text": "For slopes", "currency": "USD", "visibility": "public", "key": "k"}
    to = client.post("/rounds/new/", first)
    assert client.post("/rounds/new/", first).url == to.url
    found = Round.objects.get()
    page = client.get(to.url).content.decode()
    assert "Terraces" in page and "Trust" in page
    chosen = {"requests": [known["Terraces"].code, known["Seeds"].code], "funds": [known["Trust"].code]}
    to = client.post(to.url, {**chosen, "version": found.version})
    assert client.get(to.url).status_code == 200
    found.refresh_from_db()
    figures = {"version": found.version, "seconds": "5", "start": "1", "weights_reason": ""}
    trust = f"funds-{known['Trust'].code}"
    weights = {f"requests-{code}-weight": "1" for code in chosen["requests"]}
    answer = client.post(to.url, {**figures, **weights, f"{trust}-share": "100"})
    assert answer.status_code == 422
    assert "“Trust” does not say its budget for this round." in answer.content.decode()
    found.refresh_from_db()
    assert f'value="{found.version}"' in answer.content.decode()
    figures["version"] = found.version
    answer = client.post(to.url, {**figures, **weights, f"{trust}-budget": "1,000", f"{trust}-share": "100"})
    assert answer.url == f"/rounds/{found.code}/"
    found.refresh_from_db()
    assert (found.state, found.plan["served"]) == ("proposed", [known["Terraces"].code])


def test_long_lists_are_cut_on_the_page_and_whole_in_the_files(proposed, cast, monkeypatch):
    monkeypatch.setattr("ayni.brokerage.pages.results.LISTED", 1)
    decide_round(proposed, by=cast.secretariat, reason="Agreed.", expected=proposed.version)
    page = client_of(cast.stranger).get(f"/rounds/{proposed.code}/").content.decode()
    assert "The first lines stand here; the files below hold all." in page
    plan = client_of(cast.stranger).get(f"/rounds/{proposed.code}/result.json").json()["plan"]
    assert len(plan["served"]) == 2
