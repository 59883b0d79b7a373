import inspect
import io

from babel.messages.extract import extract_python

from ayni.publishing.documents import messages


def strings(value: object) -> set[str]:
    if isinstance(value, dict):
        return {text for item in value.values() for text in strings(item)}
    return {value} if isinstance(value, str) else set()


def test_every_message_is_marked_so_that_it_can_be_extracted() -> None:
    source = io.BytesIO(inspect.getsource(messages).encode())
    marked = {message for _, _, message, _ in extract_python(source, {"gettext_noop": None}, [], {})}
    named = {name: value for name, value in vars(messages).items() if name.isupper()}
    assert marked == strings(named)
    assert len(marked) > 40
