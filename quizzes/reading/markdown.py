"""Markdown, by the rules of CommonMark."""

from __future__ import annotations

import re

from quizzes.reading.document import Document
from quizzes.reading.markup import blocks_of

FRONT_MATTER = re.compile(r"\A---\n(.*?)\n(?:---|\.\.\.)\n", re.DOTALL)
SAID = re.compile(r"^(title|author):\s*[\"']?(.*?)[\"']?\s*$", re.MULTILINE)


def read_markdown(text: str) -> Document:
    """What the text says; its first heading, or what stands between lines of hyphens at its top, is its title."""
    from markdown_it import MarkdownIt

    front = FRONT_MATTER.match(text)
    told = dict(SAID.findall(front.group(1))) if front else {}
    blocks = blocks_of(MarkdownIt("commonmark", {"html": False}).enable("table").render(text[front.end() :] if front else text))
    title = told.get("title", "")
    if blocks and blocks[0].level and (not title or blocks[0].text == title):
        title, blocks = blocks[0].text, blocks[1:] or blocks
    return Document(tuple(blocks), title, told.get("author", ""))
