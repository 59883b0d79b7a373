"""The rules proposed for indicators: the sixteen of the first plan, and other words of the same kinds."""

from datetime import date
from typing import Any

import pytest

from ayni.reading.indicators import proposed_rule, read_indicator
from ayni.reading.timeframes import read_time_frame

YEAR = {"freq": "YEARLY", "interval": 1}
TWO_YEARS = {"freq": "YEARLY", "interval": 2}
DATABASES = "Establishment of national, subregional and regional databases that identify and fill existing gaps"
LESSONS = "Gain and share experience from, and catalogue, lessons learned at sub-regional and regional levels."
# code, words, time frame, row, measure, first kind of evidence, unit of account, period, comparator, target
SEED: list[tuple[str, str, str, str, str, str, str, Any, str, Any]] = [
    ("IS-1.1", "NFPs identified and communicated to the Secretariat", "Before 2005", "",
     "exists", "person_appointed", "country", None, "exists", None),
    ("IS-1.2", "Countries NFP have held at least one coordinating meeting per year", "At least once in a year", "",
     "count", "meeting", "country", YEAR, ">=", 1),
    ("IS-2.1", "At least one case in each country member per year", "Ongoing", "",
     "count", "exchange", "country", YEAR, ">=", 1),
    ("IS-2.2", "At least one meeting each two years", "Ongoing", "",
     "count", "meeting", "partnership", TWO_YEARS, ">=", 1),
    ("CB-1", "All members hold regular courses, workshops, etc.", "Ongoing, first workshop held during this year", "",
     "count", "training", "member", YEAR, ">=", 1),
    ("CB-2", "All countries to hold regular courses, workshops, etc. within the identified timeframe", "Ongoing", "",
     "count", "training", "country", YEAR, ">=", 1),
    ("CA-1", "Documents and reports published and disseminated", "1 year", "",
     "count", "document", "partnership", None, ">=", 1),
    ("CA-2", "Alliances and MOUs in place", "Ongoing", "", "exists", "agreement", "country", None, "exists", None),
    ("CA-3", "Existence of these information systems and web pages", "2 years (depending on level of development)", "",
     "exists", "website", "country", None, "exists", None),
    ("IK-1", "All countries be well informed with regard to managing information and intellectual property rights",
     "Continuing", "", "ordinal", "training", "country", None, ">=", 3),
    ("IK-2a", "(i) Region has a number of databases covering information gaps", "By 2005", DATABASES,
     "count", "database", "region", None, ">=", 1),
    ("IK-2b", "(ii) operational mechanisms in place to identify information gaps", "By 2005", DATABASES,
     "exists", "other", "region", None, "exists", None),
    ("IK-3a", "(i) Catalogue prepared", "ongoing", LESSONS, "exists", "document", "region", None, "exists", None),
    ("IK-3b", "(ii) Workshops have been conducted", "ongoing", LESSONS,
     "count", "meeting", "region", None, ">=", 1),
    ("FI-1", "National, sub-regional and regional work plans developed and implemented", "Continuing activity", "",
     "stage", "policy", "level", None, ">=", "done"),
    ("FI-2", "Incorporate activities in national budgets", "Continuing activity", "",
     "exists", "budget_allocation", "country", YEAR, "exists", None),
]  # fmt: skip


def rule_of(words: str, frame: str = "", row: str = "", lang: str = "en") -> dict[str, Any]:
    time_frame = read_time_frame(frame, lang, adopted=date(2003, 10, 29)).label if frame else None
    return proposed_rule(read_indicator(words, lang).label, words, lang=lang, context=row, time_frame=time_frame)


@pytest.mark.parametrize("case", SEED, ids=[case[0] for case in SEED])
def test_rule_of_the_seed(case: tuple[str, str, str, str, str, str, str, Any, str, Any]) -> None:
    _, words, frame, row, measure, kind, unit, period, comparator, target = case
    rule = rule_of(words, frame, row)
    found = (rule["measure"], rule["evidence_kinds"][0], rule["unit_of_account"], rule["period"])
    assert (*found, rule["comparator"], rule["target"]) == (measure, kind, unit, period, comparator, target)


def test_deadlines_and_lengths_come_from_the_time_frame() -> None:
    assert rule_of("NFPs identified", "Before 2005")["deadline"] == "2004-12-31"
    assert rule_of("Databases in place", "By 2005")["deadline"] == "2005-12-31"
    assert rule_of("Documents published", "1 year")["within"] == "P1Y"


def test_two_years_roll_and_budgets_follow_the_fiscal_year() -> None:
    assert rule_of("At least one meeting each two years")["basis"] == "rolling"
    assert rule_of("At least one meeting per year")["basis"] == "calendar"
    assert rule_of("Incorporate activities in national budgets")["basis"] == "fiscal"


@pytest.mark.parametrize(
    ("words", "row", "lang"),
    [
        ("At least one meeting each two years", "organize meetings for those supplying and demanding technology", "en"),
        ("One meeting of technology suppliers and users a year", "", "en"),
        ("Une réunion par an", "Réunir ceux qui offrent et ceux qui demandent des technologies", "fr"),
        ("Una reunión cada dos años", "Reuniones entre oferentes y demandantes de tecnología", "es"),
        ("Одна встреча в год", "Встречи поставщиков и потребителей технологий", "ru"),
    ],
)
def test_a_meeting_of_those_who_supply_and_demand_is_told_from_others(words: str, row: str, lang: str) -> None:
    assert rule_of(words, row=row, lang=lang)["purpose"] == "supply_demand"
    assert rule_of(words.replace("of technology suppliers and users ", ""), lang=lang)["purpose"] == ""


def test_workshops_count_whether_held_to_meet_or_to_teach() -> None:
    assert rule_of("Workshops have been conducted")["evidence_kinds"] == ["meeting", "training"]
    assert rule_of("One meeting per year")["evidence_kinds"] == ["meeting"]


def test_a_letter_alone_names_no_focal_point() -> None:
    assert rule_of("NFPs identified and communicated to the Secretariat")["evidence_kinds"] == ["person_appointed"]


def test_stages_name_their_levels() -> None:
    rule = rule_of("National, sub-regional and regional work plans developed and implemented")
    assert rule["levels"] == ["national", "subregional", "regional"]
    assert rule["stages"] == ["none", "drafted", "adopted", "under_way", "done"]


OTHERS = [
    ("One course per year", "en", "count", YEAR, ">=", 1),
    ("Village leaders are aware of their rights", "en", "ordinal", None, ">=", 3),
    ("Strategy drafted, adopted and implemented", "en", "stage", None, ">=", "done"),
    ("75% of households connected", "en", "share", None, ">=", 75),
    ("500 ha of forest restored", "en", "sum", None, "=", 500),
    ("Number of visitors", "en", "count", None, "none", None),
    ("Les agents sont bien informés de la loi", "fr", "ordinal", None, ">=", 3),
    ("Plan élaboré et mis en œuvre", "fr", "stage", None, ">=", "done"),
    ("Tous les pays organisent régulièrement des ateliers", "fr", "count", YEAR, ">=", 1),
    ("Funcionarios capaces de gestionar la información", "es", "ordinal", None, ">=", 3),
    ("Planes nacionales formulados y ejecutados", "es", "stage", None, ">=", "done"),
    ("Talleres regulares en todos los países", "es", "count", YEAR, ">=", 1),
    ("Все страны хорошо информированы о правах", "ru", "ordinal", None, ">=", 3),
    ("Планы работы разработаны и реализованы", "ru", "stage", None, ">=", "done"),
    ("Регулярные семинары во всех странах", "ru", "count", YEAR, ">=", 1),
]


@pytest.mark.parametrize(("words", "lang", "measure", "period", "comparator", "target"), OTHERS)
def test_rule_of_other_words(
    words: str, lang: str, measure: str, period: dict[str, Any] | None, comparator: str, target: object
) -> None:
    rule = rule_of(words, lang=lang)
    found = (rule["measure"], rule["period"], rule["comparator"], rule["target"])
    assert found == (measure, period, comparator, target)
