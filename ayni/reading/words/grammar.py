"""A small grammar over word classes.

A phrase is a row of atoms; each atom has a class (MONTH, NUM, SPAN, …) and a value. A rule is a pattern over classes
with an action that turns the matched atoms into one new atom. Patterns are written in words ("NUM MONTH COMMA? YEAR"),
with `|` for either, `?`, `*`, `+`, `{m,n}`, parentheses, `$` (nothing follows), ANY (whatever is no mark), `<A|B>` (one
of these stands just before) and `[A|B]` (just after). Every class is one private letter inside, so that a stage of
rules is one compiled expression and a row of atoms is scanned at once; rules are tried in the order given (ordered
choice), leftmost first.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple


class Atom(NamedTuple):
    """A word or a reduced group: its class letter, its value, its place `start:end` in the text."""

    letter: str
    value: Any
    start: int
    end: int


Outcome = tuple[str, Any]
Action = Callable[[Sequence[Atom]], Outcome | None]
KEPT: Outcome = ("", None)
_MARKS = ("COMMA", "SEMI", "OPEN", "CLOSE", "STOP", "COLON")
_PIECE = re.compile(r"[A-Z_]+|\{\d*,?\d*\}|[?*+|()<>\[\]$]|\s+")
_SHAPES = {"(": "(?:", "<": "(?<=", ">": ")", "[": "(?=", "]": ")"}
_letters: dict[str, str] = {}


def letter(name: str) -> str:
    """The private letter of the class `name`, the same for the whole run."""
    if name not in _letters:
        _letters[name] = chr(0x4E00 + len(_letters))
    return _letters[name]


for _mark in _MARKS:
    letter(_mark)
_ANY = "[^" + "".join(letter(mark) for mark in _MARKS) + "]"


def compiled(pattern: str) -> str:
    """The pattern in words as an expression over class letters."""
    out = []
    for piece in _PIECE.findall(pattern):
        if piece.isspace():
            continue
        if piece in _SHAPES:
            out.append(_SHAPES[piece])
        elif piece == "ANY":
            out.append(_ANY)
        elif piece[0].isalpha():
            out.append(letter(piece))
        else:
            out.append(piece)
    return "".join(out)


class Stage:
    """One pass over the atoms: every match of a rule is replaced by the atom that its action gives."""

    def __init__(self, rules: Sequence[tuple[str, Action]]) -> None:
        self._pattern = re.compile("|".join(f"({compiled(pattern)})" for pattern, _ in rules))
        self._actions = [action for _, action in rules]
        self._singly = [re.compile(compiled(pattern)) for pattern, _ in rules]

    def reduce(self, atoms: list[Atom]) -> list[Atom]:
        """The row after this pass.

        An action that answers None passes to the rules below it; one that answers KEPT leaves its atoms as they are.
        """
        row = "".join([atom.letter for atom in atoms])
        found = self._pattern.search(row)
        if found is None:
            return atoms
        reduced: list[Atom] = []
        at = 0
        while found is not None:
            first, last = found.span()
            outcome = self._actions[(found.lastindex or 1) - 1](atoms[first:last])
            if outcome is None:
                outcome, last = self._further(row, atoms, first, found.lastindex or 1)
            reduced += atoms[at:first]
            if outcome is KEPT:
                reduced += atoms[first:last]
            else:
                name, value = outcome
                reduced.append(Atom(letter(name), value, atoms[first].start, atoms[last - 1].end))
            at = last
            found = self._pattern.search(row, last)
        return reduced + atoms[at:]

    def _further(self, row: str, atoms: list[Atom], first: int, rule: int) -> tuple[Outcome, int]:
        for index in range(rule, len(self._singly)):
            found = self._singly[index].match(row, first)
            if found:
                outcome = self._actions[index](atoms[first : found.end()])
                if outcome is not None:
                    return outcome, found.end()
        return KEPT, first + 1


def values(atoms: Sequence[Atom], name: str) -> list[Any]:
    """Values of the atoms of class `name`, in order."""
    wanted = _letters.get(name)
    return [atom.value for atom in atoms if atom.letter == wanted]


def has(atoms: Sequence[Atom], name: str) -> bool:
    """Whether an atom of class `name` is among `atoms`."""
    wanted = _letters.get(name)
    return any(atom.letter == wanted for atom in atoms)


def of(atoms: Sequence[Atom], *names: str) -> list[Atom]:
    """The atoms of any of these classes, in order."""
    wanted = {_letters.get(name) for name in names}
    return [atom for atom in atoms if atom.letter in wanted]
