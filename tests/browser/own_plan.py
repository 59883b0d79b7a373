"""A Word document as a coordinator would bring it: made for the tests, with what real ones have."""

from pathlib import Path

from docx import Document


def write_plan(path: Path, *, deadline: str = "By 2028", extra: bool = False) -> Path:
    """Write a small plan with a merged objective, two activities in one cell and an empty responsible."""
    document = Document()
    document.add_heading("Plan for the high valleys", 0)
    document.add_paragraph("This plan was made in a workshop. It is fictional.")
    document.add_heading("Water", 1)
    table = document.add_table(rows=1, cols=6)
    for cell, words in zip(
        table.rows[0].cells,
        ["Objectives", "Activities", "Time frame", "Indicators", "Responsible", "Outputs"],
        strict=True,
    ):
        cell.text = words
    rows = [
        ["1. Keep the springs", "Map all springs of the valley", deadline, "Map published", "Members", "Map"],
        ["", "Train spring keepers", "At least once in a year", "One course per year", "", "Trained people"],
        [
            "2. Share the water",
            "Agree on a calendar of use",
            "2027",
            "Agreement signed",
            "The Secretariat",
            "Agreement",
        ],
    ]
    if extra:
        rows.append(["", "Measure the flow each month", "Monthly", "Twelve readings a year", "Members", "Database"])
    for row in rows:
        cells = table.add_row().cells
        for cell, words in zip(cells, row, strict=True):
            cell.text = words
    document.save(str(path))
    return path
