"""Reading lists that were brought in, and what the register says to compare them with."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Count, Q, QuerySet

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.models import AuditEntry
from ayni.members.importing.matching import Register
from ayni.members.models import LineState, ListState, Member, RegisterImport, RegisterLine

_AT_ONCE = 500


def visible_lists(viewer: Any) -> QuerySet[RegisterImport]:
    """Return the lists that were brought in, the newest first: they are the Secretariat's."""
    rows = RegisterImport.objects.filter(withdrawn_at=None).select_related("file", "created_by")
    return rows if standing_of(viewer).secretariat else rows.none()


def list_for_page(viewer: Any, code: str) -> RegisterImport:
    """Return one list. Raises NotVisible."""
    found = visible_lists(viewer).filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def open_lists(viewer: Any) -> int:
    """Return how many lists wait for somebody's decision."""
    return visible_lists(viewer).filter(state__in=[ListState.UPLOADED, ListState.READ, ListState.APPLYING]).count()


def counts_of(importing: RegisterImport) -> dict[str, int]:
    """Return how many lines there are by kind and state, how many are to be taken, and how many of these wait."""
    rows = importing.lines.order_by().values_list("kind", "state").annotate(n=Count("id"), t=Count("id", Q(taken=True)))
    counted: dict[str, int] = defaultdict(int)
    for kind, state, number, taken in rows:
        counted[f"kind.{kind}"] += number
        counted[f"state.{state}"] += number
        counted["taken"] += taken
        counted["taken.open"] += taken if state == LineState.OPEN else 0
        counted[f"{kind}.{state}"] += number
        counted[f"{kind}.taken"] += taken
    counted["problems"] = importing.lines.exclude(problems=[]).count()
    return dict(counted)


def lines_of(importing: RegisterImport, part: str) -> QuerySet[RegisterLine]:
    """Return the lines of a part of the page: a kind, a state, or "problems" for all with one."""
    lines = importing.lines.select_related("member")
    if part == "problems":
        return lines.exclude(problems=[])
    return lines.filter(state=part) if part in LineState.values else lines.filter(kind=part)


def present_register() -> Register:
    """Return the register to look rows up in, the codes of merged entries among it."""
    merged = Member.objects.exclude(merged_into=None).values_list("code", "merged_into__code")
    return Register(Member.objects.filter(withdrawn_at=None).defer("words"), dict(merged))


def members_alike(codes: Iterable[str]) -> dict[str, Member]:
    """Return the entries of some codes."""
    return {member.code: member for member in Member.objects.filter(code__in=set(codes), withdrawn_at=None)}


def changed_since(seen: Mapping[int, tuple[int, int]]) -> dict[int, dict[str, Any]]:
    """Return by entry's key what its facts were at a version before the present one: {key: {fact: value then}}.

    `seen` maps keys to (that version, present version). Only facts that changed since are named. Each change of an
    entry leaves one audit entry and raises the version by one, so that the last of them tell.
    """
    found: dict[int, dict[str, Any]] = {}
    steps: dict[int, int] = {key: now - then for key, (then, now) in seen.items() if 0 < then < now}
    keys = list(steps)
    for start in range(0, len(keys), _AT_ONCE):
        part = [str(key) for key in keys[start : start + _AT_ONCE]]
        entries = AuditEntry.objects.filter(subject_type="members.member", subject_id__in=part).order_by("-id")
        for subject, changes in entries.values_list("subject_id", "changes"):
            key = int(subject)
            if steps[key] > 0:
                steps[key] -= 1
                found.setdefault(key, {}).update({name: pair[0] for name, pair in changes.items()})
    return found
