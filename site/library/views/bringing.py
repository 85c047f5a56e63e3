from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from library import jobs
from library.forms.bringing import AgainForm, NewQuizForm
from library.models import Step
from library.views.owned import TeacherRequest, own_quiz


@login_required
@require_http_methods(["GET", "POST"])
def new_quiz(request: TeacherRequest) -> HttpResponse:
    """Bring an article, press one button. Whatever goes wrong, the text stays in its box."""
    if request.method == "GET":
        return render(request, "library/new_quiz.html", {"form": NewQuizForm(initial=_as_pasted(request))})
    form = NewQuizForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "library/new_quiz.html", {"form": form}, status=422)
    said = form.cleaned_data
    wanted = {name: said[name] for name in ("questions", "cards", "levels")}
    job = jobs.enlist(request.user, form.pieces(), **wanted, now=timezone.now())
    return redirect("library:work", job.pk)


@login_required
@require_POST
def write_again(request: TeacherRequest, pk: int) -> HttpResponse:
    """Another quiz about the article of this one, without cards, which are there already."""
    quiz = own_quiz(request, pk)
    form = AgainForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Ask for 1 to 50 questions, easy, medium or hard. Nothing was written.")
        return redirect("library:quiz", pk)
    job = jobs.enlist_articles(request.user, [quiz.article], cards=0, **form.cleaned_data, now=timezone.now())
    return redirect("library:work", job.pk)


def _as_pasted(request: TeacherRequest) -> dict[str, str]:
    """A text of which nothing could be asked, to be changed."""
    pk = request.GET.get("again", "")
    mine = Step.objects.filter(job__owner=request.user, source=Step.Source.TEXT, data__isnull=False)
    step = mine.filter(pk=pk).first() if pk.isdecimal() and len(pk) < 19 else None
    return {"text": bytes(step.data or b"").decode(), "title": step.name} if step else {}
