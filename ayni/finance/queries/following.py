"""Calls that are followed: who is reminded before their last day."""

from collections.abc import Collection
from typing import Any

from django.urls import reverse

from ayni.core.models import Visibility
from ayni.finance.queries.funders import visible_calls
from ayni.initiatives.queries.following import Followable


def _names(viewer: Any, subjects: Collection[str], lang: str) -> dict[str, str]:
    # Of what is for the Secretariat only nobody is reminded by letter, so nobody follows it.
    found = visible_calls(viewer).filter(code__in=subjects).exclude(fund__funder__visibility=Visibility.SECRETARIAT)
    return dict(found.values_list("code", "title"))


CALL = Followable(_names, lambda code: reverse("finance:call", kwargs={"code": code}))
