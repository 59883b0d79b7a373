import gzip

import brotli
import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from ayni.core import stored_pages
from ayni.core.models import StoredPage
from ayni.core.stamps import bump, stamp_number
from ayni.core.stored_pages import Made, answers_stored, stored_answer

pytestmark = pytest.mark.django_db


class Maker:
    """Counts how often it was asked."""

    def __init__(self):
        self.made = 0

    def __call__(self):
        self.made += 1
        return Made(f"page {self.made} ".encode() * 200, "text/html")


def get(**headers):
    return RequestFactory().get("/plan/", **{f"HTTP_{name.upper()}": value for name, value in headers.items()})


def test_answer_is_made_once_and_costs_one_query_until_the_stamp_moves(django_assert_num_queries):
    bump("plan")
    make = Maker()
    stored_answer(get(), key="k", stamp="plan", make=make)
    with django_assert_num_queries(1):
        second = stored_answer(get(), key="k", stamp="plan", make=make)
    assert (make.made, second.content) == (1, b"page 1 " * 200)

    bump("plan")
    third = stored_answer(get(), key="k", stamp="plan", make=make)
    assert (make.made, third.content) == (2, b"page 2 " * 200)


def test_durable_answer_outlives_the_process(django_assert_num_queries):
    bump("plan")
    make = Maker()
    stored_answer(get(), key="k", stamp="plan", make=make, durable=True)
    stored_pages.forget_kept()
    with django_assert_num_queries(1):
        answer = stored_answer(get(), key="k", stamp="plan", make=make, durable=True)
    assert (make.made, answer.content) == (1, b"page 1 " * 200)

    bump("plan")
    stored_pages.forget_kept()
    assert stored_answer(get(), key="k", stamp="plan", make=make, durable=True).content == b"page 2 " * 200
    assert StoredPage.objects.get().stamp == stamp_number("plan")


def test_answer_of_yesterday_is_made_anew(monkeypatch):
    bump("plan")
    make = Maker()
    stored_answer(get(), key="k", stamp="plan", make=make, durable=True)
    from datetime import timedelta

    from django.utils import timezone

    tomorrow = timezone.now() + timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: tomorrow)
    stored_answer(get(), key="k", stamp="plan", make=make, durable=True)
    assert make.made == 2


def test_reader_gets_the_encoding_that_was_asked_for():
    bump("plan")
    make = Maker()
    answers = {
        encoding: stored_answer(get(accept_encoding=encoding), key="k", stamp="plan", make=make)
        for encoding in ("gzip, deflate, br", "gzip", "identity")
    }
    tight, packed, plain = answers.values()
    assert brotli.decompress(tight.content) == gzip.decompress(packed.content) == plain.content == b"page 1 " * 200
    assert [answer.get("Content-Encoding") for answer in answers.values()] == ["br", "gzip", None]
    assert make.made == 1


def test_known_etag_is_answered_without_a_body():
    bump("plan")
    first = stored_answer(get(), key="k", stamp="plan", make=Maker())
    second = stored_answer(get(if_none_match=first["ETag"]), key="k", stamp="plan", make=Maker())
    assert (second.status_code, second.content, second["ETag"]) == (304, b"", first["ETag"])


def test_without_a_stamp_nothing_is_kept():
    make = Maker()
    stored_answer(get(), key="k", stamp="never", make=make)
    stored_answer(get(), key="k", stamp="never", make=make, durable=True)
    assert (make.made, StoredPage.objects.count(), len(stored_pages._kept)) == (2, 0, 0)


def test_memory_is_bounded(monkeypatch):
    bump("plan")
    stored_answer(get(), key="first", stamp="plan", make=Maker())
    monkeypatch.setattr(stored_pages, "_MEMORY", 2 * stored_pages._kept["first"].size())
    for number in range(3):
        stored_answer(get(), key=f"k{number}", stamp="plan", make=Maker())
    assert list(stored_pages._kept) == ["k1", "k2"]


def test_only_strangers_without_messages_are_served_stored_answers(cast):
    request = get()
    request.user = AnonymousUser()
    assert answers_stored(request)
    request.COOKIES["messages"] = "x"
    assert not answers_stored(request)
    request = get()
    request.COOKIES["sessionid"] = "x"
    request.user = cast.member
    assert not answers_stored(request)
    request.user = AnonymousUser()
    assert answers_stored(request)
