from django.urls import path

from classroom.views import analysis, assigning, classes, joining, marking, regrading, results, rules, sitting

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
    path("quizzes/<int:pk>/results.<str:form>", analysis.results_file, name="results-file"),
    path("quizzes/<int:pk>/analysis/", analysis.analysis, name="analysis"),
    path("quizzes/<int:pk>/inbox/", regrading.inbox, name="inbox"),
    path("quizzes/<int:pk>/inbox/judge/", regrading.judge_answer, name="judge-answer"),
    path("rules/", rules.rules, name="rules"),
    path("rules/anew/", rules.begin_anew, name="rules-anew"),
    path("questions/<int:pk>/regrade/", regrading.regrade_question, name="regrade"),
    path("classes/<int:pk>/grades/", analysis.grades, name="grades"),
    path("classes/<int:pk>/grades.<str:form>", analysis.grades_file, name="grades-file"),
    path("quizzes/<int:pk>/results/<int:sitting_pk>/", results.sheet, name="sheet"),
    path("quizzes/<int:pk>/results/<int:sitting_pk>/mark/", marking.change_mark, name="override"),
    path("quizzes/<int:pk>/results/<int:sitting_pk>/more-time/", marking.more_time, name="more-time"),
    path("quizzes/<int:pk>/results/file/", marking.take_file, name="take-file"),
    path("quizzes/<int:pk>/assign/", assigning.new_assignment, name="assign"),
    path("assignments/<int:pk>/", assigning.assignment_page, name="assignment"),
    path("assignments/<int:pk>/rules/", assigning.edit_assignment, name="edit-assignment"),
    path("classes/", classes.classes, name="classes"),
    path("classes/<int:pk>/", classes.class_page, name="class"),
    path("classes/<int:pk>/change/", classes.change_class, name="change-class"),
    path("classes/<int:pk>/everything.json", classes.export_class, name="export-class"),
    path("classes/<int:pk>/students/<int:student_pk>/", classes.change_student, name="student"),
]
