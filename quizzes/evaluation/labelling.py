"""Labels of what was rated: each item as numbers with its verdict, without a word of its article."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from quizzes.evaluation.fitting import NoLabels
from quizzes.exchange.contract import item_from_json
from quizzes.generation.ranking import features
from quizzes.generation.text import Text, analyse
from quizzes.items import Article, Item

NOWHERE = {"start": 0, "end": 0, "text": ""}
"""The source of an item that was written by hand."""


def labels(drafts: Path, key: Path, ratings: Sequence[Path]) -> Iterator[str]:
    """A line for each rated item of ours, as `fitting` reads them: accepted is what most raters took.

    `drafts` is a folder of what `write` wrote to JSON, a file an article; `key` tells for each number of a sheet which rule and stem
    it had ("SHEET#3" → rule, stem); `ratings` are the raters' lines (sheet, n, acceptable). Raises NoLabels.
    """
    try:
        verdicts = _verdicts(ratings)
        told = json.loads(key.read_text(encoding="utf-8"))
        written = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(drafts.glob("*.json"))}
        yield from _lines(verdicts, told, written)
    except (OSError, KeyError, TypeError, ValueError) as problem:
        raise NoLabels(f"What was rated cannot be read: {problem}.") from problem


def _verdicts(ratings: Sequence[Path]) -> dict[str, list[bool]]:
    found: dict[str, list[bool]] = defaultdict(list)
    for line in (line for path in ratings for line in path.read_text(encoding="utf-8").splitlines() if line.strip()):
        said = json.loads(line)
        found[f"{said['sheet'].removesuffix('.md')}#{said['n']}"].append(bool(said["acceptable"]))
    return found


def _lines(verdicts: dict[str, list[bool]], told: dict[str, Any], written: dict[str, Any]) -> Iterator[str]:
    texts: dict[str, Text] = {}
    for place in sorted(set(verdicts) & set(told)):
        name = place.partition("#")[0]
        item = _item(written.get(name, {}), told[place])
        if item is None:
            continue
        if name not in texts:
            texts[name] = analyse(Article(written[name]["article"].get("title", ""), written[name]["article"]["text"]))
        yield _line(texts[name], item, 2 * sum(verdicts[place]) > len(verdicts[place]))


def _item(draft: dict[str, Any], told: dict[str, str]) -> Item | None:
    """The item of the draft that a sheet showed; None for what others wrote, and for cards."""
    said = next((one for one in draft.get("items", ()) if (one["stem"], one["rule"]) == (told["stem"], told["rule"])), None)
    return item_from_json({"source": NOWHERE, **said}) if said else None


def _line(text: Text, item: Item, acceptable: bool) -> str:
    article = hashlib.sha256(text.article.text.encode()).hexdigest()[:8]
    numbers = {name: round(value, 3) for name, value in features(text, item).items()}
    said = {"article": article, "rule": item.rule, "features": numbers, "score": round(item.score, 3), "acceptable": acceptable}
    return json.dumps(said)
