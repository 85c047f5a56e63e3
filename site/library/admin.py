"""The library in the panel: long lists, search, and what a teacher does to many things at once. Each sees only her own."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import Count, Model, Q, QuerySet
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from library import authoring, changes, jobs
from library.forms.articles import ArticleForm
from library.in_words import in_words
from library.left_out import explained
from library.models import Article, Card, Change, Deck, Job, Question, Quiz, Standing, Tag
from library.owning import OwnedAdmin, ReadOnlyAdmin
from quizzes.reading_level import ReadingLevel

MOST_ARTICLES = 40


class OpenFilter(admin.SimpleListFilter):
    title = "state"
    parameter_name = "open"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "open"), ("no", "not published")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(published__isnull=self.value() == "no") if self.value() in ("yes", "no") else queryset


class ToReviewFilter(admin.SimpleListFilter):
    title = "questions to review"
    parameter_name = "review"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "some"), ("no", "none")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        match self.value():
            case "yes":
                return queryset.filter(waiting_count__gt=0)
            case "no":
                return queryset.filter(waiting_count=0)
            case _:
                return queryset


@admin.register(Article)
class ArticleAdmin(OwnedAdmin):
    takes_along = {
        "quizzes": "quizzes",
        "questions": "quizzes__questions",
        "cards": "decks__cards",
        "students' sheets": "quizzes__sittings",
        "answers": "quizzes__sittings__slots",
    }
    form = ArticleForm
    list_display = ["title", "word_count", "level", "origin", "quizzes", "created"]
    search_fields = ["title", "text", "author", "book"]
    date_hierarchy = "created"
    actions = ["write_a_quiz"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        articles: QuerySet[Article] = super().get_queryset(request).annotate(quiz_count=Count("quizzes", distinct=True))
        match = request.resolver_match
        return articles.defer("text") if match and str(match.url_name).endswith("changelist") else articles

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        return ["text", "author", "book", "origin", "created"] if obj else []

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> Any:
        return ["title", *self.get_readonly_fields(request, obj)] if obj else ["title", "text"]

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        if not change:
            obj.owner = cast(User, request.user)
            obj.created = timezone.now()
        super().save_model(request, obj, form, change)

    @admin.display(description="reading level", ordering="grade")
    def level(self, article: Article) -> str:
        return ReadingLevel(article.grade).label if article.grade is not None else "–"

    @admin.display(description="quizzes", ordering="quiz_count")
    def quizzes(self, article: Any) -> int:
        return int(article.quiz_count)

    @admin.action(description="Write a quiz from each selected article", permissions=["change"])
    def write_a_quiz(self, request: HttpRequest, articles: QuerySet[Article]) -> HttpResponseRedirect:
        job = jobs.enlist_articles(cast(User, request.user), list(articles[:MOST_ARTICLES]), now=timezone.now())
        return redirect("library:work", job.pk)


@admin.register(Quiz)
class QuizAdmin(OwnedAdmin):
    takes_along = {"questions": "questions", "students' sheets": "sittings", "answers": "sittings__slots"}
    list_display = ["title", "state", "code", "accepted", "to_review", "created"]
    list_filter = [OpenFilter, ToReviewFilter]
    list_select_related = ["merged_into"]
    search_fields = ["title", "code", "article__title"]
    date_hierarchy = "created"
    fields = ["title", "article", "state", "code", "published", "created", "questions", "not_asked"]
    readonly_fields = ["article", "state", "code", "published", "created", "questions", "not_asked"]
    actions = ["publish", "unpublish", "assign", "print_worksheet", "print_key", "export_results"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Quiz]:
        accepted = Count("questions", filter=Q(questions__standing=Standing.ACCEPTED))
        waiting = Count("questions", filter=Q(questions__standing=Standing.DRAFT))
        quizzes: QuerySet[Quiz] = super().get_queryset(request).annotate(accepted_count=accepted, waiting_count=waiting)
        return quizzes

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # a quiz begins with an article

    def view_on_site(self, quiz: Quiz) -> str:
        return reverse("library:quiz", args=[quiz.pk])

    @admin.display(description="state")
    def state(self, quiz: Quiz) -> str:
        if quiz.merged_into and not quiz.published:
            return f"merged into {quiz.merged_into}"
        return "open" if quiz.published else "not published"

    @admin.display(description="accepted", ordering="accepted_count")
    def accepted(self, quiz: Any) -> int:
        return int(quiz.accepted_count)

    @admin.display(description="to review", ordering="waiting_count")
    def to_review(self, quiz: Any) -> int:
        return int(quiz.waiting_count)

    @admin.display(description="questions")
    def questions(self, quiz: Quiz) -> str:
        there = f"{reverse('admin:library_question_changelist')}?quiz__id__exact={quiz.pk}"
        return format_html('<a href="{}">Questions: {}</a>', there, quiz.questions.count())

    @admin.display(description="left out")
    def not_asked(self, quiz: Quiz) -> str:
        return "; ".join(f"{count} {what}" for count, what in explained(quiz.left_out)) or "–"

    @admin.action(description="Publish the selected quizzes", permissions=["change"])
    def publish(self, request: HttpRequest, quizzes: QuerySet[Quiz]) -> None:
        for quiz in quizzes:
            try:
                authoring.publish(quiz, now=timezone.now())
            except authoring.Refused as why:
                self.message_user(request, f"{quiz}: {why}", messages.ERROR)
            else:
                self.message_user(request, f"{quiz} is open: its code is {quiz.code}.", messages.SUCCESS)

    @admin.action(description="Close the selected quizzes", permissions=["change"])
    def unpublish(self, request: HttpRequest, quizzes: QuerySet[Quiz]) -> None:
        for quiz in quizzes:
            authoring.unpublish(quiz)
        self.message_user(request, "Closed: the codes open nothing until you publish again.")

    @admin.action(description="Give it to a class …", permissions=["change"])
    def assign(self, request: HttpRequest, quizzes: QuerySet[Quiz]) -> HttpResponseRedirect | None:
        return self._one(request, quizzes, "classroom:assign")

    @admin.action(description="Print the worksheet", permissions=["view"])
    def print_worksheet(self, request: HttpRequest, quizzes: QuerySet[Quiz]) -> HttpResponseRedirect | None:
        return self._one(request, quizzes, "library:worksheet")

    @admin.action(description="Print the answer key", permissions=["view"])
    def print_key(self, request: HttpRequest, quizzes: QuerySet[Quiz]) -> HttpResponseRedirect | None:
        return self._one(request, quizzes, "library:key")

    @admin.action(description="Results as a spreadsheet", permissions=["view"])
    def export_results(self, request: HttpRequest, quizzes: QuerySet[Quiz]) -> HttpResponseRedirect | None:
        return self._one(request, quizzes, "classroom:results-file", "xlsx")

    def _one(self, request: HttpRequest, quizzes: QuerySet[Quiz], there: str, *more: str) -> HttpResponseRedirect | None:
        """On to the page or the file of the one quiz that is selected."""
        quiz, *others = quizzes[:2]
        if others:
            self.message_user(request, "Select one quiz for this.", messages.WARNING)
            return None
        return redirect(there, quiz.pk, *more)


class ReviewedAdmin(OwnedAdmin):
    """Questions and cards: what they say is edited on the teacher's own pages, where it is checked; here many are judged at once."""

    actions = ["accept", "reject"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    @admin.action(description="Accept", permissions=["change"])
    def accept(self, request: HttpRequest, rows: QuerySet[Any]) -> None:
        self._judge(request, rows, changes.accept, authoring.accept, "accepted")

    @admin.action(description="Leave out", permissions=["change"])
    def reject(self, request: HttpRequest, rows: QuerySet[Any]) -> None:
        self._judge(request, rows, changes.reject, authoring.reject, "left out")

    def _judge(self, request: HttpRequest, rows: QuerySet[Any], of_question: Any, of_card: Any, word: str) -> None:
        standing = rows.exclude(standing=Standing.REPLACED)
        for row in standing:
            if isinstance(row, Question):
                of_question(row, by=request.user, now=timezone.now())
            else:
                of_card(row)
        self.message_user(request, f"{len(standing)} {word}.", messages.SUCCESS)


@admin.register(Question)
class QuestionAdmin(ReviewedAdmin):
    owner = "quiz__owner"
    list_display = ["stem", "kind", "level", "standing", "version", "quiz"]
    list_filter = ["standing", "kind", "level", "rule"]
    list_select_related = ["quiz"]
    search_fields = ["stem", "quiz__title"]
    fields = ["quiz", "position", "kind", "stem", "standing", "version", "replaces", "proof", "rule"]
    readonly_fields = ["quiz", "kind", "stem", "standing", "version", "replaces", "proof", "rule"]

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False  # it is left out instead: answers may rest on it

    def view_on_site(self, question: Question) -> str:
        return reverse("library:edit", args=[question.pk])

    @admin.display(description="sentence that proves it")
    def proof(self, question: Question) -> str:
        return question.as_item().source.text


@admin.register(Deck)
class DeckAdmin(OwnedAdmin):
    takes_along = {"cards": "cards"}
    list_display = ["title", "code", "published", "created"]
    list_filter = [OpenFilter]
    search_fields = ["title", "code", "article__title"]
    date_hierarchy = "created"
    fields = ["title", "article", "code", "published", "created"]
    readonly_fields = ["article", "code", "published", "created"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # a deck begins with an article

    def view_on_site(self, deck: Deck) -> str:
        return reverse("library:deck", args=[deck.pk])


@admin.register(Card)
class CardAdmin(ReviewedAdmin):
    owner = "deck__owner"
    list_display = ["front", "back", "standing", "position", "deck"]
    list_filter = ["standing", ("deck", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["deck"]
    search_fields = ["front", "deck__title"]
    fields = ["deck", "position", "front", "back", "standing", "proof", "rule"]
    readonly_fields = ["deck", "front", "back", "standing", "proof", "rule"]

    def view_on_site(self, card: Card) -> str:
        return reverse("library:edit-card", args=[card.pk])

    @admin.display(description="back")
    def back(self, card: Card) -> str:
        return card.as_card().back

    @admin.display(description="sentence that proves it")
    def proof(self, card: Card) -> str:
        return card.as_card().source.text


@admin.register(Job)
class JobAdmin(ReadOnlyAdmin):
    """Long work, to look at; it is stopped on its own page."""

    list_display = ["created", "standing", "owner", "attempts", "finished"]
    list_filter = ["standing"]
    date_hierarchy = "created"
    fields = ["owner", "standing", "questions", "cards", "attempts", "created", "heartbeat", "finished"]

    def view_on_site(self, job: Job) -> str:
        return reverse("library:work", args=[job.pk])


@admin.register(Change)
class ChangeAdmin(ReadOnlyAdmin):
    """Who changed what: to read, and nobody changes it."""

    owner = "quiz__owner"
    list_display = ["at", "by", "what", "question", "quiz", "undone"]
    list_filter = ["what"]
    list_select_related = ["by", "question", "quiz"]
    search_fields = ["question__stem", "quiz__title"]
    date_hierarchy = "at"
    fields = ["quiz", "question", "by", "at", "what", "was", "became", "undone"]
    readonly_fields = ["was", "became"]

    @admin.display(description="before")
    def was(self, change: Change) -> str:
        return in_words(change.before)

    @admin.display(description="after")
    def became(self, change: Change) -> str:
        return in_words(change.after)


@admin.register(Tag)
class TagAdmin(OwnedAdmin):
    list_display = ["name", "used"]
    search_fields = ["name"]
    fields = ["name"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Tag]:
        tags: QuerySet[Tag] = super().get_queryset(request).annotate(used_count=Count("questions"))
        return tags

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # a tag begins with a question

    @admin.display(description="questions", ordering="used_count")
    def used(self, tag: Any) -> int:
        return int(tag.used_count)
