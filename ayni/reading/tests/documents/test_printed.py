"""Plans printed in many styles without vertical rules: bands, booktabs, wrapped and centred cells, many pages."""

import random

import pytest
import typst

from ayni.reading.documents import read_document
from ayni.reading.documents.blocks import Block, Cell, Heading, Line, Paragraph, Table
from ayni.reading.tests.documents.invented import invent
from ayni.reading.tests.documents.measure import compare, flat
from ayni.reading.tests.documents.printed import Style, by_typst, style_of

HEADER = ["Objectives", "Activities", "Time frame", "Indicators", "Responsible"]
ROWS = [
    ["1. Protect the springs", "1.1 Map the springs of every valley and publish the map in the languages spoken there",
     "By 2027", "One map published in each valley that takes part", "Secretariat"],
    ["", "1.2 Train wardens", "2026–2028", "At least forty wardens trained", "Valley council, Ministry of Environment"],
    ["2. Share knowledge", "2.1 Open a library of local names for plants and the places where they grow", "Ongoing",
     "Number of visitors", "University of the Ridge"],
    ["", "2.2 Publish a yearbook", "Annually", "One yearbook a year", "Secretariat"],
]  # fmt: skip


def plain(**changes: object) -> Style:
    held = {
        "seed": 1, "font": "Liberation Sans", "size": 9, "landscape": True, "rules": "none", "band": False,
        "zebra": False, "rows_apart": 3.5, "columns_apart": 5, "leading": 1.25, "valign": "top",
        "header_align": "left", "centred": False, "right_aligned": False, "bold_header": True, "repeated": True,
        "footer": True, "header_line": True, "paragraphs_apart": 3, "widths": "random",
    } | changes  # fmt: skip
    return Style(**held)  # type: ignore[arg-type]


def plan(times: int = 1) -> list[Block]:
    rows = [HEADER, *(ROWS * times)]
    grid = [[Cell([Line(text)] if text else [], at, column) for column, text in enumerate(row)]
            for at, row in enumerate(rows)]  # fmt: skip
    opening = [Heading("Plan of action", 1, title=True), Paragraph("This plan is reviewed each year.")]
    return [*opening, Table(grid), Paragraph("Adopted at the second meeting.")]


CHANGES: list[dict[str, object]] = [
    {},
    {"rules": "booktabs"},
    {"rules": "rows"},
    {"zebra": True},
    {"band": True, "header_align": "center"},
    {"valign": "middle", "rules": "rows"},
    {"landscape": False, "size": 8},
    {"bold_header": False, "band": True},
    {"centred": True},
    {"font": "DejaVu Serif", "leading": 1.4},
]


@pytest.mark.parametrize("changes", CHANGES)
def test_every_cell_of_a_table_without_vertical_rules_is_right(changes: dict[str, object]) -> None:
    read = read_document(by_typst(plan(), plain(**changes)), "plan.pdf").to_json()
    found = flat(read)
    assert [row["number"] for row in found] == ["1.1", "1.2", "2.1", "2.2"]
    assert [row["text"] for row in found] == [row[1].partition(" ")[2] for row in ROWS]
    assert [row["time_frame"] for row in found] == [row[2] for row in ROWS]
    assert [row["indicators"] for row in found] == [[row[3]] for row in ROWS]
    assert [row["responsible"] for row in found] == [row[4] for row in ROWS]
    assert [row["objective_number"] for row in found] == ["1", "1", "2", "2"]
    texts = [held["text"] for section in read["sections"] for held in section["blocks"]]
    assert "Adopted at the second meeting." in texts


@pytest.mark.parametrize("repeated", [True, False])
def test_a_table_without_rules_goes_on_over_pages(repeated: bool) -> None:
    read = read_document(by_typst(plan(8), plain(repeated=repeated)), "plan.pdf").to_json()
    found = flat(read)
    assert [row["number"] for row in found] == ["1.1", "1.2", "2.1", "2.2"] * 8
    assert [row["responsible"] for row in found] == [row[4] for row in ROWS] * 8


def test_most_cells_of_plans_printed_by_chance_are_right() -> None:
    right = total = 0
    for number in random.Random(5).sample(range(2000, 2030), 10):
        made = invent(number)
        read = read_document(by_typst(made.blocks, style_of(number)), "plan.pdf").to_json()
        good, count, _wrong = compare(made, read)
        right, total = right + good, total + count
    assert right / total >= 0.8


CENTRED = """#set page(width: 26cm, height: 18cm, margin: 1.5cm)
#set text(size: 9pt)
= Plan
#table(columns: (3fr, 4fr, 3fr, 3fr, 2fr), stroke: none, align: horizon + {align},
 table.header([*Objective*], [*Activity*], [*Indicator*], [*Responsible*], [*Time frame*]),
 table.cell(rowspan: 3)[Protect the springs of the high valleys],
 [Map the springs of every valley and publish the map in the languages spoken there], [One map], [Secretariat], [2026],
 [Train wardens], [Forty wardens trained], [Members], [2027],
 [Fence the springs against cattle and wild animals], [Ten springs fenced], [Members], [2028],
 table.cell(rowspan: 2)[Restore forests],
 [Raise seedlings], [Three nurseries], [Forest service], [2026],
 [Plant trees on the slopes above the villages that slide in spring], [Hectares], [Forest service], [2027],
)"""


@pytest.mark.parametrize("align", ["left", "center"])
def test_cells_in_the_middle_of_several_rows_are_given_to_all_of_them_without_a_rule(align: str) -> None:
    read = read_document(typst.compile(CENTRED.replace("{align}", align).encode()), "plan.pdf").to_json()
    assert [(row["objective"], row["text"].split()[0]) for row in flat(read)] == [
        ("Protect the springs of the high valleys", "Map"),
        ("Protect the springs of the high valleys", "Train"),
        ("Protect the springs of the high valleys", "Fence"),
        ("Restore forests", "Raise"),
        ("Restore forests", "Plant"),
    ]
