"""A student's number that no machine could read: what a person reads there."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import RegexValidator

from paper.models import UnsureNumber

DIGITS = RegexValidator(r"^\d+$", "Digits only, please.")


class Whose(forms.Form):
    """The number on one sheet. Nothing is decided where nothing is said."""

    number = forms.CharField(
        max_length=12,
        required=False,
        validators=[DIGITS],
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "short"}),
    )

    def __init__(self, unsure: UnsureNumber, data: Any = None) -> None:
        super().__init__(data, prefix=f"n{unsure.pk}")
        self.unsure = unsure
        self.fields["number"].label = f"Number on {unsure.copy.words}"
