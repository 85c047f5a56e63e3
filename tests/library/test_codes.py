from itertools import chain, repeat

from library.codes import ALPHABET, LENGTH, make_code


def test_it_works() -> None:
    code = make_code(lambda code: False)
    assert len(code) == LENGTH
    assert set(code) <= set(ALPHABET)


def test_it_has_no_sign_that_looks_like_another_and_spells_no_word() -> None:
    assert not set("01OILAEU") & set(ALPHABET)


def test_it_tries_again_where_a_code_is_taken() -> None:
    chance = chain(repeat("B", LENGTH), repeat("C"))
    assert make_code(lambda code: code == "BBBBBB", choose=lambda alphabet: next(chance)) == "CCCCCC"
