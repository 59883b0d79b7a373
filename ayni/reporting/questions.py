"""The questions of a cycle: as people write them, one a line in each language, and as they are kept."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from ayni.core.errors import Invalid

Question = dict[str, Any]
MOST = 12


def usual_questions() -> dict[str, str]:
    """Return language -> the questions that are asked where the Secretariat has no others, one a line."""
    found = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            lines = [
                _("What went well in this period, and what did it change for mountain people?"),
                _("What stood in the way, and what support would help?"),
                _("What do you plan for the next period?"),
            ]
            found[language] = "\n".join(lines)
    return found


def questions_of(texts: Mapping[str, str], language: str, for_all: int) -> list[Question]:
    """Return the questions as kept, from lines by language; the first `for_all` go to every member.

    Raises Invalid where a translation has another number of lines than the questions themselves.
    """
    lines = {code: [line.strip() for line in text.splitlines() if line.strip()] for code, text in texts.items()}
    asked = lines.get(language, [])
    wrong = {}
    if not asked or len(asked) > MOST:
        wrong[f"questions_{language}"] = [_("Write one to %(most)d questions, one a line.") % {"most": MOST}]
    for code, translated in lines.items():
        if translated and len(translated) != len(asked):
            sentence = _("Write as many lines as there are questions (%(count)d), or leave this empty.")
            wrong.setdefault(f"questions_{code}", [sentence % {"count": len(asked)}])
    if wrong:
        raise Invalid(fields=wrong)
    return [
        {
            "code": f"q{at + 1}",
            "texts": {code: found[at] for code, found in lines.items() if found},
            "all": at < for_all,
        }
        for at in range(len(asked))
    ]


def lines_of(questions: Sequence[Question]) -> dict[str, str]:
    """Return language -> the questions one a line, as people edit them."""
    codes = {code for question in questions for code in question["texts"]}
    return {code: "\n".join(question["texts"].get(code, "") for question in questions) for code in codes}


def said(question: Question, wanted: str, language: str) -> tuple[str, str]:
    """Return a question in the wanted language, else in that of the cycle, with the language that it is in."""
    texts = question["texts"]
    chosen = next((code for code in (wanted, language) if texts.get(code)), next(iter(texts), ""))
    return texts.get(chosen, ""), chosen


def asked_of(questions: Sequence[Question], *, national: bool) -> list[Question]:
    """Return the questions that a report answers."""
    return [question for question in questions if national or question["all"]]
