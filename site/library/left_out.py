"""Why something was not asked, in a teacher's words."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES = {
    "a caption": "sentences that seem to describe a picture",
    "a definite noun that was introduced before": "sentences about “the plan”, “the group” and the like, explained earlier",
    "a guess rather than a statement": "sentences that say what might be so",
    "a pronoun without its noun": "sentences with “he”, “they” or “it” where it is not certain who or what is meant",
    "a quotation": "sentences in quotation marks; of those it can only be asked who said them",
    "a time, place or thing that only its context explains": "sentences with “there”, “last year” and the like, which need their place",
    "compares with what was said before": "sentences that compare with something said earlier",
    "leans on the sentence before": "sentences that go on from the one before, with “but”, “so” and the like",
    "not a plain sentence": "sentences built in a way that Quire does not take apart safely",
    "points with this, that or such": "sentences that point back with “this”, “that” or “such”",
    "somebody's words": "sentences that tell what somebody says or thinks, which need not be so",
    "speaks as I, we or you": "sentences that speak as “I”, “we” or “you”",
    "too long for one question": "sentences too long for one question",
    "too short to ask about": "sentences too short to ask about",
    "by-lines": "lines about who wrote the article",
    "captions, labels and links": "captions, labels and links to other stories",
    "headlines and headings": "headlines and headings",
    "highlights": "lines that sum the article up at its top",
    "lists": "entries of lists",
    "questions": "questions that the article itself asks",
}


def explained(left_out: Mapping[str, int]) -> list[tuple[int, str]]:
    """How many, and of what, most first. A reason that nobody has put into words yet is told as it is."""
    told = [(count, SENTENCES.get(reason, reason)) for reason, count in left_out.items()]
    return sorted(told, key=lambda line: (-line[0], line[1]))
