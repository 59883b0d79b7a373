"""The letter to who follows a workplan, its initiative or the plan."""

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from ayni.initiatives.letters import news_letter
from ayni.initiatives.models import Following
from ayni.workplans.models import WorkplanVersion


def adoption_letter(version: WorkplanVersion, following: Following) -> tuple[str, str, dict[str, str]]:
    """Return subject, body and headers of the letter that tells the adoption of a version."""
    title = version.content["title"]
    with translation.override(following.person.language):
        sentence = _("Version %(number)s of this workplan was adopted: %(title)s.")
        told = sentence % {"number": version.number, "title": title}
        page = reverse("workplans:version", kwargs={"slug": version.workplan.slug, "number": version.number})
        return news_letter(following, title, f"{told}\n\n{version.reason}", page)
