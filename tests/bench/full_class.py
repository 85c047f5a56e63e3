"""`python -m tests.bench.full_class`: a quiz of twenty questions, open under a code, in the database that the environment names."""

import os

import django

CODE = "BNCH22"
QUESTIONS = 20
TEXT = "\n\n".join(f"The {number}th keeper of the lamp was called Keeper {number}." for number in range(1, QUESTIONS + 1))


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
    django.setup()
    from django.contrib.auth.models import User
    from django.utils import timezone

    from classroom.models import SchoolClass
    from library import authoring
    from library.models import Article
    from quizzes.items import Article as ArticleValue
    from quizzes.items import Draft, Item, Kind

    now, value = timezone.now(), ArticleValue("The lamp", TEXT)
    teacher = User.objects.create_user("bench")
    SchoolClass.objects.create(pk=1, owner=teacher, name="bench", created=now)
    article = Article.objects.create(owner=teacher, title=value.title, text=value.text, created=now)
    ends = [end for end, letter in enumerate(TEXT, 1) if letter == "."]
    items = tuple(
        Item(Kind.SHORT_ANSWER, f"Who was keeper number {number}?", value.slice(end - 20, end), "bench", answers=(f"Keeper {number}",))
        for number, end in enumerate(ends, 1)
    )
    quiz = authoring.keep(article, Draft(value, items, ()), now=now)
    authoring.accept_all(quiz)
    authoring.publish(quiz, now=now)
    quiz.code = CODE
    quiz.save(update_fields=["code"])


if __name__ == "__main__":
    main()
