"""What can be read. Everything that a reader may see on the pages, in the form of the contents themselves."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.params.functions import Query

from ayni.brokerage.exports import inputs_of_round, line_of_round, row_of, service_row
from ayni.brokerage.queries import Wanted, items_after
from ayni.brokerage.queries.directory import services_after
from ayni.brokerage.queries.rounds import rounds_after, started_round
from ayni.core.errors import NotVisible
from ayni.core.open_data.fields import as_value
from ayni.core.vocabularies import about_vocabulary, vocabulary_names
from ayni.core.vocabularies.files import rows
from ayni.finance.exports import call_row, need_row
from ayni.finance.queries import Wanted as WantedFunding
from ayni.finance.queries import calls_after, needs_after
from ayni.publishing.api import schemas
from ayni.publishing.api.answers import answer, speak_problems
from ayni.publishing.exports import said
from ayni.publishing.queries import edition_for_page, plan_content, plan_for_page
from ayni.publishing.queries.content import edition_content, section_contents
from ayni.publishing.queries.cursors import edition_lines, workplan_lines
from ayni.workplans.queries import content_for, workplan_for_page

REFUSALS = {404: schemas.Problem, 422: schemas.Problem}
Answers = dict[int, Any]

api = NinjaAPI(
    title="Ayni",
    version="1",
    description="The plan of action of a partnership, its workplans and editions. No key is needed for what is public.",
    urls_namespace="api-1",
    docs_url=None,
)
speak_problems(api)
LANGUAGE = Query("en", pattern="^(en|fr|es|ru)$", description="the language of what is said: en, fr, es or ru")
LIMIT = Query(50, ge=1, le=100, description="at most so many items")

_EXCHANGE: Any = Query(...)
_FUNDING: Any = Query(...)
_SERVICES: Any = Query(...)


def _answers(schema: Any) -> Answers:
    return {200: schema, 304: None, **REFUSALS}


@api.get("/plan", response=_answers(schemas.Plan), summary="The living plan")
def plan(request: HttpRequest, lang: str = LANGUAGE) -> HttpResponse:
    """Body and annexed workplans as they stand now."""
    return answer(request, lambda viewer: said(plan_content(plan_for_page(viewer)), lang), about=lang)


@api.get("/plan/sections", response=_answers(list[schemas.Section]), summary="The sections of the body")
def sections(request: HttpRequest) -> HttpResponse:
    """In the order of the plan."""
    return answer(request, lambda viewer: section_contents(plan_for_page(viewer)))


@api.get("/plan/sections/{slug}", response=_answers(schemas.Section), summary="One section")
def section(request: HttpRequest, slug: str) -> HttpResponse:
    """By its slug."""
    return answer(request, lambda viewer: _one(section_contents(plan_for_page(viewer)), slug))


@api.get("/workplans", response=_answers(schemas.WorkplanPage), summary="The workplans")
def workplans(request: HttpRequest, cursor: str = Query("", max_length=80), limit: int = LIMIT) -> HttpResponse:
    """By slug, page by page."""

    def make(viewer: Any) -> dict[str, Any]:
        found, following = workplan_lines(viewer, after=cursor, limit=limit)
        return {"items": found, "next": following}

    return answer(request, make, about=f"{cursor}:{limit}")


@api.get("/workplans/{slug}", response=_answers(schemas.Workplan), summary="One workplan with its rows")
def workplan(request: HttpRequest, slug: str, lang: str = LANGUAGE) -> HttpResponse:
    """As it stands now, a draft too where the reader may see it."""
    return answer(request, lambda viewer: said(content_for(viewer, workplan_for_page(viewer, slug)), lang), about=lang)


@api.get("/workplans/{slug}/activities/{code}", response=_answers(schemas.Activity), summary="One activity")
def activity(request: HttpRequest, slug: str, code: str, lang: str = LANGUAGE) -> HttpResponse:
    """By its code, such as IS-1.2."""

    def make(viewer: Any) -> dict[str, Any]:
        content = said(content_for(viewer, workplan_for_page(viewer, slug)), lang)
        aims = (aim for focus in content["foci"] for aim in focus["objectives"])
        return _one([row for aim in aims for row in aim["activities"]], code, "code")

    return answer(request, make, about=lang)


@api.get("/editions", response=_answers(schemas.EditionPage), summary="The adopted editions")
def editions(
    request: HttpRequest, cursor: int | None = Query(None, ge=1, lt=2**31), limit: int = LIMIT
) -> HttpResponse:
    """The newest first, page by page."""

    def make(viewer: Any) -> dict[str, Any]:
        found, following = edition_lines(viewer, below=cursor, limit=limit)
        return {"items": [line._asdict() for line in found], "next": following}

    return answer(request, make, about=f"{cursor}:{limit}")


@api.get("/editions/{number}", response=_answers(schemas.Plan), summary="One edition")
def edition(request: HttpRequest, number: int) -> HttpResponse:
    """As it was adopted, without what is said of it: its hash can be computed from this answer."""
    if number < 1:
        raise NotVisible
    return answer(request, lambda viewer: edition_content(edition_for_page(viewer, number)))


@api.get("/requests", response=_answers(schemas.ExchangePage), summary="What members ask for")
def requests(request: HttpRequest, asked: schemas.ExchangeAsked = _EXCHANGE) -> HttpResponse:
    """Open ones, or others by `show`; by code, page by page."""
    return answer(request, lambda viewer: _exchange("request", viewer, asked), stored=False)


@api.get("/offers", response=_answers(schemas.ExchangePage), summary="What members offer")
def offers(request: HttpRequest, asked: schemas.ExchangeAsked = _EXCHANGE) -> HttpResponse:
    """Open ones, or others by `show`; by code, page by page."""
    return answer(request, lambda viewer: _exchange("offer", viewer, asked), stored=False)


@api.get("/rounds", response=_answers(schemas.RoundPage), summary="The allocation rounds")
def rounds(request: HttpRequest, cursor: str = Query("", max_length=80), limit: int = LIMIT) -> HttpResponse:
    """Those that were started; by code, page by page."""

    def make(viewer: Any) -> dict[str, Any]:
        found, following = rounds_after(viewer, after=cursor, limit=limit)
        return {"items": [line_of_round(one) for one in found], "next": following}

    return answer(request, make, about=f"{cursor}:{limit}", stored=False)


@api.get("/rounds/{code}", response=_answers(schemas.Round), summary="One allocation round")
def round(request: HttpRequest, code: str) -> HttpResponse:
    """Its frozen inputs, as `ayni allocate` takes them, and, once it is decided, the plan."""
    return answer(request, lambda viewer: _round(viewer, code), stored=False)


@api.get("/needs", response=_answers(schemas.FundingPage), summary="What rows of workplans need in money")
def needs(request: HttpRequest, asked: schemas.FundingAsked = _FUNDING) -> HttpResponse:
    """With what is missing; funded ones too by `show`. By code, page by page."""
    return answer(request, lambda viewer: _needs(viewer, asked), stored=False)


@api.get("/calls", response=_answers(schemas.CallPage), summary="Calls for proposals")
def calls(request: HttpRequest, cursor: str = Query("", max_length=80), limit: int = LIMIT) -> HttpResponse:
    """Those that are open or still to come; by code, page by page."""

    def make(viewer: Any) -> dict[str, Any]:
        found, following = calls_after(viewer, after=cursor, limit=limit)
        return {"items": [_as_values(call_row(one)) for one in found], "next": following}

    return answer(request, make, stored=False)


@api.get("/services", response=_answers(schemas.ServicePage), summary="Services for mountain communities")
def services(request: HttpRequest, asked: schemas.ServicesAsked = _SERVICES) -> HttpResponse:
    """Financial, marketing, information and technical services; by code, page by page."""

    def make(viewer: Any) -> dict[str, Any]:
        wanted = Wanted(kind=asked.kind, country=asked.country, region=asked.region, tongue=asked.language)
        found, following = services_after(viewer, wanted, after=asked.cursor, limit=asked.limit)
        return {"items": [_as_values(service_row(one)) for one in found], "next": following}

    return answer(request, make, stored=False)


@api.get("/vocabularies", response=_answers(list[schemas.VocabularyLine]), summary="The vocabularies")
def vocabularies(request: HttpRequest) -> HttpResponse:
    """Lists of codes with source, licence and day of review."""
    return answer(request, lambda viewer: [_about(name) for name in _names()])


@api.get("/vocabularies/{name}", response=_answers(schemas.Vocabulary), summary="One vocabulary")
def vocabulary(request: HttpRequest, name: str, lang: str = LANGUAGE) -> HttpResponse:
    """Its terms, each with the label in the language asked for, and in all languages there are."""
    if name not in _names():
        raise NotVisible
    return answer(
        request, lambda viewer: {**_about(name), "terms": [_term(row, lang) for row in rows(name)]}, about=lang
    )


def _round(viewer: Any, code: str) -> dict[str, Any]:
    found = started_round(viewer, code)
    plan = found.plan if found.decided_at else None
    return {
        **line_of_round(found),
        "inputs": inputs_of_round(found),
        "plan": plan,
        "changes": found.changes if plan else [],
    }


def _names() -> list[str]:
    return [name for name in vocabulary_names() if all("labels" in row and "code" in row for row in rows(name))]


def _about(name: str) -> dict[str, str]:
    told = about_vocabulary(name)
    return {"name": name, **{key: told[key] for key in ("source", "licence", "reviewed")}}


def _term(row: dict[str, Any], lang: str) -> dict[str, Any]:
    return {"code": row["code"], "label": row["labels"].get(lang) or row["labels"]["en"], "labels": row["labels"]}


def _one(found: list[dict[str, Any]], wanted: str, name: str = "slug") -> dict[str, Any]:
    one = next((entry for entry in found if entry[name] == wanted), None)
    if one is None:
        raise NotVisible
    return one


def _exchange(side: str, viewer: Any, asked: schemas.ExchangeAsked) -> dict[str, Any]:
    names = ("kind", "theme", "country", "region", "show")
    wanted = Wanted(**{name: getattr(asked, name) for name in names})
    found, following = items_after(side, viewer, wanted, after=asked.cursor, limit=asked.limit)
    return {"items": [_as_values(row_of(one)) for one in found], "next": following}


def _needs(viewer: Any, asked: schemas.FundingAsked) -> dict[str, Any]:
    names = ("country", "theme", "initiative", "currency", "show")
    wanted = WantedFunding(**{name: getattr(asked, name) for name in names})
    found, following = needs_after(viewer, wanted, after=asked.cursor, limit=asked.limit)
    return {"items": [_as_values(need_row(one)) for one in found], "next": following}


def _as_values(row: dict[str, Any]) -> dict[str, Any]:
    return {name: as_value(value) for name, value in row.items()}
