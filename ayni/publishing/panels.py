"""What this room shows on the pages of lower rooms: the files of a workplan and of its versions."""

from typing import Any

from ayni.publishing.pages import file_links


def workplan_files(workplan: Any, viewer: Any) -> dict[str, Any] | None:
    """Return the links to a workplan's files."""
    return {"files": file_links(f"workplans/{workplan.slug}")}


def version_files(version: Any, viewer: Any) -> dict[str, Any] | None:
    """Return the links to the files of an adopted version."""
    return {"files": file_links(f"workplans/{version.workplan.slug}/versions/{version.number}")}
