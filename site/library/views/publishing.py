"""The page of a quiz or a deck: its code for the class, its papers, what came of it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from library import authoring
from library.forms.bringing import AgainForm
from library.forms.papers import PaperForm
from library.models import Standing
from library.views.downloads import last_paper
from library.views.owned import TeacherRequest, own_deck, own_quiz, standing_questions
from library.views.reviewing import progress

HERE_ONLY = ("localhost", "127.0.0.1", "[::1]")


def is_here_only(request: HttpRequest) -> bool:
    """Whether the address under which Quire was opened means this computer to every other one as well."""
    return request.get_host().rsplit(":", 1)[0] in HERE_ONLY


@login_required
@require_safe
def quiz_page(request: TeacherRequest, pk: int) -> HttpResponse:
    quiz = own_quiz(request, pk)
    page = {
        "quiz": quiz,
        "decks": quiz.article.decks.annotate(accepted=Count("cards", filter=Q(cards__standing=Standing.ACCEPTED))),
        "progress": progress(standing_questions(quiz)),
        "shares": quiz.shares.select_related("colleague"),
        "assignments": quiz.assignments.select_related("school_class"),
        "again": AgainForm(),
        "paper": PaperForm(initial={"paper": last_paper(request)}),
        "join": request.build_absolute_uri(reverse("classroom:join")),
        "here_only": is_here_only(request),
    }
    return render(request, "library/quiz.html", page)


@login_required
@require_POST
def publish(request: TeacherRequest, pk: int) -> HttpResponse:
    quiz = own_quiz(request, pk)
    try:
        authoring.publish(quiz, now=timezone.now())
    except authoring.Refused as why:
        messages.error(request, str(why))
        return redirect("library:review", pk)
    return redirect("library:quiz", pk)


@login_required
@require_POST
def unpublish(request: TeacherRequest, pk: int) -> HttpResponse:
    authoring.unpublish(own_quiz(request, pk))
    messages.info(request, "The quiz is closed: its code opens nothing until you publish it again. Answers that were given are kept.")
    return redirect("library:quiz", pk)


@login_required
@require_POST
def publish_deck(request: TeacherRequest, pk: int) -> HttpResponse:
    try:
        authoring.publish_deck(own_deck(request, pk), now=timezone.now())
    except authoring.Refused as why:
        messages.error(request, str(why))
    return redirect("library:deck", pk)


@login_required
@require_POST
def unpublish_deck(request: TeacherRequest, pk: int) -> HttpResponse:
    authoring.unpublish(own_deck(request, pk))
    messages.info(request, "The cards are closed: their code opens nothing until you publish them again.")
    return redirect("library:deck", pk)
