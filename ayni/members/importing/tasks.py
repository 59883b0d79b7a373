"""Background work of lists."""

from ayni.core.jobs import job
from ayni.members.importing.actions import read_upload
from ayni.members.importing.applying import apply_list
from ayni.members.models import RegisterImport


@job("members.read_list")
def read_list_by_code(code: str) -> None:
    """Read one list."""
    read_upload(RegisterImport.objects.select_related("file", "created_by").get(code=code))


@job("members.take_list_over")
def take_list_over(code: str) -> None:
    """Write the chosen lines of one list."""
    apply_list(RegisterImport.objects.select_related("file", "changed_by").get(code=code))
