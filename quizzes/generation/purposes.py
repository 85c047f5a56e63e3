"""Where "to" and a verb tell what something was done for: "raised money to build a school", not "forced the town to build one".

English marks a purpose no better than what somebody is asked, able or right to do, so only what is plainly done with something is read so.
"""

from quizzes.generation.clauses import main_clause
from quizzes.generation.cutting import FINITE, SUBORDINATORS
from quizzes.generation.lexicon import noun_base, verb_base
from quizzes.generation.parts import Part

FARTHEST, SHORTEST = 9, 3
"""Words between the verb and its purpose, words of a purpose."""
DONE_FOR = frozenset(
    "use build send raise create launch hire open found establish introduce install plant dig buy borrow sell spend invest organise "
    "organize design develop pass gather join deploy employ train write collect adopt add cut place impose issue carry bring "
    "put erect construct draw conduct cross travel return sail march modify combine mix heat burn release store divert pump "
    "dispatch appoint recruit publish print record test study visit close block lift lower widen clear "
    "file harness meet protect run undergo hunt capture breed carve fly wear attach".split()
)
"""What is done for a purpose that can be told after its object."""
TAKING_TO = frozenset(
    "way attempt ability power right need decision plan chance opportunity reason agreement desire effort bid drive willingness failure "
    "refusal tendency pressure offer promise order permission authority duty time money place thing people ambition commitment deal "
    "step measure means campaign proposal pledge call move responsibility determination struggle fight battle work potential "
    "announcement request appeal warning".split()
)
"""Nouns that a "to" belongs to: "the right to keep"."""
_MATERIALS = frozenset({"money", "people", "time", "means"})
"""Of these, what something is done with: "raised money to build"."""
_OTHER = frozenset({"and", "or", "for", ",", "from", "who", "which", "that", "able", "likely", "how", "where", "what", "not"})


FEELING = frozenset(
    "surprised amazed astonished shocked stunned startled happy glad pleased delighted thrilled excited sad sorry upset disappointed "
    "saddened dismayed alarmed horrified relieved proud ashamed afraid embarrassed eager keen ready willing reluctant anxious curious "
    "impatient content determined desperate free quick slow fortunate lucky grateful intrigued puzzled disturbed honoured honored able "
    "unable likely unlikely".split()
)
"""Words that take "to" themselves: "more surprised than anybody to learn"."""
_NO_PURPOSE = frozenset("be mean become refer describe say have get bed sleep work rest".split())


def purpose_at(part: Part) -> int | None:
    """The place of the "to" with which the purpose of what is told before it begins; None where something else may take it."""
    tokens = part.sentence.tokens
    for at in range(part.start + 5, part.end - SHORTEST):
        if tokens[at].tag != "TO" or tokens[at + 1].tag != "VB":
            continue
        before = tokens[at - 1]
        clause = main_clause(part.sentence, part.start, at)
        if FEELING & {token.lower for token in tokens[part.start : at]}:
            return None
        if clause is None or before.tag not in {"NN", "NNS", "NNP"} or noun_base(before.lower) in TAKING_TO - _MATERIALS:
            return None
        if clause.subject != part.start or tokens[at + 1].lower in _NO_PURPOSE or not _ends_plainly(part, at):
            return None
        verbs = [token for token in tokens[clause.verb : clause.rest] if token.tag != "RB"]
        between = {token.lower for token in tokens[clause.rest : at]}
        done = verb_base(verbs[-1].lower) in DONE_FOR and sum(token.tag in FINITE for token in tokens[part.start : at]) == 1
        return (
            at
            if done
            and at - clause.rest <= FARTHEST
            and not between & _OTHER
            and not _goes_on(part, clause.rest, at)
            and tokens[clause.rest].tag != "PRP"
            else None
        )
    return None


def _goes_on(part: Part, start: int, end: int) -> bool:
    """Whether another verb stands between, which may take the "to": "a law requiring towns to"."""
    return any(token.tag.startswith("VB") for token in part.sentence.tokens[start:end])


def _ends_plainly(part: Part, at: int) -> bool:
    """Whether no verb of the sentence's own follows the purpose: every finite one has its "as", "which" or "when"."""
    tokens = part.sentence.tokens[at + 2 : part.end]
    verb = next((place for place, token in enumerate(tokens) if token.tag in FINITE), len(tokens))
    opens = [token for token in tokens[:verb] if token.tag in {"WDT", "WP", "WRB"} or token.lower in SUBORDINATORS | {"that"}]
    return verb == len(tokens) or (bool(opens) and sum(token.tag in FINITE for token in tokens) <= len(opens))
