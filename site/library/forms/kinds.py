"""Which form edits which item."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from library.forms.arranging import MatchingForm, OrderingForm
from library.forms.choosing import ChoicesForm, TrueFalseForm
from library.forms.items import ItemForm
from library.forms.writing import AnswersForm, GapsForm, NumberForm
from quizzes.items import Item, Kind


def form_for(item: Item, data: Mapping[str, Any] | None = None) -> ItemForm:
    """The form that edits this item, bound to `data` where some was sent."""
    return _form_class(item)(item, data)


def _form_class(item: Item) -> type[ItemForm]:
    match item.kind:
        case Kind.TRUE_FALSE:
            return TrueFalseForm
        case Kind.MATCHING:
            return MatchingForm
        case Kind.ORDERING:
            return OrderingForm
        case Kind.NUMERIC:
            return NumberForm
        case _ if item.gaps:
            return GapsForm
        case _ if item.choices:
            return ChoicesForm
        case _:
            return AnswersForm
