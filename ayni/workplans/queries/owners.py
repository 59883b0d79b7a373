"""Initiatives as owners of workplans."""

from typing import Any

from ayni.initiatives.queries import initiative_titles as every_title
from ayni.initiatives.queries import visible_initiatives


def initiative_titles(viewer: Any, lang: str) -> dict[str, str]:
    """Return slug -> title, in a language, of the initiatives that a viewer may see. Two queries."""
    seen = set(visible_initiatives(viewer).values_list("slug", flat=True))
    return {slug: title for slug, title in every_title(lang).items() if slug in seen}
