"""Quire's own JSON: the contract by which its work is kept in rows, written to files and measured."""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from quizzes.items import Alternative, Article, Band, Card, Choice, Draft, Gap, Item, Kind, Level, Pair, Process, Source, say_points
from quizzes.reading_level import reading_level

Json = dict[str, Any]


def item_as_json(item: Item) -> Json:
    """An item as plain JSON values; what its kind does not use is left out, except `choices` and `answers`."""
    said: Json = {
        "id": item.id,
        "kind": item.kind.value,
        "stem": item.stem,
        "choices": [{"text": choice.text, "key": choice.key} for choice in item.choices],
        "answers": list(item.answers),
        "feedback": item.feedback,
        "source": _source_as_json(item.source),
        "rule": item.rule,
        "process": item.process.value,
        "level": item.level.value,
        "basis": item.basis,
        "score": round(item.score, 4),
    }
    if item.pairs:
        said["pairs"] = [{"prompt": pair.prompt, "match": pair.match} for pair in item.pairs]
    if item.gaps:
        said["gaps"] = [{"answer": gap.answer, "accept": list(gap.accept)} for gap in item.gaps]
    if item.bank:
        said["bank"] = list(item.bank)
    if item.tolerance is not None:
        said["tolerance"] = item.tolerance
    if item.alternatives:
        said["alternatives"] = [{"text": other.text, "share": str(other.share)} for other in item.alternatives]
    if item.bands:
        said["bands"] = [_band_as_json(band) for band in item.bands]
    if item.points != 1:
        said["points"] = say_points(item.points)
    if item.evidence:
        said["evidence"] = [_source_as_json(source) for source in item.evidence]
    return said


def item_from_json(said: Mapping[str, Any]) -> Item:
    """The item that `item_as_json` wrote down. Raises KeyError or ValueError where something else is given."""
    return Item(
        kind=Kind(said["kind"]),
        stem=said["stem"],
        source=_source_from_json(said["source"]),
        rule=said["rule"],
        choices=tuple(Choice(choice["text"], bool(choice.get("key"))) for choice in said.get("choices", ())),
        answers=tuple(said.get("answers", ())),
        pairs=tuple(Pair(pair["prompt"], pair["match"]) for pair in said.get("pairs", ())),
        gaps=tuple(Gap(gap["answer"], tuple(gap.get("accept", ()))) for gap in said.get("gaps", ())),
        bank=tuple(said.get("bank", ())),
        tolerance=said.get("tolerance"),
        alternatives=tuple(Alternative(other["text"], Decimal(other["share"])) for other in said.get("alternatives", ())),
        bands=tuple(_band_from_json(band) for band in said.get("bands", ())),
        feedback=said.get("feedback", ""),
        evidence=tuple(_source_from_json(source) for source in said.get("evidence", ())),
        process=Process(said.get("process", Process.RETRIEVE)),
        level=Level(said.get("level", Level.MEDIUM)),
        basis=said.get("basis", ""),
        score=said.get("score", 0.0),
        points=Decimal(said.get("points", 1)),
    )


def card_as_json(card: Card) -> Json:
    return {"id": card.id, "front": card.front, "back": card.back, "source": _source_as_json(card.source), "rule": card.rule}


def card_from_json(said: Mapping[str, Any]) -> Card:
    return Card(said["front"], said["back"], _source_from_json(said["source"]), said["rule"])


def draft_as_json(draft: Draft) -> Json:
    article = draft.article
    return {
        "article": {"title": article.title, "text": article.text, "words": article.words, "reading_level": _level_as_json(article)},
        "items": [item_as_json(item) for item in draft.items],
        "cards": [card_as_json(card) for card in draft.cards],
        "left_out": dict(sorted(draft.left_out.items())),
    }


def write(draft: Draft) -> bytes:
    """The draft as a UTF-8 file that ends in a newline, the same bytes for the same draft."""
    return (json.dumps(draft_as_json(draft), ensure_ascii=False, indent=1) + "\n").encode()


def _level_as_json(article: Article) -> Json | None:
    level = reading_level(article)
    return {"grade": round(level.grade, 1), "cefr": level.cefr} if level else None


def _band_as_json(band: Band) -> Json:
    return {"within": str(band.within), "share": str(band.share), "relative": band.is_relative}


def _band_from_json(said: Mapping[str, Any]) -> Band:
    return Band(Decimal(said["within"]), Decimal(said["share"]), bool(said["relative"]))


def _source_as_json(source: Source) -> Json:
    return {"start": source.start, "end": source.end, "text": source.text}


def _source_from_json(said: Mapping[str, Any]) -> Source:
    return Source(said["start"], said["end"], said["text"])
