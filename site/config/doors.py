"""Who may come in where. A page is for teachers unless it is known to be for students: so no new page can be forgotten."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from config.languages import is_for_students
from library.teachers import is_teacher

FOR_EVERYBODY = ("/sign-in/", "/sign-out/", "/language/")


class OnlyTeachers:
    """Whoever is signed in and no teacher, such as a student with an account, finds nothing on a teacher's page.

    Whoever is not signed in is sent to sign in by the page itself.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: Any) -> None:
        is_open = is_for_students(request) or request.path_info.startswith(FOR_EVERYBODY)
        if not is_open and request.user.is_authenticated and not is_teacher(request.user):
            raise Http404
