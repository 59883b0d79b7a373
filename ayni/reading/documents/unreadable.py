"""The one refusal of the reader: a code and params for translators, and a plain English sentence."""

from typing import Any

SENTENCES = {
    "empty": "The file “{name}” has nothing in it.",
    "scanned": "“{name}” holds only pictures: scan it with text recognition, or send the document it was printed from.",
    "encrypted": "“{name}” is protected by a password: save a copy without the password and send that.",
    "corrupt": "“{name}” is damaged and cannot be opened: save it again and send the new copy.",
    "cut_off": "“{name}” is cut off before its end: send the whole file again.",
    "wrong_type": "“{name}” is not what its name says: it looks like {found}, not like {expected}.",
    "unknown_type": "“{name}” is {found}: send a DOCX, XLSX, ODT, ODS, PDF, HTML, Markdown, CSV or text file.",
    "too_large": "“{name}” is too large once unpacked: the limit is {limit} megabytes.",
}


class Unreadable(Exception):
    """A document that cannot be read.

    `code` is a key of SENTENCES, `params` fills its placeholders, `sentence` is the English sentence so filled.
    """

    def __init__(self, code: str, **params: Any) -> None:
        self.code = code
        self.params: dict[str, Any] = {"name": "the file", **params}
        super().__init__(self.sentence)

    @property
    def sentence(self) -> str:
        return SENTENCES[self.code].format(**self.params)

    def named(self, name: str) -> "Unreadable":
        """Return the same refusal with the name of the file filled in (control characters left out)."""
        shown = "".join(sign for sign in name if sign.isprintable())[-120:] or "the file"
        return Unreadable(self.code, **{**self.params, "name": shown})
