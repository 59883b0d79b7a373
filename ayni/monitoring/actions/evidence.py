"""Recording what happened, changing it, taking it back."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.accounts.models import RoleKind
from ayni.accounts.standing import standing_of
from ayni.core.audit import record_audit
from ayni.core.changes import change, create
from ayni.core.errors import Conflict, Invalid
from ayni.core.jobs import enqueue
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.members.queries import capacity_of
from ayni.monitoring.actions.facts import keep_fact
from ayni.monitoring.actions.parts import PartySaid, Upload, add_files, drop_files, put_parties, put_rows
from ayni.monitoring.models import Capacity, Evidence, State
from ayni.monitoring.rules import (
    can_draft_evidence,
    can_edit_evidence,
    can_join_evidence,
    can_record_evidence,
    can_record_for_partnership,
    can_report_evidence,
    can_withdraw_evidence,
)


def record_evidence(
    *,
    by: Any,
    member: Any,
    kind: str,
    parties: Iterable[PartySaid] = (),
    rows: Mapping[Any, str] | None = None,
    files: Iterable[Upload] = (),
    draft: bool = False,
    **values: Any,
) -> Evidence:
    """Record what happened, at once as reported; with `draft`, keep it for later, when it counts nowhere.

    `member`: for whom; None for an initiative's or the partnership's own. `rows`: activities served -> why.
    `values`: the other columns of Evidence. What an alternate records is told to the focal point by one mail. Refuses
    who may not record for the member or initiative; raises Invalid.
    """
    initiative = values.get("initiative")
    require((can_draft_evidence if draft else can_record_evidence)(by, member, initiative))
    if member is None and initiative is None:
        require(can_record_for_partnership(by))
    evidence = Evidence(member=member, kind=kind, **values)
    with transaction.atomic():
        bump("evidence")
        if not draft:
            _set(evidence, _reported(evidence, by))
        create(evidence, by=by, verb="drafted" if draft else "recorded")
        put_parties(evidence, parties, by=by)
        put_rows(evidence, rows or {}, by=by)
        add_files(evidence, files, by=by)
        if not draft:
            _counted(evidence, by)
    return evidence


def report_evidence(evidence: Evidence, *, by: Any, expected: int, rows: Mapping[Any, str] | None = None) -> Evidence:
    """Turn a draft into a report, with the rows that it serves: from now on it counts.

    Refuses who may not record for its member; raises Invalid for what is missing, Conflict.
    """
    require(can_report_evidence(by, evidence))
    if evidence.state != State.DRAFT:
        raise Conflict(yours={}, current={}, version=evidence.version)
    with transaction.atomic():
        bump("evidence")
        change(evidence, _reported(evidence, by), by=by, verb="recorded", expected=expected)
        if rows is not None:
            put_rows(evidence, rows, by=by)
        _counted(evidence, by)
    return evidence


def edit_evidence(
    evidence: Evidence,
    values: Mapping[str, Any],
    *,
    by: Any,
    expected: int,
    parties: Iterable[PartySaid] | None = None,
    files: Iterable[Upload] = (),
    dropped: Iterable[str] = (),
) -> Evidence:
    """Put other values, parties (None: as they are) or files in place; the history keeps the former ones.

    What was verified or disputed is only reported again. Refuses who may not change it; raises Invalid, Conflict.
    """
    require(can_edit_evidence(by, evidence))
    with transaction.atomic():
        bump("evidence")
        parts = parties is not None and put_parties(evidence, parties, by=by)
        parts = drop_files(evidence, dropped, by=by) or parts
        parts = add_files(evidence, files, by=by) or parts
        _change(evidence, dict(values), by=by, verb="changed", expected=expected, parts=parts)
    return evidence


def serve_rows(evidence: Evidence, rows: Mapping[Any, str], *, by: Any, expected: int) -> Evidence:
    """Say which rows of the plan a piece of evidence serves: activity -> reason. As `edit_evidence`."""
    require(can_edit_evidence(by, evidence))
    with transaction.atomic():
        bump("evidence")
        parts = put_rows(evidence, rows, by=by)
        _change(evidence, {}, by=by, verb="rows changed", expected=expected, parts=parts)
    return evidence


def withdraw_evidence(evidence: Evidence, *, by: Any, reason: str, expected: int) -> Evidence:
    """Take a record back: every figure is as if it had not been; its address and history stay, with the reason.

    A draft needs no reason. Refuses who may not change it; raises Invalid without a reason, Conflict.
    """
    require(can_withdraw_evidence(by, evidence))
    if not reason.strip() and evidence.state != State.DRAFT:
        raise Invalid(fields={"reason": [_("Say why it is withdrawn.")]})
    with transaction.atomic():
        bump("evidence")
        values = {"withdrawn_at": timezone.now()}
        change(evidence, values, by=by, verb="withdrawn", expected=expected, note=reason.strip())
        _shown_again(evidence)
    return evidence


def join_evidence(evidence: Evidence, draft: Evidence, *, by: Any, expected: int) -> Evidence:
    """Say that a draft is about what is recorded already: its member and rows join that record; the draft goes.

    Refuses who may not record for the draft's member; raises Conflict when the draft has changed.
    """
    require(can_join_evidence(by, evidence, draft))
    with transaction.atomic():
        bump("evidence")
        known = [_said(party) for party in evidence.parties.filter(withdrawn_at=None).select_related("member")]
        heads = {one.member.pk for one in known if one.member is not None}
        new = [one for one in _parties_of(draft) if one.member is not None and one.member.pk not in heads]
        rows = {row.activity: row.reason for row in _rows_of(draft)} | {
            row.activity: row.reason for row in _rows_of(evidence)
        }
        parts = put_parties(evidence, [*known, *new], by=by)
        parts = put_rows(evidence, rows, by=by) or parts
        values = {"withdrawn_at": timezone.now()}
        change(draft, values, by=by, verb="joined", expected=expected, note=evidence.code)
        _change(evidence, {}, by=by, verb="joined", expected=evidence.version, parts=parts)
    return evidence


def capacity_for(by: Any, member: Any) -> str:
    """Return in which capacity a person records for a member today (a Capacity, or "" for the focal point itself)."""
    if member is None:
        return ""
    standing = standing_of(by)
    if member.code in standing.members:
        held = capacity_of(by, member, timezone.now().date())
        return Capacity.ALTERNATE.value if held == RoleKind.ALTERNATE else ""
    return Capacity.ON_BEHALF.value if standing.secretariat else ""


def _change(evidence: Evidence, values: dict[str, Any], *, by: Any, verb: str, expected: int, parts: bool) -> None:
    """Change columns, count a change of parts alone as a version too, and keep the fact."""
    before = evidence.version
    probe = {name: getattr(evidence, name) for name in values}
    differs = parts or any(probe[name] != value for name, value in values.items())
    if differs and evidence.state in (State.VERIFIED, State.DISPUTED):
        values |= {"state": State.REPORTED.value, "verified_at": None, "verified_by": None}
    change(evidence, values, by=by, verb=verb, expected=expected)
    if parts and evidence.version == before:
        _next_version(evidence, by=by, verb=verb, expected=expected)
    if evidence.state != State.DRAFT:
        _shown_again(evidence)


def _next_version(evidence: Evidence, *, by: Any, verb: str, expected: int) -> None:
    now = timezone.now()
    seen = Evidence.objects.filter(pk=evidence.pk, version=expected)
    if not seen.update(version=expected + 1, changed_by=by, changed_at=now):
        raise Conflict(yours={}, current={}, version=Evidence.objects.get(pk=evidence.pk).version)
    evidence.version, evidence.changed_by, evidence.changed_at = expected + 1, by, now
    record_audit(evidence, by=by, verb=verb)


def _reported(evidence: Evidence, by: Any) -> dict[str, Any]:
    return {
        "state": State.REPORTED.value,
        "recorded_at": timezone.now(),
        "capacity": capacity_for(by, evidence.member),
    }


def _counted(evidence: Evidence, by: Any) -> None:
    _shown_again(evidence)
    if evidence.capacity == Capacity.ALTERNATE:
        enqueue("monitoring.tell_focal_point", code=evidence.code, alternate=str(by))


def _shown_again(evidence: Evidence) -> None:
    keep_fact(evidence)
    bump("members")


def _set(evidence: Evidence, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(evidence, name, value)


def _said(party: Any) -> PartySaid:
    return PartySaid(party.role, party.member, party.name, party.country, party.credited)


def _parties_of(evidence: Evidence) -> list[PartySaid]:
    return [_said(party) for party in evidence.parties.filter(withdrawn_at=None).select_related("member")]


def _rows_of(evidence: Evidence) -> Any:
    return evidence.served.filter(withdrawn_at=None).select_related("activity")
