"""How often the subject and the verb of a sentence are found, and how often rightly."""

from collections.abc import Sequence

from quizzes.evaluation.figures import Figure, share
from quizzes.evaluation.treebanks import EDITED, Document, Tree
from quizzes.generation.clauses import main_clause
from quizzes.generation.sentences import Sentence

PART = "main clauses in edited prose"


def figures(documents: Sequence[Document]) -> list[Figure]:
    """Of the sentences with a subject: for how many we name subject and verb, and for how many of those both are right."""
    of, answered, right = 0, 0, 0
    for document in documents:
        if document.genre not in EDITED:
            continue
        for tree, sentence in document.read():
            gold = _subject_and_verb(tree)
            if gold is None or len(sentence.text) < len(tree.text.rstrip()):
                continue
            said = _judged(sentence, tree, *gold)
            of, answered, right = of + 1, answered + (said is not None), right + bool(said)
    return [share(PART, "answered", answered, of), share(PART, "subject and verb right", right, answered)] if of else []


def _judged(sentence: Sentence, tree: Tree, subject: int, verb: int) -> bool | None:
    """Whether our clause has both; None where we name none."""
    tokens = sentence.tokens
    last = len(tokens) - (tokens[-1].text in {".", "!"})
    clause = main_clause(sentence, 0, last)
    if clause is None:
        return None

    def within(word: int, first: int, end: int) -> bool:
        place = sentence.paragraph.start + tree.words[word].start
        return tokens[first].start <= place < tokens[end - 1].end

    return within(subject, clause.subject, clause.verb) and within(verb, clause.verb, clause.rest)


def _subject_and_verb(tree: Tree) -> tuple[int, int] | None:
    """The subject's head and the finite verb of the main clause, where the sentence tells something and has both."""
    root = next((at for at, word in enumerate(tree.words) if word.head < 0), None)
    subject = next((at for at, word in enumerate(tree.words) if word.head == root and word.relation.startswith("nsubj")), None)
    helping = [at for at, word in enumerate(tree.words) if word.head == root and word.relation.partition(":")[0] in {"aux", "cop"}]
    verbs = [at for at in (*helping, root) if at is not None and tree.words[at].tag in {"VBD", "VBZ", "VBP", "MD"}]
    if subject is None or not verbs or tree.text.rstrip("”\"' ").endswith("?"):
        return None
    return subject, min(verbs)
