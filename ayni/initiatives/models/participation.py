"""Members in initiatives: with which role, from when to when, asked by whom, answered how."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Tracked
from ayni.initiatives.models.initiative import Initiative
from ayni.members.models import Capacity


class ParticipationRole(models.TextChoices):
    LEAD = "lead", _("Lead")
    CO_LEAD = "co_lead", _("Co-lead")
    MEMBER = "member", _("Member")
    OBSERVER = "observer", _("Observer")
    SUPPORTER = "supporter", _("Supporter")


class ParticipationState(models.TextChoices):
    ASKED = "asked", _("Waiting for an answer")
    ACCEPTED = "accepted", _("Taking part")
    DECLINED = "declined", _("Declined")
    ENDED = "ended", _("Ended")


OPEN_STATES = (ParticipationState.ASKED, ParticipationState.ACCEPTED)


class Participation(Tracked):
    """One member in one initiative with one role. Another role later, or a return, is another row: history stays.

    `since` and `until` are the first and the last day of taking part; a request that was never accepted has neither.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="participations")
    member = models.ForeignKey("members.Member", on_delete=models.PROTECT, related_name="participations")
    role = models.CharField(_("Role"), max_length=10, choices=ParticipationRole.choices)
    statement = models.TextField(_("What the member means to do"), blank=True)
    language = models.CharField(max_length=12, default="en")
    state = models.CharField(max_length=10, choices=ParticipationState.choices, default=ParticipationState.ASKED)
    since = models.DateField(_("From"), null=True, blank=True)
    until = models.DateField(_("To"), null=True, blank=True)
    answer = models.TextField(_("Reason"), blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    # In which capacity it was asked for, where not by the focal point.
    capacity = models.CharField(max_length=10, choices=Capacity.choices, blank=True, editable=False)
    leaving_reason = models.TextField(_("Reason"), blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["initiative", "state"], name="initiatives_taking_part")]
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "member"],
                condition=models.Q(state__in=["asked", "accepted"], withdrawn_at=None),
                name="initiatives_participation_once",
                violation_error_message=_("This member takes part already, or has asked to."),
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(since=None) | models.Q(until__gte=models.F("since")),
                name="initiatives_participation_dates",
                violation_error_message=_("The last day cannot lie before the first."),
            ),
            models.CheckConstraint(
                condition=~models.Q(state="accepted") | models.Q(since__isnull=False),
                name="initiatives_accepted_from_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member_id} in {self.initiative_id}: {self.role}"
