"""Paragraphs → tagged sentences whose offsets are the article's."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, wraps
from typing import TypeVar

from nltk.tokenize import NLTKWordTokenizer

from quizzes.generation import language_data
from quizzes.generation.lexicon import stem
from quizzes.generation.paragraphs import Paragraph
from quizzes.generation.words import FUNCTION_WORDS, MONTHS, NUMBER_WORDS, WEEKDAYS

_T = TypeVar("_T")
_Kept = TypeVar("_Kept")
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "‟": '"', "’": "'", "‘": "'", "\n": " ", "\t": " ", "\u00a0": " ", "\u2009": " "})
_PLAIN = str.maketrans({"’": "'", "–": "-", "—": "-"})
_PENN_QUOTES = {"“": "``", "‘": "``", "”": "''", '"': "''", "(": "-LRB-", ")": "-RRB-", "[": "-LRB-", "]": "-RRB-"}
_DASH = re.compile(r"[—–]")
_RANGE_DASH = re.compile(r"(?<=\d)[—–](?=\d)")
_NUMBER = re.compile(r"[£$€¥]?\d[\d,.]*(?:%|bn|m|k|th|st|nd|rd)?$")
_CONTENT = frozenset({"NN", "VB", "JJ", "CD", "RB"})
_CALENDAR = frozenset(MONTHS) | frozenset(WEEKDAYS)
_PREPOSITIONS = {"following", "including", "according", "regarding", "concerning", "during", "despite"}


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    tag: str
    start: int
    end: int
    lower: str = field(init=False, repr=False, compare=False)
    """Asked for so often that it is worked out once."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", self.text.lower())


@dataclass(frozen=True)
class Sentence:
    """`index` counts all sentences of the article; `quoted` tells for each token whether it stands inside quotation marks."""

    index: int
    paragraph: Paragraph
    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]
    quoted: tuple[bool, ...]

    @property
    def is_first(self) -> bool:
        return self.start == self.paragraph.start

    @cached_property
    def words(self) -> int:
        return len(self.text.split())

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stem of each token that carries meaning, empty for the others."""
        return tuple(stem(token.text) if token.tag[:2] in _CONTENT and token.lower not in FUNCTION_WORDS else "" for token in self.tokens)

    def said(self, start: int, end: int) -> str:
        """The words of tokens `start` to `end`, as they stand in the text."""
        if start >= end:
            return ""
        return self.text[self.tokens[start].start - self.start : self.tokens[end - 1].end - self.start]


def once(work: Callable[[_Kept], _T]) -> Callable[[_Kept], _T]:
    """Work something out once for each sentence (or whatever else it is of), and keep it there as long as the sentence is."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def known(one: _Kept) -> _T:
        kept: dict[str, _T] = vars(one)
        if name not in kept:
            kept[name] = work(one)
        return kept[name]

    return known


def sentences(paragraphs: Iterable[Paragraph]) -> tuple[Sentence, ...]:
    """The sentences of all the paragraphs given, in order."""
    found: list[Sentence] = []
    for paragraph in paragraphs:
        quotes = _quotes(paragraph.text)
        for start, end in _split(paragraph.text):
            found.append(_sentence(len(found), paragraph, start, end, quotes))
    return _with_first_words_settled(found)


def _with_first_words_settled(found: list[Sentence]) -> tuple[Sentence, ...]:
    """The sentences with their first words tagged by how the rest of the article writes them: Google, but stigma."""
    inside = [token for sentence in found for token in sentence.tokens[1:]]
    names = {token.text for token in inside if token.tag.startswith("NNP")}
    small = {token.text for token in inside if token.text.islower()}
    return tuple(_with_first_word_settled(sentence, names, small) for sentence in found)


def _with_first_word_settled(sentence: Sentence, names: set[str], small: set[str]) -> Sentence:
    first = sentence.tokens[0]
    following = sentence.tokens[1].tag if len(sentence.tokens) > 1 else "."
    if first.text in names and first.lower not in small and first.tag in {"NN", "NNS", "VB", "VBP", "JJ"}:
        tag = "NNP"
    elif first.tag.startswith("NNP") and not following.startswith("NNP") and first.text not in names and _is_common(first.lower):
        tag = "NNS" if first.lower.endswith("s") and not first.lower.endswith("ss") else "NN"
    else:
        return sentence
    return replace(sentence, tokens=(replace(first, tag=tag), *sentence.tokens[1:]))


def tag(words: list[str]) -> list[str]:
    """Penn Treebank tags, with what the tagger is known to mistake put right."""
    tags = [tag for _, tag in language_data.tagger().tag(words)]
    for i, word in enumerate(words):
        tags[i] = _mended(words, tags, i, word)
    return tags


def _mended(words: list[str], tags: list[str], i: int, word: str) -> str:
    if word in _PENN_QUOTES.values() or word == "-":
        return ":" if word == "-" else word
    lower = word.lower()
    following = tags[i + 1] if i + 1 < len(tags) else "."
    if _NUMBER.match(word) or (lower in NUMBER_WORDS and not (lower == "one" and following in {".", "IN", ",", "VBZ", "MD"})):
        return "CD"
    if word in _CALENDAR and not (word in {"May", "March"} and i > 0 and tags[i] == "MD"):
        return "NNP"
    if lower in _PREPOSITIONS and following in {"DT", "NN", "NNS", "NNP", "TO", "JJ", "PRP$"}:
        return "VBG" if lower == "according" else "IN"
    if i == 0 and tags[0] == "NNP" and following in {"NN", "NNS"} and _is_common(lower):
        return "NNS" if lower.endswith("s") and not lower.endswith("ss") else "JJ" if _is_adjective(lower) else "NN"
    if i == 0 and tags[0] == "NNP" and following in {"VBD", "VBP", "VBZ", "MD"} and lower.endswith("s") and _is_common(lower):
        return "NNS"
    if tags[i] == "NNS" and word.islower() and _is_only_a_verb(lower):
        return "VBZ"
    if tags[i] in {"NN", "NNS", "VB", "VBP"} and _is_set_off(words, i) and not _is_common(lower):
        return "NNP"
    if tags[i] == "NNS" and i > 1 and tags[i - 1] == "NN" and tags[i - 2] in {"DT", "PRP$", "JJ"} and following in {"DT", "PRP$", "PRP"}:
        return "VBZ"  # "The net needs no engine": a noun phrase does not follow another without a verb between
    if tags[i] == "JJR" and _is_only_a_noun(lower):
        return "NN"  # "the frontier"
    if tags[i] == "VBP" and i > 0 and tags[i - 1] in {"NNS", "NNPS"} and lower in _PAST_ALIKE:
        return "VBD"
    return tags[i]


def _is_set_off(words: list[str], i: int) -> bool:
    """Whether a word has its capital for itself: not first in the sentence or a quotation, or before another such word."""
    first = i == 0 or words[i - 1] in {"``", "''", ":", "'"}
    return words[i][:1].isupper() and (not first or any(word[:1].isupper() for word in words[i + 1 : i + 2]))


_PAST_ALIKE = {"shot", "cut", "put", "hit", "set", "let", "cost", "hurt", "spread"}


@cache
def _is_common(lower: str) -> bool:
    wordnet = language_data.wordnet()
    return any(
        not synset.instance_hypernyms() and synset.name().split(".")[0]
        for synset in wordnet.synsets(lower)
        if lower in synset.lemma_names()
    ) or bool(wordnet.morphy(lower, "n") and wordnet.morphy(lower, "n") != lower)


@cache
def _is_only_a_verb(lower: str) -> bool:
    wordnet = language_data.wordnet()
    return bool(wordnet.morphy(lower, "v")) and not wordnet.morphy(lower, "n")


@cache
def _is_only_a_noun(lower: str) -> bool:
    wordnet = language_data.wordnet()
    return bool(wordnet.synsets(lower, "n")) and not wordnet.morphy(lower, "a") and not wordnet.morphy(lower, "r")


@cache
def _is_adjective(lower: str) -> bool:
    wordnet = language_data.wordnet()
    return bool(wordnet.synsets(lower, "a")) and not wordnet.synsets(lower, "n")


def _sentence(index: int, paragraph: Paragraph, start: int, end: int, quotes: list[tuple[int, int]]) -> Sentence:
    spans = list(_token_spans(paragraph.text, start, end))
    tags = tag([_PENN_QUOTES.get(word, word) for word in (paragraph.text[a:b].translate(_PLAIN) for a, b in spans)])
    tokens = tuple(
        Token(paragraph.text[a:b], tag, paragraph.start + a, paragraph.start + b) for (a, b), tag in zip(spans, tags, strict=True)
    )
    quoted = tuple(any(q <= a and b <= r for q, r in quotes) for a, b in spans)
    return Sentence(index, paragraph, paragraph.start + start, paragraph.start + end, paragraph.text[start:end], tokens, quoted)


_NAME_IN_SMALL = re.compile(r"(?:al|el|ad|as|ash|bin|ibn)[- ‑][A-Z]\w+|[a-z]{1,2}[A-Z]\w+")
"""A name that begins small even where a sentence begins: "al-Masri", "iPhone"."""


def _split(text: str) -> Iterator[tuple[int, int]]:
    """Sentence spans; one that begins with a small letter belongs to the one before (“Why?” he asked)."""
    pending: tuple[int, int] | None = None
    for start, end in language_data.sentence_splitter().span_tokenize(text.replace("\n", " ")):
        head = text[start:end].lstrip("”’\"')] ")
        if pending and (not head or (head[0].islower() and not _NAME_IN_SMALL.match(head)) or text[start] in "”’)"):
            pending = (pending[0], end)
            continue
        if pending:
            yield pending
        pending = (start, end)
    if pending:
        yield pending


def _token_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    plain = _RANGE_DASH.sub("-", text[start:end].translate(_STRAIGHT))
    for a, b in _tokenizer().span_tokenize(plain):
        piece = text[start + a : start + b]
        if len(piece) > 1 and _DASH.search(piece) and not any(letter.isdigit() for letter in piece):
            for part in re.finditer(r"[—–]|[^—–]+", piece):
                yield start + a + part.start(), start + a + part.end()
        else:
            yield start + a, start + b


@cache
def _tokenizer() -> NLTKWordTokenizer:
    return NLTKWordTokenizer()


def _quotes(text: str) -> list[tuple[int, int]]:
    """Spans between quotation marks. One left open runs to the paragraph's end: the next paragraph repeats its mark."""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    closing = ""
    for at, mark in enumerate(text):
        if opened is None:
            if mark in "“„" or (mark == '"' and _opens(text, at)):
                opened, closing = at, '"' if mark == '"' else "”"
            elif mark in "‘'" and _opens(text, at) and _closes_later(text, at):
                opened, closing = at, "’" if mark == "‘" else "'"
        elif mark == closing and (closing in '”"' or not text[at + 1 : at + 2].isalpha()):
            spans.append((opened, at + 1))
            opened = None
    if opened is not None and closing in '”"':
        spans.append((opened, len(text)))
    return spans


def _opens(text: str, at: int) -> bool:
    return (at == 0 or text[at - 1] in " (\n—–[") and text[at + 1 : at + 2].strip() != ""


def _closes_later(text: str, at: int) -> bool:
    return bool(re.search(r"[\w.,!?]['’](?=[\s.,;:!?)]|$)", text[at + 1 : at + 600]))
