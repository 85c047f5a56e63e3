"""A new quiz: the article and how much is wanted of it."""

from django import forms


class NewQuizForm(forms.Form):
    text = forms.CharField(
        label="Article",
        strip=False,  # offsets into the article count from its first character
        widget=forms.Textarea(attrs={"class": "tall", "rows": 16}),
        error_messages={
            "required": "Paste an article first: there is nothing here to read yet.",
            "null_characters_not_allowed": "This is not text. Open the file in its own program, copy the words and paste them.",
        },
    )
    title = forms.CharField(
        label="Title", max_length=200, required=False, help_text="If you leave it out, the first line of the article is taken."
    )
    questions = forms.IntegerField(label="Questions", min_value=1, max_value=50, initial=12)
    cards = forms.IntegerField(label="Flashcards", min_value=0, max_value=50, initial=12)

    def clean_text(self) -> str:
        """Browsers end lines in their own way; the article is kept with plain line ends, so that offsets into it hold."""
        text: str = self.cleaned_data["text"]
        return text.replace("\r\n", "\n").replace("\r", "\n")
