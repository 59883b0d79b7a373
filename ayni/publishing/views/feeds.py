"""Feeds of what was adopted and published, for everybody. Addresses carry no language; `?lang=` says which."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from ayni.core.open_data import asked_language
from ayni.core.stored_pages import Made, stored_answer
from ayni.publishing.documents.atom import Entry, Feed, render_atom
from ayni.publishing.queries.news import INITIATIVE, PLAN, WORKPLAN, News, Scope, news_of, scope_of
from ayni.publishing.shapes.news import headline

NEWEST = 50
TYPE = "application/atom+xml; charset=utf-8"
STAMP = "plan+reports+members+initiatives"
_PAGES = {PLAN: "/plan/", INITIATIVE: "/initiatives/{slug}/", WORKPLAN: "/workplans/{slug}/"}


@require_safe
def plan_feed(request: HttpRequest) -> HttpResponse:
    """Editions and versions of workplans that were adopted, reports that were published."""
    return _feed(request, PLAN, "plan")


@require_safe
def initiative_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """Versions of an initiative's workplans that were adopted."""
    return _feed(request, INITIATIVE, slug)


@require_safe
def workplan_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """Versions of a workplan that were adopted."""
    return _feed(request, WORKPLAN, slug)


def _feed(request: HttpRequest, kind: str, subject: str) -> HttpResponse:
    lang, path = asked_language(request), request.path

    def make() -> Made:
        with override(lang):
            scope = scope_of(AnonymousUser(), kind, subject, lang)
            return Made(_written(scope, news_of(AnonymousUser(), scope, NEWEST), path, lang), TYPE)

    return stored_answer(request, key=f"feed:{path}:{lang}", stamp=STAMP, make=make)


def _written(scope: Scope, news: list[News], path: str, lang: str) -> bytes:
    page = _PAGES[scope.kind].format(slug=scope.subject)
    feed = Feed(
        id=_lasting(scope.since.year, path),
        address=f"{settings.AYNI_BASE_URL}{path}{'' if lang == 'en' else f'?lang={lang}'}",
        page=_page(page, lang),
        at=news[0].at if news else scope.since,
        title=_("%(title)s: what was adopted and published") % {"title": scope.title},
        author=settings.AYNI_PARTNERSHIP,
        lang=lang,
        rights=settings.AYNI_DATA_LICENCE,
    )
    return render_atom(feed, [_entry(one, lang) for one in news])


def _entry(one: News, lang: str) -> Entry:
    name = _lasting(one.at.year, one.path)
    return Entry(name, _page(one.path, lang), one.at, headline(one), one.words, one.language)


def _page(path: str, lang: str) -> str:
    return f"{settings.AYNI_BASE_URL}{'' if lang == 'en' else f'/{lang}'}{path}"


def _lasting(year: int, path: str) -> str:
    """Return an identifier that stays whatever the language and the protocol (a tag URI, RFC 4151)."""
    return f"tag:{urlsplit(settings.AYNI_BASE_URL).hostname or 'localhost'},{year}:{path}"
