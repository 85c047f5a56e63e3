"""Writing questions, beside the least that any such program must do: sentences, words and tags of the same text by NLTK.

Both are warm: what is loaded once is loaded before, and what is measured is the work of each article.
"""

from nltk.tokenize import NLTKWordTokenizer

from quizzes.generation import write
from quizzes.generation.language_data import sentence_splitter, tagger
from tests.bench.article import ARTICLE
from tests.bench.measuring import Figure, cpu_seconds, ratio

LIMIT = 5.0
ROUNDS = 9


def figures() -> list[Figure]:
    value = ratio(lambda: write(ARTICLE), _floor, seconds=cpu_seconds, rounds=ROUNDS)
    return [Figure("generation: twelve questions and cards", value, LIMIT, "× NLTK's own tags")]


def _floor() -> None:
    words = NLTKWordTokenizer()
    for sentence in sentence_splitter().tokenize(ARTICLE.text):
        tagger().tag(words.tokenize(sentence))
