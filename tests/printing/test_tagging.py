"""Tags: what a screen reader is told of a PDF, where the extra is installed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader

from quizzes.printing import (
    Bubbles,
    Setup,
    Shown,
    calibration,
    cards,
    class_set,
    crossword,
    key,
    keys,
    tagging,
    version,
    vocabulary,
    word_search,
)
from quizzes.printing import worksheet as print_worksheet
from tests.printing import cast
from tests.printing.reading import in_order, text_of

SETUPS = (
    Setup(),
    Setup(article=Shown.LINES, points=True, school="Hill School"),
    Setup(bubbles=Bubbles.INLINE),
    Setup(bubbles=Bubbles.APART),
)


def worksheet(setup: Setup = SETUPS[1]) -> bytes:
    return print_worksheet(cast.ARTICLE, cast.ITEMS, setup, seed=1)


def elements(pdf: bytes) -> list[tuple[str, str]]:
    """Each structure element that has content of its own: its path from the top, and the text that it holds, in the tree's order."""
    with pikepdf.open(BytesIO(pdf)) as document:
        texts = [_texts(page) for page in document.pages]
        places = {page.obj.objgen: at for at, page in enumerate(document.pages)}
        return list(_walk(document.Root.StructTreeRoot.K, "", texts, places))


def _walk(element: Any, above: str, texts: list[dict[int, str]], places: dict[Any, int]) -> Iterator[tuple[str, str]]:
    path, said = f"{above}/{str(element.S)[1:]}", []
    kids = list(element.K) if isinstance(element.K, pikepdf.Array) else [pikepdf.Dictionary(Pg=element.Pg, MCID=element.K)]
    for kid in kids:
        if "/MCID" in kid:
            said.append(texts[places[kid.Pg.objgen]][int(kid.MCID)])
    if said:
        yield path, " ".join(" ".join(said).split())
    for kid in kids:
        if "/S" in kid:
            yield from _walk(kid, path, texts, places)


def _texts(page: pikepdf.Page) -> dict[int, str]:
    """The text of each numbered stretch of a page, told by a page that has only this stretch left."""
    said: dict[int, str] = {}
    instructions = list(pikepdf.parse_content_stream(page))
    for number in _numbers(instructions):
        with pikepdf.new() as alone:
            alone.pages.append(page)
            kept = pikepdf.unparse_content_stream(list(_only(number, instructions)))
            alone.pages[0].Contents = alone.make_stream(kept)
            file = BytesIO()
            alone.save(file)
        said[number] = PdfReader(file).pages[0].extract_text()
    return said


def _numbers(instructions: list[Any]) -> list[int]:
    return [int(one.operands[1].MCID) for one in instructions if str(one.operator) == "BDC"]


def _only(number: int, instructions: list[Any]) -> Iterator[Any]:
    """The stretch with this number and whatever only moves or sets things up."""
    inside = False
    for one in instructions:
        if str(one.operator) == "BDC":
            inside = int(one.operands[1].MCID) == number
        elif str(one.operator) in ("EMC", "BMC"):
            inside = False
        elif inside or str(one.operator) in ("cm", "q", "Q", "BT", "ET", "Tf", "Tm", "Td", "TL", "T*"):
            yield one


def test_it_works() -> None:
    said = elements(worksheet())
    assert ("/Document/Sect/H1", cast.ARTICLE.title) in said
    assert ("/Document/Sect/L/LI/Lbl", "1.") in said
    assert any(path == "/Document/Sect/L/LI/LBody/P" and cast.MULTIPLE_CHOICE.stem in text for path, text in said)
    choices = [text for path, text in said if path.endswith("LBody/L/LI/LBody")]
    assert all(choice.text in choices for choice in cast.MULTIPLE_CHOICE.choices)


@pytest.mark.parametrize("setup", SETUPS)
def test_it_reads_the_whole_worksheet_in_order(setup: Setup) -> None:
    """The words in the tree are those of the worksheet, question after question; none is left out but what stands in margins."""
    said = " ".join(text for _, text in elements(worksheet(setup)))
    stems = (re.split(r"\[|_|\(|\n", item.stem)[0].strip()[:40] for item in cast.ITEMS)
    assert in_order(said, "Worksheet", cast.ARTICLE.title, "Name", *stems)
    for item in cast.ITEMS:
        assert all(choice.text in said for choice in item.choices) or not item.choices or setup.bubbles is Bubbles.APART
    footers = r"Page \d+ of \d+|" + re.escape(f"{cast.ARTICLE.title} · {version(cast.ITEMS, 1).words}")
    drawn = re.sub(footers, "", text_of(worksheet(setup)))
    margins = {str(number) for number in range(0, 200, 5)}
    assert sorted(set(drawn.split()) - margins - set(said.split())) == []


def test_it_marks_every_number_once_and_holds_it_in_the_tree() -> None:
    with pikepdf.open(BytesIO(worksheet())) as document:
        nums = document.Root.StructTreeRoot.ParentTree.Nums
        for at, page in enumerate(document.pages):
            numbers = _numbers(list(pikepdf.parse_content_stream(page)))
            assert numbers == list(range(len(nums[2 * at + 1]))) and int(page.obj.StructParents) == at
        assert document.Root.MarkInfo.Marked and str(document.Root.Lang) == "en"


def test_it_opens_and_closes_every_stretch() -> None:
    with pikepdf.open(BytesIO(worksheet(SETUPS[3]))) as document:
        for page in document.pages:
            depth = 0
            for one in pikepdf.parse_content_stream(page):
                depth += {"BMC": 1, "BDC": 1, "EMC": -1}.get(str(one.operator), 0)
                assert depth in (0, 1)
            assert depth == 0


@pytest.mark.parametrize("make", [
    worksheet,
    lambda: key(cast.ARTICLE, cast.ITEMS, seed=1),
    lambda: cards("Swifts", cast.CARDS),
    lambda: vocabulary("Swifts", cast.CARDS),
    lambda: crossword("Swifts", cast.CARDS),
    lambda: word_search("Swifts", cast.CARDS),
    calibration,
])  # fmt: skip
def test_it_gives_every_paper_a_tree_and_the_same_bytes(make: Any) -> None:
    pdf = make()
    assert pdf == make() and elements(pdf)


def test_it_describes_the_squares_of_a_crossword() -> None:
    with pikepdf.open(BytesIO(crossword("Swifts", cast.CARDS))) as document:
        described = [str(one.Alt) for one in document.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one]
    assert any("empty" in alt for alt in described) and any("SWIFT" in alt for alt in described)


VERSIONS = [version(cast.ITEMS, seed, name=name) for seed, name in ((1, "Ada"), (2, "Bjørn"))]


def test_it_leaves_a_class_set_as_it_is_where_nobody_wants_tags() -> None:
    """It is made for paper, and tags take half as long again."""
    pdf = class_set(cast.ARTICLE, VERSIONS).pdf
    assert b"StructTreeRoot" not in pdf and b"BDC" not in b"".join(page.get_contents().get_data() for page in PdfReader(BytesIO(pdf)).pages)  # type: ignore[union-attr]


def test_it_tags_a_class_set_where_that_is_wanted() -> None:
    """Each copy is a section of its own that says what a single worksheet does, whose shared pieces are drawn only once."""
    setup = Setup(tagged=True, bubbles=Bubbles.APART)
    pdf = class_set(cast.ARTICLE, VERSIONS, setup).pdf
    assert pdf == class_set(cast.ARTICLE, VERSIONS, setup).pdf
    said = elements(pdf)
    alone = [elements(class_set(cast.ARTICLE, [one], setup).pdf) for one in VERSIONS]
    assert said == [*alone[0], *alone[1]]
    assert text_of(pdf) == text_of(class_set(cast.ARTICLE, VERSIONS, Setup(bubbles=Bubbles.APART)).pdf)


def test_it_tags_the_keys_of_several_versions() -> None:
    said = " ".join(text for _, text in elements(keys(cast.ARTICLE, VERSIONS, Setup(tagged=True))))
    assert in_order(said, "For the teacher", "Who has which version", VERSIONS[1].words, "All answers", "Answer key", "Answer key")


def test_without_the_extra_it_prints_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagging, "is_possible", lambda: False)
    plain = worksheet()
    assert b"StructTreeRoot" not in plain and b"BDC" not in plain
    tagged_text = text_of(plain)
    monkeypatch.undo()
    assert text_of(worksheet()) == tagged_text
