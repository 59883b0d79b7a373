"""People and the roles that they hold."""

from ayni.accounts.models.invitation import Invitation
from ayni.accounts.models.person import Person
from ayni.accounts.models.role import Role, RoleKind

__all__ = ["Invitation", "Person", "Role", "RoleKind"]
