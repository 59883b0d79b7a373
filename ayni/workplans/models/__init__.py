"""The log-frame: workplan, focus, objective, activity with its time frame and responsibility, indicator, output."""

from ayni.workplans.models.activity import Activity, ActivityStatus
from ayni.workplans.models.link import LinkAnswer, RowLink
from ayni.workplans.models.memory import Remembered
from ayni.workplans.models.objective import Focus, Objective
from ayni.workplans.models.row_parts import Indicator, Output, OutputType
from ayni.workplans.models.tag import ObjectiveTag
from ayni.workplans.models.version import WorkplanVersion
from ayni.workplans.models.workplan import OwnerKind, Workplan, WorkplanStatus

__all__ = [
    "Activity",
    "ActivityStatus",
    "Focus",
    "Indicator",
    "LinkAnswer",
    "Objective",
    "ObjectiveTag",
    "Output",
    "OutputType",
    "OwnerKind",
    "Remembered",
    "RowLink",
    "Workplan",
    "WorkplanStatus",
    "WorkplanVersion",
]
