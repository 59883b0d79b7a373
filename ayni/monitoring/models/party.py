"""Who took part in what happened, and as what."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.models import Tracked
from ayni.core.vocabularies import countries
from ayni.monitoring.models.evidence import Evidence
from ayni.monitoring.models.kinds import PartyRole


class Party(Tracked):
    """A member, or a body outside the partnership by name. `credited`: what happened counts for it, too.

    `country` (alpha-3 or "") is where a body without a member comes from, or for which country a member of several
    took part.
    """

    evidence = models.ForeignKey(Evidence, on_delete=models.CASCADE, related_name="parties")
    member = models.ForeignKey(
        "members.Member", null=True, blank=True, on_delete=models.PROTECT, related_name="parties"
    )
    name = models.CharField(_("Name"), max_length=200, blank=True)
    country = models.CharField(_("Country"), max_length=3, blank=True)
    role = models.CharField(_("Role"), max_length=12, choices=PartyRole.choices, default=PartyRole.PARTICIPANT)
    credited = models.BooleanField(default=True)

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "parties"
        constraints = [
            models.UniqueConstraint(
                fields=["evidence", "member", "role"],
                condition=models.Q(member__isnull=False, withdrawn_at=None),
                name="monitoring_party_once",
                violation_error_message=_("This member stands there already in this role."),
            ),
        ]

    def __str__(self) -> str:
        return self.name or str(self.member_id)

    def clean(self) -> None:
        """Hold a party to a member or a name, and its country to the list."""
        if self.member_id is None and not self.name.strip():
            raise ValidationError({"name": _("Name the body that took part.")})
        wrong: dict[str, Any] = {}
        if self.country and self.country not in countries():
            wrong["country"] = _("Choose a country from the list.")
        if wrong:
            raise ValidationError(wrong)
