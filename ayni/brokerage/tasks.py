"""Background work about requests and offers."""

from django.utils import timezone

from ayni.accounts.letters import post
from ayni.brokerage.actions.notices import warn_of_expiry
from ayni.brokerage.letters import expiry_letter, screened_letter
from ayni.brokerage.models import MODELS
from ayni.core.jobs import job, regularly
from ayni.members.queries import focal_point_to_tell


@job("brokerage.screened")
def screened(side: str, code: str) -> None:
    """Tell the member's focal point, else who wrote it, what was decided."""
    item = MODELS[side].objects.select_related("member", "created_by").get(code=code)
    told = focal_point_to_tell(item.member) or item.created_by
    if told is not None:
        post(screened_letter(item, told.language), told.email)


@job("brokerage.expiring")
def expiring(side: str, code: str) -> None:
    """Warn the owner of the last day."""
    item = MODELS[side].objects.select_related("member", "created_by").get(code=code)
    told = focal_point_to_tell(item.member) or item.created_by
    if told is not None and item.is_open:
        post(expiry_letter(item, told.language), told.email)


@job("brokerage.rematch")
def rematch(side: str, code: str) -> None:
    """Find the matches of an item anew."""


@regularly
def warn_owners() -> None:
    """Warn of last days 30 and 7 days before; each letter once."""
    warn_of_expiry(timezone.now())
