"""The short noun phrase that names what an indicator measures."""

from collections.abc import Sequence

from ayni.reading.indicators.facts import Facts, Number, Tag
from ayni.reading.timeframes.statements import Statement

_HEADS = frozenset([
    "COUNT", "SHARE", "GE", "GT", "LE", "LT", "INCREASE", "DECREASE", "TREND", "EXIST", "MANY", "AVERAGE", "RATIO",
    "HOLD",
    "LINK", "NUMBER", "PCT", "REGULAR", "MULT", "TO", "EVERY", "ONE", "CODE_", "ASSIGNED", "FRACTION",
])  # fmt: skip
_TAILS = frozenset([
    "DONE", "LINK", "HOLD", "PCT", "TO", "EVERY", "NUMBER", "MULT", "STOPAT", "PERENTITY", "GE", "GT", "LE", "LT",
])  # fmt: skip
_AGENTS = frozenset(["EACH", "SCOPE"])
_DEEDS = frozenset(["HOLD", "LINK", "DONE", "REGULAR"])
_MEASURES = frozenset(["area_ha", "length_km", "mass", "energy"])
_TIMES = frozenset(["times", "fois", "veces", "раз", "раза"])
LONGEST = 10


def measured_thing(facts: Facts, lang: str, number: Number | None) -> str:
    """What is measured, in the words of the text, without counts, comparisons, times and what was done with it."""
    start = number.at + 1 if number is not None and not number.percent else _after_agent(facts)
    counted = facts.has("COUNT", "SHARE", "COVER") or number is not None
    chosen = _from(facts, start, counted) or _from(facts, 0, counted)
    if (
        lang == "ru"
        and not facts.has("FRACTION")
        and (number.value != 1 if number is not None else facts.has("COUNT", "SHARE", "EXTENT"))
    ):
        chosen = nominative(chosen)
    return chosen or " ".join(facts.text.split())[:120]


def _after_agent(facts: Facts) -> int:
    """Where the thing begins behind those who do it: "All members hold regular | courses"; 0 where nobody does."""
    tags = facts.tags
    at = next((index for index, tag in enumerate(tags) if tag.name not in ("LINK", "EVERY")), len(tags))
    if at >= len(tags) or tags[at].name not in _AGENTS:
        return 0
    deeds = at + 1
    while deeds < len(tags) and tags[deeds].name in _DEEDS:
        deeds += 1
    does = tags[at].name == "SCOPE" or any(tag.name in ("HOLD", "LINK") for tag in tags[at + 1 : deeds])
    return deeds if does and deeds < len(tags) else 0


def _from(facts: Facts, start: int, counted: bool) -> str:
    """The noun phrase that begins at tag `start`: heads are skipped, the first clause mark after two words ends it."""
    kept: list[Tag] = []
    for tag in facts.tags[start:]:
        if not kept and (tag.name in _HEADS or not _is_word(facts, tag)):
            continue
        if not kept and (_is_measure_of(facts, tag) or _opens_done(facts, tag)):
            continue
        if _in_time(facts, tag) and not kept:
            continue
        if _ends(facts, tag, kept) or (tag.name == "DONE" and kept and not counted and kept[-1].name != "HOLD"):
            break
        kept.append(tag)
    while kept and (kept[-1].name in _TAILS or not _is_word(facts, kept[-1])):
        kept.pop()
    if start and all(tag.name == "UNIT" or facts.tokens[tag.first].key in _TIMES for tag in kept):
        return ""
    return _words(facts, kept)


def _is_measure_of(facts: Facts, tag: Tag) -> bool:
    """Whether a head names the measure and a noun follows: "hectares of | wetland", "length of | cable"."""
    if tag.name not in ("EXTENT", "UNIT") or (tag.name == "UNIT" and tag.value not in _MEASURES):
        return False
    following = facts.tags[facts.tags.index(tag) + 1 : facts.tags.index(tag) + 2]
    if tag.last > tag.first:
        return tag.name == "EXTENT"
    return bool(following) and _is_word(facts, following[0]) and (following[0].name == "LINK" or _russian(facts, tag))


def _russian(facts: Facts, tag: Tag) -> bool:
    return "а" <= facts.tokens[tag.first].key[:1] <= "я"


def _opens_done(facts: Facts, tag: Tag) -> bool:
    """Whether what was done stands first: "Подписано соглашение", "Conformadas las mesas"."""
    following = facts.tags[facts.tags.index(tag) + 1 : facts.tags.index(tag) + 2]
    return tag.name == "DONE" and bool(following) and (_russian(facts, tag) or following[0].name == "LINK")


def _ends(facts: Facts, tag: Tag, kept: Sequence[Tag]) -> bool:
    if _in_time(facts, tag) or (tag.name in ("EACH", "BASELINE") and tag.last > tag.first):
        return True
    if len(kept) >= LONGEST:
        return True
    sign = facts.tokens[tag.first].kind
    if sign in (",", ";", "(", ":", "\n") and len(kept) >= 2:
        return True
    return tag.name == "STOPAT" and len(kept) >= 3


def _in_time(facts: Facts, tag: Tag) -> bool:
    at = facts.tokens[tag.first].start
    return any(time.start <= at < time.end and _covers(facts, tag, time) for time in facts.times)


def _covers(facts: Facts, tag: Tag, time: Statement) -> bool:
    """Whether the words of the time leave no room for a thing: "two workshops per year" is a cadence that names one."""
    if time.label["kind"] != "recurring":
        return time.label["kind"] in ("deadline", "interval")
    counted = next((number for number in facts.numbers if facts.tags[number.at].first + 1 == tag.first), None)
    return counted is None or tag.name not in ("", "PERSONS")


def _is_word(facts: Facts, tag: Tag) -> bool:
    return facts.tokens[tag.first].kind in ("word", "mixed")


def _words(facts: Facts, kept: Sequence[Tag]) -> str:
    if not kept:
        return ""
    first, last = facts.tokens[kept[0].first].start, facts.tokens[kept[-1].last].end
    words = " ".join(facts.text[first:last].split())
    return words.partition(" (")[0] if words.count("(") > words.count(")") else words


_ADJECTIVES = (("ых", "ые"), ("их", "ие"))
_IRREGULAR = {
    "граждан": "граждане", "учителей": "учителя", "деревьев": "деревья", "людей": "люди", "детей": "дети",
    "крестьян": "крестьяне", "лиц": "лица", "мест": "места", "сел": "села", "дел": "дела", "озер": "озера",
    "населения": "население", "профессоров": "профессора", "городов": "города", "лесов": "леса", "домов": "дома",
    "человек": "люди",
}  # fmt: skip
_VELARS = "гкхжшщч"


def nominative(words: str) -> str:
    """Russian counted nouns back from the genitive plural: "созданных охранных зон" as "созданные охранные зоны".

    Only the adjectives and the first noun are turned; the rest of the phrase depends on them and stays.
    """
    out = words.split(" ")
    for at, word in enumerate(out):
        lowered = word.lower()
        ending = next((pair for pair in _ADJECTIVES if lowered.endswith(pair[0])), None)
        if ending is not None:
            out[at] = word[: -len(ending[0])] + ending[1]
            continue
        out[at] = _noun(word)
        break
    return " ".join(out)


def _noun(marked: str) -> str:
    word = marked.rstrip(",;:")
    return _plural(word) + marked[len(word) :]


def _plural(word: str) -> str:
    lowered = word.lower()
    if lowered in _IRREGULAR:
        known = _IRREGULAR[lowered]
        return known[:1].upper() + known[1:] if word[:1].isupper() else known
    if lowered.endswith("ств"):
        return word + "а"
    if len(word) < 3 or not lowered.isalpha() or word.isupper():
        return word
    if lowered.endswith("ов"):
        return word[:-2] + ("и" if lowered[-3] in _VELARS else "ы")
    if lowered.endswith(("ев", "ей")):
        return word[:-2] + "и"
    if lowered.endswith("ий"):
        return word[:-1] + ("и" if lowered[-3] in "цсз" else "я")
    if lowered[-1] in "бвгджзклмнпрстфхцчшщ":
        return word + ("и" if lowered[-1] in _VELARS else "ы")
    return word
