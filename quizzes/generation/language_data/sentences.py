"""The sentence splitter: NLTK's Punkt, told what it would else have to learn.

Punkt learns abbreviations and capital letters from a large corpus. A list of our own does as well on edited English, lies
in the code, and knows the `e.g.`, `i.e.` and `Fig.` that the stock model lacks.
"""

import re
from functools import cache

from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

TITLES = "adm brig capt cmdr col cpl dr fr gen gov hon insp lt maj messrs mr mrs ms mt mx pres prof rep rev sen sens reps sgt st ste supt"
NAMES = "jr sr bros co corp dept dist est inc ltd univ assn ave blvd bldg ft hwy rd plc mfg"
PLACES = "ala ariz calif colo conn fla ill ind kan ky md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que"
WORDS = "al approx assoc ca cf ed eds e.g eg esp etc ext fig figs i.e ie incl max min misc op ph.d pp ref refs trans viz voc vol vols vs"
TIMES = "jan feb apr aug sept sep oct nov dec mon tue tues wed thu thurs fri"
ABBREVIATIONS = frozenset(" ".join((TITLES, NAMES, PLACES, WORDS, TIMES)).split())

INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")

# Words of their own at a sentence's end, abbreviations before a number: "No. That is it." but "No. 5".
BEFORE_NUMBERS = ("art", "ch", "jun", "jul", "mar", "no", "nos", "p", "para", "sat", "sec", "sun", "eq")

# Written with a capital only where they open a sentence, so a full stop before one ends it, abbreviation or not: "… in the U.S. The …"
OPENERS = """
a about above after again all although always among an and another any anyone as at because before behind below between beyond both but by
despite did do does during each either even every everyone few finally first for four from had has have he her here hers him his how
however if in indeed instead into is it its itself just last later like many maybe meanwhile more moreover most much my near nearly
neither never next no nobody none nor not nothing now of often on once one only or other others our over perhaps rather second several she
should similarly since so some someone sometimes soon still such than that the their them then there therefore these they third this those
though three through throughout thus to today together too two under unless unlike until upon was we were what when whenever where whereas
whether which while who whose why with within without yes yet you your
""".split()
LOWER_CASE_INSIDE = 1 << 5  # Punkt's flag "seen in lower case within a sentence"


class _Abbreviations(set[str]):
    """The listed ones, and every run of initials: U.S., a.m., J.R.R."""

    def __contains__(self, word: object) -> bool:
        return super().__contains__(word) or (isinstance(word, str) and INITIALS.fullmatch(word) is not None)


@cache
def sentence_splitter() -> PunktSentenceTokenizer:
    """Punkt with our parameters: `.span_tokenize(text)` gives (start, end) pairs."""
    known = PunktParameters()
    known.abbrev_types = _Abbreviations(ABBREVIATIONS)
    known.collocations = {(word, "##number##") for word in BEFORE_NUMBERS}
    for word in OPENERS:
        known.add_ortho_context(word, LOWER_CASE_INSIDE)
    return PunktSentenceTokenizer(known)
