"""What the terms of the vocabularies are: a code, its labels, and what more a vocabulary says of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


class UnknownTerm(LookupError):
    """A code that its vocabulary does not have. Carries `vocabulary` and `code`."""

    def __init__(self, vocabulary: str, code: str) -> None:
        super().__init__(f"“{code}” is not in the vocabulary {vocabulary}.")
        self.vocabulary = vocabulary
        self.code = code


@dataclass(frozen=True, slots=True)
class Term:
    """`labels` maps a language (en, fr, es, ru, often ar) to the name in it; English is always there."""

    code: str
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Area(Term):
    """An area of M49; `parents` runs from the nearest to the world ("001")."""

    parents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Country(Term):
    """A country or territory of ISO 3166-1; `code` is its alpha-3.

    `m49` is the numeric code, `area` the M49 area that lists it, `parents` that area and all above it, nearest first.
    `region` is the partnership region; `region_because` the M49 area whose rule gave it, or "override" with the reason
    in `region_note`; `region_to_confirm` says that the Secretariat has still to confirm it. `also` are other names.
    """

    alpha2: str
    m49: str
    area: str
    parents: tuple[str, ...]
    region: str
    region_because: str
    region_note: str = ""
    region_to_confirm: bool = False
    also: tuple[str, ...] = ()

    @property
    def alpha3(self) -> str:
        return self.code


@dataclass(frozen=True, slots=True)
class SdgTarget(Term):
    """A target of the 2030 Agenda; `names_mountains` for the three whose text does."""

    goal: str
    names_mountains: bool


@dataclass(frozen=True, slots=True)
class ActivityStatus(Term):
    """`iati` is the nearest code of IATI's list of activity statuses."""

    iati: str


@dataclass(frozen=True, slots=True)
class Licence(Term):
    """`code` is an SPDX identifier; `allows_reuse` is false where somebody must be asked first."""

    url: str
    allows_reuse: bool


@dataclass(frozen=True, slots=True)
class KnowledgeLabel(Term):
    """A label of Local Contexts: `family` TK or BC; `category` provenance, protocol or permission.

    The name is there in English only: it is theirs.
    """

    family: str
    category: str


@dataclass(frozen=True, slots=True)
class SeedInitiative(Term):
    """An initiative that the seed document names; `code` is its slug, `kind` thematic or geographic."""

    prefix: str
    kind: str
    summaries: Mapping[str, str] = field(default_factory=dict)

    @property
    def slug(self) -> str:
        return self.code

    @property
    def title(self) -> str:
        return self.labels["en"]

    @property
    def summary(self) -> str:
        return self.summaries["en"]

    @property
    def translations(self) -> dict[str, dict[str, str]]:
        """Title and summary by language, English left out: {"fr": {"title": …, "summary": …}, …}."""
        return {
            language: {"title": title, "summary": self.summaries[language]}
            for language, title in self.labels.items()
            if language != "en"
        }


def label(term: Term, lang: str) -> str:
    """Return the term's label in `lang` ("fr", "pt-br"); its base language, then English, where there is none."""
    return term.labels.get(lang) or term.labels.get(lang.split("-")[0]) or term.labels["en"]
