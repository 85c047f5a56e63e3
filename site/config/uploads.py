"""How much may be sent at once. What is larger is turned away before any of it is kept."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

MOST_BYTES = 300 * 1024 * 1024  # of a whole request: a stack of scans, or several books


class BoundedUploadHandler(FileUploadHandler):
    """Looks at what a request says of its size; the ones after it keep the files."""

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, boundary: Any, encoding: Any = None) -> None:  # noqa: N803
        if content_length > MOST_BYTES:
            raise RequestDataTooBig(f"The request has {content_length} bytes.")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None
