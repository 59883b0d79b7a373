"""Which rows ask for the same: in the same words, or linked by a person."""

from collections.abc import Iterable, Mapping

Pair = tuple[int, int]


def grouped(texts: Mapping[int, str], together: Iterable[Pair], apart: Iterable[Pair]) -> dict[int, str]:
    """Return row -> the name of its group; `texts` are the rows' words, folded.

    Rows of the same words are one group, and so are rows linked (`together`), however many links lie between. A row
    said to be different (`apart`: it, the other) from one of the same words stands alone, or with what it is linked to.
    """
    alone = {row for row, other in apart if texts.get(row) == texts.get(other)}
    heads = {row: row for row in texts}
    first: dict[str, int] = {}
    for row, text in texts.items():
        if row not in alone:
            _join(heads, row, first.setdefault(text, row))
    for row, other in together:
        if row in heads and other in heads:
            _join(heads, row, other)
    return {row: str(_head(heads, row)) for row in texts}


def _join(heads: dict[int, int], one: int, other: int) -> None:
    left, right = sorted((_head(heads, one), _head(heads, other)))
    heads[right] = left


def _head(heads: dict[int, int], row: int) -> int:
    while heads[row] != row:
        heads[row] = heads[heads[row]]
        row = heads[row]
    return row
