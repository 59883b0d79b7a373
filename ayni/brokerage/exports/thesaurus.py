"""The thesaurus as open data: a concept a row."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ayni.brokerage.actions.thesaurus import STAMP
from ayni.brokerage.facets import LANGUAGES
from ayni.brokerage.models import Relation
from ayni.brokerage.queries.thesaurus import thesaurus_in_force
from ayni.core.open_data import Asked, Field, Table

_LABELS = {
    "en": _("Label in English"),
    "fr": _("Label in French"),
    "es": _("Label in Spanish"),
    "ru": _("Label in Russian"),
}
_OTHERS = _("Other labels of this language")
_IDS = _("Codes of concepts, parted by spaces")
FIELDS = (
    Field("concept", "string", _("Concept"), _("Lasting identifier"), required=True),
    Field("theme", "string", _("Theme"), _("The top concept that it belongs to"), required=True),
    *(Field(f"label_{lang}", "string", _LABELS[lang]) for lang in LANGUAGES),
    *(Field(f"other_{lang}", "list", _OTHERS, parted="; ") for lang in LANGUAGES),
    Field("broader", "list", _("Broader concepts"), _IDS),
    Field("narrower", "list", _("Narrower concepts"), _IDS),
    Field("related", "list", _("Related concepts"), _IDS),
    Field("exact_match", "list", _("Exactly the same elsewhere"), _("Addresses, parted by spaces")),
    Field("close_match", "list", _("Nearly the same elsewhere"), _("Addresses, parted by spaces")),
)


def concept_row(known: Any, concept: str) -> dict[str, Any]:
    """Return a concept by column; None where a language has no label yet."""
    spellings, links = known.concept(concept).spellings, known.concept(concept).links
    shown = {lang: list(dict.fromkeys(spellings[lang].shown())) if lang in spellings else [] for lang in LANGUAGES}
    return {
        "concept": concept,
        "theme": known.theme(concept),
        **{f"label_{lang}": shown[lang][0] if shown[lang] else None for lang in LANGUAGES},
        **{f"other_{lang}": shown[lang][1:] for lang in LANGUAGES},
        "broader": list(known.broader(concept)),
        "narrower": list(known.narrower(concept)),
        "related": list(known.related(concept)),
        "exact_match": list(links.get(Relation.EXACT, ())),
        "close_match": list(links.get(Relation.CLOSE, ())),
    }


def _found(asked: Asked) -> list[dict[str, Any]]:
    known = thesaurus_in_force()
    return [concept_row(known, concept) for concept in known.concepts()]


THESAURUS = Table(
    name="thesaurus",
    title=_("Thesaurus of mountain development"),
    description=_("Concepts with their labels in four languages and how they hang together."),
    fields=FIELDS,
    key=("concept",),
    page="brokerage:thesaurus",
    found=_found,
    stamp=STAMP,
    entries="concepts",
    position=64,
)
