"""Sittings and responses in the panel: each teacher sees those of their own quizzes, and nobody changes what happened."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from classroom.models import Response, Sitting, Slot
from library.owning import OwnedAdmin, ReadOnlyAdmin


@admin.display(description="answer")
def answered(row: Slot | Response) -> str:
    """In words, not as it is kept."""
    return "; ".join(str(part) for part in row.answer)


@admin.display(description="mark", ordering="fraction", empty_value="–")
def mark(row: Sitting | Slot | Response) -> str | None:
    return None if row.fraction is None else f"{100 * float(row.fraction):.4g}\N{NO-BREAK SPACE}%"


class SlotInline(admin.TabularInline):
    model = Slot
    template = "admin/classroom/sitting/answers.html"
    fields: ClassVar[list[Any]] = ["position", "question", answered, mark]
    readonly_fields: ClassVar[list[Any]] = [answered, mark]
    extra = 0
    can_delete = False
    verbose_name_plural = "what was answered"

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(Sitting)
class SittingAdmin(OwnedAdmin):
    """A sitting can be deleted, with all that was answered in it, but not changed."""

    owner = "quiz__owner"
    takes_along = {"answers": "slots"}
    list_display: Any = ["nickname", "quiz", "started", "submitted", mark]
    list_select_related = ["quiz"]
    list_filter = ["submitted", "channel"]
    search_fields = ["nickname", "quiz__title"]
    date_hierarchy = "started"
    fields: ClassVar[list[Any]] = ["nickname", "quiz", "channel", "started", "submitted", mark]
    readonly_fields: ClassVar[list[Any]] = [mark]
    inlines = [SlotInline]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(Response)
class ResponseAdmin(ReadOnlyAdmin):
    owner = "slot__sitting__quiz__owner"
    """The log, the newest first."""

    ordering: ClassVar[list[str]] = ["-id"]
    list_display: Any = ["at", "student", "question", answered, mark, "kind", "quiz"]
    list_select_related = ["slot__sitting__quiz", "slot__question"]
    list_filter = ["kind"]
    search_fields = ["slot__sitting__nickname", "slot__sitting__quiz__title"]
    fields: ClassVar[list[Any]] = ["student", "quiz", "question", "kind", answered, mark, "at"]
    readonly_fields: ClassVar[list[Any]] = ["student", "quiz", "question", answered, mark]

    @admin.display(ordering="slot__sitting__nickname")
    def student(self, response: Response) -> str:
        return response.slot.sitting.nickname

    @admin.display(ordering="slot__sitting__quiz__title")
    def quiz(self, response: Response) -> str:
        return str(response.slot.sitting.quiz)

    @admin.display(ordering="slot__question__position")
    def question(self, response: Response) -> str:
        return str(response.slot.question)
