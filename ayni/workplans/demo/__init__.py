"""Workplans for demonstrations: plainly fictional rows with the phrases of real ones, in four languages."""

from ayni.workplans.demo.tags import load_demo_tags
from ayni.workplans.demo.workplans import OWNERS, load_demo_workplans

__all__ = ["OWNERS", "load_demo_tags", "load_demo_workplans"]
