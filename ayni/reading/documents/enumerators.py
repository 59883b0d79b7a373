"""Numbers that stand before a text: "(ii)", "1)", "1.1", "A.1.a", "Activity 3.2:"."""

import re
from dataclasses import dataclass, field

from ayni.reading.documents.blocks import BULLETS, Line

ROMAN = re.compile(r"^(?=.)(x{0,3})(ix|iv|v?i{0,3})$")
LABEL_WORDS = frozenset(
    [
        "activity",
        "action",
        "activité",
        "actividad",
        "acción",
        "accion",
        "мероприятие",
        "действие",
        "деятельность",
        "задача",
        "цель",
        "objective",
        "objectif",
        "objetivo",
        "output",
        "outcome",
        "result",
        "résultat",
        "resultado",
        "produit",
        "producto",
        "результат",
        "measure",
        "mesure",
        "medida",
        "мера",
        "task",
        "tâche",
        "tarea",
        "step",
        "milestone",
        "goal",
        "target",
        "indicator",
        "indicateur",
        "indicador",
        "индикатор",
        "показатель",
    ]
)
LABELS = rf"(?:(?:strategic|specific|general|operational)\s+)?(?:{'|'.join(sorted(LABEL_WORDS, reverse=True))})"
PREFIX = re.compile(
    rf"""^\s*(?:{LABELS}\s*(?:no\.?|n°|nº|№)?\s*)?
    (?P<mark>
      \(\s*(?P<paren>[ivx]{{1,5}}|\d{{1,2}}|[a-zа-я]|[A-ZА-Я])\s*\)
    | (?P<half>[ivx]{{1,5}}|\d{{1,2}}|[a-zа-я]|[A-ZА-Я]|\d{{1,2}}(?:\.\d{{1,2}}){{1,4}}|\d{{1,2}}[a-zа-я])\s*\)
    | (?P<code>(?-i:[A-ZА-Я]{{1,4}}[.\-]?\d{{1,2}}(?:[.\-]\d{{1,3}})*(?:\.?[a-zа-я](?!\w))?)|(?-i:[A-ZА-Я])(?=[.:]\s)
        |\d{{1,3}}(?:[.\-]\d{{1,3}})+(?:\.?[a-zа-я](?![\w]))?|\d{{1,3}}\.[a-zа-я](?![\w]))
    | (?P<point>\d{{1,3}}|[ivx]{{1,5}}|[IVX]{{1,5}}|[a-zа-я])
    )
    (?P<stop>[.:)]?\s*[–—:]\s+|\.?-\s+|[.:)]+(?=\s|$)|[.](?=[^\W\d])|(?=\s|$))\s*""",
    re.X | re.I,
)
LABELLED = re.compile(rf"^\s*{LABELS}\s*(?:no\.?|n°|nº|№)?\s*\(?[\dIVXA-ZА-Я]", re.I)
BULLET = re.compile(
    rf"^\s*([{re.escape(''.join(BULLETS - {'o', '§'}))}]|o(?=\s+[A-ZА-Я]))\s+(?=\S)|^\s*[•‣●▪■►➢➤✓✔]\s*"
)


@dataclass(slots=True, frozen=True)
class Enumerator:
    """A number before a text. `shape` tells siblings from children: same shape, same level. `order` counts from 1."""

    number: str
    shape: str
    order: int
    mark: str = ""


@dataclass(slots=True)
class Item:
    """One value of a cell. `number` is clean ("ii", "1.1"), None where there is none or it is a mere bullet."""

    number: str | None
    text: str
    bulleted: bool = False
    lines: list[str] = field(default_factory=list)


def leading(text: str, *, strict: bool = False) -> tuple[Enumerator | None, str]:
    """Return (enumerator, rest). With `strict`, "2 workshops" and "1.5 million" are words, not numbers."""
    found = PREFIX.match(text)
    if not found or not found.group("mark"):
        return None, text
    rest = text[found.end() :].strip()
    labelled = bool(LABELLED.match(text))
    enumerator = _enumerator(found, labelled)
    if enumerator is None or not _plausible(found, rest, strict, labelled):
        return None, text
    return enumerator, rest


def _plausible(found: "re.Match[str]", rest: str, strict: bool, labelled: bool) -> bool:
    stop = found.group("stop").strip()
    if found.group("paren") or found.group("half"):
        return True
    first = next(iter(rest), "")
    if labelled:
        return bool(stop) or not rest or not first.islower()
    if found.group("point"):
        small = found.group("point")
        if not stop or stop in "–—-" or (not rest and not small.isdigit()):
            return False
        return not first.isdigit() and not (small.isalpha() and len(small) == 1 and first.islower() and strict)
    code = found.group("code")
    if code[0].isalpha() and not any(sign.isdigit() for sign in code):
        return bool(stop) and stop not in "-" and not first.islower()
    if not stop:
        return not first.isdigit() and not (first.islower() and (strict or code[0].isalpha())) and first not in "%€$"
    return not first.isdigit() or stop != "."


def _enumerator(found: "re.Match[str]", labelled: bool) -> Enumerator | None:
    mark = found.group("mark").strip()
    bare = mark.strip("() ").rstrip(".")
    code = found.group("code")
    if code or "." in bare or (len(bare) > 1 and bare[:-1].isdigit() and bare[-1].isalpha()):
        if code and code[0].islower() and len(code) > 1 and not labelled:
            return None
        parts = re.findall(r"\d+|[^\W\d_]+", bare)
        last = parts[-1]
        order = int(last) if last.isdigit() else _letter(last) if len(last) == 1 else 0
        shape = f"code{len(parts)}{'n' if last.isdigit() else 'a'}"
        return Enumerator(bare, shape, order, mark)
    if bare.isdigit():
        return Enumerator(bare, "number", int(bare), mark)
    roman = _roman(bare.lower())
    if roman and not (len(bare) == 1 and bare.lower() not in "ivx"):
        return Enumerator(bare, "ROMAN" if bare.isupper() else "roman", roman, mark)
    if len(bare) != 1:
        return None
    return Enumerator(bare, "ALPHA" if bare.isupper() else "alpha", _letter(bare), mark)


def _letter(sign: str) -> int:
    small = sign.lower()
    return ord(small) - (ord("a") if "a" <= small <= "z" else ord("а")) + 1


def _roman(text: str) -> int:
    if not ROMAN.match(text):
        return 0
    values = {"i": 1, "v": 5, "x": 10}
    total = 0
    for sign, following in zip(text, text[1:] + " ", strict=True):
        value = values[sign]
        total += -value if values.get(following, 0) > value else value
    return total


def as_sibling(found: Enumerator, first: Enumerator, last: Enumerator) -> Enumerator | None:
    """Return the enumerator read as a sibling of the sequence that `first` began, None if it is of a deeper level.

    Single letters are ambiguous: "i" after "h" is a letter, after nothing it is a number.
    """
    if found.shape == first.shape:
        if first.shape.startswith("code") and not _same_stem(found.number, first.number):
            return found if found.order <= last.order else None
        return found if found.order > last.order else None
    if {found.shape, first.shape} <= {"alpha", "roman"} and len(found.number) == 1:
        order = _letter(found.number) if first.shape == "alpha" else _roman(found.number.lower())
        if order == last.order + 1:
            return Enumerator(found.number, first.shape, order, found.mark)
    return None


def _same_stem(number: str, other: str) -> bool:
    return re.sub(r"[\W_]?[^\W_]+$", "", number) == re.sub(r"[\W_]?[^\W_]+$", "", other)


def next_inline(text: str, first: Enumerator, last: Enumerator) -> tuple[int, int, Enumerator] | None:
    """Find in a running text the number that follows `last` in its sequence: (start, end, enumerator)."""
    number = _following(last, first)
    if number is None:
        return None
    sign = re.escape(number)
    if first.mark.startswith("("):
        pattern = rf"(?<=[\s;,.])\(\s*{sign}\s*\)\s*"
    elif ")" in first.mark:
        pattern = rf"(?<=[\s;,.])\(?{sign}\s*\)\s*"
    elif first.shape.startswith("code"):
        # With the word before it that says what is numbered: "Output 1.3: …; Output 1.4: …".
        label = rf"(?:(?i:{LABELS})\s*(?:no\.?|n°|nº|№)?\s*)?"
        pattern = rf"(?<=[\s;,.]){label}{sign}(?:\s?[.:)])?\s+(?=[^\W\d_a-zа-я])"
    else:
        pattern = rf"(?:(?<=[;.,:]\s)|(?<=[;.,:]\s\s)|(?<=\n)){sign}\.\s*(?=[^\W\d_a-zа-я])"
    found = re.search(pattern, text)
    if not found:
        return None
    return found.start(), found.end(), Enumerator(number, first.shape, last.order + 1, first.mark)


NUMERALS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


def _following(last: Enumerator, first: Enumerator) -> str | None:
    order = last.order + 1
    if first.shape == "number":
        return str(order)
    if first.shape in ("roman", "ROMAN"):
        small = NUMERALS[order] if order < len(NUMERALS) else ""
        return (small.upper() if first.shape == "ROMAN" else small) or None
    if first.shape in ("alpha", "ALPHA"):
        return chr(ord(last.number) + 1) if last.number not in "zZяЯ" else None
    if first.shape.endswith("n"):
        return re.sub(r"\d+$", str(order), last.number)
    return last.number[:-1] + chr(ord(last.number[-1]) + 1)


def bullet(text: str) -> tuple[bool, str]:
    """Return (whether a bullet leads the text, the text without it)."""
    found = BULLET.match(text)
    return (True, text[found.end() :].strip()) if found else (False, text)


def of_marker(line: Line) -> Enumerator | None:
    """Return the enumerator that Word's or Writer's automatic numbering shows, None for bullets."""
    if not line.marker or line.marker in BULLETS:
        return None
    found = PREFIX.match(line.marker + " ")
    return _enumerator(found, True) if found and found.group("mark") else None
