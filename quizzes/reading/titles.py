"""What to call an article: its headline, else its file's name, else its first words."""

import re
from pathlib import PurePath

LONGEST = 200
LONGEST_HEADLINE = 150
FIRST_WORDS = 8
LONGEST_SMALL_WORD, FEWEST_CAPITALS = 4, 3
SENTENCE_END = re.compile(r"[.:;,…][\"'”’)]*$")
FILE_OR_ADDRESS = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|mp4|pdf|docx?|txt|html?)$|^(?:https?://|www\.)", re.IGNORECASE)
LABELS = frozenset(("introduction", "abstract", "summary", "contents", "story highlights", "advertisement", "home", "news", "opinion"))


def title_of(text: str, *, name: str = "", given: str = "") -> str:
    """The title given, else the headline that the text opens with, else the file's name made readable, else the first words."""
    title = " ".join(given.split()) or _headline(text) or _readable(name) or _first_words(text)
    return title if len(title) <= LONGEST else title[: LONGEST - 1].rstrip() + "…"


def _headline(text: str) -> str:
    """The first line that is not a picture's file name or a label, where it reads like a headline and something follows it."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    told = [line for line in lines if not FILE_OR_ADDRESS.search(line) and line.lower() not in LABELS]
    return told[0] if len(told) > 1 and _reads_like_a_headline(told[0]) else ""


def _reads_like_a_headline(line: str) -> bool:
    stops = SENTENCE_END.search(line) and not (line.endswith(".") and _is_in_title_case(line))
    return len(line) <= LONGEST_HEADLINE and not stops and any(character.isalpha() for character in line)


def _is_in_title_case(line: str) -> bool:
    """ "The Town Sold Its Clock. Then It Was Late.": nearly all words of any length begin with a capital."""
    long = [word for word in line.split() if len(word) > LONGEST_SMALL_WORD]
    return len(long) >= FEWEST_CAPITALS and all(word[0].isupper() or not word[0].isalpha() for word in long)


def _readable(name: str) -> str:
    words = re.sub(r"[\W_]+", " ", PurePath(name.replace("\\", "/")).stem).strip()
    return words[:1].upper() + words[1:] if any(character.isalpha() for character in words) else ""


def _first_words(text: str) -> str:
    words = text.split()
    return " ".join(words[:FIRST_WORDS]) + ("…" if len(words) > FIRST_WORDS else "")
