"""Reading approaches to funders."""

from typing import Any

from django.db.models import Q, QuerySet

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.finance.models import Approach, ApproachFile, ApproachState, ApproachStep, Flow, FlowState, Need
from ayni.finance.queries.funders import visible_funders
from ayni.finance.queries.needs import kept_rows
from ayni.workplans.queries.workplans import open_workplans

_WITH = ("need__activity__workplan", "funder__member", "call")


def visible_approaches(viewer: Any) -> QuerySet[Approach]:
    """Return the approaches that a viewer may see: the Secretariat all, others those of the rows that they look after.

    Those who speak for the funder see what was sent to it.
    """
    standing = standing_of(viewer)
    known = Approach.objects.filter(withdrawn_at=None).select_related(*_WITH)
    if standing.secretariat:
        return known
    if not standing.signed_in:
        return known.none()
    seen = kept_rows(standing, "need__activity__workplan__") & Q(
        funder__in=visible_funders(viewer, withdrawn=True).order_by().values("pk")
    )
    asked = Q(funder__member__code__in=standing.members) & ~Q(state=ApproachState.DRAFT)
    open_to = Q(need__activity__workplan__in=open_workplans(viewer).order_by().values("pk"))
    return known.filter(open_to & (seen | asked))


def approaches_of(viewer: Any, need: Need) -> list[Approach]:
    """Return the approaches for a need that a viewer may see, the newest first."""
    return list(visible_approaches(viewer).filter(need=need))


def approach_for_page(viewer: Any, code: str) -> Approach:
    """Return one approach. Raises NotVisible."""
    found = visible_approaches(viewer).filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def flow_of(approach: Approach) -> Flow | None:
    """Return what was written down as its commitment and stands; whoever sees the approach is of one of its sides."""
    return approach.flows.filter(withdrawn_at=None).exclude(state=FlowState.DECLINED).first()


def steps_of(approach: Approach) -> list[ApproachStep]:
    """Return the steps of an approach, the first one first."""
    return list(approach.steps.filter(withdrawn_at=None).order_by("on", "id"))


def documents_of(approach: Approach) -> list[ApproachFile]:
    """Return the documents of an approach."""
    return list(approach.files.filter(withdrawn_at=None).select_related("file"))


def document_for_page(viewer: Any, code: str, file: str) -> ApproachFile:
    """Return a document of an approach. Raises NotVisible."""
    approach = approach_for_page(viewer, code)
    found = approach.files.filter(code=file, withdrawn_at=None).select_related("file").first()
    if found is None:
        raise NotVisible
    return found
