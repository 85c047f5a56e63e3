from io import BytesIO

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from pypdf import PdfReader

from classroom.models import SchoolClass
from library.models import Quiz
from paper import printing
from paper.models import Copy, Desk, FormerSheet, PrintedSet
from tests.paper.conftest import NAMES, WISHES


def pages_of(content: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]


def form(**said: str) -> dict[str, str]:
    return {"copies": "2", "paper": "A4", "letters": "normal", "article": "not", "bubbles": "none", "digits": "0", **said}


def test_it_works(signed_in: Client, quiz: Quiz, school_class: SchoolClass) -> None:
    answer = signed_in.post(f"/quizzes/{quiz.pk}/paper/", form(school_class=str(school_class.pk), bubbles="inline"), follow=True)
    printed = PrintedSet.objects.get()
    assert answer.redirect_chain == [(f"/paper/sets/{printed.pk}/", 302)]
    assert all(name in answer.text for name in NAMES)
    content = signed_in.get(f"/paper/sets/{printed.pk}/class.pdf").content
    pages = pages_of(content)
    for copy in printed.copies.all():
        assert any(f"Name {copy.name}" in page and copy.words in page for page in pages)
    assert "For the teacher" in pages_of(signed_in.get(f"/paper/sets/{printed.pk}/keys.pdf").content)[0]


def test_it_prints_the_same_again_whatever_became_of_the_questions(signed_in: Client, printed: PrintedSet) -> None:
    first = printing.class_pdf(printed)
    question = printed.quiz.questions.all()[0]
    question.item = {**question.item, "stem": "Changed?"}
    question.save()
    assert printing.class_pdf(PrintedSet.objects.get()) == first


def test_it_prints_copies_without_names(signed_in: Client, quiz: Quiz) -> None:
    signed_in.post(f"/quizzes/{quiz.pk}/paper/", form(copies="5", bubbles="apart", digits="4"))
    copies = Copy.objects.all()
    assert len(copies) == 5 and len({copy.code for copy in copies}) == 5
    assert all(any(field.question == 0 for field in copy.as_sheet().fields) for copy in copies)


def test_it_gives_two_sets_codes_of_their_own(printed: PrintedSet, school_class: SchoolClass, teacher: User) -> None:
    again = printing.print_set(printed.quiz, WISHES, Desk(), school_class=school_class, copies=1, now=printed.created)
    assert not set(printed.copies.values_list("code", flat=True)) & set(again.copies.values_list("code", flat=True))


def test_it_refuses_nonsense(signed_in: Client, quiz: Quiz) -> None:
    for said in ({"copies": "0"}, {"copies": "9999"}, {"paper": "A0"}, {"bubbles": "many"}, {"school_class": "77"}, {"digits": "12"}):
        assert signed_in.post(f"/quizzes/{quiz.pk}/paper/", form(**said)).status_code == 422
    assert PrintedSet.objects.count() == 0


def test_it_says_that_nobody_is_in_the_class(signed_in: Client, quiz: Quiz, teacher: User) -> None:
    empty = SchoolClass.objects.create(owner=teacher, name="8a", created=quiz.created)
    answer = signed_in.post(f"/quizzes/{quiz.pk}/paper/", form(school_class=str(empty.pk)), follow=True)
    assert "There is nothing to print yet" in answer.text


def test_it_keeps_the_school_and_the_offset(signed_in: Client, teacher: User, quiz: Quiz) -> None:
    logo = BytesIO()
    Image.new("RGB", (80, 40), "navy").save(logo, "PNG")
    said = {"school": "Harrow School", "right": "1.5", "up": "-99", "file": SimpleUploadedFile("logo.png", logo.getvalue())}
    signed_in.post("/paper/desk/", {**said, "back": f"/quizzes/{quiz.pk}/paper/"})
    desk = Desk.objects.get(owner=teacher)
    assert (desk.school, desk.right, desk.up) == ("Harrow School", 1.5, -20.0) and bytes(desk.logo).startswith(b"\x89PNG")
    signed_in.post(f"/quizzes/{quiz.pk}/paper/", form())
    content = signed_in.get(f"/paper/sets/{PrintedSet.objects.get().pk}/class.pdf").content
    assert "Harrow School" in pages_of(content)[0] and len(PdfReader(BytesIO(content)).pages[0].images) == 1


def test_it_refuses_a_logo_that_is_none(signed_in: Client) -> None:
    answer = signed_in.post("/paper/desk/", {"file": SimpleUploadedFile("logo.png", b"nothing")}, follow=True)
    assert "has to be a PNG or a JPEG" in answer.text and not Desk.objects.exists()


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example"])
def test_it_leads_nowhere_else(signed_in: Client, back: str) -> None:
    assert signed_in.post("/paper/desk/", {"school": "A", "back": back}).headers["Location"] == "/"


def test_it_is_not_there_for_a_stranger(client: Client, stranger: User, printed: PrintedSet) -> None:
    client.force_login(stranger)
    for address in ("", "class.pdf", "keys.pdf"):
        assert client.get(f"/paper/sets/{printed.pk}/{address}").status_code == 404
    for address in ("paper/", "paper/worksheet/", "paper/key/", "look/"):
        assert client.get(f"/quizzes/{printed.quiz_id}/{address}").status_code == 404
    assert client.post(f"/quizzes/{printed.quiz_id}/scans/").status_code == 404


def test_a_stranger_cannot_print_for_this_class(client: Client, stranger: User, school_class: SchoolClass, quiz: Quiz) -> None:
    Quiz.objects.update(owner=stranger)
    client.force_login(stranger)
    assert client.post(f"/quizzes/{quiz.pk}/paper/", form(school_class=str(school_class.pk))).status_code == 422


def test_the_panel_tells_in_words_how_a_set_is_printed(client: Client, printed: PrintedSet) -> None:
    client.force_login(User.objects.create_superuser("school", password="a long walk home"))
    page = client.get(f"/admin/paper/printedset/{printed.pk}/change/").text
    assert "Paper: A4<br>" in page and "To be scanned: Yes, on an answer sheet of its own" in page
    assert "{" not in page.partition("How it is printed")[2].partition("School")[0]


def test_it_shows_worksheet_and_key_as_pages(signed_in: Client, quiz: Quiz) -> None:
    worksheet = signed_in.get(f"/quizzes/{quiz.pk}/paper/worksheet/").text
    assert "In 1911 the village of Harrow Point" in worksheet and "Who keeps the village museum?" in worksheet
    questions = worksheet.partition("<h2>Questions</h2>")[2]
    assert "340" not in questions and "Marsh" not in questions.partition("Who keeps the village museum?")[2].partition("</li>")[0]
    key = signed_in.get(f"/quizzes/{quiz.pk}/paper/key/").text
    assert "Edda Marsh" in key and "A bell buoy is a floating bell" in key


def test_it_gives_a_set_other_codes_where_it_is_laid_out_otherwise_by_now(printed: PrintedSet, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {copy.code: copy.sheet for copy in printed.copies.all()}
    monkeypatch.setattr("quizzes.printing.grid.LOW", 2.2)
    first = printing.class_pdf(printed)
    assert not before.keys() & set(printed.copies.values_list("code", flat=True))
    assert {former.code: former.sheet for former in FormerSheet.objects.all()} == before
    assert printing.class_pdf(printed) == first and FormerSheet.objects.count() == len(before)
    monkeypatch.undo()
    printing.class_pdf(printed)
    assert {copy.code: copy.sheet for copy in printed.copies.all()} == before, "As it was: its codes are those of then."
    assert FormerSheet.objects.count() == len(before) and not before.keys() & set(FormerSheet.objects.values_list("code", flat=True))
