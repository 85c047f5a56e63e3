"""A deck of flashcards, for whoever has its code."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from library.guessing import is_held_up, note_wrong_code, tidy
from library.models import Deck, Standing


@require_GET
def deck(request: HttpRequest, code: str) -> HttpResponse:
    if is_held_up(request):
        return render(request, "429.html", status=429)
    deck = Deck.objects.filter(code=tidy(code), published__isnull=False).first()
    if deck is None:
        note_wrong_code(request)
        return render(request, "study/no_deck.html", status=404)
    if code != deck.code:
        return redirect(reverse("study:deck", args=[deck.code]))
    cards = [card.as_card() for card in deck.cards.filter(standing=Standing.ACCEPTED)]
    return render(request, "study/deck.html", {"deck": deck, "cards": cards})
