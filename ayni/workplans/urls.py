"""Addresses of the workplans room."""

from django.urls import path

from ayni.workplans.views import (
    activities,
    adoption,
    answers,
    coherence,
    links,
    parts,
    reading,
    rows,
    saying,
    tags,
    wholes,
)

app_name = "workplans"
urlpatterns = [
    path("", reading.workplans, name="workplans"),
    path("new/", wholes.workplan_new, name="workplan-new"),
    path("start/", wholes.workplan_start, name="workplan-start"),
    path("coherence/", coherence.coherence, name="coherence"),
    path("coherence/nothing/", coherence.nothing, name="coherence-nothing"),
    path("tags/<slug:member>/<slug:action>/", tags.own_action_tags, name="own-action-tags"),
    path("tags/<slug:member>/<slug:action>/<slug:tag>/drop/", tags.tag_drop, name="tag-drop"),
    path("<slug:slug>/", reading.workplan, name="workplan"),
    path("<slug:slug>/edit/", wholes.workplan_edit, name="workplan-edit"),
    path("<slug:slug>/said/", saying.said, name="said"),
    path("<slug:slug>/similar/", links.similar, name="similar"),
    path("<slug:slug>/arrange/", rows.arrange, name="workplan-arrange"),
    path("<slug:slug>/history/", reading.history, name="workplan-history"),
    path("<slug:slug>/adopt/", adoption.workplan_adopt, name="workplan-adopt"),
    path("<slug:slug>/amend/", adoption.workplan_amend, name="workplan-amend"),
    path("<slug:slug>/close/", adoption.workplan_close, name="workplan-close"),
    path("<slug:slug>/consult/", wholes.workplan_consult, name="workplan-consult"),
    path("<slug:slug>/withdraw/", wholes.workplan_withdraw, name="workplan-withdraw"),
    path("<slug:slug>/restore/", wholes.workplan_restore, name="workplan-restore"),
    path("<slug:slug>/versions/", reading.versions, name="versions"),
    path("<slug:slug>/versions/<str:number>/", reading.version, name="version"),
    path("<slug:slug>/compare/", reading.compare, name="compare"),
    path("<slug:slug>/foci/add/", rows.focus_add, name="focus-add"),
    path("<slug:slug>/foci/<str:code>/edit/", rows.focus_edit, name="focus-edit"),
    path("<slug:slug>/foci/<str:code>/objectives/add/", rows.objective_add, name="objective-add"),
    path("<slug:slug>/objectives/<str:code>/", reading.objective, name="objective"),
    path("<slug:slug>/objectives/<str:code>/served/", coherence.served, name="objective-served"),
    path("<slug:slug>/objectives/<str:code>/edit/", rows.objective_edit, name="objective-edit"),
    path("<slug:slug>/objectives/<str:code>/activities/add/", activities.activity_add, name="activity-add"),
    path("<slug:slug>/activities/<str:code>/", reading.activity, name="activity"),
    path("<slug:slug>/activities/<str:code>/edit/", activities.activity_edit, name="activity-edit"),
    path("<slug:slug>/activities/<str:code>/time-frame/", parts.time_frame, name="time-frame-correct"),
    path("<slug:slug>/activities/<str:code>/responsible/", parts.responsible, name="responsible-correct"),
    path("<slug:slug>/activities/<str:code>/link/", links.row_link, name="row-link"),
    path("<slug:slug>/activities/<str:code>/links/<slug:link>/drop/", links.row_unlink, name="row-unlink"),
    path("<slug:slug>/activities/<str:code>/answers/", answers.answers, name="answers"),
    path("<slug:slug>/activities/<str:code>/answers/correct/", answers.answers_correct, name="answers-correct"),
    path(
        "<slug:slug>/activities/<str:code>/answers/answers.<str:extension>", answers.answers_file, name="answers-file"
    ),
    path("<slug:slug>/<str:kind>/<str:code>/withdraw/", rows.row_withdraw, name="row-withdraw"),
    path("<slug:slug>/<str:kind>/<str:code>/restore/", rows.row_restore, name="row-restore"),
    path("<slug:slug>/<str:kind>/<str:code>/move/", rows.row_move, name="row-move"),
]
