"""Reports: expected of a member, or made of others' reports; drafted, submitted, accepted, published."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Record, StoredFile, Tracked
from ayni.reporting.models.cycle import ReportingCycle


class ReportKind(models.TextChoices):
    NATIONAL = "national", _("National report")
    ORGANISATION = "organisation", _("Report of an organisation")
    REGIONAL = "regional", _("Regional report")
    ANNUAL = "annual", _("Annual report of the Secretariat")


class ReportState(models.TextChoices):
    EXPECTED = "expected", _("Expected")
    DRAFT = "draft", _("In draft")
    SUBMITTED = "submitted", _("Submitted")
    RETURNED = "returned", _("Returned")
    ACCEPTED = "accepted", _("Accepted")
    PUBLISHED = "published", _("Published")
    EXEMPT = "exempt", _("Exempt")


MEMBERS_REPORTS = (ReportKind.NATIONAL, ReportKind.ORGANISATION)


class Report(Record):
    """One report of a cycle: of a member, of a region, or of the Secretariat on all.

    `judged` maps the key of a prefilled item ("evidence:CODE") to {right: bool, note}. `reasons` maps a section to why
    it was returned. `accepted_number` and `published_number` are the versions last accepted and published, 0 for none:
    a published report that is corrected stays public in its published version. `told` says who said so when it was
    submitted on a member's behalf. `body` is the representing body at submission. `progress` is the share made, in
    per cent, of what is made in the background; null when nothing is being made.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    cycle = models.ForeignKey(ReportingCycle, on_delete=models.PROTECT, related_name="reports")
    kind = models.CharField(max_length=12, choices=ReportKind.choices)
    member = models.ForeignKey(
        "members.Member", null=True, blank=True, on_delete=models.PROTECT, related_name="reports"
    )
    region = models.CharField(max_length=40, blank=True)
    state = models.CharField(max_length=10, choices=ReportState.choices, default=ReportState.EXPECTED, editable=False)
    exempt_reason = models.TextField(blank=True)
    judged = models.JSONField(default=dict, blank=True)
    reasons = models.JSONField(default=dict, blank=True)
    told = models.CharField(max_length=200, blank=True)
    body = models.CharField(max_length=300, blank=True)
    correcting = models.TextField(blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True, editable=False)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    accepted_number = models.PositiveIntegerField(default=0, editable=False)
    published_number = models.PositiveIntegerField(default=0, editable=False)
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    progress = models.PositiveSmallIntegerField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["cycle", "kind", "id"]
        indexes = [models.Index(fields=["cycle", "state"], name="reporting_cycle_state")]
        constraints = [
            models.UniqueConstraint(
                fields=["cycle", "member"], condition=models.Q(member__isnull=False), name="reporting_of_member_once"
            ),
            models.UniqueConstraint(
                fields=["cycle", "kind", "region"], condition=models.Q(member=None), name="reporting_of_region_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.member_id or self.region}"


class ReportText(Tracked):
    """The answer to one question, with a version of its own, so that two people can write at different ones."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="texts")
    question = models.CharField(max_length=20)
    text = models.TextField(blank=True, max_length=60_000)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["report", "question"], name="reporting_text_once")]

    def __str__(self) -> str:
        return f"{self.report_id} {self.question}"


class ReportFile(Tracked):
    """A file attached to a report."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="files")
    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.code
