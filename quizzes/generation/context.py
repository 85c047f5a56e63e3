"""What a stretch of a sentence leans on: pronouns, "the deal", "last month", "another". Mended where only one thing can be
meant, refused otherwise. Unresolved words of this kind were the largest single fault in every round of blind rating."""

import re
from collections.abc import Iterable, Sequence

from quizzes.generation.antecedents import antecedent, may_be
from quizzes.generation.definites import mend_definite
from quizzes.generation.lexicon import is_person_noun, noun_classes, verb_base
from quizzes.generation.names import Type
from quizzes.generation.sentences import Sentence
from quizzes.generation.statements import Edit
from quizzes.generation.stretch import Dangling, LeansOnParagraph, Stretch
from quizzes.generation.text import Text
from quizzes.generation.words import (
    FIRST_PERSON,
    HE_SHE,
    IT_THEY,
    MONTHS,
    SECOND_PERSON,
    WEEKDAYS,
)

NOISE = frozenset("weve ive im youve youre theyve dont didnt doesnt isnt arent wasnt werent hasnt havent wouldnt couldnt".split())
"""What texts say that lost their apostrophes."""
_UNITS = frozenset(
    "year month week day decade century weekend summer winter spring autumn season morning evening night time term election".split()
)
_LOOKING_BACK = re.compile(
    r"^(since then|at th(e|at) (time|moment|point)|after (that|this)|by (then|that time)|until then|before (that|this)|from (there|then)|"
    r"in (response|the (aftermath|meantime)|return|turn|the process|this way|all)|off the back|perhaps|a little|later|afterwards?|earlier|"
    r"soon|eventually|that (year|day)|the (next|following|same|previous|other|latter|former)|like (many|other|most)|as such|"
    r"(a|\w+|\d+|a few|several) (years?|months?|weeks?|days?|hours?|minutes?|decades?) (later|earlier|(after|before),)|"
    r"to this end|elsewhere|"
    r"in the (following|next|same) \w+|(in|over|during) the (past|last) (few|couple)|"
    r"subsequent|aside from|figure|table|chapter|section|this|that|these|those|such|similar|another|"
    r"as (shown|illustrated|indicates?|indicated|mentioned|noted|discussed|seen|described|we|the (graph|figure|table|chart|map))|"
    r"for (one|another|his part|her part)|even|other|others|both|either|neither)\b",
    re.IGNORECASE,
)
_PRONOUN_LIKE = frozenset("many few some most several all none each one two three more others".split())
_ANYBODY = frozenset("nobody somebody anybody everybody nothing something anything everything everyone anyone someone".split())
_ASIDE = frozenset("up down back off out away over again too".split())
_BECOMING = frozenset({"become", "grow", "get", "make", "turn"})


def mended(
    text: Text, sentence: Sentence, start: int, end: int, skip: tuple[Edit, ...] = (), *, in_paragraph: bool = False
) -> tuple[Edit, ...]:
    """The edits by which tokens `start` to `end` can be understood alone. Raises Dangling where that cannot be done.

    With `in_paragraph`, "the drainpipe" may stay as it is: readers will be told in which paragraph it stands.
    """
    stretch = Stretch(sentence, start, end)
    opening = sentence.said(start, min(start + 5, end))
    if _LOOKING_BACK.match(opening):
        raise Dangling("leans on the sentence before")
    gone = {place for edit in skip for place in range(edit.start, edit.end)}
    edits: list[Edit] = []
    for place in range(start, end):
        try:
            edit = None if place in gone else _mend(text, stretch, place, edits)
        except LeansOnParagraph:
            if not in_paragraph:
                raise
            continue
        edits += [edit] if edit else []
    return tuple(edits)


def leans(text: Text, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words of a quotation need what was said before them; I and we are the speaker's own, and may stand."""
    stretch = Stretch(sentence, start, end)
    try:
        edits = [_mend(text, stretch, place, []) for place in range(start, end) if stretch.lower(place) not in FIRST_PERSON | SECOND_PERSON]
    except Dangling:
        return True
    return any(edits)


def points_back(text: Text, stretch: Stretch, places: Iterable[int], named: Sequence[Edit] = ()) -> bool:
    """Whether a pronoun, "this" or "such" at one of the places means something that stands before the stretch.

    `named` are edits by which the stretch is told.
    """
    try:
        return any(_points_back(text, stretch, place, list(named)) for place in places)
    except Dangling:
        return True


def _points_back(text: Text, stretch: Stretch, place: int, named: list[Edit]) -> bool:
    word = stretch.lower(place)
    if word in HE_SHE:
        return _mend_he(text, stretch, place, named) is not None
    if word in IT_THEY:
        return _mend_it(text, stretch, place) is not None
    if word == "one" and stretch.tag(place + 1)[:2] in {"VB", "MD", "TO", ".", ","}:
        return stretch.lower(place - 1) not in {"no", "any", "every"}  # "a disease that attacks one"
    if word in {"first", "second", "former", "latter"} and stretch.tag(place + 1) in {"VBD", "VBZ", "VBP", "MD"}:
        return True
    if word in {"others", "another"}:
        return place == stretch.start
    if word == "those" and stretch.tag(place + 1) in {"VBN", "VBG"}:
        return False  # "those suspected of theft"
    return word in {"this", "these", "those", "that", "such"} and _is_demonstrative(stretch, place)


def _mend(text: Text, stretch: Stretch, place: int, edits: list[Edit]) -> Edit | None:
    word, tag = stretch.lower(place), stretch.tag(place)
    if (
        word in NOISE
        or (word in FIRST_PERSON and stretch.sentence.tokens[place].text != "US")
        or word in SECOND_PERSON
        or (word in {"'s", "’s"} and stretch.lower(place - 1) == "let")
    ):
        raise Dangling("speaks as I, we or you")
    if word in HE_SHE:
        return _mend_he(text, stretch, place, edits)
    if word in IT_THEY:
        return _mend_it(text, stretch, place)
    if word in {"this", "these", "those", "that", "such"} and _is_demonstrative(stretch, place):
        raise Dangling("points with this, that or such")
    if (
        word in {"here", "yesterday", "today", "tomorrow", "tonight", "ago", "former", "latter", "others", "another", "hence"}
        or stretch.sentence.tokens[place].text in WEEKDAYS
    ):
        raise Dangling("a time, place or thing that only its context explains")
    if word in {"both", "two", "three"} and tag in {"DT", "CD"} and _counts_what_was_named(stretch, place):
        raise Dangling("points with this, that or such")
    if word in {"last", "this", "next", "earlier", "later", "previous"} and (
        stretch.lower(place + 1) in _UNITS or _is_month(stretch, place + 1)
    ):
        raise Dangling("a time, place or thing that only its context explains")
    if word == "the":
        return mend_definite(text, stretch, place)
    if (
        word in {"similar", "additional", "opposite", "extra", "same", "alternative"}
        and stretch.lower(place + 1) not in {"to", "as"}
        and "as" not in {stretch.lower(at) for at in range(place, stretch.end)}
    ):
        raise Dangling("compares with what was said before")
    if word == "other" and (stretch.tag(place - 1) == "CD" or place <= stretch.start + 2) and "than" not in _words(stretch):
        raise Dangling("compares with what was said before")
    if place <= stretch.start + 2 and word in {"percent", "cent", "%"} and stretch.lower(place + 1) != "of":
        raise Dangling("a pronoun without its noun")
    if place == stretch.start and word in _PRONOUN_LIKE and stretch.tag(place + 1) in {"VBD", "VBZ", "VBP", "MD", "RB"}:
        raise Dangling("a pronoun without its noun")
    if word == "might" and stretch.lower(place + 1) == "not":
        raise Dangling("a guess rather than a statement")
    if _compares_with_what_was_said(stretch, place):
        raise Dangling("compares with what was said before")
    return None


def _words(stretch: Stretch) -> set[str]:
    return {stretch.lower(place) for place in range(stretch.start, stretch.end)}


def _compares_with_what_was_said(stretch: Stretch, place: int) -> bool:
    """ "Earned even more": a comparative whose other side is in another sentence. "The more … the more" and "grew larger" stand."""
    word, tag = stretch.lower(place), stretch.tag(place)
    if word in {"then", "instead", "again"} and tag == "RB":
        return True
    if word in {"later", "earlier"} and stretch.tag(place + 1)[:2] in {"JJ", "NN"}:
        return True
    before, after = stretch.lower(place - 1), {stretch.lower(at) for at in range(place + 1, stretch.end)}
    if tag not in {"JJR", "RBR"} or before in {"no", "once", "any"} or {before, stretch.lower(place + 1)} & {"and"}:
        return False
    twice = sum(stretch.lower(at) == "the" and stretch.tag(at + 1) in {"JJR", "RBR"} for at in range(stretch.start, stretch.end)) > 1
    changes = any(verb_base(stretch.lower(at)) in _BECOMING for at in range(max(stretch.start, place - 3), place))
    return "than" not in after and not twice and not changes


def _is_month(stretch: Stretch, place: int) -> bool:
    return stretch.start <= place < stretch.end and stretch.sentence.tokens[place].text in MONTHS


def _is_demonstrative(stretch: Stretch, place: int) -> bool:
    word, following, tag = stretch.lower(place), stretch.tag(place + 1), stretch.tag(place)
    if word == "such":
        return stretch.lower(place + 1) != "as"
    if word == "that" and place == stretch.start:
        return True
    if word == "that":
        return (
            tag == "DT"
            and following not in {"DT", "PRP", "PRP$", "NNP", "EX", "IN"}
            and stretch.tag(place - 1) not in {"VBD", "VBZ", "VBP", "NN", "NNS", "VBG", "VB"}
        )
    if word == "those":
        return stretch.lower(place + 1) not in {
            "who",
            "that",
            "with",
            "of",
            "in",
            "whose",
            "from",
            "living",
            "working",
            "which",
            "at",
            "on",
            "without",
            "around",
        }
    return True


def _counts_what_was_named(stretch: Stretch, place: int) -> bool:
    if stretch.lower(place) == "both":
        return "and" not in {stretch.lower(at) for at in range(place + 1, min(place + 9, stretch.end))}
    return stretch.lower(place - 1) == "the" and stretch.tag(place + 1) in {"NNS", ".", ","}


def _mend_he(text: Text, stretch: Stretch, place: int, edits: list[Edit]) -> Edit | None:
    """He is whoever is named before in the stretch, else the only person that the lines before can mean."""
    pronoun = stretch.lower(place)
    inside = [mention for mention in text.names.within(stretch.sentence, stretch.start, place) if mention.type is Type.PERSON]
    if inside and _is_told_of_another(stretch, inside[0].end, place):
        inside = []
    if (
        any(may_be(mention.entity, pronoun) for mention in inside)
        or any(edit.end <= place for edit in edits)
        or _names_a_person(stretch, place)
    ):
        return None
    if stretch.tag(stretch.start) in {"IN", "VBG"} and any(
        mention.type is Type.PERSON and may_be(mention.entity, pronoun) and stretch.lower(mention.start - 1) == ","
        for mention in text.names.within(stretch.sentence, place, stretch.end)
    ):
        return None  # "With her experience of the sea, Solheim …"
    name = antecedent(text, stretch.sentence, stretch.start, pronoun)
    if not name or inside or pronoun not in {"he", "she", "his", "her"}:
        raise Dangling("a pronoun without its noun")
    owned = (
        stretch.tag(place + 1)[:2] in {"NN", "JJ", "CD", "VB", "RB", "``"} and stretch.lower(place + 1) not in _ASIDE
    )  # not "give her up"
    owning = stretch.lower(place) == "his" or (stretch.lower(place) == "her" and stretch.tag(place) == "PRP$" and owned)
    if stretch.lower(place) == "her" and not owning:
        raise Dangling("a pronoun without its noun")
    return Edit(place, place + 1, name + ("’s" if owning else ""))


def _is_told_of_another(stretch: Stretch, start: int, place: int) -> bool:
    """ "Jonas bet her": whoever does something to somebody in one clause is not that one."""
    is_object = stretch.lower(place) == "him" or (stretch.lower(place) == "her" and stretch.tag(place) != "PRP$")
    verbs = [at for at in range(start, place) if stretch.tag(at).startswith("VB") or stretch.tag(at) in {"WP", "WDT", "MD"}]
    return is_object and len(verbs) <= 1


def _names_a_person(stretch: Stretch, place: int) -> bool:
    """Whether a person is described before the pronoun as a whole noun phrase: "a local fisherman who found him"."""
    if stretch.lower(stretch.start) in {"as", "like", "unlike"}:
        return False  # "As a diner, she …": who is told before
    return any(
        stretch.tag(at) == "NN" and is_person_noun(stretch.lower(at)) and not stretch.tag(at + 1).startswith("NN") and at + 2 != place
        for at in range(stretch.start, place)
    )


def _mend_it(text: Text, stretch: Stretch, place: int) -> Edit | None:
    """It and they must come after a noun of the same stretch; "it is likely that" means nothing and may stand."""
    if stretch.lower(place) == "it" and is_empty_it(stretch, place):
        return None
    many = stretch.lower(place) in {"they", "them", "their", "theirs", "themselves"}
    owned = 2 * (stretch.lower(place - 1) == "of")  # "a bag of its flour": the bag is not what "its" means
    first = _after_verb(stretch, place) if _is_object(stretch, place) else stretch.start
    if (stretch.tag(stretch.start) == "IN" or stretch.lower(stretch.start) == "according") and _after_verb(stretch, place) == stretch.start:
        first = place  # "On the first night it caught": what leads in is not what does
    if stretch.lower(place - 1) == "between":
        raise Dangling("a pronoun without its noun")
    for at in range(place - 1 - owned, first - 1, -1):
        tag = stretch.tag(at)
        thing = tag in {"NN", "NNP", "VBG"} and stretch.lower(at) not in _ANYBODY and not is_person_noun(stretch.lower(at))
        if (many and _may_be_several(stretch, at)) or (not many and thing):
            return None
    raise Dangling("a pronoun without its noun")


def _is_object(stretch: Stretch, place: int) -> bool:
    """ "counted them", "measured it" within the first clause: what the subject does them to was named before the stretch."""
    verbs = [at for at in range(stretch.start, place) if stretch.tag(at) in {"VBD", "VBZ", "VBP", "MD"}]
    verb = place - 2 if stretch.tag(place - 1) in {"IN", "RP", "TO"} else place - 1
    return stretch.lower(place) in {"it", "them"} and len(verbs) == 1 and stretch.tag(verb).startswith("VB")


def _after_verb(stretch: Stretch, place: int) -> int:
    return next((at for at in range(stretch.start, place) if stretch.tag(at) in {"VBD", "VBZ", "VBP", "MD"}), stretch.start)


def _may_be_several(stretch: Stretch, place: int) -> bool:
    """A plural, a body of people, or anybody ("a voter … they")."""
    tag, word = stretch.tag(place), stretch.lower(place)
    if tag in {"NNS", "NNPS"} or word in {"everyone", "anyone", "everybody", "nobody", "who", "those"}:
        return True
    return tag in {"NN", "NNP"} and (noun_classes(word)[:1] == ("noun.group",) or is_person_noun(word) or stretch.lower(place - 1) == "and")


_BE = frozenset({"is", "was", "be", "seems", "seemed", "becomes", "became"})
_SAID_OF_SOMETHING = frozenset("able unable likely unlikely ready willing unwilling free due keen eager sure bound set about order".split())
"""Words after which "to" has a doer: "it is able to fly"."""


def is_empty_it(stretch: Stretch, place: int) -> bool:
    """ "It is likely that …", "it would be hard to …", "it took years to …"; not "it was used to …", which is said of something."""
    verb = place + 1 + (stretch.tag(place + 1) == "MD")
    for at in range(verb + 1, min(verb + 8, stretch.end)):
        if stretch.lower(at) == "that":
            passive = stretch.tag(at - 1) == "VBN" and "be" in {verb_base(stretch.lower(spot)) for spot in range(verb, at)}
            return stretch.tag(at - 1) not in {"NN", "NNS"} and (stretch.lower(verb) in _BE or passive)
        if stretch.lower(at) == "to" and stretch.tag(at + 1) == "VB":
            between = range(verb + 1, at)
            real = any(stretch.tag(spot) in {"VBN", "VBG"} or stretch.lower(spot) in _SAID_OF_SOMETHING for spot in between)
            return stretch.lower(verb) in {"take", "takes", "took"} or (stretch.lower(verb) in _BE and len(between) > 0 and not real)
    return False
