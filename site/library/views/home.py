from django.contrib.auth.models import User
from django.core.paginator import Paginator
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from library.models import Deck, Job, Quiz, Standing, Step
from library.sharing import banks_shared_with, shared_with
from library.teachers import is_teacher

A_PAGE = 20
A_FEW = 5


def home(request: HttpRequest) -> HttpResponse:
    """The front page: a place for the code, or for a teacher who is signed in her quizzes and what to do next with each."""
    if not request.user.is_authenticated or not is_teacher(request.user):
        return render(request, "library/front.html")
    page = Paginator(_quizzes(request.user), A_PAGE).get_page(request.GET.get("page"))
    said = {
        "page": page,
        "work": _work(request.user),
        "shared": shared_with(request.user)[:A_FEW],
        "banks": banks_shared_with(request.user)[:A_FEW],
    }
    return render(request, "library/home.html", said)


def _work(owner: User) -> QuerySet[Job]:
    """What Quire is busy with for this teacher, with how many steps of it are done."""
    unfinished = Job.objects.filter(owner=owner, standing__in=(Job.Standing.WAITING, Job.Standing.RUNNING))
    unfinished = unfinished.exclude(steps__source=Step.Source.SCAN)  # these stand on the paper page of their quiz
    counted = Count("steps", filter=~Q(steps__standing=Step.Standing.OFFERED))
    waiting = Count("steps", filter=Q(steps__standing=Step.Standing.WAITING))
    return unfinished.annotate(there_are=counted, done=counted - waiting).order_by("created")[:A_FEW]


def _quizzes(owner: User) -> QuerySet[Quiz]:
    """The newest first; one that went into another stands there only for its cards."""
    mine = (
        Quiz.objects.filter(owner=owner)
        .select_related("article", "merged_into")
        .defer("article__text", "article__paragraphs", "merged_into__spares")
        .prefetch_related("article__decks", "assignments__school_class")
    )
    counted = mine.annotate(
        to_review=Count("questions", filter=Q(questions__standing=Standing.DRAFT)),
        accepted=Count("questions", filter=Q(questions__standing=Standing.ACCEPTED)),
    )
    has_cards = Exists(Deck.objects.filter(article=OuterRef("article")))
    there = Q(merged_into=None) | Q(to_review__gt=0) | Q(accepted__gt=0) | has_cards
    return counted.filter(there).order_by("-created", "-id")  # said again, since grouping forgets it
