"""Representing bodies: the ministry or agency that acts for a member, from when to when."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.models import Tracked
from ayni.members.models.member import Member


class RepresentingBody(Tracked):
    """Member and body are two records: a State that changes its agency stays the same member.

    `until` is the last day; the present body has none. `ground` says what the change rests on (a letter, a decree).
    """

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="bodies")
    name = models.CharField(_("Body"), max_length=200)
    since = models.DateField(_("Since"))
    until = models.DateField(null=True, blank=True)
    ground = models.TextField(_("On what ground"), blank=True)

    class Meta:
        ordering = ["-since", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["member"], condition=models.Q(until=None, withdrawn_at=None), name="members_body_present"
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")), name="members_body_dates"
            ),
        ]

    def __str__(self) -> str:
        return self.name
