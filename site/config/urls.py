from django.contrib import admin
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path
from django.views.i18n import set_language

urlpatterns = [
    path("", include("library.urls")),
    path("", include("classroom.urls")),
    path("", include("study.urls")),
    path("", include("paper.urls")),
    path("sign-in/", LoginView.as_view(redirect_authenticated_user=True), name="sign-in"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    path("language/", set_language, name="set_language"),
    path("admin/", admin.site.urls),
]

handler400 = "config.errors.refused"
