"""The worksheet that is handed out."""

import re
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader

from quizzes.items import Article, Choice, Item, Kind, Paragraph
from quizzes.printing import A4, LETTER, Bubbles, Setup, Shown, version, worksheet
from quizzes.shuffling import shown_together
from tests.printing import cast
from tests.printing.reading import in_order, outline, page_texts, text_of

WITH_ARTICLE = Setup(article=Shown.PARAGRAPHS)


def sheet(*items: Item) -> str:
    return text_of(worksheet(cast.ARTICLE, items, seed=1))


def test_it_works() -> None:
    pages = page_texts(worksheet(cast.ARTICLE, cast.ITEMS, seed=1))
    assert in_order(pages[0], "Worksheet", cast.ARTICLE.title, "Name", "Class", "Date", "Points", "/ 12", "1. According to Ruth Amsel")
    for number, page in enumerate(pages, 1):
        words = version(cast.ITEMS, 1).words
        assert page.endswith(f"{cast.ARTICLE.title} · {words} Page {number} of {len(pages)}")
    assert in_order(" ".join(pages), *(f"{number}. {item.stem[:12]}" for number, item in enumerate(cast.ITEMS, 1)))


def test_it_is_the_same_file_every_time() -> None:
    assert worksheet(cast.ARTICLE, cast.ITEMS, seed=1) == worksheet(cast.ARTICLE, cast.ITEMS, seed=1)
    assert worksheet(cast.ARTICLE, cast.ITEMS, seed=1) != worksheet(cast.ARTICLE, cast.ITEMS, seed=2)


def test_it_shows_the_choices_in_the_order_of_the_seed() -> None:
    for item, order in zip(cast.ITEMS, shown_together(cast.ITEMS, 7), strict=True):
        if item.kind is Kind.MULTIPLE_CHOICE and len(item.keys[0]) > 1:
            assert in_order(text_of(worksheet(cast.ARTICLE, cast.ITEMS, seed=7)), item.stem[:20], *order)


def test_it_letters_the_choices() -> None:
    order = shown_together((cast.MULTIPLE_CHOICE,), 1)[0]
    assert in_order(sheet(cast.MULTIPLE_CHOICE), *(f"{letter} {text}" for letter, text in zip("ABCD", order, strict=True)))


def test_it_does_not_tell_the_key() -> None:
    """Whichever choice is right, the sheet is the same but for the place of the choices, which numbers do not change."""
    sheets = set()
    for key in ("3", "5", "8"):
        item = replace(cast.MULTIPLE_CHOICE, choices=tuple(Choice(text, text == key) for text in ("3", "5", "8")))
        sheets.add(worksheet(cast.ARTICLE, (item,), seed=1))
    assert len(sheets) == 1


def test_it_prints_no_answer_that_is_to_be_written() -> None:
    text = sheet(cast.TYPED_CLOZE, cast.SHORT_ANSWER, cast.NUMERIC, cast.BRACKETED)
    for answer in ("biologist", "He left it", "40", "centimetres", "centimeters"):
        assert answer not in text


def test_it_says_how_many_are_right() -> None:
    assert "Choose two answers." in sheet(cast.SEVERAL_KEYS)
    assert "Choose" not in sheet(cast.MULTIPLE_CHOICE)


def test_it_makes_blanks_of_gaps() -> None:
    assert in_order(sheet(cast.TYPED_CLOZE), "is a ____", " at the town's museum.")
    assert in_order(sheet(cast.GAPPED), "wooden (1) ____", "under the (2) ____", "(3) ____", ", three (4) ____")
    assert in_order(sheet(cast.BRACKETED), "leave a (1) ____", "of three (2) ____")


def test_it_gives_a_longer_answer_a_longer_blank() -> None:
    parts = sheet(cast.BRACKETED).split("(2)")
    assert parts[0].count("_") < parts[1].count("_")


def test_it_gives_gaps_with_a_bank_blanks_of_one_length() -> None:
    blanks = {word.rstrip(",.") for word in sheet(cast.GAPPED).split() if word.startswith("_")}
    assert len(blanks) == 1


def test_it_boxes_the_word_bank_in_the_order_of_the_alphabet() -> None:
    assert "Two words are not needed. boxes calls eaves pairs pupils walls" in sheet(cast.GAPPED)


def test_it_lays_matches_out_with_letters() -> None:
    text, order = sheet(cast.MATCHING), shown_together((cast.MATCHING,), 1)[0]
    assert "Write a letter on each line. One letter is not needed." in text
    assert in_order(text, *(f"{letter} {match}"[:30] for letter, match in zip("ABCD", order, strict=True)))
    assert all(pair.prompt in text for pair in cast.MATCHING.pairs)


def test_it_prints_every_paragraph_of_a_stem() -> None:
    assert in_order(
        sheet(cast.INSERT), "1. Look at the four places", "“These calls tell", "[A] The museum", "[D] Soon three pairs", "A B C D"
    )


def test_it_shows_true_before_false() -> None:
    assert in_order(sheet(cast.TRUE_FALSE), "three pairs moved into the boxes. True False")


def test_it_prints_the_article_with_numbered_paragraphs_where_wanted() -> None:
    pages = page_texts(worksheet(cast.ARTICLE, cast.ITEMS, WITH_ARTICLE, seed=1))
    assert in_order(pages[0], "1 For thirty years nobody", "2 Swifts fly", "3 The museum", "4 By 2021")
    assert in_order(pages[0], "the summer back", "Questions", "1. According to")
    assert "For thirty years nobody" not in sheet(*cast.ITEMS)


def test_it_begins_questions_on_a_page_of_their_own_where_the_article_leaves_little_room() -> None:
    longer = replace(cast.ARTICLE, text="\n\n".join([cast.ARTICLE.text] * 2))
    pages = page_texts(worksheet(longer, cast.ITEMS, WITH_ARTICLE, seed=1))
    assert "1. According to" not in pages[0] and in_order(pages[1], "Questions", "1. According to")


def test_it_does_not_take_the_title_for_a_paragraph() -> None:
    titled = Article(cast.ARTICLE.title, f"{cast.ARTICLE.title}\n\n{cast.ARTICLE.text}")
    assert worksheet(titled, cast.ITEMS, WITH_ARTICLE) == worksheet(cast.ARTICLE, cast.ITEMS, WITH_ARTICLE)


def test_it_takes_lines_for_paragraphs_where_no_blank_ones_part_them() -> None:
    lines = Article(cast.ARTICLE.title, "One here.\nTwo there.\nThree.")
    assert "1 One here. 2 Two there. 3 Three." in text_of(worksheet(lines, cast.ITEMS, WITH_ARTICLE))


def test_it_prints_what_the_article_names_as_its_own_with_headings_between() -> None:
    text = "photo.jpg\n\nOne here.\n\nAt the lake\n\nTwo there."
    own = [
        Paragraph(text.index(part), text.index(part) + len(part), head)
        for part, head in (("One here.", False), ("At the lake", True), ("Two there.", False))
    ]
    printed = text_of(worksheet(Article("A walk", text, tuple(own)), cast.ITEMS, WITH_ARTICLE))
    assert "1 One here. At the lake 2 Two there." in printed
    assert "photo.jpg" not in printed


def test_it_prints_on_either_paper() -> None:
    for paper in (A4, LETTER):
        page = PdfReader(BytesIO(worksheet(cast.ARTICLE, cast.ITEMS, Setup(paper=paper)))).pages[0]
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx((paper.width, paper.height), abs=0.01)


def test_it_tells_a_reader_its_title_language_and_bookmarks() -> None:
    reader = PdfReader(BytesIO(worksheet(cast.ARTICLE, cast.ITEMS)))
    assert reader.metadata and reader.metadata.title == cast.ARTICLE.title
    assert str(reader.root_object["/Lang"]) == "en"
    assert outline(reader.outline) == ["Questions", *(f"Question {n}" for n in range(1, 13))]


def test_it_splits_no_question_over_a_page() -> None:
    items = [
        Item(
            Kind.MULTIPLE_CHOICE,
            f"Stem{n}x is asked " + "with some words " * (n % 9) + "here?",
            cast.NEST,
            "rule",
            choices=tuple(Choice(f"Choice{n}x{m} " + "and more of it " * (n % 5), m == 0) for m in range(3 + n % 3)),
        )
        for n in range(60)
    ]
    pages = page_texts(worksheet(cast.ARTICLE, items, seed=5))
    assert len(pages) > 8
    for n, item in enumerate(items):
        where = {at for at, page in enumerate(pages) for m in range(len(item.choices)) if f"Choice{n}x{m} " in page}
        assert where == {at for at, page in enumerate(pages) if f"Stem{n}x " in page} and len(where) == 1


def test_it_prints_an_article_without_a_title() -> None:
    assert "Untitled" in text_of(worksheet(Article(" ", cast.ARTICLE.text), cast.ITEMS))


def test_it_refuses_an_empty_quiz() -> None:
    with pytest.raises(ValueError, match=r"nothing to print: a worksheet needs at least one question\."):
        worksheet(cast.ARTICLE, ())


def test_it_tells_what_each_question_and_all_are_worth() -> None:
    first, *others = cast.ITEMS
    said = sheet(replace(first, points=Decimal("2.5")), *others)
    assert f"/ {len(others)}.5" not in said
    assert f"/ {len(others) + 2}.5" in said
    assert "/ 2.5" in said
    assert said.count("/ 1") >= len(others), "Where one says it, each does."


def test_it_has_no_page_without_a_question() -> None:
    """What is free after the last question begins no page, wherever that question ends."""
    for amount in range(1, len(cast.ITEMS) + 1):
        for setup in (Setup(), Setup(bubbles=Bubbles.INLINE, paper=LETTER)):
            pages = page_texts(worksheet(cast.ARTICLE, cast.ITEMS[-amount:], setup))
            assert all(re.search(r"\b\d{1,2}\. ", page) for page in pages), (amount, setup)
