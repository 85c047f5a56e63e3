"""The admin, in a teacher's words; its first page tells what there is to do."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.template.response import TemplateResponse


class Panel(AdminSite):
    site_title = "Quire"
    site_header = "Quire"
    index_title = "Everything you own"
    site_url = "/"
    enable_nav_sidebar = False

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        from config.duties import duties  # here, because rows can be asked for only once all apps are there

        return super().index(request, {**(extra_context or {}), "duties": duties(request.user)})

    def app_index(self, request: HttpRequest, app_label: str, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        return super().app_index(request, app_label, {"title": apps.get_app_config(app_label).verbose_name, **(extra_context or {})})
