"""The text as it came, but for what no reader sees: ends of lines of one kind, no control characters."""

import re

BYTE_ORDER_MARK = "\ufeff"
LINE_ENDS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def plain(text: str) -> str:
    """The text with every line end as a line feed; control characters and halves of characters fall out.

    Nothing else is touched, not even spaces at the ends: everything that Quire writes points into this text.
    """
    return UNSEEN.sub("", LINE_ENDS.sub("\n", text)).lstrip(BYTE_ORDER_MARK)
