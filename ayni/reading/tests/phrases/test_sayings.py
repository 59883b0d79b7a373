"""Counted words in what is said back, over the numbers whose forms differ."""

import pytest

from ayni.reading.timeframes import say_time_frame

LASTING = {
    "en": {"Y": "year years years years", "M": "month months months months", "W": "week weeks weeks weeks",
           "D": "day days days days"},
    "fr": {"Y": "an ans ans ans", "M": "mois mois mois mois", "W": "semaine semaines semaines semaines",
           "D": "jour jours jours jours"},
    "es": {"Y": "año años años años", "M": "mes meses meses meses", "W": "semana semanas semanas semanas",
           "D": "día días días días"},
    "ru": {"Y": "года лет лет года", "M": "месяца месяцев месяцев месяца", "W": "недели недель недель недели",
           "D": "дня дней дней дня"},
}  # fmt: skip
PACES = {
    "en": {"Y": "Every calendar year|Every 2 years|Every 5 years|Every 21 years",
           "M": "Every month|Every 2 months|Every 5 months|Every 21 months",
           "W": "Every week|Every 2 weeks|Every 5 weeks|Every 21 weeks",
           "D": "Every day|Every 2 days|Every 5 days|Every 21 days"},
    "fr": {"Y": "Chaque année civile|Tous les 2 ans|Tous les 5 ans|Tous les 21 ans",
           "M": "Chaque mois|Tous les 2 mois|Tous les 5 mois|Tous les 21 mois",
           "W": "Chaque semaine|Toutes les 2 semaines|Toutes les 5 semaines|Toutes les 21 semaines",
           "D": "Chaque jour|Tous les 2 jours|Tous les 5 jours|Tous les 21 jours"},
    "es": {"Y": "Cada año calendario|Cada 2 años|Cada 5 años|Cada 21 años",
           "M": "Cada mes|Cada 2 meses|Cada 5 meses|Cada 21 meses",
           "W": "Cada semana|Cada 2 semanas|Cada 5 semanas|Cada 21 semanas",
           "D": "Cada día|Cada 2 días|Cada 5 días|Cada 21 días"},
    "ru": {"Y": "Каждый календарный год|Раз в 2 года|Раз в 5 лет|Раз в 21 год",
           "M": "Каждый месяц|Раз в 2 месяца|Раз в 5 месяцев|Раз в 21 месяц",
           "W": "Каждую неделю|Раз в 2 недели|Раз в 5 недель|Раз в 21 неделю",
           "D": "Каждый день|Раз в 2 дня|Раз в 5 дней|Раз в 21 день"},
}  # fmt: skip
FREQS = {"Y": "YEARLY", "M": "MONTHLY", "W": "WEEKLY", "D": "DAILY"}
BEFORE = {"en": "For", "fr": "Pendant", "es": "Durante", "ru": "В течение"}
NUMBERS = (1, 2, 5, 21)


@pytest.mark.parametrize("lang", LASTING)
def test_lengths_take_the_form_of_their_number(lang: str) -> None:
    for unit, nouns in LASTING[lang].items():
        for number, noun in zip(NUMBERS, nouns.split(), strict=True):
            said = say_time_frame({"kind": "duration", "duration": f"P{number}{unit}"}, lang)
            counted = ("одной" if unit == "W" else "одного") if lang == "ru" and number == 1 else number
            assert said == f"{BEFORE[lang]} {counted} {noun}"


@pytest.mark.parametrize("lang", PACES)
def test_paces_are_good_language(lang: str) -> None:
    for unit, sayings in PACES[lang].items():
        for number, said in zip(NUMBERS, sayings.split("|"), strict=True):
            label = {"kind": "recurring", "rrule": {"freq": FREQS[unit], "interval": number}}
            assert say_time_frame(label, lang) == said


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ["at least once", "at least 2 times", "at least 5 times", "at least 21 times"]),
        ("fr", ["au moins une fois", "au moins 2 fois", "au moins 5 fois", "au moins 21 fois"]),
        ("es", ["al menos una vez", "al menos 2 veces", "al menos 5 veces", "al menos 21 veces"]),
        ("ru", ["не менее одного раза", "не менее 2 раз", "не менее 5 раз", "не менее 21 раза"]),
    ],
)
def test_times_take_the_form_of_their_number(lang: str, said: list[str]) -> None:
    for number, form in zip(NUMBERS, said, strict=True):
        label = {"kind": "recurring", "rrule": {"freq": "YEARLY", "interval": 1, "min": number}}
        assert say_time_frame(label, lang).endswith(form)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Within 1 week of: the launch"),
        ("fr", "Dans un délai de 1 semaine après : the launch"),
        ("es", "En un plazo de 1 semana desde: the launch"),
        ("ru", "Не позднее чем через 1 неделю после события: the launch"),
    ],
)
def test_length_from_an_event_is_good_language(lang: str, said: str) -> None:
    label = {"kind": "relative", "duration": "P1W", "anchor": "the launch", "direction": "after"}
    assert say_time_frame(label, lang) == said
