"""Focal points: who speaks for a member, mandated by letter, confirmed by the Secretariat."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import StoredFile, Tracked
from ayni.members.models.member import Member


class PointKind(models.TextChoices):
    FOCAL_POINT = "focal_point", _("Focal point")
    ALTERNATE = "alternate", _("Alternate focal point")


class PointState(models.TextChoices):
    REQUESTED = "requested", _("Waiting for the Secretariat")
    IN_FORCE = "in_force", _("In force")
    REFUSED = "refused", _("Refused")
    ENDED = "ended", _("Ended")


class FocalPoint(Tracked):
    """One appointment, from the request to its end. Rows are never taken away: who was it when stays known.

    A national focal point at governmental level is marked `governmental`. `listed` is the consent to be named in
    public; title and dates are public anyhow. `until` is the last day; `confirmed_at` the second from which it held.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="focal_points")
    kind = models.CharField(_("Role"), max_length=12, choices=PointKind.choices)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(_("Name"), max_length=120)
    email = models.EmailField(_("E-mail address"))
    title = models.CharField(_("Title or office"), max_length=200, blank=True)
    governmental = models.BooleanField(_("National focal point at governmental level"), default=False)
    listed = models.BooleanField(_("Agrees to be named in public"), default=False)
    letter = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=PointState.choices, default=PointState.REQUESTED, editable=False)
    since = models.DateField(null=True, blank=True, editable=False)
    until = models.DateField(null=True, blank=True, editable=False)
    confirmed_at = models.DateTimeField(null=True, blank=True, editable=False)
    reason = models.TextField(blank=True, editable=False)

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["member"],
                condition=models.Q(kind="focal_point", state="in_force"),
                name="members_focal_point_one",
            ),
            models.UniqueConstraint(
                fields=["member", "kind", "email"],
                condition=models.Q(state__in=["requested", "in_force"]),
                name="members_focal_point_once",
                violation_error_message=_("This person is named for this role already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.member_id}"
