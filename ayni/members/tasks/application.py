"""Background work for applications: the letters, and what time brings."""

from collections.abc import Callable

from ayni.accounts.letters import Letter, as_sent
from ayni.core.jobs import job, regularly
from ayni.core.outbox import made_as_sent, write_sealed_letter
from ayni.members.actions.drafts import forget_drafts, warn_drafts
from ayni.members.letters import (
    accepted_letter,
    answer_letter,
    declined_letter,
    draft_warning_letter,
    link_letter,
    question_letter,
    received_letter,
)
from ayni.members.models import Application, ApplicationQuestion, ApplicationState

# What a letter tells -> who writes it. Those of drafts go only as long as it is one.
_OF_DRAFTS: dict[str, Callable[[Application], Letter]] = {"link": link_letter, "warning": draft_warning_letter}
_LETTERS: dict[str, Callable[[Application], Letter]] = {
    "received": received_letter,
    "answered": answer_letter,
    ApplicationState.ACCEPTED.value: accepted_letter,
    ApplicationState.DECLINED.value: declined_letter,
}


@made_as_sent("application")
def application_words(key: str) -> tuple[str, str] | None:
    """Return a letter about an application by its key: "application CODE received". They hold its link."""
    _kind, code, what, *more = key.split()
    if what == "question":
        return as_sent(question_letter(ApplicationQuestion.objects.select_related("application").get(pk=more[0])))
    application = Application.objects.select_related("member").get(code=code)
    if what in _OF_DRAFTS:
        draft = application.state == ApplicationState.DRAFT and application.email
        return as_sent(_OF_DRAFTS[what](application)) if draft else None
    return as_sent(_LETTERS[what](application))


@job("members.send_application_link")
def send_application_link(code: str) -> None:
    """Mail the link to a draft; nothing once it was sent or deleted."""
    _write(Application.objects.get(code=code), "link")


@job("members.warn_draft")
def warn_draft(code: str) -> None:
    """Warn of the end of a draft, unless it went on meanwhile."""
    application = Application.objects.get(code=code)
    if application.warned_at is not None:
        _write(application, f"warning {application.warned_at.isoformat()}")


@job("members.application_received")
def application_received(code: str) -> None:
    """Mail the receipt."""
    _write(Application.objects.get(code=code), "received")


@job("members.ask_applicant")
def ask_applicant(question: int) -> None:
    """Mail a question of the Secretariat."""
    found = ApplicationQuestion.objects.select_related("application").get(pk=question)
    _write(found.application, f"question {question}")


@job("members.application_answered")
def application_answered(code: str, question: int = 0) -> None:
    """Confirm that an answer arrived."""
    _write(Application.objects.get(code=code), f"answered {question}")


@job("members.application_decided")
def application_decided(code: str) -> None:
    """Mail the decision."""
    application = Application.objects.get(code=code)
    _write(application, application.state)


@regularly
def drafts() -> None:
    """Warn of drafts that will be deleted, and delete those whose time is over."""
    warn_drafts()
    forget_drafts()


def _write(application: Application, what: str) -> None:
    if application.email:
        write_sealed_letter(f"application {application.code} {what}", application.email)
