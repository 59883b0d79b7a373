"""Background work of this room."""

from ayni.accounts.letters import as_sent, invitation_letter
from ayni.accounts.models import Invitation
from ayni.accounts.queries import closed_because
from ayni.core.jobs import job
from ayni.core.outbox import made_as_sent, write_sealed_letter


@job("accounts.send_invitation")
def send_invitation(code: str) -> None:
    """Send an invitation's e-mail, unless it was closed while the letter waited."""
    write_sealed_letter(f"invitation {code}", Invitation.objects.get(code=code).email)


@made_as_sent("invitation")
def invitation_words(key: str) -> tuple[str, str] | None:
    """Return the invitation's letter; nothing once it is closed."""
    invitation = Invitation.objects.get(code=key.split()[1])
    return None if closed_because(invitation) else as_sent(invitation_letter(invitation))
