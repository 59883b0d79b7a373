from ayni.publishing.importing.rows import corrections_from, rows_of
from ayni.publishing.tests.importing.readings import reading


def test_rows_come_in_order_with_their_headings():
    rows = rows_of(reading())
    assert [(row.path, row.focus, row.objective, row.text) for row in rows] == [
        ("f0.o0.a0", "Institutional synergies", "Work together", "Name focal points"),
        ("f0.o0.a1", "Institutional synergies", "Work together", "Hold meetings"),
        ("f0.o1.a0", "Institutional synergies", "Exchange", "Exchange specialists"),
        ("f1.o0.a0", "Money", "Fund it", "Ask donors"),
    ]


def test_corrections_and_choices_lie_over_the_reading():
    row = rows_of(reading(), {"f0.o0.a1.responsible": "Members", "f0.o0.a1.outputs": ["A", "B"]}, {"f0.o0.a1": False})[
        1
    ]
    assert (row.responsible, row.outputs, row.kept) == ("Members", ("A", "B"), False)


def test_only_what_a_form_changed_becomes_a_correction():
    rows = rows_of(reading())
    given = {
        "f0.o0.a0.text": "Name focal points",
        "f0.o0.a0.time_frame": " By 2028\r\n",
        "f0.o0.a1.indicators": "One meeting\r\n\r\nA report",
        "elsewhere.text": "ignored",
    }
    assert corrections_from(rows, given) == {
        "f0.o0.a0.time_frame": "By 2028",
        "f0.o0.a1.indicators": ["One meeting", "A report"],
    }


def test_a_list_is_emptied_by_an_empty_field():
    assert corrections_from(rows_of(reading()), {"f0.o0.a1.outputs": " \r\n"}) == {"f0.o0.a1.outputs": []}
