"""The e-mails of this room: plain text, in the reader's language."""

from ayni.members.letters.alternates import alternate_acted_letter
from ayni.members.letters.commitments import deed_letter, reaffirm_letter

__all__ = ["alternate_acted_letter", "deed_letter", "reaffirm_letter"]
