"""The words that requests, offers and what becomes of them are made of."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Support(models.TextChoices):
    EXPERTISE = "expertise", _("Expertise")
    TECHNOLOGY = "technology", _("Technology and equipment")
    TRAINING = "training", _("Training")
    FINANCE = "finance", _("Finance")
    DATA = "data", _("Data and information")
    EXCHANGE = "exchange", _("Exchange of specialists")
    POLICY = "policy_advice", _("Policy and legal advice")
    HOSTING = "hosting", _("Hosting")
    PARTNERS = "partner_search", _("Search for partners")


class Modality(models.TextChoices):
    ONSITE = "onsite", _("On site")
    REMOTE = "remote", _("At a distance")
    HYBRID = "hybrid", _("Both, on site and at a distance")


class Urgency(models.TextChoices):
    LOW = "low", _("It can wait")
    MEDIUM = "medium", _("This year")
    HIGH = "high", _("Urgent")


class Body(models.TextChoices):
    """What kind of organisation asks, or may ask."""

    GOVERNMENT = "government", _("Government")
    SUBNATIONAL = "subnational", _("Subnational authority")
    INTERGOVERNMENTAL = "igo", _("Intergovernmental organisation")
    NGO = "ngo", _("Non-governmental organisation")
    COMMUNITY = "community", _("Community organisation")
    ACADEMIC = "academic", _("University or research body")
    PRIVATE = "private", _("Private enterprise")


class ItemState(models.TextChoices):
    DRAFT = "draft", pgettext_lazy("exchange", "Draft")
    SENT = "sent", _("With the Secretariat")
    RETURNED = "returned", _("Returned with a question")
    OPEN = "open", pgettext_lazy("exchange", "Open")
    CLOSED = "closed", _("Closed")


class CloseReason(models.TextChoices):
    SERVED = "served", _("It is served")
    ELSEWHERE = "elsewhere", _("It was settled elsewhere")
    USED_UP = "used_up", _("Nothing is left of it")
    CHANGED = "changed", _("The circumstances have changed")
    OTHER = "other", _("Another reason")


class DeclineReason(models.TextChoices):
    NOT_SUITABLE = "not_suitable", _("It does not fit the need")
    NO_CAPACITY = "no_capacity", _("No capacity at that time")
    OTHER_PARTNER = "other_partner", _("Another partner was chosen")
    PLACE = "place", _("Wrong place")
    LANGUAGE = "language", _("No common language")
    COST = "cost", _("The cost or the cost share does not work")
    CLOSED = "closed", _("It is closed already")
    OTHER = "other", _("Another reason")


class Side(models.TextChoices):
    ASKER = "asker", _("Who asks")
    GIVER = "giver", _("Who gives")
    SECRETARIAT = "secretariat", _("Secretariat")


class Stage(models.TextChoices):
    SUGGESTED = "suggested", _("Suggested")
    INTRODUCED = "introduced", _("Introduced")
    AGREED = "agreed", _("Agreed")
    UNDER_WAY = "under_way", _("Under way")
    DELIVERED = "delivered", _("Delivered")
    EVALUATED = "evaluated", _("Evaluated")
    DECLINED = "declined", _("Declined")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    EXPIRED = "expired", _("Expired")


WAY = (Stage.SUGGESTED, Stage.INTRODUCED, Stage.AGREED, Stage.UNDER_WAY, Stage.DELIVERED, Stage.EVALUATED)
ENDED = frozenset({Stage.EVALUATED, Stage.DECLINED, Stage.WITHDRAWN, Stage.EXPIRED})


class RoundState(models.TextChoices):
    DRAFT = "draft", _("In preparation")
    RUNNING = "running", _("Being worked out")
    PROPOSED = "proposed", _("Proposed, not decided")
    DECIDED = "decided", _("Decided")
    DROPPED = "dropped", _("Given up")
