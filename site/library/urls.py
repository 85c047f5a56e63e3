from django.urls import path

from library.views import bringing, changing, downloads, editing, home, publishing, reviewing, working

app_name = "library"
urlpatterns = [
    path("", home.home, name="home"),
    path("quizzes/new/", bringing.new_quiz, name="new"),
    path("jobs/<int:pk>/", working.work, name="work"),
    path("jobs/<int:pk>/progress/", working.work_progress, name="work-progress"),
    path("jobs/<int:pk>/cancel/", working.cancel, name="cancel-work"),
    path("jobs/<int:pk>/chapters/", working.choose_chapters, name="choose-chapters"),
    path("quizzes/<int:pk>/", publishing.quiz_page, name="quiz"),
    path("quizzes/<int:pk>/review/", reviewing.review, name="review"),
    path("quizzes/<int:pk>/accept-all/", reviewing.accept_all, name="accept-all"),
    path("quizzes/<int:pk>/undo/", reviewing.undo, name="undo"),
    path("quizzes/<int:pk>/own/", changing.own, name="own"),
    path("quizzes/<int:pk>/publish/", publishing.publish, name="publish"),
    path("quizzes/<int:pk>/unpublish/", publishing.unpublish, name="unpublish"),
    path("quizzes/<int:pk>/worksheet.pdf", downloads.worksheet, name="worksheet"),
    path("quizzes/<int:pk>/key.pdf", downloads.key, name="key"),
    path("questions/<int:pk>/accept/", reviewing.accept, name="accept"),
    path("questions/<int:pk>/reject/", reviewing.reject, name="reject"),
    path("questions/<int:pk>/replace/", changing.replace_question, name="replace"),
    path("questions/<int:pk>/choice/", changing.replace_choice, name="replace-choice"),
    path("questions/<int:pk>/kind/", changing.change_kind, name="change-kind"),
    path("questions/<int:pk>/label/", changing.label, name="label"),
    path("questions/<int:pk>/preview/", changing.preview, name="preview"),
    path("questions/<int:pk>/edit/", editing.edit_question, name="edit"),
    path("decks/<int:pk>/", reviewing.review_deck, name="deck"),
    path("decks/<int:pk>/accept-all/", reviewing.accept_all_cards, name="accept-all-cards"),
    path("decks/<int:pk>/publish/", publishing.publish_deck, name="publish-deck"),
    path("decks/<int:pk>/unpublish/", publishing.unpublish_deck, name="unpublish-deck"),
    path("decks/<int:pk>/cards.pdf", downloads.cards, name="cards"),
    path("decks/cards/<int:pk>/accept/", reviewing.accept_card, name="accept-card"),
    path("decks/cards/<int:pk>/reject/", reviewing.reject_card, name="reject-card"),
    path("decks/cards/<int:pk>/edit/", editing.edit_card, name="edit-card"),
]
