"""A plan that is adopted, two countries that owe something in it, and what was written to their focal points."""

import re
from datetime import date

import pytest
from django.core import mail
from django.utils import timezone

from ayni.members.tests.factories import make_government
from ayni.workplans.actions import adopt_workplan

LONG_AGO = date(2022, 1, 1)
# A day on which what is due once a year is near, whatever the day on which the tests run.
TODAY = max(timezone.now().date(), date(timezone.now().year, 12, 20))


@pytest.fixture
def alliance(cast):
    return {code: make_government(code, since=LONG_AGO) for code in ("KGZ", "ARM")}


@pytest.fixture
def plan(cast, annex, alliance):
    adopt_workplan(annex, by=cast.secretariat, reason="Agreed", expected=annex.version)
    return annex


def written():
    """Return (to, subject, body) of every letter that was sent, and forget them."""
    found = [(message.to[0], message.subject, message.body) for message in mail.outbox]
    mail.outbox.clear()
    return found


def token_in(subject):
    return re.search(r"\[ayni:(\w+)\]", subject)[1]
