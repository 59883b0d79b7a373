"""Plain factories of this room."""

from datetime import timedelta

from django.utils import timezone

from ayni.brokerage.actions import (
    choose_for_round,
    decide_round,
    draft_item,
    edit_item,
    open_item,
    open_round,
    prepare_round,
    send_item,
    start_round,
)
from ayni.brokerage.actions.working import work_on_round

LAKES = (
    "Просим помочь в обучении шести специалистов картированию ледниковых озёр по космическим снимкам и оценке "
    "опасности прорыва. Желательно на русском языке, до конца июня 2027 года."
)


def make_item(side, member, *, by, text="We need help with springs.", state="open", screener=None, **values):
    """Return a request or offer, by default open, public and good for 60 days; `screener` opens it."""
    how = {
        "visibility": values.pop("visibility", "public"),
        "expires_on": values.pop("expires_on", timezone.now().date() + timedelta(days=60)),
        "time_zone": values.pop("time_zone", "UTC"),
    }
    first = {name: values.pop(name) for name in ("title", "language", "under_way", "activity", "due") if name in values}
    item = draft_item(side, by=by, member=member, text=text, **first)
    if values:
        edit_item(item, values, by=by, expected=item.version)
    if state == "draft":
        return item
    send_item(item, by=by, expected=item.version, **how)
    if state == "open":
        open_item(item, by=screener or by, expected=item.version)
    return item


def make_request(member, **values):
    """Return a request."""
    return make_item("request", member, **values)


def make_offer(member, **values):
    """Return an offer."""
    return make_item("offer", member, **{"text": "We can help with springs.", **values})


def make_round(*, by, requests, offers, level="public", state="proposed", title="Small grants"):
    """Return a round over requests and offers of days, up to a state: draft, proposed or decided."""
    found = open_round(by=by, title=title, currency="USD", visibility=level, language="en")
    codes = {"requests": [one.code for one in requests], "funds": [], "specialists": [one.code for one in offers]}
    choose_for_round(found, by=by, expected=found.version, **codes)
    values = {"chosen": found.chosen, "weights_reason": "", "seconds": 5}
    prepare_round(found, values, by=by, expected=found.version)
    if state != "draft":
        start_round(found, by=by, expected=found.version)
        work_on_round(found.code, found.run)  # where no worker has done it
        found.refresh_from_db()
    if state == "decided":
        decide_round(found, by=by, reason="Agreed by all.", expected=found.version)
    return found
