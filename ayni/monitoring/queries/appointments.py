"""Focal points of governments whose evidence is missing or out of step."""

from django.db.models import Exists, OuterRef

from ayni.members.models import FocalPoint, PointKind
from ayni.members.models.member import GOVERNMENT
from ayni.monitoring.models import Evidence, Served


def source_of(point: FocalPoint) -> str:
    """Return how evidence names the appointment that it was made from."""
    return f"focal-point:{point.code}"


def appointments_to_keep() -> list[FocalPoint]:
    """Return the appointments of governments, in force or ended, that have no evidence or other days, or serve no row.

    Two queries.
    """
    points = FocalPoint.objects.filter(
        kind=PointKind.FOCAL_POINT, member__category=GOVERNMENT, since__isnull=False, withdrawn_at=None
    )
    serving = Exists(Served.objects.filter(evidence=OuterRef("pk")))
    known = Evidence.objects.filter(source__startswith="focal-point:").annotate(serving=serving)
    kept = {
        source: (gone is not None, until, serves)
        for source, gone, until, serves in known.values_list("source", "withdrawn_at", "expires", "serving")
    }

    def in_step(point: FocalPoint) -> bool:
        gone, until, serves = kept.get(source_of(point), (False, None, False))
        return gone or (source_of(point) in kept and until == point.until and serves)

    rows = points.select_related("member", "created_by").order_by("pk")
    return [point for point in rows if not in_step(point)]
