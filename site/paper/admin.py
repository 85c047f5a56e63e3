"""What was printed and scanned, in the panel: each teacher sees her own, and nobody changes what happened."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import Count, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest

from library.owning import ReadOnlyAdmin
from paper.forms.sets import in_words
from paper.models import Copy, FormerSheet, PrintedSet, Scan, ScannedPage, Unsure, UnsureNumber


@admin.register(PrintedSet)
class PrintedSetAdmin(ReadOnlyAdmin):
    owner = "quiz__owner"
    list_display = ["quiz", "school_class", "created", "printed"]
    list_select_related = ["quiz", "school_class"]
    search_fields = ["quiz__title", "school_class__name"]
    date_hierarchy = "created"
    fields = ["quiz", "school_class", "created", "wished", "school"]
    readonly_fields = ["wished"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Model]:
        """Counted beside the rows: grouping would carry their logos and questions along."""
        copies = Copy.objects.filter(printed=OuterRef("pk")).order_by().values("printed").annotate(count=Count("pk")).values("count")
        counted: QuerySet[Model] = super().get_queryset(request).annotate(copy_count=Coalesce(Subquery(copies), 0))
        return counted.defer("questions", "logo")

    @admin.display(description="how it is printed")
    def wished(self, row: PrintedSet) -> str:
        return in_words(row.setup)

    @admin.display(description="copies", ordering="copy_count")
    def printed(self, row: PrintedSet) -> int:
        return int(row.copy_count)  # type: ignore[attr-defined]


@admin.register(Copy)
class CopyAdmin(ReadOnlyAdmin):
    owner = "printed__quiz__owner"
    list_display = ["name", "words", "printed", "sitting"]
    list_display_links = ["name", "words"]
    list_select_related = ["printed__quiz", "sitting__quiz"]
    search_fields = ["name", "words", "code"]
    fields = ["printed", "position", "name", "words", "code", "sitting"]


@admin.register(FormerSheet)
class FormerSheetAdmin(ReadOnlyAdmin):
    owner = "copy__printed__quiz__owner"
    list_display = ["copy", "code"]
    list_select_related = ["copy"]
    search_fields = ["code", "copy__words"]
    fields = ["copy", "code"]


@admin.register(UnsureNumber)
class UnsureNumberAdmin(ReadOnlyAdmin):
    owner = "copy__printed__quiz__owner"
    list_display = ["copy", "decided", "by"]
    list_select_related = ["copy", "by"]
    list_filter = ["decided"]
    search_fields = ["copy__words"]
    fields = ["copy", "decided", "by"]


@admin.register(Scan)
class ScanAdmin(ReadOnlyAdmin):
    owner = "quiz__owner"
    list_display = ["quiz", "created", "finished"]
    list_select_related = ["quiz"]
    search_fields = ["quiz__title"]
    date_hierarchy = "created"
    fields = ["quiz", "created", "finished"]


class TroubleFilter(admin.SimpleListFilter):
    """With a word for the pages that had none, which Django would leave empty."""

    title = "trouble"
    parameter_name = "trouble"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        from quizzes.scanning.results import Trouble  # here, because OpenCV comes with it

        return [("none", "none"), *((trouble.value, trouble.value) for trouble in Trouble)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Model]) -> QuerySet[Model]:
        wanted = self.value()
        return queryset.filter(trouble="" if wanted == "none" else wanted) if wanted else queryset


@admin.register(ScannedPage)
class ScannedPageAdmin(ReadOnlyAdmin):
    owner = "scan__quiz__owner"
    list_display = ["where", "copy", "page", "trouble"]
    list_select_related = ["copy"]
    list_filter = [TroubleFilter]
    search_fields = ["where", "copy__name"]
    fields = ["scan", "where", "copy", "page", "trouble", "why"]


class LookedAtFilter(admin.SimpleListFilter):
    title = "looked at"
    parameter_name = "looked"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("no", "not yet"), ("yes", "by somebody")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Model]) -> QuerySet[Model]:
        return queryset.filter(decided__isnull=self.value() == "no") if self.value() in ("yes", "no") else queryset


@admin.register(Unsure)
class UnsureAdmin(ReadOnlyAdmin):
    owner = "slot__sitting__quiz__owner"
    list_display = ["student", "question", "why", "decided", "by"]
    list_select_related = ["slot__sitting", "question", "by"]
    list_filter = [LookedAtFilter]
    search_fields = ["slot__sitting__nickname"]
    fields = ["student", "question", "why", "read", "decided", "by"]
    readonly_fields = ["student", "read"]

    @admin.display(ordering="slot__sitting__nickname")
    def student(self, row: Unsure) -> str:
        return row.slot.sitting.nickname

    @admin.display(description="what Quire read")
    def read(self, row: Unsure) -> str:
        return "; ".join(str(part) for part in row.guess) or "–"
