"""What the words in a list's cells mean: categories, groups, countries, regions, languages, states, days."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, lru_cache

from django.conf import settings
from django.utils.translation import get_language_info, override

from ayni.core.vocabularies import countries, country_named, major_groups, member_categories, regions
from ayni.members.models import Status
from ayni.members.naming import folded

# Words besides the labels of the vocabularies: category, or category and major group.
_CATEGORY_WORDS = {
    "gov": "national government,governmental,state,country,etat,gouvernemental,estado,gubernamental,государство,"
    "государственный,government agency,ministry,ministere,ministerio,министерство",
    "sub": "subnational,sub national authority,sub national,local government,regional government,local authority,"
    "infranational,collectivite territoriale,collectivite locale,subnacional,gobierno local,gobierno regional,"
    "субнациональный,региональные власти",
    "igo": "igo,oig,intergovernmental,international organization,organisation internationale,intergouvernemental,"
    "organizacion internacional,intergubernamental,мпо,международная организация,межправительственная",
    "mg": "major group,civil society organization,civil society,cso,societe civile,osc,sociedad civil,"
    "гражданское общество",
    "mg ngo": "ngo,ong,нпо,нко,non governmental,non profit,nonprofit,non profit organization,association,fundacion,"
    "foundation,fondation,asociacion,фонд,ассоциация,local ngo,national ngo,international ngo",
    "mg business-industry": "private sector,private,company,business,industry,secteur prive,entreprise,sector privado,"
    "empresa,частный сектор,компания,бизнес",
    "mg science-technology": "academia,academic,university,research,research institute,research institution,science,"
    "universite,recherche,institut de recherche,universidad,investigacion,academica,университет,наука,"
    "научный институт,научно исследовательский институт,science and technology",
    "mg indigenous": "indigenous people organization,indigenous,autochtones,indigenas",
    "mg children-youth": "youth,youth organization,jeunesse,juventud,молодежь",
    "mg women": "women organization,women s organization",
    "mg farmers": "farmer organization,cooperative,cooperativa,кооператив",
}
_REMEMBERED = 20_000
_JOINED = re.compile(r"[;\n|/•]")
_AND = re.compile(r"\s+(?:and|et|y|e|и|&)\s+")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})([./])(\d{1,2})\.?[./](\d{4})")


def category_of(words: str) -> tuple[str, str] | None:
    """Return (category, major group) that a cell says, the group "" where it does not say one; None for no such."""
    return _categories().get(_even(words))


def major_group_of(words: str) -> str | None:
    """Return the code of a major group, None for no such."""
    found = _categories().get(_even(words))
    return found[1] or None if found else None


def region_of_words(words: str) -> str | None:
    """Return the code of one of the partnership's regions by code or name, None for no such."""
    return _regions().get(_even(words))


def status_of(words: str) -> str | None:
    """Return the code of a state of membership by code or name, None for no such."""
    return _statuses().get(_even(words))


def languages_of(words: str) -> tuple[list[str], list[str]]:
    """Return the codes of languages in a cell, and the words that were not understood."""
    known, unknown = [], []
    for word in re.split(r"[\s,;/|]+", words):
        code = _languages().get(folded(word))
        if code:
            known.append(code)
        elif word:
            unknown.append(word)
    return list(dict.fromkeys(known)), unknown


def countries_of(words: str) -> tuple[list[str], list[str]]:
    """Return the alpha-3 codes of the countries in a cell, and the words that were not understood.

    Names in four languages, ISO codes and M49 numbers; parted by semicolons, commas, lines, or blanks between codes.
    """
    known: list[str] = []
    unknown: list[str] = []
    for piece in _JOINED.split(words):
        found, left = _in_piece(piece.strip())
        known += found
        unknown += left
    return list(dict.fromkeys(known)), unknown


def day_of(words: str) -> date | None:
    """Return a day written as 2024-03-05, 05.03.2024 or a year alone (its first day); None where it is not clear."""
    text = words.strip()
    if re.fullmatch(r"(19|20)\d\d", text):
        return date(int(text), 1, 1)
    iso, spoken = _DAY.fullmatch(text), _DAY_FIRST.fullmatch(text)
    try:
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if spoken:
            return _spoken_day(int(spoken[1]), int(spoken[3]), int(spoken[4]), slash=spoken[2] == "/")
    except ValueError:
        return None
    return None


def _spoken_day(first: int, second: int, year: int, *, slash: bool) -> date | None:
    # With slashes some write the month first: only what can be read in one way is a day.
    if slash and first <= 12 and second <= 12 and first != second:
        return None
    return date(year, first, second) if slash and second > 12 else date(year, second, first)


def _in_piece(piece: str) -> tuple[list[str], list[str]]:
    if not piece:
        return [], []
    whole = _country(piece)
    if whole:
        return [whole], []
    for parts in (re.split(r",\s*", piece), _AND.split(piece)):
        if len(parts) > 1:
            return _grouped(parts)
    codes = piece.split()
    if len(codes) > 1 and all(code.isascii() and _country(code) and len(code) <= 3 for code in codes):
        return [_country(code) for code in codes], []
    return [], [piece]


def _grouped(parts: list[str]) -> tuple[list[str], list[str]]:
    """Names may hold commas themselves: the longest run of parts that is a country goes first."""
    known: list[str] = []
    unknown: list[str] = []
    at = 0
    while at < len(parts):
        for end in range(min(len(parts), at + 3), at, -1):
            code = _country(", ".join(parts[at:end]))
            if code:
                known.append(code)
                at = end
                break
        else:
            found, left = _in_piece(parts[at].strip())
            known += found
            unknown += left
            at += 1
    return known, unknown


@lru_cache(_REMEMBERED)
def _country(words: str) -> str:
    found = country_named(words)
    return found.code if found else _countries().get(_even(words), "")


@cache
def _countries() -> dict[str, str]:
    """Names without accents and punctuation; names that two countries share are left out."""
    named: dict[str, set[str]] = {}
    for entry in countries().values():
        for name in (*entry.labels.values(), *entry.also):
            named.setdefault(_even(name), set()).add(entry.code)
    return {name: codes.pop() for name, codes in named.items() if len(codes) == 1 and name}


@cache
def _categories() -> dict[str, tuple[str, str]]:
    found = {_even(words): (code, "") for code, words in _labels(member_categories())}
    found |= {_even(words): ("mg", code) for code, words in _labels(major_groups())}
    for codes, listed in _CATEGORY_WORDS.items():
        category, _blank, group = codes.partition(" ")
        found |= {_even(words): (category, group) for words in listed.split(",")}
    return found


@cache
def _regions() -> dict[str, str]:
    return {_even(words): code for code, words in _labels(regions())}


@cache
def _statuses() -> dict[str, str]:
    return _in_every_language(lambda: ((str(value), str(words)) for value, words in Status.choices))


@cache
def _languages() -> dict[str, str]:
    found = _in_every_language(lambda: ((code, str(words)) for code, words in settings.LANGUAGES))
    for code, _words in settings.LANGUAGES:
        found |= {folded(str(get_language_info(code)[name])): code for name in ("name", "name_local")}
        found[folded(code)] = code
    return found


def _in_every_language(pairs: Callable[[], Iterable[tuple[str, str]]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for lang, _said in settings.LANGUAGES:
        with override(lang):
            for code, words in pairs():
                found[_even(words)] = found[_even(code)] = code
    return found


def _labels(terms: Mapping[str, object]) -> Iterable[tuple[str, str]]:
    for code, term in terms.items():
        yield code, code
        for words in term.labels.values():  # type: ignore[attr-defined]
            yield code, words


@lru_cache(_REMEMBERED)
def _even(words: str) -> str:
    """Return words without what writers differ in: case, accents, signs, s or z, one or many."""
    return " ".join(_stem(word) for word in folded(words).replace("isation", "ization").split() if word not in ("the",))


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
