"""Mail that comes in: kept whole, turned into drafts where it answers a reminder, answered politely once."""

import hashlib
import io
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils import timezone, translation

from ayni.accounts.letters import Letter
from ayni.core.errors import AyniError
from ayni.core.outbox import write_letter
from ayni.core.storage import keep_file
from ayni.core.vocabularies import countries
from ayni.members.queries import visible_members
from ayni.monitoring.actions import Upload, record_evidence
from ayni.monitoring.models import Digest, Kind, MailFate, ReceivedMail
from ayni.monitoring.queries.rows import rows_named
from ayni.monitoring.reminding.asked import ASKED
from ayni.monitoring.reminding.filling import Filled, day_in, number_in, read_answer
from ayni.monitoring.reminding.letters import drafted_letter, empty_letter, unknown_letter
from ayni.monitoring.reminding.mail import Mail, read_mail
from ayni.monitoring.reminding.queries import digest_of_tokens, mail_with_mark, person_of_address
from ayni.monitoring.wording import title_for

_LATER = timedelta(days=1)
_HAPPENINGS = frozenset({Kind.MEETING, Kind.TRAINING, Kind.EXCHANGE})


class Said(NamedTuple):
    """What an answer says about one line: columns of evidence, and the words that could not be read."""

    values: dict[str, Any]
    unread: list[str]


def receive_mail(raw: bytes) -> ReceivedMail:
    """Take in one message: keep it, make drafts of what it answers, write back; the same one again changes nothing.

    Drafts are those of the person to whom the reminder went, and nobody else: they count once a person confirms them.
    """
    mail = read_mail(raw)
    known = mail_with_mark(mail.mark)
    if known is not None:
        return known
    today = timezone.now().date()
    try:
        with transaction.atomic():
            row = _kept(mail, raw, digest_of_tokens(mail.tokens, today))
            unread = _drafted(row, mail, today) if row.fate == MailFate.DRAFTED else []
            _answer(row, mail, unread, today)
    except IntegrityError:
        found = mail_with_mark(mail.mark)  # delivered twice at once
        if found is None:
            raise
        return found
    return row


def _kept(mail: Mail, raw: bytes, digest: Digest | None) -> ReceivedMail:
    whole = keep_file(io.BytesIO(raw), name="mail.eml", content_type="message/rfc822", by=None)
    return ReceivedMail.objects.create(
        mark=mail.mark,
        sender=mail.sender,
        subject=mail.subject,
        text=mail.text,
        digest=digest,
        fate=_fate(mail, digest),
        whole=whole,
    )


def _fate(mail: Mail, digest: Digest | None) -> MailFate:
    if mail.automatic:
        return MailFate.AUTOMATIC
    if digest is None or not digest.person.is_active:
        return MailFate.UNKNOWN
    if mail.sender != digest.person.email.lower():
        return MailFate.STRANGER
    answer = read_answer(mail.text)
    return MailFate.DRAFTED if answer.filled or answer.free or mail.files else MailFate.EMPTY


def _drafted(row: ReceivedMail, mail: Mail, today: date) -> list[str]:
    """Keep a draft for each line that was answered, the files with the first; return the words that were not read."""
    assert row.digest is not None
    digest, answer = row.digest, read_answer(mail.text)
    filled = answer.filled or [Filled(0, {})]
    files = [Upload(io.BytesIO(one.content), one.name, one.content_type) for one in mail.files]
    unread: list[str] = []
    with translation.override(digest.person.language):
        for at, one in enumerate(filled):
            code, missed = _draft(row, one, answer.free, files if at == 0 else [], today)
            unread += missed
            row.drafts += [code] if code else []
    if not row.drafts:
        row.fate = MailFate.UNKNOWN
    row.save(update_fields=["drafts", "fate"])
    return unread


def _draft(row: ReceivedMail, filled: Filled, free: str, files: list[Upload], today: date) -> tuple[str, list[str]]:
    """Keep one draft and return its code; "" where the person speaks for the member no more."""
    assert row.digest is not None
    person, line = row.digest.person, _line_of(row.digest, filled.number)
    member = visible_members(person).filter(code=line["member"]).first()
    said = _said(filled.words, line, member, today, person.language)
    note = "\n\n".join(part for part in (free, "\n".join(said.unread)) if part)
    values = {**said.values, "note": note[:10_000], "language": person.language, "details": {"mail": row.code}}
    chosen = rows_named(person, line["rows"]) if filled.number or len(row.digest.lines) == 1 else {}
    rows = dict.fromkeys(chosen.values(), "person:")
    for kept in (files, []):
        try:
            with transaction.atomic():
                draft = record_evidence(
                    by=person, member=member, kind=line["kind"], rows=rows, files=kept, draft=True, **values
                )
            return draft.code, said.unread
        except AyniError:
            continue  # first without the files, which may be too large: the mail itself is kept whole
    return "", []


def _line_of(digest: Digest, number: int) -> Mapping[str, Any]:
    """Return the line of a digest by its number; without one, or with a wrong one, the first."""
    lines = digest.lines
    found: Mapping[str, Any] = lines[number - 1] if 0 < number <= len(lines) else lines[0]
    return found


def _said(words: Mapping[str, str], line: Mapping[str, Any], member: Any, today: date, lang: str) -> Said:
    """Turn the words of a filled form into columns; what does not hold is left out and said."""
    day = day_in(words.get("on", ""), today)
    total, women = number_in(words.get("people", "")), number_in(words.get("women", ""))
    sound = {
        "on": day is not None and day <= today + _LATER,
        "people": total is not None and (women is None or women <= total),
        "women": women is not None and total is not None and women <= total,
        "place": True,
    }
    unread = [f"{ASKED[name]}: {text}" for name, text in words.items() if not sound[name]]
    place = " ".join(words.get("place", "").split())[:200]
    country = member.country_codes[0] if member is not None and len(member.country_codes) == 1 else ""
    values: dict[str, Any] = {
        "starts": day if sound["on"] else None,
        "place": place,
        "country": country if country in countries() else "",
        "total": total if sound["people"] else None,
        "women": women if sound["women"] else None,
    }
    happened = line["kind"] in _HAPPENINGS
    values["title"] = title_for(line["kind"], place, country, values["starts"], lang) if happened else line["text"]
    return Said(values, unread)


def _answer(row: ReceivedMail, mail: Mail, unread: list[str], today: date) -> None:
    """Write back: to each answer, and to what we cannot place once a month; never to a machine."""
    if row.fate == MailFate.AUTOMATIC or not _is_address(mail.sender):
        return
    person = person_of_address(mail.sender)
    language = person.language if person is not None else settings.LANGUAGE_CODE
    key = f"mail:{row.code}"
    letter: Letter
    if row.fate == MailFate.DRAFTED:
        letter = drafted_letter(language, row.drafts, unread)
    elif row.fate == MailFate.EMPTY:
        letter = empty_letter(language)
    else:
        letter = unknown_letter(language)
        key = f"mail:{hashlib.sha256(mail.sender.encode()).hexdigest()[:40]}:{today:%Y-%m}"
    write_letter(key, mail.sender, letter.subject, letter.body, {"Auto-Submitted": "auto-replied"})


def _is_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True
