"""Editing a flashcard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django import forms

from quizzes.items import Card


class CardForm(forms.Form):
    front = forms.CharField(label="Front", max_length=300, error_messages={"required": "A card needs something on its front."})
    back = forms.CharField(
        label="Back",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "A card needs something on its back."},
    )

    def __init__(self, card: Card, data: Mapping[str, Any] | None = None) -> None:
        self.card = card
        super().__init__(data, initial={"front": card.front, "back": card.back})

    def revised(self) -> Card:
        """The card as the teacher left it; only for a valid form."""
        return replace(self.card, front=self.cleaned_data["front"], back=self.cleaned_data["back"])
