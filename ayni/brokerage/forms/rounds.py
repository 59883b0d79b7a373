"""Forms about allocation rounds: opening, choosing, figures, settling lines, deciding."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.forms.items import Choices, DayInput
from ayni.brokerage.models import Round
from ayni.brokerage.models.rounds import LONGEST
from ayni.core.amounts import AmountField
from ayni.core.currencies import CURRENCIES
from ayni.core.identifiers import new_code
from ayni.core.models import Visibility

_LEVELS = [
    (Visibility.PUBLIC, _("Everyone; only what is open to everyone can take part")),
    (Visibility.MEMBERS, _("Signed-in members; what is for the Secretariat only cannot take part")),
    (Visibility.SECRETARIAT, _("Secretariat only; discreet offers can take part")),
]
FREE, FIXED, BARRED = "free", "fixed", "barred"
HOW = [(FREE, _("Decided by the search")), (FIXED, _("Fixed at this amount")), (BARRED, _("Nothing"))]


class _VersionForm(forms.Form):
    """The version that the person saw."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


class FigureField(AmountField):
    """A figure of zero or more, with an upper limit where it has one."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "size": 8})

    def __init__(self, *, most: int | None = None, **more: Any) -> None:
        self.most = most
        super().__init__(**more)

    def clean(self, value: Any) -> Decimal | None:
        """Return the figure. Raises ValidationError above the limit."""
        found: Decimal | None = super().clean(value)
        if found is not None and self.most is not None and found > self.most:
            raise forms.ValidationError(_("This is at most %(most)s.") % {"most": self.most})
        return found


class RateField(forms.DecimalField):
    """How much one unit of another currency is in the round's; a comma and a point both stand before decimals."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "size": 8})
    default_error_messages: ClassVar = {"invalid": _("Write the exchange rate in figures, such as 1.1205.")}

    def __init__(self, **more: Any) -> None:
        super().__init__(max_digits=14, decimal_places=6, min_value=Decimal("0.000001"), **more)

    def to_python(self, value: Any) -> Any:
        """Return the rate, None for an empty field. Raises ValidationError for what is no number."""
        return super().to_python(value.strip().replace(",", ".") if isinstance(value, str) else value)


class OpenRoundForm(forms.Form):
    """What a round is about, and who may follow it."""

    title = forms.CharField(label=_("Title"), max_length=200)
    text = forms.CharField(
        label=_("What is shared out, and for what"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    currency = forms.ChoiceField(
        label=_("Currency"), choices=[(code, code) for code in sorted(CURRENCIES)], initial="USD"
    )
    visibility = forms.ChoiceField(
        label=_("Who may follow it from its start on, and read the decision"),
        choices=_LEVELS,
        widget=forms.RadioSelect,
        initial=Visibility.PUBLIC,
    )
    key = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)

    def __init__(self, sent: Any = None, **more: Any) -> None:
        super().__init__(sent, initial={"key": new_code(20)}, **more)


class ChooseForm(_VersionForm):
    """What takes part."""

    requests = forms.MultipleChoiceField(
        label=_("Requests"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Open, and asking for money or days."),
    )
    funds = forms.MultipleChoiceField(
        label=_("Funds"), required=False, widget=forms.CheckboxSelectMultiple, help_text=_("Open offers of money.")
    )
    specialists = forms.MultipleChoiceField(
        label=_("Specialists’ days"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Open offers of expertise, training, exchange or advice."),
    )

    def __init__(self, sent: Any = None, *, choices: Mapping[str, Choices], **more: Any) -> None:
        super().__init__(sent, **more)
        for name, known in choices.items():
            self.fields[name].choices = known  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Asked:
    """A figure that is asked for of one item: the field's name, what it is called."""

    kind: str
    code: str
    figure: str

    @property
    def name(self) -> str:
        """Return the name of the field."""
        return f"{self.kind}-{self.code}-{self.figure}"


class InputsForm(_VersionForm):
    """The figures of a round: priorities, budgets, limits, rates."""

    max_cofunders = forms.IntegerField(
        label=_("Funds for one request, at most"), required=False, min_value=1, max_value=100
    )
    max_specialists = forms.IntegerField(
        label=_("Specialists for one request, at most"), required=False, min_value=1, max_value=100
    )
    fairness = forms.BooleanField(
        label=_("The worst-off region first"),
        required=False,
        help_text=_("Measured by what a region could reach at all. What this costs is shown."),
    )
    seconds = forms.IntegerField(label=_("Seconds to search"), min_value=1, max_value=LONGEST)
    weights_reason = forms.CharField(
        label=_("Why these priorities"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed where any request goes before others; everybody who may follow the round reads it."),
    )
    general = ("max_cofunders", "max_specialists", "fairness", "seconds", "weights_reason")

    def __init__(
        self, sent: Any = None, *, found: Round, days: Iterable[str], foreign: Iterable[str], **more: Any
    ) -> None:
        super().__init__(sent, **more)
        self.asked: list[Asked] = []
        self.foreign = list(foreign)
        by_days = set(days)
        chosen = found.chosen
        for code in chosen["requests"]:
            self._add(Asked("requests", code, "weight"), _("Priority"), most=100)
            if code in by_days:
                self._add(Asked("requests", code, "days_min"), _("Fewest days"), most=10_000)
        for code in chosen["funds"]:
            for figure, label in (("budget", _("Budget")), ("min", _("Smallest grant")), ("max", _("Largest grant"))):
                self._add(Asked("funds", code, figure), label)
            self._add(Asked("funds", code, "share"), _("Share of the cost at most, in per cent"), most=100)
        for code in chosen["specialists"]:
            self._add(Asked("specialists", code, "days"), _("Days"), most=10_000)
            self._add(Asked("specialists", code, "min"), _("Shortest mission"), most=10_000)
        for asked in self.asked:
            self.initial[asked.name] = chosen[asked.kind][asked.code].get(asked.figure, "")
        for currency in self.foreign:
            rate, day = found.rates.get(currency, ["", ""])
            self.fields[f"rate-{currency}"] = RateField(label=_("Rate"), required=False, initial=rate)
            self.fields[f"day-{currency}"] = forms.DateField(
                label=_("Of which day"), required=False, initial=day or None, widget=DayInput()
            )
        for name in self.general:
            self.initial.setdefault(name, getattr(found, name))

    def _add(self, asked: Asked, label: Any, most: int | None = None) -> None:
        self.asked.append(asked)
        self.fields[asked.name] = FigureField(label=label, required=False, most=most)

    def clean(self) -> dict[str, Any]:
        """Hold a rate to its day."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        for currency in self.foreign:
            if given.get(f"rate-{currency}") and not given.get(f"day-{currency}"):
                self.add_error(f"day-{currency}", _("Say of which day the rate is."))
            elif (on := given.get(f"day-{currency}")) and on > timezone.now().date() + timedelta(days=1):
                self.add_error(f"day-{currency}", _("This day has not come yet."))
        return given

    def values(self) -> dict[str, Any]:
        """Return what was said, by the names of the columns."""
        given = self.cleaned_data
        chosen: dict[str, dict[str, dict[str, str]]] = {"requests": {}, "funds": {}, "specialists": {}}
        for asked in self.asked:
            figure = given.get(asked.name)
            chosen[asked.kind].setdefault(asked.code, {})[asked.figure] = "" if figure is None else f"{figure:f}"
        rates = {
            currency: [f"{given[f'rate-{currency}']:f}", given[f"day-{currency}"].isoformat()]
            for currency in self.foreign
            if given.get(f"rate-{currency}")
        }
        return {**{name: given[name] for name in self.general}, "chosen": chosen, "rates": rates}


@dataclass(frozen=True, slots=True)
class SettledLine:
    """What may go from one offer to the request: `part` grants or missions, `how` free, fixed or barred."""

    part: str
    offer: str
    label: str
    amount: float
    how: str

    @property
    def name(self) -> str:
        """Return the beginning of the names of its fields."""
        return f"{self.part}-{self.offer.replace('/', '-')}"


class SettleForm(_VersionForm):
    """What people settle of one request: each offer that fits is decided by the search, fixed or barred."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("It stands with the decision."),
    )

    def __init__(self, sent: Any = None, *, lines: list[SettledLine], **more: Any) -> None:
        super().__init__(sent, **more)
        self.lines = lines
        for line in lines:
            self.fields[f"{line.name}-how"] = forms.ChoiceField(label=line.label, choices=HOW, initial=line.how)
            self.fields[f"{line.name}-amount"] = FigureField(
                label=_("Amount") if line.part == "grants" else _("Days"),
                required=False,
                initial=f"{line.amount:.2f}".rstrip("0").rstrip(".") if line.amount else "",
            )

    def clean(self) -> dict[str, Any]:
        """Hold what is fixed to an amount."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        for line in self.lines:
            amount = f"{line.name}-amount"
            if given.get(f"{line.name}-how") == FIXED and not given.get(amount) and amount not in self.errors:
                self.add_error(amount, _("Say how much, or choose that it gives nothing."))
        return given

    def settled(self, request: str, before: Mapping[str, Any]) -> dict[str, Any]:
        """Return the whole of what is settled: other requests' lines as they were, this one's as said."""
        whole: dict[str, Any] = {
            name: {
                part: [line for line in before.get(name, {}).get(part, []) if line[1] != request]
                for part in ("grants", "missions")
            }
            for name in ("locked", "forbidden")
        }
        for line in self.lines:
            how = self.cleaned_data[f"{line.name}-how"]
            if how == FIXED:
                amount = float(self.cleaned_data[f"{line.name}-amount"])
                whole["locked"][line.part].append([line.offer, request, amount])
            elif how == BARRED:
                whole["forbidden"][line.part].append([line.offer, request])
        return whole


class ReasonForm(_VersionForm):
    """A decision, or giving it up, with the reason."""

    reason = forms.CharField(label=_("Reason"), max_length=5000, widget=forms.Textarea(attrs={"rows": 4}))
