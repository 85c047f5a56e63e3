"""Questions answered by arranging: matching and ordering."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from library.forms.items import ItemForm, line_field, lines, one_line, require_different, text_field
from quizzes.items import Choice, Item, Pair


class MatchingForm(ItemForm):
    """Pairs side by side, two to spare, and what else there is to choose from."""

    template = "library/_edit_pairs.html"

    def build(self, item: Item) -> None:
        self.count = min(len(item.pairs) + 2, max(len(item.pairs), 10))
        for at in range(self.count):
            pair = item.pairs[at] if at < len(item.pairs) else Pair("", "")
            self.fields[f"prompt_{at}"] = text_field(f"Line {at + 1}", pair.prompt)
            self.fields[f"match_{at}"] = text_field(f"Belongs to line {at + 1}", pair.match)
        others = (choice.text for choice in item.choices)
        hint = "They belong to no line. You may leave this empty."
        self.fields["others"] = line_field("Matches too many", others, hint=hint, required=False)

    def rows(self) -> list[tuple[BoundField, BoundField]]:
        """Each line with what belongs to it."""
        return [(self[f"prompt_{at}"], self[f"match_{at}"]) for at in range(self.count)]

    def clean(self) -> dict[str, Any]:
        halves = [(self._half(f"prompt_{at}"), self._half(f"match_{at}")) for at in range(self.count)]
        pairs = tuple(Pair(prompt, match) for prompt, match in halves if prompt and match)
        if len(pairs) < sum(bool(prompt or match) for prompt, match in halves):
            raise forms.ValidationError("A line lacks what belongs to it, or the other way round.")
        if len(pairs) < 2:
            raise forms.ValidationError("Give at least two lines with what belongs to them.")
        require_different((pair.prompt for pair in pairs), "lines")
        others = lines(self.cleaned_data.get("others", ""))
        require_different((*dict.fromkeys(pair.match for pair in pairs), *others), "matches")
        return {**self.cleaned_data, "pairs": pairs, "others": others}

    def _half(self, name: str) -> str:
        return one_line(self.cleaned_data.get(name, ""))

    def changes(self) -> dict[str, Any]:
        return {"pairs": self.cleaned_data["pairs"], "choices": tuple(Choice(text) for text in self.cleaned_data["others"])}


class OrderingForm(ItemForm):
    """What is to be put in order, one a line, in the right order."""

    def build(self, item: Item) -> None:
        texts = (choice.text for choice in item.choices)
        self.fields["order"] = line_field("In the right order", texts, hint="One a line. Students see them shuffled.")

    def clean_order(self) -> tuple[str, ...]:
        order = lines(self.cleaned_data["order"])
        if len(order) < 2:
            raise forms.ValidationError("Give at least two lines to put in order.")
        require_different(order, "lines")
        return order

    def changes(self) -> dict[str, Any]:
        was = {choice.text: choice for choice in self.item.choices}
        return {"choices": tuple(was.get(text, Choice(text)) for text in self.cleaned_data["order"])}
