"""What more words mean, in plain words of our own: those of learners' texts and of the subjects taught at school.

The glossary has the words that good readers may lack; here are easier ones, and the terms of politics, history, science and
trade. Only words that such texts hardly ever use in another sense, each with a meaning that is easier than the word.
"""

from quizzes.generation.cards.noun_meanings import NOUNS
from quizzes.generation.glossary import base_of, meaning_of
from quizzes.generation.sentences import Token

_VERBS = """
acquire: get, buy or learn
analyse: study closely in order to understand
analyze: study closely in order to understand
awaken: bring or come out of sleep, or stir up, as a feeling
barter: trade goods or services for others without money
calculate: find out by using numbers
clamber: climb with hands and feet
collide: hit each other, or come into conflict
comprehend: understand fully
concoct: make by mixing things, or make up, as a story
condemn: say strongly that something is wrong, or sentence to a punishment
conscript: force to join an army
corroborate: support with more proof
criticise: say what is wrong with
criticize: say what is wrong with
decipher: find the meaning of something that is hard to read
demoralize: make lose hope and courage
diagnose: find out what illness or fault there is
disapprove: think that something is bad
discriminate: treat a group of people worse than others, or see a difference
disenfranchise: take away the right to vote
distinguish: see or show the difference between things
distribute: give out or spread among many
dominate: have the most power or importance in a group or place
elect: choose, usually by voting
embolden: make braver
enable: make something possible, or make somebody able to do it
encapsulate: say the main point of in few words, or shut in completely
entangle: catch in something that holds fast, or link in a way hard to undo
envision: picture in the mind as a future possibility
evaluate: judge how good something is
exaggerate: make something seem larger or worse than it is
exclude: keep out
exploit: make full use of, often unfairly
export: sell or send to other countries
finalize: finish by settling the last details
forage: search for food
fulfil: do what was promised, hoped for or needed
govern: rule or control
hallucinate: see or hear things that are not there
hijack: take control of by force, as of a plane
implant: fix or put deep into something, as into the body
import: bring in from another country
incentivize: encourage by offering a reward
inspect: look at carefully to see that all is right
interact: talk or deal with each other, or affect each other
invade: enter by force or without any right, or spread into and harm
lobby: try to persuade those who decide
manufacture: make, often in large numbers in a factory
marginalize: treat as if unimportant
maximize: make as large or as good as possible
memorize: learn by heart
motivate: give somebody a reason to do something
nominate: suggest officially for a post or a prize
originate: begin to exist
overestimate: think that something is more than it is
overrule: decide against what somebody with less power decided
oversee: watch that work is done properly
pollute: make dirty or harmful
privatise: sell from the state to private owners
reactivate: make work again
reclaim: get back, or make fit for use again
reimburse: pay back money that somebody has spent
relocate: move to another place
renovate: repair and make like new
replicate: do or make again in the same way, or copy itself
restrict: keep within limits
reunite: bring or come together again
slither: move smoothly like a snake
specialise: work mainly in one field, or become fit for one use only
specialize: work mainly in one field, or become fit for one use only
stockpile: collect and keep for later use
summarize: tell the main points in few words
surround: be all around
transform: change completely
vilify: say very bad things about
withhold: refuse to give
"""

_ADJECTIVES = """
affordable: cheap enough for people to buy
agricultural: of farming
arable: good for growing crops
astute: quick to understand and use a situation
benevolent: kind and wishing to help
bilingual: able to speak two languages, or in two languages
brazen: bold and without shame
catastrophic: causing terrible damage
coastal: near the sea
compassionate: feeling pity and wishing to help
competent: able to understand or do something well enough
contaminated: made dirty or poisonous
corrupt: using power dishonestly, or spoilt
defunct: no longer existing or working
demographic: of the numbers and kinds of people in a place
electoral: of elections
endangered: in danger of dying out
equitable: fair to everybody
ethical: about what is right and what is wrong
ethnic: of a people with its own culture
experimental: of tests, or new and being tested
extravagant: spending or costing far too much, or going beyond what is reasonable
federal: of the government of a whole country that is made up of states
fictional: imagined and not real
genetic: of genes, by which parents pass on what they are like
humane: kind to people and animals
hypothetical: imagined as a possible case
illegible: impossible to read
imaginative: having new and unusual ideas
immoral: wrong or wicked
inalienable: that cannot be taken away
incompetent: not able to do a job properly
indecipherable: impossible to read or understand
industrious: hard-working
inhumane: cruel
inquisitive: wanting to know about everything
legible: clear enough to be read
medicinal: used to cure illness
menial: needing no skill and badly paid
metropolitan: of a large city
militant: ready to fight for a cause
multicultural: of people from many cultures
nomadic: moving from place to place with no fixed home
noxious: harmful or poisonous
penniless: without any money
persistent: going on for a long time, or not giving up
philosophical: of deep questions about life
privileged: having advantages that others lack
profound: very great or deep
racial: of or between peoples who differ in skin colour or origin
repugnant: causing strong dislike
sectarian: of religious groups, often ones that hate each other
simultaneous: happening at the same time
statistical: of facts that are given in numbers
straightforward: easy to do or understand
strategic: planned in order to reach an aim, or useful for winning
subtropical: of the warm regions next to the tropics
sustainable: able to go on for a long time, often without harm to nature
systematic: done step by step to a plan
tribal: of groups of families with one leader and culture
tropical: of the hottest parts of the world
unconstitutional: against a country’s highest law
unemployed: without work
unpredictable: that nobody can know in advance
unprofitable: making no money
unreliable: that cannot be trusted
versatile: able to do many different things
"""

_ADVERBS = """
accurately: without mistakes
artificially: by people and not by nature
collectively: together as a group
consequently: as a result
dramatically: in a striking way or by a great amount
exclusively: only
explicitly: in clear words
faithfully: exactly and truly, or in a loyal way
genetically: by what is passed on in the cells of the body
inevitably: as must happen
nationally: in the whole country
permanently: for ever
reputedly: as people say
seemingly: as it appears
significantly: by a large or important amount
subtly: in a way that is not easy to notice
thoroughly: completely and with care
typically: as is usual
vigorously: with much energy
"""


def _table(lines: str) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in lines.strip().splitlines())


_MEANINGS = {"V": _table(_VERBS), "N": _table(NOUNS), "J": _table(_ADJECTIVES), "R": _table(_ADVERBS)}


def plain_meaning(token: Token) -> str:
    """What the word means, by the glossary or by this list, as a phrase without a stop; empty where neither has it."""
    return meaning_of(token) or _MEANINGS.get(token.tag[0], {}).get(base_of(token), "")
