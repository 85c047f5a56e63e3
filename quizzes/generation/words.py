"""Closed classes of English words: the few hundred that rules have to know by name."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

NUMBER_WORDS = _words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
    "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen"
)

FIRST_PERSON = _words("i me my mine myself we us our ours ourselves")
SECOND_PERSON = _words("you your yours yourself yourselves")
HE_SHE = _words("he him his himself she her hers herself")
IT_THEY = _words("it its itself they them their theirs themselves")

FUNCTION_WORDS = _words(
    "a an the and or but nor so yet if then than as at by for from in into of off on onto out over to up with without within "
    "about above across after against along among around before behind below beneath beside between beyond down during except "
    "inside like near since through throughout till toward towards under until upon via per despite although though while whereas "
    "because unless whether when where why how who whom whose which what that this these those such same other another each every "
    "either neither both all any some no not none only own just even still also too very more most much many few little less "
    "least several enough quite rather almost already always never ever often sometimes soon again once twice here there now is "
    "am are was were be been being have has had having do does did doing done will would shall should can could may might must "
    "ought i me my mine you your yours he him his she her hers it its we us our ours they them their theirs said says say "
    "according including"
)

SPEECH_VERBS = _words(
    "said says say saying told tells added adds explained explains argued argues warned warns claimed claims insisted insists "
    "noted notes believes believed thinks thought suggested suggests acknowledged acknowledges admitted admits announced "
    "announces stated states wrote writes reported reports concluded concludes observed observes predicted predicts estimates "
    "estimated declared declares commented comments stressed stresses pointed recalled recalls confirmed confirms complained "
    "complains joked replied replies remarked agreed agrees hopes hoped"
)
REPORTING_VERBS = _words(
    "said says argued argues warned warns claimed claims insisted insists noted notes believes believed thinks thought suggested "
    "suggests acknowledged acknowledges admitted admits stated states explained explains concluded concludes observed observes "
    "predicted predicts estimates estimated maintains maintained stressed stresses added adds recalled recalls confirmed confirms "
    "found finds predicts wrote writes"
)

TITLES = _words(
    "Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor President Vice Prime Minister Chancellor Senator Sen. Representative "
    "Rep. Governor Gov. Mayor King Queen Prince Princess Sir Lord Lady Dame Pope Bishop Archbishop Cardinal Reverend Rev. Rabbi "
    "Imam Captain Capt. Colonel Col. General Gen. Lieutenant Lt. Sergeant Sgt. Major Admiral Judge Justice Inspector Detective "
    "Secretary Chairman Chairwoman Ambassador Commissioner Director Chief Executive Deputy Sheikh Emperor Empress Duke Duchess "
    "Count Baron Saint"
)

OFFICES = _words("Governor Senator Representative Mayor President Chancellor Minister Secretary Ambassador")
"""Titles before which stands of what: the name begins after them."""

ORGANISATION_NOUNS = _words(
    "Agency Airlines Airport Alliance Army Association Authority Bank Board Bureau Center Centre Church Club College Commission "
    "Committee Community Company Confederation Congress Corporation Corps Council Court Department Federation Force Forum "
    "Foundation Front Fund Government Group Hospital House Inc Inc. Institute Institution League Library Ltd Ministry Mission Movement "
    "Museum Network Office Panel Conference Assembly Coalition Campaign Charity Organisation Organization Parliament Party "
    "Police Press Programme Program Project School Senate Service Services Society States Times Trust Union University"
)
PLACE_NOUNS = _words(
    "Avenue Bay Beach Bridge Canyon Cape City Coast County Desert Falls Forest Garden Gardens Glacier Gulf Hill Hills Island "
    "Islands Lake Mountain Mountains Ocean Park Peninsula Plain Point Province Reef Republic Reserve River Road Sea Square Strait "
    "Street Territory Town Valley Village"
)

GENERIC_DEFINITES = _words(
    "world earth sun moon sky sea ocean environment climate weather internet web public media press economy police army "
    "government president king queen country nation people population past future present morning afternoon evening night year "
    "century end beginning start middle top bottom north south east west rest majority number amount same way time poor rich "
    "elderly young old unemployed truth brain mind air ground countryside universe planet human first last best most only"
)
"""Nouns that "the" makes definite by themselves: nobody asks which."""

ANAPHORIC_NOUNS = _words(
    "deal agreement move attack incident meeting decision report study survey company firm group plan project proposal event "
    "case problem issue idea result finding process method scheme programme program change measure ban law rule man woman boy "
    "girl couple pair team trip visit approach situation figure statement claim argument answer question reason example "
    "experiment test device system site place area building accident crash storm fire disaster crisis war conflict relationship "
    "treaty letter book film article author researchers scientists former latter two three four others one ones remark comment "
    "ruling verdict announcement speech bill thing things same effect trend practice policy"
)
"""Nouns that "the" mostly sends back to something said before."""

CONNECTIVES = tuple(
    "But, And, So, Yet, However, Meanwhile, Moreover, Furthermore, Therefore, Thus, Nevertheless, Nonetheless, Instead, Also, "
    "Notably, First, Second, Third, Next, Lastly, Firstly, Secondly, Thirdly, Importantly, Clearly, Basically, Again, Further, "
    "Generally speaking, Simply put, Put simply, Most notably, Most importantly, Then, Still, Indeed, Besides, Finally, "
    "Similarly, Likewise, Consequently, Hence, Additionally, Interestingly, Unfortunately, Fortunately, Surprisingly, Overall, "
    "Or, Plus, In addition, In fact, Of course, For example, For instance, As a result, In contrast, By contrast, "
    "On the other hand, At the same time, In other words, After all, On a more basic level, More importantly, Not surprisingly, "
    "In short, To be sure, Even so, Equally, In turn, What is more".split(", ")
)
"""What ties a sentence to the one before. Those that only add can be cut; those that answer it cannot."""

CONNECTIVES_BY_FIRST = {
    first: tuple((one, one.lower().split()) for one in sorted(CONNECTIVES, key=len, reverse=True) if one.lower().split()[0] == first)
    for first in {connective.lower().split()[0] for connective in CONNECTIVES}
}
"""Their first word → those that begin with it, the longest first, with their words."""

TURNING = frozenset(
    {"Instead", "Then", "Therefore", "Thus", "Consequently", "Hence", "As a result", "In turn", "Or", "Similarly", "Likewise"}
)
"""Connectives without which their sentence loses its sense."""
