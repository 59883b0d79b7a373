"""Background work of imports."""

from ayni.core.jobs import job
from ayni.publishing.importing.actions import read_import
from ayni.publishing.models import Import


@job("read-import")
def read_import_by_code(code: str) -> None:
    """Read one upload."""
    read_import(Import.objects.select_related("file", "created_by").get(code=code))
