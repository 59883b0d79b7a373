"""The mails about what is due: plain text, in the person's language, with a form to answer by."""

from collections.abc import Mapping, Sequence
from email.utils import parseaddr
from typing import Any, NamedTuple

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ayni.accounts.letters import Letter
from ayni.accounts.models import Person
from ayni.core.jinja import day as in_words
from ayni.monitoring.models import Occasion
from ayni.monitoring.pages.duty_lines import DutyLine
from ayni.monitoring.reminding.asked import ASKED
from ayni.monitoring.reminding.near import Near, ReminderKind
from ayni.monitoring.reminding.seals import EVERYTHING, stop_seal


class Due(NamedTuple):
    """One numbered line of a digest."""

    line: DutyLine
    occasion: Occasion


# A kind with one thing that it reminds of.
Reminded = tuple[ReminderKind, Near]


def digest_letter(
    person: Person, code: str, found: Sequence[Due], names: Sequence[str], more: int, near: Sequence[Reminded] = ()
) -> Letter:
    """Write what is due, each with lines to fill in, what else is near, and the ways to have less of it.

    `more`: what is due and not listed. Where nothing is due there is nothing to answer, and no token to answer by.
    """
    with translation.override(person.language):
        kinds = {one.occasion.value: one.occasion.label for one in found} | {kind.code: kind.label for kind, _n in near}
        body = [*_due(found, names, more), *_near(near), _ways_out(person, kinds)]
        count = len(found) + more + len(near)
        values = {"partnership": settings.AYNI_PARTNERSHIP, "count": count}
        if not found:
            subject = ngettext(
                "%(partnership)s: one thing to look at", "%(partnership)s: %(count)d things to look at", count
            )
            return Letter(subject % values, "\n\n".join(body) + "\n")
        subject = ngettext("%(partnership)s: one thing is due", "%(partnership)s: %(count)d things are due", count)
        return Letter(f"{subject % values} [ayni:{code}]", "\n\n".join([*body, f"[ayni:{code}]"]) + "\n")


def _due(found: Sequence[Due], names: Sequence[str], more: int) -> list[str]:
    if not found:
        return []
    body = [
        _("This is due from %(names)s.") % {"names": ", ".join(names)},
        _(
            "Answer this mail and fill in what you know: your answer becomes a draft, and counts once you confirm "
            "it. Or record it at the address below each."
        ),
        *(_lines(number, one) for number, one in enumerate(found, start=1)),
    ]
    if more:
        rest = ngettext("One more stands on your desk:", "%(count)d more stand on your desk:", more)
        body.append(rest % {"count": more} + " " + _address("monitoring:duties"))
    return body


def _near(near: Sequence[Reminded]) -> list[str]:
    """Say what other rooms remind of: nothing to fill in, each with the address of its page."""
    if not near:
        return []
    said = [one.said() for _kind, one in near]
    return [
        _("What is near, or stands still:"),
        *(f"- {sentence}\n  {settings.AYNI_BASE_URL}{path}" for sentence, path in said),
    ]


def digest_headers(person: Person, code: str, *, answers: bool = True) -> dict[str, str]:
    """Return the headers by which an answer finds back, if one is asked for, and a mail program offers a stop."""
    headers = {
        "List-Unsubscribe": f"<{stop_address(person, EVERYTHING)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
    name, at, domain = parseaddr(settings.AYNI_EMAIL_REPLIES)[1].partition("@")
    if at and answers:
        headers["Reply-To"] = f"{name}+{code}@{domain}"
    return headers


def stop_address(person: Person, kind: str) -> str:
    """Return the whole address that stops one kind of reminders, or all, in the person's language."""
    with translation.override(person.language):
        given = {"code": person.code, "kind": kind, "seal": stop_seal(person.code, kind)}
        return str(settings.AYNI_BASE_URL) + reverse("monitoring:reminder-stop", kwargs=given)


def drafted_letter(language: str, drafts: Sequence[str], unread: Sequence[str]) -> Letter:
    """Say that an answer is kept as a draft, where to confirm it, and which words could not be read."""
    with translation.override(language):
        body = [_("Thank you. Your answer is kept as a draft. Look it over and confirm it here, then it counts:")]
        body += [_address("monitoring:evidence-rows", code=code) for code in drafts]
        if unread:
            body.append(_("These words we could not read; they stand in the note:") + "\n" + "\n".join(unread))
        return Letter(_("%(partnership)s: your answer waits for you") % _named(), "\n\n".join(body) + "\n")


def empty_letter(language: str) -> Letter:
    """Say that nothing was filled in."""
    with translation.override(language):
        body = [
            _("Thank you for your answer. We found nothing filled in, so nothing was recorded; your mail is kept."),
            _("You can answer once more, or record it here in under a minute:"),
            _address("monitoring:record"),
        ]
        return Letter(_("%(partnership)s: your answer was empty") % _named(), "\n\n".join(body) + "\n")


def unknown_letter(language: str) -> Letter:
    """Say that a mail could not be told to belong to a reminder of ours; once."""
    with translation.override(language):
        body = [
            _(
                "Thank you for your mail. It answers no reminder that we sent to this address, or one that is too old, "
                "so nothing was recorded. It is not lost: the Secretariat can read it."
            ),
            _("Those who speak for a member record what happened here:"),
            _address("monitoring:record"),
        ]
        return Letter(_("%(partnership)s: we received your mail") % _named(), "\n\n".join(body) + "\n")


def _lines(number: int, due: Due) -> str:
    line = due.line
    where = " · ".join(part for part in (line.code, line.workplan, line.bearer) if part)
    text = " ".join(line.text.split())
    said = [
        f"{number}. {text[:300]}{'…' if len(text) > 300 else ''}",
        f"   {where}",
        "   " + _("Due by %(day)s. %(why)s.") % {"day": in_words(line.due), "why": due.occasion.label},
        f"   {settings.AYNI_BASE_URL}{line.record}",
        *(f"   {words}: " for words in ASKED.values()),
    ]
    return "\n".join(said)


def _ways_out(person: Person, kinds: Mapping[str, Any]) -> str:
    said = [_("To stop reminders of a kind:")]
    said += [f"{label}: {stop_address(person, kind)}" for kind, label in kinds.items()]
    said.append(_("Which reminders you get, and how many: %(address)s") % {"address": _address("monitoring:reminders")})
    return "\n".join(said)


def _address(name: str, **given: str) -> str:
    return str(settings.AYNI_BASE_URL) + reverse(name, kwargs=given or None)


def _named() -> dict[str, str]:
    return {"partnership": settings.AYNI_PARTNERSHIP}
