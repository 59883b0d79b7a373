import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from django.template import engines
from django.utils import translation

from ayni.core.jinja import day, day_iso, nl2p, number, runs
from ayni.core.panels import Panel


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "4 March 2026"), ("fr", "4 mars 2026"), ("es", "4 de marzo de 2026"), ("ru", "4 марта 2026 года")],
)
def test_a_day_is_said_in_the_readers_language(language: str, words: str) -> None:
    with translation.override(language):
        assert day(dt.date(2026, 3, 4)) == words
        assert day("2026-03-04") == words


def test_a_moment_is_dated_in_the_time_zone_of_the_installation() -> None:
    late = dt.datetime(2026, 3, 4, 23, 30, tzinfo=ZoneInfo("America/Lima"))
    assert day_iso(late) == "2026-03-05"
    assert day_iso("2026-03-04T10:00:00+00:00") == "2026-03-04"
    assert day_iso("2026-03-04T10:00:00Z") == "2026-03-04"


def test_numbers_follow_the_language() -> None:
    with translation.override("en"):
        assert number(1204) == "1,204"
        assert number(0.6, 2) == "0.60"
    with translation.override("ru"):
        assert number(1204.5, 1) == "1\xa0204,5"


def test_paragraphs_keep_their_lines_and_escape_their_words() -> None:
    assert nl2p("a\r\nb\r\n\r\n\r\n<c>") == "<p>a<br>b</p>\n<p>&lt;c&gt;</p>"
    assert nl2p("a\r\n \r\nb") == "<p>a</p>\n<p>b</p>"
    assert nl2p("  \n\n ") == ""


def test_neighbours_of_one_kind_run_together() -> None:
    blocks = [{"kind": kind} for kind in ("item", "item", "paragraph", "item")]
    assert [(run["kind"], len(run["blocks"])) for run in runs(blocks)] == [("item", 2), ("paragraph", 1), ("item", 1)]


def test_sentences_are_translated_when_drawn_not_when_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    template = engines["jinja2"].from_string("{{ _('Due') }}|{% trans n=3 %}Has {{ n }}\n  lines{% endtrans %}")
    assert template.render({}) == "Due|Has 3 lines"
    catalogue = translation.trans_real.translation("fr")
    monkeypatch.setitem(catalogue._catalog._catalogs[0], "Due", "Échéance")
    with translation.override("fr"):
        assert template.render({}).startswith("Échéance|")


def test_a_panel_is_drawn_with_its_own_context() -> None:
    panel = Panel("core/error_fragment.html", {"title": "T", "sentence": "S", "fields": {}})
    drawn = engines["jinja2"].from_string("{{ show_panel(panel, yours={}) }}").render({"panel": panel})
    assert "<b>T.</b> S" in drawn
