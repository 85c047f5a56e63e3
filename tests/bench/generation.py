"""Writing questions, beside the least that any such program must do: sentences, words and tags of the same text by NLTK.

Both are warm: what is loaded once is loaded before, and what is measured is the work of each article.
"""

from functools import partial

from nltk.tokenize import NLTKWordTokenizer

from quizzes.generation import write
from quizzes.generation.language_data import sentence_splitter, tagger
from quizzes.items import Article
from tests.bench.book import LONG, book
from tests.bench.measuring import Figure, cpu_seconds, megabytes, ratio

LIMIT, GROWTH, MEMORY = 5.0, 1.3, 300.0
ROUNDS = 9
ROUNDS_OF_A_BOOK, TIMES = 2, 8


def figures() -> list[Figure]:
    value = ratio(lambda: write(LONG), partial(_floor, LONG), seconds=cpu_seconds, rounds=ROUNDS)
    return [
        Figure(f"generation: questions and cards about {LONG.words:,} words", value, LIMIT, "× NLTK's own tags"),
        Figure("generation: the same about a book of 60,000 words, for each word", _growth(), GROWTH, "× the article's"),
        Figure("generation: memory for an article", megabytes(_program("LONG")), MEMORY, "MB"),
        Figure("generation: memory for a book", megabytes(_program("book()")), MEMORY, "MB"),
    ]


def _floor(article: Article) -> None:
    words = NLTKWordTokenizer()
    for sentence in sentence_splitter().tokenize(article.text):
        tagger().tag(words.tokenize(sentence))


def _growth() -> float:
    """How much longer each word of a book takes."""
    long = book()
    value = ratio(lambda: write(long), lambda: [write(LONG) for _ in range(TIMES)], seconds=cpu_seconds, rounds=ROUNDS_OF_A_BOOK)
    return value * TIMES * LONG.words / long.words


def _program(article: str) -> str:
    return f"from quizzes.generation import write; from tests.bench.book import LONG, book; write({article})"
