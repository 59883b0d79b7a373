"""What the forms of the roster and of the directory have in common: an entry that somebody keeps in a list."""

from typing import Any, ClassVar

from django import forms

from ayni.brokerage.forms.items import Choices, named, tongues
from ayni.core.identifiers import new_code
from ayni.core.vocabularies import countries


class EntryForm(forms.Form):
    """An entry that a member keeps: sent once by its `key`, changed from the `version` that the person saw.

    `SAID` are the columns that it says. Without `members` to choose from, the entry's member stays as it is.
    """

    SAID: ClassVar[tuple[str, ...]] = ()
    FIRST: ClassVar[dict[str, Any]] = {}

    key = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, sent: Any = None, *, members: Choices, **more: Any) -> None:
        more["initial"] = {"key": new_code(20), **self.FIRST, **more.get("initial", {})}
        super().__init__(sent, **more)
        self.fields["languages"].choices = tongues()  # type: ignore[attr-defined]
        self.fields["countries"].choices = named(countries())  # type: ignore[attr-defined]
        if members:
            self.fields["member"].choices = members  # type: ignore[attr-defined]
        else:
            del self.fields["member"]

    @classmethod
    def said_by(cls, entry: Any) -> dict[str, Any]:
        """Return what an entry says now, by the names of the fields."""
        return {name: getattr(entry, name) for name in cls.SAID}

    def values(self) -> dict[str, Any]:
        """Return what was said, by the names of the columns."""
        return {name: self.cleaned_data[name] for name in self.SAID}

    def asked(self) -> dict[str, str]:
        """Return what was asked, for sending it once."""
        return {name: str(value) for name, value in self.cleaned_data.items() if name != "key"}
