"""What a teacher writes about one sitting."""

from __future__ import annotations

from django import forms

from quizzes.items import MOST_POINTS


class MarkForm(forms.Form):
    slot = forms.IntegerField(min_value=1, max_value=2**62)
    event = forms.UUIDField()
    points = forms.DecimalField(min_value=-MOST_POINTS, max_value=MOST_POINTS, max_digits=10, decimal_places=7)


class MoreTimeForm(forms.Form):
    minutes = forms.IntegerField(min_value=1, max_value=600)
