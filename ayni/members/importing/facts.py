"""From the cells of a row to the facts of a member: what was understood, and what was not, with the sentence why."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from ayni.core.open_data.fields import RISKY
from ayni.members.importing.words import (
    category_of,
    countries_of,
    day_of,
    languages_of,
    major_group_of,
    region_of_words,
    status_of,
)
from ayni.members.models.member import MAJOR_GROUP

KEY = re.compile(r"(?P<code>[^@\s]+)(?:@(?P<version>\d{1,9}))?")
_ROR = re.compile(r"(?:https?://)?(?:www\.)?(?:ror\.org/)?(0[a-z0-9]{6}\d{2})/?", re.I)
_ADDRESS = re.compile(r"[^\s;,]+\.[^\s;,]+")
# What a row says of itself besides facts of the member: which entry it is, and what only decisions change.
ASIDE = frozenset({"code", "version", "status", "since", "term_ends"})


@dataclass(slots=True)
class Understood:
    """`facts` by the names of a member's facts, days as ISO text; `problems` are [column, sentence]."""

    facts: dict[str, str] = field(default_factory=dict)
    problems: list[list[str]] = field(default_factory=list)

    def say(self, column: str, sentence: str) -> None:
        self.problems.append([column, sentence])


def facts_of(cells: Mapping[str, str]) -> Understood:
    """Return what the cells of a row say, by the names of their columns. Empty cells say "" and cause no problem."""
    found = Understood()
    for name, cell in cells.items():
        words = cell[1:] if cell.startswith("'") and cell[1:].startswith(RISKY) else cell
        reader = _READERS.get(name)
        if reader and words.strip():
            reader(found, name, words.strip())
        elif name != "region" or words.strip():
            found.facts[name] = words.strip()
    _settle_groups(found)
    return found


def _settle_groups(found: Understood) -> None:
    """The group that the category's cell named holds where the group's own cell says none."""
    hinted = found.facts.pop("group_hint", "")
    if hinted and not found.facts.get("major_group"):
        found.facts["major_group"] = hinted
    if found.facts.get("major_group") and not found.facts.get("category"):
        found.facts["category"] = MAJOR_GROUP


def _key(found: Understood, name: str, words: str) -> None:
    key = KEY.fullmatch(words)
    found.facts["code"] = key["code"] if key else words
    if key and key["version"]:
        found.facts["version"] = key["version"]


def _category(found: Understood, name: str, words: str) -> None:
    known = category_of(words)
    if known is None:
        found.say(name, _("There is no category “%(words)s”.") % {"words": words})
        return
    found.facts["category"] = known[0]
    if known[1]:
        found.facts["group_hint"] = known[1]


def _group(found: Understood, name: str, words: str) -> None:
    _one_of(found, name, words, major_group_of, _("There is no major group “%(words)s”."))


def _region(found: Understood, name: str, words: str) -> None:
    _one_of(found, name, words, region_of_words, _("There is no region “%(words)s” in the partnership."))


def _status(found: Understood, name: str, words: str) -> None:
    _one_of(found, name, words, status_of, _("There is no status “%(words)s”."))


def _one_of(found: Understood, name: str, words: str, known: Callable[[str], str | None], sentence: str) -> None:
    code = known(words)
    if code is None:
        found.say(name, sentence % {"words": words})
    else:
        found.facts[name] = code


def _countries(found: Understood, name: str, words: str) -> None:
    codes, unknown = countries_of(words)
    for word in unknown:
        found.say(name, _("There is no country “%(words)s”.") % {"words": word})
    if not unknown:
        found.facts["countries"] = " ".join(codes)


def _languages(found: Understood, name: str, words: str) -> None:
    codes, unknown = languages_of(words)
    for word in unknown:
        found.say(name, _("“%(words)s” is none of the languages that members are written to in.") % {"words": word})
    if not unknown:
        found.facts["languages"] = " ".join(codes)


def _day(found: Understood, name: str, words: str) -> None:
    day = day_of(words)
    if day is None:
        found.say(name, _("“%(words)s” is no clear day. Write it like 2024-03-05.") % {"words": words})
    else:
        found.facts[name] = day.isoformat()


def _website(found: Understood, name: str, words: str) -> None:
    addresses = _ADDRESS.findall(words)
    if len(addresses) > 1:
        found.say(name, _("There are several addresses. The first is taken as the website."))
    found.facts[name] = _whole(addresses[0]) if addresses else words


def _links(found: Understood, name: str, words: str) -> None:
    found.facts[name] = "\n".join(_whole(address) for address in words.split())


def _ror(found: Understood, name: str, words: str) -> None:
    known = _ROR.fullmatch(words)
    found.facts[name] = f"https://ror.org/{known[1].lower()}" if known else words


def _whole(address: str) -> str:
    return address if re.match(r"[a-z][a-z0-9+.-]*:", address, re.I) else f"https://{address}"


_READERS: dict[str, Any] = {
    "code": _key,
    "category": _category,
    "major_group": _group,
    "countries": _countries,
    "region": _region,
    "region_override": _region,
    "languages": _languages,
    "website": _website,
    "links": _links,
    "ror": _ror,
    "status": _status,
    "since": _day,
    "term_ends": _day,
}
