"""The command `match`: requests and offers as JSON Lines in, matches as JSON Lines out."""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from ayni.matching.words import LANGUAGES

MOST = 1000


class Refused(Exception):
    """Input that cannot be used; the sentence says why."""


class _Arguments(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Refused(f"{self.format_usage().strip()}\n{message[:1].upper()}{message[1:]}.")


def main(argv: list[str]) -> int:
    """Run the command; 0, or 2 with one sentence on standard error (then nothing or all other lines were answered)."""
    try:
        given = _arguments(argv)
        requests, bad_requests = read_lines(Path(given.requests))
        offers, bad_offers = read_lines(Path(given.offers))
        day = date.fromisoformat(given.as_of) if given.as_of else date.today()
    except Refused as error:
        return complain(str(error))
    except ValueError:
        return complain(f"“{given.as_of}” is no day: write --as-of 2027-01-31.")
    from ayni.matching.matching import match

    for answer in match(requests, offers, as_of=day, top=given.top, language=given.language):
        print(json.dumps(as_json(answer), ensure_ascii=False))
    for sentence in (*bad_requests, *bad_offers):
        complain(sentence)
    return 2 if bad_requests or bad_offers else 0


def _arguments(argv: list[str]) -> argparse.Namespace:
    parser = _Arguments(prog="ayni match", add_help=False)
    parser.add_argument("--requests", required=True)
    parser.add_argument("--offers", required=True)
    parser.add_argument("--as-of", dest="as_of")
    parser.add_argument("--top", type=int, default=10)
    parser.add_argument("--language", default="en", choices=LANGUAGES)
    given = parser.parse_args(argv)
    if not 1 <= given.top <= MOST:
        raise Refused(f"--top is a number from 1 to {MOST}.")
    return given


def as_json(answer: Any) -> dict[str, Any]:
    """Return the matches of a request as the object that is written."""
    offers = [
        {"offer": one.offer, "score": one.score, "reasons": [reason._asdict() for reason in one.reasons]}
        for one in answer.offers
    ]
    return {"request": answer.request, "offers": offers}


def read_lines(path: Path) -> tuple[list[dict[str, Any]], list[str]]:
    """Return the objects of a file of JSON Lines, and a sentence for every line that is none."""
    try:
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError as error:
        raise Refused(f"“{path.name}” cannot be opened: {error.strerror or 'it is not there'}.") from error
    objects, sentences = [], []
    for number, line in _lines(text):
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, dict):
            objects.append({**found, "id": str(found.get("id", number))})
        else:
            sentences.append(f"Line {number} of “{path.name}” is no JSON object and was left out.")
    return objects, sentences


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line


def complain(sentence: str) -> int:
    """Say one sentence on standard error; 2."""
    print(sentence, file=sys.stderr)
    return 2
