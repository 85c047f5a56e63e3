"""The command line from cold, all files written, beside a Python that only loads NLTK."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.article import ARTICLE
from tests.bench.measuring import Figure, children_seconds, python, ratio

LIMIT = 14.0
ROUNDS = 5
KINDS = ("json", "worksheet.pdf", "key.pdf", "cards.pdf")


def figures() -> list[Figure]:
    with TemporaryDirectory() as folder:
        article = Path(folder) / "article.txt"
        article.write_text(f"{ARTICLE.title}\n\n{ARTICLE.text}")
        targets = [argument for kind in KINDS for argument in ("--to", str(article.with_suffix(f".{kind}")))]
        value = ratio(
            lambda: python(["-m", "quizzes", "write", str(article), *targets]),
            lambda: python(["-c", "import nltk"]),
            seconds=children_seconds,
            rounds=ROUNDS,
        )
    return [Figure("command line: an article to four files, cold", value, LIMIT, "× import nltk")]
