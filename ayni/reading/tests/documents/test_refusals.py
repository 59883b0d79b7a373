"""What cannot be read is refused with one clear sentence, exit status 2, and no traceback."""

import io
import zipfile
from pathlib import Path

import pytest

from ayni.reading.cli import main
from ayni.reading.documents import Unreadable, read_document
from ayni.reading.tests.documents.invented import invent
from ayni.reading.tests.documents.writers import WRITERS


def zipped(parts: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return held.getvalue()


W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BLANK_DOCX = zipped({"word/document.xml": b"<w:document " + W + b"><w:body><w:p/></w:body></w:document>"})
PICTURE_DOCX = zipped(
    {"word/document.xml": b"<w:document " + W + b"><w:body><w:p/></w:body></w:document>", "word/media/a.png": b"x"}
)
BOMB = zipped({"xl/workbook.xml": b"<workbook/>", "xl/sharedStrings.xml": b"<sst>" + b" " * 200_000_000 + b"</sst>"})
ENTITIES = zipped(
    {
        "word/document.xml": b'<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document '
        + W
        + b"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    }
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600

REFUSALS = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \r\n\t\n", "empty"),
    ("blank.csv", b";;;\n;;;\n", "empty"),
    ("blank.docx", BLANK_DOCX, "empty"),
    ("scan.docx", PICTURE_DOCX, "scanned"),
    ("scan.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "scanned"),
    ("entities.docx", ENTITIES, "empty"),
    ("bomb.xlsx", BOMB, "too_large"),
    ("cut.docx", BLANK_DOCX[: len(BLANK_DOCX) // 2], "cut_off"),
    ("broken.docx", zipped({"word/document.xml": b"<w:document " + W + b"><w:body>"}), "corrupt"),
    ("plan.docx", b"Objectives\tActivities\n", "wrong_type"),
    ("plan.xlsx", BLANK_DOCX, "wrong_type"),
    ("plan.pdf", b"just words", "wrong_type"),
    ("plan.txt", BLANK_DOCX, "wrong_type"),
    ("plan.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    ("plan.doc", OLE + "WordDocument".encode("utf-16-le"), "unknown_type"),
    ("plan.rtf", b"{\\rtf1 words}", "unknown_type"),
    ("plan.zip", zipped({"a.txt": b"words"}), "unknown_type"),
    ("plan.exe", b"MZ\x90\0" + b"\0" * 100, "unknown_type"),
]


@pytest.mark.parametrize(("name", "source", "code"), REFUSALS, ids=[f"{n}-{c}" for n, _s, c in REFUSALS])
def test_refusal_names_its_reason(name: str, source: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_document(source, name)
    assert caught.value.code == code
    assert name in caught.value.sentence
    assert "{" not in caught.value.sentence


def test_command_refuses_with_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(b"words")
    assert main(["document", str(path), "--json"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "“plan.docx” is not what its name says: it looks like a text file, not like a Word document.\n"


def test_command_without_file_says_how_to_use_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["document"]) == 2
    assert capsys.readouterr().err.startswith("usage:")


def test_missing_file_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["document", str(tmp_path / "none.docx")]) == 2
    assert capsys.readouterr().err == "“none.docx” cannot be opened: No such file or directory.\n"


def test_rows_without_end_are_refused_before_they_fill_memory() -> None:
    for name, source in (
        ("a.csv", b"Activity,Who\n" + b"a,b\n" * 300_000),
        ("a.txt", b"Activity\tWho\n" + b"a\tb\n" * 300_000),
    ):
        with pytest.raises(Unreadable) as caught:
            read_document(source, name)
        assert caught.value.code == "too_large"


def test_encrypted_pdf_is_refused_as_encrypted() -> None:
    import pypdf

    writer = pypdf.PdfWriter()
    writer.append(io.BytesIO(WRITERS["pdf"](invent(3).blocks)))
    writer.encrypt("secret", algorithm="RC4-128")
    held = io.BytesIO()
    writer.write(held)
    with pytest.raises(Unreadable) as refused:
        read_document(held.getvalue(), "plan.pdf")
    assert refused.value.code in ("encrypted", "password")


@pytest.mark.parametrize("way", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_damaged_mark_of_an_opendocument_is_a_refusal(way: int) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", way) as package:
        package.writestr("mimetype", b"application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", b"<a/>")
    whole = held.getvalue()
    begins = 30 + len("mimetype")
    with pytest.raises(Unreadable) as told:
        read_document(whole[:begins] + b"\xff" * 20 + whole[begins + 20 :], "plan.odt")
    assert told.value.code == "corrupt"
