"""The language data: where it lives, how it is set up, and the loaders that the rest of the room uses.

Everything that is not on this machine yet is brought by `python -m quizzes setup`; the loaders never fetch anything
themselves, they raise `MissingLanguageData` with the cure.
"""

from collections.abc import Callable

from quizzes.generation.language_data import dictionary, frequencies, people, tagger_weights
from quizzes.generation.language_data.dictionary import wordnet
from quizzes.generation.language_data.folder import MissingLanguageData, close_to_others, data_folder, made
from quizzes.generation.language_data.frequencies import how_often
from quizzes.generation.language_data.people import female_names, first_names, male_names, mostly
from quizzes.generation.language_data.sentences import sentence_splitter
from quizzes.generation.language_data.tagger_weights import tagger

__all__ = [
    "MissingLanguageData",
    "data_folder",
    "female_names",
    "first_names",
    "how_often",
    "male_names",
    "mostly",
    "prepare",
    "sentence_splitter",
    "tagger",
    "wordnet",
]

STEPS = (tagger_weights.prepare, dictionary.prepare, people.prepare, frequencies.prepare)


def prepare(say: Callable[[str], object] = print) -> bool:
    """Set up whatever is missing, one sentence a step, and tell whether all of it is there now.

    Idempotent, and instant where nothing is missing. Downloads are bounded in seconds.
    """
    folder = made(data_folder())
    close_to_others(folder)
    said = [_step(step, say) for step in STEPS]
    if set(said) <= {""}:
        say(f"The language data is complete in {folder}.")
    return None not in said


def _step(step: Callable[[], str], say: Callable[[str], object]) -> str | None:
    """What the step did, empty where nothing was to do, None where it could not."""
    try:
        done = step()
    except MissingLanguageData as problem:
        say(str(problem))
        return None
    except OSError as problem:
        say(f"The language data cannot be kept in {data_folder()} ({problem.strerror}). Set QUIRE_DATA to a folder that you may write to.")
        return None
    if done:
        say(done)
    return done
