"""How many cells of invented documents are read right: `python -m ayni.reading.tests.documents.measure [FORMAT …]`."""

import sys
from collections import Counter
from typing import Any

from ayni.reading.documents import read_document
from ayni.reading.tests.documents.invented import Invented, invent
from ayni.reading.tests.documents.writers import RICH, SHEETS, WRITERS

FIELDS = (
    "focus",
    "objective_number",
    "objective",
    "number",
    "text",
    "time_frame",
    "indicators",
    "responsible",
    "outputs",
)


def flat(read: dict[str, Any]) -> list[dict[str, Any]]:
    rows = []
    for focus in read["foci"]:
        for objective in focus["objectives"]:
            for activity in objective["activities"]:
                rows.append(
                    {
                        **activity,
                        "focus": focus["title"],
                        "objective": objective["text"],
                        "objective_number": objective["number"],
                    }
                )
    return rows


def cells(row: dict[str, Any]) -> dict[str, str]:
    """Return the non-empty values of an activity as plain strings by name."""
    found = {}
    for name in FIELDS:
        value = row[name]
        if value:
            found[name] = (
                " ".join(" ; ".join(value).split()) if isinstance(value, list) else " ".join(str(value).split())
            )
    for name, value in row["more"].items():
        found[f"more.{name}"] = " ".join(value.split())
    return found


def compare(invented: Invented, read: dict[str, Any]) -> tuple[int, int, list[tuple[str, str | None, str | None]]]:
    """Return (cells right, cells in all, what is wrong): activities are paired in order by their text."""
    truth = [cells(row) for row in invented.truth]
    found = [cells(row) for row in flat(read)]
    right = total = 0
    wrong: list[tuple[str, str | None, str | None]] = []
    at = 0
    for want in truth:
        place = next((k for k in range(at, len(found)) if found[k].get("text") == want["text"]), None)
        have = found[place] if place is not None else {}
        at = place + 1 if place is not None else at
        for name in want.keys() | {name for name in have if name != "more.lead"}:
            total += 1
            if want.get(name) == have.get(name):
                right += 1
            else:
                wrong.append((name, want.get(name), have.get(name)))
    extra = max(0, len(found) - len(truth))
    if extra:
        wrong.append(("extra activities", None, str(extra)))
    return right, total + extra, wrong


def main(argv: list[str]) -> None:
    numbers = range(int(argv.pop()) if argv and argv[-1].isdigit() else 60)
    for kind in argv or list(WRITERS):
        right = total = 0
        faults: Counter[str] = Counter()
        worst = []
        for number in numbers:
            made = invent(number, sheets=kind in SHEETS, rich=kind in RICH)
            if kind == "csv" and made.layout.focus == "sheets":
                continue
            source = WRITERS[kind](made.blocks)
            read = read_document(source, f"plan.{kind}").to_json()
            good, count, wrong = compare(made, read)
            right, total = right + good, total + count
            faults.update(name for name, _want, _have in wrong)
            if wrong:
                worst.append((good / count, number, len(wrong), wrong[0], made.layout))
        share = right / max(1, total)
        say(f"{kind}: {share:.4f} of {total} cells; {len(worst)} documents with faults; {faults.most_common(6)}")
        for share, number, count, first, layout in sorted(worst, key=lambda w: w[0])[:6]:
            say(f"   #{number} {share:.2f} ({count}) {first} {layout}")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
