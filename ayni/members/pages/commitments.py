"""What the pages of commitments and re-affirmations show: plain values, made for one viewer in one language."""

from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.translation import get_language

from ayni.core.amounts import say_amount
from ayni.core.vocabularies import label, regions
from ayni.members.forms.commitments import STATES
from ayni.members.models import Capacity, Commitment, CommitmentKind, CommitmentVersion, Member, Reaffirmation
from ayni.members.queries import name_in
from ayni.members.queries.commitments import (
    ReaffirmedWanted,
    commitment_totals,
    commitments_of,
    last_reaffirmed,
    reaffirmations_due,
    reaffirmations_of,
    reaffirmed_counts,
    reaffirmed_members,
)
from ayni.members.rules import (
    can_edit_commitment,
    can_keep_register,
    can_reaffirm_commitment,
    can_record_commitment,
    can_withdraw_commitment,
    can_withdraw_reaffirmation,
)
from ayni.members.shapes import kind_of, region_name

PAGE = 50
ON_MEMBER = 10
MARKS = {"in_force": "met", "lapsed": "late", "none": "notyet"}


def commitments_panel(member: Member, viewer: Any) -> dict[str, Any] | None:
    """Return what a member's page says of its re-affirmation and commitments; None where there is nothing to say."""
    lang, today = get_language() or "en", timezone.now().date()
    last = last_reaffirmed(member)
    rows = list(commitments_of(viewer, member)[: ON_MEMBER + 1])
    reaffirm = can_reaffirm_commitment(viewer, member)
    if last is None and not rows and not reaffirm:
        return None
    return {
        "code": member.code,
        "last": None if last is None else _last(*last, today),
        "rows": [shown_commitment(row, row, lang) for row in rows[:ON_MEMBER]],
        "more": len(rows) > ON_MEMBER,
        "reaffirm": reaffirm,
        "record": can_record_commitment(viewer, member),
    }


def commitments_page(viewer: Any, member: Member, page: int, lang: str) -> dict[str, Any]:
    """Return all commitments of a member with their totals, and its re-affirmations; five queries."""
    today = timezone.now().date()
    chosen = Paginator(commitments_of(viewer, member), PAGE).get_page(page)
    affirmed = list(reaffirmations_of(viewer, member))
    return {
        **_of_member(member, lang),
        "page": chosen,
        "rows": [shown_commitment(row, row, lang) for row in chosen.object_list],
        "totals": [
            (str(CommitmentKind(kind).label), say_amount(total, currency), number)
            for kind, currency, total, number in commitment_totals(viewer, member)
        ],
        "reaffirmations": [
            {**_reaffirmation(row, today), "withdraw": bool(can_withdraw_reaffirmation(viewer, row))}
            for row in affirmed
        ],
        "reaffirm": can_reaffirm_commitment(viewer, member),
        "record": can_record_commitment(viewer, member),
    }


def commitment_page(viewer: Any, row: Commitment, lang: str) -> dict[str, Any]:
    """Return one commitment with its versions, the newest first, and what the viewer may do with it."""
    versions = [shown_commitment(version, row, lang) for version in row.versions.select_related("document")]
    return {
        **_of_member(row.member, lang),
        "row": shown_commitment(row, row, lang),
        "versions": versions[::-1],
        "withdrawn": row.withdrawn_at is not None,
        "visibility": row.get_visibility_display(),
        "edit": can_edit_commitment(viewer, row),
        "withdraw": can_withdraw_commitment(viewer, row),
    }


def shown_commitment(terms: Commitment | CommitmentVersion, row: Commitment, lang: str) -> dict[str, Any]:
    """Return a commitment, or one of its versions, in words."""
    version = isinstance(terms, CommitmentVersion)
    return {
        "code": row.code,
        "member": row.member.code,
        "number": terms.number if isinstance(terms, CommitmentVersion) else 0,
        "kind": str(CommitmentKind(terms.kind).label),
        "amount": say_amount(terms.amount, terms.currency),
        "dated": terms.dated,
        "until": terms.until,
        "text": terms.text,
        "language": terms.words_language if isinstance(terms, CommitmentVersion) else row.language,
        "signatory": ", ".join(word for word in (terms.signatory, terms.signatory_title) if word),
        "document": terms.document.name if terms.document else "",
        "capacity": str(Capacity(terms.capacity).label) if terms.capacity else "",
        "reason": terms.reason if isinstance(terms, CommitmentVersion) else row.withdrawal_reason,
        "entered_at": terms.created_at if version else row.changed_at,
    }


def reaffirmed_page(viewer: Any, wanted: ReaffirmedWanted, page: int, lang: str) -> dict[str, Any]:
    """Return who has re-affirmed, page by page, and the counts by region; three queries whatever the size."""
    today = timezone.now().date()
    chosen = Paginator(reaffirmed_members(viewer, wanted, today), PAGE).get_page(page)
    return {
        "page": chosen,
        "rows": [_member_row(member, lang) for member in chosen.object_list],
        "filtered": any((wanted.category, wanted.region, wanted.state)),
        "secretariat": bool(can_keep_register(viewer)),
        **_counts(viewer, today, lang),
    }


def due_page(viewer: Any, page: int, lang: str) -> dict[str, Any]:
    """Return the members whose re-affirmation has lapsed or soon will, the most urgent first; two queries."""
    chosen = Paginator(reaffirmations_due(viewer, timezone.now().date()), PAGE).get_page(page)
    rows = [{**_member_row(member, lang), "asked_on": member.asked_on} for member in chosen.object_list]
    return {"page": chosen, "rows": rows}


def _counts(viewer: Any, today: date, lang: str) -> dict[str, Any]:
    counted: dict[str, dict[str, int]] = {}
    for region, _category, state, number in reaffirmed_counts(viewer, today):
        states = counted.setdefault(region, {})
        states[state] = states.get(state, 0) + number
    named = sorted(((code, label(term, lang)) for code, term in regions().items()), key=lambda one: one[1])
    if "" in counted:
        named.append(("", ""))
    table = [(code or "world", name, [counted.get(code, {}).get(state, 0) for state in MARKS]) for code, name in named]
    return {
        "states": [(code, str(words)) for code, words in STATES],
        "table": table,
        "totals": [sum(row[2][place] for row in table) for place in range(len(MARKS))],
    }


def _member_row(member: Any, lang: str) -> dict[str, Any]:
    return {
        "code": member.code,
        "name": name_in(member, lang),
        "kind": kind_of(member, lang),
        "region": region_name(member.region, lang),
        "mark": MARKS[member.standing],
        "state": str(dict(STATES)[member.standing]),
        "affirmed_on": member.affirmed_on,
        "lapses_on": member.lapses_on,
    }


def _last(affirmed_on: date, lapses_on: date, capacity: str, today: date) -> dict[str, Any]:
    state = "in_force" if lapses_on >= today else "lapsed"
    return {
        "mark": MARKS[state],
        "state": str(dict(STATES)[state]),
        "affirmed_on": affirmed_on,
        "lapses_on": lapses_on,
        "lapsed": state == "lapsed",
        "capacity": str(Capacity(capacity).label) if capacity else "",
    }


def _reaffirmation(row: Reaffirmation, today: date) -> dict[str, Any]:
    return {
        **_last(row.affirmed_on, row.lapses_on, row.capacity, today),
        "code": row.code,
        "member": row.member.code,
        "statement": row.statement,
        "language": row.words_language,
        "signatory": ", ".join(word for word in (row.signatory, row.signatory_title) if word),
        "document": row.document.name if row.document else "",
    }


def _of_member(member: Member, lang: str) -> dict[str, Any]:
    return {"code": member.code, "name": name_in(member, lang)}
