"""Listens to what a browser says while it is used."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Page, Request


@dataclass
class Watch:
    """Errors in the console (a broken security policy is one), in scripts, and requests to any other host."""

    home: str
    complaints: list[str] = field(default_factory=list)
    expected: tuple[str, ...] = ()
    """Pieces of complaints that belong to the test."""

    def follow(self, page: Page) -> None:
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self._complain(f"error in a script: {error}"))
        page.on("request", self._asked)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._complain(f"console: {message.text}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.home, "data:", "blob:", "about:")):
            self._complain(f"asked another host: {request.url}")

    def _complain(self, complaint: str) -> None:
        if not any(piece in complaint for piece in self.expected):
            self.complaints.append(complaint)
