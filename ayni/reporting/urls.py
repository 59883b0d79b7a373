from django.urls import path

from ayni.reporting.views import copies, cycles, drafting, reports, signed_up

app_name = "reporting"
urlpatterns = [
    path("members/<slug:code>/signed-up/", signed_up.signed_up, name="signed-up"),
    path("reports/", cycles.reports, name="reports"),
    path("reports/cycles/new/", cycles.cycle_new, name="cycle-new"),
    path("reports/cycles/<slug:slug>/", cycles.cycle, name="cycle"),
    path("reports/cycles/<slug:slug>/edit/", cycles.cycle_edit, name="cycle-edit"),
    path("reports/cycles/<slug:slug>/close/", cycles.cycle_close, name="cycle-close"),
    path("reports/cycles/<slug:slug>/newcomers/", cycles.cycle_newcomers, name="cycle-newcomers"),
    path("reports/cycles/<slug:slug>/remind/", cycles.cycle_remind, name="cycle-remind"),
    path("reports/cycles/<slug:slug>/tell/", cycles.cycle_tell, name="cycle-tell"),
    path("reports/<slug:code>/", reports.report, name="report"),
    path("reports/<slug:code>/save/", drafting.report_save, name="report-save"),
    path("reports/<slug:code>/answers/<slug:question>/", drafting.report_text, name="report-text"),
    path("reports/<slug:code>/files/", drafting.report_file_add, name="report-file-add"),
    path("reports/<slug:code>/files/<slug:file>/", drafting.report_file, name="report-file"),
    path("reports/<slug:code>/files/<slug:file>/drop/", drafting.report_file_drop, name="report-file-drop"),
    path("reports/<slug:code>/copies/", copies.report_copies, name="report-copies"),
    path("reports/<slug:code>/copies/<slug:copy>/", copies.report_copy, name="report-copy"),
    path("reports/<slug:code>/copies/<slug:copy>/original/", copies.report_copy_file, name="report-copy-file"),
    path("reports/<slug:code>/versions/<int:number>/", reports.report_version, name="report-version"),
    path("reports/<slug:code>/versions/<int:number>/changes/", reports.report_changes, name="report-changes"),
    path("reports/<slug:code>/compile/", reports.report_compile, name="report-compile"),
    path("reports/<slug:code>/accept/", reports.report_accept, name="report-accept"),
    path("reports/<slug:code>/return/", reports.report_return, name="report-return"),
    path("reports/<slug:code>/publish/", reports.report_publish, name="report-publish"),
    path("reports/<slug:code>/correct/", reports.report_correct, name="report-correct"),
    path("reports/<slug:code>/exempt/", reports.report_exempt, name="report-exempt"),
    path("reports/<slug:code>/expect/", reports.report_expect, name="report-expect"),
]
