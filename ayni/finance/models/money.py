"""Columns and checks that all records of money share."""

from decimal import Decimal
from typing import Any

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.currencies import CURRENCIES, minor_digits


def amount_field(label: Any, **more: Any) -> Any:
    """Return a column for an exact amount, null where nothing is said."""
    given = {"null": True, "blank": True, "validators": [MinValueValidator(0)], **more}
    return models.DecimalField(label, max_digits=15, decimal_places=3, **given)


def wrong_currency(currency: str) -> Any:
    """Return what is wrong with a currency that amounts stand in, or None."""
    if not currency:
        return _("Say in which currency.")
    return None if currency in CURRENCIES else _("There is no such currency in ISO 4217.")


def wrong_amount(amount: Decimal | None, currency: str) -> Any:
    """Return what is wrong with an amount in a currency, or None: it has no more decimals than the currency."""
    if amount is None or currency not in CURRENCIES:
        return None
    places = minor_digits(currency)
    if amount == amount.quantize(Decimal(1).scaleb(-places)):
        return None
    if places == 0:
        return _("Amounts in %(currency)s have no decimals.") % {"currency": currency}
    return _("Amounts in %(currency)s have at most %(places)d decimals.") % {"currency": currency, "places": places}


def wrong_codes(codes: Any, known: Any) -> Any:
    """Return what is wrong with a list of codes, or None."""
    return _("Choose from the list.") if any(code not in known for code in codes) else None


def said(found: dict[str, Any]) -> dict[str, Any]:
    """Return the complaints that there are."""
    return {name: sentence for name, sentence in found.items() if sentence is not None}
