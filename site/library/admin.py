"""The library in the panel: long lists, search, and what a teacher does to many things at once. Each sees only her own."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import Count, Model, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from library import authoring
from library.forms.articles import ArticleForm
from library.left_out import explained
from library.models import Article, Card, Deck, Question, Quiz, Standing


class OwnedAdmin(admin.ModelAdmin):
    """Rows that belong to somebody: to others they are not there."""

    owner: ClassVar[str] = "owner"  # the way from a row to its owner
    list_per_page = 50
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request)
        return rows if request.user.is_superuser else rows.filter(**{self.owner: request.user})

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[list[Any], dict[str, int], set[str], list[Any]]:
        """Whoever may delete a thing deletes what belongs to it, though it may not be deleted by itself."""
        shown, counts, _, protected = super().get_deleted_objects(objs, request)
        return shown, counts, set(), protected


class OpenFilter(admin.SimpleListFilter):
    title = "state"
    parameter_name = "open"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "open"), ("no", "not published")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(published__isnull=self.value() == "no") if self.value() in ("yes", "no") else queryset


@admin.register(Article)
class ArticleAdmin(OwnedAdmin):
    form = ArticleForm
    list_display = ["title", "words", "quizzes", "created"]
    search_fields = ["title", "text"]
    date_hierarchy = "created"
    actions = ["write_a_quiz"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        articles: QuerySet[Article] = super().get_queryset(request).annotate(quiz_count=Count("quizzes"))
        return articles

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        return ["text", "created"] if obj else []

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        if not change:
            obj.owner = cast(User, request.user)
            obj.created = timezone.now()
        super().save_model(request, obj, form, change)

    @admin.display(description="words")
    def words(self, article: Article) -> int:
        return article.as_article().words

    @admin.display(description="quizzes", ordering="quiz_count")
    def quizzes(self, article: Any) -> int:
        return int(article.quiz_count)

    @admin.action(description="Write a quiz from each selected article", permissions=["change"])
    def write_a_quiz(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        for article in articles[:5]:  # seconds each
            try:
                authoring.draft(article, now=timezone.now())
            except authoring.Refused as why:
                self.message_user(request, f"{article}: {why}", messages.ERROR)
            else:
                self.message_user(request, f"{article}: the quiz is written and waits for your review.", messages.SUCCESS)


@admin.register(Quiz)
class QuizAdmin(OwnedAdmin):
    list_display = ["title", "state", "code", "accepted", "to_review", "created"]
    list_filter = [OpenFilter]
    list_select_related = ["article"]
    search_fields = ["title", "code", "article__title"]
    date_hierarchy = "created"
    fields = ["title", "article", "state", "code", "published", "created", "questions", "not_asked"]
    readonly_fields = ["article", "state", "code", "published", "created", "questions", "not_asked"]
    actions = ["publish", "unpublish"]

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
        return format_html('<a href="{}">{} questions</a>', there, quiz.questions.count())

    @admin.display(description="left out")
    def not_asked(self, quiz: Quiz) -> str:
        return "; ".join(f"{count} {what}" for count, what in explained(quiz.left_out))

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


class ReviewedAdmin(OwnedAdmin):
    """Questions and cards: what they say is edited on the teacher's own pages, where it is checked; here many are judged at once."""

    actions = ["accept", "reject"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    @admin.action(description="Accept", permissions=["change"])
    def accept(self, request: HttpRequest, rows: QuerySet[Any]) -> None:
        self._judge(request, rows, authoring.accept, "accepted")

    @admin.action(description="Leave out", permissions=["change"])
    def reject(self, request: HttpRequest, rows: QuerySet[Any]) -> None:
        self._judge(request, rows, authoring.reject, "left out")

    def _judge(self, request: HttpRequest, rows: QuerySet[Any], verdict: Any, word: str) -> None:
        standing = rows.exclude(standing=Standing.REPLACED)
        for row in standing:
            verdict(row)
        self.message_user(request, f"{len(standing)} {word}.", messages.SUCCESS)


@admin.register(Question)
class QuestionAdmin(ReviewedAdmin):
    owner = "quiz__owner"
    list_display = ["stem", "kind", "standing", "position", "version", "quiz"]
    list_filter = ["standing", "kind", ("quiz", admin.RelatedOnlyFieldListFilter)]
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
