"""A class set: for whom, and how it is printed."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile

from classroom.models import SchoolClass
from library.forms.papers import PAPERS
from paper.models import Desk
from paper.printing import MOST_COPIES

MOST_LOGO_BYTES = 2_000_000


class SetForm(forms.Form):
    """What its choices are called is what `quizzes.printing.Setup` calls them."""

    school_class = forms.ModelChoiceField(SchoolClass.objects.none(), label="For", required=False, empty_label="Copies without names")
    copies = forms.IntegerField(label="How many copies without names", min_value=1, max_value=MOST_COPIES, initial=2)
    paper = forms.ChoiceField(label="Paper", choices=[(paper, paper) for paper in PAPERS])
    letters = forms.ChoiceField(
        label="Letters",
        choices=[("normal", "Normal"), ("large", "Large print (18 points)"), ("open", "Open, for readers with dyslexia")],
    )
    article = forms.ChoiceField(
        label="The article",
        choices=[
            ("not", "Not on the sheet"),
            ("paragraphs", "Before the questions"),
            ("lines", "Before the questions, with numbered lines"),
        ],
    )
    bubbles = forms.ChoiceField(
        label="To be scanned",
        choices=[("none", "No"), ("inline", "Yes, bubbles beside the choices"), ("apart", "Yes, on an answer sheet of its own")],
    )
    digits = forms.IntegerField(
        label="Digits of the number that students without a name fill in", min_value=0, max_value=9, initial=0, required=False
    )
    mixed = forms.BooleanField(label="Ask the questions in another order on each copy", required=False)
    points = forms.BooleanField(label="Room for the points of each question", required=False)
    tagged = forms.BooleanField(label="Tags in the PDFs, for who reads them with a screen reader", required=False)

    def __init__(self, teacher: User, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        own: Any = self.fields["school_class"]
        own.queryset = SchoolClass.objects.filter(owner=teacher)
        if not find_spec("pikepdf"):  # the optional extra that writes them
            del self.fields["tagged"]

    def wishes(self) -> dict[str, Any]:
        """What is kept of it, to print the same again."""
        said = {name: self.cleaned_data[name] for name in ("paper", "letters", "article", "bubbles", "mixed", "points")}
        return {**said, "tagged": self.cleaned_data.get("tagged", False), "digits": self.cleaned_data["digits"] or 0}


def in_words(wishes: Mapping[str, Any]) -> str:
    """What was wished for, a line each."""
    fields: dict[str, Any] = SetForm.base_fields
    return "\n".join(f"{fields[name].label}: {_said(fields[name], value)}" for name, value in wishes.items())


def _said(field: Any, value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(dict(getattr(field, "choices", ())).get(value, value))


class DeskForm(forms.ModelForm):
    """The school on a teacher's papers, and her printer's offset."""

    file = forms.FileField(label="Logo (PNG or JPEG, at most 2 MB)", required=False)

    class Meta:
        model = Desk
        fields = ["school", "right", "up"]
        labels = {"school": "School", "right": "To the right (mm)", "up": "Up (mm)"}

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        for name in ("right", "up"):
            self.fields[name].required = False
            self.fields[name].widget = forms.NumberInput(attrs={"step": "0.5", "min": "-20", "max": "20", "class": "short"})

    def clean_right(self) -> float:
        return _bounded(self.cleaned_data["right"])

    def clean_up(self) -> float:
        return _bounded(self.cleaned_data["up"])

    def clean_file(self) -> bytes:
        file: UploadedFile | None = self.cleaned_data["file"]
        if not file:
            return b""
        from quizzes.printing import readable_logo

        try:
            return readable_logo(file.read(MOST_LOGO_BYTES + 1))
        except ValueError as why:
            raise forms.ValidationError(str(why)) from why

    def save(self, commit: bool = True) -> Desk:
        desk: Desk = super().save(commit=False)
        desk.logo = self.cleaned_data["file"] or desk.logo
        desk.save()
        return desk


def _bounded(offset: float | None) -> float:
    return min(max(offset or 0.0, -20.0), 20.0)
