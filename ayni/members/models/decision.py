"""Decisions on membership: who decided what, when, on what ground."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.models import Tracked
from ayni.members.models.member import Member, Status


class StatusDecision(Tracked):
    """One decision. A member's status never changes without one, and no decision is ever taken away."""

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="decisions")
    before = models.CharField(max_length=10, choices=Status.choices, blank=True)
    after = models.CharField(_("Status"), max_length=10, choices=Status.choices)
    taken_on = models.DateField(_("Decided on"))
    taken_by = models.CharField(_("Decided by"), max_length=120)
    ground = models.TextField(_("On what ground"))
    term_ends = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-taken_on", "-id"]

    def __str__(self) -> str:
        return f"{self.member} {self.after} {self.taken_on}"
