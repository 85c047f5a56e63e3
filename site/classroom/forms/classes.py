"""A class and its roster, as a teacher writes them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from classroom.models import SchoolClass, Student
from classroom.rosters import LARGEST_FILE, names_in_file, names_in_text

PASTED = forms.Textarea(attrs={"rows": 8})


class ClassForm(forms.ModelForm):
    class Meta:
        model = SchoolClass
        fields = ["name", "keep_until"]
        labels = {"name": "Name of the class", "keep_until": "Keep everything until"}
        help_texts = {"keep_until": "After this day the class is removed with every answer. Leave it empty to keep it."}
        widgets = {"keep_until": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}


class RosterForm(forms.Form):
    """Names that are typed, pasted or brought as a file."""

    names = forms.CharField(
        required=False,
        max_length=50_000,
        label="Names, one a line",
        help_text="Typed, or pasted from a list or a spreadsheet.",
        widget=PASTED,
    )
    file = forms.FileField(required=False, label="Or a spreadsheet", help_text="XLSX or CSV; only the names are taken from it.")

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        file = said.get("file")
        found = names_in_text(said.get("names") or "")
        if file:
            found += names_in_file(file.read(LARGEST_FILE + 1), file.name)
        if not found and not self.errors:
            raise ValidationError("Write a name, or choose a file with names in it.")
        return {**said, "found": found}


class StudentForm(forms.ModelForm):
    class Meta:
        model = Student
        fields = ["name", "extra_time"]
        labels = {"extra_time": "Extra time in %"}
