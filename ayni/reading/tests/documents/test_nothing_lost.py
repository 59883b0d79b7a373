"""Whatever stands in a plan's table is in the answer, if only in `more` or in `doubts`; no bytes break it."""

import io
import json
import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ayni.reading.documents import Unreadable, read_document
from ayni.reading.documents.blocks import Cell, Line, Source, Table
from ayni.reading.documents.reader import read_blocks
from ayni.reading.tests.documents.invented import invent
from ayni.reading.tests.documents.writers import WRITERS

HEADERS = [
    "Objectives",
    "No.",
    "Activities",
    "Sub-activities",
    "Time frame",
    "Start",
    "End",
    "2026",
    "2027",
    "Q1",
    "Indicators",
    "Responsible",
    "Lead",
    "Partners",
    "Outputs",
    "Expected results",
    "Budget",
    "Priority",
    "Target",
    "Risk",
    "Colour",
    "Theme",
    "Status",
    "Means of verification",
    "Budget",
    "Activities",
    "",
]
SHAPES = [
    "{}",
    "1.1 {}",
    "({i}) {}",
    "- {}",
    "Objective 1: {}",
    "Theme: {}",
    "Total {}",
    "Note: {}",
    "X",
    "12",
    "{}: a) {} b) {}",
    "(i) {} (ii) {}",
    "1) {}\n2) {}",
    "{}\n{}",
    "{}:\n- {}\n- {}",
    "ii. {}",
    "A. {}",
    "Signed by {}",
    "2026",
    "{} 2027",
]


@st.composite
def tables(draw: st.DrawFn) -> tuple[Table, set[str]]:
    width = draw(st.integers(2, 8))
    headers = ["Activities", "Responsible", *(draw(st.sampled_from(HEADERS)) for _column in range(width - 2))]
    headers = draw(st.permutations(headers).filter(lambda names: names[0] not in ("Risk", "No.")))
    rows = [[Cell([Line(name)] if name else [], 0, at) for at, name in enumerate(headers)]]
    words: set[str] = set()
    for number in range(1, draw(st.integers(1, 7)) + 1):
        row: list[Cell] = []
        for column in range(width):
            above = rows[-1][column]
            choice = draw(st.integers(0, 9))
            if choice == 0 and number > 1:
                row.append(above)
            elif choice == 1 and row:
                row.append(row[-1])
            elif choice in (2, 3):
                row.append(Cell([], number, column))
            else:
                row.append(Cell(_lines(draw(st.sampled_from(SHAPES)), words), number, column))
        rows.append(row)
    return Table(rows), words


def _lines(shape: str, words: set[str]) -> list[Line]:
    text = shape.replace("{i}", "ii")
    while "{}" in text:
        word = f"word{len(words)}x"
        words.add(word)
        text = text.replace("{}", word, 1)
    return [Line(part, soft=at > 0) for at, part in enumerate(text.split("\n"))]


@given(tables())
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_word_of_a_plan_table_is_in_the_answer(made: tuple[Table, set[str]]) -> None:
    table, words = made
    answer = json.dumps(read_blocks(Source([table])).to_json(), ensure_ascii=False)
    assert words <= set(re.findall(r"word\d+x", answer))


@given(st.binary(max_size=400), st.sampled_from(["a.docx", "a.txt", "a.csv", "a.html", "a.pdf", "a.md", "a.xlsx", "a"]))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused(source: bytes, name: str) -> None:
    try:
        read_document(source, name)
    except Unreadable as error:
        assert error.sentence.endswith(".")


@given(
    st.sampled_from(["docx", "xlsx", "odt", "ods", "html", "txt"]),
    st.integers(0, 10**6),
    st.binary(min_size=1, max_size=8),
)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_damaged_documents_are_read_or_refused(kind: str, place: int, wrong: bytes) -> None:
    source = WRITERS[kind](invent(7, sheets=kind in ("xlsx", "ods")).blocks)
    at = place % len(source)
    try:
        read_document(source[:at] + wrong + source[at + len(wrong) :], f"plan.{kind}")
    except Unreadable as error:
        assert error.sentence.endswith(".")


def test_row_below_a_header_is_no_header_whatever_its_words() -> None:
    head = "Objectives\tActivities\tTime frame\tIndicators\tResponsible\n"
    rows = "".join(f"Objective {n}\tActivity {n}\tBy 2027\tNumber of workshops\tSecretariat\n" for n in range(1, 6))
    answer = read_document((head + rows).encode(), "plan.txt").to_json()
    texts = [
        activity["text"]
        for focus in answer["foci"]
        for objective in focus["objectives"]
        for activity in objective["activities"]
    ]
    assert texts == [f"Activity {n}" for n in range(1, 6)]


def test_shaded_years_of_a_docx_become_the_time_frame() -> None:
    import docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    document = docx.Document()
    table = document.add_table(rows=1, cols=5)
    for cell, text in zip(table.rows[0].cells, ["Activities", "2025", "2026", "2027", "Responsible"], strict=True):
        cell.text = text
    row = table.add_row().cells
    row[0].text, row[4].text = "Map the springs", "Secretariat"
    for cell in row[1:3]:
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:fill"), "4472C4")
        cell._tc.get_or_add_tcPr().append(shade)
    held = io.BytesIO()
    document.save(held)
    answer = read_document(held.getvalue(), "plan.docx").to_json()
    assert answer["foci"][0]["objectives"][0]["activities"][0]["time_frame"] == "2025, 2026"


def test_a_header_leaves_the_only_row_of_a_plan_to_it() -> None:
    headers = ["Activities", "Responsible", "Objectives", "Objectives", ""]
    blank = Cell([], 1, 0)
    texts = [Cell([Line("Plant trees")], 1, 3), Cell([Line("Objective 1: Shade")], 1, 4)]
    top = [Cell([Line(text)] if text else [], 0, column) for column, text in enumerate(headers)]
    answer = json.dumps(read_blocks(Source([Table([top, [blank, blank, blank, *texts]])])).to_json())
    assert {"Plant trees", "Shade"} <= set(re.findall("Plant trees|Shade", answer))
