"""The house template: upload a version, look at a sample, put it to use, go back to ours."""

from django.conf import settings
from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.core.errors import Invalid
from ayni.core.forms_answered import came_back
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.members.views.attachments import attachment
from ayni.publishing.actions.house import add_template, use_template
from ayni.publishing.documents.house_parts import PLACE
from ayni.publishing.documents.house_sample import sample, starter
from ayni.publishing.exports import FORMATS
from ayni.publishing.forms import TemplateForm
from ayni.publishing.queries.house import house_template_for_page, house_templates, laid_in
from ayni.publishing.rules import can_keep_templates


@signed_in
def house(request: HttpRequest) -> HttpResponse:
    """The versions of the template, and which is in use."""
    require(can_keep_templates(request.user))
    form = TemplateForm(request.POST or None, request.FILES or None)
    error: Invalid | None = None
    if form.is_valid():
        given = form.cleaned_data["document"]
        kind = given.content_type or ""
        try:
            found = add_template(given.file, by=request.user, name=given.name, content_type=kind)
            messages.success(
                request,
                _("Version %(number)s is kept. Look at a sample, then put it to use.") % {"number": found.number},
            )
            return redirect("publishing:house")
        except Invalid as caught:
            error = caught
    templates = house_templates()
    context = {"templates": templates, "in_use": [one for one in templates if one.in_use], "place": PLACE}
    return came_back(request, "publishing/house.html", context, form, error)


@signed_in
@require_POST
def house_use(request: HttpRequest, number: int) -> HttpResponse:
    """Put a version to use; 0 is ours."""
    require(can_keep_templates(request.user))
    use_template(house_template_for_page(request.user, number) if number else None, by=request.user)
    said = _("From now on Word documents are laid in version %(number)s.") % {"number": number}
    messages.success(request, said if number else _("Word documents look as ours do again."))
    return redirect("publishing:house")


@signed_in
@require_safe
def house_sample(request: HttpRequest, number: int) -> HttpResponse:
    """A sample of every piece of our documents in a version; 0 is a template of ours to begin with."""
    require(can_keep_templates(request.user))
    lang = get_language() or "en"
    if number == 0:
        body = starter(settings.AYNI_PARTNERSHIP, lang=lang, words=_)
    else:
        template = house_template_for_page(request.user, number)
        body = laid_in(template, sample(settings.AYNI_PARTNERSHIP, lang=lang, words=_))
    name = f"template-{number}.docx" if number == 0 else f"sample-{number}.docx"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
    return HttpResponse(body, content_type=FORMATS["docx"].content_type, headers=headers)


@signed_in
@require_safe
def house_file(request: HttpRequest, number: int) -> FileResponse:
    """A version as it was uploaded."""
    require(can_keep_templates(request.user))
    return attachment(house_template_for_page(request.user, number).file)
