"""Pronouns with nothing before them that they could stand for."""

import re

from quizzes.evaluation.wording import shown, shows_passage
from quizzes.generation.sentences import tag
from quizzes.items import Item

_PRONOUNS = frozenset("he she him her his hers himself herself they them their theirs themselves it its itself".split())
_POINTING = frozenset("this that these those such".split())
_FOLLOWED = frozenset("who which that of in on from with whose to".split())
_EMPTY_IT = re.compile(r"\bit (is|was|has been|would be|will be|seems?|took|takes|appears?|became|becomes)\b", re.IGNORECASE)
_TOKEN = re.compile(r"\w+(?:[’'-]\w+)*|[^\w\s]")


def has_unresolved_pronoun(item: Item) -> bool:
    """Whether a piece of the item has a pronoun, or "this plan", that nothing before it in that piece explains.

    Not where a passage of the article stands in the item whole, nor inside quotation marks.
    """
    if shows_passage(item):
        return False
    return any(_dangles(piece) for text in shown(item) for piece in _unquoted(text))


def _unquoted(text: str) -> list[str]:
    return [] if text.startswith("“") else [re.sub(r"“[^”]*”", "“”", text)]


def _dangles(text: str) -> bool:
    tokens = _TOKEN.findall(text)
    tags = tag(list(tokens)) if tokens else []
    named = False
    for at, (token, kind) in enumerate(zip(tokens, tags, strict=True)):
        word, following = token.lower(), tokens[at + 1].lower() if at + 1 < len(tokens) else ""
        if word in _PRONOUNS and not named and not _EMPTY_IT.match(" ".join(tokens[at : at + 3])):
            return True
        if word in _POINTING and kind == "DT" and not named and not _is_explained(tags, tokens, at) and following not in _FOLLOWED:
            return True
        named = named or kind.startswith("NN")
    return False


def _is_explained(tags: list[str], tokens: list[str], at: int) -> bool:
    """Whether what is pointed at is told just after it: "those people who …"."""
    return any(token.lower() in _FOLLOWED for token in tokens[at + 1 : at + 4])
