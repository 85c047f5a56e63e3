"""How many names are found, and how many are taken for the right kind of thing."""

from collections import Counter
from collections.abc import Iterator, Sequence

from quizzes.evaluation.figures import Figure, share
from quizzes.evaluation.treebanks import EDITED, Document, Entity, Tree
from quizzes.generation.names import Mention, Type, find_names
from quizzes.generation.sentences import Sentence

PART = "names in edited prose"
KINDS = {"person": Type.PERSON, "place": Type.PLACE, "organization": Type.ORGANISATION}


def figures(documents: Sequence[Document]) -> list[Figure]:
    """Of the treebank's named people, places and bodies: how many we find as such; and how many of ours are none of theirs."""
    gold, found, ours, right = (Counter[Type | None]() for _ in range(4))
    for document in documents:
        if document.genre not in EDITED:
            continue
        for kind, mentions in _beside(document):
            gold.update([kind])
            found.update([kind] if any(mention.type is kind for mention in mentions) else [])
            ours.update(mention.type for mention in mentions)
            right.update(mention.type for mention in mentions if mention.type is kind)
    return [
        figure
        for kind in KINDS.values()
        if gold[kind]
        for figure in (
            share(PART, f"{kind} found", found[kind], gold[kind]),
            share(PART, f"called {kind}, rightly", right[kind], ours[kind]),
        )
    ]


def _beside(document: Document) -> Iterator[tuple[Type | None, list[Mention]]]:
    """Each named thing of the treebank, by the kind we know it by (None for others), with our mentions of its head."""
    read = document.read()
    names = find_names([sentence for _, sentence in read])
    for tree, sentence in read:
        for entity in tree.entities:
            head = _head(tree, entity)
            place = _token_at(sentence, tree.words[head].start) if tree.words[head].upos == "PROPN" else None
            if place is not None:
                mentions = [mention for mention in names.within(sentence) if mention.start <= place < mention.end]
                yield KINDS.get(entity.kind), mentions


def _head(tree: Tree, entity: Entity) -> int:
    """The word of an entity that hangs on none of the others."""
    inside = range(entity.first, entity.last + 1)
    return next((at for at in inside if tree.words[at].head not in inside), entity.last)


def _token_at(sentence: Sentence, start: int) -> int | None:
    wanted = sentence.paragraph.start + start
    return next((at for at, token in enumerate(sentence.tokens) if token.start <= wanted < token.end), None)
