"""Classes, rosters and assignments in the panel: a teacher's own, or all of them for whoever looks after the school's.

Nothing is deleted here: what is removed comes back at a press for thirty days, as on the teacher's own pages.
"""

from __future__ import annotations

from typing import Any, ClassVar, cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.db.models import Count, Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from classroom import keeping
from classroom.assigning import close_now
from classroom.forms.classes import ClassForm, RosterLines, StudentLine
from classroom.models import Assignment, SchoolClass, Student
from library.owning import OwnedAdmin

MOST_LINES = 150  # of a roster on one page: a form of more is slow to open, and is refused for the number of its fields


class RemovedFilter(admin.SimpleListFilter):
    """What is there, unless what was removed is asked for."""

    title = "removed"
    parameter_name = "removed"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "removed, can be brought back"), ("both", "both")]

    def choices(self, changelist: Any) -> Any:
        everything, *others = super().choices(changelist)
        return [{**everything, "display": "there"}, *others]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset if self.value() == "both" else queryset.filter(removed__isnull=self.value() != "yes")


class ExtraTimeFilter(admin.SimpleListFilter):
    title = "extra time"
    parameter_name = "extra"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "some"), ("no", "none")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        match self.value():
            case "yes":
                return queryset.filter(extra_time__gt=0)
            case "no":
                return queryset.filter(extra_time=0)
            case _:
                return queryset


class EndFilter(admin.SimpleListFilter):
    title = "end"
    parameter_name = "end"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "at a set time"), ("no", "whenever you close it")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(closes__isnull=self.value() == "no") if self.value() in ("yes", "no") else queryset


class ClassroomAdmin(OwnedAdmin):
    """Rows that have a page of their own, which opens for their owner only."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = self.model._default_manager.all() if self.model is Assignment else self._removed_too()
        mine = rows if request.user.is_superuser else rows.filter(**{self.owner: request.user.pk})
        return mine.order_by(*self.get_ordering(request) or self.model._meta.ordering)

    def _removed_too(self) -> QuerySet[Any]:
        raise NotImplementedError

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        """Whose it is matters only to whoever sees everybody's."""
        whose = [(self.owner, admin.RelatedOnlyFieldListFilter)] if request.user.is_superuser else []
        return [*self.list_filter, *whose]

    def render_change_form(
        self, request: HttpRequest, context: Any, add: bool = False, change: bool = False, form_url: str = "", obj: Any = None
    ) -> HttpResponse:
        """Without the way to a page that would not open."""
        page = super().render_change_form(request, context, add=add, change=change, form_url=form_url, obj=obj)
        if obj is not None and self.owner_of(obj) != request.user.pk:
            cast(TemplateResponse, page).context_data["has_absolute_url"] = False  # type: ignore[index]
        return page

    def owner_of(self, row: Any) -> int:
        raise NotImplementedError

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class RosterInline(admin.StackedInline):
    """Stacked, since Django's table has columns without a heading, and fields without a label."""

    model = Student
    form = StudentLine
    formset = RosterLines
    fields = [("name", "extra_time")]
    extra = 0
    can_delete = False
    show_change_link = True
    verbose_name_plural = "who is in it"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Student]:
        return Student.objects.select_related("school_class")


@admin.register(SchoolClass)
class SchoolClassAdmin(ClassroomAdmin):
    form = ClassForm
    list_display = ["name", "on_the_list", "given", "keep_until", "goes_for_good", "owner"]
    list_filter = [RemovedFilter, "keep_until"]
    list_select_related = ["owner"]
    search_fields = ["name", "students__name"]
    date_hierarchy = "created"
    fields = ["name", "keep_until", "owner", "created", "roster", "was_given", "goes_for_good"]
    readonly_fields = ["owner", "created", "roster", "was_given", "goes_for_good"]
    actions = ["remove", "bring_back"]

    def _removed_too(self) -> QuerySet[Any]:
        on_list = Count("students", filter=Q(students__removed=None), distinct=True)
        return SchoolClass.everything.annotate(size=on_list, given_count=Count("assignments", distinct=True))

    def owner_of(self, row: SchoolClass) -> int:
        return row.owner_id

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> Any:
        if obj is None:
            return ["name", "keep_until"]
        return [name for name in self.fields if name != "goes_for_good" or obj.removed]  # type: ignore[attr-defined]

    def get_inlines(self, request: HttpRequest, obj: Any) -> list[Any]:
        return [RosterInline] if obj is not None and obj.size <= MOST_LINES else []

    def save_model(self, request: HttpRequest, obj: SchoolClass, form: Any, change: bool) -> None:
        if not change:
            obj.owner = cast(User, request.user)
            obj.created = timezone.now()
        super().save_model(request, obj, form, change)

    def view_on_site(self, school_class: SchoolClass) -> str | None:
        return reverse("classroom:class", args=[school_class.pk]) if school_class.removed is None else None

    @admin.display(description="on the list", ordering="size")
    def on_the_list(self, school_class: Any) -> int:
        return int(school_class.size)

    @admin.display(description="quizzes given", ordering="given_count")
    def given(self, school_class: Any) -> int:
        return int(school_class.given_count)

    @admin.display(description="list of names")
    def roster(self, school_class: Any) -> str:
        there = f"{reverse('admin:classroom_student_changelist')}?school_class__id__exact={school_class.pk}"
        return format_html('<a href="{}">{} on the list</a>', there, school_class.size)

    @admin.display(description="what it was given")
    def was_given(self, school_class: Any) -> str:
        """The way there: ten years of quizzes are too many for this page."""
        there = f"{reverse('admin:classroom_assignment_changelist')}?school_class__id__exact={school_class.pk}"
        return format_html('<a href="{}">Quizzes: {}</a>', there, school_class.given_count)

    @admin.display(description="removed, gone for good on", ordering="removed", empty_value="–")
    def goes_for_good(self, school_class: SchoolClass) -> Any:
        return school_class.goes

    @admin.action(description="Remove, to bring back within 30 days", permissions=["change"])
    def remove(self, request: HttpRequest, classes: QuerySet[SchoolClass]) -> None:
        there = list(classes.filter(removed=None))
        for school_class in there:
            keeping.remove(school_class, now=timezone.now())
        self.message_user(request, f"Removed: {len(there)}. The filter “removed” shows them; from there they come back.")

    @admin.action(description="Bring back", permissions=["change"])
    def bring_back(self, request: HttpRequest, classes: QuerySet[SchoolClass]) -> None:
        gone = list(classes.filter(removed__isnull=False))
        for school_class in gone:
            keeping.bring_back(school_class)
        self.message_user(request, f"Back, with everything that was kept: {len(gone)}.", messages.SUCCESS)


@admin.register(Student)
class StudentAdmin(ClassroomAdmin):
    """Lines of rosters. A new name is put on the list of its class, where the class is."""

    owner: ClassVar[str] = "school_class__owner"
    form = StudentLine
    list_display = ["name", "school_class", "extra_time", "account", "removed"]
    list_filter = [RemovedFilter, ExtraTimeFilter, ("school_class", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["school_class", "account"]
    search_fields = ["name", "school_class__name"]
    fields = ["name", "extra_time", "school_class", "account", "removed"]
    readonly_fields = ["school_class", "account", "removed"]
    actions = ["take_off", "put_back"]

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> Any:
        return [name for name in self.fields if name != "removed" or (obj and obj.removed)]  # type: ignore[attr-defined]

    def _removed_too(self) -> QuerySet[Any]:
        return Student.everybody.all()

    def owner_of(self, row: Student) -> int:
        return row.school_class.owner_id

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def view_on_site(self, student: Student) -> str | None:
        return reverse("classroom:class", args=[student.school_class_id]) if student.school_class.removed is None else None

    @admin.action(description="Take off the list, to put back within 30 days", permissions=["change"])
    def take_off(self, request: HttpRequest, students: QuerySet[Student]) -> None:
        there = list(students.filter(removed=None))
        for student in there:
            keeping.take_off(student, now=timezone.now())
        self.message_user(request, f"Taken off: {len(there)}. Answers stay with the results; the filter “removed” leads back.")

    @admin.action(description="Put back on the list", permissions=["change"])
    def put_back(self, request: HttpRequest, students: QuerySet[Student]) -> None:
        for student in students.filter(removed__isnull=False):
            try:
                with transaction.atomic():
                    keeping.put_back(student)
            except IntegrityError:
                self.message_user(request, f"There is another {student.name} on the list now: rename that one first.", messages.ERROR)
            else:
                self.message_user(request, f"{student.name} is on the list again.", messages.SUCCESS)


@admin.register(Assignment)
class AssignmentAdmin(ClassroomAdmin):
    """What was given to whom. The rules are changed on their own page, where they are checked."""

    owner: ClassVar[str] = "quiz__owner"
    list_display = ["quiz", "for_whom", "code", "opens", "closes", "taken_by", "feedback", "is_practice"]
    list_filter = ["feedback", "is_practice", EndFilter, ("school_class", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["quiz", "school_class"]
    search_fields = ["quiz__title", "school_class__name", "code"]
    date_hierarchy = "created"
    fields = [
        "quiz", "for_whom", "code", "created", "opens", "closes", "minutes", "grace", "attempts", "feedback", "is_practice",
        "shuffles_questions", "shuffles_choices", "names", "is_partial", "wrong_costs", "takes_typos",
    ]  # fmt: skip
    readonly_fields = ["for_whom", "wrong_costs"]
    actions = ["close"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        there: QuerySet[Assignment] = super().get_queryset(request).filter(school_class__removed=None)
        return there.select_related("quiz", "school_class").annotate(sitting_count=Count("sittings"))

    def owner_of(self, row: Assignment) -> int:
        return row.quiz.owner_id

    def view_on_site(self, assignment: Assignment) -> str:
        return reverse("classroom:assignment", args=[assignment.pk])

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # it begins with a quiz

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return obj is None and super().has_change_permission(request)

    @admin.display(description="for", ordering="school_class__name")
    def for_whom(self, assignment: Assignment) -> str:
        return str(assignment.school_class or "whoever has the code")

    @admin.display(description="a wrong answer costs")
    def wrong_costs(self, assignment: Assignment) -> str:
        return f"{100 * float(assignment.penalty):.4g} % of the question's points" if assignment.penalty else "nothing"

    @admin.display(description="taken", ordering="sitting_count")
    def taken_by(self, assignment: Any) -> int:
        return int(assignment.sitting_count)

    @admin.action(description="Close now", permissions=["change"])
    def close(self, request: HttpRequest, assignments: QuerySet[Assignment]) -> None:
        now = timezone.now()
        running = [one for one in assignments if not one.is_closed(now)]
        for assignment in running:
            close_now(assignment, now=now)
        self.message_user(request, f"Closed: {len(running)}. Who is at it has the grace of its rules left.", messages.SUCCESS)
