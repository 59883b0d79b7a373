"""Days of work or of a course that a text names."""

from ayni.matching.facets.said import Said

_LONGEST = 400


def days_in(said: Said) -> float | None:
    """Return the days that a text names; a week is five, a month twenty."""
    units = {hit.first: hit for hit in said.of("UNIT")}
    words = {hit.last: (hit.first, float(hit.value)) for hit in said.of("NUMBER")}
    ended = {last: (first, value) for first, last, value in said.numbers()}
    best: float | None = None
    for at, unit in units.items():
        counted = _counted(said, at, words, ended)
        if counted is None:
            continue
        first, number = counted
        days = number * float(unit.value)
        if _is_no_work(said, first, unit.last) or not 0 < days <= _LONGEST:
            continue
        if float(unit.value) == 1 or best is None:
            best = days if best is None or float(unit.value) == 1 else best
    return best


def _counted(
    said: Said, at: int, words: dict[int, tuple[int, float]], ended: dict[int, tuple[int, float]]
) -> tuple[int, float] | None:
    """Return where the number before a unit begins, and its value; a hyphen or one adjective may stand between."""
    for back in (0, 1, 2):
        if back and at - back < 0:
            return None
        key = said.tokens[at - back].key if back else ""
        if back and not (key in "-–" or (back == 1 and said.tokens[at - 1].kind == "word")):
            return None
        place = at - back
        if place in ended and ended[place][1] < _LONGEST:
            return ended[place]
        if place in words:
            return words[place]
    return None


def _is_no_work(said: Said, first: int, last: int) -> bool:
    return bool(said.before("NOTDAYS", first, 2) or said.after("NOTDAYS", last, 1))
