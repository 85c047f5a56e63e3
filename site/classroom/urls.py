from django.urls import path

from classroom.views import joining, marking, results, sitting

app_name = "classroom"
urlpatterns = [
    path("join/", joining.join, name="join"),
    path("join/<str:code>/", joining.begin, name="begin"),
    path("join/<str:code>/go-on/", joining.go_on, name="go-on"),
    path("sit/<str:token>/", sitting.sit, name="sit"),
    path("sit/<str:token>/keep/", sitting.keep, name="keep"),
    path("sit/<str:token>/result/", sitting.result, name="result"),
    path("sit/<str:token>/again/", sitting.again, name="again"),
    path("sit/<str:token>/practise/", sitting.practise, name="practise"),
    path("quizzes/<int:pk>/results/", results.results, name="results"),
    path("quizzes/<int:pk>/results/<int:sitting_pk>/", results.sheet, name="sheet"),
    path("quizzes/<int:pk>/results/<int:sitting_pk>/mark/", marking.change_mark, name="override"),
    path("quizzes/<int:pk>/results/<int:sitting_pk>/more-time/", marking.more_time, name="more-time"),
    path("quizzes/<int:pk>/results/file/", marking.take_file, name="take-file"),
]
