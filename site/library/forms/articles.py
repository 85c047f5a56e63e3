"""An article as it is brought in the panel."""

from __future__ import annotations

from typing import Any

from django import forms

from library.models import Article
from quizzes.reading import UnreadableArticle, read_text


class ArticleForm(forms.ModelForm):
    """Read as strictly as on the teacher's own page; without a title, the one that the text has."""

    title = forms.CharField(max_length=200, required=False, help_text="If you leave it out, it is taken from the article.")

    class Meta:
        model = Article
        fields = ["title", "text"]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if self.instance.pk and not said.get("title"):  # kept already: its text never changes, so that its sources hold
            raise forms.ValidationError({"title": "Give the article a title."})
        if "text" not in said:
            return said
        try:
            article = read_text(said["text"], title=said.get("title", ""))
        except UnreadableArticle as why:
            raise forms.ValidationError({"text": str(why)}) from why
        return {**said, "title": article.title[:200], "text": article.text}
