"""Story 20: a need, a pledge, a commitment and a receipt in another currency, and something in kind."""

import csv
import io
from decimal import Decimal

import pytest

from ayni.core.models import AuditEntry
from ayni.finance.actions import withdraw_flow
from ayni.finance.models import Flow
from ayni.finance.queries import reckoned
from ayni.finance.tests.factories import make_flow, make_funder, rated

pytestmark = pytest.mark.django_db


def figures(viewer, need):
    """Return (gap, {kind: total})."""
    found = reckoned(viewer, [need])[0]
    return found.gap, {kind: total.amount for kind, total in found.totals.items()}


def exported(client, address):
    return list(csv.DictReader(io.StringIO(client.get(address).content.decode())))


def test_story_20_money(client, cast, need):
    by, funder = cast.secretariat, make_funder(by=cast.secretariat)
    make_flow(need, funder, "pledge", 80_000, by=by, **rated())
    assert figures(cast.stranger, need) == (Decimal(240_000), {"pledge": Decimal(89_600)})

    committed = make_flow(need, funder, "commitment", 60_000, by=by, **rated())
    make_flow(need, funder, "receipt", 30_000, by=by, **rated("1.10"))
    make_flow(need, funder, "commitment", 5_000, by=by, in_kind=True, words="Two surveyors for a month")
    assert figures(cast.stranger, need) == (
        Decimal(172_800),
        {"pledge": Decimal(89_600), "commitment": Decimal(67_200), "receipt": Decimal(33_000)},
    )

    page = client.get(f"/funding/needs/{need.code}/").content.decode()
    for words in ("172,800", "CHF\u00a060,000", "67,200", "at 1.12 on", "Example Central Bank", "Two surveyors"):
        assert words in page, words
    assert "172,800" in client.get("/funding/").content.decode()

    money = exported(client, "/flows.csv")
    assert [(line["transaction_type"], line["value"], line["currency"]) for line in money] == [
        ("13", "80000", "CHF"),
        ("11", "60000", "CHF"),
        ("1", "30000", "CHF"),
    ]
    assert [(line["value"], line["description"]) for line in exported(client, "/flows.csv?in_kind=1")] == [
        ("5000", "Two surveyors for a month")
    ]
    assert [line["gap"] for line in exported(client, "/funding.csv")] == ["172800"]

    withdraw_flow(committed, by=by, reason="Typed twice", expected=committed.version)
    assert figures(cast.stranger, need)[0] == Decimal(240_000)
    assert Flow.objects.count() == 4
    assert AuditEntry.objects.filter(subject_type="finance.flow", verb="withdrawn", note="Typed twice").count() == 1
