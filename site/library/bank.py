"""All questions of a teacher in one place, and what colleagues share: found again, and put together to new quizzes.

A question that goes into another quiz is copied: what students have met in the one is never changed from the other, and what
is a colleague's is never changed at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q, QuerySet

from library import authoring
from library.authoring import Refused
from library.joining import Start, joined, shifted
from library.models import Article, BankShare, Question, Quiz, Share, Standing
from library.sameness import asks

MINE, SHARED, ALL = "", "shared", "all"  # whose questions are looked for, besides those of one colleague, by number
TOO_FEW = "There {are} only {found} such question{s} in your bank. Ask for fewer, choose more articles, or another level."


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; what is empty does not matter."""

    words: str = ""
    kind: str = ""
    level: str = ""
    tag: str = ""
    standing: str = ""
    articles: tuple[int, ...] = ()
    whose: str = MINE


def seen_by(user: User) -> QuerySet[Question]:
    """All that this teacher may look at and copy: her own questions, and what colleagues have accepted and share."""
    return Question.objects.filter(Q(quiz__owner=user) | _shared(user)).exclude(standing=Standing.REPLACED)


def search(user: User, wanted: Wanted) -> QuerySet[Question]:
    """The newest first; neither replaced versions nor what was left out, unless that is what is asked for."""
    found = _of(user, wanted.whose).exclude(standing=Standing.REPLACED).select_related("quiz__article", "quiz__owner")
    found = found.defer("quiz__article__text", "quiz__article__paragraphs", "quiz__spares")
    found = found.filter(standing=wanted.standing) if wanted.standing else found.filter(standing__in=(Standing.ACCEPTED, Standing.DRAFT))
    for word in wanted.words.split()[:10]:
        found = found.filter(Q(stem__icontains=word) | Q(quiz__title__icontains=word))
    said = {"kind": wanted.kind, "level": wanted.level, "tags__name": wanted.tag}
    found = found.filter(**{column: value for column, value in said.items() if value})
    if wanted.articles:
        found = found.filter(quiz__article__in=wanted.articles)
    return found.prefetch_related("tags").order_by("-quiz__created", "quiz_id", "position")


def _of(user: User, whose: str) -> QuerySet[Question]:
    if whose == MINE:
        return Question.objects.filter(quiz__owner=user)
    if whose == ALL:
        return seen_by(user)
    shared = Question.objects.filter(_shared(user))
    return shared if whose == SHARED else shared.filter(quiz__owner=int(whose))


def _shared(user: User) -> Q:
    banks = BankShare.objects.filter(colleague=user).values("owner")
    quizzes = Share.objects.filter(colleague=user).values("quiz")
    return Q(standing=Standing.ACCEPTED) & (Q(quiz__owner__in=banks) | Q(quiz__in=quizzes))


def pick(questions: Iterable[Question], count: int) -> list[Question]:
    """So many, taken in turn from each article, the best of each first and none asked twice. Raises Refused where there are fewer."""
    by_article: dict[int, list[Question]] = {}
    asked: set[tuple[str, frozenset[str]]] = set()
    for question in sorted(questions, key=_worth):
        if (says := asks(question.as_item())) not in asked:
            asked.add(says)
            by_article.setdefault(question.quiz.article_id, []).append(question)
    in_turn = [question for turn in zip_longest(*by_article.values()) for question in turn if question is not None]
    if len(in_turn) < count:
        one = len(in_turn) == 1
        raise Refused(TOO_FEW.format(found=len(in_turn), are="is" if one else "are", s="" if one else "s"))
    return in_turn[:count]


def _worth(question: Question) -> tuple[bool, float, int]:
    """Accepted ones first, then by what they were ranked by."""
    return question.standing != Standing.ACCEPTED, -question.as_item().score, question.pk


@transaction.atomic
def put_together(owner: User, questions: Sequence[Question], *, title: str, now: datetime) -> Quiz:
    """A quiz of copies. Where they are about several articles, these become one, each under its title."""
    articles = list({question.quiz.article_id: question.quiz.article for question in questions}.values())
    article, starts = (articles[0], {articles[0].pk: Start()}) if len(articles) == 1 else _joined(owner, articles, title, now)
    if article.owner_id != owner.pk:
        article = _copied(owner, article, now)
    quiz = Quiz.objects.create(owner=owner, article=article, title=title[:200] or article.title, created=now)
    moved = [(question, shifted(question.as_item(), starts[question.quiz.article_id])) for question in questions]
    for at, (question, item) in enumerate(sorted(moved, key=lambda one: one[1].source.start), start=1):
        copy = authoring.add(quiz, item, standing=Standing(question.standing), now=now, position=at)
        copy.level, copy.judged = question.level, None  # it was judged once, where it was copied from
        copy.save(update_fields=["level", "judged"])
        copy.tags.set(question.tags.all() if question.quiz.owner_id == owner.pk else [])
    return quiz


def _joined(owner: User, articles: Sequence[Article], title: str, now: datetime) -> tuple[Article, dict[int, Start]]:
    called = title or " · ".join(article.title for article in articles)
    whole, starts = joined([article.as_article() for article in articles], called)
    return authoring.keep_article(owner, whole, now=now), dict(zip((article.pk for article in articles), starts, strict=True))


def _copied(owner: User, article: Article, now: datetime) -> Article:
    value = article.as_article()
    return authoring.keep_article(owner, value, now=now, origin=article.origin, book=article.book)
