"""How well and how fast requests are matched with offers.

    python -m bench.matching [--large]

One JSON object a line. Quality on the judged set (`ayni/matching/tests/judged/README.md`), of the half that was worked
with and of the half kept aside, beside an ordinary choice on the same pairs: BM25 over stemmed words. Speed on made-up
profiles (concepts and words by Zipf's law; places, kinds and windows as in a large partnership), one core: 10,000
offers, all against all at 10,000, one new offer against 10,000 requests; the texts read a second; and the whole command
`ayni match` on files of 2,000 requests and 2,000 offers, with the share of each of its steps. With `--large`
nothing but all against all at 100,000 and the memory that it takes.

Goals are set on matching: from profiles and vectors of those that ask to their best ten, against an index that is
there. What comes before is printed beside it: reading texts to profiles, and building an index of the other side. Times
are seconds of this process's processor. What the bench itself has made is kept out of the garbage collector's rounds,
which would else count the made-up profiles anew in the middle of a measurement. At 100,000 profiles are made, turned to
columns and let go, one after another, as one reads a file: memory is what the whole process ever had, without them.
"""

import gc
import json
import math
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import accumulate, islice, pairwise, tee
from pathlib import Path
from typing import Any

from ayni.matching.cli import as_json, read_lines, written
from ayni.matching.columns import Columns
from ayni.matching.facets.bodies import BODIES, Bodies
from ayni.matching.facets.kinds import KINDS
from ayni.matching.facets.laws import Ban
from ayni.matching.facets.money import Money
from ayni.matching.facets.whereabouts import Whereabouts
from ayni.matching.index import Index
from ayni.matching.matching import read_sides, told_of
from ayni.matching.meaning import shipped, widened, words_of
from ayni.matching.profiles import OFFER, REQUEST, Profile, read_profile
from ayni.matching.subjects import Subjects
from ayni.matching.tests.judged.making import JudgedSet, judged_set
from ayni.matching.tests.judged.measuring import Ranking, figures, ranked

TODAY = date(2026, 11, 27)
# figure, goal, whether more is better
GOALS = {
    "ndcg@10": (0.80, True),
    "ndcg@10 plain": (0.60, True),
    "recall@10": (0.90, True),
    "recall@10 across languages": (0.80, True),
    "look-alikes@5": (0.15, False),
}


def say(what: str, figure: float, goal: float | None = None, *, more: bool = False, **also: object) -> bool:
    """Print one figure; whether it meets its goal."""
    met = goal is None or (figure >= goal if more else figure <= goal)
    sys.stdout.write(json.dumps({"what": what, "figure": round(figure, 5), "goal": goal, "met": met, **also}) + "\n")
    sys.stdout.flush()
    return met


def ordinary(made: JudgedSet) -> Ranking:
    """BM25 over stemmed words, the first ten with any word in common."""
    offers = {one["id"]: words_of([(f"{one['title']} {one['description']}", 1.0)], None) for one in made.offers}
    counts = Counter(name for words in offers.values() for name in words)
    mean = statistics.mean(len(words) for words in offers.values())
    ranking = {}
    for request in made.requests:
        asked = words_of([(f"{request['title']} {request['description']}", 1.0)], None)
        scores = {}
        for code, words in offers.items():
            shared = [name for name in asked if name in words and not name.startswith("~")]
            damped = 2.2 / (1.0 + 1.2 * (0.25 + 0.75 * len(words) / mean))
            scores[code] = damped * sum(
                math.log(1 + (len(offers) - counts[name] + 0.5) / (counts[name] + 0.5)) for name in shared
            )
        ranking[request["id"]] = sorted((code for code in scores if scores[code] > 0), key=lambda code: -scores[code])[
            :10
        ]
    return ranking


def quality() -> bool:
    """The figures of the judged set."""
    good = True
    for part, aside in (("worked with", False), ("kept aside", True)):
        made = judged_set(aside=aside)
        plain = figures(made, ordinary(made))
        for name, figure in figures(made, ranked(made)).items():
            goal, more = GOALS.get(name, (None, False))
            good &= say(name, figure, goal, more=more, half=part, bm25=round(plain.get(name, 0.0), 3))
    return good


class Makers:
    """Made-up profiles that are distributed as in a large partnership."""

    def __init__(self, seed: int = 1, *, various: bool = False) -> None:
        self.various = various
        self.chance = random.Random(seed)
        self.known = shipped()
        self.concepts = list(self.known.thesaurus.concepts())  # type: ignore[attr-defined]
        self.chance.shuffle(self.concepts)
        self.heavy = list(accumulate(1.0 / (10 + rank) for rank in range(len(self.concepts))))
        self.words = [f"{lang}:w{rank}" for rank in range(8_000) for lang in ("en", "fr", "es", "ru")]
        self.common = list(accumulate(1.0 / (20 + rank) for rank in range(len(self.words))))
        places = list(self.known.gazetteer.places())  # type: ignore[attr-defined]
        self.places = self.chance.sample(places, 150)

    def profile(self, number: int, side: str) -> Profile:
        """One request or offer."""
        chance = self.chance
        drawn = chance.choices(self.concepts, cum_weights=self.heavy, k=chance.randint(2, 6))
        concepts = {name: chance.choice((1.0, 1.3, 1.6)) for name in drawn}
        begins = TODAY + timedelta(days=chance.randint(-100, 500)) if chance.random() < 0.6 else None
        ends = begins + timedelta(days=chance.randint(30, 300)) if begins else None
        amount = chance.choice((2_000, 5_000, 10_000, 25_000, 60_000, 150_000))
        money = Money(
            *((amount, amount / 2, None) if side == REQUEST else (None, amount / 10, amount)), amount / 10, 20, "USD"
        )
        return Profile(
            id=str(number), side=side, lang=chance.choice(("en", "fr", "es", "ru")), concepts=concepts,
            wide=widened(concepts, self.known.thesaurus, 0.6, 0.3),
            words=dict.fromkeys(chance.choices(self.words, cum_weights=self.common, k=25), 1.0),
            kinds=self._kinds(),
            kinds_sure=True, said=self._where(0.6), stated=self._where(0.7),
            tongues=frozenset(chance.sample(("en", "fr", "es", "ru"), chance.randint(0, 2))), interpreted=False,
            window=(begins, ends), money=money if chance.random() < 0.5 else Money(),
            days=float(chance.randint(3, 40)) if chance.random() < 0.4 else None,
            mode=chance.choice((None, "remote", "onsite", "hybrid")),
            bodies=frozenset(chance.sample(BODIES, 1)) if side == REQUEST else frozenset(),
            served=Bodies(frozenset(chance.sample(BODIES, chance.randint(0, 3)))), stated_served=frozenset(),
            closing=None, ban=Ban(), conflicts=frozenset(), names=frozenset(), adaptable=chance.random() < 0.1,
        )  # fmt: skip

    def _kinds(self) -> dict[str, float]:
        chance = self.chance
        if self.various:
            return {
                kind: chance.choice((0.35, 0.42, 0.6, 0.7, 0.9, 1.0))
                for kind in chance.sample(KINDS, chance.choice((1, 1, 2, 3)))
            }
        return {chance.choice(KINDS): 1.0, **({chance.choice(KINDS): 0.6} if chance.random() < 0.3 else {})}

    def _where(self, share: float) -> Whereabouts:
        if self.chance.random() > share:
            return Whereabouts()
        places = frozenset(self.chance.sample(self.places, self.chance.choice((1, 1, 1, 2))))
        countries = frozenset(code for place in places for code in self.known.gazetteer.countries_of(place))
        return Whereabouts(places, countries, sure=True)


def made_up(count: int, *, various: bool = False) -> Iterator[Profile]:
    """So many requests, then as many offers; the same ones at every call."""
    makers = Makers(various=various)
    for side in (REQUEST, OFFER):
        yield from (makers.profile(number, side) for number in range(count))


def sides(count: int, *, various: bool = False) -> tuple[list[Profile], list[Profile], list[Any], list[Any]]:
    """Requests and offers with their vectors."""
    profiles = list(made_up(count, various=various))
    subjects = Subjects(profiles)
    vectors = [subjects.vector(one) for one in profiles]
    return profiles[:count], profiles[count:], vectors[:count], vectors[count:]


def seconds(work: Callable[[], object]) -> float:
    """The processor time of one run."""
    began = time.process_time()
    work()
    return time.process_time() - began


def speed() -> bool:
    """Seconds of processor time, as goals name them."""
    requests, offers, asked, given = sides(10_000)
    gc.collect()
    gc.freeze()
    say("10,000 offers: the index built, s", seconds(lambda: Index(offers, given, TODAY)))
    index = Index(offers, given, TODAY)
    singles = [seconds(lambda at=at: list(index.best([requests[at]], [asked[at]], 10))) for at in range(400)]  # type: ignore[misc]
    good = say(
        "10,000 offers: one request alone, ms",
        1000 * statistics.median(singles[100:]),
        0.3,
        mean=1000 * statistics.mean(singles[100:]),
        least=1000 * min(singles[100:]),
    )
    rounds = [_all_at_once(offers, given, requests, asked) for _round in range(3)]
    good &= say("10,000 x 10,000, s", min(rounds), 1.0, most=max(rounds), ms_a_request=min(rounds) / 10)
    back = Index(requests, asked, TODAY)
    turned = [seconds(lambda at=at: list(back.best([offers[at]], [given[at]], 10))) for at in range(200)]  # type: ignore[misc]
    good &= say("one new offer against 10,000 requests, ms", 1000 * statistics.median(turned), 2.0)
    requests, offers, asked, given = sides(10_000, various=True)
    gc.freeze()
    say("10,000 x 10,000, kinds of support with ever other weights, s", _all_at_once(offers, given, requests, asked))
    return good


def _all_at_once(offers: list[Profile], given: list[Any], requests: list[Profile], asked: list[Any]) -> float:
    fresh = Index(offers, given, TODAY)
    return seconds(lambda: list(fresh.best(requests, asked, 10)))


def large(count: int = 100_000) -> bool:
    """All against all where profiles do not all stand in memory."""
    subjects, everything = Subjects(made_up(count)), made_up(count)
    requests = Columns(*_streamed(islice(everything, count), subjects))
    index = Index(*_streamed(everything, subjects), TODAY)
    some = list(islice(made_up(count), 5_000))
    vectors = [subjects.vector(one) for one in some]
    gc.collect()
    gc.freeze()
    # To become columns belongs to matching; here profiles were made up meanwhile, so it is timed on some of them.
    turned = seconds(lambda: Columns(some, vectors)) * count / len(some)
    taken = turned + seconds(lambda: index.best_of(requests, 10))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    good = say("100,000 x 100,000, s", taken, 30.0, to_columns=round(turned, 2))
    return good & say("100,000 x 100,000, GB", memory, 1.0)


def _streamed(profiles: Iterator[Profile], subjects: Subjects) -> tuple[Iterator[Profile], Iterator[Any]]:
    """Profiles and their vectors, one after another."""
    one, other = tee(profiles)
    return one, (subjects.vector(profile) for profile in other)


def reading() -> bool:
    """Texts read a second, title and description of judged frames: the first, and once words were met before."""
    _requests, offers = varied(1_500)
    known = shipped()
    first, later = offers[:500], offers[500:]
    cold = seconds(lambda: [read_profile(one, OFFER, TODAY, known) for one in first])
    taken = seconds(lambda: [read_profile(one, OFFER, TODAY, known) for one in later])
    return say("texts read a second", len(later) / taken, the_first=round(len(first) / cold))


def varied(count: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """So many requests and offers: the judged frames put together anew by ever other seeds, under ids of their own."""
    requests: list[dict[str, Any]] = []
    offers: list[dict[str, Any]] = []
    seed = 7
    while len(requests) < count or len(offers) < count:
        made, seed = judged_set(seed), seed + 1
        requests += [{**one, "id": f"{one['id']}-{seed}"} for one in made.requests]
        offers += [{**one, "id": f"{one['id']}-{seed}"} for one in made.offers]
    return requests[:count], offers[:count]


def command(count: int = 2_000) -> bool:
    """The whole command on files, in a process of its own; and in this one the share of each step."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{side}.jsonl" for side in (REQUEST, OFFER)]
        for path, given in zip(files, varied(count), strict=True):
            path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in given), encoding="utf-8")
        words = ["--requests", str(files[0]), "--offers", str(files[1]), "--as-of", TODAY.isoformat()]
        before = _of_children()
        subprocess.run([sys.executable, "-m", "ayni.matching", *words], check=True, stdout=subprocess.DEVNULL)
        whole = _of_children() - before
        steps = _steps(files)
    told: dict[str, Any] = {
        f"{name}_percent": round(100 * taken / sum(steps.values())) for name, taken in steps.items()
    }
    texts = round(2 * count / steps["reading"])
    return say(f"{count:,} x {count:,} from files to answers, s", whole, texts_a_second=texts, **told)


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _steps(files: list[Path]) -> dict[str, float]:
    """The seconds of each step of the command, without the start of Python and of the word lists."""
    gc.collect()
    gc.disable()
    times = [time.process_time()]
    requests, offers = (read_lines(path).objects for path in files)
    sides = read_sides(requests, offers, TODAY, shipped())
    times.append(time.process_time())
    index = Index(sides.offers, sides.given, TODAY)
    times.append(time.process_time())
    found = list(index.best(sides.requests, sides.asked, 10))
    times.append(time.process_time())
    for answer in told_of(sides, found, TODAY, 10, "en", shipped()):
        written(as_json(answer))
    times.append(time.process_time())
    gc.enable()
    names = ("reading", "indexing", "matching", "writing")
    return {name: after - before for name, (before, after) in zip(names, pairwise(times), strict=True)}


if __name__ == "__main__":
    met = [large()] if "--large" in sys.argv else [quality(), reading(), command(), speed()]
    sys.exit(0 if all(met) else 1)
