"""Members and what they do, for demonstrations: governments as public facts, everybody else plainly fictional."""

from ayni.members.demo.deeds import load_demo_commitments, load_demo_own_actions
from ayni.members.demo.points import load_demo_bodies, load_demo_focal_points
from ayni.members.demo.register import SEED, SIZES, is_demo_entry, load_demo_members

__all__ = [
    "SEED",
    "SIZES",
    "is_demo_entry",
    "load_demo_bodies",
    "load_demo_commitments",
    "load_demo_focal_points",
    "load_demo_members",
    "load_demo_own_actions",
]
