"""A stack of scanned sheets becomes answers, and what is wrong with it is listed."""

import random
from collections.abc import Mapping
from io import BytesIO

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from quizzes.items import Answer
from quizzes.printing import Bubbles, Printed, Setup, class_set, version, worksheet
from quizzes.scanning import Stack, Trouble, bringing, read_stack
from quizzes.sheets import Sheet, Takes
from tests.printing import cast
from tests.scanning import wear
from tests.scanning.cast import printed_class


@pytest.fixture(scope="module")
def printed() -> Printed:
    return printed_class()


@pytest.fixture(scope="module")
def filled(printed: Printed) -> tuple[list[wear.Picture], list[wear.Filled]]:
    """The answer sheets, filled in clearly, and what was meant."""
    pictures: list[wear.Picture] = []
    meant, before = [], 0
    for at, sheet in enumerate(printed.sheets):
        pages = {page: wear.draw(printed.pdf, before + page - 1) for page in sorted(sheet.to_fill)}
        meant.append(wear.fill_in(pages, sheet, random.Random(at), doubtful=0))
        pictures += pages.values()
        before += sheet.pages + sheet.pages % 2  # each begins on a front
    return pictures, meant


def known(printed: Printed) -> dict[str, Sheet]:
    return {sheet.code: sheet for sheet in printed.sheets}


def read(pictures: Mapping[str, wear.Picture], printed: Printed) -> Stack:
    return read_stack([(name, wear.as_png(picture)) for name, picture in pictures.items()], known(printed))


def named(pictures: list[wear.Picture]) -> dict[str, wear.Picture]:
    return {f"{at}.png": picture for at, picture in enumerate(pictures)}


def same(answer: Answer | None, meant: Answer) -> bool:
    return answer is not None and (answer == meant or not any((*answer, *meant)))


def by_hand(sheet: Sheet, question: int) -> bool:
    return any(one.question == question and one.takes is Takes.WORDS for one in sheet.fields)


Class = tuple[list[wear.Picture], list[wear.Filled]]


def test_it_works(printed: Printed, filled: Class) -> None:
    pictures, meant = filled
    stack = read(named(pictures), printed)
    assert stack.problems == () and stack.pages == len(pictures)
    assert [read.sheet.name for read in stack.sheets] == ["Ada", "Bjørn", "Carmen"]
    for found, of in zip(stack.sheets, meant, strict=True):
        for one in found.answers:
            if by_hand(found.sheet, one.question):
                assert one.answer is None and one.why == "Written by hand."
            else:
                assert same(one.answer, of.answer(found.sheet, one.question)), one


def test_it_reads_them_in_any_order_and_any_way_up(printed: Printed, filled: Class) -> None:
    pictures, _ = filled
    turned = [np.ascontiguousarray(np.rot90(picture, at % 4)) for at, picture in enumerate(reversed(pictures))]
    straight, other = read(named(pictures), printed), read(named(turned), printed)
    assert {one.sheet.name: [a.answer for a in one.answers] for one in straight.sheets} == {
        one.sheet.name: [a.answer for a in one.answers] for one in other.sheets
    }


def test_it_reads_what_a_scanner_writes(printed: Printed, filled: Class) -> None:
    """One TIFF or PDF of several pages, a JPEG, a PNG with a see-through ground."""
    pictures, _ = filled
    pages = [Image.fromarray(picture) for picture in pictures]
    answers = [one.answers for one in read(named(pictures), printed).sheets]
    for form, options in (("TIFF", {}), ("PDF", {"resolution": 200})):
        file = BytesIO()
        pages[0].save(file, form, save_all=True, append_images=pages[1:], **options)
        stack = read_stack([(f"all.{form.lower()}", file.getvalue())], known(printed))
        assert [[a.answer for a in one.answers] for one in stack.sheets] == [[a.answer for a in one] for one in answers]
    for form, mode in (("JPEG", "RGB"), ("PNG", "RGBA"), ("PNG", "P")):
        file = BytesIO()
        pages[0].convert(mode).save(file, form)
        stack = read_stack([(f"one.{form.lower()}", file.getvalue())], known(printed))
        assert [a.answer for a in stack.sheets[0].answers if a.answer] == [a.answer for a in answers[0] if a.answer]


def test_it_shows_a_person_what_is_unsure(printed: Printed, filled: Class) -> None:
    pages = [picture.copy() for picture in filled[0]]
    sheet = printed.sheets[0]
    row = next(one for one in sheet.fields if one.question == 1)
    chosen = filled[1][0].meant[1, 1]
    other = next(bubble for bubble in row.bubbles if bubble.value not in chosen)
    wear.mark(pages[0], other, "fill", random.Random(1))
    first = read(named(pages[:1]), printed).sheets[0].answers[0]
    assert first.answer is None and first.why == "More than one bubble is filled."
    assert set(first.guess) == {other.value, *chosen}
    picture = Image.open(BytesIO(first.picture))
    assert picture.width > 8 * row.box[3] and picture.height > 8 * row.box[4]


def test_it_cuts_out_what_is_written_by_hand(printed: Printed, filled: Class) -> None:
    pages = [picture.copy() for picture in filled[0]]
    place = next(one for one in printed.sheets[0].fields if one.takes is Takes.WORDS)
    _, left, top, _, height = (8 * length for length in place.box)
    cv2.putText(pages[0], "He left it alone", (round(left + 20), round(top + height - 8)), cv2.FONT_HERSHEY_SCRIPT_SIMPLEX, 1.2, 20, 2)
    empty, written = (
        next(one for one in read(named(at), printed).sheets[0].answers if one.question == place.question)
        for at in (filled[0][:1], pages[:1])
    )
    ink = [(np.asarray(Image.open(BytesIO(one.picture))) < 100).sum() for one in (empty, written)]
    assert ink[1] > ink[0] + 500


def test_it_lists_a_page_that_is_missing() -> None:
    setup = Setup(bubbles=Bubbles.INLINE)
    pdf, sheet = one(setup)
    first = {"first.png": wear.draw(pdf, 0)}
    stack = read_stack([(name, wear.as_png(picture)) for name, picture in first.items()], {sheet.code: sheet})
    assert {problem.trouble for problem in stack.problems} == {Trouble.MISSING}
    assert f"version {sheet.words}, page 2 is not in the stack." in stack.problems[0].why
    assert any(answered.answer is None and answered.why == "Page 2 is missing." for answered in stack.sheets[0].answers)


def one(setup: Setup) -> tuple[bytes, Sheet]:
    made = class_set(cast.ARTICLE, [version(cast.ITEMS, 1)], setup)
    return made.pdf, made.sheets[0]


def test_it_lists_a_page_that_came_twice_and_whether_it_says_the_same(printed: Printed, filled: Class) -> None:
    page = filled[0][0]
    stack = read({"a.png": page, "b.png": page}, printed)
    assert [problem.trouble for problem in stack.problems] == [Trouble.DOUBLE] and "says the same as a.png" in stack.problems[0].why
    empty = wear.draw(printed.pdf, max(printed.sheets[0].to_fill) - 1)
    assert "DOES NOT SAY THE SAME" in read({"a.png": page, "b.png": empty}, printed).problems[0].why


def test_it_lists_the_page_of_another_quiz_and_of_no_quiz(printed: Printed, filled: Class) -> None:
    """A forged code names a sheet that this teacher never printed: it opens nothing."""
    stack = read_stack([("a.png", wear.as_png(filled[0][0]))], {})
    assert [problem.trouble for problem in stack.problems] == [Trouble.FOREIGN] and "belongs to another quiz" in stack.problems[0].why
    letter = np.full((2376, 1680), 250, np.uint8)
    cv2.putText(letter, "Dear Sir", (200, 300), cv2.FONT_HERSHEY_SIMPLEX, 4, 0, 8)
    stack = read({"letter.png": letter}, printed)
    assert stack.sheets == () and "is no sheet that Quire printed" in stack.problems[0].why


def test_it_passes_over_empty_backs_and_over_the_pages_of_the_article() -> None:
    setup = Setup(bubbles=Bubbles.APART)
    pdf, sheet = one(setup)
    pages = {f"{at}.png": wear.draw(pdf, at) for at in range(sheet.pages)} | {"back.png": np.full((2376, 1680), 248, np.uint8)}
    stack = read_stack([(name, wear.as_png(picture)) for name, picture in pages.items()], {sheet.code: sheet})
    assert stack.problems == () and len(stack.sheets) == 1 and stack.pages == sheet.pages + 1


@pytest.mark.parametrize(("rows", "told"), [(0.5, "The code on cut.png cannot be read"), (0.93, "Scan the whole page again")])
def test_it_refuses_a_cut_sheet_by_name(printed: Printed, filled: Class, rows: float, told: str) -> None:
    """The upper part of the page alone has no code; with its left half gone, a page has too few markers."""
    page = filled[0][0]
    cut = page[: int(rows * page.shape[0])] if rows < 0.9 else page[:, int(0.4 * page.shape[1]) :]
    stack = read({"cut.png": np.ascontiguousarray(cut)}, printed)
    assert stack.sheets == () and told in stack.problems[0].why and "cut.png" in stack.problems[0].why
    assert rows < 0.9 or (stack.problems[0].trouble is Trouble.CUT and "Ada" in stack.problems[0].why)


def test_it_refuses_a_sheet_that_is_not_the_one_it_says_it_is(printed: Printed, filled: Class) -> None:
    """Squeezed to another shape, its markers do not lie where they should… but a homography forgives that; a mirrored one never."""
    stack = read({"mirrored.png": np.ascontiguousarray(filled[0][0][:, ::-1])}, printed)
    assert stack.sheets == () and len(stack.problems) == 1


def locked(pdf: bytes) -> bytes:
    writer, file = PdfWriter(PdfReader(BytesIO(pdf))), BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(file)
    return file.getvalue()


def with_pages(number: int) -> bytes:
    file = BytesIO()
    canvas = Canvas(file)
    for _ in range(number):
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def bomb() -> bytes:
    file = BytesIO()
    Image.new("1", (12_000, 12_000)).save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "Pages have to come as PDF, TIFF, PNG or JPEG."),
        (b"%PDF-1.7 nothing", "cannot be opened as a PDF. Scan it again."),
        (with_pages(2000), "has 2000 pages, and 400 are read at a time."),
        (bomb(), "has more than 60 million pixels."),
        (b"GIF89a", "Pages have to come as PDF, TIFF, PNG or JPEG."),
    ],
    ids=["empty", "broken", "2000 pages", "bomb", "gif"],
)
def test_it_tells_what_is_wrong_with_a_file(content: bytes, told: str) -> None:
    stack = read_stack([("scan", content)], {})
    assert [problem.trouble for problem in stack.problems] == [Trouble.UNREADABLE] and told in stack.problems[0].why


def test_it_tells_that_a_pdf_has_a_password() -> None:
    stack = read_stack([("scan.pdf", locked(worksheet(cast.ARTICLE, cast.ITEMS)))], {})
    assert "Take the password off" in stack.problems[0].why


def test_it_tells_of_its_progress(printed: Printed, filled: Class) -> None:
    told: list[int] = []
    read_stack([(name, wear.as_png(picture)) for name, picture in named(filled[0][:2]).items()], known(printed), progress=told.append)
    assert told == [1, 2]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([b"", b"%PDF-1.4\n", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"\xff\xd8\xff\xe0"]))
def test_it_survives_any_bytes(content: bytes, start: bytes) -> None:
    stack = read_stack([("any", start + content)], {})
    assert len(stack.problems) <= 1 and stack.sheets == ()


def test_it_bounds_what_it_reads() -> None:
    assert bringing.MOST_PAGES == 400 and bringing.MOST_PIXELS == 60_000_000
