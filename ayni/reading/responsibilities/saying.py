"""Says bearers back in words: "Responsible: each member; coordination: the Secretariat"."""

from collections.abc import Sequence

from ayni.reading.responsibilities.reading import Bearer
from ayni.reading.words.languages import LANGUAGES
from ayni.reading.words.speech import say_list, sayings_of, sentence


def say_bearers(bearers: Sequence[Bearer], lang: str) -> str:
    """The bearers by role; an open or named bearer is said in its own words."""
    known = lang if lang in LANGUAGES else "en"
    words = sayings_of("ayni.reading.responsibilities", known)
    said = []
    for role, form in words["roles"].items():
        names = [words["classes"].get(item.cls) or item.name or item.words for item in bearers if item.role == role]
        if names:
            said.append(form.format(who=say_list(list(dict.fromkeys(names)), known)))
    return sentence("; ".join(said) or words["nobody"])
