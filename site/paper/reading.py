"""Scanned files are read by a job, page by page: what is read stays read, whatever happens to the worker in between.

When the last page is read, what each sheet says enters the same log as what students type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Q

from library import jobs
from library.models import Quiz
from paper.entering import enter
from paper.models import Copy, FormerSheet, Scan, ScannedFile, ScannedPage
from quizzes.sheets import Sheet

if TYPE_CHECKING:
    from quizzes.scanning import PageRead, Problem

Hold = Callable[[], object]
"""Raises where the job belongs to somebody else by now, or was cancelled."""


@dataclass(frozen=True, slots=True)
class Progress:
    done: int
    pages: int

    @property
    def is_over(self) -> bool:
        return self.done >= self.pages


@transaction.atomic
def bring(quiz: Quiz, files: Sequence[UploadedFile], *, now: datetime) -> Scan:
    """Keep the files until they are read. What cannot be opened is noted as such."""
    from quizzes import scanning

    job = jobs.enlist_scan(quiz.owner, f"Scanned sheets of {quiz}", now=now)
    scan = Scan.objects.create(quiz=quiz, job=job, created=now)
    for position, file in enumerate(files, 1):
        name, content = (file.name or "a file")[-200:], file.read()
        try:
            pages = scanning.count_pages(name, content)
        except scanning.Unreadable as why:
            ScannedPage.objects.create(scan=scan, where=name, trouble=scanning.Trouble.UNREADABLE, why=str(why))
            continue
        ScannedFile.objects.create(scan=scan, position=position, name=name, content=content, pages=pages)
    return scan


def progress_of(scan: Scan) -> Progress:
    files = list(scan.files.values_list("done", "pages"))
    return Progress(sum(done for done, _ in files), sum(pages for _, pages in files))


def rests(scan: Scan) -> bool:
    """Whether nobody reads on: the stack was stopped, or has felled whoever read it."""
    return scan.finished is None and (scan.job is None or scan.job.is_over)


def carry_out(job: int, *, hold: Hold, clock: Callable[[], datetime]) -> str:
    """Read what is left of the stack of a job and enter what it says; tells how much that was."""
    scan = Scan.objects.select_related("quiz__owner").get(job=job)
    if scan.finished is None:
        sheets = _sheets(scan)
        for pk in list(scan.files.values_list("pk", flat=True)):
            _read_file(scan, ScannedFile.objects.get(pk=pk), sheets, hold)
        finish(scan, actor=scan.quiz.owner, now=clock(), hold=hold)
    return f"{scan.pages.count()} pages are read."


def stop(scan: Scan, *, actor: User, now: datetime) -> None:
    """Read no further page; what was read by now is entered."""
    if scan.job:
        jobs.cancel(scan.job, now=now)
    if scan.finished is None:
        finish(scan, actor=actor, now=now)


def _sheets(scan: Scan) -> dict[str, Sheet]:
    copies = Copy.objects.filter(printed__quiz=scan.quiz, sheet__isnull=False)
    former = FormerSheet.objects.filter(copy__printed__quiz=scan.quiz)
    return {**{one.code: one.as_sheet() for one in former}, **{copy.code: copy.as_sheet() for copy in copies}}


def _read_file(scan: Scan, file: ScannedFile, sheets: dict[str, Sheet], hold: Hold) -> None:
    """From the first page on that is not read yet; one that cannot be read is noted, and the next one follows."""
    from quizzes import scanning

    content = bytes(file.content)
    while file.done < file.pages:
        try:
            for page in scanning.pages(file.name, content, first=file.done):
                _keep_page(scan, file, scanning.read_page(page, sheets), sheets, hold)
            return
        except scanning.Unreadable as why:
            _keep_page(scan, file, scanning.Problem(scanning.Trouble.UNREADABLE, file.name, str(why)), sheets, hold)


@transaction.atomic
def _keep_page(scan: Scan, file: ScannedFile, found: PageRead | Problem | None, sheets: dict[str, Sheet], hold: Hold) -> None:
    from quizzes import scanning

    hold()
    if isinstance(found, scanning.Problem):
        ScannedPage.objects.create(scan=scan, where=found.where, trouble=found.trouble, why=found.why)
    elif found:
        _keep(scan, found, sheets[found.code])
    file.done += 1
    file.save(update_fields=["done"])


def _keep(scan: Scan, found: PageRead, sheet: Sheet) -> None:
    from quizzes import scanning
    from quizzes.scanning.kept import as_json, from_json

    copy = Copy.objects.filter(printed__quiz=scan.quiz).get(Q(code=found.code) | Q(former__code=found.code))
    before = ScannedPage.objects.filter(copy=copy, page=found.page, read__isnull=False).first()
    if before:
        again = scanning.double(found, from_json(before.read or {}), sheet)
        ScannedPage.objects.create(scan=scan, where=found.where, copy=copy, page=found.page, trouble=again.trouble, why=again.why)
        return
    ScannedPage.objects.create(scan=scan, where=found.where, copy=copy, page=found.page, read=as_json(found))


@transaction.atomic
def finish(scan: Scan, *, actor: User, now: datetime, hold: Hold = lambda: None) -> None:
    """Enter what the pages say that were read, and let the files go."""
    from quizzes import scanning
    from quizzes.scanning.kept import from_json

    hold()
    for copy in Copy.objects.filter(pages__scan=scan, pages__read__isnull=False).distinct():
        pages = [from_json(page.read or {}) for page in copy.pages.filter(read__isnull=False)]
        for sheet in (copy.as_sheet(), *(former.as_sheet() for former in copy.former.all())):
            if of_it := [page for page in pages if page.code == sheet.code]:
                enter(copy, sheet, of_it, actor=actor, now=now)
                _note_missing(scan, scanning.missing(sheet, of_it), copy)
    scan.files.all().delete()  # the pages are kept as what they say; the pictures of doubtful places with them
    scan.finished = now
    scan.save(update_fields=["finished"])


def _note_missing(scan: Scan, problems: Iterable[Problem], copy: Copy) -> None:
    for problem in problems:
        ScannedPage.objects.create(scan=scan, where=problem.where, copy=copy, trouble=problem.trouble, why=problem.why)
