"""A small partnership in which everything exists that somebody may not see. Things that are restricted bear a canary.

A canary is a word that stands nowhere else. `CANARIES` says who may read it; the tests of access look for it in every
answer that the others can get.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
from django.utils import timezone

from ayni.accounts.actions import invite_person
from ayni.accounts.queries import seal_of
from ayni.accounts.tests.cast import Cast, make_cast, make_person
from ayni.brokerage.actions import (
    call_gathering,
    enter_service,
    find_matches,
    join_gathering,
    make_timetable,
    measure_weights,
    open_gathering,
    propose_addition,
    propose_engagement,
    publish_timetable,
    put_forward_specialist,
    wish_to_meet,
    withdraw_service,
)
from ayni.brokerage.models import (
    Addition,
    ConflictOfInterest,
    Engagement,
    Gathering,
    Item,
    Match,
    Meeting,
    Round,
    ServiceProvider,
    Specialist,
    Weighting,
    Wish,
)
from ayni.brokerage.tests.factories import make_offer, make_request, make_round
from ayni.finance.actions import add_document, adopt_need, begin_approach, record_budget_line
from ayni.finance.models import Approach, BudgetLine, Call, Flow, Need
from ayni.finance.tests.factories import make_call, make_flow, make_funder, make_need
from ayni.initiatives.actions import join_initiative, load_seed_initiatives
from ayni.initiatives.models import Contribution, Initiative, Participation
from ayni.initiatives.tests.factories import make_contribution, make_participant, make_proposal
from ayni.members.actions.iati import bring_iati_file
from ayni.members.actions.renewals import send_renewal
from ayni.members.importing.actions import read_upload, upload_list
from ayni.members.models import (
    Application,
    Commitment,
    FocalPoint,
    IatiFile,
    Member,
    OwnAction,
    Reaffirmation,
    RegisterImport,
    Renewal,
)
from ayni.members.tests.factories import (
    make_application,
    make_commitment,
    make_draft,
    make_government,
    make_member,
    make_own_action,
    make_point,
    make_reaffirmation,
)
from ayni.monitoring.actions import PartySaid, Upload, withdraw_evidence
from ayni.monitoring.models import Evidence, Sheet
from ayni.monitoring.reminding.receiving import receive_mail
from ayni.monitoring.sheets.applying import upload_sheet
from ayni.monitoring.sheets.workbook import DueLine, as_workbook
from ayni.monitoring.tests.factories import make_evidence
from ayni.publishing.actions import add_section, adopt_edition, withdraw_section
from ayni.publishing.actions.house import add_template
from ayni.publishing.documents.house_sample import starter
from ayni.publishing.importing.actions import read_import, upload_document
from ayni.publishing.models import HouseTemplate, Import
from ayni.publishing.tests.factories import make_plan, make_workplan
from ayni.reporting.actions import accept_report, attach_file, publish_report, save_text
from ayni.reporting.exports.draft import places_of
from ayni.reporting.exports.draft_xlsx import draft_xlsx
from ayni.reporting.importing.applying import upload_copy
from ayni.reporting.models import Report, ReportCopy
from ayni.reporting.tests.factories import make_cycle, make_submitted, report_of
from ayni.workplans.actions import adopt_workplan, edit_activity, edit_workplan, open_amendment, withdraw_row
from ayni.workplans.actions.tags import tag_own_action
from ayni.workplans.models import Activity, Focus, Objective, ObjectiveTag, Workplan
from ayni.workplans.queries.tags import adopted_objectives

ROLES = (
    "stranger",
    "member",
    "contributor",
    "focal_point",
    "alternate",
    "coordinator",
    "seat_holder",
    "secretariat",
)
SIGNED_IN = frozenset(ROLES[1:])
SECRETARIAT = frozenset({"secretariat"})

# Canary -> who may read it.
CANARIES = {
    "quokkamembers": SIGNED_IN,  # a workplan of level "members"
    "quokkasecret": SECRETARIAT,  # a workplan of level "secretariat"
    "quokkaimport": frozenset({"coordinator", "secretariat"}),  # a document that the coordinator brought
    "quokkabody": SECRETARIAT,  # a document that brings the plan's own text
    "quokkainvited": SECRETARIAT,  # the address of somebody who is invited
    "quokkaperson": SECRETARIAT,  # the address of somebody who has an account
    "quokkaapplicant": SECRETARIAT,  # somebody who has asked to be a member
    "quokkaapplying": SECRETARIAT,  # an application that was sent
    "quokkarenewal": frozenset({"focal_point", "alternate", "secretariat"}),  # what a renewal asks to correct
    "quokkadraft": frozenset(),  # an application that was not: its applicant's alone, by the sealed link
    "quokkaregister": SIGNED_IN,  # an entry of the register of level "members"
    "quokkaproposal": SIGNED_IN,  # an initiative that is proposed
    "quokkastatement": frozenset({"coordinator", "secretariat"}),  # what somebody says who asks to join an initiative
    "quokkapledge": frozenset({"contributor", "focal_point", "alternate", "coordinator", "secretariat"}),  # level: own
    "quokkacommitment": frozenset({"contributor", "focal_point", "alternate", "secretariat"}),  # of level "secretariat"
    "quokkaownact": frozenset({"contributor", "focal_point", "alternate", "secretariat"}),  # of level "secretariat"
    "quokkaiati": frozenset({"focal_point", "alternate", "secretariat"}),  # an IATI file that was brought
    "quokkapoint": frozenset({"focal_point", "alternate", "secretariat"}),  # who is named as focal point of Kyrgyzstan
    "quokkaknown": SIGNED_IN,  # evidence of level "members"
    "quokkaclosed": frozenset({"contributor", "focal_point", "alternate", "secretariat"}),  # evidence of level: own
    "quokkaunsaid": frozenset({"contributor", "focal_point", "alternate"}),  # a draft of a record for Kyrgyzstan
    "quokkawithdrawn": SIGNED_IN,  # what a withdrawn record said
    "quokkamail": SECRETARIAT,  # a mail that came in and answers nothing of ours
    "quokkaasking": frozenset({"contributor", "focal_point", "alternate"}),  # a draft of a request of Kyrgyzstan
    "quokkaoffered": SIGNED_IN,  # an offer of level "members"
    "quokkaspecialist": SIGNED_IN,  # somebody on the roster who agreed to be seen by members
    "quokkaanswer": frozenset({"contributor", "focal_point", "alternate", "secretariat"}),  # an answer to a request
    "quokkaprepared": SECRETARIAT,  # a gathering that is not open yet
    "quokkadelegate": SIGNED_IN,  # what a delegate comes for
    "quokkawish": frozenset({"contributor", "focal_point", "alternate", "secretariat"}),  # a wish that is not mutual
    "quokkamill": frozenset(),  # what a service said that was withdrawn from the directory
    "quokkadiscreet": frozenset({"contributor", "focal_point", "alternate", "secretariat"}),  # for the Secretariat only
    "quokkaconflict": frozenset({"contributor", "focal_point", "alternate", "secretariat"}),  # what keeps it apart
    "quokkaword": SECRETARIAT,  # a word that is proposed for the thesaurus
    "quokkaround": SECRETARIAT,  # an allocation round with a discreet offer, and one that is not started yet
    "quokkaneed": SIGNED_IN,  # what a row of a workplan of level "members" needs in money
    "quokkafunder": SECRETARIAT,  # a funder for the Secretariat only
    "quokkagift": SECRETARIAT,  # what it gives
    "quokkacall": SECRETARIAT,  # its call
    "quokkapromise": frozenset({"focal_point", "alternate", "secretariat"}),  # a pledge that waits for confirmation
    "quokkaapproach": frozenset({"coordinator", "secretariat"}),  # a proposal to a funder that is in preparation
    "quokkareport": frozenset({"focal_point", "alternate", "secretariat"}),  # the answers of a report in draft
    "quokkacopy": frozenset({"focal_point", "alternate", "secretariat"}),  # a copy of the draft, written outside
    "quokkahouse": SECRETARIAT,  # the name of a house template
    "quokkaannual": SECRETARIAT,  # the introduction of the annual report before it is made
    # A report that was submitted and not published: its region's seat-holder may read it, too.
    "quokkasent": frozenset({"contributor", "focal_point", "alternate", "seat_holder", "secretariat"}),
    "quokkasheet": frozenset({"focal_point"}),  # a spreadsheet that the focal point uploaded
    "quokkalist": SECRETARIAT,  # somebody in a list that was brought into the register
    "quokkareason": SIGNED_IN,  # why a row was withdrawn: in the workplan's history
    "quokkasection": frozenset(),  # a section that was withdrawn: nobody's any more
}
IATI = b"""<iati-activities version="2.03"><iati-activity><iati-identifier>XX-1</iati-identifier>
<title><narrative>Act of quokkaiati</narrative></title></iati-activity></iati-activities>"""
HEADER = "Objectives\tActivities\tTime frame\tIndicators\tResponsible\tOutputs\n"
ROW = "1) Keep springs\t(i) Map {word} springs\tBy 2028\tMap published\tMembers\tMap\n"


@dataclass
class Money:
    """What was made in the finance room, by what it is: public, members, hidden, waiting, receipt."""

    needs: dict[str, Need]
    flows: dict[str, Flow]
    calls: dict[str, Call]
    approach: Approach
    document: str
    budget_line: BudgetLine


@dataclass
class World:
    """What was made. `workplans` by what they are: public, members, secretariat, amended, withdrawn."""

    cast: Cast
    workplans: dict[str, Workplan]
    importing: Import
    body_import: Import
    invitation: Any
    taking_part: Participation
    asking: Participation
    contributions: dict[str, Contribution]
    proposal: Any
    point: FocalPoint
    commitments: dict[str, Commitment]
    reaffirmation: Reaffirmation
    own_actions: dict[str, OwnAction]
    iati_file: IatiFile
    tags: dict[str, ObjectiveTag]
    applying: dict[str, Application]
    renewal: Renewal
    evidence: dict[str, Evidence]
    list_of_members: RegisterImport
    sheet: Sheet
    exchange: dict[str, Item]
    reports: dict[str, Report]
    template: HouseTemplate
    copy: ReportCopy
    engagement: Engagement
    specialists: dict[str, Specialist]
    rounds: dict[str, Round]
    weighting: Weighting
    conflict: ConflictOfInterest
    addition: Addition
    money: "Money"
    services: dict[str, ServiceProvider]
    gatherings: dict[str, Gathering]
    wish: Wish
    meeting: Meeting
    codes: dict[str, str] = field(default_factory=dict)

    def row(self, name: str, kind: type[Any], at: int = 0) -> str:
        """Return the code of a workplan's first focus, objective or activity."""
        return str(kind.objects.filter(workplan=self.workplans[name]).order_by("id")[at].code)

    def workplan(self, name: str, **more: str) -> dict[str, str]:
        """Return what an address of a workplan is made of; `more` names rows: focus, objective, activity."""
        kinds = {"focus": Focus, "objective": Objective, "activity": Activity}
        rows = {"code": self.row(name, kinds[more.pop("row")], int(more.pop("at", 0)))} if "row" in more else {}
        return {"slug": self.workplans[name].slug, **rows, **more}


def make_world() -> World:
    """Build it through the actions, as people would."""
    cast = make_cast()
    make_person("Quiet", email="quokkaperson@cast.example")
    load_seed_initiatives()
    kgz, other = make_government("KGZ", name="Kyrgyzstan"), make_member()
    make_member("Order of quokkaapplicant", status="applicant", code="applicant")
    _raise_level(make_member("Order of quokkaregister", code="known-to-members"), "members")
    plan = make_plan(cast.secretariat)
    gone = add_section(plan, by=cast.secretariat, title="Gone", blocks=[{"kind": "paragraph", "text": "quokkasection"}])
    withdraw_section(gone, by=cast.secretariat, expected=gone.version, reason="Not agreed")
    workplans = _make_workplans(cast)
    plan.refresh_from_db()
    adopt_edition(plan, by=cast.secretariat, reason="Agreed by all", expected=plan.version)
    invitation = invite_person(
        by=cast.secretariat, email="quokkainvited@cast.example", kind="coordinator", scope="andes"
    )
    taking_part, asking, contributions = _join(cast, kgz, other)
    receive_mail(b"From: quokkamail@cast.example\nSubject: Hello\n\nWe met.\n")
    own_actions = {
        "public": make_own_action(kgz, by=cast.focal_point),
        "secretariat": make_own_action(kgz, by=cast.focal_point, visibility="secretariat", title="Act of quokkaownact"),
    }
    exchange = _exchange(cast, kgz, other)
    find_matches("request", exchange["request"].code)
    return World(
        cast=cast,
        workplans=workplans,
        importing=_import(cast.coordinator, "quokkaimport", owner_kind="initiative", owner_code="andes"),
        body_import=_import(cast.secretariat, "quokkabody", owner_kind="partnership", with_body=True),
        invitation=invitation,
        taking_part=taking_part,
        asking=asking,
        contributions=contributions,
        proposal=make_proposal(by=cast.focal_point, member=kgz, title="Proposal", summary="quokkaproposal"),
        point=make_point(kgz, "Quokkapoint", by=cast.focal_point),
        commitments=_commit(cast, kgz),
        own_actions=own_actions,
        tags={level: _tag(cast, action) for level, action in own_actions.items()},
        iati_file=bring_iati_file(kgz, BytesIO(IATI), by=cast.focal_point, name="act.xml"),
        reaffirmation=make_reaffirmation(kgz, by=cast.focal_point, document=BytesIO(b"Signed")),
        applying=_applying(),
        renewal=_renewing(cast, kgz),
        evidence=_record(cast, kgz, workplans),
        list_of_members=_list(cast.secretariat),
        sheet=upload_sheet(BytesIO(_filled()), by=cast.focal_point, name="quokkasheet.xlsx"),
        reports=(reports := _report(cast, kgz)),
        template=_template(cast.secretariat),
        copy=_copy(cast, reports["draft"]),
        exchange=exchange,
        engagement=propose_engagement(
            exchange["request"], None, by=cast.secretariat, giver=other, message="quokkaanswer"
        ),
        specialists={
            "public": _specialist(cast, kgz, "Fictional Specialist", "public"),
            "members": _specialist(cast, kgz, "Quokkaspecialist", "members"),
        },
        rounds=_rounds(cast, exchange),
        weighting=measure_weights(by=cast.secretariat),
        conflict=_conflict(exchange),
        addition=propose_addition(
            "words",
            {"lang": "en", "words": "quokkaword", "shown": True},
            by=cast.secretariat,
            concept="irrigation",
        ),
        money=_fund(cast, kgz, workplans),
        services=_serve(cast, kgz),
        **_gather(cast, kgz, other),
        codes={"seal": seal_of(invitation)},
    )


def _fund(cast: Cast, kgz: Any, workplans: dict[str, Workplan]) -> Money:
    """Return needs, a public and a hidden funder with calls, flows, an approach in preparation and a budget line."""
    by, today = cast.secretariat, timezone.now().date()
    first = {name: workplans[name].activities.order_by("id")[0] for name in ("public", "members")}
    needs = {
        "public": make_need(first["public"], by=by),
        "members": make_need(first["members"], by=cast.coordinator, title="Springs of quokkaneed"),
    }
    public = make_funder(by=by)
    hidden = make_funder(by=by, name="Fund of quokkafunder", visibility="secretariat")
    promise = {"amount": Decimal(100), "currency": "USD", "on": today, "words": "quokkapromise"}
    flows = {
        "receipt": make_flow(needs["public"], public, "receipt", by=by),
        "hidden": make_flow(needs["public"], hidden, "receipt", by=by, words="quokkagift"),
        "waiting": adopt_need(needs["public"], by=cast.focal_point, member=kgz, kind="pledge", **promise),
    }
    text = "Proposal of quokkaapproach"
    approach = begin_approach(needs["members"], by=cast.coordinator, funder=public, text=text, language="en")
    document = add_document(approach, BytesIO(b"Proposal"), by=cast.coordinator, name="proposal.txt")
    budget = {"title": "Mountains", "fiscal_year": "2026", "reference": "Chapter 4", "starts": date(2026, 1, 2)}
    return Money(
        needs=needs,
        flows=flows,
        calls={"public": make_call(public, by=by), "hidden": make_call(hidden, by=by, title="Call of quokkacall")},
        approach=approach,
        document=document.code,
        budget_line=record_budget_line(kgz, by=cast.focal_point, visibility="public", **budget),
    )


def _renewing(cast: Cast, member: Any) -> Renewal:
    type(member).objects.filter(pk=member.pk).update(term_ends=timezone.now().date() + timedelta(days=30))
    member.refresh_from_db()
    more = {"signatory": "Minister", "corrections": "quokkarenewal", "expected": member.version}
    return send_renewal(member, by=cast.focal_point, words={}, **more)


def _applying() -> dict[str, Application]:
    sent = make_application(key="key-of-one-sent", organisation={"name": "Order of quokkaapplying"})
    draft = make_draft(key="key-of-a-draft", organisation={"name": "Order of quokkadraft"})
    return {"sent": sent, "draft": draft}


def _join(cast: Cast, kgz: Any, other: Any) -> tuple[Participation, Participation, dict[str, Contribution]]:
    andes = Initiative.objects.get(slug="andes")
    taking_part = make_participant(andes, kgz, by=cast.focal_point, accepted_by=cast.coordinator)
    asking = join_initiative(andes, by=cast.secretariat, member=other, role="member", statement="quokkastatement")
    contributions = {
        "public": make_contribution(andes, kgz, by=cast.focal_point),
        "secretariat": make_contribution(
            andes, kgz, by=cast.focal_point, visibility="secretariat", words="quokkapledge"
        ),
    }
    return taking_part, asking, contributions


def _commit(cast: Cast, kgz: Any) -> dict[str, Commitment]:
    by, document = cast.focal_point, {"document": BytesIO(b"Signed"), "document_name": "quokkacommitment.txt"}
    hidden = make_commitment(kgz, by=by, visibility="secretariat", text="quokkacommitment", **document)
    return {"public": make_commitment(kgz, by=by, document=BytesIO(b"Signed")), "secretariat": hidden}


def _record(cast: Cast, kgz: Any, workplans: dict[str, Workplan]) -> dict[str, Evidence]:
    """Return evidence by what it is; the public one serves rows and names a party that not everybody may see."""
    by = cast.focal_point
    rows = {workplans[name].activities.order_by("id")[0]: "person:" for name in ("public", "members", "secretariat")}
    hidden = PartySaid("participant", Member.objects.get(code="known-to-members"))
    file = Upload(BytesIO(b"Report"), "report.txt", "text/plain")
    made = {
        "public": make_evidence(kgz, by=by, rows=rows, parties=[hidden], files=[file]),
        "members": make_evidence(kgz, by=by, visibility="members", title="Meeting of quokkaknown", files=[file]),
        "secretariat": make_evidence(kgz, by=by, visibility="secretariat", note="quokkaclosed", files=[file]),
        "draft": make_evidence(kgz, by=by, draft=True, title="Meeting of quokkaunsaid", files=[file]),
        "withdrawn": make_evidence(kgz, by=by, note="quokkawithdrawn", place="Quokkawithdrawn", files=[file]),
    }
    withdraw_evidence(made["withdrawn"], by=by, reason="Typed twice", expected=made["withdrawn"].version)
    return made


def _specialist(cast: Cast, kgz: Any, name: str, level: str) -> Specialist:
    today = timezone.now().date()
    consent = {"consent_on": today, "consent_until": today + timedelta(days=365)}
    said = {"name": name, "text": "Snow", "visibility": level}
    return put_forward_specialist(by=cast.focal_point, member=kgz, **said, **consent)


def _gather(cast: Cast, kgz: Any, other: Any) -> dict[str, Any]:
    """Return a gathering in preparation and one whose timetable is out, with a wish of Kyrgyzstan and its meeting."""
    by, last = cast.secretariat, timezone.now().date() + timedelta(days=30)
    times = {"days": [[last.isoformat(), "09:00", "10:00"]], "tables": 2, "place": "Bishkek", "wishes_until": last}
    prepared = call_gathering(by=by, title="Gathering", text="quokkaprepared", visibility="public", **times)
    out = call_gathering(by=by, title="Springs and snow", text="All", visibility="public", **times)
    open_gathering(out, by=by, expected=1)
    one = join_gathering(out, by=cast.focal_point, member=kgz, name="Water", text="quokkadelegate")
    two = join_gathering(out, by=by, member=other, name="Snow")
    wish = wish_to_meet(one, two, by=cast.focal_point, strength=3, because="quokkawish")
    make_timetable(out)
    out.refresh_from_db()
    publish_timetable(out, by=by, expected=out.version)
    return {"gatherings": {"prepared": prepared, "out": out}, "wish": wish, "meeting": Meeting.objects.get()}


def _serve(cast: Cast, kgz: Any) -> dict[str, ServiceProvider]:
    """Return a service in the directory, and one that was withdrawn: what it said is nobody's any more."""
    said = {"kinds": ["technical"], "text": "Tests of springs for everybody", "by": cast.focal_point}
    here = enter_service(member=kgz, name="Fictional Laboratory", **said)
    gone = enter_service(member=kgz, name="Fictional Mill", **{**said, "text": "quokkamill"})
    return {"here": here, "gone": withdraw_service(gone, by=cast.focal_point, reason="Closed", expected=gone.version)}


def _exchange(cast: Cast, kgz: Any, other: Any) -> dict[str, Any]:
    """Return a request, an offer for members, one for the Secretariat only, another member's, and a draft."""
    by = {"by": cast.focal_point, "screener": cast.secretariat}
    hidden = {"title": "Funds of quokkadiscreet", "text": "Money of quokkadiscreet", "visibility": "secretariat"}
    return {
        "request": make_request(
            kgz, **by, text="We need a course on mapping glacial lakes.", kinds=["training"], days=10
        ),
        "offer": make_offer(kgz, **by, visibility="members", title="Course of quokkaoffered"),
        "discreet": make_offer(kgz, **by, **hidden, kinds=["finance"], days=5),
        "given": make_offer(
            other, by=cast.secretariat, text="A course on mapping glacial lakes.", kinds=["training"], days=5
        ),
        "draft": make_request(kgz, **by, state="draft", text="Need of quokkaasking"),
    }


def _conflict(exchange: dict[str, Any]) -> ConflictOfInterest:
    """Return what keeps a request and an offer for the Secretariat only apart; matches stay as they are."""
    kept = {"request": exchange["request"], "offer": exchange["discreet"], "side": "secretariat"}
    return ConflictOfInterest.objects.create(**kept, reason="Two boards of quokkaconflict")


def _rounds(cast: Cast, exchange: dict[str, Any]) -> dict[str, Round]:
    """Return rounds by where they stand: decided for everybody, proposed with a discreet offer, not started."""
    asked, given, hidden = exchange["request"], exchange["given"], exchange["discreet"]
    Match.objects.update_or_create(request=asked, offer=given, defaults={"score": 60})
    Match.objects.update_or_create(request=asked, offer=hidden, defaults={"score": 80})
    by, title = cast.secretariat, "Round of quokkaround"
    return {
        "decided": make_round(by=by, requests=[asked], offers=[given], state="decided"),
        "proposed": make_round(by=by, requests=[asked], offers=[given, hidden], level="secretariat", title=title),
        "draft": make_round(by=by, requests=[asked], offers=[given], state="draft", title=title),
    }


def _filled() -> bytes:
    """Return a spreadsheet of what is due with one line that a person filled in."""
    return as_workbook([DueLine("", {"code": "F1-1.1", "day": date(2026, 3, 12), "note": "Sheet"})], "en", told=False)


def _tag(cast: Cast, action: OwnAction) -> ObjectiveTag:
    return tag_own_action(action, adopted_objectives(cast.stranger)[0], by=cast.focal_point, reason=action.title)


def _make_workplans(cast: Cast) -> dict[str, Workplan]:
    by = cast.secretariat
    made = {
        "public": make_workplan(by, is_template=True),
        "amended": make_workplan(by, title="Amended workplan"),
        "members": _named(by, "quokkamembers", "members"),
        "secretariat": _named(by, "quokkasecret", "secretariat"),
        "withdrawn": make_workplan(by, title="Workplan with a withdrawn row"),
    }
    for name in ("public", "amended"):
        made[name].refresh_from_db()
        adopt_workplan(made[name], by=by, reason="Agreed", expected=made[name].version)
        made[name].refresh_from_db()
    open_amendment(made["amended"], by=by, reason="A year on", expected=made["amended"].version)
    row = made["withdrawn"].activities.order_by("id")[0]
    withdraw_row(row, by=by, expected=row.version, reason="quokkareason")
    for one in made.values():
        one.refresh_from_db()
    return made


def _named(by: Any, word: str, visibility: str) -> Workplan:
    """Return a draft of the Andes of a level with the word in title, note, focus, objective and every part of a row."""
    workplan = make_workplan(
        by,
        title=f"Workplan for {visibility}",
        owner_kind="initiative",
        owner_code="andes",
        visibility=visibility,
        note=f"Note of {word}",
    )
    # Its address shall not hold the word: a page of ours that refuses an address may name it.
    workplan.refresh_from_db()
    edit_workplan(workplan, {"title": f"Workplan of {word}"}, by=by, expected=workplan.version)
    row = workplan.activities.order_by("id")[0]
    words = {"text": f"Act on {word}", "responsible_words": f"Friends of {word}", "time_frame_words": f"After {word}"}
    edit_activity(row, words, by=by, expected=row.version)
    return workplan


def _template(by: Any) -> HouseTemplate:
    """Return a house template that is not in use."""
    return add_template(BytesIO(starter("Partnership", lang="en", words=str)), by=by, name="quokkahouse.docx")


def _copy(cast: Cast, report: Report) -> ReportCopy:
    """Return a copy of the draft that the focal point wrote outside."""
    book = openpyxl.load_workbook(BytesIO(draft_xlsx(report, places_of(cast.focal_point, report, "en"), "en")))
    book["In your own words"]["C2"] = "From outside, of quokkacopy"
    book.save(whole := BytesIO())
    return upload_copy(report, BytesIO(whole.getvalue()), by=cast.focal_point, name="copy.xlsx")


def _import(by: Any, word: str, **owner: Any) -> Import:
    text = (HEADER + ROW.format(word=word)).encode()
    importing = upload_document(BytesIO(text), by=by, name=f"{word}.txt", **owner)
    return read_import(Import.objects.select_related("file").get(pk=importing.pk))


def _report(cast: Cast, kgz: Any) -> dict[str, Report]:
    """Return Kyrgyzstan's reports of three cycles, by how far they are; each has a file."""
    cycles = {
        "draft": make_cycle(by=cast.secretariat),
        "submitted": make_cycle(by=cast.secretariat, title="Earlier", period_starts=date(2025, 1, 1)),
        "published": make_cycle(by=cast.secretariat, title="Long ago", period_starts=date(2024, 1, 1)),
    }
    for cycle in cycles.values():
        attach_file(report_of(cycle, kgz), BytesIO(b"Notes"), by=cast.focal_point, name="notes.txt")
    save_text(report_of(cycles["draft"], kgz), "q1", "We of quokkareport", by=cast.focal_point, expected=0)
    make_submitted(cycles["submitted"], kgz, by=cast.focal_point, text="We of quokkasent")
    public = make_submitted(cycles["published"], kgz, by=cast.focal_point)
    accept_report(public, by=cast.secretariat, expected=public.version)
    publish_report(public, by=cast.secretariat, expected=public.version)
    annual = Report.objects.get(cycle=cycles["draft"], kind="annual")
    save_text(annual, "intro", "The Secretariat of quokkaannual", by=cast.secretariat, expected=0)
    return {**{about: report_of(cycle, kgz) for about, cycle in cycles.items()}, "annual": annual}


def _list(by: Any) -> RegisterImport:
    text = b"Name,Country,Category\nOrder of quokkalist,Uganda,NGO\nNobody,Nowhere,NGO\n"
    importing = upload_list(BytesIO(text), by=by, name="members.csv")
    return read_upload(RegisterImport.objects.select_related("file").get(pk=importing.pk))


def _raise_level(member: Any, level: str) -> None:
    # The register has no form for it; a level is set when entries are brought in from elsewhere.
    type(member).objects.filter(pk=member.pk).update(visibility=level, since=date(2020, 1, 1))
