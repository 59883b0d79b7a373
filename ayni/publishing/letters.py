"""The letter to who follows the plan."""

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from ayni.initiatives.letters import news_letter
from ayni.initiatives.models import Following
from ayni.publishing.models import Edition


def edition_letter(edition: Edition, following: Following) -> tuple[str, str, dict[str, str]]:
    """Return subject, body and headers of the letter that tells that an edition was adopted."""
    title = edition.content["title"]
    with translation.override(following.person.language):
        sentence = _("Edition %(number)s of the plan was adopted: %(title)s.")
        told = sentence % {"number": edition.number, "title": title}
        page = reverse("publishing:edition", kwargs={"number": edition.number})
        return news_letter(following, title, f"{told}\n\n{edition.reason}", page)
