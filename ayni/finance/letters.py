"""The e-mails of this room: plain text, in the reader's language."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from ayni.accounts.letters import Letter
from ayni.finance.models import Flow, FlowState


def decided_letter(flow: Flow, language: str) -> Letter:
    """Tell who wrote a pledge or commitment down what the other side said of it."""
    with translation.override(language):
        values = {"partnership": settings.AYNI_PARTNERSHIP, "title": flow.need.title}
        if flow.state == FlowState.DECLINED:
            body = [_("What you wrote down for “%(title)s” was not confirmed:") % values, flow.reason]
        else:
            body = [_("What you wrote down for “%(title)s” is confirmed and counts from now on:") % values]
        body.append(settings.AYNI_BASE_URL + reverse("finance:need", kwargs={"code": flow.need.code}))
        return Letter(_("%(partnership)s: “%(title)s”") % values, "\n\n".join(body))
