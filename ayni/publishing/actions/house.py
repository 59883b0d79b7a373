"""House templates: taken in, put to use, taken out of use."""

import json
import tempfile
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ayni.core.bounded import run_bounded
from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.models import StoredFile
from ayni.core.stamps import bump
from ayni.core.storage import keep_file, path_of
from ayni.core.verdicts import require
from ayni.publishing.models import HouseTemplate
from ayni.publishing.rules import can_keep_templates

SECONDS, MEMORY = 20, 768 * 1024 * 1024
FAULTS: dict[str, Promise] = {
    "no_place": _("The template does not say where the content goes. Write %(about)s on a line of its own there."),
    "macros": _("The template holds macros. Please save it as a document without macros (DOCX)."),
    "embedded": _("The template holds an embedded object. Please put it in as a picture."),
    "elsewhere": _("The template loads something from elsewhere (%(about)s). Please put the picture into the file."),
    "no_document": _("This is no Word document with styles. Please save it in Word or LibreOffice as DOCX."),
    "encrypted": _("The file is locked with a password. Please save a copy without one and upload that."),
    "empty": _("There is nothing in this file."),
    "corrupt": _("The file is damaged and cannot be opened. Please save it anew and upload that."),
    "cut_off": _("The file is cut off: its end is missing. Please upload it again."),
    "too_large": _("The file is too large once it is unpacked."),
    "unknown_type": _("A template is a Word document (DOCX)."),
    "wrong_type": _("The file is not what its name says. Please check which file you chose."),
    "too_hard": _("The file could not be read within the time and memory that one file may take."),
}


def add_template(content: IO[bytes], *, by: Any, name: str, content_type: str = "") -> HouseTemplate:
    """Keep a template that can be used as the next version; it is not in use by that.

    Raises Refused, and Invalid with a sentence for each thing that stands in the way.
    """
    require(can_keep_templates(by))
    with transaction.atomic():
        limit = settings.AYNI_UPLOAD_LIMIT
        file = keep_file(content, name=name, content_type=content_type, by=by, limit=limit)
        found = _checked(file)
        last = HouseTemplate.objects.aggregate(last=Max("number"))["last"] or 0
        facts = {"missing": found["missing"], "headers": found["headers"], "footers": found["footers"]}
        return create(HouseTemplate(number=last + 1, file=file, **facts), by=by, verb="uploaded")


def use_template(template: HouseTemplate | None, *, by: Any) -> None:
    """Lay documents in a template from now on; None: ours again. Files that people have stay as they are.

    Raises Refused.
    """
    require(can_keep_templates(by))
    with transaction.atomic():
        for stamp in ("plan", "reports"):
            bump(stamp)
        for one in HouseTemplate.objects.select_for_update().filter(in_use=True):
            if template is None or one.pk != template.pk:
                change(one, {"in_use": False}, by=by, verb="put aside")
        if template is not None:
            template.refresh_from_db()
            change(template, {"in_use": True}, by=by, verb="put to use")


def _checked(file: StoredFile) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="ayni-house-") as folder:
        cleaned = "".join(sign for sign in file.name if sign.isprintable() and sign not in "/\\")
        named = Path(folder) / ((cleaned.strip(". ") or "file")[-120:])
        named.symlink_to(path_of(file))
        done = run_bounded("ayni.publishing.documents.house_child", [str(named)], seconds=SECONDS, memory=MEMORY)
    if done.status != 0:
        lines = done.complaint.strip().splitlines()
        code = lines[-1] if done.status == 2 and lines else "too_hard"
        raise Invalid(fields={"document": [str(FAULTS.get(code, FAULTS["corrupt"]))]})
    found: dict[str, Any] = json.loads(done.output)
    if found["faults"]:
        said = [str(FAULTS[code]) % {"about": about} for code, about in found["faults"]]
        raise Invalid(fields={"document": said})
    return found
