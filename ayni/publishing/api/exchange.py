"""Gatherings and the thesaurus in the API: to read, with the rules of the pages."""

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Field, Router, Schema
from ninja.params.functions import Query

from ayni.brokerage.exports import concept_row
from ayni.brokerage.exports.gatherings import gathering_row, meeting_rows, participant_rows
from ayni.brokerage.queries.gatherings import gathering_for_page, gathering_for_timetable, gatherings_after
from ayni.brokerage.queries.thesaurus import thesaurus_in_force
from ayni.core.errors import NotVisible
from ayni.core.open_data.fields import as_value
from ayni.publishing.api.answers import answer
from ayni.publishing.api.reading import LIMIT, REFUSALS, api

router = Router()
_NEXT = "the cursor of the next page, null on the last one"


class Gathering(Schema):
    """A gathering of those who supply and those who demand technology. Days and hours are those of the place."""

    code: str
    title: str
    text: str
    language: str
    state: str = Field(description="prepared, open, arranged, held or cancelled")
    place: str | None = Field(description="null: online")
    country: str | None = Field(description="ISO 3166-1 alpha-3")
    time_zone: str
    days: list[list[str]] = Field(description="[day, from, until]")
    minutes: int = Field(description="of a meeting")
    pause: int = Field(description="minutes between meetings")
    tables: int
    wishes_until: date
    participants: int
    members: int = Field(description="how many members send somebody")
    reason: str | None = Field(description="why it was cancelled")


class Participant(Schema):
    """A delegate and what they bring, as far as the reader may see it."""

    code: str
    name: str
    member: str
    member_name: str
    text: str
    language: str
    requests: list[str]
    offers: list[str]


class WholeGathering(Gathering):
    """A gathering with those who come; strangers read how many, not who."""

    people: list[Participant]


class GatheringPage(Schema):
    items: list[Gathering]
    next: str | None = Field(description=_NEXT)


class Meeting(Schema):
    """Two participants, by their codes, at a table."""

    code: str
    starts: datetime
    ends: datetime
    table: int
    participants: list[str]
    settled: bool = Field(description="placed by a person, not by the solver")
    outcome: str | None = Field(description="followed, later or nothing; null: not said yet")


class Timetable(Schema):
    code: str
    time_zone: str
    meetings: list[Meeting]


class Concept(Schema):
    """A concept of the thesaurus. A language without a label has null."""

    concept: str
    theme: str
    labels: dict[str, str | None]
    others: dict[str, list[str]] = Field(description="other labels, by language")
    broader: list[str]
    narrower: list[str]
    related: list[str]
    exact_match: list[str] = Field(description="addresses of the same concept elsewhere")
    close_match: list[str] = Field(description="addresses of nearly the same concept elsewhere")


class ConceptPage(Schema):
    items: list[Concept]
    next: str | None = Field(description=_NEXT)


def _answers(schema: Any) -> dict[int, Any]:
    return {200: schema, 304: None, **REFUSALS}


@router.get("/gatherings", response=_answers(GatheringPage), summary="Gatherings of supply and demand")
def gatherings(request: HttpRequest, cursor: str = Query("", max_length=80), limit: int = LIMIT) -> HttpResponse:
    """By code, page by page."""

    def make(viewer: Any) -> dict[str, Any]:
        found, following = gatherings_after(viewer, after=cursor, limit=limit)
        return {"items": [_plain(gathering_row(one)) for one in found], "next": following}

    return answer(request, make, stored=False)


@router.get("/gatherings/{code}", response=_answers(WholeGathering), summary="One gathering")
def gathering(request: HttpRequest, code: str) -> HttpResponse:
    """With those who come, for members; strangers read how many."""

    def make(viewer: Any) -> dict[str, Any]:
        found = gathering_for_page(viewer, code)
        return {**_plain(gathering_row(found)), "people": participant_rows(viewer, found)}

    return answer(request, make, stored=False)


@router.get("/gatherings/{code}/timetable", response=_answers(Timetable), summary="Who meets whom, and when")
def gathering_timetable(request: HttpRequest, code: str) -> HttpResponse:
    """For the people of those who take part, once it is out, and the Secretariat."""

    def make(viewer: Any) -> dict[str, Any]:
        found = gathering_for_timetable(viewer, code)
        return {"code": found.code, "time_zone": found.time_zone, "meetings": meeting_rows(found)}

    return answer(request, make, stored=False)


@router.get("/concepts", response=_answers(ConceptPage), summary="The thesaurus of mountain development")
def concepts(
    request: HttpRequest,
    theme: str = Query("", max_length=60, description="the top concept"),
    cursor: str = Query("", max_length=80),
    limit: int = LIMIT,
) -> HttpResponse:
    """Shipped concepts and those that the Secretariat added; by identifier, page by page."""

    def make(viewer: Any) -> dict[str, Any]:
        known = thesaurus_in_force()
        wanted = sorted(one for one in known.concepts() if one > cursor and theme in ("", known.theme(one)))
        found = [_concept(known, one) for one in wanted[:limit]]
        return {"items": found, "next": wanted[limit - 1] if len(wanted) > limit else None}

    return answer(request, make, stored=False)


@router.get("/concepts/{concept}", response=_answers(Concept), summary="One concept")
def concept(request: HttpRequest, concept: str) -> HttpResponse:
    """By its identifier."""

    def make(viewer: Any) -> dict[str, Any]:
        known = thesaurus_in_force()
        if concept not in known:
            raise NotVisible
        return _concept(known, concept)

    return answer(request, make, stored=False)


def _concept(known: Any, concept: str) -> dict[str, Any]:
    row = concept_row(known, concept)
    langs = [name.removeprefix("label_") for name in row if name.startswith("label_")]
    labels = {lang: row.pop(f"label_{lang}") for lang in langs}
    return {**row, "labels": labels, "others": {lang: row.pop(f"other_{lang}") for lang in langs}}


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: as_value(value) for name, value in row.items()}


api.add_router("", router)
