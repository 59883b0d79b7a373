"""Background work of this room: importing it registers the jobs."""

from ayni.members.tasks import alternates, commitments

__all__ = ["alternates", "commitments"]
