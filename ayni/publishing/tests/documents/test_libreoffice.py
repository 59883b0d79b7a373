"""Every kind of paper, opened by LibreOffice without a screen and printed: no word and no row is lost on the way.

Only where LibreOffice is installed: `make torture`. All papers go through one start of the program.
"""

import re
import shutil
import subprocess
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from ayni.core.papers import LetterPaper
from ayni.publishing.documents.content import RIGHT_TO_LEFT
from ayni.publishing.documents.docx import render_docx
from ayni.publishing.documents.house import dress
from ayni.publishing.documents.letters import letter_docx
from ayni.publishing.documents.odt import render_odt
from ayni.publishing.importing.differences import differences, present_rows
from ayni.publishing.importing.own_document import read_own_document
from ayni.publishing.importing.rows import rows_of
from ayni.publishing.tests.documents import made
from ayni.publishing.tests.documents.test_house import template

SOFFICE = shutil.which("soffice")
pytestmark = [
    pytest.mark.torture,
    pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed (Debian: libreoffice-writer-nogui)"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed (Debian: poppler-utils)"),
]
WORDS = {
    "en": "Springs were mapped in every valley",
    "fr": "Les sources sont cartographiées dans chaque vallée",
    "es": "Los manantiales están cartografiados en cada valle",
    "ru": "Родники нанесены на карту в каждой долине",
    "ar": "رسمت الينابيع في كل واد",
}
RENDERERS = {"docx": render_docx, "odt": render_odt}


def workplan(lang):
    found = made.workplan(2, 2, 40, language=lang, title=WORDS[lang])
    for focus in found["foci"]:
        for objective in focus["objectives"]:
            for at, activity in enumerate(objective["activities"]):
                activity["text"] = f"{WORDS[lang]} {at}"
    return found


def edition(lang):
    return made.plan(language=lang, title=WORDS[lang], workplans=[workplan(lang)])


def report(lang):
    rows = [[f"{WORDS[lang]} {at}", f"n{at}", "2026", str(at)] for at in range(120)]
    table = {"kind": "table", "text": WORDS[lang], "marker": None, "head": ["A", "B", "C", "D"], "rows": rows}
    paragraph = {"kind": "paragraph", "text": f"{WORDS[lang]}.", "marker": None}
    sections = [{"slug": "a", "title": WORDS[lang], "level": 1, "blocks": [paragraph, table]}]
    return made.plan(language=lang, title=WORDS[lang], sections=sections, workplans=[], facts=[("A", "B")])


def letter(lang):
    return LetterPaper(lang, WORDS[lang], (WORDS[lang],), ("2026",), (WORDS[lang], "Second."), "Us", "Partnership")


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """Return the folder of all papers beside their PDFs, and of each DOCX as LibreOffice writes it anew."""
    folder = tmp_path_factory.mktemp("papers")
    for lang in WORDS:
        for name, content in {"workplan": workplan(lang), "edition": edition(lang), "report": report(lang)}.items():
            for extension, render in RENDERERS.items():
                (folder / f"{name}-{lang}.{extension}").write_bytes(render(content, lang=lang, words=str))
        (folder / f"letter-{lang}.docx").write_bytes(letter_docx(letter(lang)).content)
        dressed = dress(render_docx(edition(lang), lang=lang, words=str), template())
        (folder / f"house-{lang}.docx").write_bytes(dressed)
    for extension in ("docx", "odt"):
        _convert(folder, "pdf", sorted(folder.glob(f"*.{extension}")), folder / extension)
    _convert(folder, "docx:MS Word 2007 XML", sorted(folder.glob("workplan-*.docx")), folder / "again")
    return folder


def _convert(folder, kind, files, target):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [SOFFICE, profile, "--headless", "--convert-to", kind, "--outdir", str(target), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)


def text_of_pdf(path):
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True, timeout=120)
    return plain(done.stdout.decode())


def plain(text):
    """Words alone: signs that only shape letters, hyphens at line ends and ligatures are the typesetter's."""
    found = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\W_]+", "", found).casefold()


def words_of(texts):
    return Counter(word for text in texts for word in map(plain, text.split()) if len(word) > 1)


def texts_of(path):
    """Return the visible texts of a DOCX or ODT, paragraph by paragraph."""
    with zipfile.ZipFile(path) as package:
        tree = etree.fromstring(package.read("word/document.xml" if path.suffix == ".docx" else "content.xml"))
    if path.suffix == ".docx":
        word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        for hidden in tree.findall(f".//{word}vanish"):
            run = hidden.getparent().getparent()
            run.getparent().remove(run)
        for code in tree.findall(f".//{word}instrText"):
            code.text = ""
        return ["".join(text.text or "" for text in one.iter(f"{word}t")) for one in tree.iter(f"{word}p")]
    spoken = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
    paragraphs = [*tree.iter(f"{spoken}p", f"{spoken}h")]
    for note in [*tree.iter(f"{spoken}note")]:
        note.getparent().replace(note, _tail(note))
    return ["".join(one.itertext()) for one in paragraphs]


def _tail(note):
    """The sign of a footnote in its place, with what follows it; its own paragraphs are told by themselves."""
    found = etree.Element("span")
    found.text = note.findtext("{urn:oasis:names:tc:opendocument:xmlns:text:1.0}note-citation")
    found.tail = note.tail
    return found


@pytest.mark.parametrize("lang", list(WORDS))
def test_no_word_and_no_row_is_lost_in_print(printed, lang):
    lost = {}
    for path in sorted([*printed.glob(f"*-{lang}.docx"), *printed.glob(f"*-{lang}.odt")]):
        whole = text_of_pdf(printed / path.suffix[1:] / f"{path.stem}.pdf")
        texts = [text for text in texts_of(path) if plain(text)]
        if lang in RIGHT_TO_LEFT:
            # What the typesetter put in the order of the eye comes out word by word: each as often as it went in.
            missing = [word for word, count in words_of(texts).items() if whole.count(word) < count]
        else:
            missing = [text for text in texts if plain(text) not in whole]
        if missing:
            lost[path.name] = missing[:5]
    assert lost == {}


@pytest.mark.parametrize("lang", list(WORDS))
def test_a_workplan_that_libreoffice_saved_comes_back_without_a_difference(printed, lang):
    read = rows_of(read_own_document(Path(printed / "again" / f"workplan-{lang}.docx")))
    found = differences(read, present_rows(workplan(lang)))
    assert [(one.kind, one.fields) for one in found if one.kind != "same"] == []
    assert {bool(row.base) for row in read} == {True}
