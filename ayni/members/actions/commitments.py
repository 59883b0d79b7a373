"""Recording, changing and withdrawing what a member commits itself to."""

from collections.abc import Mapping
from typing import IO, Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.identifiers import new_code
from ayni.core.jobs import enqueue
from ayni.core.models import StoredFile
from ayni.core.stamps import bump
from ayni.core.storage import keep_file
from ayni.core.verdicts import require
from ayni.members.models import Capacity, Commitment, CommitmentVersion, Member
from ayni.members.queries.commitments import acting_capacity
from ayni.members.rules import can_edit_commitment, can_record_commitment, can_withdraw_commitment

TERMS = ("kind", "dated", "until", "text", "amount", "currency", "signatory", "signatory_title")


def record_commitment(
    member: Member, *, by: Any, document: IO[bytes] | None = None, document_name: str = "", **values: Any
) -> Commitment:
    """Enter a commitment of a member, in its first version, with the capacity of who entered it.

    `values`: those of TERMS, and optionally `visibility` and `language`. The focal point is told what their alternate
    entered. Refuses who does not speak for the member; raises Invalid.
    """
    require(can_record_commitment(by, member))
    with transaction.atomic():
        kept = kept_document(document, document_name, by)
        capacity = acting_capacity(by, member)
        made = create(Commitment(member=member, document=kept, capacity=capacity, **values), by=by, verb="recorded")
        _keep_version(made, by=by, reason="")
        bump("members")
        tell_of_alternate(member, capacity, by, "commitment")
    return made


def edit_commitment(
    commitment: Commitment,
    values: Mapping[str, Any],
    *,
    by: Any,
    reason: str,
    expected: int,
    document: IO[bytes] | None = None,
    document_name: str = "",
) -> Commitment:
    """Put other terms in place of the present ones, which stay to be seen as an earlier version.

    Without a document the present one stays. Refuses who does not speak for the member; raises Invalid without a
    reason, Conflict.
    """
    require(can_edit_commitment(by, commitment))
    _require_reason(reason, _("Say why it changes; the earlier version stays to be seen."))
    with transaction.atomic():
        before = commitment.version
        capacity = acting_capacity(by, commitment.member)
        wanted = dict(values)
        kept = kept_document(document, document_name, by)
        if kept is not None:
            wanted["document"] = kept
        change(commitment, wanted, by=by, expected=expected, note=reason)
        if commitment.version != before:
            _keep_version(commitment, by=by, reason=reason, capacity=capacity)
            bump("members")
            tell_of_alternate(commitment.member, capacity, by, "commitment")
    return commitment


def withdraw_commitment(commitment: Commitment, *, by: Any, reason: str, expected: int) -> Commitment:
    """Take a commitment out of every list and total; it keeps its address, versions and reason.

    Refuses who does not speak for the member; raises Invalid without a reason, Conflict.
    """
    require(can_withdraw_commitment(by, commitment))
    _require_reason(reason, _("Say why it is withdrawn."))
    values = {"withdrawn_at": timezone.now(), "withdrawal_reason": reason.strip()}
    with transaction.atomic():
        change(commitment, values, by=by, verb="withdrawn", expected=expected, note=reason)
        bump("members")
        tell_of_alternate(commitment.member, acting_capacity(by, commitment.member), by, "commitment")
    return commitment


def kept_document(document: IO[bytes] | None, name: str, by: Any) -> StoredFile | None:
    """Keep an upload, or return None where there is none. Raises Invalid for one that is too large."""
    if document is None:
        return None
    return keep_file(document, name=name or "document", content_type="", by=by, limit=settings.AYNI_UPLOAD_LIMIT)


def tell_of_alternate(member: Member, capacity: str, by: Any, what: str) -> None:
    """Let the focal point know what their alternate did; `what` is a key of `letters.DEEDS`."""
    if capacity == Capacity.ALTERNATE:
        enqueue("members.tell_of_deed", code=member.code, alternate=str(by), what=what, deed=new_code())


def _require_reason(reason: str, sentence: str) -> None:
    if not reason.strip():
        raise Invalid(fields={"reason": [sentence]})


def _keep_version(commitment: Commitment, *, by: Any, reason: str, capacity: str | None = None) -> None:
    terms = {name: getattr(commitment, name) for name in (*TERMS, "document")}
    kept = CommitmentVersion(
        commitment=commitment,
        number=1 + commitment.versions.count(),
        reason=reason,
        words_language=commitment.language,
        capacity=commitment.capacity if capacity is None else capacity,
        **terms,
    )
    create(kept, by=by)
