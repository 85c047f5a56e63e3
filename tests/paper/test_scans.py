import random
from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from classroom.models import Response, Sitting, Slot
from classroom.models.sittings import Channel
from library import jobs
from library.models import Quiz, Step
from paper import printing as paper_printing
from paper import reading
from paper.models import PrintedSet, Scan, ScannedPage, Unsure, UnsureNumber
from quizzes import scanning
from quizzes.scoring import score
from quizzes.sheets import Sheet, Takes
from tests.library.bell import NOW
from tests.paper.conftest import NAMES, WISHES, Stack, copy_of, scanned
from tests.scanning import wear


def bring(client: Client, printed: PrintedSet, stack: Stack) -> Scan:
    client.post(f"/quizzes/{printed.quiz_id}/scans/", {"pages": stack.files})
    return Scan.objects.latest("pk")


def read(client: Client, scan: Scan) -> None:
    """As the worker does it, then looked at as the page does."""
    assert jobs.carry_out(Scan.objects.get(pk=scan.pk).job_id or 0)
    assert client.get(f"/scans/{scan.pk}/progress/").json()["over"]


def test_it_works(signed_in: Client, printed: PrintedSet, teacher: User) -> None:
    stack = scanned(printed)
    scan = bring(signed_in, printed, stack)
    assert reading.progress_of(scan).pages == len(stack.files)
    read(signed_in, scan)
    for copy in printed.copies.select_related("sitting", "student"):
        sitting, sheet = copy.sitting, copy.as_sheet()
        assert sitting and sitting.channel == Channel.PAPER and sitting.submitted
        assert (sitting.nickname, sitting.student) == (copy.name, copy.student)
        for slot in sitting.slots.select_related("question"):
            meant = stack.meant[copy.position].answer(sheet, slot.position)
            if any(one.takes is Takes.WORDS for one in sheet.fields if one.question == slot.position):
                assert slot.waits and slot.unsure.why == "Written by hand."
                continue
            assert tuple(slot.answer) == (meant if any(meant) else ())
            assert slot.fraction == score(slot.question.as_item(), meant).fraction
            (logged,) = slot.responses.all()
            assert (logged.kind, logged.answer, logged.actor) == (Response.Kind.SUBMIT, slot.answer, teacher)
    page = signed_in.get(f"/scans/{scan.pk}/").text
    assert "3 sheets read" in page and "Not read" not in page
    assert "Amira Haddad" in signed_in.get(f"/quizzes/{printed.quiz_id}/results/").text


def test_it_goes_on_where_a_dead_worker_ended(signed_in: Client, printed: PrintedSet, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first worker dies after one page; each page is read once, and the sheets are entered at the end."""
    scan, seen = bring(signed_in, printed, scanned(printed)), list[str]()
    whole = scanning.read_page

    def dies(page: scanning.Page, sheets: Mapping[str, Sheet]) -> object:
        if seen:
            raise KeyboardInterrupt
        seen.append(page.where)
        return whole(page, sheets)

    monkeypatch.setattr(scanning, "read_page", dies)
    with pytest.raises(KeyboardInterrupt):
        jobs.carry_out(scan.job_id or 0)
    assert reading.progress_of(scan).done == 1 and Sitting.objects.count() == 0
    monkeypatch.setattr(scanning, "read_page", whole)
    assert jobs.reap(now=timezone.now() + timedelta(minutes=1)) == [scan.job_id]
    read(signed_in, scan)
    assert Sitting.objects.count() == 3 and not scan.files.exists()
    assert ScannedPage.objects.filter(trouble="").count() == len(set(ScannedPage.objects.values_list("where", flat=True))) == 3


def test_it_stops_and_enters_what_was_read(signed_in: Client, printed: PrintedSet, monkeypatch: pytest.MonkeyPatch) -> None:
    scan, whole = bring(signed_in, printed, scanned(printed)), scanning.read_page
    assert "Stop" in signed_in.get(f"/scans/{scan.pk}/").text

    def stopped(page: scanning.Page, sheets: Mapping[str, Sheet]) -> object:
        if reading.progress_of(scan).done == 1:
            signed_in.post(f"/scans/{scan.pk}/stop/")
        return whole(page, sheets)

    monkeypatch.setattr(scanning, "read_page", stopped)
    assert not jobs.carry_out(scan.job_id or 0)
    scan.refresh_from_db()
    assert scan.finished and Sitting.objects.count() == 1 and not scan.files.exists()
    assert "1 sheet read" in signed_in.get(f"/scans/{scan.pk}/").text


def test_it_says_when_nobody_reads_on(signed_in: Client, printed: PrintedSet) -> None:
    scan = bring(signed_in, printed, scanned(printed))
    Step.objects.update(attempts=jobs.MOST_ATTEMPTS)
    jobs.carry_out(scan.job_id or 0)
    page = signed_in.get(f"/scans/{scan.pk}/").text
    assert "Not read to the end" in page and "This was begun three times" in page and "Enter what was read" in page
    signed_in.post(f"/scans/{scan.pk}/stop/")
    assert "0 sheets read" in signed_in.get(f"/scans/{scan.pk}/").text


def test_it_counts_a_stack_that_comes_twice_once(signed_in: Client, printed: PrintedSet) -> None:
    for _ in range(2):
        read(signed_in, bring(signed_in, printed, scanned(printed)))
    assert Sitting.objects.count() == 3
    assert Response.objects.count() == Response.objects.values("slot").distinct().count()
    assert "once more, and says the same as" in signed_in.get(f"/scans/{Scan.objects.latest('pk').pk}/").text


def test_it_fills_in_what_a_later_page_brings(signed_in: Client, quiz: Quiz, printed: PrintedSet) -> None:
    PrintedSet.objects.update(setup={**printed.setup, "letters": "large"})
    two = inline(printed)
    stack = scanned(two, of=("Amira Haddad",))
    assert len(stack.files) > 1
    first, later = Stack(stack.files[:1], stack.meant), Stack(stack.files[1:], stack.meant)
    scan = bring(signed_in, two, first)
    read(signed_in, scan)
    assert "is not in the stack" in signed_in.get(f"/scans/{scan.pk}/").text
    missing = Unsure.objects.filter(why__endswith="is missing.").count()
    assert missing
    read(signed_in, bring(signed_in, two, later))
    assert Sitting.objects.count() == 1 and Unsure.objects.filter(why__endswith="is missing.").count() == 0


def inline(printed: PrintedSet) -> PrintedSet:
    """The same set once more, with its bubbles beside the choices, so that there is something to fill on several pages."""
    from paper import printing
    from tests.paper.conftest import WISHES

    wishes = {**WISHES, "bubbles": "inline", "letters": "large"}
    return printing.print_set(
        printed.quiz, wishes, printing.desk_of(printed.quiz.owner), school_class=printed.school_class, copies=1, now=printed.created
    )


def test_it_reads_a_set_by_its_places_of_then_and_by_those_of_now(
    signed_in: Client, printed: PrintedSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is printed again by a later Quire that leaves more room between the rows; sheets of both come back."""
    then = scanned(printed, of=NAMES[:1])
    monkeypatch.setattr("quizzes.printing.grid.LOW", 2.2)
    now = scanned(printed, of=NAMES[1:])
    read(signed_in, bring(signed_in, printed, Stack([*then.files, *now.files])))
    assert Sitting.objects.count() == 3 and not ScannedPage.objects.exclude(trouble="").exists()
    for copy in printed.copies.select_related("sitting"):
        for slot in copy.sitting.slots.exclude(waits=True):  # type: ignore[union-attr]
            meant = {**then.meant, **now.meant}[copy.position].answer(copy.as_sheet(), slot.position)
            assert tuple(slot.answer) == (meant if any(meant) else ())


def test_it_reads_no_sheet_of_another_teacher(client: Client, stranger: User, printed: PrintedSet) -> None:
    """A code from somebody else's quiz, forged or found, opens nothing."""
    from tests.classroom.river import open_quiz

    own = open_quiz(stranger)
    client.force_login(stranger)
    client.post(f"/quizzes/{own.pk}/scans/", {"pages": scanned(printed).files})
    scan = Scan.objects.get()
    read(client, scan)
    assert Sitting.objects.count() == 0
    assert "belongs to another quiz" in client.get(f"/scans/{scan.pk}/").text
    assert ScannedPage.objects.filter(trouble="foreign").count() == ScannedPage.objects.count() == 3


def test_it_asks_about_a_question_that_was_changed_after_printing(signed_in: Client, printed: PrintedSet) -> None:
    question = printed.quiz.questions.all()[0]
    question.item = {**question.item, "stem": "Changed?"}
    question.save()
    read(signed_in, bring(signed_in, printed, scanned(printed, of=("Amira Haddad",))))
    unsure = Unsure.objects.get(question=question)
    assert unsure.why == "The question was changed after this sheet was printed." and unsure.slot.waits


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"nothing", "Pages have to come as PDF"), (b"%PDF-1.4 x", "cannot be opened as a PDF")],
)
def test_it_tells_of_a_file_that_cannot_be_read(signed_in: Client, printed: PrintedSet, content: bytes, told: str) -> None:
    scan = bring(signed_in, printed, Stack([SimpleUploadedFile("scan.pdf", content)]))
    read(signed_in, scan)
    assert told in signed_in.get(f"/scans/{scan.pk}/").text


def test_it_bounds_what_is_brought(signed_in: Client, printed: PrintedSet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paper.forms.scans.MOST_BYTES", 10)
    answer = signed_in.post(f"/quizzes/{printed.quiz_id}/scans/", {"pages": [SimpleUploadedFile("a.png", b"x" * 11)]}, follow=True)
    assert "larger than 100 MB together" in answer.text
    assert "This field is required" in signed_in.post(f"/quizzes/{printed.quiz_id}/scans/", follow=True).text
    assert not Scan.objects.exists()


def test_it_is_not_there_for_a_stranger(client: Client, stranger: User, signed_in: Client, printed: PrintedSet) -> None:
    scan = bring(signed_in, printed, scanned(printed, of=("Amira Haddad",)))
    client.force_login(stranger)
    assert client.get(f"/scans/{scan.pk}/").status_code == 404
    assert client.post(f"/scans/{scan.pk}/stop/").status_code == 404


@pytest.fixture
def nameless(quiz: Quiz) -> PrintedSet:
    """One copy without a name, which asks for a number of four digits."""
    wishes = {**WISHES, "digits": 4}
    return paper_printing.print_set(quiz, wishes, paper_printing.desk_of(quiz.owner), school_class=None, copies=1, now=NOW)


def numbered(printed: PrintedSet, *columns: str) -> Stack:
    """Its sheet with these digits filled in each column of the number."""
    (copy,) = printed.copies.all()
    sheet = copy.as_sheet()
    (page,) = sheet.to_fill
    picture = wear.draw(paper_printing.class_pdf(printed), page - 1)
    number = [one for one in sheet.fields if one.question == 0]
    for one, digits in zip(number, columns, strict=True):
        for bubble in one.bubbles:
            if bubble.value in digits:
                wear.mark(picture, bubble, "fill", random.Random(1))
    return Stack([SimpleUploadedFile("sheet.png", wear.as_png(picture), content_type="image/png")])


def test_it_shows_a_person_the_number_that_is_in_doubt(signed_in: Client, teacher: User, nameless: PrintedSet) -> None:
    scan, (copy,) = bring(signed_in, nameless, numbered(nameless, "1", "2", "38", "4")), nameless.copies.all()
    read(signed_in, scan)
    assert Sitting.objects.get().nickname == copy.words
    assert "Say whose 1 sheet is" in signed_in.get(f"/scans/{scan.pk}/").text
    unsure, address = UnsureNumber.objects.get(), f"/quizzes/{nameless.quiz_id}/numbers/"
    assert f"/paper/numbers/{unsure.pk}.png" in signed_in.get(address).text
    picture = signed_in.get(f"/paper/numbers/{unsure.pk}.png")
    assert picture.headers["Content-Type"] == "image/png" and picture.content.startswith(b"\x89PNG")
    assert signed_in.post(address, {f"n{unsure.pk}-number": "12 or so"}).status_code == 422
    assert "Nothing was decided." in signed_in.post(address, {f"n{unsure.pk}-number": ""}, follow=True).text
    told = signed_in.post(address, {f"n{unsure.pk}-number": "1234"}, follow=True).text
    assert "1 number kept." in told and "Every sheet has its number" in told
    unsure.refresh_from_db()
    assert unsure.decided and unsure.by == teacher and Sitting.objects.get().nickname == "No. 1234"
    read(signed_in, bring(signed_in, nameless, numbered(nameless, "9", "9", "9", "9")))
    assert Sitting.objects.get().nickname == "No. 1234", "What a person has said stands."


def test_it_names_a_sheet_by_its_number(signed_in: Client, client: Client, stranger: User, nameless: PrintedSet) -> None:
    read(signed_in, bring(signed_in, nameless, numbered(nameless, "4", "0", "7", "")))
    assert Sitting.objects.get().nickname == "No. 407" and not UnsureNumber.objects.exists()
    client.force_login(stranger)
    assert client.get(f"/quizzes/{nameless.quiz_id}/numbers/").status_code == 404


def test_it_is_looked_at_question_by_question(signed_in: Client, teacher: User, printed: PrintedSet) -> None:
    read(signed_in, bring(signed_in, printed, scanned(printed)))
    page = signed_in.get(f"/quizzes/{printed.quiz_id}/look/").text
    assert "Who keeps the village museum?" in page and page.count("/paper/pictures/") == 3
    picture = signed_in.get(f"/paper/pictures/{Unsure.objects.all()[0].pk}.png")
    assert picture.headers["Content-Type"] == "image/png" and picture.content.startswith(b"\x89PNG")
    asked = list(Unsure.objects.filter(question__stem__startswith="Who keeps"))
    said = {
        "shown": [str(one.pk) for one in asked],
        f"u{asked[0].pk}-mark": "1",
        f"u{asked[1].pk}-mark": "0.5",
        f"u{asked[2].pk}-mark": "later",
    }
    assert "2 answers decided." in signed_in.post(f"/quizzes/{printed.quiz_id}/look/", said, follow=True).text
    for unsure, fraction in zip(asked, (Decimal(1), Decimal("0.5")), strict=False):
        unsure.refresh_from_db()
        slot = unsure.slot
        assert (slot.fraction, slot.waits, slot.is_by_hand) == (fraction, False, True)
        assert unsure.decided and unsure.by == teacher
        (logged,) = slot.responses.filter(kind=Response.Kind.OVERRIDE)
        assert (logged.actor, logged.fraction) == (teacher, fraction)
    asked[2].refresh_from_db()
    assert asked[2].decided is None


def test_it_takes_the_answer_that_a_person_sees(signed_in: Client, teacher: User, printed: PrintedSet) -> None:
    read(signed_in, bring(signed_in, printed, scanned(printed)))
    slot = copy_of(printed, "Amira Haddad").sitting.slots.select_related("question").get(position=1)  # type: ignore[union-attr]
    unsure = Unsure.objects.create(slot=slot, question=slot.question, why="More than one bubble is filled.", guess=slot.order[:2])
    right = slot.order.index(slot.question.as_item().keys[0])
    said = {"shown": str(unsure.pk), f"u{unsure.pk}-only": str(right)}
    for _ in range(2):
        signed_in.post(f"/quizzes/{printed.quiz_id}/look/", said)
    slot.refresh_from_db()
    assert (slot.answer, slot.fraction, slot.waits) == ([slot.order[right]], 1, False)
    assert Response.objects.filter(slot=slot, actor=teacher).count() == 2, "What was read, and what was decided, once."
    assert slot.sitting.fraction is not None


@pytest.mark.parametrize("position", range(1, 9))
def test_it_offers_what_each_kind_can_say(signed_in: Client, printed: PrintedSet, position: int) -> None:
    read(signed_in, bring(signed_in, printed, scanned(printed, of=("Amira Haddad",))))
    slot = copy_of(printed, "Amira Haddad").sitting.slots.select_related("question").get(position=position)  # type: ignore[union-attr]
    Unsure.objects.exclude(slot=slot).delete()
    unsure, _ = Unsure.objects.get_or_create(slot=slot, defaults={"question": slot.question, "why": "Why not.", "guess": slot.answer})
    page = signed_in.get(f"/quizzes/{printed.quiz_id}/look/").text
    assert f'name="u{unsure.pk}-' in page
    before = list(slot.answer)
    fields = said_by(unsure)
    signed_in.post(f"/quizzes/{printed.quiz_id}/look/", {"shown": str(unsure.pk), **fields})
    unsure.refresh_from_db()
    slot.refresh_from_db()
    assert unsure.decided
    assert slot.answer == before or slot.is_by_hand


def test_it_says_what_a_decision_is_worth(signed_in: Client, printed: PrintedSet) -> None:
    read(signed_in, bring(signed_in, printed, scanned(printed)))
    Slot.objects.filter(pk__in=Unsure.objects.values("slot")).update(points=Decimal(3))
    page = signed_in.get(f"/quizzes/{printed.quiz_id}/look/").text
    assert '<span class="soft">Points:</span> 3' in page
    assert all(said in page for said in ("Right (3 of 3)", "Half (1.5 of 3)", "Not right (0 of 3)"))


def said_by(unsure: Unsure) -> dict[str, object]:
    """The form as a person sends it who agrees with what the bubbles seem to say."""
    from paper.forms.looking import Look

    look, said = Look(unsure), dict[str, object]()
    for name, form_field in look.fields.items():
        match name:
            case "looked_at":
                said[f"u{unsure.pk}-{name}"] = "on"
            case "mark":
                said[f"u{unsure.pk}-{name}"] = "1"
            case "only":
                said[f"u{unsure.pk}-{name}"] = str(look.order.index(unsure.guess[0])) if unsure.guess else "nothing"
            case _:
                said[f"u{unsure.pk}-{name}"] = form_field.initial or ""
    return said
