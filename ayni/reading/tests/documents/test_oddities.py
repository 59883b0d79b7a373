"""What real files do: encodings, tracked changes, frames, nested tables, formats of numbers, unusual header words."""

import datetime
import io
from typing import Any

import docx
import pytest
import xlsxwriter
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from ayni.reading.documents import read_document
from ayni.reading.documents.headers import named
from ayni.reading.tests.documents.measure import flat

HEADER = ["Activity", "Deadline", "Responsible"]
W = nsdecls("w")
WESTERN = """Activités	Échéance	Responsable
Former les élèves – été	À partir de 2027	Ministère
Publier	En continu	Bureau
"""
RUSSIAN = "N;Мероприятия;Сроки исполнения;Ответственные исполнители\n1;Составить карту родников;2027 год;Министерство\n"


def read(source: bytes, name: str) -> list[dict[str, Any]]:
    return flat(read_document(source, name).to_json())


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize(("name", "sign"), [("plan.txt", "\t"), ("plan.csv", ";")])
def test_western_text_is_read_in_any_encoding(codec: str, name: str, sign: str) -> None:
    found = read(WESTERN.replace("\t", sign).encode(codec), name)
    assert [(row["text"], row["time_frame"], row["responsible"]) for row in found] == [
        ("Former les élèves – été", "À partir de 2027", "Ministère"),
        ("Publier", "En continu", "Bureau"),
    ]


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-16-le", "cp1251", "koi8-r", "cp866", "iso8859-5"])
@pytest.mark.parametrize(("name", "sign"), [("plan.txt", "\t"), ("plan.csv", ";")])
def test_russian_text_is_read_in_any_encoding(codec: str, name: str, sign: str) -> None:
    (row,) = read(RUSSIAN.replace(";", sign).encode(codec), name)
    held = row["number"], row["text"], row["time_frame"], row["responsible"]
    assert held == ("1", "Составить карту родников", "2027 год", "Министерство")


def test_quoted_line_breaks_and_quotes_of_csv_stay_in_their_cell() -> None:
    source = 'Activity,Deadline,Responsible\n"Map springs,\nall of them",By 2027,"Ministry, ""Env"""\n'
    (row,) = read(source.encode(), "plan.csv")
    assert (row["text"], row["responsible"]) == ("Map springs, all of them", 'Ministry, "Env"')


def test_html_spans_of_nought_hold_to_the_end_and_invisible_signs_vanish() -> None:
    source = """<meta charset=utf-8><table><thead><tr><th>Objective<th>Activity<th>Who<th>When</thead>
    <tbody><tr><td rowspan=0>1. Water<td>Map springs<td colspan=0>Office<td>2027
    <tr><td>Train&nbsp;war&shy;dens<td>Council<td>2028</tbody></table>"""
    first, second = read(source.encode(), "plan.html")
    assert (first["text"], first["time_frame"]) == ("Map springs", "2027")
    held = second["objective"], second["text"], second["responsible"], second["time_frame"]
    assert held == ("Water", "Train wardens", "Council", "2028")


def word_table(rows: list[list[str]]) -> tuple[Any, Any]:
    document = docx.Document()
    table = document.add_table(len(rows), len(rows[0]))
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
    return document, table


def saved(document: Any) -> bytes:
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def test_tracked_changes_are_read_as_accepted() -> None:
    document, table = word_table([HEADER, ["", "2027", "Office"], ["Old", "2028", "Union"], ["Train", "2029", "Union"]])
    paragraph = table.cell(1, 0).paragraphs[0]._p
    paragraph.append(parse_xml(f"<w:del {W}><w:r><w:delText>Deleted </w:delText></w:r></w:del>"))
    paragraph.append(parse_xml(f"<w:ins {W}><w:r><w:t>Inserted</w:t></w:r></w:ins>"))
    paragraph.append(parse_xml(f"<w:moveFrom {W}><w:r><w:t>gone</w:t></w:r></w:moveFrom>"))
    table.rows[2]._tr.get_or_add_trPr().append(parse_xml(f"<w:del {W}/>"))
    assert [row["text"] for row in read(saved(document), "plan.docx")] == ["Inserted", "Train"]


def test_content_controls_smart_tags_and_hidden_text() -> None:
    document, table = word_table([HEADER, ["Map", "2027", "Office"], ["Train", "2028", "Union"]])
    table.cell(1, 0).paragraphs[0].add_run(" hidden").font.hidden = True
    rows = [row._tr for row in table.rows]
    around = parse_xml(f"<w:sdt {W}><w:sdtPr/><w:sdtContent/></w:sdt>")
    rows[1].addprevious(around)
    around[1].append(rows[1])
    cell = rows[2].findall(qn("w:tc"))[2]
    around = parse_xml(f"<w:sdt {W}><w:sdtPr/><w:sdtContent/></w:sdt>")
    cell.addprevious(around)
    around[1].append(cell)
    tag = parse_xml(
        f'<w:smartTag {W} w:element="x"><w:r><w:softHyphen/><w:t> more\u00ad\u200b</w:t></w:r></w:smartTag>'
    )
    rows[2].find(qn("w:tc")).find(qn("w:p")).append(tag)
    found = read(saved(document), "plan.docx")
    assert [(row["text"], row["responsible"]) for row in found] == [("Map", "Office"), ("Train more", "Union")]


def test_tables_and_frames_within_a_cell_stay_with_its_activity() -> None:
    document, table = word_table([HEADER, ["Map", "2027", "Office"], ["Train", "2028", "Union"]])
    inner = table.cell(1, 0).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "North", "South"
    frame = (
        "<w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent></v:textbox>"
    )
    run = f'<w:r {W} xmlns:v="urn:schemas-microsoft-com:vml">{frame}</v:shape></w:pict></w:r>'
    table.cell(2, 0).paragraphs[0]._p.append(parse_xml(run))
    first, second = read(saved(document), "plan.docx")
    assert (first["text"], second["text"]) == ("Map\nNorth | South", "Train\nBoxed")


def test_a_plan_framed_in_a_table_of_one_cell_is_found() -> None:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    inner = cell.add_table(2, 3)
    for column, text in enumerate(HEADER):
        inner.cell(0, column).text = text
        inner.cell(1, column).text = ["Map", "2027", "Office"][column]
    (row,) = read(saved(document), "plan.docx")
    assert (row["text"], row["time_frame"], row["responsible"]) == ("Map", "2027", "Office")


def test_numbers_of_a_workbook_are_shown_as_people_see_them() -> None:
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held)
    sheet = book.add_worksheet("Plan")
    sheet.write_row(0, 0, ["No", "Activity", "Deadline", "Target", "Budget", "Responsible"])
    formats = [{"num_format": code} for code in ("0.00", "dd/mm/yyyy", "0%", '#,##0.00 "USD"')]
    code, day, share, money = map(book.add_format, formats)
    sheet.write(1, 0, 1.1, code)
    sheet.write(1, 1, "Map")
    sheet.write_datetime(1, 2, datetime.datetime(2025, 3, 1), day)
    sheet.write(1, 3, 0.45, share)
    sheet.write_formula(1, 4, "=2*6250.25", money, 12500.5)
    sheet.write(1, 5, "Office")
    book.close()
    (row,) = read(held.getvalue(), "plan.xlsx")
    assert (row["number"], row["time_frame"]) == ("1.10", "2025-03-01")
    assert row["more"] == {"target": "45%", "budget": "12,500.50 USD"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Actions to be taken", "activity"), ("Strategic action", "activity"), ("What needs to be done", "activity"),
        ("By whom", "responsible"), ("Action by", "responsible"), ("Coordinating body", "lead"),
        ("Other agencies involved", "partners"), ("Verification source", "means_of_verification"),
        ("Cost (USD)", "budget"), ("Milestone", "indicators"), ("Échéances", "time_frame"),
        ("Structures de mise en œuvre", "responsible"), ("Mesures à prendre", "activity"), ("Moyens", "other"),
        ("Actividades clave", "activity"), ("Vigencia", "time_frame"), ("A cargo de", "responsible"),
        ("Сроки исполнения", "time_frame"), ("Заинтересованные органы", "partners"),
        ("Форма завершения", "outputs"), ("Действия по реализации", "activity"), ("Источники финансирования", "other"),
    ],
)  # fmt: skip
def test_unusual_words_head_columns(text: str, kind: str) -> None:
    found = named(text)
    assert found.kind == kind
    assert found.cover >= 0.5
