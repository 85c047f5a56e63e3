"""Which questions go to a new quiz, and which quiz comes into this one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Exists, OuterRef

from library.models import Question, Quiz, Standing

MOST_TO_CHOOSE_FROM = 300


class SplitForm(forms.Form):
    title = forms.CharField(label="Title of the new quiz", max_length=200, error_messages={"required": "Give the new quiz a title."})
    question = forms.ModelMultipleChoiceField(
        queryset=Question.objects.none(),
        error_messages={"required": "Tick the questions first that the new quiz shall have."},
    )

    def __init__(self, quiz: Quiz, data: Any = None) -> None:
        super().__init__(data)
        self.fields["question"].queryset = quiz.questions.exclude(standing=Standing.REPLACED)  # type: ignore[attr-defined]


class MergeForm(forms.Form):
    other = forms.ModelChoiceField(
        label="Questions of",
        queryset=Quiz.objects.none(),
        empty_label=None,
        error_messages={"required": "Choose a quiz first.", "invalid_choice": "Choose one of your other quizzes."},
    )

    def __init__(self, quiz: Quiz, data: Any = None) -> None:
        super().__init__(data)
        asks = Question.objects.filter(quiz=OuterRef("pk"), standing__in=(Standing.ACCEPTED, Standing.DRAFT))
        mine = Quiz.objects.filter(Exists(asks), owner=quiz.owner_id).exclude(pk=quiz.pk)
        self.fields["other"].queryset = mine.select_related("article")  # type: ignore[attr-defined]
        self.others = mine.only("title", "created")[:MOST_TO_CHOOSE_FROM]
