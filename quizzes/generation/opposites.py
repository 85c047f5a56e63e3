"""Words that turn a statement into its contrary without making it absurd: a table of our own, form by form."""

_PAIRS = """
increase decrease; increases decreases; increased decreased; increasing decreasing; rise fall; rises falls; rose fell
risen fallen rising falling; support oppose; supports opposes; supported opposed supporting opposing; allow forbid; allows forbids
allowed forbidden; permit prohibit; permits prohibits; permitted prohibited encourage discourage; encourages discourages
encouraged discouraged; encouraging discouraging; strengthen weaken; strengthens weakens strengthened weakened; strengthening weakening
improve worsen; improves worsens; improved worsened; improving worsening; accept reject accepts rejects; accepted rejected
include exclude; includes excludes; included excluded; win lose; wins loses; won lost winning losing; expand reduce; expands reduces
expanded reduced; expanding reducing; raise lower; raises lowers; raised lowered raising lowering; benefit harm; benefits harms
begin stop; began stopped; start stop; started stopped; starts stops; praise criticise praised criticised; praises criticises
criticized praised; criticised praised; criticize praise; criticizes praises welcomed condemned; condemned welcomed; welcome condemn
denied confirmed; denies confirms; confirmed denied; remember forget remembered forgot; approved rejected; approve reject
approves rejects; agreed refused; agree refuse; agrees refuses; refused agreed refuses agrees; hired dismissed; arrived left
entered left; bought sold; buy sell; buys sells; buying selling; lend borrow lent borrowed; export import; exports imports
exported imported; attract repel; attracts repels; attracted repelled; protect endanger protects endangers; speed slow
caused prevented; save waste; saves wastes; saved wasted; saving wasting spend save; spends saves; underestimated overestimated
more fewer|less; fewer more; less more; higher lower lower higher; larger smaller; smaller larger; bigger smaller; largest smallest
smallest largest; biggest smallest; highest lowest lowest highest; greater smaller; greatest smallest; longer shorter; shorter longer
longest shortest; shortest longest; older younger younger older; stronger weaker; weaker stronger; strongest weakest; faster slower
slower faster fastest slowest; earlier later; better worse; worse better; best worst; worst best; cheaper dearer; richer poorer
poorer richer wealthier poorer; wealthiest poorest; richest poorest; poorest richest; safer riskier; warmer cooler; cooler warmer
hotter colder colder hotter; closer farther; nearer farther; easier harder; harder easier; deeper shallower; few many; many few
majority minority minority majority; major minor; first last; last first; always never; never always; often rarely; rarely often
frequently rarely seldom often; usually rarely; mostly rarely; before after; after before; above below; below above; inside outside
outside inside with without; without with; north south; south north; east west; west east; northern southern; southern northern
eastern western western eastern; likely unlikely; unlikely likely; able unable; unable able; legal illegal; illegal legal; safe unsafe
unsafe safe successful unsuccessful; unsuccessful successful; popular unpopular; unpopular popular; easy difficult; difficult easy
cheap expensive expensive cheap; strong weak; weak strong; public private; private public; positive negative
negative positive common rare; rare common; temporary permanent; permanent temporary; voluntary compulsory; compulsory voluntary
mandatory optional optional mandatory; equal unequal; fair unfair; unfair fair; effective ineffective ineffective effective
willing unwilling; unwilling willing; optimistic pessimistic; pessimistic optimistic; liberal conservative conservative liberal
domestic foreign; foreign domestic; rural urban; urban rural; direct indirect; indirect direct; high low low high; large small
small large; big small; long short; short long; fast slow; slow fast; heavy light; wide narrow; narrow wide early late; late early
clear unclear; good bad; bad good; success failure; failure success; advantage disadvantage advantages disadvantages; strength weakness
strengths weaknesses; increase|NN decrease; rise|NN fall; growth decline; decline growth victory defeat; defeat victory; winter summer
summer winter; spring autumn; morning evening; day night; children adults adults children; men women; women men; boys girls; girls boys
teachers students; husband wife; employers workers; majority|NN minority all none of the; everyone nobody; everybody nobody
nobody everyone; none all; everything nothing; nothing everything; anyone nobody agree disagree; agreed disagreed; agrees disagrees
agreement disagreement; responsible blameless; interested uninterested; quickly slowly; slowly quickly; easily hardly
rapidly slowly sharply slightly; slightly sharply; significantly slightly; carefully carelessly; widely narrowly
directly indirectly permanently temporarily; temporarily permanently; partly wholly; wholly partly; defeated supported
beneficial harmful harmful beneficial; dangerous harmless; harmless dangerous; useful useless; crowded empty; empty full
full empty wealthy poor; modern ancient; ancient modern; native foreign; peaceful violent; violent peaceful; guilty innocent
innocent guilty reliable unreliable; unreliable reliable; regular irregular; formal informal; informal formal; natural artificial
artificial natural active inactive; visible invisible; invisible visible; constitutional unconstitutional
unconstitutional constitutional comfortable uncomfortable; friendly hostile; hostile friendly
"""

_SKIPPED = frozenset(
    "native foreign domestic poor rich wealthy able unable oldest youngest smallest largest biggest greatest similar different "
    "most least over under winter summer spring morning day empty full light men women children boys girls good bad best worst "
    "with without before after early late first last earlier clear start began begin long short high low none all everything "
    "public private responsible left entered arrived anyone major minor".split()
)
"""Turned around only by rules that know their surroundings: alone they too often leave nonsense or nothing false."""


def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for pair in _PAIRS.replace("\n", ";").split(";"):
        if pair.strip():
            word, opposite = pair.split()[0].split("|")[0], pair.split(maxsplit=1)[1]
            table.setdefault(word, opposite.strip())
    for word, opposite in list(table.items()):
        if " " not in opposite and "|" not in opposite:
            table.setdefault(opposite, word)
    return {word: opposite for word, opposite in table.items() if word not in _SKIPPED}


OPPOSITES = _table()
