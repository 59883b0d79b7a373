"""The letters: requests and offers written whole, one by one, with a grade for every pair, and their figures.

python -m ayni.matching.tests.judged.letters FOLDER [--missed]
"""

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from ayni.matching import match
from ayni.matching.tests.judged.measuring import Ranking, ndcg

HERE = Path(__file__).resolve().parent
AS_OF = date(2026, 11, 27)
LOOK_ALIKE = "x"
# From so few fields on a request counts as a plain message.
_FEW = 5


class Letters(NamedTuple):
    """Requests, offers, and by request the grades of its offers and its look-alikes."""

    requests: list[dict[str, Any]]
    offers: list[dict[str, Any]]
    grades: dict[str, dict[str, int]]
    look_alikes: dict[str, set[str]]


def letters(folder: str = "letters") -> Letters:
    """Return a set as it is written, by the name of its folder."""
    grades: dict[str, dict[str, int]] = {}
    look_alikes: dict[str, set[str]] = {}
    for line in (HERE / folder / "grades.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            request, _colon, pairs = line.partition(":")
            judged = [tuple(pair.split("=")) for pair in pairs.split()]
            grades[request] = {offer: int(worth) for offer, worth in judged if worth != LOOK_ALIKE}
            look_alikes[request] = {offer for offer, worth in judged if worth == LOOK_ALIKE}
    return Letters(_lines(folder, "requests"), _lines(folder, "offers"), grades, look_alikes)


def _lines(folder: str, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def shown(made: Letters) -> Ranking:
    """The ids of the offers that the matcher shows."""
    answers = match(made.requests, made.offers, as_of=AS_OF, top=10)
    return {one.request: [offer.offer for offer in one.offers] for one in answers}


def is_plain(request: Mapping[str, Any]) -> bool:
    """Whether a request is a message with hardly a field."""
    return len(request) < _FEW


def figures(made: Letters, ranking: Ranking) -> dict[str, float]:
    """The figures of a ranking, means over requests that have something to find."""
    gathered: dict[str, list[float]] = defaultdict(list)
    spoken = {one["id"]: one["lang"] for one in made.offers}
    for request in made.requests:
        code = request["id"]
        found, grades, look_alikes = ranking[code], made.grades[code], made.look_alikes[code]
        if grades:
            gained = ndcg([grades.get(offer, 0) for offer in found], grades.values())
            gathered["ndcg@10"].append(gained)
            gathered["ndcg@10 plain" if is_plain(request) else "ndcg@10 with fields"].append(gained)
        wanted = {offer for offer, worth in grades.items() if worth >= 2}
        for name, some in (
            ("recall@10", wanted),
            ("recall@10 across languages", {offer for offer in wanted if spoken[offer] != request["lang"]}),
        ):
            if some:
                gathered[name].append(len(some & set(found)) / len(some))
        if found:
            first = found[:5]
            gathered["look-alikes@5"].append(len(look_alikes & set(first)) / len(first))
            gathered["not to be shown@5"].append(sum(not grades.get(offer) for offer in first) / len(first))
        gathered["shown"].append(len(found))
    return {name: sum(values) / len(values) for name, values in sorted(gathered.items())}


def main(write: Callable[[str], object] = sys.stdout.write, arguments: Sequence[str] = ()) -> None:
    """Print the figures of the set named; with `--missed` also what was not found or should not have been shown."""
    made = letters(next((name for name in arguments if not name.startswith("-")), "letters"))
    ranking = shown(made)
    for name, value in figures(made, ranking).items():
        write(f"{name:30} {value:.3f}\n")
    if "--missed" in arguments:
        for code, found in ranking.items():
            lost = [offer for offer, worth in made.grades[code].items() if worth >= 2 and offer not in found]
            wrong = [offer for offer in found[:5] if not made.grades[code].get(offer)]
            if lost or wrong:
                write(f"{code}: lost {lost}, shown and not wanted {wrong}, order {found}\n")


if __name__ == "__main__":
    main(arguments=sys.argv[1:])
