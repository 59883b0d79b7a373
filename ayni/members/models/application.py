"""Applications to membership, from the first step to the decision."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import StoredFile, Tracked
from ayni.members.models.application_terms import ApplicantKind
from ayni.members.models.member import Member


class ApplicationState(models.TextChoices):
    DRAFT = "draft", _("Not sent yet")
    RECEIVED = "received", _("Received")
    SCREENING = "screening", _("Being screened")
    ASKED = "asked", _("Waits for the applicant’s answer")
    ACCEPTED = "accepted", _("Accepted")
    DECLINED = "declined", _("Declined")
    EXPIRED = "expired", _("Never sent, deleted")


WAITING_STATES = (ApplicationState.RECEIVED, ApplicationState.SCREENING, ApplicationState.ASKED)
DECIDED_STATES = (ApplicationState.ACCEPTED, ApplicationState.DECLINED)


_KINDS = [choice for choice in ApplicantKind.choices if choice[0] != ApplicantKind.INDIVIDUAL]


class Application(Tracked):
    """One application. `answers` holds by step what the applicant typed, also what does not do yet: nothing is lost.

    `pages` says by step which opened page saved last. `facts` are the understood answers, written when it is sent.
    `key_hash` is the SHA-256 of the form's key, so that a first step sent twice begins one application and the table
    does not give the key away; `origin` a keyed hash of the sender's network and day, to slow floods down. The link
    that opens it needs a seal besides the code: `ayni.members.queries.application_seal`.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    key_hash = models.CharField(max_length=64, unique=True, editable=False)
    origin = models.CharField(max_length=64, editable=False)
    kind = models.CharField(max_length=3, choices=_KINDS)
    state = models.CharField(
        max_length=10, choices=ApplicationState.choices, default=ApplicationState.DRAFT, editable=False
    )
    language = models.CharField(max_length=12, choices=settings.LANGUAGES, default="en")
    email = models.EmailField(blank=True)
    answers = models.JSONField(default=dict, blank=True)
    pages = models.JSONField(default=dict, blank=True)
    facts = models.JSONField(default=dict, blank=True)
    proof = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    uploads = models.PositiveSmallIntegerField(default=0, editable=False)
    saved_at = models.DateTimeField(editable=False)
    warned_at = models.DateTimeField(null=True, blank=True, editable=False)
    sent_at = models.DateTimeField(null=True, blank=True, editable=False)
    screened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    screened_at = models.DateTimeField(null=True, blank=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)
    reason = models.TextField(blank=True)
    member = models.ForeignKey(Member, null=True, blank=True, editable=False, on_delete=models.PROTECT)

    class Meta:
        ordering = ["sent_at", "id"]
        indexes = [
            models.Index(fields=["state", "sent_at", "id"], name="members_application_list"),
            models.Index(fields=["origin", "created_at"], name="members_application_origin"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=["draft", "expired"], sent_at=None)
                | (~models.Q(state__in=["draft", "expired"]) & models.Q(sent_at__isnull=False)),
                name="members_application_sent",
            ),
        ]

    def __str__(self) -> str:
        return str(self.facts.get("name") or self.code)

    @property
    def name(self) -> str:
        """The organisation's name as sent, else as typed so far, else ""."""
        typed = self.answers.get("organisation", {}).get("name") or [""]
        return str(self.facts.get("name") or typed[-1]).strip()


class ApplicationQuestion(Tracked):
    """A question of the Secretariat to the applicant, and the answer once there is one."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="questions")
    text = models.TextField()
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["created_at", "id"]

    def __str__(self) -> str:
        return self.text[:60]
