from django.urls import path

from ayni.home.views import calendar, pages, queue

app_name = "home"
urlpatterns = [
    path("", pages.front, name="front"),
    path("desk/", pages.desk, name="desk"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("queue/", queue.queue, name="queue"),
    path("queue/reasons/<slug:code>/drop/", queue.reason_drop, name="reason-drop"),
    path("queue/<slug:kind>/decide/", queue.queue_decide, name="queue-decide"),
    path("help/", pages.help_page, name="help"),
]
