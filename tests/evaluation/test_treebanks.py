"""A small treebank of our own, and what is measured on it."""

from pathlib import Path

import pytest

from quizzes.evaluation import clause_finding, naming, tagging
from quizzes.evaluation.treebanks import Document, Entity, documents

ROWS = """# newdoc id = GUM_news_harbour
# sent_id = GUM_news_harbour-1
# text = Anna Holm didn't close the old harbour in Lisbon.
1	Anna	Anna	PROPN	NNP	_	5	nsubj	_	Entity=(1-person-new-nnnnn-cf1-1-sgl-Anna
2	Holm	Holm	PROPN	NNP	_	1	flat	_	Entity=1)
3-4	didn't	_	_	_	_	_	_	_	_
3	did	do	AUX	VBD	_	5	aux	_	_
4	n't	not	PART	RB	_	5	advmod	_	_
5	close	close	VERB	VB	_	0	root	_	_
6	the	the	DET	DT	_	8	det	_	Entity=(2-place-new-nnnnn-cf2-3-sgl
7	old	old	ADJ	JJ	_	8	amod	_	_
8	harbour	harbour	NOUN	NN	_	5	obj	_	_
9	in	in	ADP	IN	_	10	case	_	_
10	Lisbon	Lisbon	PROPN	NNP	_	8	nmod	_	Entity=(3-place-new-nnnnn-cf3-1-sgl)2)|SpaceAfter=No
11	.	.	PUNCT	.	_	5	punct	_	_

# sent_id = GUM_news_harbour-2
# text = The ferries left because Holm had gone.
1	The	the	DET	DT	_	2	det	_	_
2	ferries	ferry	NOUN	NNS	_	3	nsubj	_	_
3	left	leave	VERB	VBD	_	0	root	_	_
4	because	because	SCONJ	IN	_	7	mark	_	_
5	Holm	Holm	PROPN	NNP	_	7	nsubj	_	Entity=(1-person-giv:act-nnnnn-cf1-1-coref)
6	had	have	AUX	VBD	_	7	aux	_	_
7	gone	go	VERB	VBN	_	3	advcl	_	SpaceAfter=No
8	.	.	PUNCT	.	_	3	punct	_	_

# newdoc id = GUM_fiction_fog
# sent_id = GUM_fiction_fog-1
# text = Gone?
1	Gone	go	VERB	VBN	_	0	root	_	SpaceAfter=No
2	?	?	PUNCT	.	_	1	punct	_	_
"""


@pytest.fixture
def bank(tmp_path: Path) -> list[Document]:
    (tmp_path / "ud").mkdir()
    (tmp_path / "ud" / "en_gum-ud-dev.conllu").write_text(ROWS, encoding="utf-8")
    return list(documents(tmp_path))


def test_it_works(bank: list[Document]) -> None:
    news, fiction = bank
    assert [(document.bank, document.genre, len(document.trees)) for document in bank] == [("GUM", "news", 2), ("GUM", "fiction", 1)]
    first = news.trees[0]
    assert [first.text[word.start : word.end] for word in first.words] == [word.text for word in first.words]
    assert first.entities == (Entity("person", 0, 1), Entity("place", 9, 9), Entity("place", 5, 9))
    assert (first.words[4].head, first.words[0].head) == (-1, 4)
    assert fiction.trees[0].entities == ()


def test_it_reads_nothing_where_there_is_no_treebank(tmp_path: Path) -> None:
    assert list(documents(tmp_path)) == []
    assert [*tagging.figures([]), *naming.figures([]), *clause_finding.figures([])] == []


def test_it_reads_each_sentence_in_its_place(bank: list[Document]) -> None:
    for tree, sentence in bank[0].read():
        assert sentence.text == tree.text


def test_it_counts_tags(bank: list[Document]) -> None:
    said = {figure.name: figure for figure in tagging.figures(bank)}
    assert said["GUM"].of == said["GUM, edited prose"].of + 1
    assert said["GUM, edited prose"].value > 80


def test_it_counts_names(bank: list[Document]) -> None:
    said = {figure.name: (figure.value, figure.of) for figure in naming.figures(bank)}
    assert said["person found"] == (100, 2)
    assert said["place found"] == (100, 1)
    assert said["called person, rightly"] == (100, 2)


def test_it_counts_clauses(bank: list[Document]) -> None:
    answered, right = clause_finding.figures(bank)
    assert (answered.value, answered.of) == (50, 2)
    assert (right.value, right.of) == (100, 1)
