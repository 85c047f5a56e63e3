"""The rules, one file a family. Each looks at the material and gives candidate items; none knows of the others."""

from collections.abc import Callable, Iterator, Mapping, Set
from types import MappingProxyType

from quizzes.generation.candidates import Candidate
from quizzes.generation.material import Material
from quizzes.generation.rules.changed_words import changed_word
from quizzes.generation.rules.circumstances import by_what_means, on_what_condition
from quizzes.generation.rules.complements import what_is_planned_or_found
from quizzes.generation.rules.connections import for_what_purpose, what_goes_with_it, what_happens_then, which_example
from quizzes.generation.rules.dates import in_which_year
from quizzes.generation.rules.endings import endings_taken_out
from quizzes.generation.rules.gaps import cloze
from quizzes.generation.rules.gist import what_sums_it_up
from quizzes.generation.rules.insertion import put_it_back
from quizzes.generation.rules.intruders import one_too_many
from quizzes.generation.rules.missing import which_is_missing
from quizzes.generation.rules.orders import events_in_order, sentences_in_order
from quizzes.generation.rules.passages import gapped_passage
from quizzes.generation.rules.quantities import how_many
from quizzes.generation.rules.relations import causes
from quizzes.generation.rules.speakers import statements_and_speakers, what_somebody_says
from quizzes.generation.rules.taken_out import sentences_taken_out
from quizzes.generation.rules.terms import terms_and_definitions, what_is_meant, which_definition, which_term
from quizzes.generation.rules.topics import what_is_said_of
from quizzes.generation.rules.truth import all_true_except, single_facts, true_or_false, which_is_true
from quizzes.generation.rules.vocabulary import word_for_a_meaning, words_and_meanings

SINGLE: tuple[Callable[[Material], Iterator[Candidate]], ...] = (
    what_sums_it_up,
    causes,
    what_goes_with_it,
    which_term,
    which_definition,
    gapped_passage,
    endings_taken_out,
    sentences_taken_out,
    put_it_back,
    one_too_many,
    sentences_in_order,
    events_in_order,
    words_and_meanings,
)
"""Rules whose items stand on a sentence or on people: found once."""

RESTING: Mapping[str, Callable[[Material], Iterator[Candidate]]] = MappingProxyType(
    {
        "changed-word": changed_word,
        "cloze": cloze,
        "examples": which_example,
        "how-many": how_many,
        "in-which-year": in_which_year,
        "means": by_what_means,
        "conditions": on_what_condition,
        "occasions": what_happens_then,
        "planned-or-found": what_is_planned_or_found,
        "purposes": for_what_purpose,
        "said-of": what_is_said_of,
        "single-facts": single_facts,
        "statements-and-speakers": statements_and_speakers,
        "terms-and-definitions": terms_and_definitions,
        "true-or-false": true_or_false,
        "what-is-meant": what_is_meant,
        "what-somebody-says": what_somebody_says,
        "which-is-missing": which_is_missing,
        "word-for-a-meaning": word_for_a_meaning,
    }
)
RESTING_GROUPS: Mapping[str, Callable[[Material, Set[int]], Iterator[Candidate]]] = MappingProxyType(
    {"which-is-true": which_is_true, "all-true-except": all_true_except}
)
"""Rules of which blind raters accept too few (docs/quality.md): asked only by name. The second put several sentences together,
and are asked again for what can be made of the sentences not taken yet."""
