"""Stable codes: `IS-1.2` in the partnership's own workplans, `AND-2.3` in the others. No code is given twice."""

import re
from collections.abc import Collection, Iterable

from ayni.core.identifiers import slug_of

NUMBER_LIMIT = 12
_TRAILING = re.compile(r"[\s.)\]:]+$")
_LEADING = re.compile(r"^[\s(\[]+")


def tidy_number(number: str) -> str:
    """Return a document's number ("1)", "(2.1)") without its brackets; "" for enumerators such as "ii" or "a"."""
    bare = _LEADING.sub("", _TRAILING.sub("", number.strip()))
    return bare if any(character.isdecimal() for character in bare) and len(bare) <= NUMBER_LIMIT else ""


def next_number(stem: str, taken: Iterable[str], separator: str) -> int:
    """Return the whole number after the highest one that follows `stem` and `separator` among the codes `taken`."""
    start = stem + separator
    used = (code[len(start) :] for code in taken if code.startswith(start))
    return max((int(rest) for rest in used if rest.isascii() and rest.isdecimal()), default=0) + 1


def objective_code(stem: str, number: str, taken: Collection[str]) -> tuple[str, str]:
    """Return (code, number) of a new objective: its own number where it is whole and free, else the next one."""
    given = tidy_number(number)
    if given.isascii() and given.isdecimal() and f"{stem}-{int(given)}" not in taken:
        return f"{stem}-{int(given)}", str(int(given))
    following = next_number(stem, taken, "-")
    return f"{stem}-{following}", given or str(following)


def activity_code(objective: str, objective_number: str, number: str, taken: Collection[str]) -> tuple[str, str]:
    """Return (code, number) of a new activity under the objective's code.

    A whole number ("2") or one that begins with the objective's ("1.2") keeps its last part where that is free. Other
    numbers of a document ("A.7.1") are shown as they are, under the next free code.
    """
    given = tidy_number(number)
    last = given.removeprefix(f"{objective_number}.")
    if last.isascii() and last.isdecimal():
        given = f"{objective_number}.{int(last)}"
        if (code := f"{objective}.{int(last)}") not in taken:
            return code, given[:NUMBER_LIMIT]
    following = next_number(objective, taken, ".")
    return f"{objective}.{following}", given or f"{objective_number}.{following}"[:NUMBER_LIMIT]


def lettered_code(activity: str, taken: Collection[str]) -> str:
    """Return the next code of an indicator: `IS-1.2.a` to `IS-1.2.z`, then `IS-1.2.aa`."""
    return next(code for index in range(len(taken) + 1) if (code := f"{activity}.{_letters(index)}") not in taken)


def output_code(activity: str, taken: Iterable[str]) -> str:
    """Return the next code of an output: `IS-1.2.o1`, `IS-1.2.o2`."""
    return f"{activity}.o{next_number(activity, taken, '.o')}"


def free_prefix(wanted: str, taken: Collection[str], limit: int = 8) -> str:
    """Return a prefix in capital letters and digits that no other workplan has: `AND`, then `AND2`."""
    bare = re.sub(r"[^A-Z0-9]", "", wanted.upper())[:limit] or "W"
    if bare not in taken:
        return bare
    candidates = (f"{bare[: limit - len(str(number))]}{number}" for number in range(2, 10**6))
    return next(candidate for candidate in candidates if candidate not in taken)


def initials(title: str, limit: int = 4) -> str:
    """Return the first letters of a title's words, at least two characters where it has them."""
    words = re.findall(r"[a-z0-9]+", slug_of(title))
    together = "".join(word[0] for word in words)[:limit]
    return (together if len(together) > 1 else "".join(words)[:3]).upper()


def _letters(index: int) -> str:
    letters = ""
    while index >= 0:
        letters = chr(ord("a") + index % 26) + letters
        index = index // 26 - 1
    return letters
