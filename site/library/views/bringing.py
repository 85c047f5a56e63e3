from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from library import authoring
from library.forms.bringing import NewQuizForm
from library.views.owned import TeacherRequest


@login_required
@require_http_methods(["GET", "POST"])
def new_quiz(request: TeacherRequest) -> HttpResponse:
    """Paste an article, press one button. Whatever goes wrong, the text stays in its box."""
    form = NewQuizForm(request.POST or None)
    if form.is_valid():
        try:
            quiz = authoring.write(request.user, now=timezone.now(), **form.cleaned_data)
        except authoring.Refused as why:
            form.add_error("text", str(why))
        else:
            messages.success(request, _told(quiz.questions.count(), form.cleaned_data["questions"]))
            return redirect("library:review", quiz.pk)
    return render(request, "library/new_quiz.html", {"form": form}, status=422 if form.errors else 200)


def _told(written: int, asked: int) -> str:
    said = f"{written} question{'s are' if written != 1 else ' is'} written. Now read them: you decide which ones students get."
    return said if written >= asked else f"{said} Why there are not {asked} is told at the end of this page."
