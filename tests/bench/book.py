"""Texts of other lengths than a lesson's: a long article, and a book of sixty thousand words about ever other people and places."""

import re

from quizzes.items import Article
from tests.bench.article import ARTICLE
from tests.generation.cast import SOIL, TUNNEL

WORDS = 60_000
_NAMES = re.compile(r"\b(Hexley|Oduya|Crewe|Reiss|Calder|Arle|Solheim|Ferreira|Kvist|Diallo|Holm|Kristiansand|Hirtshals|Skagerrak)\b")
_ENDINGS = ("", "sen", "berg", "mann", "ova", "stad", "holt", "ler", "ric", "dal", "vik", "nes", "ster", "ton", "mar", "lund")

LONG = Article(ARTICLE.title, "\n\n".join(text.partition("\n")[2] for text in (f"\n{ARTICLE.text}", TUNNEL.text)))
"""About 1,400 words."""


def book(words: int = WORDS) -> Article:
    """Chapters that tell the same stories of differently named people and places, so that no name stands in two."""
    stories = [LONG.text, SOIL.text]
    chapters: list[str] = []
    while sum(len(chapter.split()) for chapter in chapters) < words:
        number = len(chapters)
        ending = _ENDINGS[number % 16] + _ENDINGS[number // 16 % 16]
        chapters.append(_NAMES.sub(rf"\g<1>{ending}", stories[number % 2]))
    return Article("Stories of water and soil", "\n\n".join(chapters))
