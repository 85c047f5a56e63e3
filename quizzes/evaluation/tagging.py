"""How many words get the tag that people gave them."""

from collections import defaultdict
from collections.abc import Sequence

from quizzes.evaluation.figures import Figure, share
from quizzes.evaluation.treebanks import EDITED, Document

PART = "tags right"


def figures(documents: Sequence[Document]) -> list[Figure]:
    """Penn tags of the words that we cut as the treebank does, punctuation left out: by treebank, and in edited prose."""
    right: dict[str, int] = defaultdict(int)
    of: dict[str, int] = defaultdict(int)
    for document in documents:
        names = [document.bank] + [f"{document.bank}, edited prose"] * (document.genre in EDITED)
        for ours, theirs in _pairs(document):
            for name in names:
                right[name] += ours == theirs
                of[name] += 1
    return [share(PART, name, right[name], of[name]) for name in sorted(of)]


def _pairs(document: Document) -> list[tuple[str, str]]:
    pairs = []
    for tree, sentence in document.read():
        places = {(word.start, word.end): word for word in tree.words if word.upos not in {"PUNCT", "SYM"}}
        for token in sentence.tokens:
            word = places.get((token.start - sentence.paragraph.start, token.end - sentence.paragraph.start))
            if word:
                pairs.append((token.tag, word.tag))
    return pairs
