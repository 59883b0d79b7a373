"""Shapes of plans that partners use: sheets about one action, questions as headers, halves of years, cut rows."""

import io
from typing import Any

import docx
import openpyxl
import pytest
import typst

from ayni.reading.documents import read_document
from ayni.reading.documents.headers import is_period, named
from ayni.reading.tests.documents.measure import flat

FIELDS = [
    ("Objectif", "Suivre le retrait glaciaire"),
    ("Action", "Installer cinq stations de mesure"),
    ("Calendrier", "En continu, bilan annuel"),
    ("Chef de file", "Club alpin régional"),
    ("Partenaires", "Communes ; parc national"),
    ("Indicateurs", "Cinq stations opérationnelles"),
    ("Résultats attendus", "Série de données publiée"),
]


def read(source: bytes, name: str) -> list[dict[str, Any]]:
    return flat(read_document(source, name).to_json())


def saved(document: Any) -> bytes:
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


@pytest.mark.parametrize("titled", [False, True])
def test_sheets_that_name_their_fields_downwards(titled: bool) -> None:
    document = docx.Document()
    document.add_heading("Programme du massif", 0)
    for title in ("Fiche n° 1 : Glaciers", "Fiche n° 2 : Glaciers encore"):
        if not titled:
            document.add_heading(title, 2)
        table = document.add_table(rows=0, cols=2)
        if titled:
            cells = table.add_row().cells
            cells[0].merge(cells[1]).text = title
        for name, value in FIELDS:
            cells = table.add_row().cells
            cells[0].text, cells[1].text = name, value
    found = read(saved(document), "fiches.docx")
    assert [row["focus"] for row in found] == ["Fiche n° 1 : Glaciers", "Fiche n° 2 : Glaciers encore"]
    for row in found:
        held = (row["objective"], row["text"], row["time_frame"], row["indicators"], row["responsible"], row["outputs"])
        assert held == (
            "Suivre le retrait glaciaire",
            "Installer cinq stations de mesure",
            "En continu, bilan annuel",
            ["Cinq stations opérationnelles"],
            "Club alpin régional",
            ["Série de données publiée"],
        )


def test_header_without_a_word_for_the_activity_has_it_in_the_longest_column() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Ref", "Our promise", "Who leads?", "From", "To", "How will we know?", "Status"])
    sheet.append(
        ["B1", "Keep forty kilometres of footpaths open all year", "Districts", 2026, 2029, "km open", "Ongoing"]
    )
    sheet.append(["B2", "Put signs in three languages along them", "Guides", 2027, 2028, "signs", "Planned"])
    found = read(saved(book), "tracker.xlsx")
    assert [(row["number"], row["text"], row["time_frame"], row["responsible"]) for row in found] == [
        ("B1", "Keep forty kilometres of footpaths open all year", "2026 – 2029", "Districts"),
        ("B2", "Put signs in three languages along them", "2027 – 2028", "Guides"),
    ]


def test_marked_halves_of_years_are_the_time_frame() -> None:
    source = (
        "Acción;2027 S1;2027 S2;2028;Responsable\nDelimitar humedales;X;X;;Mesa\nFirmar convenios;;X;X;Municipios\n"
    )
    found = read(source.encode(), "plan.csv")
    assert [row["time_frame"] for row in found] == ["2027 S1, 2027 S2", "2027 S2, 2028"]


@pytest.mark.parametrize(
    "text", ["2027 Q1", "2027-Q1", "2027/1", "2027 I кв.", "2027 1er semestre", "2027 Mar", "H1 2027"]
)
def test_periods_are_known_with_the_year_first_too(text: str) -> None:
    assert is_period(text)


@pytest.mark.parametrize(
    "text", ["Lead / partners", "Responsables y aliados", "Chef de file et partenaires", "Who / with whom"]
)
def test_column_of_leads_and_partners_together_is_the_responsible(text: str) -> None:
    assert (named(text).kind, named("Partners and stakeholders").kind) == ("responsible", "partners")


def test_total_of_things_is_no_activity() -> None:
    source = "Мероприятие\tСрок\tОтветственный\nСоздать базу\t2028\tКомитет\nИтого\t\t5 мероприятий\n"
    assert [row["text"] for row in read(source.encode(), "plan.txt")] == ["Создать базу"]


def test_row_cut_by_a_page_is_whole_though_the_header_repeats() -> None:
    rows = "".join(
        f"[2.{number}],[Keep post number {number} in a valley exposed to lake outbursts, with a drill in every school],"
        f"[ongoing],[Agency],"
        for number in range(1, 19)
    )
    source = (
        "#set page(width: 20cm, height: 9cm, margin: 1.5cm)\n#set text(size: 9pt)\n"
        "#table(columns: (1.2cm, 5cm, 3cm, 3cm),"
        f" stroke: none, table.header[*No.*][*Action*][*Timeline*][*Responsible*], {rows})"
    )
    found = read(typst.compile(source.encode()), "plan.pdf")
    assert [(row["number"], row["text"]) for row in found] == [
        (
            f"2.{number}",
            f"Keep post number {number} in a valley exposed to lake outbursts, with a drill in every school",
        )
        for number in range(1, 19)
    ]


def test_numbers_of_outputs_stand_beside_them_and_part_a_running_text() -> None:
    rows = [
        ("1.1 Map springs", "Output 1.2: A map of springs"),
        ("1.2 Train keepers", "Output 1.3: Trained keepers. Output 1.4: A manual"),
        ("1.3 Former des gardiens", "Produit 2.4 : Des leçons. Produit 2.5 : Un guide"),
        ("2.1 Plant", "2.1.1 Nurseries"),
        ("2.2 Teach", "(i) one manual (ii) two films"),
        ("2.3 Teach on", "2 manuals"),
        ("2.4 Teach all", "2.4 A school"),
    ]
    lines = ["| Activity | Output |", "|---|---|", *(f"| {activity} | {output} |" for activity, output in rows)]
    found = read(("# Plan\n\n" + "\n".join(lines) + "\n").encode(), "plan.md")
    assert [(row["outputs"], row["more"]) for row in found] == [
        (["A map of springs"], {"Output": "1.2"}),
        (["Trained keepers.", "A manual"], {"Output": "1.3; 1.4"}),
        (["Des leçons.", "Un guide"], {"Output": "2.4; 2.5"}),
        (["Nurseries"], {"Output": "2.1.1"}),
        (["one manual", "two films"], {}),
        (["2 manuals"], {}),
        (["A school"], {}),
    ]
