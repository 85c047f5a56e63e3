"""What people say: one speaker's claim among others', and speakers to be matched with their claims."""

from quizzes.generation.rules.speakers import statements_and_speakers, what_somebody_says
from tests.generation.cast import material, read_whole

TWO = (
    "“Trains need no wind and no captain on the open sea,” said Ingrid Solheim. "
    "“Bread should be baked beside a railway station,” said Karen Holm."
)
THREE = f"{TWO} “Cod hear the deep sounds of a distant machine,” said Amina Diallo."


def test_it_works() -> None:
    item = next(what_somebody_says(material(THREE))).item
    assert item.stem == "According to the article, what does Ingrid Solheim say?"
    assert item.keys == ("Trains need no wind and no captain on the open sea.",)


def test_it_sets_the_claims_of_others_beside_it() -> None:
    whole = read_whole("tunnel")
    said = {claim.text: claim.speaker for claim in whole.claims}
    for candidate in what_somebody_says(whole):
        speakers = [said[choice.text] for choice in candidate.item.choices]
        assert len(set(speakers)) == len(speakers)
        assert all((said[choice.text] in candidate.item.stem) == choice.key for choice in candidate.item.choices)


def test_no_claim_names_its_speaker() -> None:
    for candidate in what_somebody_says(read_whole("tunnel")):
        (key,) = candidate.item.keys
        assert not {word for word in candidate.item.stem.split() if word[0].isupper()} & (set(key.split()) - {"The", "According"})


def test_it_needs_three_speakers() -> None:
    assert not list(what_somebody_says(material(TWO)))
    assert not list(statements_and_speakers(material(TWO)))


def test_it_matches_speakers_with_what_they_said() -> None:
    (candidate,) = statements_and_speakers(material(THREE))
    assert [(pair.prompt, pair.match) for pair in candidate.item.pairs] == [
        ("Ingrid Solheim", "Trains need no wind and no captain on the open sea."),
        ("Karen Holm", "Bread should be baked beside a railway station."),
        ("Amina Diallo", "Cod hear the deep sounds of a distant machine."),
    ]
    assert len(candidate.item.evidence) == 2


def test_it_says_so_when_there_is_one_statement_more() -> None:
    for candidate in statements_and_speakers(read_whole("tunnel")):
        assert bool(candidate.item.choices) == ("one statement more" in candidate.item.stem)
        assert not candidate.item.keys


def test_it_introduces_whom_it_asks_for() -> None:
    roles = [claim.role for claim in read_whole("tunnel").claims if claim.role]
    (candidate,) = statements_and_speakers(read_whole("tunnel"))
    assert any(role in pair.prompt for pair in candidate.item.pairs for role in roles)


def test_no_role_gives_a_claim_away() -> None:
    told = THREE.replace("Karen Holm", "Karen Holm, a baker of bread").replace("Diallo.", "Diallo, a biologist.")
    (candidate,) = statements_and_speakers(material(told))
    assert [pair.prompt for pair in candidate.item.pairs] == ["Ingrid Solheim", "Karen Holm", "Amina Diallo (a biologist)"]


def test_no_wrong_choice_says_nearly_what_the_speaker_says() -> None:
    nearly = "“Trains need no wind and no good captain on the sea,” said Karen Holm. "
    told = THREE.replace("“Bread should be baked beside a railway station,” said Karen Holm. ", nearly)
    assert not list(what_somebody_says(material(told)))


def test_no_statement_more_is_one_that_somebody_says() -> None:
    spare = "Bakers in Peru sell bread made of rye and barley."
    same = "Trains need no wind and no captain on the sea."
    for said, wanted in ((spare, (spare,)), (same, ())):
        (candidate,) = statements_and_speakers(material(f"{THREE}\n\n{said}"))
        assert tuple(choice.text for choice in candidate.item.choices) == wanted
