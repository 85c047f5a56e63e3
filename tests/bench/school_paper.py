"""What was printed of a quiz and scanned back: a sheet for each student, one answer on each of them to be looked at."""

from __future__ import annotations

from datetime import datetime

from classroom.models import Slot, Student
from library.models import Quiz
from paper.models import Copy, FormerSheet, PrintedSet, Scan, ScannedPage, Unsure, UnsureNumber

WISHES = {"paper": "A4", "letters": "normal", "article": "not", "bubbles": "apart", "mixed": True, "points": False, "digits": 0}


def print_and_scan(quiz: Quiz, students: list[Student], *, now: datetime) -> None:
    questions = [[question.pk, question.item] for question in quiz.questions.all()]
    printed = PrintedSet.objects.create(
        quiz=quiz, school_class=students[0].school_class, created=now, setup=WISHES, school="Alderby School", questions=questions
    )
    copies = Copy.objects.bulk_create(
        Copy(printed=printed, position=at, student=student, name=student.name, seed=at, words=f"red otter {at}")
        for at, student in enumerate(students, start=1)
    )
    FormerSheet.objects.bulk_create(FormerSheet(copy=copy, code=f"FORMER{copy.pk:06d}", sheet={}) for copy in copies)
    UnsureNumber.objects.bulk_create(UnsureNumber(copy=copy) for copy in copies[:3])
    scan = Scan.objects.create(quiz=quiz, created=now, finished=now)
    pages = [ScannedPage(scan=scan, where=f"scan.pdf, page {copy.position}", copy=copy, page=1, read=[]) for copy in copies]
    ScannedPage.objects.bulk_create([*pages, ScannedPage(scan=scan, where="scan.pdf, last page", trouble="blank", why="Nothing is on it.")])
    slots = Slot.objects.filter(sitting__quiz=quiz, position=3).select_related("question")
    Unsure.objects.bulk_create(Unsure(slot=slot, question=slot.question, why="written by hand") for slot in slots[: len(students)])
