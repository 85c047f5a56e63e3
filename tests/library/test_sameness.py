"""Which questions are the same question."""

from __future__ import annotations

from dataclasses import replace

from django.contrib.auth.models import User

from library import authoring, bank
from library.bank import Wanted
from library.models import Article, Quiz
from library.sameness import asks, rests_on_the_same
from library.views.reviewing import duplicates
from quizzes.items import Choice, Draft, Item, Kind
from tests.library.bell import FOG, ITEMS, NOW, WEIGHED, span

WHY, GAP, TRUTH, WHO, NUMBER, MATCHING, ORDER, GAPS = ITEMS
TRUE = Item(Kind.MULTIPLE_CHOICE, "Which of these is true?", span(FOG), "true", choices=(Choice("It rang", True), Choice("It sank")))


def test_it_works() -> None:
    assert asks(WHY) == asks(replace(WHY, stem="Why did Harrow Point  buy a BELL", source=span(WEIGHED)))
    assert len({asks(item) for item in ITEMS}) == len(ITEMS)


def test_the_same_words_with_another_answer_are_another_question() -> None:
    for item, other in [
        (TRUE, replace(TRUE, choices=(Choice("It sank", True), Choice("It rang")))),
        (NUMBER, replace(NUMBER, answers=("350",))),
        (MATCHING, replace(MATCHING, pairs=MATCHING.pairs[:1])),
        (ORDER, replace(ORDER, choices=ORDER.choices[:2])),
        (GAPS, replace(GAPS, gaps=GAPS.gaps[:1])),
    ]:
        assert asks(item) != asks(other)


def test_a_gap_and_a_question_of_one_sentence_with_one_answer_are_the_same() -> None:
    where = replace(WHO, stem="Where was the bell cast?", source=GAP.source, answers=("Norwick",))
    assert rests_on_the_same(GAP, where)
    assert not rests_on_the_same(GAP, replace(where, answers=("Harrow Point",)))
    assert not rests_on_the_same(GAP, replace(where, source=span(FOG)))
    assert not rests_on_the_same(TRUTH, replace(TRUTH, stem="The village bought a bell."))


def test_it_is_pointed_out_across_quizzes(article: Article, quiz: Quiz) -> None:
    where = replace(WHO, stem="Where was the bell cast?", source=GAP.source, answers=("Norwick",))
    matching = replace(MATCHING, pairs=MATCHING.pairs[:1], source=span(WEIGHED))
    other = authoring.keep(article, Draft(article.as_article(), (where, matching, WHY), ()), now=NOW)
    found = duplicates(quiz, list(quiz.questions.all()))
    assert {quiz.questions.get(pk=pk).stem for pk in found} == {GAP.stem, WHY.stem}
    assert set(found.values()) == {other}


def test_a_quiz_from_the_bank_asks_nothing_twice_and_loses_nothing(article: Article, teacher: User) -> None:
    other = replace(TRUE, choices=(Choice("It sank", True), Choice("It rang")))
    for items in ((TRUE, WHY), (other, WHY)):
        authoring.keep(article, Draft(article.as_article(), items, ()), now=NOW)
    assert len(bank.pick(bank.search(teacher, Wanted()), 3)) == 3
