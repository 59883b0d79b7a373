"""Fields that forms about money share: days, currencies, exchange rates, and what every sent form carries."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.conf import settings
from django.utils import formats
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

from ayni.core.currencies import CURRENCIES
from ayni.core.identifiers import new_code
from ayni.core.vocabularies import countries, label

Choices = list[tuple[str, str]]
# Stands first where nobody is to be chosen by overlooking the field.
NOT_CHOSEN = ("", "–")
MONEY = [(code, code) for code in sorted(CURRENCIES)]
_GAPS = re.compile(r"[\s\u00a0\u202f'’]+")


class DayInput(forms.DateInput):
    """A day as the browser's own field for dates takes it."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class RateField(forms.Field):
    """An exchange rate: figures with at most one point or comma, eight decimals at most."""

    default_error_messages = {"rate": _("Write the exchange rate in figures, such as 1.1205.")}

    def to_python(self, value: object) -> Decimal | None:
        """Return the rate, None for an empty field. Raises ValidationError for what is no rate."""
        text = _GAPS.sub("", "" if value is None else str(value))
        if not text:
            return None
        if not re.fullmatch(r"\d{1,10}([.,]\d{1,8})?", text, re.ASCII):
            raise forms.ValidationError(self.error_messages["rate"], code="rate")
        return Decimal(text.replace(",", "."))


class SentForm(forms.Form):
    """What all forms of this room have: the version that the person saw, and a key by which it is sent once."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    key = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)

    def __init__(self, sent: Any = None, **more: Any) -> None:
        more["initial"] = {"key": new_code(20), **more.get("initial", {})}
        super().__init__(sent, **more)

    def values(self) -> dict[str, Any]:
        """Return what was said, by the names of the columns."""
        return {name: value for name, value in self.cleaned_data.items() if name not in ("version", "key")}

    def asked(self) -> dict[str, str]:
        """Return what was asked, for sending it once."""
        return {name: str(value) for name, value in self.cleaned_data.items() if name != "key"}


def written(amount: Decimal | None) -> str:
    """Return an amount as a form of the active language shows it, so that it is read again as what it is."""
    return "" if amount is None else f"{amount.normalize():f}".replace(".", formats.get_format("DECIMAL_SEPARATOR"))


def currency_field(*, required: bool = True) -> Any:
    """Return a choice of currencies."""
    return forms.ChoiceField(label=_("Currency"), required=required, choices=[("", "–"), *MONEY])


def area(said: Any, rows: int = 3, *, limit: int = 5000, required: bool = False, hint: Any = "") -> forms.CharField:
    """Return a field for several lines."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=said, required=required, max_length=limit, widget=widget, help_text=hint)


def day(said: Any, *, required: bool = True) -> forms.DateField:
    """Return a field for a day."""
    return forms.DateField(label=said, required=required, widget=DayInput())


def country_choices() -> Choices:
    """Return the countries by name in the reader's language."""
    lang = get_language() or "en"
    named = [(code, label(term, lang)) for code, term in countries().items()]
    return sorted(named, key=lambda one: one[1].casefold())


def language_choices() -> Choices:
    """Return the languages of the interface, by their names."""
    return [(code, str(get_language_info(code)["name_translated"])) for code, _name in settings.LANGUAGES]
