"""Pages for what goes wrong before any view is reached."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

A_PIECE = 64 * 1024
PIECES = 1024  # 64 MB


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for a request that Django itself turns away; one that is too big is told so."""
    too_big = isinstance(exception, RequestDataTooBig)
    if too_big:
        _let_it_finish(request)
    return render(request, "400.html", {"too_big": too_big}, status=413 if too_big else 400)


def _let_it_finish(request: HttpRequest) -> None:
    """A browser reads no answer before it has sent everything: answered too early, it shows a broken connection instead."""
    for _ in range(PIECES):
        if not request.read(A_PIECE):
            return
