"""Plain values for pages, so that templates meet no model."""

from typing import NamedTuple

from ayni.initiatives.models import Initiative
from ayni.initiatives.queries import title_in


class ShownInitiative(NamedTuple):
    """An initiative in the reader's language; `language` is that of the words shown."""

    slug: str
    title: str
    summary: str
    language: str
    kind: str
    kind_label: str
    status: str
    status_label: str
    prefix: str


def shown(initiative: Initiative, lang: str) -> ShownInitiative:
    """Return what a page says of an initiative, translated where a translation exists."""
    translation = initiative.translations.get(lang, {})
    return ShownInitiative(
        slug=initiative.slug,
        title=title_in(initiative.title, initiative.language, initiative.translations, lang),
        summary=translation.get("summary", initiative.summary),
        language=lang if translation else initiative.language,
        kind=initiative.kind,
        kind_label=initiative.get_kind_display(),
        status=initiative.status,
        status_label=initiative.get_status_display(),
        prefix=initiative.prefix,
    )
