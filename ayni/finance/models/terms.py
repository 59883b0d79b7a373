"""The words of money: kinds of flows as IATI has them, states, kinds of funders, who may answer a call."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class FlowKind(models.TextChoices):
    """What a flow is. Amounts of different kinds are never added."""

    PLEDGE = "pledge", pgettext_lazy("flow of money", "Pledge")
    COMMITMENT = "commitment", _("Commitment")
    RECEIPT = "receipt", _("Receipt")
    DISBURSEMENT = "disbursement", _("Disbursement")


# Transaction types of IATI 2.03: incoming pledge, incoming commitment, incoming funds; a disbursement is outgoing.
IATI_TYPES = {FlowKind.PLEDGE: "13", FlowKind.COMMITMENT: "11", FlowKind.RECEIPT: "1", FlowKind.DISBURSEMENT: "3"}


class FlowState(models.TextChoices):
    WAITING = "waiting", _("Waits for confirmation")
    CONFIRMED = "confirmed", _("Confirmed")
    DECLINED = "declined", _("Not confirmed")


class Side(models.TextChoices):
    """Who wrote something down: those who look after the row, the funder, the Secretariat."""

    ROW = "row", _("Those who look after the row")
    FUNDER = "funder", _("The funder")
    SECRETARIAT = "secretariat", _("Secretariat")


class FunderKind(models.TextChoices):
    """Kinds of organisations by IATI's code list."""

    GOVERNMENT = "10", _("Government")
    LOCAL = "11", _("Local government")
    OTHER_PUBLIC = "15", _("Other public body")
    INTERNATIONAL_NGO = "21", _("International NGO")
    NATIONAL_NGO = "22", _("National NGO")
    PARTNERSHIP = "30", _("Public–private partnership")
    MULTILATERAL = "40", _("Multilateral organisation")
    FOUNDATION = "60", _("Foundation")
    PRIVATE = "70", _("Private sector")
    ACADEMIC = "80", _("University or research institution")
    OTHER = "90", _("Other")


class Applicant(models.TextChoices):
    """Who may answer a call, by the categories of members."""

    GOVERNMENT = "gov", _("Governments")
    SUBNATIONAL = "sub", _("Subnational authorities")
    INTERGOVERNMENTAL = "igo", _("Intergovernmental organisations")
    MAJOR_GROUP = "mg", _("Major-group organisations")


class ApproachState(models.TextChoices):
    DRAFT = "draft", _("In preparation")
    SENT = "sent", pgettext_lazy("approach", "Sent")
    ACCEPTED = "accepted", pgettext_lazy("approach", "Accepted")
    DECLINED = "declined", pgettext_lazy("approach", "Declined")
    DROPPED = "dropped", pgettext_lazy("approach", "Given up")


DECIDED = frozenset({ApproachState.ACCEPTED, ApproachState.DECLINED})
