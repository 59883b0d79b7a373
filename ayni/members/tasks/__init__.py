"""Background work of this room: importing it registers the jobs."""

from ayni.members.tasks import alternates, application, commitments

__all__ = ["alternates", "application", "commitments"]
