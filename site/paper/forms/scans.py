"""Scanned files, as a browser sends them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

MOST_FILES = 20
MOST_BYTES = 100_000_000


class SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class ScanForm(forms.Form):
    pages = forms.FileField(label="Scans or photographs", widget=SeveralFiles(attrs={"accept": ".pdf,.tif,.tiff,.png,.jpg,.jpeg"}))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        files = self.bring()
        if len(files) > MOST_FILES:
            raise forms.ValidationError(f"Those are {len(files)} files, and {MOST_FILES} are read at a time. Bring the others afterwards.")
        if sum(file.size or 0 for file in files) > MOST_BYTES:
            raise forms.ValidationError("Those files are larger than 100 MB together. Bring them in parts, or scan in grey.")
        return cleaned

    def bring(self) -> list[UploadedFile]:
        """The files, in the order in which they were chosen."""
        return [file for file in self.files.getlist("pages") if isinstance(file, UploadedFile)] if self.files else []
