from ayni.reading.documents import read_document

HEADER = "№ п/п\tНаименование мероприятия\tСрок исполнения\tОтветственный исполнитель\tОжидаемый результат\n"


def foci(text):
    plan = read_document(text.encode(), "план.txt").to_json()
    return [
        (focus["title"], [row["text"] for objective in focus["objectives"] for row in objective["activities"]])
        for focus in plan["foci"]
    ]


def test_a_line_between_rows_is_a_heading_within_the_table():
    text = (
        HEADER
        + "1\t2\t3\t4\t5\n"
        + "I. Сохранение ледников\n"
        + "1.1\tСоздать сеть наблюдений\tIV квартал 2026 г.\tМинистерство\tСеть\n"
        + "II. Доступ к воде\n"
        + "2.1\tПровести инвентаризацию\t2026–2027 гг.\tАдминистрации\tРеестр\n"
    )
    assert foci(text) == [
        ("I. Сохранение ледников", ["Создать сеть наблюдений"]),
        ("II. Доступ к воде", ["Провести инвентаризацию"]),
    ]


def test_a_line_after_the_last_row_ends_the_table():
    text = HEADER + "1.1\tСоздать сеть\t2026 г.\tМинистерство\tСеть\nСроки могут быть уточнены.\n"
    assert foci(text) == [(None, ["Создать сеть"])]
