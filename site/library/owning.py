"""Rows in the panel that belong to somebody: to others they are not there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Count, Model, QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst


class OwnedAdmin(admin.ModelAdmin):
    """Each teacher sees her own, a school's administrator everybody's."""

    owner: ClassVar[str] = "owner"  # the way from a row to its owner
    takes_along: ClassVar[dict[str, str]] = {}  # what goes when a row is deleted: a word for it, and the way there
    list_per_page = 50
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request)
        return rows if request.user.is_superuser else rows.filter(**{self.owner: request.user.pk})

    def get_deleted_objects(self, objs: Iterable[Model], request: HttpRequest) -> tuple[list[str], dict[str, int], set[str], list[str]]:
        """Counted, not listed: years of answers may hang on a quiz. Whoever may delete a thing deletes what belongs to it, though
        it may not be deleted by itself."""
        names = [f"{capfirst(self.opts.verbose_name)}: {row}" for row in objs]
        rows = self.model._base_manager.filter(pk__in=[row.pk for row in objs])
        along = {what: rows.aggregate(count=Count(way))["count"] for what, way in self.takes_along.items()}
        counts = {str(self.opts.verbose_name_plural): len(names), **along}
        return names, {what: count for what, count in counts.items() if count}, set(), []


class ReadOnlyAdmin(OwnedAdmin):
    """Rows that pages write, to look at."""

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False
