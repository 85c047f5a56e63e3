"""Reviewing: every draft beside the sentence that proves it, taken or left out with one press."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Max, Q
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from library import authoring, changes
from library.forms.moving import MergeForm
from library.left_out import explained
from library.models import LEVELS, Card, Question, Quiz, Standing
from library.passages import Passage, passages
from library.sameness import asks, rests_on_the_same
from library.spares import other_kinds
from library.views.owned import TeacherRequest, own_card, own_deck, own_question, own_quiz, standing_questions
from quizzes.exchange.contract import item_from_json
from quizzes.items import Item, Kind, say_points
from quizzes.reading_level import reading_level
from quizzes.shuffling import shown

WITH_WRONG = (Kind.MULTIPLE_CHOICE, Kind.CLOZE)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A question with all that it takes to judge it."""

    row: Question
    item: Item
    choices: tuple[str, ...]
    passages: list[Passage]
    also_in: Quiz | None
    other_kinds: tuple[Kind, ...]

    @property
    def points(self) -> str:
        return say_points(self.item.points)

    @property
    def wrong(self) -> list[str]:
        """The choices that another could take the place of."""
        return [choice.text for choice in self.item.choices if not choice.key] if self.item.kind in WITH_WRONG else []


@dataclass(frozen=True, slots=True)
class ReviewedCard:
    row: Card
    back: str
    passages: list[Passage]


@login_required
@require_safe
def review(request: TeacherRequest, pk: int) -> HttpResponse:
    quiz = own_quiz(request, pk)
    rows = list(standing_questions(quiz).prefetch_related("tags"))
    twice = duplicates(quiz, rows)
    page = {
        "quiz": quiz,
        "questions": [_reviewed(row, quiz.article.text, twice.get(row.pk)) for row in rows],
        "progress": progress(rows),
        "left_out": explained(quiz.left_out),
        "levels": LEVELS,
        "last": quiz.changes.filter(by=request.user, undone=None).select_related("question").first(),
        "others": MergeForm(quiz).others,
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
    changes.accept(question, by=request.user, now=timezone.now())
    return to_next_question(question)


@login_required
@require_POST
def reject(request: TeacherRequest, pk: int) -> HttpResponse:
    question = own_question(request, pk)
    changes.reject(question, by=request.user, now=timezone.now())
    return to_next_question(question)


@login_required
@require_POST
def undo(request: TeacherRequest, pk: int) -> HttpResponse:
    quiz = own_quiz(request, pk)
    try:
        change = changes.undo(quiz, by=request.user, now=timezone.now())
    except authoring.Refused as why:
        messages.error(request, str(why))
        return redirect("library:review", pk)
    messages.info(request, "Taken back.")
    return redirect(f"{reverse('library:review', args=[pk])}#question-{change.question_id}")


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
    accepted = changes.accept_all(quiz, by=request.user, now=timezone.now())
    messages.success(request, f"Accepted all that were left: {accepted}.")
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


def duplicates(quiz: Quiz, rows: list[Question]) -> dict[int, Quiz]:
    """Which other quizzes of the same teacher ask the same: in the same words, or of the same sentence of the same article."""
    alike = Q(stem__in=[row.stem for row in rows]) | Q(quiz__article=quiz.article_id)
    others = Question.objects.filter(alike, quiz__owner=quiz.owner_id, standing__in=(Standing.ACCEPTED, Standing.DRAFT))
    once = list(others.exclude(quiz=quiz).values_list("item").annotate(newest=Max("quiz")).order_by("newest"))  # quizzes are copied
    quizzes = Quiz.objects.defer("spares").in_bulk({newest for _, newest in once})
    theirs = [(item_from_json(item), quizzes[newest]) for item, newest in once]
    same = {asks(item): other for item, other in theirs}
    return {row.pk: found for row in rows if (found := _same(row.as_item(), same, theirs)) is not None}


def _same(item: Item, same: dict[tuple[str, frozenset[str]], Quiz], theirs: list[tuple[Item, Quiz]]) -> Quiz | None:
    return same.get(asks(item)) or next((quiz for other, quiz in theirs if rests_on_the_same(item, other)), None)


def _reviewed(row: Question, text: str, also_in: Quiz | None) -> Reviewed:
    item = row.as_item()
    places = passages(text, (item.source, *item.evidence))
    return Reviewed(row, item, shown(item, seed=0), places, also_in, other_kinds(item))


def _reviewed_card(row: Card, text: str) -> ReviewedCard:
    card = row.as_card()
    return ReviewedCard(row, card.back, passages(text, [card.source]))
