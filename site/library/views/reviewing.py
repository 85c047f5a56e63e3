"""Reviewing: every draft beside the sentence that proves it, taken or left out with one press."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from library import authoring
from library.left_out import explained
from library.models import Card, Question, Standing
from library.passages import Passage, passages
from library.views.owned import TeacherRequest, own_card, own_deck, own_question, own_quiz, standing_questions
from quizzes.items import Item
from quizzes.reading_level import reading_level
from quizzes.shuffling import shown


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A question with all that it takes to judge it."""

    row: Question
    item: Item
    choices: tuple[str, ...]
    passages: list[Passage]


@dataclass(frozen=True, slots=True)
class ReviewedCard:
    row: Card
    back: str
    passages: list[Passage]


@login_required
@require_safe
def review(request: TeacherRequest, pk: int) -> HttpResponse:
    quiz = own_quiz(request, pk)
    rows = list(standing_questions(quiz))
    questions = [_reviewed(row, quiz.article.text) for row in rows]
    page = {
        "quiz": quiz,
        "questions": questions,
        "progress": progress(rows),
        "left_out": explained(quiz.left_out),
        "reads_at": reading_level(quiz.article.as_article()),
    }
    return render(request, "library/review.html", page)


@login_required
@require_safe
def review_deck(request: TeacherRequest, pk: int) -> HttpResponse:
    deck = own_deck(request, pk)
    rows = list(deck.cards.all())
    cards = [_reviewed_card(row, deck.article.text) for row in rows]
    address = request.build_absolute_uri(reverse("study:deck", args=[deck.code])) if deck.code else ""
    return render(request, "library/deck.html", {"deck": deck, "cards": cards, "progress": progress(rows), "address": address})


@login_required
@require_POST
def accept(request: TeacherRequest, pk: int) -> HttpResponse:
    question = own_question(request, pk)
    authoring.accept(question)
    return to_next_question(question)


@login_required
@require_POST
def reject(request: TeacherRequest, pk: int) -> HttpResponse:
    question = own_question(request, pk)
    authoring.reject(question)
    return to_next_question(question)


@login_required
@require_POST
def accept_card(request: TeacherRequest, pk: int) -> HttpResponse:
    card = own_card(request, pk)
    authoring.accept(card)
    return to_next_card(card)


@login_required
@require_POST
def reject_card(request: TeacherRequest, pk: int) -> HttpResponse:
    card = own_card(request, pk)
    authoring.reject(card)
    return to_next_card(card)


@login_required
@require_POST
def accept_all(request: TeacherRequest, pk: int) -> HttpResponse:
    quiz = own_quiz(request, pk)
    messages.success(request, f"Accepted all that were left: {authoring.accept_all(quiz)}.")
    return redirect(f"{reverse('library:review', args=[pk])}#done")


@login_required
@require_POST
def accept_all_cards(request: TeacherRequest, pk: int) -> HttpResponse:
    deck = own_deck(request, pk)
    messages.success(request, f"Accepted all that were left: {authoring.accept_all(deck)}.")
    return redirect(f"{reverse('library:deck', args=[pk])}#done")


def progress(rows: Iterable[Question | Card]) -> dict[str, int]:
    """How many there are, how many of them have been looked at, and how many are taken."""
    standings = [row.standing for row in rows]
    left = standings.count(Standing.DRAFT)
    return {"all": len(standings), "left": left, "done": len(standings) - left, "accepted": standings.count(Standing.ACCEPTED)}


def to_next_question(question: Question) -> HttpResponseRedirect:
    """On to the first question after this one that still waits, or to the end of the page."""
    left = standing_questions(question.quiz).filter(standing=Standing.DRAFT)
    following = left.filter(position__gt=question.position).first() or left.first()
    place = f"question-{following.pk}" if following else "done"
    return redirect(f"{reverse('library:review', args=[question.quiz_id])}#{place}")


def to_next_card(card: Card) -> HttpResponseRedirect:
    """On to the first card after this one that still waits, or to the end of the page."""
    left = card.deck.cards.filter(standing=Standing.DRAFT)
    following = left.filter(position__gt=card.position).first() or left.first()
    place = f"card-{following.pk}" if following else "done"
    return redirect(f"{reverse('library:deck', args=[card.deck_id])}#{place}")


def _reviewed(row: Question, text: str) -> Reviewed:
    item = row.as_item()
    return Reviewed(row, item, shown(item, seed=0), passages(text, (item.source, *item.evidence)))


def _reviewed_card(row: Card, text: str) -> ReviewedCard:
    card = row.as_card()
    return ReviewedCard(row, card.back, passages(text, [card.source]))
