"""One unsure answer with its picture: what a person may say about it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms

from paper.models import Unsure
from quizzes.items import Answer, Item, Kind, say_points

LATER = "later"
NOTHING = "nothing"
MARKS = {"1": "Right", "0.5": "Half", "0": "Not right"}


class Look(forms.Form):
    """What was meant by one student. Nothing is decided where nothing is said."""

    def __init__(self, unsure: Unsure, data: Any = None) -> None:
        super().__init__(data, prefix=f"u{unsure.pk}")
        self.unsure, self.item = unsure, unsure.question.as_item()
        self.order: list[str] = list(unsure.slot.order)
        self.fields.update(_fields(self.item, self.order, list(unsure.guess), unsure.slot.points))

    @property
    def worth(self) -> str:
        """The points of the question on this student's sheet, as people write them."""
        return say_points(self.unsure.slot.points)

    @property
    def is_written(self) -> bool:
        """Whether a mark is given, and no answer."""
        return not self.order and self.item.kind is not Kind.NUMERIC

    @property
    def fraction(self) -> Decimal | None:
        """The mark that was given, if one was."""
        said = self.cleaned_data.get("mark", LATER) if self.is_written else LATER
        return None if said in (LATER, "") else Decimal(said)

    @property
    def answer(self) -> Answer | None:
        """The answer that was meant, if it was said."""
        said = self.cleaned_data
        if self.is_written or (said.get("only", LATER) in (LATER, "") and not said.get("looked_at")):
            return None
        if "only" in said:
            return () if said["only"] == NOTHING else (self.order[int(said["only"])],)
        if "several" in said:
            return tuple(self.order[int(at)] for at in said["several"])
        if "number" in said:
            return (said["number"],)
        parts = tuple(self.order[int(said[name])] if said[name] else "" for name in said if name.startswith("part"))
        return _in_order(parts) if self.item.kind is Kind.ORDERING else parts


def _fields(item: Item, order: Sequence[str], guess: Sequence[str], points: Decimal) -> dict[str, forms.Field]:
    choices = [(str(at), text) for at, text in enumerate(order)]
    looked = {"looked_at": forms.BooleanField(label="I have looked at it", required=False)}
    match item.kind:
        case Kind.NUMERIC:
            return {"number": forms.CharField(label="The number", max_length=20, required=False, initial="".join(guess)), **looked}
        case _ if not order:
            return {"mark": forms.ChoiceField(label="What it earns", choices=_marks(points), widget=forms.RadioSelect, required=False)}
        case Kind.MATCHING:
            return {**_parts([pair.prompt for pair in item.pairs], choices, guess, order), **looked}
        case Kind.ORDERING:
            return {**_parts([f"{at}." for at in range(1, len(order) + 1)], choices, guess, order), **looked}
        case Kind.CLOZE if item.bank:
            return {**_parts([f"({at})" for at in range(1, len(item.gaps) + 1)], choices, guess, order), **looked}
        case _ if len(item.keys) > 1:
            ticked = [str(order.index(text)) for text in guess if text in order]
            several = forms.MultipleChoiceField(
                label="Filled", choices=choices, widget=forms.CheckboxSelectMultiple, required=False, initial=ticked
            )
            return {"several": several, **looked}
        case _:
            offered = [*choices, (NOTHING, "Nothing"), (LATER, "Later")]
            return {"only": forms.ChoiceField(label="Filled", choices=offered, widget=forms.RadioSelect, required=False)}


def _marks(points: Decimal) -> list[tuple[str, str]]:
    """What may be given; where the question is worth more or less than a point, also how many points that is."""
    said = {share: "" if points == 1 else f" ({say_points(points * Decimal(share))} of {say_points(points)})" for share in MARKS}
    return [*((share, name + said[share]) for share, name in MARKS.items()), (LATER, "Later")]


def _parts(names: Sequence[str], choices: list[tuple[str, str]], guess: Sequence[str], order: Sequence[str]) -> dict[str, forms.Field]:
    """A choice for each line; what the bubbles seem to say is chosen already."""
    guessed = [str(order.index(text)) if text in order else "" for text in guess] + [""] * len(names)
    return {
        f"part{at}": forms.ChoiceField(label=name, choices=[("", "–"), *choices], required=False, initial=guessed[at])
        for at, name in enumerate(names)
    }


def _in_order(parts: tuple[str, ...]) -> tuple[str, ...]:
    return parts if all(parts) else tuple(part for part in parts if part)
