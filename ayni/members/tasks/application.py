"""Background work for applications: the letters, and what time brings."""

from ayni.accounts.letters import post
from ayni.core.jobs import job, regularly
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


@job("members.send_application_link")
def send_application_link(code: str) -> None:
    """Mail the link to a draft; nothing once it was sent or deleted."""
    application = Application.objects.get(code=code)
    if application.state == ApplicationState.DRAFT and application.email:
        post(link_letter(application), application.email)


@job("members.warn_draft")
def warn_draft(code: str) -> None:
    """Warn of the end of a draft, unless it went on meanwhile."""
    application = Application.objects.get(code=code)
    if application.state == ApplicationState.DRAFT and application.email:
        post(draft_warning_letter(application), application.email)


@job("members.application_received")
def application_received(code: str) -> None:
    """Mail the receipt."""
    application = Application.objects.get(code=code)
    post(received_letter(application), application.email)


@job("members.ask_applicant")
def ask_applicant(question: int) -> None:
    """Mail a question of the Secretariat."""
    found = ApplicationQuestion.objects.select_related("application").get(pk=question)
    post(question_letter(found), found.application.email)


@job("members.application_answered")
def application_answered(code: str) -> None:
    """Confirm that an answer arrived."""
    application = Application.objects.get(code=code)
    post(answer_letter(application), application.email)


@job("members.application_decided")
def application_decided(code: str) -> None:
    """Mail the decision."""
    application = Application.objects.select_related("member").get(code=code)
    accepted = application.state == ApplicationState.ACCEPTED
    post(accepted_letter(application) if accepted else declined_letter(application), application.email)


@regularly
def drafts() -> None:
    """Warn of drafts that will be deleted, and delete those whose time is over."""
    warn_drafts()
    forget_drafts()
