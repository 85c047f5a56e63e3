"""Rows in the panel that belong to somebody: to others they are not there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, cast

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.core.paginator import Page, Paginator
from django.db.models import Count, Model, QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.text import capfirst


class OwnedList(ChangeList):
    """Offers to show all only where something is left out."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        if not self.query and not self.has_active_filters:
            self.full_result_count = self.result_count


class LogPages(Paginator):
    """Pages of what grows without end: counted, and leafed through, no further than to the ten-thousandth row."""

    most: ClassVar[int] = 10_000

    @cached_property
    def reach(self) -> int:
        """How many rows there are, or one more than are counted."""
        rows = cast(QuerySet[Any], self.object_list)
        return rows.order_by()[: self.most + 1].count()

    @property
    def count(self) -> int:
        return min(self.reach, self.most)

    def page(self, number: Any) -> Page:
        """Put in order by their numbers alone, and only then fetched: sorting whole rows of years takes seconds."""
        page = super().page(number)
        rows = cast(QuerySet[Any], page.object_list)
        page.object_list = cast(QuerySet[Any], self.object_list).filter(pk__in=rows.values("pk"))
        return page

    @property
    def more(self) -> str:
        """Said in place of the count where there are more rows than are counted; else empty."""
        return f"More than {self.most:,}" if self.reach > self.most else ""


class OwnedAdmin(admin.ModelAdmin):
    """Each teacher sees her own, a school's administrator everybody's."""

    owner: ClassVar[str] = "owner"  # the way from a row to its owner
    takes_along: ClassVar[dict[str, str]] = {}  # what goes when a row is deleted: a word for it, and the way there
    list_per_page = 50
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request)
        return rows if request.user.is_superuser else rows.filter(**{self.owner: request.user.pk})

    def get_changelist(self, request: HttpRequest, **options: Any) -> type[ChangeList]:
        return OwnedList

    def get_deleted_objects(self, objs: Iterable[Model], request: HttpRequest) -> tuple[list[str], dict[str, int], set[str], list[str]]:
        """Counted, not listed: years of answers may hang on a quiz. Whoever may delete a thing deletes what belongs to it, though
        it may not be deleted by itself."""
        names = [f"{capfirst(self.opts.verbose_name)}: {row}" for row in objs]
        rows = self.model._base_manager.filter(pk__in=[row.pk for row in objs])
        along = {what: rows.aggregate(count=Count(way))["count"] for what, way in self.takes_along.items()}
        counts = {str(self.opts.verbose_name_plural): len(names), **along}
        return names, {what: count for what, count in counts.items() if count}, set(), []


class ReadOnlyAdmin(OwnedAdmin):
    """Rows that pages write, to look at: nothing is done to all of them, so there is no need to know how many all are."""

    paginator = LogPages

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False
