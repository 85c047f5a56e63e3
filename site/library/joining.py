"""One article of several: each under its title, and what rests on one moved to where it then stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizzes.items import Article, Item, Paragraph, Source
from quizzes.paragraphs import paragraphs

BETWEEN = "\n\n"
PARAGRAPH = re.compile(r"(?<=\b[Pp]aragraph )\d+")


@dataclass(frozen=True, slots=True)
class Start:
    """Where an article begins within a longer one: after how many characters, and how many numbered paragraphs."""

    characters: int = 0
    paragraphs: int = 0


def joined(articles: Sequence[Article], title: str) -> tuple[Article, list[Start]]:
    """One article of several, each under its own title, and where in it each begins."""
    whole, starts = Article(title, ""), []
    for article in articles:
        whole, start = appended(whole, article)
        starts.append(start)
    return whole, starts


def appended(whole: Article, article: Article) -> tuple[Article, Start]:
    """The article with another behind it, under its title; nothing in the first one moves."""
    text = whole.text + (BETWEEN if whole.text else "")
    found = [*paragraphs(whole)] if whole.text else []
    heading = Paragraph(len(text), len(text) + len(article.title), is_heading=True)
    text += article.title + BETWEEN
    start = Start(len(text), sum(not one.is_heading for one in found))
    moved = (Paragraph(one.start + len(text), one.end + len(text), one.is_heading) for one in paragraphs(article))
    return replace(whole, text=text + article.text, paragraphs=(*found, heading, *moved)), start


def shifted(item: Item, start: Start) -> Item:
    """The item with its sentences, and the paragraphs that it names, where they stand in the longer article."""
    moved = replace(item, source=_shifted(item.source, start), evidence=tuple(_shifted(source, start) for source in item.evidence))
    return replace(moved, stem=_renumbered(item.stem, start), feedback=_renumbered(item.feedback, start))


def _renumbered(said: str, start: Start) -> str:
    return PARAGRAPH.sub(lambda found: str(int(found.group()) + start.paragraphs), said) if start.paragraphs else said


def _shifted(source: Source, start: Start) -> Source:
    return Source(source.start + start.characters, source.end + start.characters, source.text)
