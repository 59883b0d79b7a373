"""Roles: what a person does for which organisation, initiative or region, from when to when."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Tracked


class RoleKind(models.TextChoices):
    SECRETARIAT = "secretariat", _("Secretariat")
    SEAT_HOLDER = "seat_holder", _("Seat-holder of a region")
    COORDINATOR = "coordinator", _("Initiative coordinator")
    FOCAL_POINT = "focal_point", _("Focal point")
    ALTERNATE = "alternate", _("Alternate focal point")
    CONTRIBUTOR = "contributor", _("Contributor")


NEED_SECOND_FACTOR = frozenset({RoleKind.SECRETARIAT, RoleKind.SEAT_HOLDER, RoleKind.COORDINATOR})


class Role(Tracked):
    """`scope` is empty for the Secretariat, else the code of what the role is held for.

    A region code for a seat-holder, an initiative's slug for a coordinator, a member's code for the others (a
    government's code is its country's ISO 3166 alpha-3).
    `until` is the last day; a role that was ended at once is withdrawn as well.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    person = models.ForeignKey("accounts.Person", on_delete=models.CASCADE, related_name="roles")
    kind = models.CharField(max_length=12, choices=RoleKind.choices)
    scope = models.CharField(max_length=80, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind", "scope", "since"],
                condition=models.Q(withdrawn_at=None),
                name="accounts_role_once",
                violation_error_message=_("This person has this role already."),
            ),
            models.CheckConstraint(
                condition=models.Q(kind="secretariat", scope="")
                | (~models.Q(kind="secretariat") & ~models.Q(scope="")),
                name="accounts_role_scope",
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="accounts_role_dates",
                violation_error_message=_("The last day cannot lie before the first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.scope}".strip()
