"""Scanned files are read a few pages at a time: what is read stays read, whatever happens to the server in between.

When the last page is read, what each sheet says enters the same log as what students type.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from library.models import Quiz
from paper.entering import enter
from paper.models import Copy, Scan, ScannedFile, ScannedPage
from quizzes.sheets import Sheet

if TYPE_CHECKING:
    from quizzes.scanning import PageRead, Problem

AT_A_TIME = 8
"""Pages; a request takes seconds, not minutes."""
LONG_ENOUGH = 4.0
"""Seconds after which no further page is begun."""


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

    scan = Scan.objects.create(quiz=quiz, created=now)
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


def read_on(scan: Scan, *, actor: User, now: datetime, clock: Callable[[], float] = time.monotonic) -> Progress:
    """Read the next pages, and enter what they say once all are read. Asked again when all is done, it does nothing."""
    began, sheets = clock(), _sheets(scan)
    for _ in range(AT_A_TIME):
        if not _read_next(scan, sheets) or clock() - began > LONG_ENOUGH:
            break
    progress = progress_of(scan)
    if progress.is_over and scan.finished is None:
        _finish(scan, actor, now)
    return progress


def _sheets(scan: Scan) -> dict[str, Sheet]:
    copies = Copy.objects.filter(printed__quiz=scan.quiz, sheet__isnull=False)
    return {copy.code: copy.as_sheet() for copy in copies}


@transaction.atomic
def _read_next(scan: Scan, sheets: dict[str, Sheet]) -> bool:
    """Read one page; False where there is none left."""
    from quizzes import scanning

    file = next((one for one in scan.files.select_for_update().all() if one.done < one.pages), None)
    if file is None:
        return False
    try:
        page = next(scanning.pages(file.name, bytes(file.content), first=file.done), None)
        found = scanning.read_page(page, sheets) if page else None
    except scanning.Unreadable as why:
        found = scanning.Problem(scanning.Trouble.UNREADABLE, file.name, str(why))
    if isinstance(found, scanning.Problem):
        ScannedPage.objects.create(scan=scan, where=found.where, trouble=found.trouble, why=found.why)
    elif found:
        _keep(scan, found, sheets[found.code])
    file.done += 1
    file.save(update_fields=["done"])
    return True


def _keep(scan: Scan, found: PageRead, sheet: Sheet) -> None:
    from quizzes import scanning
    from quizzes.scanning.kept import as_json, from_json

    copy = Copy.objects.get(printed__quiz=scan.quiz, code=found.code)
    before = ScannedPage.objects.filter(copy=copy, page=found.page, read__isnull=False).first()
    if before:
        again = scanning.double(found, from_json(before.read or {}), sheet)
        ScannedPage.objects.create(scan=scan, where=found.where, copy=copy, page=found.page, trouble=again.trouble, why=again.why)
        return
    ScannedPage.objects.create(scan=scan, where=found.where, copy=copy, page=found.page, read=as_json(found))


@transaction.atomic
def _finish(scan: Scan, actor: User, now: datetime) -> None:
    from quizzes import scanning
    from quizzes.scanning.kept import from_json

    for copy in Copy.objects.filter(pages__scan=scan, pages__read__isnull=False).distinct():
        pages = [from_json(page.read or {}) for page in copy.pages.filter(read__isnull=False)]
        enter(copy, pages, actor=actor, now=now)
        _note_missing(scan, scanning.missing(copy.as_sheet(), pages), copy)
    scan.files.all().delete()  # the pages are kept as what they say; the pictures of doubtful places with them
    scan.finished = now
    scan.save(update_fields=["finished"])


def _note_missing(scan: Scan, problems: Iterable[Problem], copy: Copy) -> None:
    for problem in problems:
        ScannedPage.objects.create(scan=scan, where=problem.where, copy=copy, trouble=problem.trouble, why=problem.why)
