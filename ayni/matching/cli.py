"""The command `match`: requests and offers as JSON Lines in, matches as JSON Lines out."""

import argparse
import codecs
import gc
import json
import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from ayni.matching.thesaurus import BadThesaurus
from ayni.matching.words import LANGUAGES

MOST = 1000


class Refused(Exception):
    """Input that cannot be used; the sentence says why."""


class _Arguments(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Refused(f"{self.format_usage().strip()}\n{message[:1].upper()}{message[1:]}.")


def main(argv: list[str]) -> int:
    """Run the command; 0, or 2 with one sentence on standard error (then nothing or all other lines were answered)."""
    # What is read is kept to the end and points nowhere back: to look for circles in it would only take time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _answer(argv)
    finally:
        if collecting:
            gc.enable()


def _answer(argv: list[str]) -> int:
    try:
        given = _arguments(argv)
        requests, offers = read_lines(Path(given.requests)), read_lines(Path(given.offers))
        known = knowledge_from(given.thesaurus)
        day = date.fromisoformat(given.as_of) if given.as_of else date.today()
    except (Refused, BadThesaurus) as error:
        return complain(str(error))
    except ValueError:
        return complain(f"“{given.as_of}” is no day: write --as-of 2027-01-31.")
    from ayni.matching.matching import each_match

    terms = {"as_of": day, "top": given.top, "language": given.language, "knowledge": known}
    for answer in each_match(_let_go(requests.objects), _let_go(offers.objects), **terms):
        if not _said(written(as_json(answer))):
            return 0
    left_out = [*requests.left_out, *offers.left_out]
    for sentence in (*requests.twice, *offers.twice, *left_out):
        complain(sentence)
    return 2 if left_out else 0


def knowledge_from(path: str | None) -> Any:
    """Return what the library knows with an extension of the thesaurus, None without one. Raises BadThesaurus."""
    if path is None:
        return None
    from ayni.matching.meaning import shipped
    from ayni.matching.thesaurus.cli import thesaurus_from

    return shipped()._replace(thesaurus=thesaurus_from(path))


def _let_go(objects: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the objects of a list one after another, and keep none: of many, only what they come to need stand."""
    objects.reverse()
    while objects:
        yield objects.pop()


def _said(line: str) -> bool:
    """Print a line; False when nobody reads any more, as after `head`: then nothing is written again."""
    try:
        print(line, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    return True


def _arguments(argv: list[str]) -> argparse.Namespace:
    parser = _Arguments(prog="ayni match", add_help=False)
    parser.add_argument("--requests", required=True)
    parser.add_argument("--offers", required=True)
    parser.add_argument("--as-of", dest="as_of")
    parser.add_argument("--top", type=int, default=10)
    parser.add_argument("--language", default="en", choices=LANGUAGES)
    parser.add_argument("--thesaurus")
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


class Lines(NamedTuple):
    """The objects of a file, a sentence for every line that was left out, and for every id that stands twice."""

    objects: list[dict[str, Any]]
    left_out: list[str]
    twice: list[str]


def read_lines(path: Path) -> Lines:
    """Return what a file of JSON Lines holds; a line without an id is known by its number."""
    try:
        text = decoded(path.read_bytes())
    except OSError as error:
        raise Refused(f"“{path.name}” cannot be opened: {error.strerror or 'it is not there'}.") from error
    read = Lines([], [], [])
    numbers: dict[str, int] = {}
    for number, line in _lines(text):
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            read.left_out.append(f"Line {number} of “{path.name}” is no JSON object and was left out.")
            continue
        code = _id_of(found) or str(number)
        if code in numbers:
            told = f"Line {number} of “{path.name}” has the id “{code}” of line {numbers[code]}; both were read."
            read.twice.append(told)
        numbers.setdefault(code, number)
        read.objects.append({**found, "id": code})
    return read


def _id_of(found: dict[str, Any]) -> str:
    """The id of an object, "" where it has none; the key may be written in capitals."""
    value = found.get("id", next((value for key, value in found.items() if key.strip().lower() == "id"), None))
    return "" if value is None else str(value).strip()


def decoded(content: bytes) -> str:
    """Return the text of a file: UTF-8, or UTF-16 where its first bytes say so; unreadable bytes become "\ufffd"."""
    marked = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return content.decode("utf-16" if marked else "utf-8-sig", errors="replace")


def written(answer: dict[str, Any]) -> str:
    """Return one line of JSON that can be printed anywhere: half characters become "?"."""
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", errors="replace").decode("utf-8")


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line


def complain(sentence: str) -> int:
    """Say one sentence on standard error; 2."""
    print(sentence, file=sys.stderr)
    return 2
