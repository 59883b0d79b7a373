"""What the pages of the roster and of the directory have in common: lists whose entries members keep."""

from collections.abc import Callable
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from ayni.brokerage.forms.entries import EntryForm
from ayni.brokerage.views.items import page_number
from ayni.core.idempotency import once
from ayni.core.verdicts import Verdict, require
from ayni.monitoring.views.answering import answer_form, reader_language


class Book(NamedTuple):
    """A list of entries: by `noun` its entry's address and templates are named, by `listing` its own.

    `every(viewer, wanted, page, lang)` and `one(viewer, entry, lang)` return what the two pages show, `find(viewer,
    code)` an entry that the viewer may see; `can_edit(by, entry)` is the rule, `edit` the action that changes one.
    """

    noun: str
    listing: str
    filters: Any
    form: type[EntryForm]
    every: Callable[..., dict[str, Any]]
    one: Callable[..., dict[str, Any]]
    find: Callable[[Any, str], Any]
    can_edit: Callable[[Any, Any], Verdict]
    edit: Callable[..., Any]


def show_all(request: HttpRequest, book: Book) -> HttpResponse:
    """The list, with its filters."""
    wanted, chosen = book.filters.wanted(request.GET)
    shown = book.every(request.user, wanted, page_number(request), reader_language())
    context = {**shown, "form": book.filters(chosen), "query": urlencode(chosen)}
    return render(request, f"brokerage/{book.listing}.html", context)


def show_one(request: HttpRequest, book: Book, code: str) -> HttpResponse:
    """One entry."""
    found = book.find(request.user, code)
    return render(request, f"brokerage/{book.noun}.html", book.one(request.user, found, reader_language()))


def enter_one(
    request: HttpRequest, book: Book, form: EntryForm, make: Callable[[dict[str, Any]], Any], said: str
) -> HttpResponse:
    """Enter one, once; `make` is given what was said, and returns what it made."""

    def act() -> HttpResponse:
        given = form.cleaned_data
        entered = once(
            actor=request.user, key=given["key"], request=form.asked(), act=lambda: {"code": make(given).code}
        )
        messages.success(request, said)
        return redirect(f"brokerage:{book.noun}", code=entered["code"])

    return answer_form(request, f"brokerage/{book.noun}_edit.html", {"row": None}, form, act)


def edit_one(request: HttpRequest, book: Book, code: str) -> HttpResponse:
    """Change what an entry says."""
    found = book.find(request.user, code)
    require(book.can_edit(request.user, found))
    initial = book.form.said_by(found) | {"version": found.version}
    form = book.form(request.POST or None, members=[], initial=initial)

    def act() -> HttpResponse:
        book.edit(found, form.values(), by=request.user, expected=form.cleaned_data["version"] or 0)
        messages.success(request, _("Saved."))
        return redirect(f"brokerage:{book.noun}", code=code)

    def now() -> tuple[int, dict[str, Any]]:
        fresh = book.find(request.user, code)
        return fresh.version, book.form.said_by(fresh)

    context = {**book.one(request.user, found, reader_language()), "conflict": None}
    return answer_form(request, f"brokerage/{book.noun}_edit.html", context, form, act, now)
