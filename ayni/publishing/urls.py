from django.urls import include, path

from ayni.publishing.importing import urls as importing
from ayni.publishing.views import house, reading, writing

app_name = "publishing"
urlpatterns = [
    *importing.urlpatterns,
    path("plan/", reading.plan, name="plan"),
    path("plan/matrix/", reading.matrix, name="matrix"),
    path("plan/sections/add/", writing.section_add, name="section-add"),
    path("plan/sections/<slug:slug>/", reading.section, name="section"),
    path("plan/sections/<slug:slug>/edit/", writing.section_edit, name="section-edit"),
    path("plan/sections/<slug:slug>/move/", writing.section_move, name="section-move"),
    path("plan/sections/<slug:slug>/withdraw/", writing.section_withdraw, name="section-withdraw"),
    path("house-template/", house.house, name="house"),
    path("house-template/<int:number>/use/", house.house_use, name="house-use"),
    path("house-template/<int:number>/sample.docx", house.house_sample, name="house-sample"),
    path("house-template/<int:number>/original/", house.house_file, name="house-file"),
    path("editions/", reading.editions, name="editions"),
    path("editions/adopt/", writing.edition_adopt, name="edition-adopt"),
    path("editions/compare/", reading.compare, name="compare"),
    path("editions/<int:number>/", reading.edition, name="edition"),
    path("", include("ayni.publishing.importing.urls")),
]
