"""The concepts as they are written in `data/`: one file a theme, one paragraph a concept.

    glacier-monitoring < glacier ~ climate-monitoring
    en: glacier monitoring; glacier mass balance | =glaciological
    fr: …

After `<` stand broader concepts, after `~` related ones. The first of a file is its theme, which the others are under;
nothing after `<` begins another theme. The first label of a language is the preferred one, others stand for it as well;
what follows `|` finds the concept but is no label to show (verbs, adjectives, misspellings). Marks on words: see
`ayni.matching.phrases.finder`.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files

from ayni.matching.phrases import LANGUAGES

__all__ = ["LANGUAGES", "Concept", "Spelling", "concepts", "read_concepts", "shared_labels"]
_HEAD = re.compile(r"^(?P<id>[a-z0-9-]+)\s*(?:<(?P<broader>[^~]*))?(?:~(?P<related>.*))?$")
_MARKS = re.compile(r"(?<!\w)[=^]+")


class BadThesaurus(ValueError):
    """A file of the thesaurus that cannot be used; the sentence says where and why."""


@dataclass(frozen=True)
class Spelling:
    """How a concept is written in one language: `labels` to show, the preferred first, and `hidden` ones to find."""

    labels: tuple[str, ...]
    hidden: tuple[str, ...]

    def all(self) -> tuple[str, ...]:
        """Every spelling with its marks."""
        return self.labels + self.hidden

    def shown(self) -> tuple[str, ...]:
        """The labels without marks, the preferred first."""
        return tuple(plain(label) for label in self.labels if "*" not in label)

    def searched(self) -> tuple[str, ...]:
        """The hidden spellings that are whole words, without marks."""
        return tuple(plain(label) for label in self.hidden if "*" not in label)


@dataclass(frozen=True)
class Concept:
    """One concept: its id, its neighbours, its spellings by language, and the same elsewhere: relation -> addresses."""

    id: str
    broader: tuple[str, ...]
    related: tuple[str, ...]
    spellings: Mapping[str, Spelling]
    links: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def linked_to(self, known: Collection[str]) -> "Concept":
        """The concept with only those links that lead to known concepts."""
        broader = tuple(other for other in self.broader if other in known)
        return replace(self, broader=broader, related=tuple(other for other in self.related if other in known))


def plain(label: str) -> str:
    """A label without the marks that say how it is found."""
    return _MARKS.sub("", label)


@cache
def concepts() -> tuple[Concept, ...]:
    """Every concept that is shipped, in the order of the files."""
    folder = files("ayni.matching.thesaurus") / "data"
    paths = sorted((path for path in folder.iterdir() if path.name.endswith(".txt")), key=lambda path: path.name)
    found = [concept for path in paths for concept in read_concepts(path.read_text(encoding="utf-8"), path.name)]
    return tuple(found)


@cache
def shared_labels() -> frozenset[str]:
    """Labels that several concepts rightly share, as `language: label`."""
    text = (files("ayni.matching.thesaurus") / "data" / "shared.list").read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def phrases_of_nothing(lang: str) -> tuple[str, ...]:
    """Phrases that hold the words of a concept and mean no such thing."""
    text = (files("ayni.matching.thesaurus") / "data" / "nothing.list").read_text(encoding="utf-8")
    rest = [line.partition(":")[2] for line in text.splitlines() if line.startswith(f"{lang}:")]
    return tuple(phrase for line in rest for phrase in _parts(line))


def read_concepts(text: str, name: str) -> Iterator[Concept]:
    """Yield the concepts of one file. Raises BadThesaurus with the file, the concept and what is wrong."""
    theme = ""
    for head, lines in paragraphs(text, name):
        broader = ids_of(head["broader"])
        if not theme or (head["broader"] is not None and not broader):
            theme = head["id"]
        elif not broader:
            broader = (theme,)
        yield Concept(head["id"], broader, ids_of(head["related"]), _spellings(lines, f"{name}, {head['id']}"))


def paragraphs(text: str, name: str) -> Iterator[tuple[re.Match[str], list[str]]]:
    """Yield the head of each paragraph and its further lines. Raises BadThesaurus for what is no head."""
    for paragraph in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in paragraph.splitlines() if line.strip() and not line.startswith("#")]
        if not lines:
            continue
        head = _HEAD.match(lines[0])
        if head is None:
            raise BadThesaurus(f"{name}: “{lines[0]}” is not the head of a concept.")
        yield head, lines[1:]


def ids_of(words: str | None) -> tuple[str, ...]:
    return tuple(word for word in re.split(r"[,\s]+", words or "") if word)


def _spellings(lines: Iterable[str], where: str) -> dict[str, Spelling]:
    found: dict[str, Spelling] = {}
    for line in lines:
        lang, colon, rest = line.partition(":")
        if not colon or lang not in LANGUAGES or lang in found:
            raise BadThesaurus(f"{where}: “{line}” does not begin with a new language.")
        found[lang] = spelling_of(rest)
    missing = [lang for lang in LANGUAGES if lang not in found or not found[lang].labels]
    if missing:
        raise BadThesaurus(f"{where}: no label in {', '.join(missing)}.")
    return found


def spelling_of(rest: str) -> Spelling:
    """Return the spellings of one line: labels, and after a bar those that only find."""
    labels, _bar, hidden = rest.partition("|")
    return Spelling(_parts(labels), _parts(hidden))


def _parts(words: str) -> tuple[str, ...]:
    return tuple(part for word in words.split(";") if (part := " ".join(word.split())))
