"""The floor of saving: a view that reads a request and writes one row, behind everything that stands before every page of students."""

import json

from django.http import HttpRequest, JsonResponse
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt

from classroom.models import Student


@csrf_exempt
def write(request: HttpRequest) -> JsonResponse:
    Student.objects.create(school_class_id=1, name=json.loads(request.body)["name"])
    return JsonResponse({"was": {}})


urlpatterns = [path("sit/bare/", write), path("", include("config.urls"))]
handler400 = "config.errors.refused"
