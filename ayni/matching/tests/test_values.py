"""Fields are read as people fill them: amounts, currencies, days and windows in many spellings."""

from datetime import date

import pytest

from ayni.matching.records import Record
from ayni.matching.values import currency_of_fields, day_of_field, days_of_field, number_of_field, share_of_field


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("EUR 50 000", 50_000),
        ("50k", 50_000),
        ("1.5 million", 1_500_000),
        ("50 тыс. долларов", 50_000),
        ("$1,200.50", 1200.5),
        ("1.200,50", 1200.5),
        ("10-15", 10),
        ([5000, 6000], 5000),
        ({"amount": "5 000"}, 5000),
        ("-5", None),
        ("fifty", None),
        (1e400, None),
        (True, None),
    ],
)
def test_number_is_read_from_a_field(value, number):
    assert number_of_field(value) == number


def test_currency_stands_in_its_field_or_beside_an_amount():
    assert currency_of_fields([None, "50 000 EUR"]) == "EUR"
    assert currency_of_fields(["€"]) == "EUR"
    assert currency_of_fields(["1000 сом"]) == "KGS"
    assert currency_of_fields([5000]) is None
    assert Record({"amount": "80 000 euros"}).currency() == "EUR"


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2027-05-31", date(2027, 5, 31), date(2027, 5, 31)),
        ("2027-05-31T10:00:00Z", date(2027, 5, 31), date(2027, 5, 31)),
        ("31.05.2027", date(2027, 5, 31), date(2027, 5, 31)),
        ("5/31/2027", date(2027, 5, 31), date(2027, 5, 31)),
        ("31/05/27", date(2027, 5, 31), date(2027, 5, 31)),
        ("05/2027", date(2027, 5, 1), date(2027, 5, 31)),
        ("31 мая 2027", date(2027, 5, 31), date(2027, 5, 31)),
        ("mayo de 2027", date(2027, 5, 1), date(2027, 5, 31)),
        (2027, date(2027, 1, 1), date(2027, 12, 31)),
        ("2027-13-45", None, None),
        ("soon", None, None),
    ],
)
def test_day_is_read_from_a_field(value, first, last):
    assert (day_of_field(value), day_of_field(value, last=True)) == (first, last)


def test_days_of_work_and_shares_are_read_from_a_field():
    assert [days_of_field(value) for value in (15, "15", "ten days", "2 weeks", "две недели")] == [15, 15, 10, 10, 10]
    assert [share_of_field(value) for value in (20, "20 %", 0.2, 250, None)] == [20, 20, 20, None, None]


@pytest.mark.parametrize(
    "window",
    [
        {"from": "01.03.2027", "to": "30.06.2027"},
        {"Start": "2027-03", "END": "June 2027"},
        ["2027-03", "2027-06"],
        "2027-03-01/2027-06",
        "01/03/2027 - 30/06/2027",
        "March to June 2027",
        "с марта по июнь 2027 года",
    ],
)
def test_window_is_read_however_it_is_written(window):
    assert Record({"window": window}).window() == (date(2027, 3, 1), date(2027, 6, 30))
