"""The rules of an assignment, as a teacher writes them."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib.auth.models import User

from classroom.models import Assignment, SchoolClass

MOMENT = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
PENALTIES = [
    ("0", "nothing"),
    ("0.25", "a quarter of the question's points"),
    ("0.3333", "a third of the question's points"),
    ("0.5", "half of the question's points"),
    ("1", "all the question's points"),
]
LONGEST = 24 * 60  # minutes


class AssignmentForm(forms.ModelForm):
    minutes = forms.IntegerField(
        required=False, min_value=1, max_value=LONGEST, label="Time limit in minutes", help_text="Empty: no limit."
    )
    attempts = forms.IntegerField(required=False, min_value=1, max_value=99, label="How often", help_text="Empty: as often as they like.")
    grace = forms.IntegerField(
        min_value=0,
        max_value=3600,
        initial=60,
        label="Grace in seconds",
        help_text="So long after the end answers are still taken, as late.",
    )
    penalty = forms.TypedChoiceField(choices=PENALTIES, coerce=Decimal, initial="0", label="A wrong answer costs")

    class Meta:
        model = Assignment
        fields = [
            "school_class", "opens", "closes", "minutes", "grace", "attempts", "feedback", "names", "is_practice", "shuffles_questions",
            "shuffles_choices", "is_partial", "takes_typos", "penalty",
        ]  # fmt: skip
        labels = {
            "school_class": "For which class",
            "opens": "Opens",
            "closes": "Closes",
            "feedback": "Students see what was right",
            "names": "Names",
            "is_practice": "For practice: nothing counts, and each answer can be checked at once",
            "shuffles_questions": "Everybody gets the questions in another order",
            "shuffles_choices": "Everybody gets the choices in another order",
            "is_partial": "What is right in part earns a part",
            "takes_typos": "Accept small typos",
        }
        help_texts = {
            "names": "Where the class has no list of names.",
            "takes_typos": "Never in numbers or short words; where a slip makes another word, it waits for you.",
        }
        widgets = {"opens": MOMENT, "closes": MOMENT}

    def __init__(self, *arguments: Any, owner: User, **options: Any) -> None:
        super().__init__(*arguments, **options)
        own = self.fields["school_class"]
        own.queryset = SchoolClass.objects.filter(owner=owner)  # type: ignore[attr-defined]
        own.empty_label = "whoever has the code"  # type: ignore[attr-defined]
        if self.instance.pk:
            self.initial["penalty"] = f"{self.instance.penalty.normalize():f}"

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        opens: datetime | None = said.get("opens")
        closes: datetime | None = said.get("closes")
        if opens and closes and closes <= opens:
            self.add_error("closes", "It has to close after it opens.")
        if said.get("feedback") == "after_closing" and not closes:
            self.add_error("closes", "Say when it closes, since students see what was right only then.")
        return said
