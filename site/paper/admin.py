"""What was printed and scanned, in the panel: each teacher sees her own, and nobody changes what happened."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import Count, Model, QuerySet
from django.http import HttpRequest

from paper.models import Copy, PrintedSet, Scan, ScannedPage, Unsure


class ReadOnlyAdmin(admin.ModelAdmin):
    """Rows that pages write. `owned_by` leads from a row to its teacher."""

    owned_by = "quiz__owner"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Model]:
        rows: QuerySet[Model] = super().get_queryset(request)
        return rows if request.user.is_superuser else rows.filter(**{self.owned_by: request.user.pk})

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(PrintedSet)
class PrintedSetAdmin(ReadOnlyAdmin):
    list_display = ["quiz", "school_class", "created", "printed"]
    list_select_related = ["quiz", "school_class"]
    search_fields = ["quiz__title", "school_class__name"]
    date_hierarchy = "created"
    fields = ["quiz", "school_class", "created", "setup", "school"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Model]:
        counted: QuerySet[Model] = super().get_queryset(request).annotate(copy_count=Count("copies"))
        return counted

    @admin.display(description="copies", ordering="copy_count")
    def printed(self, row: PrintedSet) -> int:
        return int(row.copy_count)  # type: ignore[attr-defined]


@admin.register(Copy)
class CopyAdmin(ReadOnlyAdmin):
    owned_by = "printed__quiz__owner"
    list_display = ["words", "name", "printed", "sitting"]
    list_select_related = ["printed__quiz", "sitting__quiz"]
    search_fields = ["name", "words", "code"]
    fields = ["printed", "position", "name", "words", "code", "sitting"]


@admin.register(Scan)
class ScanAdmin(ReadOnlyAdmin):
    list_display = ["quiz", "created", "finished"]
    list_select_related = ["quiz"]
    search_fields = ["quiz__title"]
    date_hierarchy = "created"
    fields = ["quiz", "created", "finished"]


@admin.register(ScannedPage)
class ScannedPageAdmin(ReadOnlyAdmin):
    owned_by = "scan__quiz__owner"
    list_display = ["where", "copy", "page", "trouble"]
    list_select_related = ["copy"]
    list_filter = ["trouble"]
    search_fields = ["where", "copy__name"]
    fields = ["scan", "where", "copy", "page", "trouble", "why"]


@admin.register(Unsure)
class UnsureAdmin(ReadOnlyAdmin):
    owned_by = "slot__sitting__quiz__owner"
    list_display = ["slot", "why", "decided", "by"]
    list_select_related = ["slot__question", "by"]
    list_filter = ["decided"]
    search_fields = ["slot__sitting__nickname"]
    fields = ["slot", "question", "why", "guess", "decided", "by"]
