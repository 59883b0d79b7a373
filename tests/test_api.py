import json
from datetime import date
from pathlib import Path

import pytest
from openapi_spec_validator import validate
from pydantic import TypeAdapter

from ayni.brokerage.actions import (
    call_gathering,
    join_gathering,
    make_timetable,
    open_gathering,
    publish_timetable,
    wish_to_meet,
)
from ayni.brokerage.models import Gathering, Match, Round
from ayni.brokerage.tests.factories import make_offer, make_request, make_round
from ayni.members.models import Member
from ayni.members.tests.factories import make_government, make_member
from ayni.publishing.actions import adopt_edition, edit_section
from ayni.publishing.api import exchange, schemas
from ayni.publishing.api.reading import api
from ayni.publishing.documents.json_out import content_hash
from ayni.publishing.models import PlanSection
from ayni.publishing.tests.factories import make_plan, make_workplan
from ayni.reporting import api as reporting
from ayni.reporting.actions import accept_report, publish_report
from ayni.reporting.models import Report
from ayni.reporting.tests.factories import make_cycle, make_submitted
from ayni.workplans.actions import adopt_workplan
from tests.kept import kept

pytestmark = pytest.mark.django_db

SNAPSHOT = Path(__file__).parent / "openapi.json"
ANSWERS = {
    "/plan": schemas.Plan,
    "/plan/sections": list[schemas.Section],
    "/plan/sections/section-1": schemas.Section,
    "/workplans": schemas.WorkplanPage,
    "/workplans/common-workplan": schemas.Workplan,
    "/workplans/common-workplan/activities/F1-1.1": schemas.Activity,
    "/editions": schemas.EditionPage,
    "/editions/1": schemas.Plan,
    "/requests": schemas.ExchangePage,
    "/offers": schemas.ExchangePage,
    "/rounds": schemas.RoundPage,
    "/rounds/small": schemas.Round,
    "/needs": schemas.FundingPage,
    "/calls": schemas.CallPage,
    "/services": schemas.ServicePage,
    "/gatherings": exchange.GatheringPage,
    "/gatherings/snow": exchange.WholeGathering,
    "/concepts": exchange.ConceptPage,
    "/concepts/irrigation": exchange.Concept,
    "/cycles": list[reporting.Cycle],
    "/reports": reporting.ReportPage,
    "/reports/published": reporting.WholeReport,
    "/vocabularies": list[schemas.VocabularyLine],
    "/vocabularies/mechanisms": schemas.Vocabulary,
}


@kept
def plan(cast):
    made = make_plan(cast.secretariat)
    workplan = make_workplan(cast.secretariat)
    adopt_workplan(workplan, by=cast.secretariat, reason="Agreed", expected=workplan.version)
    adopt_edition(made, by=cast.secretariat, reason="Agreed by all", expected=made.version)
    _share_out(cast.secretariat)
    _gather(cast.secretariat)
    _report(cast)
    return made


def _gather(by):
    """Publish the timetable of a gathering by the code "snow", with one meeting."""
    times = {"place": "Osh", "days": [["2999-01-02", "09:00", "10:00"]], "wishes_until": date(2999, 1, 1)}
    found = call_gathering(by=by, title="Snow", text="All", visibility="public", **times)
    open_gathering(found, by=by, expected=found.version)
    people = [join_gathering(found, by=by, member=make_member(f"Order {n}"), name="Delegate") for n in range(2)]
    for one, other in (people, people[::-1]):
        wish_to_meet(one, other, by=by, strength=2)
    found.refresh_from_db()
    make_timetable(found)
    found.refresh_from_db()
    publish_timetable(found, by=by, expected=found.version)
    Gathering.objects.filter(pk=found.pk).update(code="snow")


def _report(cast):
    """Publish a report by the code "published"."""
    kgz = make_government("KGZ", name="Kyrgyzstan")
    cycle = make_cycle(by=cast.secretariat)
    found = make_submitted(cycle, kgz, by=cast.secretariat, told="By letter")
    accept_report(found, by=cast.secretariat, expected=found.version)
    publish_report(found, by=cast.secretariat, expected=found.version)
    Report.objects.filter(pk=found.pk).update(code="published")


def _share_out(by):
    """Decide an allocation round by the code "small"."""
    asks, gives = make_government("BTN", name="Bhutan"), make_government("NPL", name="Nepal")
    asked, given = make_request(asks, by=by, days=10), make_offer(gives, by=by, days=5)
    Match.objects.update_or_create(request=asked, offer=given, defaults={"score": 60})
    found = make_round(by=by, requests=[asked], offers=[given], state="decided")
    Round.objects.filter(pk=found.pk).update(code="small")


def document():
    return json.loads(json.dumps(api.get_openapi_schema(path_prefix="/api/v1/")))


def test_document_is_valid_and_as_it_was_promised():
    validate(document())
    assert document() == json.loads(SNAPSHOT.read_text(encoding="utf-8")), "A change of the API: renew openapi.json"


def test_every_operation_is_in_the_reference():
    text = (Path(__file__).resolve().parents[1] / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
    assert [path for path in document()["paths"] if f"`{path}`" not in text] == []


def test_every_operation_is_held_against_its_schema_here():
    named = {path.removeprefix("/api/v1") for path in document()["paths"]}
    known = {
        path.replace("section-1", "{slug}")
        .replace("common-workplan", "{slug}")
        .replace("F1-1.1", "{code}")
        .replace("/editions/1", "/editions/{number}")
        .replace("/mechanisms", "/{name}")
        .replace("/small", "/{code}")
        .replace("/published", "/{code}")
        .replace("/snow", "/{code}")
        .replace("/irrigation", "/{concept}")
        for path in ANSWERS
    } | {"/gatherings/{code}/timetable"}  # not for strangers: held against its schema below
    assert named == known


@pytest.mark.parametrize("path", ANSWERS)
@pytest.mark.parametrize("reader", ["stranger", "member"])
def test_answers_are_what_the_document_says(client, cast, plan, signed_in, path, reader):
    if reader == "member":
        signed_in(cast.member)
    answer = client.get(f"/api/v1{path}")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")
    TypeAdapter(ANSWERS[path]).validate_json(answer.content)
    assert client.get(f"/api/v1{path}", headers={"If-None-Match": answer["ETag"]}).status_code == 304


def test_timetable_is_for_those_who_take_part(client, cast, plan, signed_in):
    assert client.get("/api/v1/gatherings/snow/timetable").status_code == 404
    assert client.get("/api/v1/gatherings/snow").json()["people"] == []
    signed_in(cast.secretariat)
    answer = client.get("/api/v1/gatherings/snow/timetable")
    TypeAdapter(exchange.Timetable).validate_json(answer.content)
    (meeting,) = answer.json()["meetings"]
    people = client.get("/api/v1/gatherings/snow").json()["people"]
    assert sorted(meeting["participants"]) == sorted(one["code"] for one in people)
    assert (meeting["starts"], meeting["outcome"]) == ("2999-01-02T09:00:00+00:00", None)


def test_document_is_served(client, db):
    served = client.get("/api/v1/openapi.json")
    assert served.json()["openapi"].startswith("3.1")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/plan/sections/none", 404),
        ("/workplans/none", 404),
        ("/workplans/common-workplan/activities/X", 404),
        ("/editions/9", 404),
        ("/editions/99999999999999999999999", 404),
        ("/editions/x", 422),
        ("/editions?cursor=99999999999999999999999", 422),
        ("/workplans?limit=0", 422),
        ("/workplans?limit=1000", 422),
        ("/plan?lang=xx", 422),
        ("/vocabularies/none", 404),
        ("/nowhere", 404),
    ],
)
def test_refusals_are_problems(client, plan, path, status):
    answer = client.get(f"/api/v1{path}")
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    schemas.Problem.model_validate_json(answer.content)


def test_draft_is_seen_by_those_who_may(client, cast, plan, signed_in):
    draft = make_workplan(cast.secretariat, title="Draft", visibility="members")
    path = f"/api/v1/workplans/{draft.slug}"
    slugs = lambda: [line["slug"] for line in client.get("/api/v1/workplans").json()["items"]]  # noqa: E731
    assert (client.get(path).status_code, slugs()) == (404, ["common-workplan"])
    signed_in(cast.member)
    assert (client.get(path).status_code, slugs()) == (200, ["common-workplan", "draft"])


def test_pages_follow_one_another(client, cast, plan):
    for title in ("A", "B", "C"):
        make_workplan(cast.secretariat, title=title, activities=0)
    seen, cursor = [], ""
    while cursor is not None:
        page = client.get(f"/api/v1/workplans?limit=2&cursor={cursor}").json()
        seen += [line["slug"] for line in page["items"]]
        cursor = page["next"]
    assert seen == ["a", "b", "c", "common-workplan"]


def test_said_is_in_the_language_asked_for(client, plan):
    path = "/api/v1/workplans/common-workplan/activities/F1-1.1"
    english, french = (client.get(f"{path}?lang={lang}").json()["time_frame"] for lang in ("en", "fr"))
    assert english["said"] and french["said"] and english["said"] != french["said"]
    assert english["words"] == french["words"] == "At least once in a year"


def test_hash_of_an_edition_is_computed_from_its_answer(client, cast, plan):
    edit_section(PlanSection.objects.get(slug="section-1"), {"title": "Later"}, by=cast.secretariat, expected=1)
    found = client.get("/api/v1/editions/1").json()
    assert content_hash(found) == found["edition"]["hash"]


def test_answer_is_one_query_warm(client, plan, django_assert_num_queries):
    client.get("/api/v1/plan")
    with django_assert_num_queries(1):
        client.get("/api/v1/plan")


def test_requests_are_told_page_by_page_without_those_of_the_secretariat_only(client, cast, signed_in):
    kgz = make_government("KGZ")
    for number in range(3):
        make_request(kgz, by=cast.secretariat, title=f"Need {number}", kinds=["training"])
    make_request(kgz, by=cast.secretariat, title="For members", kinds=["training"], visibility="members")
    make_request(kgz, by=cast.secretariat, title="Hidden", kinds=["training"], visibility="secretariat")
    first = client.get("/api/v1/requests?kind=training&limit=2").json()
    rest = client.get(f"/api/v1/requests?kind=training&cursor={first['next']}").json()
    found = [one["title"] for one in [*first["items"], *rest["items"]]]
    assert (sorted(found), rest["next"]) == (["Need 0", "Need 1", "Need 2"], None)
    TypeAdapter(schemas.ExchangePage).validate_python(first)
    signed_in(cast.secretariat)
    assert len(client.get("/api/v1/requests").json()["items"]) == 4
    assert client.get("/api/v1/offers?show=never").status_code == 422


def test_published_reports_are_told_page_by_page_as_their_pages_show_them(client, cast, plan):
    later, kgz = make_cycle(by=cast.secretariat, title="Later"), Member.objects.get(code="KGZ")
    make_submitted(later, kgz, by=cast.secretariat, told="By letter")
    lines = client.get("/api/v1/reports?kind=national&limit=1").json()
    assert ([line["code"] for line in lines["items"]], lines["next"]) == (["published"], None)
    assert client.get("/api/v1/reports?member=NPL").json()["items"] == []
    assert client.get("/api/v1/reports?region=central-asia").json()["items"] == lines["items"]
    whole = client.get("/api/v1/reports/published").json()
    assert "The springs flow." in [words for part in whole["parts"] for words in part["paragraphs"]]
    assert client.get(whole["address"].partition("//")[2].partition("/")[2].join(("/", ""))).status_code == 200
    draft = Report.objects.exclude(code="published").get(state="submitted")
    assert client.get(f"/api/v1/reports/{draft.code}").status_code == 404
    assert len(client.get("/api/v1/cycles").json()) == 2
