"""How hard items are, and why."""

from dataclasses import replace

import pytest

from quizzes.generation import NothingToAsk, write
from quizzes.generation.difficulty import graded
from quizzes.items import Article, Choice, Item, Kind, Level, Process, Source
from tests.generation.cast import SOIL, TIDES, TUNNEL

SAID = "Because the salt had eaten the old chains, which nobody had looked after for years, the harbour of Lund was closed in 1987."
SOURCE = Source(0, len(SAID), SAID)
YEAR = Item(Kind.SHORT_ANSWER, "In which year was the harbour closed?", SOURCE, "year", answers=("1987",))
JUDGED = Item(Kind.TRUE_FALSE, "The harbour was closed in 1987.", SOURCE, "judged", choices=(Choice("True", True), Choice("False")))
LEARNED = (
    "Notwithstanding considerable procedural objections from dissenting magistrates, the ecclesiastical tribunal subsequently invalidated "
    "the contentious indulgences and excommunicated several recalcitrant theologians whose pamphlets were circulating clandestinely."
)
WHY = Item(
    Kind.MULTIPLE_CHOICE,
    "Why was the harbour closed?",
    SOURCE,
    "cause",
    choices=(
        Choice("because the salt had eaten the chains", True),
        Choice("because the storm had broken the chains"),
        Choice("because the salt had spoilt the engines"),
    ),
)


def test_it_works() -> None:
    easy = graded(JUDGED)
    assert easy.level is Level.EASY
    assert easy.basis == "what is asked is said in the text; only two answers to choose from"


def test_it_changes_nothing_else() -> None:
    assert replace(graded(WHY), level=WHY.level, basis="") == WHY
    assert graded(WHY).id == WHY.id
    assert graded(graded(WHY)) == graded(WHY)


def test_it_counts_what_the_reader_has_to_do() -> None:
    levels = [graded(replace(WHY, process=process)).level for process in (Process.RETRIEVE, Process.INFER, Process.EVALUATE)]
    assert levels == sorted(levels, key=list(Level).index)
    assert "has to be judged" in graded(replace(WHY, process=Process.EVALUATE)).basis


def test_it_counts_rare_words_and_long_sentences() -> None:
    hard = graded(replace(WHY, source=Source(0, len(LEARNED), LEARNED), process=Process.INFER))
    assert hard.level is Level.HARD
    assert hard.basis == "what is asked has to be worked out; many rare words"


def test_it_counts_how_like_the_answer_the_choices_are() -> None:
    unlike = replace(WHY, choices=(WHY.choices[0], Choice("two ferries collided"), Choice("nobody paid")))
    assert graded(WHY).basis.startswith("choices that are like the answer; ")
    assert "choices that are like" not in graded(unlike).basis


def test_it_counts_what_has_to_be_written() -> None:
    asked = replace(YEAR, answers=("a reason that nobody gave",), process=Process.INFER)
    assert graded(asked).level is Level.HARD
    assert "the answer" in graded(asked).basis


def test_it_gives_both_sides_of_a_medium_one() -> None:
    medium = graded(YEAR)
    assert medium.level is Level.EASY or "; " in medium.basis


@pytest.mark.parametrize("article", [TUNNEL, SOIL, TIDES], ids=["tunnel", "soil", "tides"])
def test_it_says_of_every_item_why(article: Article) -> None:
    assert all(item.basis for item in write(article, questions=40, cards=0).items)


@pytest.mark.parametrize("level", Level)
def test_it_writes_only_the_levels_asked_for(level: Level) -> None:
    assert {item.level for item in write(TUNNEL, questions=40, cards=0, levels=[level]).items} == {level}


def test_it_says_when_there_is_none_of_the_level() -> None:
    with pytest.raises(NothingToAsk, match=r"the article gives none of the level asked for \(hard\)"):
        write(TIDES, levels=[Level.HARD])
