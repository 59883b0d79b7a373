"""The matcher's weights: measured, adopted, taken back by the Secretariat."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.brokerage.actions import adopt_weights, measure_weights, take_weights_back
from ayni.brokerage.pages.weightings import weights_page
from ayni.brokerage.queries.weightings import weighting_named
from ayni.brokerage.rules import can_measure_weights
from ayni.brokerage.views.items import version_in
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require


@signed_in
@require_safe
def weights(request: HttpRequest) -> HttpResponse:
    """What is in force, what people judged, what was measured."""
    require(can_measure_weights(request.user))
    return render(request, "brokerage/weights.html", weights_page(request.user))


@signed_in
@require_POST
def weights_measure(request: HttpRequest) -> HttpResponse:
    """Learn weights and measure what they would bring."""
    measure_weights(by=request.user)
    messages.success(request, _("It is being measured; look again in a moment."))
    return redirect("brokerage:weights")


@signed_in
@require_POST
def weights_adopt(request: HttpRequest, code: str) -> HttpResponse:
    """Let the matcher use them."""
    require(can_measure_weights(request.user))
    adopt_weights(weighting_named(code), by=request.user, expected=version_in(request))
    messages.success(request, _("The matcher uses these weights from now on; all matches are found anew."))
    return redirect("brokerage:weights")


@signed_in
@require_POST
def weights_back(request: HttpRequest) -> HttpResponse:
    """Go back to the weights before."""
    take_weights_back(by=request.user)
    messages.success(request, _("The weights are as before; all matches are found anew."))
    return redirect("brokerage:weights")
