"""Accounts and groups in the panel: Django's own, with lists to tick in place of its two boxes, which nobody can work by ear or
without JavaScript."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.db.models import ManyToManyField
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest

TICKED: dict[Any, dict[str, Any]] = {ManyToManyField: {"widget": CheckboxSelectMultiple}}

admin.site.unregister([User, Group])


@admin.register(User)
class AccountAdmin(UserAdmin):
    """When somebody came is told, and nobody changes what happened."""

    filter_horizontal = ()
    formfield_overrides = TICKED
    readonly_fields: ClassVar[list[str]] = ["last_login", "date_joined"]


@admin.register(Group)
class AccountGroupAdmin(GroupAdmin):
    filter_horizontal = ()
    formfield_overrides = TICKED

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[list[str], dict[str, int], set[str], list[str]]:
        """Told by how many accounts are in it: Django lists every right, by its number."""
        groups = list(objs)
        accounts = User.objects.filter(groups__in=groups).distinct().count()
        return [f"Group: {group}" for group in groups], {"groups": len(groups), "accounts that leave it": accounts}, set(), []
