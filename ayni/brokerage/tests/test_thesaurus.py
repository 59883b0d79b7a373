"""The thesaurus: read by everybody, extended by the Secretariat after a look at what changes, taken back at once."""

import json
from threading import Thread

import pytest
from django.db import connection
from django.utils import timezone

from ayni.brokerage.actions import (
    measure_addition,
    propose_addition,
    set_words_aside,
    take_in_addition,
    withdraw_addition,
)
from ayni.brokerage.models import Addition, Decline, Engagement, Match
from ayni.brokerage.queries.thesaurus import (
    additions_in_force,
    digest_of,
    extension_in_force,
    knowledge_in_force,
    thesaurus_in_force,
    unknown_words,
)
from ayni.brokerage.rules import can_take_in_addition, can_withdraw_addition
from ayni.brokerage.tests.factories import make_offer, make_request
from ayni.core.errors import Conflict, Invalid, Refused
from ayni.matching.thesaurus import thesaurus
from ayni.matching.thesaurus.extending import thesaurus_with
from tests.visiting import client_of

ASKED = "We look for training in quorbing in our valley."
GIVEN = "Ofrecemos capacitación en quorbeo."


def words(cast, *, lang="en", said="quorbing", concept="irrigation", shown=True):
    return propose_addition(
        "words", {"lang": lang, "words": said, "shown": shown}, by=cast.secretariat, concept=concept
    )


def taken_in(cast, **given):
    found = words(cast, **given)
    found.refresh_from_db()
    return take_in_addition(found, by=cast.secretariat, expected=found.version)


def new_concept(cast, **labels):
    said = {"broader": ["irrigation"], "labels": labels or {"en": "Quorbing", "es": "quorbeo"}}
    found = propose_addition("concept", said, by=cast.secretariat)
    found.refresh_from_db()
    return found


@pytest.fixture
def pair(tjk, asking, institute, giving, cast):
    by = {"screener": cast.secretariat}
    asked = make_request(tjk, by=asking, **by, text=ASKED, kinds=["training"])
    given = make_offer(institute, by=giving, **by, text=GIVEN, kinds=["training"], language="es")
    return asked, given


def test_addition_is_measured_before_anybody_takes_it_in(pair, cast):
    asked, given = pair
    found = words(cast)
    found.refresh_from_db()
    measured = found.measured
    assert (measured["gained"], measured["lost"], measured["requests"]) == ([["request", asked.code]], [], 0)
    assert (found.adopted_at, additions_in_force()) == (None, [])
    page = client_of(cast.secretariat).get(f"/exchange/thesaurus/{found.code}/").content.decode()
    assert f"/requests/{asked.code}/" in page and f"/offers/{given.code}/" not in page


def test_taken_in_it_matches_across_languages_at_once_and_withdrawn_it_does_no_more(pair, cast):
    asked, given = pair
    before = list(Match.objects.filter(request=asked).values_list("offer__code", "score"))
    client, found = client_of(cast.secretariat), new_concept(cast)
    assert {side for side, _code in found.measured["gained"]} == {"request", "offer"}
    assert client.post(f"/exchange/thesaurus/{found.code}/take-in/", {"version": found.version}).status_code == 302
    match = Match.objects.get(request=asked, offer=given)
    assert before == [] or match.score > before[0][1]
    assert "quorbing" in thesaurus_in_force() and "quorbing" not in thesaurus()
    found.refresh_from_db()
    assert client.post(f"/exchange/thesaurus/{found.code}/withdraw/", {"version": found.version}).status_code == 302
    assert list(Match.objects.filter(request=asked).values_list("offer__code", "score")) == before
    assert thesaurus_in_force() is thesaurus()
    page = client.get("/exchange/thesaurus/").content.decode()
    assert "Quorbing · quorbeo" in page[page.index("History") :]


def test_discreet_offers_are_named_in_no_measure(institute, giving, cast):
    hidden = {"screener": cast.secretariat, "visibility": "secretariat"}
    make_offer(institute, by=giving, text="We can teach quorbing.", **hidden)
    found = words(cast)
    found.refresh_from_db()
    assert (found.measured["gained"], found.measured["gained_count"]) == ([], 0)


@pytest.mark.django_db(transaction=True)
def test_other_processes_read_with_it_at_once(cast):
    assert knowledge_in_force().thesaurus.concepts_in("quorbing", "en") == []
    found = words(cast)
    Addition.objects.filter(pk=found.pk).update(adopted_at=timezone.now())  # as another process would
    seen = []

    def read():
        seen.extend(hit.concept for hit in knowledge_in_force().thesaurus.concepts_in("quorbing", "en"))
        connection.close()

    other = Thread(target=read)
    other.start()
    other.join()
    assert seen == ["irrigation"] == [hit.concept for hit in thesaurus_in_force().concepts_in("quorbing", "en")]


def test_gate_is_shut_where_judged_matches_become_worse(pair, cast, asking, giving, institute):
    asked, near = pair
    by = {"screener": cast.secretariat, "kinds": ["training"]}
    far = make_offer(institute, by=giving, text="Training in zanquelle in our valley.", title="Far", **by)
    Decline.objects.create(request=asked, offer=far, side="asker", because="language")
    Engagement.objects.create(request=asked, offer=near, giver=institute, stage="agreed", introduced_at=timezone.now())
    taken_in(cast, lang="es", said="quorbeo", concept="irrigation")
    taken_in(cast, said="quorbing", concept="irrigation")
    worse = words(cast, said="zanquelle", concept="irrigation")
    worse.refresh_from_db()
    assert (worse.measured["requests"], worse.measured["pairs"]) == (1, 2)
    assert (worse.measured["before"], worse.measured["after"]) == (1.0, 0.63093)
    with pytest.raises(Refused) as refused:
        take_in_addition(worse, by=cast.secretariat, expected=worse.version)
    assert "would be found worse" in str(refused.value.sentence)
    page = client_of(cast.secretariat).get(f"/exchange/thesaurus/{worse.code}/").content.decode()
    assert "1.000 without it, 0.631 with it, over 1 requests and 2 pairs" in page and 'aria-disabled="true"' in page


def test_what_was_measured_with_another_thesaurus_is_measured_again(cast):
    first, second = words(cast), words(cast, said="zanquelle", lang="fr")
    first.refresh_from_db()
    take_in_addition(first, by=cast.secretariat, expected=first.version)
    second.refresh_from_db()
    assert "measure again" in str(can_take_in_addition(cast.secretariat, second).sentence)
    measure_addition(second, by=cast.secretariat, expected=second.version)
    second.refresh_from_db()
    assert second.measured["against"] == digest_of(extension_in_force())
    take_in_addition(second, by=cast.secretariat, expected=second.version)
    assert [one.said["words"] for one in additions_in_force()] == ["quorbing", "zanquelle"]


def test_concept_on_which_others_hang_is_withdrawn_last(cast):
    found = new_concept(cast)
    take_in_addition(found, by=cast.secretariat, expected=found.version)
    more = taken_in(cast, said="quorb channels", concept="quorbing")
    assert not can_withdraw_addition(cast.secretariat, found)
    withdraw_addition(more, by=cast.secretariat, expected=more.version)
    withdraw_addition(found, by=cast.secretariat, expected=found.version)
    with pytest.raises(Refused):
        withdraw_addition(found, by=cast.secretariat, expected=found.version)
    assert additions_in_force() == []


@pytest.mark.parametrize(
    ("kind", "concept", "said", "field"),
    [
        ("words", "irrigation", {"lang": "en", "words": "irrigation", "shown": True}, "words"),
        ("words", "irrigation", {"lang": "en", "words": "drinking water", "shown": True}, "words"),
        ("words", "irrigation", {"lang": "en", "words": "quorb; water", "shown": True}, "words"),
        ("words", "irrigation", {"lang": "en", "words": "q", "shown": True}, "words"),
        ("words", "nowhere", {"lang": "en", "words": "quorb", "shown": True}, "concept"),
        ("link", "irrigation", {"relation": "exactMatch", "address": "javascript:alert(1)"}, "address"),
        ("link", "irrigation", {"relation": "exactMatch", "address": "https://x.example/a b"}, "address"),
        ("concept", "", {"broader": ["nowhere"], "labels": {"en": "Quorb"}}, "broader"),
        ("concept", "", {"broader": ["water"], "labels": {"en": "Irrigation"}}, "en"),
        ("concept", "", {"broader": ["water"], "labels": {"en": "Quorb", "ru": "орошение"}}, "ru"),
        ("concept", "", {"broader": ["water"], "labels": {"en": "—"}}, "en"),
    ],
)
def test_what_does_not_fit_is_refused(cast, kind, concept, said, field):
    with pytest.raises(Invalid) as refused:
        propose_addition(kind, said, by=cast.secretariat, concept=concept)
    assert field in refused.value.data["fields"]


def test_only_the_secretariat_extends_it(cast):
    found = words(cast)
    for person in (cast.member, cast.focal_point, cast.seat_holder):
        for address in ("/exchange/thesaurus/", "/exchange/thesaurus/new/words/", f"/exchange/thesaurus/{found.code}/"):
            assert client_of(person).get(address).status_code == 403
        with pytest.raises(Refused):
            propose_addition("words", {"lang": "en", "words": "q", "shown": True}, by=person, concept="water")
        with pytest.raises(Refused):
            set_words_aside("quorb", "en", by=person)
    with pytest.raises(Conflict):
        found.refresh_from_db()
        take_in_addition(found, by=cast.secretariat, expected=found.version - 1)


def test_link_stands_on_the_page_and_in_skos(cast, client):
    address = "http://aims.fao.org/aos/agrovoc/c_0"
    sent = {"concept": "irrigation", "relation": "exactMatch", "address": address, "reason": "The same", "key": "one"}
    secretariat = client_of(cast.secretariat)
    made = secretariat.post("/exchange/thesaurus/new/link/", sent)
    assert secretariat.post("/exchange/thesaurus/new/link/", sent).url == made.url  # sent twice, proposed once
    found = Addition.objects.get()
    assert (found.measured["gained"], found.measured["gained_count"]) == ([], 0)
    assert address not in client.get("/thesaurus/irrigation/").content.decode()
    take_in_addition(found, by=cast.secretariat, expected=found.version)
    assert f'href="{address}"' in client.get("/thesaurus/irrigation/").content.decode()
    assert f"skos:exactMatch <{address}>" in client.get("/thesaurus.ttl").content.decode()
    graph = json.loads(client.get("/thesaurus.jsonld").content)["@graph"]
    node = next(one for one in graph if one["@id"].endswith("/thesaurus/irrigation"))
    assert node["exactMatch"] == [address]
    assert f"exactMatch: {address}" in client.get("/thesaurus.txt").content.decode()


def test_download_of_what_was_added_is_what_the_library_takes(cast, client):
    assert client.get("/thesaurus.txt").content == b"# Nothing was added.\n"
    found = new_concept(cast, en="Quorbing", es="quorbeo")
    take_in_addition(found, by=cast.secretariat, expected=found.version)
    taken_in(cast, said="quorb channels", concept="quorbing", shown=False)
    known = thesaurus_with(client.get("/thesaurus.txt").content.decode(), "thesaurus.txt")
    assert known.broader("quorbing") == ("irrigation",)
    assert [hit.concept for hit in known.concepts_in("We dig quorb channels", "en")] == ["quorbing"]


def test_everybody_reads_the_thesaurus_and_finds_concepts_in_any_language(cast, client):
    front = client.get("/thesaurus/").content.decode()
    assert 'href="/thesaurus/water/"' in front and "/exchange/thesaurus/" not in front
    theme = client.get("/thesaurus/water/").content.decode()
    assert 'href="/thesaurus/irrigation/"' in theme and "/thesaurus/avalanches/" not in theme
    found = client.get("/thesaurus/", {"q": "орошение"}).content.decode()
    assert 'href="/thesaurus/irrigation/">irrigation</a> <span class="soft">орошение</span>' in found
    assert "No concept has a label" in client.get("/thesaurus/", {"q": "quorb"}).content.decode()
    page = client.get("/thesaurus/irrigation/").content.decode()
    assert 'lang="ru">орошение' in page and 'href="/thesaurus/water/"' in page
    assert client.get("/thesaurus/quorb/").status_code == 404
    assert client.get("/thesaurus/scheme/").url == "/thesaurus/"
    assert "Extend the thesaurus" in client_of(cast.secretariat).get("/thesaurus/").content.decode()


def test_words_that_no_concept_knows_are_proposed_of_public_ones_only(tjk, institute, asking, giving, cast):
    by = {"screener": cast.secretariat}
    for number in range(3):
        member, person = ((tjk, asking), (institute, giving))[number % 2]
        text = f"Our quorbing needs help {number}; the secret is vexilation."
        make_request(member, by=person, text=text.partition(";")[0], **by)
        make_offer(member, by=person, text=text, visibility="secretariat", **by)
        make_request(member, by=person, text="We also need wendelation.", visibility="members", **by)
        make_request(member, by=person, text="We also need zorbelation.", state="draft")
        make_request(tjk, by=asking, text="Only one member says thrumbling.", **by)
    found = {one.word: (one.sources, one.texts) for one in unknown_words()}
    assert found["quorbing"] == (2, 3)
    assert {"vexilation", "wendelation", "zorbelation", "thrumbling", "irrigation"}.isdisjoint(found)
    client = client_of(cast.secretariat)
    assert "vexilation" not in (page := client.get("/exchange/thesaurus/").content.decode()) and "quorbing" in page
    assert client.post("/exchange/thesaurus/aside/", {"words": "quorbing", "lang": "en"}).status_code == 302
    assert "quorbing" not in {one.word for one in unknown_words()}
    aside = Addition.objects.get(kind="aside")
    withdraw_addition(aside, by=cast.secretariat, expected=aside.version)
    assert "quorbing" in {one.word for one in unknown_words()}
    taken_in(cast)
    assert "quorbing" not in {one.word for one in unknown_words()}


def test_words_in_force_are_withdrawn_by_one_click_where_they_stand(cast):
    found = taken_in(cast)
    client = client_of(cast.secretariat)
    assert f'action="/exchange/thesaurus/{found.code}/withdraw/"' in client.get("/exchange/thesaurus/").content.decode()
    assert client.post(f"/exchange/thesaurus/{found.code}/withdraw/", {"version": found.version}).status_code == 302
    found.refresh_from_db()
    assert found.left_at is not None
