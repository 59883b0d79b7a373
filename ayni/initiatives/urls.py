from django.urls import path

from ayni.initiatives.views import contributions, following, initiatives, participation

app_name = "initiatives"
_PARTICIPANT = "<slug:slug>/participants/<slug:code>/"
_CONTRIBUTION = "<slug:slug>/contributions/<slug:code>/"
urlpatterns = [
    path("", initiatives.initiatives, name="initiatives"),
    path("propose/", initiatives.initiative_propose, name="initiative-propose"),
    path("following/", following.following, name="following"),
    path(
        "following/stop/<slug:code>/<slug:kind>/<slug:subject>/<str:seal>/",
        following.following_stop,
        name="following-stop",
    ),
    path("<slug:slug>/", initiatives.initiative, name="initiative"),
    path("<slug:slug>/edit/", initiatives.initiative_edit, name="initiative-edit"),
    path("<slug:slug>/decide/", initiatives.initiative_decide, name="initiative-decide"),
    path("<slug:slug>/join/", participation.initiative_join, name="initiative-join"),
    path("<slug:slug>/participants/", participation.participants, name="participants"),
    path(f"{_PARTICIPANT}answer/", participation.participation_answer, name="participation-answer"),
    path(f"{_PARTICIPANT}role/", participation.participation_role, name="participation-role"),
    path(f"{_PARTICIPANT}leave/", participation.participation_leave, name="participation-leave"),
    path("<slug:slug>/contributions/", contributions.contributions, name="contributions"),
    path("<slug:slug>/contributions/pledge/", contributions.contribution_pledge, name="contribution-pledge"),
    path(_CONTRIBUTION, contributions.contribution, name="contribution"),
    path(f"{_CONTRIBUTION}edit/", contributions.contribution_edit, name="contribution-edit"),
    path(f"{_CONTRIBUTION}commit/", contributions.contribution_commit, name="contribution-commit"),
    path(f"{_CONTRIBUTION}deliver/", contributions.contribution_deliver, name="contribution-deliver"),
    path(f"{_CONTRIBUTION}withdraw/", contributions.contribution_withdraw, name="contribution-withdraw"),
]
