"""How hard an article is to read, as a school year: Flesch and Kincaid's grade (Kincaid et al. 1975)."""

import re

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
SENTENCE = re.compile(r"[.!?…]+(?=[\"'”’)\]]*(?:\s|$))|\n\s*\n")
VOWELS = re.compile(r"[aeiouyáéíóúäöüàèìòù]+", re.IGNORECASE)
SILENT = re.compile(r"(?<![aeiouy])(?:e|es|ed)$(?<![td]ed)(?<!les)(?<!le)", re.IGNORECASE)


def grade(text: str) -> float:
    """The school year (USA) whose readers understand it, one decimal; 0 where there are no words."""
    words = WORD.findall(text)
    if not words:
        return 0.0
    sentences = max(1, len([part for part in SENTENCE.split(text) if WORD.search(part)]))
    found = 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
    return round(max(0.0, found), 1)


def syllables(word: str) -> int:
    """Runs of vowels, without an e at the end that is not said; close enough over a whole text."""
    return max(1, len(VOWELS.findall(word)) - bool(SILENT.search(word) and len(word) > 3))
