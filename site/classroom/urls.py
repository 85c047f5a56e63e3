from django.urls import path

from classroom.views import joining, results, sitting

app_name = "classroom"
urlpatterns = [
    path("join/", joining.join, name="join"),
    path("join/<str:code>/", joining.begin, name="begin"),
    path("sit/<str:token>/", sitting.sit, name="sit"),
    path("sit/<str:token>/keep/", sitting.keep, name="keep"),
    path("sit/<str:token>/result/", sitting.result, name="result"),
    path("quizzes/<int:pk>/results/", results.results, name="results"),
    path("quizzes/<int:pk>/results/<int:sitting_pk>/", results.sheet, name="sheet"),
]
