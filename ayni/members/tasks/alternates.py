"""Background work: telling a focal point what their alternate did."""

from ayni.accounts.letters import send_once
from ayni.core.jobs import job
from ayni.members.letters import alternate_acted_letter
from ayni.members.models import Member
from ayni.members.queries import focal_point_to_tell


@job("members.tell_focal_point")
def tell_focal_point(code: str, alternate: str, version: int = 0) -> None:
    """Tell the focal point in force that their alternate changed the entry; nobody where there is none."""
    member = Member.objects.get(code=code)
    told = focal_point_to_tell(member)
    if told is not None:
        letter = alternate_acted_letter(member, alternate, told.language)
        send_once(f"alternate changed {code} {version or member.version}", letter, told.email)
