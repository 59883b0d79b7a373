"""Amounts as people write and read them, in their own language's figures."""

import re
from decimal import Decimal

from django import forms
from django.utils import formats
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from ayni.core.currencies import minor_digits

_GAPS = re.compile(r"[\s\u00a0\u202f'’]+")


class AmountField(forms.Field):
    """A decimal with the separators of the active language, or with a plain point: 15 000,50 or 15000.50."""

    default_error_messages = {"amount": _("Write the amount in figures, such as 1250 or 1250.50.")}

    def to_python(self, value: object) -> Decimal | None:
        """Return the amount, None for an empty field. Raises ValidationError for what is no amount."""
        text = _GAPS.sub("", "" if value is None else str(value))
        if not text:
            return None
        plain = _plain(text, formats.get_format("DECIMAL_SEPARATOR"))
        if plain is None:
            raise forms.ValidationError(self.error_messages["amount"], code="amount")
        return Decimal(plain)


def _plain(text: str, decimal_separator: str) -> str | None:
    """Return the figures with a point before the decimals, or None for what is no amount.

    One separator before other than three digits can only stand before decimals; before three it is read as the
    language reads it.
    """
    if re.fullmatch(r"\d{1,15}([.,]\d{1,2})?", text, re.ASCII):
        return text.replace(",", ".")
    point, group = (",", ".") if decimal_separator == "," else (".", ",")
    if "." in text and "," in text:
        # With both there is no doubt in any language: the last one stands before the decimals.
        point, group = (",", ".") if text.rfind(",") > text.rfind(".") else (".", ",")
    if re.fullmatch(rf"\d{{1,3}}({re.escape(group)}\d{{3}})+({re.escape(point)}\d{{1,3}})?", text, re.ASCII):
        return text.replace(group, "").replace(point, ".")
    if re.fullmatch(rf"\d{{1,15}}{re.escape(point)}\d{{3}}", text, re.ASCII):
        return text.replace(point, ".")
    return None


def say_amount(amount: Decimal | None, unit: str) -> str:
    """Return an amount in words of the active language: "20 days", "CHF 15,000"; "" where there is none."""
    if amount is None or not unit:
        return ""
    whole = amount == amount.to_integral_value()
    if unit == "days":
        figure = figures(amount, 0 if whole else -amount.normalize().as_tuple().exponent)  # type: ignore[operator]
        return ngettext("%(figure)s day", "%(figure)s days", int(amount) if whole else 2) % {"figure": figure}
    return f"{unit}\u00a0{figures(amount, 0 if whole else minor_digits(unit))}"


def figures(amount: Decimal, places: int) -> str:
    """Return the figures of an amount with the separators of the active language."""
    return formats.number_format(amount, decimal_pos=places, use_l10n=True, force_grouping=True)
