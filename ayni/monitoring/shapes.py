"""Plain values for pages, so that templates meet no model."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from ayni.core.amounts import say_amount
from ayni.core.models import AuditEntry
from ayni.core.vocabularies import place_name
from ayni.initiatives.queries import title_in
from ayni.members.queries import name_in
from ayni.monitoring.models import Capacity, Evidence, Party, PartyRole, Stage, State
from ayni.monitoring.wording import say_days, say_details, say_level, say_people, say_reasons
from ayni.workplans.models import Activity

MARKS = {State.DRAFT: "notyet", State.REPORTED: "met", State.VERIFIED: "verified", State.DISPUTED: "unconfirmed"}


class Listed(NamedTuple):
    """A line in a list of evidence. `mark` is a code of the state component."""

    code: str
    title: str
    language: str
    kind: str
    starts: date | None
    days: str
    where: str
    member: str
    initiative: str
    people: str
    state: str
    mark: str
    version: int
    recorded_at: datetime | None
    capacity: str
    expires: date | None


class ShownRow(NamedTuple):
    """A row of the plan that is or may be served; `name` stands for it in forms ("workplan:CODE")."""

    name: str
    slug: str
    code: str
    text: str
    language: str
    workplan: str
    reasons: tuple[str, ...]
    ticked: bool


class ShownParty(NamedTuple):
    """Somebody who took part; `code` is a member's, "" for others."""

    role: str
    name: str
    code: str
    country: str
    credited: bool


class ShownStep(NamedTuple):
    """A step of a record's history: what, when, by whom, why, and which fields changed from what to what."""

    label: str
    at: datetime
    by: str
    note: str
    changes: tuple[tuple[str, str, str], ...]


def listed(evidence: Evidence, lang: str) -> Listed:
    """Return a line of a list; member and initiative must be fetched with it."""
    return Listed(
        code=evidence.code,
        title=evidence.title,
        language=evidence.language,
        kind=evidence.get_kind_display(),
        starts=evidence.starts,
        days=say_days(evidence.starts, evidence.ends),
        where=where(evidence, lang),
        member=name_in(evidence.member, lang) if evidence.member else "",
        initiative=initiative_title(evidence, lang),
        people=say_people(evidence.total, evidence.women, evidence.men, evidence.youth),
        state=evidence.get_state_display(),
        mark=MARKS[State(evidence.state)],
        version=evidence.version,
        recorded_at=evidence.recorded_at,
        capacity=evidence.get_capacity_display() if evidence.capacity else "",
        expires=evidence.expires,
    )


def where(evidence: Evidence, lang: str) -> str:
    """Return "Bishkek, Kyrgyzstan", either part, or ""."""
    country = place_name("country", evidence.country, lang) if evidence.country else ""
    return ", ".join(part for part in (evidence.place, country) if part)


def initiative_title(evidence: Evidence, lang: str) -> str:
    """Return the title of the initiative that something belongs to, or ""."""
    found = evidence.initiative
    return title_in(found.title, found.language, found.translations, lang) if found else ""


def shown_facts(evidence: Evidence, lang: str) -> list[tuple[str, str]]:
    """Return (label, words) of what a record says, without its parties, rows and files."""
    unit = evidence.currency
    return [
        (_("When"), say_days(evidence.starts, evidence.ends)),
        (_("Valid until"), say_days(evidence.expires, None)),
        (_("Where"), where(evidence, lang)),
        (_("People"), say_people(evidence.total, evidence.women, evidence.men, evidence.youth)),
        (_("Amount"), say_amount(evidence.amount, unit)),
        (_("Fiscal year"), evidence.fiscal_year),
        (_("Stage"), str(Stage(evidence.stage).label) if evidence.stage else ""),
        (_("How far"), say_level(evidence.level)),
        *say_details({name: value for name, value in evidence.details.items() if name != "told"}),
        (_("Seen by"), evidence.get_visibility_display()),
    ]


def shown_party(party: Party, lang: str) -> ShownParty:
    """Return somebody who took part; the member must be fetched with it."""
    member = party.member
    return ShownParty(
        role=str(PartyRole(party.role).label),
        name=name_in(member, lang) if member is not None else party.name,
        code=member.code if member is not None else "",
        country=place_name("country", party.country, lang) if party.country else "",
        credited=party.credited,
    )


def shown_row(row: Activity, reasons: str, titles: Mapping[str, str], lang: str, *, ticked: bool = True) -> ShownRow:
    """Return a row of the plan with the reasons why it is served; the workplan must be fetched with it."""
    plan = row.workplan
    return ShownRow(
        name=f"{plan.slug}:{row.code}",
        slug=plan.slug,
        code=row.code,
        text=row.text,
        language=plan.language,
        workplan=plan.title,
        reasons=tuple(say_reasons(reasons, titles, lang)),
        ticked=ticked,
    )


def said_by(evidence: Evidence, lang: str) -> str:
    """Return in which capacity a record was made, in a sentence; "" for the focal point's own."""
    member = name_in(evidence.member, lang) if evidence.member else ""
    if evidence.capacity == Capacity.ALTERNATE:
        return _("Recorded by the alternate of %(member)s.") % {"member": member}
    if evidence.capacity == Capacity.ON_BEHALF:
        words = {"member": member, "told": evidence.details.get("told", "")}
        if words["told"]:
            return _("Recorded by the Secretariat on behalf of %(member)s, who said so: %(told)s.") % words
        return _("Recorded by the Secretariat on behalf of %(member)s.") % words
    return ""


def shown_history(entries: Iterable[AuditEntry]) -> list[ShownStep]:
    """Return the steps of a record's history."""
    return [_step(entry) for entry in entries]


def _step(entry: AuditEntry) -> ShownStep:
    verbs = {
        "drafted": _("Kept as a draft"),
        "recorded": _("Recorded"),
        "changed": _("Changed"),
        "rows changed": _("Rows of the plan changed"),
        "verified": _("Verified"),
        "disputed": _("Disputed"),
        "answered": _("Answered"),
        "withdrawn": _("Withdrawn"),
        "joined": _("Joined with another record"),
    }
    changes = () if entry.verb in ("drafted", "recorded") else tuple(_changes(entry.changes))
    by = str(entry.by) if entry.by else ""
    return ShownStep(verbs.get(entry.verb, entry.verb), entry.at, by, entry.note, changes)


def _changes(changes: Mapping[str, Any]) -> Iterable[tuple[str, str, str]]:
    skipped = {"state", "verified_at", "verified_by", "recorded_at", "withdrawn_at", "dispute", "answer", "capacity"}
    for name, (before, after) in changes.items():
        if name not in skipped:
            label = str(getattr(Evidence._meta.get_field(name), "verbose_name", name))
            yield label[:1].upper() + label[1:], _plain(before), _plain(after)


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{label}: {words}" for label, words in say_details(value))
    return "–" if value in (None, "") else str(value)
