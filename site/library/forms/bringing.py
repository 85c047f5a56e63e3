"""A new quiz: what it is to be about, pasted, as files or as web addresses, and how much is wanted of it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from library.jobs import Piece
from library.models import LEVELS, Step
from quizzes.items import Level
from quizzes.reading import MOST_BYTES_OF_A_FILE, UnreadableArticle, check_file, read_text

MOST_FILES = 40
MOST_ADDRESSES = 40
TOO_LARGE = "“{name}” is too large: a file may have {most} MB. Bring the part that the class will read."


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files, each looked at as far as its first bytes tell."""

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        files = data if isinstance(data, list | tuple) else [data] if data else []
        if len(files) > MOST_FILES:
            raise forms.ValidationError(f"Bring up to {MOST_FILES} files at once.")
        return [super(FilesField, self).clean(one, initial) for one in files]


class LevelsField(forms.MultipleChoiceField):
    """How hard the questions may be; all ticked says as much as none."""

    def __init__(self) -> None:
        levels = [level.value for level in Level]
        super().__init__(
            label="How hard",
            choices=LEVELS,
            widget=forms.CheckboxSelectMultiple,
            required=False,
            initial=levels,
            help_text="For somebody who can read the article at all. Fewer levels may give fewer questions.",
        )

    def clean(self, value: Any) -> list[str]:
        levels: list[str] = super().clean(value)
        return levels if len(levels) < len(LEVELS) else []


class AgainForm(forms.Form):
    """Another quiz about an article that is there already."""

    questions = forms.IntegerField(label="Questions", min_value=1, max_value=50, initial=12)
    levels = LevelsField()


class NewQuizForm(forms.Form):
    text = forms.CharField(
        label="Article",
        strip=False,  # offsets into the article count from its first character
        required=False,
        help_text="Paste it here, or bring it as a file or a web address below.",
        widget=forms.Textarea(attrs={"class": "tall", "rows": 14}),
        error_messages={
            "null_characters_not_allowed": "This is not text. Open the file in its own program, copy the words and paste them.",
        },
    )
    title = forms.CharField(
        label="Title", max_length=200, required=False, help_text="If you leave it out, the first line of the article is taken."
    )
    documents = FilesField(
        label="Files",
        required=False,
        help_text="PDF, Word (DOCX), web page, e-book (EPUB), Markdown or plain text; several at once if you like.",
        widget=ManyFiles(attrs={"accept": ".pdf,.docx,.html,.htm,.epub,.md,.markdown,.txt"}),
    )
    addresses = forms.CharField(
        label="Web addresses",
        required=False,
        max_length=20_000,
        help_text="One a line, as your browser shows them. Quire fetches the page once and keeps the article only.",
        widget=forms.Textarea(attrs={"rows": 2, "spellcheck": "false"}),
    )
    questions = forms.IntegerField(label="Questions", min_value=1, max_value=50, initial=12)
    cards = forms.IntegerField(label="Flashcards", min_value=0, max_value=50, initial=12)
    levels = LevelsField()

    def clean_text(self) -> str:
        """Browsers end lines in their own way; the article is kept with plain line ends, so that offsets into it hold."""
        text: str = self.cleaned_data["text"]
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def clean_documents(self) -> list[Piece]:
        return [self._file(file) for file in self.cleaned_data["documents"]]

    def _file(self, file: UploadedFile) -> Piece:
        name = str(file.name)
        if (file.size or 0) > MOST_BYTES_OF_A_FILE:
            raise forms.ValidationError(TOO_LARGE.format(name=name, most=MOST_BYTES_OF_A_FILE // 1024 // 1024))
        data = file.read()
        try:
            check_file(data, name=name)
        except UnreadableArticle as why:
            raise forms.ValidationError(f"“{name}”: {why}") from why
        return Piece(Step.Source.FILE, name, data)

    def clean_addresses(self) -> list[Piece]:
        lines = [line.strip() for line in self.cleaned_data["addresses"].splitlines() if line.strip()]
        if len(lines) > MOST_ADDRESSES:
            raise forms.ValidationError(f"Bring up to {MOST_ADDRESSES} addresses at once.")
        wrong = next((line for line in lines if len(line) > 300 or " " in line or "." not in line), "")
        if wrong:
            raise forms.ValidationError(f"“{wrong[:80]}” is no web address. Copy it from the top of your browser's window.")
        return [Piece(Step.Source.ADDRESS, line) for line in lines]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("text", "").strip():
            self._check_text(said["text"], said.get("title", ""))
        if not self.errors and not self.pieces():
            self.add_error("text", "Paste an article first, or bring a file or an address: there is nothing here to read yet.")
        return said

    def _check_text(self, text: str, title: str) -> None:
        try:
            read_text(text, title=title)
        except UnreadableArticle as why:
            self.add_error("text", str(why))

    def pieces(self) -> list[Piece]:
        """Everything that was brought; only for a valid form."""
        said = self.cleaned_data
        text = said.get("text", "")
        pasted = [Piece(Step.Source.TEXT, said.get("title", ""), text.encode("utf-8", "replace"))] if text.strip() else []
        return [*pasted, *said.get("documents", ()), *said.get("addresses", ())]
