"""The letters to applicants: plain text, in the language that they chose."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ayni.accounts.letters import Letter
from ayni.core.papers import LetterPaper
from ayni.members.actions.membership import TERM_YEARS, later
from ayni.members.models import Application, ApplicationQuestion
from ayni.members.pages.application import reason_given
from ayni.members.queries import name_in
from ayni.members.queries.application import DRAFT_DAYS, application_seal


def application_address(application: Application) -> str:
    """Return the whole address of the application's own page, in its language. Whoever has it can write there."""
    with translation.override(application.language):
        path = reverse("members:apply-page", args=[application.code, application_seal(application)])
    return settings.AYNI_BASE_URL + path


def link_letter(application: Application) -> Letter:
    """Send the link with which somebody goes on with what they began."""
    return _letter(
        application,
        lambda: _("your application to membership"),
        lambda: [
            _("You have begun an application to membership of the %(partnership)s.") % _names(),
            _("Open this address to go on, from any device, as often as you like:"),
            application_address(application),
            _("What you type is kept at every step for %(days)d days. Nobody sees it before you send it.")
            % {"days": DRAFT_DAYS},
            _("Whoever has this address can read and change the application: give it only to those who help you."),
            _("If you did not begin this, do nothing: without you nothing is sent."),
        ],
    )


def draft_warning_letter(application: Application) -> Letter:
    """Warn that a draft will be deleted, and on which day at the earliest."""
    day = application.saved_at.date() + timedelta(days=DRAFT_DAYS)
    return _letter(
        application,
        lambda: _("your application is not sent yet"),
        lambda: [
            _("You have begun an application to membership of the %(partnership)s and not sent it.") % _names(),
            _("On %(date)s it will be deleted with all that you typed. To keep it, open it and save a step:")
            % {"date": date_format(max(day, timezone.now().date() + timedelta(days=7)), "DATE_FORMAT")},
            application_address(application),
            _("If you no longer want to apply, there is nothing to do."),
        ],
    )


def received_letter(application: Application) -> Letter:
    """Say that an application has arrived and what happens now."""
    return _letter(
        application,
        lambda: _("we have received your application"),
        lambda: [
            _("Thank you. The application of %(name)s to membership of the %(partnership)s has arrived.")
            % _names(application),
            _("The Secretariat reads it and may ask you back. You will be told what was decided, by e-mail."),
            _("Here you can see where it stands:"),
            application_address(application),
        ],
    )


def question_letter(question: ApplicationQuestion) -> Letter:
    """Send the Secretariat's question with the link to answer it."""
    application = question.application
    return _letter(
        application,
        lambda: _("a question about your application"),
        lambda: [
            _("The Secretariat has a question about the application of %(name)s:") % _names(application),
            question.text,
            _("Open this address to answer, and to correct your application where you want to:"),
            application_address(application),
        ],
    )


def answer_letter(application: Application) -> Letter:
    """Confirm that the answer has arrived."""
    return _letter(
        application,
        lambda: _("we have received your answer"),
        lambda: [
            _("Thank you. Your answer about the application of %(name)s has arrived.") % _names(application),
            _("Here you can see where it stands:"),
            application_address(application),
        ],
    )


def declined_letter(application: Application) -> Letter:
    """Say that an application was declined, why, and what can be done."""
    return _letter(
        application,
        lambda: _("your application"),
        lambda: [
            _("Thank you for the application of %(name)s. It could not be accepted.") % _names(application),
            reason_given(application),
            _("You are welcome to apply again when this has changed, and to follow and take part in the meantime:"),
            settings.AYNI_BASE_URL + reverse("home:front"),
        ],
    )


def accepted_letter(application: Application) -> Letter:
    """Welcome a new member; the letter as a document stands at the link."""
    return _letter(
        application,
        lambda: _("welcome as a member"),
        lambda: [
            *welcome_paragraphs(application),
            _("This letter as a document, to print or to keep:"),
            letter_address(application),
        ],
    )


def letter_address(application: Application) -> str:
    """Return the whole address of the welcome letter as a document."""
    with translation.override(application.language):
        path = reverse("members:apply-letter", args=[application.code, application_seal(application)])
    return settings.AYNI_BASE_URL + path


def welcome_paragraphs(application: Application) -> list[str]:
    """Return the body of the welcome letter in the active language: since when, until when, who speaks, what next."""
    member = application.member
    if member is None:
        raise LookupError(application.code)
    language = translation.get_language() or application.language
    facts, address = application.facts, reverse("members:member", kwargs={"code": member.code})
    values = {
        **_names(application),
        "name": name_in(member, language),
        "since": date_format(application.decided_at or timezone.now(), "DATE_FORMAT"),
        "ends": date_format(_term_ends(application), "DATE_FORMAT"),
        "point": facts["focal_point"]["name"],
        "address": settings.AYNI_BASE_URL + address,
    }
    return [
        _("We are glad to tell you that %(name)s is a member of the %(partnership)s since %(since)s.") % values,
        _("Membership is for four years, until %(ends)s. Half a year before, we will ask your focal point to renew it.")
        % values,
        _("Your focal point is %(point)s. The Secretariat confirms the appointment and sends an invitation to sign in.")
        % values,
        _("Your page in the register: %(address)s") % values,
        _("From now on you can join initiatives, record what you do for the %(plan)s, and ask for and offer support.")
        % values,
        _("Welcome, and thank you for what you bring."),
    ]


def welcome_letter_page(application: Application) -> dict[str, Any]:
    """Return the welcome letter as a document, in the applicant's language: to whom, when, from whom, what it says."""
    with translation.override(application.language):
        facts = application.facts
        return {
            "letter_lang": application.language,
            "title": _("Welcome to the %(partnership)s") % _names(),
            "on": date_format(application.decided_at or timezone.now(), "DATE_FORMAT"),
            "to": [facts["focal_point"]["name"], facts["focal_point"]["title"], application.name],
            "paragraphs": welcome_paragraphs(application),
            "sender": _("The Secretariat of the %(partnership)s") % _names(),
            "reference": _("Application %(code)s") % {"code": application.code},
        }


def welcome_letter_paper(application: Application) -> LetterPaper:
    """Return the welcome letter to be set as a file."""
    page = welcome_letter_page(application)
    return LetterPaper(
        language=application.language,
        title=page["title"],
        to=tuple(page["to"]),
        above=(page["on"], page["reference"]),
        paragraphs=tuple(page["paragraphs"]),
        sender=page["sender"],
        partnership=settings.AYNI_PARTNERSHIP,
    )


def _term_ends(application: Application) -> date:
    return later((application.decided_at or timezone.now()).date(), TERM_YEARS)


def _names(application: Application | None = None) -> dict[str, str]:
    values = {"partnership": settings.AYNI_PARTNERSHIP, "plan": settings.AYNI_PLAN_TITLE}
    return {**values, "name": application.name} if application else values


def _letter(application: Application, subject: Callable[[], str], body: Callable[[], list[str]]) -> Letter:
    with translation.override(application.language):
        title = f"{settings.AYNI_PARTNERSHIP}: {subject()}"
        closing = _("The Secretariat of the %(partnership)s") % _names()
        return Letter(title, "\n\n".join([*body(), closing]))
