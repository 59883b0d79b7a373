"""The exchange as a whole."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ayni.brokerage.pages.exchange import exchange_page, gaps_page
from ayni.monitoring.views.answering import reader_language


@require_safe
def exchange(request: HttpRequest) -> HttpResponse:
    """Who needs what, who gives what."""
    return render(request, "brokerage/exchange.html", exchange_page(request.user, reader_language()))


@require_safe
def gaps(request: HttpRequest) -> HttpResponse:
    """Where needs or offers stand alone."""
    return render(request, "brokerage/gaps.html", gaps_page(request.user, reader_language()))
