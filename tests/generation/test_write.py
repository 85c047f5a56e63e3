"""From an article to its quiz: what holds for every question and card, whatever the text."""

import re

import pytest

from quizzes.exchange.contract import item_as_json, item_from_json
from quizzes.generation import NothingToAsk, write
from quizzes.generation.rules.gaps import GAP
from quizzes.items import Article, Card, Draft, Item, Kind
from tests.generation.cast import ARTICLES, LETTERED, LIST, PRONOUNS, PUT_BACK, QUOTES, SOIL, TIDES, TUNNEL, draft, shown, spans

NO_OPENING = re.compile(r"^(He|She|It|They|This|These|Those|His|Her|Its|Their)\b(?! (is|was|would be|will be|took|takes) .*\b(that|to)\b)")


@pytest.fixture(params=ARTICLES)
def written(request: pytest.FixtureRequest) -> Draft:
    return draft(request.param)


def of_kind(draft: Draft, *kinds: Kind) -> list[Item]:
    return [item for item in draft.items if item.kind in kinds]


def test_it_works() -> None:
    made = write(TUNNEL)
    assert len(made.items) >= 7
    assert made.cards
    assert (made.article.title, made.article.text) == (TUNNEL.title, TUNNEL.text)
    assert made.article.paragraphs


def test_a_textbook_gives_questions_and_cards() -> None:
    made = write(SOIL)
    assert len(made.items) >= 6
    assert {"erosion", "humus"} <= {card.front for card in made.cards}


def test_a_note_gives_a_few() -> None:
    assert 1 <= len(write(TIDES).items) <= 6


# every item


def test_every_item_rests_on_the_articles_own_words(written: Draft) -> None:
    for item in written.items:
        for source in spans(item):
            assert written.article.text[source.start : source.end] == source.text
            assert source.text.strip() == source.text != ""


def test_its_evidence_is_in_the_articles_order_and_not_its_source_again(written: Draft) -> None:
    for item in written.items:
        starts = [source.start for source in item.evidence]
        assert starts == sorted(set(starts))
        assert item.source not in item.evidence


def test_no_item_rests_on_what_is_not_the_articles_text() -> None:
    around = [".jpg", "highlights", "Source: Northern News", "More: How", "contributed to this report", "Why the digging stopped"]
    for item in draft("tunnel").items:
        for source in spans(item):
            assert not [mark for mark in around if mark in source.text]


def test_a_choice_has_one_key(written: Draft) -> None:
    for item in of_kind(written, Kind.MULTIPLE_CHOICE, Kind.TRUE_FALSE):
        assert len(item.keys) == 1
        assert len(item.choices) in ({2} if item.kind is Kind.TRUE_FALSE else {3, 4, 5})


def test_no_two_choices_are_the_same(written: Draft) -> None:
    for item in written.items:
        texts = [choice.text.casefold().strip(" .") for choice in item.choices]
        assert len(set(texts)) == len(texts)


def test_a_cloze_is_whole_when_its_gaps_are_filled(written: Draft) -> None:
    for item in of_kind(written, Kind.CLOZE):
        if item.gaps:
            assert {gap.answer for gap in item.gaps} <= set(item.bank)
            assert all(f"[{number}]" in item.stem for number in range(1, len(item.gaps) + 1))
        else:
            assert GAP in item.stem
            assert len(item.keys) == 1


def test_pairs_are_told_apart(written: Draft) -> None:
    for item in of_kind(written, Kind.MATCHING):
        assert len(item.pairs) + len(item.choices) >= 3
        assert len({pair.prompt for pair in item.pairs}) == len(item.pairs)
        matches = [pair.match for pair in item.pairs] + [choice.text for choice in item.choices]
        assert len(set(matches)) == len(matches)


def test_every_short_answer_has_an_answer(written: Draft) -> None:
    for item in of_kind(written, Kind.SHORT_ANSWER, Kind.NUMERIC):
        assert item.answers
        assert all(answer.strip() for answer in item.answers)


def test_every_key_is_found_in_its_source(written: Draft) -> None:
    for item in written.items:
        if item.kind is Kind.TRUE_FALSE or item.rule in LETTERED | {"all-true-except", "which-term"}:
            continue
        words = {word.strip(".,;:“”\"'").lower() for source in spans(item) for word in source.text.split()}
        for key in (*item.keys, *item.answers[:1], *(gap.answer for gap in item.gaps)):
            own = [word.strip(".,;:“”\"'").lower() for word in key.split()]
            assert sum(word in words for word in own) >= 0.6 * len(own)


def test_no_key_stands_in_its_question(written: Draft) -> None:
    for item in written.items:
        if item.rule not in LETTERED:
            assert not [key for key in (*item.keys, *item.answers) if key in item.stem]


def test_nothing_shown_opens_with_a_pronoun_but_what_belongs_after_its_noun(written: Draft) -> None:
    for item in written.items:
        if item.rule in PUT_BACK:
            continue
        assert not [text for text in shown(item) if NO_OPENING.match(text)]


def test_everything_shown_is_clean(written: Draft) -> None:
    for item in written.items:
        for text in shown(item):
            assert text == text.strip() != ""
            assert "  " not in text
            assert " ." not in text.replace(" …", "")
            assert " ," not in text
            assert text.count("“") == text.count("”")


def test_every_item_is_the_same_after_a_journey_as_json(written: Draft) -> None:
    for item in written.items:
        again = item_from_json(item_as_json(item))
        assert again.id == item.id
        assert item_as_json(again) == item_as_json(item)


def test_no_two_items_are_the_same(written: Draft) -> None:
    assert len({item.id for item in written.items}) == len(written.items)


def test_every_score_is_a_share(written: Draft) -> None:
    assert all(0 < item.score <= 1.2 for item in written.items)


def test_no_two_wrong_answers_of_an_item_come_from_one_sentence(written: Draft) -> None:
    for item in written.items:
        if item.rule in {"which-is-true", "all-true-except"}:
            assert len(item.evidence) == len(item.choices) - 1


# every card


def test_every_card_rests_on_the_articles_own_words(written: Draft) -> None:
    for card in written.cards:
        assert written.article.text[card.source.start : card.source.end] == card.source.text


def test_every_front_is_of_the_article(written: Draft) -> None:
    def stands(card: Card) -> bool:
        shown = card.back if card.rule.startswith("cloze") else card.front
        return any(word[:4].lower() in card.source.text.lower() for word in shown.split())

    assert not [card.front for card in written.cards if not stands(card)]


# what is asked for


@pytest.mark.parametrize("questions", [1, 3, 12])
def test_it_writes_at_most_as_many_as_are_wanted(questions: int) -> None:
    assert len(write(TUNNEL, questions=questions, cards=questions).items) <= questions
    assert len(write(TUNNEL, questions=questions, cards=questions).cards) <= questions


def test_it_writes_only_cards_where_no_questions_are_wanted() -> None:
    made = write(SOIL, questions=0)
    assert not made.items
    assert made.cards


def test_it_writes_only_questions_where_no_cards_are_wanted() -> None:
    assert not write(SOIL, cards=0).cards


def test_it_writes_only_the_kinds_that_are_wanted() -> None:
    made = write(TUNNEL, kinds=[Kind.TRUE_FALSE, Kind.CLOZE])
    assert {item.kind for item in made.items} <= {Kind.TRUE_FALSE, Kind.CLOZE}


def test_the_best_come_first() -> None:
    scores = [item.score for item in write(TUNNEL).items]
    assert scores == sorted(scores, reverse=True)


def test_it_says_what_was_left_out_in_words_that_a_teacher_knows(written: Draft) -> None:
    assert written.left_out
    for reason, number in written.left_out.items():
        assert number > 0
        assert re.fullmatch(r"[a-z][a-zI ,'’-]+", reason)
        assert not {"token", "tag", "stretch", "dangling", "clause", "regex", "span", "nlp"} & set(reason.lower().split())


# nothing to ask


@pytest.mark.parametrize("article", [QUOTES, PRONOUNS, LIST, Article("Empty", ""), Article("One word", "Bread."), Article("", "…")])
def test_it_says_why_there_is_nothing_to_ask(article: Article) -> None:
    with pytest.raises(NothingToAsk, match=r"^No questions can be written because .+\.$") as problem:
        write(article)
    assert len(str(problem.value).split()) < 40


def test_it_says_that_the_words_are_quotations() -> None:
    with pytest.raises(NothingToAsk, match=r"stand alone|quotation"):
        write(QUOTES)


def test_it_says_that_there_are_no_sentences() -> None:
    with pytest.raises(NothingToAsk, match="no whole sentences"):
        write(LIST)


def test_it_says_so_where_no_question_is_of_the_kinds_wanted() -> None:
    with pytest.raises(NothingToAsk):
        write(TIDES, kinds=[Kind.ORDERING])


def test_cards_alone_are_never_refused() -> None:
    assert write(LIST, questions=0).cards == ()
