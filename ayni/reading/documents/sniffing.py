"""What a file is, by its content first and its name second."""

import io
import re
import zipfile

from ayni.reading.documents.packages import DAMAGE
from ayni.reading.documents.unreadable import Unreadable

FAMILIES = {
    "docx": "docx", "docm": "docx", "dotx": "docx", "dotm": "docx",
    "xlsx": "xlsx", "xlsm": "xlsx", "xltx": "xlsx", "xltm": "xlsx",
    "odt": "odt", "ott": "odt", "ods": "ods", "ots": "ods", "pdf": "pdf", "xls": "xls",
    "html": "text", "htm": "text", "xhtml": "text", "md": "text", "markdown": "text",
    "csv": "text", "tsv": "text", "tab": "text", "txt": "text", "text": "text",
}  # fmt: skip
SHOWN = {
    "docx": "a Word document", "xlsx": "an Excel workbook", "odt": "an OpenDocument text",
    "ods": "an OpenDocument spreadsheet", "pdf": "a PDF", "xls": "an old Excel workbook", "text": "a text file",
}  # fmt: skip
FOREIGN = (
    (b"{\\rtf", "a Rich Text file"),
    (b"PK\x05\x06", "an empty archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
SAMPLE = 100_000
HIGH_HALVES = frozenset((0x00, 0x04, 0x20, 0x21))  # Latin, Cyrillic, punctuation, signs such as №
CYRILLIC = ("cp1251", "koi8-r", "cp866", "iso8859-5")
FREQUENT = re.compile("[оеаинтсрвлкмдпу]")
INNER_CAPITAL = re.compile("(?<=[а-яё])[А-ЯЁ]|[^\\W\\d_а-яёА-ЯЁa-zA-Z]")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAX_FILE = 64 * 1024 * 1024


def kind_of(source: bytes, name: str) -> str:
    """Return docx, xlsx, odt, ods, pdf, xls or text. Raises Unreadable (empty, wrong_type, …)."""
    if len(source) > MAX_FILE:
        raise Unreadable("too_large", limit=MAX_FILE // 1024 // 1024)
    if not source.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise Unreadable("empty")
    found = _by_content(source)
    expected = FAMILIES.get(extension(name))
    if expected and found != expected:
        if expected != "text" and found == "text" and _cut_off(source, expected):
            raise Unreadable("cut_off")
        raise Unreadable("wrong_type", found=SHOWN[found], expected=SHOWN[expected])
    return found


def extension(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else ""


def _by_content(source: bytes) -> str:
    head = source[:1024].lstrip()
    if source[:4] == b"PK\x03\x04":
        return _zip_kind(source)
    if source[:8] == OLE:
        return _ole_kind(source)
    if b"%PDF-" in source[:1024]:
        return "pdf"
    if source.startswith(PICTURES):
        raise Unreadable("scanned")
    for start, words in FOREIGN:
        if head.startswith(start):
            raise Unreadable("unknown_type", found=words)
    if _binary(source):
        raise Unreadable("unknown_type", found="no document that we know")
    return "text"


def _binary(source: bytes) -> bool:
    if source[:2] in (b"\xff\xfe", b"\xfe\xff") or _unmarked_wide(source):
        return False
    sample = source[:65536]
    strange = len(re.findall(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]", sample))
    return b"\x00" in sample or strange > len(sample) // 50


def _cut_off(source: bytes, expected: str) -> bool:
    return expected == "pdf" and b" obj" in source


def _zip_kind(source: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as package:
            names = set(package.namelist())
            if any(info.flag_bits & 1 for info in package.infolist()):
                raise Unreadable("encrypted")
            mimetype = package.open("mimetype").read(100).decode("ascii", "replace") if "mimetype" in names else ""
    except (*DAMAGE, KeyError) as error:
        raise Unreadable("cut_off" if b"PK\x05\x06" not in source[-66000:] else "corrupt") from error
    except zipfile.LargeZipFile as error:  # pragma: no cover - only for archives beyond MAX_FILE
        raise Unreadable("too_large", limit=MAX_FILE // 1024 // 1024) from error
    if any(name.startswith("word/") for name in names):
        return "docx"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    for kind, words in (("odt", "opendocument.text"), ("ods", "opendocument.spreadsheet")):
        if words in mimetype:
            return kind
    raise Unreadable("unknown_type", found="an archive")


def _ole_kind(source: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in source:
        raise Unreadable("encrypted")
    if "WordDocument".encode("utf-16-le") in source:
        raise Unreadable("unknown_type", found="an old Word document (.doc)")
    if any(name.encode("utf-16-le") in source for name in ("Workbook", "Book")):
        return "xls"
    raise Unreadable("unknown_type", found="no document that we know")


def decoded(source: bytes) -> str:
    """Return the text of bytes: by byte order mark, else UTF-8, else the Windows code page that its letters suit."""
    for mark, codec in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if source.startswith(mark):
            return _unix(source.decode(codec, "replace"))
    wide = _unmarked_wide(source)
    if wide:
        return _unix(source.decode(wide, "replace"))
    try:
        return _unix(source.decode("utf-8"))
    except UnicodeDecodeError as error:
        if error.start > len(source) - 4:  # a copy that ends inside a letter is still readable up to there
            return _unix(source.decode("utf-8", "ignore"))
    return _unix(source.decode(_code_page(source[:SAMPLE]), "replace"))


def _unmarked_wide(source: bytes) -> str:
    """Return the codec of UTF-16 without a byte order mark: every other byte is the high half of a letter."""
    sample = source[:4096]
    sample = sample[: len(sample) // 2 * 2]
    if len(sample) < 16:
        return ""
    for first, codec in ((1, "utf-16-le"), (0, "utf-16-be")):
        high, low = sample[first::2], sample[1 - first :: 2]
        if sum(sign in HIGH_HALVES for sign in high) > 0.9 * len(high) and b"\x00" in high and 0 not in low:
            return codec
    return ""


def _code_page(source: bytes) -> str:
    """Return the code page of one byte a letter: a Western one, or the Cyrillic one whose letters make likely words."""
    high = len(re.findall(rb"[\x80-\xff]", source))
    in_runs = sum(len(run) for run in re.findall(rb"[\x80-\xff]{3,}", source))
    if in_runs * 2 <= high:
        return "cp1252"
    return max(CYRILLIC, key=lambda codec: _likely(source.decode(codec, "replace")))


def _likely(text: str) -> int:
    """Return how much a text looks like Russian: small letters that are frequent, less capitals within words."""
    return len(FREQUENT.findall(text)) - 3 * len(INNER_CAPITAL.findall(text))


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
