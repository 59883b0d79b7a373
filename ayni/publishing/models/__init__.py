"""The living plan: its body, its frozen editions, and documents on their way in."""

from ayni.publishing.models.edition import Edition
from ayni.publishing.models.house import HouseTemplate
from ayni.publishing.models.importing import Import, ImportState
from ayni.publishing.models.plan import Plan, PlanSection

__all__ = ["Edition", "HouseTemplate", "Import", "ImportState", "Plan", "PlanSection"]
