"""Editing a question: what the forms of all kinds share. Each goes from an item to its fields and back, and says in a
sentence why something cannot be a question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from quizzes.items import MOST_POINTS, Item, say_points

LONGEST = 300  # characters of a choice or an answer
GAP = re.compile(r"_{3,}|\[\d+\]")


class PointsField(forms.DecimalField):
    """What a question is worth."""

    def __init__(self, **options: Any) -> None:
        hint = f"From 0 to {MOST_POINTS}, also 0.5 or 2.25."
        super().__init__(label="Points", help_text=hint, min_value=0, max_value=MOST_POINTS, decimal_places=2, **options)
        self.widget = forms.TextInput(attrs={"inputmode": "decimal", "class": "short", "maxlength": 6})


class PointsForm(forms.Form):
    """Set beside the level while reviewing; left out or empty, they stay as they were."""

    points = PointsField(required=False)


class ItemForm(forms.Form):
    """What every kind has: its words, and what students read once they have answered."""

    template = "library/_edit_fields.html"
    stem = forms.CharField(
        label="Question",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "A question needs words to ask it with."},
    )
    feedback = forms.CharField(
        label="What students read after answering",
        help_text="You may leave this empty.",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    points = PointsField(required=False)

    def __init__(self, item: Item, data: Mapping[str, Any] | None = None) -> None:
        self.item = item
        super().__init__(data, initial={"stem": item.stem, "feedback": item.feedback, "points": say_points(item.points)})
        self.build(item)
        self.order_fields([name for name in self.fields if name not in ("feedback", "points")])

    def build(self, item: Item) -> None:
        """Add the fields of this kind, filled from the item."""
        raise NotImplementedError

    def middle(self) -> list[BoundField]:
        """The fields of this kind alone."""
        return [field for field in self if field.name not in ("stem", "feedback", "points")]

    def changes(self) -> dict[str, Any]:
        """What this kind's fields say, by the item's own names."""
        raise NotImplementedError

    def revised(self) -> Item:
        """The item as the teacher left it; only for a valid form."""
        return replace(
            self.item, stem=self.cleaned_data["stem"], feedback=self.cleaned_data["feedback"], points=self._worth(), **self.changes()
        )

    def _worth(self) -> Decimal:
        """Left empty, it stays as it was."""
        points: Decimal | None = self.cleaned_data["points"]
        return self.item.points if points is None else points

    def clean_stem(self) -> str:
        stem: str = self.cleaned_data["stem"]
        gone = [gap for gap in GAP.findall(self.item.stem) if gap not in stem]
        if gone:
            raise forms.ValidationError(f"Leave {' and '.join(gone)} in the question: it is what students fill in.")
        return stem


def text_field(label: str, text: str) -> forms.CharField:
    """A field for a choice or a line: often a whole sentence, so two lines high."""
    return forms.CharField(label=label, max_length=LONGEST, required=False, initial=text, widget=forms.Textarea(attrs={"rows": 2}))


def one_line(said: str) -> str:
    """The text without its line breaks."""
    return " ".join(said.split())


def lines(said: str) -> tuple[str, ...]:
    """The lines of a text that say something."""
    return tuple(line.strip() for line in said.splitlines() if line.strip())


def line_field(label: str, texts: Iterable[str], *, hint: str, required: bool = True) -> forms.CharField:
    """A field that takes one text a line."""
    texts = tuple(texts)
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=20 * LONGEST,
        required=required,
        initial="\n".join(texts),
        widget=forms.Textarea(attrs={"rows": max(3, len(texts) + 1)}),
        error_messages={"required": f"Write at least one line under “{label}”."},
    )


def require_different(texts: Iterable[str], what: str) -> None:
    """Raise ValidationError where a text comes twice, small or capital."""
    seen: set[str] = set()
    for text in texts:
        if text.casefold() in seen:
            raise forms.ValidationError(f"Two {what} say the same: “{text}”.")
        seen.add(text.casefold())
