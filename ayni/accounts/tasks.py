"""Background work of this room."""

from ayni.accounts.letters import invitation_letter, post
from ayni.accounts.models import Invitation
from ayni.accounts.queries import closed_because
from ayni.core.jobs import job


@job("accounts.send_invitation")
def send_invitation(code: str) -> None:
    """Send an invitation's e-mail, unless it was closed while the letter waited."""
    invitation = Invitation.objects.get(code=code)
    if closed_because(invitation) is None:
        post(invitation_letter(invitation), invitation.email)
