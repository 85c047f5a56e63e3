"""What a teacher writes about one sitting."""

from __future__ import annotations

from decimal import Decimal

from django import forms


class MarkForm(forms.Form):
    slot = forms.IntegerField(min_value=1, max_value=2**62)
    event = forms.UUIDField()
    fraction = forms.DecimalField(min_value=Decimal(-1), max_value=Decimal(1), max_digits=8, decimal_places=7)


class MoreTimeForm(forms.Form):
    minutes = forms.IntegerField(min_value=1, max_value=600)
