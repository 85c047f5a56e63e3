"""People and what they say: asked by what was said, never by who a minor speaker is."""

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.lexicon import stem
from quizzes.generation.material import Material
from quizzes.generation.names import Type
from quizzes.generation.speech import Claim
from quizzes.generation.statements import Statement
from quizzes.generation.words import FUNCTION_WORDS, REPORTING_VERBS
from quizzes.items import Choice, Item, Kind, Pair, Process

FEWEST_PAIRS, MOST_PAIRS = 3, 5
SHORTEST_QUOTATION = 7
MOSTLY = 0.6
"""Of the words of the shorter of two statements, how many the other has if both say the same."""
_LEANING = frozenset("it it's it’s this that that's that’s he she they them him her these those".split())


def what_somebody_says(material: Material) -> Iterator[Candidate]:
    """One speaker's claim among those of others; half of the speakers are asked for, for the last would be what is left."""
    asked: set[str] = set()
    speakers = {claim.speaker for claim in material.claims}
    stated = [claim for claim in material.claims if _stands_alone(claim)]
    for claim in sorted(stated, key=lambda claim: -material.text.importance[claim.sentence.index]):
        if claim.speaker not in asked and len(asked) >= max(2, len(speakers) // 2):
            continue
        own = [other.text for other in material.claims if other.speaker == claim.speaker]
        alike = [other for other in stated if other.is_quotation == claim.is_quotation]
        alike = [other for other in alike if not any(_tells_the_same(other.text, one) for one in own)]
        others = [other for other in _one_a_speaker(material, alike, claim.speaker) if not _names(other, claim.speaker)]
        others = _unlike(others)[:3]
        wrong = [other.text for other in others]
        if len(wrong) < 2 or _names(claim, claim.speaker) or _is_of_its_own(material, claim):
            continue
        item = Item(
            kind=Kind.MULTIPLE_CHOICE,
            stem=f"According to the article, what does {_asked_for(claim)} say?",
            source=claim.source,
            rule="what-somebody-says",
            choices=(Choice(claim.text, True), *(Choice(text) for text in wrong)),
            evidence=in_order(other.source for other in others),
            process=Process.INTEGRATE,
            score=0.6 + 0.2 * material.text.importance[claim.sentence.index] + 0.05 * len(wrong),
        )
        asked.add(claim.speaker)
        yield Candidate(item, frozenset({claim.sentence.index, *(other.sentence.index for other in others)}), "speakers")


def statements_and_speakers(material: Material) -> Iterator[Candidate]:
    """Three to five speakers to be matched with a claim each, and one statement more than needed where it looks like the claims."""
    told = [claim for claim in material.claims if not claim.is_quotation]
    chosen = _one_a_speaker(material, told)[:MOST_PAIRS]
    if len(chosen) < FEWEST_PAIRS:
        known = [claim for claim in material.claims if _stands_alone(claim) and not _is_of_its_own(material, claim)]
        chosen = _one_a_speaker(material, known)[:MOST_PAIRS]
    if len(chosen) < FEWEST_PAIRS:
        return
    used = {claim.sentence.index for claim in chosen}
    in_marks = any(claim.is_quotation for claim in chosen)
    spare = [] if in_marks else [one for one in material.statements if _is_spare(material, one)][:1]
    stem_text = "Match each speaker with the statement that the article attributes to them."
    item = Item(
        kind=Kind.MATCHING,
        stem=stem_text + (" There is one statement more than you need." if spare else ""),
        source=chosen[0].source,
        rule="statements-and-speakers",
        choices=tuple(Choice(statement.text) for statement in spare),
        pairs=tuple(Pair(_asked_for(claim), claim.text) for claim in chosen),
        evidence=in_order(claim.source for claim in chosen[1:]),
        process=Process.INTEGRATE,
        score=0.75,
    )
    yield Candidate(item, frozenset(used | {statement.sentence.index for statement in spare}), "matched-speakers")


def _one_a_speaker(material: Material, claims: Sequence[Claim], without: str = "") -> list[Claim]:
    """The weightiest of the claims of each speaker, in the article's order."""
    best: dict[str, Claim] = {}
    for claim in claims:
        if claim.speaker == without or _names(claim, claim.speaker):
            continue
        known = best.get(claim.speaker)
        if known is None or material.text.importance[claim.sentence.index] > material.text.importance[known.sentence.index]:
            best[claim.speaker] = claim
    return list(best.values())


def introduced(claim: Claim) -> str:
    """The speaker with what the article says they are, so that the question is not a test of names."""
    if not claim.role:
        return claim.name
    return (
        f"{claim.role} {claim.speaker}" if len(claim.role.split()) <= 3 and claim.role[:1].isupper() else f"{claim.speaker} ({claim.role})"
    )


def _asked_for(claim: Claim) -> str:
    """The speaker introduced, unless what they are gives the claim away."""
    return claim.name if _role_tells(claim) else introduced(claim)


def _stands_alone(claim: Claim) -> bool:
    """Whether a quotation is a whole thought that does not live on what was said before it: not “I'm not surprised by it.”"""
    words = [word.strip("“”.,’'").lower() for word in claim.text.split()]
    return not claim.is_quotation or (len(words) >= SHORTEST_QUOTATION and not _LEANING & set(words))


def _is_spare(material: Material, statement: Statement) -> bool:
    """Whether nobody who is asked for says it or nearly so: it stands away from all claims, reports nothing and repeats none."""
    spoken = {claim.sentence.paragraph.number for claim in material.claims}
    reports = any(token.lower in REPORTING_VERBS for token in statement.tokens)
    apart = statement.is_plain and not reports and statement.sentence.paragraph.number not in spoken
    return apart and not any(_tells_the_same(statement.text, claim.text) for claim in material.claims)


def _unlike(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those that say nearly what one before them says."""
    chosen: list[Claim] = []
    for claim in claims:
        if not any(_tells_the_same(claim.text, one.text) for one in chosen):
            chosen.append(claim)
    return chosen


def _tells_the_same(one: str, other: str) -> bool:
    """Whether two sentences share most of what the shorter of them says."""
    first, second = _content(one), _content(other)
    return len(first & second) >= MOSTLY * min(len(first), len(second))


def _content(words: str) -> set[str]:
    return {stem(word) for word in (piece.strip("“”.,’'\"") for piece in words.split()) if word and word.lower() not in FUNCTION_WORDS}


def _is_of_its_own(material: Material, claim: Claim) -> bool:
    """Whether a body says "we", which no person among the others would."""
    return (
        claim.is_quotation and _is_body(material, claim.speaker) and bool({"our", "we", "us"} & set(re.findall(r"\w+", claim.text.lower())))
    )


def _is_body(material: Material, speaker: str) -> bool:
    return material.text.names.type_of(speaker) is not Type.PERSON


def _role_tells(claim: Claim) -> bool:
    """Whether what the speaker is gives away what they say: an owner of a fish farm who speaks of fish farming."""
    role = {stem(word) for word in claim.role.split() if len(word) > 3}
    return bool(role & {stem(word.strip("“”.,’'")) for word in claim.text.split() if len(word) > 3})


def _names(claim: Claim, speaker: str) -> bool:
    """Whether the claim gives its speaker away."""
    return bool({stem(word) for word in speaker.split()} & {stem(word.strip("“”.,’'")) for word in claim.text.split()})
