"""What this room shows on the pages of lower rooms: the files of a workplan and of its versions."""

from typing import Any

from django.urls import reverse

from ayni.publishing.pages import file_links
from ayni.workplans.rules import can_edit_workplan


def workplan_files(workplan: Any, viewer: Any) -> dict[str, Any] | None:
    """Return the links to a workplan's files, and for who edits it the way to compare a newer document with it."""
    newer = f"{reverse('publishing:import-new')}?workplan={workplan.slug}"
    may = viewer is not None and viewer.is_authenticated and can_edit_workplan(viewer, workplan)
    return {"files": file_links(f"workplans/{workplan.slug}"), "newer": newer if may else ""}


def version_files(version: Any, viewer: Any) -> dict[str, Any] | None:
    """Return the links to the files of an adopted version."""
    return {"newer": "", "files": file_links(f"workplans/{version.workplan.slug}/versions/{version.number}")}
