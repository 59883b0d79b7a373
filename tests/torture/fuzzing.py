"""One target of the reader under coverage-guided fuzzing, in a process of its own.

    python -m tests.torture.fuzzing TARGET CORPUS [options of libFuzzer]

Any exception but Unreadable ends the run with a trace and keeps the input, as do the limits that libFuzzer holds
(-timeout, -rss_limit_mb). The first byte of an input chooses the language, or the name that the document goes by.
"""

import io
import json
import sys
import zipfile
from collections.abc import Callable

import atheris

with atheris.instrument_imports(include=["ayni.reading"]):
    from ayni.reading.documents import Unreadable, read_document
    from ayni.reading.documents.packages import DAMAGE
    from ayni.reading.indicators import proposed_rule, read_indicator, say_indicator
    from ayni.reading.responsibilities import read_responsible, say_bearers
    from ayni.reading.timeframes import read_time_frame, say_time_frame

LANGS = ("en", "fr", "es", "ru", None)
PACKAGES = ("docx", "xlsx", "odt", "ods", "xlsm")
TEXTS = ("txt", "md", "csv", "tsv", "html")
BINARIES = ("pdf", "xls", "", "docx", "bin")
LARGEST = 1 << 20


def told(source: bytes) -> tuple[str | None, str]:
    """The language and the phrase of an input; bytes that are no UTF-8 become signs that a damaged file would give."""
    return LANGS[source[0] % len(LANGS)] if source else None, source[1:].decode("utf-8", "replace")


def time_frames(source: bytes) -> None:
    lang, text = told(source)
    reading = read_time_frame(text, lang)
    for shown in LANGS[:4]:
        assert say_time_frame(reading.label, str(shown))
    json.dumps([reading.label, reading.parts, reading.alternatives])


def indicators(source: bytes) -> None:
    lang, text = told(source)
    label = read_indicator(text, lang).label
    for shown in LANGS[:4]:
        assert say_indicator(label, str(shown))
    json.dumps(proposed_rule(label, text, lang=lang))


def responsibilities(source: bytes) -> None:
    lang, text = told(source)
    bearers = read_responsible(text, lang, names=("Mountain Watch", "Union of Guides"))
    for shown in LANGS[:4]:
        assert isinstance(say_bearers(bearers, str(shown)), str)


def document(kinds: tuple[str, ...]) -> Callable[[bytes], None]:
    def read(source: bytes) -> None:
        kind = kinds[source[0] % len(kinds)] if source else ""
        try:
            json.dumps(read_document(source[1:], f"plan.{kind}" if kind else "plan").to_json())
        except Unreadable as error:
            assert error.sentence.endswith(".")

    return read


TARGETS: dict[str, Callable[[bytes], None]] = {
    "time_frames": time_frames,
    "indicators": indicators,
    "responsibilities": responsibilities,
    "packages": document(PACKAGES),
    "texts": document(TEXTS),
    "binaries": document(BINARIES),
}


def repacked(source: bytes, limit: int, seed: int) -> bytes:
    """Change one part inside a package: blind changes to compressed bytes seldom get past its checksums."""
    try:
        with zipfile.ZipFile(io.BytesIO(source[1:])) as package:
            parts = {part.filename: package.read(part) for part in package.infolist() if part.file_size < LARGEST}
    except DAMAGE:
        return bytes(atheris.Mutate(source, limit))
    if not parts or seed % 8 == 0:
        return bytes(atheris.Mutate(source, limit))
    chosen = sorted(parts)[seed // 8 % len(parts)]
    parts[chosen] = bytes(atheris.Mutate(parts[chosen], max(len(parts[chosen]) * 2, 64)))
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    changed = source[:1] + held.getvalue()
    return changed if len(changed) <= limit else source


def main(argv: list[str]) -> None:
    """Fuzz until the limits given to libFuzzer are reached; does not return."""
    target = argv[1]
    options = {"custom_mutator": repacked} if target == "packages" else {}
    atheris.Setup([argv[0], *argv[2:]], TARGETS[target], **options)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv)
