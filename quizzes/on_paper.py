"""The command line's files to print, and what it makes of scanned pages. ReportLab and OpenCV are loaded where they are used."""

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizzes.items import Draft
from quizzes.sheets import Sheet
from quizzes.sheets import read as read_sheets
from quizzes.sheets import write as write_sheets

if TYPE_CHECKING:
    from quizzes.printing import Setup, Version
    from quizzes.scanning import Answered, Stack

FOR_SCANNING = ("cv2", "numpy", "pypdfium2", "zxingcpp")
"""The modules of the packages that only scanning needs."""
MOST_COPIES = 400
PAPERS = ("A4", "Letter")
LETTERS = ("normal", "large", "open")
SHOWN = ("not", "paragraphs", "lines")
BUBBLES = ("none", "inline", "apart")
SIDES = ("long-edge", "short-edge", "fold", "one-sided")


def add_options(command: ArgumentParser) -> None:
    """What may be said about paper."""
    command.add_argument("--names", metavar="FILE", type=Path, help="a text file with a student on each line: a copy for each")
    command.add_argument("--copies", metavar="N", type=_copies, default=2, help="how many copies of a class set without names (2)")
    command.add_argument("--mixed", action="store_true", help="ask the questions in another order in each copy")
    command.add_argument("--paper", choices=PAPERS, default="A4", help="the paper (A4)")
    command.add_argument("--letters", choices=LETTERS, default="normal", help="large print, or open for readers with dyslexia (normal)")
    command.add_argument(
        "--show", choices=SHOWN, default="not", help="the article before the questions, with numbered paragraphs or lines (not)"
    )
    command.add_argument("--bubbles", choices=BUBBLES, default="none", help="to be scanned: beside the choices, or on a sheet apart (none)")
    command.add_argument("--points", action="store_true", help="room for the points of each question")
    command.add_argument("--tagged", action="store_true", help="tags in class sets and their keys too, for screen readers")
    command.add_argument("--school", metavar="NAME", default="", help="stands at the top")
    command.add_argument("--logo", metavar="FILE", type=Path, help="a PNG or JPEG beside it")
    command.add_argument("--layout", metavar="NAME", default="", help="how cards lie on their sheet, such as “A4 3×3” (2×4 on the paper)")
    command.add_argument("--sides", choices=SIDES, default="long-edge", help="how fronts and backs of cards come together (long-edge)")


def worksheet(draft: Draft, options: Namespace) -> bytes:
    from quizzes import printing

    return printing.worksheet(draft.article, draft.items, _setup(options), seed=options.seed)


def key(draft: Draft, options: Namespace) -> bytes:
    from quizzes import printing

    return printing.key(draft.article, draft.items, _setup(options), seed=options.seed)


def class_set(draft: Draft, options: Namespace) -> bytes:
    from quizzes import printing

    return printing.class_set(draft.article, _versions(draft, options), _setup(options)).pdf


def keys(draft: Draft, options: Namespace) -> bytes:
    from quizzes import printing

    return printing.keys(draft.article, _versions(draft, options), _setup(options))


def sheets(draft: Draft, options: Namespace) -> bytes:
    """Where everything stands on the class set, for `scan` to read."""
    from quizzes import printing

    setup = _setup(options)
    if setup.bubbles is printing.Bubbles.NONE:
        raise ValueError("Nothing can be scanned without bubbles. Say --bubbles inline or --bubbles apart as well.")
    return write_sheets(printing.class_set(draft.article, _versions(draft, options), setup).sheets)


def cards(draft: Draft, options: Namespace) -> bytes:
    from quizzes import printing

    name = options.layout or f"{options.paper} 2×4"
    if name not in printing.LAYOUTS:
        raise ValueError(f"There is no layout called {name}. There are: {', '.join(printing.LAYOUTS)}.")
    return printing.cards(draft.article.title, draft.cards, layout=printing.LAYOUTS[name], sides=printing.Sides(options.sides))


def _setup(options: Namespace) -> "Setup":
    from quizzes import printing

    return printing.Setup(
        paper=printing.PAPERS[options.paper],
        letters=printing.Letters(options.letters),
        article=printing.Shown(options.show),
        bubbles=printing.Bubbles(options.bubbles),
        school=options.school,
        logo=printing.readable_logo(options.logo.read_bytes()) if options.logo else b"",
        points=options.points,
        mixed=options.mixed,
        tagged=options.tagged,
    )


def _versions(draft: Draft, options: Namespace) -> list["Version"]:
    """A version for each name, or as many as copies are wanted; the seeds follow each other."""
    from quizzes import printing

    names = _names(options.names) if options.names else [""] * options.copies
    return [printing.version(draft.items, options.seed + at, mixed=options.mixed, name=name) for at, name in enumerate(names)]


def _names(file: Path) -> list[str]:
    names = [" ".join(line.split()) for line in file.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
    if not 1 <= len(names) <= MOST_COPIES:
        raise ValueError(f"{file} has {len(names)} names; there have to be from 1 to {MOST_COPIES}, one on each line.")
    return names


def _copies(written: str) -> int:
    if not written.isdecimal() or not 1 <= int(written) <= MOST_COPIES:
        raise ArgumentTypeError(f"{written} is not a number from 1 to {MOST_COPIES}")
    return int(written)


@dataclass(frozen=True)
class Scan:
    """What was read, as a file, its pictures, and what to say about it."""

    content: bytes
    pictures: dict[str, bytes]
    said: list[str]


def scan(sheets: bytes, files: Sequence[tuple[str, bytes]]) -> Scan:
    """Read the files against the sheets that `write` put beside the class set. Raises ValueError where they are no sheets."""
    from quizzes.scanning import read_stack

    known: dict[str, Sheet] = {sheet.code: sheet for sheet in read_sheets(sheets)}
    stack = read_stack(files, known)
    pictures = {_picture_name(read.sheet, one): one.picture for read in stack.sheets for one in read.answers if one.picture}
    content = json.dumps(_as_json(stack), ensure_ascii=False, indent=1).encode() + b"\n"
    return Scan(content, pictures, [*_told(stack), *(problem.why for problem in stack.problems)])


def _told(stack: "Stack") -> list[str]:
    unsure = sum(len(read.unsure) for read in stack.sheets)
    answers = sum(len(read.answers) for read in stack.sheets)
    return [f"{stack.pages} pages, {len(stack.sheets)} sheets, {answers} answers, of which {unsure} are for you to look at."]


def _as_json(stack: "Stack") -> dict[str, Any]:
    return {
        "sheets": [
            {
                "code": read.sheet.code,
                "words": read.sheet.words,
                "name": read.sheet.name,
                "student": read.student,
                "answers": [_answer(read.sheet, one) for one in read.answers],
            }
            for read in stack.sheets
        ],
        "problems": [{"trouble": problem.trouble, "where": problem.where, "why": problem.why} for problem in stack.problems],
    }


def _answer(sheet: Sheet, one: "Answered") -> dict[str, Any]:
    said: dict[str, Any] = {"question": one.question, "item": one.item, "answer": None if one.answer is None else list(one.answer)}
    if one.answer is None:
        said |= {"guess": list(one.guess), "why": one.why, "picture": _picture_name(sheet, one) if one.picture else None}
    return said


def _picture_name(sheet: Sheet, one: "Answered") -> str:
    return f"{sheet.words.replace(' ', '-')}-{sheet.code}-{one.question}.png"
