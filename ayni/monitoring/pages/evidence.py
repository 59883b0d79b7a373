"""The list of evidence, one piece of it, and the panels on pages of members and initiatives."""

from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language

from ayni.accounts.standing import standing_of
from ayni.core.verdicts import Verdict
from ayni.initiatives.queries import initiative_titles
from ayni.members.queries import name_in, visible_members
from ayni.monitoring.models import Evidence, State
from ayni.monitoring.queries import (
    Wanted,
    drafts_of,
    evidence_for_list,
    evidence_of_initiative,
    evidence_of_member,
    expiring_agreements,
    history_of,
    waiting_verifications,
)
from ayni.monitoring.queries.rows import rows_served
from ayni.monitoring.rules import (
    can_answer_dispute,
    can_dispute_evidence,
    can_draft_evidence,
    can_edit_evidence,
    can_verify_evidence,
    can_withdraw_evidence,
)
from ayni.monitoring.shapes import (
    MARKS,
    initiative_title,
    listed,
    said_by,
    shown_facts,
    shown_history,
    shown_party,
    shown_row,
)

PAGE = 50
ON_PANEL = 8
EXPIRY_DAYS = 180


def evidence_list(viewer: Any, wanted: Wanted, page: int, lang: str) -> dict[str, Any]:
    """Return a page of the list; two queries whatever the size."""
    chosen = Paginator(evidence_for_list(viewer, wanted), PAGE).get_page(page)
    return {
        "page": chosen,
        "rows": [listed(row, lang) for row in chosen.object_list],
        "filtered": wanted.any(),
        "record": can_draft_evidence(viewer),
        "waits": _waits(viewer),
    }


def evidence_page(viewer: Any, evidence: Evidence, lang: str) -> dict[str, Any]:
    """Return one record; of what was withdrawn, a stranger learns only that and why."""
    signed_in = standing_of(viewer).signed_in
    history = history_of(evidence)
    gone = next((entry.note for entry in history if entry.verb in ("withdrawn", "joined")), "")
    context = {
        "code": evidence.code,
        "title": evidence.title,
        "language": evidence.language,
        "kind": evidence.get_kind_display(),
        "state": evidence.get_state_display(),
        "mark": MARKS[State(evidence.state)],
        "draft": evidence.state == State.DRAFT,
        "disputed": evidence.state == State.DISPUTED,
        "withdrawn": evidence.withdrawn_at,
        "withdrawal_reason": gone if evidence.withdrawn_at else "",
        "told": evidence.withdrawn_at is None or signed_in,
        "recorded_at": evidence.recorded_at,
        "verified_at": evidence.verified_at,
        "verifier": str(evidence.verified_by) if evidence.verified_by and signed_in else "",
        "dispute": evidence.dispute,
        "answer_given": evidence.answer,
        "history": shown_history(history) if signed_in else [],
        "version": evidence.version,
        "signed_in": signed_in,
        **_verdicts(viewer, evidence),
    }
    return context | (_content(viewer, evidence, lang) if context["told"] else {})


def waiting_page(viewer: Any, page: int, lang: str) -> dict[str, Any]:
    """Return what waits for a person to verify it, with what they need to know to do so; constant queries."""
    chosen = Paginator(waiting_verifications(viewer), PAGE).get_page(page)
    return {"page": chosen, "rows": [listed(row, lang) for row in chosen.object_list]}


def drafts_page(viewer: Any, lang: str) -> dict[str, Any]:
    """Return the drafts that a person may go on with, at most a hundred, and whether they may record at all."""
    return {"rows": [listed(row, lang) for row in drafts_of(viewer)[:100]], "record": can_draft_evidence(viewer)}


def agreements_page(viewer: Any, lang: str, today: date | None = None) -> dict[str, Any]:
    """Return the agreements that end within half a year."""
    day = today or timezone.now().date()
    return {"rows": [listed(row, lang) for row in expiring_agreements(viewer, day, EXPIRY_DAYS)], "days": EXPIRY_DAYS}


def member_panel(member: Any, viewer: Any) -> dict[str, Any] | None:
    """Return the newest evidence of a member for its page; None where there is none."""
    found = list(evidence_of_member(viewer, member)[: ON_PANEL + 1])
    return _panel(found, f"member={member.code}")


def initiative_panel(initiative: Any, viewer: Any) -> dict[str, Any] | None:
    """Return the newest evidence of an initiative for its page; None where there is none."""
    found = list(evidence_of_initiative(viewer, initiative)[: ON_PANEL + 1])
    return _panel(found, f"initiative={initiative.slug}")


def _panel(found: list[Evidence], query: str) -> dict[str, Any] | None:
    if not found:
        return None
    lang = get_language() or "en"
    return {"rows": [listed(row, lang) for row in found[:ON_PANEL]], "more": len(found) > ON_PANEL, "query": query}


def _content(viewer: Any, evidence: Evidence, lang: str) -> dict[str, Any]:
    seen = Q(member=None) | Q(member__in=visible_members(viewer).values("pk"))
    parties = evidence.parties.filter(seen, withdrawn_at=None).select_related("member")
    titles = initiative_titles(lang)
    return {
        "facts": shown_facts(evidence, lang),
        "note": evidence.note,
        "link": evidence.link,
        "said_by": said_by(evidence, lang),
        "member": name_in(evidence.member, lang) if evidence.member else "",
        "member_code": evidence.member.code if evidence.member else "",
        "initiative": initiative_title(evidence, lang),
        "initiative_slug": evidence.initiative.slug if evidence.initiative else "",
        "parties": [shown_party(party, lang) for party in parties],
        "files": files_of(evidence),
        "rows": [shown_row(served.activity, served.reason, titles, lang) for served in rows_served(viewer, evidence)],
    }


def files_of(evidence: Evidence) -> list[tuple[str, str]]:
    """Return the files of a record, code and name."""
    return [(one.code, one.file.name) for one in evidence.files.filter(withdrawn_at=None).select_related("file")]


def _verdicts(viewer: Any, evidence: Evidence) -> dict[str, Verdict | None]:
    if not standing_of(viewer).signed_in:
        return dict.fromkeys(("edit", "withdraw", "verify", "contest", "reply"))
    return {
        "edit": can_edit_evidence(viewer, evidence),
        "withdraw": can_withdraw_evidence(viewer, evidence),
        "verify": can_verify_evidence(viewer, evidence),
        "contest": can_dispute_evidence(viewer, evidence),
        "reply": can_answer_dispute(viewer, evidence),
    }


def _waits(viewer: Any) -> bool:
    standing = standing_of(viewer)
    return standing.secretariat or bool(standing.regions)
