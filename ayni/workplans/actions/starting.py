"""Starting a workplan from parts of another."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Prefetch
from django.utils.translation import gettext as _

from ayni.core.audit import record_audit
from ayni.core.errors import Invalid
from ayni.core.verdicts import require
from ayni.workplans.actions.activities import add_activity
from ayni.workplans.actions.rows import add_focus, add_objective
from ayni.workplans.actions.workplans import create_workplan
from ayni.workplans.models import Activity, Focus, Indicator, Objective, Output, Workplan
from ayni.workplans.rules import can_create_workplan


def start_from_template(
    template: Workplan,
    *,
    by: Any,
    owner_kind: str,
    owner_code: str,
    title: str,
    focus_codes: Collection[str],
    dated: date | None = None,
) -> Workplan:
    """Start a draft with the chosen parts of a template: their words, mechanisms, indicators and outputs.

    `focus_codes` names foci ("IS") or single objectives ("IS-2"). Rows get codes of their own; phrases such as "this
    year" are read anew from the new workplan's day, readings corrected by hand are kept. Raises Refused, Invalid.
    """
    require(can_create_workplan(by, owner_kind, owner_code))
    parts = _chosen(template, set(focus_codes))
    if not parts:
        raise Invalid(fields={"parts": [_("Choose at least one part to start from.")]})
    with transaction.atomic():
        workplan = create_workplan(
            by=by, title=title, owner_kind=owner_kind, owner_code=owner_code, dated=dated, language=template.language
        )
        for focus, objectives in parts:
            new_focus = add_focus(workplan, by=by, title=focus.title, area=focus.area, code=focus.code)
            for objective in objectives:
                new_objective = add_objective(new_focus, by=by, text=objective.text)
                for activity in objective.activities.all():
                    _copy_activity(activity, new_objective, by)
        chosen = ", ".join(sorted(focus_codes))
        record_audit(workplan, by=by, verb="started from a template", note=f"{template.title}: {chosen}")
    return workplan


def _chosen(template: Workplan, codes: set[str]) -> list[tuple[Focus, list[Objective]]]:
    parts: list[tuple[Focus, list[Objective]]] = []
    for focus in Focus.objects.filter(workplan=template, withdrawn_at=None):
        objectives = [row for row in _objectives(focus) if focus.code in codes or row.code in codes]
        if objectives or focus.code in codes:
            parts.append((focus, objectives))
    return parts


def _objectives(focus: Focus) -> list[Objective]:
    activities = Activity.objects.filter(withdrawn_at=None).prefetch_related(
        Prefetch("indicators", Indicator.objects.filter(withdrawn_at=None)),
        Prefetch("outputs", Output.objects.filter(withdrawn_at=None)),
    )
    rows = Objective.objects.filter(focus=focus, withdrawn_at=None)
    return list(rows.prefetch_related(Prefetch("activities", activities)))


def _copy_activity(activity: Activity, objective: Objective, by: Any) -> None:
    add_activity(
        objective,
        by=by,
        text=activity.text,
        time_frame_words=activity.time_frame_words,
        responsible_words=activity.responsible_words,
        indicators=[{"words": known.words, "rule": known.rule} for known in activity.indicators.all()],
        outputs=[{"words": known.words, "type": known.type} for known in activity.outputs.all()],
        mechanisms=activity.mechanisms,
        more=activity.more,
        source={"workplan": activity.workplan.slug, "code": activity.code},
        time_frame=activity.time_frame if activity.time_frame_corrected else None,
        bearers=activity.bearers if activity.bearers_corrected else None,
    )
