"""What a class reads of an article, and the numbers beside its paragraphs."""

import pytest

from quizzes.generation.paragraphs import Paragraph, Role, paragraphs
from quizzes.generation.showing import numbered, shown
from quizzes.generation.text import analyse
from quizzes.items import Article
from quizzes.items import Paragraph as Read

PAGE = """ferry-at-pier-two_0412.jpg

Ferry waits for the tide

01:12 - Source: Harbour TV

The ferry to Lund Island stayed in its harbour on Monday because the water was too low. Four hundred passengers waited.

Ferry strike: What passengers can do when no boat sails

A longer pier

The council will build a longer pier. The harbour master gave three reasons for it:

1. The sand comes back every spring.

2. The new ferry lies deeper in the water.

So what will it cost?

Nobody knows yet. The council will say more in May, when the sand has been measured.

Related: The island that has no cars

Nils Aker contributed to this report."""


def seen(text: str) -> list[str]:
    article = Article("Ferry waits for the tide", text)
    return [text[one.start : one.end] for one in shown(paragraphs(article))]


def lines(*said: tuple[Role, str]) -> list[Paragraph]:
    return [Paragraph(100 * at, 100 * at + len(text), text, role) for at, (role, text) in enumerate(said)]


def test_it_works() -> None:
    read = seen(PAGE)
    assert "The ferry to Lund Island" in read[1]
    assert read[0] == "Ferry waits for the tide"
    assert "A longer pier" in read


@pytest.mark.parametrize("gone", ["0412.jpg", "01:12", "Ferry strike", "Related", "contributed"])
def test_it_leaves_out_what_only_came_along(gone: str) -> None:
    assert gone in PAGE
    assert not [text for text in seen(PAGE) if gone in text]


@pytest.mark.parametrize("kept", ["three reasons for it:", "1. The sand", "2. The new ferry", "So what will it cost?", "Nobody knows yet."])
def test_it_keeps_what_belongs_to_the_text(kept: str) -> None:
    assert [text for text in seen(PAGE) if kept in text]


def test_it_tells_headings_apart() -> None:
    article = Article("Ferry waits for the tide", PAGE)
    heads = [PAGE[one.start : one.end] for one in shown(paragraphs(article)) if one.is_heading]
    assert heads == ["Ferry waits for the tide", "A longer pier"]


def test_it_takes_a_question_written_like_a_title_for_a_heading() -> None:
    found = lines((Role.BODY, "Words of the text."), (Role.QUESTION, "Who Should Rule?"), (Role.QUESTION, "But who should rule?"))
    assert [one.is_heading for one in shown(found)] == [False, True, False]


@pytest.mark.parametrize("heading", ["What is a tide?", "Passing Laws: Who Comes Up with Ideas?"])
def test_it_takes_a_question_that_the_text_answers_for_a_heading(heading: str) -> None:
    found = lines((Role.BODY, "Words of the text."), (Role.QUESTION, heading), (Role.BODY, "More words of the text."))
    assert [one.is_heading for one in shown(found)] == [False, True, False]


def test_it_takes_any_short_question_for_a_heading_where_the_article_has_headings() -> None:
    text = [(Role.BODY, "Words of the text."), (Role.QUESTION, "After the flood?"), (Role.BODY, "More words of the text.")]
    headings = [(Role.HEADING, "The flood"), (Role.HEADING, "Before it")]
    assert [one.is_heading for one in shown(lines(*headings, *text))] == [True, True, False, True, False]
    assert [one.is_heading for one in shown(lines(*text))] == [False, False, False]


def test_a_long_question_over_a_section_is_a_heading_where_there_are_others_and_what_somebody_asks_is_none() -> None:
    question = "What does the ferry to the northern island cost those who live on it?"
    sections = ("The first ferries", "The ferry was built in Carrow in 1931.", "The last ferries", "It sank in the harbour.")
    assert _is_headed(question, sections)
    assert not _is_headed(question, sections[1::2])
    assert not _is_headed(f"“{question}”", sections)


def _is_headed(question: str, before: tuple[str, ...]) -> bool:
    found = shown(paragraphs(Article("", "\n\n".join((*before, question, "It costs them a day’s wages.")))))
    return found[-2].is_heading


def test_it_shows_everything_where_little_would_be_left() -> None:
    assert len(shown(lines((Role.BYLINE, "Four words stand here."), (Role.BODY, "One.")))) == 2


def test_it_shows_nothing_of_an_empty_page() -> None:
    assert shown([]) == ()


def test_paragraphs_have_the_numbers_that_a_class_sees() -> None:
    read = analyse(Article("Ferry waits for the tide", PAGE))
    told = {one.number: one.text for one in read.paragraphs if one.number}
    assert told[1].startswith("The ferry to Lund Island")
    assert told[6].startswith("Nobody knows yet.")


def test_a_long_line_that_leads_in_to_a_row_of_short_ones_has_a_number() -> None:
    lead = "The film of the harbour shows twelve kinds of boats and tells what each of them was for:"
    text = "\n\n".join(("The film was made in May.", lead, "Ferries and rafts", "Boats of the north", "It was shown in Carrow."))
    told = {one.text: one.number for one in analyse(Article("Boats", text)).paragraphs}
    assert (told[lead], told["It was shown in Carrow."]) == (0, 3)


def test_what_a_class_does_not_read_has_no_number() -> None:
    found = lines((Role.BODY, "One."), (Role.BODY, "Two."), (Role.BODY, "Three."))
    assert [one.number for one in numbered(found, [Read(0, 4), Read(200, 206)])] == [1, 0, 2]
