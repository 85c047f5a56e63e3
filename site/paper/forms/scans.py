"""Scanned files, as a browser sends them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

MOST_FILES = 20
MOST_BYTES = 100_000_000


class SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """Files in the order in which they were chosen, none of them empty."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        files: list[UploadedFile] = [super(SeveralFilesField, self).clean(one, initial) for one in data or [None]]
        if len(files) > MOST_FILES:
            raise forms.ValidationError(f"Those are {len(files)} files, and {MOST_FILES} are read at a time. Bring the others afterwards.")
        if sum(file.size or 0 for file in files) > MOST_BYTES:
            raise forms.ValidationError("Those files are larger than 100 MB together. Bring them in parts, or scan in grey.")
        return files


class ScanForm(forms.Form):
    pages = SeveralFilesField(label="Scans or photographs")
