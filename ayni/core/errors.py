"""The five errors that a person can meet. One middleware renders them as page, fragment or JSON."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Sentence = str | Promise


class AyniError(Exception):
    """Base: a code for programs, a translated sentence for people, data for both."""

    status = 500
    code = "error"
    sentence: Sentence = _("Something went wrong.")

    def __init__(self, sentence: Sentence | None = None, *, code: str | None = None, **data: Any) -> None:
        self.sentence = sentence if sentence is not None else type(self).sentence
        self.code = code or type(self).code
        self.data = data
        super().__init__(self.code)


class NotVisible(AyniError):
    """The thing does not exist, or not for this reader: the two look alike."""

    status = 404
    code = "not-found"
    sentence = _("There is no such page, or it is not open to you.")


class Refused(AyniError):
    """The reader may see the thing but not do this."""

    status = 403
    code = "refused"
    sentence = _("You may not do this.")


class Invalid(AyniError):
    """The input cannot be taken. `data["fields"]` maps field names to lists of sentences where fields are at fault."""

    status = 422
    code = "invalid"
    sentence = _("Something in the form needs your attention.")


class Conflict(AyniError):
    """Somebody changed the thing meanwhile. `data` holds `yours` and `current`, so that no text is lost."""

    status = 409
    code = "conflict"
    sentence = _("Somebody changed this while you were writing. Your text is kept below; nothing was overwritten.")


class Unavailable(AyniError):
    """A part of the system cannot answer now."""

    status = 503
    code = "unavailable"
    sentence = _("This part cannot answer just now. Nothing was lost; please try again in a minute.")
