"""What is printed of a deck: cards in every layout, a page to set the printer right, a sheet of words and two puzzles."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from library.views.downloads import last_paper
from library.views.owned import TeacherRequest, own_deck
from paper.forms.cards import LAYOUTS, CardsForm
from paper.forms.sets import DeskForm
from paper.printing import desk_of
from paper.views.files import pdf
from paper.views.words import accepted

MM = 72 / 25.4


@login_required
@require_safe
def cards(request: TeacherRequest, pk: int) -> HttpResponse:
    """The page where a layout is chosen; with `pdf` in the address the cards themselves."""
    from quizzes import printing

    deck, desk = own_deck(request, pk), desk_of(request.user)
    form = CardsForm(list(printing.LAYOUTS), request.GET if "pdf" in request.GET else None, initial=_usual(request))
    if form.is_valid():
        try:
            content = printing.cards(
                deck.title,
                accepted(deck),
                layout=printing.LAYOUTS[form.cleaned_data["layout"]],
                sides=printing.Sides(form.cleaned_data["sides"]),
                offset=(desk.right * MM, desk.up * MM),
            )
        except ValueError as why:
            messages.error(request, str(why))
            return redirect("paper:cards", pk)
        return pdf(content, f"{deck.title} cards")
    page = {"deck": deck, "form": form, "desk": DeskForm(instance=desk, auto_id="desk_%s"), "accepted": len(accepted(deck))}
    return render(request, "paper/cards.html", page)


@login_required
@require_safe
def calibration(request: TeacherRequest) -> HttpResponse:
    from quizzes import printing

    paper = printing.PAPERS[last_paper(request)]
    sides = printing.Sides.SHORT_EDGE if request.GET.get("sides") == "short-edge" else printing.Sides.LONG_EDGE
    return pdf(printing.calibration(paper=paper, sides=sides), "calibration page")


@login_required
@require_safe
def vocabulary(request: TeacherRequest, pk: int) -> HttpResponse:
    return _made(request, pk, "vocabulary")


@login_required
@require_safe
def crossword(request: TeacherRequest, pk: int) -> HttpResponse:
    return _made(request, pk, "crossword")


@login_required
@require_safe
def word_search(request: TeacherRequest, pk: int) -> HttpResponse:
    return _made(request, pk, "word_search")


def _made(request: TeacherRequest, pk: int, what: str) -> HttpResponse:
    """A sheet of the deck's words, by the name that the printing room has for it."""
    from quizzes import printing

    deck = own_deck(request, pk)
    make = {"vocabulary": printing.vocabulary, "crossword": printing.crossword, "word_search": printing.word_search}[what]
    try:
        content = make(deck.title, accepted(deck), printing.Setup(paper=printing.PAPERS[last_paper(request)]))
    except ValueError as why:
        messages.error(request, str(why))
        return redirect("paper:cards", pk)
    return pdf(content, f"{deck.title} {what.replace('_', ' ')}")


def _usual(request: TeacherRequest) -> dict[str, str]:
    return {"layout": LAYOUTS[last_paper(request)], "sides": "long-edge"}
