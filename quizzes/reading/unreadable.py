"""The one error of this room."""


class UnreadableArticle(ValueError):
    """What was brought is no article that Quire can read; the message is a sentence for the teacher."""
