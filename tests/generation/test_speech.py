"""Who said what: quotations and reported speech with speakers that are named."""

import pytest

from quizzes.generation.speech import Claim, claims, roles_of_people
from tests.generation.cast import ARTICLES, material, read_whole, text

QUOTE = "The sailors of Bergen have lost their work for ever"


def said(words: str) -> list[Claim]:
    return claims(text(words))


def test_it_works() -> None:
    (claim,) = said(f"“{QUOTE},” said Ingrid Solheim.")
    assert (claim.speaker, claim.text, claim.is_quotation) == ("Ingrid Solheim", f"{QUOTE}.", False)


@pytest.mark.parametrize(
    "words",
    [
        f"“{QUOTE},” said Ingrid Solheim.",
        f"“{QUOTE},” Ingrid Solheim said.",
        f"“{QUOTE},” said Ingrid Solheim, a captain from Oslo.",
        f"Ingrid Solheim said: “{QUOTE}.”",
        f"Ingrid Solheim said, “{QUOTE}.”",
        f"‘{QUOTE},’ said Ingrid Solheim.",
        f'"{QUOTE}," said Ingrid Solheim.',
        f"'{QUOTE},' said Ingrid Solheim.",
        f"“{QUOTE}”, said Ingrid Solheim.",
    ],
)
def test_it_knows_who_is_quoted_however_it_is_written(words: str) -> None:
    assert [(claim.speaker, claim.text) for claim in said(words)] == [("Ingrid Solheim", f"{QUOTE}.")]


@pytest.mark.parametrize(
    "words",
    [
        f"Ingrid Solheim said that the {QUOTE[4:]}.",
        f"Ingrid Solheim, a captain from Oslo, says that the {QUOTE[4:]}.",
        f"According to Ingrid Solheim, the {QUOTE[4:]}.",
        f"{QUOTE}, according to Ingrid Solheim.",
        f"{QUOTE}, said Ingrid Solheim.",
        f"{QUOTE}, Ingrid Solheim said.",
    ],
)
def test_it_knows_whose_words_are_reported(words: str) -> None:
    assert [(claim.speaker, claim.text, claim.is_quotation) for claim in said(words)] == [("Ingrid Solheim", f"{QUOTE}.", False)]


def test_it_takes_a_surname_for_its_person() -> None:
    found = said(f"Ingrid Solheim, a captain, came to Oslo. “{QUOTE},” said Solheim.")
    assert [claim.speaker for claim in found] == ["Ingrid Solheim"]


def test_it_follows_a_pronoun_to_the_only_person() -> None:
    found = said(f"Ingrid Solheim is a captain from Oslo. “{QUOTE},” she said.")
    assert [claim.speaker for claim in found] == ["Ingrid Solheim"]


def test_it_does_not_guess_between_two() -> None:
    found = said(f"Ingrid Solheim met Karen Holm in Oslo. “{QUOTE},” she said.")
    assert not found


@pytest.mark.parametrize("speaker", ["she", "he", "the minister", "one of the sailors"])
def test_it_leaves_speakers_who_are_not_named(speaker: str) -> None:
    assert not said(f"“{QUOTE},” said {speaker}.")


def test_it_follows_a_quotation_of_several_sentences() -> None:
    found = said(f"“{QUOTE},” said Ingrid Solheim. “Many harbours will be empty in winter. Trains do not need any captains.”")
    assert [claim.speaker for claim in found] == ["Ingrid Solheim"] * len(found)
    assert "Many harbours will be empty in winter." in [claim.text for claim in found]


def test_it_keeps_the_marks_where_only_the_speaker_can_say_it() -> None:
    (claim,) = said("“I have sailed from Bergen every winter of my life,” said Ingrid Solheim.")
    assert (claim.text, claim.is_quotation) == ("“I have sailed from Bergen every winter of my life.”", True)


def test_it_follows_a_quotation_into_the_next_paragraph_while_its_marks_stay_open() -> None:
    found = said(f"“{QUOTE},” said Ingrid Solheim. “Trains do not need captains.\n\n“Many harbours will be empty in winter.”")
    assert ("Ingrid Solheim", "Many harbours will be empty in winter.") in [(claim.speaker, claim.text) for claim in found]


def test_it_does_not_follow_it_where_the_marks_are_closed() -> None:
    found = said(f"“{QUOTE},” said Ingrid Solheim.\n\n“Many harbours will be empty in winter.”")
    assert [claim.text for claim in found] == [f"{QUOTE}."]


def test_it_takes_the_speaker_from_the_next_sentence() -> None:
    found = said(f"“{QUOTE}. Many harbours will be empty in winter,” said Ingrid Solheim.")
    assert [claim.text for claim in found] == [f"{QUOTE}.", "Many harbours will be empty in winter."]


def test_it_leaves_a_paragraph_to_nobody_when_somebody_unnamed_speaks_in_it() -> None:
    found = said(f"“{QUOTE},” said the minister. “Many harbours will be empty in winter,” said Ingrid Solheim. “Trains need no captains.”")
    assert QUOTE + "." not in [claim.text for claim in found]


@pytest.mark.parametrize(
    "quote",
    [
        "They took it from us and never gave it back",
        "This is what I always wanted to see",
        "Yes",
        "What will the sailors of Bergen do now?",
        "lost their work",
    ],
)
def test_it_leaves_words_that_mean_nothing_alone(quote: str) -> None:
    assert not [claim for claim in said(f"“{quote},” said Ingrid Solheim.") if claim.is_quotation]


def test_it_leaves_reported_words_that_lean_on_others() -> None:
    assert not said("Anders left. Ingrid Solheim said that they had taken it from him there.")


@pytest.mark.parametrize("name", ARTICLES)
def test_every_quotation_is_word_for_word(name: str) -> None:
    whole = read_whole(name)
    for claim in whole.claims:
        assert claim.text.endswith((".", ".”"))
        assert whole.text.article.text[claim.source.start : claim.source.end] == claim.source.text
        if claim.is_quotation:
            assert claim.text.strip("“”.") in whole.text.article.text


def test_it_finds_the_speakers_of_the_news_story() -> None:
    speakers = {claim.speaker for claim in read_whole("tunnel").claims}
    assert {"Ingrid Solheim", "Marco Ferreira", "Amina Diallo", "Karen Holm", "Anders Kvist"} <= speakers


# who somebody is


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Amina Diallo, a biologist at the University of Bergen, counts cod.", "a biologist at the University of Bergen"),
        ("Amina Diallo, 41, a biologist from Bergen, counts cod.", "a biologist from Bergen"),
        ("The letter was written by Amina Diallo, the owner of two ships.", "the owner of two ships"),
        ("Danish President Amina Diallo counts cod.", "Danish President"),
    ],
)
def test_it_knows_what_somebody_is(words: str, role: str) -> None:
    found, _ = roles_of_people(text(words))["Amina Diallo"]
    assert found == role


@pytest.mark.parametrize("words", ["Amina Diallo, in March, counted cod.", "Amina Diallo, Karen Holm and Tom Pike counted cod."])
def test_it_takes_nothing_else_for_a_role(words: str) -> None:
    assert "Amina Diallo" not in roles_of_people(text(words))


def test_a_body_is_no_part_of_a_name_nor_a_post() -> None:
    (claim,) = said(f"The leader of the Harbour Party Anna Holm said: “{QUOTE}.”")
    assert (claim.speaker, claim.role) == ("Anna Holm", "the leader of the Harbour Party")
    assert "Anna Holm" not in roles_of_people(text("Many sailors of the Harbour Party Anna Holm leads were ill."))


@pytest.mark.parametrize(
    "words",
    [
        "“From an old sailor’s side it’s really a great day,” says Ingrid Solheim, a captain of Oslo, who was not asked to help.",
        'Ingrid Solheim has said that the mayor "will be remembered as a friend of sailors. The harbour was built by her."',
        "So there was a time when sailors slept on the pier, said Ingrid Solheim.",
        "Ingrid Solheim said that two boats meant two crews, and that wages of crews made up half of the cost.",
        "A ferry for the sailors of the northern islands cannot, said Ingrid Solheim.",
        "To say otherwise is to forget the sailors of Bergen, said Ingrid Solheim.",
    ],
)
def test_it_leaves_pieces_of_what_was_said(words: str) -> None:
    assert not said(words)


def test_it_hears_nobody_whose_surname_two_people_have() -> None:
    said = "Helen Marsh keeps the museum in Holm. {} “No bell in the county is older than the bell of the mill,” said Marsh."
    assert set(material(said.format("The museum has nine bells.")).speakers.values()) == {"Helen Marsh"}
    two = material(said.format("Peter Marsh digs for bells in Carrow."))
    assert not two.speakers
    assert not two.claims
