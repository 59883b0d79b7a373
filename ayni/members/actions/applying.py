"""What an applicant does, by the sealed link alone: begin, save step by step, send, answer."""

import hashlib
from datetime import timedelta
from pathlib import PurePath
from typing import IO, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from ayni.core.audit import record_audit
from ayni.core.changes import change
from ayni.core.errors import Conflict, Invalid, Refused, Unavailable
from ayni.core.jobs import enqueue
from ayni.core.storage import keep_file
from ayni.core.verdicts import require
from ayni.members.models import ApplicantKind, Application, ApplicationState, Criterion, Member
from ayni.members.queries.application import begun_lately, open_question
from ayni.members.rules import can_write_application

HOURLY_FROM_ONE_PLACE, HOURLY_IN_ALL = 12, 400
UPLOADS, PROOF_BYTES, TYPED_BYTES = 20, 10 * 1024 * 1024, 200_000
PROOF_TYPES = (".pdf", ".jpg", ".jpeg", ".png", ".doc", ".docx", ".odt")


def begin_application(*, kind: str, key: str, language: str, origin: str, email: str = "") -> Application:
    """Begin an application, or return the one that was begun with this key: sent twice, it is still one.

    `origin` is the sender's network address; only a keyed hash of it and the day is kept, against floods. With an
    address the link is mailed. Refuses a person alone; raises Unavailable (429) in a flood, Invalid without a key.
    """
    if kind == ApplicantKind.INDIVIDUAL:
        raise Refused(_("Only organisations can be members."), code="individual")
    if kind not in ApplicantKind.values or not 8 <= len(key) <= 80:
        raise Invalid(fields={"kind": [_("Choose who applies.")]})
    key_hash = hashlib.sha256(key.encode()).hexdigest()
    now = timezone.now()
    place = salted_hmac("ayni.members.origin", f"{origin} {now.date()}").hexdigest()[:64]
    with transaction.atomic():
        known = Application.objects.select_for_update().filter(key_hash=key_hash).first()
        if known is not None:
            return _begun_before(known, kind, email)
        _slow_down(place)
        application, new = Application.objects.get_or_create(
            key_hash=key_hash, defaults={"kind": kind, "language": language, "origin": place, "saved_at": now}
        )
        if new:
            # No words of an applicant go into the trail before they are sent: a draft shall be forgotten whole.
            record_audit(application, by=None, verb="begun")
        _remember_address(application, email)
    return application


def save_step(
    application: Application, step: str, typed: dict[str, list[str]], *, page: str, seen: str, email: str = ""
) -> Application:
    """Keep what was typed in a step as it is, whether or not it does yet. Sent again, it changes nothing.

    `page` names the opened page that sends, `seen` the one whose text it was opened with. When another page saved the
    step meanwhile, nothing is overwritten: raises Conflict with `yours`, `current` and `version`, the page to go on
    from. Refuses once the application is with the Secretariat. Raises Invalid for more text than anybody types.
    """
    with transaction.atomic():
        current = Application.objects.select_for_update().get(pk=application.pk)
        require(can_write_application(current))
        stored, last = current.answers.get(step, {}), current.pages.get(step, "")
        if stored and stored != typed and last not in (page, seen):
            raise Conflict(yours=typed, current=stored, version=last)
        answers = {**current.answers, step: typed}
        if sum(len(text) for fields in answers.values() for values in fields.values() for text in values) > TYPED_BYTES:
            raise Invalid(_("This is more text than we can keep. Please shorten it; a link to a document is enough."))
        now, pages = timezone.now(), {**current.pages, step: page}
        Application.objects.filter(pk=current.pk).update(answers=answers, pages=pages, saved_at=now, warned_at=None)
        application.answers, application.pages, application.saved_at = answers, pages, now
        _remember_address(application, email)
    return application


def keep_proof(application: Application, content: IO[bytes], name: str) -> Application:
    """Keep the proof of legal status; another file takes its place. Raises Invalid for a wrong kind or too large."""
    require(can_write_application(application))
    if PurePath(name).suffix.lower() not in PROOF_TYPES:
        raise Invalid(fields={"proof": [_("Send a PDF, a picture (JPG, PNG) or a text document (DOCX, ODT).")]})
    if application.uploads >= UPLOADS:
        raise Invalid(fields={"proof": [_("This is file number 21. Please mail further files to the Secretariat.")]})
    limit = min(PROOF_BYTES, settings.AYNI_UPLOAD_LIMIT)
    try:
        file = keep_file(content, name=name, content_type="", by=None, limit=limit)
    except Invalid as error:
        megabytes = limit // (1024 * 1024)
        sentence = _("This file is larger than %(number)d MB. Send a smaller one, a photo is enough.")
        raise Invalid(fields={"proof": [sentence % {"number": megabytes}]}) from error
    uploads = application.uploads + 1
    Application.objects.filter(pk=application.pk).update(proof=file, uploads=uploads, saved_at=timezone.now())
    application.proof, application.uploads = file, uploads
    return application


def send_application(application: Application, facts: dict[str, Any]) -> Application:
    """Hand the application to the Secretariat with its understood answers; the applicant gets a receipt by e-mail.

    Sent again, nothing happens. Raises Invalid with what is missing, Refused for one that was deleted.
    """
    with transaction.atomic():
        current = Application.objects.select_for_update().get(pk=application.pk)
        if current.sent_at is not None:
            return current
        require(can_write_application(current))
        _require_whole(current, facts)
        email = current.email or str(facts["focal_point"]["email"])
        language = facts["language"]
        Application.objects.filter(pk=current.pk).update(facts=facts, email=email, language=language)
        current.refresh_from_db()
        values = {"state": ApplicationState.RECEIVED.value, "sent_at": timezone.now()}
        change(current, values, by=None, verb="sent")
        enqueue("members.application_received", code=current.code)
    return current


def answer_question(application: Application, text: str, facts: dict[str, Any], *, key: str) -> Application:
    """Answer the Secretariat's open question; corrections made meanwhile go with it. Sent again, nothing happens.

    `key` names the question that is answered. Raises Invalid for an empty answer, Refused where nothing is asked.
    """
    with transaction.atomic():
        current = Application.objects.select_for_update().get(pk=application.pk)
        question = open_question(current)
        if question is None or str(question.pk) != key:
            if current.questions.filter(answer=text.strip()).exclude(answered_at=None).exists():
                return current
            raise Refused(_("There is no open question. Your application is with the Secretariat."))
        require(can_write_application(current))
        if not text.strip():
            raise Invalid(fields={"answer": [_("Write your answer.")]})
        _require_whole(current, facts)
        change(question, {"answer": text.strip(), "answered_at": timezone.now()}, by=None, verb="answered")
        Application.objects.filter(pk=current.pk).update(facts=facts)
        current.refresh_from_db()
        after = ApplicationState.SCREENING if current.screened_by_id else ApplicationState.RECEIVED
        change(current, {"state": after.value}, by=None, verb="answered")
        enqueue("members.application_answered", code=current.code, question=question.pk)
    return current


def _begun_before(known: Application, kind: str, email: str) -> Application:
    if known.state == ApplicationState.DRAFT and known.kind != kind:
        Application.objects.filter(pk=known.pk).update(kind=kind)
        known.kind = kind
    if known.state == ApplicationState.DRAFT:
        _remember_address(known, email)
    return known


def _slow_down(place: str) -> None:
    here, everywhere = begun_lately(place, timezone.now() - timedelta(hours=1))
    if here >= HOURLY_FROM_ONE_PLACE or everywhere >= HOURLY_IN_ALL:
        sentence = _("Many applications were begun just now. Please try again in an hour; what you typed stays here.")
        error = Unavailable(sentence, code="too-many")
        error.status = 429
        raise error


def _remember_address(application: Application, email: str) -> None:
    """Write down the first good address and mail the link there, once."""
    address = email.strip().lower()
    if application.email or not address:
        return
    try:
        validate_email(address)
    except ValidationError:
        return
    Application.objects.filter(pk=application.pk).update(email=address)
    application.email = address
    enqueue("members.send_application_link", code=application.code)


def _require_whole(application: Application, facts: dict[str, Any]) -> None:
    """Refuse what could never become a member, whoever filled the facts in."""
    wrong: dict[str, list[str]] = {}
    missing = [criterion for criterion in Criterion.values if criterion not in facts.get("criteria", [])]
    if missing:
        wrong["criteria"] = [_("A member endorses all eight criteria.")]
    if not facts.get("privacy"):
        wrong["privacy"] = [_("We need your agreement to the data-protection notice.")]
    member = Member(code=(facts.get("countries") or [""])[0], category=application.kind, name=facts.get("name", ""))
    member.countries, member.major_group = " ".join(facts.get("countries", [])), facts.get("major_group", "")
    try:
        member.clean()
    except ValidationError as error:
        wrong |= error.message_dict
    if wrong:
        raise Invalid(fields=wrong)
