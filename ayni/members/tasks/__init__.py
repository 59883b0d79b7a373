"""Background work of this room: importing it registers the jobs."""

from ayni.members.tasks import alternates, application, commitments, renewals

__all__ = ["alternates", "application", "commitments", "renewals"]
