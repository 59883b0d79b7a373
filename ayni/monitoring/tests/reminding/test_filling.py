"""Reading answers: four languages, whatever mail programs do to them."""

from datetime import date
from email.message import EmailMessage

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from ayni.monitoring.reminding.asked import ASKED
from ayni.monitoring.reminding.filling import day_in, number_in, read_answer
from ayni.monitoring.reminding.mail import read_mail, text_of_html

TODAY = date(2026, 11, 27)
WORDS = {"on": "12 March 2026", "place": "Bishkek", "people": "24", "women": "11"}


def form(number=1, *, mark="", **words):
    lines = [
        f"{number}. Hold at least one meeting",
        "   IS-1.2 · Workplan",
        "   Due by 31 December 2026. It is overdue.",
    ]
    lines += [f"   {asked}: {words.get(field, '')}" for field, asked in ASKED.items()]
    return "\n".join(f"{mark}{line}" for line in lines)


@pytest.mark.parametrize("mark", ["", "> ", ">> ", "> > ", "| ", ">"])
def test_lines_filled_in_where_they_stand_are_read_however_they_are_quoted(mark):
    answer = read_answer(f"{form(1, mark=mark)}\n{mark}\n{form(2, mark=mark, **WORDS)}")
    assert [(one.number, one.words) for one in answer.filled] == [(2, WORDS)]


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru"])
def test_the_form_is_read_in_every_language(language):
    with translation.override(language):
        text = form(1, **WORDS)
    assert read_answer(text).filled[0].words == WORDS


def test_answers_below_quoted_lines_are_read():
    text = (
        "> 1. Hold a meeting\n> We held it on:\n12 March 2026\n> in (place):\n\nBishkek\n> with (number of people):\n24"
    )
    assert read_answer(text).filled[0].words == {"on": "12 March 2026", "place": "Bishkek", "people": "24"}


@pytest.mark.parametrize(
    "text",
    [
        "Dear all, we held it on 12 March 2026 in Bishkek with 24 people.",
        "Bonjour, nous l'avons tenue le 12 mars 2026 à Bishkek avec 24 personnes.",
        "La celebramos el 12 de marzo de 2026 en Bishkek con 24 personas.",
        "Мы провели его 12 марта 2026 года в Bishkek с участием 24 человек.",
    ],
)
def test_a_sentence_does_as_well(text):
    words = read_answer(f"{text}\n\n-- \nA. Person\nTel: 1\n\n{form(1, mark='> ')}").filled[0].words
    assert (day_in(words["on"], TODAY), words["place"], number_in(words["people"])) == (
        date(2026, 3, 12),
        "Bishkek",
        24,
    )


@pytest.mark.parametrize(
    "text",
    ["Date: 12.03.2026\nWhere: Bishkek\nPeople: 24", "Lieu : Bishkek\nDate : 12/03/2026\nParticipants : 24 personnes"],
)
def test_lines_written_anew_are_read_under_other_words(text):
    words = read_answer(text).filled[0].words
    assert (day_in(words["on"], TODAY), words["place"], number_in(words["people"])) == (
        date(2026, 3, 12),
        "Bishkek",
        24,
    )


def test_two_answers_about_the_same_line_are_two_and_a_copy_is_one():
    one, two = form(1, **WORDS), form(1, **{**WORDS, "place": "Osh"})
    assert len(read_answer(f"{one}\n{two}\n{one}").filled) == 2


def test_free_words_are_kept_without_quotation_and_signature():
    text = "Thank you.\nMore next week.\n\nOn 1 November 2026 at 10:00, Ayni <a@b.example> wrote:\n" + form(
        1, mark="> "
    )
    assert read_answer(text + "\n-- \nSent from a phone").free == "Thank you.\nMore next week."


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-03-12", date(2026, 3, 12)),
        ("12.3.26", date(2026, 3, 12)),
        ("12/03/2026", date(2026, 3, 12)),
        ("03/25/2026", date(2026, 3, 25)),
        ("March 12th, 2026", date(2026, 3, 12)),
        ("le 1er août 2026", date(2026, 8, 1)),
        ("3 de setiembre de 2026", None),
        ("3 de septiembre de 2026", date(2026, 9, 3)),
        ("5 мая 2026 г.", date(2026, 5, 5)),
        ("12 марта", date(2026, 3, 12)),
        ("30 December", date(2025, 12, 30)),
        ("31.02.2026", None),
        ("soon", None),
        ("", None),
    ],
)
def test_days_are_read_and_wrong_ones_are_not(words, day):
    assert day_in(words, TODAY) == day


@pytest.mark.parametrize(
    ("words", "number"), [("24", 24), ("about 24 people", 24), ("1 200", 1200), ("1,200", 1200), ("many", None)]
)
def test_numbers(words, number):
    assert number_in(words) == number


def test_mail_of_html_alone_is_read_as_lines():
    html = (
        "<style>p{x:y}</style><div>Thanks</div><blockquote><p>1. Meet</p>We held it on: 12 March 2026<br>"
        "in (place): <b>Osh</b></blockquote>"
    )
    assert text_of_html(html) == "Thanks\n> 1. Meet\n> We held it on: 12 March 2026\n> in (place): Osh"
    message = EmailMessage()
    message["From"], message["Subject"] = "A <A@Cast.example>", "Re: Due [ayni:abcdefgh23456789]"
    message.set_content(html, subtype="html")
    mail = read_mail(message.as_bytes())
    assert (mail.sender, mail.tokens) == ("a@cast.example", ["abcdefgh23456789"])
    assert read_answer(mail.text).filled[0].words["place"] == "Osh"


@pytest.mark.parametrize(
    ("charset", "words"),
    [("koi8-r", "Бишкек"), ("windows-1251", "Бишкек"), ("iso-8859-1", "Perú"), ("nonsense", "Lima")],
)
def test_any_encoding_is_read(charset, words):
    body = words.encode("ascii" if charset == "nonsense" else charset)
    head = f'From: a@b.example\nContent-Type: text/plain; charset="{charset}"\nContent-Transfer-Encoding: 8bit\n\n'
    assert read_mail(head.encode() + body).text.strip() == words


@settings(deadline=None)
@given(st.binary(max_size=2000))
def test_no_bytes_break_the_reading(raw):
    mail = read_mail(b"From: a@b.example\nSubject: x\n" + raw)
    read_answer(mail.text)
    assert "\x00" not in mail.text + mail.subject + mail.sender


@settings(deadline=None)
@given(st.text(max_size=400))
def test_no_words_break_the_reading(text):
    for one in read_answer(text).filled:
        for words in one.words.values():
            assert isinstance(day_in(words, TODAY), date | None)
            assert isinstance(number_in(words), int | None)
