"""PDFs that are made to harm whoever draws them."""

import zlib
from io import BytesIO

import pytest
from PIL import Image

from quizzes.scanning import Trouble, drawing, read_stack
from tests.scanning import wear
from tests.scanning.test_harder import filled_page


def pdf(objects: list[bytes]) -> bytes:
    """A PDF of these objects, the first of them its catalog."""
    file, places = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return b"%sxref\n0 %d\n0000000000 65535 f \n%strailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        file, len(objects) + 1, table, len(objects) + 1, len(file),
    )  # fmt: skip


def stream(said: bytes, content: bytes) -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (said, len(content), content)


def page(draws: bytes, *objects: bytes) -> bytes:
    """One page that draws the object /X, the first of those that follow."""
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    only = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>"
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", pages, only, stream(b"", draws), *objects])


def endless() -> bytes:
    """Twelve forms, each of which draws the next ten times: a million million lines."""
    said = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X %d 0 R>>>>"
    forms = [stream(said % (6 + at), b"/X Do " * 10) for at in range(12)]
    return page(b"/X Do", *forms, stream(b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]", b"0 0 m 500 800 l S"))


def swelling() -> bytes:
    """A picture of 20,000 by 20,000 pixels in two hundred kilobytes."""
    said = b"/Type/XObject/Subtype/Image/Width 20000/Height 20000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode"
    return page(b"500 0 0 800 0 0 cm /X Do", stream(said, zlib.compress(bytes(400_000_000), 1)))


def test_it_gives_up_a_page_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "MOST_SECONDS", 3.0)
    stack = read_stack([("bomb.pdf", endless())], {})
    assert [problem.trouble for problem in stack.problems] == [Trouble.UNREADABLE]
    assert "bomb.pdf is broken, or too much to draw." in stack.problems[0].why


def test_it_holds_the_memory_of_a_page_that_swells(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is black, and larger than the bound: it is left out, or the process ends; drawn it would be told to be no sheet of ours."""
    monkeypatch.setattr(drawing, "MOST_MEMORY", 400_000_000)
    stack = read_stack([("bomb.pdf", swelling())], {})
    assert stack.sheets == () and all(problem.trouble is Trouble.UNREADABLE for problem in stack.problems)


def test_it_reads_on_after_a_page_that_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of no size among others is named; those before and after it are read."""
    (one, first, _), (other, second, _) = filled_page(1), filled_page(2)
    file = BytesIO()
    blank = Image.new("L", (10, 10), 255)
    pages = [Image.fromarray(one), blank, Image.fromarray(other)]
    pages[0].save(file, "PDF", save_all=True, append_images=pages[1:], resolution=200)
    real = drawing.drawn

    def drawn(content: bytes, *, first: int, long_side: int) -> object:
        for at, grey in enumerate(real(content, first=first, long_side=long_side), first):
            if at == 1:
                raise drawing.NotDrawn
            yield grey

    monkeypatch.setattr("quizzes.scanning.bringing.drawn", drawn)
    stack = read_stack([("all.pdf", file.getvalue())], {sheet.code: sheet for sheet in (first, second)})
    assert {each.sheet.words for each in stack.sheets} == {first.words, second.words}
    assert [problem.why for problem in stack.problems] == ["all.pdf, page 2 is broken, or too much to draw. Scan it again, in grey."]


def test_it_draws_each_page_as_long_as_wanted() -> None:
    pdf_file, shown = BytesIO(), Image.fromarray(filled_page(1)[0])
    shown.save(pdf_file, "PDF", resolution=200, save_all=True, append_images=[shown])
    drawn = list(drawing.drawn(pdf_file.getvalue(), first=1, long_side=800))
    assert [max(grey.shape) for grey in drawn] == [800] and wear.as_png(drawn[0])
