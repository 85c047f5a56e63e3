"""What a teacher writes about one sitting."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError

from classroom.forms.names import LONGEST_NICKNAME, tidy_nickname
from quizzes.items import MOST_POINTS


class MarkForm(forms.Form):
    slot = forms.IntegerField(min_value=1, max_value=2**62)
    event = forms.UUIDField()
    points = forms.DecimalField(min_value=-MOST_POINTS, max_value=MOST_POINTS, max_digits=10, decimal_places=7)


class MoreTimeForm(forms.Form):
    minutes = forms.IntegerField(min_value=1, max_value=600)


class RenameForm(forms.Form):
    """Another name; a friendly one by lot where none is written."""

    name = forms.CharField(max_length=200, required=False)

    def clean_name(self) -> str:
        name = tidy_nickname(self.cleaned_data["name"])
        if len(name) > LONGEST_NICKNAME or (name and not any(letter.isalnum() for letter in name)):
            raise ValidationError("")
        return name
