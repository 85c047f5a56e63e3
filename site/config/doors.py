"""Who may come in where. A page is for teachers unless it is known to be for students: so no new page can be forgotten."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from config.languages import is_for_students
from library.teachers import is_teacher

FOR_EVERYBODY = ("/sign-in/", "/sign-out/", "/language/")
SIGN_IN_OF_THE_PANEL = "/admin/login/"


class OnlyTeachers:
    """Whoever is signed in and no teacher, such as a student with an account, finds nothing on a teacher's page.

    Whoever is not signed in is sent to sign in by the page itself, and comes back to it; whoever was until a moment ago, and
    presses a button, comes back to the page that it stands on.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: Any) -> HttpResponse | None:
        if is_for_students(request) or request.path_info.startswith(FOR_EVERYBODY):
            return None
        if request.user.is_authenticated and not is_teacher(request.user):
            raise Http404
        if request.method == "POST" and not request.user.is_authenticated and request.path_info != SIGN_IN_OF_THE_PANEL:
            return redirect_to_login(_came_from(request))
        return None


def _came_from(request: HttpRequest) -> str:
    """The page of ours with the button that was pressed: a button has no page of its own to come back to."""
    there = urlsplit(request.headers.get("Referer", ""))
    return there.path if there.netloc == request.get_host() else reverse("library:home")
