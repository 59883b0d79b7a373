"""The register as files for everybody. They hold what every stranger may see, whoever asks."""

from collections.abc import Callable, Iterator
from datetime import date

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from ayni.core.errors import NotVisible
from ayni.core.signed_in import signed_in
from ayni.core.stored_pages import Made, stored_answer
from ayni.core.verdicts import require
from ayni.members.exports import as_csv, as_json, as_xlsx, descriptor, own_actions_as_csv, reaffirmed_as_csv
from ayni.members.models import Member
from ayni.members.queries import Wanted, members_for_list, register_for_file
from ayni.members.queries.commitments import ReaffirmedWanted, reaffirmed_members
from ayni.members.queries.own_actions import OwnActionsWanted, own_actions_for_list
from ayni.members.rules import can_keep_register

WHOLE = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@require_safe
def members_csv(request: HttpRequest) -> HttpResponse:
    """Present members as CSV."""
    return _file(request, "members.csv", "text/csv; charset=utf-8", lambda: as_csv(_public(), _today()))


@require_safe
def reaffirmed_csv(request: HttpRequest) -> HttpResponse:
    """Who has re-affirmed the plan, as CSV."""

    def write() -> bytes:
        known = reaffirmed_members(AnonymousUser(), ReaffirmedWanted(), _today())
        return reaffirmed_as_csv(known.iterator(chunk_size=500), _today())

    return _file(request, "reaffirmed.csv", "text/csv; charset=utf-8", write)


@require_safe
def own_actions_csv(request: HttpRequest) -> HttpResponse:
    """What members do on their own, as CSV."""

    def write() -> bytes:
        known = own_actions_for_list(AnonymousUser(), OwnActionsWanted())
        return own_actions_as_csv(known.iterator(chunk_size=500), _today())

    return _file(request, "own-actions.csv", "text/csv; charset=utf-8", write)


@require_safe
def members_json(request: HttpRequest) -> HttpResponse:
    """Present members as JSON."""
    return _file(request, "", "application/json", lambda: as_json(_public(), _today()))


@require_safe
def members_descriptor(request: HttpRequest) -> HttpResponse:
    """What the columns of the CSV mean."""
    return _file(request, "", "application/json", lambda: descriptor(_today()))


@signed_in
@require_safe
def register_file(request: HttpRequest, extension: str) -> HttpResponse:
    """The whole register, past members and applicants too, for those who keep it."""
    require(can_keep_register(request.user))
    if extension not in WHOLE:
        raise NotVisible
    rows = register_for_file(request.user)
    body = as_csv(rows, _today(), version=True) if extension == "csv" else as_xlsx(rows, get_language() or "en")
    named = f'attachment; filename="register.{extension}"'
    return HttpResponse(body, content_type=WHOLE[extension], headers={"Content-Disposition": named})


def _file(request: HttpRequest, filename: str, kind: str, make: Callable[[], bytes]) -> HttpResponse:
    key = f"file:{request.path}"
    return stored_answer(request, key=key, stamp="members", make=lambda: Made(make(), kind), filename=filename)


def _public() -> Iterator[Member]:
    return members_for_list(AnonymousUser(), Wanted()).iterator(chunk_size=500)


def _today() -> date:
    return timezone.now().date()
