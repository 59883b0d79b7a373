"""Background work of this room."""

from ayni.core.jobs import job
from ayni.initiatives.actions.following import tell_news
from ayni.workplans.letters import adoption_letter
from ayni.workplans.queries.following import adopted_version, followed_with
from ayni.workplans.queries.workplans import visible_workplans


@job("workplans.tell_adoption")
def tell_adoption(slug: str, number: str) -> None:
    """Write to who follows a workplan, its initiative or the plan that a version was adopted."""
    version = adopted_version(slug, number)
    tell_news(
        f"adopted:{slug}:{number}",
        followed_with(version.workplan),
        lambda person: visible_workplans(person).filter(slug=slug).exists(),
        lambda following: adoption_letter(version, following),
    )
