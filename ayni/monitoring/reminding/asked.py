"""The lines of the form in a reminder."""

from django.utils.translation import gettext_lazy

# By the field that each fills; every language's words for them are understood in an answer.
ASKED = {
    "on": gettext_lazy("We held it on"),
    "place": gettext_lazy("in (place)"),
    "people": gettext_lazy("with (number of people)"),
    "women": gettext_lazy("of them women"),
}
