"""Statements: what can be taken out of the article and still be understood, with as few changes as possible."""

import pytest

from quizzes.generation.statements import Edit, lowered, phrase, said
from tests.generation.cast import ARTICLES, read_whole, refused, sentence, told

PLAIN = "The old bridge of Carrow carried forty carts a day."
OPENING_PRONOUNS = {"He", "She", "They", "It", "This", "These", "Those", "His", "Her", "Their", "Its"}


def test_it_works() -> None:
    assert told(PLAIN) == [PLAIN]


@pytest.mark.parametrize("name", ARTICLES)
def test_every_statement_is_a_sentence(name: str) -> None:
    for statement in read_whole(name).statements:
        assert statement.text[0].isupper() or statement.text[0].isdigit()
        assert statement.text.endswith(".")
        assert not statement.text.endswith((",.", ";.", "–.", "..", " ."))
        assert "  " not in statement.text
        assert " ," not in statement.text


@pytest.mark.parametrize("name", ARTICLES)
def test_every_statement_is_made_of_words_of_the_article(name: str) -> None:
    whole = read_whole(name)
    words = {word.strip('.,;:“”"()—') for word in whole.text.article.text.lower().split()} | {"according", "to"}
    words |= {f"{word}{ending}" for word in words for ending in ("'s", "’s")}
    for statement in whole.statements:
        assert {word.strip('.,“”"()') for word in statement.text.lower().split()} <= words


@pytest.mark.parametrize("name", ARTICLES)
def test_no_statement_opens_with_a_pronoun(name: str) -> None:
    assert not [statement.text for statement in read_whole(name).statements if statement.text.split()[0] in OPENING_PRONOUNS]


# taken off


@pytest.mark.parametrize(
    ("article", "statement"),
    [
        (f"But the {PLAIN[4:]}", PLAIN),
        (f"In addition, the {PLAIN[4:]}", PLAIN),
        (f"However, the {PLAIN[4:]}", PLAIN),
        ("The mayor of Carrow closed the bridge on Tuesday for all carts.", "The mayor of Carrow closed the bridge for all carts."),
        ("The mayor of Carrow closed the bridge for all carts on Tuesday.", "The mayor of Carrow closed the bridge for all carts."),
        ("The mayor of Carrow (1901–1979) closed the bridge for all carts.", "The mayor of Carrow closed the bridge for all carts."),
        ("The mayor of Carrow – a carter – closed the bridge for all carts.", "The mayor of Carrow closed the bridge for all carts."),
        ("The mayor of Carrow also closed the bridge for all carts.", "The mayor of Carrow closed the bridge for all carts."),
        ("The war of 1914–18 ruined the bridge of Carrow.", "The war of 1914–18 ruined the bridge of Carrow."),
    ],
)
def test_it_takes_off_what_only_ties_a_sentence_to_its_place(article: str, statement: str) -> None:
    assert told(article) == [statement]


@pytest.mark.parametrize("opening", ["Therefore, the", "As a result, the", "Instead, the", "Then the"])
def test_it_leaves_out_a_sentence_that_answers_the_one_before(opening: str) -> None:
    assert refused(f"{opening} old bridge of Carrow carried forty carts a day.")


def test_it_takes_both_sides_of_a_semicolon() -> None:
    said = "The bridge of Carrow carried forty carts a day; the ferry of Wenlow carried twelve carts an hour."
    assert told(said) == [
        "The bridge of Carrow carried forty carts a day.",
        "The ferry of Wenlow carried twelve carts an hour.",
    ]


def test_it_takes_what_stands_after_while() -> None:
    said = "The bridge of Carrow carried forty carts a day, while the ferry of Wenlow carried only twelve carts."
    assert "The ferry of Wenlow carried only twelve carts." in told(said)


# left out


@pytest.mark.parametrize(
    "said",
    [
        "Passengers wait at the station of a small town.",
        "A woman sells bread beside the bridge of Carrow.",
    ],
)
def test_it_leaves_out_captions(said: str) -> None:
    past = "The bridge of Carrow fell in March. Nobody was hurt, but the market stayed closed for months and many traders left the town."
    whole = f"The end of a bridge\n\n{said}\n\nHow the bridge fell\n\n{past}"
    assert said not in told(whole)


def test_it_leaves_out_the_largest_of_nobody_knows_what() -> None:
    assert refused("The largest was built of oak by forty carters of Carrow.")


def test_it_puts_no_article_before_a_name_that_stood_before_another_noun() -> None:
    said = "Carters of the Carrow Village market sold forty carts. Carts of oak were common all over the village in the winter of Wenlow."
    assert not any("the Carrow Village in" in statement for statement in told(said))


@pytest.mark.parametrize(
    "said",
    [
        "Why did the old bridge of Carrow carry so many carts?",
        "What a fine old bridge the town of Carrow had!",
        "The town of Carrow had three things: a bridge, a mill and a market.",
        "Not one of the forty carts of Carrow.",
        "“The old bridge of Carrow carried forty carts a day, and nobody ever thought that it would fall.”",
        "A fine old bridge over the river Carrow in the north of England.",
        "Carrow sleeps early.",
    ],
)
def test_it_leaves_out_what_is_no_plain_sentence(said: str) -> None:
    assert told(f"{PLAIN} {said} {PLAIN}") == [PLAIN, PLAIN]


@pytest.mark.parametrize("name", ARTICLES)
def test_it_never_shows_half_a_quotation(name: str) -> None:
    for statement in read_whole(name).statements:
        assert statement.text.count("“") == statement.text.count("”")
        assert statement.text.count('"') % 2 == 0


@pytest.mark.parametrize("name", ARTICLES)
def test_it_leaves_out_what_is_too_long_to_read(name: str) -> None:
    assert all(len(statement.tokens) <= 30 for statement in read_whole(name).statements)


@pytest.mark.parametrize("name", ARTICLES)
def test_it_tells_in_a_teachers_words_why_sentences_were_left_out(name: str) -> None:
    for reason in read_whole(name).left_out:
        assert reason
        assert reason == reason.strip()
        assert "_" not in reason
        assert len(reason.split()) < 12


# the words of a stretch


def test_it_replaces_words_and_keeps_the_spaces() -> None:
    bridge = sentence("The bridge, he said, fell in March.")
    assert phrase(bridge, 0, 9, (Edit(2, 6, ""),)) == "The bridge fell in March"
    assert said(bridge, 6, 9, (Edit(8, 9, "May"),)) == "Fell in May."


@pytest.mark.parametrize(
    ("article", "inside"),
    [
        ("The bridge fell down.", "the bridge fell down"),
        ("Norway paid for it.", "Norway paid for it"),
        ("Danish bakers left early.", "Danish bakers left early"),
        ("NATO paid for it.", "NATO paid for it"),
        ("I left it there.", "I left it there"),
    ],
)
def test_it_takes_off_only_the_capital_that_the_first_place_gave(article: str, inside: str) -> None:
    found = sentence(article)
    assert lowered(found, 0, len(found.tokens) - 1) == inside


@pytest.mark.parametrize(
    ("article", "statement"),
    [
        (
            "The Oslo Harbour Board, which was founded in 1911, counts the ships of Norway every winter.",
            "The Oslo Harbour Board counts the ships of Norway every winter.",
        ),
        (
            "Karen Holm, a captain from the northern islands of Norway, sailed to Bergen with bread and letters for the fishermen of "
            "the coast and for the many families of the old town.",
            "Karen Holm sailed to Bergen with bread and letters for the fishermen of the coast and for the many families of the old town.",
        ),
    ],
)
def test_it_lifts_out_what_stands_between_commas(article: str, statement: str) -> None:
    assert any(one in {statement, article} for one in told(article))


def test_it_never_cuts_before_what_a_verb_needs() -> None:
    found = told("Biologists found that frogs with a parasite from Norway were, on average, less clear than healthy frogs from Denmark.")
    assert not [one for one in found if one.endswith(("were.", "is.", "has."))]


def test_it_keeps_what_is_true_only_on_a_condition() -> None:
    found = told("The bakers of Bergen will sell bread to the fishermen of Norway in winter, if the harbour stays free of ice.")
    assert not [one for one in found if one.endswith("in winter.")]


def test_a_name_after_a_comma_keeps_its_capital() -> None:
    found = sentence("Under this plan, Long recommended walls of stone.")
    assert lowered(found, 4, len(found.tokens) - 1) == "Long recommended walls of stone"
