"""Background work of this room."""

from ayni.core.jobs import job
from ayni.initiatives.actions.following import tell_followers
from ayni.initiatives.letters import follower_letter
from ayni.initiatives.models import Initiative


@job("initiatives.tell_followers")
def tell_followers_of(slug: str, step: str) -> None:
    """Write to the followers of an initiative and of its regions about a step."""
    tell_followers(Initiative.objects.get(slug=slug), step, follower_letter)
