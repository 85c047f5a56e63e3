from django.urls import path

from paper.views import cards, looking, pages, scans, sets, words

app_name = "paper"
urlpatterns = [
    path("quizzes/<int:pk>/paper/", sets.paper, name="paper"),
    path("quizzes/<int:pk>/paper/worksheet/", pages.worksheet, name="worksheet-page"),
    path("quizzes/<int:pk>/paper/key/", pages.key, name="key-page"),
    path("quizzes/<int:pk>/paper/answer-sheet/", pages.answer_sheet, name="answer-sheet-page"),
    path("paper/desk/", sets.desk, name="desk"),
    path("paper/sets/<int:pk>/", sets.set_page, name="set"),
    path("paper/sets/<int:pk>/class.pdf", sets.class_set, name="class-set"),
    path("paper/sets/<int:pk>/keys.pdf", sets.keys, name="keys"),
    path("quizzes/<int:pk>/scans/", scans.bring, name="bring"),
    path("scans/<int:pk>/", scans.scan_page, name="scan"),
    path("scans/<int:pk>/progress/", scans.scan_progress, name="scan-progress"),
    path("scans/<int:pk>/stop/", scans.stop, name="stop-scan"),
    path("quizzes/<int:pk>/look/", looking.look, name="look"),
    path("paper/pictures/<int:pk>.png", looking.picture, name="picture"),
    path("quizzes/<int:pk>/numbers/", looking.numbers, name="numbers"),
    path("paper/numbers/<int:pk>.png", looking.number_picture, name="number-picture"),
    path("decks/<int:pk>/paper/", cards.cards, name="cards"),
    path("paper/vocabulary/<int:pk>.pdf", cards.vocabulary, name="vocabulary"),
    path("paper/crossword/<int:pk>.pdf", cards.crossword, name="crossword"),
    path("paper/word-search/<int:pk>.pdf", cards.word_search, name="word-search"),
    path("decks/<int:pk>/paper/cards/", words.cards, name="cards-page"),
    path("decks/<int:pk>/paper/vocabulary/", words.vocabulary, name="vocabulary-page"),
    path("decks/<int:pk>/paper/crossword/", words.crossword, name="crossword-page"),
    path("decks/<int:pk>/paper/word-search/", words.word_search, name="word-search-page"),
    path("paper/calibration.pdf", cards.calibration, name="calibration"),
]
