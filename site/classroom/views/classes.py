"""A teacher's classes: who is in them, what they were given, how long everything is kept."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import IntegrityError, transaction
from django.db.models import Count, Q
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from classroom.exporting import export
from classroom.forms.classes import ClassForm, RosterForm, StudentForm
from classroom.keeping import add_students, bring_back, put_back, remove, removed_classes, take_off, taken_off
from classroom.models import SchoolClass, Student
from classroom.models.classes import COMES_BACK
from library.views.owned import TeacherRequest


def own_class(request: TeacherRequest, pk: int) -> SchoolClass:
    return get_object_or_404(SchoolClass, pk=pk, owner=request.user)


@login_required
@require_http_methods(["GET", "POST"])
def classes(request: TeacherRequest) -> HttpResponse:
    form = ClassForm(request.POST or None, instance=SchoolClass(owner=request.user, created=timezone.now()))
    if form.is_valid():
        return redirect("classroom:class", form.save().pk)
    on_list = Count("students", filter=Q(students__removed=None), distinct=True)
    there = SchoolClass.objects.filter(owner=request.user).annotate(size=on_list, given=Count("assignments", distinct=True))
    page = {"classes": there, "removed": removed_classes(request.user), "form": form}
    return render(request, "classroom/classes.html", page, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "POST"])
def class_page(request: TeacherRequest, pk: int) -> HttpResponse:
    """The roster, with a place for more names; the rules for keeping it."""
    school_class = own_class(request, pk)
    roster = RosterForm(request.POST or None, request.FILES or None)
    if roster.is_valid():
        added = add_students(school_class, roster.cleaned_data["found"])
        messages.success(request, f"{added} {'name is' if added == 1 else 'names are'} new on the list.")
        return redirect("classroom:class", pk)
    return _show(request, school_class, roster, ClassForm(instance=school_class))


@login_required
@require_POST
def change_class(request: TeacherRequest, pk: int) -> HttpResponse:
    school_class = own_class(request, pk)
    form = ClassForm(request.POST, instance=school_class)
    if not form.is_valid():
        school_class.refresh_from_db()
        return _show(request, school_class, RosterForm(), form)
    form.save()
    messages.success(request, "That is kept.")
    return redirect("classroom:class", pk)


@login_required
@require_POST
def remove_class(request: TeacherRequest, pk: int) -> HttpResponse:
    school_class = own_class(request, pk)
    remove(school_class, now=timezone.now())
    messages.success(request, f"{school_class} is removed. You can bring it back for {COMES_BACK.days} days.")
    return redirect("classroom:classes")


@login_required
@require_POST
def bring_class_back(request: TeacherRequest, pk: int) -> HttpResponse:
    school_class = get_object_or_404(removed_classes(request.user), pk=pk)
    bring_back(school_class)
    messages.success(request, f"{school_class} is back, with everything that was kept of it.")
    return redirect("classroom:class", pk)


@login_required
@require_POST
def put_student_back(request: TeacherRequest, pk: int, student_pk: int) -> HttpResponse:
    student = get_object_or_404(taken_off(own_class(request, pk)), pk=student_pk)
    try:
        with transaction.atomic():
            put_back(student)
    except IntegrityError:
        messages.error(request, f"There is another {student.name} on the list now. Give that one another name first.")
    else:
        messages.success(request, f"{student.name} is on the list again.")
    return redirect("classroom:class", pk)


@login_required
@require_POST
def change_student(request: TeacherRequest, pk: int, student_pk: int) -> HttpResponse:
    student = get_object_or_404(Student, pk=student_pk, school_class=own_class(request, pk))
    if request.POST.get("do") == "remove":
        take_off(student, now=timezone.now())
        messages.success(request, f"{student.name} is off the list; below it you can take that back. Answers stay with the results.")
        return redirect("classroom:class", pk)
    form = StudentForm(request.POST, instance=student)
    if form.is_valid():
        form.save()
        messages.success(request, f"{student.name}: that is kept.")
    else:
        messages.error(
            request, "A name of up to 60 letters that nobody else in the class has, and extra time from 0 to 300 per cent, please."
        )
    return redirect("classroom:class", pk)


@login_required
@require_GET
def export_class(request: TeacherRequest, pk: int) -> StreamingHttpResponse:
    """Everything that is kept of the class, as a file that is on its way while it is still being written."""
    school_class = own_class(request, pk)
    disposition = content_disposition_header(as_attachment=True, filename=f"{school_class.name}.json") or "attachment"
    headers = {"Content-Disposition": disposition}
    return StreamingHttpResponse(export(school_class), content_type="application/json; charset=utf-8", headers=headers)


def _show(request: TeacherRequest, school_class: SchoolClass, roster: RosterForm, form: ClassForm) -> HttpResponse:
    page = {
        "school_class": school_class,
        "students": list(school_class.students.all()),
        "taken_off": taken_off(school_class),
        "assignments": school_class.assignments.select_related("quiz"),
        "roster": roster,
        "form": form,
    }
    return render(request, "classroom/class.html", page, status=422 if roster.errors or form.errors else 200)
