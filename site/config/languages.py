"""In which language a page speaks. Pages for students speak the browser's, or the one chosen at their foot; those for teachers
are in English so far. The article and its questions stay in the article's own language either way.
"""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

FOR_STUDENTS = ("/join/", "/sit/", "/cards/", "/mine/")


def is_for_students(request: HttpRequest) -> bool:
    return request.path_info == "/" or request.path_info.startswith(FOR_STUDENTS)


class LanguageOfStudents(LocaleMiddleware):
    def process_request(self, request: HttpRequest) -> None:
        if is_for_students(request):
            super().process_request(request)
        else:
            translation.activate(settings.LANGUAGE_CODE)
            request.LANGUAGE_CODE = translation.get_language()


def offered(request: HttpRequest) -> dict[str, object]:
    """What the foot of a page offers to read it in."""
    return {"languages": settings.LANGUAGES if is_for_students(request) else []}
