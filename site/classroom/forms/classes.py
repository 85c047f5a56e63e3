"""A class and its roster, as a teacher writes them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet

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

    def clean_name(self) -> str:
        """As names on a list are kept; each is there once."""
        tidy = names_in_text(self.cleaned_data["name"])
        if len(tidy) != 1:
            raise ValidationError("One name, with letters in it, please.")
        others = Student.objects.filter(school_class_id=self.instance.school_class_id, name=tidy[0]).exclude(pk=self.instance.pk)
        if "name" in self.changed_data and self.instance.removed is None and others.exists():
            raise ValidationError("Another on the list has this name.")
        return tidy[0]


class StudentLine(StudentForm):
    """A line of a roster among others: each field says whose it is."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        whose = self.instance.name or "a new student"
        for name in set(self.fields) & set(self._meta.fields or ()):
            field = self.fields[name]
            field.widget.attrs["aria-label"] = f"{field.label} of {whose}"


class RosterLines(BaseInlineFormSet):
    """A whole roster: a name stands on it once."""

    def clean(self) -> None:
        super().clean()
        names = [form.cleaned_data["name"] for form in self.forms if form.is_valid() and form.cleaned_data.get("name")]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValidationError(f"On the list twice: {', '.join(twice)}. Write something with the name that tells them apart.")
