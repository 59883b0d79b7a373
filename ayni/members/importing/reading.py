"""Reading a kept list in a bounded child process."""

import json
import tempfile
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
    "corrupt": _("The file is damaged and cannot be opened. Please save it anew and upload that."),
    "cut_off": _("The file is cut off: its end is missing. Please upload it again."),
    "wrong_type": _("The file is not what its name says. Please check which file you chose."),
    "unknown_type": _("This is no list that can be read. Excel, OpenDocument spreadsheets and CSV can."),
    "too_large": _("The file holds more than 50,000 rows. Please upload it in parts."),
    "no_header": _("No row of headings was found. A list needs a column “Name”, or one with our codes."),
    "too_hard": _("The file could not be read within the time and memory that one file may take."),
}


class Unread(Exception):
    """The list could not be read; `code` is a key of SENTENCES."""

    def __init__(self, code: str) -> None:
        self.code = code if code in SENTENCES else "unknown_type" if code == "scanned" else "corrupt"
        super().__init__(self.code)


def read_list(file: StoredFile) -> list[dict[str, Any]]:
    """Return the sheets of a kept file: [{"name", "rows": [[text]]}]. Raises Unread."""
    with tempfile.TemporaryDirectory(prefix="ayni-list-") as folder:
        named = Path(folder) / _safe(file.name)
        named.symlink_to(path_of(file))
        done = run_bounded("ayni.members.importing.child", [str(named)], seconds=SECONDS, memory=MEMORY)
    if done.status == 0:
        sheets: list[dict[str, Any]] = json.loads(done.output)["sheets"]
        return sheets
    lines = done.complaint.strip().splitlines()
    raise Unread(lines[-1] if done.status == 2 and lines else "too_hard")


def _safe(name: str) -> str:
    cleaned = "".join(character for character in name if character.isprintable() and character not in "/\\")
    return (cleaned.strip(". ") or "file")[-120:]
