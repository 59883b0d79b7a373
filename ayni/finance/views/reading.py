"""What views of this room read out of a request."""

from django.http import HttpRequest

from ayni.core.errors import Invalid


def page_number(request: HttpRequest) -> int:
    """Return the number of the page that is asked for; 1 for what is no number."""
    given = request.GET.get("page", "1")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 9 else 1


def version_in(request: HttpRequest) -> int:
    """Return the version that a form of one button was drawn for. Raises Invalid without one."""
    given = request.POST.get("version", "")
    if not (given.isascii() and given.isdigit() and len(given) < 9):
        raise Invalid
    return int(given)
