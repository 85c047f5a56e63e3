"""A question of the teacher's own, begun: its kind, and the sentence of the article that proves it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django import forms

from quizzes.items import Choice, Item, Kind, Pair, Source

RULE = "own"
KINDS = [(kind.value, kind.label) for kind in Kind]


class OwnQuestionForm(forms.Form):
    kind = forms.ChoiceField(label="Kind", choices=KINDS, initial=Kind.MULTIPLE_CHOICE.value)
    sentence = forms.CharField(
        label="The sentence that proves it",
        help_text="Copy it from the article: students read it once they have answered.",
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Copy the sentence from the article that proves the answer."},
    )

    def __init__(self, text: str, data: Mapping[str, Any] | None = None) -> None:
        self.text = text
        super().__init__(data)

    def clean_kind(self) -> Kind:
        return Kind(self.cleaned_data["kind"])

    def clean_sentence(self) -> Source:
        """Found again however its lines are broken."""
        pattern = r"\s+".join(map(re.escape, self.cleaned_data["sentence"].split()))
        found = re.search(pattern, self.text)
        if found is None:
            raise forms.ValidationError("These words do not stand in the article. Copy them from it as they are.")
        return Source(found.start(), found.end(), found.group())


def blank(kind: Kind, source: Source) -> Item:
    """An item of the kind, with nothing said yet."""
    choices: tuple[Choice, ...] = ()
    if kind is Kind.TRUE_FALSE:
        choices = (Choice("True"), Choice("False"))
    elif kind is Kind.MULTIPLE_CHOICE:
        choices = (Choice("", True), Choice(""), Choice(""))
    pairs = (Pair("", ""), Pair("", "")) if kind is Kind.MATCHING else ()
    stem = f"{' '.join(source.text.split())} ___" if kind is Kind.CLOZE else ""
    return Item(kind, stem, source, RULE, choices=choices, pairs=pairs)
