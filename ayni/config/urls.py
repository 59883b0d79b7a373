"""All addresses. Pages carry the reader's language as a prefix (none for English); files and the API do not."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

handler400 = "ayni.core.views.bad_request"
handler403 = "ayni.core.views.permission_denied"
handler404 = "ayni.core.views.page_not_found"
handler500 = "ayni.core.views.server_error"

urlpatterns = [
    path("", include("ayni.publishing.urls_files")),
    path("", include("ayni.reporting.urls_files")),
    path("", include("ayni.monitoring.urls_files")),
    path("", include("ayni.brokerage.urls_files")),
    path("", include("ayni.home.urls_files")),
    path("", include("ayni.core.urls_files")),
    *i18n_patterns(
        path("", include("ayni.home.urls")),
        path("accounts/", include("ayni.accounts.urls")),
        path("members/", include("ayni.members.urls")),
        path("initiatives/", include("ayni.initiatives.urls")),
        path("workplans/", include("ayni.workplans.urls")),
        path("", include("ayni.monitoring.urls")),
        path("", include("ayni.brokerage.urls")),
        path("", include("ayni.finance.urls")),
        path("", include("ayni.publishing.urls")),
        path("", include("ayni.reporting.urls")),
        path("", include("ayni.core.urls")),
        prefix_default_language=False,
    ),
]
