"""Addresses of pages in another language than the present one."""

from django.conf import settings
from django.urls import translate_url
from django.utils import translation
from django.utils.translation import get_language_from_path


def in_language(address: str, language: str) -> str:
    """Return a page's address under another language's prefix; one that is no page of ours comes back unchanged."""
    with translation.override(get_language_from_path(address) or settings.LANGUAGE_CODE):
        return translate_url(address, language)
