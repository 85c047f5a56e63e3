"""From an article to a quiz that students can take: brought, drafted, reviewed, published.

Here values become rows, and nowhere else on the site is anything generated.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping
from dataclasses import astuple
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F

from library.codes import Choose, make_code
from library.models import Article, Card, Deck, Question, Quiz, Standing
from quizzes.exchange.contract import card_as_json, item_as_json, item_from_json
from quizzes.items import Article as ArticleValue
from quizzes.items import Card as CardValue
from quizzes.items import Draft, Item, Level
from quizzes.reading import UnreadableArticle, read_text

TITLE_LENGTH = 200
CARD_CHANGED = "This card has been changed since you opened this page, by you on another screen or by somebody else."


class Refused(ValueError):
    """What was asked cannot be done; the text is a sentence for the teacher that says why and what would help."""


def bring(owner: User, text: str, *, title: str = "", now: datetime) -> Article:
    """The article that a teacher pasted, kept as a row. Raises Refused where it cannot be read."""
    try:
        article = read_text(text, title=title)
    except UnreadableArticle as why:
        raise Refused(str(why)) from why
    return keep_article(owner, article, now=now)


def keep_article(owner: User, article: ArticleValue, *, now: datetime, origin: str = "", book: str = "") -> Article:
    """The row of an article that was read; `origin` is the file or the address, `book` the book that it is a chapter of."""
    return Article.objects.create(
        owner=owner,
        title=_shorten(article.title),
        text=article.text,
        paragraphs=[astuple(one) for one in article.paragraphs],
        author=article.author,
        terms=list(article.terms),
        origin=origin[:300],
        book=_shorten(book),
        created=now,
    )


def draft(article: Article, *, now: datetime, questions: int = 12, cards: int = 12, seed: int = 0) -> Quiz:
    """A quiz of drafts with its deck, written from the article. Takes seconds; raises Refused where nothing can be asked."""
    return keep_written(article, written(article, questions=questions, cards=cards, seed=seed), now=now)


def written(article: Article, *, questions: int = 12, cards: int = 12, seed: int = 0, levels: Collection[str] = ()) -> Draft:
    """What can be asked about an article, not kept yet; of some levels only, where any are named. Takes seconds; raises Refused
    where nothing can be asked."""
    from quizzes import generation  # here, because whoever only serves students needs none of its 200 MB

    try:
        wanted = [Level(level) for level in levels] or None
        return generation.write(article.as_article(), questions=questions, cards=cards, seed=seed, levels=wanted)
    except (generation.NothingToAsk, generation.MissingLanguageData) as why:
        raise Refused(str(why)) from why


@transaction.atomic
def keep_written(article: Article, drafted: Draft, *, now: datetime) -> Quiz:
    """The quiz of a draft, and with it, once an article, which of its paragraphs a class reads."""
    _find_paragraphs(article, drafted)
    return keep(article, drafted, now=now)


def write(owner: User, text: str, *, title: str = "", now: datetime, questions: int = 12, cards: int = 12) -> Quiz:
    """Bring and draft in one; an article of which nothing can be asked is not kept. Raises Refused."""
    article = bring(owner, text, title=title, now=now)
    try:
        return draft(article, now=now, questions=questions, cards=cards)
    except Refused:
        article.delete()
        raise


@transaction.atomic
def keep(article: Article, drafted: Draft, *, now: datetime) -> Quiz:
    """Rows for a draft: its questions follow the article as a reader meets it, its cards stand best first."""
    said = {"owner": article.owner, "article": article, "title": article.title, "created": now}
    quiz = Quiz.objects.create(**said, left_out=dict(drafted.left_out))
    items = sorted(drafted.items, key=lambda item: item.source.start)
    Question.objects.bulk_create(
        Question(quiz=quiz, position=at, level=_level(item), **_item_columns(item)) for at, item in enumerate(items, start=1)
    )
    if drafted.cards:
        deck = Deck.objects.create(**said)
        Card.objects.bulk_create(Card(deck=deck, position=at, **_card_columns(card)) for at, card in enumerate(drafted.cards, start=1))
    return quiz


def accept(row: Question | Card, *, now: datetime | None = None) -> None:
    """Students will meet it."""
    _stand(row, Standing.ACCEPTED, now)


def reject(row: Question | Card, *, now: datetime | None = None) -> None:
    """Students will not meet it; those who did already keep their answers."""
    _stand(row, Standing.REJECTED, now)


def accept_all(of: Quiz | Deck, *, now: datetime | None = None) -> int:
    """Accept whatever has not been looked at yet, and tell how many that were."""
    if isinstance(of, Quiz):
        return of.questions.filter(standing=Standing.DRAFT).update(standing=Standing.ACCEPTED, judged=now)
    return of.cards.filter(standing=Standing.DRAFT).update(standing=Standing.ACCEPTED)


@transaction.atomic
def revise(question: Question, item: Item, *, now: datetime | None = None) -> Question:
    """The question as its teacher wants it, accepted. One that a student has met stays as it was met, and the next version follows it."""
    if item == question.as_item():
        accept(question, now=now)
        return question
    if question.slots.exists():  # some student has it on a sheet, answered or not
        return _next_version(question, item, now)
    say(question, item)
    question.standing, question.judged = Standing.ACCEPTED, now
    question.save()
    return question


def add(quiz: Quiz, item: Item, *, standing: Standing, now: datetime, position: int = 0) -> Question:
    """One more question, at the place given or else behind the last whose sentence stands before its own."""
    position = position or make_room(quiz, item)
    judged = now if standing != Standing.DRAFT else None
    return Question.objects.create(
        quiz=quiz, position=position, standing=standing, judged=judged, level=_level(item), **_item_columns(item)
    )


def make_room(quiz: Quiz, item: Item) -> int:
    """The place behind the last question whose sentence stands before this item's own, with all others moved on."""
    earlier = [row for row in quiz.questions.all() if row.as_item().source.start <= item.source.start]
    position = max((row.position for row in earlier), default=0) + 1
    quiz.questions.filter(position__gte=position).update(position=F("position") + 1)
    return position


def state(question: Question) -> dict[str, Any]:
    """All that `put_back` needs."""
    return {"standing": question.standing, "item": question.item, "level": question.level}


def say(question: Question, item: Item) -> None:
    """Give the row what the item says, unsaved."""
    for column, value in _item_columns(item).items():
        setattr(question, column, value)


def put_back(question: Question, before: Mapping[str, Any]) -> None:
    """The question as it was; only for one that no student has met otherwise."""
    say(question, item_of(before["item"]))
    question.standing, question.level, question.judged = before["standing"], before["level"], None
    question.save()


def item_of(said: Mapping[str, Any]) -> Item:
    return item_from_json(said)


@transaction.atomic
def revise_card(row: Card, card: CardValue) -> None:
    """The card as its teacher wants it, accepted. Raises Refused where it is not any more what it was when it was fetched."""
    if Card.objects.select_for_update().get(pk=row.pk).card != row.card:
        raise Refused(CARD_CHANGED)
    for column, value in _card_columns(card).items():
        setattr(row, column, value)
    row.standing = Standing.ACCEPTED
    row.save()


@transaction.atomic
def publish(quiz: Quiz, *, now: datetime, choose: Choose = secrets.choice) -> None:
    """Open the quiz to whoever has its code, and the cards of its article with it. Raises Refused with no question accepted."""
    if not quiz.questions.filter(standing=Standing.ACCEPTED).exists():
        raise Refused("There is nothing to publish yet: accept at least one question first.")
    _open(quiz, now, choose)
    for deck in quiz.article.decks.filter(published=None, cards__standing=Standing.ACCEPTED).distinct():
        _open(deck, now, choose)


@transaction.atomic
def publish_deck(deck: Deck, *, now: datetime, choose: Choose = secrets.choice) -> None:
    """Open the deck to whoever has its code. Raises Refused with no card accepted."""
    if not deck.cards.filter(standing=Standing.ACCEPTED).exists():
        raise Refused("There is nothing to publish yet: accept at least one card first.")
    _open(deck, now, choose)


def unpublish(of: Quiz | Deck) -> None:
    """Close it to students. Its code stays its own, so that publishing again opens the same address."""
    of.published = None
    of.save(update_fields=["published"])


def _find_paragraphs(article: Article, drafted: Draft) -> None:
    """Once an article, with its first quiz: later ones, and papers printed before, count the same paragraphs. What was found
    while reading it were hints until then; questions name paragraphs by the numbers that writing gave them."""
    if not article.paragraphs or not article.quizzes.exists():
        article.paragraphs = [astuple(one) for one in drafted.article.paragraphs]
        article.save(update_fields=["paragraphs"])


def _open(of: Quiz | Deck, now: datetime, choose: Choose) -> None:
    of.published = now
    of.code = of.code or make_code(_is_taken, choose=choose)
    of.save(update_fields=["published", "code"])


def _is_taken(code: str) -> bool:
    return Quiz.objects.filter(code=code).exists() or Deck.objects.filter(code=code).exists()


def _next_version(question: Question, item: Item, now: datetime | None) -> Question:
    _stand(question, Standing.REPLACED, now)
    return Question.objects.create(
        quiz=question.quiz,
        identity=question.identity,
        position=question.position,
        version=question.version + 1,
        replaces=question,
        standing=Standing.ACCEPTED,
        judged=now,
        level=question.level,
        **_item_columns(item),
    )


def _stand(row: Question | Card, standing: Standing, now: datetime | None = None) -> None:
    row.standing = standing
    if isinstance(row, Question):
        row.judged = now
    row.save(update_fields=["standing", *(["judged"] if isinstance(row, Question) else [])])


def _level(item: Item) -> str:
    """What writing says of it, until its teacher says otherwise; nothing where nothing is said."""
    return item.level.value if item.basis else ""


def _item_columns(item: Item) -> dict[str, object]:
    return {"kind": item.kind.value, "stem": item.stem, "rule": item.rule, "item": item_as_json(item)}


def _card_columns(card: CardValue) -> dict[str, object]:
    return {"front": card.front, "rule": card.rule, "card": card_as_json(card)}


def _shorten(title: str) -> str:
    return title if len(title) <= TITLE_LENGTH else title[: TITLE_LENGTH - 1].rstrip() + "…"
