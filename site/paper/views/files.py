"""What a browser keeps instead of showing it."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import slugify


def pdf(content: bytes, name: str) -> HttpResponse:
    """A PDF to download, under a name made of any title."""
    file_name = f"{slugify(name, allow_unicode=True) or 'quire'}.pdf"
    disposition = content_disposition_header(as_attachment=True, filename=file_name) or "attachment"
    return HttpResponse(content, content_type="application/pdf", headers={"Content-Disposition": disposition})
