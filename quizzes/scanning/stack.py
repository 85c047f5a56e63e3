"""A stack of pages, in any order and any way up: sorted into sheets, read, and what is wrong with it listed."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from quizzes.scanning.answers import answers
from quizzes.scanning.bringing import MOST_PAGES, Page, Unreadable, UnreadablePage, pages
from quizzes.scanning.page import PageRead, name_of, read_page
from quizzes.scanning.results import Problem, Stack, Trouble
from quizzes.sheets import Sheet

Progress = Callable[[int], None]
"""Is told how many pages have been read so far."""


def read_stack(files: Iterable[tuple[str, bytes]], sheets: Mapping[str, Sheet], *, progress: Progress = lambda done: None) -> Stack:
    """What the pages of the files say, `sheets` being those that may be among them, by their codes. Raises nothing: problems are listed."""
    problems: list[Problem] = []
    read: dict[tuple[str, int], PageRead] = {}
    done = 0
    for name, content in files:
        for page in _pages(name, content, problems):
            found = read_page(page, sheets)
            if isinstance(found, Problem):
                problems.append(found)
            elif found and (found.code, found.page) in read:
                problems.append(double(found, read[found.code, found.page], sheets[found.code]))
            elif found:
                read[found.code, found.page] = found
            done += 1
            progress(done)
    return _sorted(list(read.values()), problems, sheets, done)


def _pages(name: str, content: bytes, problems: list[Problem]) -> Iterable[Page]:
    """The pages of a file that can be read; one that cannot is noted, and those after it follow."""
    first = 0
    while first < MOST_PAGES:
        try:
            for page in pages(name, content, first=first):
                first += 1
                yield page
            return
        except Unreadable as why:
            problems.append(Problem(Trouble.UNREADABLE, name, str(why)))
            first = first + 1 if isinstance(why, UnreadablePage) else MOST_PAGES


def _sorted(read: Sequence[PageRead], problems: Sequence[Problem], sheets: Mapping[str, Sheet], done: int) -> Stack:
    by_code: dict[str, list[PageRead]] = {}
    for page in read:
        by_code.setdefault(page.code, []).append(page)
    gone = [problem for code, pages in by_code.items() for problem in missing(sheets[code], pages)]
    return Stack(tuple(answers(sheets[code], pages) for code, pages in by_code.items()), (*problems, *gone), done)


def missing(sheet: Sheet, pages: Sequence[PageRead]) -> list[Problem]:
    """The pages of a sheet that did not come with the others."""
    gone = sorted(sheet.to_fill - {page.page for page in pages})
    return [
        Problem(Trouble.MISSING, name_of(sheet, page), f"{name_of(sheet, page)} is not in the stack. Scan it and bring it.")
        for page in gone
    ]


def double(again: PageRead, first: PageRead, sheet: Sheet) -> Problem:
    """A page that came once more."""
    same = "says the same" if again.states == first.states else "DOES NOT SAY THE SAME"
    why = f"{again.where} is {name_of(sheet, again.page)} once more, and {same} as {first.where}, which was read. Keep the one that counts."
    return Problem(Trouble.DOUBLE, again.where, why)
