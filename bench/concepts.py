"""How fast concepts and places are found in running text, beside one regular expression of all labels in the same run.

    python -m bench.concepts

One JSON object a line: what, milliseconds of CPU for a text of 100 words (median of several runs), the goal, and the
ratio to the ordinary way: an alternation of every label, which knows no inflection. Also how many concepts and labels
there are, how long reading them takes, and the share of the concepts in `sentences.txt` that each finds.
"""

import json
import re
import statistics
import sys
import time
from collections.abc import Callable

from ayni.matching.gazetteer import gazetteer
from ayni.matching.thesaurus import LANGUAGES, Thesaurus, thesaurus
from ayni.matching.thesaurus.concepts import concepts
from ayni.matching.thesaurus.tests.test_finding import found, sentences

RUNS, TIMES, WORDS = 7, 200, 100


def milliseconds(work: Callable[[], object]) -> float:
    taken = []
    for _run in range(RUNS):
        began = time.process_time()
        for _time in range(TIMES):
            work()
        taken.append((time.process_time() - began) / TIMES * 1000)
    return statistics.median(taken)


def text_of(lang: str) -> str:
    words = " ".join(sentence for its, sentence, _concepts in sentences() if its == lang).split()
    return " ".join(words[:WORDS])


def ordinary(known: Thesaurus, lang: str) -> Callable[[str], set[str]]:
    """Every label as it stands, the longest first, in one regular expression."""
    named = {label.lower(): concept for concept in known.concepts() for label in known.labels(concept, lang)}
    labels = sorted(named, key=len, reverse=True)
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, labels)) + r")\b")
    return lambda text: {named[found] for found in pattern.findall(text.lower())}


def share(find: Callable[[str, str], set[str]]) -> float:
    wanted = found = 0
    for lang, sentence, expected in sentences():
        certain = {concept for concept in expected if not concept.endswith("?")}
        wanted += len(certain)
        found += len(certain & find(sentence, lang))
    return round(found / wanted, 3)


def main() -> int:
    """Print one line a measure; exit status 1 when a goal is missed."""
    began = time.process_time()
    known = thesaurus()
    for lang in LANGUAGES:
        known.finder(lang)
    reading = time.process_time() - began
    others = {lang: ordinary(known, lang) for lang in LANGUAGES}
    lines = []
    for lang in LANGUAGES:
        text = text_of(lang)
        ours = milliseconds(lambda text=text, lang=lang: known.concepts_in(text, lang))
        theirs = milliseconds(lambda text=text, lang=lang: others[lang](text))
        places = milliseconds(lambda text=text, lang=lang: gazetteer().places_in(text, lang))
        lines.append({"what": f"concepts in 100 words, {lang}", "ms": round(ours, 3), "goal": 0.15,
                      "ratio_to_regular_expression": round(theirs / ours, 1)})  # fmt: skip
        lines.append({"what": f"places in 100 words, {lang}", "ms": round(places, 3), "goal": 0.15})
    labels = sum(len(spelling.all()) for concept in concepts() for spelling in concept.spellings.values())
    lines.append({"what": "thesaurus", "concepts": len(known.concepts()), "labels": labels,
                  "seconds_to_read": round(reading, 2)})  # fmt: skip
    lines.append({"what": "concepts found in sentences", "goal": 0.95,
                  "share": share(found),
                  "regular_expression": share(lambda text, lang: others[lang](text))})  # fmt: skip
    for line in lines:
        sys.stdout.write(json.dumps(line) + "\n")
    return int(any(line.get("ms", 0) > line.get("goal", 1) or line.get("share", 1) < 0.95 for line in lines))


if __name__ == "__main__":
    raise SystemExit(main())
