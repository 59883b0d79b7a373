"""The e-mails of this room: plain text, in the reader's language."""

from ayni.members.letters.alternates import alternate_acted_letter
from ayni.members.letters.application import (
    accepted_letter,
    answer_letter,
    application_address,
    declined_letter,
    draft_warning_letter,
    link_letter,
    question_letter,
    received_letter,
    welcome_letter_page,
    welcome_letter_paper,
)
from ayni.members.letters.commitments import deed_letter, reaffirm_letter
from ayni.members.letters.renewals import reminder_letter, renewal_decided_letter

__all__ = [
    "accepted_letter",
    "alternate_acted_letter",
    "answer_letter",
    "application_address",
    "declined_letter",
    "deed_letter",
    "draft_warning_letter",
    "link_letter",
    "question_letter",
    "reaffirm_letter",
    "received_letter",
    "reminder_letter",
    "renewal_decided_letter",
    "welcome_letter_page",
    "welcome_letter_paper",
]
