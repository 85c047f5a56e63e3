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
from quizzes.shuffling import shown_together

WIDTH = 480.0
"""Points that a printed page leaves for a line to write on."""
SHORT = 4
"""Letters: as many as the number of a gap has at most."""


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
    from quizzes.printing import lines_for, right_answer

    return {
        "stem": _stem(item),
        "points": say_points(item.points) if item.points != 1 else "",
        "layout": _layout(item, order),
        "prompts": [pair.prompt for pair in item.pairs],
        "choices": order,
        "marked": [] if item.kind is Kind.TRUE_FALSE else _marked(item, order),
        "several": len(item.keys) if len(item.keys) > 1 else 0,
        "lines": range(lines_for(item.answers[0] if item.answers else "", WIDTH)),
        "is_number": item.kind is Kind.NUMERIC,
        "right": right_answer(item, order),
        "sources": [source.text for source in sorted({item.source, *item.evidence}, key=lambda source: source.start)],
    }


def _stem(item: Item) -> list[tuple[str, str]]:
    """The text of the stem in pieces with a gap between each two; several gaps are numbered, as the key calls them."""
    pieces = split_stem(item)
    numbered = len(item.gaps) > 1
    return [(text, f"({at})" if numbered else "") for at, text in enumerate(pieces, 1)]


def _layout(item: Item, order: tuple[str, ...]) -> str:
    """How the question is answered on the page."""
    match item.kind:
        case Kind.TRUE_FALSE:
            return "row"
        case Kind.MATCHING:
            return "matching"
        case Kind.ORDERING:
            return "boxes"
        case Kind.CLOZE if item.bank:
            return "bank"
        case _ if order:
            return "choices"
        case _:
            return "nothing" if len(split_stem(item)) > 1 else "line"


def _marked(item: Item, order: tuple[str, ...]) -> list[tuple[str, str]]:
    """Each choice with its letter; of lettered places in a passage there is nothing but the letter."""
    from quizzes.printing import rows

    return [(mark, "" if text == f"[{mark}]" else text) for mark, text in rows(item, order)[0].cells] if order else []


def _rows(item: Item, order: tuple[str, ...]) -> list[dict[str, object]]:
    """The rows of bubbles of one question; a row without any is a line to write on. A number is written, as nobody scans it here."""
    from quizzes.printing import rows
    from quizzes.sheets import Takes

    cells = rows(item, order) if item.kind is not Kind.NUMERIC else rows(item, order)[:1]
    return [
        {
            "name": one.name,
            "wide": max(len(row.name) for row in cells) > SHORT,
            "marks": [] if one.takes is Takes.DIGIT else [mark for mark, _ in one.cells],
            "several": one.takes is Takes.SEVERAL,
        }
        for one in cells
    ]
