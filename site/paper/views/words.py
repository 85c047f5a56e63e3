"""What a deck gives on paper as pages: for a screen reader, and for a browser's own printing. All of it is for the owner of the deck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from library.models import Deck, Standing
from library.views.owned import TeacherRequest, own_deck
from quizzes.items import Card

if TYPE_CHECKING:
    from quizzes.printing import Laid, Squares

SIDE = 20
"""Of a square of a puzzle, in units of its picture."""
NO_CROSSWORD = "A crossword needs at least two words that share a letter. Accept or write more cards."
NO_WORD_SEARCH = "A word search needs at least one word that has from 3 to 15 letters. Accept or write more cards."
NO_CARDS = "There is nothing to print yet: only cards that you have accepted are printed."


@dataclass(frozen=True, slots=True)
class Cell:
    """One square: where its picture has it, the letter and the number in it, and whether a hidden word goes through it."""

    x: int
    y: int
    letter: str
    number: int | None
    is_found: bool


@dataclass(frozen=True, slots=True)
class Clue:
    number: int
    text: str
    word: str


def accepted(deck: Deck) -> Sequence[Card]:
    """The cards that may be printed."""
    return [card.as_card() for card in deck.cards.filter(standing=Standing.ACCEPTED)]


@login_required
@require_safe
def cards(request: TeacherRequest, pk: int) -> HttpResponse:
    return _page(request, pk, "paper/cards_page.html")


@login_required
@require_safe
def vocabulary(request: TeacherRequest, pk: int) -> HttpResponse:
    return _page(request, pk, "paper/vocabulary_page.html")


@login_required
@require_safe
def crossword(request: TeacherRequest, pk: int) -> HttpResponse:
    from quizzes.printing import ACROSS, DOWN, crossing

    squares = crossing(accepted(own_deck(request, pk)))
    ways = [(name, _clues(squares, way)) for name, way in (("Across", ACROSS), ("Down", DOWN))]
    problem = NO_CROSSWORD if len(squares.laid) < 2 else ""
    return _page(request, pk, "paper/crossword_page.html", problem, ways=[pair for pair in ways if pair[1]], **_drawn(squares))


@login_required
@require_safe
def word_search(request: TeacherRequest, pk: int) -> HttpResponse:
    from quizzes.printing import hidden

    squares = hidden(accepted(own_deck(request, pk)))
    words = sorted(one.card.front for one in squares.laid)
    places = [(one.card.front, _where(one)) for one in sorted(squares.laid, key=lambda one: one.card.front)]
    problem = "" if squares.laid else NO_WORD_SEARCH
    return _page(request, pk, "paper/word_search_page.html", problem, words=words, places=places, **_drawn(squares))


def _page(request: TeacherRequest, pk: int, template: str, problem: str = "", **said: object) -> HttpResponse:
    deck = own_deck(request, pk)
    cards = accepted(deck)
    if problem or not cards:
        messages.error(request, problem if cards else NO_CARDS)
        return redirect("paper:cards", pk)
    return render(request, template, {"deck": deck, "cards": cards, **said})


def _clues(squares: Squares, way: tuple[int, int]) -> list[Clue]:
    clues = [Clue(squares.numbers[one.start], one.card.back, one.word) for one in squares.laid if one.way == way]
    return sorted(clues, key=lambda clue: clue.number)


def _drawn(squares: Squares) -> dict[str, object]:
    """The squares as numbers for a picture, and the rows of letters for who cannot see it."""
    found = {square for one in squares.laid for square in one.squares}
    cells = [
        Cell(SIDE * x, SIDE * y, letter, squares.numbers.get((x, y)), (x, y) in found) for (x, y), letter in sorted(squares.letters.items())
    ]
    rows = ["".join(squares.letters.get((x, y), " ") for x in range(squares.width)) for y in range(squares.height)]
    return {"cells": cells, "width": SIDE * squares.width, "height": SIDE * squares.height, "rows": rows, "laid": len(squares.laid)}


def _where(one: Laid) -> str:
    """Where a hidden word begins and which way it goes."""
    (x, y), (across, down) = one.start, one.way
    way = {(1, 0): "to the right", (0, 1): "down", (1, 1): "down to the right", (1, -1): "up to the right"}[across, down]
    return f"row {y + 1}, column {x + 1}, {way}"
