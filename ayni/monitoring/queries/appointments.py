"""Focal points of governments whose evidence is missing or out of step."""

from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef

from ayni.core.models import AuditEntry
from ayni.members.models import FocalPoint, PointKind
from ayni.members.models.member import GOVERNMENT
from ayni.monitoring.models import Evidence, Served, State

_PREFIX = "focal-point:"


def source_of(point: FocalPoint) -> str:
    """Return how evidence names the appointment that it was made from."""
    return f"{_PREFIX}{point.code}"


class Confirmed(NamedTuple):
    """Who confirmed an appointment; None for one that came confirmed from another register."""

    by: Any


def confirmation_of(point: FocalPoint) -> Confirmed:
    """Return who confirmed an appointment, as the audit trail says. One query."""
    kept = AuditEntry.objects.filter(
        subject_type=FocalPoint._meta.label_lower, subject_id=str(point.pk), verb="confirmed"
    )
    entry = kept.select_related("by").order_by("-id").first()
    return Confirmed(entry.by if entry is not None else None)


def appointments_to_keep() -> list[FocalPoint]:
    """Return the appointments of governments, in force or ended, that have no evidence or other days, or serve no row.

    Two queries.
    """
    points = FocalPoint.objects.filter(
        kind=PointKind.FOCAL_POINT, member__category=GOVERNMENT, since__isnull=False, withdrawn_at=None
    )
    serving = Exists(Served.objects.filter(evidence=OuterRef("pk")))
    known = Evidence.objects.filter(source__startswith=_PREFIX).annotate(serving=serving)
    kept = {
        source: (gone is not None, until, serves)
        for source, gone, until, serves in known.values_list("source", "withdrawn_at", "expires", "serving")
    }

    def in_step(point: FocalPoint) -> bool:
        gone, until, serves = kept.get(source_of(point), (False, None, False))
        return gone or (source_of(point) in kept and until == point.until and serves)

    rows = points.select_related("member", "created_by").order_by("pk")
    return [point for point in rows if not in_step(point)]


def unverified_appointments() -> list[FocalPoint]:
    """Return those whose evidence was taken in without their confirmation, which nobody judged since. Two queries."""
    taken_in = {"state": State.REPORTED, "created_by": None, "dispute": "", "withdrawn_at": None}
    known = Evidence.objects.filter(source__startswith=_PREFIX, **taken_in).values_list("source", flat=True)
    codes = [source.removeprefix(_PREFIX) for source in known]
    return list(FocalPoint.objects.filter(code__in=codes).select_related("member", "created_by")) if codes else []
