"""How sign-in behaves here: nobody signs up without an invitation, except where the installation says so."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up is by invitation."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return bool(request.session.get("invitation"))


def display_name(person: Any) -> str:
    """Return what a page calls a person."""
    return str(person)
