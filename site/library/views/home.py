from django.contrib.auth.models import User
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from library.models import Quiz, Standing

A_PAGE = 20


def home(request: HttpRequest) -> HttpResponse:
    """The front page: a place for the code, or for a teacher who is signed in her quizzes and what to do next with each."""
    if not request.user.is_authenticated or hasattr(request.user, "student"):
        return render(request, "library/front.html")
    page = Paginator(_quizzes(request.user), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "library/home.html", {"page": page})


def _quizzes(owner: User) -> QuerySet[Quiz]:
    mine = Quiz.objects.filter(owner=owner).select_related("article").prefetch_related("article__decks")
    return mine.annotate(
        to_review=Count("questions", filter=Q(questions__standing=Standing.DRAFT)),
        accepted=Count("questions", filter=Q(questions__standing=Standing.ACCEPTED)),
    ).order_by("-created", "-id")  # said again, since grouping forgets it
