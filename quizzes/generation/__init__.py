"""Article → ranked questions and cards. The only room that knows NLTK.

The flow: `paragraphs` → `sentences` (tokens, tags) → `names` → `statements` that stand alone → false versions of them,
claims and their speakers → `rules` propose items → `selection` keeps the best. Same article, options and seed: same result.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from quizzes.generation.cards import write_cards
from quizzes.generation.language_data import MissingLanguageData
from quizzes.generation.material import Material, gather
from quizzes.generation.paragraphs import Role
from quizzes.generation.rules import RESTING, RESTING_GROUPS
from quizzes.generation.selection import select
from quizzes.items import Article, Draft, Item, Kind, Level
from quizzes.shuffling import shown_together

__all__ = ["RESTING_RULES", "MissingLanguageData", "NothingToAsk", "write"]

ALL_KINDS = tuple(Kind)
RESTING_RULES = (*RESTING, *RESTING_GROUPS)
_TOLD = {
    Role.HEADING: "headlines and headings",
    Role.HIGHLIGHT: "highlights",
    Role.LABEL: "captions, labels and links",
    Role.BYLINE: "by-lines",
    Role.QUESTION: "questions",
    Role.LIST: "lists",
}


class NothingToAsk(ValueError):
    """The article has nothing that a question can safely be made of; the message is a sentence for the teacher."""


def write(
    article: Article,
    *,
    questions: int = 12,
    cards: int = 12,
    kinds: Collection[Kind] | None = None,
    levels: Collection[Level] | None = None,
    also: Collection[str] = (),
    seed: int = 0,
) -> Draft:
    """At most `questions` items and `cards` cards, best first; fewer rather than bad ones, and `left_out` says why.

    `kinds` are the kinds of question wanted and `levels` how hard they may be, all if None. `also` names resting rules
    (RESTING_RULES) to be asked too. `seed` fixes the order of the choices. Raises NothingToAsk where not one question can be
    written, MissingLanguageData where the set-up was not run.
    """
    material = gather(article)
    left_out = _left_out(material)
    items = select(material, questions, tuple(kinds) if kinds is not None else ALL_KINDS, also, levels) if questions else []
    if questions and not items:
        raise NothingToAsk(f"No questions can be written because {_reason(material, left_out, kinds, levels)}.")
    return Draft(material.text.article, _in_order(items, seed), write_cards(material, cards) if cards else (), left_out)


def _in_order(items: list[Item], seed: int) -> tuple[Item, ...]:
    """The items with their choices in the order that the seed gives, keys spread over the places."""
    return tuple(
        replace(item, choices=tuple(sorted(item.choices, key=lambda choice: order.index(choice.text)))) if _may_shuffle(item) else item
        for item, order in zip(items, shown_together(items, seed), strict=True)
    )


def _may_shuffle(item: Item) -> bool:
    return item.kind in {Kind.MULTIPLE_CHOICE, Kind.CLOZE} and bool(item.choices)


def _left_out(material: Material) -> Counter[str]:
    """What was not used, by reason: sentences that cannot stand alone, paragraphs that are not the article's own text."""
    roles = Counter(_TOLD[paragraph.role] for paragraph in material.text.paragraphs if paragraph.role in _TOLD)
    return material.left_out + roles


def _reason(material: Material, left_out: Counter[str], kinds: Collection[Kind] | None, levels: Collection[Level] | None) -> str:
    if levels is not None and select(material, 1, tuple(kinds) if kinds is not None else ALL_KINDS):
        return f"the article gives none of the level asked for ({', '.join(levels)})"
    if kinds is not None and select(material, 1, ALL_KINDS):
        return f"the article gives none of the kind asked for ({', '.join(kind.label.lower() for kind in kinds)})"
    if not material.text.sentences:
        return "the text has no whole sentences"
    reason, number = left_out.most_common(1)[0] if left_out else ("too little is said in them", 1)
    if number * 2 >= len(material.text.sentences):
        return f"most of the sentences cannot stand alone ({reason})"
    return "too few of the sentences can stand alone"
