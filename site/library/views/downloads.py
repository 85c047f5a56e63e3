"""What comes out of the printer. ReportLab is loaded by the first who prints, not by every server that starts."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from library.models import Deck, Quiz, Standing
from library.views.owned import TeacherRequest, own_deck, own_quiz
from quizzes.items import Card, Item


@login_required
@require_safe
def worksheet(request: TeacherRequest, pk: int) -> HttpResponse:
    from quizzes import printing

    quiz = own_quiz(request, pk)
    items = _accepted_items(quiz)
    if not items:
        return _nothing_to_print(request, quiz)
    return _pdf(printing.worksheet(quiz.article.as_article(), items), f"{quiz.title} worksheet")


@login_required
@require_safe
def key(request: TeacherRequest, pk: int) -> HttpResponse:
    from quizzes import printing

    quiz = own_quiz(request, pk)
    items = _accepted_items(quiz)
    if not items:
        return _nothing_to_print(request, quiz)
    return _pdf(printing.key(quiz.article.as_article(), items), f"{quiz.title} answer key")


@login_required
@require_safe
def cards(request: TeacherRequest, pk: int) -> HttpResponse:
    from quizzes import printing

    deck = own_deck(request, pk)
    accepted = _accepted_cards(deck)
    if not accepted:
        return _nothing_to_print(request, deck)
    return _pdf(printing.cards(deck.title, accepted), f"{deck.title} cards")


def _accepted_items(quiz: Quiz) -> list[Item]:
    return [question.as_item() for question in quiz.questions.filter(standing=Standing.ACCEPTED)]


def _accepted_cards(deck: Deck) -> list[Card]:
    return [card.as_card() for card in deck.cards.filter(standing=Standing.ACCEPTED)]


def _nothing_to_print(request: TeacherRequest, of: Quiz | Deck) -> HttpResponse:
    messages.error(request, "There is nothing to print yet: only what you have accepted is printed.")
    return redirect("library:review" if isinstance(of, Quiz) else "library:deck", of.pk)


def _pdf(content: bytes, name: str) -> HttpResponse:
    file_name = f"{slugify(name, allow_unicode=True) or 'quire'}.pdf"
    disposition = content_disposition_header(as_attachment=True, filename=file_name) or "attachment"
    return HttpResponse(content, content_type="application/pdf", headers={"Content-Disposition": disposition})
