"""The letters to followers."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayni.core.vocabularies import label, regions
from ayni.initiatives.models import Followed, Following, Initiative
from ayni.initiatives.queries import initiative_titles, title_in
from ayni.initiatives.queries.following import follow_seal

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
        stop = stop_address(following)
        page = settings.AYNI_BASE_URL + reverse("initiatives:initiative", kwargs={"slug": initiative.slug})
        body = [
            _STEPS[Status(step)] % words,
            _("You can read it here:"),
            page,
            _("You get this letter because you follow “%(name)s”. This link ends it:")
            % {"name": followed_name(following.kind, following.subject, person.language)},
            stop,
        ]
        headers = {
            "List-Unsubscribe": f"<{stop}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "Auto-Submitted": "auto-generated",
        }
        return _("%(partnership)s: %(title)s") % words, "\n\n".join(body) + "\n", headers


def stop_address(following: Following) -> str:
    """Return the whole address that ends a following, in the language of the thread."""
    code = following.person.code
    given = {"code": code, "kind": following.kind, "subject": following.subject}
    seal = follow_seal(code, following.kind, following.subject)
    return str(settings.AYNI_BASE_URL) + reverse("initiatives:following-stop", kwargs={**given, "seal": seal})


def followed_name(kind: str, subject: str, lang: str) -> str:
    """Return the name of a region or the title of an initiative; its code where it is no more."""
    if kind == Followed.REGION:
        return label(regions()[subject], lang) if subject in regions() else subject
    return initiative_titles(lang).get(subject, subject)
