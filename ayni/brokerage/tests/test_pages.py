"""What pages of the exchange lead to, and what they say where little is known."""

from datetime import date, timedelta

import pytest

from ayni.brokerage.actions import draft_item, find_all_matches, propose_engagement, renew_item, send_item
from ayni.brokerage.models import Request
from ayni.brokerage.pages.exchange import _form
from ayni.brokerage.tests.factories import LAKES, make_offer, make_request
from ayni.core.errors import Invalid
from tests.visiting import client_of

COURSE = "A course on mapping glacial lakes and the danger of outburst floods, in Russian, for Tajikistan."


def page(person, address):
    return client_of(person).get(address).content.decode()


@pytest.fixture
def asked(tjk, asking, cast):
    return make_request(tjk, by=asking, screener=cast.secretariat, text=LAKES, language="ru", title="Lakes")


@pytest.fixture
def course(institute, giving, cast):
    return make_offer(institute, by=giving, screener=cast.secretariat, text=COURSE, title="Course")


def test_the_exchange_leads_to_all_that_belongs_to_it(cast):
    ways = ["roster/", "gaps/", "services/", "gatherings/"]
    for person in (cast.stranger, cast.member, cast.secretariat):
        assert all(f'href="/exchange/{way}"' in page(person, "/exchange/") for way in ways)
    seen = [
        [f'href="/exchange/{way}"' in page(person, "/exchange/") for way in ("followed/", "weights/")]
        for person in (cast.stranger, cast.member, cast.secretariat)
    ]
    assert seen == [[False, False], [True, False], [True, True]]


def test_a_stranger_is_told_how_a_request_is_answered_and_an_offer_asked_for(asked, course, cast):
    assert f"/accounts/login/?next=/requests/{asked.code}/answer/" in page(cast.stranger, f"/requests/{asked.code}/")
    assert "/accounts/login/?next=/requests/new/" in page(cast.stranger, f"/offers/{course.code}/")


def test_who_may_ask_is_led_from_an_offer_to_a_request_and_its_owner_is_not(course, asking, giving):
    assert "Do you need this?" in page(asking, f"/offers/{course.code}/")
    assert "Do you need this?" not in page(giving, f"/offers/{course.code}/")


def test_a_match_on_the_desk_says_for_which_of_ours_it_is(asked, course, asking, giving):
    find_all_matches()
    desk = page(asking, "/desk/")
    assert "For your request:" in desk and f'<a href="/requests/{asked.code}/" lang="ru">Lakes</a>' in desk
    assert "For your offer:" in page(giving, "/desk/")


def test_the_secretariat_screens_with_all_that_it_judges(kgz, cast):
    sent = make_request(
        kgz, by=cast.focal_point, state="sent", text="We need a course; write to anna@example.org.",
        under_way="A first map", visibility="members", amount=5000, currency="USD",
    )  # fmt: skip
    said = page(cast.secretariat, f"/requests/{sent.code}/screen/")
    for words in ("A first map", "5,000", "Signed-in members", "Kyrgyzstan", "the day in UTC", "seem to hold"):
        assert words in said


def test_words_are_kept_in_the_language_in_which_they_are_written(kgz, cast):
    client = client_of(cast.focal_point)
    kept = []
    for number, (address, chosen) in enumerate([("/fr", "fr"), ("", "en"), ("/fr", "ky")]):
        given = {"member": "KGZ", "text": LAKES, "language": chosen, "key": f"k{number}"}
        answer = client.post(f"{address}/requests/new/", given)
        assert answer.status_code == 302
        kept.append(Request.objects.order_by("-id")[0].language)
    assert kept == ["ru", "ru", "ky"]
    assert "Langue de ce texte" in client.get(answer["Location"]).content.decode()


@pytest.mark.parametrize(
    ("text", "found"), [("We need help with springs.", ["KGZ"]), ("We need help with springs in Peru.", ["PER"])]
)
def test_a_government_that_names_no_place_asks_for_its_own_country(kgz, cast, text, found):
    assert draft_item("request", by=cast.focal_point, member=kgz, text=text).countries == found
    assert draft_item("offer", by=cast.focal_point, member=kgz, text="We help with springs.").countries == []


def test_a_day_that_no_calendar_reaches_is_refused_with_a_sentence(asked, kgz, asking, cast):
    draft = make_request(kgz, by=cast.focal_point, state="draft")
    how = {"visibility": "public", "time_zone": "UTC"}
    for day in (date(9999, 12, 31), date(2300, 1, 1), date(1, 1, 1)):
        with pytest.raises(Invalid):
            send_item(draft, by=cast.focal_point, expected=draft.version, expires_on=day, **how)
        with pytest.raises(Invalid):
            renew_item(asked, by=asking, expected=asked.version, expires_on=day)
    given = {"expires_on": "9999-12-31", "version": draft.version, **how}
    answer = client_of(cast.focal_point).post(f"/requests/{draft.code}/send/", given)
    assert answer.status_code == 422 and "ten years at most" in answer.content.decode()


def test_what_has_expired_is_renewed_from_the_top_of_its_page(asked, asking, cast, set_clock):
    address = f"/requests/{asked.code}/"
    way = f'<a class="button first" href="{address}renew/">Another last day</a>'
    assert way not in page(asking, address)
    set_clock(asked.expires_on + timedelta(days=2))
    assert page(asking, address).count(f'href="{address}renew/"') == 1 and way in page(asking, address)
    assert way not in page(cast.member, address)


def test_titles_of_what_is_followed_say_their_language(asked, course, institute, asking):
    propose_engagement(asked, course, by=asking, giver=institute)
    assert '<h3 lang="ru">' in page(asking, "/exchange/followed/")


def test_a_title_from_the_words_ends_without_a_comma(kgz, cast):
    text = "Training in mapping of lakes, in three valleys of the north and in two valleys of the south of it, " * 2
    made = draft_item("request", by=cast.focal_point, member=kgz, text=text)
    assert made.title.endswith("…") and made.title[-2].isalnum()


def test_half_a_day_goes_with_the_form_of_two():
    assert [_form(days) for days in (0, 1.0, 1.5, 21.0)] == [0, 1, 2, 21]
