"""How words are read while they are typed: a fragment that shortens the task; the form works without it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ayni.workplans import phrases
from ayni.workplans.duties import next_due
from ayni.workplans.memory import recall
from ayni.workplans.models import Workplan
from ayni.workplans.queries import workplan_for_page
from ayni.workplans.shapes import reader_language

LIMIT = 2000


def said(request: HttpRequest, slug: str) -> HttpResponse:
    """Say back a time frame (`time_frame_words`) or a responsible (`responsible_words`) as this workplan reads it."""
    workplan = workplan_for_page(request.user, slug)
    when = request.GET.get("time_frame_words", "")[:LIMIT]
    who = request.GET.get("responsible_words", "")[:LIMIT]
    context = _time_frame(workplan, when) if when.strip() else _responsible(workplan, who)
    return render(request, "workplans/said.html", context)


def _time_frame(workplan: Workplan, words: str) -> dict[str, object]:
    label = recall("time_frame", words, workplan.language)
    label = label or phrases.read_time_frame(words, lang=workplan.language, dated=workplan.dated).label
    if not label or label.get("kind") == "unknown":
        return {"said": "", "due": None, "unread": True}
    due = next_due(label, workplan.dated, timezone.now().date())
    return {"said": phrases.say_time_frame(label, reader_language()), "due": due, "unread": False}


def _responsible(workplan: Workplan, words: str) -> dict[str, object]:
    bearers = recall("bearers", words, workplan.language) or phrases.read_bearers(words, lang=workplan.language)
    said = phrases.say_bearers(bearers, reader_language()) if bearers else ""
    return {"said": said, "due": None, "unread": bool(words.strip()) and not said}
