"""Results to learn from: each question's figures, each class's marks, and all of it as a file."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from classroom.analysing import analysed
from classroom.charts import columns
from classroom.gradebook import as_rows, gradebook, graded, results_as_rows
from classroom.models import SchoolClass
from classroom.spreadsheets import Cell, as_csv, as_xlsx
from library.models import Quiz
from library.views.owned import TeacherRequest
from quizzes.analysis import FEWEST

QUIZZES_A_PAGE = 15
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@never_cache
@login_required
@require_safe
def analysis(request: TeacherRequest, pk: int) -> HttpResponse:
    quiz = get_object_or_404(Quiz, pk=pk, owner=request.user)
    found = analysed(quiz)
    labels = [f"{at * 10}–{at * 10 + 10} %" for at in range(len(found.bins))]
    facilities = [round(question.figures.facility or 0) for question in found.questions]
    numbers = [str(question.number) for question in found.questions]
    page = {
        "quiz": quiz,
        "analysis": found,
        "fewest": FEWEST,
        "totals": columns(found.bins, labels, [f"{at * 10}" for at in range(len(labels))]),
        "facilities": columns(facilities, [f"Question {number}" for number in numbers], numbers, most=100),
    }
    return render(request, "classroom/analysis.html", page)


@never_cache
@login_required
@require_safe
def results_file(request: TeacherRequest, pk: int, form: str) -> HttpResponse:
    quiz = get_object_or_404(Quiz, pk=pk, owner=request.user)
    return _file(results_as_rows(quiz), f"{quiz.title} results", form)


@never_cache
@login_required
@require_safe
def grades(request: TeacherRequest, pk: int) -> HttpResponse:
    school_class = get_object_or_404(SchoolClass, pk=pk, owner=request.user)
    page = Paginator(graded(school_class), QUIZZES_A_PAGE).get_page(request.GET.get("page"))
    book = gradebook(school_class, list(page.object_list))
    return render(request, "classroom/grades.html", {"school_class": school_class, "book": book, "page": page})


@never_cache
@login_required
@require_safe
def grades_file(request: TeacherRequest, pk: int, form: str) -> HttpResponse:
    school_class = get_object_or_404(SchoolClass, pk=pk, owner=request.user)
    return _file(as_rows(gradebook(school_class, list(graded(school_class)))), f"{school_class.name} grades", form)


def _file(rows: Iterable[list[Cell]], name: str, form: str) -> HttpResponse:
    if form not in TYPES:
        raise Http404
    content = as_csv(rows) if form == "csv" else as_xlsx(rows, title=name)
    file_name = f"{slugify(name, allow_unicode=True) or 'quire'}.{form}"
    disposition = content_disposition_header(as_attachment=True, filename=file_name) or "attachment"
    return HttpResponse(content, content_type=TYPES[form], headers={"Content-Disposition": disposition})
