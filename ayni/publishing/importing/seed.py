"""The seed plan: read at the first start through the same import that everybody has."""

from datetime import date
from pathlib import Path

from ayni.publishing.importing.actions import read_import, save_import, upload_document
from ayni.publishing.importing.shapes import failure_sentence
from ayni.publishing.models import Import, ImportState, Plan
from ayni.workplans.models import OwnerKind

SEED = Path(__file__).resolve().parent.parent / "data" / "cusco-plan.txt"
# The second global meeting, in Cusco, at which the draft was discussed.
DATED = date(2004, 10, 28)


def import_seed() -> str:
    """Read the seed into the plan and its annex unless there is a plan; return "" or why it could not be read."""
    if Plan.objects.exists():
        return ""
    with SEED.open("rb") as content:
        importing = upload_document(
            content,
            by=None,
            name=SEED.name,
            content_type="text/plain",
            owner_kind=OwnerKind.PARTNERSHIP,
            with_body=True,
        )
    importing = read_import(Import.objects.select_related("file").get(pk=importing.pk))
    if importing.state != ImportState.READ:
        return failure_sentence(importing)
    save_import(importing, by=None, expected=importing.version, dated=DATED)
    return ""
