"""What some hundreds of words mean, in plain words of our own: those of news and textbooks that are worth learning.

Only words that such texts hardly ever use in another sense, each with a meaning that is easier than the word. WordNet's
own meanings are not asked for: its words of one sense have another in one text of seven, and half of its meanings are
harder than the word.
"""

from functools import cache

from quizzes.generation import language_data
from quizzes.generation.lexicon import noun_base, stem, verb_base
from quizzes.generation.sentences import Token
from quizzes.generation.words import FUNCTION_WORDS

_VERBS = """
abandon: leave for good
abolish: put an end to by law
accumulate: gather little by little
aggravate: make worse
allege: say without proof that somebody did wrong
alleviate: make less painful or serious
allocate: set aside for a purpose
amass: collect in large amounts
amend: change in part, as a law or a text
anticipate: expect
ascertain: find out for certain
aspire: hope to become or achieve
assassinate: murder for political reasons
assess: judge how good, large or serious something is
astonish: surprise greatly
attain: reach after much effort
avert: stop from happening
bewilder: confuse completely
bolster: make stronger
cease: stop
cherish: love and care for
circumvent: find a way round
clarify: make easier to understand
coerce: make somebody do something by force or threats
collaborate: work together
combat: fight against
commemorate: honour the memory of
compel: force
compensate: make up for a loss
comply: do what a rule or an order demands
conceal: hide
concede: admit unwillingly
confine: keep within limits
confiscate: take away from somebody by law
conserve: protect from being used up
consolidate: make stronger and more certain
contaminate: make dirty or poisonous
contemplate: think about for a long time
contradict: say the opposite of
convene: call together for a meeting
crave: want very much
curb: keep under control
curtail: cut short
deceive: make somebody believe what is not true
deem: consider to be
defy: openly refuse to obey
demolish: pull down, as a building
denounce: say in public that something is wrong
depict: show in a picture or in words
deplete: use up
deprive: take something needed away from
despise: hate and look down on
detain: hold as a prisoner
detect: notice something that is hard to see
deter: discourage from doing something
deteriorate: become worse
detest: hate
devastate: destroy almost completely
devise: think up
diminish: become or make smaller
discard: throw away
disclose: make known
dismantle: take apart
disperse: scatter in different directions
disrupt: stop from going on as usual
dissuade: persuade not to do something
distort: twist out of its true form
dwindle: become smaller and smaller
eliminate: get rid of
emigrate: leave one’s country to live in another
emphasise: give special importance to
emphasize: give special importance to
empower: give more control over their own lives to
enact: make into a law
encompass: include
endanger: put at risk
endorse: say publicly that one supports
endure: suffer for a long time
enforce: make people obey
enhance: make better
enslave: make a slave of
ensure: make certain
entail: make necessary
entice: tempt
envisage: imagine as possible in the future
eradicate: get rid of completely
erode: wear away bit by bit
escalate: become more serious
evacuate: move out of danger
evade: avoid cleverly
evolve: develop little by little
exacerbate: make even worse
excavate: dig up
exceed: be greater than
expel: force to leave
facilitate: make easier
flee: run away
flourish: grow or do very well
fluctuate: go up and down
foster: help to grow
grieve: feel deep sadness
halt: stop
hamper: make difficult to do
harass: trouble or attack again and again
hinder: get in the way of
illuminate: light up
impair: weaken or damage
impede: slow down or block
implement: carry out, as a plan or a law
impose: force on people, as a rule or a tax
imprison: put in prison
incite: stir up to violence or crime
incur: bring on oneself, as a cost
inflict: make somebody suffer
inhabit: live in
initiate: start
intensify: become or make stronger
interrogate: question closely for a long time
intervene: step in
intimidate: frighten into obeying
irrigate: bring water to fields
jeopardise: put in danger
jeopardize: put in danger
justify: show to be right
lament: express great sadness about
liberate: set free
linger: stay longer than expected
loathe: hate
lure: attract by promising something
merge: join into one
migrate: move to another place to live
mimic: copy the way of
mislead: give a wrong idea to
mitigate: make less harmful
mobilise: bring together for action
mobilize: bring together for action
mourn: be sad because somebody has died
negotiate: talk in order to reach an agreement
notify: tell officially
nurture: care for while it grows
obstruct: block the way of
obtain: get
omit: leave out
oppress: rule over cruelly
oust: force out of power
outlaw: forbid by law
outweigh: be more important than
overthrow: remove from power by force
perceive: see or understand in a certain way
persecute: treat cruelly because of race or belief
persist: go on in spite of difficulties
plead: beg
pledge: promise solemnly
plummet: fall suddenly and fast
plunder: steal from a place by force
ponder: think carefully about
portray: show in a picture or in words
postpone: put off until later
precede: come before
predict: say what will happen
prevail: win in the end
proclaim: announce publicly
prohibit: forbid
proliferate: grow quickly in number
prolong: make last longer
prosecute: bring to court for a crime
prosper: be successful and grow rich
ratify: approve officially
ravage: destroy and ruin
reassure: take fears away from
rebuild: put up again
recruit: find and take on, as new members
rectify: put right
refute: prove to be wrong
regain: get back
reinforce: make stronger
reiterate: say again
relinquish: give up
repeal: end a law
replenish: fill up again
resent: feel bitter about
reside: live
restore: bring back to an earlier state
restrain: hold back
resume: begin again after a stop
retain: keep
retaliate: strike back
revere: respect and admire deeply
revive: bring back to life or use
revoke: take back officially
roam: wander about freely
safeguard: protect
salvage: save from loss
scrutinise: look at very closely
scrutinize: look at very closely
secede: leave a union and become independent
segregate: keep apart because of race or religion
shatter: break into very small pieces
shun: keep away from on purpose
smuggle: take secretly into or out of a country
soar: rise fast and high
squander: waste
stifle: keep from growing or being free
stipulate: demand as part of an agreement
strive: try very hard
subsidise: help to pay for
subsidize: help to pay for
succumb: give way at last
summon: call to come
supplement: add to
suppress: put down by force
surpass: go beyond
tempt: make somebody want to do what is unwise
terminate: end
terrify: frighten greatly
thrive: grow or do very well
thwart: keep from succeeding
tolerate: allow without liking it
topple: make fall
transcend: go beyond the limits of
trigger: set off
undergo: go through, as a change or an operation
undermine: weaken little by little
unify: bring together as one
unveil: show or announce for the first time
urge: try hard to persuade
utilise: use
utilize: use
vanish: disappear
verify: make sure that something is true
violate: break, as a law or a promise
vow: promise solemnly
withstand: bear without breaking
yearn: wish for very strongly
"""
_ADJECTIVES = """
abrupt: sudden and unexpected
absurd: so unreasonable as to be laughable
abundant: in very large amounts
accustomed: used to something
adamant: refusing to change one’s mind
adequate: enough for what is needed
adjacent: next to something
adverse: harmful or unfavourable
affluent: rich
alarming: frightening
ambiguous: having more than one possible meaning
ambivalent: having mixed feelings
ample: more than enough
anonymous: whose name is not known
appalling: shockingly bad
arbitrary: decided by chance or whim and not by reason
arduous: hard and tiring
artificial: made by people and not by nature
astonishing: very surprising
authentic: real and not copied
authoritarian: demanding complete obedience
autonomous: able to act or govern without others
barren: where nothing grows
beloved: dearly loved
beneficial: helpful
bizarre: very strange
blatant: done openly and without shame
bleak: without hope
brutal: very cruel
bustling: full of busy people
cautious: careful to avoid danger
chronic: lasting for a very long time
clandestine: kept secret
cohesive: holding closely together
colossal: enormous
complacent: too pleased with oneself to try harder
comprehensive: covering everything or nearly everything
compulsory: that must be done
confidential: meant to be kept secret
consecutive: following one after another
conspicuous: easily seen
contagious: that passes from one person to another
contentious: causing argument
controversial: causing much disagreement
cramped: without enough space
crucial: extremely important
cumbersome: heavy and awkward to use
cynical: believing the worst of people
daunting: so hard that it frightens
deadly: causing death
decisive: settling the matter
defective: having a fault
defiant: openly refusing to obey
deliberate: done on purpose
destitute: without money, food or a home
detrimental: harmful
devastating: causing great damage
devout: deeply religious
dire: extremely serious
distinctive: easy to know from others
diverse: of many different kinds
dominant: stronger or more important than others
drastic: strong and far-reaching
dubious: doubtful
durable: lasting a long time
eager: wanting very much to do something
ecstatic: extremely happy
elaborate: with many carefully worked parts
eligible: having the right to do or get something
elusive: hard to find or catch
enduring: lasting for a long time
erratic: changing in ways that nobody can foresee
evident: easily seen or understood
excessive: more than is right or needed
exempt: freed from a rule or duty
explicit: said clearly and openly
extensive: covering a large area or amount
extinct: no longer existing
fatal: causing death
feasible: that can be done
feeble: very weak
ferocious: wild and violent
fertile: in which plants grow well
flawed: having a fault
formidable: so strong or difficult as to cause fear
fragile: easily broken or harmed
frail: weak, as from old age
frantic: wild with fear or hurry
furious: very angry
futile: without any use
genuine: real and not pretended
gradual: happening little by little
grueling: very tiring
gruelling: very tiring
harsh: severe or cruel
hazardous: dangerous
hectic: full of hurried activity
horrendous: shocking and terrible
hostile: very unfriendly
humanitarian: meant to help people who suffer
hypocritical: pretending to be better than one is
illicit: not allowed by law
illiterate: unable to read or write
immense: very great in size
imminent: about to happen
impartial: not taking either side
implacable: that cannot be calmed or satisfied
impoverished: made poor
inadequate: not good enough or not enough
inadvertent: not meant
inaugural: first of a series
incessant: never stopping
indifferent: not caring at all
indigenous: native to a place
inevitable: that cannot be avoided
infamous: well known for something bad
inferior: of lower quality or rank
influential: able to change what others think or do
inherent: being a natural part of something
innovative: using new ideas
innumerable: too many to be counted
insufficient: not enough
intact: not damaged
intricate: made of many small parts that fit together
invaluable: extremely useful
invincible: that cannot be defeated
lavish: costly and more than enough
legitimate: allowed by law or right
lengthy: very long
lethal: causing death
lone: without any others
lucrative: bringing in much money
magnificent: very beautiful and grand
mandatory: that must be done
meager: too small in amount
meagre: too small in amount
meticulous: very careful about details
migratory: moving from one region to another with the seasons
monotonous: dull because it never changes
mundane: ordinary and dull
mutual: felt or done by each to the other
negligible: too small to matter
nocturnal: active at night
notorious: well known for something bad
numerous: very many
obscure: little known
obsolete: no longer used because something newer exists
ongoing: still happening
outdated: no longer modern
outspoken: saying openly what one thinks
overwhelming: too great or strong to resist
painstaking: very careful and thorough
perilous: very dangerous
perpetual: never ending
pervasive: spread through every part
pivotal: of central importance
plausible: that could well be true
plentiful: in large amounts
potent: having great power or effect
pragmatic: guided by what works and not by theory
precarious: not safe or certain
preliminary: coming before the main part
premature: happening too early
prestigious: admired by everybody
prevalent: found very often
pristine: clean and as good as new
profitable: bringing in more money than it costs
prolific: producing a great deal
prominent: well known and important
prosperous: rich and successful
prudent: wise and careful
punitive: meant as a punishment
rampant: spreading without control
reckless: not caring about danger
relentless: never stopping or becoming weaker
reluctant: unwilling
remarkable: so unusual that people notice it
remote: far away from other places
renewable: that nature can replace
renowned: famous
resilient: quick to recover from difficulties
rigid: that cannot be bent or changed
robust: strong and not easily broken
rudimentary: very simple and not developed
ruthless: without pity
sacred: holy
scarce: hard to get because there is little of it
sceptical: doubting that something is true
secluded: quiet and away from other people
secular: not connected with religion
sizable: fairly large
sizeable: fairly large
skeptical: doubting that something is true
skilful: able to do something well
skillful: able to do something well
solitary: living or done alone
spacious: having much room
sparse: thinly spread
spectacular: wonderful to look at
spontaneous: not planned
sporadic: happening only now and then
staggering: so great that it is hard to believe
stagnant: not moving or growing
stringent: very strict
stubborn: refusing to give way
substantial: large in amount
subtle: not easy to notice
sufficient: enough
superior: of higher quality or rank
susceptible: easily harmed or influenced
swift: fast
tangible: that can be touched or clearly seen
tedious: long and boring
tentative: not certain or final
timid: shy and easily frightened
toxic: poisonous
tranquil: calm and peaceful
traumatic: so shocking that it hurts for years
trivial: of very little importance
turbulent: full of disorder and change
ubiquitous: found everywhere
unanimous: with which everybody agrees
unbearable: too painful to be suffered
uncharted: of which no map has been made
unforeseen: not expected
unlawful: against the law
unprecedented: that has never happened before
unrivaled: better than all others
unrivalled: better than all others
unwarranted: for which there is no good reason
vacant: empty and not in use
vague: not clear or exact
viable: able to work or succeed
vibrant: full of life
vigorous: full of strength and energy
volatile: likely to change suddenly
vulnerable: easily hurt or attacked
wary: careful because there may be danger
weary: very tired
widespread: found in many places or among many people
"""
_NOUNS = """
abundance: a very large amount
acclaim: loud public praise
accolade: an award or praise for what somebody has done
accomplice: a person who helps another to commit a crime
adversary: an enemy or opponent
adversity: a time of great difficulty
aftermath: the time that follows a disaster or war
aggression: angry or violent behaviour
agony: very great pain
ailment: an illness that is not very serious
allegation: a claim that somebody did wrong, not yet proved
alliance: a union of those who agree to help each other
ambiguity: the possibility of being understood in more than one way
amnesty: an official pardon
ancestor: a member of one’s family who lived long ago
animosity: a strong feeling of dislike
apathy: a lack of interest
apprentice: a young person who learns a trade from a master
arson: the crime of setting fire to a building
aspiration: a strong hope to achieve something
asylum: protection given to people who flee from their country
atrocity: a very cruel act
autonomy: the right to govern oneself
backlash: a strong reaction of many people against something
bankruptcy: the state of being unable to pay one’s debts
benefactor: a person who gives money to help others
bloodshed: the killing or wounding of people
bribe: money given to make somebody act dishonestly
burden: a heavy load or a hard duty
captivity: the state of being kept prisoner
casualty: a person killed or hurt in a war or an accident
catastrophe: a terrible disaster
censorship: the control of what may be said or published
census: an official count of all the people
coalition: a union of parties or countries for a common purpose
commodity: a thing that is bought and sold
compassion: a feeling of pity that makes one want to help
compatriot: a person from one’s own country
compensation: money paid for a loss or an injury
congestion: the state of being too full, as of traffic
consensus: an agreement of nearly everybody
conspiracy: a secret plan of several people to do wrong
constraint: a thing that limits what one can do
contempt: the feeling that somebody deserves no respect
controversy: a long public argument
corpse: a dead body
counterpart: a person with the same job somewhere else
crackdown: a time when rules are suddenly made much stricter
credibility: the quality of being believed
culprit: a person who has done wrong
curfew: a rule that people must stay indoors at night
debris: broken pieces that are left of something
deception: the act of making others believe what is not true
decree: an official order
deficit: the amount by which something is too small
deity: a god or goddess
demise: death or an end
depletion: the using up of something
descendant: a person who comes from a certain family long ago
deterrent: a thing that discourages people from doing something
devastation: very great destruction
dictator: a ruler with complete power
dignity: the quality that deserves respect
dilemma: a hard choice between two things
discontent: a feeling of not being satisfied
discrepancy: a difference between things that should be the same
discrimination: the unfair treatment of a group of people
disparity: a great difference, often an unfair one
dissent: a disagreement with what most people or the rulers think
dominance: power over others
drawback: a disadvantage
drought: a long time without rain
dynasty: a line of rulers of one family
elite: a small group with the most power or money
entrepreneur: a person who starts a business
epidemic: a disease that spreads quickly among many people
espionage: spying
excerpt: a short piece taken from a book or speech
exodus: the leaving of a place by very many people
expedition: a long journey made for a purpose
expertise: special skill or knowledge
exploitation: the unfair use of others for one’s own gain
extinction: the dying out of a kind of animal or plant
faction: a small group inside a larger one
famine: a time when very many people have no food
feud: a long and bitter quarrel
fortress: a strong building that can be defended
fragment: a small broken piece
fraud: the crime of getting money by deceiving people
fugitive: a person who is running away
greed: the wish to have more than one needs
grievance: a reason to complain
habitat: the natural home of a plant or animal
hardship: severe suffering, as from a lack of money
havoc: great destruction or disorder
hazard: a danger
heir: a person who receives what somebody leaves at death
heritage: what is handed down from earlier generations
hoax: a trick to make people believe what is not true
hostility: very unfriendly feelings or behaviour
hygiene: the practice of keeping clean to stay healthy
hypothesis: an idea that has still to be proved
incentive: a thing that encourages somebody to act
indifference: a lack of interest or care
indignation: anger at something unfair
inequality: an unfair difference between people
inflation: a general rise in prices
influx: the arrival of very many people or things
ingenuity: cleverness at finding new ways
inhabitant: a person or animal that lives in a place
injustice: unfair treatment
innovation: a new idea or method
insight: a clear understanding
insurgent: a person who fights against the rulers
lawsuit: a case brought to a court
legislation: a law or a set of laws
literacy: the ability to read and write
livelihood: a way of earning the money one needs to live
longevity: long life
loophole: a gap in a law by which people avoid obeying it
malnutrition: illness caused by a lack of good food
massacre: the cruel killing of very many people
metropolis: a very large city
militia: a body of citizens trained to fight
misconception: a wrong idea
monarch: a king or queen
monopoly: complete control of a trade by one company
morale: the confidence and spirit of a group
mortality: the number of deaths
mutiny: a rising of soldiers or sailors against their officers
neutrality: the state of taking neither side
nostalgia: a longing for happy times of the past
nutrient: a thing in food that living things need to grow
obligation: a duty
obsession: a thing that one cannot stop thinking about
obstacle: a thing that stands in the way
offspring: the young of a person or an animal
onlooker: a person who watches without taking part
onslaught: a violent attack
oppression: cruel and unfair rule over others
optimism: the belief that things will go well
ordeal: a very painful experience
outbreak: the sudden start of a disease or a war
outcome: a result
outcry: a strong protest of many people
outskirts: the parts of a town far from its centre
pact: a solemn agreement
patriotism: love of one’s country
peasant: a poor farmer
peril: great danger
persecution: the cruel treatment of people because of race or belief
pessimism: the belief that things will go badly
pesticide: a poison against insects that harm crops
petition: a written request signed by many people
philanthropist: a rich person who gives money to help others
plight: a sad or difficult situation
precaution: a thing done to avoid danger
precursor: a thing that comes before another and leads to it
predator: an animal that kills and eats others
predecessor: the person who held a post before
prejudice: a dislike of people that is not based on reason
prestige: the respect that comes from success or rank
privilege: a special right that only some people have
propaganda: information spread to make people believe something
proponent: a person who speaks in favour of something
prosperity: the state of being rich and successful
quota: a fixed amount or number that is allowed
ransom: money paid to set a prisoner free
rationale: the reasons for doing something
recession: a time when trade and business do badly
reconciliation: the return to friendship after a quarrel
referendum: a vote of all the people on one question
refuge: a place of safety
refugee: a person who has had to flee from home
reluctance: a feeling of not wanting to do something
remorse: deep regret for having done wrong
repercussion: an effect that follows later and is often bad
resentment: anger at having been treated unfairly
reservoir: a lake where water is stored
restraint: calm and controlled behaviour
resurgence: a return to strength after a time of weakness
retaliation: an attack made in return for another
revelation: a surprising fact that is made known
revenue: the money that a state or company takes in
ritual: a set of actions always done in the same way
rivalry: the state of competing with each other
scarcity: a lack of something needed
scrutiny: a very close examination
segregation: the keeping apart of people because of race or religion
setback: an event that slows down or stops progress
shortage: a lack of something needed
siege: the surrounding of a town by an army
skirmish: a small fight between parts of armies
slaughter: the killing of very many people or animals
slogan: a short phrase that is easy to remember
solidarity: the support that members of a group give each other
spectator: a person who watches an event
spouse: a husband or wife
stalemate: a point at which neither side can win
stamina: the strength to keep going for a long time
stereotype: a fixed and often wrong idea of a group of people
stigma: a mark of shame that others put on somebody
subsidy: money paid by the state to keep prices low
suffrage: the right to vote
surplus: an amount that is more than is needed
surveillance: a close watch kept on people
tariff: a tax on goods brought into a country
tenet: a belief on which others are built
terrain: a stretch of land and what it is like
testimony: what a witness says in court
treason: the crime of betraying one’s own country
treaty: a written agreement between countries
triumph: a great victory or success
turmoil: a state of great disorder
tyranny: cruel and unjust rule
tyrant: a cruel and unjust ruler
unrest: anger of many people that leads to disorder
upheaval: a great and sudden change
uprising: a fight of the people against their rulers
vandalism: the crime of damaging things on purpose
verdict: a decision, above all of a court
vicinity: the area around a place
warfare: the fighting of wars
wrath: great anger
"""
_ADVERBS = """
abruptly: suddenly and unexpectedly
allegedly: as people say, but without proof
annually: every year
approximately: more or less
barely: only just
continuously: without stopping
deliberately: on purpose
drastically: very strongly
eventually: in the end
fiercely: in a violent or very strong way
frequently: often
gradually: little by little
hastily: in a great hurry
immediately: at once
inadvertently: without meaning to
initially: at first
invariably: always
occasionally: now and then
ostensibly: as it seems, but perhaps not in truth
predominantly: mostly
primarily: mainly
rapidly: very fast
reluctantly: in an unwilling way
scarcely: only just
seldom: not often
severely: in a very serious way
simultaneously: at the same time
solely: only
sparsely: thinly, with few in a large area
subsequently: afterwards
swiftly: fast
temporarily: for a short time only
unanimously: with everybody agreeing
vehemently: with strong feeling
virtually: almost
voluntarily: of one’s own free will
"""


def _table(lines: str) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in lines.strip().splitlines())


MEANINGS = {"v": _table(_VERBS), "a": _table(_ADJECTIVES), "n": _table(_NOUNS), "r": _table(_ADVERBS)}


_CLASSES = {"NN": "n", "NNS": "n", "JJ": "a", "RB": "r"} | dict.fromkeys(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"), "v")


def base_of(token: Token) -> str:
    """The word as a dictionary lists it."""
    match _CLASSES.get(token.tag, ""):
        case "n":
            return noun_base(token.text)
        case "v":
            return verb_base(token.text)
        case _:
            return token.lower


def meaning_of(token: Token) -> str:
    """What the word means, as a phrase without a stop; empty where we do not know."""
    kind = _CLASSES.get(token.tag, "")
    return MEANINGS[kind].get(base_of(token), "") if kind and token.text.islower() else ""


def mean_alike(one: Token, other: Token) -> bool:
    """Whether two words may be taken for each other: by our meanings, by their form, or because the dictionary puts them together."""
    shared = words_of(meaning_of(one)) & words_of(meaning_of(other))
    if shared - _VAGUE or stem(one.text)[:4] == stem(other.text)[:4]:
        return True
    kind = _CLASSES.get(one.tag, "")
    if not kind or kind != _CLASSES.get(other.tag):
        return False
    mine, others = _near(base_of(one), kind), _near(base_of(other), kind)
    return bool(mine[0] & others[1] or mine[1] & others[0])


def words_of(meaning: str) -> frozenset[str]:
    return frozenset(word.strip(",’") for word in meaning.split()) - FUNCTION_WORDS


_VAGUE = frozenset({"person", "people", "somebody", "something", "state", "make"})


@cache
def _near(base: str, kind: str) -> tuple[frozenset[str], frozenset[str]]:
    """The dictionary's first senses of a word, and those with what stands beside and above them."""
    senses = language_data.wordnet().synsets(base, kind)[:4]
    around = [near for sense in senses for near in (sense, *sense.hypernyms(), *sense.similar_tos())]
    return frozenset(sense.name() for sense in senses), frozenset(near.name() for near in around)
