"""Verdicts of rules: allowed, or denied with a sentence for the person."""

from dataclasses import dataclass
from typing import TypeGuard

from ayni.core.errors import Refused, Sentence


@dataclass(frozen=True, slots=True)
class Allowed:
    """The act may go ahead."""

    sentence: str = ""

    def __bool__(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Denied:
    """The act may not go ahead; `sentence` is shown beside the button, on the 403 page and in the API."""

    sentence: Sentence

    def __bool__(self) -> bool:
        return False


Verdict = Allowed | Denied
ALLOWED = Allowed()


def is_denied(verdict: Verdict) -> TypeGuard[Denied]:
    return isinstance(verdict, Denied)


def require(verdict: Verdict) -> None:
    """Raise Refused with the rule's sentence if the verdict is Denied."""
    if is_denied(verdict):
        raise Refused(verdict.sentence)
