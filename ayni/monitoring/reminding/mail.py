"""A mail as it comes from a mail server: who sent it, what it says, which reminder it answers. No mail is too bad."""

import hashlib
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses, parseaddr
from html.parser import HTMLParser
from typing import NamedTuple

_TOKEN = re.compile(r"\[ayni:([a-z0-9]{16})\]", re.I)
_IN_ADDRESS = re.compile(r"\+([a-z0-9]{16})@", re.I)
_TO = ("to", "cc", "delivered-to", "x-original-to", "envelope-to", "resent-to")
_MACHINES = re.compile(r"^(mailer-daemon|postmaster|no-?reply|bounces?)([+-].*)?@", re.I)
_NO_TEXT = str.maketrans("", "", "".join(chr(code) for code in range(32) if chr(code) not in "\t\n"))
MOST_TEXT, MOST_FILES = 100_000, 10


class Attached(NamedTuple):
    """A file that came with a mail."""

    name: str
    content_type: str
    content: bytes


class Mail(NamedTuple):
    """What a mail says. `mark` tells it from every other; `automatic`: no person wrote it."""

    mark: str
    sender: str
    subject: str
    text: str
    tokens: list[str]
    automatic: bool
    files: list[Attached]


def read_mail(raw: bytes) -> Mail:
    """Return what an RFC 5322 message says; what of it cannot be read is empty."""
    # Mail servers pipe with LF; what was kept on Windows may begin with a byte order mark.
    message = message_from_bytes(raw.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n"), policy=policy.default)
    assert isinstance(message, EmailMessage)
    subject = " ".join(_header(message, "subject").split())
    text = _text(message)[:MOST_TEXT]
    identity = _header(message, "message-id").strip()
    told = f"{identity}\n{_header(message, 'from')}".encode() if identity else raw
    return Mail(
        mark=hashlib.sha256(told).hexdigest(),
        sender=_cut(parseaddr(_header(message, "from"))[1].strip().lower(), 254),
        subject=_cut(subject, 300),
        text=text,
        tokens=_tokens(message, subject, text),
        automatic=_automatic(message),
        files=list(_files(message)),
    )


def _tokens(message: EmailMessage, subject: str, text: str) -> list[str]:
    addresses = [address for _name, address in getaddresses([_header(message, name) for name in _TO])]
    found = [token for address in addresses for token in _IN_ADDRESS.findall(address)]
    found += _TOKEN.findall(subject) + _TOKEN.findall(text)
    return list(dict.fromkeys(token.lower() for token in found))


def _automatic(message: EmailMessage) -> bool:
    if _header(message, "auto-submitted").strip().lower() not in ("", "no"):
        return True
    if _header(message, "precedence").strip().lower() in ("bulk", "junk", "list", "auto_reply"):
        return True
    if message.get_content_type() in ("multipart/report", "message/delivery-status"):
        return True
    if any(_header(message, name) for name in ("x-autoreply", "x-autorespond", "list-id")):
        return True
    sender = parseaddr(_header(message, "from"))[1]
    return _header(message, "return-path").strip() == "<>" or bool(_MACHINES.match(sender))


def _header(message: EmailMessage, name: str) -> str:
    try:
        return ", ".join(_clean(str(value)) for value in message.get_all(name, []))
    except Exception:  # headers that the standard library stumbles over
        return ""


def _text(message: EmailMessage) -> str:
    """Return the plain text of a message, else its HTML as text, quotations marked with ">"."""
    plain = html = ""
    for part in message.walk():
        kind = part.get_content_type()
        if part.is_multipart() or part.get_filename() or part.get_content_disposition() == "attachment":
            continue
        if kind == "text/plain":
            plain += _decoded(part) + "\n"
        elif kind == "text/html":
            html += _decoded(part)
    return plain if plain.strip() else text_of_html(html)


def _decoded(part: object) -> str:
    assert isinstance(part, EmailMessage)
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    charset = part.get_content_charset() or "utf-8"
    for name in (charset, "utf-8", "windows-1251" if charset.startswith("koi") else "windows-1252"):
        try:
            return _clean(raw.decode(name))
        except (LookupError, UnicodeError):
            continue
    return _clean(raw.decode("latin-1"))


def _files(message: EmailMessage) -> Iterator[Attached]:
    count = 0
    for part in message.walk():
        name = part.get_filename()
        if part.is_multipart() or not name or count >= MOST_FILES:
            continue
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and content:
            count += 1
            yield Attached(_cut(_clean(name), 200), part.get_content_type(), content)


def _clean(text: str) -> str:
    sound = text.encode("utf-8", "replace").decode("utf-8")
    return sound.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").translate(_NO_TEXT)


def _cut(text: str, length: int) -> str:
    return text[:length]


def text_of_html(html: str) -> str:
    """Return HTML as lines of text; what stands in a quotation begins with "> "."""
    reader = _Lines()
    reader.feed(html)
    reader.close()
    return "\n".join(reader.lines()).strip()


class _Lines(HTMLParser):
    _BREAKS = frozenset(
        {"p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "table", "ul", "ol", "blockquote", "pre"}
    )
    _SILENT = frozenset({"style", "script", "head", "title"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._done: list[str] = []
        self._line = ""
        self._depth = self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._BREAKS:
            self._end_line()
        self._depth += tag == "blockquote"
        self._silent += tag in self._SILENT

    def handle_endtag(self, tag: str) -> None:
        if tag in self._BREAKS:
            self._end_line()
        if tag == "blockquote":
            self._depth = max(0, self._depth - 1)
        if tag in self._SILENT:
            self._silent = max(0, self._silent - 1)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._line += data

    def lines(self) -> list[str]:
        self._end_line()
        return self._done

    def _end_line(self) -> None:
        words = " ".join(self._line.split())
        if words:
            self._done.append("> " * self._depth + words)
        self._line = ""
