"""Kept files as they were given, as attachments that no browser runs."""

from django.http import FileResponse

from ayni.core.models import StoredFile
from ayni.core.storage import path_of


def attachment(file: StoredFile) -> FileResponse:
    """Return a kept file's bytes to be saved under its name."""
    response = FileResponse(path_of(file).open("rb"), as_attachment=True, filename=file.name)
    response.headers["Content-Type"] = "application/octet-stream"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
