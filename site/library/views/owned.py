"""Fetching with permission: what belongs to somebody else is not there."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from library.models import Card, Deck, Job, Question, Quiz, Standing


class TeacherRequest(HttpRequest):
    """A request behind `login_required`."""

    user: User


def own_quiz(request: TeacherRequest, pk: int) -> Quiz:
    return get_object_or_404(Quiz.objects.select_related("article"), pk=pk, owner=request.user)


def own_deck(request: TeacherRequest, pk: int) -> Deck:
    return get_object_or_404(Deck.objects.select_related("article"), pk=pk, owner=request.user)


def own_job(request: TeacherRequest, pk: int) -> Job:
    return get_object_or_404(Job, pk=pk, owner=request.user)


def own_question(request: TeacherRequest, pk: int) -> Question:
    """A question as it stands: from a replaced version, which an older page may still show, on to the one that took its place."""
    rows = Question.objects.select_related("quiz__article").filter(quiz__owner=request.user)
    row = get_object_or_404(rows, pk=pk)
    if row.standing != Standing.REPLACED:
        return row
    return get_object_or_404(rows.exclude(standing=Standing.REPLACED), identity=row.identity)


def own_card(request: TeacherRequest, pk: int) -> Card:
    return get_object_or_404(Card.objects.select_related("deck__article"), pk=pk, deck__owner=request.user)


def standing_questions(quiz: Quiz) -> QuerySet[Question]:
    """The questions of a quiz without their replaced versions."""
    return quiz.questions.exclude(standing=Standing.REPLACED)
