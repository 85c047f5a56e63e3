"""A worksheet for each student of a class, in one file, with a key for each and one grid of all."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from quizzes.printing import A4, LETTER, Bubbles, Letters, Setup, Shown, class_set, keys, version
from quizzes.printing.fonts import ITALIC
from tests.printing import cast
from tests.printing.reading import Ink, in_order, ink, outline, page_texts, text_of

NAMES = ("Ada Okafor", "Bjørn Ærlig", "Carmen de la Vega")
VERSIONS = [version(cast.ITEMS, seed, name=name) for seed, name in enumerate(NAMES, 1)]
LINED = Setup(article=Shown.LINES)


def test_it_works() -> None:
    pages = page_texts(class_set(cast.ARTICLE, VERSIONS, LINED).pdf)
    assert [page for page in pages if "Name Ada Okafor" in page] == [pages[0]]
    starts = [at for at, page in enumerate(pages) if in_order(page, "Name", "Class", "Date", "Points")]
    assert [at % 2 for at in starts] == [0, 0, 0], "Each begins on a front."
    for name, one, at in zip(NAMES, VERSIONS, starts, strict=True):
        assert pages[at].endswith(f"{one.words} · {name} Page 1 of 3")


def test_it_is_the_same_file_every_time() -> None:
    assert class_set(cast.ARTICLE, VERSIONS, LINED) == class_set(cast.ARTICLE, VERSIONS, LINED)
    assert keys(cast.ARTICLE, VERSIONS, LINED) == keys(cast.ARTICLE, VERSIONS, LINED)


def test_it_has_any_number_of_versions_each_from_its_seed() -> None:
    several = [version(cast.ITEMS, seed) for seed in range(200)]
    assert len({one.words for one in several}) > 190
    assert len({one.code(LINED) for one in several}) == 200
    assert version(cast.ITEMS, 7) == several[7]


def test_it_asks_in_another_order_where_that_is_wanted() -> None:
    one, other = (version(cast.ITEMS, seed, mixed=True) for seed in (1, 2))
    assert sorted(one.asked) == sorted(other.asked) == list(range(1, 13)) and one.asked != other.asked
    assert [cast.ITEMS.index(item) + 1 for item in one.items] == list(one.asked)
    text = text_of(class_set(cast.ARTICLE, [one], Setup(mixed=True)).pdf)
    assert in_order(text, *(f"{number}. {item.stem[:12]}" for number, item in enumerate(one.items, 1)))


def test_it_has_a_key_for_each_version_and_one_grid_of_all() -> None:
    pages = page_texts(keys(cast.ARTICLE, VERSIONS))
    assert in_order(
        pages[0], "For the teacher", "3 copies", *(part for at, one in enumerate(VERSIONS, 1) for part in (str(at), one.words, one.name))
    )
    assert "All answers" in pages[1]
    for one in VERSIONS:
        assert any(in_order(page, "Answer key", one.words, one.name) for page in pages[2:])


@pytest.mark.parametrize("mixed", [False, True])
def test_it_has_the_letters_of_each_version_in_the_grid(mixed: bool) -> None:
    several = [version(cast.ITEMS, seed, mixed=mixed) for seed in range(8)]
    grid = page_texts(keys(cast.ARTICLE, several, Setup(mixed=mixed)))[1]
    row = re.search(r" 1 ((?:(?:\d+: )?[A-D] ?){8})2 ", grid)
    assert row, grid
    told = re.findall(r"(?:(\d+): )?([A-D])", row[1])
    for (number, letter), one in zip(told, several, strict=True):
        at = one.asked.index(1)
        assert letter == "ABCD"[one.orders[at].index(cast.MULTIPLE_CHOICE.keys[0])]
        assert not mixed or int(number) == at + 1


def test_it_tells_lines_in_the_key_as_they_are_numbered_on_the_sheet() -> None:
    """Each fifth line bears its number, and the line that the key names holds the proof."""
    sheet = class_set(cast.ARTICLE, [version([cast.NUMERIC], 1)], LINED).pdf
    lines = lines_of(sheet)
    assert lines[4].endswith("5") and lines[9].endswith("10")
    told = re.search(r"lines? (\d+)", text_of(keys(cast.ARTICLE, [version([cast.NUMERIC], 1)], LINED)))
    assert told and "Themuseumbuilt" in lines[int(told[1]) - 1]


def lines_of(pdf: bytes) -> list[str]:
    """The printed lines of the article on the first page, without spaces and without the numbers of its paragraphs."""
    rows: dict[int, list[Ink]] = {}
    for char in ink(pdf, 0):
        if char.left > A4.side + 20 and char.bottom > A4.bottom:
            rows.setdefault(
                next((y for y in rows if abs(y - (char.bottom + char.top) / 2) < 7), round((char.bottom + char.top) / 2)), []
            ).append(char)
    lines = ["".join(char.char for char in sorted(rows[y], key=lambda char: char.left)) for y in sorted(rows, reverse=True)]
    return lines[next(at for at, line in enumerate(lines) if line.startswith("Forthirtyyears")) :]


def test_it_prints_large() -> None:
    sizes = {round(char.top - char.bottom) for char in ink(class_set(cast.ARTICLE, VERSIONS[:1], Setup(letters=Letters.LARGE)).pdf, 0)}
    usual = {round(char.top - char.bottom) for char in ink(class_set(cast.ARTICLE, VERSIONS[:1]).pdf, 0)}
    assert max(sizes) > 1.5 * max(usual)


def test_it_slants_nothing_in_open_letters() -> None:
    for letters, slanted in ((Letters.NORMAL, True), (Letters.OPEN, False)):
        fonts = PdfReader(BytesIO(class_set(cast.ARTICLE, VERSIONS[:1], Setup(letters=letters)).pdf)).pages[0]["/Resources"]["/Font"]  # type: ignore[index]
        assert any("Italic" in str(font.get_object()["/BaseFont"]) for font in fonts.values()) == slanted, ITALIC


def test_it_gives_each_question_room_for_its_points() -> None:
    assert text_of(class_set(cast.ARTICLE, VERSIONS[:1], Setup(points=True)).pdf).count("/ 1 ") == 12
    assert "/ 1 " not in text_of(class_set(cast.ARTICLE, VERSIONS[:1]).pdf)


def test_it_names_the_school() -> None:
    assert text_of(class_set(cast.ARTICLE, VERSIONS[:1], Setup(school="Marlow Street School")).pdf).startswith("Marlow Street School")


@pytest.mark.parametrize("bubbles", [Bubbles.INLINE, Bubbles.APART])
def test_it_notes_where_every_bubble_stands(bubbles: Bubbles) -> None:
    printed = class_set(cast.ARTICLE, VERSIONS, Setup(bubbles=bubbles, paper=LETTER))
    assert [sheet.name for sheet in printed.sheets] == list(NAMES)
    for sheet, one in zip(printed.sheets, VERSIONS, strict=True):
        assert {field.question for field in sheet.fields} == set(range(1, 13))
        choices = next(field for field in sheet.fields if field.question == 1)
        assert tuple(bubble.value for bubble in choices.bubbles) == one.orders[0]
        for field in sheet.fields:
            for bubble in field.bubbles:
                assert 12 < bubble.x < sheet.width - 12 and 12 < bubble.y < sheet.height - 12 and bubble.radius > 1.8


def test_it_has_codes_of_its_own_wherever_anything_stands_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet that an earlier Quire laid out otherwise is not read by the places of this one: its code is not known."""
    setup = Setup(bubbles=Bubbles.APART)
    now, again = (class_set(cast.ARTICLE, VERSIONS, setup) for _ in range(2))
    monkeypatch.setattr("quizzes.printing.grid.LOW", 2.0)
    later = class_set(cast.ARTICLE, VERSIONS, setup)
    assert now == again
    assert not {sheet.code for sheet in now.sheets} & {sheet.code for sheet in later.sheets}
    assert [sheet.words for sheet in now.sheets] == [sheet.words for sheet in later.sheets]


def test_it_asks_for_a_number_where_there_is_no_name() -> None:
    setup = Setup(bubbles=Bubbles.APART, digits=4)
    named, nameless = (class_set(cast.ARTICLE, [version(cast.ITEMS, 1, name=name)], setup).sheets[0] for name in ("Ada", ""))
    assert [len(field.bubbles) for field in nameless.fields if field.question == 0] == [10] * 4
    assert not [field for field in named.fields if field.question == 0]


def test_it_tells_nothing_of_the_key_in_the_words_and_codes_of_a_version() -> None:
    other = [*cast.ITEMS[:1], *cast.ITEMS[1:]]
    assert version(other, 1).words == VERSIONS[0].words


def test_it_refuses_a_class_without_students() -> None:
    with pytest.raises(ValueError, match="needs at least one question"):
        class_set(cast.ARTICLE, [])


def test_it_leads_to_each_student_by_name_and_to_no_question() -> None:
    """Thirty times twelve questions would hide the names that a teacher looks for."""
    reader = PdfReader(BytesIO(class_set(cast.ARTICLE, VERSIONS, Setup(article=Shown.LINES)).pdf))
    assert outline(reader.outline) == [said for name in NAMES for said in (name, "Article", "Questions")]
    led = [entry for entry in reader.outline if not isinstance(entry, list)]
    assert all(NAMES[at] in reader.pages[reader.get_destination_page_number(entry) or 0].extract_text() for at, entry in enumerate(led))


def test_it_packs_pages_as_bytes() -> None:
    assert b"ASCII85" not in class_set(cast.ARTICLE, VERSIONS[:1]).pdf
