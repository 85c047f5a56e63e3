"""Questions answered by choosing: multiple choice, a cloze with choices, true or false."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.boundfield import BoundField, BoundWidget

from library.forms.items import ItemForm, one_line, require_different, text_field
from quizzes.items import Choice, Item


class ChoicesForm(ItemForm):
    """A line for each choice, two to spare, and a mark at what is right: one, or several where the item has several keys."""

    template = "library/_edit_choices.html"

    def build(self, item: Item) -> None:
        self.count = min(len(item.choices) + 2, max(len(item.choices), 8))
        for at in range(self.count):
            text = item.choices[at].text if at < len(item.choices) else ""
            self.fields[f"choice_{at}"] = text_field(f"Choice {at + 1}", text)
        keys = [str(at) for at, choice in enumerate(item.choices) if choice.key]
        marks = [(str(at), f"Choice {at + 1} is right") for at in range(self.count)]
        if len(keys) > 1:
            self.fields["keys"] = forms.MultipleChoiceField(
                choices=marks, widget=forms.CheckboxSelectMultiple, required=False, initial=keys
            )
        else:
            self.fields["keys"] = forms.ChoiceField(choices=marks, widget=forms.RadioSelect, required=False, initial="".join(keys))

    def rows(self) -> list[tuple[BoundField, BoundWidget]]:
        """Each choice with its mark."""
        return [(self[f"choice_{at}"], mark) for at, mark in enumerate(self["keys"])]

    def clean(self) -> dict[str, Any]:
        texts = {at: one_line(self.cleaned_data.get(f"choice_{at}", "")) for at in range(self.count)}
        marked = {int(key) for key in self.cleaned_data.get("keys", ())}
        if any(not texts[at] for at in marked):
            raise forms.ValidationError("The choice that is marked as right is empty.")
        choices = tuple(Choice(text, at in marked) for at, text in texts.items() if text)
        require_sound(choices)
        return {**self.cleaned_data, "choices": choices}

    def changes(self) -> dict[str, Any]:
        choices: tuple[Choice, ...] = self.cleaned_data["choices"]
        typed = tuple(choice.text for choice in choices if choice.key) if self.item.answers else ()
        return {"choices": choices, "answers": typed}


def require_sound(choices: tuple[Choice, ...]) -> None:
    """Raise ValidationError where nobody could answer."""
    if len(choices) < 2:
        raise forms.ValidationError("Give at least two choices.")
    require_different((choice.text for choice in choices), "choices")
    keys = sum(choice.key for choice in choices)
    if keys == 0:
        raise forms.ValidationError("Mark the choice that is right.")
    if keys == len(choices):
        raise forms.ValidationError("At least one choice has to be wrong.")


class TrueFalseForm(ItemForm):
    template = "library/_edit_truth.html"

    def build(self, item: Item) -> None:
        self.fields["truth"] = forms.ChoiceField(
            label="This is",
            choices=[("True", "true"), ("False", "false")],
            widget=forms.RadioSelect,
            initial="".join(item.keys),
            error_messages={"required": "Say whether it is true or false."},
        )

    def changes(self) -> dict[str, Any]:
        truth = self.cleaned_data["truth"]
        return {"choices": tuple(Choice(text, text == truth) for text in ("True", "False"))}
