"""Reading a kept upload in a bounded child process."""

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ayni.core.bounded import run_bounded
from ayni.core.models import StoredFile
from ayni.core.storage import path_of

SECONDS = 20
MEMORY = 1024 * 1024 * 1024

SENTENCES: dict[str, Promise] = {
    "encrypted": _("The file is locked with a password. Please save a copy without one and upload that."),
    "empty": _("There is nothing in this file."),
    "scanned": _("This file holds pictures of pages, no text. Please upload the document it was made from."),
    "corrupt": _("The file is damaged and cannot be opened. Please save it anew and upload that."),
    "cut_off": _("The file is cut off: its end is missing. Please upload it again."),
    "wrong_type": _("The file is not what its name says. Please check which file you chose."),
    "unknown_type": _("This kind of file cannot be read. Word, Excel, OpenDocument, PDF, HTML and text files can."),
    "too_large": _("The file is too large once it is unpacked. Please upload the part that holds the plan."),
    "no_plan": _("No table of objectives and activities was found in this file."),
    "other_workplan": _("This file is of another workplan. Open that workplan, and compare it there."),
    "too_hard": _("The file could not be read within the time and memory that one file may take."),
}


class Unread(Exception):
    """The file could not be read; `code` is a key of SENTENCES, `sentence` the reader's own English words."""

    def __init__(self, code: str, sentence: str = "") -> None:
        self.code, self.sentence = code, sentence
        super().__init__(code)


def read_file(file: StoredFile, columns: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Return what the reader says of a kept file; `columns` maps headers to kinds. Raises Unread."""
    with tempfile.TemporaryDirectory(prefix="ayni-read-") as folder:
        # The reader judges by name and content together, and the kept bytes bear no name.
        named = Path(folder) / _safe(file.name)
        named.symlink_to(path_of(file))
        done = run_bounded(
            "ayni.publishing.importing.child",
            [str(named), json.dumps(dict(columns or {}))],
            seconds=SECONDS,
            memory=MEMORY,
        )
    if done.status == 0:
        reading: dict[str, Any] = json.loads(done.output)
        return reading
    if done.status == 2:
        raise _complaint(done.complaint)
    raise Unread("too_hard")


def _complaint(text: str) -> Unread:
    try:
        said = json.loads(text.strip().splitlines()[-1])
        return Unread(str(said["code"]), str(said["sentence"]))
    except (ValueError, KeyError, IndexError):
        return Unread("corrupt", text.strip())


def _safe(name: str) -> str:
    cleaned = "".join(character for character in name if character.isprintable() and character not in "/\\")
    return (cleaned.strip(". ") or "file")[-120:]
