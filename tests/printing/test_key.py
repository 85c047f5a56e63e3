"""The key that stays with the teacher."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader

from quizzes.items import Item, Kind, Source
from quizzes.printing import key, keys, version, worksheet
from quizzes.printing.keys import quoted
from quizzes.shuffling import shown_together
from tests.printing import cast
from tests.printing.reading import in_order, page_texts, text_of


def answers(*items: Item, seed: int = 1) -> str:
    return text_of(key(cast.ARTICLE, items, seed=seed))


def test_it_works() -> None:
    text = answers(*cast.ITEMS)
    assert in_order(text, "Answer key", cast.ARTICLE.title, *(f"{number}. " for number in range(1, 13)), "Page 1 of 1")
    assert f"1. {'ABCD'[shown_together(cast.ITEMS, 1)[0].index(cast.MULTIPLE_CHOICE.keys[0])]} New roofs gave them" in text


def test_it_is_the_same_file_every_time() -> None:
    assert key(cast.ARTICLE, cast.ITEMS, seed=1) == key(cast.ARTICLE, cast.ITEMS, seed=1)


@pytest.mark.parametrize("seed", range(4))
def test_it_has_the_letters_of_the_worksheet_of_its_seed(seed: int) -> None:
    sheet, said = text_of(worksheet(cast.ARTICLE, cast.ITEMS, seed=seed)), answers(*cast.ITEMS, seed=seed)
    for letter in "ABCD":
        for right in cast.MULTIPLE_CHOICE.keys + cast.SEVERAL_KEYS.keys + cast.CHOSEN_CLOZE.keys:
            assert (f"{letter} {right}" in sheet) == (f"{letter} {right}" in said)


def test_it_proves_each_answer_with_its_sentence_and_where_it_stands() -> None:
    assert "“Because new roofs have no gaps, young birds find nowhere to breed and move on.” paragraph 2" in answers(cast.MULTIPLE_CHOICE)


def test_it_gives_every_sentence_that_an_answer_rests_on_in_the_order_of_the_article() -> None:
    assert in_order(answers(cast.MATCHING), "“Then, in the spring", "“‘A closed roof is", "“Mayor Ilse Grant")


def test_it_sets_proofs_in_italics() -> None:
    page = PdfReader(BytesIO(key(cast.ARTICLE, (cast.MULTIPLE_CHOICE,)))).pages[0]
    fonts: dict[str, str] = {}

    def visit(text: str, _: object, __: object, font: dict[str, str] | None, ___: float) -> None:
        fonts[text.strip()] = font["/BaseFont"] if font else ""

    page.extract_text(visitor_text=visit)
    proof = next(font for text, font in fonts.items() if "Because new roofs" in text)
    assert proof.endswith(("Italic", "Oblique"))


def test_it_tells_which_letter_belongs_to_each_prompt() -> None:
    text, order = answers(cast.MATCHING), shown_together((cast.MATCHING,), 1)[0]
    for pair in cast.MATCHING.pairs:
        assert f"{'ABCD'[order.index(pair.match)]} {pair.prompt} – {pair.match}" in text


def test_it_numbers_what_is_to_be_put_in_order_as_it_stands_on_the_sheet() -> None:
    text, order = answers(cast.ORDERING), shown_together((cast.ORDERING,), 1)[0]
    right = [choice.text for choice in cast.ORDERING.choices]
    assert in_order(text, *(f"{right.index(shown) + 1} {shown}" for shown in order))


def test_it_gives_every_gap_and_what_else_is_accepted() -> None:
    assert "(1) boxes · (2) eaves (or: roof) · (3) calls · (4) pairs" in answers(cast.GAPPED)
    assert "1. biologist" in answers(cast.TYPED_CLOZE)
    assert "1. 40 (± 0.5)" in answers(cast.NUMERIC)
    assert "post office. (or: He left it.)" in answers(cast.SHORT_ANSWER)
    assert "1. False" in answers(cast.TRUE_FALSE)


def test_it_names_a_place_by_its_letter_alone() -> None:
    assert in_order(answers(cast.INSERT), "1. D “The museum built")


def test_it_survives_an_item_with_no_answer_and_a_source_outside_the_article() -> None:
    assert "1. No answer is given." in answers(replace(cast.ORDERING, choices=()))
    lost = Item(Kind.SHORT_ANSWER, "Who?", Source(9999, 10003, "Gone"), "rule")
    assert "“Gone”" in answers(lost)


def test_it_quotes_quotations_as_books_do() -> None:
    assert quoted('He said,\n"I am (“very”) well."') == "“He said, ‘I am (‘very’) well.’”"


def test_it_refuses_an_empty_quiz() -> None:
    with pytest.raises(ValueError, match=r"nothing to print: a key needs at least one question\."):
        key(cast.ARTICLE, ())


def test_it_says_on_the_cover_and_in_the_grid_what_each_question_is_worth() -> None:
    plain, *others = cast.ITEMS[:3]
    weighted = [replace(plain, points=Decimal("2.5")), *others]
    cover, grid, *_ = page_texts(keys(cast.ARTICLE, [version(weighted, 1), version(weighted, 2)]))
    assert "Questions: 3. Points: 4.5." in cover
    assert in_order(grid, "points 1 2", "1 2.5", "2 1", "3 1")
    assert "points" not in page_texts(keys(cast.ARTICLE, [version(cast.ITEMS, 1), version(cast.ITEMS, 2)]))[1]
