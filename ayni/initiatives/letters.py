"""The letters to followers."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayni.initiatives.models import Following, Initiative
from ayni.initiatives.queries import title_in
from ayni.initiatives.queries.following import follow_seal, followed_names

Status = Initiative.Status
_STEPS = {
    Status.PROPOSED: gettext_lazy("A new initiative is proposed: %(title)s."),
    Status.BEING_DEFINED: gettext_lazy("This initiative is being defined now: %(title)s."),
    Status.ACTIVE: gettext_lazy("This initiative is at work now: %(title)s."),
    Status.CONCLUDED: gettext_lazy("This initiative has been concluded: %(title)s."),
}


def follower_letter(initiative: Initiative, step: str, following: Following) -> tuple[str, str, dict[str, str]]:
    """Return subject, body and headers of the letter that tells a step, with the link that ends such letters."""
    person = following.person
    with translation.override(person.language):
        title = title_in(initiative.title, initiative.language, initiative.translations, person.language)
        words = {"partnership": settings.AYNI_PARTNERSHIP, "title": title}
        page = settings.AYNI_BASE_URL + reverse("initiatives:initiative", kwargs={"slug": initiative.slug})
        return _("%(partnership)s: %(title)s") % words, *_told(following, _STEPS[Status(step)] % words, page)


def news_letter(following: Following, title: str, sentence: str, page: str) -> tuple[str, str, dict[str, str]]:
    """Return subject, body and headers of a letter with one piece of news, in the language of the thread.

    `title` stands in the subject, `page` is the path of what can be read.
    """
    words = {"partnership": settings.AYNI_PARTNERSHIP, "title": title}
    return _("%(partnership)s: %(title)s") % words, *_told(following, sentence, settings.AYNI_BASE_URL + page)


def _told(following: Following, sentence: str, page: str) -> tuple[str, dict[str, str]]:
    name = followed_name(following.person, following.kind, following.subject, following.person.language)
    stop = stop_address(following)
    body = [
        sentence,
        _("You can read it here:"),
        page,
        _("You get this letter because you follow “%(name)s”. This link ends it:") % {"name": name},
        stop,
    ]
    headers = {
        "List-Unsubscribe": f"<{stop}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
    return "\n\n".join(body) + "\n", headers


def stop_address(following: Following) -> str:
    """Return the whole address that ends a following, in the language of the thread."""
    code = following.person.code
    given = {"code": code, "kind": following.kind, "subject": following.subject}
    seal = follow_seal(code, following.kind, following.subject)
    return str(settings.AYNI_BASE_URL) + reverse("initiatives:following-stop", kwargs={**given, "seal": seal})


def followed_name(person: Any, kind: str, subject: str, lang: str) -> str:
    """Return what something that a person follows is called; its code where it is no more, or not for them."""
    return followed_names(person, kind, [subject], lang).get(subject, subject)
