"""People and what they say: asked by what was said, never by who a minor speaker is."""

from collections.abc import Iterator, Sequence

from quizzes.generation.candidates import Candidate, in_order
from quizzes.generation.lexicon import stem
from quizzes.generation.material import Material
from quizzes.generation.names import Type
from quizzes.generation.speech import Claim
from quizzes.items import Choice, Item, Kind, Pair, Process

FEWEST_PAIRS, MOST_PAIRS = 3, 5
SHORTEST_QUOTATION = 7
_LEANING = frozenset("it it's it’s this that that's that’s he she they them him her these those".split())


def what_somebody_says(material: Material) -> Iterator[Candidate]:
    """One speaker's claim among those of others; half of the speakers are asked for, for the last would be what is left."""
    asked: set[str] = set()
    speakers = {claim.speaker for claim in material.claims}
    stated = [claim for claim in material.claims if _stands_alone(claim)]
    for claim in sorted(stated, key=lambda claim: -material.text.importance[claim.sentence.index]):
        if claim.speaker not in asked and len(asked) >= max(2, len(speakers) // 2):
            continue
        alike = [other for other in stated if other.is_quotation == claim.is_quotation]
        others = [other for other in _one_a_speaker(material, alike, claim.speaker) if not _names(other, claim.speaker)][:3]
        wrong = [other.text for other in others]
        if claim.is_quotation and _is_body(material, claim.speaker) and {"our", "we", "us"} & set(claim.text.lower().split()):
            continue
        if len(wrong) < 2 or _names(claim, claim.speaker):
            continue
        item = Item(
            kind=Kind.MULTIPLE_CHOICE,
            stem=f"According to the article, what does {claim.name if _role_tells(claim) else introduced(claim)} say?",
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
        chosen = _one_a_speaker(material, [claim for claim in material.claims if _stands_alone(claim)])[:MOST_PAIRS]
    if len(chosen) < FEWEST_PAIRS:
        return
    used = {claim.sentence.index for claim in chosen}
    in_marks = any(claim.is_quotation for claim in chosen)
    spare = [] if in_marks else [s for s in material.statements if s.is_plain and s.sentence.index not in used][:1]
    stem_text = "Match each speaker with the statement that the article attributes to them."
    item = Item(
        kind=Kind.MATCHING,
        stem=stem_text + (" There is one statement more than you need." if spare else ""),
        source=chosen[0].source,
        rule="statements-and-speakers",
        choices=tuple(Choice(statement.text) for statement in spare),
        pairs=tuple(Pair(introduced(claim), claim.text) for claim in chosen),
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


def _stands_alone(claim: Claim) -> bool:
    """Whether a quotation is a whole thought that does not live on what was said before it: not “I'm not surprised by it.”"""
    words = [word.strip("“”.,’'").lower() for word in claim.text.split()]
    return not claim.is_quotation or (len(words) >= SHORTEST_QUOTATION and not _LEANING & set(words))


def _is_body(material: Material, speaker: str) -> bool:
    return material.text.names.type_of(speaker) is not Type.PERSON


def _role_tells(claim: Claim) -> bool:
    """Whether what the speaker is gives away what they say: an owner of a fish farm who speaks of fish farming."""
    role = {stem(word) for word in claim.role.split() if len(word) > 3}
    return bool(role & {stem(word.strip("“”.,’'")) for word in claim.text.split() if len(word) > 3})


def _names(claim: Claim, speaker: str) -> bool:
    """Whether the claim gives its speaker away."""
    return bool({stem(word) for word in speaker.split()} & {stem(word.strip("“”.,’'")) for word in claim.text.split()})
