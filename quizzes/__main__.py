"""The command line: `python -m quizzes setup` and `python -m quizzes write ARTICLE --to FILE`. No database, no Django."""

import argparse
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 where it went well, 2 where it did not, with one sentence on standard error."""
    options = _parser().parse_args(arguments)
    answer: int = options.run(options)
    return answer


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m quizzes", description="Quizzes and flashcards from an article.")
    commands = parser.add_subparsers(title="commands", required=True)
    setup = commands.add_parser("setup", help="set up the language data that writing questions needs")
    setup.set_defaults(run=_setup)
    return parser


def _setup(options: argparse.Namespace) -> int:
    from quizzes.generation import language_data

    return 0 if language_data.prepare() else 2


if __name__ == "__main__":
    sys.exit(main())
