"""Cards to cut out."""

from io import BytesIO
from itertools import pairwise

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader
from reportlab.lib.units import mm

from quizzes.items import Card
from quizzes.printing import A4, LAYOUTS, Layout, Sides, calibration, cards
from quizzes.printing.cardsheets import NOTE_BASELINE, NOTE_SIZE
from quizzes.printing.layouts import DEFAULT
from tests.printing import cast
from tests.printing.reading import Ink, ink, outline, page_texts

NEAREST = 5 * mm


def deck(number: int, front: str = "Front{}", back: str = "Back{}") -> list[Card]:
    return [Card(front.format(n), back.format(n), cast.NEST, "term") for n in range(1, number + 1)]


def place(char: Ink, layout: Layout) -> tuple[int, int]:
    """The column, from the left, and the row, from the bottom, of the card that a character stands on."""
    across, up = layout.width + layout.apart[0], layout.height + layout.apart[1]
    return int((char.left - layout.left) // across), int((char.bottom - layout.bottom) // up)


def on_cards(pdf: bytes, page: int, layout: Layout) -> list[Ink]:
    return [char for char in ink(pdf, page) if char.bottom > layout.bottom]


def test_it_works() -> None:
    pages = page_texts(cards(cast.ARTICLE.title, cast.CARDS))
    assert len(pages) == 4
    assert all(card.front in pages[0] and card.back in pages[1] for card in cast.CARDS[:8])
    assert "Fronts 1–8" in pages[0] and "Backs 9–10" in pages[3]


def test_it_is_the_same_file_every_time() -> None:
    assert cards("Swifts", cast.CARDS) == cards("Swifts", cast.CARDS)


@pytest.mark.parametrize("name", LAYOUTS)
def test_it_mirrors_the_backs_for_the_long_edge(name: str) -> None:
    """Each card bears one sign of its own on both sides: turned over the long edge, back lies on front."""
    layout = LAYOUTS[name]
    signs = "abcdefghijklmnopqrstu"[: layout.per_sheet]
    pdf = cards("Signs", [Card(sign, sign, cast.NEST, "term") for sign in signs], layout=layout)
    fronts, backs = ({char.char: place(char, layout) for char in on_cards(pdf, page, layout) if char.char in signs} for page in (0, 1))
    assert len(set(fronts.values())) == layout.per_sheet
    assert backs == {sign: (layout.columns - 1 - column, row) for sign, (column, row) in fronts.items()}


def test_it_keeps_the_places_of_a_last_sheet_that_is_not_full() -> None:
    layout = LAYOUTS["A4 2×4"]
    pdf = cards("One", [Card("a", "b", cast.NEST, "term")])
    front = next(char for char in on_cards(pdf, 0, layout) if char.char == "a")
    back = next(char for char in on_cards(pdf, 1, layout) if char.char == "b")
    assert place(front, layout) == (0, 3) and place(back, layout) == (1, 3)


@pytest.mark.slow
@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("text", ["word", "Donaudampfschifffahrt" * 6, "many words of a long explanation " * 40, "Жα→ " * 200, "W" * 900])
def test_it_fits_any_text_into_its_card_away_from_the_cuts(name: str, text: str) -> None:
    layout = LAYOUTS[name]
    pdf = cards("Long", [Card(text, text, cast.NEST, "term")] * layout.per_sheet, layout=layout)
    for page in (0, 1):
        chars = on_cards(pdf, page, layout)
        assert sum(char.char == text[0] for char in chars) >= layout.per_sheet * text.count(text[0])
        for char in chars:
            column, row = place(char, layout)
            left, bottom = layout.at(column, row)
            assert char.left >= left + NEAREST and char.right <= left + layout.width - NEAREST
            assert char.bottom >= bottom + NEAREST and char.top <= bottom + layout.height - NEAREST


@pytest.mark.parametrize("name", [name for name, layout in LAYOUTS.items() if not layout.cut])
def test_it_leaves_room_outside_the_cards(name: str) -> None:
    """For cut marks, what the printer cannot reach, and a note that is not near a cut either."""
    layout = LAYOUTS[name]
    assert layout.left >= 10 * mm - 0.01
    assert layout.bottom - NEAREST >= NOTE_BASELINE + NOTE_SIZE


@pytest.mark.parametrize("name", LAYOUTS)
def test_it_keeps_every_card_on_the_paper_and_apart_from_the_next(name: str) -> None:
    layout = LAYOUTS[name]
    right, top = (at + side for at, side in zip(layout.at(layout.columns - 1, layout.rows - 1), (layout.width, layout.height), strict=True))
    assert layout.left >= 0 and layout.bottom >= -0.01 and right <= layout.paper.width + 0.01 and top <= layout.paper.height + 0.01
    assert min(layout.apart) >= 0


def picture(pdf: bytes, page: int) -> Image.Image:
    drawn: Image.Image = pypdfium2.PdfDocument(pdf)[page].render(scale=2).to_pil().convert("L")
    return drawn


@pytest.mark.parametrize(
    ("sides", "turned"),
    [(Sides.LONG_EDGE, Image.Transpose.FLIP_LEFT_RIGHT), (Sides.SHORT_EDGE, Image.Transpose.FLIP_TOP_BOTTOM)],
)
@pytest.mark.parametrize("name", ["A4 2×4", "A4 3×3", "Letter 4×5", "A4 labels 64 × 38 mm, 21 a sheet", "Card A7"])
def test_it_lays_the_ink_of_each_back_on_its_front(name: str, sides: Sides, turned: Image.Transpose) -> None:
    """Laid over each other as the turned sheet lies, every card has ink on both of its sides or on none: here on five of them."""
    layout = LAYOUTS[name]
    dealt = deck(min(5, layout.per_sheet), "MMMM", "MMMM")
    pdf = cards("Overlay", dealt, layout=layout, sides=sides)
    front, back = picture(pdf, 0), picture(pdf, 1).transpose(turned)
    for at in range(layout.per_sheet):
        x, y = (2 * length for length in layout.corner(at, sides=sides))
        width, height = 2 * layout.width, 2 * layout.height
        box = (int(x), int(front.height - y - height), int(x + width), int(front.height - y))
        inked = [min(side.crop(box).tobytes()) < 100 for side in (front, back)]
        assert inked == [at < len(dealt)] * 2


def test_it_lays_backs_beside_their_fronts_to_be_folded() -> None:
    layout = LAYOUTS["A4 3×3"]
    pdf = cards("Fold", [Card("a", "b", cast.NEST, "term"), Card("c", "d", cast.NEST, "term")], layout=layout, sides=Sides.FOLD)
    stand = {char.char: place(char, layout) for char in on_cards(pdf, 0, layout) if char.char in "abcd"}
    assert stand == {"a": (0, 2), "b": (1, 2), "c": (0, 1), "d": (1, 1)}
    assert len(page_texts(pdf)) == 1


def test_it_prints_backs_in_the_order_of_their_fronts_on_one_side() -> None:
    layout = LAYOUTS["A4 2×4"]
    pdf = cards("One side", [Card("a", "b", cast.NEST, "term")], layout=layout, sides=Sides.ONE_SIDED)
    back = next(char for char in on_cards(pdf, 1, layout) if char.char == "b")
    assert place(back, layout) == (0, 3)


def test_it_moves_backs_by_the_offset_of_the_printer() -> None:
    card = [Card("word", "word", cast.NEST, "term")]
    straight, moved = (cards("Moved", card, offset=offset) for offset in ((0.0, 0.0), (2 * mm, -3 * mm)))
    assert ink(straight, 0) == ink(moved, 0)
    for before, after in zip(on_cards(straight, 1, DEFAULT), on_cards(moved, 1, DEFAULT), strict=True):
        assert (after.left - before.left, after.bottom - before.bottom) == pytest.approx((2 * mm, -3 * mm), abs=0.1)


def test_it_cannot_fold_what_stands_alone() -> None:
    with pytest.raises(ValueError, match="Take a layout with two columns or more"):
        cards("Alone", cast.CARDS, layout=LAYOUTS["Card A7"], sides=Sides.FOLD)


@pytest.mark.parametrize("sides", list(Sides))
def test_it_tells_the_printer_to_print_on_both_sides_and_not_to_scale(sides: Sides) -> None:
    reader = PdfReader(BytesIO(cards("Swifts", cast.CARDS, sides=sides)))
    wishes = reader.root_object["/ViewerPreferences"]
    turned = {Sides.LONG_EDGE: "/DuplexFlipLongEdge", Sides.SHORT_EDGE: "/DuplexFlipShortEdge"}
    assert wishes["/Duplex"] == turned.get(sides, "/Simplex")  # type: ignore[index]
    assert wishes["/PrintScaling"] == "/None"  # type: ignore[index]
    assert str(reader.root_object["/Lang"]) == "en"
    assert reader.metadata and reader.metadata.title == "Swifts"


def test_it_has_a_bookmark_for_each_page() -> None:
    assert outline(PdfReader(BytesIO(cards("Swifts", cast.CARDS))).outline) == ["Fronts 1–8", "Backs 1–8", "Fronts 9–10", "Backs 9–10"]


@pytest.mark.parametrize("sides", [Sides.LONG_EDGE, Sides.SHORT_EDGE])
def test_it_calibrates(sides: Sides) -> None:
    """What is read where the cross of the back shines through brings it to the middle when it is given as the offset."""
    pdf = calibration(sides=sides)
    wrong = (1.0, -2.0)  # how far the printer puts backs from their place, in millimetres to the right and up
    seen = (-wrong[0], wrong[1]) if sides is Sides.LONG_EDGE else (wrong[0], -wrong[1])
    across, up = A4.width / 2 + seen[0] * mm, A4.height / 2 + seen[1] * mm
    signs = words(pdf)
    reads = {"across": nearest(signs, across, A4.height / 2 - 4 * mm, vertical=False), "up": nearest(signs, A4.width / 2 + 2.4 * mm, up)}
    assert reads == {"across": "", "up": f"{-wrong[1]:+.0f}"}  # one millimetre lies between the numbers, which are even
    assert nearest(signs, A4.width / 2 + 2 * seen[0] * mm, A4.height / 2 - 4 * mm, vertical=False) == f"{-2 * wrong[0]:+.0f}"


def words(pdf: bytes) -> list[tuple[str, float, float]]:
    """Each number of the scales and the middle of its place."""
    chars = [char for char in ink(pdf, 0) if char.bottom < A4.height / 2 + 10 * mm and char.char in "+-0123456789"]
    pairs = [(sign, digit) for sign, digit in pairwise(chars) if sign.char in "+-"]
    return [(sign.char + digit.char, (sign.left + digit.right) / 2, (digit.bottom + digit.top) / 2) for sign, digit in pairs]


def nearest(signs: list[tuple[str, float, float]], x: float, y: float, *, vertical: bool = True) -> str:
    """The number that stands within half a millimetre along the scale, on the side where its numbers stand."""
    for said, across, up in signs:
        along, beside = (abs(up - y), abs(across - x)) if vertical else (abs(across - x), abs(up - y))
        if along < 0.6 * mm and beside < 2.5 * mm:
            return said
    return ""


def test_it_refuses_an_empty_deck() -> None:
    with pytest.raises(ValueError, match=r"need at least one card\."):
        cards("Nothing", ())
