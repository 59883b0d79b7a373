from django.urls import path

from ayni.monitoring.views import evidence, recording

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
]
