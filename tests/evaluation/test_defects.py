"""That each defect is seen where it is, and only there."""

from dataclasses import replace

import pytest

from quizzes.evaluation.defects import (
    DEFECTS,
    choices_overlap,
    figures,
    given_away,
    has_no_fair_key,
    key_is_not_in_its_source,
    length_gives_the_key_away,
    source_is_not_the_article,
    stem_holds_the_key,
    text_is_broken,
)
from quizzes.items import Choice, Gap, Item, Kind, Pair, Source
from tests.evaluation.items import CHOSEN, GAPPED, JUDGED, PLACED, SOURCE, TYPED, asked, attempt, chosen, draft

STORM = "because the storm had sunk two barges"
STRIKE = "because the pilots were on strike"


@pytest.mark.parametrize("name", DEFECTS)
def test_it_works(name: str) -> None:
    assert not any(DEFECTS[name](item) for item in (CHOSEN, TYPED, JUDGED, GAPPED, PLACED))


def test_it_gives_the_share_of_each() -> None:
    said = {(figure.part, figure.name): figure for figure in figures([attempt(CHOSEN, TYPED, JUDGED, chosen(STORM, STORM, STRIKE))])}
    overlap = said["defects: all items", "choices overlap"]
    assert (overlap.value, overlap.of, overlap.unit) == (25.0, 4, "%")
    assert said["defects: quizzes of 12", "stem holds the key"].value == 0


def test_it_sees_a_key_that_the_source_does_not_say() -> None:
    assert key_is_not_in_its_source(chosen("because the king had forbidden it", STORM, STRIKE))
    assert key_is_not_in_its_source(replace(TYPED, answers=("1997",)))
    assert not key_is_not_in_its_source(chosen("because ferries were closed", STORM, STRIKE))


def test_it_knows_further_proof() -> None:
    item = chosen("because the king had forbidden it", STORM, STRIKE)
    assert not key_is_not_in_its_source(replace(item, evidence=(Source(9, 9, "The king had forbidden it because he was cold."),)))


def test_it_does_not_look_for_what_is_false_in_the_source() -> None:
    assert not key_is_not_in_its_source(chosen("The king was cold.", STORM, STRIKE, stem="All are true EXCEPT:"))


@pytest.mark.parametrize(
    "item",
    [
        asked("Which country did the Turkish pilot leave?", chosen("Turkey", "Syria", "Iraq")),
        replace(TYPED, stem="Which year, 1987 or later?"),
        replace(GAPPED, stem="The harbours were closed, so no [1] was open."),
        Item(Kind.MATCHING, "Match.", SOURCE, "match", pairs=(Pair("the harbour of Lund", "Lund"), Pair("a chain", "iron"))),
    ],
)
def test_it_sees_a_key_in_its_own_question(item: Item) -> None:
    assert stem_holds_the_key(item)


def test_it_sees_choices_that_overlap() -> None:
    assert choices_overlap(chosen("the EU", "EU", "NATO"))
    assert choices_overlap(chosen("Storms.", "storms", "ice"))
    assert not choices_overlap(chosen("5 people", "50 people", "500 people"))
    assert not choices_overlap(chosen("the old town", "the new town", "a town hall"))


@pytest.mark.parametrize("text", ["harbour_00012.jpg", "Lund, seen from the sea", "Read more: the storms of 1987."])
def test_it_sees_what_stands_around_an_article(text: str) -> None:
    assert source_is_not_the_article(replace(CHOSEN, source=Source(0, len(text), text)))


@pytest.mark.parametrize("text", ["“It was cold,” she said.", "He left (in 1987).", "It grew by 4 percent.[12]", "These are:"])
def test_it_takes_every_end_of_a_sentence(text: str) -> None:
    assert not source_is_not_the_article(replace(CHOSEN, source=Source(0, len(text), text)))


def test_it_sees_a_key_that_stands_out_by_its_length() -> None:
    assert length_gives_the_key_away(chosen("because the salt had eaten all of the old chains", "it sank", "ice"))
    assert length_gives_the_key_away(chosen("salt", "because the storm had sunk two barges", STRIKE))
    assert not length_gives_the_key_away(chosen("salt", "a storm", "ice"))


def test_it_sees_that_nothing_is_right_or_nothing_wrong() -> None:
    assert has_no_fair_key(replace(CHOSEN, choices=(Choice("a storm"), Choice("ice"))))
    assert has_no_fair_key(replace(CHOSEN, choices=(Choice("a storm", True), Choice("ice", True))))
    assert has_no_fair_key(replace(TYPED, answers=()))


@pytest.mark.parametrize("text", ["the old old chains", "chains (of iron", "the “chains", "chains , ropes", "chains,, ropes"])
def test_it_sees_broken_text(text: str) -> None:
    assert text_is_broken(chosen(text, STORM, STRIKE))


def test_it_forgives_what_the_article_says_twice() -> None:
    said = "He knew that that year had been cold."
    assert not text_is_broken(replace(JUDGED, stem=said, source=Source(0, len(said), said)))


def test_it_sees_a_key_that_another_item_says() -> None:
    teller = replace(JUDGED, stem="The harbour of Lund was closed in the year 1987.")
    assert given_away(draft(TYPED, teller)) == [TYPED]
    assert not given_away(draft(TYPED, JUDGED, replace(JUDGED, stem="A bridge was built in 1987.")))


def test_it_takes_no_bank_word_for_a_second_gap() -> None:
    gaps = replace(GAPPED, gaps=(Gap("salt"), Gap("chains")), bank=("salt", "chains"))
    assert not any(has(gaps) for has in DEFECTS.values())
