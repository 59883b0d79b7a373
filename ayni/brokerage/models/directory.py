"""The directory of services for rural mountain communities: who offers what, where, and when somebody last looked."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Tracked
from ayni.core.vocabularies import countries, regions

# An entry that nobody has looked at for so long is to be checked again.
FRESH = timedelta(days=365)


class ServiceKind(models.TextChoices):
    FINANCIAL = "financial", _("Financial services")
    MARKETING = "marketing", _("Marketing services")
    INFORMATION = "information", _("Information services")
    TECHNICAL = "technical", _("Technical services")


class ServiceProvider(Tracked):
    """Somebody who serves rural mountain communities, in or outside the partnership. Everybody may see it.

    `member` is the one that entered it; null: the Secretariat did. No country and no region: worldwide. `contact` is
    public, by a consent of the day `consent_on`. `checked_on` is when somebody last made sure that all is still so.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    member = models.ForeignKey(
        "members.Member", null=True, blank=True, on_delete=models.PROTECT, related_name="services_entered"
    )
    name = models.CharField(_("Name"), max_length=200)
    kinds = models.JSONField(default=list)
    text = models.TextField(_("What it offers"), max_length=5000)
    language = models.CharField(max_length=12, default="en")
    countries = models.JSONField(default=list, blank=True)
    regions = models.JSONField(default=list, blank=True)
    languages = models.JSONField(default=list, blank=True)
    website = models.URLField(_("Web address"), max_length=500, blank=True)
    contact = models.CharField(_("Public contact"), max_length=300, blank=True)
    consent_on = models.DateField(_("Day of their consent"), null=True, blank=True)
    checked_on = models.DateField(_("Last check"))
    reason = models.TextField(_("Reason"), blank=True, editable=False)
    tags = models.TextField(blank=True, editable=False)
    words = models.TextField(blank=True, editable=False)

    class Meta:
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["checked_on"], name="brokerage_checked")]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    def is_fresh(self, today: date) -> bool:
        """Return whether somebody looked within a year."""
        return self.checked_on + FRESH >= today

    def clean(self) -> None:
        """Hold codes to their lists, a contact to a consent, and days to those that have come."""
        wrong: dict[str, Any] = {}
        known = {"kinds": ServiceKind.values, "countries": countries(), "regions": regions()}
        for name, codes in known.items():
            if any(code not in codes for code in getattr(self, name)):
                wrong[name] = _("Choose from the list.")
        if not self.kinds:
            wrong["kinds"] = _("Say which kind of service it is.")
        if self.contact and self.consent_on is None:
            wrong["consent_on"] = _("Say on which day they agreed that this contact is published.")
        today = timezone.now().date()
        for name in ("consent_on", "checked_on"):
            day = getattr(self, name)
            if day is not None and day > today:
                wrong[name] = _("This day has not come yet.")
        if wrong:
            raise ValidationError(wrong)
