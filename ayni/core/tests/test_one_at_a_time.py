"""Two commands that set up one installation do not run into each other."""

import threading

from ayni.core.one_at_a_time import one_at_a_time


def test_the_second_waits_until_the_first_is_done(tmp_path, settings):
    settings.AYNI_DATA = tmp_path / "new"
    seen, begun = [], threading.Event()

    def second():
        begun.set()
        with one_at_a_time():
            seen.append("second")

    with one_at_a_time():
        other = threading.Thread(target=second)
        other.start()
        begun.wait(5)
        other.join(0.2)
        seen.append("first")
    other.join(5)
    assert seen == ["first", "second"]
