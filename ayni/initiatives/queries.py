"""Reading initiatives."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.models import Visibility
from ayni.initiatives.models import Initiative


def visible_initiatives(viewer: Any) -> QuerySet[Initiative]:
    """Return the initiatives that a viewer may see, in their order."""
    standing = standing_of(viewer)
    known = Initiative.objects.filter(withdrawn_at=None)
    if standing.secretariat:
        return known
    open_to = [Visibility.PUBLIC, Visibility.MEMBERS] if standing.signed_in else [Visibility.PUBLIC]
    return known.filter(visibility__in=open_to)


def initiative_for_page(viewer: Any, slug: str) -> Initiative:
    """Return one initiative. Raises NotVisible."""
    found = visible_initiatives(viewer).filter(slug=slug).first()
    if found is None:
        raise NotVisible
    return found


def initiative_titles(lang: str) -> Mapping[str, str]:
    """Return slug -> title in a language, for lists of choices; the original title where no translation exists."""
    rows = Initiative.objects.filter(withdrawn_at=None).values_list("slug", "title", "language", "translations")
    return {slug: title_in(title, language, kept, lang) for slug, title, language, kept in rows}


def title_in(title: str, language: str, translations: Mapping[str, Mapping[str, str]], lang: str) -> str:
    """Return a title in a language where it is translated, else as it was written."""
    return title if lang == language else translations.get(lang, {}).get("title", title)
