"""Reading initiatives."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.models import Visibility
from ayni.initiatives.models import Decision, Initiative, Sponsor


def visible_initiatives(viewer: Any) -> QuerySet[Initiative]:
    """Return the initiatives that a viewer may see, in their order; without proposals that were not taken up."""
    return _open_to(viewer).exclude(status=Initiative.Status.REFUSED)


def refused_proposals(viewer: Any) -> QuerySet[Initiative]:
    """Return the proposals that were not taken up and that a viewer may see, in their order."""
    return _open_to(viewer).filter(status=Initiative.Status.REFUSED)


def initiative_for_page(viewer: Any, slug: str) -> Initiative:
    """Return one initiative, whatever became of it. Raises NotVisible."""
    found = _open_to(viewer).filter(slug=slug).first()
    if found is None:
        raise NotVisible
    return found


def decisions_of(initiative: Initiative) -> list[Decision]:
    """Return the recorded decisions on an initiative with who entered them, the oldest first."""
    return list(initiative.decisions.filter(withdrawn_at=None).select_related("created_by"))


def sponsors_of(initiative: Initiative) -> list[Sponsor]:
    """Return who stands behind a proposal: the proposing member, then its co-sponsors."""
    return list(initiative.sponsors.filter(withdrawn_at=None).select_related("member", "created_by"))


def initiative_titles(lang: str) -> Mapping[str, str]:
    """Return slug -> title in a language, for lists of choices; the original title where no translation exists."""
    known = Initiative.objects.filter(withdrawn_at=None).exclude(status=Initiative.Status.REFUSED)
    rows = known.values_list("slug", "title", "language", "translations")
    return {slug: title_in(title, language, kept, lang) for slug, title, language, kept in rows}


def initiative_choices(viewer: Any, lang: str) -> list[tuple[str, str]]:
    """Return the initiatives that a viewer sees, slug and title. One query."""
    return [
        (one.slug, title_in(one.title, one.language, one.translations, lang)) for one in visible_initiatives(viewer)
    ]


def title_in(title: str, language: str, translations: Mapping[str, Mapping[str, str]], lang: str) -> str:
    """Return a title in a language where it is translated, else as it was written."""
    return title if lang == language else translations.get(lang, {}).get("title", title)


def _open_to(viewer: Any) -> QuerySet[Initiative]:
    standing = standing_of(viewer)
    known = Initiative.objects.filter(withdrawn_at=None)
    if standing.secretariat:
        return known
    open_to = [Visibility.PUBLIC, Visibility.MEMBERS] if standing.signed_in else [Visibility.PUBLIC]
    return known.filter(visibility__in=open_to)
