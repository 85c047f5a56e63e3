"""Names: people, places and bodies, and which of them are the same."""

import pytest

from quizzes.generation.names import Names, Type, nationality
from tests.generation.cast import read_whole, text


@pytest.fixture
def known() -> Names:
    """The names of the news story."""
    return read_whole("tunnel").text.names


def names(said: str) -> dict[str, Type]:
    found = text(said).names
    return {mention.entity: mention.type for mention in found.mentions}


def test_it_works() -> None:
    assert names("Ingrid Solheim, a minister, went to Copenhagen.") == {"Ingrid Solheim": Type.PERSON, "Copenhagen": Type.PLACE}


@pytest.mark.parametrize("person", ["Ingrid Solheim", "Marco Ferreira", "Anders Kvist", "Amina Diallo", "Karen Holm"])
def test_it_finds_people(person: str, known: Names) -> None:
    assert known.type_of(person) is Type.PERSON


@pytest.mark.parametrize("place", ["Norway", "Denmark", "Bergen", "Copenhagen", "Oslo"])
def test_it_finds_places(place: str, known: Names) -> None:
    assert known.type_of(place) is Type.PLACE


@pytest.mark.parametrize("body", ["University of Bergen", "European Investment Bank"])
def test_it_finds_bodies(body: str, known: Names) -> None:
    assert known.type_of(body) is Type.ORGANISATION


@pytest.mark.parametrize("short", ["Solheim", "Ferreira", "Diallo", "Kvist"])
def test_it_takes_a_surname_for_the_full_name(short: str, known: Names) -> None:
    mentions = [mention for mention in known.mentions if mention.text == short]
    assert mentions
    assert all(mention.entity.endswith(f" {short}") for mention in mentions)


def test_it_does_not_guess_whose_surname_it_is_when_two_share_it() -> None:
    assert "Pike" in names("Ann Pike met Tom Pike in Oslo. Later Pike went home.")


def test_it_takes_letters_for_their_words() -> None:
    found = names("The Carrow Mill Society met in May. The CMS has forty members.")
    assert "Carrow Mill Society" in found
    assert "CMS" not in found


@pytest.mark.parametrize(("word", "place"), [("Danish", "Denmark"), ("Norwegian", "Norway"), ("Turkish", "Turkey")])
def test_it_knows_a_nationality_and_its_place(word: str, place: str) -> None:
    assert nationality(word) == place


def test_it_takes_a_nationality_for_no_name() -> None:
    found = names("The Danish government asked the Norwegian parliament for help.")
    assert not {"Danish", "Norwegian"} & set(found)


@pytest.mark.parametrize("word", ["However", "Engineers", "Passengers", "Monday", "January", "The", "Because", "Nobody"])
def test_it_takes_a_sentences_first_word_for_no_name(word: str) -> None:
    assert word not in names(f"{word} stopped at the bridge in Oslo.")


def test_it_takes_whoever_is_spoken_of_as_who_for_a_person() -> None:
    assert names("Qorvath Wilk, who smokes haddock, lives in Oslo.")["Qorvath Wilk"] is Type.PERSON


@pytest.mark.parametrize("words", ["Caroline Solheim went to Oslo.", "Roman Berg went to Oslo."])
def test_it_hears_a_first_name_before_an_adjective(words: str) -> None:
    assert " ".join(words.split()[:2]) in names(words)


def test_it_takes_off_titles() -> None:
    assert names("Dr. Amina Diallo met President Karen Holm.") == {"Amina Diallo": Type.PERSON, "Karen Holm": Type.PERSON}


def test_it_gives_only_what_lies_wholly_within() -> None:
    read = text("Ingrid Solheim went to Copenhagen.")
    first = read.sentences[0]
    assert [mention.text for mention in read.names.within(first, 1)] == ["Copenhagen"]


def test_its_mentions_are_the_sentences_own_words() -> None:
    read = read_whole("tunnel").text
    for mention in read.names.mentions:
        assert " ".join(read.sentences[mention.sentence].said(mention.start, mention.end).split()) == mention.text
