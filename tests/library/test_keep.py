from dataclasses import replace

from library import authoring
from library.models import Article, Deck, Quiz, Standing
from tests.library.bell import CARDS, DRAFT, ITEMS, NOW


def test_it_works(quiz: Quiz) -> None:
    assert quiz.title == DRAFT.article.title
    assert quiz.left_out == dict(DRAFT.left_out)
    assert {question.as_item() for question in quiz.questions.all()} == set(ITEMS)
    assert [card.as_card() for card in quiz.article.decks.get().cards.all()] == list(CARDS)


def test_it_leaves_everything_for_review_and_closed(quiz: Quiz, deck: Deck) -> None:
    assert {question.standing for question in quiz.questions.all()} == {Standing.DRAFT}
    assert {card.standing for card in deck.cards.all()} == {Standing.DRAFT}
    assert (quiz.code, quiz.published, deck.code, deck.published) == (None, None, None, None)


def test_it_asks_in_the_order_of_the_article(quiz: Quiz) -> None:
    starts = [question.as_item().source.start for question in quiz.questions.order_by("position")]
    assert starts == sorted(starts)
    assert [question.position for question in quiz.questions.all()] == list(range(1, len(ITEMS) + 1))


def test_it_makes_no_deck_without_cards(article: Article) -> None:
    authoring.keep(article, replace(DRAFT, cards=()), now=NOW)
    assert not Deck.objects.exists()


def test_it_writes_down_what_the_columns_say(quiz: Quiz) -> None:
    for question in quiz.questions.all():
        item = question.as_item()
        assert (question.kind, question.stem, question.rule) == (item.kind, item.stem, item.rule)
