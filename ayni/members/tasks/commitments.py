"""Background work about commitments."""

from django.utils import timezone

from ayni.accounts.letters import send_once
from ayni.core.jobs import job, regularly
from ayni.members.actions.reaffirmations import ask_for_reaffirmations
from ayni.members.letters import deed_letter, reaffirm_letter
from ayni.members.models import Member, Reaffirmation
from ayni.members.queries import focal_point_to_tell


@job("members.tell_of_deed")
def tell_of_deed(code: str, alternate: str, what: str, deed: str = "") -> None:
    """Tell the focal point in force what their alternate did for the member; nobody where there is none."""
    member = Member.objects.get(code=code)
    told = focal_point_to_tell(member)
    if told is not None:
        key = f"alternate did {deed or (code + what + str(timezone.now().date()))}"
        send_once(key, deed_letter(member, alternate, what, told.language), told.email)


@job("members.ask_to_reaffirm")
def ask_to_reaffirm(code: str) -> None:
    """Write to the focal point in force that the re-affirmation lapses; nobody where there is none any more."""
    row = Reaffirmation.objects.select_related("member").get(code=code)
    told = focal_point_to_tell(row.member)
    if told is not None:
        send_once(f"reaffirm {code} {row.asked_on}", reaffirm_letter(row, told.language), told.email)


@regularly
def ask_members_to_reaffirm() -> None:
    """Ask those whose re-affirmation lapses soon, each once."""
    ask_for_reaffirmations(timezone.now().date())
