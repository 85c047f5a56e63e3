"""The command line from cold: an article to JSON, and all files beside a Python that only loads NLTK."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.book import LONG
from tests.bench.measuring import Figure, children_seconds, python, ratio

LIMIT, SECONDS = 8.0, 2.0
ROUNDS = 5
KINDS = ("json", "worksheet.pdf", "key.pdf", "cards.pdf")


def figures() -> list[Figure]:
    with TemporaryDirectory() as folder:
        article = Path(folder) / "article.txt"
        article.write_text(f"{LONG.title}\n\n{LONG.text}")

        def write(*kinds: str) -> None:
            python(
                [
                    "-m",
                    "quizzes",
                    "write",
                    str(article),
                    *(word for kind in kinds for word in ("--to", str(article.with_suffix(f".{kind}")))),
                ]
            )

        seconds = median(children_seconds(lambda: write("json")) for _ in range(ROUNDS))
        value = ratio(lambda: write(*KINDS), lambda: python(["-c", "import nltk"]), seconds=children_seconds, rounds=ROUNDS)
    return [
        Figure("command line: an article to JSON, cold", seconds, SECONDS, "s on this machine"),
        Figure("command line: an article to four files, cold", value, LIMIT, "× import nltk"),
    ]
