"""Reading applications: by their link, for the Secretariat, and those that time has come for."""

import hashlib
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.signing import Signer
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_lazy as _

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.members.models import (
    WAITING_STATES,
    Application,
    ApplicationQuestion,
    ApplicationState,
    Member,
    Status,
)
from ayni.members.naming import domain_of, folded
from ayni.members.queries.members import possible_duplicates, visible_members

DRAFT_DAYS = 60
WARNED_DAYS_BEFORE = 7
# Hosts that many organisations share: the same host says nothing about the same organisation.
SHARED_HOSTS = frozenset(
    {
        *("facebook.com", "instagram.com", "linkedin.com", "x.com", "twitter.com", "youtube.com", "t.me", "vk.com"),
        *("google.com", "sites.google.com", "wordpress.com", "blogspot.com", "wixsite.com", "github.io"),
    }
)


def application_seal(application: Application) -> str:
    """Return the part of an application's link that cannot be made from the database alone."""
    return _sealer().signature(application.code)


def application_by_link(code: str, seal: str) -> Application:
    """Return the application that a link opens. Raises NotVisible for a link that we never made."""
    if not constant_time_compare(seal, _sealer().signature(code)):
        raise NotVisible(_("This link is not complete. Open it again from the e-mail, or copy the whole of it."))
    found = Application.objects.select_related("proof", "member").filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def draft_with_key(key: str) -> Application | None:
    """Return the draft that was begun with a form's key."""
    if not key:
        return None
    key_hash = hashlib.sha256(key.encode()).hexdigest()
    return Application.objects.filter(key_hash=key_hash, state=ApplicationState.DRAFT).first()


def is_spent(key: str) -> bool:
    """Return whether the key's application was sent or deleted: the next one needs a key of its own."""
    key_hash = hashlib.sha256(key.encode()).hexdigest()
    return Application.objects.filter(key_hash=key_hash).exclude(state=ApplicationState.DRAFT).exists()


def visible_applications(viewer: Any) -> QuerySet[Application]:
    """Return what the Secretariat may see: all that was ever sent. Nobody sees drafts but who holds their link."""
    if not standing_of(viewer).secretariat:
        return Application.objects.none()
    return Application.objects.exclude(state__in=[ApplicationState.DRAFT, ApplicationState.EXPIRED])


def application_for_page(viewer: Any, code: str) -> Application:
    """Return one application that was sent. Raises NotVisible."""
    known = visible_applications(viewer).select_related("proof", "member", "screened_by", "decided_by")
    found = known.filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def waiting_applications(viewer: Any) -> list[Application]:
    """Return the applications that wait for the Secretariat or for an answer, the oldest first. One query."""
    return list(visible_applications(viewer).filter(state__in=WAITING_STATES).order_by("sent_at", "pk"))


def applications_for_list(viewer: Any, state: str) -> QuerySet[Application]:
    """Return the applications in a state, or all that wait for "", the oldest first. Not yet fetched."""
    wanted = [state] if state else list(WAITING_STATES)
    return visible_applications(viewer).filter(state__in=wanted).order_by("sent_at", "pk")


def questions_of(application: Application) -> list[ApplicationQuestion]:
    """Return what was asked and answered, in order."""
    return list(application.questions.all())


def open_question(application: Application) -> ApplicationQuestion | None:
    return application.questions.filter(answered_at=None).last()


def members_alike(name: str, website: str, *, viewer: Any = None) -> list[Member]:
    """Return entries of the register with the same folded name or the same own web domain that a viewer may see.

    Without a viewer: what everybody may see.
    """
    host = domain_of(website)
    own = "" if any(host == shared or host.endswith(f".{shared}") for shared in SHARED_HOSTS) else website
    found = possible_duplicates(name, own)
    known = visible_members(viewer or AnonymousUser()).filter(pk__in=[member.pk for member in found])
    return [member for member in found if member in set(known)]


def applications_alike(application: Application) -> list[Application]:
    """Return other applications that were sent with the same folded name or web domain."""
    name, host = folded(application.name), domain_of(str(application.facts.get("website") or ""))
    sent = Application.objects.exclude(state__in=[ApplicationState.DRAFT, ApplicationState.EXPIRED])
    others = sent.exclude(pk=application.pk).order_by("-sent_at")[:500]
    return [
        other
        for other in others
        if (name and folded(other.name) == name)
        or (host and host not in SHARED_HOSTS and domain_of(str(other.facts.get("website") or "")) == host)
    ][:5]


def former_members_alike(application: Application, viewer: Any) -> list[Member]:
    """Return who may be coming back: past members that look like the applicant."""
    past = (Status.LAPSED, Status.WITHDRAWN, Status.REMOVED)
    facts = application.facts
    alike = members_alike(application.name, str(facts.get("website") or ""), viewer=viewer)
    if application.kind == "gov":
        alike += list(visible_members(viewer).filter(code__in=facts.get("countries", [])))
    return [member for member in dict.fromkeys(alike) if member.status in past and not member.merged_into_id]


def begun_lately(origin: str, since: datetime) -> tuple[int, int]:
    """Return how many applications were begun since then: from this origin, and in all."""
    begun = Application.objects.filter(created_at__gte=since)
    return begun.filter(origin=origin).count(), begun.count()


def drafts_to_warn(now: datetime | None = None) -> list[Application]:
    """Return drafts that will be deleted within a week and whose applicant has not been told."""
    before = (now or timezone.now()) - timedelta(days=DRAFT_DAYS - WARNED_DAYS_BEFORE)
    return list(_drafts().filter(saved_at__lt=before, warned_at=None).exclude(email=""))


def drafts_to_delete(now: datetime | None = None) -> list[Application]:
    """Return drafts that nobody touched for 60 days; who has an address was warned at least a week before."""
    moment = now or timezone.now()
    old = _drafts().filter(saved_at__lt=moment - timedelta(days=DRAFT_DAYS))
    warned = Q(warned_at__lt=moment - timedelta(days=WARNED_DAYS_BEFORE)) | Q(email="")
    return list(old.filter(warned))


def _drafts() -> QuerySet[Application]:
    return Application.objects.filter(state=ApplicationState.DRAFT)


def _sealer() -> Signer:
    return Signer(salt="ayni.members.application")
