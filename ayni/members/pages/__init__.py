"""What the pages of this room show: plain values, made for one viewer in one language."""

from ayni.members.pages.map import members_map
from ayni.members.pages.members import (
    directory,
    focal_point_page,
    focal_points_queue,
    focal_points_shown,
    last_change,
    member_page,
    regions_table,
)

__all__ = [
    "directory",
    "focal_point_page",
    "focal_points_queue",
    "focal_points_shown",
    "last_change",
    "member_page",
    "members_map",
    "regions_table",
]
