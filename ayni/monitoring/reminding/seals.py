"""The seal of a link that stops reminders: whoever holds it may stop them, and nothing else."""

from django.core.signing import Signer
from django.utils.crypto import constant_time_compare

EVERYTHING = "all"


def stop_seal(person: str, kind: str) -> str:
    """Return the seal for a person's code and an occasion, or EVERYTHING."""
    return _signer().signature(f"{person}:{kind}")


def is_sealed(person: str, kind: str, seal: str) -> bool:
    """Return whether a seal is the one for them."""
    return constant_time_compare(seal, stop_seal(person, kind))


def _signer() -> Signer:
    return Signer(salt="ayni.monitoring.reminders")
