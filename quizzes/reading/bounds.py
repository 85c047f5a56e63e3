"""How much is too much, and how little too little."""

from quizzes.reading.unreadable import UnreadableArticle

MOST_WORDS = 200_000
MOST_CHARACTERS = MOST_WORDS * 10  # looked at first, so that nothing larger is ever decoded or split
MOST_BYTES_A_CHARACTER = 4
MOST_BYTES = (MOST_CHARACTERS + 1) * MOST_BYTES_A_CHARACTER
"""There is no need to take more from a text or a form than this: it is refused by then."""
MOST_BYTES_OF_A_FILE = 30 * 1024 * 1024
MOST_BYTES_OF_MARKUP = 5 * 1024 * 1024
MOST_PAGES = 2_000
MOST_WORDS_OF_A_BOOK = 1_000_000
MOST_CHARACTERS_OF_A_BOOK = MOST_WORDS_OF_A_BOOK * 10
MOST_SECONDS = 120.0
"""For one PDF, by the clock."""
MOST_MEMORY = 1024 * 1024 * 1024
"""For the process that reads one PDF, in bytes."""


def check_size(characters: int) -> None:
    """Refuse what is far too large, before any work is done on it."""
    if characters > MOST_CHARACTERS:
        raise UnreadableArticle(_too_long(""))


def check_bytes(data: bytes, most: int = MOST_BYTES_OF_A_FILE, what: str = "file") -> None:
    """Refuse a file that is too large to look into."""
    if len(data) > most:
        raise UnreadableArticle(
            f"This {what} is too large: Quire reads up to {most // 1024 // 1024} MB. Bring the part that the class will read."
        )


def check_words(text: str) -> None:
    """Refuse a text without words and one with too many."""
    words = len(text.split())
    if words > MOST_WORDS:
        raise UnreadableArticle(_too_long(f"it has {words:,} words, and "))
    if not any(character.isalpha() for character in text):
        raise UnreadableArticle("The article is empty: there are no words in it.")


def _too_long(counted: str) -> str:
    return f"The article is too long: {counted}Quire reads up to {MOST_WORDS:,} words. Bring the part that the class will read."
