"""What a role can be held for: regions and countries from the vocabularies, initiatives and more from higher rooms.

Roles keep codes only, so this room knows no initiative. A higher room registers the labels of its codes in apps.ready.
"""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ayni.accounts.models import RoleKind
from ayni.core.vocabularies import countries, label, regions

Labels = Callable[[str], Mapping[str, str]]
KINDS_OF_SCOPE: dict[str, tuple[str, ...]] = {
    RoleKind.SECRETARIAT: (),
    RoleKind.SEAT_HOLDER: ("region",),
    RoleKind.COORDINATOR: ("initiative",),
    RoleKind.FOCAL_POINT: ("country", "member"),
    RoleKind.ALTERNATE: ("country", "member"),
    RoleKind.CONTRIBUTOR: ("country", "member"),
}
_registered: dict[str, Labels] = {}


@dataclass(frozen=True, slots=True)
class ScopeGroup:
    """The scopes of one kind (`region`, `country`, `initiative`, `member`), as (code, label) in the label's order."""

    kind: str
    choices: tuple[tuple[str, str], ...]


def region_names(language: str) -> dict[str, str]:
    """Return the partnership's regions by code."""
    return {code: label(term, language) for code, term in regions().items()}


def country_names(language: str) -> dict[str, str]:
    """Return the countries by ISO 3166 alpha-3."""
    return {code: label(term, language) for code, term in countries().items()}


def register_scope(kind: str, labels: Labels) -> None:
    """Offer scopes of a kind: `labels(language)` maps each code to its label. Registering again replaces."""
    _registered[kind] = labels


def scope_groups(language: str) -> list[ScopeGroup]:
    """Return every registered kind of scope with its choices, labels in `language`, sorted by label."""
    groups = []
    for kind in ("region", "initiative", "country", "member"):
        if kind in _registered:
            labels = _registered[kind](language).items()
            groups.append(ScopeGroup(kind, tuple(sorted(labels, key=lambda choice: _sort_key(choice[1])))))
    return groups


def scope_labels(role_kind: str, language: str) -> dict[str, str]:
    """Return the codes that a role of this kind may be held for, with their labels. Empty for the Secretariat."""
    labels: dict[str, str] = {}
    for kind in KINDS_OF_SCOPE[role_kind]:
        if kind in _registered:
            labels.update(_registered[kind](language))
    return labels


def scope_label(role_kind: str, scope: str, language: str) -> str:
    """Return the label of a scope, or its code where nobody has registered one."""
    return scope_labels(role_kind, language).get(scope, scope) if scope else ""


def _sort_key(text: str) -> str:
    """Fold case and accents, so that Égypte stands with E."""
    return "".join(one for one in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(one))
