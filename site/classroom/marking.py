"""How the answers of a sitting are marked: the scheme that its rules announced, with the dictionary of this computer."""

from __future__ import annotations

from django.conf import settings

from classroom.models import Assignment, Slot
from quizzes.items import Mark
from quizzes.scoring import score
from quizzes.scoring.dictionary import word_teller
from quizzes.scoring.scheme import Scheme


def scheme_of(rules: Assignment) -> Scheme:
    is_word = word_teller(settings.LANGUAGE_DATA / "corpora" / "wordnet") if rules.takes_typos else None
    return Scheme(is_partial=rules.is_partial, penalty=rules.penalty, takes_typos=rules.takes_typos, is_word=is_word)


def mark(slot: Slot, scheme: Scheme) -> Mark:
    """Put the mark of the answer that stands into the slot, which is not saved here."""
    given = score(slot.question.as_item(), tuple(slot.answer), scheme)
    slot.fraction, slot.waits = given.fraction, given.waits
    return given
