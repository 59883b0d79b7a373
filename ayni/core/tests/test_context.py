from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.template import engines
from django.test import Client, RequestFactory
from django.utils.translation import override

from ayni.core.context import as_stranger, page_context
from ayni.core.tests.strict_html import faults


def test_a_stranger_costs_no_query(client: Client) -> None:
    # No database mark: any query would be refused.
    assert client.get("/patterns/").status_code == 200


def test_language_links_lead_to_the_same_page(rf: RequestFactory) -> None:
    found = page_context(rf.get("/patterns/", {"q": "goats"}))["languages"]
    assert [(one["code"], one["url"], one["current"]) for one in found] == [
        ("en", "/patterns/?q=goats", True),
        ("fr", "/fr/patterns/?q=goats", False),
        ("es", "/es/patterns/?q=goats", False),
        ("ru", "/ru/patterns/?q=goats", False),
    ]
    assert [one["name"] for one in found] == ["English", "Français", "Español", "Русский"]


def test_without_the_same_page_they_lead_to_the_front(rf: RequestFactory) -> None:
    with override("fr"):
        urls = {one["code"]: one["url"] for one in page_context(rf.get("/fr/nowhere/"))["languages"]}
    assert urls == {"en": "/", "fr": "/fr/nowhere/", "es": "/es/", "ru": "/ru/"}


def test_arabic_runs_from_right_to_left(rf: RequestFactory) -> None:
    with override("ar"):
        assert page_context(rf.get("/"))["direction"] == "rtl"


def test_a_page_for_everybody_keeps_nothing_of_its_first_reader(rf: RequestFactory) -> None:
    request: Any = rf.get("/patterns/", {"q": "mine"}, HTTP_COOKIE="sessionid=secret")
    request.user, request._messages = "a person", ["a message"]
    bare = as_stranger(request)
    context = page_context(bare)
    assert not context["viewer"].is_authenticated
    assert list(get_messages(bare)) == []
    assert all("mine" not in one["url"] for one in context["languages"])
    assert bare.COOKIES == {}
    assert request.user == "a person"
    assert request.GET["q"] == "mine"


@pytest.mark.django_db
def test_who_is_signed_in_sees_a_desk_and_a_way_out(cast: Any, signed_in: Any) -> None:
    html = signed_in(cast.coordinator).get("/patterns/").content.decode()
    assert "My desk" in html
    assert 'action="/accounts/logout/"' in html
    assert "csrfmiddlewaretoken" in html
    assert faults(html) == []


@pytest.mark.parametrize(("path", "status"), [("/nowhere/", 404), ("/fr/nowhere/", 404), ("/patterns/?q=%ff", 400)])
def test_error_pages_are_sound_and_lead_back(client: Client, path: str, status: int) -> None:
    answer = client.get(path, HTTP_REFERER="http://testserver/patterns/")
    html = answer.content.decode()
    assert answer.status_code == status
    assert faults(html) == []
    assert 'href="http://testserver/patterns/"' in html


@pytest.mark.parametrize(
    ("path", "above"),
    [("/requests/abc/send/", "/requests/abc/"), ("/fr/requests/abc/send/", "/fr/requests/abc/"), ("/a/b/c/", "")],
)
def test_a_refused_step_leads_to_the_page_above_it(rf: RequestFactory, path: str, above: str) -> None:
    from ayni.core.errors import Refused
    from ayni.core.views import error_answer

    with override("fr" if path.startswith("/fr/") else "en"):
        html = error_answer(rf.get(path), Refused()).content.decode()
    assert (f'<a class="button first" href="{above}">' in html) == bool(above)
    assert faults(html) == []


def test_a_fragment_in_error_is_a_fragment(client: Client) -> None:
    html = client.get("/nowhere/", HTTP_HX_REQUEST="true").content.decode()
    assert "<html" not in html
    assert 'role="alert"' in html
    assert faults(html, fragment=True) == []


def test_a_conflict_gives_the_text_back(rf: RequestFactory) -> None:
    from ayni.core.errors import Conflict, Invalid
    from ayni.core.views import error_answer

    html = error_answer(rf.get("/"), Conflict(yours={"Words": "mine <b>"}, current={})).content.decode()
    assert "mine &lt;b&gt;" in html
    assert faults(html) == []
    html = error_answer(rf.get("/"), Invalid(fields={"title": ["Give it a title."]})).content.decode()
    assert "Give it a title." in html


def test_a_page_answers_with_its_main_part_alone_when_a_fragment_is_asked_for(rf: RequestFactory) -> None:
    source = (
        '{% extends "core/fragment.html" if request.htmx else "core/base.html" %}'
        '{% block title %}T{% endblock %}{% block main %}<p>{{ ui.state.state("due") }}</p>{% endblock %}'
    )
    template = engines["jinja2"].from_string(source)
    request: Any = rf.get("/patterns/")
    request.htmx = True
    fragment = template.render({}, request)
    assert fragment.strip().startswith("<p><span")
    assert faults(fragment, fragment=True) == []
    request.htmx = False
    page = template.render({}, request)
    assert "<title>T · Mountain Partnership</title>" in page
    assert faults(page) == []


def test_the_page_for_a_broken_server_asks_the_database_nothing(rf: RequestFactory) -> None:
    from django.contrib.auth.middleware import AuthenticationMiddleware
    from django.contrib.sessions.middleware import SessionMiddleware

    from ayni.core.views import server_error

    # No database mark: reading the session or the person would be refused.
    request = rf.get("/x/", HTTP_COOKIE="sessionid=" + "a" * 32)
    SessionMiddleware(lambda _: None).process_request(request)
    AuthenticationMiddleware(lambda _: None).process_request(request)
    answer = server_error(request)
    html = answer.content.decode()
    assert answer.status_code == 500
    assert answer["Content-Type"].startswith("text/html")
    assert faults(html) == []
