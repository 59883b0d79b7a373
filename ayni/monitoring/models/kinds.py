"""The words that evidence is made of: kinds, states, stages, in which capacity, with which role."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    MEETING = "meeting", _("Meeting")
    TRAINING = "training", _("Course or workshop")
    EXCHANGE = "exchange", _("Specialist exchange")
    AGREEMENT = "agreement", _("Agreement")
    FOCAL_POINT = "focal_point", _("Focal point named")
    DOCUMENT = "document", _("Document published")
    DATABASE = "database", _("Database")
    WEBSITE = "website", _("Information system")
    PRACTICE = "practice", _("Practice")
    BUDGET_LINE = "budget_line", _("Budget line")
    FUNDING = "funding", _("Funding received")
    WORKPLAN_STEP = "workplan_step", _("Workplan step")
    SELF_ASSESSMENT = "self_assessment", _("Self-assessment")
    OTHER = "other", _("Something else")


class State(models.TextChoices):
    DRAFT = "draft", _("Draft")
    REPORTED = "reported", _("Reported")
    VERIFIED = "verified", _("Verified")
    DISPUTED = "disputed", _("Disputed")


class Stage(models.TextChoices):
    NONE = "none", _("Not begun")
    DRAFTED = "drafted", _("Drafted")
    ADOPTED = "adopted", _("Adopted")
    UNDER_WAY = "under_way", _("Under way")
    DONE = "done", _("Done")


class Capacity(models.TextChoices):
    ALTERNATE = "alternate", _("By alternate")
    ON_BEHALF = "on_behalf", _("By the Secretariat, on behalf")


class PartyRole(models.TextChoices):
    ORGANISER = "organiser", _("Organiser")
    HOST = "host", _("Host")
    SENDER = "sender", _("Sender")
    PARTICIPANT = "participant", _("Participant")
    PARTY = "party", _("Party to the agreement")
    TRAINER = "trainer", _("Trainer")
    FUNDER = "funder", _("Funder")
    RECIPIENT = "recipient", _("Recipient")
    AUTHOR = "author", _("Author or publisher")
    OTHER = "other", _("Other")
