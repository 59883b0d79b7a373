"""Say which messages lack a translation, keep other placeholders than the original, or are not compiled."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

sys.path.insert(0, str(Path(__file__).resolve().parent))
from translations import KEYWORDS, LANGUAGES, LOCALE, ROOT

PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")


def main() -> int:
    """Return 0 when every catalogue is complete, else 1 after one line for each finding."""
    wanted = _marked()
    found = [line for language in LANGUAGES for line in _findings(language, wanted)]
    sys.stdout.write("".join(f"{line}\n" for line in found))
    return 1 if found else 0


def _marked() -> Catalog:
    """Return what the code marks at this moment."""
    with tempfile.TemporaryDirectory() as folder:
        pot = Path(folder) / "django.pot"
        keywords = [word for keyword in KEYWORDS for word in ("-k", keyword)]
        command = [sys.executable, "-m", "babel.messages.frontend", "-q", "extract", "-F", "tools/babel.cfg", *keywords]
        subprocess.run([*command, "-o", str(pot), "ayni"], check=True, cwd=ROOT)
        with pot.open("rb") as file:
            return read_po(file)


def _findings(language: str, wanted: Catalog) -> list[str]:
    folder = LOCALE / language / "LC_MESSAGES"
    with (folder / "django.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    with (folder / "django.mo").open("rb") as file:
        compiled = read_mo(file)
    lines = []
    for message in wanted:
        if not message.id:
            continue
        known = catalogue.get(message.id, message.context)
        lines += [f"{language}: {reason}: {_name(message)}" for reason in _faults(message, known, compiled)]
    return lines


def _faults(message: Message, known: Message | None, compiled: Catalog) -> list[str]:
    if known is None or not known.string or (isinstance(known.string, tuple) and not all(known.string)):
        return ["not translated"]
    faults = ["fuzzy"] if known.fuzzy else []
    texts = _texts(known)
    originals = message.id if isinstance(message.id, tuple) else (message.id,)
    expected = {name for text in originals for name in PLACEHOLDER.findall(text)}
    if any(set(PLACEHOLDER.findall(text)) - expected for text in texts) or not any(
        set(PLACEHOLDER.findall(text)) == expected for text in texts
    ):
        faults.append("other placeholders")
    # A compiled catalogue is read back with its contexts as bytes.
    built = compiled.get(message.id, message.context and message.context.encode())
    if built is None or _texts(built) != _texts(known):
        faults.append("not compiled; run make translations")
    return faults


def _texts(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def _name(message: Message) -> str:
    first = message.id[0] if isinstance(message.id, tuple) else message.id
    return repr(first[:90])


if __name__ == "__main__":
    sys.exit(main())
