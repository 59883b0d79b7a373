"""The work on a round in the background: the best plan so far is kept while it runs, and can be stopped and kept."""

from datetime import timedelta
from threading import get_ident
from time import monotonic
from typing import Any

from django.db import transaction
from django.utils import timezone

from ayni.brokerage.models import Round, RoundState
from ayni.brokerage.phrases import plain_said
from ayni.core.changes import change

# A search that has said nothing for so long is taken for dead: whoever stops it then keeps what it last showed.
SILENT = timedelta(minutes=2)
_SHOWS, _ASKS = 1.0, 0.5


def work_on_round(code: str, run: int) -> None:
    """Let the library work on a round; does nothing where another search has taken its place."""
    from ayni.matching.allocation import Refused, allocate

    found = Round.objects.get(code=code)
    if found.state != RoundState.RUNNING or found.run != run:
        return
    wanted = {name: found.wanted[name] for name in ("locked", "forbidden") if name in found.wanted}
    watch = _Watch(found)
    try:
        answer = allocate(
            found.whole_instance(wanted or None), found.seconds, found.seed, watch.show, stopped=watch.stopped
        )
    except Refused as refused:
        _end(found, {"complaint": plain_said(refused.said)})
        return
    _end(found, _standing(found, {**answer, "stopped": watch.over}, wanted))


def take_over_dead(found: Round, *, by: Any) -> bool:
    """End a search that says nothing any more with the plan that it last showed; return whether it was so."""
    if found.state != RoundState.RUNNING or _heard(found) > timezone.now() - SILENT:
        return False
    shown = found.progress.get("plan")
    wanted = {name: found.wanted[name] for name in ("locked", "forbidden") if name in found.wanted}
    _end(found, _standing(found, {**shown, "stopped": True}, wanted) if shown else {}, by=by)
    return True


def _heard(found: Round) -> Any:
    said = found.progress.get("at")
    return timezone.datetime.fromisoformat(said) if said else found.changed_at  # type: ignore[attr-defined]


def _standing(found: Round, answer: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """Return what is kept of a finished search: the plan, and, after a change, what was settled and why."""
    values: dict[str, Any] = {"plan": answer}
    if not wanted:
        return {**values, "proposal": answer, "settled": {}}
    before = found.plan.get("value", 0.0)
    said = {**found.wanted["said"], "value_before": before, "value": answer["value"]}
    return {**values, "settled": wanted, "changes": [*found.changes, said]}


def _end(found: Round, values: dict[str, Any], by: Any = None) -> None:
    """Let the proposal stand; where there never was one, the round goes back to its preparation."""
    with transaction.atomic():
        fresh = Round.objects.get(pk=found.pk)
        if fresh.state != RoundState.RUNNING or fresh.run != found.run:
            return  # given up meanwhile
        plan = values.get("plan") or fresh.plan
        state = RoundState.PROPOSED if plan else RoundState.DRAFT
        Round.objects.filter(pk=found.pk).update(**values, wanted={}, progress={})
        more = {} if plan else {"digest": ""}
        change(Round.objects.get(pk=found.pk), {"state": state, **more}, by=by, verb="worked-out")


class _Watch:
    """Writes down how far a search is, seldom enough to cost little, and listens for whoever stops it."""

    def __init__(self, found: Round) -> None:
        self._rows = Round.objects.filter(pk=found.pk, run=found.run)
        self._next = self._asked = float("-inf")
        self.over = False
        self._thread = get_ident()

    def show(self, step: Any) -> bool:
        """Keep a step of the search with its plan; return whether somebody has stopped it."""
        began = monotonic()
        if began >= self._next:
            progress = {**step.to_json(), "at": timezone.now().isoformat(), "plan": step.answer()}
            self._rows.update(progress=progress)
            # A large plan is written seldom: a twentieth of the time at most goes into it.
            self._next = monotonic() + max(_SHOWS, 20 * (monotonic() - began))
        return self.stopped()

    def stopped(self) -> bool:
        """Return whether the search is to end: somebody stopped it, gave the round up, or started it anew."""
        # The solver may ask from a thread of its own, which has no way to the database.
        if not self.over and monotonic() - self._asked >= _ASKS and get_ident() == self._thread:
            self._asked = monotonic()
            self.over = not self._rows.filter(state=RoundState.RUNNING, stop=False).exists()
        return self.over
