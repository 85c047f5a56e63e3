"""Words by which a teacher finds questions again."""

from __future__ import annotations

from library.models import Question, Tag

MOST_TAGS = 10
LONGEST = 40


def tag(question: Question, said: str) -> None:
    """Give the question exactly these tags: words or short phrases with commas between."""
    names = dict.fromkeys(" ".join(part.split()).casefold()[:LONGEST].strip() for part in said[:1000].split(","))
    owner = question.quiz.owner
    question.tags.set([Tag.objects.get_or_create(owner=owner, name=name)[0] for name in [name for name in names if name][:MOST_TAGS]])
