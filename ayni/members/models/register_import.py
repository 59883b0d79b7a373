"""Lists of members on their way in: kept as given, read, compared line by line, taken by a person."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Record
from ayni.members.models.member import Member


class ListState(models.TextChoices):
    UPLOADED = "uploaded", _("Waiting to be read")
    READ = "read", _("Read; waiting for you")
    UNREADABLE = "unreadable", _("Could not be read")
    APPLYING = "applying", _("Being taken over")
    APPLIED = "applied", _("Taken over")


class LineKind(models.TextChoices):
    CHANGED = "changed", _("Changed")
    NEW = "new", _("New")
    ALIKE = "alike", _("Possible duplicates")
    UNCLEAR = "unclear", _("Not understood")


class LineState(models.TextChoices):
    OPEN = "open", _("Open")
    APPLIED = "applied", _("Taken over")
    CONFLICT = "conflict", _("Changed here meanwhile")
    REFUSED = "refused", _("Refused")


class RegisterImport(Record):
    """`columns` says what each heading was taken for: [{sheet, header, name}], "" for one that was not known.

    `same` counts the rows that change nothing, `missing` the entries of the register that the file does not name.
    `failure` is {code} of the sentence where the file could not be read.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code)
    file = models.ForeignKey("core.StoredFile", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=ListState.choices, default=ListState.UPLOADED)
    columns = models.JSONField(default=list, blank=True)
    unread = models.JSONField(default=list, blank=True)
    same = models.PositiveIntegerField(default=0)
    missing = models.PositiveIntegerField(default=0)
    failure = models.JSONField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return self.code


class RegisterLine(models.Model):
    """A row that would change something, or was not understood; rows that change nothing are only counted.

    `cells` are the row as given, [heading, text] in the order of the columns; `facts` what was understood, by the
    names of a member's facts. `fields` maps the facts that differ to {"now", "file"} and, where both sides moved on,
    "before". `notes` and `problems` are sentences in the language of whoever brought the file, each with the heading
    that it is about.
    `seen` is the version of the entry with which the row was compared; `alike` are codes of possible duplicates.
    """

    importing = models.ForeignKey(RegisterImport, on_delete=models.PROTECT, related_name="lines")
    sheet = models.CharField(max_length=120, blank=True)
    at = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=LineKind.choices)
    state = models.CharField(max_length=10, choices=LineState.choices, default=LineState.OPEN)
    taken = models.BooleanField(default=False)
    member = models.ForeignKey(Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    found_by = models.CharField(max_length=10, blank=True)
    seen = models.PositiveIntegerField(null=True, blank=True)
    cells = models.JSONField(default=list)
    facts = models.JSONField(default=dict)
    fields = models.JSONField(default=dict)
    alike = models.JSONField(default=list)
    notes = models.JSONField(default=list)
    problems = models.JSONField(default=list)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["importing", "kind", "state"], name="members_line_kind")]

    def __str__(self) -> str:
        return f"{self.importing_id} {self.at}"
