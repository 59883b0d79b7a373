"""Everything that a member signed up to as a table: a line for each row of a workplan, contribution and commitment."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ayni.core.open_data import CURRENCY, LANGUAGE, MEMBER, MEMBER_NAME, Field, Table

Found = dict[str, Any]
KINDS = ("activity", "contribution", "commitment")
SIGNED_UP = Table(
    name="signed-up",
    title=_("Signed up to"),
    description=_("Rows of adopted workplans that a member answers for, its contributions and commitments."),
    fields=(
        MEMBER,
        MEMBER_NAME,
        Field("kind", "string", _("Kind"), codes=KINDS, required=True),
        Field(
            "of",
            "string",
            _("Workplan or initiative"),
            _("Its title, as it was written"),
        ),
        Field(
            "code",
            "string",
            _("Number"),
            _("Of the activity, else a code"),
        ),
        Field("text", "string", _("Text"), required=True),
        LANGUAGE,
        Field("date", "date", _("Date"), _("Day of the commitment")),
        Field("amount", "money", _("Amount")),
        CURRENCY,
        Field("state", "string", _("State"), _("State of a contribution")),
        Field("address", "string", _("Address")),
    ),
    key=("kind", "of", "code"),
    page="members:members",
    found=lambda asked: (),
    entries="signed_up",
)


def signed_up_lines(found: Found) -> Iterator[dict[str, Any]]:
    """Yield what the page of a member shows as rows of the table."""
    bare = {"member": found["code"], "member_name": found["name"], "date": None, "amount": None, "currency": ""}
    bare |= {"of": "", "state": ""}
    base = settings.AYNI_BASE_URL
    for plan in found["workplans"]:
        for code, text in plan["rows"]:
            address = base + reverse("workplans:activity", kwargs={"slug": plan["slug"], "code": code})
            what = {"kind": "activity", "of": plan["title"], "code": code, "text": text, "language": plan["language"]}
            yield {**bare, **what, "address": address}
    for one in found["contributions"]:
        what = {"kind": "contribution", "of": one["initiative"], "text": one["what"], "address": base + one["address"]}
        yield {**bare, **{name: one[name] for name in ("code", "language", "amount", "currency", "state")}, **what}
    for one in found["commitments"]:
        given = {"code": found["code"], "commitment": one["code"]}
        what = {"kind": "commitment", "text": one["words"], "date": one["dated"]}
        what["address"] = base + reverse("members:commitment", kwargs=given)
        yield {**bare, **{name: one[name] for name in ("code", "language", "amount", "currency")}, **what}
