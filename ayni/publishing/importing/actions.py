"""Uploading, reading, correcting and saving documents."""

from collections.abc import Mapping
from datetime import date
from typing import IO, Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.jobs import enqueue
from ayni.core.models import Visibility
from ayni.core.storage import keep_file
from ayni.core.verdicts import require
from ayni.publishing.importing.applying import apply_differences, settled_by_workplan
from ayni.publishing.importing.body import save_body
from ayni.publishing.importing.columns import COLUMN_KINDS
from ayni.publishing.importing.loading import loaded_foci
from ayni.publishing.importing.reading import SENTENCES, Unread, read_file
from ayni.publishing.importing.rows import ReadRow, rows_of
from ayni.publishing.importing.rules import can_import_for, can_work_on_import
from ayni.publishing.models import Import, ImportState
from ayni.workplans.actions import create_workplan
from ayni.workplans.actions.loading import load_rows
from ayni.workplans.memory import recalled, remember
from ayni.workplans.models import OwnerKind, Workplan

ANNEX = {"en": "Annex", "fr": "Annexe", "es": "Anexo", "ru": "Приложение"}


def upload_document(
    content: IO[bytes],
    *,
    by: Any,
    name: str,
    content_type: str = "",
    owner_kind: str,
    owner_code: str = "",
    workplan: Workplan | None = None,
    with_body: bool = False,
    language: str = "",
) -> Import:
    """Keep an upload and queue it for reading; with `workplan` it will be compared with what that holds.

    Refuses who may not work for the owner; raises Invalid for a file over AYNI_UPLOAD_LIMIT bytes.
    """
    require(can_import_for(by, owner_kind, owner_code, with_body=with_body))
    with transaction.atomic():
        file = keep_file(content, name=name, content_type=content_type, by=by, limit=settings.AYNI_UPLOAD_LIMIT)
        importing = create(
            Import(
                file=file,
                owner_kind=owner_kind,
                owner_code=owner_code,
                workplan=workplan,
                with_body=with_body,
                language=language or "en",
                visibility=Visibility.SECRETARIAT,
            ),
            by=by,
            verb="uploaded",
        )
        enqueue("read-import", code=importing.code)
    return importing


def read_import(importing: Import) -> Import:
    """Read the kept file in a bounded child and keep what was read, or why it was not. A second run changes nothing."""
    if importing.state != ImportState.UPLOADED:
        return importing
    values: dict[str, Any]
    try:
        reading = _concerning(read_file(importing.file, recalled("column")), importing)
        language = (reading.get("plan") or {}).get("language") or importing.language
        values = {"state": ImportState.READ, "reading": reading, "language": language}
        if importing.workplan is not None:
            values["corrections"] = settled_by_workplan(reading, importing.workplan) | importing.corrections
        if not rows_of(reading) and not importing.with_body:
            raise Unread("no_plan")
    except Unread as unread:
        code = unread.code if unread.code in SENTENCES else "corrupt"
        values = {"state": ImportState.UNREADABLE, "failure": {"code": code, "said": unread.sentence}}
    return change(importing, values, by=importing.created_by, verb="read")


def _concerning(reading: dict[str, Any], importing: Import) -> dict[str, Any]:
    """Of a file of ours that holds several workplans, the one that it is compared with; another workplan's is refused.

    The plan's own tables are compared each with its workplan (`own_workplans`), never laid in as new ones.
    """
    foci = reading.get("foci", ())
    ours = {focus["workplan"] for focus in foci if focus.get("workplan")}
    if not ours:
        return reading
    if importing.workplan is None:
        return {**reading, "foci": [], "own_workplans": sorted(ours)} if importing.with_body else reading
    kept = [focus for focus in foci if focus.get("workplan") == importing.workplan.slug]
    if not kept:
        raise Unread("other_workplan")
    return {**reading, "foci": kept}


def correct_import(
    importing: Import, corrections: Mapping[str, Any], choices: Mapping[str, Any], *, by: Any, expected: int
) -> Import:
    """Lay a person's corrections and choices over the reading, by path; the words of the document stay as read."""
    require(can_work_on_import(by, importing))
    values = {
        "corrections": {**importing.corrections, **corrections},
        "choices": {**importing.choices, **choices},
    }
    return change(importing, values, by=by, verb="corrected", expected=expected)


def choose_columns(importing: Import, kinds: Mapping[str, str], *, by: Any, expected: int) -> Import:
    """Say what columns hold (header -> kind), remember it for later documents, and queue the file to be read again.

    Raises Refused, Invalid for a kind that there is not, Conflict.
    """
    require(can_work_on_import(by, importing))
    if not set(kinds.values()) <= set(COLUMN_KINDS):
        raise Invalid(code="unknown-kind")
    with transaction.atomic():
        for header, kind in kinds.items():
            remember("column", header, kind, by=by)
        change(importing, {"state": ImportState.UPLOADED}, by=by, verb="columns chosen", expected=expected)
        enqueue("read-import", code=importing.code)
    return importing


def save_import(
    importing: Import, *, by: Any, expected: int, title: str = "", visibility: str = "", dated: date | None = None
) -> Import:
    """Save the kept rows: into a new workplan, or as accepted differences into the one it is for; the body likewise.

    All or nothing, in one transaction. Refuses who may not; raises Invalid when nothing is kept, Conflict when stale.
    """
    require(can_work_on_import(by, importing))
    if importing.state != ImportState.READ:
        raise Invalid(code="not-read")
    rows = [row for row in rows_of(importing.reading or {}, importing.corrections, importing.choices) if row.kept]
    with transaction.atomic():
        saved: dict[str, Any] = {"state": ImportState.SAVED, "saved_at": timezone.now()}
        dated = dated or timezone.now().date()
        if importing.workplan is not None:
            apply_differences(importing, by=by)
        elif rows:
            saved["workplan"] = _save_new(importing, rows, by=by, title=title, visibility=visibility, dated=dated)
        elif not importing.with_body:
            raise Invalid(code="nothing-kept")
        if importing.with_body:
            save_body(importing, by=by, dated=dated)
        change(importing, saved, by=by, verb="saved", expected=expected)
    return importing


def _save_new(importing: Import, rows: list[ReadRow], *, by: Any, title: str, visibility: str, dated: date) -> Workplan:
    own = importing.owner_kind == OwnerKind.PARTNERSHIP
    plan = (importing.reading or {}).get("plan") or {}
    annex = _next_annex() if own and importing.with_body else None
    name = title.strip() or (f"{ANNEX.get(importing.language, 'Annex')} {annex}" if annex else plan.get("title"))
    workplan = create_workplan(
        by=by,
        title=(name or importing.file.name.rpartition(".")[0] or importing.file.name)[:300],
        owner_kind=importing.owner_kind,
        owner_code=importing.owner_code,
        dated=dated,
        language=importing.language,
        visibility=visibility or (Visibility.PUBLIC if annex else Visibility.MEMBERS),
        annex=annex,
        is_template=annex is not None,
        note="",
    )
    load_rows(workplan, loaded_foci(rows), by=by, note=f"{importing.file.name} {importing.file.sha256}")
    return workplan


def _next_annex() -> int:
    last = Workplan.objects.exclude(annex=None).order_by("-annex").values_list("annex", flat=True).first()
    return (last or 0) + 1
