"""A worksheet, its answer sheet and its key as pages: for a screen reader, and for a browser's own printing."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from classroom.asking import split_stem
from library.models import Standing
from library.views.owned import TeacherRequest, own_quiz
from paper.views.sets import NOTHING
from quizzes.items import Item, Kind, say_points, total_points
from quizzes.paragraphs import paragraphs, text_of
from quizzes.scoring import right_answer
from quizzes.shuffling import shown_together


@login_required
@require_safe
def worksheet(request: TeacherRequest, pk: int) -> HttpResponse:
    return _page(request, pk, "paper/worksheet_page.html")


@login_required
@require_safe
def key(request: TeacherRequest, pk: int) -> HttpResponse:
    return _page(request, pk, "paper/key_page.html")


@login_required
@require_safe
def answer_sheet(request: TeacherRequest, pk: int) -> HttpResponse:
    return _page(request, pk, "paper/answer_sheet_page.html")


def _page(request: TeacherRequest, pk: int, template: str) -> HttpResponse:
    quiz = own_quiz(request, pk)
    items = [question.as_item() for question in quiz.questions.filter(standing=Standing.ACCEPTED)]
    if not items:
        messages.error(request, NOTHING)
        return redirect("paper:paper", pk)
    article, orders = quiz.article.as_article(), shown_together(items, 0)
    page = {
        "quiz": quiz,
        "paragraphs": [(one.is_heading, text_of(one, article)) for one in paragraphs(article)],
        "worth": say_points(total_points(items)),
        "asked": [_asked(item, order) for item, order in zip(items, orders, strict=True)],
        "sheet": [_rows(item, order) for item, order in zip(items, orders, strict=True)],
    }
    return render(request, template, page)


def _asked(item: Item, order: tuple[str, ...]) -> dict[str, object]:
    """What the page shows of one question; no answer is in it but for the key."""
    return {
        "pieces": split_stem(item),
        "points": say_points(item.points) if item.points != 1 else "",
        "prompts": [pair.prompt for pair in item.pairs],
        "choices": order,
        "several": len(item.keys) if len(item.keys) > 1 else 0,
        "is_order": item.kind is Kind.ORDERING,
        "is_bank": bool(item.bank),
        "is_written": not order,
        "right": right_answer(item),
        "sources": [source.text for source in sorted({item.source, *item.evidence}, key=lambda source: source.start)],
    }


def _rows(item: Item, order: tuple[str, ...]) -> list[dict[str, object]]:
    """The rows of bubbles of one question; a row without any is a line to write on. A number is written, as nobody scans it here."""
    from quizzes.printing import rows
    from quizzes.sheets import Takes

    cells = rows(item, order) if item.kind is not Kind.NUMERIC else rows(item, order)[:1]
    return [
        {
            "name": one.name,
            "marks": [] if one.takes is Takes.DIGIT else [mark for mark, _ in one.cells],
            "several": one.takes is Takes.SEVERAL,
        }
        for one in cells
    ]
