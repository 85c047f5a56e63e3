"""A real paragraph with four or five words taken out, and a box of the words to put back.

Each word taken out is of a class of its own (a noun, a plural, an adjective, a verb form …), so that by grammar and sense
only one fits each gap; words to spare are not added, for raters found that one or other of them always fitted too.
The paragraph is whole and in its own order: gaps in sentences lifted from different places were refused by raters, gaps in
real paragraphs accepted.
"""

from collections.abc import Iterator, Sequence

from quizzes.generation.candidates import Candidate
from quizzes.generation.lexicon import stem
from quizzes.generation.material import Material
from quizzes.generation.paragraphs import Paragraph, Role
from quizzes.generation.sentences import Sentence, Token
from quizzes.generation.words import FIRST_PERSON, FUNCTION_WORDS, NUMBER_WORDS
from quizzes.items import Gap, Item, Kind, Process, Source

WORDS = range(45, 131)
GAPS, FEWEST_GAPS, APART = 5, 4, 9
_GAPPED_TAGS = ("NN", "NNS", "JJ", "VBD", "VBN", "VBG", "VB")
_VAGUE = frozenset(
    "thing things way ways lot kind sort part number amount people person year years time times day days case fact something".split()
)


def gapped_paragraph(material: Material) -> Iterator[Candidate]:
    """Every paragraph that is long enough, reads on its own and has words that only the sense can give back."""
    for paragraph in material.text.paragraphs:
        if paragraph.role is Role.BODY and len(paragraph.text.split()) in WORDS:
            sentences = material.text.sentences_in(paragraph)
            if _reads_on_its_own(sentences) and (found := _candidate(material, paragraph, sentences)):
                yield found


def _reads_on_its_own(sentences: list[Sentence]) -> bool:
    tokens = [token for sentence in sentences for token in sentence.tokens]
    quoted = sum(sum(sentence.quoted) for sentence in sentences)
    opening = sentences[0].tokens[0] if sentences else None
    return (
        len(sentences) >= 3
        and quoted <= len(tokens) * 0.15
        and opening is not None
        and opening.tag not in {"PRP", "PRP$", "CC"}
        and opening.lower not in {"this", "these", "that", "those", "such", "however", "another"}
        and not any(token.lower in FIRST_PERSON for token in tokens)
        and _quotes_close(sentences)
        and not any("[" in token.text or "?" in token.text or "_" in token.text or token.text == "Figure" for token in tokens)
    )


def _quotes_close(sentences: list[Sentence]) -> bool:
    text = " ".join(sentence.text for sentence in sentences)
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0


def _candidate(material: Material, paragraph: Paragraph, sentences: list[Sentence]) -> Candidate | None:
    gaps = _gaps(material, sentences)
    if len(gaps) < FEWEST_GAPS:
        return None
    answers = [token.text for token in gaps]
    item = Item(
        kind=Kind.CLOZE,
        stem=f"Complete the paragraph with the words from the box. Use each word once.\n\n{_with_gaps(paragraph, gaps)}",
        source=Source(paragraph.start, paragraph.end, paragraph.text),
        rule="gapped-paragraph",
        gaps=tuple(Gap(answer) for answer in answers),
        bank=tuple(sorted(answers, key=str.lower)),
        process=Process.INFER,
        score=0.6 + 0.2 * sum(material.text.importance[sentence.index] for sentence in sentences) / len(sentences),
    )
    return Candidate(item, frozenset(sentence.index for sentence in sentences), "passages")


def _gaps(material: Material, sentences: list[Sentence]) -> list[Token]:
    """Words worth a gap, well apart, of few alike: each stands once in the paragraph and says something."""
    tokens = [token for sentence in sentences for token in sentence.tokens]
    stems = [stem(token.text) for token in tokens]
    worth = [(at, token) for at, token in enumerate(tokens) if at > 5 and stems.count(stems[at]) == 1 and _is_worth_a_gap(tokens, at)]
    ranked = sorted(worth, key=lambda found: (-_weight(material, found[1]), found[0]))
    chosen: list[tuple[int, Token]] = []
    for at, token in ranked:
        alike = any(other.tag == token.tag or {other.tag, token.tag} == {"VBD", "VBN"} for _, other in chosen)
        if len(chosen) < GAPS and not alike and all(abs(at - place) >= APART for place, _ in chosen):
            chosen.append((at, token))
    return [token for _, token in sorted(chosen, key=lambda found: found[0])]


def _is_worth_a_gap(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    plain = token.tag in _GAPPED_TAGS and token.text.islower() and token.text.isalpha() and len(token.text) > 3
    if not plain or token.lower in FUNCTION_WORDS | _VAGUE | NUMBER_WORDS:
        return False
    beside = (tokens[at - 1], tokens[min(at + 1, len(tokens) - 1)])
    return not any(one.text in {"-", "–", "—", "“", "”", '"'} or one.tag == "NNP" for one in beside)


def _weight(material: Material, token: Token) -> float:
    """Words that the article comes back to, and nouns of plain sense, before others."""
    return min(material.text.frequency[stem(token.text)], 4) + (0.5 if token.tag != "JJ" else 0.0) + min(len(token.text), 10) / 20


def _with_gaps(paragraph: Paragraph, gaps: list[Token]) -> str:
    text = paragraph.text
    for number, token in reversed(list(enumerate(gaps, 1))):
        text = f"{text[: token.start - paragraph.start]}[{number}]{text[token.end - paragraph.start :]}"
    return " ".join(text.split())
