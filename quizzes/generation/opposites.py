"""Words that turn a statement into its contrary without making it absurd: a table of our own, form by form.

Left out on purpose is what blind raters found absurd or not false: rich and poor (health), famous and unknown, important,
similar and different, most and least before an adjective, protect and endanger, foreign and domestic.
"""

_DIRECTIONS = (
    "increase/decrease increases/decreases increased/decreased increasing/decreasing rise/fall rises/falls rose/fell risen/fallen "
    "rising/falling improve/worsen improves/worsens improved/worsened improving/worsening strengthen/weaken "
    "strengthens/weakens strengthened/weakened strengthening/weakening expand/reduce expands/reduces expanded/reduced "
    "expanding/reducing raise/lower raises/lowers raised/lowered raising/lowering support/oppose supports/opposes supported/opposed "
    "supporting/opposing accept/reject accepts/rejects accepted/rejected approve/reject approves/rejects approved/rejected "
    " more/less less/more fewer/more higher/lower highest/lowest larger/smaller longer/shorter "
    "longest/shortest older/younger stronger/weaker strongest/weakest faster/slower fastest/slowest better/worse wealthier/poorer "
    "richer/poorer warmer/cooler hotter/colder cheaper/dearer easier/harder earlier/later majority/minority many/few "
    "before/after above/below north/south east/west northern/southern eastern/western"
)
"""Directions and degrees, whose opposite is almost always as likely on its face."""

_OTHERS = (
    "allow/forbid allows/forbids allowed/forbidden permit/prohibit permits/prohibits permitted/prohibited encourage/discourage "
    "encourages/discourages encouraged/discouraged benefit/harm benefits/harms stop/start stopped/started praise/criticise "
    "praised/criticised praises/criticises criticized/praised welcomed/condemned welcome/condemn "
    "agree/refuse agrees/refuses agreed/refused remember/forget remembered/forgot bought/sold buy/sell buys/sells buying/selling "
    "export/import exports/imports exported/imported caused/prevented include/exclude includes/excludes included/excluded always/never "
    "often/rarely usually/rarely frequently/rarely mostly/rarely likely/unlikely legal/illegal safe/unsafe successful/unsuccessful "
    "popular/unpopular difficult/easy expensive/cheap common/rare temporary/permanent voluntary/compulsory "
    "optional/mandatory equal/unequal fair/unfair effective/ineffective willing/unwilling liberal/conservative direct/indirect "
    "rural/urban clear/unclear success/failure "
    "victory/defeat disagree/agree agreement/disagreement reliable/unreliable constitutional/unconstitutional partly/wholly "
    "quickly/slowly rapidly/slowly sharply/slightly widely/narrowly permanently/temporarily beneficial/harmful"
)
"""Opposites that are right most of the time. The adjectives are hardly ever turned; they tell that a sentence has a direction already."""


def _table(pairs: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for pair in pairs.split():
        word, opposite = pair.split("/")
        table.setdefault(word, opposite)
        table.setdefault(opposite, word)
    return table


PLAIN_OPPOSITES = frozenset(_table(_DIRECTIONS))
OPPOSITES = _table(_OTHERS) | _table(_DIRECTIONS)
