"""Accounts and groups in the panel: Django's own, with lists to tick in place of its two boxes, which nobody can work by ear or
without JavaScript."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from django.apps import apps
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.contrib.auth.models import Group, Permission, User
from django.contrib.contenttypes.models import ContentType
from django.db.models import ManyToManyField, Model, QuerySet
from django.forms import BooleanField, CheckboxSelectMultiple, ModelMultipleChoiceField
from django.http import HttpRequest
from django.utils.text import capfirst

from library.teachers import teachers_group

TICKED: dict[Any, dict[str, Any]] = {ManyToManyField: {"widget": CheckboxSelectMultiple}}

admin.site.unregister([User, Group])


KEPT = "{user} owns something ({what}), with all that students answered. Untick “Active” instead: then nobody signs in as {user} any more."


class Rights(ModelMultipleChoiceField):
    """Each by what it lets somebody do: “Change quizzes”."""

    def label_from_instance(self, obj: Model) -> str:
        right = cast(Permission, obj)
        table = right.content_type.model_class()
        return f"{capfirst(right.codename.split('_')[0])} {table._meta.verbose_name_plural}" if table else right.name


def rights() -> QuerySet[Permission]:
    """Those that open something in the panel: of what is not shown there, nothing is to be ticked."""
    shown = ContentType.objects.get_for_models(*filter(admin.site.is_registered, apps.get_models()))
    return Permission.objects.filter(content_type__in=shown.values()).select_related("content_type")


class RightsAdmin(admin.ModelAdmin):
    filter_horizontal = ()
    formfield_overrides = TICKED

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **how: Any) -> Any:
        if db_field.related_model is Permission:
            how |= {"form_class": Rights, "queryset": rights()}
        return super().formfield_for_manytomany(db_field, request, **how)


class NewAccountForm(AdminUserCreationForm):
    """With the one thing that most new accounts are for."""

    is_teacher = BooleanField(
        label="Teacher",
        required=False,
        initial=True,
        help_text="May bring articles, write quizzes, have classes and use this panel. Each teacher sees only what is their own.",
    )


@admin.register(User)
class AccountAdmin(RightsAdmin, UserAdmin):
    """When somebody came is told, and nobody changes what happened. Nobody is deleted who owns something."""

    add_form = NewAccountForm
    add_fieldsets = ((None, {"fields": ("username", "is_teacher", "usable_password", "password1", "password2")}),)

    readonly_fields: ClassVar[list[str]] = ["last_login", "date_joined"]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if form.cleaned_data.get("is_teacher"):
            form.instance.is_staff = True
            form.instance.save(update_fields=["is_staff"])
            form.instance.groups.add(teachers_group())

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[list[str], dict[str, int], set[str], list[str]]:
        users = list(objs)
        protected = [said for user in users if (said := _why_kept(user))]
        return [f"User: {user}" for user in users], {"users": len(users)}, set(), protected


def _why_kept(user: User) -> str:
    """Why an account cannot go; empty where it can."""
    counts = {
        "articles": user.articles.count(),
        "quizzes": user.quizzes.count(),
        "classes": user.classes(manager="everything").count(),  # removed ones too, which can still come back
    }
    owned = ", ".join(f"{what}: {count}" for what, count in counts.items() if count)
    return KEPT.format(user=user, what=owned) if owned else ""


@admin.register(Group)
class AccountGroupAdmin(RightsAdmin, GroupAdmin):
    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[list[str], dict[str, int], set[str], list[str]]:
        """Told by how many accounts are in it: Django lists every right, by its number."""
        groups = list(objs)
        accounts = User.objects.filter(groups__in=groups).distinct().count()
        return [f"Group: {group}" for group in groups], {"groups": len(groups), "accounts that leave it": accounts}, set(), []
