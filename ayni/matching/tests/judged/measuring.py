"""Figures on the judged set: nDCG@10, recall@10 of introducible offers, look-alikes among the first five.

python -m ayni.matching.tests.judged.measuring
"""

import math
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from ayni.matching import match
from ayni.matching.tests.judged.making import AS_OF, JudgedSet, grade, judged_set

Ranking = dict[str, list[str]]


def ranked(made: JudgedSet) -> Ranking:
    """The ids of the offers that the matcher shows."""
    answers = match(made.requests, made.offers, as_of=date.fromisoformat(AS_OF), top=10)
    return {one.request: [offer.offer for offer in one.offers] for one in answers}


def figures(made: JudgedSet, ranking: Ranking) -> dict[str, float]:
    """The figures of a ranking, means over requests that have something to find."""
    gathered: dict[str, list[float]] = defaultdict(list)
    for request in made.requests:
        truth = made.truths[request["id"]]
        grades = {one["id"]: grade(truth, made.truths[one["id"]], made.near) for one in made.offers}
        shown = ranking[request["id"]]
        foreign = {code for code in grades if made.truths[code].lang != truth.lang}
        look_alike = {
            code for code, worth in grades.items() if not worth and made.truths[code].subject == truth.subject
        }
        if max(grades.values()):
            gained = ndcg([grades[code] for code in shown], grades.values())
            gathered["ndcg@10"].append(gained)
            gathered["ndcg@10 plain" if truth.plain else "ndcg@10 with fields"].append(gained)
        for name, wanted in (
            ("recall@10", {code for code, worth in grades.items() if worth >= 2}),
            ("recall@10 across languages", {code for code in foreign if grades[code] >= 2}),
        ):
            if wanted:
                gathered[name].append(len(wanted & set(shown)) / min(len(wanted), 10))
        if shown:
            gathered["look-alikes@5"].append(len(look_alike & set(shown[:5])) / len(shown[:5]))
            gathered["not to be shown@5"].append(sum(not grades[code] for code in shown[:5]) / len(shown[:5]))
        gathered["shown"].append(len(shown))
    return {name: sum(values) / len(values) for name, values in sorted(gathered.items())}


def ndcg(shown: Sequence[int], every: Any, depth: int = 10) -> float:
    """Discounted gain of 2^grade - 1, over the best that is possible."""

    def gain(grades: Sequence[int]) -> float:
        return sum((2**worth - 1) / math.log2(place + 2) for place, worth in enumerate(grades[:depth]))

    best = gain(sorted(every, reverse=True))
    return gain(shown) / best if best else 0.0


def main(write: Callable[[str], object] = sys.stdout.write) -> None:
    """Print the figures of the half to work with, and of the half kept aside with `--aside`."""
    aside = "--aside" in sys.argv
    made = judged_set(aside=aside)
    write(f"{len(made.requests)} requests, {len(made.offers)} offers, {'kept aside' if aside else 'to work with'}\n")
    for name, value in figures(made, ranked(made)).items():
        write(f"{name:30} {value:.3f}\n")
    if "--missed" in sys.argv:
        missed(made, ranked(made), write)


def missed(made: JudgedSet, ranking: Ranking, write: Callable[[str], object]) -> None:
    """Print what was not shown and should be, and what was shown and should not."""
    texts = {one["id"]: f"{one['title']} | {one['description']}" for one in [*made.requests, *made.offers]}
    for request in made.requests:
        truth = made.truths[request["id"]]
        grades = {one["id"]: grade(truth, made.truths[one["id"]], made.near) for one in made.offers}
        shown = ranking[request["id"]]
        lost = [code for code, worth in grades.items() if worth >= 2 and code not in shown]
        wrong = [code for code in shown[:5] if not grades[code]]
        if lost or wrong:
            write(f"\n{request['id']} [{truth.kind} {truth.region} {truth.body}] {texts[request['id']]}\n")
            for code in lost:
                write(f"   lost  {code} {made.truths[code].cause} {grades[code]} {texts[code]}\n")
            for code in wrong:
                place = shown.index(code) + 1
                write(f"   wrong {place} {code} [{made.truths[code].cause}] {texts[code]}\n")


if __name__ == "__main__":
    main()
