"""News in words, for feeds."""

from django.utils.translation import gettext as _

from ayni.publishing.queries.news import EDITION, VERSION, News


def headline(news: News) -> str:
    """Return one line that says what was adopted or published, in the active language."""
    facts = {"title": news.title, "number": news.number}
    if news.kind == EDITION:
        return _("%(title)s: edition %(number)s adopted") % facts
    if news.kind == VERSION:
        return _("%(title)s: version %(number)s adopted") % facts
    return _("%(title)s: report published, version %(number)s") % facts
