"""The roster: specialists whom a member puts forward, by their consent."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Record
from ayni.core.vocabularies import countries
from ayni.members.models.application_terms import Theme


class Specialist(Record):
    """Somebody whom a member puts forward. `consent_on` is the day of their consent, `consent_until` its last day.

    No address of theirs is kept: who wants their help asks the member.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    member = models.ForeignKey("members.Member", on_delete=models.PROTECT, related_name="specialists")
    name = models.CharField(_("Name"), max_length=200)
    text = models.TextField(_("What they know and have done"), max_length=5000)
    themes = models.JSONField(default=list, blank=True)
    languages = models.JSONField(default=list, blank=True)
    countries = models.JSONField(default=list, blank=True)
    days = models.PositiveIntegerField(_("Days a year"), null=True, blank=True)
    consent_on = models.DateField(_("Day of their consent"))
    consent_until = models.DateField(_("Consent holds until"))
    tags = models.TextField(blank=True, editable=False)
    words = models.TextField(blank=True, editable=False)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(consent_until__gte=models.F("consent_on")),
                name="brokerage_consent_days",
                violation_error_message=_("The last day cannot lie before the first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.member_id}"

    def clean(self) -> None:
        """Hold codes to their lists, and the consent to a day that has come."""
        wrong: dict[str, Any] = {}
        for name, known in (("themes", Theme.values), ("countries", countries())):
            if any(code not in known for code in getattr(self, name)):
                wrong[name] = _("Choose from the list.")
        if self.consent_on and self.consent_on > timezone.now().date():
            wrong["consent_on"] = _("This day has not come yet.")
        if wrong:
            raise ValidationError(wrong)
