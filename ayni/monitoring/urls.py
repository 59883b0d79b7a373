from django.urls import path

from ayni.monitoring.views import counting_rule, duties, evidence, recording, reminders, results

app_name = "monitoring"
urlpatterns = [
    path("evidence/", evidence.evidence_index, name="evidence-index"),
    path("evidence/record/", recording.record, name="record"),
    path("evidence/record/<slug:kind>/", recording.record_kind, name="record-kind"),
    path("evidence/drafts/", recording.drafts, name="drafts"),
    path("evidence/waiting/", evidence.waiting, name="waiting"),
    path("evidence/agreements/", evidence.agreements, name="agreements"),
    path("evidence/<slug:code>/", evidence.evidence, name="evidence"),
    path("evidence/<slug:code>/files/<slug:file>/", evidence.evidence_file, name="evidence-file"),
    path("evidence/<slug:code>/edit/", recording.evidence_edit, name="evidence-edit"),
    path("evidence/<slug:code>/rows/", recording.evidence_rows, name="evidence-rows"),
    path("evidence/<slug:code>/join/", recording.evidence_join, name="evidence-join"),
    path("evidence/<slug:code>/verify/", evidence.evidence_verify, name="evidence-verify"),
    path("evidence/<slug:code>/dispute/", evidence.evidence_dispute, name="evidence-dispute"),
    path("evidence/<slug:code>/answer/", evidence.evidence_answer, name="evidence-answer"),
    path("evidence/<slug:code>/withdraw/", evidence.evidence_withdraw, name="evidence-withdraw"),
    path("duties/", duties.duties, name="duties"),
    path("duties/duties.<slug:extension>", duties.duties_file, name="duties-file"),
    path("duties/workplans/<slug:slug>/", duties.workplan, name="workplan-duties"),
    path("duties/workplans/<slug:slug>/duties.<slug:extension>", duties.workplan_file, name="workplan-duties-file"),
    path("duties/workplans/<slug:slug>/<str:code>/", duties.duty_decide, name="duty-decide"),
    path("duties/regions/<slug:code>/", duties.region, name="region-duties"),
    path("duties/regions/<slug:code>/duties.<slug:extension>", duties.region_file, name="region-duties-file"),
    path("reminders/", reminders.reminders, name="reminders"),
    path("reminders/mail/", reminders.received_mail, name="received-mail"),
    path("reminders/stop/<slug:code>/<slug:kind>/<str:seal>/", reminders.reminder_stop, name="reminder-stop"),
    path("progress/", results.progress, name="progress"),
    path("progress/<slug:workplan>/<str:code>/", results.indicator, name="indicator"),
    path("progress/<slug:workplan>/<str:code>/rule/", counting_rule.rule, name="rule"),
    path("progress/<slug:workplan>/<str:code>/<str:unit>/", results.figure, name="figure"),
    path("countries/<slug:code>/", results.country, name="country"),
]
