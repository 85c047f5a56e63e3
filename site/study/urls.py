from django.urls import path

from study import views

app_name = "study"
urlpatterns = [
    path("cards/<str:code>/", views.deck, name="deck"),
]
