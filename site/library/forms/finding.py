"""Finding questions in the bank, and putting a quiz together of them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.models import User

from library.bank import ALL, SHARED, Wanted, seen_by
from library.models import LEVELS as THERE_ARE
from library.models import Article, Question, Standing, Tag
from library.sharing import sharing_with
from quizzes.items import Kind

ANY = ("", "any")
STANDINGS = [
    ("", "not left out"),
    (Standing.ACCEPTED.value, "accepted"),
    (Standing.DRAFT.value, "to review"),
    (Standing.REJECTED.value, "left out"),
]
LEVELS = [ANY, *THERE_ARE]
KINDS = [ANY, *((kind.value, kind.label.lower()) for kind in Kind)]


class FindingForm(forms.Form):
    """What an address says; what it garbles does not matter."""

    words = forms.CharField(label="Words", max_length=200, required=False)
    kind = forms.ChoiceField(label="Kind", choices=KINDS, required=False)
    level = forms.ChoiceField(label="Level", choices=LEVELS, required=False)
    standing = forms.ChoiceField(label="State", choices=STANDINGS, required=False)
    tag = forms.ChoiceField(label="Tag", required=False)
    whose = forms.ChoiceField(label="Whose", required=False)

    def __init__(self, owner: User, data: Any = None) -> None:
        super().__init__(data)
        names = Tag.objects.filter(owner=owner).values_list("name", flat=True)
        self.fields["tag"].choices = [ANY, *((name, name) for name in names)]  # type: ignore[attr-defined]
        colleagues = [(str(one.pk), f"from {name_of(one)}") for one in sharing_with(owner)]
        self.fields["whose"].choices = [("", "mine"), (SHARED, "shared with me"), *colleagues]  # type: ignore[attr-defined]
        self.is_shared_with = bool(colleagues)

    def wanted(self) -> Wanted:
        self.is_valid()
        return Wanted(**{name: self.cleaned_data.get(name, "") for name in ("words", "kind", "level", "standing", "tag", "whose")})


class PutTogetherForm(forms.Form):
    """ "Fifteen medium questions from these four articles"."""

    count = forms.IntegerField(label="How many questions", min_value=1, max_value=100, initial=15)
    level = forms.ChoiceField(label="Level", choices=LEVELS, required=False)
    kind = forms.ChoiceField(label="Kind", choices=KINDS, required=False)
    title = forms.CharField(label="Title", max_length=200)
    articles = forms.ModelMultipleChoiceField(
        label="From these articles",
        queryset=Article.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Tick at least one article."},
    )

    def __init__(self, owner: User, data: Any = None) -> None:
        super().__init__(data)
        articles = Article.objects.filter(pk__in=seen_by(owner).values("quiz__article")).select_related("owner").only("title", "owner")
        self.fields["articles"].queryset = articles  # type: ignore[attr-defined]
        self.fields["articles"].label_from_instance = (  # type: ignore[attr-defined]
            lambda one: one.title if one.owner == owner else f"{one.title}, from {name_of(one.owner)}"
        )

    def wanted(self) -> Wanted:
        said = self.cleaned_data
        articles = tuple(article.pk for article in said["articles"])
        return Wanted(kind=said["kind"], level=said["level"], articles=articles, whose=ALL)


class TickedForm(forms.Form):
    """Questions that were ticked one by one."""

    title = forms.CharField(label="Title of the new quiz", max_length=200, error_messages={"required": "Give the new quiz a title."})
    question = forms.ModelMultipleChoiceField(
        queryset=Question.objects.none(),
        error_messages={
            "required": "Tick at least one question.",
            "invalid_choice": "One of the ticked questions is not there any more, so no quiz was made. Tick them once more.",
        },
    )

    def __init__(self, owner: User, data: Any = None) -> None:
        super().__init__(data)
        self.fields["question"].queryset = seen_by(owner).select_related("quiz__article")  # type: ignore[attr-defined]


def name_of(user: User) -> str:
    return user.get_full_name() or user.username
