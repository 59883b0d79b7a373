"""The whole register as a file, for those who keep it."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from ayni.core.errors import NotVisible
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.members.exports import as_csv, as_xlsx
from ayni.members.queries import register_for_file
from ayni.members.rules import can_keep_register

WHOLE = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@signed_in
@require_safe
def register_file(request: HttpRequest, extension: str) -> HttpResponse:
    """The whole register, past members and applicants too, for those who keep it."""
    require(can_keep_register(request.user))
    if extension not in WHOLE:
        raise NotVisible
    rows = register_for_file(request.user)
    body = as_csv(rows, timezone.now().date()) if extension == "csv" else as_xlsx(rows, get_language() or "en")
    named = f'attachment; filename="register.{extension}"'
    return HttpResponse(body, content_type=WHOLE[extension], headers={"Content-Disposition": named})
