"""The command line: `python -m quizzes setup`, `write ARTICLE --to FILE`, `evaluate FOLDER`. No database, no Django.

NLTK and ReportLab take a second to load, so the rooms that use them are imported where they are needed.
"""

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from quizzes import on_paper, reading
from quizzes.exchange import contract
from quizzes.items import Article, Draft, Kind, Level

MOST = 200


class Trouble(Exception):
    """A command that cannot be carried out; the message is one sentence for the person at the keyboard."""


@dataclass(frozen=True)
class Format:
    """What a kind of file holds, and how it is made of a draft and of what was wished for."""

    holds: tuple[str, ...]
    make: Callable[[Draft, argparse.Namespace], bytes]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 where it went well, 2 where it did not, with one sentence on standard error."""
    try:
        return _carried_out(_parser().parse_args(arguments))
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 2
    except BrokenPipeError:  # whoever read what we say has heard enough (`| head`); the files are written all the same
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _carried_out(options: argparse.Namespace) -> int:
    try:
        answer: int = options.run(options)
    except ModuleNotFoundError as missing:
        if str(missing.name).startswith("quizzes"):
            raise
        needed = "requirements-scanning.txt" if missing.name in on_paper.FOR_SCANNING else "requirements.txt"
        cure = f"Run `python -m pip install -r {needed}`."
        raise Trouble(f"The package {missing.name}, which Quire needs, is not installed for this Python. {cure}") from missing
    return answer


def setup(options: argparse.Namespace) -> int:
    """Set up the language data, or say what is missing."""
    from quizzes.generation import language_data

    try:
        return 0 if language_data.prepare() else 2
    except language_data.MissingLanguageData as problem:
        raise Trouble(problem) from problem


def write(options: argparse.Namespace) -> int:
    """Write questions and cards about an article to files, all of them or none."""
    targets = {target: _format(target) for target in options.to}
    draft = _draft(_article(options.article, options.title), options)
    for target, form in targets.items():
        _check_filled(form, draft, target)
    contents = {target: _made(form, draft, target, options) for target, form in targets.items()}
    _write_all(contents)
    for target, form in targets.items():
        print(f"{' and '.join(_counted(draft, what) for what in form.holds)} → {target}")
    _explain(draft, options)
    return 0


def evaluate(options: argparse.Namespace) -> int:
    """Measure what is written about all the articles of a folder."""
    from quizzes import evaluation, generation

    try:
        report = evaluation.evaluate(options.folder, _say_what_is_next if sys.stderr.isatty() else lambda _: None)
    except (evaluation.NoCorpus, generation.MissingLanguageData) as problem:
        raise Trouble(problem) from problem
    print(evaluation.as_json(report.figures) if options.json else evaluation.table(report.figures))
    if options.faults and not options.json:
        print("", *report.faults, sep="\n")
    return 0


def label(options: argparse.Namespace) -> int:
    """Turn what was rated into labels: numbers and verdicts."""
    from quizzes.evaluation import fitting, labelling

    try:
        for line in labelling.labels(options.drafts, options.key, options.ratings):
            print(line)
    except fitting.NoLabels as problem:
        raise Trouble(problem) from problem
    return 0


def fit(options: argparse.Namespace) -> int:
    """Print the weights that labels ask for, and how well they order items of articles that they were not fitted on."""
    from quizzes.evaluation import fitting

    try:
        print(fitting.told(fitting.read(options.labels), options.features))
    except fitting.NoLabels as problem:
        raise Trouble(problem) from problem
    return 0


def _say_what_is_next(name: str) -> None:
    print(f"\r{name[:70]:<70}\r", end="", file=sys.stderr, flush=True)


def _article(name: str, title: str) -> Article:
    try:
        if name == "-":
            return reading.read(sys.stdin.buffer.read(reading.MOST_BYTES_OF_A_FILE + 1), title=title)
        if name.startswith(("http://", "https://")):
            found = reading.fetch(name)
            return reading.read(found.data, name=found.name, title=title, charset=found.charset)
        with Path(name).open("rb") as file:
            return reading.read(file.read(reading.MOST_BYTES_OF_A_FILE + 1), name=name, title=title)
    except reading.UnreadableArticle as problem:
        raise Trouble(problem) from problem
    except (OSError, ValueError) as problem:
        raise Trouble(f"The article {name} cannot be read: {_reason(problem)}.") from problem


def _draft(article: Article, options: argparse.Namespace) -> Draft:
    from quizzes import generation

    kinds = [Kind(kind) for kind in options.kinds] if options.kinds else None
    levels = [Level(level) for level in options.level] if options.level else None
    if unknown := sorted(set(options.also) - set(generation.RESTING_RULES)):
        raise Trouble(f"No rule that rests is called {unknown[0]}. There are: {', '.join(generation.RESTING_RULES)}.")
    try:
        return generation.write(
            article,
            questions=options.questions,
            cards=options.cards,
            kinds=kinds,
            levels=levels,
            also=options.also,
            seed=options.seed,
        )
    except (generation.NothingToAsk, generation.MissingLanguageData) as problem:
        raise Trouble(problem) from problem


def _json(draft: Draft, options: argparse.Namespace) -> bytes:
    return contract.write(draft)


FORMATS: Mapping[str, Format] = {
    ".json": Format(("questions", "cards"), _json),
    ".worksheet.pdf": Format(("questions",), on_paper.worksheet),
    ".key.pdf": Format(("questions",), on_paper.key),
    ".class.pdf": Format(("questions",), on_paper.class_set),
    ".keys.pdf": Format(("questions",), on_paper.keys),
    ".sheets.json": Format(("questions",), on_paper.sheets),
    ".cards.pdf": Format(("cards",), on_paper.cards),
}


def _format(target: Path) -> Format:
    """The format that the file's name asks for, once it is sure that the file can be put there."""
    for suffix, form in sorted(FORMATS.items(), key=lambda known: -len(known[0])):  # .sheets.json before .json
        if target.name.endswith(suffix) and target.name != suffix:
            return _placed(form, target)
    raise Trouble(f"Quire cannot tell what to write into {target}: give it a name that ends in {_either(list(FORMATS))}.")


def _placed(form: Format, target: Path) -> Format:
    if not target.parent.is_dir():
        raise Trouble(f"{target} cannot be written: there is no folder {target.parent}.")
    if target.is_dir():
        raise Trouble(f"{target} cannot be written: it is a folder.")
    return form


def _check_filled(form: Format, draft: Draft, target: Path) -> None:
    """Refuse a file to print with nothing in it; a JSON file may well be without cards."""
    if not any(_count(draft, what) for what in form.holds):
        raise Trouble(f"Nothing was written: there are no {form.holds[0]}, so nothing can be printed into {target}. Leave that file out.")


def _made(form: Format, draft: Draft, target: Path, options: argparse.Namespace) -> bytes:
    try:
        return form.make(draft, options)
    except OSError as problem:
        raise Trouble(f"Nothing was written: {problem.filename or target} cannot be read: {_reason(problem)}.") from problem
    except ValueError as problem:
        raise Trouble(f"Nothing was written: {target} cannot be made. {problem}") from problem


def scan(options: argparse.Namespace) -> int:
    """Read scanned pages against the sheets that `write` noted, and write what they say."""
    known, *files = [_content(name) for name in (options.sheets, *options.pages)]
    try:
        read = on_paper.scan(known, list(zip([name.name for name in options.pages], files, strict=True)))
    except ValueError as problem:
        raise Trouble(f"{options.sheets} cannot be used. {problem}") from problem
    pictures = {options.pictures / name: content for name, content in read.pictures.items()} if options.pictures else {}
    _write_all({options.to: read.content, **pictures})
    print("\n".join(read.said))
    return 0


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as problem:
        raise Trouble(f"{file} cannot be read: {_reason(problem)}.") from problem


def _write_all(contents: Mapping[Path, bytes]) -> None:
    """Write every file beside its place first, and put them in place when all are whole."""
    beside = {target: target.with_name(f".{target.name}.{os.getpid()}") for target in contents}
    try:
        for target, content in contents.items():
            beside[target].write_bytes(content)
        for target in contents:
            beside[target].replace(target)
    except OSError as problem:
        raise Trouble(f"Nothing could be written to {target}: {_reason(problem)}.") from problem
    finally:
        for half in beside.values():
            half.unlink(missing_ok=True)


def _explain(draft: Draft, options: argparse.Namespace) -> None:
    """Say why there are fewer than asked for."""
    asked = {"questions": options.questions, "cards": options.cards}
    short = [f"{count} {what}" for what, count in asked.items() if _count(draft, what) < count]
    if short:
        reasons = sorted(draft.left_out.items(), key=lambda left: (-left[1], left[0]))
        why = ", ".join(f"{reason} ({count})" for reason, count in reasons) or "the article has no more to ask about"
        print(f"Fewer than the {' and '.join(short)} asked for, because others were left out: {why}.")


def _count(draft: Draft, what: str) -> int:
    return len(draft.items if what == "questions" else draft.cards)


def _counted(draft: Draft, what: str) -> str:
    count = _count(draft, what)
    return f"{count} {what if count != 1 else what.removesuffix('s')}"


def _either(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"


def _reason(problem: Exception) -> str:
    reason = getattr(problem, "strerror", None) or str(problem)
    return reason[:1].lower() + reason[1:].rstrip(".")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One sentence, where argparse would print the whole usage."""
        raise Trouble(f"{message[:1].upper()}{message[1:].rstrip('.')}. Run `{self.prog} --help` to see how it is used.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m quizzes", description="Quizzes and flashcards from an article.")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    command = commands.add_parser("setup", help="set up the language data that writing questions needs")
    command.set_defaults(run=setup)
    command = commands.add_parser("write", help="write questions and cards about an article")
    command.add_argument(
        "article", metavar="ARTICLE", help="a file (text, Markdown, HTML, PDF, DOCX, EPUB), a web address, or - for standard input"
    )
    command.add_argument(
        "--to", metavar="FILE", type=Path, action="append", required=True, help=f"ends in {_either(list(FORMATS))}; repeatable"
    )
    command.add_argument("--questions", metavar="N", type=_number, default=12, help="how many at most (12)")
    command.add_argument("--cards", metavar="N", type=_number, default=12, help="how many at most (12)")
    command.add_argument("--kinds", metavar="KIND", nargs="+", choices=[kind.value for kind in Kind], help=f"only these: {', '.join(Kind)}")
    command.add_argument("--level", metavar="LEVEL", nargs="+", choices=[*Level], help=f"only these: {', '.join(Level)}")
    command.add_argument("--also", metavar="RULE", nargs="+", default=(), help="rules to ask too that rest otherwise: docs/quality.md")
    command.add_argument("--seed", metavar="N", type=int, default=0, help="the same seed, the same quiz (0)")
    command.add_argument("--title", default="", help="what to call the article, where its headline will not do")
    on_paper.add_options(command)
    command.set_defaults(run=write)
    command = commands.add_parser("evaluate", help="measure what is written about a folder of articles")
    command.add_argument("folder", metavar="FOLDER", type=Path, help="articles as text files, or a folder for each kind of text")
    command.add_argument("--json", action="store_true", help="for programs")
    command.add_argument("--faults", action="store_true", help="show every item that has one")
    command.set_defaults(run=evaluate)
    command = commands.add_parser("label", help="turn ratings of what was written into labels")
    command.add_argument("ratings", metavar="RATINGS", nargs="+", type=Path, help="the raters' lines of JSON")
    command.add_argument("--drafts", metavar="FOLDER", type=Path, required=True, help="what was written, a .json for each sheet")
    command.add_argument("--key", metavar="FILE", type=Path, required=True, help="which rule and stem stood where on the sheets")
    command.set_defaults(run=label)
    command = commands.add_parser("fit", help="fit weights for the ranking on labels")
    command.add_argument("labels", metavar="LABELS", nargs="+", type=Path, help="lines of JSON, as `label` prints them")
    command.add_argument("--features", metavar="NAME", nargs="+", default=(), help="only these")
    command.set_defaults(run=fit)
    command = commands.add_parser("scan", help="read filled sheets that were scanned or photographed")
    command.add_argument("sheets", metavar="SHEETS", type=Path, help="the .sheets.json that was written with the class set")
    command.add_argument("pages", metavar="PAGES", type=Path, nargs="+", help="PDF, TIFF, PNG or JPEG, in any order and any way up")
    command.add_argument("--to", metavar="FILE", type=Path, required=True, help="where the answers go, as JSON")
    command.add_argument("--pictures", metavar="FOLDER", type=Path, help="a folder for a picture of each place that you have to look at")
    command.set_defaults(run=scan)
    return parser


def _number(written: str) -> int:
    if not written.isdecimal() or int(written) > MOST:
        raise argparse.ArgumentTypeError(f"{written} is not a number from 0 to {MOST}")
    return int(written)


if __name__ == "__main__":
    sys.exit(main())
