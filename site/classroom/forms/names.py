"""Who a student is: a name from the roster, or a nickname that nobody else has."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from classroom.models import Student
from classroom.nicknames import another, is_friendly, is_rude, looks_of

LONGEST_NICKNAME = 25
TOO_OLD = gettext_lazy("This page was too old. Press the button once more.")


class EntryForm(forms.Form):
    """One press of the button: `event` names it, so that a double click begins one sitting."""

    event = forms.UUIDField(error_messages=dict.fromkeys(["required", "invalid"], TOO_OLD))

    @property
    def nickname(self) -> str:
        raise NotImplementedError

    @property
    def student(self) -> Student | None:
        return None


class NicknameForm(EntryForm):
    """A name that the teacher will read, and that nobody else in the quiz has or seems to have."""

    name = forms.CharField(
        max_length=200, error_messages={"required": gettext_lazy("Write a name first, or take the one that is offered.")}
    )

    def __init__(self, data: QueryDict | None, *, taken: Callable[[UUID], set[str]], is_given: bool = False) -> None:
        super().__init__(data)
        self.taken, self.is_given = taken, is_given

    @property
    def nickname(self) -> str:
        return str(self.cleaned_data["name"])

    def clean_name(self) -> str:
        nickname = tidy_nickname(self.cleaned_data["name"])
        if len(nickname) > LONGEST_NICKNAME:
            raise ValidationError(_("That name is too long: %(most)d letters are the most.") % {"most": LONGEST_NICKNAME})
        if not any(letter.isalnum() for letter in nickname):
            raise ValidationError(_("A name has at least one letter or number."))
        if self.is_given and not is_friendly(nickname):
            raise ValidationError(_("Here you take part under a name that Quire offers."))
        if is_rude(nickname):
            raise ValidationError(_("Everybody can read this name. Choose a friendlier one, or take the one that is offered."))
        return nickname

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if "name" in said and "event" in said:
            self._refuse_a_taken_name(said["name"], self.taken(said["event"]))
        return said

    def _refuse_a_taken_name(self, nickname: str, taken: set[str]) -> None:
        if looks_of(nickname) in {looks_of(name) for name in taken}:
            names = {"name": nickname, "other": another(nickname, taken)}
            self.add_error("name", _("Somebody here is called %(name)s already. You could be “%(other)s”.") % names)


class RosterForm(EntryForm):
    """A name from the list that the teacher made."""

    name = forms.ModelChoiceField(
        Student.objects.none(),
        error_messages=dict.fromkeys(["required", "invalid_choice"], gettext_lazy("Choose your name from the list.")),
    )

    def __init__(self, data: QueryDict | None, *, students: Sequence[Student]) -> None:
        super().__init__(data)
        self.students = students
        self.fields["name"].queryset = Student.objects.filter(pk__in=[student.pk for student in students])  # type: ignore[attr-defined]

    @property
    def nickname(self) -> str:
        return str(self.cleaned_data["name"])

    @property
    def student(self) -> Student | None:
        chosen: Student | None = self.cleaned_data["name"]
        return chosen


def tidy_nickname(typed: str) -> str:
    """One space between words, nothing that cannot be seen."""
    plain = unicodedata.normalize("NFKC", typed)
    return " ".join("".join(letter if unicodedata.category(letter)[0] != "C" else " " for letter in plain).split())
