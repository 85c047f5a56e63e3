"""What comes out of the printer. ReportLab is loaded by the first who prints, not by every server that starts."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from library.forms.papers import PAPERS, PaperForm
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
    paper, with_article = _wanted(request)
    shown = printing.Shown.PARAGRAPHS if with_article else printing.Shown.NOT
    setup = printing.Setup(paper=printing.PAPERS[paper], article=shown)
    content = printing.worksheet(quiz.article.as_article(), items, setup)
    return _pdf(content, f"{quiz.title} worksheet")


@login_required
@require_safe
def key(request: TeacherRequest, pk: int) -> HttpResponse:
    from quizzes import printing

    quiz = own_quiz(request, pk)
    items = _accepted_items(quiz)
    if not items:
        return _nothing_to_print(request, quiz)
    paper, _ = _wanted(request)
    setup = printing.Setup(paper=printing.PAPERS[paper])
    return _pdf(printing.key(quiz.article.as_article(), items, setup), f"{quiz.title} answer key")


@login_required
@require_safe
def cards(request: TeacherRequest, pk: int) -> HttpResponse:
    from quizzes import printing

    deck = own_deck(request, pk)
    accepted = _accepted_cards(deck)
    if not accepted:
        return _nothing_to_print(request, deck)
    paper, _ = _wanted(request)
    return _pdf(printing.cards(deck.title, accepted, layout=printing.LAYOUTS[f"{paper} 2×4"]), f"{deck.title} cards")


def last_paper(request: TeacherRequest) -> str:
    """The paper that this teacher printed on last."""
    paper = request.session.get("paper")
    return paper if paper in PAPERS else PAPERS[0]


def _wanted(request: TeacherRequest) -> tuple[str, bool]:
    """The paper, remembered for the next time, and whether the article goes with it."""
    form = PaperForm(request.GET)
    wanted = form.cleaned_data if form.is_valid() else {}
    paper = wanted.get("paper") or last_paper(request)
    if paper != last_paper(request):
        request.session["paper"] = paper
    return paper, wanted.get("article", False)


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
