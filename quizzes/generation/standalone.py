"""Every body sentence of a text → the statement that can be made of it, or the reason why none can."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from quizzes.generation.context import mended
from quizzes.generation.cutting import FINITE, LONGEST, SHORTEST, SUBORDINATORS, goes_on_after_comma, has_main_verb, insertions, stretches
from quizzes.generation.paragraphs import Role
from quizzes.generation.sentences import Sentence
from quizzes.generation.statements import Edit, Statement
from quizzes.generation.stretch import Dangling, LeansOnParagraph
from quizzes.generation.text import Text
from quizzes.generation.words import CONNECTIVES_BY_FIRST, HE_SHE, IT_THEY, SPEECH_VERBS, TURNING, WEEKDAYS

LONGEST_QUOTED_RUN = 6
_ADDING_PHRASES = ("in fact", "for instance", "for example", "of course", "in turn", "in particular")
_ADDING = frozenset({"also", "too", "however", "therefore", "meanwhile", "moreover", "indeed", "instead", "still", "thus", "though"})


def statements(text: Text) -> tuple[list[Statement], Counter[str]]:
    """All statements of the text in order, and how many sentences gave none for which reason.

    Those that are understood only beside their paragraph have its number.
    """
    made: list[Statement] = []
    left_out: Counter[str] = Counter()
    for sentence in text.sentences:
        found, reason = _of_sentence(text, sentence)
        made += found
        if not found:
            left_out[reason] += 1
    return made, left_out


def _of_sentence(text: Text, sentence: Sentence) -> tuple[list[Statement], str]:
    found: list[Statement] = []
    reasons: list[str] = []
    for start, end in _segments(sentence):
        try:
            found.append(_alone_or_in_paragraph(text, sentence, start, end))
        except Dangling as reason:
            reasons.append(str(reason))
    return found, reasons[0] if reasons else ""


def _alone_or_in_paragraph(text: Text, sentence: Sentence, start: int, end: int) -> Statement:
    if all(sentence.quoted[start:end]):
        raise Dangling("a quotation")
    try:
        return plain(text, sentence, start, end)
    except LeansOnParagraph:
        return replace(plain(text, sentence, start, end, in_paragraph=True), paragraph=sentence.paragraph.number)


def _segments(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that are sentences themselves: all of it, and what follows a semicolon or ", while"."""
    end = len(sentence.tokens)
    parts = [place for place in range(SHORTEST, end - SHORTEST) if sentence.tokens[place].text == ";"]
    yield 0, parts[0] if parts else end
    for place, stop in zip(parts, [*parts[1:], end][: len(parts)], strict=True):
        yield place + 1, stop
    for place in range(SHORTEST, end - SHORTEST):
        word = sentence.tokens[place + 1].lower
        rest = {token.text for token in sentence.tokens[place + 2 :]}
        if (
            sentence.tokens[place].text == ","
            and word in {"while", "whereas", "but"}
            and "," not in rest
            and _is_subject_start(sentence, place + 2, end)
        ):
            yield place + 2, end
            return


def _is_subject_start(sentence: Sentence, place: int, end: int) -> bool:
    if place + SHORTEST > end or sentence.tokens[place].tag not in {"NNP", "NNPS", "NNS", "NN", "DT", "JJ", "CD"}:
        return False
    return any(token.tag in FINITE for token in sentence.tokens[place + 1 : place + 9])


def plain(
    text: Text, sentence: Sentence, start: int = 0, end: int | None = None, *, in_paragraph: bool = False, given: Sequence[Edit] = ()
) -> Statement:
    """The statement that tokens `start` to `end` make: as much of them as can stand alone, or in their paragraph. Raises Dangling.

    `given` are edits that are made in any case.
    """
    if _is_caption(text, sentence):
        raise Dangling("a caption")
    stop = len(sentence.tokens) if end is None else end
    stop = _without_full_stop(sentence, start, stop)
    begin = _after_connective(sentence, start, stop)
    stop = min([stop, *_cuts_for_good(sentence, begin, stop)])
    first: Dangling | None = None
    lifted = [Edit(one, two, "") for one, two in insertions(sentence, begin, stop)]
    lifted = [edit for edit in lifted if not any(_inside(one, edit) for one in given)]
    for from_, to in stretches(sentence, begin, stop):
        for without in ([], lifted) if lifted else ([],):
            try:
                inside = [edit for edit in (*given, *without) if from_ <= edit.start and edit.end <= to]
                return _as_it_stands(text, sentence, from_, to, inside, in_paragraph=in_paragraph)
            except Dangling as reason:
                first = reason if first is None or isinstance(reason, LeansOnParagraph) else first
    raise first or Dangling("not a plain sentence")


def _as_it_stands(text: Text, sentence: Sentence, start: int, end: int, lifted: list[Edit], *, in_paragraph: bool) -> Statement:
    asides = (*lifted, *(aside for aside in _asides(sentence, start, end) if not any(_inside(aside, edit) for edit in lifted)))
    _check_form(sentence, start, end, asides)
    edits = mended(text, sentence, start, end, asides, in_paragraph=in_paragraph)
    made = tuple(sorted((*asides, *edits), key=lambda edit: edit.start))
    return Statement(sentence, start, end, made, weight=_weight(text, sentence, start, end))


def _inside(edit: Edit, other: Edit) -> bool:
    return other.start <= edit.start and edit.end <= other.end


def _weight(text: Text, sentence: Sentence, start: int, end: int) -> float:
    """How much the statement carries, less for what makes it heavy to read: length, and pronouns though they are explained."""
    pronouns = sum(token.lower in HE_SHE | IT_THEY for token in sentence.tokens[start:end])
    return max(0.0, text.importance[sentence.index] - 0.015 * max(0, end - start - 20) - 0.05 * pronouns)


def _is_caption(text: Text, sentence: Sentence) -> bool:
    """A picture's line that lost its picture: alone between headings, somebody unnamed doing something in the present,
    where the article is told in the past."""
    paragraph = sentence.paragraph
    if len(sentence.tokens) < 2 or not sentence.is_first or paragraph.end - sentence.end >= 3 or not text.is_told_in_the_past:
        return False
    at = text.paragraphs.index(paragraph)
    if at and text.paragraphs[at - 1].role is Role.BODY:
        return False
    verb = next((place for place, token in enumerate(sentence.tokens) if token.tag in FINITE), 0)
    unnamed = sentence.tokens[0].tag in {"NNS", "NN"} or sentence.tokens[0].lower in {"a", "an"} or sentence.tokens[1].tag == "NNS"
    return (
        unnamed
        and 0 < verb < 7
        and sentence.tokens[verb].tag in {"VBZ", "VBP"}
        and sentence.tokens[verb].lower not in {"has", "have", "is", "are"}
    )


def _without_full_stop(sentence: Sentence, start: int, end: int) -> int:
    if end == len(sentence.tokens) and end > start:
        last = sentence.tokens[end - 1].text if end > start else ""
        if last in "”\"’'" and end - 2 >= start:
            last = sentence.tokens[end - 2].text
            end -= 1
        if last != ".":
            raise Dangling("not a plain sentence")
        end -= 1
    return end


def _after_connective(sentence: Sentence, start: int, end: int) -> int:
    """Where the sentence begins when what only ties it to the one before is dropped."""
    for connective, words in CONNECTIVES_BY_FIRST.get(sentence.tokens[start].lower, ()) if start < len(sentence.tokens) else ():
        if [token.lower for token in sentence.tokens[start : start + len(words)]] == words:
            after = start + len(words)
            if connective in TURNING:
                raise Dangling("leans on the sentence before")
            comma = sentence.tokens[after].text == "," if after < end else False
            if not comma and (
                len(words) > 1 or connective.endswith("ly") or connective in {"First", "Second", "Third", "Next", "Again", "Further"}
            ):
                continue
            if not comma and connective in {"So", "Still", "Also", "Overall", "Finally", "Indeed"} and connective != "Also":
                return start
            return after + comma
    return start


def _asides(sentence: Sentence, start: int, end: int) -> Iterator[Edit]:
    """What can be lifted out: brackets, a pair of dashes, "also", "on Tuesday"."""
    opened: int | None = None
    dashes = [place for place in range(start, end) if sentence.tokens[place].text in {"–", "—", "--", "-"}]
    for place in range(start, end):
        word = sentence.tokens[place].text
        if word in "([":
            opened = place
        elif word in {"...", "…"} and opened is not None:
            raise Dangling("a quotation")  # "[…]": two stretches that do not belong together
        elif word in ")]" and opened is not None:
            yield Edit(opened, place + 1, "")
            opened = None
        elif place > start and sentence.said(place, place + 2).lower() in _ADDING_PHRASES and sentence.tokens[place - 1].text == ",":
            if place + 2 >= end or sentence.tokens[place + 2].text == ",":
                yield Edit(place - 1, min(place + 3, end), "")
        elif word.lower() in _ADDING and place > start:
            yield from _dropped(sentence, place, start, end)
        elif word in WEEKDAYS and sentence.tokens[place - 2].lower in {"only", "not", "until"} and place > start + 1:
            continue  # "only on Friday": without the day "only" would be said of something else
        elif word in WEEKDAYS and sentence.tokens[place - 1].lower in {"on", "last", "for"} and place > start + 1:
            yield Edit(place - 1, place + 1 + _is_part_of_day(sentence, place + 1, end), "")
        elif (
            word in WEEKDAYS and place == start + 1 and sentence.tokens[place - 1].lower == "on" and sentence.tokens[place + 1].text == ","
        ):
            yield Edit(start, place + 2, "") if sentence.tokens[place + 2].tag != "CD" else Edit(place, place + 2, "")
        elif word in WEEKDAYS and place + 1 + _is_part_of_day(sentence, place + 1, end) == end:
            yield Edit(place, end, "")
    if len(dashes) == 2 and _runs_on(sentence, start, dashes[0], dashes[1] + 1, end):
        raise Dangling("not a plain sentence")
    if len(dashes) == 2:
        yield Edit(dashes[0], dashes[1] + 1, "")


def _is_part_of_day(sentence: Sentence, place: int, end: int) -> bool:
    return place < end and sentence.tokens[place].lower in {"morning", "afternoon", "evening", "night"}


def _runs_on(sentence: Sentence, start: int, dash: int, after: int, end: int) -> bool:
    """Whether the second dash stood for a comma too: "… has risen to 198 – a record – the survey showed"."""
    before = any(token.tag in FINITE for token in sentence.tokens[start:dash])
    subject = sentence.tokens[after].tag in {"DT", "PRP", "NNP", "NNS", "NN", "PRP$"}
    return before and subject and any(token.tag in FINITE for token in sentence.tokens[after:end])


def _dropped(sentence: Sentence, place: int, start: int, end: int) -> Iterator[Edit]:
    """An adverb that only adds, with the commas around it."""
    tokens = sentence.tokens
    if tokens[place].tag != "RB" or tokens[place - 1].lower in {"not", "but"} or tokens[min(place + 1, end - 1)].lower == "of":
        return  # "instead of serving" adds nothing, it says what was not done
    before = tokens[place - 1].text == ","
    after = place + 1 < end and tokens[place + 1].text == ","
    if tokens[place].lower == "also" and any(token.lower in {"but", "only"} for token in tokens[start:place]):
        return  # "treat injuries but they also treat other conditions"
    if tokens[place].lower == "too" and place != end - 1 and not after:
        return
    leads_in = not any(token.tag in FINITE for token in tokens[start:place])  # "Under the new rules, however, …" keeps a comma
    if before and not after and place != end - 1 and tokens[place].lower in {"also", "still"}:
        yield Edit(place, place + 1, "")
    elif before == after or place == end - 1:
        yield Edit(place - before, place + 1 + (before and after and not leads_in), "")


def _cuts_for_good(sentence: Sentence, start: int, end: int) -> Iterator[int]:
    """Places from which on nothing is kept: a single dash."""
    dashes = [place for place in range(start, end) if sentence.tokens[place].text in {"–", "—", "--", "-"}]
    if len(dashes) in {1, 3} and dashes[0] - start >= SHORTEST and sentence.tokens[dashes[0] - 1].tag != "CD":
        yield dashes[0]


def _check_form(sentence: Sentence, start: int, end: int, asides: tuple[Edit, ...]) -> None:
    gone = {place for edit in asides for place in range(edit.start, edit.end)}
    kept = [place for place in range(start, end) if place not in gone]
    words = [sentence.tokens[place].text for place in kept]
    length = len(words) + sum(len(edit.text.split()) for edit in asides)
    if length < SHORTEST:
        raise Dangling("too short to ask about")
    if length > LONGEST:
        raise Dangling("too long for one question")
    if not has_main_verb(sentence, start, end):
        raise Dangling("not a plain sentence")
    if words.count("(") != words.count(")"):
        raise Dangling("not a plain sentence")
    if set(words) & {"?", "!", ":", ";", "…", "..."} or any(word in "–—-" for word in words):
        raise Dangling("not a plain sentence")
    if sentence.tokens[kept[-1]].tag == "JJS" or sentence.tokens[kept[-1]].lower in {"why", "how", "whether"}:
        raise Dangling("compares with what was said before")
    if {("in", "question"), ("its", "part"), ("their", "part"), ("his", "part"), ("her", "part")} & set(pairwise(words)):
        raise Dangling("a definite noun that was introduced before")
    if set(words) & {"example", "explanation", "follows", "above", "below", "listed"}:
        raise Dangling("a time, place or thing that only its context explains")
    if sentence.tokens[start].lower in SUBORDINATORS and not goes_on_after_comma(sentence, start, end):
        raise Dangling("not a plain sentence")
    _check_quotes(sentence, kept)
    _check_opening(sentence, start, end)


def _check_quotes(sentence: Sentence, kept: list[int]) -> None:
    if not all(sentence.quoted[place] for place in kept) and _longest_quoted_run(sentence, kept) > LONGEST_QUOTED_RUN + 2:
        raise Dangling("a quotation")
    if sentence.tokens[kept[-1]].tag in {"CC", "DT", "IN", "TO", "PRP$"} and sentence.tokens[kept[-1]].lower not in {
        "in",
        "on",
        "up",
        "out",
        "off",
        "over",
        "down",
    }:
        raise Dangling("not a plain sentence")
    marks = "".join(mark for place in kept for mark in sentence.tokens[place].text if mark in '“”"')
    if marks.count("“") != marks.count("”") or marks.count('"') % 2:
        raise Dangling("a quotation")


def _is_one_of_a_row(sentence: Sentence, start: int) -> bool:
    """ "A second candidate, …": the first was in another sentence."""
    tokens = sentence.tokens
    return tokens[start].lower == "a" and tokens[start + 1].lower in {"second", "third", "fourth", "fifth", "final", "further"}


def _is_told_in_passing(sentence: Sentence, place: int) -> bool:
    """ "The subway, the researchers conclude, is safe"."""
    token, before, after = sentence.tokens[place], sentence.tokens[place - 1], sentence.tokens[place + 1]
    return token.lower in SPEECH_VERBS and token.tag in {"VBP", "VBZ", "VBD"} and after.text == "," and before.tag[:2] in {"NN", "PR"}


def _longest_quoted_run(sentence: Sentence, kept: list[int]) -> int:
    run = longest = 0
    for place in kept:
        run = run + 1 if sentence.quoted[place] else 0
        longest = max(longest, run)
    return longest


def _check_opening(sentence: Sentence, start: int, end: int) -> None:
    first = sentence.tokens[start]
    if first.lower in {"said", "says", "added", "who", "which", "what", "why", "how", "let"} or first.tag in {"VB", "UH", "WP", "WDT"}:
        raise Dangling("not a plain sentence")
    if first.lower in {"now", "then", "today"} or _is_one_of_a_row(sentence, start):
        raise Dangling("leans on the sentence before")
    if any(_is_told_in_passing(sentence, place) for place in range(start + 1, end - 1)):
        raise Dangling("somebody's words")
    if first.lower in {"so", "neither"} and sentence.tokens[start + 1].tag in FINITE:
        raise Dangling("leans on the sentence before")  # "so did most of the members"
    if first.lower == "the" and sentence.tokens[start + 1].tag == "JJS" and sentence.tokens[start + 2].tag in FINITE:
        raise Dangling("compares with what was said before")  # "The largest was made of oak"
    if first.tag == "WRB" and not goes_on_after_comma(sentence, start, end):
        raise Dangling("not a plain sentence")
    if first.tag == "EX" and end - start < 11:
        raise Dangling("too short to ask about")
    if first.tag in {"VBD"} or (first.lower in {"not", "nor"}):
        raise Dangling("not a plain sentence")
    for place in range(start + 3, end - 1):
        if (
            sentence.tokens[place].lower in SPEECH_VERBS
            and sentence.tokens[place - 1].text in {",", "”"}
            and sentence.tokens[place + 1].tag.startswith(("NNP", "DT"))
        ):
            raise Dangling("somebody's words")
    if first.lower == "the" and sentence.tokens[start + 1].tag in {"JJR", "RBR"}:
        commas = [place for place in range(start, end) if sentence.tokens[place].text == ","]
        if not commas or not has_main_verb(sentence, commas[-1], end):
            raise Dangling("not a plain sentence")
    tail = [token.lower for token in sentence.tokens[max(start, end - 7) : end]]
    if set(tail) & (SPEECH_VERBS - {"found", "agreed", "announced", "hopes", "hoped", "thought"}) and sentence.tokens[end - 1].tag not in {
        "NN",
        "NNS",
        "CD",
        "JJ",
        "RB",
    }:
        raise Dangling("somebody's words")
