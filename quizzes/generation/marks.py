"""The words with which a text says how two things hang together, by what they say: a contrast, a reason, a result."""

from collections.abc import Mapping

from quizzes.generation.sentences import Sentence

CONTRAST, REASON, RESULT, EXAMPLE, INSTEAD, PURPOSE = "contrast", "reason", "result", "example", "instead", "purpose"
MADE, RESPONSE, OTHERWISE, CONDITION = "made", "response", "otherwise", "condition"
LONGEST = 6
"""Words of the longest mark: "one reason for this is that"."""
BEGINNINGS: Mapping[str, str] = {
    "but": CONTRAST, "however": CONTRAST, "yet": CONTRAST, "nevertheless": CONTRAST, "nonetheless": CONTRAST, "even so": CONTRAST,
    "in contrast": CONTRAST, "by contrast": CONTRAST, "on the other hand": CONTRAST,
    "conversely": CONTRAST, "on the contrary": CONTRAST, "all the same": CONTRAST,
    "as a result": RESULT, "therefore": RESULT, "consequently": RESULT, "thus": RESULT, "so": RESULT, "this means that": RESULT,
    "that means that": RESULT, "this means": RESULT, "that means": RESULT, "for this reason": RESULT,
    "this meant that": RESULT, "that meant that": RESULT, "this meant": RESULT, "that meant": RESULT,
    "hence": RESULT, "accordingly": RESULT, "the result is that": RESULT, "the result was that": RESULT,
    "this led to": RESULT, "this leads to": RESULT, "this has led to": RESULT, "that led to": RESULT, "this resulted in": RESULT,
    "this results in": RESULT, "this caused": RESULT, "this causes": RESULT, "this sparked": RESULT, "this prompted": RESULT,
    "the result was": RESULT, "the result is": RESULT,
    "for example": EXAMPLE, "for instance": EXAMPLE, "instead": INSTEAD, "in response": RESPONSE, "otherwise": OTHERWISE,
    "this is because": REASON, "that is because": REASON, "that ’s because": REASON, "that 's because": REASON,
    "this was because": REASON, "that was because": REASON,
    "the reason is that": REASON, "the reason was that": REASON, "one reason is that": REASON, "one reason for this is that": REASON,
}  # fmt: skip
"""With what a sentence says how it follows from the one before."""
POINTING: Mapping[str, str] = {
    "despite": CONTRAST, "in spite of": CONTRAST, "because of": RESULT, "as a result of": RESULT, "thanks to": RESULT, "due to": RESULT,
}  # fmt: skip
"""With what a sentence does so where "this" or "these" comes next: "despite these losses, …"."""
TURNED_ROUND = frozenset({"this is why", "that is why", "that ’s why", "that 's why", "this explains why", "this was why", "that was why"})
"""With what a sentence says that the one before is its reason."""
NOUN_RESULTS = frozenset(
    {"this led to", "this leads to", "this has led to", "that led to", "this resulted in", "this results in", "this caused", "this causes",
     "this sparked", "this prompted", "the result was", "the result is", "leading to", "which led to", "which leads to", "which has led to",
     "resulting in", "which resulted in", "causing", "which caused", "which causes", "leaving", "prompting", "sparking", "triggering"}
)  # fmt: skip
"""Marks of a result after which a noun phrase comes, and no clause."""
AIMS = frozenset({"in an effort to", "in an attempt to", "in a bid to", "with the aim of", "with the goal of", "with the intention of"})
"""What stands before a purpose."""
MADE_SO = frozenset("creating giving making depriving preventing ending raising lowering turning pushing".split())
"""What something does that has just been told: "…, giving the company a monopoly"."""
JOINING: Mapping[str, str] = {
    **dict.fromkeys(AIMS, PURPOSE), **dict.fromkeys(MADE_SO, RESULT),
    "but": CONTRAST, "although": CONTRAST, "though": CONTRAST, "even though": CONTRAST, "whereas": CONTRAST, "yet": CONTRAST,
    "while": CONTRAST, "despite the fact that": CONTRAST,
    "because": REASON, "because of": REASON, "due to": REASON, "thanks to": REASON, "owing to": REASON, "as a result of": REASON,
    "since": REASON, "on the grounds that": REASON, "given that": REASON, "thus": RESULT, "thereby": RESULT,
    "so that": PURPOSE, "in order to": PURPOSE, "so as to": PURPOSE, "so": RESULT,
    "which means that": RESULT, "which means": RESULT, "which meant that": RESULT, "which meant": RESULT,
    "meaning that": RESULT, "with the result that": RESULT,
    "leading to": RESULT, "which led to": RESULT, "which leads to": RESULT, "which has led to": RESULT, "resulting in": RESULT,
    "which resulted in": RESULT, "causing": RESULT, "which caused": RESULT, "which causes": RESULT, "leaving": RESULT,
    "prompting": RESULT, "sparking": RESULT, "triggering": RESULT,
    "and as a result": RESULT, "and so": RESULT, "and therefore": RESULT, "and consequently": RESULT, "and thus": RESULT,
    "provided that": CONDITION, "on condition that": CONDITION, "only if": CONDITION, "only when": CONDITION,
}  # fmt: skip
"""What stands between the two halves of a sentence."""
WITHOUT_COMMA = AIMS | frozenset(
    {"because", "because of", "due to", "owing to", "thanks to", "as a result of", "on the grounds that", "so that", "in order to",
     "so as to", "although", "even though", "despite the fact that", "provided that", "on condition that", "only if",
     "only when"}
)  # fmt: skip
CLAUSES = frozenset(
    {"but", "although", "though", "even though", "whereas", "yet", "while", "despite the fact that", "so", "because", "since", "so that",
     "on the grounds that", "given that", "which means that", "which means", "which meant that", "which meant", "meaning that",
     "with the result that", "and as a result", "and so", "and therefore", "and consequently", "and thus",
     "provided that", "on condition that", "only if", "only when"}
)  # fmt: skip
"""Words after which a subject and its verb have to come."""
KEPT = MADE_SO | frozenset(
    {"because", "because of", "due to", "thanks to", "owing to", "as a result of", "so that", "since", "given that",
     "provided that", "on condition that", "only if", "only when", "on the grounds that"}
)  # fmt: skip
"""Words with which the answer begins; it does without the others."""
OPENING: Mapping[str, str] = {
    "although": CONTRAST, "though": CONTRAST, "even though": CONTRAST, "whereas": CONTRAST, "while": CONTRAST,
    "despite the fact that": CONTRAST, "because": REASON, "since": REASON, "given that": REASON,
}  # fmt: skip
"""What opens a sentence whose first half is joined to its second."""
MADE_TO = frozenset("allow enable force encourage require cause prompt lead oblige compel permit".split())
"""What one thing makes somebody do: "allowing farmers to sell their wool"."""


def mark_at(sentence: Sentence, at: int, marks: Mapping[str, str] | frozenset[str]) -> str:
    """The longest of the marks that stands at the place, "" for none."""
    words = [token.lower for token in sentence.tokens[at : at + LONGEST]]
    return next((mark for length in range(len(words), 0, -1) if (mark := " ".join(words[:length])) in marks), "")
