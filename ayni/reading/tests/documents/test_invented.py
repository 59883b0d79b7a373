"""Invented plans in every format: the cells read right are counted against the truth."""

import pytest

from ayni.reading.documents import read_document
from ayni.reading.tests.documents.invented import invent
from ayni.reading.tests.documents.measure import compare
from ayni.reading.tests.documents.writers import RICH, SHEETS, WRITERS

EXACT = ["docx", "xlsx", "html", "txt", "md", "odt", "ods"]


@pytest.mark.parametrize("number", range(1000, 1025))
@pytest.mark.parametrize("kind", EXACT)
def test_every_cell_of_an_invented_plan_is_right(kind: str, number: int) -> None:
    made = invent(number, sheets=kind in SHEETS, rich=kind in RICH)
    read = read_document(WRITERS[kind](made.blocks), f"plan.{kind}").to_json()
    right, total, wrong = compare(made, read)
    assert wrong == []
    assert right == total > 0


@pytest.mark.parametrize(("kind", "least"), [("pdf", 0.97), ("unruled.pdf", 0.65)])
def test_pdf_cells_are_mostly_right(kind: str, least: float) -> None:
    right = total = 0
    for number in range(1000, 1015):
        made = invent(number, rich=kind in RICH)
        read = read_document(WRITERS[kind](made.blocks), f"plan.{kind}").to_json()
        good, count, _wrong = compare(made, read)
        right, total = right + good, total + count
    assert right / total >= least
