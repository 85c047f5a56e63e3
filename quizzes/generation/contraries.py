"""Words and their opposites by word class: for passages in which one word is turned, and the reader is to find it.

Wider than `opposites`, whose statements have to be likely on their face: here what a passage makes unlikely is the clue.
Each pair takes the same grammar, so that either can stand where the other does.
"""

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from quizzes.generation import language_data
from quizzes.generation.inflection import a_or_an
from quizzes.generation.lexicon import noun_base, verb_base
from quizzes.generation.sentences import Token
from quizzes.generation.words import FUNCTION_WORDS

_VERBS = (
    "increase/decrease increases/decreases increased/decreased increasing/decreasing rise/fall rises/falls rose/fell risen/fallen "
    "rising/falling improve/worsen improves/worsens improved/worsened improving/worsening strengthen/weaken strengthens/weakens "
    "strengthened/weakened strengthening/weakening expand/shrink expands/shrinks expanded/shrank expanding/shrinking raise/lower "
    "raises/lowers raised/lowered raising/lowering support/oppose supports/opposes supported/opposed supporting/opposing "
    "accept/reject accepts/rejects accepted/rejected accepting/rejecting approve/reject approves/rejects approved/rejected "
    "reduce/increase reduces/increases "
    "reduced/increased reducing/increasing buy/sell buys/sells bought/sold buying/selling deny/admit denies/admits denied/admitted "
    "denying/admitting confirm/deny confirms/denies confirmed/denied defend/attack defends/attacks defended/attacked "
    "defending/attacking praise/criticise praises/criticises praised/criticised criticize/praise criticizes/praises criticized/praised "
    "criticizing/praising create/destroy creates/destroys created/destroyed creating/destroying build/destroy built/destroyed "
    "building/destroying protect/harm protects/harms protected/harmed protecting/harming open/close opens/closes opened/closed "
    "opening/closing enter/leave enters/leaves entered/left entering/leaving welcome/condemn welcomes/condemns welcomed/condemned "
    "include/exclude includes/excludes included/excluded reveal/hide reveals/hides revealed/hid unite/divide united/divided "
    "forget/remember forgets/remembers forgot/remembered love/hate loves/hates loved/hated loving/hating like/dislike liked/disliked "
    "trust/distrust trusted/distrusted encourage/discourage encourages/discourages encouraged/discouraged allow/forbid "
    "allows/forbids allowed/forbidden permit/prohibit permitted/prohibited ban/allow bans/allows banned/allowed banning/allowing "
    "prevent/cause prevents/causes prevented/caused preventing/causing ignore/notice ignored/noticed appear/disappear "
    "appeared/disappeared succeed/fail succeeded/failed begin/end begins/ends began/ended start/stop starts/stops started/stopped "
    "starting/stopping save/waste saves/wastes saved/wasted saving/wasting survive/die survived/died attract/repel attracts/repels "
    "attracted/repelled arrive/depart arrived/departed export/import exports/imports exported/imported grow/shrink grows/shrinks "
    "grew/shrank growing/shrinking lengthen/shorten widen/narrow widened/narrowed slow/speed"
)
_NOUNS = (
    "increase/decrease increases/decreases rise/fall victory/defeat victories/defeats success/failure successes/failures "
    "majority/minority advantage/disadvantage advantages/disadvantages strength/weakness strengths/weaknesses beginning/end "
    "supporters/opponents supporter/opponent friends/enemies friend/enemy allies/enemies ally/enemy buyers/sellers buyer/seller "
    "winners/losers winner/loser exports/imports benefits/drawbacks benefit/drawback profits/losses profit/loss "
    "employers/employees employer/employee optimism/pessimism growth/decline arrival/departure shortage/surplus shortages/surpluses "
    "poverty/wealth hope/despair confidence/doubt improvement/worsening reduction/increase reductions/increases agreement/disagreement "
    "approval/disapproval support/opposition trust/distrust pride/shame everyone/nobody everything/nothing "
    "nothing/everything nobody/everybody"
)
_ADJECTIVES = (
    "big/small large/small small/large high/low low/high long/short short/long new/old old/new young/old rich/poor poor/rich "
    "strong/weak weak/strong hot/cold cold/hot fast/slow slow/fast easy/difficult difficult/easy cheap/expensive early/late late/early "
    "happy/unhappy safe/dangerous dangerous/safe wrong/right public/private private/public "
    "rare/common common/rare possible/impossible able/unable likely/unlikely necessary/unnecessary important/unimportant "
    "famous/unknown male/female urban/rural rural/urban foreign/domestic domestic/foreign modern/ancient ancient/modern "
    "simple/complicated complicated/simple complex/simple careful/careless clean/dirty dirty/clean dry/wet wet/dry deep/shallow "
    "thick/thin thin/thick wide/narrow narrow/wide heavy/light full/empty empty/full active/passive healthy/unhealthy "
    "direct/indirect major/minor minor/major minimum/maximum maximum/minimum permanent/temporary temporary/permanent "
    "optimistic/pessimistic pessimistic/optimistic popular/unpopular unpopular/popular guilty/innocent innocent/guilty quiet/noisy "
    "noisy/quiet unusual/ordinary regular/irregular friendly/hostile hostile/friendly polite/rude honest/dishonest "
    "reliable/unreliable formal/informal visible/invisible invisible/visible equal/unequal natural/artificial artificial/natural "
    "familiar/unfamiliar limited/unlimited complete/incomplete accurate/inaccurate aware/unaware pleasant/unpleasant useful/useless "
    "voluntary/compulsory experienced/inexperienced northern/southern southern/northern eastern/western western/eastern "
    "internal/external external/internal legal/illegal illegal/legal fair/unfair unfair/fair successful/unsuccessful clear/unclear "
    "willing/unwilling reluctant/willing effective/ineffective tiny/huge huge/tiny enormous/tiny vast/tiny powerful/weak "
    "conservative/liberal liberal/conservative more/less less/more fewer/more higher/lower lower/higher highest/lowest lowest/highest "
    "larger/smaller smaller/larger largest/smallest smallest/largest bigger/smaller biggest/smallest longer/shorter shorter/longer "
    "longest/shortest older/younger younger/older oldest/youngest youngest/oldest stronger/weaker weaker/stronger strongest/weakest "
    "faster/slower slower/faster fastest/slowest better/worse worse/better wealthier/poorer poorer/wealthier richer/poorer "
    "warmer/cooler cooler/warmer hotter/colder colder/hotter cheaper/dearer easier/harder harder/easier many/few few/many "
    "first/last last/first same/opposite similar/different different/similar safer/riskier sufficient/insufficient "
    "adequate/inadequate acceptable/unacceptable united/divided confident/doubtful eager/reluctant proud/ashamed positive/negative "
    "negative/positive beneficial/harmful harmful/beneficial cruel/kind generous/selfish calm/anxious sad/happy angry/pleased "
    "unemployed/employed wealthy/poor lucky/unlucky unable/able impossible/possible unlikely/likely strict/lenient harsh/mild "
    "severe/mild gradual/sudden sudden/gradual cautious/reckless serious/trivial"
)
_ADVERBS = (
    "quickly/slowly slowly/quickly rapidly/slowly early/late late/early often/rarely rarely/often frequently/rarely always/never "
    "never/always usually/rarely seldom/often publicly/privately privately/publicly directly/indirectly fully/partly completely/partly "
    "partly/wholly heavily/lightly widely/narrowly gradually/suddenly suddenly/gradually successfully/unsuccessfully "
    "openly/secretly secretly/openly legally/illegally illegally/legally fortunately/unfortunately unfortunately/fortunately "
    "carefully/carelessly more/less less/more better/worse worse/better earlier/later later/earlier faster/slower slower/faster "
    "permanently/temporarily temporarily/permanently badly/well reluctantly/eagerly most/least least/most "
    "upwards/downwards happily/unhappily firmly/loosely sharply/slightly slightly/sharply"
)
_PREPOSITIONS = "before/after after/before above/below below/above inside/outside outside/inside"


def _table(pairs: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for pair in pairs.split():
        word, contrary = pair.split("/")
        table.setdefault(word, contrary)
    for pair in pairs.split():
        word, contrary = pair.split("/")
        table.setdefault(contrary, word)
    return table


_NOT_BACK = frozenset("leave leaves left leaving raise raises raised raising".split())
"""Verbs that have more senses than their contraries: "left them poor", "raised money"."""
_TABLES = {
    "VB": {verb: other for verb, other in _table(_VERBS).items() if verb not in _NOT_BACK},
    "NN": _table(_NOUNS),
    "JJ": _table(_ADJECTIVES),
    "RB": _table(_ADVERBS),
    "IN": _table(_PREPOSITIONS),
}
CONTRARIES = frozenset(word for table in _TABLES.values() for word in table)
FAINT = frozenset(
    "major minor early late foreign domestic big small old new unusual ordinary first "
    "last more most least same similar different earlier later".split()
)
"""Words whose opposite is often as likely as they are, so that little in the passage speaks against it."""
_NEGATIONS = frozenset("not n't n’t no never none neither nor without cannot hardly any ever".split())
_DEGREES = frozenset("more most less least as so too how that almost nearly".split())
_OTHERWISE_BUILT = {
    "from": ("protect", "ban", "stop", "prevent", "discourag", "save", "exclude"),
    "to": ("encourag", "discourag", "permit", "prohibit", "sell", "sold"),
    "in": ("succeed", "fail"),
}
"""Beginnings of verbs whose opposite takes another word than this one after its object: "protect them from", but not "harm them from"."""
_BESIDE = frozenset({"-", "–", "—", "/", '"', "“", "”", "‘", "and", "or", "nor"})
"""Marks and words beside which a word is part of something more."""
_FIXED = frozenset(
    "no longer|at most|at least|at first|at last|at best|at worst|once more|last year|last month|last week|first time|last time|old age|"
    "high school|high street|high court|long term|short term|good news|bad news|common sense|private sector|public sector|far more|"
    "young man|wide range|before long|early days|late night|so long|as long|as well|last night|late afternoon|first place|high time|"
    "last minute|no more|much more|public opinion|hot water|long after|long before|all right|old enough|good deal|good luck|"
    "new york|new year|best known|better known|poor quality|short story|same time|first name|last name|first aid|full time|"
    "small talk|big deal|first lady|open up|open source|light bulb|whole new|even more|brand new|most recent|the most|"
    "last summer|last winter|last autumn|last spring|no better|ever more|cold war|one of".split("|")
)


def contrary(tokens: Sequence[Token], place: int) -> str:
    """The opposite of the word in its place, where it can stand there as well; else empty."""
    token = tokens[place]
    found = _TABLES.get(token.tag[:2], {}).get(token.text, "")
    return found if found and _may_stand(tokens, place) and _keeps_its_article(tokens, place, found) else ""


def could_be_turned(tokens: Sequence[Token], place: int) -> bool:
    """Whether one could think of the word's opposite in its place, though our tables may not have it."""
    token = tokens[place]
    plain = token.text.islower() and token.text.isalpha() and token.lower not in FUNCTION_WORDS
    if not plain or not place or not _may_stand(tokens, place):
        return False
    return bool(contrary(tokens, place)) or _has_antonym(token.tag, token.lower)


def _is_otherwise_built(tokens: Sequence[Token], place: int) -> bool:
    ahead = [token.lower for token in takewhile(lambda token: token.text not in {",", ";", "."}, tokens[place + 1 : place + 12])]
    return any(word in ahead and tokens[place].lower.startswith(verbs) for word, verbs in _OTHERWISE_BUILT.items())


@cache
def is_one_term(words: str) -> bool:
    """Whether the dictionary has two words as one: "good faith", "real time"."""
    wordnet = language_data.wordnet()
    return any(wordnet.senses(words, part) for part in "nvar")


@cache
def _has_antonym(tag: str, word: str) -> bool:
    """Whether the dictionary gives one of the word's first two senses an opposite of its own."""
    kind = {"JJ": "a", "RB": "r", "VB": "v"}.get(tag[:2], "")
    base = verb_base(word) if kind == "v" else word
    synsets = language_data.wordnet().synsets(base, kind)[:2] if kind else []
    return any(lemma.name() == base and lemma.antonyms() for synset in synsets for lemma in synset.lemmas())


def _may_stand(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    before = [tokens[at].lower for at in range(max(0, place - 3), place)]
    last, following = tokens[place - 1], tokens[min(place + 1, len(tokens) - 1)]
    if place == 0 or place + 1 >= len(tokens) or set(before) & _NEGATIONS:
        return False
    if {last.text, following.text} & _BESIDE or following.lower.startswith("any"):
        return False
    if {f"{last.lower} {token.text}", f"{token.text} {following.lower}"} & _FIXED or last.tag.startswith("NNP"):
        return False
    if token.tag.startswith("VB") and _is_otherwise_built(tokens, place):
        return False
    if following.text[:1].isdigit() or is_one_term(f"{token.text}_{noun_base(following.lower)}"):
        return False
    match token.tag[:2]:
        case "VB":
            ahead = {tokens[at].lower for at in range(place + 1, min(place + 7, len(tokens)))}
            if "from" in ahead:
                return False  # "protect farmers from hunger"
            return _takes_an_object(token, following) or (token.text in _INTRANSITIVE and following.tag not in {"TO", "RP"})
        case "NN":
            own = following.lower in {"to", "for", "with", "against", "over", "from"}  # "opposition to" is not "support to"
            return last.tag[:2] not in {"NN", "TO", "MD"} and not following.tag.startswith("NN") and not own
        case "JJ":
            return last.lower not in _DEGREES and (
                following.tag in {"NN", "NNS", "JJ", ".", ",", "CD"} or following.lower in {"than", "that", "when"}
            )
        case "RB":
            return last.lower not in _DEGREES | {"almost", "nearly", "quite"} and following.lower not in {"than", "of"}
        case _:
            return following.tag in {"DT", "NNP", "CD", "NN", "NNS", "JJ", "PRP$", "PRP", "VBG"}


_INTRANSITIVE = frozenset(
    f"{form}"
    for form in "rise rises rose risen rising fall falls fell fallen falling increase increases increased increasing decrease "
    "decreases decreased decreasing improve improves improved improving worsen worsened grow grows grew growing shrink shrank "
    "appear appeared disappeared succeed succeeded fail failed expanded expanding survived died".split()
)


def _takes_an_object(token: Token, following: Token) -> bool:
    """Whether an object follows, or nothing that belongs to the verb alone."""
    return following.tag in {"DT", "PRP$", "NNP", "NNS", "NN", "JJ", "CD", "PRP"} or (
        token.tag == "VBN" and following.lower in {"by", "in", "."}
    )


def _keeps_its_article(tokens: Sequence[Token], place: int, found: str) -> bool:
    before = tokens[place - 1].lower
    return before not in {"a", "an"} or a_or_an(found) == before
