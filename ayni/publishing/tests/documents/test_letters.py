import io

import docx
import pypdf
import pytest

from ayni.core.papers import LetterPaper, letter_formats, set_letter

LETTER = LetterPaper(
    language="ru",
    title="Добро пожаловать",
    to=("Голос Долин", "", "Союз родников #evil <w:t>"),
    above=("27 ноября 2026 г.", "Заявка abc"),
    paragraphs=("Первый абзац.\nВторая строка.", "Second paragraph {{ x }} $y$ 中 \x00."),
    sender="Секретариат",
    partnership="Партнёрство высоких долин",
)
TOLD = ("Добро пожаловать", "Голос Долин", "Союз родников #evil <w:t>", "Заявка abc", "Первый абзац.", "Секретариат")


def test_a_letter_can_be_had_as_pdf_and_docx():
    assert letter_formats() == ["docx", "pdf"]


def test_a_letter_as_pdf_is_one_tagged_sheet_in_its_language_with_every_word():
    made = set_letter(LETTER, "pdf")
    read = pypdf.PdfReader(io.BytesIO(made.content))
    text = " ".join(read.pages[0].extract_text().split())
    assert (made.media_type, len(read.pages), read.trailer["/Root"]["/Lang"]) == ("application/pdf", 1, "ru")
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert [words for words in (*TOLD, "Second paragraph {{ x }} $y$") if words not in text] == []


@pytest.mark.django_db
def test_a_letter_as_docx_holds_every_word_and_is_the_same_each_time():
    made = set_letter(LETTER, "docx")
    text = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(made.content)).paragraphs)
    assert [words for words in (*TOLD, "Second paragraph {{ x }} $y$ 中") if words not in text] == []
    assert made == set_letter(LETTER, "docx")


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "ar"])
def test_letters_are_set_in_every_language(language):
    assert set_letter(LETTER._replace(language=language), "pdf").content.startswith(b"%PDF")
