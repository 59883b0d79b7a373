from dataclasses import replace

from ayni.publishing.importing.differences import PresentRow, differences
from ayni.publishing.importing.rows import ReadRow, rows_of
from ayni.publishing.tests.importing.readings import reading


def as_present(row: ReadRow, code: str) -> PresentRow:
    return PresentRow(
        code,
        row.number,
        row.focus,
        row.objective,
        row.text,
        row.time_frame,
        row.responsible,
        row.indicators,
        row.outputs,
    )


def stored(rows: list[ReadRow]) -> list[PresentRow]:
    return [as_present(row, f"X-{at}") for at, row in enumerate(rows, start=1)]


def test_the_same_document_differs_in_nothing():
    rows = rows_of(reading())
    assert [found.kind for found in differences(rows, stored(rows))] == ["same"] * 4


def test_spacing_and_quotes_are_no_difference():
    rows = rows_of(reading())
    present = [replace(row, text=row.text.replace(" ", "  ")) for row in stored(rows)]
    assert {found.kind for found in differences(rows, present)} == {"same"}


def test_a_changed_cell_shows_both_values():
    rows = rows_of(reading())
    present = stored(rows)
    changed = [replace(rows[0], time_frame="By 2030"), *rows[1:]]
    first = differences(changed, present)[0]
    assert (first.kind, first.fields) == ("changed", {"time_frame": ("Before 2027", "By 2030")})


def test_reworded_rows_are_paired_by_likeness_in_their_focus():
    rows = rows_of(reading())
    present = stored(rows)
    changed = [replace(rows[0], text="Name the national focal points"), *rows[1:]]
    first = differences(changed, present)[0]
    assert (first.kind, first.present.code) == ("changed", "X-1")


def test_new_and_gone_rows_are_told_apart():
    rows = rows_of(reading())
    present = stored(rows[:3])
    read = [*rows[1:3], replace(rows[3], text="Plant trees on slopes")]
    kinds = [(found.kind, found.path) for found in differences(read, present)]
    assert kinds == [("same", "f0.o0.a1"), ("same", "f0.o1.a0"), ("new", "f1.o0.a0"), ("gone", "gone.X-1")]


def test_a_stable_code_pairs_rows_whose_words_are_all_new():
    rows = rows_of(reading())
    present = stored(rows)
    read = [replace(rows[0], number="x-1", text="Altogether different"), *rows[1:]]
    assert differences(read, present)[0].present.code == "X-1"


def test_equal_rows_under_different_objectives_keep_their_places():
    rows = rows_of(reading())
    twice = [replace(rows[0], text="Report"), replace(rows[2], text="Report")]
    present = [as_present(twice[0], "X-1"), as_present(twice[1], "X-2")]
    found = differences(list(reversed(twice)), present)
    assert [(one.kind, one.present.code) for one in found] == [("same", "X-2"), ("same", "X-1")]
