import pytest

from ayni.core.tests.strict_html import faults


@pytest.mark.parametrize(
    ("html", "word"),
    [
        ("<p><div></div></p>", "inside <p>"),
        ("<ul><li></ul>", "closes"),
        ("<p>", "never closed"),
        ('<p style="x">a</p>', "style="),
        ('<a onclick="x">a</a>', "onclick="),
        ("<script>1</script>", "inline <script>"),
        ('<p id="a"></p><p id="a"></p>', "2 times"),
        ('<label for="b">x</label>', "not there"),
        ('<a href="#c">x</a>', "not there"),
        ('<input id="a" id="a">', "twice"),
        ('<p lang="">a</p>', "lang"),
    ],
)
def test_each_fault_is_named(html: str, word: str) -> None:
    assert any(word in fault for fault in faults(html))


def test_sound_html_has_no_faults() -> None:
    sound = '<p id="a">1<br><svg><use href="#a"/></svg></p><label for="b">x</label><input id="b">'
    assert faults(sound) == []
