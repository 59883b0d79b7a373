"""People and the roles that they hold."""

from ayni.accounts.models.invitation import Invitation
from ayni.accounts.models.person import Person
from ayni.accounts.models.role import NEED_SECOND_FACTOR, Role, RoleKind

__all__ = ["NEED_SECOND_FACTOR", "Invitation", "Person", "Role", "RoleKind"]
