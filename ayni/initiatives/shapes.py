"""Plain values for pages, so that templates meet no model."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ayni.core.amounts import say_amount
from ayni.core.jinja import day as day_words
from ayni.initiatives.models import (
    Contribution,
    ContributionForm,
    ContributionKind,
    ContributionState,
    ContributionVersion,
    Decision,
    Initiative,
    Participation,
)
from ayni.initiatives.queries import Total, title_in
from ayni.members.queries import name_in

_MARKS = {ContributionState.PLEDGED: "notyet", ContributionState.COMMITTED: "due", ContributionState.DELIVERED: "met"}


class ShownInitiative(NamedTuple):
    """An initiative in the reader's language; `language` is that of the words shown."""

    slug: str
    title: str
    summary: str
    language: str
    kind: str
    kind_label: str
    status: str
    status_label: str
    prefix: str


class ShownDecision(NamedTuple):
    """A recorded decision; `recorded_by` is the person's name."""

    label: str
    decided_on: date
    ground: str
    document: str
    language: str
    recorded_by: str
    recorded_at: datetime


class ShownParticipation(NamedTuple):
    """A member in an initiative. `since` and `until` are empty for a request that was never accepted."""

    code: str
    member: str
    member_code: str
    initiative: str
    initiative_title: str
    role: str
    role_label: str
    state: str
    state_label: str
    statement: str
    language: str
    since: date | None
    until: date | None
    answer: str
    leaving_reason: str
    capacity: str


class ShownTerms(NamedTuple):
    """A contribution or one of its versions, in words."""

    code: str
    number: int
    member: str
    member_code: str
    initiative: str
    initiative_title: str
    what: str
    amount: str
    words: str
    language: str
    since: date
    until: date
    state: str
    state_label: str
    mark: str
    reason: str
    capacity: str
    entered_at: datetime


class ShownTotal(NamedTuple):
    """One line of the table of totals: a label, and a sum in words for each state."""

    label: str
    cells: tuple[tuple[str, str], ...]


def shown(initiative: Initiative, lang: str) -> ShownInitiative:
    """Return what a page says of an initiative, translated where a translation exists."""
    translation = initiative.translations.get(lang, {})
    return ShownInitiative(
        slug=initiative.slug,
        title=title_in(initiative.title, initiative.language, initiative.translations, lang),
        summary=translation.get("summary", initiative.summary),
        language=lang if translation else initiative.language,
        kind=initiative.kind,
        kind_label=initiative.get_kind_display(),
        status=initiative.status,
        status_label=initiative.get_status_display(),
        prefix=initiative.prefix,
    )


def shown_decision(decision: Decision) -> ShownDecision:
    """Return a recorded decision for a page."""
    return ShownDecision(
        label=decision.get_step_display(),
        decided_on=decision.decided_on,
        ground=decision.ground,
        document=decision.document,
        language=decision.language,
        recorded_by=str(decision.created_by or ""),
        recorded_at=decision.created_at,
    )


def course(initiative: Initiative, decisions: Iterable[Decision], proposer: str) -> list[dict[str, object]]:
    """Return the steps of an initiative for a timeline: [{"label", "note", "done"}], without those never taken."""
    status = Initiative.Status
    days = {decision.step: decision.decided_on for decision in decisions}
    steps: list[dict[str, object]] = []
    if proposer:
        steps.append({"label": status.PROPOSED.label, "note": proposer, "done": True})
    refused = initiative.status == status.REFUSED
    ordered = [status.BEING_DEFINED, status.ACTIVE, status.CONCLUDED]
    reached = ordered.index(status(initiative.status)) if initiative.status in ordered else -1
    for place, step in enumerate(ordered):
        if (refused or (place < reached and not proposer)) and step not in days:
            continue
        note = _("Decided on %(day)s.") % {"day": day_words(days[step])} if step in days else ""
        steps.append({"label": step.label, "note": note, "done": place <= reached or step in days})
    if refused:
        note = _("Decided on %(day)s.") % {"day": day_words(days[status.REFUSED])} if status.REFUSED in days else ""
        steps.append({"label": status.REFUSED.label, "note": note, "done": True})
    return steps


def shown_participation(row: Participation, lang: str) -> ShownParticipation:
    """Return a member in an initiative for a page; member and initiative must be fetched with it."""
    initiative = row.initiative
    return ShownParticipation(
        code=row.code,
        member=name_in(row.member, lang),
        member_code=row.member.code,
        initiative=initiative.slug,
        initiative_title=title_in(initiative.title, initiative.language, initiative.translations, lang),
        role=row.role,
        role_label=row.get_role_display(),
        state=row.state,
        state_label=row.get_state_display(),
        statement=row.statement,
        language=row.language,
        since=row.since,
        until=row.until,
        answer=row.answer,
        leaving_reason=row.leaving_reason,
        capacity=row.get_capacity_display(),
    )


def shown_contribution(row: Contribution, lang: str) -> ShownTerms:
    """Return a contribution as it stands; member and initiative must be fetched with it."""
    return _terms(row, row, lang, number=0, reason=row.withdrawal_reason, entered_at=row.changed_at)


def shown_version(version: ContributionVersion, row: Contribution, lang: str) -> ShownTerms:
    """Return one version of a contribution."""
    return _terms(version, row, lang, number=version.number, reason=version.reason, entered_at=version.created_at)


def shown_total(total: Total) -> ShownTotal:
    """Return a line of the table of totals; what has no amount is counted."""
    cells = tuple((str(state.label), _sum(total, state.value)) for state in ContributionState)
    return ShownTotal(what_words(total.kind, total.form), cells)


def what_words(kind: str, form: str) -> str:
    """Return kind and form: "Expert days, in kind"; money needs no form, it is cash."""
    if kind == ContributionKind.MONEY:
        return str(ContributionKind.MONEY.label)
    words = {"kind": ContributionKind(kind).label, "form": str(ContributionForm(form).label).lower()}
    return _("%(kind)s, %(form)s") % words


def _terms(
    terms: Contribution | ContributionVersion,
    row: Contribution,
    lang: str,
    *,
    number: int,
    reason: str,
    entered_at: datetime,
) -> ShownTerms:
    initiative = row.initiative
    unit = terms.currency or ("days" if terms.amount is not None else "")
    return ShownTerms(
        code=row.code,
        number=number,
        member=name_in(row.member, lang),
        member_code=row.member.code,
        initiative=initiative.slug,
        initiative_title=title_in(initiative.title, initiative.language, initiative.translations, lang),
        what=what_words(terms.kind, terms.form),
        amount=say_amount(terms.amount, unit),
        words=terms.words,
        language=row.language,
        since=terms.since,
        until=terms.until,
        state=terms.state,
        state_label=str(ContributionState(terms.state).label),
        mark=_MARKS[ContributionState(terms.state)],
        reason=reason,
        capacity=terms.get_capacity_display(),
        entered_at=entered_at,
    )


def _sum(total: Total, state: str) -> str:
    count = total.counts[state]
    if not count:
        return ""
    if not total.unit:
        return ngettext("%(count)s without a figure", "%(count)s without a figure", count) % {"count": count}
    return say_amount(total.amounts[state], total.unit)
