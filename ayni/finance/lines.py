"""What of this room waits for a decision, as lines of the one queue."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy

from ayni.accounts.standing import standing_of
from ayni.core.amounts import say_amount
from ayni.core.queue import Kind, Line, Verb
from ayni.finance.actions import confirm_flow, decline_flow
from ayni.finance.models import Flow, FlowKind, Side
from ayni.finance.queries import flow_for_page, flows_to_confirm


def promise_lines(viewer: Any, lang: str) -> list[Line]:
    """Return the pledges and commitments that wait for confirmation, for the Secretariat. One query."""
    if not standing_of(viewer).secretariat:
        return []
    return [_promise(flow) for flow in flows_to_confirm(viewer)]


def _promise(flow: Flow) -> Line:
    amount = say_amount(flow.amount, flow.currency) or flow.words
    return Line(
        code=flow.code,
        title=flow.need.title,
        why=f"{FlowKind(flow.kind).label}: {flow.funder.name}, {amount} ({Side(flow.said_by).label})",
        address=reverse("finance:need", kwargs={"code": flow.need.code}),
        since=flow.created_at.date(),
        version=flow.version,
    )


def decide_promise(verb: str, code: str, by: Any, reason: str, seen: int) -> None:
    """Confirm a pledge or commitment, or say why not. Raises NotVisible, Refused, Invalid, Conflict."""
    flow = flow_for_page(by, code)
    if verb == "confirm":
        confirm_flow(flow, by=by, expected=seen)
    else:
        decline_flow(flow, by=by, reason=reason, expected=seen)


KINDS = (
    Kind(
        "promises",
        gettext_lazy("Pledges and commitments to confirm"),
        promise_lines,
        (
            Verb("confirm", gettext_lazy("Confirm")),
            Verb("decline", gettext_lazy("Do not confirm"), reason=True, grave=True),
        ),
        decide_promise,
        48,
    ),
)
