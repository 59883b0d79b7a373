"""Background work of this room."""

from ayni.core.jobs import job
from ayni.initiatives.actions.following import tell_news
from ayni.initiatives.models import Followed
from ayni.publishing.letters import edition_letter
from ayni.publishing.queries import visible_plans
from ayni.publishing.queries.editions import edition_numbered


@job("publishing.tell_edition")
def tell_edition(number: int) -> None:
    """Write to who follows the plan that an edition was adopted."""
    edition = edition_numbered(number)
    tell_news(
        f"edition:{number}",
        [(Followed.PLAN.value, "plan")],
        lambda person: visible_plans(person).exists(),
        lambda following: edition_letter(edition, following),
    )
