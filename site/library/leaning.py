"""What a teacher keeps and leaves out, by rule; and how that leans the choice among questions that Quire could ask.

The lean is bounded, so that it decides between questions of like worth and never puts a poor one before a good one; it needs some
judgements before it says anything; and it can be begun anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import Count, Q

from library.models import Change, Leaning, Question, Standing
from quizzes.items import Item

FEWEST = 10  # judgements of a rule before it leans anything
MOST = 0.1  # of a score, which runs from 0 to 1
STRENGTH = 0.3


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a rule's questions: kept as they were, changed, left out."""

    rule: str
    accepted: int
    edited: int
    rejected: int
    bonus: float = 0.0

    @property
    def called(self) -> str:
        """Its name, as words."""
        return self.rule.replace("-", " ").replace("_", " ")

    @property
    def judged(self) -> int:
        return self.accepted + self.edited + self.rejected

    @property
    def share(self) -> int:
        """Per cent kept as they were."""
        return round(100 * self.accepted / self.judged) if self.judged else 0


def kept_by_rule(owner: User) -> list[Kept]:
    """Every rule with what this teacher did to its questions since the last new beginning, in one query."""
    edited = Q(pk__in=Change.objects.filter(question__quiz__owner=owner, what=Change.What.EDIT, undone=None).values("question"))
    judged = Question.objects.filter(quiz__owner=owner, judged__isnull=False).exclude(rule="own")
    since = Leaning.objects.filter(owner=owner).values_list("since", flat=True).first()
    judged = judged.filter(judged__gt=since) if since else judged
    accepted = Q(standing=Standing.ACCEPTED)
    rows = judged.values("rule").annotate(
        plain=Count("id", filter=accepted & ~edited),
        changed=Count("id", filter=accepted & edited),
        out=Count("id", filter=Q(standing=Standing.REJECTED)),
    )
    found = [Kept(row["rule"], row["plain"], row["changed"], row["out"]) for row in rows.order_by("rule")]
    return [_with_bonus(kept, _overall(found)) for kept in found if kept.judged]


def lean(items: Sequence[Item], count: int, owner: User) -> tuple[Item, ...]:
    """The best so many of these, as this teacher's judgements lean; as they stand where nothing leans."""
    bonus = {kept.rule: kept.bonus for kept in kept_by_rule(owner)}
    if not any(bonus.values()):
        return tuple(items[:count])
    return tuple(sorted(items, key=lambda item: -(item.score + bonus.get(item.rule, 0.0)))[:count])


def leans(owner: User) -> bool:
    return any(kept.bonus for kept in kept_by_rule(owner))


def begin_anew(owner: User, *, now: datetime) -> None:
    Leaning.objects.update_or_create(owner=owner, defaults={"since": now})


def _overall(found: Sequence[Kept]) -> float:
    judged = sum(kept.judged for kept in found)
    return sum(kept.accepted + kept.edited / 2 for kept in found) / judged if judged else 0.0


def _with_bonus(kept: Kept, overall: float) -> Kept:
    if kept.judged < FEWEST:
        return kept
    own = (kept.accepted + kept.edited / 2) / kept.judged
    bonus = round(max(-MOST, min(MOST, STRENGTH * (own - overall))), 3)
    return Kept(kept.rule, kept.accepted, kept.edited, kept.rejected, bonus)
